/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Word of a workout that is due, by a clock that the test sets. */

#include "config.h"

#include "app-fixture.h"
#include "bx-due-notifier.h"
#include "desktop-fixture.h"
#include "wait.h"
#include "workout-fixture.h"

static char *clock_text;

static BxMoment
read_clock (gpointer user_data)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 (clock_text, NULL);

  return bx_moment_from_date_time (date_time);
}

static void
save (const BxWorkout *workout)
{
  BxStore *store = bx_application_get_store (wf_application);
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_save_workout_async (store, workout, NULL, app_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_workout_finish (store, app_fixture_wait (&answer), NULL));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What was asked of the log before is answered, in order. */
static void
settle (const BxWorkout *workout)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (BxWorkout) stored = wf_load (workout->id);

      g_assert_nonnull (stored);
    }
}

static void
set_clock (BxDueNotifier   *notifier,
           const char      *text,
           const BxWorkout *workout)
{
  g_set_str (&clock_text, text);
  bx_due_notifier_look (notifier);
  settle (workout);
}

static void
test_once_a_day (void)
{
  GSettings *settings = bx_application_get_settings (wf_application);
  BxDueNotifier *notifier = bx_due_notifier_get (G_APPLICATION (wf_application));
  g_autoptr (BxWorkout) workout = bx_workout_duplicate (bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout"), "Mine");
  g_autofree char *told = NULL;
  DesktopNotifications desktop;
  guint n_told = 0;
  guint n_withdrawn = 0;
  guint n_gone;

  desktop_notifications_begin (&desktop);
  g_set_str (&clock_text, "2026-11-21T12:00:00+01:00");
  bx_due_notifier_set_clock (notifier, read_clock, NULL);
  g_signal_connect_swapped (notifier, "notified", G_CALLBACK (count_cb), &n_told);
  g_signal_connect_swapped (notifier, "withdrawn", G_CALLBACK (count_cb), &n_withdrawn);
  workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 2 };
  save (workout);

  /* Off at first */
  g_assert_false (g_settings_get_boolean (settings, "due-notification"));
  set_clock (notifier, "2026-11-21T12:00:00+01:00", workout);
  g_assert_cmpuint (n_told, ==, 0);

  g_settings_set_boolean (settings, "due-notification", TRUE);
  WAIT_UNTIL (n_told == 1 && desktop.title != NULL);
  g_assert_cmpstr (desktop.title, ==, "Mine");
  told = g_settings_get_string (settings, "due-told");
  g_assert_cmpstr (told, ==, "2026-11-21");

  /* Not twice on a day, however often it is looked */
  set_clock (notifier, "2026-11-21T18:00:00+01:00", workout);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (n_withdrawn, ==, 0);

  /* Again the next day, but not before eight */
  set_clock (notifier, "2026-11-22T06:00:00+01:00", workout);
  g_assert_cmpuint (n_told, ==, 1);
  g_set_str (&clock_text, "2026-11-22T08:30:00+01:00");
  bx_due_notifier_look (notifier);
  WAIT_UNTIL (n_told == 2);

  /* Without its schedule it isn't due any more, and the word is taken back. */
  workout->schedule = BX_SCHEDULE_NONE;
  save (workout);
  WAIT_UNTIL (n_withdrawn == 1);

  /* Off takes back what was told. */
  workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 1 };
  save (workout);
  g_set_str (&clock_text, "2026-11-23T09:00:00+01:00");
  bx_due_notifier_look (notifier);
  WAIT_UNTIL (n_told == 3 && desktop.n_shown == 3);
  desktop_settle ();
  n_gone = desktop.n_withdrawn;
  g_settings_set_boolean (settings, "due-notification", FALSE);
  g_assert_cmpuint (n_withdrawn, ==, 2);
  WAIT_UNTIL (desktop.n_withdrawn == n_gone + 1);
  desktop_notifications_end (&desktop);
}

/* The notification's button starts the workout. */
static void
test_start (void)
{
  BxWindow *window = wf_open_window (800);
  BxSessionRunner *runner = bx_application_get_runner (wf_application);

  g_settings_set_boolean (bx_application_get_settings (wf_application), "keep-awake", FALSE);
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_IDLE);
  g_action_group_activate_action (G_ACTION_GROUP (wf_application), "start-due-workout", g_variant_new_string ("back-workout"));
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  bx_session_runner_discard (runner);
  wf_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/gui/due-notifier/once-a-day", test_once_a_day);
  g_test_add_func ("/gui/due-notifier/start", test_start);
}

int
main (int   argc,
      char *argv[])
{
  return wf_run (argc, argv, add_tests);
}
