/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a workout in the real window over a log of its own. */

#include "config.h"

#include <string.h>

#include "bx-data-import.h"
#include "bx-schedule-dialog.h"
#include "bx-target-table.h"
#include "bx-slot-details.h"
#include "bx-slot-row.h"
#include "bx-window.h"
#include "bx-workout-editor.h"
#include "bx-workout-file.h"
#include "bx-workout-next.h"
#include "wait.h"
#include "workout-fixture.h"

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* A workout that ships stays as it is; what is changed is a copy. */
static void
test_copy (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");
  g_autoptr (BxWorkout) before = wf_load (wf_get_workout (editor)->id);

  g_assert_null (before);
  g_assert_cmpstr (wf_get_workout (editor)->original_id, ==, "back-workout");
  wf_choose (editor, 1, 1);
  wf_act (editor, "editor.remove");
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 4);
  wf_wait_until_stored (editor);
  g_assert_cmpuint (bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout")->slots->len, ==, 5);

  wf_act (editor, "editor.undo");
  g_assert_cmpstr (wf_get_slot (editor, 1)->exercise_id, ==, "pull-up");
  g_assert_cmpstr (bx_slot_row_get_slot (wf_get_row (editor, 1))->exercise_id, ==, "pull-up");
  wf_wait_until_stored (editor);
  wf_act (editor, "editor.redo");
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 4);
  wf_wait_until_stored (editor);

  wf_close_window (window);
}

/* Rows are not made anew: they keep the focus, and stay open. */
static void
test_move (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");
  BxSlotRow *row = wf_get_row (editor, 3);

  bx_slot_row_set_expanded (row, TRUE);
  wf_choose (editor, 3, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.move", "i", -1));
  g_assert_true (wf_get_row (editor, 2) == row);
  g_assert_cmpstr (wf_get_slot (editor, 2)->exercise_id, ==, "back-extension");
  g_assert_true (bx_slot_row_get_expanded (row));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (row));

  /* Several move together. */
  wf_choose (editor, 3, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.move", "i", -1));
  g_assert_true (wf_get_row (editor, 4) == row);
  g_assert_cmpstr (wf_get_slot (editor, 2)->exercise_id, ==, "dumbbell-row");

  wf_close_window (window);
}

static void
test_superset (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");

  wf_choose (editor, 1, 2);
  wf_act (editor, "editor.join");
  g_assert_cmpuint (wf_get_slot (editor, 1)->superset, ==, 1);
  g_assert_cmpuint (wf_get_slot (editor, 2)->superset, ==, 1);
  wf_choose (editor, 2, 1);
  wf_act (editor, "editor.join-next");
  g_assert_cmpuint (wf_get_slot (editor, 3)->superset, ==, 1);
  wf_wait_until_stored (editor);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.rest", "i", 60));
  g_assert_cmpint (wf_get_slot (editor, 2)->rest_seconds, ==, 60);

  /* Dragged over its edge, an exercise is out, and between the parts it is in again. */
  g_signal_emit_by_name (wf_get_row (editor, 3), "dropped", wf_get_row (editor, 1), TRUE, TRUE);
  g_assert_cmpstr (wf_get_slot (editor, 3)->exercise_id, ==, "pull-up");
  g_assert_cmpuint (wf_get_slot (editor, 3)->superset, ==, 0);
  g_assert_cmpuint (wf_get_slot (editor, 2)->superset, ==, 1);
  g_signal_emit_by_name (wf_get_row (editor, 1), "dropped", wf_get_row (editor, 3), TRUE, FALSE);
  g_assert_cmpstr (wf_get_slot (editor, 2)->exercise_id, ==, "pull-up");
  g_assert_cmpuint (wf_get_slot (editor, 2)->superset, ==, 1);
  wf_choose (editor, 2, 1);
  wf_act (editor, "editor.leave");
  g_assert_cmpuint (wf_get_slot (editor, 3)->superset, ==, 0);
  for (guint i = 0; i < 3; i++)
    wf_act (editor, "editor.undo");
  g_assert_cmpstr (wf_get_slot (editor, 1)->exercise_id, ==, "pull-up");
  g_assert_cmpuint (wf_get_slot (editor, 3)->superset, ==, 1);

  wf_act (editor, "editor.part");
  g_assert_cmpuint (wf_get_slot (editor, 1)->superset, ==, 0);
  g_assert_cmpuint (wf_get_slot (editor, 3)->superset, ==, 0);

  wf_choose (editor, 0, 2);
  wf_act (editor, "editor.duplicate");
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 7);
  g_assert_cmpstr (wf_get_slot (editor, 3)->exercise_id, ==, "pull-up");
  g_assert_cmpstr (wf_get_slot (editor, 3)->id, !=, wf_get_slot (editor, 1)->id);
  wf_act (editor, "editor.remove");
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 5);
  wf_wait_until_stored (editor);

  wf_close_window (window);
}

