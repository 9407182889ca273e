/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-schedule.h"

#include <locale.h>
#include <string.h>

static BxSchedule
schedule (const char *text)
{
  BxSchedule self;

  g_assert_true (bx_schedule_from_text (text, &self));
  return self;
}

/* Day 1 was a Monday, which is bit 0 of a schedule. */
static guint
get_weekday (const char *day)
{
  return (guint) (bx_day_get_number (day) - 1) % 7;
}

/* 2026-01-01 was a Thursday. */
static void
test_days (void)
{
  char day[BX_DAY_LENGTH];

  g_assert_cmpint (bx_day_get_number ("0001-01-01"), ==, 1);
  g_assert_cmpuint (get_weekday ("2026-01-01"), ==, 3);
  g_assert_cmpint (bx_day_get_number ("2026-03-01") - bx_day_get_number ("2026-02-28"), ==, 1);
  g_assert_cmpint (bx_day_get_number ("2024-03-01") - bx_day_get_number ("2024-02-28"), ==, 2);
  g_assert_cmpint (bx_day_get_number ("2026-02-30"), ==, 0);
  g_assert_cmpint (bx_day_get_number (NULL), ==, 0);

  g_assert_true (bx_day_from_number (bx_day_get_number ("2026-12-31") + 1, day));
  g_assert_cmpstr (day, ==, "2027-01-01");
  g_assert_false (bx_day_from_number (0, day));
  g_assert_cmpstr (day, ==, "");
  g_assert_false (bx_day_from_number (bx_day_get_number ("9999-12-31") + 1, day));
}

