/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/* The series of a line chart, and where its points are among all. */

/* How many lines there are without the plan. */
guint
_bx_line_chart_get_n_lines (BxLineChart *self)
{
  return self->series->len - (self->has_plan ? 1 : 0);
}

BxChartSeries *
_bx_line_chart_get_nth (BxLineChart *self,
                        guint n)
{
  return g_ptr_array_index (self->series, n);
}

guint
_bx_line_chart_get_offset (BxLineChart *self,
                           guint n)
{
  guint offset = 0;

  for (guint i = 0; i < n; i++)
    offset += bx_chart_series_get_length (_bx_line_chart_get_nth (self, i));

  return offset;
}

/* Which series a point is of; their number where it is of none. */
guint
_bx_line_chart_find_series (BxLineChart *self,
                            guint index,
                            guint *index_in_series)
{
  guint n;

  for (n = 0; n < self->series->len; n++)
    {
      guint length = bx_chart_series_get_length (_bx_line_chart_get_nth (self, n));

      if (index < length)
        break;
      index -= length;
    }
  *index_in_series = index;

  return n;
}

/* ---- days ------------------------------------------------------------------------ */

/* The days that can be seen: the owner's range, else from point to point. */
gboolean
_bx_line_chart_get_days (BxLineChart *self,
                         double *first,
                         double *last)
{
  *first = *last = NAN;
  if (isfinite (self->range_first) && isfinite (self->range_last))
    {
      *first = self->range_first;
      *last = self->range_last;
    }
  else
    {
      for (guint n = 0; n < self->series->len; n++)
        {
          BxChartSeries *series = _bx_line_chart_get_nth (self, n);
          guint length = bx_chart_series_get_length (series);
          guint i = 0;

          while (i < length && !bx_chart_series_has_value (series, i))
            i++;
          if (i == length)
            continue;
          *first = fmin (*first, bx_chart_series_get_datum (series, i)->day);
          for (i = length; !bx_chart_series_has_value (series, i - 1); i--)
            ;
          *last = fmax (*last, bx_chart_series_get_datum (series, i - 1)->day);
        }
      if (!isfinite (*first))
        return FALSE;
    }

  /* One day stands in the middle of its week. */
  if (*last - *first < 1.0)
    {
      *first -= BX_CHART_AXIS_DAYS_AROUND;
      *last += BX_CHART_AXIS_DAYS_AROUND;
    }

  return TRUE;
}

/**
 * bx_line_chart_get_index:
 * @self: a chart
 * @nth_series: which series
 * @index: a point of that series
 *
 * Returns: the index of the point on the chart
 */
guint
bx_line_chart_get_index (BxLineChart *self,
                         guint nth_series,
                         guint index)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (nth_series < self->series->len, GTK_INVALID_LIST_POSITION);

  return _bx_line_chart_get_offset (self, nth_series) + index;
}

/**
 * bx_line_chart_get_series_at:
 * @self: a chart
 * @index: a point of the chart
 * @index_in_series: (out) (optional): which point of its series it is
 *
 * Returns: (transfer none) (nullable): the series that the point is of
 */
BxChartSeries *
bx_line_chart_get_series_at (BxLineChart *self,
                             guint index,
                             guint *index_in_series)
{
  guint i;
  guint n;

  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  n = _bx_line_chart_find_series (self, index, &i);
  if (n == self->series->len)
    return NULL;
  if (index_in_series != NULL)
    *index_in_series = i;

  return _bx_line_chart_get_nth (self, n);
}
