/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/* The order of a running session: exercises that are moved, taken out or put in, and
 * supersets, which are done in turn: the first set of each, then the second. */

static guint
get_superset (BxSessionExerciseItem *exercise)
{
  return _bx_session_exercise_item_get_record (exercise)->superset;
}

/* The neighbours that share a superset with @exercise, itself among them */
static void
find_group (BxSessionRunner *self,
            BxSessionExerciseItem *exercise,
            guint *first,
            guint *last)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  guint superset = get_superset (exercise);
  guint position = 0;

  g_list_store_find (self->exercises, exercise, &position);
  *first = *last = position;
  if (superset == 0)
    return;

  while (*first > 0 && get_superset (_bx_session_runner_get_nth (self, *first - 1)) == superset)
    (*first)--;
  while (*last + 1 < n && get_superset (_bx_session_runner_get_nth (self, *last + 1)) == superset)
    (*last)++;
}

/**
 * bx_session_runner_dup_order:
 * @self: a session runner
 * @exercise: an exercise of the session
 * @first: (out) (optional): whether it is the first of its superset
 * @last: (out) (optional): whether it is the last of it
 *
 * Labels a part of a superset the way training plans do: A1, A2, B1.
 *
 * Returns: (transfer full) (nullable): the label, or %NULL outside supersets
 */
char *
bx_session_runner_dup_order (BxSessionRunner *self,
                             BxSessionExerciseItem *exercise,
                             gboolean *first,
                             gboolean *last)
{
  guint position = 0;
  guint n_groups = 0;
  guint begin;
  guint end;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), NULL);

  if (!g_list_store_find (self->exercises, exercise, &position))
    return NULL;
  find_group (self, exercise, &begin, &end);
  if (begin == end)
    return NULL;

  for (guint i = 0; i < begin; i++)
    {
      guint group_begin;
      guint group_end;

      find_group (self, _bx_session_runner_get_nth (self, i), &group_begin, &group_end);
      if (group_begin == i && group_end > i)
        n_groups++;
    }

  if (first != NULL)
    *first = position == begin;
  if (last != NULL)
    *last = position == end;
  if (n_groups >= 26)
    return g_strdup_printf ("%u·%u", n_groups + 1, position - begin + 1);
  return g_strdup_printf ("%c%u", 'A' + (int) n_groups, position - begin + 1);
}

/* What comes to stand within a superset is part of it, and what is moved away from its
 * own leaves it. */
static void
settle_superset (BxSessionRunner *self,
                 BxSessionExerciseItem *exercise,
                 guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  guint before = position > 0 ? get_superset (_bx_session_runner_get_nth (self, position - 1)) : 0;
  guint after = position + 1 < n ? get_superset (_bx_session_runner_get_nth (self, position + 1)) : 0;
  guint own = get_superset (exercise);
  guint superset = before != 0 && before == after ? before : own != 0 && (own == before || own == after) ? own : 0;
  g_autoptr (BxSessionExercise) record = NULL;

  if (superset == own)
    return;

  record = _bx_session_exercise_item_dup_record (exercise);
  record->superset = superset;
  _bx_session_exercise_item_take_record (exercise, record, bx_session_exercise_item_get_exercise (exercise));
}

/* What of the superset of @exercise is to be done next: of the exercise that is
 * furthest behind, the first of them. Without a superset, what is left of @exercise
 * from @from on and around. Returns: (transfer none) (nullable) */
BxSetItem *
_bx_session_runner_find_in_superset (BxSessionRunner *self,
                                     BxSessionExerciseItem *exercise,
                                     guint from,
                                     BxSessionExerciseItem **owner)
{
  BxSetItem *best = NULL;
  guint best_position = 0;
  guint position;
  guint first;
  guint last;

  find_group (self, exercise, &first, &last);
  if (first == last)
    {
      *owner = exercise;
      return _bx_session_runner_find_planned (exercise, from, &position);
    }

  for (guint i = first; i <= last; i++)
    {
      BxSessionExerciseItem *each = _bx_session_runner_get_nth (self, i);
      BxSetItem *item = _bx_session_runner_find_planned (each, 0, &position);

      if (item != NULL && (best == NULL || position < best_position))
        {
          best = item;
          best_position = position;
          *owner = each;
        }
    }

  if (best == NULL)
    *owner = exercise;
  return best;
}

