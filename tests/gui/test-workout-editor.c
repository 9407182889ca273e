/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a workout in the real window over a log of its own. */

#include "config.h"

#include <string.h>

#include "bx-schedule-dialog.h"
#include "bx-target-table.h"
#include "bx-slot-details.h"
#include "bx-slot-row.h"
#include "bx-window.h"
#include "bx-workout-editor.h"
#include "bx-workout-file.h"
#include "bx-workout-next.h"
#include "bx-workout-share.h"
#include "wait.h"

static BxApplication *application;

/* ---- helpers ------------------------------------------------------------------- */

static GtkWidget *
find (gpointer widget,
      GType    type,
      guint   *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (widget)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
get (gpointer widget,
     GType    type,
     guint    nth)
{
  GtkWidget *found = find (widget, type, &nth);

  g_assert_nonnull (found);

  return found;
}

static BxWindow *
open_window (int width)
{
  BxWindow *window = bx_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) == width);

  return window;
}

static void
close_window (BxWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static BxWorkoutEditor *
open_editor (BxWindow   *window,
             const char *workout_id)
{
  BxWorkoutEditor *editor;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-workout", "s", workout_id));
  editor = get (window, BX_TYPE_WORKOUT_EDITOR, 0);
  WAIT_UNTIL (bx_workout_editor_get_document (editor) != NULL);

  return editor;
}

static BxSlotRow *
get_row (BxWorkoutEditor *editor,
         guint            position)
{
  return get (editor, BX_TYPE_SLOT_ROW, position);
}

static const BxWorkout *
get_workout (BxWorkoutEditor *editor)
{
  return bx_workout_document_get_workout (bx_workout_editor_get_document (editor));
}

static const BxSlot *
get_slot (BxWorkoutEditor *editor,
          guint            position)
{
  return g_ptr_array_index (get_workout (editor)->slots, position);
}

static void
act (BxWorkoutEditor *editor,
     const char      *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), action, NULL));
}

static void
choose (BxWorkoutEditor *editor,
        guint            first,
        guint            n)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (get_row (editor, 0))));

  gtk_list_box_unselect_all (list);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (editor, first)));
  for (guint i = 0; i < n; i++)
    gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (get_row (editor, first + i)));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* (nullable): what the log has of it */
static BxWorkout *
load (const char *id)
{
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) workouts = NULL;

  bx_store_list_workouts_async (store, NULL, answered_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  workouts = bx_store_list_workouts_finish (store, answer, NULL);
  g_assert_nonnull (workouts);
  for (guint i = 0; i < workouts->len; i++)
    if (g_str_equal (((const BxWorkout *) g_ptr_array_index (workouts, i))->id, id))
      return bx_workout_copy (g_ptr_array_index (workouts, i));

  return NULL;
}

/* What is shown is what is stored, once it is stored. */
static void
wait_until_stored (BxWorkoutEditor *editor)
{
  gboolean same = FALSE;

  while (!same)
    {
      g_autoptr (BxWorkout) stored = load (get_workout (editor)->id);

      same = stored != NULL && bx_workout_equal (stored, get_workout (editor));
    }
}

