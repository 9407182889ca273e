/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-player.h"
#include "bx-moving-picture.h"

/**
 * BxMovingPicture:
 *
 * The still picture of an exercise that moves for a while: when its owner says
 * so, and for as long as somebody points at it, touches it, or has the focus in
 * the area around it.
 *
 * The still picture says how large it is and is what assistive technology reads.
 * The movement is drawn in the same place and takes over once all its frames are
 * there; until then, and where animations are switched off, nothing moves. At
 * rest there are no frames, and nothing wakes up.
 *
 * # CSS nodes
 *
 * `BxMovingPicture` has a main node with the name `moving-picture`, with a
 * `figure` and, while it moves, a `player`.
 */
struct _BxMovingPicture
{
  GtkWidget parent_instance;

  BxFigure *figure; /* (owned) (nullable): a child */
  GtkWidget *player; /* (owned) (nullable): a child, while it moves or is about to */

  BxExercise *exercise; /* (owned) (nullable) */
  char *variation;      /* (owned) (nullable) */
  char *tempo;          /* (owned) (nullable) */
  double speed;

  /* Who wants it to move */
  GtkWidget *area; /* (unowned) (nullable): around it */
  GtkEventController *motion;
  GtkEventController *focus;
  guint dwell_id;
  guint placed_id;
  gboolean looked_at;
  guint n_left; /* repetitions that are still to be shown */

