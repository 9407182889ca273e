/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences, in the real window: what they change can be changed back. */

#include "config.h"

#include "app-fixture.h"
#include "bx-background.h"
#include "bx-data-sample.h"
#include "bx-kit.h"
#include "bx-transfer-backup.h"
#include "bx-window.h"
#include "desktop-fixture.h"
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

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is chosen can be read, however much room the rest of the row asks for. */
static void
test_choice_is_seen (void)
{
  BxWindow *window = open_window ();
  GtkWidget *dialog = open_preferences (window, "general");
  GtkWidget *row = app_fixture_find_row (dialog, "_Athlete");
  GtkWidget *chosen;
  int minimum;
  int width;

  WAIT_UNTIL ((chosen = find_text (row, "Man")) != NULL);
  gtk_widget_measure (chosen, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (chosen)), &width, NULL);
  g_assert_cmpint (minimum, >=, width);
  close_all (window, dialog);
}

/* What comes with a backup shows on pages that are open, and is not lost with the next
 * edit there. */
static void
test_from_elsewhere (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  const char *const first[] = { "barbell", NULL };
  const char *const second[] = { "barbell", "dumbbells", NULL };
  g_autoptr (BxKit) kit = bx_kit_new_usual (BX_UNIT_KG);
  g_autoptr (BxKit) edited = NULL;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) at_hand = NULL;
  BxWindow *window;
  GtkWidget *dialog;
  GtkWidget *bar;
  GtkWidget *mat;

  g_settings_reset (settings, "kit");
  g_settings_set_strv (settings, "equipment-at-hand", first);
  g_settings_set_boolean (settings, "equipment-known", TRUE);
  window = open_window ();
  dialog = open_preferences (window, "kit");
  /* A barbell is also among the equipment. */
  bar = app_fixture_find_row (app_fixture_find_type (dialog, g_type_from_name ("BxKitPage")), "Barbell");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (bar)), ==, "In kg");

  kit->collar = bx_weight_new (5, BX_UNIT_KG);
  text = bx_kit_to_text (kit);
  g_settings_set_string (settings, "kit", text);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (app_fixture_find_row (dialog, "One Collar"))), ==, 5);
  adw_spin_row_set_value (ADW_SPIN_ROW (bar), 15);
  after = g_settings_get_string (settings, "kit");
  edited = bx_kit_new_from_text (after);
  g_assert_cmpint (edited->collar.thousandths, ==, 5000);
  g_assert_cmpint (g_array_index (edited->bars, BxWeight, 0).thousandths, ==, 15000);

  g_settings_set_enum (settings, "weight-unit", BX_UNIT_LB);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (bar)), ==, "In lb");

  g_settings_set_strv (settings, "equipment-at-hand", second);
  mat = app_fixture_find_row (dialog, "Mat");
  g_assert_nonnull (mat);
  adw_switch_row_set_active (ADW_SWITCH_ROW (mat), TRUE);
  at_hand = g_settings_get_strv (settings, "equipment-at-hand");
  g_assert_true (g_strv_contains ((const char *const *) at_hand, "dumbbells"));
  g_assert_true (g_strv_contains ((const char *const *) at_hand, "barbell"));

  close_all (window, dialog);
  g_settings_reset (settings, "kit");
  g_settings_reset (settings, "weight-unit");
  g_settings_reset (settings, "equipment-at-hand");
  g_settings_reset (settings, "equipment-known");
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
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != alert);
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
  answer_question (window, "do-it");
  WAIT_UNTIL (count_imports () == 0);
  close_all (window, dialog);
}

/* What came with a backup goes with it when it is taken back. */
static void
test_settings_put_back (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  g_autofree char *before = NULL;

  g_settings_reset (settings, "kit");
  g_settings_set_enum (settings, "weight-unit", BX_UNIT_LB);
  g_settings_set_int (settings, "window-width", 700);
  before = bx_transfer_dup_settings ();
  g_settings_set_enum (settings, "weight-unit", BX_UNIT_KG);
  g_settings_set_string (settings, "kit", "{'collar': <'2.5 kg'>}");
  g_settings_set_int (settings, "window-width", 800);

  bx_transfer_put_back_settings (before);
  g_assert_cmpint (g_settings_get_enum (settings, "weight-unit"), ==, BX_UNIT_LB);
  /* What was not chosen before is not kept, and the window's place is not theirs. */
  g_assert_null (g_settings_get_user_value (settings, "kit"));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 800);
  g_settings_reset (settings, "weight-unit");
  g_settings_reset (settings, "window-width");
}

