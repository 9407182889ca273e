/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-history-private.h"

#include "bx-session-exercise-table.h"
#include "bx-set-table.h"

/*
 * Questions to the log: finished sessions only, and of these only sets that
 * count, unless it is said otherwise.
 *
 * How an exercise is measured is the catalogue's knowledge, and an exercise may
 * have left the catalogue. So a set speaks for itself here: a time without
 * repetitions is a hold, an outside weight is a weight, anything put on or taken
 * off the body is bodyweight work, and what is left is repetitions.
 */

/**
 * bx_history_guess_measure:
 * @a: a set
 * @b: another set of the same exercise, or the same one
 *
 * Tells how an exercise seems to be measured.
 *
 * Returns: what these sets have in them
 */
BxMeasure
bx_history_guess_measure (const BxSet *a,
                          const BxSet *b)
{
  if (a->reps < 0 && a->seconds >= 0 && b->reps < 0)
    return BX_MEASURE_TIME;
  if (bx_weight_is_set (a->weight) || bx_weight_is_set (b->weight))
    return BX_MEASURE_WEIGHT_REPS;
  if (bx_weight_is_set (a->added) || bx_weight_is_set (b->added) ||
      bx_weight_is_set (a->assistance) || bx_weight_is_set (b->assistance) ||
      bx_weight_is_set (a->bodyweight) || bx_weight_is_set (b->bodyweight))
    return BX_MEASURE_BODYWEIGHT_REPS;
  return BX_MEASURE_REPS;
}

static gboolean
add_sums (BxDatabase        *database,
          BxSessionSummary  *summary,
          GError           **error)
{
  g_autoptr(BxStatement) statement = NULL;
  gint64 last_exercise = -1;
  BxStatementStep step;

  /* Warm-ups too: an exercise that was only warmed up for was still done. */
  statement = bx_database_prepare (database,
                                   "SELECT e.key, " BX_SET_TABLE_COLUMNS " FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE s.id = ?1 AND e.deleted_ms IS NULL "
                                   "  AND t.deleted_ms IS NULL AND t.state = 'done' "
                                   "ORDER BY e.position, e.key",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, summary->id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      gint64 exercise = bx_statement_get_int (statement, 0);
      BxSet set;

      if (exercise != last_exercise)
        summary->n_exercises++;
      last_exercise = exercise;

      bx_set_table_read (statement, 1, &set);
      if (bx_set_counts (&set))
        {
          summary->n_sets++;
          summary->volume_kg += bx_set_get_volume_kg (&set, bx_history_guess_measure (&set, &set));
        }
    }

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_history_read_summaries: (skip)
 * @database: a database in a transaction
 * @statement: gives id, title, start and end of sessions
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Returns: (transfer full) (nullable) (element-type BxSessionSummary): the sessions
 *   with their sums
 */
GPtrArray *
bx_history_read_summaries (BxDatabase   *database,
                           BxStatement  *statement,
                           GError      **error)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_summary_free);
  BxStatementStep step;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxSessionSummary *summary = g_new0 (BxSessionSummary, 1);

      summary->id = bx_statement_dup_text (statement, 0);
      summary->title = bx_statement_dup_text (statement, 1);
      summary->started = bx_statement_get_moment (statement, 2);
      summary->ended = bx_statement_get_moment (statement, 4);
      g_ptr_array_add (summaries, summary);
      if (!add_sums (database, summary, error))
        return NULL;
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&summaries) : NULL;
}

/**
 * bx_history_bind_page:
 * @statement: a statement that lists sessions, the newest first
 * @before: (nullable): the last session of the page before, or `NULL` for the first page
 * @limit: how many to list at most
 *
 * Binds what a page of sessions is: parameter 1, the limit, and 2 to 4, the day, the
 * start and the id of @before.
 */
void
bx_history_bind_page (BxStatement            *statement,
                      const BxSessionSummary *before,
                      guint                   limit)
{
  char day[BX_DAY_LENGTH];

  bx_statement_bind_int (statement, 1, limit);
  if (before != NULL)
    {
      bx_moment_get_day (before->started, day);
      bx_statement_bind_text (statement, 2, day);
      bx_statement_bind_int (statement, 3, before->started.utc_ms);
      bx_statement_bind_text (statement, 4, before->id);
    }
}

