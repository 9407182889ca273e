/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is followed of an exercise, as numbers and as words. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "bx-details.h"
#include "bx-log-words.h"
#include "bx-progress-plan.h"
#include "bx-progress.h"
#include "bx-workout-plan.h"
#include "locales.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

#define NBSP "\302\240"

typedef struct
{
  const char *day;
  double weight; /* kg; added for bodyweight, taken off below 0 */
  int reps;
  guint n_sets;
  double volume_kg;
} Row;

static GPtrArray *
make_days (const Row *rows,
           guint n,
           BxMeasure measure)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_day_free);

  for (guint i = 0; i < n; i++)
    {
      BxExerciseDay *day = g_new0 (BxExerciseDay, 1);

      day->session_id = g_strdup_printf ("session-%u", i);
      g_strlcpy (day->day, rows[i].day, sizeof day->day);
      day->started = bx_moment_from_local (rows[i].day, 18, 0);
      day->best = bx_set_new ();
      day->best->state = BX_SET_STATE_DONE;
      if (measure == BX_MEASURE_TIME)
        {
          day->best->seconds = rows[i].reps;
        }
      else
        {
          day->best->reps = rows[i].reps;
          if (measure == BX_MEASURE_WEIGHT_REPS)
            day->best->weight = bx_weight_new (rows[i].weight, BX_UNIT_KG);
          else if (rows[i].weight > 0)
            day->best->added = bx_weight_new (rows[i].weight, BX_UNIT_KG);
          else if (rows[i].weight < 0)
            day->best->assistance = bx_weight_new (-rows[i].weight, BX_UNIT_KG);
        }
      day->n_sets = rows[i].n_sets;
      day->n_reps = rows[i].n_sets * (guint) rows[i].reps;
      day->volume_kg = rows[i].volume_kg;
      g_ptr_array_add (days, day);
    }

  return days;
}

static void
assert_values (BxProgress *progress,
               guint n,
               const double *values,
               const char *records)
{
  BxChartSeries *series = bx_progress_get_series (progress);

  g_assert_cmpuint (bx_chart_series_get_length (series), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i);

      if (isnan (values[i]))
        g_assert_true (isnan (datum->value));
      else
        g_assert_cmpfloat_with_epsilon (datum->value, values[i], 0.01);
      g_assert_true (datum->record == (records[i] == '*'));
    }
}

static const Row deadlifts[] = {
  { "2026-01-05", 100, 5, 3, 1500 },
  { "2026-01-12", 102.5, 5, 3, 1537.5 },
  { "2026-01-19", 102.5, 4, 3, 1230 },
  { "2026-01-26", 102.5, 6, 3, 1845 },
  { "2026-02-02", 90, 15, 2, 2700 },
  { "2026-02-09", 110, 1, 1, 110 },
};

static void
test_weight (void)
{
  static const double best[] = { 100, 102.5, 102.5, 102.5, 90, 110 };
  static const double best_lb[] = { 220.46, 225.97, 225.97, 225.97, 198.42, 242.51 };
  static const double volume[] = { 1500, 1537.5, 1230, 1845, 2700, 110 };
  /* Epley; none above twelve repetitions; one repetition is itself. */
  static const double e1rm[] = { 116.67, 119.58, 116.17, 123.0, NAN, 110.0 };
  guint n = G_N_ELEMENTS (deadlifts);
  g_autoptr (GPtrArray) days = make_days (deadlifts, n, BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxProgress) kilograms = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autoptr (BxProgress) pounds = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_LB);
  g_autoptr (BxProgress) volumes = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_VOLUME, BX_UNIT_KG);
  g_autoptr (BxProgress) estimates = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_E1RM, BX_UNIT_KG);
  g_autofree char *point = bx_progress_format_point (kilograms, 1);
  g_autofree char *volume_point = bx_progress_format_point (volumes, 4);
  g_autofree char *estimate_point = bx_progress_format_point (estimates, 0);

  /* The same weight more often is a record; the first session is none. */
  assert_values (kilograms, n, best, " * * *");
  assert_values (pounds, n, best_lb, " * * *");
  assert_values (volumes, n, volume, " * ** ");
  assert_values (estimates, n, e1rm, " * *  ");

  g_assert_cmpstr (point, ==, FSI "102.5" NBSP "kg ×" NBSP "5" PDI);
  g_assert_cmpstr (volume_point, ==, "2700" NBSP "kg");
  g_assert_cmpstr (estimate_point, ==, "116.7" NBSP "kg");
  g_assert_cmpstr (bx_progress_get_unit_symbol (kilograms), ==, "kg");
  g_assert_cmpstr (bx_progress_get_unit_symbol (pounds), ==, "lb");

  g_assert_true (bx_progress_is_meaningful (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST));
  g_assert_true (bx_progress_is_meaningful (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_VOLUME));
  g_assert_true (bx_progress_is_meaningful (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_E1RM));
  g_assert_false (bx_progress_is_meaningful (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_REPS));

  /* What is stored is not touched by what is shown. */
  for (guint i = 0; i < n; i++)
    {
      const BxExerciseDay *day = g_ptr_array_index (days, i);

      g_assert_cmpuint (day->best->weight.unit, ==, BX_UNIT_KG);
      g_assert_cmpint (day->best->weight.thousandths, ==, (gint64) (deadlifts[i].weight * 1000));
    }
}

