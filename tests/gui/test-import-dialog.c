/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app-fixture.h"
#include "bx-data-import.h"
#include "bx-import-dialog.h"
#include "bx-ui-resources.h"
#include "tree.h"
#include "wait.h"

#define HEADER "Date,Workout Name,Duration,Exercise Name,Set Order,%s,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
#define ROWS \
  "2020-09-15 11:22:57,\"Chest\",1h 43m,\"Bench Press (Barbell)\",1,45.0,5,0,0,\"\",\"\",\n"     \
  "2020-09-15 11:22:57,\"Chest\",1h 43m,\"Deadlift (Barbell)\",1,100.0,5,0,0,\"\",\"\",8\n"      \
  "2020-09-17 18:00:00,\"Back\",50m,\"Deadlift (Barbell)\",1,100.0,8,0,0,\"\",\"\",\n"

typedef struct
{
  char *folder;
  BxStore *store;
  GtkWidget *window;
  GFile *file;
  AdwDialog *dialog; /* (nullable) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("backext-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "log.db", NULL);
  csv = g_build_filename (fixture->folder, "strong.csv", NULL);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (HEADER ROWS, (const char *) data);
#pragma GCC diagnostic pop
  g_assert_true (g_file_set_contents (csv, text, -1, NULL));
  fixture->file = g_file_new_for_path (csv);
  fixture->store = bx_store_new (path);
  bx_store_open_async (fixture->store, NULL, app_fixture_answer_cb, &answer);
  g_assert_true (bx_store_open_finish (fixture->store, app_fixture_wait (&answer), &error));

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bx_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->store);
  g_object_unref (fixture->file);
  test_tree_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
closed_cb (Fixture *fixture)
{
  fixture->dialog = NULL;
}

static void
wait_until_idle (Fixture *fixture)
{
  WAIT_UNTIL (fixture->dialog == NULL || !bx_import_dialog_is_busy (BX_IMPORT_DIALOG (fixture->dialog)));
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = bx_import_dialog_new (fixture->store, fixture->file);
  g_signal_connect_swapped (fixture->dialog, "closed", G_CALLBACK (closed_cb), fixture);
  adw_dialog_present (fixture->dialog, fixture->window);
  wait_until_idle (fixture);
  g_assert_nonnull (fixture->dialog);
}

static guint
count_sessions (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_list_sessions_async (fixture->store, NULL, 100, NULL, app_fixture_answer_cb, &answer);
  sessions = bx_store_list_sessions_finish (fixture->store, app_fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return sessions->len;
}

static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = app_fixture_find_button (GTK_WIDGET (fixture->dialog), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What is shown is what comes; a second time there is nothing new. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  open_dialog (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "2 sessions with 3 sets"));
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Bench Press (Barbell)"));
  g_assert_cmpuint (count_sessions (fixture), ==, 0);

  click (fixture, "_Import");
  WAIT_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (count_sessions (fixture), ==, 2);

  open_dialog (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Nothing new"));
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "3 sets are in your log already"));
  g_assert_false (gtk_widget_is_sensitive (app_fixture_find_button (GTK_WIDGET (fixture->dialog), "_Import")));
  adw_dialog_force_close (fixture->dialog);
}

/* A unit that the file doesn't tell is asked, and nothing comes before it is. */
static void
test_unit (Fixture       *fixture,
           gconstpointer  data)
{
  open_dialog (fixture);
  g_assert_false (gtk_widget_get_visible (app_fixture_find_button (GTK_WIDGET (fixture->dialog), "_Import")));
  click (fixture, "_Pounds");
  wait_until_idle (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "2 sessions with 3 sets"));
  adw_dialog_force_close (fixture->dialog);
  g_assert_cmpuint (count_sessions (fixture), ==, 0);
}

/* A file that is none is refused in words. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  g_assert_true (g_file_set_contents (path, "hello\n", -1, NULL));
  open_dialog (fixture);
  g_assert_false (gtk_widget_get_visible (app_fixture_find_button (GTK_WIDGET (fixture->dialog), "_Import")));
  click (fixture, "_Close");
  g_assert_cmpuint (count_sessions (fixture), ==, 0);
}

/* Whatever it is called, and whatever is wrong with it, is told as it is. */
static void
test_no_table (Fixture       *fixture,
               gconstpointer  data)
{
  static const char picture[] = "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\001\0\0\0\001,;\n\b\006";
  g_autofree char *path = g_build_filename (fixture->folder, "Push & <Pull>.png", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "Legs & Back.csv", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, picture, sizeof picture, NULL));
  g_set_object (&fixture->file, g_file_new_for_path (path));
  open_dialog (fixture);
  g_assert_nonnull (app_fixture_find_label (GTK_WIDGET (fixture->dialog), "This is neither a table nor any other text. Nothing was read. "
                                                                          "Export the log as CSV in the other program, and open that file."));
  click (fixture, "_Close");

  g_set_object (&fixture->file, g_file_new_for_path (missing));
  g_assert_null (g_file_read (fixture->file, NULL, &error));
  words = g_strdup_printf ("“Legs & Back.csv” can’t be read. Nothing was added. The system says: %s.", error->message);
  open_dialog (fixture);
  g_assert_nonnull (app_fixture_find_label (GTK_WIDGET (fixture->dialog), words));
  click (fixture, "_Close");
  g_assert_cmpuint (count_sessions (fixture), ==, 0);
}

#define UNKNOWN \
  "Tag;Was;Last;Wdh.;Satzart\n"  \
  "2020-09-15;Deadlift (Barbell);100;5;\n" \
  "2020-09-15;Reverse Hyper;20;12;warmup\n"

