/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-feel-table.h"

#include "bx-statement.h"
#include "bx-table-private.h"

/*
 * The rows of `feel`: how an exercise felt. Answers that a newer version knows are
 * kept, and passed over when they are read.
 */

#define SAVE_SQL                                                                \
  "INSERT INTO feel (id, exercise_id, variation, session_id, answer, said_ms, " \
  "  said_offset_s, modified_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "      \
  "ON CONFLICT (id) DO UPDATE SET (exercise_id, variation, session_id, answer, " \
  "  said_ms, said_offset_s, deleted_ms, modified_ms) = (excluded.exercise_id, " \
  "  excluded.variation, excluded.session_id, excluded.answer, excluded.said_ms, " \
  "  excluded.said_offset_s, NULL, max (excluded.modified_ms, feel.modified_ms + 1))"

#define COLUMNS "id, exercise_id, variation, session_id, said_ms, said_offset_s, answer"

/* Returns: (transfer full) (nullable): the answer in the COLUMNS of the row, or `NULL` if
 *   this version does not know it */
static BxFeel *
read_feel (BxStatement *statement)
{
  BxFeelAnswer answer;
  BxFeel *feel;

  if (!bx_feel_answer_from_nick (bx_statement_get_text (statement, 6), &answer))
    return NULL;

  feel = g_new0 (BxFeel, 1);
  feel->id = bx_statement_dup_text (statement, 0);
  feel->exercise_id = bx_statement_dup_text (statement, 1);
  feel->variation = bx_statement_dup_text (statement, 2);
  feel->session_id = bx_statement_dup_text (statement, 3);
  feel->said = bx_statement_get_moment (statement, 4);
  feel->answer = answer;

  return feel;
}

/**
 * bx_feel_table_save: (skip)
 * @database: a database in a transaction
 * @feel: what the person said
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes an answer. One that was deleted is there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_feel_table_save (BxDatabase    *database,
                    const BxFeel  *feel,
                    GError       **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (feel != NULL, FALSE);

  statement = bx_database_prepare (database, SAVE_SQL, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, feel->id);
  bx_statement_bind_text (statement, 2, feel->exercise_id);
  bx_statement_bind_text (statement, 3, feel->variation);
  bx_statement_bind_text (statement, 4, feel->session_id);
  bx_statement_bind_text (statement, 5, bx_feel_answer_to_nick (feel->answer));
  bx_statement_bind_moment (statement, 6, feel->said);
  bx_statement_bind_int (statement, 8, bx_table_now_ms ());

  return bx_statement_run (statement, error);
}

/**
 * bx_feel_table_set_deleted: (skip)
 * @database: a database in a transaction
 * @id: an answer
 * @deleted: whether it shall be gone
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Deletes an answer, or brings it back.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_feel_table_set_deleted (BxDatabase  *database,
                           const char  *id,
                           gboolean     deleted,
                           GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return bx_table_remove (database,
                          deleted ? BX_TABLE_REMOVE_SQL ("feel") : BX_TABLE_BRING_BACK_SQL ("feel"),
                          id, bx_table_now_ms (), error);
}

/**
 * bx_feel_table_load_newest: (skip)
 * @database: a database
 * @exercise_id: an exercise
 * @feel: (out) (nullable): the newest answer, or `NULL` if there is none
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads how an exercise felt the last time that the person said so, whichever its
 * variation.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_feel_table_load_newest (BxDatabase  *database,
                           const char  *exercise_id,
                           BxFeel     **feel,
                           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step = BX_STATEMENT_STEP_DONE;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (exercise_id != NULL, FALSE);
  g_return_val_if_fail (feel != NULL, FALSE);

  *feel = NULL;
  statement = bx_database_prepare (database,
                                   "SELECT " COLUMNS " FROM feel WHERE exercise_id = ?1 AND deleted_ms IS NULL "
                                   "ORDER BY said_ms DESC, key DESC",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise_id);
  while (*feel == NULL && (step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    *feel = read_feel (statement);

  return *feel != NULL || step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_feel_table_list: (skip)
 * @database: a database
 * @since_ms: from when on, in milliseconds since the Unix epoch
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what the person said about how exercises felt.
 *
 * Returns: (transfer full) (nullable) (element-type BxFeel): the answers, the oldest
 *   first; those that this version does not know are left out
 */
GPtrArray *
bx_feel_table_list (BxDatabase  *database,
                    gint64       since_ms,
                    GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) feels = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT " COLUMNS " FROM feel WHERE said_ms >= ?1 AND deleted_ms IS NULL ORDER BY said_ms, key",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_int (statement, 1, since_ms);
  feels = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_feel_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxFeel *feel = read_feel (statement);

      if (feel != NULL)
        g_ptr_array_add (feels, feel);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&feels) : NULL;
}
