/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-csv.h"

#include "bx-csv-writer.h"

/* The log as comma-separated values: one row a set, so complete that the records
 * can be made again from it without loss. An exercise without sets, and a session
 * without exercises, has a row of its own with the cells behind it empty. Rows
 * that belong together follow each other in the order of the log.
 *
 * Columns are known by their names in the first row, so that a later version may
 * add some. A cell is empty where there is no value; 0 is a value.
 *
 *   date                local date on which the session began, YYYY-MM-DD
 *   started, ended      ISO 8601 with the offset from UTC then
 *   workout             its name as it was then
 *   exercise            its name, for people; exercise_id is what counts
 *   variation           as the catalogue spells it
 *   exercise_order      from 1, in the session
 *   set_order           from 1, in the exercise
 *   kind                work, warm-up, drop, to-failure
 *   state               planned, done, skipped
 *   reps, seconds       whole numbers
 *   weight, bodyweight, added, assistance
 *                       as they were entered, up to three decimals; each with a
 *                       column …_unit behind it, kg or lb
 *   rpe                 rating of perceived exertion, 1 to 10
 *   done_at             when the set was confirmed
 *   set_note, exercise_note, session_note
 *                       the person's words
 *   rest_seconds        planned rest after each set; empty for the exercise's own
 *   target_…            what was planned for the set: kind, reps_min, reps_max,
 *                       seconds, weight and weight_unit, rpe
 *   alternatives        ids of exercises that may take its place, a space between
 *   tempo               of the exercise, such as 3-1-1-0
 *   superset            a number that exercises share that are done in turn; empty for none
 *   session_id, workout_id, session_exercise_id, exercise_id, slot_id, set_id
 *                       what a thing is known by, so that reading the same file
 *                       twice adds nothing
 *   feel                how the exercise felt: pump, ache, well. Such an answer has a
 *                       row of its own behind the sessions, in which no other columns
 *                       are filled than date, exercise, variation, exercise_id, if it
 *                       was asked after a session session_id, and these:
 *   feel_said           when it was said
 *   feel_id             what the answer is known by
 */

static const char *const columns[] = {
  "date",
  "started",
  "ended",
  "workout",
  "exercise_order",
  "exercise",
  "variation",
  "set_order",
  "kind",
  "state",
  "reps",
  "seconds",
  "weight",
  "weight_unit",
  "bodyweight",
  "bodyweight_unit",
  "added",
  "added_unit",
  "assistance",
  "assistance_unit",
  "rpe",
  "done_at",
  "set_note",
  "exercise_note",
  "session_note",
  "rest_seconds",
  "target_kind",
  "target_reps_min",
  "target_reps_max",
  "target_seconds",
  "target_weight",
  "target_weight_unit",
  "target_rpe",
  "alternatives",
  "tempo",
  "superset",
  "session_id",
  "workout_id",
  "session_exercise_id",
  "exercise_id",
  "slot_id",
  "set_id",
  "feel",
  "feel_said",
  "feel_id",
  NULL,
};

struct _BxLogCsv
{
  BxCsvWriter *writer;         /* (owned) */
  BxExerciseNameFunc get_name; /* (nullable) */
  gpointer user_data;
  gboolean header_written;
};

/**
 * bx_log_csv_new:
 * @stream: where to write
 * @get_name: (nullable) (scope forever): tells the names of exercises
 * @user_data: what to give to @get_name
 *
 * Begins to write a log. Nothing is written to @stream yet, and it is not closed
 * in the end.
 *
 * Returns: (transfer full): the log that is being written
 */
BxLogCsv *
bx_log_csv_new (GOutputStream      *stream,
                BxExerciseNameFunc  get_name,
                gpointer            user_data)
{
  BxLogCsv *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (BxLogCsv, 1);
  self->writer = bx_csv_writer_new (stream);
  self->get_name = get_name;
  self->user_data = user_data;

  return self;
}

/**
 * bx_log_csv_free:
 * @self: (transfer full) (nullable): a log that is being written
 *
 * Frees it. Without [method@LogCsv.finish] the end is missing.
 */
