/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A workout of another day, typed in a hurry. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-old-workout-dialog.h"
#include "bx-window.h"
#include "wait.h"

static BxApplication *application;

static void
test_lines (void)
{
  BxWindow *window = bx_window_new (application);
  BxStore *store = bx_application_get_store (application);
  AdwDialog *dialog = bx_old_workout_dialog_new ();
  BxOldWorkoutDialog *self = BX_OLD_WORKOUT_DIALOG (dialog);
  GtkWidget *save;
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (BxSession) session = NULL;
  const BxSessionExercise *exercise;
  const BxSet *set;

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  save = app_fixture_find_button (GTK_WIDGET (dialog), "_Save");
  g_assert_false (gtk_widget_get_sensitive (save));

  /* What can't be read says why, and changes nothing. */
  g_assert_false (bx_old_workout_dialog_add_line (self, "100x5x3", &error));
  g_assert_nonnull (strstr (error->message, "The exercise is missing"));
  g_clear_error (&error);
  g_assert_false (bx_old_workout_dialog_add_line (self, "qqqqqqq 100x5", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (bx_old_workout_dialog_add_line (self, "deadlift", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (gtk_widget_get_sensitive (save));

  g_assert_true (bx_old_workout_dialog_add_line (self, "deadlift 100x5x3", &error));
  g_assert_no_error (error);
  g_assert_true (bx_old_workout_dialog_add_line (self, "pull-up bw x 12", &error));
  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_sensitive (save));

  g_signal_emit_by_name (save, "clicked");
  WAIT_UNTIL (dialog == NULL);

  bx_store_list_sessions_async (store, NULL, 10, NULL, app_fixture_answer_cb, &listed);
  WAIT_UNTIL (listed != NULL);
  sessions = bx_store_list_sessions_finish (store, listed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);
  bx_store_load_session_async (store, ((BxSessionSummary *) g_ptr_array_index (sessions, 0))->id, NULL, app_fixture_answer_cb, &loaded);
  WAIT_UNTIL (loaded != NULL);
  session = bx_store_load_session_finish (store, loaded, &error);
  g_assert_no_error (error);
  g_assert_false (bx_session_is_running (session));
  g_assert_cmpint (bx_moment_seconds_between (session->started, session->ended), ==, 3600);
  g_assert_cmpuint (session->exercises->len, ==, 2);
  exercise = g_ptr_array_index (session->exercises, 0);
  g_assert_cmpstr (exercise->exercise_id, ==, "deadlift");
  g_assert_cmpuint (exercise->sets->len, ==, 3);
  set = g_ptr_array_index (exercise->sets, 2);
  g_assert_cmpfloat (bx_weight_get_kg (set->weight), ==, 100);
  g_assert_cmpint (set->reps, ==, 5);
  g_assert_cmpint (set->state, ==, BX_SET_STATE_DONE);
  g_assert_true (set->done_at.utc_ms > session->started.utc_ms && set->done_at.utc_ms <= session->ended.utc_ms);
  exercise = g_ptr_array_index (session->exercises, 1);
  g_assert_cmpstr (exercise->exercise_id, ==, "pull-up");
  g_assert_cmpint (((BxSet *) g_ptr_array_index (exercise->sets, 0))->reps, ==, 12);

  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_sessions (void)
{
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  bx_store_list_sessions_async (store, NULL, 100, NULL, app_fixture_answer_cb, &listed);
  sessions = bx_store_list_sessions_finish (store, app_fixture_wait (&listed), NULL);

  return sessions->len;
}

/* A line that nobody ended with Enter is saved with the others, or says why not. */
static void
test_last_line (void)
{
  BxWindow *window = bx_window_new (application);
  AdwDialog *dialog = bx_old_workout_dialog_new ();
  guint n_sessions = count_sessions ();
  GtkWidget *line;
  GtkWidget *save;

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  save = app_fixture_find_button (GTK_WIDGET (dialog), "_Save");
  line = app_fixture_find_row (GTK_WIDGET (dialog), "Exercise and Sets");
  g_assert_false (gtk_widget_get_sensitive (save));

  gtk_editable_set_text (GTK_EDITABLE (line), "deadlift");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (gtk_widget_has_css_class (line, "error"));
  g_assert_cmpuint (count_sessions (), ==, n_sessions);
  g_assert_nonnull (dialog);

  gtk_editable_set_text (GTK_EDITABLE (line), "deadlift 100x5x3");
  g_signal_emit_by_name (save, "clicked");
  /* It is saved once, also where something is changed while it is written. */
  adw_spin_row_set_value (ADW_SPIN_ROW (app_fixture_find_row (GTK_WIDGET (dialog), "Hour")), 7);
  g_assert_false (gtk_widget_get_sensitive (save));
  WAIT_UNTIL (dialog == NULL);
  g_assert_cmpuint (count_sessions (), ==, n_sessions + 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was done was done before now: so the dialog begins, and nothing else is saved. */
static void
test_future (void)
{
  BxWindow *window = bx_window_new (application);
  AdwDialog *dialog = bx_old_workout_dialog_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Tomorrow may be today before this is over, and not every day is in every year. */
  g_autoptr (GDateTime) after = g_date_time_add_days (now, 2);
  g_autoptr (GDateTime) before = bx_day_to_date_time ("2020-01-05");
  GtkCalendar *calendar;
  GtkWidget *save;
  GtkWidget *label;

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_assert_true (bx_old_workout_dialog_add_line (BX_OLD_WORKOUT_DIALOG (dialog), "deadlift 100x5x3", NULL));
  calendar = GTK_CALENDAR (app_fixture_find_type (GTK_WIDGET (dialog), GTK_TYPE_CALENDAR));
  save = app_fixture_find_button (GTK_WIDGET (dialog), "_Save");
  label = app_fixture_find_label (GTK_WIDGET (dialog), "A session can’t begin in the future.");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (gtk_widget_get_visible (label));

  gtk_calendar_select_day (calendar, after);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (gtk_widget_get_visible (label));
  gtk_calendar_select_day (calendar, before);
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (gtk_widget_get_visible (label));
  /* Above the days are arrows for months and years. */
  gtk_calendar_set_year (calendar, g_date_time_get_year (now) + 1);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (gtk_widget_get_visible (label));

  adw_dialog_force_close (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was typed is not lost by one key. */
static void
test_leaving (void)
{
  BxWindow *window = bx_window_new (application);
  AdwDialog *dialog = bx_old_workout_dialog_new ();
  AdwDialog *question = NULL;

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  adw_dialog_close (dialog);
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);

  dialog = bx_old_workout_dialog_new ();
  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (bx_old_workout_dialog_add_line (BX_OLD_WORKOUT_DIALOG (dialog), "deadlift 100x5x3", NULL));
  adw_dialog_close (dialog);
  WAIT_UNTIL (ADW_IS_ALERT_DIALOG (question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  g_signal_emit_by_name (question, "response", "keep");
  adw_dialog_force_close (question);
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == dialog);

  adw_dialog_close (dialog);
  WAIT_UNTIL (ADW_IS_ALERT_DIALOG (question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  g_signal_emit_by_name (question, "response", "do-it");
  adw_dialog_force_close (question);
  WAIT_UNTIL (dialog == NULL);

  gtk_window_destroy (GTK_WINDOW (window));
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

  g_test_add_func ("/old-workout/lines", test_lines);
  g_test_add_func ("/old-workout/last-line", test_last_line);
  g_test_add_func ("/old-workout/future", test_future);
  g_test_add_func ("/old-workout/leaving", test_leaving);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
