/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-chart-axis.h"
#include "bx-log-words.h"
#include "bx-measures-words.h"
#include "bx-number.h"

/* What was measured of the body, as words and as a line. */

/**
 * bx_measures_get_unit:
 * @measurements: (element-type BxMeasurement): measurements of one kind
 * @unit: the unit that the person has weights in
 *
 * Tells which unit to show them all in: the one that goes with @unit if they can be
 * told in it, or else that of the newest.
 *
 * Returns: (transfer none): the unit
 */
const char *
bx_measures_get_unit (GPtrArray *measurements,
                      BxUnit unit)
{
  const BxMeasurement *newest;
  const char *usual;

  g_return_val_if_fail (measurements != NULL, "");

  if (measurements->len == 0)
    return "";

  newest = g_ptr_array_index (measurements, measurements->len - 1);
  usual = bx_measurement_kind_get_unit (newest->kind, unit);
  if (*usual == '\0' && bx_measurement_can_convert (newest->unit, unit == BX_UNIT_LB ? "lb" : "kg"))
    usual = unit == BX_UNIT_LB ? "lb" : "kg";
  if (*usual == '\0' && bx_measurement_can_convert (newest->unit, unit == BX_UNIT_LB ? "in" : "cm"))
    usual = unit == BX_UNIT_LB ? "in" : "cm";

  return bx_measurement_can_convert (newest->unit, usual) ? usual : newest->unit;
}

/**
 * bx_measures_format_value:
 * @value: a value
 * @unit: its unit, or an empty text
 *
 * Returns: (transfer full): the value with its unit, as in “81.3 kg”
 */
char *
bx_measures_format_value (double value,
                          const char *unit)
{
  g_autofree char *number = bx_number_format (value, 1);

  if (*unit == '\0')
    return g_steal_pointer (&number);

  /* Translators: something that was measured: a number and its unit, as in
   * “81.3 kg” or “85 cm”; a no-break space between */
  return g_strdup_printf (C_("measurement", "%1$s %2$s"), number, unit);
}

/**
 * bx_measures_format:
 * @measurement: a measurement
 * @unit: the unit to tell it in
 *
 * Returns: (transfer full): the value with its unit; in its own unit if there is no
 *   way from that to @unit
 */
char *
bx_measures_format (const BxMeasurement *measurement,
                    const char *unit)
{
  double value = bx_measurement_get_value (measurement, unit);

  if (isnan (value))
    return bx_measures_format_value (measurement->thousandths / 1000.0, measurement->unit);

  return bx_measures_format_value (value, unit);
}

static double
get_day (const BxMeasurement *measurement)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (measurement->taken, day);

  return bx_log_get_chart_day (day);
}

/**
 * bx_measures_make_series:
 * @measurements: (element-type BxMeasurement): measurements of one kind, the oldest first
 * @unit: the unit to tell them in
 *
 * Returns: (transfer full): a line through them; what can't be told in @unit is a gap
 */
BxChartSeries *
bx_measures_make_series (GPtrArray *measurements,
                         const char *unit)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, MAX (measurements->len, 1));
  const char *name = "";

  for (guint i = 0; i < measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measurements, i);

      name = bx_measurement_kind_get_name (measurement->kind);
      data[i].day = get_day (measurement);
      data[i].value = bx_measurement_get_value (measurement, unit);
    }

  return bx_chart_series_new (name, BX_CHART_STYLE_LINE, data, measurements->len);
}

/**
 * bx_measures_summarize:
 * @measurements: (element-type BxMeasurement): measurements of one kind, the oldest first
 * @unit: the unit to tell them in
 * @first_day: first day to speak of, or `NAN` for all
 * @last_day: last day to speak of, or `NAN` for all
 *
 * Returns: (transfer full): in a sentence what an eye sees on the chart
 */
char *
bx_measures_summarize (GPtrArray *measurements,
                       const char *unit,
                       double first_day,
                       double last_day)
{
  const BxMeasurement *first = NULL;
  const BxMeasurement *last = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;
  g_autofree char *day = NULL;
  guint n = 0;

  for (guint i = 0; i < measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measurements, i);
      double at = get_day (measurement);

      if ((isfinite (first_day) && at < first_day) || (isfinite (last_day) && at > last_day)
          || isnan (bx_measurement_get_value (measurement, unit)))
        continue;
      if (first == NULL)
        first = measurement;
      last = measurement;
      n++;
    }

  if (n == 0)
    return g_strdup (_("Nothing measured in this time."));

  last_text = bx_measures_format (last, unit);
  day = bx_chart_format_day (get_day (last));
  if (n == 1)
    /* Translators: a value such as “81.3 kg”, and the day it was measured on */
    return g_strdup_printf (_("%1$s on %2$s."), last_text, day);

  first_text = bx_measures_format (first, unit);
  /* Translators: how often something was measured; the first and the last value, such
   * as “81.3 kg”, and the day of the last */
  return g_strdup_printf (ngettext ("%1$u time, from %2$s to %3$s on %4$s.",
                                    "%1$u times, from %2$s to %3$s on %4$s.", n),
                          n, first_text, last_text, day);
}
