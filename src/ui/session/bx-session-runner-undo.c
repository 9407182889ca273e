/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/* Taking back what was done. A session is small, so each step keeps all of it as
 * it stood before, and going back is making the items say that again. */

#define MAX_STEPS 100

void
_bx_undo_step_free (BxUndoStep *step)
{
  g_clear_pointer (&step->session, bx_session_free);
  g_free (step->exercise_id);
  g_free (step->set_id);
  g_free (step->confirmed_id);
  g_free (step->edited_id);
  g_free (step);
}

/* Keeps how all stands, to come back to it. Returns: (transfer none) */
BxUndoStep *
_bx_session_runner_remember (BxSessionRunner *self)
{
  BxUndoStep *step = g_new0 (BxUndoStep, 1);

  step->number = ++self->n_steps;
  step->session = bx_session_runner_dup_session (self);
  step->rest = bx_rest_clock_get_deadline (self->rest_clock);
  if (self->current_exercise != NULL)
    step->exercise_id = g_strdup (bx_session_exercise_item_get_id (self->current_exercise));
  if (self->current_set != NULL)
    step->set_id = g_strdup (bx_set_item_get_id (self->current_set));

  if (self->undo_steps->len == MAX_STEPS)
    g_ptr_array_remove_index (self->undo_steps, 0);
  g_ptr_array_add (self->undo_steps, step);
  if (self->undo_steps->len == 1)
    _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CAN_UNDO);

  return step;
}

/* A set that could not be written was never done: no step leads back to where it
 * seemed so. */
void
_bx_session_runner_forget_confirm (BxSessionRunner *self,
                                   BxSetItem *item)
{
  const BxSet *now = bx_set_item_get_set (item);

  for (guint i = self->undo_steps->len; i > 0; i--)
    {
      BxUndoStep *step = g_ptr_array_index (self->undo_steps, i - 1);
      BxSet *set;

      if (g_strcmp0 (step->confirmed_id, now->id) == 0)
        {
          g_ptr_array_remove_index (self->undo_steps, i - 1);
          break;
        }

      if (bx_session_find_set (step->session, now->id, NULL, &set))
        {
          set->state = now->state;
          set->done_at = now->done_at;
          /* Nobody had got past it. */
          g_set_str (&step->set_id, now->id);
        }
    }

  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CAN_UNDO);
}

/* What was written about an exercise is no part of what was done: it stays when that is
 * taken back. */
void
_bx_session_runner_keep_note (BxSessionRunner *self,
                              const char *session_exercise_id,
                              const char *note)
{
  for (guint i = 0; i < self->undo_steps->len; i++)
    {
      const BxUndoStep *step = g_ptr_array_index (self->undo_steps, i);

      for (guint j = 0; j < step->session->exercises->len; j++)
        {
          BxSessionExercise *exercise = g_ptr_array_index (step->session->exercises, j);

          if (g_strcmp0 (exercise->id, session_exercise_id) == 0)
            g_set_str (&exercise->note, note);
        }
    }
}

static void
restore_sets (BxSessionRunner *self,
              BxSessionExerciseItem *exercise,
              const BxSessionExercise *record)
{
  GListStore *store = _bx_session_exercise_item_get_store (exercise);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  gboolean same = n_items == record->sets->len;

  for (guint i = 0; i < record->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (record->sets, i);
      BxSetItem *item = bx_session_exercise_item_find_set (exercise, set->id);
      g_autoptr (BxSetItem) at_place = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (item != NULL)
        {
          _bx_set_item_set_set (item, set);
          g_ptr_array_add (items, g_object_ref (item));
        }
      else
        {
          g_ptr_array_add (items, _bx_set_item_new (set,
                                                    bx_session_exercise_item_get_measure (exercise),
                                                    self->unit,
                                                    FALSE));
        }
      same = same && at_place == item;
    }

  if (!same)
    g_list_store_splice (store, 0, n_items, items->pdata, items->len);
}

static void
restore_session (BxSessionRunner *self,
                 const BxSession *session)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  gboolean same = n_items == session->exercises->len;

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *record = g_ptr_array_index (session->exercises, i);
      BxExercise *about = _bx_session_runner_find_about (self, record->exercise_id);
      BxSessionExerciseItem *item = _bx_session_runner_find_exercise (self, record->id);

      if (item != NULL)
        {
          gboolean swapped = g_strcmp0 (bx_session_exercise_item_get_exercise_id (item), record->exercise_id) != 0;

          _bx_session_exercise_item_take_record (item, record, about);
          restore_sets (self, item, record);
          if (swapped)
            _bx_session_runner_load_previous (self, item);
          g_ptr_array_add (items, g_object_ref (item));
        }
      else
        {
          item = _bx_session_exercise_item_new (record, about, self->unit, FALSE);
          _bx_session_runner_load_previous (self, item);
          g_ptr_array_add (items, item);
        }
      same = same && _bx_session_runner_get_nth (self, i) == g_ptr_array_index (items, i);
    }

  if (!same)
    g_list_store_splice (self->exercises, 0, n_items, items->pdata, items->len);

  for (guint i = 0; i < items->len; i++)
    _bx_session_exercise_item_update (g_ptr_array_index (items, i));
}

/**
 * bx_session_runner_can_undo:
 * @self: a session runner
 *
 * Returns: whether there is something to take back
 */
gboolean
bx_session_runner_can_undo (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  return self->state == BX_SESSION_RUNNER_STATE_RUNNING && self->undo_steps->len > 0;
}

/**
 * bx_session_runner_get_undo_step:
 * @self: a session runner
 *
 * Returns: the number of what would be taken back now, which nothing else ever has; 0 if
 *   there is nothing
 */
guint64
bx_session_runner_get_undo_step (BxSessionRunner *self)
{
  const BxUndoStep *step;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);

  if (!bx_session_runner_can_undo (self))
    return 0;

  step = g_ptr_array_index (self->undo_steps, self->undo_steps->len - 1);
  return step->number;
}

/**
 * bx_session_runner_undo:
 * @self: a session runner
 *
 * Takes back the last thing that was done in the session: a set that was
 * confirmed, changed, skipped, added or removed, an exercise that was swapped
 * or added, or a rest that was moved or skipped. The rest clock goes on as it was before.
 */
void
bx_session_runner_undo (BxSessionRunner *self)
{
  g_autoptr (GPtrArray) held = NULL;
  BxUndoStep *step;
  BxSessionExerciseItem *exercise = NULL;
  BxSetItem *set = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (!bx_session_runner_can_undo (self))
    return;

  held = g_ptr_array_new_with_free_func ((GDestroyNotify) _bx_undo_step_free);
  step = g_ptr_array_steal_index (self->undo_steps, self->undo_steps->len - 1);
  g_ptr_array_add (held, step);

  restore_session (self, step->session);
  _bx_session_runner_structure_changed (self);
  bx_rest_clock_set_deadline (self->rest_clock, step->rest);

  if (step->set_id != NULL)
    set = _bx_session_runner_find_set (self, step->set_id);
  if (set != NULL)
    exercise = _bx_session_runner_find_owner (self, set);
  else if (step->exercise_id != NULL)
    exercise = _bx_session_runner_find_exercise (self, step->exercise_id);
  _bx_session_runner_go_to (self, exercise, set);

  _bx_session_runner_update (self);
  if (self->undo_steps->len == 0)
    _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CAN_UNDO);

  self->held_back = FALSE;
  _bx_session_runner_write (self);
}