static void
choose (Fixture    *fixture,
        const char *column,
        const char *field)
{
  GtkWidget *row = app_fixture_find_row (GTK_WIDGET (fixture->dialog), column);
  GListModel *model;

  g_assert_true (ADW_IS_COMBO_ROW (row));
  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) object = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (object), field))
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }
  g_assert_not_reached ();
}

static const char *
get_chosen (Fixture    *fixture,
            const char *column)
{
  AdwComboRow *row = ADW_COMBO_ROW (app_fixture_find_row (GTK_WIDGET (fixture->dialog), column));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

/* A table that is not known: something is proposed, what is needed has to be there, the
 * unit is asked, and all that was said is remembered. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  GtkWidget *row;

  g_assert_true (g_file_set_contents (path, UNKNOWN, -1, NULL));
  open_dialog (fixture);
  g_assert_cmpstr (get_chosen (fixture, "Tag"), ==, "Date");
  g_assert_cmpstr (get_chosen (fixture, "Was"), ==, "Exercise");
  g_assert_cmpstr (get_chosen (fixture, "Last"), ==, "Weight");
  g_assert_cmpstr (get_chosen (fixture, "Satzart"), ==, "Kind of Set");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Was"))), "Reverse Hyper"));

  /* Without an exercise there is nothing to go on with; no two columns hold the same. */
  choose (fixture, "Was", "Note");
  g_assert_false (gtk_widget_is_sensitive (app_fixture_find_button (GTK_WIDGET (fixture->dialog), "_Continue")));
  choose (fixture, "Satzart", "Note");
  g_assert_cmpstr (get_chosen (fixture, "Was"), ==, "Left Out");
  choose (fixture, "Was", "Exercise");
  choose (fixture, "Satzart", "Left Out");
  click (fixture, "_Continue");
  wait_until_idle (fixture);
  click (fixture, "_Kilograms");
  wait_until_idle (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "1 session with 2 sets"));
  g_assert_true (gtk_widget_get_visible (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Choose the C_olumns Again")));

  /* What is known can be told otherwise, too. */
  row = app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Deadlift (Barbell)");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));

  click (fixture, "_Import");
  WAIT_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (count_sessions (fixture), ==, 1);

  open_dialog (fixture);
  g_assert_cmpstr (get_chosen (fixture, "Satzart"), ==, "Left Out");
  adw_dialog_force_close (fixture->dialog);
}

#define TIED \
  "2020-09-15 11:22:57,\"Back\",1h,\"Superman\",1,0,12,0,0,\"\",\"\",\n" \
  "2020-09-15 11:22:57,\"Back\",1h,\"Deadlift (Barbell)\",1,100.0,5,0,0,\"\",\"\",8\n"

static gboolean
is_labelled (GtkWidget  *widget,
             const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_labelled (child, text))
      return TRUE;

  return FALSE;
}

/* A name that several exercises have is taken for none of them, says which they are, and is
 * what the person chooses; that is remembered. */
static void
test_tie (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *text = g_strdup_printf (HEADER "%s", "Weight (kg)", TIED);
  g_autoptr (BxOwnExercise) own = bx_own_exercise_new ("11111111-1111-4111-8111-111111111111", "Superman", BX_MEASURE_REPS);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  bx_store_save_own_exercise_async (fixture->store, own, NULL, app_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_own_exercise_finish (fixture->store, app_fixture_wait (&answer), &error));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  open_dialog (fixture);
  row = app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Superman");
  g_assert_true (ADW_IS_EXPANDER_ROW (row));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "1 set, could be Floor Back Extension or Superman: choose");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (app_fixture_find_row (row, "Another Exercise"));
  g_assert_true (is_labelled (row, "An exercise of your own"));

  gtk_widget_activate (app_fixture_find_row (row, "Floor Back Extension"));
  wait_until_idle (fixture);
  row = app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Superman");
  g_assert_true (ADW_IS_ACTION_ROW (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Floor Back Extension");
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "2 exercises are known"));
  click (fixture, "_Import");
  WAIT_UNTIL (fixture->dialog == NULL);

  open_dialog (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "2 exercises are known"));
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "Nothing new"));
  adw_dialog_force_close (fixture->dialog);
}

/* A file that is dropped on the window is shown as one that was chosen. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GListModel) controllers = NULL;
  GtkDropTarget *target = NULL;
  GFile *files[] = { fixture->file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  bx_data_accept_drops (fixture->window, fixture->store);
  controllers = gtk_widget_observe_controllers (fixture->window);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        target = GTK_DROP_TARGET (controller);
    }
  g_assert_nonnull (target);
  g_assert_cmpint (gtk_drop_target_get_actions (target), ==, GDK_ACTION_COPY);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);

  fixture->dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (BX_IS_IMPORT_DIALOG (fixture->dialog));
  wait_until_idle (fixture);
  g_assert_nonnull (app_fixture_find_row (GTK_WIDGET (fixture->dialog), "2 sessions with 3 sets"));
  adw_dialog_force_close (fixture->dialog);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bx_ui_register_resource ();

  g_test_add ("/import-dialog/import", Fixture, "Weight (kg)", set_up, test_import, tear_down);
  g_test_add ("/import-dialog/unit", Fixture, "Weight", set_up, test_unit, tear_down);
  g_test_add ("/import-dialog/columns", Fixture, "Weight (kg)", set_up, test_columns, tear_down);
  g_test_add ("/import-dialog/tie", Fixture, "Weight (kg)", set_up, test_tie, tear_down);
  g_test_add ("/import-dialog/drop", Fixture, "Weight (kg)", set_up, test_drop, tear_down);
  g_test_add ("/import-dialog/refused", Fixture, "Weight (kg)", set_up, test_refused, tear_down);
  g_test_add ("/import-dialog/no-table", Fixture, "Weight (kg)", set_up, test_no_table, tear_down);

  return g_test_run ();
}
