/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-meta-table.h"

/**
 * bx_meta_table_get:
 * @database: a database
 * @key: a key
 * @value: (out) (nullable): its value, or `NULL` if it has none
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Reads what the log knows about itself.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_meta_table_get (BxDatabase  *database,
                   const char  *key,
                   char       **value,
                   GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = NULL;
  statement = bx_database_prepare (database, "SELECT value FROM meta WHERE key = ?1", error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, key);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    *value = bx_statement_dup_text (statement, 0);

  return step != BX_STATEMENT_STEP_ERROR;
}

static gboolean
write_value (BxDatabase  *database,
             const char  *sql,
             const char  *key,
             const char  *value,
             GError     **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, key);
  bx_statement_bind_text (statement, 2, value);

  return bx_statement_run (statement, error);
}

/**
 * bx_meta_table_set:
 * @database: a database
 * @key: a key
 * @value: its new value
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes what the log knows about itself.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_meta_table_set (BxDatabase  *database,
                   const char  *key,
                   const char  *value,
                   GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return write_value (database,
                      "INSERT INTO meta (key, value) VALUES (?1, ?2) "
                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                      key, value, error);
}

/**
 * bx_meta_table_set_new:
 * @database: a database
 * @key: a key
 * @value: its value, if it has none yet
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes what the log is to know about itself from now on. What it knows already stays.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_meta_table_set_new (BxDatabase  *database,
                       const char  *key,
                       const char  *value,
                       GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return write_value (database,
                      "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
                      key, value, error);
}
