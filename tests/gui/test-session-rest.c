/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rests of a running session: how long, over when, and found again. */

#include "config.h"

#include "bx-session-rules.h"
#include "session-fixture.h"

static void
test_rest (SessionFixture *fixture,
           gconstpointer data)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 180);

  fixture->now.boot_ms += 60000;
  fixture->now.wall_ms += 60000;
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 120);
  g_assert_cmpfloat_with_epsilon (bx_rest_clock_get_remaining_share (clock), 2.0 / 3, 0.001);
  bx_session_runner_add_rest (fixture->runner, 15);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 135);
  bx_session_runner_add_rest (fixture->runner, -30);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 105);

  /* The end is told once, however late someone looks. */
  fixture->now.boot_ms += 104999;
  bx_rest_clock_check (clock);
  g_assert_cmpuint (fixture->n_rest_ended, ==, 0);
  fixture->now.boot_ms += 3600000;
  bx_rest_clock_check (clock);
  bx_rest_clock_check (clock);
  g_assert_cmpuint (fixture->n_rest_ended, ==, 1);
  g_assert_false (bx_rest_clock_is_running (clock));
  g_assert_true (bx_rest_clock_is_over (clock));
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 0);

  session_fixture_confirm (fixture, 100, 5);
  g_assert_true (bx_rest_clock_is_running (clock));
  g_assert_false (bx_rest_clock_is_over (clock));
  bx_session_runner_skip_rest (fixture->runner);
  g_assert_false (bx_rest_clock_is_running (clock));

  /* Off, by the settings, */
  g_settings_set_boolean (fixture->settings, "rest-clock", FALSE);
  session_fixture_confirm (fixture, 100, 5);
  g_assert_false (bx_rest_clock_is_running (clock));
  /* by the workout, */
  g_settings_set_boolean (fixture->settings, "rest-clock", TRUE);
  session_fixture_confirm (fixture, 0, 8);
  g_assert_false (bx_rest_clock_is_running (clock));
  session_fixture_confirm (fixture, 0, 8);
  /* and after the last set of all, for there is nothing to wait for. */
  session_fixture_confirm (fixture, 20, 8);
  g_assert_false (bx_rest_clock_is_running (clock));
}

static void
test_rest_seconds (void)
{
  g_autoptr (BxSessionExercise) exercise = bx_session_exercise_new ("deadlift");
  BxExercise *about = bx_catalogue_find_exercise (bx_catalogue_get_default (), "deadlift");

  exercise->rest_seconds = BX_REST_DEFAULT;
  g_assert_cmpint (bx_session_get_rest_seconds (exercise, NULL, 75), ==, 75);
  g_assert_cmpint (bx_session_get_rest_seconds (exercise, about, 75), ==, bx_exercise_get_rest_seconds (about));
  exercise->rest_seconds = 0;
  g_assert_cmpint (bx_session_get_rest_seconds (exercise, about, 75), ==, 0);
  exercise->rest_seconds = 200;
  g_assert_cmpint (bx_session_get_rest_seconds (exercise, about, 75), ==, 200);
}

/* Waits until the rest clock is on the disk: the last write there is. */
static void
wait_until_rest_written (SessionFixture *fixture)
{
  gint64 deadline_ms = bx_rest_clock_get_deadline (bx_session_runner_get_rest_clock (fixture->runner)).wall_ms;

  for (;;)
    {
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (BxRest) rest = NULL;

      bx_store_load_rest_async (fixture->store, bx_session_runner_get_session_id (fixture->runner), NULL, session_fixture_answer_cb, &answer);
      rest = bx_store_load_rest_finish (fixture->store, session_fixture_wait (&answer), &error);
      g_assert_no_error (error);
      if (rest != NULL && rest->deadline_utc_ms == deadline_ms)
        return;
    }
}

static void
test_rest_resumed (SessionFixture *fixture,
                   gconstpointer data)
{
  BxRestClock *clock;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  wait_until_rest_written (fixture);

  /* The machine was started anew in between: only the wall clock went on. */
  fixture->now.boot_ms = 5000;
  fixture->now.wall_ms += 100000;
  session_fixture_restart (fixture);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_true (bx_rest_clock_is_running (clock));
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 80);
  g_assert_cmpfloat_with_epsilon (bx_rest_clock_get_remaining_share (clock), 80.0 / 180, 0.001);

  /* Long past: over, and no news */
  fixture->now.wall_ms += 7200000;
  session_fixture_restart (fixture);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_false (bx_rest_clock_is_running (clock));
  bx_rest_clock_check (clock);
  g_assert_cmpuint (fixture->n_rest_ended, ==, 0);

  /* A wall clock set back gives no rest of hours. */
  fixture->now.wall_ms -= 14400000;
  session_fixture_restart (fixture);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_false (bx_rest_clock_is_running (clock));
}