/**
 * bx_history_list_sessions:
 * @database: a database in a transaction
 * @before: (nullable): list what comes after this row, or `NULL` to begin with
 *   the newest session
 * @limit: how many at most
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists finished sessions, the newest first: by day, then by start.
 *
 * Returns: (transfer full) (nullable) (element-type BxSessionSummary): the rows
 */
GPtrArray *
bx_history_list_sessions (BxDatabase              *database,
                          const BxSessionSummary  *before,
                          guint                    limit,
                          GError                 **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   before != NULL
                                     ? "SELECT id, title, started_ms, started_offset_s, ended_ms, ended_offset_s "
                                       "FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL "
                                       "  AND (day, started_ms, id) < (?2, ?3, ?4) "
                                       "ORDER BY day DESC, started_ms DESC, id DESC LIMIT ?1"
                                     : "SELECT id, title, started_ms, started_offset_s, ended_ms, ended_offset_s "
                                       "FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL "
                                       "ORDER BY day DESC, started_ms DESC, id DESC LIMIT ?1",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_history_bind_page (statement, before, limit);

  return bx_history_read_summaries (database, statement, error);
}

static gboolean
load_sets (BxDatabase         *database,
           BxSessionExercise  *exercise,
           const char         *sql,
           GError            **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise->id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_ptr_array_add (exercise->sets, bx_set_table_read_whole (statement, 0));

  return step == BX_STATEMENT_STEP_DONE;
}

#define SETS_OF_EXERCISE(which)                                                 \
  "SELECT " BX_SET_TABLE_COLUMNS " FROM session_exercise e "                    \
  "CROSS JOIN session_set t ON t.session_exercise_key = e.key "                 \
  "WHERE e.id = ?1 AND t.deleted_ms IS NULL " which                             \
  "ORDER BY t.position, t.key"

/* From the newest session back: the exercise that one asks about was trained
 * not long ago as a rule. The joins are CROSS so that SQLite keeps that order. */
#define LAST_OF_EXERCISE(columns, exercise)                                     \
  "SELECT " columns " FROM session s "                                          \
  "CROSS JOIN session_exercise e ON e.session_key = s.key "                     \
  "WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "                      \
  "  AND e.exercise_id = " exercise " AND e.deleted_ms IS NULL "                \
  "  AND EXISTS (SELECT 1 FROM session_set t "                                  \
  "              WHERE t.session_exercise_key = e.key AND " BX_SET_TABLE_COUNTS ") "
#define LAST_OF_EXERCISE_ORDER \
  "ORDER BY s.day DESC, s.started_ms DESC, s.id DESC, e.position LIMIT 1"
#define LAST_SOME_OF_EXERCISE_ORDER \
  "ORDER BY s.day DESC, s.started_ms DESC, s.id DESC, e.position LIMIT ?3"

/**
 * bx_history_load_previous:
 * @database: a database in a transaction
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @previous: (out) (nullable): the exercise with its done sets, warm-ups
 *   included, or `NULL` if it was never trained
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads how an exercise was done in the newest finished session that has a set of
 * it that counts.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_history_load_previous (BxDatabase         *database,
                          const char         *exercise_id,
                          const char         *variation,
                          BxSessionExercise **previous,
                          GError            **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(BxSessionExercise) found = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (exercise_id != NULL, FALSE);
  g_return_val_if_fail (previous != NULL, FALSE);

  *previous = NULL;
  statement = bx_database_prepare (database,
                                   LAST_OF_EXERCISE (BX_SESSION_EXERCISE_TABLE_COLUMNS, "?1")
                                   "AND (?2 IS NULL OR ifnull (e.variation, '') = ?2) "
                                   LAST_OF_EXERCISE_ORDER,
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, variation);
  step = bx_statement_step (statement, error);
  if (step != BX_STATEMENT_STEP_ROW)
    return step == BX_STATEMENT_STEP_DONE;

  found = bx_session_exercise_table_read (statement, 0);
  if (!load_sets (database, found, SETS_OF_EXERCISE ("AND t.state = 'done' "), error))
    return FALSE;

  *previous = g_steal_pointer (&found);
  return TRUE;
}

/**
 * bx_history_load_performances:
 * @database: a database in a transaction
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @limit: how many of them at most
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads how an exercise was done in the newest finished sessions that have a set of
 * it that counts, with the sets that were not done, too.
 *
 * Returns: (transfer full) (nullable) (element-type BxPerformance): the performances,
 *   newest first, or `NULL` if it failed
 */
