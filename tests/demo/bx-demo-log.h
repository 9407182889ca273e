/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-store-types.h"

G_BEGIN_DECLS

gboolean bx_demo_log_write_one (const char *path,
                                guint32     seed,
                                GError    **error);
gboolean bx_demo_log_write (const char     *path,
                            guint           years,
                            guint32         seed,
                            const char     *last_day,
                            BxStoreCounts  *counts,
                            GError        **error);

G_END_DECLS
