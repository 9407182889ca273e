/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-rules.h"
#include "bx-session-runner-private.h"
#include "bx-set-rules.h"

/* What the person does in a running session. Each function changes the items at
 * once, so that the screen answers in the same frame, and then sees to the disk. */

gboolean
_bx_session_runner_is_open (BxSessionRunner *self)
{
  return self->state == BX_SESSION_RUNNER_STATE_RUNNING && !self->finishing;
}

static BxSetItem *
get_set (BxSessionExerciseItem *exercise,
         guint position)
{
  /* The list keeps it alive. */
  g_autoptr (BxSetItem) item = g_list_model_get_item (bx_session_exercise_item_get_sets (exercise), position);

  return item;
}

static guint
get_n_all_sets (BxSessionExerciseItem *exercise)
{
  return g_list_model_get_n_items (bx_session_exercise_item_get_sets (exercise));
}

guint
_bx_session_runner_get_position (BxSessionExerciseItem *exercise,
                                 BxSetItem *item)
{
  guint position = 0;

  g_list_store_find (_bx_session_exercise_item_get_store (exercise), item, &position);

  return position;
}

/* (transfer none) (nullable): the first planned set at or after @from, then
 * before it, and where it is */
BxSetItem *
_bx_session_runner_find_planned (BxSessionExerciseItem *exercise,
                                 guint from,
                                 guint *position) /* (out) (optional) */
{
  guint n = get_n_all_sets (exercise);

  for (guint i = 0; i < n; i++)
    {
      BxSetItem *item = get_set (exercise, (from + i) % n);

      if (bx_set_item_get_set (item)->state != BX_SET_STATE_PLANNED)
        continue;

      if (position != NULL)
        *position = (from + i) % n;
      return item;
    }

  return NULL;
}

/* What to do after a set was done or left out: the rest of its exercise or superset,
 * then the next exercise with something left. */
void
_bx_session_runner_advance (BxSessionRunner *self,
                            BxSessionExerciseItem *exercise,
                            guint from)
{
  BxSetItem *next = _bx_session_runner_find_in_superset (self, exercise, from, &exercise);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  guint position = 0;

  g_list_store_find (self->exercises, exercise, &position);
  for (guint i = 1; next == NULL && i < n_items; i++)
    {
      BxSessionExerciseItem *candidate = _bx_session_runner_get_nth (self, (position + i) % n_items);

      next = _bx_session_runner_find_planned (candidate, 0, NULL);
      if (next != NULL)
        exercise = candidate;
    }

  /* Nothing is left to rest for. */
  if (next == NULL)
    bx_rest_clock_stop (self->rest_clock);
  _bx_session_runner_go_to (self, exercise, next);
}

/* What is to be done first */
void
_bx_session_runner_go_to_first (BxSessionRunner *self)
{
  BxSessionExerciseItem *first;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->exercises)) == 0)
    {
      _bx_session_runner_go_to (self, NULL, NULL);
      return;
    }

  first = _bx_session_runner_get_nth (self, 0);
  _bx_session_runner_advance (self, first, 0);
}

void
_bx_session_runner_changed (BxSessionRunner *self,
                            BxSessionExerciseItem *exercise)
{
  _bx_session_exercise_item_update (exercise);
  _bx_session_runner_update (self);
}

void
_bx_session_runner_write_now (BxSessionRunner *self)
{
  self->held_back = FALSE;
  _bx_session_runner_write (self);
}

/* How long to rest after a set of @exercise, 0 for no rest */
int
_bx_session_runner_get_rest_seconds (BxSessionRunner *self,
                                     BxSessionExerciseItem *exercise)
{
  int default_rest = 120;

  if (self->settings != NULL)
    {
      if (!g_settings_get_boolean (self->settings, "rest-clock"))
        return 0;
      default_rest = g_settings_get_int (self->settings, "default-rest");
    }

  return bx_session_get_rest_seconds (_bx_session_exercise_item_get_record (exercise),
                                      bx_session_exercise_item_get_exercise (exercise),
                                      default_rest);
}

/**
 * bx_session_runner_confirm:
 * @self: a session runner
 * @error: return location for an error
 *
 * Confirms the current set: it is done with the numbers that stand in it. It
 * looks so at once, and is so when [signal@SessionRunner::confirmed] tells. The
 * rest begins, and the next set is the current one.
 *
 * Returns: whether the set had all it needs; else @error says what is missing,
 *   and nothing has changed
 */
