/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the desktop is told of a running session, and when that is taken back. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-session-runner.h"
#include "bx-window.h"
#include "desktop-fixture.h"
#include "wait.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

static BxApplication *application;
static BxSessionRunner *runner;

static void
test_notification (void)
{
  g_autoptr (BxSet) set = NULL;
  BxRestClock *clock = bx_session_runner_get_rest_clock (runner);
  DesktopNotifications desktop;
  BxWindow *window;
  BxInstant now;

  desktop_notifications_begin (&desktop);
  window = bx_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.start-workout", "s", "back-workout");
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  set = bx_set_copy (bx_set_item_get_set (bx_session_runner_get_current_set (runner)));
  set->weight = bx_weight_new (100, BX_UNIT_KG);
  bx_session_runner_change_set (runner, bx_session_runner_get_current_set (runner), set);

  /* Nobody looks: there is no one at this display who could. */
  g_assert_false (gtk_window_is_active (GTK_WINDOW (window)));
  now = bx_instant_now ();
  bx_rest_clock_set_deadline (clock, (BxDeadline) { now.boot_ms + 50, now.wall_ms + 50, 50 });
  WAIT_UNTIL (desktop.title != NULL);
  g_assert_cmpstr (desktop.title, ==, "The Rest Is Over");
  g_assert_cmpstr (desktop.body, ==, "Deadlift, set 1 of 3: " FSI "100\302\240kg ×\302\2405" PDI);

  desktop_settle ();

  /* From there the rest can be begun again, and then the word is old. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "add-rest", g_variant_new_int32 (15));
  g_assert_true (bx_rest_clock_is_running (clock));
  WAIT_UNTIL (desktop.n_withdrawn == 1);

  bx_session_runner_discard (runner);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));
  gtk_window_destroy (GTK_WINDOW (window));
  desktop_notifications_end (&desktop);
}

int
main (int argc,
      char **argv)
{
  AppFixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  application = fixture.application;
  runner = bx_application_get_runner (application);

  g_test_add_func ("/session-notification/rest", test_notification);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
