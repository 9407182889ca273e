/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-csv-writer.h"
#include "bx-import-private.h"
#include "bx-log-csv.h"

/* Our own table, as bx-log-csv.c writes and describes it. What is read is what was
 * written, ids and running sessions included. Columns are known by their names; one
 * that an older version did not write is taken for empty. Exercises keep their ids
 * whether or not anybody knows them; the report has their names. */

enum
{
  STARTED,
  ENDED,
  WORKOUT,
  EXERCISE,
  VARIATION,
  SET_ORDER,
  KIND,
  STATE,
  REPS,
  SECONDS,
  WEIGHT,
  WEIGHT_UNIT,
  BODYWEIGHT,
  BODYWEIGHT_UNIT,
  ADDED,
  ADDED_UNIT,
  ASSISTANCE,
  ASSISTANCE_UNIT,
  RPE,
  DONE_AT,
  SET_NOTE,
  EXERCISE_NOTE,
  SESSION_NOTE,
  REST_SECONDS,
  TARGET_KIND,
  TARGET_REPS_MIN,
  TARGET_REPS_MAX,
  TARGET_SECONDS,
  TARGET_WEIGHT,
  TARGET_WEIGHT_UNIT,
  TARGET_RPE,
  ALTERNATIVES,
  TEMPO,
  SUPERSET,
  SESSION_ID,
  WORKOUT_ID,
  SESSION_EXERCISE_ID,
  EXERCISE_ID,
  SLOT_ID,
  SET_ID,
  FEEL,
  FEEL_SAID,
  FEEL_ID,
};