gboolean
bx_session_runner_confirm (BxSessionRunner *self,
                           GError **error)
{
  BxSetItem *item;
  BxSessionExerciseItem *exercise;
  BxUndoStep *step;
  g_autoptr (BxSet) set = NULL;
  gboolean ends_round;
  int rest_seconds;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  item = self->current_set;
  if (!_bx_session_runner_is_open (self) || item == NULL || bx_set_item_get_set (item)->state == BX_SET_STATE_DONE)
    return TRUE;

  if (!bx_set_check_complete (bx_set_item_get_set (item), bx_set_item_get_measure (item), NULL, error))
    return FALSE;

  exercise = self->current_exercise;
  step = _bx_session_runner_remember (self);
  step->confirmed_id = g_strdup (bx_set_item_get_id (item));

  set = bx_set_copy (bx_set_item_get_set (item));
  set->state = BX_SET_STATE_DONE;
  set->done_at = _bx_session_runner_get_done_time (self);
  _bx_set_item_set_set (item, set);
  ends_round = _bx_session_runner_ends_round (self, exercise);

  _bx_session_runner_advance (self, exercise, _bx_session_runner_get_position (exercise, item));

  /* After the last set of all, nothing is waited for, nor within a superset. */
  rest_seconds = self->current_set != NULL && ends_round ? _bx_session_runner_get_rest_seconds (self, exercise) : 0;
  g_set_str (&self->rest_set_id, set->id);
  bx_rest_clock_start (self->rest_clock, rest_seconds);

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
  return TRUE;
}

static gboolean
has_same_load (const BxSet *a,
               const BxSet *b)
{
  return a->kind == b->kind &&
         bx_weight_equal (a->weight, b->weight) &&
         bx_weight_equal (a->added, b->added) &&
         bx_weight_equal (a->assistance, b->assistance);
}

/* The sets still to come of the same exercise go along with a new weight, where
 * they were to be done with the old one. */
static void
carry_load (BxSessionExerciseItem *exercise,
            guint position,
            const BxSet *before,
            const BxSet *after)
{
  for (guint i = position + 1; i < get_n_all_sets (exercise); i++)
    {
      BxSetItem *item = get_set (exercise, i);
      g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

      if (set->state != BX_SET_STATE_PLANNED || !has_same_load (set, before))
        continue;

      set->weight = after->weight;
      set->added = after->added;
      set->assistance = after->assistance;
      _bx_set_item_set_set (item, set);
    }
}

/* A body weighs the same in every set that is still to come. */
static void
carry_bodyweight (BxSessionRunner *self,
                  BxSetItem *from,
                  BxWeight bodyweight)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *exercise = _bx_session_runner_get_nth (self, i);

      if (!bx_measure_has_bodyweight (bx_session_exercise_item_get_measure (exercise)))
        continue;

      for (guint j = 0; j < get_n_all_sets (exercise); j++)
        {
          BxSetItem *item = get_set (exercise, j);
          g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

          if (item == from || set->state != BX_SET_STATE_PLANNED)
            continue;

          set->bodyweight = bodyweight;
          _bx_set_item_set_set (item, set);
        }
    }
}

/**
 * bx_session_runner_change_set:
 * @self: a session runner
 * @item: a set
 * @set: what the person wrote; its numbers and note are taken
 *
 * Changes the numbers of a set. Of a planned one it is what will be confirmed,
 * and the sets to come go along; of one that is done it is a correction, which is
 * written by itself. Changes of one set in a row are taken back together.
 */
void
bx_session_runner_change_set (BxSessionRunner *self,
                              BxSetItem *item,
                              const BxSet *set)
{
  BxSessionExerciseItem *exercise;
  g_autoptr (BxSet) before = NULL;
  g_autoptr (BxSet) after = NULL;
  BxUndoStep *step = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SET_ITEM (item));
  g_return_if_fail (set != NULL);

  exercise = _bx_session_runner_find_owner (self, item);
  if (!_bx_session_runner_is_open (self) || exercise == NULL)
    return;

  before = bx_set_copy (bx_set_item_get_set (item));
  after = bx_set_copy (before);
  bx_set_take_performance (after, set);
  after->rpe_tenths = set->rpe_tenths;
  g_set_str (&after->note, set->note);
  if (bx_set_equal (before, after))
    return;

  /* A set that was done can't lose the numbers that make it one. */
  if (after->state == BX_SET_STATE_DONE &&
      !bx_set_check_complete (after, bx_set_item_get_measure (item), NULL, NULL))
    return;

  if (self->undo_steps->len > 0)
    step = g_ptr_array_index (self->undo_steps, self->undo_steps->len - 1);
  if (step == NULL || g_strcmp0 (step->edited_id, after->id) != 0)
    {
      step = _bx_session_runner_remember (self);
      step->edited_id = g_strdup (after->id);
    }

  _bx_set_item_set_set (item, after);
  if (after->state == BX_SET_STATE_PLANNED && !has_same_load (before, after))
    carry_load (exercise, _bx_session_runner_get_position (exercise, item), before, after);
  if (!bx_weight_equal (before->bodyweight, after->bodyweight))
    carry_bodyweight (self, item, after->bodyweight);

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_lazily (self);
}

