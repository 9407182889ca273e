/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-due-notice.h"

/* When to tell of a workout that is due: once on a day, and not in the night. */

#define HOURS_OF_DAY 24
#define SECONDS_OF_HOUR 3600

static int
get_hour (BxMoment now)
{
  g_autoptr (GDateTime) date_time = bx_moment_to_date_time (now);

  return g_date_time_get_hour (date_time);
}

static gboolean
was_told (const char *today,
          const char *told_day)
{
  return g_strcmp0 (today, told_day) == 0;
}

/**
 * bx_due_notice_choose:
 * @workouts: (element-type BxWorkout): the person's own workouts
 * @days: (element-type utf8 utf8): when each was done last
 * @now: now, with the local offset
 * @told_day: (nullable): the local day on which something was told last, `YYYY-MM-DD`
 *
 * Finds the workout to tell of now: the one that waits longest, else the first that is
 * due today. One of no exercises is never told of. Once a day is enough, whatever else
 * comes due, and before %BX_DUE_NOTICE_HOUR nothing is told. A day to come, as a clock
 * that was wrong leaves it, counts for nothing.
 *
 * Returns: (transfer none) (nullable): the workout, or %NULL where there is nothing to tell
 */
const BxWorkout *
bx_due_notice_choose (const GPtrArray *workouts,
                      GHashTable      *days,
                      BxMoment         now,
                      const char      *told_day)
{
  const BxWorkout *chosen = NULL;
  char today[BX_DAY_LENGTH];
  int first = 1;

  g_return_val_if_fail (workouts != NULL, NULL);
  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (bx_moment_is_set (now), NULL);

  bx_moment_get_day (now, today);
  if (was_told (today, told_day) || get_hour (now) < BX_DUE_NOTICE_HOUR)
    return NULL;

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = workouts->pdata[i];
      BxDue due;

      if (workout->slots->len == 0)
        continue;
      switch (bx_schedule_get_due (workout->schedule, g_hash_table_lookup (days, workout->id), today, &due))
        {
        case BX_DUE_TODAY:
        case BX_DUE_WAITING:
          if (due.days < first)
            {
              first = due.days;
              chosen = workout;
            }
          break;
        case BX_DUE_NONE:
        case BX_DUE_LATER:
        default:
          break;
        }
    }

  return chosen;
}

/**
 * bx_due_notice_get_wait_seconds:
 * @now: now, with the local offset
 *
 * Tells when it is worth to look again: at the first hour that something may be told,
 * but after an hour at the latest, because clocks are set and machines sleep.
 *
 * Returns: the time in seconds, at least 1
 */
guint
bx_due_notice_get_wait_seconds (BxMoment now)
{
  g_autoptr (GDateTime) date_time = NULL;
  int passed;
  int wait;

  g_return_val_if_fail (bx_moment_is_set (now), SECONDS_OF_HOUR);

  date_time = bx_moment_to_date_time (now);
  passed = (g_date_time_get_hour (date_time) * 60 + g_date_time_get_minute (date_time)) * 60 + g_date_time_get_second (date_time);
  wait = BX_DUE_NOTICE_HOUR * SECONDS_OF_HOUR - passed;
  if (wait <= 0)
    wait += HOURS_OF_DAY * SECONDS_OF_HOUR;

  return (guint) CLAMP (wait, 1, SECONDS_OF_HOUR);
}
