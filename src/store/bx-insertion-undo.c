/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-insertion.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-database.h"
#include "bx-insertion-sql.h"
#include "bx-meta-table.h"
#include "bx-table-private.h"

/*
 * Taking back what an import added, and telling which imports there were.
 *
 * Sessions and exercises say with which import they came. What else there is is little,
 * and listed by its id.
 */

static const struct
{
  const char *prefix;
  const char *remove_sql;
} listed[] = {
  { WORKOUT_PREFIX, BX_TABLE_REMOVE_SQL ("workout") },
  { NOTE_PREFIX, BX_TABLE_REMOVE_SQL ("exercise_note") },
  { MEASUREMENT_PREFIX, BX_TABLE_REMOVE_SQL ("measurement") },
  { ALIAS_PREFIX, BX_TABLE_REMOVE_SQL ("exercise_alias") },
};

static gboolean
undo_listed (BxDatabase  *database,
             const char  *text,
             const char  *remove_sql,
             gint64       now_ms,
             GError     **error)
{
  g_autofree char *name = NULL;
  const char *id = text;

  for (gsize i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      if (g_str_has_prefix (text, listed[i].prefix))
        {
          id = text + strlen (listed[i].prefix);
          remove_sql = listed[i].remove_sql;
          break;
        }
    }

  if (g_str_has_prefix (text, ALIAS_PREFIX))
    id = name = g_strcompress (id);

  return bx_table_remove (database, remove_sql, id, now_ms, error);
}

static gboolean
undo_list (BxDatabase  *database,
           const char  *prefix,
           const char  *id,
           const char  *remove_sql,
           gint64       now_ms,
           GError     **error)
{
  g_autofree char *key = g_strconcat (prefix, id, NULL);
  g_autofree char *value = NULL;
  g_auto (GStrv) ids = NULL;

  if (!bx_meta_table_get (database, key, &value, error))
    return FALSE;

  ids = g_strsplit (value != NULL ? value : "", "\n", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] != '\0' && !undo_listed (database, ids[i], remove_sql, now_ms, error))
        return FALSE;
    }

  return TRUE;
}

#define UNDO_SQL(table, condition)                                                  \
  "UPDATE " table " SET deleted_ms = ?2, modified_ms = max (?2, modified_ms + 1) "    \
  "WHERE import_key = ?1 AND deleted_ms IS NULL" condition

#define FORGET_ALIASES_SQL \
  "UPDATE exercise_alias SET deleted_ms = ?2, modified_ms = max (?2, modified_ms + 1) " \
  "WHERE deleted_ms IS NULL AND exercise_id IN (SELECT e.id FROM exercise e WHERE e.import_key = ?1 AND e.deleted_ms IS NOT NULL)"

/**
 * bx_insertion_undo:
 * @database: a log, in a transaction that writes
 * @id: an import
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes back what an import added. What was there before it stays; an exercise of
 * the person's own that it made stays if it is used since.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none, or it
 *   was taken back before
 */
gboolean
bx_insertion_undo (BxDatabase  *database,
                   const char  *id,
                   GError     **error)
{
  /* The exercises come last: whether one is used is asked of what is left. */
  static const char *const sql[] = {
    UNDO_SQL ("session_set", ""),
    UNDO_SQL ("session_exercise", ""),
    UNDO_SQL ("session", ""),
    UNDO_SQL ("exercise",
              " AND NOT EXISTS (SELECT 1 FROM session_exercise e JOIN session s ON s.key = e.session_key"
              "  WHERE e.exercise_id = exercise.id AND e.deleted_ms IS NULL AND s.deleted_ms IS NULL)"
              " AND NOT EXISTS (SELECT 1 FROM slot p JOIN workout w ON w.key = p.workout_key"
              "  WHERE p.exercise_id = exercise.id AND p.deleted_ms IS NULL AND w.deleted_ms IS NULL)"),
    /* Else the name would stand for what is gone when the file is read again. */
    FORGET_ALIASES_SQL,
    "UPDATE import SET deleted_ms = ?2, modified_ms = max (?2, modified_ms + 1) WHERE key = ?1",
  };
  g_autoptr (BxStatement) find = NULL;
  gint64 now_ms = bx_table_now_ms ();
  gint64 key;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  find = bx_database_prepare (database, "SELECT key FROM import WHERE id = ?1 AND deleted_ms IS NULL", error);
  if (find == NULL)
    return FALSE;

  bx_statement_bind_text (find, 1, id);
  step = bx_statement_step (find, error);
  if (step == BX_STATEMENT_STEP_DONE)
    g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND,
                         _("There is no such import, or it was taken back before. Nothing was changed."));
  if (step != BX_STATEMENT_STEP_ROW)
    return FALSE;
  key = bx_statement_get_int (find, 0);

  if (!undo_list (database, WORKOUTS_META, id, BX_TABLE_REMOVE_SQL ("workout"), now_ms, error) ||
      !undo_list (database, FEELS_META, id, BX_TABLE_REMOVE_SQL ("feel"), now_ms, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (BxStatement) statement = bx_database_prepare (database, sql[i], error);

      if (statement == NULL)
        return FALSE;

      bx_statement_bind_int (statement, 1, key);
      bx_statement_bind_int (statement, 2, now_ms);
      if (!bx_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_insertion_list:
 * @database: a log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the imports that were made, the newest first, those that were taken back
 * included.
 *
 * Returns: (transfer full) (nullable) (element-type BxImportRecord): the imports
 */
GPtrArray *
bx_insertion_list (BxDatabase  *database,
                   GError     **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, source, format, made_ms, deleted_ms IS NOT NULL, sessions, sets "
                                   "FROM import ORDER BY key DESC",
                                   error);
  if (statement == NULL)
    return NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_import_record_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxImportRecord *record = g_new0 (BxImportRecord, 1);

      record->id = bx_statement_dup_text (statement, 0);
      record->source = bx_statement_dup_text (statement, 1);
      record->format = bx_statement_dup_text (statement, 2);
      record->made_ms = bx_statement_get_int (statement, 3);
      record->undone = bx_statement_get_int (statement, 4) != 0;
      record->n_sessions = (guint64) bx_statement_get_int (statement, 5);
      record->n_sets = (guint64) bx_statement_get_int (statement, 6);
      g_ptr_array_add (records, record);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