/**
 * bx_session_runner_set_skipped:
 * @self: a session runner
 * @item: a set that is not done
 * @skipped: whether it is left out
 *
 * Leaves a set out, or takes it in again. The current set, left out, gives way to
 * the next; one taken in again becomes the current one.
 */
void
bx_session_runner_set_skipped (BxSessionRunner *self,
                               BxSetItem *item,
                               gboolean skipped)
{
  BxSessionExerciseItem *exercise;
  g_autoptr (BxSet) set = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SET_ITEM (item));

  exercise = _bx_session_runner_find_owner (self, item);
  if (!_bx_session_runner_is_open (self) || exercise == NULL)
    return;

  set = bx_set_copy (bx_set_item_get_set (item));
  if (set->state != (skipped ? BX_SET_STATE_PLANNED : BX_SET_STATE_SKIPPED))
    return;

  _bx_session_runner_remember (self);
  set->state = skipped ? BX_SET_STATE_SKIPPED : BX_SET_STATE_PLANNED;
  _bx_set_item_set_set (item, set);

  if (!skipped)
    _bx_session_runner_go_to (self, exercise, item);
  else if (item == self->current_set)
    _bx_session_runner_advance (self, exercise, _bx_session_runner_get_position (exercise, item));

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
}

static void
insert_item (BxSessionRunner *self,
             BxSessionExerciseItem *exercise,
             guint position,
             const BxSet *set)
{
  g_autoptr (BxSetItem) item = NULL;

  item = _bx_set_item_new (set, bx_session_exercise_item_get_measure (exercise), self->unit, FALSE);
  g_list_store_insert (_bx_session_exercise_item_get_store (exercise),
                       MIN (position, get_n_all_sets (exercise)), item);
  _bx_session_runner_structure_changed (self);

  if (self->current_set == NULL || bx_set_item_get_set (self->current_set)->state != BX_SET_STATE_PLANNED)
    _bx_session_runner_go_to (self, exercise, item);
}

/**
 * bx_session_runner_add_set:
 * @self: a session runner
 * @exercise: an exercise
 *
 * Adds a planned set that is like the last one of @exercise.
 */
void
bx_session_runner_add_set (BxSessionRunner *self,
                           BxSessionExerciseItem *exercise)
{
  g_autoptr (BxSet) set = bx_set_new ();
  guint n_sets;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));

  if (!_bx_session_runner_is_open (self))
    return;

  n_sets = get_n_all_sets (exercise);
  if (n_sets > 0)
    {
      const BxSet *last = bx_set_item_get_set (get_set (exercise, n_sets - 1));

      set->target = last->target;
      set->kind = last->kind;
      bx_set_take_performance (set, last);
    }

  _bx_session_runner_remember (self);
  insert_item (self, exercise, n_sets, set);

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
}

/**
 * bx_session_runner_remove_set:
 * @self: a session runner
 * @item: a set
 *
 * Takes a set out of the session. A set that is done stays: it can be corrected,
 * or its confirmation be taken back.
 *
 * Returns: whether it was taken out
 */
gboolean
bx_session_runner_remove_set (BxSessionRunner *self,
                              BxSetItem *item)
{
  BxSessionExerciseItem *exercise;
  g_autoptr (BxSetItem) held = NULL;
  guint position;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (BX_IS_SET_ITEM (item), FALSE);

  exercise = _bx_session_runner_find_owner (self, item);
  if (!_bx_session_runner_is_open (self) || exercise == NULL || bx_set_item_get_set (item)->state == BX_SET_STATE_DONE)
    return FALSE;

  _bx_session_runner_remember (self);
  held = g_object_ref (item);
  position = _bx_session_runner_get_position (exercise, item);
  g_list_store_remove (_bx_session_exercise_item_get_store (exercise), position);
  _bx_session_runner_structure_changed (self);

  if (item == self->current_set)
    _bx_session_runner_advance (self, exercise, position);

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
  return TRUE;
}

