/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-insertion-private.h"

#include <string.h>

#include "bx-rows.h"

/*
 * Many new sessions, added by three statements, for themselves, their exercises and their
 * sets: in half the time that a statement for each row takes.
 *
 * Such a statement adds all of its rows or, where one is there already, none; then who
 * called it goes through them one by one.
 *
 * A batch is made ready where its sessions were made, so that who writes finds what is
 * to be written side by side.
 */

/* Columns that are left to be NULL where no row has them: most imports have none of some. */
typedef enum
{
  GROUP_ALWAYS = 0,
  GROUP_BODY = 1 << 0,
  GROUP_REMARKS = 1 << 1,
  GROUP_TARGETS = 1 << 2,
  GROUP_ALL = GROUP_BODY | GROUP_REMARKS | GROUP_TARGETS,
} Group;

typedef struct
{
  const char *name;
  Group group;
} Column;

enum
{
  SESSION_KEY,
  SESSION_ID,
  SESSION_WORKOUT_ID,
  SESSION_TITLE,
  SESSION_DAY,
  SESSION_STARTED_MS,
  SESSION_STARTED_OFFSET_S,
  SESSION_ENDED_MS,
  SESSION_ENDED_OFFSET_S,
  SESSION_NOTE,
};

static const Column session_columns[] = {
  [SESSION_KEY] = { "key", GROUP_ALWAYS },
  [SESSION_ID] = { "id", GROUP_ALWAYS },
  [SESSION_WORKOUT_ID] = { "workout_id", GROUP_ALWAYS },
  [SESSION_TITLE] = { "title", GROUP_ALWAYS },
  [SESSION_DAY] = { "day", GROUP_ALWAYS },
  [SESSION_STARTED_MS] = { "started_ms", GROUP_ALWAYS },
  [SESSION_STARTED_OFFSET_S] = { "started_offset_s", GROUP_ALWAYS },
  [SESSION_ENDED_MS] = { "ended_ms", GROUP_ALWAYS },
  [SESSION_ENDED_OFFSET_S] = { "ended_offset_s", GROUP_ALWAYS },
  [SESSION_NOTE] = { "note", GROUP_ALWAYS },
};

enum
{
  EXERCISE_KEY,
  EXERCISE_SESSION_KEY,
  EXERCISE_POSITION,
  EXERCISE_EXERCISE_ID,
  EXERCISE_VARIATION,
  EXERCISE_SLOT_ID,
  EXERCISE_ALTERNATIVES,
  EXERCISE_REST_S,
  EXERCISE_NOTE,
  EXERCISE_TEMPO,
  EXERCISE_SUPERSET,
  EXERCISE_ID,
};

static const Column exercise_columns[] = {
  [EXERCISE_KEY] = { "key", GROUP_ALWAYS },
  [EXERCISE_SESSION_KEY] = { "session_key", GROUP_ALWAYS },
  [EXERCISE_POSITION] = { "position", GROUP_ALWAYS },
  [EXERCISE_EXERCISE_ID] = { "exercise_id", GROUP_ALWAYS },
  [EXERCISE_VARIATION] = { "variation", GROUP_ALWAYS },
  [EXERCISE_SLOT_ID] = { "slot_id", GROUP_TARGETS },
  [EXERCISE_ALTERNATIVES] = { "alternatives", GROUP_TARGETS },
  [EXERCISE_REST_S] = { "rest_s", GROUP_TARGETS },
  [EXERCISE_NOTE] = { "note", GROUP_REMARKS },
  [EXERCISE_TEMPO] = { "tempo", GROUP_TARGETS },
  [EXERCISE_SUPERSET] = { "superset", GROUP_ALWAYS },
  [EXERCISE_ID] = { "id", GROUP_ALWAYS },
};

