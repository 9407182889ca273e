/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-activity.h"

#include <sqlite3.h>
#include <string.h>

#include "bx-history-private.h"
#include "bx-muscle-load.h"
#include "bx-set-table.h"

/*
 * Questions to the log that are about more than one exercise or session, of finished
 * sessions only, as in bx-history.c. The joins are CROSS so that SQLite goes from the
 * sessions of the days asked for to their sets, over indices alone.
 */

/**
 * bx_activity_list_exercise_weeks:
 * @database: a database
 * @first_day: the first day; weeks are counted from it
 * @last_day: the last day
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what each week did for each exercise. Which muscles that means, the
 * catalogue knows.
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseWeek): the weeks in order,
 *   those without a set left out
 */
GPtrArray *
bx_activity_list_exercise_weeks (BxDatabase  *database,
                                 const char  *first_day,
                                 const char  *last_day,
                                 GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) weeks = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (bx_day_is_valid (first_day), NULL);
  g_return_val_if_fail (bx_day_is_valid (last_day), NULL);

  statement = bx_database_prepare (database,
                                   "SELECT CAST ((julianday (s.day) - julianday (?1)) / 7 AS INTEGER) AS week, e.exercise_id, "
                                   "  date (?1, format ('+%d days', 7 * CAST ((julianday (s.day) - julianday (?1)) / 7 AS INTEGER))), "
                                   "  count (*), sum (t.rpe_tenths IS NULL OR t.rpe_tenths >= ?3), count (DISTINCT s.day) "
                                   "FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL AND s.day >= ?1 AND s.day <= ?2 "
                                   "  AND e.deleted_ms IS NULL AND " BX_SET_TABLE_COUNTS " "
                                   "GROUP BY week, e.exercise_id",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, first_day);
  bx_statement_bind_text (statement, 2, last_day);
  bx_statement_bind_int (statement, 3, BX_MUSCLE_LOAD_MIN_RPE_TENTHS);

  weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_week_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxExerciseWeek *week = g_new0 (BxExerciseWeek, 1);

      week->exercise_id = bx_statement_dup_text (statement, 1);
      g_strlcpy (week->day, bx_statement_get_text (statement, 2), sizeof week->day);
      week->n_sets = (guint) bx_statement_get_int (statement, 3);
      week->n_hard_sets = (guint) bx_statement_get_int (statement, 4);
      week->n_days = (guint) bx_statement_get_int (statement, 5);
      g_ptr_array_add (weeks, week);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&weeks) : NULL;
}

/**
 * bx_activity_list_days:
 * @database: a database
 * @first_day: the first day
 * @last_day: the last day
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the days on which anything was done.
 *
 * Returns: (transfer full) (nullable) (element-type BxActivityDay): the days in order
 */
GArray *
bx_activity_list_days (BxDatabase  *database,
                       const char  *first_day,
                       const char  *last_day,
                       GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GArray) days = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (bx_day_is_valid (first_day), NULL);
  g_return_val_if_fail (bx_day_is_valid (last_day), NULL);

  statement = bx_database_prepare (database,
                                   "SELECT s.day, count (*), sum (max (s.ended_ms - s.started_ms, 0)) / 1000, "
                                   "  sum ((SELECT count (*) FROM session_exercise e "
                                   "        CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "        WHERE e.session_key = s.key AND e.deleted_ms IS NULL AND " BX_SET_TABLE_COUNTS ")) "
                                   "FROM session s "
                                   "WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL AND s.day >= ?1 AND s.day <= ?2 "
                                   "GROUP BY s.day",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, first_day);
  bx_statement_bind_text (statement, 2, last_day);

  days = g_array_new (FALSE, TRUE, sizeof (BxActivityDay));
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxActivityDay day = {
        .n_sessions = (guint) bx_statement_get_int (statement, 1),
        .seconds = bx_statement_get_int (statement, 2),
        .n_sets = (guint) bx_statement_get_int (statement, 3),
      };

      g_strlcpy (day.day, bx_statement_get_text (statement, 0), sizeof day.day);
      g_array_append_val (days, day);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&days) : NULL;
}

/**
 * bx_activity_get_first_day:
 * @database: a database
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Tells when the log begins.
 *
 * Returns: (transfer full) (nullable): the day of the oldest finished session,
 *   `YYYY-MM-DD`; an empty text where there is none
 */
char *
bx_activity_get_first_day (BxDatabase  *database,
                           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  char *day;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT min (day) FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL",
                                   error);
  if (statement == NULL || bx_statement_step (statement, error) != BX_STATEMENT_STEP_ROW)
    return NULL;

  day = bx_statement_dup_text (statement, 0);

  return day != NULL ? day : g_strdup ("");
}

/* ---- records ------------------------------------------------------------------------ */

typedef struct
{
  BxMeasure measure;
  BxE1rmFormula formula;
  GHashTable *books;  /* variation → BxRecordBook */
  GPtrArray *entries; /* (nullable) (element-type BxRecordEntry) */
  const char *exercise_id;
  char *session_id; /* (nullable): the one that is being read */
  BxMoment started;
} Walk;

