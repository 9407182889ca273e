/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-note-table.h"

#include "bx-statement.h"
#include "bx-table-private.h"

/*
 * The rows of `exercise_note`: what a person pinned to an exercise, to be read whenever
 * it is done. The id is that of the exercise, so that two machines speak of one note.
 */

#define SAVE_SQL                                                                \
  "INSERT INTO exercise_note (id, note, modified_ms) VALUES (?1, ?2, ?3) "      \
  "ON CONFLICT (id) DO UPDATE SET (note, deleted_ms, modified_ms) = "           \
  "  (?2, NULL, max (?3, modified_ms + 1))"

/**
 * bx_note_table_save: (skip)
 * @database: a database in a transaction
 * @exercise_id: an exercise
 * @note: (nullable): the note; nothing, or an empty one, takes it away
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Pins a note to an exercise in place of the one before.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_note_table_save (BxDatabase  *database,
                    const char  *exercise_id,
                    const char  *note,
                    GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (exercise_id != NULL && *exercise_id != '\0', FALSE);

  if (note == NULL || *note == '\0')
    return bx_table_remove (database, BX_TABLE_REMOVE_SQL ("exercise_note"), exercise_id, bx_table_now_ms (), error);

  statement = bx_database_prepare (database, SAVE_SQL, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, note);
  bx_statement_bind_int (statement, 3, bx_table_now_ms ());

  return bx_statement_run (statement, error);
}

/**
 * bx_note_table_load: (skip)
 * @database: a database
 * @exercise_id: an exercise
 * @note: (out) (nullable): its note, or `NULL` if there is none
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads the note that is pinned to an exercise.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_note_table_load (BxDatabase  *database,
                    const char  *exercise_id,
                    char       **note,
                    GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (exercise_id != NULL, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  *note = NULL;
  statement = bx_database_prepare (database, "SELECT note FROM exercise_note WHERE id = ?1 AND deleted_ms IS NULL", error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise_id);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    *note = bx_statement_dup_text (statement, 0);

  return step != BX_STATEMENT_STEP_ERROR;
}

/**
 * bx_note_table_list: (skip)
 * @database: a database
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists all notes.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the notes by their
 *   exercises
 */
GHashTable *
bx_note_table_list (BxDatabase  *database,
                    GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GHashTable) notes = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database, "SELECT id, note FROM exercise_note WHERE deleted_ms IS NULL", error);
  if (statement == NULL)
    return NULL;

  notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_hash_table_insert (notes, bx_statement_dup_text (statement, 0), bx_statement_dup_text (statement, 1));

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}