GPtrArray *
bx_history_load_performances (BxDatabase  *database,
                              const char  *exercise_id,
                              const char  *variation,
                              guint        limit,
                              GError     **error)
{
  g_autoptr(GPtrArray) performances = NULL;
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  statement = bx_database_prepare (database,
                                   LAST_OF_EXERCISE ("s.day, " BX_SESSION_EXERCISE_TABLE_COLUMNS, "?1")
                                   "AND (?2 IS NULL OR ifnull (e.variation, '') = ?2) "
                                   LAST_SOME_OF_EXERCISE_ORDER,
                                   error);
  if (statement == NULL)
    return NULL;

  performances = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_performance_free);
  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, variation);
  bx_statement_bind_int (statement, 3, limit);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      g_autoptr(BxSessionExercise) exercise = bx_session_exercise_table_read (statement, 1);

      if (!load_sets (database, exercise, SETS_OF_EXERCISE (""), error))
        return NULL;
      g_ptr_array_add (performances, bx_performance_new (bx_statement_get_text (statement, 0), exercise));
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&performances) : NULL;
}

static void
add_set (BxExerciseDay *day,
         BxStatement   *statement,
         int            column)
{
  BxSet set;

  bx_set_table_read (statement, column, &set);
  day->n_sets++;
  day->n_reps += (guint) MAX (set.reps, 0);
  day->volume_kg += bx_set_get_volume_kg (&set, bx_history_guess_measure (&set, &set));

  if (day->best == NULL || bx_set_compare (&set, day->best, bx_history_guess_measure (&set, day->best)) > 0)
    {
      bx_set_free (day->best);
      day->best = bx_set_table_read_whole (statement, column);
    }
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  const BxExerciseDay *day_a = *(const BxExerciseDay * const *) a;
  const BxExerciseDay *day_b = *(const BxExerciseDay * const *) b;
  int order = strcmp (day_a->day, day_b->day);

  if (order == 0)
    order = (day_a->started.utc_ms > day_b->started.utc_ms) - (day_a->started.utc_ms < day_b->started.utc_ms);
  if (order == 0)
    order = strcmp (day_a->session_id, day_b->session_id);

  return order;
}

/**
 * bx_history_load_exercise_days:
 * @database: a database in a transaction
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what each finished session did for an exercise, the oldest first. The
 * best set is that of bx_set_compare(); of equal ones the first.
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseDay): the days
 */
GPtrArray *
bx_history_load_exercise_days (BxDatabase  *database,
                               const char  *exercise_id,
                               const char  *variation,
                               GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) days = NULL;
  BxExerciseDay *day = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  /* In the order of the index, which keeps sessions together; the few days are
   * put in order afterwards, rather than the many sets before. */
  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.day, s.started_ms, s.started_offset_s, " BX_SET_TABLE_COLUMNS
                                   " FROM session_exercise e "
                                   "CROSS JOIN session s ON s.key = e.session_key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE e.exercise_id = ?1 AND e.deleted_ms IS NULL "
                                   "  AND (?2 IS NULL OR ifnull (e.variation, '') = ?2) "
                                   "  AND s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "  AND " BX_SET_TABLE_COUNTS " "
                                   "ORDER BY e.session_key, e.position, t.position",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, variation);

  days = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_day_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *session_id = bx_statement_get_text (statement, 0);

      if (day == NULL || !g_str_equal (day->session_id, session_id))
        {
          day = g_new0 (BxExerciseDay, 1);
          day->session_id = g_strdup (session_id);
          g_strlcpy (day->day, bx_statement_get_text (statement, 1), sizeof day->day);
          day->started = bx_statement_get_moment (statement, 2);
          g_ptr_array_add (days, day);
        }
      add_set (day, statement, 4);
    }
  if (step == BX_STATEMENT_STEP_ERROR)
    return NULL;

  g_ptr_array_sort (days, compare_days_cb);

  return g_steal_pointer (&days);
}

/**
 * bx_history_list_exercises:
 * @database: a database in a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the exercises of which a finished session has a set that counts, the one
 * that was trained last first.
 *
 * Returns: (transfer full) (nullable): their ids
 */
