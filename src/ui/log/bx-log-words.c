/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-catalogue.h"
#include "bx-chart-axis.h"
#include "bx-log-words.h"
#include "bx-number.h"
#include "bx-variation.h"

/* The words of the Log place. */

/**
 * bx_log_format_volume:
 * @kilograms: a sum of repetitions × load, in kilogram
 * @unit: the unit that weights are shown in
 *
 * Writes a volume as coarsely as one speaks of it: “850 kg”, “6.4 t”, “14110 lb”.
 *
 * Returns: (transfer full): the volume in characters
 */
char *
bx_log_format_volume (double kilograms,
                      BxUnit unit)
{
  g_autofree char *amount = NULL;

  if (unit == BX_UNIT_LB)
    {
      amount = bx_number_format (kilograms / BX_KG_PER_LB, 0);
      /* Translators: a volume in pounds; a no-break space before the unit */
      return g_strdup_printf (C_("volume", "%s lb"), amount);
    }

  if (kilograms >= 999.5)
    {
      amount = bx_number_format (kilograms / 1000.0, 1);
      /* Translators: a volume in metric tons; a no-break space before the unit */
      return g_strdup_printf (C_("volume", "%s t"), amount);
    }

  amount = bx_number_format (kilograms, 0);
  /* Translators: a volume in kilograms; a no-break space before the unit */
  return g_strdup_printf (C_("volume", "%s kg"), amount);
}

/**
 * bx_log_format_length:
 * @seconds: how long a session took
 *
 * Writes a length of time in minutes and hours: “52 min”, “1 h 05 min”.
 *
 * Returns: (transfer full): the length in characters
 */
char *
bx_log_format_length (gint64 seconds)
{
  int minutes = (int) (MAX (seconds, 0) / 60);

  if (minutes < 60)
    /* Translators: a length of time in minutes; a no-break space before the unit */
    return g_strdup_printf (_("%d min"), minutes);

  /* Translators: a length of time in hours and minutes */
  return g_strdup_printf (_("%d h %02d min"), minutes / 60, minutes % 60);
}

/**
 * bx_log_format_moment:
 * @moment: a moment
 * @format: how to write it, as g_date_time_format() has it
 *
 * Writes a moment on the clock that it was read from.
 *
 * Returns: (transfer full): the text; empty without a moment
 */
char *
bx_log_format_moment (BxMoment moment,
                      const char *format)
{
  g_autoptr (GDateTime) date_time = bx_moment_to_date_time (moment);
  char *text = date_time != NULL ? g_date_time_format (date_time, format) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * bx_log_format_date:
 * @moment: a moment
 *
 * Returns: (transfer full): its day, as in “Saturday, 14 March 2026”
 */
char *
bx_log_format_date (BxMoment moment)
{
  /* Translators: a day in full, as in “Saturday, 14 March 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return bx_log_format_moment (moment, _("%A, %-e %B %Y"));
}

/**
 * bx_log_format_time:
 * @moment: a moment
 *
 * Returns: (transfer full): its time of day, as in “18:05”
 */
char *
bx_log_format_time (BxMoment moment)
{
  /* Translators: a time of day, as in “18:05”; use "%-I:%M %p" where hours are
   * counted to twelve. See g_date_time_format(). */
  /* xgettext:no-c-format */
  return bx_log_format_moment (moment, _("%H:%M"));
}

/**
 * bx_log_format_facts:
 * @seconds: how long it took, or a negative number to leave it out
 * @n_sets: sets done
 * @volume_kg: repetitions × load, in kilogram; left out where it is 0
 * @unit: the unit that weights are shown in
 *
 * Writes what is to be said of a session: “52 min · 15 sets · 6.4 t”.
 *
 * Returns: (transfer full): the facts in characters
 */
char *
bx_log_format_facts (gint64 seconds,
                     guint n_sets,
                     double volume_kg,
                     BxUnit unit)
{
  g_autofree char *length = seconds >= 0 ? bx_log_format_length (seconds) : NULL;
  g_autofree char *sets = g_strdup_printf (ngettext ("%u set", "%u sets", n_sets), n_sets);
  g_autofree char *volume = volume_kg >= 0.5 ? bx_log_format_volume (volume_kg, unit) : NULL;
  const char *facts[4] = { NULL };
  guint n = 0;

  if (length != NULL)
    facts[n++] = length;
  facts[n++] = sets;
  if (volume != NULL)
    facts[n++] = volume;

  /* Translators: what stands between two facts about a session, as in “52 min · 15 sets” */
  return g_strjoinv (C_("facts", " · "), (char **) facts);
}

/**
 * bx_log_format_day_sets:
 * @chart_day: a day
 * @n_sets: how many sets it had
 * @user_data: not used
 *
 * What a calendar says of a day; a #BxCalendarTextFunc.
 *
 * Returns: (transfer full): the words
 */
char *
bx_log_format_day_sets (double chart_day,
                        double n_sets,
                        gpointer user_data)
{
  guint n = (guint) MAX (n_sets, 0);

  return n > 0 ? g_strdup_printf (ngettext ("%u set", "%u sets", n), n) : g_strdup (_("No sets"));
}

/**
 * bx_log_dup_exercise_name:
 * @exercise_id: an exercise, in the catalogue or not
 *
 * History outlives the catalogue: an exercise that is not there any more is
 * called what its id says.
 *
 * Returns: (transfer full): what the exercise is called
 */
char *
bx_log_dup_exercise_name (const char *exercise_id)
{
  BxExercise *exercise;
  char *name;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  if (exercise != NULL)
    return g_strdup (bx_exercise_get_name (exercise));

  name = g_strdelimit (g_strdup (exercise_id), "-_", ' ');
  name[0] = g_ascii_toupper (name[0]);

  return name;
}

/**
 * bx_log_dup_exercise_title:
 * @exercise_id: an exercise, in the catalogue or not
 * @variation: (nullable): its variation
 *
 * Names what was done, with its variation.
 *
 * Returns: (transfer full): what it is called
 */
char *
bx_log_dup_exercise_title (const char *exercise_id,
                           const char *variation)
{
  BxExercise *exercise;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  if (exercise != NULL)
    return bx_variation_dup_title (exercise, variation);

  return bx_log_dup_exercise_name (exercise_id);
}

/**
 * bx_log_get_exercise_measure:
 * @exercise_id: an exercise, in the catalogue or not
 *
 * Returns: what is written down about a set of it
 */
BxMeasure
bx_log_get_exercise_measure (const char *exercise_id)
{
  BxExercise *exercise;

  g_return_val_if_fail (exercise_id != NULL, BX_MEASURE_WEIGHT_REPS);

  exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_measure (exercise) : BX_MEASURE_WEIGHT_REPS;
}

/**
 * bx_log_get_chart_day:
 * @day: a local date, `YYYY-MM-DD`
 *
 * Returns: the day as charts count days, or `NAN`
 */
double
bx_log_get_chart_day (const char *day)
{
  g_autoptr (GDateTime) date_time = bx_day_to_date_time (day);

  if (date_time == NULL)
    return NAN;

  return bx_chart_day_from_date (g_date_time_get_year (date_time),
                                 g_date_time_get_month (date_time),
                                 g_date_time_get_day_of_month (date_time));
}

/**
 * bx_log_get_e1rm_formula:
 *
 * Returns: how the person has e1RM estimated
 */
BxE1rmFormula
bx_log_get_e1rm_formula (void)
{
  GApplication *application = g_application_get_default ();
  BxE1rmFormula formula = BX_E1RM_FORMULA_EPLEY;

  if (BX_IS_APPLICATION (application))
    {
      g_autofree char *nick = g_settings_get_string (bx_application_get_settings (BX_APPLICATION (application)), "e1rm-formula");

      bx_e1rm_formula_from_nick (nick, &formula);
    }

  return formula;
}

/**
 * bx_log_get_today:
 *
 * Returns: today, as charts count days
 */
double
bx_log_get_today (void)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);

  return bx_log_get_chart_day (day);
}