/* ---- the desktop's portal ----------------------------------------------------------- */

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
  DesktopBackground portal;

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  g_settings_set_boolean (settings, "due-notification", TRUE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (row)));

  adw_switch_row_set_active (row, TRUE);
  read_why (window, "does not offer");
  g_assert_false (adw_switch_row_get_active (row));

  desktop_background_begin (&portal);
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
  desktop_background_end (&portal);
  close_all (window, dialog);
}

/* The desktop may think for longer than the preferences are open: what it says then counts
 * no less, and what was given back meanwhile is not kept. */
static void
test_background_late (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  BxWindow *window = open_window ();
  GtkWidget *dialog = open_preferences (window, "general");
  AdwSwitchRow *row;
  DesktopBackground portal;

  g_settings_set_boolean (settings, "due-notification", TRUE);
  desktop_background_begin (&portal);
  portal.thinks = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (app_fixture_find_row (dialog, "Also While It Is _Closed")), TRUE);
  WAIT_UNTIL (portal.n_asked == 1);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));

  /* What is wanted is shown meanwhile. */
  dialog = open_preferences (window, "general");
  row = ADW_SWITCH_ROW (app_fixture_find_row (dialog, "Also While It Is _Closed"));
  g_assert_true (adw_switch_row_get_active (row));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  desktop_background_answer (&portal);
  WAIT_UNTIL (g_settings_get_boolean (settings, "due-in-background"));

  dialog = open_preferences (window, "general");
  row = ADW_SWITCH_ROW (app_fixture_find_row (dialog, "Also While It Is _Closed"));
  adw_switch_row_set_active (row, FALSE);
  adw_switch_row_set_active (row, TRUE);
  adw_switch_row_set_active (row, FALSE);
  WAIT_UNTIL (portal.n_asked == 4);
  desktop_background_answer (&portal);
  WAIT_UNTIL (portal.n_asked == 5);
  g_assert_false (portal.autostart);
  g_assert_false (adw_switch_row_get_active (row));
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));
  desktop_background_answer (&portal);

  /* The window tells of a refusal, too. */
  adw_switch_row_set_active (row, TRUE);
  WAIT_UNTIL (portal.n_asked == 6);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  portal.response = 1;
  desktop_background_answer (&portal);
  read_why (window, "does not let");
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));

  /* What another program changes in the settings is asked for, and undone, too. */
  g_settings_set_boolean (settings, "due-in-background", TRUE);
  WAIT_UNTIL (portal.n_asked == 7);
  desktop_background_answer (&portal);
  read_why (window, "does not let");
  g_assert_false (g_settings_get_boolean (settings, "due-in-background"));

  g_settings_reset (settings, "due-notification");
  desktop_background_end (&portal);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Hears all that the bus has sent by now. */
static void
take_what_came (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                                       NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What was taken away in the system's settings is noticed at the next start, and nobody is
 * told what they did themselves. A portal that can't be reached takes nothing away. */
static void
test_background_revoked (void)
{
  GSettings *settings = bx_application_get_settings (fixture.application);
  g_autoptr (BxBackground) next = NULL;
  BxWindow *window = open_window ();
  DesktopBackground portal;

  desktop_background_begin (&portal);
  g_settings_set_boolean (settings, "due-in-background", TRUE);
  WAIT_UNTIL (portal.n_asked == 1);

  next = bx_background_new (G_APPLICATION (fixture.application), settings);
  bx_background_look (next);
  WAIT_UNTIL (portal.n_asked == 2);
  g_assert_true (portal.autostart);
  take_what_came ();
  g_assert_true (g_settings_get_boolean (settings, "due-in-background"));

  portal.response = 1;
  bx_background_look (next);
  WAIT_UNTIL (!g_settings_get_boolean (settings, "due-in-background"));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  /* The program's own says to the desktop that it is wanted no more. */
  WAIT_UNTIL (portal.n_asked == 4);
  g_assert_false (portal.autostart);
  desktop_background_end (&portal);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  app_fixture_set_up (&fixture, 0, 0, NULL);
  g_settings_set_boolean (bx_application_get_settings (fixture.application), "welcomed", TRUE);

  g_test_add_func ("/gui/preferences/choice-is-seen", test_choice_is_seen);
  g_test_add_func ("/gui/preferences/kit", test_kit);
  g_test_add_func ("/gui/preferences/from-elsewhere", test_from_elsewhere);
  g_test_add_func ("/gui/preferences/import", test_import);
  g_test_add_func ("/gui/preferences/settings-put-back", test_settings_put_back);
  g_test_add_func ("/gui/preferences/background", test_background);
  g_test_add_func ("/gui/preferences/background/late", test_background_late);
  g_test_add_func ("/gui/preferences/background/revoked", test_background_revoked);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
