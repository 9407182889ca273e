/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-log-writer.h"

G_BEGIN_DECLS

typedef struct _BxDatabase BxDatabase;

gboolean bx_log_export_write   (BxDatabase     *database,
                                GOutputStream  *stream,
                                BxLogFormat     format,
                                BxUnit          unit,
                                guint64        *n_sessions,
                                gboolean       *output_failed,
                                GCancellable   *cancellable,
                                GError        **error);
gboolean bx_log_export_to_file (const char     *log_path,
                                const char     *path,
                                BxLogFormat     format,
                                BxUnit          unit,
                                gboolean        replace,
                                guint64        *n_sessions,
                                GCancellable   *cancellable,
                                GError        **error);

G_END_DECLS
