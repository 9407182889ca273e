/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-duration.h"
#include "bx-session-advice.h"
#include "bx-session-suggest.h"
#include "bx-store-activity.h"
#include "bx-store-notes.h"

/**
 * BxSessionAdvice:
 *
 * What the log has to say to a running session: what to try of the exercise that the
 * person is at, and why, and which records a set beat. It never changes anything by
 * itself.
 *
 * The log is asked when the person comes to an exercise. An answer about one that was
 * left meanwhile is thrown away.
 */
struct _BxSessionAdvice
{
  GObject parent_instance;

  /* Owned References */
  BxSessionRunner *runner;
  BxStore *store;
  GSettings *settings;
  GCancellable *cancellable;  /* of the questions on their way */
  GHashTable *books;          /* from exercises with variations to #BxRecordBook */
  BxSuggestion *suggestion;   /* (nullable): for the exercise below */
  char *exercise_id;          /* (nullable): of the session: what was asked about */
  char *about_id;             /* (nullable): the exercise it was then */
  BxWorkout *workout;         /* (nullable): that the session was begun from */
  GPtrArray *history;         /* (nullable): of BxPerformance, newest first */
  BxFeel *feel;               /* (nullable) */
  char *pinned;               /* (nullable): the note on the exercise, for every time */
  guint n_waiting;
};

G_DEFINE_FINAL_TYPE (BxSessionAdvice, bx_session_advice, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_RECORD,
} BxSessionAdviceSignal;

static guint signals[SIGNAL_RECORD + 1];

static BxE1rmFormula
get_formula (BxSessionAdvice *self)
{
  g_autofree char *nick = g_settings_get_string (self->settings, "e1rm-formula");
  BxE1rmFormula formula = 0;

  bx_e1rm_formula_from_nick (nick, &formula);
  return formula;
}

static char *
get_key (const BxSessionExercise *exercise)
{
  return g_strconcat (exercise->exercise_id, "\n", exercise->variation, NULL);
}

static BxSessionExerciseItem *
get_current (BxSessionAdvice *self)
{
  return bx_session_runner_get_current_exercise (self->runner);
}

/* ---- what to try ---------------------------------------------------------------------- */

static void
conclude (BxSessionAdvice *self)
{
  BxSessionExerciseItem *item = get_current (self);
  g_autoptr (BxSessionExercise) exercise = NULL;
  g_autoptr (BxSlot) slot = NULL;
  g_autoptr (BxLoading) loading = NULL;

  if (item == NULL || g_strcmp0 (bx_session_exercise_item_get_id (item), self->exercise_id) != 0)
    return;

  exercise = bx_session_runner_dup_exercise (self->runner, item);
  slot = bx_session_suggest_make_slot (exercise, self->workout);
  loading = bx_session_runner_dup_loading (self->runner, item);
  self->suggestion = bx_session_suggest (slot, bx_session_exercise_item_get_exercise (item), self->history, self->feel,
                                         loading, bx_session_runner_get_unit (self->runner), get_formula (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
answered (BxSessionAdvice *self)
{
  if (--self->n_waiting == 0)
    conclude (self);
}

static gboolean
was_cancelled (GAsyncResult *result,
               const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("The log could not be asked: %s", error->message);

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));
}

static void
performances_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (BxSessionAdvice) self = BX_SESSION_ADVICE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = bx_store_load_performances_finish (BX_STORE (source), result, &error);

  if (was_cancelled (result, error))
    return;

  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = g_steal_pointer (&history);
  answered (self);
}

static void
feel_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (BxSessionAdvice) self = BX_SESSION_ADVICE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxFeel) feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);

  if (was_cancelled (result, error))
    return;

  bx_feel_free (self->feel);
  self->feel = g_steal_pointer (&feel);
  answered (self);
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (BxSessionAdvice) self = BX_SESSION_ADVICE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  const char *workout_id = bx_session_runner_get_workout_id (self->runner);

  if (was_cancelled (result, error))
    return;

  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_strcmp0 (workout->id, workout_id) == 0 && self->workout == NULL)
        self->workout = bx_workout_copy (workout);
    }
  answered (self);
}

