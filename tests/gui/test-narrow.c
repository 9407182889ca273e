/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The narrowest window with the largest text: nothing of any page sticks out. */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "bx-session-view.h"
#include "bx-set-item.h"
#include "bx-window.h"
#include "look.h"
#include "wait.h"

#define WIDTH 360
#define HEIGHT 640

static BxApplication *application;
static BxWindow *window;

/* ---- waiting ---------------------------------------------------------------------- */

static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer n_frames)
{
  (*(guint *) n_frames)++;

  return G_SOURCE_CONTINUE;
}

/* Breakpoints take a frame, and what they change another. */
static void
wait_for_frames (void)
{
  guint n_frames = 0;
  guint source = gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_cb, &n_frames, NULL);

  WAIT_UNTIL_SAYING (n_frames >= 4, "frames of the window");
  gtk_widget_remove_tick_callback (GTK_WIDGET (window), source);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* What was asked of the store, and what its answers asked for, is there. */
static void
settle (void)
{
  for (guint i = 0; i < 8; i++)
    {
      gboolean answered = FALSE;

      bx_store_list_sessions_async (bx_application_get_store (application), NULL, 1, NULL, answered_cb, &answered);
      WAIT_UNTIL_SAYING (answered, "an answer of the store");
    }
  wait_for_frames ();
}

/* ---- looking ---------------------------------------------------------------------- */

static guint
look (const char *page)
{
  settle ();
  WAIT_UNTIL_SAYING (look_is_complete (GTK_WIDGET (window)), "%s", page);
  wait_for_frames ();

  return look_for_beside (GTK_WIDGET (window), WIDTH, page);
}

static guint
look_at (const char *place,
         const char *action,
         const char *target)
{
  g_autofree char *page = g_strjoin (" ", place, action, target, NULL);
  guint n;

  bx_window_show_place (window, place);
  if (action != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, target != NULL ? "s" : NULL, target));
  n = look (page);

  return n;
}

static guint
close_dialogs (void)
{
  AdwDialog *dialog;
  guint n = 0;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      wait_for_frames ();
      n++;
    }

  return n;
}

/* The style says so, too; all pages are looked at before the test fails. */
static gboolean
is_fatal_cb (const char *domain,
             GLogLevelFlags level,
             const char *message,
             gpointer user_data)
{
  return strstr (message, " exceeds ") == NULL;
}

/* ---- the tests -------------------------------------------------------------------- */

typedef struct
{
  gboolean done;
  char *id;
} Newest;

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GPtrArray) sessions = bx_store_list_sessions_finish (BX_STORE (source), result, NULL);
  Newest *newest = user_data;

  if (sessions != NULL && sessions->len > 0)
    newest->id = g_strdup (((BxSessionSummary *) g_ptr_array_index (sessions, 0))->id);
  newest->done = TRUE;
}

static void
test_places (void)
{
  Newest newest = { FALSE, NULL };
  guint n = 0;

  g_test_log_set_fatal_handler (is_fatal_cb, NULL);

  bx_store_list_sessions_async (bx_application_get_store (application), NULL, 1, NULL, listed_cb, &newest);
  WAIT_UNTIL (newest.done);
  g_assert_nonnull (newest.id);

  n += look_at ("exercises", NULL, NULL);
  n += look_at ("exercises", "win.show-exercise", "back-extension");
  n += look_at ("exercises", "win.search", NULL);
  n += look_at ("exercises", "win.browse", NULL);
  n += look_at ("workouts", NULL, NULL);
  n += look_at ("workouts", "win.edit-workout", "back-workout");
  n += look_at ("log", NULL, NULL);
  n += look_at ("log", "win.show-session", newest.id);
  n += look_at ("log", "win.show-progress", "deadlift");
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  n += look ("preferences");
  g_assert_cmpuint (close_dialogs (), ==, 1);
  bx_window_show_place (window, "exercises");
  g_free (newest.id);

  g_assert_cmpuint (n, ==, 0);
}

/* Labels between buttons at the top and the bottom */
static guint
count_cut (GtkWidget *widget,
           gboolean in_bar)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return 0;
  in_bar = in_bar || ADW_IS_WINDOW_TITLE (widget) || ADW_IS_VIEW_SWITCHER_BAR (widget);
  if (in_bar && GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_test_message ("“%s” is cut", gtk_label_get_label (GTK_LABEL (widget)));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cut (child, in_bar);

  return n;
}

/* What can't be wrapped can be read nevertheless. */
static void
test_titles (void)
{
  guint n = 0;

  g_test_log_set_fatal_handler (is_fatal_cb, NULL);

  look_at ("exercises", NULL, NULL);
  n += count_cut (GTK_WIDGET (window), FALSE);
  look_at ("log", "win.show-log-page", "measures");
  n += count_cut (GTK_WIDGET (window), FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  look ("preferences");
  n += count_cut (GTK_WIDGET (window), FALSE);
  g_assert_cmpuint (close_dialogs (), ==, 1);
  bx_window_show_place (window, "exercises");

  g_assert_cmpuint (n, ==, 0);
}

static void
test_session (void)
{
  BxSessionRunner *runner = bx_application_get_runner (application);
  GListModel *exercises;
  guint n = 0;

  g_test_log_set_fatal_handler (is_fatal_cb, NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.start-workout", "s", "back-workout");
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  bx_window_set_session_open (window, TRUE);
  exercises = bx_session_runner_get_exercises (runner);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxSessionExerciseItem) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *page = g_strconcat ("session ", bx_session_exercise_item_get_name (exercise), NULL);

      bx_session_runner_go_to_exercise (runner, exercise);
      n += look (page);
    }

  {
    BxSetItem *item = bx_session_runner_get_current_set (runner);
    g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

    set->weight = bx_weight_new (1102.25, BX_UNIT_KG);
    set->reps = 100;
    bx_session_runner_change_set (runner, item, set);
    g_assert_true (bx_session_runner_confirm (runner, NULL));
    WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
    n += look ("session, resting");
  }

  bx_window_set_session_open (window, FALSE);
  n += look ("the bar");
  bx_window_set_session_open (window, TRUE);
  g_assert_true (bx_session_runner_finish (runner));
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);
  n += look ("finished");
  bx_session_runner_dismiss (runner);

  g_assert_cmpuint (n, ==, 0);
}

/* ---- the program ------------------------------------------------------------------ */

int
main (int argc,
      char *argv[])
{
  AppFixture fixture;
  int dpi;
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 10, 1, "2026-03-14");
  application = fixture.application;
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * dpi, NULL);
  window = bx_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));

  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_test_add_func ("/gui/narrow/places", test_places);
  g_test_add_func ("/gui/narrow/titles", test_titles);
  g_test_add_func ("/gui/narrow/session", test_session);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
