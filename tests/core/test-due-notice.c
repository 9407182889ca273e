/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-due-notice.h"

#include <locale.h>

/* 2026-11-21 is a Saturday. */
#define MONDAY (1u << 0)
#define SATURDAY (1u << 5)

static const BxSchedule none = { BX_SCHEDULE_KIND_NONE, 0, 0 };
static const BxSchedule third_day = { BX_SCHEDULE_KIND_INTERVAL, 0, 3 };
static const BxSchedule fifth_day = { BX_SCHEDULE_KIND_INTERVAL, 0, 5 };
static const BxSchedule mondays = { BX_SCHEDULE_KIND_WEEKDAYS, MONDAY, 0 };
static const BxSchedule saturdays = { BX_SCHEDULE_KIND_WEEKDAYS, SATURDAY, 0 };

/* A clock that stands still, in a zone two hours east */
static BxMoment
make_now (const char *text)
{
  g_autofree char *iso = g_strdup_printf ("%s:00+02:00", text);
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 (iso, NULL);

  return bx_moment_from_date_time (date_time);
}

static void
test_choose (void)
{
  static const struct
  {
    const char *what;
    const char *now;
    const char *told;
    struct
    {
      const BxSchedule *schedule;
      const char *last;
      gboolean empty;
    } workouts[3];
    int expected;
  } rows[] = {
    { "nothing there", "2026-11-21T12:00", NULL, { { NULL } }, -1 },
    { "no schedule", "2026-11-21T12:00", NULL, { { &none, "2026-10-01" } }, -1 },
    { "due today", "2026-11-21T12:00", NULL, { { &saturdays, "2026-11-14" } }, 0 },
    { "done today", "2026-11-21T12:00", NULL, { { &saturdays, "2026-11-21" } }, -1 },
    { "due later", "2026-11-21T12:00", NULL, { { &third_day, "2026-11-20" } }, -1 },
    { "due by its interval", "2026-11-21T12:00", NULL, { { &third_day, "2026-11-18" } }, 0 },
    { "waiting", "2026-11-21T12:00", NULL, { { &third_day, "2026-11-10" } }, 0 },
    { "the one that waits longest", "2026-11-21T12:00", NULL,
      { { &saturdays, "2026-11-14" }, { &fifth_day, "2026-11-10" }, { &third_day, "2026-11-10" } }, 2 },
    { "the first of two on one day", "2026-11-21T12:00", NULL, { { &third_day, "2026-11-18" }, { &saturdays, "2026-11-14" } }, 0 },
    { "without exercises", "2026-11-21T12:00", NULL, { { &third_day, "2026-11-10", TRUE }, { &saturdays, "2026-11-14" } }, 1 },
    { "in the night", "2026-11-21T00:30", NULL, { { &saturdays, "2026-11-14" } }, -1 },
    { "a minute too early", "2026-11-21T07:59", NULL, { { &saturdays, "2026-11-14" } }, -1 },
    { "at eight", "2026-11-21T08:00", NULL, { { &saturdays, "2026-11-14" } }, 0 },
    { "late", "2026-11-21T23:59", NULL, { { &saturdays, "2026-11-14" } }, 0 },
    { "told today", "2026-11-21T12:00", "2026-11-21", { { &saturdays, "2026-11-14" } }, -1 },
    { "told today of another", "2026-11-21T12:00", "2026-11-21", { { &saturdays, "2026-11-14" }, { &third_day, "2026-11-01" } }, -1 },
    { "told yesterday", "2026-11-21T12:00", "2026-11-20", { { &third_day, "2026-11-10" } }, 0 },
    { "told on a day to come", "2026-11-21T12:00", "2027-01-01", { { &saturdays, "2026-11-14" } }, 0 },
    { "told is nonsense", "2026-11-21T12:00", "", { { &saturdays, "2026-11-14" } }, 0 },
    /* In UTC it is still Friday. */
    { "the local day counts", "2026-11-21T08:00", "2026-11-20", { { &saturdays, "2026-11-14" } }, 0 },
    { "another day of the week", "2026-11-21T12:00", NULL, { { &mondays, "2026-11-16" } }, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
      g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);
      const BxWorkout *chosen;

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].workouts) && rows[i].workouts[j].schedule != NULL; j++)
        {
          BxWorkout *workout = bx_workout_new ("A");

          workout->schedule = *rows[i].workouts[j].schedule;
          if (!rows[i].workouts[j].empty)
            g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
          g_ptr_array_add (workouts, workout);
          g_hash_table_insert (days, workout->id, (gpointer) rows[i].workouts[j].last);
        }
      g_test_message ("%s", rows[i].what);
      chosen = bx_due_notice_choose (workouts, days, make_now (rows[i].now), rows[i].told);
      if (rows[i].expected < 0)
        g_assert_null (chosen);
      else
        g_assert_true (chosen == g_ptr_array_index (workouts, rows[i].expected));
    }
}

static void
test_wait (void)
{
  static const struct
  {
    const char *now;
    guint seconds;
  } rows[] = {
    { "2026-11-21T00:00", 3600 },
    { "2026-11-21T07:30", 1800 },
    { "2026-11-21T07:59", 60 },
    { "2026-11-21T08:00", 3600 },
    { "2026-11-21T23:59", 3600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].now);
      g_assert_cmpuint (bx_due_notice_get_wait_seconds (make_now (rows[i].now)), ==, rows[i].seconds);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/due-notice/choose", test_choose);
  g_test_add_func ("/due-notice/wait", test_wait);

  return g_test_run ();
}
