/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-plan.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-duration.h"
#include "bx-log-words.h"
#include "bx-number.h"

/* What was planned in the sessions of a workout, and what was done, as numbers and words.
 * Where a plan names no load, there is no volume to compare: a gap. */

static double
get_value (const BxPlanExercise *sum,
           BxWorkoutPlanKind     kind,
           BxUnit                unit,
           gboolean              planned)
{
  double kilogram = unit == BX_UNIT_LB ? BX_KG_PER_LB : 1.0;

  switch (kind)
    {
    case BX_WORKOUT_PLAN_REPS:
      if (planned)
        return sum->planned_reps > 0 ? sum->planned_reps : NAN;
      return sum->done_reps;
    case BX_WORKOUT_PLAN_VOLUME:
      if (!(sum->planned_volume_kg > 0))
        return NAN;
      return (planned ? sum->planned_volume_kg : sum->done_volume_kg) / kilogram;
    case BX_WORKOUT_PLAN_SETS:
    default:
      if (planned)
        return sum->n_planned > 0 ? sum->n_planned : NAN;
      return sum->n_done + sum->n_extra;
    }
}

/**
 * bx_workout_plan_dup_series:
 * @sessions: (element-type BxPlanSession): sessions of a workout, the oldest first
 * @kind: what to compare
 * @unit: the unit that weights are shown in
 * @planned: what was planned, or else what was done
 *
 * Returns: (transfer full): one value a session
 */
BxChartSeries *
bx_workout_plan_dup_series (GPtrArray         *sessions,
                            BxWorkoutPlanKind  kind,
                            BxUnit             unit,
                            gboolean           planned)
{
  g_autofree BxChartDatum *data = NULL;

  g_return_val_if_fail (sessions != NULL, NULL);

  data = g_new0 (BxChartDatum, MAX (sessions->len, 1));
  for (guint i = 0; i < sessions->len; i++)
    {
      const BxPlanSession *session = g_ptr_array_index (sessions, i);
      BxPlanExercise sum;

      bx_plan_session_sum_up (session, &sum);
      data[i].day = bx_log_get_chart_day (session->day);
      data[i].value = get_value (&sum, kind, unit, planned);
    }

  return planned ? bx_chart_series_new (_("Planned"), BX_CHART_STYLE_LINE, data, sessions->len)
                 /* Translators: what was done of a plan, in the legend of a chart */
                 : bx_chart_series_new (C_("plan", "Done"), BX_CHART_STYLE_BARS, data, sessions->len);
}

/**
 * bx_workout_plan_format:
 * @kind: what is compared
 * @unit: the unit that weights are shown in
 * @value: a value of its series
 *
 * Returns: (transfer full): the value with what it counts
 */
char *
bx_workout_plan_format (BxWorkoutPlanKind kind,
                        BxUnit            unit,
                        double            value)
{
  switch (kind)
    {
    case BX_WORKOUT_PLAN_REPS:
      return g_strdup_printf (ngettext ("%d rep", "%d reps", (gulong) value), (int) value);
    case BX_WORKOUT_PLAN_VOLUME:
      return bx_log_format_volume (unit == BX_UNIT_LB ? value * BX_KG_PER_LB : value, unit);
    case BX_WORKOUT_PLAN_SETS:
    default:
      return g_strdup_printf (ngettext ("%u set", "%u sets", (gulong) value), (guint) value);
    }
}

static gboolean
is_within (const BxPlanSession *session,
           double               first_day,
           double               last_day)
{
  double day = bx_log_get_chart_day (session->day);

  return day >= first_day && day <= last_day;
}

static void
add (BxPlanExercise       *to,
     const BxPlanExercise *from)
{
  to->n_planned += from->n_planned;
  to->n_done += from->n_done;
  to->n_met += from->n_met;
  to->n_extra += from->n_extra;
  to->planned_reps += from->planned_reps;
  to->done_reps += from->done_reps;
  to->planned_seconds += from->planned_seconds;
  to->done_seconds += from->done_seconds;
  to->planned_load_kg = fmax (to->planned_load_kg, from->planned_load_kg);
  to->done_load_kg = fmax (to->done_load_kg, from->done_load_kg);
  to->planned_volume_kg += from->planned_volume_kg;
  to->done_volume_kg += from->done_volume_kg;
}

/**
 * bx_workout_plan_summarize:
 * @sessions: (element-type BxPlanSession): sessions of a workout
 * @unit: the unit that weights are shown in
 * @first_day: first day to speak of, as charts count days
 * @last_day: last day to speak of
 *
 * Says how much of what was planned was done.
 *
 * Returns: (transfer full): a sentence or more
 */