enum
{
  SET_EXERCISE_KEY,
  SET_POSITION,
  SET_KIND,
  SET_STATE,
  SET_WEIGHT,
  SET_WEIGHT_UNIT,
  SET_BODYWEIGHT,
  SET_BODYWEIGHT_UNIT,
  SET_ADDED,
  SET_ADDED_UNIT,
  SET_ASSISTANCE,
  SET_ASSISTANCE_UNIT,
  SET_REPS,
  SET_SECONDS,
  SET_RPE_TENTHS,
  SET_DONE_MS,
  SET_DONE_OFFSET_S,
  SET_NOTE,
  SET_TARGET_KIND,
  SET_TARGET_REPS_MIN,
  SET_TARGET_REPS_MAX,
  SET_TARGET_SECONDS,
  SET_TARGET_WEIGHT,
  SET_TARGET_WEIGHT_UNIT,
  SET_TARGET_RPE_TENTHS,
  SET_ID,
};

static const Column set_columns[] = {
  [SET_EXERCISE_KEY] = { "session_exercise_key", GROUP_ALWAYS },
  [SET_POSITION] = { "position", GROUP_ALWAYS },
  [SET_KIND] = { "kind", GROUP_ALWAYS },
  [SET_STATE] = { "state", GROUP_ALWAYS },
  [SET_WEIGHT] = { "weight", GROUP_ALWAYS },
  [SET_WEIGHT_UNIT] = { "weight_unit", GROUP_ALWAYS },
  [SET_BODYWEIGHT] = { "bodyweight", GROUP_BODY },
  [SET_BODYWEIGHT_UNIT] = { "bodyweight_unit", GROUP_BODY },
  [SET_ADDED] = { "added", GROUP_BODY },
  [SET_ADDED_UNIT] = { "added_unit", GROUP_BODY },
  [SET_ASSISTANCE] = { "assistance", GROUP_BODY },
  [SET_ASSISTANCE_UNIT] = { "assistance_unit", GROUP_BODY },
  [SET_REPS] = { "reps", GROUP_ALWAYS },
  [SET_SECONDS] = { "seconds", GROUP_REMARKS },
  [SET_RPE_TENTHS] = { "rpe_tenths", GROUP_ALWAYS },
  [SET_DONE_MS] = { "done_ms", GROUP_ALWAYS },
  [SET_DONE_OFFSET_S] = { "done_offset_s", GROUP_ALWAYS },
  [SET_NOTE] = { "note", GROUP_REMARKS },
  [SET_TARGET_KIND] = { "target_kind", GROUP_ALWAYS },
  [SET_TARGET_REPS_MIN] = { "target_reps_min", GROUP_TARGETS },
  [SET_TARGET_REPS_MAX] = { "target_reps_max", GROUP_TARGETS },
  [SET_TARGET_SECONDS] = { "target_seconds", GROUP_TARGETS },
  [SET_TARGET_WEIGHT] = { "target_weight", GROUP_TARGETS },
  [SET_TARGET_WEIGHT_UNIT] = { "target_weight_unit", GROUP_TARGETS },
  [SET_TARGET_RPE_TENTHS] = { "target_rpe_tenths", GROUP_TARGETS },
  [SET_ID] = { "id", GROUP_ALWAYS },
};

G_STATIC_ASSERT (G_N_ELEMENTS (set_columns) <= BX_ROWS_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (exercise_columns) <= BX_ROWS_N_COLUMNS);

G_STATIC_ASSERT (G_N_ELEMENTS (session_columns) <= BX_ROWS_N_COLUMNS);

/* The length of a UUID; another id is read where it is. */
#define ID_LENGTH 36

typedef struct
{
  const BxSessionExercise *exercise;
  guint session; /* its place in the batch */
  guint position;
  gint64 key;    /* 0: it has none in the end */
} ExerciseRow;

/* All that is needed of a set, side by side */
typedef struct
{
  BxSet set;
  guint exercise; /* its place in the batch */
  guint position;
  char id[ID_LENGTH];
  gboolean has_id;
} SetRow;

struct _BxInsertionBatch
{
  GPtrArray *sessions; /* (owned) */
  GArray *exercises;   /* (element-type ExerciseRow) */
  GArray *sets;        /* (element-type SetRow) */
  Group exercise_groups;
  Group set_groups;
  guint n_warm_ups;
  gboolean is_simple;  /* every session is sound, and at its end */
  gint64 first_key;    /* of the sessions */
};

