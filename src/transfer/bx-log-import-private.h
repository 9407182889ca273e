/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import.h"
#include "bx-insertion.h"

G_BEGIN_DECLS

/**
 * BxLogImportTakeFunc:
 * @batch: some sessions, in their order
 * @user_data: what was passed with the function
 * @error: return location for an error
 *
 * Takes sessions.
 *
 * Returns: `FALSE` if it failed
 */
typedef gboolean (*BxLogImportTakeFunc) (BxInsertionBatch  *batch,
                                         gpointer           user_data,
                                         GError           **error);

BxImportReport *bx_log_import_read_beside (GInputStream           *stream,
                                           const BxImportOptions  *options,
                                           BxLogImportTakeFunc     take,
                                           gpointer                user_data,
                                           GCancellable           *cancellable,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
