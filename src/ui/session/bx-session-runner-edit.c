/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-rules.h"
#include "bx-session-runner-private.h"
#include "bx-session-suggest.h"
#include "bx-set-rules.h"
#include "bx-store-notes.h"

/* What the person does in a running session. Each function changes the items at
 * once, so that the screen answers in the same frame, and then sees to the disk. */

#define DEFAULT_N_SETS 3

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

static guint
get_position (BxSessionExerciseItem *exercise,
              BxSetItem *item)
{
  guint position = 0;

  g_list_store_find (_bx_session_exercise_item_get_store (exercise), item, &position);

  return position;
}

/* (transfer none) (nullable): the first planned set at or after @from, then
 * before it */
static BxSetItem *
find_planned (BxSessionExerciseItem *exercise,
              guint from)
{
  guint n = get_n_all_sets (exercise);

  for (guint i = 0; i < n; i++)
    {
      BxSetItem *item = get_set (exercise, (from + i) % n);

      if (bx_set_item_get_set (item)->state == BX_SET_STATE_PLANNED)
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

      next = find_planned (candidate, 0);
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

static void
changed (BxSessionRunner *self,
         BxSessionExerciseItem *exercise)
{
  _bx_session_exercise_item_update (exercise);
  _bx_session_runner_update (self);
}

static void
write_now (BxSessionRunner *self)
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

  _bx_session_runner_advance (self, exercise, get_position (exercise, item));

  /* After the last set of all, nothing is waited for, nor within a superset. */
  rest_seconds = self->current_set != NULL && ends_round ? _bx_session_runner_get_rest_seconds (self, exercise) : 0;
  g_set_str (&self->rest_set_id, set->id);
  bx_rest_clock_start (self->rest_clock, rest_seconds);

  changed (self, exercise);
  write_now (self);
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
    carry_load (exercise, get_position (exercise, item), before, after);
  if (!bx_weight_equal (before->bodyweight, after->bodyweight))
    carry_bodyweight (self, item, after->bodyweight);

  changed (self, exercise);
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
    _bx_session_runner_advance (self, exercise, get_position (exercise, item));

  changed (self, exercise);
  write_now (self);
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

  changed (self, exercise);
  write_now (self);
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
  position = get_position (exercise, item);
  g_list_store_remove (_bx_session_exercise_item_get_store (exercise), position);
  _bx_session_runner_structure_changed (self);

  if (item == self->current_set)
    _bx_session_runner_advance (self, exercise, position);

  changed (self, exercise);
  write_now (self);
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

  changed (self, exercise);
  write_now (self);
}

/* ---- other exercises --------------------------------------------------------------- */

typedef struct
{
  BxSessionRunner *runner;   /* (owned) */
  char *session_exercise_id; /* (owned) (nullable): what gives way, or %NULL to add */
  char *exercise_id;         /* (owned) */
  BxSessionExercise *previous; /* (owned) (nullable): its last time */
  BxFeel *feel;                /* (owned) (nullable): if it ached */
  GPtrArray *history;          /* (owned) (nullable): of BxPerformance, if it ached */
  guint generation;
} ExerciseRequest;

static void
exercise_request_free (ExerciseRequest *request)
{
  g_clear_object (&request->runner);
  g_free (request->session_exercise_id);
  g_free (request->exercise_id);
  bx_session_exercise_free (request->previous);
  bx_feel_free (request->feel);
  g_clear_pointer (&request->history, g_ptr_array_unref);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExerciseRequest, exercise_request_free)

static BxWeight
get_bodyweight (BxSessionRunner *self)
{
  BxWeight bodyweight = BX_WEIGHT_NONE;
  BxMoment moment = BX_MOMENT_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *exercise = _bx_session_runner_get_nth (self, i);
      g_autoptr (BxSessionExercise) record = _bx_session_exercise_item_dup_record (exercise);
      BxWeight done = bx_session_find_bodyweight (record, &moment);

      if (bx_weight_is_set (done))
        bodyweight = done;
      for (guint j = 0; j < record->sets->len && !bx_weight_is_set (bodyweight); j++)
        bodyweight = ((const BxSet *) g_ptr_array_index (record->sets, j))->bodyweight;
    }

  return bodyweight;
}

static void
propose (BxSessionRunner *self,
         BxSessionExercise *record,
         const ExerciseRequest *request)
{
  BxExercise *about = _bx_session_runner_find_about (self, record->exercise_id);

  bx_session_propose_sets (record,
                           about != NULL ? bx_exercise_get_measure (about) : BX_MEASURE_WEIGHT_REPS,
                           request->previous,
                           get_bodyweight (self));
  if (request->feel != NULL)
    _bx_session_runner_propose_less (self, record, request->history, request->feel);
}

