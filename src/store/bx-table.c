/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-table-private.h"

/*
 * Rows that people make are never removed from their tables: deleted_ms says
 * since when they are gone. Each edit gets a later modified_ms than the one
 * before, even if the clock was set back, so that the newest edit can win when
 * two machines' logs are merged.
 */

/**
 * bx_table_now_ms: (skip)
 *
 * Gets the moment to write as that of an edit.
 *
 * Returns: milliseconds since the Unix epoch
 */
gint64
bx_table_now_ms (void)
{
  return g_get_real_time () / 1000;
}

/**
 * bx_table_remove: (skip)
 * @database: a database in a transaction
 * @sql: `BX_TABLE_REMOVE_SQL` or `BX_TABLE_BRING_BACK_SQL`
 * @id: a row
 * @now_ms: the moment of the edit
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Marks a row as deleted, or as there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_table_remove (BxDatabase  *database,
                 const char  *sql,
                 const char  *id,
                 gint64       now_ms,
                 GError     **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  bx_statement_bind_int (statement, 2, now_ms);

  return bx_statement_run (statement, error);
}

/**
 * bx_table_remove_all: (skip)
 * @database: a database in a transaction
 * @sql: `BX_TABLE_REMOVE_SQL`
 * @ids: a set of ids
 * @now_ms: the moment of the edit
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Marks rows as deleted.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_table_remove_all (BxDatabase  *database,
                     const char  *sql,
                     GHashTable  *ids,
                     gint64       now_ms,
                     GError     **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!bx_table_remove (database, sql, id, now_ms, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_table_list_ids: (skip)
 * @database: a database
 * @sql: a query of ids, whose parameter is their parent
 * @parent_id: the parent
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists ids.
 *
 * Returns: (transfer full) (nullable): a set of ids
 */
GHashTable *
bx_table_list_ids (BxDatabase  *database,
                   const char  *sql,
                   const char  *parent_id,
                   GError     **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, sql, error);
  g_autoptr(GHashTable) ids = NULL;
  BxStatementStep step;

  if (statement == NULL)
    return NULL;

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  bx_statement_bind_text (statement, 1, parent_id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_hash_table_add (ids, bx_statement_dup_text (statement, 0));

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * bx_table_has: (skip)
 * @database: a database
 * @sql: a query whose parameter is a row
 * @id: the row
 * @has: (out): whether the query gives one
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Looks whether there is such a row.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_table_has (BxDatabase  *database,
              const char  *sql,
              const char  *id,
              gboolean    *has,
              GError     **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, sql, error);
  BxStatementStep step;

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  step = bx_statement_step (statement, error);
  *has = step == BX_STATEMENT_STEP_ROW;

  return step != BX_STATEMENT_STEP_ERROR;
}
