/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-rules.h"
#include "bx-session-runner-private.h"
#include "bx-session-suggest.h"
#include "bx-set-rules.h"

/* Other exercises than were planned: one in another's place, one more, one less. */

#define DEFAULT_N_SETS 3

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

          g_list_store_remove (_bx_session_exercise_item_get_store (exercise), _bx_session_runner_get_position (exercise, item));
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
    _bx_session_runner_go_to (self, exercise, _bx_session_runner_find_planned (exercise, 0, NULL));
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE);
  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
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
    _bx_session_runner_go_to (self, exercise, _bx_session_runner_find_planned (exercise, 0, NULL));
  _bx_session_runner_changed (self, exercise);
  _bx_session_runner_write_now (self);
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
 * bx_session_runner_can_swap_exercise:
 * @self: a session runner
 * @exercise: an exercise
 *
 * Returns: whether anything of @exercise is still to be done, with it or with another
 */
gboolean
bx_session_runner_can_swap_exercise (BxSessionRunner *self,
                                     BxSessionExerciseItem *exercise)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), FALSE);

  return _bx_session_runner_is_open (self) &&
         (g_list_model_get_n_items (bx_session_exercise_item_get_sets (exercise)) == 0 ||
          _bx_session_runner_find_planned (exercise, 0, NULL) != NULL);
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
  _bx_session_runner_keep_note (self, bx_session_exercise_item_get_id (exercise), bx_session_exercise_item_get_note (exercise));
  _bx_session_runner_structure_changed (self);
  _bx_session_runner_write_lazily (self);
}
