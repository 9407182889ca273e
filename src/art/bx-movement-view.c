/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-art-picture.h"
#include "bx-art-sight.h"
#include "bx-art-stylesheet.h"
#include "bx-figure-private.h"
#include "bx-movement-frames.h"
#include "bx-movement-view.h"

/**
 * BxMovementView:
 *
 * Shows one frame of a movement, or its two ends side by side.
 *
 * All frames are drawn ahead on a worker at the exact number of device pixels
 * that they cover, and only while the widget is in view. The first that is
 * wanted is shown as soon as it is there. Whatever changes, the last frames stay
 * until the next ones are drawn, and fade into them.
 *
 * It has no time of its own: whoever plays the movement says which frame it is.
 *
 * # CSS nodes
 *
 * `BxMovementView` has a single node with the name `movement`.
 */
struct _BxMovementView
{
  GtkWidget parent_instance;

  const BxMovement *movement;
  GStrv primary;
  GStrv secondary;
  double frame;
  gboolean ends;

  BxFigureState state;
  GRefString *stylesheet;   /* (owned) (nullable) */
  BxMovementFrames *frames; /* (owned) (nullable): on the screen */
  BxMovementFrames *next;   /* (owned) (nullable): being drawn to take their place */

  /* What fades away */
  BxMovementFrames *previous; /* (owned) (nullable) */
  gboolean fading;
  gint64 fade_start;
  double fade;
  guint tick_id;

  /* While mapped */
  BxArtSight *sight;   /* (owned) (nullable) */
  GdkSurface *surface; /* (owned) (nullable) */
  guint update_id;
  guint settle_id;
  guint moved_id;
};

G_DEFINE_FINAL_TYPE (BxMovementView, bx_movement_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MIN_SIZE 96

/* Between the two ends, and for the words below each */
#define GAP 12

#define FADE_US (180 * G_TIME_SPAN_MILLISECOND)
#define SETTLE_MS 120
#define MOVED_MS 60
#define UPDATE_PRIORITY (GDK_PRIORITY_REDRAW + 10)

static void queue_update (BxMovementView *self);

static void
set_state (BxMovementView *self,
           BxFigureState state)
{
  if (state == BX_FIGURE_STATE_FAILED && self->state != state)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ ("This picture can’t be shown"),
                                    -1);
  else if (self->state == BX_FIGURE_STATE_FAILED && self->state != state)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- Places ------------------------------------------------------------------------- */

static double
get_scale (BxMovementView *self)
{
  return self->surface != NULL ? gdk_surface_get_scale (self->surface) : 1.0;
}

static double
get_aspect (const char *picture)
{
  double width;
  double height;

  if (picture != NULL && bx_art_picture_get_size (picture, &width, &height))
    return width / height;

  return 1.0;
}

static int
get_caption_height (BxMovementView *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (!self->ends)
    return 0;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + 6;
}

/* The cell of one picture: the whole widget, or the half of one end. */
static void
get_cell (BxMovementView *self,
          guint index,
          graphene_rect_t *cell)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  float half = floorf (MAX (0.0f, width - GAP) / 2.0f);

  if (!self->ends)
    {
      graphene_rect_init (cell, 0.0f, 0.0f, width, height);
      return;
    }

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    index = 1 - index;
  graphene_rect_init (cell, index == 0 ? 0.0f : width - half, 0.0f, half, MAX (0.0f, height - get_caption_height (self)));
}

static gboolean
get_device_size (BxMovementView *self,
                 const char *picture,
                 int *width,
                 int *height)
{
  graphene_rect_t cell;
  double aspect = get_aspect (picture);
  double scale = get_scale (self);

  get_cell (self, 0, &cell);
  *width = (int) ceil (MIN (cell.size.width, cell.size.height * aspect) * scale - 1e-3);
  *height = (int) ceil (MIN (cell.size.height, cell.size.width / aspect) * scale - 1e-3);
  *width = MIN (*width, BX_ART_MAX_SIDE);
  *height = MIN (*height, BX_ART_MAX_SIDE);

  return *width > 0 && *height > 0;
}

