/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-line-chart-private.h"

/* A line chart in words: its points, all of it in a sentence, and its table. */

static char *
dup_number (BxLineChart *self,
            BxChartSeries *series,
            guint index)
{
  double value = bx_chart_series_get_datum (series, index)->value;

  if (self->point_func != NULL)
    return self->point_func (series, index, self->point_data);
  if (self->value_flags & BX_CHART_AXIS_SECONDS)
    return bx_chart_format_seconds (value);

  return bx_chart_format_number (value, value == floor (value) ? 0 : 1);
}

static char *
dup_value (BxLineChart *self,
           BxChartSeries *series,
           guint index)
{
  g_autofree char *value = dup_number (self, series, index);

  if (bx_chart_series_get_datum (series, index)->record)
    /* Translators: a point of a chart that is a record; %s is its value, such as 100 kg × 5 */
    return g_strdup_printf (_("%s, record"), value);

  return g_steal_pointer (&value);
}

void
_bx_line_chart_describe (BxChart *chart,
                         guint index,
                         char **value,
                         char **where)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  guint i;
  BxChartSeries *series = bx_line_chart_get_series_at (self, index, &i);
  g_autofree char *text = dup_value (self, series, i);

  if (self->series->len > 1)
    /* Translators: a point of a chart of several lines: what the line is of, such as
     * an exercise, and the value of the point */
    *value = g_strdup_printf (C_("point", "%1$s: %2$s"), bx_chart_series_get_name (series), text);
  else
    *value = g_steal_pointer (&text);
  *where = bx_chart_format_day (bx_chart_series_get_datum (series, i)->day);
}

/* What one line does, from the left to the right. */
static char *
dup_sentence (BxLineChart *self,
              guint nth)
{
  BxChartSeries *series = _bx_line_chart_get_nth (self, nth);
  guint offset = _bx_line_chart_get_offset (self, nth);
  guint first = GTK_INVALID_LIST_POSITION;
  guint last = GTK_INVALID_LIST_POSITION;
  guint n = 0;
  double change;
  double reach;
  double low;
  double high;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < bx_chart_series_get_length (series); i++)
    if (bx_chart_find_shown (BX_CHART (self), offset + i, NULL))
      {
        first = first == GTK_INVALID_LIST_POSITION ? i : first;
        last = i;
        n++;
      }
  if (n == 0)
    return NULL;

  from = dup_number (self, series, first);
  if (n == 1)
    {
      g_autofree char *day = bx_chart_format_day (bx_chart_series_get_datum (series, first)->day);

      /* Translators: summary of a line with one point: what it is of, its value, its day */
      return g_strdup_printf (_("%1$s: %2$s on %3$s."), bx_chart_series_get_name (series), from, day);
    }

  to = dup_number (self, series, last);
  bx_chart_series_get_extent (series,
                              bx_chart_series_get_datum (series, first)->day, bx_chart_series_get_datum (series, last)->day,
                              &low, &high);
  change = bx_chart_series_get_datum (series, last)->value - bx_chart_series_get_datum (series, first)->value;
  /* What is small against all ups and downs is no way up or down. */
  reach = MAX (high - low, 1e-9);
  if (change > reach * 0.2)
    /* Translators: summary of a line: what it is of; its first and its last value; the
     * number of its points */
    return g_strdup_printf (ngettext ("%1$s: rising from %2$s to %3$s, %4$u point.",
                                      "%1$s: rising from %2$s to %3$s, %4$u points.", n),
                            bx_chart_series_get_name (series), from, to, n);
  if (change < -reach * 0.2)
    /* Translators: summary of a line: what it is of; its first and its last value; the
     * number of its points */
    return g_strdup_printf (ngettext ("%1$s: falling from %2$s to %3$s, %4$u point.",
                                      "%1$s: falling from %2$s to %3$s, %4$u points.", n),
                            bx_chart_series_get_name (series), from, to, n);

  /* Translators: summary of a line: what it is of; its first and its last value, which
   * are much the same; the number of its points */
  return g_strdup_printf (ngettext ("%1$s: level, from %2$s to %3$s, %4$u point.",
                                    "%1$s: level, from %2$s to %3$s, %4$u points.", n),
                          bx_chart_series_get_name (series), from, to, n);
}

static char *
format_number (BxLineChart *self,
               double value)
{
  if (self->value_func != NULL)
    return self->value_func (value, self->value_data);
  if (self->value_flags & BX_CHART_AXIS_SECONDS)
    return bx_chart_format_seconds (value);

  return bx_chart_format_number (value, fabs (value) < 10.0 ? 1 : 0);
}

/* What the trend does, and how sure it is at its end. */
static char *
dup_trend_sentence (BxLineChart *self)
{
  const BxChartTrend *first;
  const BxChartTrend *last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->trend->len < 2 || self->trend_text == NULL)
    return NULL;

  first = &g_array_index (self->trend, BxChartTrend, 0);
  last = &g_array_index (self->trend, BxChartTrend, self->trend->len - 1);
  from = format_number (self, first->middle);
  to = format_number (self, last->middle);
  low = format_number (self, last->low);
  high = format_number (self, last->high);

  /* Translators: summary of a trend: what it is called; the values that it begins and
   * ends with; between which values it is likely to end */
  return g_strdup_printf (_("%1$s: from %2$s to %3$s, likely %4$s to %5$s."), self->trend_text, from, to, low, high);
}

static void
append_sentence (GString *text,
                 const char *sentence)
{
  if (sentence == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

char *
_bx_line_chart_dup_summary (BxChart *chart)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *trend = NULL;

  for (guint n = 0; n < self->series->len; n++)
    {
      g_autofree char *sentence = dup_sentence (self, n);

      append_sentence (text, sentence);
    }
  trend = dup_trend_sentence (self);
  append_sentence (text, trend);

  return g_strdup (text->str);
}

/* ---- the table --------------------------------------------------------------------- */

double
_bx_line_chart_get_day (BxChart *chart,
                        guint index)
{
  guint i;
  BxChartSeries *series = bx_line_chart_get_series_at (BX_LINE_CHART (chart), index, &i);

  return bx_chart_series_get_datum (series, i)->day;
}

guint
_bx_line_chart_get_n_columns (BxChart *chart)
{
  return BX_LINE_CHART (chart)->series->len > 1 ? 3 : 2;
}

char *
_bx_line_chart_dup_column_title (BxChart *chart,
                                 guint column)
{
  BxLineChart *self = BX_LINE_CHART (chart);

  if (column == 0)
    return g_strdup (_("Date"));
  if (column == 1 && self->series->len == 1)
    return g_strdup (bx_chart_series_get_name (_bx_line_chart_get_nth (self, 0)));
  if (column == 2)
    /* Translators: over the column of a table that says which line of a chart a value is of */
    return g_strdup (_("Line"));

  return NULL;
}

char *
_bx_line_chart_dup_cell (BxChart *chart,
                         guint index,
                         guint column)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  guint i;
  BxChartSeries *series = bx_line_chart_get_series_at (self, index, &i);

  if (column == 0)
    return bx_chart_format_day (bx_chart_series_get_datum (series, i)->day);
  if (column == 1)
    return dup_value (self, series, i);

  return g_strdup (bx_chart_series_get_name (series));
}