void
bx_log_csv_free (BxLogCsv *self)
{
  if (self == NULL)
    return;

  bx_csv_writer_free (self->writer);
  g_free (self);
}

/**
 * bx_log_csv_get_columns:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the columns
 */
const char *const *
bx_log_csv_get_columns (void)
{
  return columns;
}

static gboolean
ensure_header (BxLogCsv      *self,
               GCancellable  *cancellable,
               GError       **error)
{
  if (self->header_written)
    return TRUE;

  for (guint i = 0; columns[i] != NULL; i++)
    bx_csv_writer_add_word (self->writer, columns[i]);

  self->header_written = TRUE;
  return bx_csv_writer_end_row (self->writer, cancellable, error);
}

static void
add_weight (BxCsvWriter *writer,
            BxWeight     weight)
{
  if (bx_weight_is_set (weight))
    bx_csv_writer_add_thousandths (writer, weight.thousandths);
  else
    bx_csv_writer_add_nothing (writer);

  bx_csv_writer_add_word (writer, bx_unit_to_nick (weight.unit));
}

static void
add_moment (BxCsvWriter *writer,
            BxMoment     moment)
{
  g_autofree char *text = bx_moment_to_text (moment);

  bx_csv_writer_add_word (writer, text);
}

static void
add_nothings (BxCsvWriter *writer,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    bx_csv_writer_add_nothing (writer);
}

/* From "set_order" to "done_at" */
static void
add_performance (BxCsvWriter *writer,
                 const BxSet *set,
                 guint        order)
{
  if (set == NULL)
    {
      add_nothings (writer, 15);
      return;
    }

  bx_csv_writer_add_int (writer, order);
  bx_csv_writer_add_word (writer, bx_set_kind_to_nick (set->kind));
  bx_csv_writer_add_word (writer, bx_set_state_to_nick (set->state));
  bx_csv_writer_add_count (writer, set->reps);
  bx_csv_writer_add_count (writer, set->seconds);
  add_weight (writer, set->weight);
  add_weight (writer, set->bodyweight);
  add_weight (writer, set->added);
  add_weight (writer, set->assistance);
  bx_csv_writer_add_tenths (writer, set->rpe_tenths);
  add_moment (writer, set->done_at);
}

/* From "target_kind" to "target_rpe" */
static void
add_target (BxCsvWriter       *writer,
            const BxSetTarget *target)
{
  if (target == NULL)
    {
      add_nothings (writer, 7);
      return;
    }

  bx_csv_writer_add_word (writer, bx_set_kind_to_nick (target->kind));
  bx_csv_writer_add_count (writer, target->reps_min);
  bx_csv_writer_add_count (writer, target->reps_max);
  bx_csv_writer_add_count (writer, target->seconds);
  add_weight (writer, target->weight);
  bx_csv_writer_add_tenths (writer, target->rpe_tenths);
}

static const char *
get_exercise_name (BxLogCsv   *self,
                   const char *exercise_id)
{
  const char *name = self->get_name != NULL ? self->get_name (exercise_id, self->user_data) : NULL;

  return name != NULL ? name : exercise_id;
}

