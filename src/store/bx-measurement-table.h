/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-measurement.h"

G_BEGIN_DECLS

gboolean   bx_measurement_table_save        (BxDatabase           *database,
                                             const BxMeasurement  *measurement,
                                             GError              **error);
gboolean   bx_measurement_table_add_new     (BxDatabase           *database,
                                             const BxMeasurement  *measurement,
                                             gboolean             *added,
                                             GError              **error);
gboolean   bx_measurement_table_set_deleted (BxDatabase           *database,
                                             const char           *id,
                                             gboolean              deleted,
                                             GError              **error);
GPtrArray *bx_measurement_table_list        (BxDatabase           *database,
                                             const char           *kind,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
