/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the desktop is told of a running session, and when that is taken back. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-session-runner.h"
#include "bx-window.h"
#include "wait.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

static BxApplication *application;
static BxSessionRunner *runner;

/* The desktop's side of a notification, as far as it is needed here */
typedef struct
{
  gboolean owned;
  char *title;
  char *body;
  guint n_taken_back;
} Desktop;

static void
desktop_called_cb (GDBusConnection *connection,
                   const char *sender,
                   const char *path,
                   const char *interface,
                   const char *method,
                   GVariant *parameters,
                   GDBusMethodInvocation *invocation,
                   gpointer user_data)
{
  Desktop *desktop = user_data;

  if (g_str_equal (method, "Notify"))
    {
      g_free (desktop->title);
      g_free (desktop->body);
      g_variant_get_child (parameters, 3, "s", &desktop->title);
      g_variant_get_child (parameters, 4, "s", &desktop->body);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
    }
  else
    {
      desktop->n_taken_back++;
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static void
desktop_owned_cb (GDBusConnection *connection,
                  const char *name,
                  gpointer user_data)
{
  ((Desktop *) user_data)->owned = TRUE;
}

static void
called_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* What was said on the bus before has arrived. */
static void
settle_bus (GDBusConnection *bus)
{
  gboolean called = FALSE;

  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                          NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &called);
  WAIT_UNTIL (called);
}

static void
test_notification (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = desktop_called_cb };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (BxSet) set = NULL;
  BxRestClock *clock = bx_session_runner_get_rest_clock (runner);
  Desktop desktop = { FALSE, NULL, NULL, 0 };
  BxWindow *window;
  BxInstant now;
  guint object_id;
  guint name_id;

  if (bus == NULL)
    {
      g_test_skip ("There is no session bus.");
      return;
    }

  node = g_dbus_node_info_new_for_xml ("<node><interface name='org.freedesktop.Notifications'>"
                                       "<method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/>"
                                       "<arg type='s'/><arg type='s'/><arg type='as'/><arg type='a{sv}'/><arg type='i'/>"
                                       "<arg type='u' direction='out'/></method>"
                                       "<method name='CloseNotification'><arg type='u'/></method>"
                                       "</interface></node>",
                                       NULL);
  object_id = g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", node->interfaces[0], &vtable, &desktop, NULL, NULL);
  name_id = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE,
                                          desktop_owned_cb, NULL, &desktop, NULL);
  WAIT_UNTIL (desktop.owned);

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
  g_assert_cmpstr (desktop.body, ==, "Deadlift, set 1 of 3: " FSI "100\302\240kg × 5" PDI);

  settle_bus (bus);

  /* From there the rest can be begun again, and then the word is old. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "add-rest", g_variant_new_int32 (15));
  g_assert_true (bx_rest_clock_is_running (clock));
  WAIT_UNTIL (desktop.n_taken_back == 1);

  bx_session_runner_discard (runner);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));
  gtk_window_destroy (GTK_WINDOW (window));
  g_bus_unown_name (name_id);
  g_dbus_connection_unregister_object (bus, object_id);
  g_free (desktop.title);
  g_free (desktop.body);
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
