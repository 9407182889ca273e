/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-deadline.h"

#include <locale.h>
#include <time.h>

/* An hour after the machine started, in 2026 */
static const BxInstant start = { 3600000, G_GINT64_CONSTANT (1773500000000) };

static BxInstant
after (gint64 ms)
{
  return (BxInstant) { start.boot_ms + ms, start.wall_ms + ms };
}

static void
test_now (void)
{
  struct timespec before;
  struct timespec after_it;
  gint64 wall_before_ms = g_get_real_time () / 1000;
  BxInstant now;

  g_assert_cmpint (clock_gettime (CLOCK_BOOTTIME, &before), ==, 0);
  now = bx_instant_now ();
  g_assert_cmpint (clock_gettime (CLOCK_BOOTTIME, &after_it), ==, 0);

  g_assert_cmpint (now.boot_ms, >=, before.tv_sec * 1000 + before.tv_nsec / 1000000);
  g_assert_cmpint (now.boot_ms, <=, after_it.tv_sec * 1000 + after_it.tv_nsec / 1000000);
  g_assert_cmpint (now.wall_ms, >=, wall_before_ms);
  g_assert_cmpint (now.wall_ms, <=, g_get_real_time () / 1000);
}

static void
test_none (void)
{
  g_assert_false (bx_deadline_is_set (BX_DEADLINE_NONE));
  g_assert_true (bx_deadline_is_over (BX_DEADLINE_NONE, start));
  g_assert_cmpint (bx_deadline_get_remaining_ms (BX_DEADLINE_NONE, start), ==, 0);
  g_assert_cmpfloat (bx_deadline_get_remaining_share (BX_DEADLINE_NONE, start), ==, 0);
  g_assert_false (bx_deadline_is_set (bx_deadline_start (start, 0)));
  g_assert_false (bx_deadline_is_set (bx_deadline_start (start, -5)));
}

static void
test_remaining (void)
{
  static const struct
  {
    gint64 after_ms;
    gint64 remaining_ms;
    int seconds;
    guint next_change_ms;
  } rows[] = {
    { 0, 90000, 90, 1000 },
    { 1, 89999, 90, 999 },
    { 999, 89001, 90, 1 },
    { 1000, 89000, 89, 1000 },
    { 45500, 44500, 45, 500 },
    { 89999, 1, 1, 1 },
    { 90000, 0, 0, 0 },
    { 90001, 0, 0, 0 },
    { 86400000, 0, 0, 0 },
    { -5, 90005, 91, 5 },
  };
  BxDeadline deadline = bx_deadline_start (start, 90);

  g_assert_true (bx_deadline_is_set (deadline));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxInstant now = after (rows[i].after_ms);

      g_assert_cmpint (bx_deadline_get_remaining_ms (deadline, now), ==, rows[i].remaining_ms);
      g_assert_cmpint (bx_deadline_get_remaining_seconds (deadline, now), ==, rows[i].seconds);
      g_assert_cmpuint (bx_deadline_get_next_change_ms (deadline, now), ==, rows[i].next_change_ms);
      g_assert_true (bx_deadline_is_over (deadline, now) == (rows[i].remaining_ms == 0));
    }

  g_assert_cmpfloat (bx_deadline_get_remaining_share (deadline, start), ==, 1);
  g_assert_cmpfloat (bx_deadline_get_remaining_share (deadline, after (45000)), ==, 0.5);
  g_assert_cmpfloat (bx_deadline_get_remaining_share (deadline, after (91000)), ==, 0);
  g_assert_cmpfloat (bx_deadline_get_remaining_share (deadline, after (-5000)), ==, 1);
}

/* Somebody sets the time of day: the rest is as long as it was. */
static void
test_wall_clock_jumps (void)
{
  BxDeadline deadline = bx_deadline_start (start, 90);
  BxInstant now = after (30000);

  now.wall_ms += 3600000;
  g_assert_cmpint (bx_deadline_get_remaining_ms (deadline, now), ==, 60000);
  now.wall_ms -= 2 * 3600000;
  g_assert_cmpint (bx_deadline_get_remaining_ms (deadline, now), ==, 60000);

  /* A change of the deadline takes the new time of day. */
  deadline = bx_deadline_add (deadline, now, 15);
  g_assert_cmpint (deadline.wall_ms - now.wall_ms, ==, 75000);
}

/* The lid was closed in the middle of a rest: the boot clock goes on meanwhile. */
static void
test_suspend (void)
{
  BxDeadline deadline = bx_deadline_start (start, 90);

  g_assert_cmpint (bx_deadline_get_remaining_seconds (deadline, after (30000 + 45000)), ==, 15);
  g_assert_cmpint (bx_deadline_get_remaining_seconds (deadline, after (30000 + 8 * 3600000)), ==, 0);
  g_assert_true (bx_deadline_is_over (deadline, after (30000 + 8 * 3600000)));
}

