/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-runner-private.h"

/* How hard a set was, which is known only when it is done. */

/**
 * bx_session_runner_get_effort_scale:
 * @self: a session runner
 *
 * Returns: on which scale the person writes down how hard a set was, if at all
 */
BxEffortScale
bx_session_runner_get_effort_scale (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), BX_EFFORT_OFF);

  return self->settings != NULL ? (BxEffortScale) g_settings_get_enum (self->settings, "effort") : BX_EFFORT_OFF;
}

/**
 * bx_session_runner_get_rated_set:
 * @self: a session runner
 *
 * Finds the set whose effort can be said now: the one that the person is at, if it is
 * done, else the one that was done last.
 *
 * Returns: (transfer none) (nullable): the set, or %NULL where nothing is done yet
 */
BxSetItem *
bx_session_runner_get_rated_set (BxSessionRunner *self)
{
  BxSessionExerciseItem *exercise;
  BxSetItem *last;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  if (self->current_set != NULL && bx_set_item_get_set (self->current_set)->state == BX_SET_STATE_DONE)
    return self->current_set;

  last = self->rest_set_id != NULL ? _bx_session_runner_find_set (self, self->rest_set_id) : NULL;
  if (last != NULL && bx_set_item_get_set (last)->state == BX_SET_STATE_DONE)
    return last;

  return _bx_session_runner_find_last_done (self, &exercise);
}

/**
 * bx_session_runner_rate:
 * @self: a session runner
 * @rpe_tenths: how hard it was, a rating times ten, or %BX_COUNT_NONE
 *
 * Says how hard the set was that can be rated now. It is taken back like any change.
 */
void
bx_session_runner_rate (BxSessionRunner *self,
                        int rpe_tenths)
{
  BxSetItem *item;
  g_autoptr (BxSet) set = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  item = bx_session_runner_get_rated_set (self);
  if (item == NULL)
    return;

  set = bx_set_copy (bx_set_item_get_set (item));
  set->rpe_tenths = rpe_tenths;
  bx_session_runner_change_set (self, item, set);
}

/**
 * bx_session_runner_step_effort:
 * @self: a session runner
 * @direction: above 0 for harder, below for easier
 *
 * Steps the effort of the set that can be rated now, where the person writes it down.
 *
 * Returns: (transfer full) (nullable): what came of it, to be spoken; %NULL where there
 *   was nothing to rate
 */
char *
bx_session_runner_step_effort (BxSessionRunner *self,
                               int direction)
{
  BxEffortScale scale;
  BxSetItem *item;
  g_autofree char *effort = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  scale = bx_session_runner_get_effort_scale (self);
  item = bx_session_runner_get_rated_set (self);
  if (item == NULL || scale == BX_EFFORT_OFF)
    return NULL;

  bx_session_runner_rate (self, bx_effort_step (bx_set_item_get_set (item)->rpe_tenths, direction));
  effort = bx_effort_format (bx_set_item_get_set (item)->rpe_tenths, scale);
  /* Translators: spoken: the number of a set, and how hard it was, such as RPE 8 */
  return g_strdup_printf (_("Set %1$u: %2$s"), bx_set_item_get_number (item), effort != NULL ? effort : _("no effort noted"));
}