static void
type_into (gpointer    entry,
           const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* ---- tests ----------------------------------------------------------------------- */

/* A workout that ships stays as it is; what is changed is a copy. */
static void
test_copy (void)
{
  BxWindow *window = open_window (1100);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  g_autoptr (BxWorkout) before = load (get_workout (editor)->id);

  g_assert_null (before);
  g_assert_cmpstr (get_workout (editor)->original_id, ==, "back-workout");
  choose (editor, 1, 1);
  act (editor, "editor.remove");
  g_assert_cmpuint (get_workout (editor)->slots->len, ==, 4);
  wait_until_stored (editor);
  g_assert_cmpuint (bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout")->slots->len, ==, 5);

  act (editor, "editor.undo");
  g_assert_cmpstr (get_slot (editor, 1)->exercise_id, ==, "pull-up");
  g_assert_cmpstr (bx_slot_row_get_slot (get_row (editor, 1))->exercise_id, ==, "pull-up");
  wait_until_stored (editor);
  act (editor, "editor.redo");
  g_assert_cmpuint (get_workout (editor)->slots->len, ==, 4);
  wait_until_stored (editor);

  close_window (window);
}

/* Rows are not made anew: they keep the focus, and stay open. */
static void
test_move (void)
{
  BxWindow *window = open_window (1100);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  BxSlotRow *row = get_row (editor, 3);

  bx_slot_row_set_expanded (row, TRUE);
  choose (editor, 3, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.move", "i", -1));
  g_assert_true (get_row (editor, 2) == row);
  g_assert_cmpstr (get_slot (editor, 2)->exercise_id, ==, "back-extension");
  g_assert_true (bx_slot_row_get_expanded (row));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (row));

  /* Several move together. */
  choose (editor, 3, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.move", "i", -1));
  g_assert_true (get_row (editor, 4) == row);
  g_assert_cmpstr (get_slot (editor, 2)->exercise_id, ==, "dumbbell-row");

  close_window (window);
}

static void
test_superset (void)
{
  BxWindow *window = open_window (1100);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");

  choose (editor, 1, 2);
  act (editor, "editor.join");
  g_assert_cmpuint (get_slot (editor, 1)->superset, ==, 1);
  g_assert_cmpuint (get_slot (editor, 2)->superset, ==, 1);
  choose (editor, 2, 1);
  act (editor, "editor.join-next");
  g_assert_cmpuint (get_slot (editor, 3)->superset, ==, 1);
  wait_until_stored (editor);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.rest", "i", 60));
  g_assert_cmpint (get_slot (editor, 2)->rest_seconds, ==, 60);

  act (editor, "editor.part");
  g_assert_cmpuint (get_slot (editor, 1)->superset, ==, 0);
  g_assert_cmpuint (get_slot (editor, 3)->superset, ==, 0);

  choose (editor, 0, 2);
  act (editor, "editor.duplicate");
  g_assert_cmpuint (get_workout (editor)->slots->len, ==, 7);
  g_assert_cmpstr (get_slot (editor, 3)->exercise_id, ==, "pull-up");
  g_assert_cmpstr (get_slot (editor, 3)->id, !=, get_slot (editor, 1)->id);
  act (editor, "editor.remove");
  g_assert_cmpuint (get_workout (editor)->slots->len, ==, 5);
  wait_until_stored (editor);

  close_window (window);
}

/* Each set is planned by itself, as it is typed. */
static void
test_sets (void)
{
  BxWindow *window = open_window (1100);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  BxSlotRow *row = get_row (editor, 0);
  BxTargetTable *table;
  const BxSetTarget *target;
  int position;
  guint depth;

  bx_slot_row_set_expanded (row, TRUE);
  table = get (row, BX_TYPE_TARGET_TABLE, 0);

  type_into (get (table, GTK_TYPE_ENTRY, 0), "8-12");
  type_into (get (table, GTK_TYPE_ENTRY, 1), "62,5");
  type_into (get (table, GTK_TYPE_ENTRY, 2), "2 RIR");
  target = &g_array_index (get_slot (editor, 0)->targets, BxSetTarget, 0);
  g_assert_cmpint (target->reps_min, ==, 8);
  g_assert_cmpint (target->reps_max, ==, 12);
  g_assert_true (bx_weight_equal (target->weight, bx_weight_new (62.5, BX_UNIT_KG)));
  g_assert_cmpint (target->rpe_tenths, ==, 80);
  /* Other sets stay. */
  g_assert_cmpint (g_array_index (get_slot (editor, 0)->targets, BxSetTarget, 1).reps_min, ==, 5);

  /* Typing is one step back; nonsense is none, and is marked. */
  depth = bx_workout_document_get_depth (bx_workout_editor_get_document (editor));
  type_into (get (table, GTK_TYPE_ENTRY, 3), "1");
  type_into (get (table, GTK_TYPE_ENTRY, 3), "10");
  g_assert_cmpuint (bx_workout_document_get_depth (bx_workout_editor_get_document (editor)), ==, depth + 1);
  position = 2;
  gtk_editable_insert_text (get (table, GTK_TYPE_ENTRY, 3), "-8", -1, &position);
  g_assert_true (gtk_widget_has_css_class (get (table, GTK_TYPE_ENTRY, 3), "error"));
  g_assert_cmpint (g_array_index (get_slot (editor, 0)->targets, BxSetTarget, 1).reps_max, ==, 10);
  gtk_widget_grab_focus (get (table, GTK_TYPE_ENTRY, 0));
  WAIT_UNTIL (!gtk_widget_has_css_class (get (table, GTK_TYPE_ENTRY, 3), "error"));
  g_assert_cmpstr (gtk_editable_get_text (get (table, GTK_TYPE_ENTRY, 3)), ==, "10");

  gtk_drop_down_set_selected (get (table, GTK_TYPE_DROP_DOWN, 2), BX_SET_KIND_DROP);
  g_assert_cmpint (g_array_index (get_slot (editor, 0)->targets, BxSetTarget, 2).kind, ==, BX_SET_KIND_DROP);
  act (editor, "editor.undo");
  g_assert_cmpuint (gtk_drop_down_get_selected (get (table, GTK_TYPE_DROP_DOWN, 2)), ==, BX_SET_KIND_WORK);
  wait_until_stored (editor);

  close_window (window);
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_details (void)
{
  BxWindow *window = open_window (360);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  BxSlotRow *row = get_row (editor, 3);
  GtkWidget *details;

  bx_slot_row_set_expanded (row, TRUE);
  details = get (row, BX_TYPE_SLOT_DETAILS, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (details, "Arms")), 2);
  g_assert_cmpstr (get_slot (editor, 3)->variation, ==, "arms:behind-head");
  type_into (find_titled (details, "Tempo in Seconds"), "3-1-");
  g_assert_null (get_slot (editor, 3)->tempo);
  type_into (find_titled (details, "Tempo in Seconds"), "3-1-1-0");
  g_assert_cmpstr (get_slot (editor, 3)->tempo, ==, "3-1-1-0");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_titled (details, "Rest After Each Set")), 0);
  g_assert_cmpint (get_slot (editor, 3)->rest_seconds, ==, 0);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_titled (details, "Rest of Its Own")), FALSE);
  g_assert_cmpint (get_slot (editor, 3)->rest_seconds, ==, BX_REST_DEFAULT);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (details, "How It Grows")), BX_PROGRESSION_PERCENT);
  g_assert_cmpint (get_slot (editor, 3)->progression.percent, ==, 75);
  g_assert_true (gtk_widget_get_visible (find_titled (details, "Percent of the Maximum")));
  type_into (find_titled (details, "Note, Shown While You Lift"), "Slowly");
  g_assert_cmpstr (get_slot (editor, 3)->note, ==, "Slowly");
  wait_until_stored (editor);

  for (guint i = 0; i < 6; i++)
    act (editor, "editor.undo");
  g_assert_null (get_slot (editor, 3)->note);
  g_assert_null (get_slot (editor, 3)->tempo);

  close_window (window);
}