/* As large as fits into a cell, centred, on whole device pixels. */
static void
get_place (BxMovementView *self,
           const char *picture,
           guint index,
           graphene_rect_t *place)
{
  double scale = get_scale (self);
  graphene_rect_t cell;
  int width;
  int height;

  get_cell (self, index, &cell);
  if (!get_device_size (self, picture, &width, &height))
    {
      *place = cell;
      return;
    }

  graphene_rect_init (place,
                      (float) (floor ((cell.origin.x + (cell.size.width - width / scale) / 2.0) * scale) / scale),
                      (float) (floor ((cell.origin.y + (cell.size.height - height / scale) / 2.0) * scale) / scale),
                      (float) (width / scale),
                      (float) (height / scale));
}

/* ---- Frames ----------------------------------------------------------------------------- */

static GRefString *
ensure_stylesheet (BxMovementView *self)
{
  if (self->stylesheet == NULL)
    self->stylesheet = bx_art_stylesheet_build (bx_art_theme_get_look (bx_art_theme_get_default ()),
                                                (const char *const *) self->primary,
                                                (const char *const *) self->secondary);

  return self->stylesheet;
}

static void
stop_fading (BxMovementView *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->fading = FALSE;
  g_clear_object (&self->previous);
}

static gboolean
fade_tick_cb (GtkWidget *widget,
              GdkFrameClock *clock,
              gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->fade_start == 0)
    self->fade_start = now;
  self->fade = (double) (now - self->fade_start) / (double) FADE_US;
  gtk_widget_queue_draw (widget);
  if (self->fade < 1.0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  stop_fading (self);

  return G_SOURCE_REMOVE;
}

static void
fade_from (BxMovementView *self,
           BxMovementFrames *previous)
{
  gboolean enabled = TRUE;

  stop_fading (self);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  if (!enabled)
    return;

  g_set_object (&self->previous, previous);
  self->fading = TRUE;
  self->fade = 0.0;
  self->fade_start = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_tick_cb, NULL, NULL);
}

static void
drop_next (BxMovementView *self)
{
  if (self->next != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->next, self);
      bx_movement_frames_cancel (self->next);
    }
  g_clear_object (&self->next);
}

static void
drop_frames (BxMovementView *self)
{
  if (self->frames != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->frames, self);
      bx_movement_frames_cancel (self->frames);
    }
  g_clear_object (&self->frames);
}

