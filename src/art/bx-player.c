/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-player-private.h"

/**
 * BxPlayer:
 *
 * Plays the movement of an exercise, over and over, at its tempo.
 *
 * It begins by itself when all frames are drawn and it is in view, unless
 * animations are switched off: then both ends of the movement stand side by side
 * until somebody starts it. It stands still, and wakes nobody, while it is out
 * of view.
 *
 * # CSS nodes
 *
 * `BxPlayer` has a main node with the name `player`, with a `movement` and,
 * where they are shown, a box of controls with the class `controls`.
 *
 * # Accessibility
 *
 * `BxPlayer` has the role %GTK_ACCESSIBLE_ROLE_GROUP, its picture the role
 * %GTK_ACCESSIBLE_ROLE_IMG, and its time is a slider.
 */
G_DEFINE_FINAL_TYPE (BxPlayer, bx_player, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_EXERCISE = 1,
  PROP_ATHLETE,
  PROP_VIEWPOINT,
  PROP_TEMPO,
  PROP_SPEED,
  PROP_SHOW_MUSCLES,
  PROP_SHOW_CONTROLS,
  PROP_PLAYING,
  PROP_MOVING,
} BxPlayerProperty;

static GParamSpec *properties[PROP_MOVING + 1];

#define MIN_SPEED 0.1
#define MAX_SPEED 4.0

static BxMovementView *
get_view (BxPlayer *self)
{
  return BX_MOVEMENT_VIEW (self->view);
}

static void
update_movement (BxPlayer *self)
{
  const BxMovement *movement = NULL;

  if (self->exercise != NULL)
    movement = bx_movement_find (self->exercise,
                                 self->athlete,
                                 (const char *const *) self->chosen,
                                 (const char *const *) self->plain);
  if (movement != NULL && self->viewpoint != NULL)
    {
      const BxMovement *other = bx_movement_find_view (movement, self->viewpoint);

      if (other != NULL)
        movement = other;
    }
  bx_movement_view_set_movement (get_view (self), movement);
  _bx_player_update_clock (self);
  _bx_player_update_viewpoints (self);
}

static void
update_muscles (BxPlayer *self)
{
  bx_movement_view_set_muscles (get_view (self),
                                self->show_muscles ? (const char *const *) self->primary : NULL,
                                self->show_muscles ? (const char *const *) self->secondary : NULL);
}

/* ---- The widget --------------------------------------------------------------------------- */

static void
bx_player_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_player_parent_class)->map (widget);

  _bx_player_begin (BX_PLAYER (widget));
  _bx_player_update_motion (BX_PLAYER (widget));
}

static void
bx_player_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_player_parent_class)->unmap (widget);

  _bx_player_update_motion (BX_PLAYER (widget));
}

static void
bx_player_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_player_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_settings (widget),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (_bx_player_animations_changed_cb),
                           widget,
                           G_CONNECT_SWAPPED);
}

static void
bx_player_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), _bx_player_animations_changed_cb, widget);

  GTK_WIDGET_CLASS (bx_player_parent_class)->unroot (widget);
}