/* The rule is that of the workout as it is now: it may have been changed since the session
 * began. Returns whether it is on its way. */
static gboolean
ask_workout (BxSessionAdvice *self)
{
  const char *workout_id = bx_session_runner_get_workout_id (self->runner);
  const BxWorkout *shipped;

  g_clear_pointer (&self->workout, bx_workout_free);
  if (workout_id == NULL)
    return FALSE;

  shipped = bx_catalogue_find_workout (bx_session_runner_get_catalogue (self->runner), workout_id);
  if (shipped != NULL)
    {
      self->workout = bx_workout_copy (shipped);
      return FALSE;
    }

  bx_store_list_workouts_async (self->store, self->cancellable, workouts_listed_cb, g_object_ref (self));
  return TRUE;
}

typedef struct
{
  BxSessionAdvice *advice; /* (owned) */
  char *key;               /* (owned) */
} BookRequest;

static void
book_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  BookRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  BxRecordBook *book = bx_store_load_record_book_finish (BX_STORE (source), result, &error);

  if (book != NULL)
    g_hash_table_insert (request->advice->books, g_strdup (request->key), book);
  g_object_unref (request->advice);
  g_free (request->key);
  g_free (request);
}

static void
pinned_loaded_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (BxSessionAdvice) self = BX_SESSION_ADVICE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *note = bx_store_load_pinned_note_finish (BX_STORE (source), result, &error);

  if (!was_cancelled (result, error) && g_set_str (&self->pinned, note))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ask (BxSessionAdvice *self)
{
  BxSessionExerciseItem *item = get_current (self);
  const char *about_id = item != NULL ? bx_session_exercise_item_get_exercise_id (item) : NULL;
  const char *variation;
  g_autofree char *key = NULL;
  g_autoptr (BxSessionExercise) exercise = NULL;

  if (item != NULL && g_strcmp0 (self->exercise_id, bx_session_exercise_item_get_id (item)) == 0 &&
      g_strcmp0 (self->about_id, about_id) == 0)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->suggestion, bx_suggestion_free);
  g_clear_pointer (&self->pinned, g_free);
  g_clear_pointer (&self->feel, bx_feel_free);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_set_str (&self->exercise_id, item != NULL ? bx_session_exercise_item_get_id (item) : NULL);
  g_set_str (&self->about_id, about_id);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (item == NULL || bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING)
    {
      g_clear_pointer (&self->exercise_id, g_free);
      return;
    }

  variation = bx_session_exercise_item_get_variation (item);
  self->n_waiting = ask_workout (self) ? 3 : 2;
  bx_store_load_performances_async (self->store, about_id, variation != NULL ? variation : "", BX_PROGRESSION_HISTORY,
                                    self->cancellable, performances_loaded_cb, g_object_ref (self));
  bx_store_load_pinned_note_async (self->store, about_id, self->cancellable, pinned_loaded_cb, g_object_ref (self));
  bx_store_load_feel_async (self->store, about_id, self->cancellable, feel_loaded_cb, g_object_ref (self));

  exercise = bx_session_runner_dup_exercise (self->runner, item);
  key = get_key (exercise);
  if (!g_hash_table_contains (self->books, key))
    {
      BookRequest *request = g_new0 (BookRequest, 1);

      request->advice = g_object_ref (self);
      request->key = g_steal_pointer (&key);
      bx_store_load_record_book_async (self->store, about_id, variation != NULL ? variation : "",
                                       bx_session_exercise_item_get_measure (item), get_formula (self),
                                       NULL, book_loaded_cb, request);
    }
}

/* ---- records ------------------------------------------------------------------------------- */

/* Against all that was done before: in the log, and in this session in the same
 * exercise. A set that was taken back was never done. */
