/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-log-muscles.h"
#include "bx-muscle-weeks.h"

struct _BxMuscleWeeks
{
  double first_day;
  guint n_weeks;    /* the one that runs among them */
  guint n_before;   /* of these, weeks that were over when the log began */
  guint n_together; /* a bar */
  double *direct;   /* (owned): sets of each week */
  double *indirect; /* (owned): sets of each week, as half ones */
};

/* Beyond so many bars each stands for more weeks. */
#define MAX_BARS 90

/* A week, four weeks, a quarter, half a year, a year, … */
static const guint steps[] = { 1, 4, 13, 26, 52, 104, 208, 520 };

static guint
get_n_together (guint n_weeks)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && n_weeks > MAX_BARS * steps[i])
    i++;

  return steps[i];
}

/**
 * bx_muscle_weeks_new:
 * @weeks: (element-type BxExerciseWeek): what weeks did for exercises
 * @group_id: a muscle group
 * @first_day: the first day of the first week, as charts count days
 * @today: the day up to which there are weeks
 * @log_begins: the first day of the log, or `NAN` where it has none
 *
 * Sums up the hard sets of each week.
 *
 * Returns: (transfer full): the weeks
 */
BxMuscleWeeks *
bx_muscle_weeks_new (GPtrArray  *weeks,
                     const char *group_id,
                     double      first_day,
                     double      today,
                     double      log_begins)
{
  BxMuscleWeeks *self;

  g_return_val_if_fail (weeks != NULL, NULL);
  g_return_val_if_fail (group_id != NULL, NULL);
  g_return_val_if_fail (first_day <= today, NULL);

  self = g_new0 (BxMuscleWeeks, 1);
  self->first_day = first_day;
  self->n_weeks = (guint) floor ((today - first_day) / 7.0) + 1;
  self->n_together = get_n_together (self->n_weeks);
  self->direct = g_new0 (double, self->n_weeks);
  self->indirect = g_new0 (double, self->n_weeks);
  if (isfinite (log_begins) && log_begins > first_day)
    self->n_before = MIN ((guint) floor ((log_begins - first_day) / 7.0), self->n_weeks - 1);
  bx_log_muscles_sum_weeks (weeks, group_id, first_day, self->n_weeks, self->direct, self->indirect);

  return self;
}

/**
 * bx_muscle_weeks_free:
 * @self: (transfer full) (nullable): weeks
 *
 * Frees them.
 */
void
bx_muscle_weeks_free (BxMuscleWeeks *self)
{
  if (self == NULL)
    return;

  g_free (self->direct);
  g_free (self->indirect);
  g_free (self);
}

/**
 * bx_muscle_weeks_is_empty:
 * @self: weeks
 *
 * Returns: whether there is no set in any of them
 */
gboolean
bx_muscle_weeks_is_empty (const BxMuscleWeeks *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->n_weeks; i++)
    if (self->direct[i] + self->indirect[i] > 0)
      return FALSE;

  return TRUE;
}

/**
 * bx_muscle_weeks_get_n_together:
 * @self: weeks
 *
 * Returns: of how many weeks a bar is the average
 */
guint
bx_muscle_weeks_get_n_together (const BxMuscleWeeks *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_together;
}

/* One a week, to the one that runs */
static void
show_each (const BxMuscleWeeks *self,
           BxBarChart          *chart)
{
  g_autofree BxChartBar *bars = g_new0 (BxChartBar, self->n_weeks);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      bars[i].first_day = self->first_day + 7.0 * i;
      bars[i].last_day = bars[i].first_day + 6;
      bars[i].unfinished = i + 1 == self->n_weeks;
      /* Of the time before the log nothing is known: that is not a week of rest. */
      if (i < self->n_before)
        {
          bars[i].value = NAN;
          continue;
        }
      bars[i].value = self->direct[i];
      bars[i].second = self->indirect[i];
      bars[i].text = bx_log_muscles_format_sets (self->direct[i] + self->indirect[i]);
      g_ptr_array_add (texts, (gpointer) bars[i].text);
    }
  bx_bar_chart_set_bars (chart, bars, self->n_weeks);
}

