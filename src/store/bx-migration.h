/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-database.h"

G_BEGIN_DECLS

/**
 * BxMigration:
 * @version: the version that the database has afterwards
 * @name: (transfer full): the name of the file, for messages
 * @sql: (transfer full): statements, without BEGIN and COMMIT
 *
 * One step of the schema.
 */
typedef struct
{
  int version;
  char *name;
  char *sql;
} BxMigration;

GPtrArray *bx_migrations_get_default (void);
GPtrArray *bx_migrations_load        (const char    *folder,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       bx_migrations_append      (GPtrArray     *migrations,
                                      const char    *name,
                                      const char    *sql);
int        bx_migrations_get_version (GPtrArray     *migrations);
gboolean   bx_migrations_run         (GPtrArray     *migrations,
                                      BxDatabase    *database,
                                      GError       **error);

G_END_DECLS