/* Whether the set of @exercise that the person is at, which is done by now, was the
 * last of its round: within one nobody rests. */
gboolean
_bx_session_runner_ends_round (BxSessionRunner *self,
                               BxSessionExerciseItem *exercise)
{
  BxSessionExerciseItem *owner = NULL;
  BxSetItem *next;
  guint position = 0;
  guint next_position = 0;
  guint first;
  guint last;

  find_group (self, exercise, &first, &last);
  if (first == last || self->current_set == NULL)
    return TRUE;

  next = _bx_session_runner_find_in_superset (self, exercise, 0, &owner);
  if (next == NULL)
    return TRUE;

  g_list_store_find (_bx_session_exercise_item_get_store (exercise), self->current_set, &position);
  g_list_store_find (_bx_session_exercise_item_get_store (owner), next, &next_position);
  return next_position > position;
}

/* Whose turn it is in the superset of the current exercise, after the set that the
 * person is at. Returns: (transfer none) (nullable): %NULL where it is the same one's */
static BxSessionExerciseItem *
find_in_turn (BxSessionRunner *self)
{
  BxSessionExerciseItem *next = NULL;
  guint next_position = 0;
  guint first;
  guint last;

  find_group (self, self->current_exercise, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      BxSessionExerciseItem *each = _bx_session_runner_get_nth (self, i);
      guint position;
      BxSetItem *item = _bx_session_runner_find_planned (each, 0, &position);

      if (item != NULL && item == self->current_set)
        item = _bx_session_runner_find_planned (each, position + 1, &position);
      if (item != NULL && item != self->current_set && (next == NULL || position < next_position))
        {
          next = each;
          next_position = position;
        }
    }

  return next != self->current_exercise ? next : NULL;
}

/**
 * bx_session_runner_get_next_exercise:
 * @self: a session runner
 *
 * Tells what comes next: of a superset, the one whose turn it is after the current set;
 * else the first other exercise with something left to do, from the current one onwards
 * and around.
 *
 * Returns: (transfer none) (nullable): another exercise than the current one
 */
BxSessionExerciseItem *
bx_session_runner_get_next_exercise (BxSessionRunner *self)
{
  BxSessionExerciseItem *next = NULL;
  guint n_items;
  guint position = 0;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  if (self->current_exercise != NULL)
    {
      g_list_store_find (self->exercises, self->current_exercise, &position);
      next = find_in_turn (self);
    }

  for (guint i = 1; next == NULL && i < n_items; i++)
    {
      BxSessionExerciseItem *item = _bx_session_runner_get_nth (self, (position + i) % n_items);

      if (!bx_session_exercise_item_is_complete (item))
        next = item;
    }

  return next;
}

static void
write_now (BxSessionRunner *self)
{
  _bx_session_runner_structure_changed (self);
  _bx_session_runner_update (self);
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE);
  self->held_back = FALSE;
  _bx_session_runner_write (self);
}

/* Puts sets before the one at @position. */
void
_bx_session_runner_insert_sets (BxSessionRunner *self,
                                BxSessionExerciseItem *exercise,
                                guint position,
                                const GPtrArray *sets)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!_bx_session_runner_is_open (self))
    return;

  _bx_session_runner_remember (self);
  for (guint i = 0; i < sets->len; i++)
    g_ptr_array_add (items, _bx_set_item_new (g_ptr_array_index (sets, i),
                                              bx_session_exercise_item_get_measure (exercise),
                                              self->unit, FALSE));
  g_list_store_splice (_bx_session_exercise_item_get_store (exercise), position, 0, items->pdata, items->len);
  _bx_session_exercise_item_update (exercise);

  /* Who was about to do the first work set warms up before it. */
  if (exercise == self->current_exercise &&
      (self->current_set == NULL || bx_set_item_get_set (self->current_set)->state == BX_SET_STATE_PLANNED))
    _bx_session_runner_go_to (self, exercise, g_ptr_array_index (items, 0));

  write_now (self);
}

/**
 * bx_session_runner_move_exercise:
 * @self: a session runner
 * @exercise: an exercise of the session
 * @position: its new place among all
 *
 * Moves an exercise. One that is moved away from its superset leaves it, and one that is
 * moved into another is part of that.
 */