static void
add_entry (Walk                  *walk,
           const char            *variation,
           BxSet                 *set, /* (transfer full) (nullable) */
           const BxRecordFinding *finding)
{
  BxRecordEntry *entry = g_new0 (BxRecordEntry, 1);

  entry->exercise_id = g_strdup (walk->exercise_id);
  entry->variation = *variation != '\0' ? g_strdup (variation) : NULL;
  entry->session_id = g_strdup (walk->session_id);
  entry->started = walk->started;
  entry->set = set;
  entry->finding = *finding;
  g_ptr_array_add (walk->entries, entry);
}

static void
end_session (Walk *walk)
{
  GHashTableIter iter;
  gpointer variation;
  gpointer book;

  g_hash_table_iter_init (&iter, walk->books);
  while (g_hash_table_iter_next (&iter, &variation, &book))
    {
      BxRecordFinding finding;

      if (bx_record_book_end_session (book, &finding) != BX_RECORD_NONE && walk->entries != NULL)
        add_entry (walk, variation, NULL, &finding);
    }
}

static BxRecordBook *
get_book (Walk       *walk,
          const char *variation)
{
  BxRecordBook *book = g_hash_table_lookup (walk->books, variation);

  if (book == NULL)
    {
      book = bx_record_book_new (walk->measure, walk->formula);
      g_hash_table_insert (walk->books, g_strdup (variation), book);
    }

  return book;
}

/* Through all that was done of an exercise, from the oldest set to the newest. An
 * easier variation is another matter: each has a book of its own. */
static gboolean
walk_sets (BxDatabase  *database,
           Walk        *walk,
           const char  *variation,
           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.started_ms, s.started_offset_s, ifnull (e.variation, ''), " BX_SET_TABLE_COLUMNS
                                   " FROM session_exercise e "
                                   "CROSS JOIN session s ON s.key = e.session_key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE e.exercise_id = ?1 AND e.deleted_ms IS NULL "
                                   "  AND (?2 IS NULL OR ifnull (e.variation, '') = ?2) "
                                   "  AND s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "  AND " BX_SET_TABLE_COUNTS " "
                                   "ORDER BY s.day, s.started_ms, s.id, e.position, t.position",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, walk->exercise_id);
  bx_statement_bind_text (statement, 2, variation);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *session_id = bx_statement_get_text (statement, 0);
      BxRecordFinding finding;
      BxRecordBook *book;
      BxSet set;

      if (walk->session_id == NULL || !g_str_equal (walk->session_id, session_id))
        {
          if (walk->session_id != NULL)
            end_session (walk);
          g_set_str (&walk->session_id, session_id);
          walk->started = bx_statement_get_moment (statement, 1);
        }

      book = get_book (walk, bx_statement_get_text (statement, 3));
      bx_set_table_read (statement, 4, &set);
      if (walk->entries != NULL && bx_record_book_find (book, &set, &finding) != BX_RECORD_NONE)
        add_entry (walk, bx_statement_get_text (statement, 3), bx_set_table_read_whole (statement, 4), &finding);
      bx_record_book_add (book, &set);
    }
  if (step == BX_STATEMENT_STEP_DONE && walk->session_id != NULL)
    end_session (walk);

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_activity_list_records:
 * @database: a database
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for each against itself
 * @measure: what is written down about the exercise
 * @formula: how e1RM is estimated
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists every record that was made, see #BxRecordBook.
 *
 * Returns: (transfer full) (nullable) (element-type BxRecordEntry): the records, the
 *   oldest first
 */
GPtrArray *
bx_activity_list_records (BxDatabase     *database,
                          const char     *exercise_id,
                          const char     *variation,
                          BxMeasure       measure,
                          BxE1rmFormula   formula,
                          GError        **error)
{
  g_autoptr(GHashTable) books = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  Walk walk = { .measure = measure, .formula = formula, .exercise_id = exercise_id };
  gboolean done;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bx_record_book_free);
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_record_entry_free);
  walk.books = books;
  walk.entries = entries;
  done = walk_sets (database, &walk, variation, error);
  g_free (walk.session_id);

  return done ? g_steal_pointer (&entries) : NULL;
}

/**
 * bx_activity_load_record_book:
 * @database: a database
 * @exercise_id: an exercise
 * @variation: (nullable): its variation, or `NULL` for the plain exercise
 * @measure: what is written down about the exercise
 * @formula: how e1RM is estimated
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads what there is to beat.
 *
 * Returns: (transfer full) (nullable): the best of all finished sessions
 */
BxRecordBook *
bx_activity_load_record_book (BxDatabase     *database,
                              const char     *exercise_id,
                              const char     *variation,
                              BxMeasure       measure,
                              BxE1rmFormula   formula,
                              GError        **error)
{
  g_autoptr(GHashTable) books = NULL;
  Walk walk = { .measure = measure, .formula = formula, .exercise_id = exercise_id };
  const char *own = variation != NULL ? variation : "";
  gboolean done;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bx_record_book_free);
  walk.books = books;
  done = walk_sets (database, &walk, own, error);
  g_free (walk.session_id);

  return done ? bx_record_book_copy (get_book (&walk, own)) : NULL;
}

