/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import.h"

G_BEGIN_DECLS

BxImportReport *bx_log_import_read_beside (GInputStream           *stream,
                                           const BxImportOptions  *options,
                                           GCancellable           *cancellable,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
