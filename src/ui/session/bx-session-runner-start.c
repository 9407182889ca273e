/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-rules.h"
#include "bx-session-runner-private.h"
#include "bx-session-suggest.h"

/* How a session begins, goes on after an interruption, and ends. */

/* ---- beginning ---------------------------------------------------------------- */

typedef struct
{
  BxSessionRunner *runner; /* (owned) */
  BxSession *session;      /* (owned) */
  GPtrArray *previous;     /* (owned): of BxSessionExercise, each nullable, one an exercise */
  GPtrArray *feels;        /* (owned): of BxFeel, each nullable: what ached */
  GPtrArray *histories;    /* (owned): of GPtrArray of BxPerformance, for what ached */
  guint n_waiting;
} Start;

static void
performances_free (GPtrArray *performances)
{
  g_clear_pointer (&performances, g_ptr_array_unref);
}

static Start *
start_new (BxSessionRunner *self,
           BxSession *session)
{
  Start *start = g_new0 (Start, 1);

  start->runner = g_object_ref (self);
  start->session = session;
  start->previous = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_exercise_free);
  g_ptr_array_set_size (start->previous, (int) session->exercises->len);
  start->feels = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_feel_free);
  g_ptr_array_set_size (start->feels, (int) session->exercises->len);
  start->histories = g_ptr_array_new_with_free_func ((GDestroyNotify) performances_free);
  g_ptr_array_set_size (start->histories, (int) session->exercises->len);

  return start;
}

static void
start_free (Start *start)
{
  g_clear_object (&start->runner);
  g_clear_pointer (&start->session, bx_session_free);
  g_clear_pointer (&start->previous, g_ptr_array_unref);
  g_clear_pointer (&start->feels, g_ptr_array_unref);
  g_clear_pointer (&start->histories, g_ptr_array_unref);
  g_free (start);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

/* From here on the session runs. */
static void
take_session (BxSessionRunner *self,
              const BxSession *session)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  _bx_session_runner_stop_writing (self);
  g_ptr_array_set_size (self->undo_steps, 0);
  g_clear_pointer (&self->session, bx_session_free);
  self->session = bx_session_copy (session);
  g_ptr_array_set_size (self->session->exercises, 0);
  _bx_session_runner_begin_time (self);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *record = g_ptr_array_index (session->exercises, i);

      g_ptr_array_add (items, _bx_session_exercise_item_new (record,
                                                             _bx_session_runner_find_about (self, record->exercise_id),
                                                             self->unit,
                                                             TRUE));
    }
  g_list_store_splice (self->exercises,
                       0, g_list_model_get_n_items (G_LIST_MODEL (self->exercises)),
                       items->pdata, items->len);
}

static void
started_saved_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (GError) error = NULL;
  BxSessionRunner *self = start->runner;

  if (!bx_store_save_session_finish (BX_STORE (source), result, &error))
    {
      _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_IDLE);
      _bx_session_runner_tell_failed (self, _("The workout could not be started"), error);
      /* The one that is in its way is to be seen. */
      if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT))
        bx_session_runner_resume (self);
      return;
    }

  take_session (self, start->session);
  for (guint i = 0; i < start->previous->len; i++)
    _bx_session_exercise_item_set_previous (_bx_session_runner_get_nth (self, i),
                                            g_ptr_array_index (start->previous, i));
  _bx_session_runner_go_to_first (self);
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_RUNNING);
  _bx_session_runner_tell_started (self);
}

/* After an ache the plan's own repetitions, and less to lift than the last time: what
 * the suggestion says. */
void
_bx_session_runner_propose_less (BxSessionRunner *self,
                                 BxSessionExercise *exercise,
                                 const GPtrArray *history,
                                 const BxFeel *feel)
{
  BxExercise *about = _bx_session_runner_find_about (self, exercise->exercise_id);
  g_autoptr (BxSlot) slot = bx_session_suggest_make_slot (exercise, NULL);
  g_autoptr (BxLoading) loading = _bx_session_runner_dup_loading (self, about);
  g_autoptr (BxSuggestion) suggestion = NULL;

  suggestion = bx_session_suggest (slot, about, history, feel, loading, self->unit, BX_E1RM_FORMULA_EPLEY);
  bx_suggestion_apply (suggestion, exercise);
}