/* ---- values ------------------------------------------------------------------------- */

static void
tell_text (sqlite3_context *context,
           const char      *text)
{
  if (text != NULL)
    sqlite3_result_text (context, text, -1, SQLITE_STATIC);
}

static void
tell_count (sqlite3_context *context,
            int              count)
{
  if (count >= 0)
    sqlite3_result_int (context, count);
}

static void
tell_weight (sqlite3_context *context,
             BxWeight         weight,
             gboolean         unit)
{
  if (!bx_weight_is_set (weight))
    return;

  if (unit)
    tell_text (context, bx_unit_to_nick (weight.unit));
  else
    sqlite3_result_int64 (context, weight.thousandths);
}

static void
tell_moment (sqlite3_context *context,
             BxMoment         moment,
             gboolean         offset)
{
  if (!bx_moment_is_set (moment))
    return;

  if (offset)
    sqlite3_result_int (context, moment.offset_s);
  else
    sqlite3_result_int64 (context, moment.utc_ms);
}

static void
tell_session (sqlite3_context *context,
              gconstpointer    data,
              guint            row,
              int              column)
{
  const BxInsertionBatch *batch = data;
  const BxSession *session = g_ptr_array_index (batch->sessions, row);
  char day[BX_DAY_LENGTH];

  switch (column)
    {
    case SESSION_KEY:
      sqlite3_result_int64 (context, batch->first_key + row);
      break;
    case SESSION_ID:
      tell_text (context, session->id);
      break;
    case SESSION_WORKOUT_ID:
      tell_text (context, session->workout_id);
      break;
    case SESSION_TITLE:
      tell_text (context, session->title);
      break;
    case SESSION_DAY:
      bx_moment_get_day (session->started, day);
      sqlite3_result_text (context, day, -1, SQLITE_TRANSIENT);
      break;
    case SESSION_STARTED_MS:
    case SESSION_STARTED_OFFSET_S:
      tell_moment (context, session->started, column == SESSION_STARTED_OFFSET_S);
      break;
    case SESSION_ENDED_MS:
    case SESSION_ENDED_OFFSET_S:
      tell_moment (context, session->ended, column == SESSION_ENDED_OFFSET_S);
      break;
    case SESSION_NOTE:
      tell_text (context, session->note);
      break;
    default:
      break;
    }
}

static void
tell_exercise (sqlite3_context *context,
               gconstpointer    data,
               guint            row,
               int              column)
{
  const BxInsertionBatch *batch = data;
  const ExerciseRow *there = &g_array_index (batch->exercises, ExerciseRow, row);
  const BxSessionExercise *exercise = there->exercise;

  switch (column)
    {
    case EXERCISE_KEY:
      sqlite3_result_int64 (context, there->key);
      break;
    case EXERCISE_SESSION_KEY:
      sqlite3_result_int64 (context, batch->first_key + there->session);
      break;
    case EXERCISE_POSITION:
      sqlite3_result_int64 (context, there->position);
      break;
    case EXERCISE_EXERCISE_ID:
      tell_text (context, exercise->exercise_id);
      break;
    case EXERCISE_VARIATION:
      tell_text (context, exercise->variation);
      break;
    case EXERCISE_SLOT_ID:
      tell_text (context, exercise->slot_id);
      break;
    case EXERCISE_ALTERNATIVES:
      if (exercise->alternatives != NULL)
        sqlite3_result_text (context, g_strjoinv ("\n", exercise->alternatives), -1, g_free);
      break;
    case EXERCISE_REST_S:
      tell_count (context, exercise->rest_seconds);
      break;
    case EXERCISE_NOTE:
      tell_text (context, exercise->note);
      break;
    case EXERCISE_TEMPO:
      tell_text (context, exercise->tempo);
      break;
    case EXERCISE_SUPERSET:
      sqlite3_result_int64 (context, exercise->superset);
      break;
    case EXERCISE_ID:
      tell_text (context, exercise->id);
      break;
    default:
      break;
    }
}