/* Several a bar. The week that runs would make less of the last one. */
static void
show_averages (const BxMuscleWeeks *self,
               BxBarChart          *chart)
{
  guint n_whole = self->n_weeks - 1;
  guint n_bars = (n_whole + self->n_together - 1) / self->n_together;
  g_autofree BxChartBar *bars = g_new0 (BxChartBar, n_bars);

  for (guint i = 0; i < n_bars; i++)
    {
      guint begin = i * self->n_together;
      guint end = MIN (begin + self->n_together, n_whole);
      guint known = MIN (MAX (begin, self->n_before), end);

      bars[i].first_day = self->first_day + 7.0 * begin;
      bars[i].last_day = self->first_day + 7.0 * end - 1;
      for (guint k = known; k < end; k++)
        {
          bars[i].value += self->direct[k] / (end - known);
          bars[i].second += self->indirect[k] / (end - known);
        }
      if (known == end)
        bars[i].value = NAN;
    }
  bx_bar_chart_set_bars (chart, bars, n_bars);
}

/**
 * bx_muscle_weeks_show:
 * @self: weeks
 * @chart: a chart
 *
 * Shows them on a chart. Weeks before the log are gaps.
 */
void
bx_muscle_weeks_show (const BxMuscleWeeks *self,
                      BxBarChart          *chart)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (BX_IS_BAR_CHART (chart));

  /* Translators: the unit of a number that is the average of weeks */
  bx_bar_chart_set_unit (chart, self->n_together > 1 ? _("sets a week") : _("sets"));
  if (self->n_together > 1)
    show_averages (self, chart);
  else
    show_each (self, chart);
}

/**
 * bx_muscle_weeks_summarize:
 * @self: weeks
 * @minimum: the least sets a week that the person aims at, or `NAN` for no target
 * @maximum: the most
 *
 * Says how many sets a week they had, the one that runs left out.
 *
 * Returns: (transfer full): the words
 */
char *
bx_muscle_weeks_summarize (const BxMuscleWeeks *self,
                           double               minimum,
                           double               maximum)
{
  guint n_whole;
  guint n_inside = 0;
  double sum = 0;
  g_autofree char *usual = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (bx_muscle_weeks_is_empty (self))
    return g_strdup (_("No sets in this time."));
  n_whole = self->n_weeks - 1 - self->n_before;
  if (n_whole == 0)
    return g_strdup (_("The first week is still running."));

  for (guint i = self->n_before; i < self->n_weeks - 1; i++)
    {
      double total = self->direct[i] + self->indirect[i];

      sum += total;
      n_inside += total >= minimum && total <= maximum;
    }
  usual = bx_log_muscles_format_sets (round (sum / n_whole * 2) / 2);

  if (isfinite (minimum))
    /* Translators: sets a week on average, such as “7.5 sets”; in how many of the weeks they
     * were within what the person aims at */
    words = g_strdup_printf (ngettext ("%1$s a week; within your target in %2$u of %3$u week",
                                       "%1$s a week; within your target in %2$u of %3$u weeks", n_whole),
                             usual, n_inside, n_whole);
  else
    /* Translators: sets a week on average, such as “7.5 sets”, and of how many weeks */
    words = g_strdup_printf (ngettext ("%1$s a week, in the last %2$u week", "%1$s a week, in the last %2$u weeks", n_whole),
                             usual, n_whole);
  if (self->n_together == 1)
    return g_steal_pointer (&words);

  /* Translators: %1$s says how many sets were done a week; of how many weeks a bar of the
   * chart is the average */
  return g_strdup_printf (ngettext ("%1$s. Each bar is the average of %2$u week.",
                                    "%1$s. Each bar is the average of %2$u weeks.", self->n_together),
                          words, self->n_together);
}
