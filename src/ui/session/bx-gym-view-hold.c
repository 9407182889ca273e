/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-gym-view-private.h"

/* A position that is held, with one key: it counts down and begins, and the next press
 * ends it and is the set. */

static BxSetItem *
get_hold (BxGymView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);

  return item != NULL && bx_set_item_get_state (item) == BX_SET_ITEM_STATE_PLANNED &&
                 bx_measure_has_time (bx_set_item_get_measure (item))
           ? item : NULL;
}

/* Whether the one key begins to measure rather than confirm */
gboolean
_bx_gym_view_is_to_be_held (BxGymView *self)
{
  return get_hold (self) != NULL && !self->time_is_known && !bx_hold_clock_is_running (self->hold);
}

/* Shows the countdown or the time in the place of the numbers; returns whether there is
 * one. */
gboolean
_bx_gym_view_show_hold (BxGymView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  g_autofree char *number = NULL;
  BxHoldBeat beat;

  if (!bx_hold_clock_is_running (self->hold) || item == NULL)
    return FALSE;

  bx_hold_clock_get_beat (self->hold, &beat);
  number = beat.ready > 0 ? g_strdup_printf ("%d", beat.ready) : bx_hold_clock_format (&beat);
  _bx_gym_view_show_text (self->number_label, number);
  if (beat.ready > 0)
    {
      /* Translators: while it is counted down to a position that is to be held */
      _bx_gym_view_show_text (self->set_label, _("Get ready"));
    }
  else
    {
      g_autofree char *planned = bx_set_item_dup_label (item);
      /* Translators: while a position is held; the time that was planned, such as 30 s */
      g_autofree char *text = g_strdup_printf (_("Hold · planned %s"), planned);

      _bx_gym_view_show_text (self->set_label, text);
    }

  return TRUE;
}

static void
beat_cb (BxGymView *self,
         const BxHoldBeat *beat)
{
  bx_hold_clock_play (beat);
  _bx_gym_view_update_set (self);
  if (beat->ready > 0)
    {
      g_autofree char *text = bx_hold_clock_format (beat);

      _bx_gym_view_say (self, text);
    }
  else if (beat->reached)
    _bx_gym_view_say (self, _("The planned time is over"));
  else if (beat->seconds == 0)
    _bx_gym_view_say (self, _("Hold"));
}

/* Begins it, or ends it without doing the set: the time can be looked at first. */
void
_bx_gym_view_toggle_hold (BxGymView *self)
{
  BxSetItem *item = get_hold (self);

  if (bx_hold_clock_is_running (self->hold))
    _bx_gym_view_take_hold (self);
  else if (item != NULL)
    bx_hold_clock_start (self->hold, bx_set_item_get_set (item)->seconds);
}

/* Ends it and writes down how long it was; returns whether it had begun. */
gboolean
_bx_gym_view_take_hold (BxGymView *self)
{
  BxSetItem *item = get_hold (self);
  int seconds = bx_hold_clock_stop (self->hold);
  g_autoptr (BxSet) set = NULL;

  if (item == NULL || seconds == BX_COUNT_NONE)
    return FALSE;

  self->time_is_known = TRUE;
  set = bx_set_copy (bx_set_item_get_set (item));
  set->seconds = seconds;
  bx_session_runner_change_set (self->runner, item, set);
  return TRUE;
}

/* Ends it and forgets it; returns whether there was one. */
gboolean
_bx_gym_view_cancel_hold (BxGymView *self)
{
  if (!bx_hold_clock_is_running (self->hold))
    return FALSE;

  bx_hold_clock_stop (self->hold);
  return TRUE;
}

void
_bx_gym_view_add_hold (BxGymView *self)
{
  self->hold = bx_hold_clock_new ();
  g_signal_connect_object (self->hold, "beat", G_CALLBACK (beat_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hold, "stopped", G_CALLBACK (_bx_gym_view_update_set), self, G_CONNECT_SWAPPED);
}