char *
bx_workout_plan_summarize (GPtrArray *sessions,
                           BxUnit     unit,
                           double     first_day,
                           double     last_day)
{
  BxPlanExercise all = { .planned_load_kg = NAN, .done_load_kg = NAN };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_sessions = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxPlanSession *session = g_ptr_array_index (sessions, i);
      BxPlanExercise sum;

      if (!is_within (session, first_day, last_day))
        continue;
      bx_plan_session_sum_up (session, &sum);
      add (&all, &sum);
      n_sessions++;
    }

  if (n_sessions == 0)
    return g_strdup (_("No sessions of this workout in this time."));

  g_string_append_printf (text, ngettext ("%u session.", "%u sessions.", n_sessions), n_sessions);
  if (all.n_planned > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("Of %1$u planned set %2$u was done, %3$u with all that was asked.",
                                        "Of %1$u planned sets %2$u were done, %3$u with all that was asked.", all.n_planned),
                              all.n_planned, all.n_done, all.n_met);
    }
  if (all.planned_reps > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%2$u of %1$u planned repetition.", "%2$u of %1$u planned repetitions.", all.planned_reps),
                              all.planned_reps, all.done_reps);
    }
  if (all.planned_volume_kg > 0)
    {
      g_autofree char *planned = bx_log_format_volume (all.planned_volume_kg, unit);
      g_autofree char *done = bx_log_format_volume (all.done_volume_kg, unit);

      g_string_append_c (text, ' ');
      /* Translators: two volumes with their units, such as “62.4 t of 63.0 t planned.” */
      g_string_append_printf (text, _("%1$s of %2$s planned."), done, planned);
    }
  if (all.n_extra > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u set was done beyond the plan.", "%u sets were done beyond the plan.", all.n_extra), all.n_extra);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * bx_workout_plan_describe:
 * @exercise: what was planned and done of an exercise
 * @unit: the unit that weights are shown in
 * @planned: what was planned, or else what was done
 *
 * Returns: (transfer full): “3 sets · 15 reps · up to 100 kg”
 */
char *
bx_workout_plan_describe (const BxPlanExercise *exercise,
                          BxUnit                unit,
                          gboolean              planned)
{
  guint n_sets = planned ? exercise->n_planned : exercise->n_done + exercise->n_extra;
  guint n_reps = planned ? exercise->planned_reps : exercise->done_reps;
  guint seconds = planned ? exercise->planned_seconds : exercise->done_seconds;
  double load_kg = planned ? exercise->planned_load_kg : exercise->done_load_kg;
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (n_sets == 0)
    return g_strdup (planned ? _("Not planned") : _("Not done"));

  g_strv_builder_take (facts, bx_workout_plan_format (BX_WORKOUT_PLAN_SETS, unit, n_sets));
  if (n_reps > 0)
    g_strv_builder_take (facts, bx_workout_plan_format (BX_WORKOUT_PLAN_REPS, unit, n_reps));
  if (seconds > 0 && n_reps == 0)
    g_strv_builder_take (facts, bx_duration_format (seconds));
  if (isfinite (load_kg) && load_kg != 0)
    {
      g_autofree char *number = bx_number_format (unit == BX_UNIT_LB ? load_kg / BX_KG_PER_LB : load_kg, 2);

      /* Translators: the heaviest weight of some sets: a number and its unit; a no-break
       * space between */
      g_strv_builder_take (facts, g_strdup_printf (_("up to %1$s %2$s"), number, bx_unit_get_symbol (unit)));
    }
  parts = g_strv_builder_end (facts);

  /* Translators: what stands between two facts about a session, as in “52 min · 15 sets” */
  return g_strjoinv (C_("facts", " · "), parts);
}

static void
sum_free (gpointer data)
{
  BxPlanExercise *sum = data;

  g_free (sum->exercise_id);
  g_free (sum->variation);
  g_free (sum);
}

/**
 * bx_workout_plan_list_exercises:
 * @sessions: (element-type BxPlanSession): sessions of a workout
 * @first_day: first day to look at, as charts count days
 * @last_day: last day to look at
 *
 * Sums up each exercise over a time, in the order in which they came.
 *
 * Returns: (transfer full) (element-type BxPlanExercise): the exercises
 */
GPtrArray *
bx_workout_plan_list_exercises (GPtrArray *sessions,
                                double     first_day,
                                double     last_day)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (sum_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxPlanSession *session = g_ptr_array_index (sessions, i);

      if (!is_within (session, first_day, last_day))
        continue;

      for (guint k = 0; k < session->exercises->len; k++)
        {
          const BxPlanExercise *exercise = g_ptr_array_index (session->exercises, k);
          BxPlanExercise *sum = g_hash_table_lookup (by_id, exercise->exercise_id);

          if (sum == NULL)
            {
              sum = g_new0 (BxPlanExercise, 1);
              sum->exercise_id = g_strdup (exercise->exercise_id);
              sum->planned_load_kg = NAN;
              sum->done_load_kg = NAN;
              g_hash_table_insert (by_id, sum->exercise_id, sum);
              g_ptr_array_add (list, sum);
            }
          add (sum, exercise);
        }
    }

  return list;
}