  /* From the one to the other */
  double shown; /* how much of the movement there is to see */
  gint64 last_tick;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (BxMovingPicture, bx_moving_picture, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FIGURE = 1,
} BxMovingPictureProperty;

static GParamSpec *properties[PROP_FIGURE + 1];

/* Pointed at for so long, it is not in passing. */
#define DWELL_MS 250

#define FADE_US (250.0 * G_TIME_SPAN_MILLISECOND)

/* The least that a movement can be seen in */
#define MIN_SIZE 96

static void update (BxMovingPicture *self);

static void
drop_player (BxMovingPicture *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->shown = 0.0;
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_pointer (&self->player, gtk_widget_unparent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- From the still picture to the movement and back -------------------------------- */

static gboolean
may_move (BxMovingPicture *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);

  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static gboolean
is_wanted (BxMovingPicture *self)
{
  return may_move (self) && (self->looked_at || self->n_left > 0) && self->exercise != NULL;
}

static gboolean
fade_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double step = self->last_tick != 0 ? (double) (now - self->last_tick) / FADE_US : 0.0;
  gboolean wanted = is_wanted (self);

  self->last_tick = now;
  self->shown = CLAMP (self->shown + (wanted ? step : -step), 0.0, 1.0);
  gtk_widget_queue_draw (widget);
  if (wanted ? self->shown < 1.0 : self->shown > 0.0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  if (self->shown <= 0.0)
    drop_player (self);

  return G_SOURCE_REMOVE;
}

static void
fade (BxMovingPicture *self)
{
  if (self->tick_id != 0)
    return;

  self->last_tick = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

/* All frames are there. */
static void
moving_changed_cb (BxMovingPicture *self)
{
  if (bx_player_is_moving (BX_PLAYER (self->player)))
    fade (self);
}

static void
repeated_cb (BxMovingPicture *self)
{
  if (self->n_left > 0)
    self->n_left--;
  update (self);
}

static void
create_player (BxMovingPicture *self)
{
  GtkWidget *player = bx_exercise_player_new (self->exercise, FALSE);

  /* Nobody has drawn it. */
  if (!BX_IS_PLAYER (player))
    {
      g_object_ref_sink (player);
      g_object_unref (player);
      return;
    }

  self->player = player;
  bx_exercise_player_set_variation (player, self->exercise, self->variation);
  if (self->tempo != NULL)
    bx_player_set_tempo (BX_PLAYER (player), self->tempo);
  bx_player_set_speed (BX_PLAYER (player), self->speed);
  gtk_widget_set_can_target (player, FALSE);
  g_object_set (player, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_signal_connect_object (player, "notify::moving", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "repeated", G_CALLBACK (repeated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (player, GTK_WIDGET (self));
}

static gboolean
has_room (BxMovingPicture *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) >= MIN_SIZE && gtk_widget_get_height (GTK_WIDGET (self)) >= MIN_SIZE;
}

static void
update (BxMovingPicture *self)
{
  if (is_wanted (self))
    {
      if (self->player == NULL && has_room (self))
        create_player (self);
      else if (self->player != NULL && self->shown < 1.0 && bx_player_is_moving (BX_PLAYER (self->player)))
        fade (self);
    }
  else if (self->player != NULL)
    {
      if (self->shown > 0.0 && may_move (self))
        fade (self);
      else
        drop_player (self);
    }
}

/* ---- Somebody looks at it ------------------------------------------------------------- */

static void
set_looked_at (BxMovingPicture *self,
               gboolean looked_at)
{
  g_clear_handle_id (&self->dwell_id, g_source_remove);
  if (self->looked_at == looked_at)
    return;

  self->looked_at = looked_at;
  update (self);
}

static void
dwelt_cb (gpointer user_data)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (user_data);

  self->dwell_id = 0;
  set_looked_at (self, TRUE);
}

/* The focus counts where it was moved with the keyboard: it also lies somewhere
 * when a window opens, and nobody asked for anything then. */
static gboolean
is_looked_at (BxMovingPicture *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->area == NULL)
    return FALSE;
  if (gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)))
    return TRUE;

  return GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root))
         && gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

static void
look_changed_cb (BxMovingPicture *self)
{
  if (!is_looked_at (self))
    set_looked_at (self, FALSE);
  else if (!self->looked_at && self->dwell_id == 0)
    self->dwell_id = g_timeout_add_once (DWELL_MS, dwelt_cb, self);
}

/* A finger does not stay over it: it gets one repetition. */
static void
touched_cb (BxMovingPicture *self)
{
  bx_moving_picture_play (self, MAX (self->n_left, 1));
}

static void
clear_area (BxMovingPicture *self)
{
  if (self->area == NULL)
    return;

  gtk_widget_remove_controller (self->area, g_steal_pointer (&self->motion));
  gtk_widget_remove_controller (self->area, g_steal_pointer (&self->focus));
  g_object_remove_weak_pointer (G_OBJECT (self->area), (gpointer *) &self->area);
  self->area = NULL;
}

/* ---- The widget ------------------------------------------------------------------------ */

static void
bx_moving_picture_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);

  if (self->figure != NULL)
    gtk_widget_measure (GTK_WIDGET (self->figure), orientation, for_size, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = 0;
}

static GtkSizeRequestMode
bx_moving_picture_get_request_mode (GtkWidget *widget)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);

  return self->figure != NULL ? gtk_widget_get_request_mode (GTK_WIDGET (self->figure)) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
placed_cb (gpointer user_data)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (user_data);

  self->placed_id = 0;
  update (self);
}

static void
bx_moving_picture_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);

  if (self->figure != NULL)
    gtk_widget_allocate (GTK_WIDGET (self->figure), width, height, -1, NULL);
  if (self->player != NULL)
    {
      /* It is asked, for it must be; what it would like does not count. */
      gtk_widget_measure (self->player, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (self->player, width, height, -1, NULL);
    }
  else if (self->placed_id == 0 && is_wanted (self))
    {
      /* Not in the middle of laying out */
      self->placed_id = g_idle_add_once (placed_cb, self);
    }
}

static void
bx_moving_picture_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);

  if (self->player == NULL || self->shown <= 0.0)
    {
      if (self->figure != NULL)
        gtk_widget_snapshot_child (widget, GTK_WIDGET (self->figure), snapshot);
    }
  else if (self->shown >= 1.0)
    {
      gtk_widget_snapshot_child (widget, self->player, snapshot);
    }
  else
    {
      gtk_snapshot_push_cross_fade (snapshot, self->shown);
      if (self->figure != NULL)
        gtk_widget_snapshot_child (widget, GTK_WIDGET (self->figure), snapshot);
      gtk_snapshot_pop (snapshot);
      gtk_widget_snapshot_child (widget, self->player, snapshot);
      gtk_snapshot_pop (snapshot);
    }
}

