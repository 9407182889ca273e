/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-art-picture.h"
#include "bx-art-theme.h"
#include "bx-movement-view-private.h"

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
G_DEFINE_FINAL_TYPE (BxMovementView, bx_movement_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MIN_SIZE 96

void
_bx_movement_view_emit_changed (BxMovementView *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
_bx_movement_view_set_state (BxMovementView *self,
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
  _bx_movement_view_queue_update (BX_MOVEMENT_VIEW (widget));
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

  self->sight = bx_art_sight_new (widget, _bx_movement_view_sight_moved_cb, self);
  g_set_object (&self->surface, gtk_native_get_surface (native));
  g_signal_connect_object (self->surface, "notify::scale", G_CALLBACK (_bx_movement_view_queue_update), self, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (native))
    g_signal_connect_object (native, "notify::suspended", G_CALLBACK (window_changed_cb), self, G_CONNECT_SWAPPED);
  _bx_movement_view_queue_update (self);
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
    g_signal_handlers_disconnect_by_func (self->surface, _bx_movement_view_queue_update, self);
  g_clear_object (&self->surface);
  _bx_movement_view_drop_next (self);
  bx_art_fade_stop (&self->fade);

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

  _bx_movement_view_drop_next (self);
  _bx_movement_view_drop_frames (self);
  bx_art_fade_stop (&self->fade);

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
  widget_class->snapshot = _bx_movement_view_snapshot;
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
  g_signal_connect_object (bx_art_theme_get_default (), "changed", G_CALLBACK (_bx_movement_view_restyle), self, G_CONNECT_SWAPPED);
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

/**
 * bx_movement_view_get_movement:
 * @self: a view
 *
 * Gets what it shows.
 *
 * Returns: (transfer none) (nullable): the movement
 */
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
  _bx_movement_view_drop_next (self);
  if (movement == NULL)
    {
      _bx_movement_view_drop_frames (self);
      bx_art_fade_stop (&self->fade);
      _bx_movement_view_set_state (self, BX_FIGURE_STATE_EMPTY);
    }
  else
    {
      _bx_movement_view_queue_update (self);
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
    _bx_movement_view_restyle (self);
}

/**
 * bx_movement_view_get_frame:
 * @self: a view
 *
 * Gets which frame is on the screen.
 *
 * Returns: number of the frame
 */
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

/**
 * bx_movement_view_get_ends:
 * @self: a view
 *
 * Tells whether both ends of the movement are shown instead of one frame.
 *
 * Returns: %TRUE if they are
 */
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
  _bx_movement_view_drop_next (self);
  _bx_movement_view_drop_frames (self);
  bx_art_fade_stop (&self->fade);
  _bx_movement_view_queue_update (self);
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
