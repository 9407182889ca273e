/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-chart-axis.h"
#include "bx-chart-series.h"

G_BEGIN_DECLS

/* Room at both ends of the time axis, so that a point on the first or last
 * day is whole. */
#define BX_CHART_PLOT_INSET 9

/**
 * BxChartScale:
 * @first_day: the day at the start of the plot
 * @last_day: the day at its end; more than @first_day
 * @minimum: the value at the bottom
 * @maximum: the value at the top; more than @minimum
 *
 * What part of the plane a plot shows.
 */
typedef struct
{
  double first_day;
  double last_day;
  double minimum;
  double maximum;
} BxChartScale;

/**
 * BxChartDescribeFunc:
 * @index: a point of the series
 * @value: (out) (transfer full): its value in words
 * @date: (out) (transfer full): its day in words
 * @user_data: data of the caller
 *
 * Puts a point into words.
 */
typedef void (*BxChartDescribeFunc) (guint      index,
                                     char     **value,
                                     char     **date,
                                     gpointer   user_data);

#define BX_TYPE_CHART_PLOT (bx_chart_plot_get_type ())

G_DECLARE_FINAL_TYPE (BxChartPlot, bx_chart_plot, BX, CHART_PLOT, GtkWidget)

GtkWidget *bx_chart_plot_new           (BxChartDescribeFunc  describe,
                                        gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void       bx_chart_plot_set_series    (BxChartPlot         *self,
                                        BxChartSeries       *series);
void       bx_chart_plot_set_scale     (BxChartPlot         *self,
                                        const BxChartScale  *scale);
void       bx_chart_plot_set_max_gap   (BxChartPlot         *self,
                                        double               days);
void       bx_chart_plot_describe_again (BxChartPlot        *self);

guint      bx_chart_plot_get_n_shown   (BxChartPlot         *self);
guint      bx_chart_plot_get_shown     (BxChartPlot         *self,
                                        guint                position);
gboolean   bx_chart_plot_find_shown    (BxChartPlot         *self,
                                        guint                index,
                                        guint               *position);
guint      bx_chart_plot_find_nearest  (BxChartPlot         *self,
                                        double               x);
void       bx_chart_plot_get_place     (BxChartPlot         *self,
                                        guint                index,
                                        double              *x,
                                        double              *y);

void       bx_chart_plot_set_selected  (BxChartPlot         *self,
                                        guint                index);
void       bx_chart_plot_set_pointed   (BxChartPlot         *self,
                                        guint                index);
gboolean   bx_chart_plot_focus_point   (BxChartPlot         *self,
                                        guint                index);
GtkWidget *bx_chart_plot_get_point     (BxChartPlot         *self,
                                        guint                index);

G_END_DECLS