static void
confirmed_cb (BxSessionAdvice *self,
              BxSetItem *item)
{
  BxSessionExerciseItem *owner = bx_session_runner_find_owner (self->runner, item);
  g_autoptr (BxSessionExercise) exercise = NULL;
  g_autoptr (BxRecordBook) book = NULL;
  g_autofree char *key = NULL;
  const BxRecordBook *kept;
  BxRecordFinding finding;

  if (owner == NULL)
    return;

  exercise = bx_session_runner_dup_exercise (self->runner, owner);
  key = get_key (exercise);
  kept = g_hash_table_lookup (self->books, key);
  /* What was never trained beats nothing. */
  if (kept == NULL || bx_record_book_is_empty (kept))
    return;

  book = bx_record_book_copy (kept);
  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (set->state == BX_SET_STATE_DONE && g_strcmp0 (set->id, bx_set_item_get_id (item)) != 0)
        bx_record_book_add (book, set);
    }

  if (bx_record_book_find (book, bx_set_item_get_set (item), &finding) != BX_RECORD_NONE)
    g_signal_emit (self, signals[SIGNAL_RECORD], 0, item, &finding);
}

static void
state_changed_cb (BxSessionAdvice *self)
{
  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING)
    {
      /* What is finished is in the log, and the book is another. */
      g_hash_table_remove_all (self->books);
      g_clear_pointer (&self->exercise_id, g_free);
    }
  else
    {
      ask (self);
    }
}

static void
bx_session_advice_dispose (GObject *object)
{
  BxSessionAdvice *self = BX_SESSION_ADVICE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  g_clear_object (&self->runner);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_session_advice_parent_class)->dispose (object);
}

static void
bx_session_advice_finalize (GObject *object)
{
  BxSessionAdvice *self = BX_SESSION_ADVICE (object);

  g_hash_table_unref (self->books);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  bx_suggestion_free (self->suggestion);
  bx_workout_free (self->workout);
  bx_feel_free (self->feel);
  g_free (self->pinned);
  g_free (self->exercise_id);
  g_free (self->about_id);

  G_OBJECT_CLASS (bx_session_advice_parent_class)->finalize (object);
}

static void
bx_session_advice_class_init (BxSessionAdviceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bx_session_advice_dispose;
  object_class->finalize = bx_session_advice_finalize;

  /**
   * BxSessionAdvice::changed:
   *
   * There is another suggestion, or none.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BxSessionAdvice::record:
   * @self: the advice
   * @item: a set
   * @finding: (type BxRecordFinding): what it beat
   *
   * A set that was done is a record.
   */
  signals[SIGNAL_RECORD] =
      g_signal_new ("record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, BX_TYPE_SET_ITEM, G_TYPE_POINTER);
}

static void
bx_session_advice_init (BxSessionAdvice *self)
{
  self->books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bx_record_book_free);
}

/**
 * bx_session_advice_new:
 * @runner: what runs the session
 * @store: the log
 * @settings: the person's settings
 *
 * Asks @store what it has to say to the session of @runner.
 *
 * Returns: (transfer full): the advice
 */
BxSessionAdvice *
bx_session_advice_new (BxSessionRunner *runner,
                       BxStore *store,
                       GSettings *settings)
{
  BxSessionAdvice *self;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);
  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_SESSION_ADVICE, NULL);
  self->runner = g_object_ref (runner);
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (runner, "notify::current-exercise", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);

  return self;
}

/**
 * bx_session_advice_get_suggestion:
 * @self: the advice
 *
 * Returns: (transfer none) (nullable): what to try of the exercise that the person is
 *   at, once it is known
 */
const BxSuggestion *
bx_session_advice_get_suggestion (BxSessionAdvice *self)
{
  g_return_val_if_fail (BX_IS_SESSION_ADVICE (self), NULL);

  return self->suggestion;
}

/**
 * bx_session_advice_get_pinned:
 * @self: the advice
 *
 * Returns: (transfer none) (nullable): the note that is pinned to the exercise that the
 *   person is at, once it is known
 */
const char *
bx_session_advice_get_pinned (BxSessionAdvice *self)
{
  g_return_val_if_fail (BX_IS_SESSION_ADVICE (self), NULL);

  return self->pinned;
}