GStrv
bx_history_list_exercises (BxDatabase  *database,
                           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  /* Leaps from one exercise to the next in the index, and asks for the newest
   * session of each. */
  statement = bx_database_prepare (database,
                                   "WITH RECURSIVE known (id) AS ("
                                   "  SELECT min (exercise_id) FROM session_exercise WHERE deleted_ms IS NULL"
                                   "  UNION ALL"
                                   "  SELECT (SELECT min (exercise_id) FROM session_exercise"
                                   "          WHERE deleted_ms IS NULL AND exercise_id > known.id)"
                                   "  FROM known WHERE known.id IS NOT NULL"
                                   "), dated (id, last) AS MATERIALIZED ("
                                   "  SELECT id, (" LAST_OF_EXERCISE ("printf ('%s %020d', s.day, s.started_ms)", "known.id")
                                   LAST_OF_EXERCISE_ORDER ")"
                                   "  FROM known WHERE id IS NOT NULL"
                                   ") SELECT id FROM dated WHERE last IS NOT NULL ORDER BY last DESC, id",
                                   error);
  if (statement == NULL)
    return NULL;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_strv_builder_take (ids, bx_statement_dup_text (statement, 0));

  return step == BX_STATEMENT_STEP_DONE ? g_strv_builder_end (ids) : NULL;
}

/**
 * bx_history_list_variations:
 * @database: a database in a transaction
 * @exercise_id: an exercise
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the variations of an exercise of which a finished session has a set that
 * counts, in the order of their spelling; the plain exercise is an empty text.
 *
 * Returns: (transfer full) (nullable): the variations
 */
GStrv
bx_history_list_variations (BxDatabase  *database,
                            const char  *exercise_id,
                            GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GStrvBuilder) variations = g_strv_builder_new ();
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT DISTINCT ifnull (e.variation, '') FROM session_exercise e "
                                   "CROSS JOIN session s ON s.key = e.session_key "
                                   "WHERE e.exercise_id = ?1 AND e.deleted_ms IS NULL "
                                   "  AND s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "  AND EXISTS (SELECT 1 FROM session_set t "
                                   "              WHERE t.session_exercise_key = e.key AND " BX_SET_TABLE_COUNTS ") "
                                   "ORDER BY 1",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, exercise_id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_strv_builder_take (variations, bx_statement_dup_text (statement, 0));

  return step == BX_STATEMENT_STEP_DONE ? g_strv_builder_end (variations) : NULL;
}

/**
 * bx_history_count:
 * @database: a database
 * @counts: (out caller-allocates): where to write the counts
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Counts what is in the log: finished sessions and their done sets.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_history_count (BxDatabase     *database,
                  BxStoreCounts  *counts,
                  GError        **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  statement = bx_database_prepare (database,
                                   "WITH done (warm_up) AS ("
                                   "  SELECT t.kind = 'warm-up' FROM session s"
                                   "  JOIN session_exercise e ON e.session_key = s.key"
                                   "  JOIN session_set t ON t.session_exercise_key = e.key"
                                   "  WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL"
                                   "    AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL AND t.state = 'done'"
                                   ") SELECT"
                                   "  (SELECT count (*) FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL),"
                                   "  (SELECT count (*) FROM workout WHERE deleted_ms IS NULL),"
                                   "  ifnull (sum (NOT warm_up), 0), ifnull (sum (warm_up), 0) FROM done",
                                   error);
  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  if (step != BX_STATEMENT_STEP_ROW)
    return FALSE;

  *counts = (BxStoreCounts) {
    .sessions = (guint64) bx_statement_get_int (statement, 0),
    .workouts = (guint64) bx_statement_get_int (statement, 1),
    .sets = (guint64) bx_statement_get_int (statement, 2),
    .warm_ups = (guint64) bx_statement_get_int (statement, 3),
  };
  return TRUE;
}

/**
 * bx_history_get_days:
 * @database: a database
 * @first: (out caller-allocates): the local day of the first finished session, empty
 *   without one
 * @last: (out caller-allocates): that of the last
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Tells from when to when the log goes.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_history_get_days (BxDatabase  *database,
                     char         first[BX_DAY_LENGTH],
                     char         last[BX_DAY_LENGTH],
                     GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  first[0] = '\0';
  last[0] = '\0';
  statement = bx_database_prepare (database,
                                   "SELECT min (day), max (day) FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW && !bx_statement_is_null (statement, 0))
    {
      g_strlcpy (first, bx_statement_get_text (statement, 0), BX_DAY_LENGTH);
      g_strlcpy (last, bx_statement_get_text (statement, 1), BX_DAY_LENGTH);
    }

  return step != BX_STATEMENT_STEP_ERROR;
}