/**
 * bx_session_runner_insert_set:
 * @self: a session runner
 * @session_exercise_id: the exercise of the session that it belongs to
 * @position: its place among the sets
 * @set: the set
 *
 * Puts a set back that was taken out.
 */
void
bx_session_runner_insert_set (BxSessionRunner *self,
                              const char *session_exercise_id,
                              guint position,
                              const BxSet *set)
{
  BxSessionExerciseItem *exercise;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (session_exercise_id != NULL);
  g_return_if_fail (set != NULL);

  exercise = _bx_session_runner_find_exercise (self, session_exercise_id);
  if (!_bx_session_runner_is_open (self) || exercise == NULL || _bx_session_runner_find_set (self, set->id) != NULL)
    return;

  _bx_session_runner_remember (self);
  insert_item (self, exercise, position, set);

  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
}

/* ---- moving about -------------------------------------------------------------------- */

/**
 * bx_session_runner_go_to_exercise:
 * @self: a session runner
 * @exercise: an exercise
 *
 * Goes to what is left to do of an exercise, or to the last of its sets.
 */
void
bx_session_runner_go_to_exercise (BxSessionRunner *self,
                                  BxSessionExerciseItem *exercise)
{
  BxSetItem *set;
  guint n_sets;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));

  set = _bx_session_runner_find_planned (exercise, 0, NULL);
  n_sets = get_n_all_sets (exercise);
  if (set == NULL && n_sets > 0)
    set = get_set (exercise, n_sets - 1);

  _bx_session_runner_go_to (self, exercise, set);
  _bx_session_runner_write (self);
}

/**
 * bx_session_runner_go_to_set:
 * @self: a session runner
 * @item: a set
 *
 * Goes to a set: one that is done can be corrected there, one that is planned be
 * done before others.
 */
void
bx_session_runner_go_to_set (BxSessionRunner *self,
                             BxSetItem *item)
{
  BxSessionExerciseItem *exercise;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SET_ITEM (item));

  exercise = _bx_session_runner_find_owner (self, item);
  if (exercise == NULL)
    return;

  _bx_session_runner_go_to (self, exercise, item);
  _bx_session_runner_write (self);
}

/**
 * bx_session_runner_go_on:
 * @self: a session runner
 *
 * Goes from a set that is done or left out to what is left to do.
 */
void
bx_session_runner_go_on (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->current_exercise != NULL)
    _bx_session_runner_advance (self, self->current_exercise,
             self->current_set != NULL ? _bx_session_runner_get_position (self->current_exercise, self->current_set) : 0);
  _bx_session_runner_write (self);
}

/**
 * bx_session_runner_go_by:
 * @self: a session runner
 * @n_exercises: how many exercises onwards, or back where negative
 *
 * Goes to another exercise, and stops at the first and the last.
 */
void
bx_session_runner_go_by (BxSessionRunner *self,
                         int n_exercises)
{
  guint n_items;
  guint position = 0;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  if (n_items == 0)
    return;

  if (self->current_exercise != NULL)
    g_list_store_find (self->exercises, self->current_exercise, &position);
  position = (guint) CLAMP ((int) position + n_exercises, 0, (int) n_items - 1);
  bx_session_runner_go_to_exercise (self, _bx_session_runner_get_nth (self, position));
}

/* ---- the rest clock ------------------------------------------------------------------ */

/**
 * bx_session_runner_add_rest:
 * @self: a session runner
 * @seconds: how much to add, or to take off where negative
 *
 * Makes the rest longer or shorter. Adding where none runs begins one.
 */
void
bx_session_runner_add_rest (BxSessionRunner *self,
                            int seconds)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (!_bx_session_runner_is_open (self))
    return;

  /* However often it is pressed, it is one step back. */
  if (self->undo_steps->len == 0 || !((BxUndoStep *) g_ptr_array_index (self->undo_steps, self->undo_steps->len - 1))->rest_only)
    _bx_session_runner_remember (self)->rest_only = TRUE;
  bx_rest_clock_add (self->rest_clock, seconds);
  _bx_session_runner_write (self);
}

/**
 * bx_session_runner_skip_rest:
 * @self: a session runner
 *
 * Ends the rest now.
 */
void
bx_session_runner_skip_rest (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (!_bx_session_runner_is_open (self))
    return;

  if (bx_rest_clock_is_running (self->rest_clock))
    _bx_session_runner_remember (self);
  bx_rest_clock_stop (self->rest_clock);
  _bx_session_runner_write (self);
}