/**
 * bx_session_advice_dup_sentence:
 * @self: the advice
 *
 * Returns: (transfer full) (nullable): what to try and why, as a sentence, or %NULL if
 *   there is nothing to say
 */
char *
bx_session_advice_dup_sentence (BxSessionAdvice *self)
{
  g_return_val_if_fail (BX_IS_SESSION_ADVICE (self), NULL);

  if (self->suggestion == NULL || !bx_suggestion_has_history (self->suggestion))
    return NULL;

  return bx_suggestion_format (self->suggestion, bx_session_runner_get_unit (self->runner));
}

/**
 * bx_session_advice_can_apply:
 * @self: the advice
 *
 * Returns: whether following the suggestion would change a set that is still to come
 */
gboolean
bx_session_advice_can_apply (BxSessionAdvice *self)
{
  BxSessionExerciseItem *item;
  g_autoptr (BxSessionExercise) before = NULL;
  g_autoptr (BxSessionExercise) after = NULL;

  g_return_val_if_fail (BX_IS_SESSION_ADVICE (self), FALSE);

  item = get_current (self);
  if (self->suggestion == NULL || item == NULL)
    return FALSE;

  before = bx_session_runner_dup_exercise (self->runner, item);
  after = bx_session_exercise_copy (before);
  bx_suggestion_apply (self->suggestion, after);
  for (guint i = 0; i < before->sets->len; i++)
    {
      g_autoptr (BxSet) old = bx_set_copy (g_ptr_array_index (before->sets, i));
      const BxSet *new = g_ptr_array_index (after->sets, i);

      /* Other targets alone are nothing to be seen. */
      old->target = new->target;
      if (!bx_set_equal (old, new))
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_session_advice_apply:
 * @self: the advice
 *
 * Proposes what is suggested in the sets that are still to come. It is taken back in
 * one step.
 */
void
bx_session_advice_apply (BxSessionAdvice *self)
{
  BxSessionExerciseItem *item;
  g_autoptr (BxSessionExercise) exercise = NULL;

  g_return_if_fail (BX_IS_SESSION_ADVICE (self));

  item = get_current (self);
  if (self->suggestion == NULL || item == NULL)
    return;

  exercise = bx_session_runner_dup_exercise (self->runner, item);
  if (bx_suggestion_apply (self->suggestion, exercise) > 0)
    bx_session_runner_take_sets (self->runner, item, exercise);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * bx_session_advice_format_record:
 * @finding: what a set beat
 * @unit: the unit that the person lifts in
 *
 * Says what the record is, by the one that counts most: "Heaviest Load: 102.5 kg,
 * before 100 kg".
 *
 * Returns: (transfer full): the words
 */
char *
bx_session_advice_format_record (const BxRecordFinding *finding,
                                 BxUnit unit)
{
  BxRecordKinds kind;
  guint index;
  g_autofree char *value = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (finding != NULL && finding->kinds != BX_RECORD_NONE, NULL);

  kind = bx_record_kinds_get_main (finding->kinds);
  index = bx_record_kind_get_index (kind);
  if (kind == BX_RECORD_HOLD)
    {
      value = bx_duration_format_clock ((int) finding->value[index]);
      before = bx_duration_format_clock ((int) finding->before[index]);
    }
  else if (kind == BX_RECORD_REPS)
    {
      value = g_strdup_printf ("%d", (int) finding->value[index]);
      before = g_strdup_printf ("%d", (int) finding->before[index]);
    }
  else
    {
      value = bx_weight_format (bx_weight_new (finding->value[index], BX_UNIT_KG), unit);
      before = bx_weight_format (bx_weight_new (finding->before[index], BX_UNIT_KG), unit);
    }

  /* Translators: a record: its kind, the new and the old one, such as Heaviest Load:
   * 102.5 kg, before 100 kg */
  return g_strdup_printf (_("%1$s: %2$s, before %3$s"), bx_record_kind_get_name (kind), value, before);
}