static void
frames_changed_cb (BxMovementView *self,
                   BxMovementFrames *frames)
{
  if (bx_movement_frames_is_failed (frames))
    {
      drop_next (self);
      drop_frames (self);
      stop_fading (self);
      set_state (self, BX_FIGURE_STATE_FAILED);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  if (frames == self->next)
    {
      /* The first picture at once; after that, only when all are there. */
      if (!(self->frames == NULL ? bx_movement_frames_has_first (frames) : bx_movement_frames_is_complete (frames)))
        return;

      {
        g_autoptr (BxMovementFrames) old = g_steal_pointer (&self->frames);

        self->frames = g_steal_pointer (&self->next);
        if (old != NULL)
          g_signal_handlers_disconnect_by_data (old, self);
        fade_from (self, old);
      }
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  set_state (self, BX_FIGURE_STATE_SHOWN);
}

static void
update (BxMovementView *self,
        gboolean settled)
{
  GRefString *stylesheet;
  gboolean same_subject;
  int width;
  int height;

  if (self->movement == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !get_device_size (self, self->movement->picture, &width, &height))
    return;

  stylesheet = ensure_stylesheet (self);
  if (self->frames != NULL && bx_movement_frames_is_for (self->frames, self->movement->picture, stylesheet, width, height, self->ends))
    {
      drop_next (self);
      return;
    }
  if (self->next != NULL && bx_movement_frames_is_for (self->next, self->movement->picture, stylesheet, width, height, self->ends))
    return;
  if (!bx_art_sight_is_seen (self->sight))
    {
      drop_next (self);
      return;
    }

  same_subject = self->frames != NULL && bx_movement_frames_shows (self->frames, self->movement->picture, stylesheet, self->ends);
  if (same_subject && !settled)
    {
      if (self->settle_id == 0)
        queue_update (self);
      return;
    }

  drop_next (self);
  stop_fading (self);
  if (self->frames != NULL && !bx_movement_frames_has_room (width, height, self->ends ? 2 : self->movement->n_frames))
    bx_movement_frames_thin_out (self->frames, self->frame);
  self->next = bx_movement_frames_new (self->movement->picture,
                                       self->movement->n_frames,
                                       stylesheet,
                                       width,
                                       height,
                                       (guint) MAX (0.0, round (self->frame)),
                                       self->ends);
  g_signal_connect_object (self->next, "changed", G_CALLBACK (frames_changed_cb), self, G_CONNECT_SWAPPED);
  if (bx_movement_frames_is_failed (self->next))
    frames_changed_cb (self, self->next);
  else if (self->frames == NULL)
    set_state (self, BX_FIGURE_STATE_DRAWING);
}

static gboolean
settled_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->settle_id = 0;
  update (self, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
update_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->update_id = 0;
  update (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
queue_update (BxMovementView *self)
{
  if (self->movement == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* With the right thing on the screen only its size can be wrong. */
  if (self->frames != NULL && bx_movement_frames_shows (self->frames, self->movement->picture, ensure_stylesheet (self), self->ends))
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
    }
  else if (self->update_id == 0)
    {
      self->update_id = g_idle_add_full (UPDATE_PRIORITY, update_cb, self, NULL);
    }
}

static gboolean
moved_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->moved_id = 0;
  if (self->frames == NULL)
    queue_update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* What only passes by is not drawn. */
static void
sight_moved_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  if (self->moved_id == 0)
    self->moved_id = g_timeout_add (MOVED_MS, moved_cb, self);
}

static void
theme_changed_cb (BxMovementView *self)
{
  g_clear_pointer (&self->stylesheet, g_ref_string_release);
  queue_update (self);
}

/* ---- The widget --------------------------------------------------------------------------- */

static void
bx_movement_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);
  double width = MIN_SIZE;
  double height = MIN_SIZE;

  /* It is as high as it is given room: were it to grow into room that is left
   * over for a moment, all frames would have to be drawn again. */
  if (self->movement != NULL && orientation == GTK_ORIENTATION_HORIZONTAL)
    bx_art_picture_get_size (self->movement->picture, &width, &height);
  *minimum = MIN_SIZE;
  *natural = MAX (MIN_SIZE, (int) ceil (width));
}

static void
bx_movement_view_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  queue_update (BX_MOVEMENT_VIEW (widget));
}

/* Frames of a movement that is about to give way to another keep their own
 * place, and stand where that one is. */
static void
snapshot_frames (BxMovementView *self,
                 BxMovementFrames *frames,
                 GtkSnapshot *snapshot)
{
  const char *picture;
  double last;
  graphene_rect_t place;

  if (frames == NULL)
    return;

  picture = bx_movement_frames_get_picture (frames);
  last = bx_movement_frames_get_n_frames (frames) - 1.0;
  if (self->ends)
    {
      gboolean starts_high = self->movement != NULL && bx_movement_starts_high (self->movement);

      get_place (self, picture, 0, &place);
      bx_movement_frames_snapshot (frames, snapshot, starts_high ? last : 0.0, &place);
      get_place (self, picture, 1, &place);
      bx_movement_frames_snapshot (frames, snapshot, starts_high ? 0.0 : last, &place);
    }
  else
    {
      double frame = self->frame;

      if (self->movement != NULL && !g_str_equal (self->movement->picture, picture))
        frame *= last / (self->movement->n_frames - 1.0);
      get_place (self, picture, 0, &place);
      bx_movement_frames_snapshot (frames, snapshot, frame, &place);
    }
}

static void
snapshot_captions (BxMovementView *self,
                   GtkSnapshot *snapshot)
{
  const char *const words[] = {
    /* Translators: under the picture of the position that a repetition begins with */
    C_ ("movement", "Start"),
    /* Translators: under the picture of the position in the middle of a repetition */
    C_ ("movement", "End"),
  };
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words[i]);
      graphene_rect_t cell;
      int width;
      int height;

      get_cell (self, i, &cell);
      pango_layout_get_pixel_size (layout, &width, &height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (cell.origin.x + (cell.size.width - width) / 2.0f),
                                                              floorf (cell.origin.y + cell.size.height + 3.0f)));
      gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

