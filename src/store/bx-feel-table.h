/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-feel.h"

G_BEGIN_DECLS

gboolean bx_feel_table_save        (BxDatabase    *database,
                                    const BxFeel  *feel,
                                    GError       **error);
gboolean bx_feel_table_set_deleted (BxDatabase    *database,
                                    const char    *id,
                                    gboolean       deleted,
                                    GError       **error);
gboolean bx_feel_table_load_newest (BxDatabase    *database,
                                    const char    *exercise_id,
                                    BxFeel       **feel,
                                    GError       **error);
GPtrArray *bx_feel_table_list      (BxDatabase    *database,
                                    gint64         since_ms,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
