/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-axis.h"
#include "bx-chart-series.h"
#include "bx-chart.h"

G_BEGIN_DECLS

/* As many lines as can be told apart on one chart */
#define BX_LINE_CHART_MAX_SERIES BX_CHART_N_SERIES_COLORS

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

/**
 * BxChartTrend:
 * @day: when, as a Julian day
 * @low: the lower end of where the value is likely to be
 * @middle: the value that the trend tells
 * @high: the upper end of where the value is likely to be
 *
 * One place of a trend, with how sure it is.
 */
typedef struct
{
  double day;
  double low;
  double middle;
  double high;
} BxChartTrend;

#define BX_TYPE_LINE_CHART (bx_line_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxLineChart, bx_line_chart, BX, LINE_CHART, BxChart)

GtkWidget        *bx_line_chart_new                (void) G_GNUC_WARN_UNUSED_RESULT;

BxChartSeries    *bx_line_chart_get_series         (BxLineChart          *self);
void              bx_line_chart_set_series         (BxLineChart          *self,
                                                    BxChartSeries        *series);
guint             bx_line_chart_get_n_series       (BxLineChart          *self);
void              bx_line_chart_set_all_series     (BxLineChart          *self,
                                                    BxChartSeries *const *series,
                                                    guint                 n_series);
void              bx_line_chart_set_plan           (BxLineChart          *self,
                                                    BxChartSeries        *plan);
void              bx_line_chart_set_trend          (BxLineChart          *self,
                                                    const BxChartTrend   *trend,
                                                    guint                 n_trend,
                                                    const char           *text);
guint             bx_line_chart_get_index          (BxLineChart          *self,
                                                    guint                 nth_series,
                                                    guint                 index);
BxChartSeries    *bx_line_chart_get_series_at      (BxLineChart          *self,
                                                    guint                 index,
                                                    guint                *index_in_series);

void              bx_line_chart_set_range          (BxLineChart          *self,
                                                    double                first_day,
                                                    double                last_day);
gboolean          bx_line_chart_get_view           (BxLineChart          *self,
                                                    double               *first_day,
                                                    double               *last_day);
void              bx_line_chart_zoom               (BxLineChart          *self,
                                                    double                factor,
                                                    double                around_day);
void              bx_line_chart_pan                (BxLineChart          *self,
                                                    double                days);
void              bx_line_chart_reset_zoom         (BxLineChart          *self);
gboolean          bx_line_chart_get_zoomed         (BxLineChart          *self);

BxChartAxisFlags  bx_line_chart_get_value_flags    (BxLineChart          *self);
void              bx_line_chart_set_value_flags    (BxLineChart          *self,
                                                    BxChartAxisFlags      flags);
void              bx_line_chart_set_value_func     (BxLineChart          *self,
                                                    BxChartValueFunc      func,
                                                    gpointer              user_data,
                                                    GDestroyNotify        destroy);
void              bx_line_chart_set_point_func     (BxLineChart          *self,
                                                    BxChartPointFunc      func,
                                                    gpointer              user_data,
                                                    GDestroyNotify        destroy);
double            bx_line_chart_get_max_gap        (BxLineChart          *self);
void              bx_line_chart_set_max_gap        (BxLineChart          *self,
                                                    double                days);
const char       *bx_line_chart_get_unit           (BxLineChart          *self);
void              bx_line_chart_set_unit           (BxLineChart          *self,
                                                    const char           *unit);
void              bx_line_chart_set_record_text    (BxLineChart          *self,
                                                    const char           *text);

G_END_DECLS
