/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Fewer points, or fewer days from the first to the last, are no trend. */
#define BX_TREND_MIN_POINTS 8
#define BX_TREND_MIN_DAYS 28

/**
 * BxTrendDirection:
 * @BX_TREND_UNCLEAR: up or down can't be told from these points
 * @BX_TREND_UP: the whole interval of the slope is above 0
 * @BX_TREND_DOWN: the whole interval of the slope is below 0
 */
typedef enum
{
  BX_TREND_UNCLEAR,
  BX_TREND_UP,
  BX_TREND_DOWN,
} BxTrendDirection;

/**
 * BxTrend:
 * @slope: change a day
 * @slope_low: the lower end of the 95 % interval of the slope
 * @slope_high: its upper end
 * @center_day: the middle (median) of the days
 * @center: the value of the trend there
 * @center_low: the lower end of its 95 % interval
 * @center_high: its upper end
 * @first_day: the first day
 * @last_day: the last day
 * @n_points: how many points it is from
 *
 * A straight line through points, and how sure one can be of it.
 */
typedef struct
{
  double slope;
  double slope_low;
  double slope_high;
  double center_day;
  double center;
  double center_low;
  double center_high;
  double first_day;
  double last_day;
  guint n_points;
} BxTrend;

gboolean         bx_trend_estimate      (const double  *days,
                                         const double  *values,
                                         guint          n_points,
                                         BxTrend       *trend);
void             bx_trend_get_band      (const BxTrend *self,
                                         double         day,
                                         double        *low,
                                         double        *middle,
                                         double        *high);
BxTrendDirection bx_trend_get_direction (const BxTrend *self);

G_END_DECLS
