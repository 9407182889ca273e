/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"

G_BEGIN_DECLS

#define BX_TYPE_CHART_TABLE (bx_chart_table_get_type ())

G_DECLARE_FINAL_TYPE (BxChartTable, bx_chart_table, BX, CHART_TABLE, GtkWidget)

GtkWidget   *bx_chart_table_new       (BxChart      *chart) G_GNUC_WARN_UNUSED_RESULT;
GListModel  *bx_chart_table_get_rows  (BxChartTable *self);

G_END_DECLS