static const char *const columns[] = {
  "started",
  "ended",
  "workout",
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

typedef struct
{
  BxSession *session;          /* (nullable): the one whose rows come */
  BxSessionExercise *exercise; /* (nullable): its last one */
  guint n_rows;                /* of the session */
} Log;

static void
log_free (gpointer data)
{
  Log *log = data;

  bx_session_free (log->session);
  g_free (log);
}

static gboolean
log_begin (BxImportRun  *run,
           GError      **error)
{
  run->state = g_new0 (Log, 1);
  run->state_free = log_free;
  bx_import_find_columns (run, columns);

  return TRUE;
}

/* The cell as it was written, blanks included. No text and an empty one are told
 * apart by the quotation marks. */
static char *
dup_text (BxImportRun *run,
          int          column)
{
  guint position = (guint) run->columns[column];
  const char *text;

  if (run->columns[column] < 0)
    return NULL;

  text = bx_csv_reader_get_cell (run->reader, position);
  if (text == NULL || (*text == '\0' && !bx_csv_reader_is_quoted (run->reader, position)))
    return NULL;

  return bx_csv_unguard_text (text);
}

static void
take_text (char **field,
           char  *text)
{
  g_free (*field);
  *field = text;
}

static gboolean
read_moment (BxImportRun *run,
             int          column,
             BxMoment    *moment)
{
  const char *text = bx_import_cell (run, column);

  *moment = BX_MOMENT_NONE;
  if (*text == '\0' || bx_moment_from_text (text, moment))
    return TRUE;

  bx_import_skip (run, BX_IMPORT_REASON_NO_DATE, column);
  return FALSE;
}

static gboolean
read_exact_weight (BxImportRun *run,
                   int          column,
                   BxWeight    *weight)
{
  BxUnit unit = bx_unit_from_nick (bx_import_cell (run, column + 1));
  gint64 thousandths;
  gboolean is_there;

  *weight = BX_WEIGHT_NONE;
  if (!bx_import_read_number (run, column, BX_WEIGHT_MAX_THOUSANDTHS, &thousandths, &is_there))
    return FALSE;
  if (!is_there)
    return TRUE;

  if (unit == BX_UNIT_NONE || thousandths < 0)
    {
      bx_import_skip (run, BX_IMPORT_REASON_NUMBER, column);
      return FALSE;
    }

  *weight = (BxWeight) { thousandths, unit };
  return TRUE;
}

static gboolean
read_target (BxImportRun *run,
             BxSetTarget *target)
{
  const char *kind = bx_import_cell (run, TARGET_KIND);
  gint64 rpe;
  gboolean has_rpe;

  if (*kind != '\0' && !bx_set_kind_from_nick (kind, &target->kind))
    {
      bx_import_skip (run, BX_IMPORT_REASON_ROW, TARGET_KIND);
      return FALSE;
    }

  if (!bx_import_read_count (run, TARGET_REPS_MIN, BX_REPS_MAX, &target->reps_min) ||
      !bx_import_read_count (run, TARGET_REPS_MAX, BX_REPS_MAX, &target->reps_max) ||
      !bx_import_read_count (run, TARGET_SECONDS, BX_SECONDS_MAX, &target->seconds) ||
      !read_exact_weight (run, TARGET_WEIGHT, &target->weight) ||
      !bx_import_read_number (run, TARGET_RPE, 10000, &rpe, &has_rpe))
    return FALSE;

  if (has_rpe && rpe >= 0)
    target->rpe_tenths = (int) (rpe / 100);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the set, or %NULL if the row was skipped */
static BxSet *
read_set (BxImportRun *run)
{
  g_autoptr (BxSet) set = bx_set_new ();
  gint64 rpe;
  gboolean has_rpe;
  char *id = dup_text (run, SET_ID);

  if (id != NULL && *id != '\0')
    take_text (&set->id, id);
  else
    g_free (id);

  if (!bx_set_kind_from_nick (bx_import_cell (run, KIND), &set->kind))
    {
      bx_import_skip (run, BX_IMPORT_REASON_ROW, KIND);
      return NULL;
    }
  if (!bx_set_state_from_nick (bx_import_cell (run, STATE), &set->state))
    {
      bx_import_skip (run, BX_IMPORT_REASON_ROW, STATE);
      return NULL;
    }

  if (!bx_import_read_count (run, REPS, BX_REPS_MAX, &set->reps) ||
      !bx_import_read_count (run, SECONDS, BX_SECONDS_MAX, &set->seconds) ||
      !read_exact_weight (run, WEIGHT, &set->weight) ||
      !read_exact_weight (run, BODYWEIGHT, &set->bodyweight) ||
      !read_exact_weight (run, ADDED, &set->added) ||
      !read_exact_weight (run, ASSISTANCE, &set->assistance) ||
      !bx_import_read_number (run, RPE, 10000, &rpe, &has_rpe) ||
      !read_moment (run, DONE_AT, &set->done_at) ||
      !read_target (run, &set->target))
    return NULL;

  if (has_rpe && rpe >= 0)
    set->rpe_tenths = (int) (rpe / 100);
  set->note = dup_text (run, SET_NOTE);

  return g_steal_pointer (&set);
}

static gboolean
hand_out (BxImportRun  *run,
          GError      **error)
{
  Log *log = run->state;
  g_autoptr (BxSession) session = g_steal_pointer (&log->session);

  log->exercise = NULL;
  return session == NULL || bx_import_hand_out (run, &session, error);
}

/* Returns: whether the row has one; else it was skipped */
static gboolean
begin_session (BxImportRun *run,
               char        *id)
{
  Log *log = run->state;
  g_autofree char *title = dup_text (run, WORKOUT);
  BxMoment started;
  BxMoment ended;

  if (!read_moment (run, STARTED, &started) || !read_moment (run, ENDED, &ended))
    return FALSE;

  if (!bx_moment_is_set (started))
    {
      bx_import_skip (run, BX_IMPORT_REASON_NO_DATE, STARTED);
      return FALSE;
    }

  log->session = bx_session_new_at (title != NULL ? title : "", started);
  g_set_str (&log->session->id, id);
  log->session->workout_id = dup_text (run, WORKOUT_ID);
  log->session->ended = ended;
  log->session->note = dup_text (run, SESSION_NOTE);
  log->exercise = NULL;
  log->n_rows = 0;

  return TRUE;
}

static void
begin_exercise (BxImportRun *run,
                const char  *id,
                const char  *exercise_id)
{
  Log *log = run->state;
  g_autofree char *alternatives = dup_text (run, ALTERNATIVES);
  BxSessionExercise *exercise = bx_session_exercise_new (exercise_id);
  int rest;
  int superset;

  g_set_str (&exercise->id, id);
  exercise->variation = dup_text (run, VARIATION);
  exercise->slot_id = dup_text (run, SLOT_ID);
  exercise->alternatives = alternatives != NULL && *alternatives != '\0' ? g_strsplit (alternatives, " ", -1) : NULL;
  exercise->note = dup_text (run, EXERCISE_NOTE);
  if (bx_import_read_count (run, REST_SECONDS, BX_REST_MAX_SECONDS, &rest))
    exercise->rest_seconds = rest;
  exercise->tempo = dup_text (run, TEMPO);
  if (bx_import_read_count (run, SUPERSET, G_MAXINT16, &superset) && superset > 0)
    exercise->superset = (guint) superset;

  g_ptr_array_add (log->session->exercises, exercise);
  log->exercise = exercise;
}

static BxMeasure
guess_measure (const BxSet *set)
{
  if (bx_weight_is_set (set->weight))
    return BX_MEASURE_WEIGHT_REPS;
  if (bx_weight_is_set (set->bodyweight))
    return BX_MEASURE_BODYWEIGHT_REPS;

  return set->seconds > 0 && set->reps <= 0 ? BX_MEASURE_TIME : BX_MEASURE_REPS;
}

/* Keeps what the exercise is called, so that one of the person's own can be made
 * again where it is not known. */
static void
note_name (BxImportRun *run,
           const char  *exercise_id,
           const BxSet *set)
{
  g_autofree char *text = dup_text (run, EXERCISE);
  BxImportName *name = bx_import_find_name (run, text != NULL ? text : exercise_id);

  if (name == NULL)
    return;

  if (name->n_sets == 0)
    {
      if (name->exercise_id == NULL && set != NULL)
        name->measure = guess_measure (set);
      g_set_str (&name->exercise_id, exercise_id);
      name->tie = FALSE;
    }

  name->n_sets += set != NULL;
}

/* How an exercise felt. An answer that this version does not know is left out. */
static gboolean
feel_row (BxImportRun  *run,
          const char   *text,
          GError      **error)
{
  g_autofree char *id = dup_text (run, FEEL_ID);
  g_autofree char *exercise_id = dup_text (run, EXERCISE_ID);
  g_autoptr (BxFeel) feel = NULL;
  BxFeelAnswer answer;
  BxMoment said;

  if (!read_moment (run, FEEL_SAID, &said))
    return TRUE;
  if (id == NULL || *id == '\0' || exercise_id == NULL || *exercise_id == '\0' || !bx_moment_is_set (said) ||
      !bx_feel_answer_from_nick (text, &answer))
    {
      bx_import_skip (run, BX_IMPORT_REASON_ROW, FEEL);
      return TRUE;
    }

  feel = bx_feel_new (exercise_id, answer);
  g_set_str (&feel->id, id);
  feel->variation = dup_text (run, VARIATION);
  feel->session_id = dup_text (run, SESSION_ID);
  feel->said = said;

  return run->options->feel == NULL || run->options->feel (feel, run->options->feel_data, error);
}

static gboolean
log_row (BxImportRun  *run,
         GError      **error)
{
  Log *log = run->state;
  g_autofree char *session_id = dup_text (run, SESSION_ID);
  g_autofree char *id = NULL;
  g_autofree char *exercise_id = NULL;
  const char *feel = bx_import_cell (run, FEEL);
  BxSet *set;

  if (*feel != '\0')
    return feel_row (run, feel, error);

  if (session_id == NULL || *session_id == '\0')
    {
      bx_import_skip (run, BX_IMPORT_REASON_ROW, SESSION_ID);
      return TRUE;
    }

  if (log->session == NULL || strcmp (log->session->id, session_id) != 0)
    {
      if (!hand_out (run, error))
        return FALSE;
      if (!begin_session (run, session_id))
        return TRUE;
    }

  id = dup_text (run, SESSION_EXERCISE_ID);
  exercise_id = dup_text (run, EXERCISE_ID);
  if (id == NULL || *id == '\0')
    return TRUE;

  if (exercise_id == NULL || *exercise_id == '\0')
    {
      bx_import_skip (run, BX_IMPORT_REASON_NO_EXERCISE, EXERCISE_ID);
      return TRUE;
    }

  if (log->n_rows++ >= BX_IMPORT_MAX_SESSION_SETS)
    {
      bx_import_skip (run, BX_IMPORT_REASON_TOO_MANY, SESSION_ID);
      return TRUE;
    }

  if (log->exercise == NULL || strcmp (log->exercise->id, id) != 0)
    begin_exercise (run, id, exercise_id);

  if (*bx_import_cell (run, SET_ORDER) == '\0')
    {
      note_name (run, exercise_id, NULL);
      return TRUE;
    }

  set = read_set (run);
  if (set != NULL)
    {
      note_name (run, exercise_id, set);
      g_ptr_array_add (log->exercise->sets, set);
    }

  return TRUE;
}

const BxImportDialect bx_import_log = {
  .format = BX_IMPORT_FORMAT_BACKEXT,
  .begin = log_begin,
  .row = log_row,
  .finish = hand_out,
};
