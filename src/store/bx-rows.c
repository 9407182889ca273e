/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-rows.h"

/*
 * Rows in memory as a table that a statement can read, so that one statement adds
 * hundreds of rows. A statement of its own for each row looks for the place of every
 * row in every index from the root on; one for many stays where the last row went, and
 * that is most often the place of the next.
 *
 * The table is there for whoever has its rows: they come by a pointer that is bound to
 * the statement, which SQL can't make.
 */

#define POINTER_TYPE "bx-rows"
#define ROWS_COLUMN BX_ROWS_N_COLUMNS

typedef struct
{
  sqlite3_vtab_cursor base;
  const BxRows *rows; /* (unowned) (nullable) */
  guint row;
} Cursor;

static int
rows_connect (sqlite3            *handle,
              void               *user_data,
              int                 n_arguments,
              const char *const  *arguments,
              sqlite3_vtab      **table,
              char              **message)
{
  g_autoptr (GString) sql = g_string_new ("CREATE TABLE rows (");
  int result;

  for (int i = 0; i < BX_ROWS_N_COLUMNS; i++)
    g_string_append_printf (sql, "c%d, ", i);
  g_string_append (sql, "rows HIDDEN)");

  result = sqlite3_declare_vtab (handle, sql->str);
  if (result != SQLITE_OK)
    return result;

  *table = sqlite3_malloc (sizeof **table);
  if (*table == NULL)
    return SQLITE_NOMEM;
  **table = (sqlite3_vtab) { 0 };

  return SQLITE_OK;
}

static int
rows_disconnect (sqlite3_vtab *table)
{
  sqlite3_free (table);
  return SQLITE_OK;
}

static int
rows_best_index (sqlite3_vtab       *table,
                 sqlite3_index_info *info)
{
  for (int i = 0; i < info->nConstraint; i++)
    {
      const struct sqlite3_index_constraint *constraint = &info->aConstraint[i];

      if (constraint->iColumn == ROWS_COLUMN && constraint->op == SQLITE_INDEX_CONSTRAINT_EQ && constraint->usable)
        {
          info->aConstraintUsage[i].argvIndex = 1;
          info->aConstraintUsage[i].omit = 1;
          info->estimatedCost = 1;
          return SQLITE_OK;
        }
    }

  return SQLITE_CONSTRAINT;
}

static int
rows_open (sqlite3_vtab         *table,
           sqlite3_vtab_cursor **cursor)
{
  Cursor *self = sqlite3_malloc (sizeof *self);

  if (self == NULL)
    return SQLITE_NOMEM;

  *self = (Cursor) { 0 };
  *cursor = &self->base;
  return SQLITE_OK;
}

static int
rows_close (sqlite3_vtab_cursor *cursor)
{
  sqlite3_free (cursor);
  return SQLITE_OK;
}

static int
rows_filter (sqlite3_vtab_cursor  *cursor,
             int                   index,
             const char           *index_name,
             int                   n_values,
             sqlite3_value       **values)
{
  Cursor *self = (Cursor *) cursor;

  self->rows = n_values == 1 ? sqlite3_value_pointer (values[0], POINTER_TYPE) : NULL;
  self->row = 0;
  return SQLITE_OK;
}

static int
rows_next (sqlite3_vtab_cursor *cursor)
{
  ((Cursor *) cursor)->row++;
  return SQLITE_OK;
}

static int
rows_eof (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  return self->rows == NULL || self->row >= self->rows->n_rows;
}

static int
rows_column (sqlite3_vtab_cursor *cursor,
             sqlite3_context     *context,
             int                  column)
{
  Cursor *self = (Cursor *) cursor;

  if (column < BX_ROWS_N_COLUMNS)
    self->rows->func (context, self->rows->data, self->row, column);
  return SQLITE_OK;
}

static int
rows_rowid (sqlite3_vtab_cursor *cursor,
            sqlite3_int64       *rowid)
{
  *rowid = ((Cursor *) cursor)->row;
  return SQLITE_OK;
}

/* Without a function that creates it, it is there by its name alone. */
static const sqlite3_module module = {
  .xConnect = rows_connect,
  .xDisconnect = rows_disconnect,
  .xBestIndex = rows_best_index,
  .xOpen = rows_open,
  .xClose = rows_close,
  .xFilter = rows_filter,
  .xNext = rows_next,
  .xEof = rows_eof,
  .xColumn = rows_column,
  .xRowid = rows_rowid,
};

/**
 * bx_rows_register: (skip)
 * @database: a database
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lets statements of @database read rows in memory, by `BX_ROWS_TABLE`.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_rows_register (BxDatabase  *database,
                  GError     **error)
{
  int result;

  g_return_val_if_fail (database != NULL, FALSE);

  result = sqlite3_create_module (bx_database_get_handle (database), "bx_rows", &module, NULL);
  if (result != SQLITE_OK)
    {
      bx_database_take_error (database, result, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_rows_bind: (skip)
 * @statement: a statement that reads `BX_ROWS_TABLE`
 * @rows: its rows, which have to be there until it was stepped to its end
 *
 * Says which rows a statement reads.
 */
void
bx_rows_bind (BxStatement  *statement,
              const BxRows *rows)
{
  g_return_if_fail (statement != NULL);
  g_return_if_fail (rows != NULL);

  bx_statement_bind_pointer (statement, 1, (gpointer) rows, POINTER_TYPE);
}
