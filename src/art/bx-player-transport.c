/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-player-private.h"

/* Playing, pausing and going to another time, by the program and by a person. */

void
_bx_player_hold (BxPlayer *self,
                 gboolean held)
{
  self->held = held;
  if (held)
    _bx_player_take_over (self);
  _bx_player_update_motion (self);
}

static void
clicked_cb (BxPlayer *self)
{
  if (self->controls == NULL || self->clock == NULL)
    return;

  if (self->playing)
    bx_player_pause (self);
  else
    bx_player_play (self);
}

static void
play_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  clicked_cb (BX_PLAYER (widget));
}

static void
step_frame_action_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  bx_player_step_frame (BX_PLAYER (widget), g_variant_get_int32 (parameter));
}

/* The arrow keys go where they point. */
static void
step_towards_action_cb (GtkWidget *widget,
                        const char *name,
                        GVariant *parameter)
{
  int direction = g_variant_get_int32 (parameter);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    direction = -direction;
  bx_player_step_frame (BX_PLAYER (widget), direction);
}

static void
step_phase_action_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  bx_player_step_phase (BX_PLAYER (widget), g_variant_get_int32 (parameter));
}

static void
go_to_action_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  BxPlayer *self = BX_PLAYER (widget);
  gboolean end = g_variant_get_int32 (parameter) > 0;

  bx_player_pause (self);
  bx_player_seek (self, end ? MAX (0.0, bx_player_get_duration (self) - 0.001) : 0.0);
}

static void
next_view_action_cb (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  _bx_player_next_viewpoint (BX_PLAYER (widget));
}

void
_bx_player_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "player.play", NULL, play_action_cb);
  gtk_widget_class_install_action (widget_class, "player.step-frame", "i", step_frame_action_cb);
  gtk_widget_class_install_action (widget_class, "player.step-towards", "i", step_towards_action_cb);
  gtk_widget_class_install_action (widget_class, "player.step-phase", "i", step_phase_action_cb);
  gtk_widget_class_install_action (widget_class, "player.go-to", "i", go_to_action_cb);
  gtk_widget_class_install_action (widget_class, "player.next-view", NULL, next_view_action_cb);
}

/**
 * bx_player_get_time:
 * @self: a player
 *
 * Gets the time in the repetition.
 *
 * Returns: seconds
 */
double
bx_player_get_time (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), 0.0);

  return self->seconds;
}

/**
 * bx_player_get_duration:
 * @self: a player
 *
 * Gets how long a repetition takes.
 *
 * Returns: seconds; 0 where nothing moves
 */
double
bx_player_get_duration (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), 0.0);

  return self->clock != NULL ? bx_movement_clock_get_duration (self->clock) : 0.0;
}

/**
 * bx_player_seek:
 * @self: a player
 * @seconds: a time in the repetition
 *
 * Goes to a time. If it plays it goes on from there.
 */
void
bx_player_seek (BxPlayer *self,
                double seconds)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  if (self->clock == NULL)
    return;

  _bx_player_take_over (self);
  self->seconds = bx_movement_clock_wrap (self->clock, seconds);
  _bx_player_show_moment (self);
  if (self->controls != NULL)
    bx_player_timeline_speak (self->timeline);
}

/**
 * bx_player_step_frame:
 * @self: a player
 * @direction: 1 for the next picture, −1 for the one before
 *
 * Stands still, one picture further.
 */
void
bx_player_step_frame (BxPlayer *self,
                      int direction)
{
  g_return_if_fail (BX_IS_PLAYER (self));
  g_return_if_fail (direction == 1 || direction == -1);

  if (self->clock == NULL)
    return;

  bx_player_pause (self);
  bx_player_seek (self, bx_movement_clock_step_frame (self->clock, self->seconds, direction));
}

/**
 * bx_player_step_phase:
 * @self: a player
 * @direction: 1 for the next phase, −1 for the one before
 *
 * Stands still where a phase begins.
 */
void
bx_player_step_phase (BxPlayer *self,
                      int direction)
{
  g_return_if_fail (BX_IS_PLAYER (self));
  g_return_if_fail (direction == 1 || direction == -1);

  if (self->clock == NULL)
    return;

  bx_player_pause (self);
  bx_player_seek (self, bx_movement_clock_step_phase (self->clock, self->seconds, direction));
}

/**
 * bx_player_get_playing:
 * @self: a player
 *
 * Tells whether it is meant to move, seen or not.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_player_get_playing (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), FALSE);

  return self->playing;
}

/**
 * bx_player_play:
 * @self: a player
 *
 * Lets it move, also where animations are switched off: somebody asks for it.
 */
void
bx_player_play (BxPlayer *self)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  _bx_player_take_over (self);
  _bx_player_set_playing (self, TRUE);
  _bx_player_show_moment (self);
}

/**
 * bx_player_pause:
 * @self: a player
 *
 * Lets it stand still.
 */
void
bx_player_pause (BxPlayer *self)
{
  g_return_if_fail (BX_IS_PLAYER (self));

  self->started = TRUE;
  _bx_player_set_playing (self, FALSE);
}

/**
 * bx_player_is_moving:
 * @self: a player
 *
 * Tells whether it moves now: it is meant to, all frames are drawn, and somebody
 * can see it.
 *
 * Returns: %TRUE if it moves
 */
gboolean
bx_player_is_moving (BxPlayer *self)
{
  g_return_val_if_fail (BX_IS_PLAYER (self), FALSE);

  return self->tick_id != 0;
}
