/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-player-private.h"

/* The time of a player: when it goes on, how fast, and what is shown of it. */

/* After a hitch it goes on from where it was. */
#define LONGEST_STEP 0.1

static BxMovementView *
get_view (BxPlayer *self)
{
  return BX_MOVEMENT_VIEW (self->view);
}

void
_bx_player_show_moment (BxPlayer *self)
{
  BxMovementMoment moment;

  if (self->clock == NULL)
    return;

  bx_movement_clock_read (self->clock, self->seconds, &moment);
  /* What stands still is one picture; two are blended only as one becomes the
   * other. */
  bx_movement_view_set_frame (get_view (self), self->tick_id != 0 ? moment.frame : round (moment.frame));
  if (self->controls != NULL)
    {
      bx_player_timeline_set_time (self->timeline, self->seconds);
      bx_player_readout_set_moment (self->readout,
                                    bx_movement_view_get_ends (get_view (self)) ? NULL : &moment,
                                    self->breaths[moment.phase]);
    }
}

/* Goes on to the time of a frame of the screen, in microseconds. The first only says
 * where those times begin. */
void
_bx_player_advance (BxPlayer *self,
                    gint64 frame_time)
{
  double step = MIN ((double) (frame_time - self->last_tick) / G_USEC_PER_SEC, LONGEST_STEP);
  double before = self->seconds;
  gboolean first = self->last_tick == 0;

  self->last_tick = frame_time;
  if (first)
    return;

  self->seconds = bx_movement_clock_wrap (self->clock, before + step * self->speed);
  _bx_player_show_moment (self);
  if (self->seconds < before)
    g_signal_emit_by_name (self, "repeated");
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *frame_clock,
         gpointer user_data)
{
  _bx_player_advance (BX_PLAYER (widget), gdk_frame_clock_get_frame_time (frame_clock));

  return G_SOURCE_CONTINUE;
}

static gboolean
may_animate (BxPlayer *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

/* Moves while it is meant to, and somebody can see it. */
void
_bx_player_update_motion (BxPlayer *self)
{
  BxMovementView *view = get_view (self);
  gboolean moves = self->playing && !self->held && self->clock != NULL && bx_movement_clock_get_duration (self->clock) > 0.0
                   && !bx_movement_view_get_ends (view) && bx_movement_view_is_ready (view) && bx_movement_view_is_in_view (view);

  if (moves && self->tick_id == 0)
    {
      self->last_tick = 0;
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
      g_object_notify (G_OBJECT (self), "moving");
    }
  else if (!moves && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
      self->tick_id = 0;
      _bx_player_show_moment (self);
      g_object_notify (G_OBJECT (self), "moving");
    }
}

void
_bx_player_set_playing (BxPlayer *self,
                        gboolean playing)
{
  if (self->playing == playing)
    return;

  self->playing = playing;
  _bx_player_update_motion (self);
  _bx_player_update_controls (self);
  if (!playing && self->controls != NULL)
    bx_player_timeline_speak (self->timeline);
  g_object_notify (G_OBJECT (self), "playing");
}

/* Somebody has taken the movement into their hands: from now on it is one
 * picture, and does what it is told. */
void
_bx_player_take_over (BxPlayer *self)
{
  self->started = TRUE;
  bx_movement_view_set_ends (get_view (self), FALSE);
}

/* As it stands before anybody has touched it. */
void
_bx_player_begin (BxPlayer *self)
{
  gboolean animate = may_animate (self);

  if (self->started)
    return;

  bx_movement_view_set_ends (get_view (self), !animate);
  _bx_player_set_playing (self, animate);
  _bx_player_show_moment (self);
}

void
_bx_player_animations_changed_cb (BxPlayer *self)
{
  /* Who asks for less motion means this one too. */
  if (!may_animate (self))
    self->started = FALSE;
  _bx_player_begin (self);
}

void
_bx_player_update_clock (BxPlayer *self)
{
  const BxMovement *movement = bx_movement_view_get_movement (get_view (self));
  double part = 0.0;

  /* Another tempo is the same movement, at the same place. */
  if (self->clock != NULL && bx_movement_clock_get_duration (self->clock) > 0.0)
    part = self->seconds / bx_movement_clock_get_duration (self->clock);
  if (self->controls != NULL)
    bx_player_timeline_set_clock (self->timeline, NULL, 0);
  g_clear_pointer (&self->clock, bx_movement_clock_free);
  self->seconds = 0.0;

  if (movement != NULL)
    {
      const BxMovementTiming *timing = bx_movement_get_timing (movement, (const char *const *) self->chosen);
      const char *tempo = self->own_tempo != NULL ? self->own_tempo : self->tempo;

      self->clock = bx_movement_clock_new (timing->phases, timing->n_phases, tempo);
      self->seconds = bx_movement_clock_wrap (self->clock, part * bx_movement_clock_get_duration (self->clock));
      if (self->controls != NULL)
        bx_player_timeline_set_clock (self->timeline, self->clock, movement->n_frames);
    }

  _bx_player_show_moment (self);
  _bx_player_update_controls (self);
  _bx_player_update_motion (self);
}

void
_bx_player_set_own_tempo (BxPlayer *self,
                          const char *tempo)
{
  if (g_set_str (&self->own_tempo, tempo))
    _bx_player_update_clock (self);
}