/* The program ends after a set is on the disk, and before the rest after it is. */
static void
test_rest_unwritten (SessionFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (BxRest) old = NULL;
  g_autofree char *id = NULL;
  BxMoment done_at;
  BxRestClock *clock;

  session_fixture_start (fixture);
  fixture->now = bx_instant_now ();
  session_fixture_confirm (fixture, 100, 5);
  wait_until_rest_written (fixture);
  done_at = bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0))->done_at;
  id = g_strdup (bx_session_runner_get_session_id (fixture->runner));

  /* What stands there is of a rest long ago, at another exercise. */
  old = bx_rest_new (bx_session_exercise_item_get_id (session_fixture_get_exercise (fixture, 2)),
                     done_at.utc_ms - 600000, 60);
  bx_store_save_rest_async (fixture->store, id, old, NULL, session_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_rest_finish (fixture->store, session_fixture_wait (&answer), NULL));

  fixture->now = (BxInstant) { 5000, done_at.utc_ms + 50000 };
  session_fixture_restart (fixture);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 130);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));

  /* A rest that was skipped stays skipped. */
  bx_session_runner_skip_rest (fixture->runner);
  for (;;)
    {
      g_autoptr (GAsyncResult) loaded = NULL;
      g_autoptr (BxRest) rest = NULL;

      bx_store_load_rest_async (fixture->store, id, NULL, session_fixture_answer_cb, &loaded);
      rest = bx_store_load_rest_finish (fixture->store, session_fixture_wait (&loaded), NULL);
      if (rest->total_seconds == 0)
        break;
    }
  fixture->now.wall_ms += 1000;
  session_fixture_restart (fixture);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_false (bx_rest_clock_is_running (clock));
}

static void
test_real_clock (void)
{
  g_autoptr (BxRestClock) clock = bx_rest_clock_new ();
  BxInstant now = bx_instant_now ();
  guint n_ended = 0;

  g_signal_connect_swapped (clock, "ended", G_CALLBACK (session_fixture_count_cb), &n_ended);
  bx_rest_clock_set_deadline (clock, (BxDeadline) { now.boot_ms + 20, now.wall_ms + 20, 20 });
  WAIT_UNTIL (n_ended > 0);
  g_assert_cmpint (bx_instant_now ().boot_ms, >=, now.boot_ms + 20);
  g_assert_cmpuint (n_ended, ==, 1);
  g_assert_true (bx_rest_clock_is_over (clock));

  /* One that is gone leaves nothing that could wake. */
  bx_rest_clock_start (clock, 1);
  bx_rest_clock_stop (clock);
  g_assert_false (bx_rest_clock_is_over (clock));
}

/* A rest that was skipped or moved by mistake comes back, and the set before it stays. */
static void
test_undo_rest (SessionFixture *fixture,
                gconstpointer data)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);
  guint n_done;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  n_done = bx_session_runner_get_n_done (fixture->runner);
  fixture->now.boot_ms += 20000;
  fixture->now.wall_ms += 20000;
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 160);

  bx_session_runner_skip_rest (fixture->runner);
  g_assert_false (bx_rest_clock_is_running (clock));
  fixture->now.boot_ms += 10000;
  fixture->now.wall_ms += 10000;
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 150);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, n_done);

  for (guint i = 0; i < 3; i++)
    bx_session_runner_add_rest (fixture->runner, 15);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 195);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), ==, 150);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, n_done);

  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, n_done - 1);
  session_fixture_wait_until_written (fixture);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/session-rest/run", test_rest);
  session_fixture_add ("/session-rest/resumed", test_rest_resumed);
  session_fixture_add ("/session-rest/unwritten", test_rest_unwritten);
  session_fixture_add ("/session-rest/undo", test_undo_rest);
  g_test_add_func ("/session-rest/seconds", test_rest_seconds);
  g_test_add_func ("/session-rest/real-clock", test_real_clock);

  return g_test_run ();
}
