/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-details.h"
#include "bx-log-words.h"
#include "bx-progress-plan.h"

/* What the plan asked, beside what was done. Where a plan left a number open, as a
 * weight “as last time”, there is a gap: nothing was asked. */

static double
get_value (BxProgress *progress,
           BxMeasure measure,
           BxUnit unit,
           const BxPlanDay *plan)
{
  double kilogram = unit == BX_UNIT_LB ? BX_KG_PER_LB : 1.0;
  BxChartAxisFlags flags = bx_progress_get_value_flags (progress);

  switch (bx_progress_get_kind (progress))
    {
    case BX_PROGRESS_BEST:
      if (measure == BX_MEASURE_TIME)
        return plan->seconds > 0 ? plan->seconds : NAN;
      if (flags & BX_CHART_AXIS_WHOLE)
        return plan->reps_of_set > 0 ? plan->reps_of_set : NAN;
      return plan->load_kg / kilogram;
    case BX_PROGRESS_VOLUME:
      return plan->volume_kg > 0 ? plan->volume_kg / kilogram : NAN;
    case BX_PROGRESS_REPS:
      return plan->reps > 0 ? plan->reps : NAN;
    case BX_PROGRESS_E1RM:
    case BX_PROGRESS_RELATIVE:
    case BX_PROGRESS_REPS_AT:
    default:
      return NAN;
    }
}

/**
 * bx_progress_plan_new_series:
 * @progress: what is followed
 * @measure: what is written down about a set of the exercise
 * @unit: the unit that weights are shown in
 * @plans: (nullable) (element-type BxPlanDay): what was asked, the oldest first
 *
 * Makes what was asked comparable to what is followed.
 *
 * Returns: (transfer full) (nullable): one value a session that had a plan, or %NULL
 *   where no plan asked for what is followed
 */
BxChartSeries *
bx_progress_plan_new_series (BxProgress *progress,
                             BxMeasure measure,
                             BxUnit unit,
                             GPtrArray *plans)
{
  g_autofree BxChartDatum *data = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (BX_IS_PROGRESS (progress), NULL);

  if (plans == NULL)
    return NULL;

  data = g_new0 (BxChartDatum, MAX (plans->len, 1));
  for (guint i = 0; i < plans->len; i++)
    {
      const BxPlanDay *plan = g_ptr_array_index (plans, i);

      data[i].day = bx_log_get_chart_day (plan->day);
      data[i].value = get_value (progress, measure, unit, plan);
      any |= isfinite (data[i].value);
    }

  /* Translators: what a workout asked for, in the legend of a chart */
  return any ? bx_chart_series_new (_("Planned"), BX_CHART_STYLE_LINE, data, plans->len) : NULL;
}

/**
 * bx_progress_plan_summarize:
 * @plans: (nullable) (element-type BxPlanDay): what was asked
 * @first_day: first day to speak of, as charts count days
 * @last_day: last day to speak of
 *
 * Says how much of what was planned was done.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL where nothing was planned
 */
char *
bx_progress_plan_summarize (GPtrArray *plans,
                            double first_day,
                            double last_day)
{
  guint n_planned = 0;
  guint n_done = 0;
  guint n_met = 0;

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      const BxPlanDay *plan = g_ptr_array_index (plans, i);
      double day = bx_log_get_chart_day (plan->day);

      if (day < first_day || day > last_day)
        continue;
      n_planned += plan->n_planned;
      n_done += plan->n_done;
      n_met += plan->n_met;
    }

  if (n_planned == 0)
    return NULL;

  /* Translators: plan against done: sets that were planned, done, and done with at least
   * the repetitions and the weight that were asked */
  return g_strdup_printf (ngettext ("Of %1$u planned set %2$u was done, %3$u with all that was asked.",
                                    "Of %1$u planned sets %2$u were done, %3$u with all that was asked.", n_planned),
                          n_planned, n_done, n_met);
}
