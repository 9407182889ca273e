/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

/* The identity of this log, made with it: merging knows its own by it. */
#define BX_META_DEVICE_ID "device-id"
/* The person's settings, in a backup alone */
#define BX_META_SETTINGS "settings"

gboolean bx_meta_table_get    (BxDatabase   *database,
                               const char   *key,
                               char        **value,
                               GError      **error);
gboolean bx_meta_table_set    (BxDatabase   *database,
                               const char   *key,
                               const char   *value,
                               GError      **error);
gboolean bx_meta_table_set_new (BxDatabase  *database,
                               const char   *key,
                               const char   *value,
                               GError      **error);

G_END_DECLS