static void
bx_movement_view_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);

  if (self->state == BX_FIGURE_STATE_FAILED)
    {
      graphene_rect_t place;

      get_place (self, self->movement != NULL ? self->movement->picture : NULL, 0, &place);
      if (place.size.width > 0.0f && place.size.height > 0.0f)
        _bx_figure_snapshot_placeholder (widget, snapshot, &place);
      return;
    }

  if (self->frames == NULL)
    return;

  if (self->fading)
    {
      gtk_snapshot_push_cross_fade (snapshot, CLAMP (self->fade, 0.0, 1.0));
      snapshot_frames (self, self->previous, snapshot);
      gtk_snapshot_pop (snapshot);
      snapshot_frames (self, self->frames, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      snapshot_frames (self, self->frames, snapshot);
    }

  if (self->ends)
    snapshot_captions (self, snapshot);
}

static void
window_changed_cb (BxMovementView *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
bx_movement_view_map (GtkWidget *widget)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);
  GtkNative *native = gtk_widget_get_native (widget);

  GTK_WIDGET_CLASS (bx_movement_view_parent_class)->map (widget);

  self->sight = bx_art_sight_new (widget, sight_moved_cb, self);
  g_set_object (&self->surface, gtk_native_get_surface (native));
  g_signal_connect_object (self->surface, "notify::scale", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (native))
    g_signal_connect_object (native, "notify::suspended", G_CALLBACK (window_changed_cb), self, G_CONNECT_SWAPPED);
  queue_update (self);
}

static void
bx_movement_view_unmap (GtkWidget *widget)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);
  GtkNative *native = gtk_widget_get_native (widget);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->moved_id, g_source_remove);
  g_clear_pointer (&self->sight, bx_art_sight_free);
  if (native != NULL)
    g_signal_handlers_disconnect_by_func (native, window_changed_cb, self);
  if (self->surface != NULL)
    g_signal_handlers_disconnect_by_func (self->surface, queue_update, self);
  g_clear_object (&self->surface);
  drop_next (self);
  stop_fading (self);

  /* What is out of sight needs no room but for the picture to come back with. */
  if (self->frames != NULL)
    bx_movement_frames_thin_out (self->frames, self->frame);

  GTK_WIDGET_CLASS (bx_movement_view_parent_class)->unmap (widget);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
bx_movement_view_dispose (GObject *object)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (object);

  drop_next (self);
  drop_frames (self);
  stop_fading (self);

  G_OBJECT_CLASS (bx_movement_view_parent_class)->dispose (object);
}

static void
bx_movement_view_finalize (GObject *object)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (object);

  g_clear_pointer (&self->primary, g_strfreev);
  g_clear_pointer (&self->secondary, g_strfreev);
  g_clear_pointer (&self->stylesheet, g_ref_string_release);

  G_OBJECT_CLASS (bx_movement_view_parent_class)->finalize (object);
}