/**
 * bx_log_get_day_text:
 * @chart_day: a day as charts count days
 * @day: (out caller-allocates): the same as a local date, `YYYY-MM-DD`
 *
 * The way back from bx_log_get_chart_day().
 */
void
bx_log_get_day_text (double chart_day,
                     char day[BX_DAY_LENGTH])
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) chart_day);
  g_snprintf (day, BX_DAY_LENGTH, "%04u-%02u-%02u", g_date_get_year (&date) % 10000u,
              (guint) g_date_get_month (&date) % 100u, g_date_get_day (&date) % 100u);
}

/**
 * bx_log_get_week_start:
 * @chart_day: a day as charts count days
 *
 * Returns: the first day of its week, as weeks are where the person lives
 */
double
bx_log_get_week_start (double chart_day)
{
  GDate date;
  int weekday;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) chart_day);
  weekday = (int) g_date_get_weekday (&date);

  return chart_day - (weekday + 7 - (int) bx_chart_get_first_weekday ()) % 7;
}

/**
 * bx_log_get_range_start:
 * @range: (nullable): `weeks` for four of them, `quarter`, `year`, or `all`
 * @oldest_day: the day of the oldest point, as charts count days
 * @last_day: the last day of the range
 *
 * Returns: the first day of the range
 */
double
bx_log_get_range_start (const char *range,
                        double oldest_day,
                        double last_day)
{
  if (g_strcmp0 (range, "weeks") == 0)
    return last_day - 27;
  if (g_strcmp0 (range, "quarter") == 0)
    return last_day - 90;
  if (g_strcmp0 (range, "year") == 0)
    return last_day - 364;

  return MIN (oldest_day, last_day);
}

/**
 * bx_log_get_e1rm_expression:
 * @formula: a formula
 *
 * Returns: how it estimates, from the load w and the repetitions r
 */
const char *
bx_log_get_e1rm_expression (BxE1rmFormula formula)
{
  switch (formula)
    {
    case BX_E1RM_FORMULA_BRZYCKI:
      return "36 w / (37 − r)";
    case BX_E1RM_FORMULA_WATHAN:
      return "100 w / (48.8 + 53.8 e^(−0.075 r))";
    case BX_E1RM_FORMULA_MAYHEW:
      return "100 w / (52.2 + 41.9 e^(−0.055 r))";
    case BX_E1RM_FORMULA_LOMBARDI:
      return "w r^0.10";
    case BX_E1RM_FORMULA_OCONNER:
      return "w (1 + 0.025 r)";
    case BX_E1RM_FORMULA_EPLEY:
    default:
      return "w (1 + r / 30)";
    }
}