static void
tell_set (sqlite3_context *context,
          gconstpointer    data,
          guint            row,
          int              column)
{
  const BxInsertionBatch *batch = data;
  const SetRow *there = &g_array_index (batch->sets, SetRow, row);
  const BxSet *set = &there->set;

  switch (column)
    {
    case SET_EXERCISE_KEY:
      sqlite3_result_int64 (context, g_array_index (batch->exercises, ExerciseRow, there->exercise).key);
      break;
    case SET_POSITION:
      sqlite3_result_int64 (context, there->position);
      break;
    case SET_KIND:
      tell_text (context, bx_set_kind_to_nick (set->kind));
      break;
    case SET_STATE:
      tell_text (context, bx_set_state_to_nick (set->state));
      break;
    case SET_WEIGHT:
    case SET_WEIGHT_UNIT:
      tell_weight (context, set->weight, column == SET_WEIGHT_UNIT);
      break;
    case SET_BODYWEIGHT:
    case SET_BODYWEIGHT_UNIT:
      tell_weight (context, set->bodyweight, column == SET_BODYWEIGHT_UNIT);
      break;
    case SET_ADDED:
    case SET_ADDED_UNIT:
      tell_weight (context, set->added, column == SET_ADDED_UNIT);
      break;
    case SET_ASSISTANCE:
    case SET_ASSISTANCE_UNIT:
      tell_weight (context, set->assistance, column == SET_ASSISTANCE_UNIT);
      break;
    case SET_REPS:
      tell_count (context, set->reps);
      break;
    case SET_SECONDS:
      tell_count (context, set->seconds);
      break;
    case SET_RPE_TENTHS:
      tell_count (context, set->rpe_tenths);
      break;
    case SET_DONE_MS:
    case SET_DONE_OFFSET_S:
      tell_moment (context, set->done_at, column == SET_DONE_OFFSET_S);
      break;
    case SET_NOTE:
      tell_text (context, set->note);
      break;
    case SET_TARGET_KIND:
      tell_text (context, bx_set_kind_to_nick (set->target.kind));
      break;
    case SET_TARGET_REPS_MIN:
      tell_count (context, set->target.reps_min);
      break;
    case SET_TARGET_REPS_MAX:
      tell_count (context, set->target.reps_max);
      break;
    case SET_TARGET_SECONDS:
      tell_count (context, set->target.seconds);
      break;
    case SET_TARGET_WEIGHT:
    case SET_TARGET_WEIGHT_UNIT:
      tell_weight (context, set->target.weight, column == SET_TARGET_WEIGHT_UNIT);
      break;
    case SET_TARGET_RPE_TENTHS:
      tell_count (context, set->target.rpe_tenths);
      break;
    case SET_ID:
      if (there->has_id)
        sqlite3_result_text (context, there->id, ID_LENGTH, SQLITE_STATIC);
      else
        tell_text (context, set->id);
      break;
    default:
      break;
    }
}

static Group
group_exercise (const BxSessionExercise *exercise)
{
  Group groups = GROUP_ALWAYS;

  if (exercise->note != NULL)
    groups |= GROUP_REMARKS;
  if (exercise->slot_id != NULL || exercise->alternatives != NULL || exercise->rest_seconds >= 0 || exercise->tempo != NULL)
    groups |= GROUP_TARGETS;

  return groups;
}

static Group
group_set (const BxSet *set)
{
  Group groups = GROUP_ALWAYS;

  if (bx_weight_is_set (set->bodyweight) || bx_weight_is_set (set->added) || bx_weight_is_set (set->assistance))
    groups |= GROUP_BODY;
  if (set->seconds >= 0 || set->note != NULL)
    groups |= GROUP_REMARKS;
  if (set->target.reps_min >= 0 || set->target.reps_max >= 0 || set->target.seconds >= 0 ||
      bx_weight_is_set (set->target.weight) || set->target.rpe_tenths >= 0)
    groups |= GROUP_TARGETS;

  return groups;
}

/* ---- batches ------------------------------------------------------------------------ */

