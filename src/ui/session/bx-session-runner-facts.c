/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/* What can be known of the session that runs. */

/**
 * bx_session_runner_is_running:
 * @self: a session runner
 *
 * Returns: whether there is a session to look at: one that runs, or one that
 *   was finished and not yet dismissed
 */
gboolean
bx_session_runner_is_running (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  return self->state == BX_SESSION_RUNNER_STATE_RUNNING || self->state == BX_SESSION_RUNNER_STATE_FINISHED;
}

/**
 * bx_session_runner_get_state:
 * @self: a session runner
 *
 * Returns: what the runner is at
 */
BxSessionRunnerState
bx_session_runner_get_state (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), BX_SESSION_RUNNER_STATE_IDLE);

  return self->state;
}

/**
 * bx_session_runner_get_session_id:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): the id of the session
 */
const char *
bx_session_runner_get_session_id (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->session != NULL ? self->session->id : NULL;
}

/**
 * bx_session_runner_get_workout_id:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): the id of the workout that it was begun from
 */
const char *
bx_session_runner_get_workout_id (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->session != NULL ? self->session->workout_id : NULL;
}

/**
 * bx_session_runner_get_title:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): what is trained
 */
const char *
bx_session_runner_get_title (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->session != NULL ? self->session->title : NULL;
}

/**
 * bx_session_runner_get_started:
 * @self: a session runner
 *
 * Returns: when the session began, or %BX_MOMENT_NONE without one
 */
BxMoment
bx_session_runner_get_started (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), BX_MOMENT_NONE);

  return self->session != NULL ? self->session->started : BX_MOMENT_NONE;
}

/**
 * bx_session_runner_get_ended:
 * @self: a session runner
 *
 * Returns: when the session was finished, or %BX_MOMENT_NONE
 */
BxMoment
bx_session_runner_get_ended (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), BX_MOMENT_NONE);

  return self->session != NULL ? self->session->ended : BX_MOMENT_NONE;
}

/**
 * bx_session_runner_get_exercises:
 * @self: a session runner
 *
 * Returns: (transfer none): the exercises, of [class@SessionExerciseItem]
 */
GListModel *
bx_session_runner_get_exercises (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return G_LIST_MODEL (self->exercises);
}

/**
 * bx_session_runner_get_current_exercise:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): the exercise that the person is at
 */
BxSessionExerciseItem *
bx_session_runner_get_current_exercise (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->current_exercise;
}

/**
 * bx_session_runner_get_current_set:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): the set that the person is at
 */
BxSetItem *
bx_session_runner_get_current_set (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->current_set;
}

/**
 * bx_session_runner_get_rest_clock:
 * @self: a session runner
 *
 * Returns: (transfer none): the rest between two sets
 */
BxRestClock *
bx_session_runner_get_rest_clock (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->rest_clock;
}

/**
 * bx_session_runner_get_catalogue:
 * @self: a session runner
 *
 * Returns: (transfer none): the exercises that there are
 */
BxCatalogue *
bx_session_runner_get_catalogue (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->catalogue;
}

/**
 * bx_session_runner_get_unit:
 * @self: a session runner
 *
 * Returns: the unit that weights are shown and entered in
 */
BxUnit
bx_session_runner_get_unit (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), BX_UNIT_KG);

  return self->unit;
}

/**
 * bx_session_runner_get_n_sets:
 * @self: a session runner
 *
 * Returns: the number of sets that were not left out
 */
guint
bx_session_runner_get_n_sets (BxSessionRunner *self)
{
  guint n = 0;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    n += bx_session_exercise_item_get_n_sets (_bx_session_runner_get_nth (self, i));

  return n;
}

/**
 * bx_session_runner_is_saving:
 * @self: a session runner
 *
 * Returns: whether a set that is done is still on its way to the disk
 */
gboolean
bx_session_runner_is_saving (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      GListModel *sets = bx_session_exercise_item_get_sets (_bx_session_runner_get_nth (self, i));

      for (guint j = 0; j < g_list_model_get_n_items (sets); j++)
        {
          g_autoptr (BxSetItem) item = g_list_model_get_item (sets, j);

          if (bx_set_item_get_state (item) == BX_SET_ITEM_STATE_SAVING)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * bx_session_runner_get_n_done:
 * @self: a session runner
 *
 * Returns: the number of sets that are done and on the disk
 */
guint
bx_session_runner_get_n_done (BxSessionRunner *self)
{
  guint n = 0;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    n += bx_session_exercise_item_get_n_done (_bx_session_runner_get_nth (self, i));

  return n;
}

/**
 * bx_session_runner_get_volume_kg:
 * @self: a session runner
 *
 * Returns: repetitions × load over the sets done, warm-ups left out, in kilogram
 */
double
bx_session_runner_get_volume_kg (BxSessionRunner *self)
{
  double volume_kg = 0;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *exercise = _bx_session_runner_get_nth (self, i);
      GListModel *sets = bx_session_exercise_item_get_sets (exercise);

      for (guint j = 0; j < g_list_model_get_n_items (sets); j++)
        {
          g_autoptr (BxSetItem) item = g_list_model_get_item (sets, j);

          volume_kg += bx_set_get_volume_kg (bx_set_item_get_set (item), bx_set_item_get_measure (item));
        }
    }

  return volume_kg;
}

/**
 * bx_session_runner_is_complete:
 * @self: a session runner
 *
 * Returns: whether every set is done or left out
 */
gboolean
bx_session_runner_is_complete (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  if (self->session == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    if (!bx_session_exercise_item_is_complete (_bx_session_runner_get_nth (self, i)))
      return FALSE;

  return TRUE;
}

/**
 * bx_session_runner_get_error:
 * @self: a session runner
 *
 * Returns: (transfer none) (nullable): why the last changes are not on the disk,
 *   as a sentence, where no set says it
 */
const char *
bx_session_runner_get_error (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return self->error;
}

/**
 * bx_session_runner_dup_session:
 * @self: a session runner
 *
 * Returns: (transfer full) (nullable): the session as the person sees it
 */
BxSession *
bx_session_runner_dup_session (BxSessionRunner *self)
{
  BxSession *session;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  if (self->session == NULL)
    return NULL;

  session = bx_session_copy (self->session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    g_ptr_array_add (session->exercises, _bx_session_exercise_item_dup_record (_bx_session_runner_get_nth (self, i)));

  return session;
}

/**
 * bx_session_runner_get_may_sleep:
 * @self: a session runner
 *
 * Returns: whether the screen may turn off by itself though it should not
 */
gboolean
bx_session_runner_get_may_sleep (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  return self->may_sleep;
}

/**
 * bx_session_runner_set_may_sleep:
 * @self: a session runner
 * @may_sleep: whether the screen may turn off by itself though it should not
 *
 * Lets those who show the session know.
 */
void
bx_session_runner_set_may_sleep (BxSessionRunner *self,
                                 gboolean may_sleep)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->may_sleep == !!may_sleep)
    return;

  self->may_sleep = !!may_sleep;
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_MAY_SLEEP);
}
