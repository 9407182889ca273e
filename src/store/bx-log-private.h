/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-log.h"
#include "bx-migration.h"

G_BEGIN_DECLS

BxDatabase *bx_log_open_with             (const char  *path,
                                          GPtrArray   *migrations,
                                          gboolean     afresh,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
BxDatabase *bx_log_open_for_reading_with (const char  *path,
                                          GPtrArray   *migrations,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_log_check_version         (BxDatabase  *database,
                                          int          newest,
                                          GError     **error);

G_END_DECLS
