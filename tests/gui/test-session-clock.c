/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A session whose clocks do what clocks do: the machine sleeps, the wall clock is set,
 * the person travels, the summer ends. */

#include "config.h"

#include <time.h>

#include "bx-session-rules.h"
#include "session-fixture.h"

#define MINUTE_MS G_GINT64_CONSTANT (60000)
#define HOUR_MS (60 * MINUTE_MS)

static void
go_on (SessionFixture *fixture,
       gint64 ms)
{
  fixture->now.boot_ms += ms;
  fixture->now.wall_ms += ms;
}

static void
use_time_zone (const char *name)
{
  g_setenv ("TZ", name, TRUE);
  tzset ();
}

static gint64
get_minutes (SessionFixture *fixture)
{
  return bx_session_runner_get_elapsed_seconds (fixture->runner) / 60;
}

/* Asleep, both clocks go on: the rest is over, told once, and the session was as long. */
static void
test_suspend (SessionFixture *fixture,
              gconstpointer data)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  go_on (fixture, MINUTE_MS);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 120);
  go_on (fixture, 90000);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 30);
  go_on (fixture, HOUR_MS);
  bx_rest_clock_check (clock);
  bx_rest_clock_check (clock);
  g_assert_cmpuint (fixture->n_rest_ended, ==, 1);
  g_assert_cmpint (get_minutes (fixture), ==, 62);
}

/* Set back or forward, the wall clock changes neither the rest nor the length, and a
 * session never ends before it began. */
static void
test_wall_clock_set (SessionFixture *fixture,
                     gconstpointer data)
{
  static const gint64 jumps[] = { -HOUR_MS, HOUR_MS, -30 * 24 * HOUR_MS };

  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++)
    {
      BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);
      BxInstant before;
      gint64 minutes;

      session_fixture_start (fixture);
      go_on (fixture, 10 * MINUTE_MS);
      session_fixture_confirm (fixture, 100, 5);
      before = fixture->now;
      minutes = get_minutes (fixture);
      fixture->now.wall_ms += jumps[i];
      bx_rest_clock_check (clock);
      g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 180);
      g_assert_cmpint (get_minutes (fixture), ==, minutes);
      g_assert_cmpuint (fixture->n_rest_ended, ==, 0);

      /* Nor do the sets after it make the end later. */
      go_on (fixture, 5 * MINUTE_MS);
      session_fixture_confirm (fixture, 100, 5);
      g_assert_cmpint (get_minutes (fixture), ==, minutes + 5);
      session_fixture_finish (fixture);
      g_assert_cmpint (get_minutes (fixture), ==, minutes + 5);
      g_assert_cmpint (bx_session_runner_get_ended (fixture->runner).utc_ms, >=,
                       bx_session_runner_get_started (fixture->runner).utc_ms);
      bx_session_runner_dismiss (fixture->runner);
      fixture->n_rest_ended = 0;
      fixture->now.wall_ms = before.wall_ms + 5 * MINUTE_MS;
    }
}

/* Whoever flies in the middle of a session keeps its day, its length and its rest. */
static void
test_time_zone (SessionFixture *fixture,
                gconstpointer data)
{
  g_autoptr (BxSession) before = NULL;
  g_autoptr (BxSession) after = NULL;
  char day[BX_DAY_LENGTH];
  char day_after[BX_DAY_LENGTH];
  gint64 minutes;

  use_time_zone ("Pacific/Kiritimati");
  session_fixture_start (fixture);
  bx_moment_get_day (bx_session_runner_get_started (fixture->runner), day);
  session_fixture_confirm (fixture, 100, 5);
  go_on (fixture, MINUTE_MS);
  minutes = get_minutes (fixture);

  use_time_zone ("Pacific/Pago_Pago");
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (bx_session_runner_get_rest_clock (fixture->runner)), ==, 120);
  g_assert_cmpint (get_minutes (fixture), ==, minutes);
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_wait_until_written (fixture);
  before = bx_session_runner_dup_session (fixture->runner);
  session_fixture_restart (fixture);
  after = bx_session_runner_dup_session (fixture->runner);
  g_assert_true (bx_session_equal (before, after));
  bx_moment_get_day (bx_session_runner_get_started (fixture->runner), day_after);
  g_assert_cmpstr (day_after, ==, day);

  /* Each set knows where it was done. */
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0))->done_at.offset_s, ==, 14 * 3600);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1))->done_at.offset_s, ==, -11 * 3600);
  use_time_zone ("UTC");
}

/* Through the hour that there is twice, and the one that there is not: a session is as
 * long as it was, and stays on the day that it began on. */
static void
test_daylight_saving (void)
{
  static const struct
  {
    const char *day;
    int hour;
    gint64 began_ms;
  } rows[] = {
    /* 01:30 and 02:30 summer time in Berlin; an hour later it is 02:30 again, and 03:00
     * comes after 01:59 in spring */
    { "2026-10-25", 1, G_GINT64_CONSTANT (1792884600000) },
    { "2026-03-29", 1, G_GINT64_CONSTANT (1774744200000) },
  };

  use_time_zone ("Europe/Berlin");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxMoment started = bx_moment_from_local (rows[i].day, rows[i].hour, 30);
      g_autoptr (GDateTime) end_time = g_date_time_new_from_unix_local (started.utc_ms / 1000 + 150 * 60);
      BxMoment ended = bx_moment_from_date_time (end_time);
      g_autoptr (BxSession) session = bx_session_new_at ("Night", started);
      char day[BX_DAY_LENGTH];

      g_assert_cmpint (started.utc_ms, ==, rows[i].began_ms);
      g_assert_cmpint (started.offset_s, !=, ended.offset_s);
      g_assert_cmpint (bx_session_get_end (session, ended).utc_ms, ==, ended.utc_ms);
      g_assert_cmpint (bx_moment_seconds_between (started, ended), ==, 150 * 60);
      bx_moment_get_day (session->started, day);
      g_assert_cmpstr (day, ==, rows[i].day);
    }
  use_time_zone ("UTC");
}

/* An end before the beginning, or before the last set, is none. */
static void
test_end (void)
{
  g_autoptr (BxSession) session = bx_session_new ("Back");
  BxSessionExercise *exercise = bx_session_exercise_new ("deadlift");
  BxSet *set = bx_set_new ();
  BxMoment early = { session->started.utc_ms - HOUR_MS, 0 };

  g_ptr_array_add (session->exercises, exercise);
  g_assert_cmpint (bx_session_get_end (session, early).utc_ms, ==, session->started.utc_ms);
  set->state = BX_SET_STATE_DONE;
  set->done_at = (BxMoment) { session->started.utc_ms + 20 * MINUTE_MS, 0 };
  g_ptr_array_add (exercise->sets, set);
  g_assert_cmpint (bx_session_get_end (session, early).utc_ms, ==, set->done_at.utc_ms);
  /* One that was done before the session, by a clock that was set back, says nothing. */
  set->done_at.utc_ms = session->started.utc_ms - 2 * HOUR_MS;
  g_assert_cmpint (bx_session_get_end (session, (BxMoment) { session->started.utc_ms + MINUTE_MS, 0 }).utc_ms, ==,
                   session->started.utc_ms + MINUTE_MS);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/session-clock/suspend", test_suspend);
  session_fixture_add ("/session-clock/wall-clock-set", test_wall_clock_set);
  session_fixture_add ("/session-clock/time-zone", test_time_zone);
  g_test_add_func ("/session-clock/daylight-saving", test_daylight_saving);
  g_test_add_func ("/session-clock/end", test_end);

  return g_test_run ();
}
