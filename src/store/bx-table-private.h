/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

/* What the tables of rows that people make have in common */

#define BX_TABLE_REMOVE_SQL(table)                                              \
  "UPDATE " table " SET deleted_ms = ?2, modified_ms = max (?2, modified_ms + 1) " \
  "WHERE id = ?1 AND deleted_ms IS NULL"

#define BX_TABLE_BRING_BACK_SQL(table)                                          \
  "UPDATE " table " SET deleted_ms = NULL, modified_ms = max (?2, modified_ms + 1) " \
  "WHERE id = ?1 AND deleted_ms IS NOT NULL"

gint64      bx_table_now_ms   (void);
gboolean    bx_table_remove   (BxDatabase   *database,
                               const char   *sql,
                               const char   *id,
                               gint64        now_ms,
                               GError      **error);
GHashTable *bx_table_list_ids (BxDatabase   *database,
                               const char   *sql,
                               const char   *parent_id,
                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_table_remove_all (BxDatabase  *database,
                               const char   *sql,
                               GHashTable   *ids,
                               gint64        now_ms,
                               GError      **error);
gboolean    bx_table_has      (BxDatabase   *database,
                               const char   *sql,
                               const char   *id,
                               gboolean     *has,
                               GError      **error);

G_END_DECLS