static void
test_schedule (void)
{
  BxWindow *window = open_window (800);
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  AdwToggleGroup *kinds;

  act (editor, "editor.schedule");
  kinds = get (get (window, BX_TYPE_SCHEDULE_DIALOG, 0), ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active (kinds, BX_SCHEDULE_KIND_INTERVAL);
  g_assert_cmpint (get_workout (editor)->schedule.kind, ==, BX_SCHEDULE_KIND_INTERVAL);
  adw_toggle_group_set_active (kinds, BX_SCHEDULE_KIND_WEEKDAYS);
  g_assert_cmpuint (get_workout (editor)->schedule.weekdays, ==, (1 << 0) | (1 << 3));
  wait_until_stored (editor);

  close_window (window);
}

static AdwDialog *
open_file (BxWindow   *window,
           const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "given" BX_WORKOUT_FILE_SUFFIX, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  bx_workout_share_open (GTK_WIDGET (window), file);
  WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);

  return dialog;
}

/* A file shows what is in it before it is added; one that is broken tells the line. */
static void
test_file (void)
{
  BxWindow *window = open_window (800);
  const BxWorkout *shipped = bx_catalogue_find_workout (bx_catalogue_get_default (), "hinge-day");
  g_autoptr (BxWorkout) workout = bx_workout_duplicate (shipped, "Given Away");
  g_autoptr (GPtrArray) workouts = g_ptr_array_new ();
  g_autofree char *text = NULL;
  gboolean found = FALSE;
  AdwDialog *dialog;

  g_ptr_array_add (workouts, workout);
  text = bx_workout_file_write (workouts, NULL, NULL, NULL);
  dialog = open_file (window, text);
  g_assert_nonnull (find_titled (GTK_WIDGET (dialog), "Romanian Deadlift"));
  g_signal_emit_by_name (dialog, "response::add", "add");
  adw_dialog_force_close (dialog);
  while (!found)
    {
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GPtrArray) stored = NULL;

      bx_store_list_workouts_async (bx_application_get_store (application), NULL, answered_cb, &answer);
      WAIT_UNTIL (answer != NULL);
      stored = bx_store_list_workouts_finish (bx_application_get_store (application), answer, NULL);
      for (guint i = 0; i < stored->len; i++)
        {
          const BxWorkout *given = g_ptr_array_index (stored, i);

          if (g_str_equal (given->name, "Given Away"))
            {
              found = TRUE;
              g_assert_cmpuint (given->slots->len, ==, shipped->slots->len);
              g_assert_cmpstr (given->id, !=, workout->id);
            }
        }
    }

  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  dialog = open_file (window, "{\n  \"format\":\n}\n");
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The Workout Can’t Be Opened");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "ine "));

  close_window (window);
}