static void
bx_moving_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_moving_picture_parent_class)->map (widget);

  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-enable-animations", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (BX_MOVING_PICTURE (widget));
}

static void
bx_moving_picture_unmap (GtkWidget *widget)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), update, widget);
  g_clear_handle_id (&self->dwell_id, g_source_remove);
  g_clear_handle_id (&self->placed_id, g_source_remove);
  self->looked_at = FALSE;
  drop_player (self);

  GTK_WIDGET_CLASS (bx_moving_picture_parent_class)->unmap (widget);
}

static void
bx_moving_picture_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch ((BxMovingPictureProperty) property_id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, BX_MOVING_PICTURE (object)->figure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_moving_picture_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((BxMovingPictureProperty) property_id)
    {
    case PROP_FIGURE:
      bx_moving_picture_set_figure (BX_MOVING_PICTURE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_moving_picture_dispose (GObject *object)
{
  BxMovingPicture *self = BX_MOVING_PICTURE (object);

  g_clear_handle_id (&self->dwell_id, g_source_remove);
  g_clear_handle_id (&self->placed_id, g_source_remove);
  clear_area (self);
  drop_player (self);
  g_clear_pointer ((GtkWidget **) &self->figure, gtk_widget_unparent);
  g_clear_object (&self->exercise);
  g_clear_pointer (&self->variation, g_free);
  g_clear_pointer (&self->tempo, g_free);

  G_OBJECT_CLASS (bx_moving_picture_parent_class)->dispose (object);
}

static void
bx_moving_picture_class_init (BxMovingPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_moving_picture_get_property;
  object_class->set_property = bx_moving_picture_set_property;
  object_class->dispose = bx_moving_picture_dispose;
  widget_class->measure = bx_moving_picture_measure;
  widget_class->get_request_mode = bx_moving_picture_get_request_mode;
  widget_class->size_allocate = bx_moving_picture_size_allocate;
  widget_class->snapshot = bx_moving_picture_snapshot;
  widget_class->map = bx_moving_picture_map;
  widget_class->unmap = bx_moving_picture_unmap;

  /**
   * BxMovingPicture:figure:
   *
   * The still picture.
   */
  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, BX_TYPE_FIGURE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "moving-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
bx_moving_picture_init (BxMovingPicture *self)
{
  self->speed = 1.0;
  bx_moving_picture_set_area (self, GTK_WIDGET (self));
}

/**
 * bx_moving_picture_new:
 * @figure: (nullable): the still picture
 *
 * Creates a picture at rest.
 *
 * Returns: (transfer floating): a new picture
 */
GtkWidget *
bx_moving_picture_new (BxFigure *figure)
{
  return g_object_new (BX_TYPE_MOVING_PICTURE, "figure", figure, NULL);
}

/**
 * bx_moving_picture_get_figure:
 * @self: a moving picture
 *
 * Returns: (transfer none) (nullable): the picture that stands where nothing moves
 */
BxFigure *
bx_moving_picture_get_figure (BxMovingPicture *self)
{
  g_return_val_if_fail (BX_IS_MOVING_PICTURE (self), NULL);

  return self->figure;
}

/**
 * bx_moving_picture_set_figure:
 * @self: a picture
 * @figure: (nullable): the still picture
 *
 * Sets what is shown at rest.
 */
void
bx_moving_picture_set_figure (BxMovingPicture *self,
                              BxFigure *figure)
{
  g_return_if_fail (BX_IS_MOVING_PICTURE (self));
  g_return_if_fail (figure == NULL || BX_IS_FIGURE (figure));

  if (self->figure == figure)
    return;

  g_clear_pointer ((GtkWidget **) &self->figure, gtk_widget_unparent);
  self->figure = figure;
  if (figure != NULL)
    gtk_widget_insert_before (GTK_WIDGET (figure), GTK_WIDGET (self), self->player);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

/**
 * bx_moving_picture_set_exercise:
 * @self: a picture
 * @exercise: (nullable): an exercise
 * @variation: (nullable): a variation of it, as the log spells it
 * @tempo: (nullable): at what tempo, or %NULL for its own
 *
 * Sets what movement is shown. It comes to rest with another one.
 */
void
bx_moving_picture_set_exercise (BxMovingPicture *self,
                                BxExercise *exercise,
                                const char *variation,
                                const char *tempo)
{
  gboolean changed;

  g_return_if_fail (BX_IS_MOVING_PICTURE (self));
  g_return_if_fail (exercise == NULL || BX_IS_EXERCISE (exercise));

  changed = g_set_object (&self->exercise, exercise);
  changed = g_set_str (&self->variation, variation) || changed;
  changed = g_set_str (&self->tempo, tempo) || changed;
  if (!changed)
    return;

  self->n_left = 0;
  drop_player (self);
  update (self);
}

/**
 * bx_moving_picture_set_area:
 * @self: a picture
 * @area: the picture itself, or something around it
 *
 * Sets where one points, or has the focus, for it to move.
 */
void
bx_moving_picture_set_area (BxMovingPicture *self,
                            GtkWidget *area)
{
  GtkGesture *touch;

  g_return_if_fail (BX_IS_MOVING_PICTURE (self));
  g_return_if_fail (GTK_IS_WIDGET (area));

  if (self->area == area)
    return;

  clear_area (self);
  self->area = area;
  g_object_add_weak_pointer (G_OBJECT (area), (gpointer *) &self->area);
  self->motion = gtk_event_controller_motion_new ();
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (self->motion, "notify::contains-pointer", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->focus, "notify::contains-focus", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (area, self->motion);
  gtk_widget_add_controller (area, self->focus);

  if (area != GTK_WIDGET (self))
    return;

  touch = gtk_gesture_click_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect_object (touch, "released", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
}

/**
 * bx_moving_picture_set_speed:
 * @self: a picture
 * @speed: see [property@Player:speed]
 *
 * Sets how fast its time goes.
 */
void
bx_moving_picture_set_speed (BxMovingPicture *self,
                             double speed)
{
  g_return_if_fail (BX_IS_MOVING_PICTURE (self));

  self->speed = speed;
  if (self->player != NULL)
    bx_player_set_speed (BX_PLAYER (self->player), speed);
}

/**
 * bx_moving_picture_play:
 * @self: a picture
 * @n_repetitions: how many
 *
 * Shows the movement a few times, from now on, and then rests.
 */
void
bx_moving_picture_play (BxMovingPicture *self,
                        guint n_repetitions)
{
  g_return_if_fail (BX_IS_MOVING_PICTURE (self));

  self->n_left = n_repetitions;
  update (self);
}

/**
 * bx_moving_picture_is_moving:
 * @self: a picture
 *
 * Tells whether there is a movement to see.
 *
 * Returns: %TRUE if there is
 */
gboolean
bx_moving_picture_is_moving (BxMovingPicture *self)
{
  g_return_val_if_fail (BX_IS_MOVING_PICTURE (self), FALSE);

  return self->player != NULL && self->shown > 0.0 && bx_player_is_moving (BX_PLAYER (self->player));
}

/**
 * bx_moving_picture_get_player:
 * @self: a picture
 *
 * Gets what moves.
 *
 * Returns: (transfer none) (nullable): the player, or %NULL at rest
 */
BxPlayer *
bx_moving_picture_get_player (BxMovingPicture *self)
{
  g_return_val_if_fail (BX_IS_MOVING_PICTURE (self), NULL);

  return BX_PLAYER (self->player);
}