static void
bx_movement_view_class_init (BxMovementViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bx_movement_view_dispose;
  object_class->finalize = bx_movement_view_finalize;
  widget_class->measure = bx_movement_view_measure;
  widget_class->size_allocate = bx_movement_view_size_allocate;
  widget_class->snapshot = bx_movement_view_snapshot;
  widget_class->map = bx_movement_view_map;
  widget_class->unmap = bx_movement_view_unmap;

  /**
   * BxMovementView::changed:
   * @self: a view
   *
   * What it can show, or whether it is seen, may have changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "movement");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bx_movement_view_init (BxMovementView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (bx_art_theme_get_default (), "changed", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_movement_view_new:
 *
 * Creates a view of nothing.
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
bx_movement_view_new (void)
{
  return g_object_new (BX_TYPE_MOVEMENT_VIEW, NULL);
}

const BxMovement *
bx_movement_view_get_movement (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), NULL);

  return self->movement;
}

/**
 * bx_movement_view_set_movement:
 * @self: a view
 * @movement: (nullable): a movement
 *
 * Sets what it shows. The last movement stays until the new one is drawn.
 */
void
bx_movement_view_set_movement (BxMovementView *self,
                               const BxMovement *movement)
{
  g_return_if_fail (BX_IS_MOVEMENT_VIEW (self));

  if (self->movement == movement)
    return;

  self->movement = movement;
  drop_next (self);
  if (movement == NULL)
    {
      drop_frames (self);
      stop_fading (self);
      set_state (self, BX_FIGURE_STATE_EMPTY);
    }
  else
    {
      queue_update (self);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
set_strv (GStrv *field,
          const char *const *value)
{
  if (*field == NULL && value == NULL)
    return FALSE;
  if (*field != NULL && value != NULL && g_strv_equal ((const char *const *) *field, value))
    return FALSE;

  g_strfreev (*field);
  *field = g_strdupv ((GStrv) value);

  return TRUE;
}

/**
 * bx_movement_view_set_muscles:
 * @self: a view
 * @primary: (nullable): ids of the muscles that do the main work
 * @secondary: (nullable): ids of the muscles that assist
 *
 * Sets which muscles are lit.
 */
void
bx_movement_view_set_muscles (BxMovementView *self,
                              const char *const *primary,
                              const char *const *secondary)
{
  gboolean changed;

  g_return_if_fail (BX_IS_MOVEMENT_VIEW (self));

  changed = set_strv (&self->primary, primary);
  changed = set_strv (&self->secondary, secondary) || changed;
  if (changed)
    theme_changed_cb (self);
}

double
bx_movement_view_get_frame (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), 0.0);

  return self->frame;
}

/**
 * bx_movement_view_set_frame:
 * @self: a view
 * @frame: number of a frame; between two of them they are blended
 *
 * Sets which frame is on the screen. This is cheap.
 */
void
bx_movement_view_set_frame (BxMovementView *self,
                            double frame)
{
  g_return_if_fail (BX_IS_MOVEMENT_VIEW (self));

  if (fabs (self->frame - frame) < 1e-6)
    return;

  self->frame = frame;
  if (!self->ends)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
bx_movement_view_get_ends (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), FALSE);

  return self->ends;
}

/**
 * bx_movement_view_set_ends:
 * @self: a view
 * @ends: whether the two ends are shown side by side
 *
 * Shows both ends of the movement instead of one frame.
 */
void
bx_movement_view_set_ends (BxMovementView *self,
                           gboolean ends)
{
  g_return_if_fail (BX_IS_MOVEMENT_VIEW (self));

  if (self->ends == ends)
    return;

  self->ends = ends;
  /* Pictures of the one have another size than those of the other. */
  drop_next (self);
  drop_frames (self);
  stop_fading (self);
  queue_update (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * bx_movement_view_is_ready:
 * @self: a view
 *
 * Tells whether all that it is going to show is drawn.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_movement_view_is_ready (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), FALSE);

  return self->frames != NULL && bx_movement_frames_is_complete (self->frames);
}

/**
 * bx_movement_view_shows_its_own:
 * @self: a view
 *
 * Tells whether what is on the screen is the movement that it is meant to show,
 * and not the last one, which stays until that is drawn.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_movement_view_shows_its_own (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), FALSE);

  return self->frames != NULL && self->movement != NULL
         && g_str_equal (bx_movement_frames_get_picture (self->frames), self->movement->picture);
}

/**
 * bx_movement_view_is_in_view:
 * @self: a view
 *
 * Tells whether anybody can see it: on a page that is shown, not scrolled away,
 * in a window that is not hidden.
 *
 * Returns: %TRUE if somebody can
 */
gboolean
bx_movement_view_is_in_view (BxMovementView *self)
{
  GtkNative *native;

  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), FALSE);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->sight == NULL || !bx_art_sight_is_in_view (self->sight))
    return FALSE;

  native = gtk_widget_get_native (GTK_WIDGET (self));

  return !GTK_IS_WINDOW (native) || !gtk_window_is_suspended (GTK_WINDOW (native));
}

/**
 * bx_movement_view_get_state:
 * @self: a view
 *
 * Tells what is on screen.
 *
 * Returns: the state
 */
BxFigureState
bx_movement_view_get_state (BxMovementView *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_VIEW (self), BX_FIGURE_STATE_EMPTY);

  return self->state;
}
