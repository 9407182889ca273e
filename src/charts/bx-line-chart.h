/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-chart-axis.h"
#include "bx-chart-series.h"
#include "bx-chart.h"

G_BEGIN_DECLS

/**
 * BxChartPointFunc:
 * @series: the series
 * @index: one of its points
 * @user_data: data of the owner
 *
 * Returns: (transfer full): the value of the point in words, with its unit
 */
typedef char *(*BxChartPointFunc) (BxChartSeries *series,
                                   guint          index,
                                   gpointer       user_data);

#define BX_TYPE_LINE_CHART (bx_line_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxLineChart, bx_line_chart, BX, LINE_CHART, GtkWidget)

GtkWidget        *bx_line_chart_new                (void) G_GNUC_WARN_UNUSED_RESULT;

BxChartSeries    *bx_line_chart_get_series         (BxLineChart      *self);
void              bx_line_chart_set_series         (BxLineChart      *self,
                                                    BxChartSeries    *series);
void              bx_line_chart_set_range          (BxLineChart      *self,
                                                    double            first_day,
                                                    double            last_day);
BxChartAxisFlags  bx_line_chart_get_value_flags    (BxLineChart      *self);
void              bx_line_chart_set_value_flags    (BxLineChart      *self,
                                                    BxChartAxisFlags  flags);
void              bx_line_chart_set_value_func     (BxLineChart      *self,
                                                    BxChartValueFunc  func,
                                                    gpointer          user_data,
                                                    GDestroyNotify    destroy);
void              bx_line_chart_set_point_func     (BxLineChart      *self,
                                                    BxChartPointFunc  func,
                                                    gpointer          user_data,
                                                    GDestroyNotify    destroy);
double            bx_line_chart_get_max_gap        (BxLineChart      *self);
void              bx_line_chart_set_max_gap        (BxLineChart      *self,
                                                    double            days);
const char       *bx_line_chart_get_unit           (BxLineChart      *self);
void              bx_line_chart_set_unit           (BxLineChart      *self,
                                                    const char       *unit);
const char       *bx_line_chart_get_summary        (BxLineChart      *self);
void              bx_line_chart_set_summary        (BxLineChart      *self,
                                                    const char       *summary);
const char       *bx_line_chart_get_empty_text     (BxLineChart      *self);
void              bx_line_chart_set_empty_text     (BxLineChart      *self,
                                                    const char       *text);
gboolean          bx_line_chart_get_loading        (BxLineChart      *self);
void              bx_line_chart_set_loading        (BxLineChart      *self,
                                                    gboolean          loading);
guint             bx_line_chart_get_selected_index (BxLineChart      *self);
void              bx_line_chart_set_selected_index (BxLineChart      *self,
                                                    guint             index);
guint             bx_line_chart_get_n_shown        (BxLineChart      *self);
char             *bx_line_chart_describe_point     (BxLineChart      *self,
                                                    guint             index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