static void
bx_player_get_property (GObject *object,
                        guint property_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  BxPlayer *self = BX_PLAYER (object);

  switch ((BxPlayerProperty) property_id)
    {
    case PROP_EXERCISE:
      g_value_set_string (value, self->exercise);
      break;
    case PROP_ATHLETE:
      g_value_set_string (value, self->athlete);
      break;
    case PROP_VIEWPOINT:
      g_value_set_string (value, bx_player_get_viewpoint (self));
      break;
    case PROP_TEMPO:
      g_value_set_string (value, self->tempo);
      break;
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_SHOW_MUSCLES:
      g_value_set_boolean (value, self->show_muscles);
      break;
    case PROP_SHOW_CONTROLS:
      g_value_set_boolean (value, bx_player_get_show_controls (self));
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_MOVING:
      g_value_set_boolean (value, bx_player_is_moving (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_player_set_property (GObject *object,
                        guint property_id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  BxPlayer *self = BX_PLAYER (object);

  switch ((BxPlayerProperty) property_id)
    {
    case PROP_EXERCISE:
      bx_player_set_exercise (self, g_value_get_string (value));
      break;
    case PROP_ATHLETE:
      bx_player_set_athlete (self, g_value_get_string (value));
      break;
    case PROP_VIEWPOINT:
      bx_player_set_viewpoint (self, g_value_get_string (value));
      break;
    case PROP_TEMPO:
      bx_player_set_tempo (self, g_value_get_string (value));
      break;
    case PROP_SPEED:
      bx_player_set_speed (self, g_value_get_double (value));
      break;
    case PROP_SHOW_MUSCLES:
      bx_player_set_show_muscles (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_CONTROLS:
      bx_player_set_show_controls (self, g_value_get_boolean (value));
      break;
    case PROP_PLAYING:
    case PROP_MOVING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_player_dispose (GObject *object)
{
  BxPlayer *self = BX_PLAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->controls != NULL)
    bx_player_timeline_set_clock (self->timeline, NULL, 0);
  g_clear_pointer (&self->controls, gtk_widget_unparent);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->clock, bx_movement_clock_free);

  G_OBJECT_CLASS (bx_player_parent_class)->dispose (object);
}

static void
bx_player_finalize (GObject *object)
{
  BxPlayer *self = BX_PLAYER (object);

  g_clear_pointer (&self->exercise, g_free);
  g_clear_pointer (&self->athlete, g_free);
  g_clear_pointer (&self->viewpoint, g_free);
  g_clear_pointer (&self->chosen, g_strfreev);
  g_clear_pointer (&self->plain, g_strfreev);
  g_clear_pointer (&self->primary, g_strfreev);
  g_clear_pointer (&self->secondary, g_strfreev);
  g_clear_pointer (&self->tempo, g_free);
  g_clear_pointer (&self->own_tempo, g_free);

  G_OBJECT_CLASS (bx_player_parent_class)->finalize (object);
}

static void
bx_player_class_init (BxPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_player_get_property;
  object_class->set_property = bx_player_set_property;
  object_class->dispose = bx_player_dispose;
  object_class->finalize = bx_player_finalize;
  widget_class->map = bx_player_map;
  widget_class->unmap = bx_player_unmap;
  widget_class->root = bx_player_root;
  widget_class->unroot = bx_player_unroot;

  /**
   * BxPlayer:exercise:
   *
   * Id of the exercise.
   */
  properties[PROP_EXERCISE] = g_param_spec_string ("exercise", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:athlete:
   *
   * Who does it: `man` or `woman`.
   */
  properties[PROP_ATHLETE] = g_param_spec_string ("athlete", NULL, NULL, "man", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:viewpoint:
   *
   * From where it is seen: `side`, `front` or `back`, or %NULL where nobody has
   * said.
   */
  properties[PROP_VIEWPOINT] = g_param_spec_string ("viewpoint", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:tempo:
   *
   * Seconds of lowering, pause, lifting and pause, such as `3-0-2-1`, or %NULL
   * for the time it was drawn for.
   */
  properties[PROP_TEMPO] = g_param_spec_string ("tempo", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:speed:
   *
   * How fast its time goes: 1 for seconds that are seconds.
   */
  properties[PROP_SPEED] = g_param_spec_double ("speed", NULL, NULL, MIN_SPEED, MAX_SPEED, 1.0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:show-muscles:
   *
   * Whether the muscles that work are lit.
   */
  properties[PROP_SHOW_MUSCLES] = g_param_spec_boolean ("show-muscles", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:show-controls:
   *
   * Whether there are controls below the picture.
   */
  properties[PROP_SHOW_CONTROLS] = g_param_spec_boolean ("show-controls", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:playing:
   *
   * Whether it is meant to move. It stands still all the same while it is out
   * of view.
   */
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxPlayer:moving:
   *
   * Whether it moves now, see [method@Player.is_moving].
   */
  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxPlayer::repeated:
   * @self: a player
   *
   * While it moves, one repetition is over and the next begins.
   */
  g_signal_new ("repeated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  _bx_player_install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "player");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_player_init (BxPlayer *self)
{
  static const BxBreath usual[BX_N_PHASES] = {
    [BX_PHASE_LOWERING] = BX_BREATH_IN,
    [BX_PHASE_LIFTING] = BX_BREATH_OUT,
  };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->athlete = g_strdup ("man");
  self->speed = 1.0;
  self->show_muscles = TRUE;
  memcpy (self->breaths, usual, sizeof usual);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->view = bx_movement_view_new ();
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  g_signal_connect_object (self->view, "changed", G_CALLBACK (_bx_player_update_motion), self, G_CONNECT_SWAPPED);
}

/**
 * bx_player_new:
 * @exercise: (nullable): id of an exercise
 *
 * Creates a player without controls.
 *
 * Returns: (transfer floating): a new player
 */
GtkWidget *
bx_player_new (const char *exercise)
{
  return g_object_new (BX_TYPE_PLAYER, "exercise", exercise, NULL);
}

/**
 * bx_player_get_exercise:
 * @self: a player
 *
 * Gets whose movement is played.
 *
 * Returns: (nullable): id of an exercise
 */
const char *
bx_player_get_exercise (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  return self->exercise;
}

/**
 * bx_player_set_exercise:
 * @self: a player
 * @exercise: (nullable): id of an exercise
 *
 * Sets whose movement is played.
 */
void
bx_player_set_exercise (BxPlayer *self,
                        const char *exercise)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  if (!g_set_str (&self->exercise, exercise))
    return;

  self->seconds = 0.0;
  update_movement (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXERCISE]);
}

/**
 * bx_player_get_athlete:
 * @self: a player
 *
 * Gets who does it.
 *
 * Returns: `man` or `woman`
 */
const char *
bx_player_get_athlete (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  return self->athlete;
}

/**
 * bx_player_set_athlete:
 * @self: a player
 * @athlete: `man` or `woman`
 *
 * Sets who does the exercise.
 */
void
bx_player_set_athlete (BxPlayer *self,
                       const char *athlete)
{
  g_return_if_fail (BX_IS_PLAYER (self));
  g_return_if_fail (athlete != NULL);

  if (!g_set_str (&self->athlete, athlete))
    return;

  update_movement (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATHLETE]);
}

/**
 * bx_player_set_variation:
 * @self: a player
 * @chosen: (nullable): options such as `arms:hips`; a family that is not named
 *   is plain
 * @plain: (nullable): the plain option of each family, spelled the same
 *
 * Sets which variation of the exercise is shown, as nearly as it is drawn.
 */
void
bx_player_set_variation (BxPlayer *self,
                         const char *const *chosen,
                         const char *const *plain)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  g_strfreev (self->chosen);
  self->chosen = g_strdupv ((GStrv) chosen);
  g_strfreev (self->plain);
  self->plain = g_strdupv ((GStrv) plain);
  update_movement (self);
}

/**
 * bx_player_get_viewpoint:
 * @self: a player
 *
 * Tells from where the movement is seen.
 *
 * Returns: (nullable): `side`, `front` or `back`, or %NULL where the picture does
 *   not say
 */
const char *
bx_player_get_viewpoint (BxPlayer *self)
{
  const BxMovement *movement;

  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  movement = bx_player_get_movement (self);

  return movement != NULL ? movement->view : NULL;
}

/**
 * bx_player_set_viewpoint:
 * @self: a player
 * @viewpoint: (nullable): `side`, `front` or `back`, or %NULL for the one that
 *   shows most
 *
 * Sets from where the movement is seen, where it is drawn from there. It goes on
 * at the same moment.
 */
void
bx_player_set_viewpoint (BxPlayer *self,
                         const char *viewpoint)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  if (!g_set_str (&self->viewpoint, viewpoint))
    return;

  update_movement (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEWPOINT]);
}

/**
 * bx_player_set_muscles:
 * @self: a player
 * @primary: (nullable): ids of the muscles that do the main work
 * @secondary: (nullable): ids of the muscles that assist
 *
 * Sets which muscles are lit.
 */
void
bx_player_set_muscles (BxPlayer *self,
                       const char *const *primary,
                       const char *const *secondary)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  g_strfreev (self->primary);
  self->primary = g_strdupv ((GStrv) primary);
  g_strfreev (self->secondary);
  self->secondary = g_strdupv ((GStrv) secondary);
  update_muscles (self);
  _bx_player_update_controls (self);
}

/**
 * bx_player_get_tempo:
 * @self: a player
 *
 * Gets the tempo that its owner asks for.
 *
 * Returns: (nullable): the tempo, or %NULL for the time it was drawn for
 */
const char *
bx_player_get_tempo (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  return self->tempo;
}

/**
 * bx_player_set_tempo:
 * @self: a player
 * @tempo: (nullable): seconds of lowering, pause, lifting and pause
 *
 * Sets the tempo.
 */
void
bx_player_set_tempo (BxPlayer *self,
                     const char *tempo)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  if (!g_set_str (&self->tempo, tempo))
    return;

  _bx_player_update_clock (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEMPO]);
}

/**
 * bx_player_dup_shown_tempo:
 * @self: a player
 *
 * Spells the tempo that it plays at, whoever asked for it.
 *
 * Returns: (transfer full) (nullable): the tempo, or %NULL where there is no
 *   movement
 */
char *
bx_player_dup_shown_tempo (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  return self->clock != NULL ? bx_movement_clock_dup_tempo (self->clock) : NULL;
}

/**
 * bx_player_set_breathing:
 * @self: a player
 * @breathing: (nullable): what the breath does in lowering, pause, lifting and
 *   pause, such as `in-hold-out-free`; %NULL for in while lowering and out while
 *   lifting
 *
 * Sets how one breathes.
 */
void
bx_player_set_breathing (BxPlayer *self,
                         const char *breathing)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  if (bx_player_words_parse_breath (breathing != NULL ? breathing : "in-free-out-free", self->breaths))
    _bx_player_show_moment (self);
  else
    g_debug ("“%s” says nothing about breathing", breathing);
}

/**
 * bx_player_get_speed:
 * @self: a player
 *
 * Gets how fast its time goes.
 *
 * Returns: 1 for seconds that are seconds
 */
double
bx_player_get_speed (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), 1.0);

  return self->speed;
}

/**
 * bx_player_set_speed:
 * @self: a player
 * @speed: 0.1 to 4
 *
 * Sets how fast its time goes.
 */
void
bx_player_set_speed (BxPlayer *self,
                     double speed)
{
  g_return_if_fail (BX_IS_PLAYER (self));
  g_return_if_fail (speed >= MIN_SPEED && speed <= MAX_SPEED);

  if (fabs (self->speed - speed) < 1e-6)
    return;

  self->speed = speed;
  _bx_player_update_controls (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
}

/**
 * bx_player_get_show_muscles:
 * @self: a player
 *
 * Tells whether the muscles that work are lit.
 *
 * Returns: %TRUE if they are
 */
gboolean
bx_player_get_show_muscles (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), FALSE);

  return self->show_muscles;
}

/**
 * bx_player_set_show_muscles:
 * @self: a player
 * @show_muscles: whether the muscles that work are lit
 *
 * Lights the muscles, or puts them out.
 */
void
bx_player_set_show_muscles (BxPlayer *self,
                            gboolean show_muscles)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  show_muscles = !!show_muscles;
  if (self->show_muscles == show_muscles)
    return;

  self->show_muscles = show_muscles;
  update_muscles (self);
  _bx_player_update_controls (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_MUSCLES]);
}