/* Each set is planned by itself, as it is typed. */
static void
test_sets (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");
  BxSlotRow *row = wf_get_row (editor, 0);
  BxTargetTable *table;
  const BxSetTarget *target;
  int position;
  guint depth;

  bx_slot_row_set_expanded (row, TRUE);
  table = wf_get (row, BX_TYPE_TARGET_TABLE, 0);

  wf_type_into (wf_get (table, GTK_TYPE_ENTRY, 0), "8-12");
  wf_type_into (wf_get (table, GTK_TYPE_ENTRY, 1), "62,5");
  wf_type_into (wf_get (table, GTK_TYPE_ENTRY, 2), "2 RIR");
  target = &g_array_index (wf_get_slot (editor, 0)->targets, BxSetTarget, 0);
  g_assert_cmpint (target->reps_min, ==, 8);
  g_assert_cmpint (target->reps_max, ==, 12);
  g_assert_true (bx_weight_equal (target->weight, bx_weight_new (62.5, BX_UNIT_KG)));
  g_assert_cmpint (target->rpe_tenths, ==, 80);
  /* Other sets stay. */
  g_assert_cmpint (g_array_index (wf_get_slot (editor, 0)->targets, BxSetTarget, 1).reps_min, ==, 5);

  /* Typing is one step back; nonsense is none, and is marked. */
  depth = bx_workout_document_get_depth (bx_workout_editor_get_document (editor));
  wf_type_into (wf_get (table, GTK_TYPE_ENTRY, 3), "1");
  wf_type_into (wf_get (table, GTK_TYPE_ENTRY, 3), "10");
  g_assert_cmpuint (bx_workout_document_get_depth (bx_workout_editor_get_document (editor)), ==, depth + 1);
  position = 2;
  gtk_editable_insert_text (wf_get (table, GTK_TYPE_ENTRY, 3), "-8", -1, &position);
  g_assert_true (gtk_widget_has_css_class (wf_get (table, GTK_TYPE_ENTRY, 3), "error"));
  g_assert_cmpint (g_array_index (wf_get_slot (editor, 0)->targets, BxSetTarget, 1).reps_max, ==, 10);
  gtk_widget_grab_focus (wf_get (table, GTK_TYPE_ENTRY, 0));
  WAIT_UNTIL (!gtk_widget_has_css_class (wf_get (table, GTK_TYPE_ENTRY, 3), "error"));
  g_assert_cmpstr (gtk_editable_get_text (wf_get (table, GTK_TYPE_ENTRY, 3)), ==, "10");

  gtk_drop_down_set_selected (wf_get (table, GTK_TYPE_DROP_DOWN, 2), BX_SET_KIND_DROP);
  g_assert_cmpint (g_array_index (wf_get_slot (editor, 0)->targets, BxSetTarget, 2).kind, ==, BX_SET_KIND_DROP);
  wf_act (editor, "editor.undo");
  g_assert_cmpuint (gtk_drop_down_get_selected (wf_get (table, GTK_TYPE_DROP_DOWN, 2)), ==, BX_SET_KIND_WORK);
  wf_wait_until_stored (editor);

  wf_close_window (window);
}

/* The last button that says what begins with @hint, and can be pressed */
static GtkWidget *
find_last (GtkWidget  *root,
           const char *hint)
{
  const char *text = gtk_widget_get_tooltip_text (root);
  GtkWidget *found = GTK_IS_BUTTON (root) && gtk_widget_is_sensitive (root) && text != NULL && g_str_has_prefix (text, hint) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *within = find_last (child, hint);

      if (within != NULL)
        found = within;
    }

  return found;
}