static void
add_set_row (BxInsertionBatch *self,
             const BxSet      *set,
             guint             position)
{
  SetRow row = {
    .set = *set,
    .exercise = self->exercises->len - 1,
    .position = position,
  };

  if (strnlen (set->id, ID_LENGTH + 1) == ID_LENGTH)
    {
      memcpy (row.id, set->id, ID_LENGTH);
      row.has_id = TRUE;
    }

  self->n_warm_ups += set->kind == BX_SET_KIND_WARM_UP;
  self->set_groups |= group_set (set);
  g_array_append_val (self->sets, row);
}

static void
add_session_rows (BxInsertionBatch *self,
                  guint             place)
{
  const BxSession *session = g_ptr_array_index (self->sessions, place);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const ExerciseRow row = {
        .exercise = g_ptr_array_index (session->exercises, i),
        .session = place,
        .position = i,
      };

      self->exercise_groups |= group_exercise (row.exercise);
      g_array_append_val (self->exercises, row);
      for (guint j = 0; j < row.exercise->sets->len; j++)
        add_set_row (self, g_ptr_array_index (row.exercise->sets, j), j);
    }
}

/**
 * bx_insertion_batch_new:
 * @sessions: (transfer full) (element-type BxSession): sessions, whole; some tens of them
 *   are enough to be fast
 *
 * Makes sessions ready to be added. To be called in any thread.
 *
 * Returns: (transfer full): the batch
 */
BxInsertionBatch *
bx_insertion_batch_new (GPtrArray *sessions)
{
  BxInsertionBatch *self = g_new0 (BxInsertionBatch, 1);

  self->sessions = sessions;
  self->exercises = g_array_new (FALSE, FALSE, sizeof (ExerciseRow));
  self->sets = g_array_sized_new (FALSE, FALSE, sizeof (SetRow), 512);
  self->is_simple = TRUE;

  for (guint i = 0; i < sessions->len && self->is_simple; i++)
    {
      const BxSession *session = g_ptr_array_index (sessions, i);

      self->is_simple = !bx_session_is_running (session) && bx_insertion_is_sound (session);
      if (self->is_simple)
        add_session_rows (self, i);
    }

  return self;
}

/**
 * bx_insertion_batch_free:
 * @self: (transfer full) (nullable): a batch
 *
 * Frees it, with its sessions. It is cheapest in the thread that made them.
 */
void
bx_insertion_batch_free (BxInsertionBatch *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sessions);
  g_array_unref (self->exercises);
  g_array_unref (self->sets);
  g_free (self);
}

/**
 * bx_insertion_batch_get_sessions:
 * @self: a batch
 *
 * Returns: (transfer none) (element-type BxSession): its sessions
 */
GPtrArray *
bx_insertion_batch_get_sessions (BxInsertionBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sessions;
}

/* ---- rows --------------------------------------------------------------------------- */

static char *
make_sql (const char   *table,
          const Column *columns,
          gsize         n_columns,
          Group         groups)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (gsize i = 0; i < n_columns; i++)
    {
      if ((columns[i].group & ~groups) != 0)
        continue;

      g_string_append_printf (names, "%s, ", columns[i].name);
      g_string_append_printf (values, "c%" G_GSIZE_FORMAT ", ", i);
    }

  return g_strdup_printf ("INSERT INTO %s (%smodified_ms, import_key) SELECT %s?2, ?3 FROM " BX_ROWS_TABLE,
                          table, names->str, values->str);
}