void
bx_session_runner_move_exercise (BxSessionRunner *self,
                                 BxSessionExerciseItem *exercise,
                                 guint position)
{
  g_autoptr (BxSessionExerciseItem) held = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  guint old = 0;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));

  if (!_bx_session_runner_is_open (self) || !g_list_store_find (self->exercises, exercise, &old) ||
      position >= n || position == old)
    return;

  _bx_session_runner_remember (self);
  held = g_object_ref (exercise);
  g_list_store_remove (self->exercises, old);
  g_list_store_insert (self->exercises, position, exercise);
  settle_superset (self, exercise, position);

  write_now (self);
}

/**
 * bx_session_runner_remove_exercise:
 * @self: a session runner
 * @exercise: an exercise of the session
 *
 * Takes an exercise out of the session. What of it is done stays; then only the sets
 * to come go. It is taken back in one step.
 *
 * Returns: whether anything was taken out
 */
gboolean
bx_session_runner_remove_exercise (BxSessionRunner *self,
                                   BxSessionExerciseItem *exercise)
{
  g_autoptr (BxSessionExerciseItem) held = NULL;
  GListStore *sets;
  guint position = 0;
  gboolean is_current;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), FALSE);

  if (!_bx_session_runner_is_open (self) || !g_list_store_find (self->exercises, exercise, &position))
    return FALSE;

  held = g_object_ref (exercise);
  is_current = exercise == self->current_exercise;
  sets = _bx_session_exercise_item_get_store (exercise);
  if (bx_session_exercise_item_get_n_done (exercise) > 0)
    {
      gboolean any = FALSE;

      for (guint i = g_list_model_get_n_items (G_LIST_MODEL (sets)); i > 0; i--)
        {
          g_autoptr (BxSetItem) item = g_list_model_get_item (G_LIST_MODEL (sets), i - 1);

          if (bx_set_item_get_set (item)->state == BX_SET_STATE_DONE)
            continue;
          if (!any)
            _bx_session_runner_remember (self);
          any = TRUE;
          g_list_store_remove (sets, i - 1);
        }
      if (!any)
        return FALSE;
      _bx_session_exercise_item_update (exercise);
      if (is_current)
        _bx_session_runner_advance (self, exercise, 0);
    }
  else
    {
      _bx_session_runner_remember (self);
      g_list_store_remove (self->exercises, position);
      if (is_current)
        {
          guint n = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));

          if (n > 0)
            _bx_session_runner_advance (self, _bx_session_runner_get_nth (self, MIN (position, n - 1)), 0);
          else
            _bx_session_runner_go_to (self, NULL, NULL);
        }
    }

  write_now (self);
  return TRUE;
}

/**
 * bx_session_runner_dup_exercise:
 * @self: a session runner
 * @exercise: an exercise of the session
 *
 * Returns: (transfer full): all of it, as it stands
 */
BxSessionExercise *
bx_session_runner_dup_exercise (BxSessionRunner *self,
                                BxSessionExerciseItem *exercise)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), NULL);

  return _bx_session_exercise_item_dup_record (exercise);
}

/**
 * bx_session_runner_find_owner:
 * @self: a session runner
 * @item: a set
 *
 * Returns: (transfer none) (nullable): the exercise that @item belongs to
 */
BxSessionExerciseItem *
bx_session_runner_find_owner (BxSessionRunner *self,
                              BxSetItem *item)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);
  g_return_val_if_fail (BX_IS_SET_ITEM (item), NULL);

  return _bx_session_runner_find_owner (self, item);
}

/**
 * bx_session_runner_take_sets:
 * @self: a session runner
 * @exercise: an exercise of the session
 * @record: the same, with other numbers in sets that are still to come
 *
 * Takes over the sets of @record that are planned here and there. They are taken back
 * in one step.
 */
void
bx_session_runner_take_sets (BxSessionRunner *self,
                             BxSessionExerciseItem *exercise,
                             const BxSessionExercise *record)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));
  g_return_if_fail (record != NULL);

  if (!_bx_session_runner_is_open (self))
    return;

  _bx_session_runner_remember (self);
  for (guint i = 0; i < record->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (record->sets, i);
      BxSetItem *item = bx_session_exercise_item_find_set (exercise, set->id);

      if (item != NULL && set->state == BX_SET_STATE_PLANNED && bx_set_item_get_set (item)->state == BX_SET_STATE_PLANNED)
        _bx_set_item_set_set (item, set);
    }
  _bx_session_exercise_item_update (exercise);

  write_now (self);
}
