/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-series.h"

/**
 * BxChartSeries:
 *
 * The numbers of one line or one row of bars: points in the order of their
 * days. A series never changes; a chart is given a new one.
 *
 * A point without a value is a gap. It is neither drawn nor read out, and the
 * line does not run across it.
 */
struct _BxChartSeries
{
  GObject parent_instance;

  char *name;
  BxChartStyle style;
  BxChartDatum *data; /* (owned) (array length=n_data) */
  guint n_data;
};

G_DEFINE_FINAL_TYPE (BxChartSeries, bx_chart_series, G_TYPE_OBJECT)

static void
bx_chart_series_finalize (GObject *object)
{
  BxChartSeries *self = BX_CHART_SERIES (object);

  g_free (self->name);
  g_free (self->data);

  G_OBJECT_CLASS (bx_chart_series_parent_class)->finalize (object);
}

static void
bx_chart_series_class_init (BxChartSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_chart_series_finalize;
}

static void
bx_chart_series_init (BxChartSeries *self)
{
}

/**
 * bx_chart_series_new:
 * @name: what the values are, in words
 * @style: how they are drawn
 * @data: (array length=n_data) (nullable): the points, in the order of their days
 * @n_data: how many there are
 *
 * Makes a series of a copy of @data. Two points may share a day.
 *
 * Returns: (transfer full): a new series
 */
BxChartSeries *
bx_chart_series_new (const char *name,
                     BxChartStyle style,
                     const BxChartDatum *data,
                     guint n_data)
{
  BxChartSeries *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (data != NULL || n_data == 0, NULL);

  for (guint i = 0; i < n_data; i++)
    g_return_val_if_fail (isfinite (data[i].day) && (i == 0 || data[i - 1].day <= data[i].day), NULL);

  self = g_object_new (BX_TYPE_CHART_SERIES, NULL);
  self->name = g_strdup (name);
  self->style = style;
  self->data = g_memdup2 (data, n_data * sizeof *data);
  self->n_data = n_data;

  return self;
}

/**
 * bx_chart_series_get_name:
 * @self: a series
 *
 * Returns: what the values are, in words
 */
const char *
bx_chart_series_get_name (BxChartSeries *self)
{
  g_return_val_if_fail (BX_IS_CHART_SERIES (self), NULL);

  return self->name;
}

/**
 * bx_chart_series_get_style:
 * @self: a series
 *
 * Returns: how the series is drawn
 */
BxChartStyle
bx_chart_series_get_style (BxChartSeries *self)
{
  g_return_val_if_fail (BX_IS_CHART_SERIES (self), BX_CHART_STYLE_LINE);

  return self->style;
}

/**
 * bx_chart_series_get_length:
 * @self: a series
 *
 * Returns: how many points there are, gaps included
 */
guint
bx_chart_series_get_length (BxChartSeries *self)
{
  g_return_val_if_fail (BX_IS_CHART_SERIES (self), 0);

  return self->n_data;
}

/**
 * bx_chart_series_get_datum:
 * @self: a series
 * @index: which point
 *
 * Returns: (transfer none): a point
 */
const BxChartDatum *
bx_chart_series_get_datum (BxChartSeries *self,
                           guint index)
{
  g_return_val_if_fail (BX_IS_CHART_SERIES (self), NULL);
  g_return_val_if_fail (index < self->n_data, NULL);

  return &self->data[index];
}

/**
 * bx_chart_series_has_value:
 * @self: a series
 * @index: which point
 *
 * Returns: whether there is such a point, and it is no gap
 */
gboolean
bx_chart_series_has_value (BxChartSeries *self,
                           guint index)
{
  g_return_val_if_fail (BX_IS_CHART_SERIES (self), FALSE);

  return index < self->n_data && isfinite (self->data[index].value);
}

/**
 * bx_chart_series_find_day:
 * @self: a series
 * @day: a Julian day
 *
 * Returns: the index of the first point at or after @day; the length of the
 *   series where there is none
 */
guint
bx_chart_series_find_day (BxChartSeries *self,
                          double day)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (BX_IS_CHART_SERIES (self), 0);

  high = self->n_data;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->data[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * bx_chart_series_get_extent:
 * @self: a series
 * @first_day: first day to look at
 * @last_day: last day to look at
 * @minimum: (out): the lowest value
 * @maximum: (out): the highest value
 *
 * Finds how low and how high the values of some days are.
 *
 * Returns: whether there is any value on those days
 */
gboolean
bx_chart_series_get_extent (BxChartSeries *self,
                            double first_day,
                            double last_day,
                            double *minimum,
                            double *maximum)
{
  gboolean found = FALSE;

  g_return_val_if_fail (BX_IS_CHART_SERIES (self), FALSE);
  g_return_val_if_fail (minimum != NULL && maximum != NULL, FALSE);

  for (guint i = bx_chart_series_find_day (self, first_day);
       i < self->n_data && self->data[i].day <= last_day;
       i++)
    {
      double value = self->data[i].value;

      if (!isfinite (value))
        continue;
      *minimum = found ? MIN (*minimum, value) : value;
      *maximum = found ? MAX (*maximum, value) : value;
      found = TRUE;
    }

  return found;
}