/* From a band under the feet to a plate on the belt: one line through zero. */
static void
test_bodyweight (void)
{
  static const Row rows[] = {
    { "2026-01-05", -20, 8, 3, 0 },
    { "2026-01-12", -10, 8, 3, 0 },
    { "2026-01-19", 0, 8, 3, 0 },
    { "2026-01-26", 5, 5, 3, 0 },
    { "2026-02-02", 0, 12, 3, 0 },
  };
  static const double values[] = { -20, -10, 0, 5, 0 };
  static const double reps[] = { 24, 24, 24, 15, 36 };
  guint n = G_N_ELEMENTS (rows);
  g_autoptr (GPtrArray) days = make_days (rows, n, BX_MEASURE_BODYWEIGHT_REPS);
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_BODYWEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autoptr (BxProgress) repetitions = bx_progress_new (days, BX_MEASURE_BODYWEIGHT_REPS, BX_PROGRESS_REPS, BX_UNIT_KG);
  g_autofree char *assisted = bx_progress_format_point (best, 0);
  g_autofree char *plain = bx_progress_format_point (best, 2);
  g_autofree char *weighted = bx_progress_format_point (best, 3);
  g_autofree char *sum = bx_progress_format_point (repetitions, 4);

  assert_values (best, n, values, " *** ");
  assert_values (repetitions, n, reps, "    *");
  g_assert_cmpstr (assisted, ==, FSI "−20" NBSP "kg ×" NBSP "8" PDI);
  g_assert_cmpstr (plain, ==, "8 reps");
  g_assert_cmpstr (weighted, ==, FSI "+5" NBSP "kg ×" NBSP "5" PDI);
  g_assert_cmpstr (sum, ==, "36 reps");
  g_assert_true (bx_progress_is_meaningful (days, BX_MEASURE_BODYWEIGHT_REPS, BX_PROGRESS_REPS));
  /* Without a bodyweight there is no load to multiply. */
  g_assert_false (bx_progress_is_meaningful (days, BX_MEASURE_BODYWEIGHT_REPS, BX_PROGRESS_VOLUME));
}

/* Where nothing was ever added, repetitions are what grows. */
static void
test_plain_bodyweight (void)
{
  static const Row rows[] = {
    { "2026-01-05", 0, 8, 3, 0 },
    { "2026-01-12", 0, 10, 3, 0 },
    { "2026-01-19", 0, 9, 3, 0 },
  };
  static const double values[] = { 8, 10, 9 };
  static const BxMeasure measures[] = { BX_MEASURE_BODYWEIGHT_REPS, BX_MEASURE_REPS };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (GPtrArray) days = make_days (rows, G_N_ELEMENTS (rows), measures[i]);
      g_autoptr (BxProgress) best = bx_progress_new (days, measures[i], BX_PROGRESS_BEST, BX_UNIT_LB);

      assert_values (best, G_N_ELEMENTS (rows), values, " * ");
      g_assert_cmpuint (bx_progress_get_value_flags (best), ==, BX_CHART_AXIS_WHOLE);
      g_assert_cmpstr (bx_progress_get_unit_symbol (best), ==, "reps");
    }
}