/* What may take the place of the new exercise: what could take the place of the
 * old one, and the old one itself */
static GStrv
swap_alternatives (const BxSessionExercise *record,
                   const char *exercise_id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, record->exercise_id);
  for (guint i = 0; record->alternatives != NULL && record->alternatives[i] != NULL; i++)
    if (g_strcmp0 (record->alternatives[i], exercise_id) != 0 &&
        g_strcmp0 (record->alternatives[i], record->exercise_id) != 0)
      g_strv_builder_add (builder, record->alternatives[i]);

  return g_strv_builder_end (builder);
}

static BxSessionExerciseItem *
insert_exercise (BxSessionRunner *self,
                 guint position,
                 const BxSessionExercise *record,
                 const BxSessionExercise *previous)
{
  g_autoptr (BxSessionExerciseItem) item = NULL;

  item = _bx_session_exercise_item_new (record,
                                        _bx_session_runner_find_about (self, record->exercise_id),
                                        self->unit,
                                        FALSE);
  _bx_session_exercise_item_set_previous (item, previous);
  g_list_store_insert (self->exercises, position, item);

  return item;
}

/* What was done stays what it was; what is still planned is done with the other
 * exercise, in the same place. */
static void
swap (BxSessionRunner *self,
      BxSessionExerciseItem *exercise,
      const ExerciseRequest *request)
{
  g_autoptr (BxSessionExercise) old = _bx_session_exercise_item_dup_record (exercise);
  g_autoptr (BxSessionExercise) record = bx_session_exercise_copy (old);
  gboolean is_current = exercise == self->current_exercise;
  gboolean keeps_some = FALSE;
  guint position = 0;

  g_list_store_find (self->exercises, exercise, &position);

  g_set_str (&record->exercise_id, request->exercise_id);
  g_set_str (&record->variation, NULL);
  g_strfreev (record->alternatives);
  record->alternatives = swap_alternatives (old, request->exercise_id);
  for (guint i = record->sets->len; i > 0; i--)
    {
      BxSet *set = g_ptr_array_index (record->sets, i - 1);

      /* A weight that was planned for the one says nothing about the other. */
      set->target.weight = BX_WEIGHT_NONE;
      if (set->state != BX_SET_STATE_PLANNED)
        {
          keeps_some = TRUE;
          g_ptr_array_remove_index (record->sets, i - 1);
        }
    }
  if (keeps_some && record->sets->len == 0)
    return;
  propose (self, record, request);

  _bx_session_runner_remember (self);
  if (keeps_some)
    {
      for (guint i = 0; i < record->sets->len; i++)
        {
          BxSetItem *item = bx_session_exercise_item_find_set (exercise, ((BxSet *) g_ptr_array_index (record->sets, i))->id);

          g_list_store_remove (_bx_session_exercise_item_get_store (exercise), get_position (exercise, item));
        }
      g_free (record->id);
      record->id = g_uuid_string_random ();
      g_set_str (&record->note, NULL);
      for (guint i = 0; i < record->sets->len; i++)
        {
          BxSet *set = g_ptr_array_index (record->sets, i);

          g_free (set->id);
          set->id = g_uuid_string_random ();
        }
      _bx_session_exercise_item_update (exercise);
      exercise = insert_exercise (self, position + 1, record, request->previous);
    }
  else
    {
      _bx_session_exercise_item_take_record (exercise, record, _bx_session_runner_find_about (self, request->exercise_id));
      for (guint i = 0; i < record->sets->len; i++)
        {
          const BxSet *set = g_ptr_array_index (record->sets, i);

          _bx_set_item_set_set (bx_session_exercise_item_find_set (exercise, set->id), set);
        }
      _bx_session_exercise_item_set_previous (exercise, request->previous);
    }

  _bx_session_runner_structure_changed (self);
  if (is_current)
    _bx_session_runner_go_to (self, exercise, find_planned (exercise, 0));
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE);
  changed (self, exercise);
  write_now (self);
}

static void
add (BxSessionRunner *self,
     const ExerciseRequest *request)
{
  g_autoptr (BxSessionExercise) record = bx_session_exercise_new (request->exercise_id);
  BxSessionExerciseItem *exercise;
  guint n_sets = request->previous != NULL ? bx_session_exercise_count_sets (request->previous, BX_SET_STATE_DONE) : 0;

  for (guint i = 0; i < (n_sets > 0 ? n_sets : DEFAULT_N_SETS); i++)
    g_ptr_array_add (record->sets, bx_set_new ());
  propose (self, record, request);

  _bx_session_runner_remember (self);
  exercise = insert_exercise (self, g_list_model_get_n_items (G_LIST_MODEL (self->exercises)), record, request->previous);
  _bx_session_runner_structure_changed (self);
  if (self->current_set == NULL)
    _bx_session_runner_go_to (self, exercise, find_planned (exercise, 0));
  changed (self, exercise);
  write_now (self);
}