static void
propose_and_save (Start *start)
{
  BxSessionRunner *self = start->runner;
  BxMoment moment = BX_MOMENT_NONE;
  BxWeight bodyweight = BX_WEIGHT_NONE;

  for (guint i = 0; i < start->previous->len; i++)
    {
      const BxSessionExercise *previous = g_ptr_array_index (start->previous, i);

      if (previous != NULL)
        {
          BxWeight found = bx_session_find_bodyweight (previous, &moment);

          if (bx_weight_is_set (found))
            bodyweight = found;
        }
    }

  for (guint i = 0; i < start->session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (start->session->exercises, i);
      BxExercise *about = _bx_session_runner_find_about (self, exercise->exercise_id);

      const BxFeel *feel = g_ptr_array_index (start->feels, i);

      bx_session_propose_sets (exercise,
                               about != NULL ? bx_exercise_get_measure (about) : BX_MEASURE_WEIGHT_REPS,
                               g_ptr_array_index (start->previous, i),
                               bodyweight);
      if (feel != NULL)
        _bx_session_runner_propose_less (self, exercise, g_ptr_array_index (start->histories, i), feel);
    }

  /* On the disk before it is on the screen. */
  bx_store_save_session_async (self->store, start->session, NULL, started_saved_cb, start);
}

/* The plain exercise has a last time of its own, too. */
static const char *
get_variation (const BxSessionExercise *exercise)
{
  return exercise->variation != NULL ? exercise->variation : "";
}

typedef struct
{
  Start *start;
  guint position;
} PreviousRequest;

static void
start_previous_loaded_cb (GObject *source,
                          GAsyncResult *result,
                          gpointer user_data)
{
  g_autofree PreviousRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  Start *start = request->start;

  /* Without it there is nothing to propose, and saving tells what is wrong. */
  g_ptr_array_index (start->previous, request->position) =
      bx_store_load_previous_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    g_debug ("The last time could not be read: %s", error->message);

  if (--start->n_waiting == 0)
    propose_and_save (start);
}

static void
start_history_loaded_cb (GObject *source,
                         GAsyncResult *result,
                         gpointer user_data)
{
  g_autofree PreviousRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  Start *start = request->start;

  g_ptr_array_index (start->histories, request->position) = bx_store_load_performances_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    g_debug ("The last times could not be read: %s", error->message);

  if (--start->n_waiting == 0)
    propose_and_save (start);
}

static void
start_feel_loaded_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer user_data)
{
  g_autofree PreviousRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxFeel) feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);
  Start *start = request->start;

  if (bx_feel_holds_back (feel))
    {
      const BxSessionExercise *exercise = g_ptr_array_index (start->session->exercises, request->position);

      g_ptr_array_index (start->feels, request->position) = g_steal_pointer (&feel);
      bx_store_load_performances_async (BX_STORE (source), exercise->exercise_id, get_variation (exercise),
                                        BX_PROGRESSION_HISTORY, NULL, start_history_loaded_cb, g_steal_pointer (&request));
      return;
    }

  if (--start->n_waiting == 0)
    propose_and_save (start);
}

/**
 * bx_session_runner_start:
 * @self: a session runner
 * @workout: a workout
 *
 * Begins a session of @workout, with the weights and repetitions of the last
 * time filled in. It runs once it is on the disk; then
 * [signal@SessionRunner::started] is emitted, or [signal@SessionRunner::failed].
 * While a session runs or begins, this does nothing: there is never a second.
 * While one is looked for, it waits for that; one that is found is gone on with.
 */
