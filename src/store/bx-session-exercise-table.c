/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-exercise-table.h"

#include "bx-set-table.h"
#include "bx-table-private.h"

/*
 * The rows of `session_exercise`: the exercises of a session, in order.
 */

#define SESSION_KEY "(SELECT key FROM session WHERE id = ?1)"

#define INSERT_SQL                                                              \
  "INSERT INTO session_exercise (session_key, position, exercise_id, variation, " \
  "  slot_id, alternatives, rest_s, note, tempo, superset, id, modified_ms) "   \
  "VALUES (" SESSION_KEY ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"

#define UPDATE_SQL                                                              \
  "UPDATE session_exercise SET (position, exercise_id, variation, slot_id, "    \
  "  alternatives, rest_s, note, tempo, superset, deleted_ms, modified_ms) = (?2, "  \
  "  ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, max (?12, modified_ms + 1)) "       \
  "WHERE id = ?11 AND session_key = " SESSION_KEY " AND (position, exercise_id, variation, "   \
  "  slot_id, alternatives, rest_s, note, tempo, superset, deleted_ms) "        \
  "IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL)"

/**
 * bx_session_exercise_table_read:
 * @statement: a statement with a row that has `BX_SESSION_EXERCISE_TABLE_COLUMNS`
 * @column: the place of the first of them
 *
 * Reads an exercise of a session, without its sets.
 *
 * Returns: (transfer full): the exercise
 */
BxSessionExercise *
bx_session_exercise_table_read (BxStatement *statement,
                                int          column)
{
  BxSessionExercise *exercise = g_new0 (BxSessionExercise, 1);

  exercise->id = bx_statement_dup_text (statement, column);
  exercise->exercise_id = bx_statement_dup_text (statement, column + 1);
  exercise->variation = bx_statement_dup_text (statement, column + 2);
  exercise->slot_id = bx_statement_dup_text (statement, column + 3);
  exercise->alternatives = bx_statement_dup_strv (statement, column + 4);
  exercise->rest_seconds = bx_statement_get_count (statement, column + 5);
  exercise->note = bx_statement_dup_text (statement, column + 6);
  exercise->tempo = bx_statement_dup_text (statement, column + 7);
  exercise->superset = (guint) bx_statement_get_int (statement, column + 8);
  exercise->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_set_free);

  return exercise;
}

/**
 * bx_session_exercise_table_write:
 * @database: a database in a transaction
 * @session_id: the session that the exercise belongs to
 * @position: its place in the session
 * @exercise: the exercise; its sets are not written
 * @is_new: whether it has no row yet
 * @now_ms: the moment of the edit
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes an exercise of a session. One that was deleted is there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_session_exercise_table_write (BxDatabase               *database,
                                 const char               *session_id,
                                 guint                     position,
                                 const BxSessionExercise  *exercise,
                                 gboolean                  is_new,
                                 gint64                    now_ms,
                                 GError                  **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, is_new ? INSERT_SQL : UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, session_id);
  bx_statement_bind_int (statement, 2, position);
  bx_statement_bind_text (statement, 3, exercise->exercise_id);
  bx_statement_bind_text (statement, 4, exercise->variation);
  bx_statement_bind_text (statement, 5, exercise->slot_id);
  bx_statement_bind_strv (statement, 6, (const char * const *) exercise->alternatives);
  bx_statement_bind_count (statement, 7, exercise->rest_seconds);
  bx_statement_bind_text (statement, 8, exercise->note);
  bx_statement_bind_text (statement, 9, exercise->tempo);
  bx_statement_bind_int (statement, 10, exercise->superset);
  bx_statement_bind_text (statement, 11, exercise->id);
  bx_statement_bind_int (statement, 12, now_ms);

  return bx_statement_run (statement, error);
}

static gboolean
load_sets (BxDatabase  *database,
           BxSession   *session,
           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxSessionExercise *exercise = NULL;
  guint next = 0;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT e.id, " BX_SET_TABLE_COLUMNS " FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE s.id = ?1 AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL "
                                   "ORDER BY e.position, e.key, t.position, t.key",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, session->id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *exercise_id = bx_statement_get_text (statement, 0);

      /* Both come in the same order; an exercise may be without sets. */
      while (exercise == NULL || !g_str_equal (exercise->id, exercise_id))
        {
          if (next == session->exercises->len)
            {
              /* Only an index that contradicts its table can bring us here. */
              bx_database_take_error (database, SQLITE_CORRUPT, error);
              return FALSE;
            }
          exercise = g_ptr_array_index (session->exercises, next++);
        }
      g_ptr_array_add (exercise->sets, bx_set_table_read_whole (statement, 1));
    }

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_session_exercise_table_load:
 * @database: a database in a transaction
 * @session: a session
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds the exercises of @session and their sets to it, in order.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_session_exercise_table_load (BxDatabase  *database,
                                BxSession   *session,
                                GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT " BX_SESSION_EXERCISE_TABLE_COLUMNS " FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "WHERE s.id = ?1 AND e.deleted_ms IS NULL "
                                   "ORDER BY e.position, e.key",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, session->id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_ptr_array_add (session->exercises, bx_session_exercise_table_read (statement, 0));

  return step == BX_STATEMENT_STEP_DONE && load_sets (database, session, error);
}

/**
 * bx_session_exercise_table_list_ids:
 * @database: a database
 * @session_id: a session
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the ids of all exercises of a session, deleted ones included.
 *
 * Returns: (transfer full) (nullable): a set of ids
 */
GHashTable *
bx_session_exercise_table_list_ids (BxDatabase  *database,
                                    const char  *session_id,
                                    GError     **error)
{
  return bx_table_list_ids (database,
                            "SELECT e.id FROM session s "
                            "JOIN session_exercise e ON e.session_key = s.key WHERE s.id = ?1",
                            session_id, error);
}