/* Adds all rows or none: none where one is there already, or would contradict another. */
static gboolean
add_rows (BxInsertion   *insertion,
          const char    *sql,
          const BxRows  *rows,
          gboolean      *added,
          GError       **error)
{
  g_autoptr (BxStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  *added = FALSE;
  statement = bx_database_prepare (insertion->database, sql, error);
  if (statement == NULL)
    return FALSE;

  bx_rows_bind (statement, rows);
  bx_statement_bind_int (statement, 2, insertion->now_ms);
  bx_statement_bind_int (statement, 3, insertion->key);
  *added = bx_statement_run (statement, &local_error);
  if (*added || g_error_matches (local_error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The first of so many keys that no row has. Nobody else writes meanwhile. */
static gboolean
find_keys (BxInsertion  *insertion,
           const char   *sql,
           guint         n,
           gint64       *first,
           GError      **error)
{
  gint64 last;

  if (!bx_database_get_int (insertion->database, sql, &last, error))
    return FALSE;

  *first = last < G_MAXINT64 - n ? last + 1 : 0;
  return TRUE;
}

static gboolean
add_session_batch (BxInsertion       *insertion,
                   BxInsertionBatch  *batch,
                   gboolean          *added,
                   GError           **error)
{
  g_autofree char *sql = NULL;

  *added = FALSE;
  if (!find_keys (insertion, "SELECT max (key) FROM session", batch->sessions->len, &batch->first_key, error))
    return FALSE;
  if (batch->first_key == 0)
    return TRUE;

  sql = make_sql ("session", session_columns, G_N_ELEMENTS (session_columns), GROUP_ALL);

  return add_rows (insertion, sql, &(const BxRows) { tell_session, batch, batch->sessions->len }, added, error);
}

/* The exercises get their keys, too. */
static gboolean
add_exercise_batch (BxInsertion       *insertion,
                    BxInsertionBatch  *batch,
                    GError           **error)
{
  g_autofree char *sql = make_sql ("session_exercise", exercise_columns, G_N_ELEMENTS (exercise_columns), batch->exercise_groups);
  gboolean added = FALSE;
  gint64 first;

  if (!find_keys (insertion, "SELECT max (key) FROM session_exercise", batch->exercises->len, &first, error))
    return FALSE;

  for (guint i = 0; i < batch->exercises->len; i++)
    g_array_index (batch->exercises, ExerciseRow, i).key = first + i;

  if (first != 0 &&
      !add_rows (insertion, sql, &(const BxRows) { tell_exercise, batch, batch->exercises->len }, &added, error))
    return FALSE;

  for (guint i = 0; !added && i < batch->exercises->len; i++)
    {
      ExerciseRow *row = &g_array_index (batch->exercises, ExerciseRow, i);

      if (!bx_insertion_add_exercise_row (insertion, batch->first_key + row->session, row->position, row->exercise, &row->key, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_set_batch (BxInsertion       *insertion,
               BxInsertionBatch  *batch,
               GError           **error)
{
  gboolean added = TRUE;

  /* An exercise that is another session's has no key here. */
  for (guint i = 0; i < batch->exercises->len && added; i++)
    added = g_array_index (batch->exercises, ExerciseRow, i).key != 0;

  if (added)
    {
      g_autofree char *sql = make_sql ("session_set", set_columns, G_N_ELEMENTS (set_columns), batch->set_groups);

      if (!add_rows (insertion, sql, &(const BxRows) { tell_set, batch, batch->sets->len }, &added, error))
        return FALSE;
    }

  if (added)
    {
      insertion->counts.n_sets += batch->sets->len;
      insertion->counts.n_warm_ups += batch->n_warm_ups;
      return TRUE;
    }

  for (guint i = 0; i < batch->exercises->len; i++)
    {
      const ExerciseRow *row = &g_array_index (batch->exercises, ExerciseRow, i);

      if (!bx_insertion_add_sets (insertion, row->key, row->exercise, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_insertion_add_batch:
 * @self: what adds sessions
 * @batch: sessions
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds sessions as [method@Insertion.add_session] does, in less time where they are new.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_batch (BxInsertion       *self,
                        BxInsertionBatch  *batch,
                        GError           **error)
{
  gboolean added = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (batch->is_simple && !self->trial &&
      (!bx_insertion_set_checks (self, FALSE, error) || !add_session_batch (self, batch, &added, error)))
    return FALSE;

  if (added)
    {
      self->counts.n_sessions += batch->sessions->len;
      return add_exercise_batch (self, batch, error) && add_set_batch (self, batch, error);
    }

  for (guint i = 0; i < batch->sessions->len; i++)
    {
      if (!bx_insertion_add_session (self, g_ptr_array_index (batch->sessions, i), error))
        return FALSE;
    }

  return TRUE;
}
