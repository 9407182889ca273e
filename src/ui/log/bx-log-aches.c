/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-log-aches.h"
#include "bx-log-muscles.h"
#include "bx-log-words.h"

/* The seven days up to an ache beside the usual week before them: what preceded it, not
 * what caused it. */

#define WEEKS_BEFORE 4

/**
 * bx_log_aches_get_days:
 * @ache: an ache
 * @first_day: (out): the first day whose load is told
 * @last_day: (out): the day of the ache
 *
 * Tells of which days the load has to be known.
 */
void
bx_log_aches_get_days (const BxFeel *ache,
                       char first_day[BX_DAY_LENGTH],
                       char last_day[BX_DAY_LENGTH])
{
  g_return_if_fail (ache != NULL);

  bx_moment_get_day (ache->said, last_day);
  bx_log_get_day_text (bx_log_get_chart_day (last_day) - 7 * WEEKS_BEFORE - 6, first_day);
}

/**
 * bx_log_aches_describe_load:
 * @weeks: (element-type BxExerciseWeek): the weeks from @first_day to the ache
 * @first_day: see bx_log_aches_get_days()
 *
 * Says what the lower back did before an ache.
 *
 * Returns: (transfer full): the words
 */
char *
bx_log_aches_describe_load (GPtrArray *weeks,
                            const char *first_day)
{
  double first = bx_log_get_chart_day (first_day);
  double before = 0;
  double then = 0;
  gboolean any = FALSE;
  g_autofree char *sets = NULL;
  g_autofree char *usual = NULL;

  for (guint i = 0; i <= WEEKS_BEFORE; i++)
    {
      char day[BX_DAY_LENGTH];
      g_autoptr (BxMuscleLoad) groups = NULL;
      double total;

      bx_log_get_day_text (first + 7.0 * i, day);
      groups = bx_log_muscles_sum (weeks, day, TRUE);
      total = bx_muscle_sets_get_total (bx_muscle_load_get (groups, BX_LOG_LOWER_BACK));
      if (i == WEEKS_BEFORE)
        then = total;
      else
        before += total / WEEKS_BEFORE;
      any |= total > 0;
    }

  if (!any)
    return g_strdup (_("No sets for the lower back in the weeks before"));

  sets = bx_log_muscles_format_sets (then);
  usual = bx_muscle_sets_format (round (before * 2) / 2);
  /* Translators: the load of the lower back before it ached, as in “14 sets for the
   * lower back in the seven days before; 8 a week in the four weeks before those” */
  return g_strdup_printf (_("%1$s for the lower back in the seven days before; %2$s a week in the four weeks before those"),
                          sets, usual);
}

/**
 * bx_log_aches_format_title:
 * @ache: an ache
 *
 * Returns: (transfer full): the exercise that ached, and the day
 */
char *
bx_log_aches_format_title (const BxFeel *ache)
{
  g_autofree char *exercise = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (ache != NULL, NULL);

  exercise = bx_log_dup_exercise_name (ache->exercise_id);
  /* Translators: a day and its month, as in “14 March”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  date = bx_log_format_moment (ache->said, _("%-e %B"));
  /* Translators: an exercise that ached, and the day */
  return g_strdup_printf (C_("ache", "%1$s, %2$s"), exercise, date);
}
