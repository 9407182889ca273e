/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-store-types.h"

G_BEGIN_DECLS

/**
 * BxLogSummary:
 * @counts: what is in it
 * @first_day: local day of the first session, empty without one
 * @last_day: local day of the last session
 *
 * What a log or a backup holds.
 */
typedef struct
{
  BxStoreCounts counts;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
} BxLogSummary;

gboolean bx_transfer_summarise        (const char    *path,
                                       BxLogSummary  *summary,
                                       GError       **error);
gboolean bx_transfer_back_up          (const char    *log_path,
                                       const char    *path,
                                       gboolean       replace,
                                       GError       **error);
gboolean bx_transfer_restore          (const char    *log_path,
                                       const char    *path,
                                       char         **set_aside_path,
                                       GError       **error);
gboolean bx_transfer_restore_settings (const char    *path);
char    *bx_transfer_dup_settings     (void) G_GNUC_WARN_UNUSED_RESULT;
void     bx_transfer_put_back_settings (const char   *text);

G_END_DECLS