/* ---- looking for sessions ----------------------------------------------------------- */

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* SQL's LIKE knows the case of A to Z only. */
static void
has_text_cb (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *wanted = (const char *) sqlite3_value_text (values[1]);
  g_autofree char *folded = text != NULL ? fold (text) : NULL;

  sqlite3_result_int (context, folded != NULL && wanted != NULL && strstr (folded, wanted) != NULL);
}

/* A list for json_each(), so that it may be long */
static char *
make_list (const char * const *words)
{
  GString *list = g_string_new ("[");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append (list, i > 0 ? ",\"" : "\"");
      for (const char *c = words[i]; *c != '\0'; c++)
        {
          if (*c == '"' || *c == '\\')
            g_string_append_c (list, '\\');
          if ((guchar) *c >= 0x20)
            g_string_append_c (list, *c);
        }
      g_string_append_c (list, '"');
    }
  g_string_append_c (list, ']');

  return g_string_free_and_steal (list);
}

static char *
make_find_sql (const BxSessionFilter  *filter,
               const BxSessionSummary *before)
{
  GString *sql = g_string_new ("SELECT s.id, s.title, s.started_ms, s.started_offset_s, s.ended_ms, s.ended_offset_s "
                               "FROM session s WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL ");

  if (before != NULL)
    g_string_append (sql, "AND (s.day, s.started_ms, s.id) < (?2, ?3, ?4) ");
  if (*filter->first_day != '\0')
    g_string_append (sql, "AND s.day >= ?5 ");
  if (*filter->last_day != '\0')
    g_string_append (sql, "AND s.day <= ?6 ");
  if (filter->exercise_ids != NULL)
    g_string_append (sql,
                     "AND EXISTS (SELECT 1 FROM session_exercise e WHERE e.session_key = s.key AND e.deleted_ms IS NULL "
                     "            AND e.exercise_id IN (SELECT value FROM json_each (?7))"
                     "            AND EXISTS (SELECT 1 FROM session_set t WHERE t.session_exercise_key = e.key "
                     "                        AND t.deleted_ms IS NULL AND t.state = 'done')) ");
  if (filter->session_ids != NULL)
    g_string_append (sql, "AND s.id IN (SELECT value FROM json_each (?8)) ");
  if (filter->text != NULL && *filter->text != '\0')
    g_string_append (sql,
                     "AND (bx_has_text (s.title, ?9) OR bx_has_text (s.note, ?9) "
                     "  OR EXISTS (SELECT 1 FROM session_exercise e INDEXED BY session_exercise_noted "
                     "             WHERE e.session_key = s.key AND e.note IS NOT NULL AND e.deleted_ms IS NULL "
                     "               AND bx_has_text (e.note, ?9)) "
                     "  OR EXISTS (SELECT 1 FROM session_exercise e "
                     "             CROSS JOIN session_set t INDEXED BY session_set_noted ON t.session_exercise_key = e.key "
                     "             WHERE e.session_key = s.key AND e.deleted_ms IS NULL "
                     "               AND t.note IS NOT NULL AND t.deleted_ms IS NULL AND bx_has_text (t.note, ?9))) ");
  g_string_append (sql, "ORDER BY s.day DESC, s.started_ms DESC, s.id DESC LIMIT ?1");

  return g_string_free_and_steal (sql);
}

/**
 * bx_activity_find_sessions:
 * @database: a database
 * @filter: what is looked for
 * @before: (nullable): list what comes after this row, or `NULL` to begin with the
 *   newest session
 * @limit: how many at most
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the finished sessions that a filter lets through, the newest first, as
 * bx_history_list_sessions() does.
 *
 * Returns: (transfer full) (nullable) (element-type BxSessionSummary): the rows
 */
GPtrArray *
bx_activity_find_sessions (BxDatabase              *database,
                           const BxSessionFilter   *filter,
                           const BxSessionSummary  *before,
                           guint                    limit,
                           GError                 **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autofree char *sql = NULL;
  int code;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  code = sqlite3_create_function_v2 (bx_database_get_handle (database), "bx_has_text", 2,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                     NULL, has_text_cb, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    {
      bx_database_take_error (database, code, error);
      return NULL;
    }

  sql = make_find_sql (filter, before);
  statement = bx_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  bx_history_bind_page (statement, before, limit);
  if (*filter->first_day != '\0')
    bx_statement_bind_text (statement, 5, filter->first_day);
  if (*filter->last_day != '\0')
    bx_statement_bind_text (statement, 6, filter->last_day);
  if (filter->exercise_ids != NULL)
    {
      g_autofree char *list = make_list ((const char * const *) filter->exercise_ids);

      bx_statement_bind_text (statement, 7, list);
    }
  if (filter->session_ids != NULL)
    {
      g_autofree char *list = make_list ((const char * const *) filter->session_ids);

      bx_statement_bind_text (statement, 8, list);
    }
  if (filter->text != NULL && *filter->text != '\0')
    {
      g_autofree char *folded = fold (filter->text);

      bx_statement_bind_text (statement, 9, folded);
    }

  return bx_history_read_summaries (database, statement, error);
}