/**
 * bx_player_get_show_controls:
 * @self: a player
 *
 * Tells whether there are controls below the picture.
 *
 * Returns: %TRUE if there are
 */
gboolean
bx_player_get_show_controls (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), FALSE);

  return self->controls != NULL && gtk_widget_get_visible (self->controls);
}

/**
 * bx_player_set_show_controls:
 * @self: a player
 * @show_controls: whether there are controls below the picture
 *
 * Shows the controls.
 */
void
bx_player_set_show_controls (BxPlayer *self,
                             gboolean show_controls)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  show_controls = !!show_controls;
  if (bx_player_get_show_controls (self) == show_controls)
    return;

  if (self->controls == NULL)
    {
      _bx_player_create_controls (self);
      _bx_player_update_clock (self);
      _bx_player_update_viewpoints (self);
    }
  gtk_widget_set_visible (self->controls, show_controls);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTROLS]);
}

/**
 * bx_player_set_alternative_text:
 * @self: a player
 * @text: what the picture shows, in words
 *
 * Says what moves to those who don't see it.
 */
void
bx_player_set_alternative_text (BxPlayer *self,
                                const char *text)
{
  g_return_if_fail (BX_IS_PLAYER (self));
  g_return_if_fail (text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * bx_player_get_movement:
 * @self: a player
 *
 * Gets what it plays.
 *
 * Returns: (transfer none) (nullable): the movement, or %NULL where none is
 *   drawn
 */
const BxMovement *
bx_player_get_movement (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), NULL);

  return bx_movement_view_get_movement (get_view (self));
}