void
bx_session_runner_start (BxSessionRunner *self,
                         const BxWorkout *workout)
{
  Start *start;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (workout != NULL);

  if (self->state == BX_SESSION_RUNNER_STATE_FINISHED)
    bx_session_runner_dismiss (self);
  if (self->looking && self->asked == NULL)
    self->asked = bx_workout_copy (workout);
  if (self->state != BX_SESSION_RUNNER_STATE_IDLE)
    return;

  start = start_new (self, bx_session_new_from_workout (workout));
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_STARTING);

  start->n_waiting = 2 * start->session->exercises->len;
  if (start->n_waiting == 0)
    {
      propose_and_save (start);
      return;
    }

  for (guint i = 0; i < start->session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (start->session->exercises, i);
      PreviousRequest *request = g_new0 (PreviousRequest, 1);

      request->start = start;
      request->position = i;
      bx_store_load_previous_async (self->store, exercise->exercise_id, get_variation (exercise),
                                    NULL, start_previous_loaded_cb, request);
      request = g_new0 (PreviousRequest, 1);
      request->start = start;
      request->position = i;
      bx_store_load_feel_async (self->store, exercise->exercise_id, NULL, start_feel_loaded_cb, request);
    }
}

/* ---- going on ------------------------------------------------------------------- */

typedef struct
{
  BxSessionRunner *runner;    /* (owned) */
  char *session_exercise_id;  /* (owned) */
  guint generation;
} LoadRequest;

static void
load_request_free (LoadRequest *request)
{
  g_clear_object (&request->runner);
  g_free (request->session_exercise_id);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadRequest, load_request_free)

static void
previous_loaded_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (LoadRequest) request = user_data;
  g_autoptr (BxSessionExercise) previous = NULL;
  g_autoptr (GError) error = NULL;
  BxSessionExerciseItem *item;

  previous = bx_store_load_previous_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    {
      g_debug ("The last time could not be read: %s", error->message);
      return;
    }

  if (request->generation != request->runner->generation)
    return;

  item = _bx_session_runner_find_exercise (request->runner, request->session_exercise_id);
  if (item != NULL &&
      (previous == NULL || g_strcmp0 (previous->exercise_id, bx_session_exercise_item_get_exercise_id (item)) == 0))
    _bx_session_exercise_item_set_previous (item, previous);
}

/* Looks up the last time of an exercise, to be shown beside it. */
void
_bx_session_runner_load_previous (BxSessionRunner *self,
                                  BxSessionExerciseItem *exercise)
{
  const BxSessionExercise *record = _bx_session_exercise_item_get_record (exercise);
  LoadRequest *request = g_new0 (LoadRequest, 1);

  request->runner = g_object_ref (self);
  request->session_exercise_id = g_strdup (record->id);
  request->generation = self->generation;
  bx_store_load_previous_async (self->store, record->exercise_id, get_variation (record),
                                NULL, previous_loaded_cb, request);
}

/* (transfer none) (nullable): the set that was done last, and its exercise */
BxSetItem *
_bx_session_runner_find_last_done (BxSessionRunner *self,
                                   BxSessionExerciseItem **exercise)
{
  BxSetItem *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *candidate = _bx_session_runner_get_nth (self, i);
      GListModel *sets = bx_session_exercise_item_get_sets (candidate);

      for (guint j = 0; j < g_list_model_get_n_items (sets); j++)
        {
          g_autoptr (BxSetItem) item = g_list_model_get_item (sets, j);
          const BxSet *set = bx_set_item_get_set (item);

          if (set->state == BX_SET_STATE_DONE &&
              (last == NULL || set->done_at.utc_ms > bx_set_item_get_set (last)->done_at.utc_ms))
            {
              last = item;
              *exercise = candidate;
            }
        }
    }

  return last;
}

/* Goes on where the session stood. What was written about the rest may be older
 * than the last set, if the program ended between the two; then the rest is the
 * one that began with that set. */
static void
restore_place (BxSessionRunner *self,
               const BxRest *rest)
{
  gint64 begun_ms = rest != NULL ? rest->deadline_utc_ms - rest->total_seconds * G_GINT64_CONSTANT (1000) : 0;
  BxSessionExerciseItem *exercise = NULL;
  BxSetItem *last = _bx_session_runner_find_last_done (self, &exercise);
  BxInstant now = bx_rest_clock_get_now (self->rest_clock);
  BxDeadline deadline = BX_DEADLINE_NONE;

  if (last != NULL && bx_set_item_get_set (last)->done_at.utc_ms > begun_ms)
    {
      int seconds = _bx_session_runner_get_rest_seconds (self, exercise);

      deadline = bx_deadline_from_wall (bx_set_item_get_set (last)->done_at.utc_ms + seconds * G_GINT64_CONSTANT (1000),
                                        seconds, now);
    }
  else if (rest != NULL)
    {
      deadline = bx_deadline_from_wall (rest->deadline_utc_ms, rest->total_seconds, now);
      exercise = rest->session_exercise_id != NULL ? _bx_session_runner_find_exercise (self, rest->session_exercise_id) : NULL;
    }

  if (exercise != NULL && !bx_session_exercise_item_is_complete (exercise))
    bx_session_runner_go_to_exercise (self, exercise);
  else
    _bx_session_runner_go_to_first (self);

  /* After the last set of all, nothing is waited for. */
  if (self->current_set != NULL)
    bx_rest_clock_set_deadline (self->rest_clock, deadline);
}

