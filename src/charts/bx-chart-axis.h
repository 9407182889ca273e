/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day that is alone stands in the middle of a week: so many days are on either side. */
#define BX_CHART_AXIS_DAYS_AROUND 3.0

/**
 * BxChartAxisFlags:
 * @BX_CHART_AXIS_DEFAULT: the axis spans the values
 * @BX_CHART_AXIS_FROM_ZERO: zero is on the axis, as bars need it
 * @BX_CHART_AXIS_WHOLE: the values are counts; no step is below one
 * @BX_CHART_AXIS_SECONDS: the values are seconds; steps are those of a clock,
 *   and labels read “1:30”
 *
 * What a value axis shows.
 */
typedef enum /*< flags >*/
{
  BX_CHART_AXIS_DEFAULT = 0,
  BX_CHART_AXIS_FROM_ZERO = 1 << 0,
  BX_CHART_AXIS_WHOLE = 1 << 1,
  BX_CHART_AXIS_SECONDS = 1 << 2,
} BxChartAxisFlags;

/**
 * BxChartTick:
 * @value: where on the axis
 * @offset: pixels from the start of the axis; 0 where no length was given
 * @label_start: pixels from the start of the axis to the start of the label
 * @label_width: width of the label in pixels
 * @label: (transfer full): what is written there
 *
 * One place on an axis that has a name.
 */
typedef struct
{
  double value;
  double offset;
  double label_start;
  double label_width;
  char *label;
} BxChartTick;

/**
 * BxChartAxis:
 * @minimum: the first value on the axis
 * @maximum: the last value on the axis; always more than @minimum
 * @step: distance between two ticks, or 0 where distances differ, as months do
 * @ticks: (element-type BxChartTick) (transfer full): in ascending order
 *
 * What an axis shows, worked out from the numbers and from the room.
 */
typedef struct
{
  double minimum;
  double maximum;
  double step;
  GArray *ticks;
} BxChartAxis;

/**
 * BxChartMeasureFunc:
 * @label: a label
 * @user_data: data of the caller
 *
 * Returns: how wide the label is, in pixels
 */
typedef double (*BxChartMeasureFunc) (const char *label,
                                      gpointer    user_data);

BxChartAxis       *bx_chart_axis_new_values   (double              minimum,
                                               double              maximum,
                                               guint               max_ticks,
                                               BxChartAxisFlags    flags) G_GNUC_WARN_UNUSED_RESULT;
BxChartAxis       *bx_chart_axis_new_dates    (double              first,
                                               double              last,
                                               double              length,
                                               double              gap,
                                               double              overhang,
                                               BxChartMeasureFunc  measure,
                                               gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void               bx_chart_axis_free         (BxChartAxis        *self);
guint              bx_chart_axis_get_n_ticks  (const BxChartAxis  *self);
const BxChartTick *bx_chart_axis_get_tick     (const BxChartAxis  *self,
                                               guint               index);
double             bx_chart_axis_get_fraction (const BxChartAxis  *self,
                                               double              value);

char              *bx_chart_format_number     (double              value,
                                               int                 decimals) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_chart_format_seconds    (double              seconds) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_chart_format_day        (double              day) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_chart_format_short_day  (double              day) G_GNUC_WARN_UNUSED_RESULT;
double             bx_chart_day_from_date     (int                 year,
                                               int                 month,
                                               int                 day_of_month);
GDateWeekday       bx_chart_get_first_weekday (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxChartAxis, bx_chart_axis_free)

G_END_DECLS
