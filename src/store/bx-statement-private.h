/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

struct _BxStatement
{
  BxDatabase *database; /* borrowed: it outlives its statements */
  sqlite3_stmt *handle; /* (owned) */
  int bind_result;      /* the first failure since the last reset */
  guint64 bound;        /* parameters that may be something else than NULL, by their bits */
  gboolean kept;        /* by the database, for its next use */
  gboolean in_use;
};

void bx_statement_free (BxStatement *self);

G_END_DECLS
