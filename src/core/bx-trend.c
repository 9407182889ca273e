/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-trend.h"

#include <math.h>
#include <stdlib.h>

/*
 * The slope is that of Theil and Sen: the median of the slopes between all pairs of
 * points. A bad day, or a number that was typed wrong, hardly moves it, and nothing
 * is assumed about how the values scatter.
 *
 * Sources: H. Theil, A rank-invariant method of linear and polynomial regression
 * analysis, Proc. Kon. Ned. Akad. v. Wetensch. A 53 (1950); P. K. Sen, Estimates of
 * the regression coefficient based on Kendall's tau, J. Am. Stat. Assoc. 63 (1968)
 * 1379–1389, also for the interval: the ranks (N ∓ C) / 2 of the N slopes, C being
 * 1.96 times the root of the variance of Kendall's S, with its correction for equal
 * values. The interval of the median residual is that of the sign test: W. J.
 * Conover, Practical Nonparametric Statistics, 3rd ed. (1999), section 3.2.
 */

#define Z_95 1.959964

/* All pairs of more points take too long for nothing: neighbours are taken together. */
#define MAX_POINTS 240

typedef struct
{
  double day;
  double value;
} Point;

static int
compare_points_cb (const void *a,
                   const void *b)
{
  const Point *point_a = a;
  const Point *point_b = b;

  if (point_a->day != point_b->day)
    return point_a->day < point_b->day ? -1 : 1;

  return (point_a->value > point_b->value) - (point_a->value < point_b->value);
}

static int
compare_doubles_cb (const void *a,
                    const void *b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static double
get_median (double *values,
            guint   n_values)
{
  qsort (values, n_values, sizeof (double), compare_doubles_cb);

  return n_values % 2 == 1 ? values[n_values / 2]
                           : (values[n_values / 2 - 1] + values[n_values / 2]) / 2;
}

/* Takes neighbours together until there are few enough; returns how many are left. */
static guint
thin_out (Point *points,
          guint  n_points)
{
  guint size = (n_points + MAX_POINTS - 1) / MAX_POINTS;
  g_autofree double *values = NULL;
  guint n_left = 0;

  if (size <= 1)
    return n_points;

  values = g_new (double, size);
  for (guint i = 0; i < n_points; i += size)
    {
      guint n = MIN (size, n_points - i);
      double day = 0;

      for (guint k = 0; k < n; k++)
        {
          day += points[i + k].day / n;
          values[k] = points[i + k].value;
        }
      points[n_left++] = (Point) { day, get_median (values, n) };
    }

  return n_left;
}

/* Kendall's S: n (n − 1) (2 n + 5) / 18, less as much for each group of equals. */
static double
get_variance_of_s (const Point *points,
                   guint        n_points)
{
  g_autofree double *values = g_new (double, n_points);
  double variance = n_points * (n_points - 1.0) * (2.0 * n_points + 5.0);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n_points; i++)
        values[i] = pass == 0 ? points[i].day : points[i].value;
      qsort (values, n_points, sizeof (double), compare_doubles_cb);

      for (guint i = 0; i < n_points;)
        {
          guint k = i + 1;
          double n;

          while (k < n_points && values[k] == values[i])
            k++;
          n = k - i;
          variance -= n * (n - 1) * (2 * n + 5);
          i = k;
        }
    }

  return MAX (variance, 0) / 18;
}

/**
 * bx_trend_estimate:
 * @days: (array length=n_points): the days, in any order
 * @values: (array length=n_points): the values; those that are not finite are gaps
 * @n_points: how many there are
 * @trend: (out caller-allocates): where to write the trend
 *
 * Estimates whether values go up or down, and how sure that is.
 *
 * Returns: whether there is enough for a trend: at least %BX_TREND_MIN_POINTS points
 *   over at least %BX_TREND_MIN_DAYS days; else @trend is not touched
 */
