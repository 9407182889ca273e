/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences, in the real window: what they change can be changed back. */

#include "config.h"

#include "app-fixture.h"
#include "bx-data-sample.h"
#include "bx-window.h"
#include "wait.h"

static AppFixture fixture;

static BxWindow *
open_window (void)
{
  BxWindow *window = bx_window_new (fixture.application);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 800);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static GtkWidget *
open_preferences (BxWindow   *window,
                  const char *page)
{
  AdwDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture.application), "preferences", NULL);
  WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), page);

  return GTK_WIDGET (dialog);
}

static void
close_all (BxWindow  *window,
           GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Plates that were counted one by one come back. */
static void
test_kit (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  g_autofree char *kit = NULL;
  g_autofree char *after = NULL;
  BxWindow *window = open_window ();
  GtkWidget *dialog = open_preferences (window, "kit");
  GtkWidget *usual = app_fixture_find_row (dialog, "Back to What a Gym Usually Has");

  g_assert_false (gtk_widget_get_sensitive (usual));
  adw_spin_row_set_value (ADW_SPIN_ROW (app_fixture_find_row (dialog, "One Collar")), 2.5);
  kit = g_settings_get_string (settings, "kit");
  g_assert_cmpstr (kit, !=, "");

  g_assert_true (gtk_widget_get_sensitive (usual));
  g_signal_emit_by_name (usual, "activated");
  after = g_settings_get_string (settings, "kit");
  g_assert_cmpstr (after, ==, "");

  app_fixture_undo (dialog, "Back to the usual weights");
  g_clear_pointer (&after, g_free);
  after = g_settings_get_string (settings, "kit");
  g_assert_cmpstr (after, ==, kit);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (app_fixture_find_row (dialog, "One Collar"))), ==, 2.5);
  close_all (window, dialog);
}

static guint
count_imports (void)
{
  BxStore *store = bx_application_get_store (fixture.application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint n = 0;

  bx_store_list_imports_async (store, NULL, app_fixture_answer_cb, &answer);
  records = bx_store_list_imports_finish (store, app_fixture_wait (&answer), NULL);
  for (guint i = 0; i < records->len; i++)
    n += !((const BxImportRecord *) g_ptr_array_index (records, i))->undone;

  return n;
}

static void
answer_question (BxWindow   *window,
                 const char *response)
{
  AdwDialog *alert = NULL;

  WAIT_UNTIL (ADW_IS_ALERT_DIALOG (alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  g_signal_emit_by_name (alert, "response", response);
  adw_dialog_force_close (alert);
}

/* An import of long ago is not taken back by one click. */
static void
test_import (void)
{
  BxWindow *window = open_window ();
  GtkWidget *dialog;
  GtkWidget *row;
  GtkWidget *button;

  bx_data_try_sample (GTK_WIDGET (window), bx_application_get_store (fixture.application));
  WAIT_UNTIL (count_imports () == 1);

  dialog = open_preferences (window, "data");
  WAIT_UNTIL ((row = app_fixture_find_row (dialog, "Sample data")) != NULL);
  button = app_fixture_find_hint (row, "Take Back");
  g_signal_emit_by_name (button, "clicked");
  answer_question (window, "cancel");
  g_assert_cmpuint (count_imports (), ==, 1);
  g_signal_emit_by_name (button, "clicked");
  answer_question (window, "take-back");
  WAIT_UNTIL (count_imports () == 0);
  close_all (window, dialog);
}

/* ---- the desktop's portal ----------------------------------------------------------- */

/* As far as it is needed here: it answers as it is told, with as much as it was asked. */
typedef struct
{
  guint object_id;
  guint name_id;
  gboolean owned;
  guint32 response;
  guint n_asked;
  gboolean autostart;
} Portal;

static void
portal_called_cb (GDBusConnection       *bus,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  Portal *portal = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *who = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  g_autofree const char **command = NULL;
  g_autoptr (GVariant) line = g_variant_lookup_value (options, "commandline", G_VARIANT_TYPE_STRING_ARRAY);
  GVariantBuilder results = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  const char *token;
  const char *reason;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "reason", "&s", &reason));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &portal->autostart));
  g_assert_cmpstr (reason, ==, "To tell you when a workout is due");
  command = g_variant_get_strv (line, NULL);
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  portal->n_asked++;

  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", who, token);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (portal->response == 0));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (portal->response == 0 && portal->autostart));
  /* As quick as can be: before it is told where to listen */
  g_dbus_connection_emit_signal (bus, sender, request, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", portal->response, &results), NULL);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
}

static void
portal_owned_cb (GDBusConnection *bus,
                 const char      *name,
                 gpointer         user_data)
{
  ((Portal *) user_data)->owned = TRUE;
}

static void
portal_begin (Portal *portal)
{
  static const char *xml = "<node><interface name='org.freedesktop.portal.Background'>"
                           "<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
                           "<arg type='o' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable vtable = { .method_call = portal_called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  portal->object_id = g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop", node->interfaces[0],
                                                         &vtable, portal, NULL, NULL);
  portal->name_id = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                  portal_owned_cb, NULL, portal, NULL);
  WAIT_UNTIL (portal->owned);
}

static void
portal_end (Portal *portal)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_bus_unown_name (portal->name_id);
  g_dbus_connection_unregister_object (bus, portal->object_id);
}

/* Waits for why the desktop does not do it, and reads it away. */
static void
read_why (BxWindow   *window,
          const char *part)
{
  AdwDialog *alert = NULL;

  WAIT_UNTIL (ADW_IS_ALERT_DIALOG (alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), part));
  adw_dialog_force_close (alert);
}

/* Who wants to be told while the program is closed asks the desktop, which may have no
 * portal, or not want it. */
static void
test_background (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  BxWindow *window = open_window ();
  GtkWidget *dialog = open_preferences (window, "general");
  AdwSwitchRow *row = ADW_SWITCH_ROW (app_fixture_find_row (dialog, "Also While It Is _Closed"));
  Portal portal = { 0 };

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  g_settings_set_boolean (settings, "due-notification", TRUE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (row)));

  adw_switch_row_set_active (row, TRUE);
  read_why (window, "does not offer");
  g_assert_false (adw_switch_row_get_active (row));

  portal_begin (&portal);
  portal.response = 1;
  adw_switch_row_set_active (row, TRUE);
  read_why (window, "does not let");
  g_assert_cmpuint (portal.n_asked, ==, 1);
  g_assert_true (portal.autostart);
  g_assert_false (adw_switch_row_get_active (row));
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));

  portal.response = 0;
  adw_switch_row_set_active (row, TRUE);
  WAIT_UNTIL (g_settings_get_boolean (settings, "due-in-background"));
  g_assert_true (adw_switch_row_get_active (row));

  /* No more of it: the program does not begin by itself, either. */
  adw_switch_row_set_active (row, FALSE);
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));
  WAIT_UNTIL (portal.n_asked == 3);
  g_assert_false (portal.autostart);

  g_settings_reset (settings, "due-notification");
  portal_end (&portal);
  close_all (window, dialog);
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  app_fixture_set_up (&fixture, 0, 0, NULL);
  g_settings_set_boolean (bx_application_get_settings (fixture.application), "welcomed", TRUE);

  g_test_add_func ("/gui/preferences/kit", test_kit);
  g_test_add_func ("/gui/preferences/import", test_import);
  g_test_add_func ("/gui/preferences/background", test_background);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