static void
test_details (void)
{
  static const char *const removals[] = { "Remove Alternative", "Remove Set" };
  guint n_removed;
  BxWindow *window = wf_open_window (360);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");
  BxSlotRow *row = wf_get_row (editor, 3);
  GtkWidget *details;

  bx_slot_row_set_expanded (row, TRUE);
  details = wf_get (row, BX_TYPE_SLOT_DETAILS, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (wf_find_titled (details, "Arms")), 2);
  g_assert_cmpstr (wf_get_slot (editor, 3)->variation, ==, "arms:behind-head");
  wf_type_into (wf_find_titled (details, "Tempo in Seconds"), "3-1-");
  g_assert_null (wf_get_slot (editor, 3)->tempo);
  wf_type_into (wf_find_titled (details, "Tempo in Seconds"), "3-1-1-0");
  g_assert_cmpstr (wf_get_slot (editor, 3)->tempo, ==, "3-1-1-0");
  adw_spin_row_set_value (ADW_SPIN_ROW (wf_find_titled (details, "Rest After Each Set")), 0);
  g_assert_cmpint (wf_get_slot (editor, 3)->rest_seconds, ==, 0);
  adw_switch_row_set_active (ADW_SWITCH_ROW (wf_find_titled (details, "Rest of Its Own")), FALSE);
  g_assert_cmpint (wf_get_slot (editor, 3)->rest_seconds, ==, BX_REST_DEFAULT);
  adw_combo_row_set_selected (ADW_COMBO_ROW (wf_find_titled (details, "How It Grows")), BX_PROGRESSION_PERCENT);
  g_assert_cmpint (wf_get_slot (editor, 3)->progression.percent, ==, 75);
  g_assert_true (gtk_widget_get_visible (wf_find_titled (details, "Percent of the Maximum")));
  wf_type_into (wf_find_titled (details, "Note, Shown While You Lift"), "Slowly");
  g_assert_cmpstr (wf_get_slot (editor, 3)->note, ==, "Slowly");
  wf_wait_until_stored (editor);

  for (guint i = 0; i < 6; i++)
    wf_act (editor, "editor.undo");

  /* Whoever removes an alternative, or a set, from the keyboard has the keyboard afterwards. */
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      GtkWidget *button;

      for (n_removed = 0; (button = find_last (details, removals[i])) != NULL; n_removed++)
        {
          gtk_widget_grab_focus (button);
          g_signal_emit_by_name (button, "clicked");
          g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), details));
        }
      g_assert_cmpuint (n_removed, >, 1);
    }
  g_assert_cmpuint (wf_get_slot (editor, 3)->targets->len, ==, 1);
  wf_wait_until_stored (editor);
  g_assert_null (wf_get_slot (editor, 3)->note);
  g_assert_null (wf_get_slot (editor, 3)->tempo);

  wf_close_window (window);
}

static void
test_schedule (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutEditor *editor = wf_open_editor (window, "back-workout");
  AdwToggleGroup *kinds;

  wf_act (editor, "editor.schedule");
  kinds = wf_get (wf_get (window, BX_TYPE_SCHEDULE_DIALOG, 0), ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active (kinds, BX_SCHEDULE_KIND_INTERVAL);
  g_assert_cmpint (wf_get_workout (editor)->schedule.kind, ==, BX_SCHEDULE_KIND_INTERVAL);
  adw_toggle_group_set_active (kinds, BX_SCHEDULE_KIND_WEEKDAYS);
  g_assert_cmpuint (wf_get_workout (editor)->schedule.weekdays, ==, (1 << 0) | (1 << 3));
  wf_wait_until_stored (editor);

  wf_close_window (window);
}

/* As from the desktop's files */
static void
drop (BxWindow *window,
      GFile    *file)
{
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  bx_data_accept_drops (GTK_WIDGET (window), bx_application_get_store (wf_application));
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
}

static AdwDialog *
open_file (BxWindow   *window,
           const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "given" BX_WORKOUT_FILE_SUFFIX, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  drop (window, file);
  WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);

  return dialog;
}

/* A file shows what is in it before it is added; one that is broken tells the line. */
static void
test_file (void)
{
  BxWindow *window = wf_open_window (800);
  const BxWorkout *shipped = bx_catalogue_find_workout (bx_catalogue_get_default (), "hinge-day");
  g_autoptr (BxWorkout) workout = bx_workout_duplicate (shipped, "Given Away");
  g_autoptr (GPtrArray) workouts = g_ptr_array_new ();
  g_autofree char *text = NULL;
  gboolean found = FALSE;
  AdwDialog *dialog;

  g_ptr_array_add (workouts, workout);
  text = bx_workout_file_write (workouts, NULL, NULL, NULL);
  dialog = open_file (window, text);
  g_assert_nonnull (wf_find_titled (GTK_WIDGET (dialog), "Romanian Deadlift"));
  g_signal_emit_by_name (dialog, "response::add", "add");
  adw_dialog_force_close (dialog);
  while (!found)
    {
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GPtrArray) stored = NULL;

      bx_store_list_workouts_async (bx_application_get_store (wf_application), NULL, answered_cb, &answer);
      WAIT_UNTIL (answer != NULL);
      stored = bx_store_list_workouts_finish (bx_application_get_store (wf_application), answer, NULL);
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

  wf_close_window (window);
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

static void
add_tests (void)
{
  g_test_add_func ("/gui/workout-editor/copy", test_copy);
  g_test_add_func ("/gui/workout-editor/move", test_move);
  g_test_add_func ("/gui/workout-editor/superset", test_superset);
  g_test_add_func ("/gui/workout-editor/sets", test_sets);
  g_test_add_func ("/gui/workout-editor/details", test_details);
  g_test_add_func ("/gui/workout-editor/schedule", test_schedule);
  g_test_add_func ("/gui/workout-editor/next", test_next);
  g_test_add_func ("/gui/workout-editor/file", test_file);
}

int
main (int   argc,
      char *argv[])
{
  return wf_run (argc, argv, add_tests);
}