static void
bring_in (ExerciseRequest *request)
{
  BxSessionRunner *self = request->runner;

  if (request->generation != self->generation || !_bx_session_runner_is_open (self))
    return;

  if (request->session_exercise_id == NULL)
    {
      add (self, request);
    }
  else
    {
      BxSessionExerciseItem *exercise = _bx_session_runner_find_exercise (self, request->session_exercise_id);

      if (exercise != NULL)
        swap (self, exercise, request);
    }
}

static void
exercise_history_loaded_cb (GObject *source,
                            GAsyncResult *result,
                            gpointer user_data)
{
  g_autoptr (ExerciseRequest) request = user_data;
  g_autoptr (GError) error = NULL;

  request->history = bx_store_load_performances_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    g_debug ("The last times could not be read: %s", error->message);
  bring_in (request);
}

static void
exercise_feel_loaded_cb (GObject *source,
                         GAsyncResult *result,
                         gpointer user_data)
{
  g_autoptr (ExerciseRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxFeel) feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);
  const char *exercise_id;

  if (!bx_feel_holds_back (feel))
    {
      bring_in (request);
      return;
    }

  request->feel = g_steal_pointer (&feel);
  exercise_id = request->exercise_id;
  bx_store_load_performances_async (BX_STORE (source), exercise_id, "", BX_PROGRESSION_HISTORY, NULL,
                                    exercise_history_loaded_cb, g_steal_pointer (&request));
}

static void
exercise_previous_loaded_cb (GObject *source,
                             GAsyncResult *result,
                             gpointer user_data)
{
  ExerciseRequest *request = user_data;
  g_autoptr (GError) error = NULL;

  /* Without it there is nothing to propose, and saving tells what is wrong. */
  request->previous = bx_store_load_previous_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    g_debug ("The last time could not be read: %s", error->message);

  bx_store_load_feel_async (BX_STORE (source), request->exercise_id, NULL, exercise_feel_loaded_cb, request);
}

static void
request_exercise (BxSessionRunner *self,
                  const char *session_exercise_id,
                  const char *exercise_id)
{
  ExerciseRequest *request = g_new0 (ExerciseRequest, 1);

  request->runner = g_object_ref (self);
  request->session_exercise_id = g_strdup (session_exercise_id);
  request->exercise_id = g_strdup (exercise_id);
  request->generation = self->generation;
  bx_store_load_previous_async (self->store, exercise_id, "", NULL, exercise_previous_loaded_cb, request);
}

/**
 * bx_session_runner_swap_exercise:
 * @self: a session runner
 * @exercise: an exercise
 * @exercise_id: what to do instead
 *
 * Does another exercise in the place of @exercise, with the weights of its own
 * last time. Sets that are done stay what they were: then the other exercise
 * follows them with the sets that remain.
 */
void
bx_session_runner_swap_exercise (BxSessionRunner *self,
                                 BxSessionExerciseItem *exercise,
                                 const char *exercise_id)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));
  g_return_if_fail (exercise_id != NULL);

  if (_bx_session_runner_is_open (self) && g_strcmp0 (bx_session_exercise_item_get_exercise_id (exercise), exercise_id) != 0)
    request_exercise (self, bx_session_exercise_item_get_id (exercise), exercise_id);
}

/**
 * bx_session_runner_add_exercise:
 * @self: a session runner
 * @exercise_id: what to do as well
 *
 * Adds an exercise at the end, with as many sets as the last time.
 */
void
bx_session_runner_add_exercise (BxSessionRunner *self,
                                const char *exercise_id)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (exercise_id != NULL);

  if (_bx_session_runner_is_open (self))
    request_exercise (self, NULL, exercise_id);
}

/**
 * bx_session_runner_set_note:
 * @self: a session runner
 * @exercise: an exercise
 * @note: (nullable): the person's words about it
 *
 * Keeps a note with an exercise of this session.
 */
void
bx_session_runner_set_note (BxSessionRunner *self,
                            BxSessionExerciseItem *exercise,
                            const char *note)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise));

  if (!_bx_session_runner_is_open (self) || g_strcmp0 (bx_session_exercise_item_get_note (exercise), note != NULL && *note != '\0' ? note : NULL) == 0)
    return;

  _bx_session_exercise_item_set_note (exercise, note);
  _bx_session_runner_structure_changed (self);
  _bx_session_runner_write_lazily (self);
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

  set = find_planned (exercise, 0);
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
             self->current_set != NULL ? get_position (self->current_exercise, self->current_set) : 0);
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

  bx_rest_clock_stop (self->rest_clock);
  _bx_session_runner_write (self);
}