static void
test_due (void)
{
  static const struct
  {
    const char *schedule;
    const char *last;
    const char *today;
    BxDueState state;
    const char *day;
    const char *next;
  } rows[] = {
    /* Monday the 5th and Thursday the 8th of January 2026 */
    { "mon,thu", NULL, "2026-01-05", BX_DUE_TODAY, "2026-01-05", "2026-01-05" },
    { "mon,thu", NULL, "2026-01-06", BX_DUE_LATER, "2026-01-08", "2026-01-08" },
    { "mon,thu", "2026-01-01", "2026-01-05", BX_DUE_TODAY, "2026-01-05", "2026-01-05" },
    /* Done today: not again today */
    { "mon,thu", "2026-01-05", "2026-01-05", BX_DUE_LATER, "2026-01-08", "2026-01-08" },
    { "mon", "2026-01-05", "2026-01-05", BX_DUE_LATER, "2026-01-12", "2026-01-12" },
    /* Missed on Monday: it waits, and only till Thursday */
    { "mon,thu", "2026-01-01", "2026-01-06", BX_DUE_WAITING, "2026-01-05", "2026-01-08" },
    { "mon,thu", "2026-01-01", "2026-01-08", BX_DUE_TODAY, "2026-01-08", "2026-01-08" },
    /* Made up for on Tuesday */
    { "mon,thu", "2026-01-06", "2026-01-06", BX_DUE_LATER, "2026-01-08", "2026-01-08" },
    { "mon,thu", "2026-01-06", "2026-01-07", BX_DUE_LATER, "2026-01-08", "2026-01-08" },
    /* After a long holiday one day waits, no more */
    { "mon,thu", "2025-07-01", "2026-01-06", BX_DUE_WAITING, "2026-01-05", "2026-01-08" },
    /* Over the end of the week and of the year */
    { "sun", "2025-12-28", "2025-12-31", BX_DUE_LATER, "2026-01-04", "2026-01-04" },
    { "mon,tue,wed,thu,fri,sat,sun", "2026-01-05", "2026-01-06", BX_DUE_TODAY, "2026-01-06", "2026-01-06" },
    /* Written down for tomorrow, or the clock was set back */
    { "mon,thu", "2026-01-08", "2026-01-07", BX_DUE_LATER, "2026-01-12", "2026-01-12" },
    { "every 3", NULL, "2026-01-05", BX_DUE_TODAY, "2026-01-05", "2026-01-05" },
    { "every 3", "2026-01-05", "2026-01-05", BX_DUE_LATER, "2026-01-08", "2026-01-08" },
    { "every 3", "2026-01-05", "2026-01-08", BX_DUE_TODAY, "2026-01-08", "2026-01-08" },
    { "every 3", "2026-01-05", "2026-01-10", BX_DUE_WAITING, "2026-01-08", "2026-01-10" },
    { "every 1", "2026-01-05", "2026-01-05", BX_DUE_LATER, "2026-01-06", "2026-01-06" },
    /* The night in which the clocks change */
    { "every 2", "2026-03-28", "2026-03-29", BX_DUE_LATER, "2026-03-30", "2026-03-30" },
    { "every 2", "2026-10-24", "2026-10-26", BX_DUE_TODAY, "2026-10-26", "2026-10-26" },
    { NULL, "2026-01-05", "2026-01-05", BX_DUE_NONE, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxDue due;

      g_test_message ("%s, %s, %s", rows[i].schedule, rows[i].last, rows[i].today);
      g_assert_cmpint (bx_schedule_get_due (schedule (rows[i].schedule), rows[i].last, rows[i].today, &due), ==, rows[i].state);
      g_assert_cmpint (due.state, ==, rows[i].state);
      g_assert_cmpstr (due.day, ==, rows[i].day);
      g_assert_cmpstr (due.next, ==, rows[i].next);
      if (rows[i].state != BX_DUE_NONE)
        g_assert_cmpint (due.days, ==, bx_day_get_number (due.day) - bx_day_get_number (rows[i].today));
    }
}

/* Whatever was done when, what is due next is a day of the schedule and near. */
static void
test_due_random (void)
{
  for (int i = 0; i < 5000; i++)
    {
      BxSchedule self = { BX_SCHEDULE_KIND_WEEKDAYS, (guint) g_test_rand_int_range (1, 128), 0 };
      int now = bx_day_get_number ("2026-01-01") + g_test_rand_int_range (0, 1000);
      char today[BX_DAY_LENGTH];
      char last[BX_DAY_LENGTH];
      BxDue due;

      bx_day_from_number (now, today);
      bx_day_from_number (now - g_test_rand_int_range (0, 30), last);
      bx_schedule_get_due (self, g_test_rand_bit () ? last : NULL, today, &due);

      g_assert_true ((self.weekdays & (1u << get_weekday (due.day))) != 0);
      g_assert_true ((self.weekdays & (1u << get_weekday (due.next))) != 0);
      g_assert_cmpint (due.days, >=, -6);
      g_assert_cmpint (due.days, <=, 7);
      g_assert_cmpstr (due.next, >=, today);
      g_assert_cmpstr (due.day, <=, due.next);
      g_assert_true ((due.state == BX_DUE_TODAY) == (due.days == 0));
      g_assert_true ((due.state == BX_DUE_WAITING) == (due.days < 0));
    }
}

static void
test_advice (void)
{
  static const struct
  {
    const char *schedule;
    double times;
    guint apart;
    BxScheduleAdvice advice;
  } rows[] = {
    { NULL, 0, 0, BX_SCHEDULE_ADVICE_NONE },
    { "mon", 1, 7, BX_SCHEDULE_ADVICE_NONE },
    { "mon,thu", 2, 3, BX_SCHEDULE_ADVICE_NONE },
    { "mon,tue", 2, 1, BX_SCHEDULE_ADVICE_NO_REST },
    { "mon,sun", 2, 1, BX_SCHEDULE_ADVICE_NO_REST },
    { "mon,wed,fri", 3, 2, BX_SCHEDULE_ADVICE_TOO_OFTEN },
    { "mon,tue,wed,thu,fri,sat,sun", 7, 1, BX_SCHEDULE_ADVICE_TOO_OFTEN },
    { "every 1", 7, 1, BX_SCHEDULE_ADVICE_TOO_OFTEN },
    { "every 2", 3.5, 2, BX_SCHEDULE_ADVICE_TOO_OFTEN },
    { "every 3", 7 / 3.0, 3, BX_SCHEDULE_ADVICE_NONE },
    { "every 7", 1, 7, BX_SCHEDULE_ADVICE_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxSchedule self = schedule (rows[i].schedule);

      g_test_message ("%s", rows[i].schedule);
      g_assert_cmpfloat_with_epsilon (bx_schedule_get_times_a_week (self), rows[i].times, 1e-9);
      g_assert_cmpuint (bx_schedule_get_days_apart (self), ==, rows[i].apart);
      g_assert_cmpint (bx_schedule_advise (self, BX_SCHEDULE_BACK_TIMES_A_WEEK, BX_SCHEDULE_BACK_DAYS_APART), ==, rows[i].advice);
      g_assert_true ((bx_schedule_advice_get_text (rows[i].advice) == NULL) == (rows[i].advice == BX_SCHEDULE_ADVICE_NONE));
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *schedule;
    GDateWeekday first;
    const char *text;
  } rows[] = {
    { "mon,thu", G_DATE_MONDAY, "Mondays and Thursdays" },
    { "thu", G_DATE_SUNDAY, "Thursdays" },
    { "mon,sun", G_DATE_MONDAY, "Mondays and Sundays" },
    { "mon,sun", G_DATE_SUNDAY, "Sundays and Mondays" },
    { "mon,wed,sat", G_DATE_MONDAY, "Mondays, Wednesdays and Saturdays" },
    { "mon,wed,sat", G_DATE_SATURDAY, "Saturdays, Mondays and Wednesdays" },
    { "mon,tue,wed,thu", G_DATE_MONDAY, "Mondays, Tuesdays, Wednesdays and Thursdays" },
    { "mon,tue,wed,thu,fri,sat,sun", G_DATE_MONDAY, "every day" },
    { "every 1", G_DATE_MONDAY, "every day" },
    { "every 3", G_DATE_MONDAY, "every 3 days" },
    { "every 7", G_DATE_MONDAY, "every week" },
    { NULL, G_DATE_MONDAY, NULL },
  };
  static const struct
  {
    const char *today;
    const char *text;
  } dues[] = {
    { "2026-01-15", "Due today" },
    { "2026-01-14", "Due tomorrow" },
    { "2026-01-12", "Due on Thursday" },
    { "2026-01-08", "Due in 7 days" },
    { "2026-01-17", "Ready when you are" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_schedule_format (schedule (rows[i].schedule), rows[i].first);

      g_assert_cmpstr (text, ==, rows[i].text);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      BxDue due;
      g_autofree char *text = NULL;

      bx_schedule_get_due (schedule ("every 14"), "2026-01-01", dues[i].today, &due);
      text = bx_due_format (&due);
      g_assert_cmpstr (text, ==, dues[i].text);
    }
}

static void
test_text (void)
{
  static const char *const wrong[] = { "", "mon,", "Mon", "every 0", "every 61", "every", "every x", "mon thu", "8" };

  for (guint weekdays = 1; weekdays < 128; weekdays++)
    {
      BxSchedule self = { BX_SCHEDULE_KIND_WEEKDAYS, weekdays, 0 };
      g_autofree char *text = bx_schedule_to_text (self);

      g_assert_true (bx_schedule_equal (schedule (text), self));
    }
  for (guint days = 1; days <= BX_SCHEDULE_MAX_DAYS; days++)
    {
      BxSchedule self = { BX_SCHEDULE_KIND_INTERVAL, 0, days };
      g_autofree char *text = bx_schedule_to_text (self);

      g_assert_true (bx_schedule_equal (schedule (text), self));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      BxSchedule self;

      g_assert_false (bx_schedule_from_text (wrong[i], &self));
      g_assert_true (bx_schedule_equal (self, BX_SCHEDULE_NONE));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/days", test_days);
  g_test_add_func ("/schedule/due", test_due);
  g_test_add_func ("/schedule/due-random", test_due_random);
  g_test_add_func ("/schedule/advice", test_advice);
  g_test_add_func ("/schedule/format", test_format);
  g_test_add_func ("/schedule/text", test_text);

  return g_test_run ();
}