static void
rest_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (BxRest) rest = NULL;
  g_autoptr (GError) error = NULL;
  BxSessionRunner *self = start->runner;

  rest = bx_store_load_rest_finish (BX_STORE (source), result, &error);
  if (error != NULL)
    g_debug ("The rest clock could not be read: %s", error->message);

  take_session (self, start->session);

  restore_place (self, rest);
  self->rest_dirty = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    _bx_session_runner_load_previous (self, _bx_session_runner_get_nth (self, i));

  self->looking = FALSE;
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_RUNNING);
  /* Who asked for a workout meanwhile sees the one that runs. */
  if (self->asked != NULL)
    {
      g_clear_pointer (&self->asked, bx_workout_free);
      _bx_session_runner_tell_started (self);
    }
}

static void
running_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (BxSessionRunner) self = BX_SESSION_RUNNER (user_data);
  g_autoptr (BxSession) session = NULL;
  g_autoptr (GError) error = NULL;
  Start *start;

  session = bx_store_load_running_session_finish (BX_STORE (source), result, &error);
  if (session == NULL)
    {
      g_autoptr (BxWorkout) asked = g_steal_pointer (&self->asked);

      self->looking = FALSE;
      _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_IDLE);
      if (error != NULL)
        _bx_session_runner_tell_failed (self, _("The running workout could not be read"), error);
      else if (asked != NULL)
        bx_session_runner_start (self, asked);
      return;
    }

  start = start_new (self, g_steal_pointer (&session));
  bx_store_load_rest_async (self->store, start->session->id, NULL, rest_loaded_cb, start);
}

/**
 * bx_session_runner_resume:
 * @self: a session runner
 *
 * Looks for a session that was not finished, and goes on where it was: at the
 * same exercise, with the rest clock right. Without one, nothing happens.
 */
void
bx_session_runner_resume (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->state != BX_SESSION_RUNNER_STATE_IDLE)
    return;

  self->looking = TRUE;
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_STARTING);
  bx_store_load_running_session_async (self->store, NULL, running_loaded_cb, g_object_ref (self));
}

/* ---- ending ----------------------------------------------------------------------- */

static void
drop_session (BxSessionRunner *self)
{
  _bx_session_runner_stop_writing (self);
  _bx_session_runner_set_error (self, NULL);
  bx_rest_clock_stop (self->rest_clock);
  g_ptr_array_set_size (self->undo_steps, 0);
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_IDLE);

  _bx_session_runner_go_to (self, NULL, NULL);
  g_list_store_remove_all (self->exercises);
  g_clear_pointer (&self->session, bx_session_free);
  _bx_session_runner_update (self);
}

/**
 * bx_session_runner_finish:
 * @self: a session runner
 *
 * Ends the running session. What is not yet on the disk is written first; then
 * the runner is at %BX_SESSION_RUNNER_STATE_FINISHED, until
 * [method@SessionRunner.dismiss]. A session without a set done is not ended:
 * there is nothing to keep, and it is better discarded.
 *
 * Returns: whether it is being ended
 */
gboolean
bx_session_runner_finish (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);

  /* One that is on its way to the disk counts: it is written first. */
  if (self->state != BX_SESSION_RUNNER_STATE_RUNNING ||
      (bx_session_runner_get_n_done (self) == 0 && !bx_session_runner_is_saving (self)))
    return FALSE;

  self->finishing = TRUE;
  self->held_back = FALSE;
  _bx_session_runner_write (self);
  return TRUE;
}

