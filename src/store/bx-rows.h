/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

/* In SQL, the columns of BX_ROWS_TABLE are c0, c1 and so on. */
#define BX_ROWS_N_COLUMNS 26
#define BX_ROWS_TABLE "bx_rows (?1)"

/**
 * BxRowsFunc:
 * @context: where to put a value, with `sqlite3_result_text()` and the like; left alone it
 *   is NULL
 * @data: what the rows are
 * @row: which of them, from 0
 * @column: which column, from 0
 *
 * Tells a value of a row.
 */
typedef void (*BxRowsFunc) (sqlite3_context *context,
                            gconstpointer    data,
                            guint            row,
                            int              column);

/**
 * BxRows:
 * @func: tells a value
 * @data: passed to @func
 * @n_rows: how many rows there are
 *
 * Rows that are in memory.
 */
typedef struct
{
  BxRowsFunc func;
  gconstpointer data;
  guint n_rows;
} BxRows;

gboolean bx_rows_register (BxDatabase    *database,
                           GError       **error);
void     bx_rows_bind     (BxStatement   *statement,
                           const BxRows  *rows);

G_END_DECLS