static gboolean
write_row (BxLogCsv                 *self,
           const BxSession          *session,
           const BxSessionExercise  *exercise,
           guint                     exercise_order,
           const BxSet              *set,
           guint                     set_order,
           GCancellable             *cancellable,
           GError                  **error)
{
  BxCsvWriter *writer = self->writer;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);
  bx_csv_writer_add_word (writer, day);
  add_moment (writer, session->started);
  add_moment (writer, session->ended);
  bx_csv_writer_add_text (writer, session->title);

  if (exercise != NULL)
    {
      bx_csv_writer_add_int (writer, exercise_order);
      bx_csv_writer_add_text (writer, get_exercise_name (self, exercise->exercise_id));
      bx_csv_writer_add_text (writer, exercise->variation);
    }
  else
    {
      add_nothings (writer, 3);
    }

  add_performance (writer, set, set_order);
  bx_csv_writer_add_text (writer, set != NULL ? set->note : NULL);
  bx_csv_writer_add_text (writer, exercise != NULL ? exercise->note : NULL);
  bx_csv_writer_add_text (writer, session->note);
  bx_csv_writer_add_count (writer, exercise != NULL ? exercise->rest_seconds : BX_REST_DEFAULT);
  add_target (writer, set != NULL ? &set->target : NULL);

  if (exercise != NULL && exercise->alternatives != NULL && exercise->alternatives[0] != NULL)
    {
      g_autofree char *alternatives = g_strjoinv (" ", exercise->alternatives);

      bx_csv_writer_add_text (writer, alternatives);
    }
  else
    {
      bx_csv_writer_add_nothing (writer);
    }

  bx_csv_writer_add_text (writer, exercise != NULL ? exercise->tempo : NULL);
  bx_csv_writer_add_count (writer, exercise != NULL && exercise->superset != 0 ? (int) exercise->superset : BX_COUNT_NONE);
  bx_csv_writer_add_text (writer, session->id);
  bx_csv_writer_add_text (writer, session->workout_id);
  bx_csv_writer_add_text (writer, exercise != NULL ? exercise->id : NULL);
  bx_csv_writer_add_text (writer, exercise != NULL ? exercise->exercise_id : NULL);
  bx_csv_writer_add_text (writer, exercise != NULL ? exercise->slot_id : NULL);
  bx_csv_writer_add_text (writer, set != NULL ? set->id : NULL);
  add_nothings (writer, 3);

  return bx_csv_writer_end_row (writer, cancellable, error);
}

/**
 * bx_log_csv_write_session:
 * @self: a log that is being written
 * @session: a session
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a session, one row a set. Before the first one the names of the columns
 * are written.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_csv_write_session (BxLogCsv         *self,
                          const BxSession  *session,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!ensure_header (self, cancellable, error))
    return FALSE;

  if (session->exercises->len == 0)
    return write_row (self, session, NULL, 0, NULL, 0, cancellable, error);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      if (exercise->sets->len == 0 &&
          !write_row (self, session, exercise, i + 1, NULL, 0, cancellable, error))
        return FALSE;

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          if (!write_row (self, session, exercise, i + 1, g_ptr_array_index (exercise->sets, j), j + 1, cancellable, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * bx_log_csv_write_feel:
 * @self: a log that is being written
 * @feel: how an exercise felt
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what the person said about an exercise, as a row of its own.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_csv_write_feel (BxLogCsv      *self,
                       const BxFeel  *feel,
                       GCancellable  *cancellable,
                       GError       **error)
{
  BxCsvWriter *writer;
  char day[BX_DAY_LENGTH];

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (feel != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!ensure_header (self, cancellable, error))
    return FALSE;

  writer = self->writer;
  bx_moment_get_day (feel->said, day);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (g_str_equal (columns[i], "date"))
        bx_csv_writer_add_word (writer, day);
      else if (g_str_equal (columns[i], "exercise"))
        bx_csv_writer_add_text (writer, get_exercise_name (self, feel->exercise_id));
      else if (g_str_equal (columns[i], "variation"))
        bx_csv_writer_add_text (writer, feel->variation);
      else if (g_str_equal (columns[i], "exercise_id"))
        bx_csv_writer_add_text (writer, feel->exercise_id);
      else if (g_str_equal (columns[i], "session_id"))
        bx_csv_writer_add_text (writer, feel->session_id);
      else if (g_str_equal (columns[i], "feel"))
        bx_csv_writer_add_word (writer, bx_feel_answer_to_nick (feel->answer));
      else if (g_str_equal (columns[i], "feel_said"))
        add_moment (writer, feel->said);
      else if (g_str_equal (columns[i], "feel_id"))
        bx_csv_writer_add_text (writer, feel->id);
      else
        bx_csv_writer_add_nothing (writer);
    }

  return bx_csv_writer_end_row (writer, cancellable, error);
}

/**
 * bx_log_csv_finish:
 * @self: a log that is being written
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is still in memory; for a log without sessions, the names of the
 * columns.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_csv_finish (BxLogCsv      *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return ensure_header (self, cancellable, error) &&
         bx_csv_writer_flush (self->writer, cancellable, error);
}