gboolean
bx_trend_estimate (const double *days,
                   const double *values,
                   guint         n_points,
                   BxTrend      *trend)
{
  g_autofree Point *points = NULL;
  g_autofree double *slopes = NULL;
  g_autofree double *rest = NULL;
  BxTrend found = { 0 };
  guint n = 0;
  guint n_slopes = 0;
  double reach;
  guint low;
  guint high;

  g_return_val_if_fail (n_points == 0 || (days != NULL && values != NULL), FALSE);
  g_return_val_if_fail (trend != NULL, FALSE);

  points = g_new (Point, MAX (n_points, 1));
  for (guint i = 0; i < n_points; i++)
    if (isfinite (days[i]) && isfinite (values[i]))
      points[n++] = (Point) { days[i], values[i] };
  qsort (points, n, sizeof (Point), compare_points_cb);

  if (n < BX_TREND_MIN_POINTS || points[n - 1].day - points[0].day < BX_TREND_MIN_DAYS)
    return FALSE;

  found.n_points = n;
  found.first_day = points[0].day;
  found.last_day = points[n - 1].day;
  n = thin_out (points, n);

  slopes = g_new (double, (gsize) n * (n - 1) / 2);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (points[k].day > points[i].day)
        slopes[n_slopes++] = (points[k].value - points[i].value) / (points[k].day - points[i].day);
  /* All on two or three days, far apart */
  if (n_slopes < BX_TREND_MIN_POINTS)
    return FALSE;

  found.slope = get_median (slopes, n_slopes);
  reach = Z_95 * sqrt (get_variance_of_s (points, n));
  low = (guint) MAX (floor ((n_slopes - reach) / 2) - 1, 0);
  high = (guint) MIN (ceil ((n_slopes + reach) / 2), n_slopes - 1.0);
  found.slope_low = slopes[low];
  found.slope_high = slopes[high];

  rest = g_new (double, n);
  for (guint i = 0; i < n; i++)
    rest[i] = points[i].day;
  found.center_day = get_median (rest, n);
  for (guint i = 0; i < n; i++)
    rest[i] = points[i].value - found.slope * (points[i].day - found.center_day);
  found.center = get_median (rest, n);
  reach = Z_95 * sqrt (n);
  low = (guint) MAX (floor ((n - reach) / 2) - 1, 0);
  high = (guint) MIN (ceil ((n + reach) / 2), n - 1.0);
  found.center_low = rest[low];
  found.center_high = rest[high];

  *trend = found;
  return TRUE;
}

/**
 * bx_trend_get_band:
 * @self: a trend
 * @day: a day
 * @low: (out): the lower end of what the trend may be there
 * @middle: (out): the trend
 * @high: (out): the upper end
 *
 * Tells where the line is on a day, and between which values it may well be: what
 * can't be told of its height and of its slope, together. So the band is wider than
 * either alone, and widest at its ends. It is about the line, not about single
 * sessions, which scatter more.
 */
void
bx_trend_get_band (const BxTrend *self,
                   double         day,
                   double        *low,
                   double        *middle,
                   double        *high)
{
  double distance;

  g_return_if_fail (self != NULL);
  g_return_if_fail (low != NULL && middle != NULL && high != NULL);

  distance = day - self->center_day;
  *middle = self->center + self->slope * distance;
  *low = self->center_low + MIN (self->slope_low * distance, self->slope_high * distance);
  *high = self->center_high + MAX (self->slope_low * distance, self->slope_high * distance);
}

/**
 * bx_trend_get_direction:
 * @self: a trend
 *
 * Tells whether it goes up or down, if that can be told: with 95 % confidence.
 *
 * Returns: the direction
 */
BxTrendDirection
bx_trend_get_direction (const BxTrend *self)
{
  g_return_val_if_fail (self != NULL, BX_TREND_UNCLEAR);

  if (self->slope_low > 0)
    return BX_TREND_UP;
  if (self->slope_high < 0)
    return BX_TREND_DOWN;

  return BX_TREND_UNCLEAR;
}
