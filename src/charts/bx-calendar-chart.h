/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-series.h"
#include "bx-chart.h"

G_BEGIN_DECLS

/* Above none: a little, some, more, much */
#define BX_CALENDAR_N_LEVELS 4

/**
 * BxCalendarTextFunc:
 * @day: a Julian day
 * @value: its value; 0 where there is none
 * @user_data: data of the owner
 *
 * Returns: (transfer full): the value in words, with its unit
 */
typedef char *(*BxCalendarTextFunc) (double   day,
                                     double   value,
                                     gpointer user_data);

#define BX_TYPE_CALENDAR_CHART (bx_calendar_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxCalendarChart, bx_calendar_chart, BX, CALENDAR_CHART, BxChart)

GtkWidget     *bx_calendar_chart_new           (void) G_GNUC_WARN_UNUSED_RESULT;

BxChartSeries *bx_calendar_chart_get_series    (BxCalendarChart    *self);
void           bx_calendar_chart_set_series    (BxCalendarChart    *self,
                                                BxChartSeries      *series);
void           bx_calendar_chart_set_range     (BxCalendarChart    *self,
                                                double              first_day,
                                                double              last_day);
int            bx_calendar_chart_get_year      (BxCalendarChart    *self);
void           bx_calendar_chart_set_year      (BxCalendarChart    *self,
                                                int                 year);
void           bx_calendar_chart_set_levels    (BxCalendarChart    *self,
                                                const double       *levels);
guint          bx_calendar_chart_get_level     (BxCalendarChart    *self,
                                                double              day);
void           bx_calendar_chart_set_legend    (BxCalendarChart    *self,
                                                const char         *text);
void           bx_calendar_chart_set_text_func (BxCalendarChart    *self,
                                                BxCalendarTextFunc  func,
                                                gpointer            user_data,
                                                GDestroyNotify      destroy);

G_END_DECLS