typedef struct
{
  BxSessionRunner *runner; /* (owned) */
  char *session_id;        /* (owned) */
  char *title;             /* (owned) (nullable) */
  guint generation;
} EndRequest;

static EndRequest *
end_request_new (BxSessionRunner *self,
                 const char *session_id)
{
  EndRequest *request = g_new0 (EndRequest, 1);

  request->runner = g_object_ref (self);
  request->session_id = g_strdup (session_id);
  request->generation = self->generation;
  if (self->session != NULL)
    request->title = g_strdup (self->session->title);

  return request;
}

static void
end_request_free (EndRequest *request)
{
  g_clear_object (&request->runner);
  g_free (request->session_id);
  g_free (request->title);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EndRequest, end_request_free)

static void
reopened_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (EndRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  BxSessionRunner *self = request->runner;
  gboolean saved = bx_store_save_session_finish (BX_STORE (source), result, &error);

  if (!saved)
    {
      _bx_session_runner_tell_failed (self, _("The workout could not be opened again"), error);
      return;
    }
  if (request->generation != self->generation || self->state != BX_SESSION_RUNNER_STATE_FINISHED)
    return;

  self->session->ended = BX_MOMENT_NONE;
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_RUNNING);
}

/**
 * bx_session_runner_reopen:
 * @self: a session runner
 *
 * Goes on with a session that was just finished.
 */
void
bx_session_runner_reopen (BxSessionRunner *self)
{
  g_autoptr (BxSession) session = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->state != BX_SESSION_RUNNER_STATE_FINISHED)
    return;

  session = bx_session_runner_dup_session (self);
  session->ended = BX_MOMENT_NONE;
  bx_store_save_session_async (self->store, session, NULL, reopened_cb, end_request_new (self, session->id));
}

/**
 * bx_session_runner_dismiss:
 * @self: a session runner
 *
 * Looks no longer at a session that was finished.
 */
void
bx_session_runner_dismiss (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->state == BX_SESSION_RUNNER_STATE_FINISHED)
    drop_session (self);
}

static void
discarded_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (EndRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  BxSessionRunner *self = request->runner;

  if (!bx_store_set_session_deleted_finish (BX_STORE (source), result, &error))
    {
      self->held_back = FALSE;
      _bx_session_runner_tell_failed (self, _("The workout could not be discarded"), error);
      return;
    }
  if (request->generation != self->generation)
    return;

  drop_session (self);
  _bx_session_runner_tell_discarded (self, request->session_id, request->title);
}

/**
 * bx_session_runner_discard:
 * @self: a session runner
 *
 * Throws the session away, the sets that were done included, and emits
 * [signal@SessionRunner::discarded]. It can be taken back with
 * [method@SessionRunner.take_back].
 */
void
bx_session_runner_discard (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->state != BX_SESSION_RUNNER_STATE_RUNNING)
    return;

  /* Nothing is written after it. */
  self->held_back = TRUE;
  bx_store_set_session_deleted_async (self->store, self->session->id, TRUE, NULL,
                                      discarded_cb, end_request_new (self, self->session->id));
}

static void
taken_back_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (EndRequest) request = user_data;
  g_autoptr (GError) error = NULL;

  if (bx_store_set_session_deleted_finish (BX_STORE (source), result, &error))
    bx_session_runner_resume (request->runner);
  else
    _bx_session_runner_tell_failed (request->runner, _("The workout could not be brought back"), error);
}

/**
 * bx_session_runner_take_back:
 * @self: a session runner
 * @session_id: a session that was discarded
 *
 * Brings a session back that was discarded, and goes on with it. While another
 * runs this does nothing: there is never a second.
 *
 * Returns: whether it is being brought back
 */
gboolean
bx_session_runner_take_back (BxSessionRunner *self,
                             const char *session_id)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (session_id != NULL, FALSE);

  if (self->state == BX_SESSION_RUNNER_STATE_FINISHED)
    bx_session_runner_dismiss (self);
  if (self->state != BX_SESSION_RUNNER_STATE_IDLE)
    return FALSE;

  bx_store_set_session_deleted_async (self->store, session_id, FALSE, NULL,
                                      taken_back_cb, end_request_new (self, session_id));
  return TRUE;
}