/* What waits comes before what is due later, and what has no schedule never. */
static void
test_next (void)
{
  g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);
  const char *names[] = { "Any", "Later", "Waits", "Empty" };
  BxWorkout *workout[4];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      workout[i] = bx_workout_new (names[i]);
      if (i != 3)
        g_ptr_array_add (workout[i]->slots, bx_slot_new ("deadlift"));
      g_ptr_array_add (workouts, workout[i]);
    }
  g_assert_null (bx_workout_next_find (workouts, days, "2026-11-21"));

  workout[1]->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 4 };
  workout[2]->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 2 };
  workout[3]->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 1 };
  g_hash_table_insert (days, workout[1]->id, (gpointer) "2026-11-20");
  g_hash_table_insert (days, workout[2]->id, (gpointer) "2026-11-16");
  g_assert_true (bx_workout_next_find (workouts, days, "2026-11-21") == workout[2]);
  g_hash_table_insert (days, workout[2]->id, (gpointer) "2026-11-21");
  g_assert_true (bx_workout_next_find (workouts, days, "2026-11-21") == workout[2]);
  workout[1]->schedule.every_days = 1;
  g_assert_true (bx_workout_next_find (workouts, days, "2026-11-21") == workout[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  home = g_dir_make_tmp ("test-workout-editor-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/gui/workout-editor/copy", test_copy);
  g_test_add_func ("/gui/workout-editor/move", test_move);
  g_test_add_func ("/gui/workout-editor/superset", test_superset);
  g_test_add_func ("/gui/workout-editor/sets", test_sets);
  g_test_add_func ("/gui/workout-editor/details", test_details);
  g_test_add_func ("/gui/workout-editor/schedule", test_schedule);
  g_test_add_func ("/gui/workout-editor/next", test_next);
  g_test_add_func ("/gui/workout-editor/file", test_file);
  status = g_test_run ();

  bx_store_close (bx_application_get_store (application));

  return status;
}