static void
test_time (void)
{
  static const Row rows[] = {
    { "2026-01-05", 0, 45, 3, 0 },
    { "2026-01-12", 0, 90, 3, 0 },
  };
  static const double values[] = { 45, 90 };
  g_autoptr (GPtrArray) days = make_days (rows, G_N_ELEMENTS (rows), BX_MEASURE_TIME);
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_TIME, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autofree char *point = bx_progress_format_point (best, 1);

  assert_values (best, G_N_ELEMENTS (rows), values, " *");
  g_assert_cmpstr (point, ==, "1:30");
  g_assert_cmpuint (bx_progress_get_value_flags (best), ==, BX_CHART_AXIS_SECONDS);
  g_assert_false (bx_progress_is_meaningful (days, BX_MEASURE_TIME, BX_PROGRESS_E1RM));
  g_assert_false (bx_progress_is_meaningful (days, BX_MEASURE_TIME, BX_PROGRESS_REPS));
}

static void
test_summary (void)
{
  g_autoptr (GPtrArray) days = make_days (deadlifts, G_N_ELEMENTS (deadlifts), BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  static const struct
  {
    const char *first;
    const char *last;
    const char *summary;
  } cases[] = {
    { NULL, NULL, "6 sessions, from " FSI "100" NBSP "kg ×" NBSP "5" PDI " to " FSI "110" NBSP "kg ×" NBSP "1" PDI ", the highest." },
    { "2026-01-12", "2026-02-02",
      "4 sessions, from " FSI "102.5" NBSP "kg ×" NBSP "5" PDI " to " FSI "90" NBSP "kg ×" NBSP "15" PDI ". The highest was " FSI "102.5" NBSP "kg ×" NBSP "6" PDI " on 26 January 2026." },
    { "2026-01-12", "2026-01-18", "One session: " FSI "102.5" NBSP "kg ×" NBSP "5" PDI " on 12 January 2026." },
    { "2026-01-13", "2026-01-18", "No sets in this time." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *summary =
        bx_progress_summarize (best,
                               cases[i].first != NULL ? bx_log_get_chart_day (cases[i].first) : NAN,
                               cases[i].last != NULL ? bx_log_get_chart_day (cases[i].last) : NAN);

      g_assert_cmpstr (summary, ==, cases[i].summary);
    }
}

static void
test_records (void)
{
  g_autoptr (GPtrArray) days = make_days (deadlifts, G_N_ELEMENTS (deadlifts), BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autoptr (GArray) two = bx_progress_list_records (best, 2);
  g_autoptr (GArray) all = bx_progress_list_records (best, 100);

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (g_array_index (two, guint, 0), ==, 5);
  g_assert_cmpuint (g_array_index (two, guint, 1), ==, 3);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (bx_progress_get_day (best, g_array_index (all, guint, 2))->session_id, ==, "session-1");
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autofree char *summary = bx_progress_summarize (best, NAN, NAN);
  g_autoptr (GArray) records = bx_progress_list_records (best, 5);

  g_assert_cmpuint (bx_chart_series_get_length (bx_progress_get_series (best)), ==, 0);
  g_assert_cmpstr (summary, ==, "No sets in this time.");
  g_assert_cmpuint (records->len, ==, 0);
}

/* ---- the words of the log --------------------------------------------------------- */

static void
test_words (void)
{
  static const struct
  {
    double kilograms;
    BxUnit unit;
    const char *text;
  } volumes[] = {
    { 0, BX_UNIT_KG, "0" NBSP "kg" },
    { 850.4, BX_UNIT_KG, "850" NBSP "kg" },
    { 999.6, BX_UNIT_KG, "1" NBSP "t" },
    { 6400, BX_UNIT_KG, "6.4" NBSP "t" },
    { 6400, BX_UNIT_LB, "14110" NBSP "lb" },
  };
  static const struct
  {
    gint64 seconds;
    const char *text;
  } lengths[] = {
    { -5, "0" NBSP "min" },
    { 59, "0" NBSP "min" },
    { 52 * 60 + 59, "52" NBSP "min" },
    { 3600, "1" NBSP "h 00" NBSP "min" },
    { 3900, "1" NBSP "h 05" NBSP "min" },
  };
  g_autofree char *facts = bx_log_format_facts (52 * 60, 15, 6400, BX_UNIT_KG);
  g_autofree char *one = bx_log_format_facts (-1, 1, 0, BX_UNIT_KG);
  g_autofree char *known = bx_log_dup_exercise_name ("back-extension");
  g_autofree char *gone = bx_log_dup_exercise_name ("reverse-hyper_machine");
  BxMoment moment = bx_moment_from_local ("2026-03-14", 8, 5);
  g_autofree char *date = bx_log_format_date (moment);
  g_autofree char *time = bx_log_format_time (moment);

  for (guint i = 0; i < G_N_ELEMENTS (volumes); i++)
    {
      g_autofree char *text = bx_log_format_volume (volumes[i].kilograms, volumes[i].unit);

      g_assert_cmpstr (text, ==, volumes[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = bx_log_format_length (lengths[i].seconds);

      g_assert_cmpstr (text, ==, lengths[i].text);
    }

  g_assert_cmpstr (facts, ==, "52" NBSP "min · 15 sets · 6.4" NBSP "t");
  g_assert_cmpstr (one, ==, "1 set");
  g_assert_cmpstr (known, ==, "Back Extension");
  g_assert_cmpstr (gone, ==, "Reverse hyper machine");
  g_assert_cmpstr (date, ==, "Saturday, 14 March 2026");
  g_assert_cmpstr (time, ==, "08:05");
  g_assert_true (isnan (bx_log_get_chart_day ("not a day")));
}

static void
test_words_german (void)
{
  if (!test_locale_set ("de_DE.UTF-8"))
    return;

  {
    g_autofree char *volume = bx_log_format_volume (6400, BX_UNIT_KG);

    g_assert_cmpstr (volume, ==, "6,4" NBSP "t");
  }
  test_locale_reset ();
}

static void
add_load (GPtrArray *loads,
          const char *day,
          double load_kg,
          guint reps)
{
  BxLoadDay *load = g_new0 (BxLoadDay, 1);

  load->session_id = g_strdup (day);
  g_strlcpy (load->day, day, sizeof load->day);
  load->started = bx_moment_from_local (day, 18, 0);
  load->load_kg = load_kg;
  load->reps = reps;
  load->n_sets = 1;
  g_ptr_array_add (loads, load);
}

/* Repetitions with one weight; sessions without it are not there. */
static void
test_reps_at (void)
{
  g_autoptr (GPtrArray) loads = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_load_day_free);
  g_autoptr (GArray) choices = NULL;
  g_autoptr (BxProgress) progress = NULL;
  g_autoptr (BxProgress) in_pounds = NULL;
  g_autofree char *summary = NULL;

  add_load (loads, "2026-01-05", 60, 12);
  add_load (loads, "2026-01-05", 100, 5);
  add_load (loads, "2026-01-08", 102.5, 4);
  add_load (loads, "2026-01-12", 100, 6);
  add_load (loads, "2026-01-19", 60, 10);
  add_load (loads, "2026-01-19", 100, 6);

  /* Once is nothing to follow. */
  choices = bx_progress_list_loads (loads);
  g_assert_cmpuint (choices->len, ==, 2);
  g_assert_cmpfloat (g_array_index (choices, double, 0), ==, 60);
  g_assert_cmpfloat (g_array_index (choices, double, 1), ==, 100);

  progress = bx_progress_new_reps_at (loads, 100, BX_UNIT_KG);
  assert_values (progress, 3, (double[]) { 5, 6, 6 }, "-*-");
  g_assert_cmpstr (bx_chart_series_get_name (bx_progress_get_series (progress)), ==, "At 100 kg");
  g_assert_cmpstr (bx_progress_get_day (progress, 1)->session_id, ==, "2026-01-12");
  summary = bx_progress_summarize (progress, NAN, NAN);
  g_assert_cmpstr (summary, ==, "3 sessions, from 5 reps to 6 reps. The highest was 6 reps on 12 January 2026.");
  in_pounds = bx_progress_new_reps_at (loads, 60, BX_UNIT_LB);
  g_assert_cmpstr (bx_chart_series_get_name (bx_progress_get_series (in_pounds)), ==, "At 132.28 lb");
}

/* What was asked beside what was done; what was left open is a gap. */
static void
test_plan (void)
{
  static const Row rows[] = { { "2026-01-05", 100, 5, 3, 1500 }, { "2026-01-08", 100, 5, 3, 1500 } };
  BxPlanDay asked = { .day = "2026-01-05", .n_planned = 3, .n_done = 3, .n_met = 2, .load_kg = 102.5, .reps = 15, .volume_kg = 1537.5 };
  BxPlanDay open = { .day = "2026-01-08", .n_planned = 4, .n_done = 3, .n_met = 3, .load_kg = NAN, .reps = 15, .volume_kg = NAN };
  g_autoptr (GPtrArray) days = make_days (rows, G_N_ELEMENTS (rows), BX_MEASURE_WEIGHT_REPS);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) open_plans = g_ptr_array_new ();
  g_autoptr (BxProgress) best = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, BX_UNIT_KG);
  g_autoptr (BxProgress) volume = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_VOLUME, BX_UNIT_LB);
  g_autoptr (BxChartSeries) loads = NULL;
  g_autoptr (BxChartSeries) volumes = NULL;
  g_autofree char *all = NULL;
  g_autofree char *late = NULL;
  g_autofree char *none = NULL;

  g_ptr_array_add (plans, &asked);
  g_ptr_array_add (plans, &open);
  g_ptr_array_add (open_plans, &open);

  loads = bx_progress_plan_new_series (best, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, plans);
  g_assert_cmpfloat (bx_chart_series_get_datum (loads, 0)->value, ==, 102.5);
  g_assert_false (bx_chart_series_has_value (loads, 1));
  volumes = bx_progress_plan_new_series (volume, BX_MEASURE_WEIGHT_REPS, BX_UNIT_LB, plans);
  g_assert_cmpfloat_with_epsilon (bx_chart_series_get_datum (volumes, 0)->value, 1537.5 / BX_KG_PER_LB, 1e-9);
  g_assert_null (bx_progress_plan_new_series (best, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, open_plans));
  g_assert_null (bx_progress_plan_new_series (best, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, NULL));

  all = bx_progress_plan_summarize (plans, bx_log_get_chart_day ("2026-01-01"), bx_log_get_chart_day ("2026-01-31"));
  g_assert_cmpstr (all, ==, "Of 7 planned sets 6 were done, 5 with all that was asked.");
  late = bx_progress_plan_summarize (plans, bx_log_get_chart_day ("2026-01-06"), bx_log_get_chart_day ("2026-01-31"));
  g_assert_cmpstr (late, ==, "Of 4 planned sets 3 were done, 3 with all that was asked.");
  none = bx_progress_plan_summarize (plans, bx_log_get_chart_day ("2026-02-01"), bx_log_get_chart_day ("2026-02-28"));
  g_assert_null (none);
}

static BxPlanSession *
make_plan (const char *day,
           double planned_volume_kg,
           guint n_extra)
{
  BxPlanSession *session = g_new0 (BxPlanSession, 1);
  BxPlanExercise *exercise = g_new0 (BxPlanExercise, 1);

  session->session_id = g_strdup (day);
  session->title = g_strdup ("Back Workout");
  g_strlcpy (session->day, day, sizeof session->day);
  session->started = bx_moment_from_local (day, 18, 0);
  session->exercises = g_ptr_array_new ();
  *exercise = (BxPlanExercise) {
    .exercise_id = g_strdup ("deadlift"),
    .n_planned = 3, .n_done = 2, .n_met = 1, .n_extra = n_extra,
    .planned_reps = 15, .done_reps = 12,
    .planned_load_kg = planned_volume_kg > 0 ? 100 : NAN, .done_load_kg = 102.5,
    .planned_volume_kg = planned_volume_kg, .done_volume_kg = 1220,
  };
  g_ptr_array_add (session->exercises, exercise);

  return session;
}

/* What was planned of a workout, and what was done */
static void
test_workout_plan (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (BxChartSeries) planned = NULL;
  g_autoptr (BxChartSeries) done = NULL;
  g_autoptr (BxChartSeries) volume = NULL;
  g_autoptr (BxChartSeries) pounds = NULL;
  g_autofree char *all = NULL;
  g_autofree char *late = NULL;
  g_autofree char *never = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *did = NULL;
  double first = bx_log_get_chart_day ("2026-01-01");
  double last = bx_log_get_chart_day ("2026-01-31");

  g_ptr_array_add (sessions, make_plan ("2026-01-05", 1500, 1));
  g_ptr_array_add (sessions, make_plan ("2026-01-12", NAN, 0));

  planned = bx_workout_plan_dup_series (sessions, BX_WORKOUT_PLAN_SETS, BX_UNIT_KG, TRUE);
  done = bx_workout_plan_dup_series (sessions, BX_WORKOUT_PLAN_SETS, BX_UNIT_KG, FALSE);
  volume = bx_workout_plan_dup_series (sessions, BX_WORKOUT_PLAN_VOLUME, BX_UNIT_KG, FALSE);
  pounds = bx_workout_plan_dup_series (sessions, BX_WORKOUT_PLAN_VOLUME, BX_UNIT_LB, TRUE);
  g_assert_cmpfloat (bx_chart_series_get_datum (planned, 0)->value, ==, 3);
  g_assert_cmpfloat (bx_chart_series_get_datum (done, 0)->value, ==, 3);
  g_assert_cmpfloat (bx_chart_series_get_datum (done, 1)->value, ==, 2);
  g_assert_cmpfloat (bx_chart_series_get_datum (volume, 0)->value, ==, 1220);
  g_assert_false (bx_chart_series_has_value (volume, 1));
  g_assert_cmpfloat_with_epsilon (bx_chart_series_get_datum (pounds, 0)->value, 1500 / BX_KG_PER_LB, 1e-9);

  all = bx_workout_plan_summarize (sessions, BX_UNIT_KG, first, last);
  g_assert_cmpstr (all, ==,
                   "2 sessions. Of 6 planned sets 4 were done, 2 with all that was asked. 24 of 30 planned repetitions. "
                   "1.2" NBSP "t of 1.5" NBSP "t planned. 1 set was done beyond the plan.");
  late = bx_workout_plan_summarize (sessions, BX_UNIT_KG, bx_log_get_chart_day ("2026-01-06"), last);
  g_assert_cmpstr (late, ==,
                   "1 session. Of 3 planned sets 2 were done, 1 with all that was asked. 12 of 15 planned repetitions.");
  never = bx_workout_plan_summarize (none, BX_UNIT_KG, first, last);
  g_assert_cmpstr (never, ==, "No sessions of this workout in this time.");

  exercises = bx_workout_plan_list_exercises (sessions, first, last);
  g_assert_cmpuint (exercises->len, ==, 1);
  asked = bx_workout_plan_describe (g_ptr_array_index (exercises, 0), BX_UNIT_KG, TRUE);
  g_assert_cmpstr (asked, ==, "6 sets · 30 reps · up to 100" NBSP "kg");
  did = bx_workout_plan_describe (g_ptr_array_index (exercises, 0), BX_UNIT_KG, FALSE);
  g_assert_cmpstr (did, ==, "5 sets · 24 reps · up to 102.5" NBSP "kg");
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gui/progress/weight", test_weight);
  g_test_add_func ("/gui/progress/bodyweight", test_bodyweight);
  g_test_add_func ("/gui/progress/plain-bodyweight", test_plain_bodyweight);
  g_test_add_func ("/gui/progress/time", test_time);
  g_test_add_func ("/gui/progress/summary", test_summary);
  g_test_add_func ("/gui/progress/records", test_records);
  g_test_add_func ("/gui/progress/none", test_none);
  g_test_add_func ("/gui/progress/reps-at", test_reps_at);
  g_test_add_func ("/gui/progress/plan", test_plan);
  g_test_add_func ("/gui/progress/workout-plan", test_workout_plan);
  g_test_add_func ("/gui/log-words/formats", test_words);
  g_test_add_func ("/gui/log-words/german", test_words_german);

  return g_test_run ();
}
