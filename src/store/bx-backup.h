/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

char      *bx_backup_get_folder            (const char  *log_path) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_backup_get_stem              (const char  *log_path) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_backup_check                 (const char  *path,
                                            int          version,
                                            GError     **error);
char      *bx_backup_make_before_migration (BxDatabase  *database,
                                            int          version,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_backup_make_before_merge     (BxDatabase  *database,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_backup_write                 (const char  *log_path,
                                            const char  *path,
                                            gboolean     replace,
                                            const char  *settings,
                                            GError     **error);
char      *bx_backup_dup_settings          (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_backup_make_daily            (const char  *log_path,
                                            const char  *day,
                                            gboolean    *made,
                                            GError     **error);
GPtrArray *bx_backup_list                  (const char  *log_path) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_backup_find_newest           (const char  *log_path,
                                            int          version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