/* A flight, and the night in which the clocks change: local time is in no deadline. */
static void
test_time_zone (void)
{
  static const char *const zones[] = { "UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", NULL };
  /* 2026-03-29, a minute before 01:00 UTC, when summer time begins in Europe */
  const BxInstant before = { 3600000, G_GINT64_CONSTANT (1774745940000) };
  const BxInstant then = { before.boot_ms + 60000, before.wall_ms + 60000 };
  g_autofree char *zone_before = g_strdup (g_getenv ("TZ"));
  BxDeadline deadline = bx_deadline_start (before, 90);

  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      g_assert_cmpint (bx_deadline_get_remaining_ms (deadline, then), ==, 30000);
      g_assert_cmpint (bx_deadline_get_remaining_ms (bx_deadline_from_wall (deadline.wall_ms, 90, then), then), ==, 30000);
    }

  if (zone_before != NULL)
    g_setenv ("TZ", zone_before, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

static void
test_add (void)
{
  BxDeadline deadline = bx_deadline_start (start, 90);
  BxInstant now = after (30000);
  BxDeadline longer = bx_deadline_add (deadline, now, 15);
  BxDeadline shorter = bx_deadline_add (deadline, now, -15);
  BxDeadline ended = bx_deadline_add (deadline, now, -61);
  BxDeadline again;

  g_assert_cmpint (bx_deadline_get_remaining_ms (longer, now), ==, 75000);
  g_assert_cmpint (longer.duration_ms, ==, 105000);
  g_assert_cmpint (longer.wall_ms - deadline.wall_ms, ==, 15000);
  g_assert_cmpint (bx_deadline_get_remaining_ms (shorter, now), ==, 45000);
  g_assert_cmpint (shorter.duration_ms, ==, 75000);

  g_assert_true (bx_deadline_is_over (ended, now));
  g_assert_true (bx_deadline_is_set (ended));
  g_assert_cmpint (ended.boot_ms, ==, now.boot_ms);

  /* Over: more time begins now, less changes nothing. */
  now = after (100000);
  again = bx_deadline_add (deadline, now, 15);
  g_assert_cmpint (bx_deadline_get_remaining_ms (again, now), ==, 15000);
  g_assert_cmpint (again.duration_ms, ==, 15000);
  again = bx_deadline_add (deadline, now, -15);
  g_assert_true (bx_deadline_is_over (again, now));
  g_assert_true (bx_deadline_is_set (again));

  g_assert_cmpint (bx_deadline_get_remaining_ms (bx_deadline_add (BX_DEADLINE_NONE, now, 15), now), ==, 15000);
  g_assert_false (bx_deadline_is_set (bx_deadline_add (BX_DEADLINE_NONE, now, -15)));

  g_assert_cmpint (bx_deadline_get_remaining_ms (bx_deadline_add (deadline, now, 1), now), ==, 1000);

  /* Taken off at once after the start, it is over and not none. */
  again = bx_deadline_add (bx_deadline_start (start, 10), start, -10);
  g_assert_true (bx_deadline_is_set (again));
  g_assert_true (bx_deadline_is_over (again, start));

  /* However often and however much */
  again = deadline;
  for (int i = 0; i < 1000; i++)
    again = bx_deadline_add (again, start, G_MAXINT);
  g_assert_cmpint (bx_deadline_get_remaining_ms (again, start), ==, 36000000);
  again = bx_deadline_add (again, start, G_MININT);
  g_assert_true (bx_deadline_is_over (again, start));
}

static void
test_from_wall (void)
{
  BxDeadline started = bx_deadline_start (start, 90);
  BxInstant now = { 12000, start.wall_ms + 50000 };
  BxDeadline deadline = bx_deadline_from_wall (started.wall_ms, 90, now);

  g_assert_cmpint (bx_deadline_get_remaining_ms (deadline, now), ==, 40000);
  g_assert_cmpint (deadline.duration_ms, ==, 90000);
  g_assert_cmpint (deadline.wall_ms, ==, started.wall_ms);

  now.wall_ms = start.wall_ms + 90000;
  g_assert_true (bx_deadline_is_over (bx_deadline_from_wall (started.wall_ms, 90, now), now));
  now.wall_ms = start.wall_ms - 3600000;
  g_assert_true (bx_deadline_is_over (bx_deadline_from_wall (started.wall_ms, 90, now), now));
  g_assert_true (bx_deadline_is_set (bx_deadline_from_wall (started.wall_ms, 90, now)));
  g_assert_true (bx_deadline_is_over (bx_deadline_from_wall (G_MININT64, 90, start), start));
  g_assert_true (bx_deadline_is_over (bx_deadline_from_wall (G_MAXINT64, 90, start), start));
  g_assert_false (bx_deadline_is_set (bx_deadline_from_wall (started.wall_ms, 0, start)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline/now", test_now);
  g_test_add_func ("/deadline/none", test_none);
  g_test_add_func ("/deadline/remaining", test_remaining);
  g_test_add_func ("/deadline/wall-clock-jumps", test_wall_clock_jumps);
  g_test_add_func ("/deadline/suspend", test_suspend);
  g_test_add_func ("/deadline/time-zone", test_time_zone);
  g_test_add_func ("/deadline/add", test_add);
  g_test_add_func ("/deadline/from-wall", test_from_wall);

  return g_test_run ();
}
