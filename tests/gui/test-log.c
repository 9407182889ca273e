/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Log place and its pages, in the real window over a log of their own. */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "bx-bar-chart.h"
#include "bx-chart-table.h"
#include "bx-demo-log.h"
#include "bx-exercise-page.h"
#include "bx-line-chart.h"
#include "bx-log-card.h"
#include "bx-log-example.h"
#include "bx-log-overview.h"
#include "bx-log-page.h"
#include "bx-log-words.h"
#include "bx-moment-dialog.h"
#include "bx-progress-card.h"
#include "bx-progress-next.h"
#include "bx-progress-page.h"
#include "bx-session-exercise-card.h"
#include "bx-session-page.h"
#include "bx-session-row.h"
#include "bx-set-dialog.h"
#include "bx-set-editor.h"
#include "bx-window.h"
#include "wait.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

static BxApplication *application;
static BxWindow *window;

/* ---- looking for widgets ------------------------------------------------------------ */

typedef struct
{
  GType type;
  const char *text; /* (nullable): of a label in it */
  guint nth;
} Search;

static gboolean
has_text (GtkWidget *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && has_text (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
search_in (GtkWidget *widget,
           Search *search)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type)
      && (search->text == NULL || has_text (widget, search->text))
      && search->nth-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search_in (child, search);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first widget of a type that is shown, or the one with a label. */
static GtkWidget *
find (GType type,
      const char *text)
{
  Search search = { type, text, 0 };

  return search_in (GTK_WIDGET (window), &search);
}

static GtkWidget *
wait_for (GType type,
          const char *text)
{
  GtkWidget *found = NULL;

  WAIT_UNTIL_SAYING ((found = find (type, text)) != NULL, "%s “%s”", g_type_name (type), text != NULL ? text : "");

  return found;
}

static gboolean
is_shown (const char *text)
{
  return find (GTK_TYPE_LABEL, text) != NULL;
}

static void
press (const char *label)
{
  GtkWidget *button = wait_for (GTK_TYPE_BUTTON, label);

  g_signal_emit_by_name (button, "clicked");
}

/* ---- the log ------------------------------------------------------------------------- */

static BxStore *
get_store (void)
{
  return bx_application_get_store (application);
}

static void
answer_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static BxSession *
load (const char *id)
{
  g_autoptr (GAsyncResult) answer = NULL;
  BxSession *session;

  bx_store_load_session_async (get_store (), id, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  session = bx_store_load_session_finish (get_store (), answer, NULL);

  return session;
}

static void
save (const BxSession *session)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_save_session_async (get_store (), session, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  bx_store_save_session_finish (get_store (), answer, &error);
  g_assert_no_error (error);
}

static void
set_deleted (const char *id)
{
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_set_session_deleted_async (get_store (), id, TRUE, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  bx_store_set_session_deleted_finish (get_store (), answer, NULL);
}

/* Two exercises: one warm-up and two sets of deadlifts, three of pull-ups. */
static BxSession *
make_session (int days_ago)
{
  BxSession *session = bx_session_new ("Evening Pulls");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days_ago);
  static const char *ids[] = { "deadlift", "pull-up" };

  session->started = bx_moment_from_date_time (then);
  session->started.utc_ms -= 60 * 60 * 1000;
  session->ended = session->started;
  session->ended.utc_ms += 45 * 60 * 1000;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      BxSessionExercise *exercise = bx_session_exercise_new (ids[i]);

      for (guint k = 0; k < 3; k++)
        {
          BxSet *set = bx_set_new ();

          set->state = BX_SET_STATE_DONE;
          set->done_at = session->started;
          set->reps = 5;
          if (i == 0)
            set->weight = bx_weight_new (k == 0 ? 60 : 100, BX_UNIT_KG);
          if (i == 0 && k == 0)
            set->kind = BX_SET_KIND_WARM_UP;
          g_ptr_array_add (exercise->sets, set);
        }
      g_ptr_array_add (session->exercises, exercise);
    }

  return session;
}

static const BxSet *
get_set (const BxSession *session,
         guint exercise,
         guint index)
{
  return g_ptr_array_index (((BxSessionExercise *) g_ptr_array_index (session->exercises, exercise))->sets, index);
}

static void
show_session (const BxSession *session)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-session", "s", session->id);
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, NULL);
}

static void
go_home (void)
{
  bx_window_show_place (window, "log");
  WAIT_UNTIL (find (BX_TYPE_LOG_PAGE, NULL) != NULL && find (BX_TYPE_SESSION_PAGE, NULL) == NULL);
}

/* Deletes a session, and waits until no row of it is left to be taken for another's. */
static void
forget (const BxSession *session)
{
  set_deleted (session->id);
  go_home ();
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
}

/* ---- the place ------------------------------------------------------------------------- */

static void
test_empty (void)
{
  GtkWidget *card;
  GtkWidget *button;

  go_home ();
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
  /* What is made up says so, and leads nowhere. */
  card = find (BX_TYPE_PROGRESS_CARD, "Example");
  g_assert_nonnull (card);
  g_assert_null (find (GTK_TYPE_BUTTON, "Show Progress"));
  card = find (BX_TYPE_LOG_CARD, "Latest Records");
  g_assert_nonnull (card);
  g_assert_true (has_text (card, "Example"));
  g_assert_nonnull (find (ADW_TYPE_ACTION_ROW, "Deadlift"));
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (find (ADW_TYPE_ACTION_ROW, "Deadlift"))));
  button = find (GTK_TYPE_BUTTON, "Start Back Workout");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.start-workout");
}

static gboolean
leads_to (GtkWidget *page,
          const char *action)
{
  Search search = { GTK_TYPE_BUTTON, NULL, 0 };
  GtkWidget *button;

  for (guint i = 0; (search.nth = i, button = search_in (page, &search)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
      return TRUE;

  return FALSE;
}

/* Each page of an empty log says what it will show, and how it begins. */
static void
test_empty_pages (void)
{
  static const char *const pages[] = { "muscles", "together/deadlift", "plan/back-workout", "history" };
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (find (ADW_TYPE_NAVIGATION_VIEW, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page;

      go_home ();
      wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-log-page", "s", pages[i]);
      page = GTK_WIDGET (adw_navigation_view_get_visible_page (view));
      WAIT_UNTIL_SAYING (leads_to (page, "win.start-workout"), "%s", pages[i]);
    }

  /* An exercise begins with the workout that it is in, or else with its page. */
  go_home ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "deadlift");
  WAIT_UNTIL (leads_to (GTK_WIDGET (adw_navigation_view_get_visible_page (view)), "win.start-workout"));
  go_home ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "superman");
  WAIT_UNTIL (leads_to (GTK_WIDGET (adw_navigation_view_get_visible_page (view)), "win.show-exercise"));
  go_home ();
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
}

/* Of the weeks before the log nothing is said; the week of the session has a bar. */
static void
test_weeks_before (void)
{
  g_autoptr (BxSession) session = make_session (14);
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (find (ADW_TYPE_NAVIGATION_VIEW, NULL));
  Search search = { BX_TYPE_BAR_CHART, NULL, 0 };
  GtkWidget *chart;

  go_home ();
  save (session);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-log-page", "s", "muscles");
  chart = search_in (GTK_WIDGET (adw_navigation_view_get_visible_page (view)), &search);
  g_assert_nonnull (chart);
  /* That week, and one or two that are whole, and the one that runs. */
  WAIT_UNTIL (bx_chart_get_n_shown (BX_CHART (chart)) > 0);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), >=, 3);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), <=, 4);
  forget (session);
}

static void
test_first_session (void)
{
  g_autoptr (BxSession) session = make_session (0);
  GtkWidget *row;
  g_autofree char *month = NULL;
  g_autoptr (GDateTime) then = bx_moment_to_date_time (session->started);

  go_home ();
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
  save (session);

  /* The example makes way for what is there. */
  row = wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
  g_assert_null (find (BX_TYPE_LOG_EXAMPLE, NULL));
  g_assert_true (has_text (row, "45\302\240min · 5 sets · 1\302\240t"));
  month = g_date_time_format (then, "%OB %Y");
  g_assert_true (is_shown (month));
  WAIT_UNTIL (is_shown ("1 session this week"));
  wait_for (BX_TYPE_PROGRESS_CARD, "Deadlift");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find (BX_TYPE_PROGRESS_CARD, NULL)), GTK_ACCESSIBLE_ROLE_GROUP);

  set_deleted (session->id);
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
}

static void
test_open_row (void)
{
  g_autoptr (BxSession) session = make_session (0);
  GtkWidget *row;

  go_home ();
  save (session);
  row = wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW), "activate", 1);
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, "Deadlift");
  g_assert_true (is_shown ("Evening Pulls"));
  forget (session);
}

/* Tab leads from the overview into the history, and Enter opens a session. */
static void
test_keyboard (void)
{
  g_autoptr (BxSession) session = make_session (0);
  GtkWidget *focus = NULL;

  go_home ();
  save (session);
  wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
  wait_for (BX_TYPE_PROGRESS_CARD, "Deadlift");
  WAIT_UNTIL (bx_chart_get_n_shown (BX_CHART (find (BX_TYPE_LINE_CHART, NULL))) > 0);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (find (BX_TYPE_LOG_PAGE, NULL), GTK_DIR_TAB_FORWARD));
  for (guint i = 0; i < 24; i++)
    {
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (search_in (focus, &(Search) { BX_TYPE_SESSION_ROW, NULL, 0 }) != NULL
          && find (BX_TYPE_LOG_OVERVIEW, NULL) != NULL
          && !gtk_widget_is_ancestor (find (BX_TYPE_LOG_OVERVIEW, NULL), focus))
        break;
      g_assert_true (gtk_widget_child_focus (find (BX_TYPE_LOG_PAGE, NULL), GTK_DIR_TAB_FORWARD));
    }
  g_assert_nonnull (search_in (focus, &(Search) { BX_TYPE_SESSION_ROW, NULL, 0 }));
  g_assert_true (gtk_widget_activate (focus));
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, "Deadlift");

  forget (session);
}

/* Weights follow the unit that is chosen; what is kept does not. */
static void
test_unit (void)
{
  g_autoptr (BxSession) session = make_session (0);
  g_autoptr (BxSession) kept = NULL;
  GSettings *settings = bx_application_get_settings (application);

  save (session);
  go_home ();
  wait_for (BX_TYPE_SESSION_ROW, "45\302\240min · 5 sets · 1\302\240t");
  g_settings_set_string (settings, "weight-unit", "lb");
  wait_for (BX_TYPE_SESSION_ROW, "45\302\240min · 5 sets · 2205\302\240lb");
  show_session (session);
  g_assert_true (is_shown (FSI "220.5\302\240lb ×\302\2405" PDI) || is_shown (FSI "220.46\302\240lb ×\302\2405" PDI));
  g_settings_set_string (settings, "weight-unit", "kg");
  wait_for (GTK_TYPE_BUTTON, FSI "100\302\240kg ×\302\2405" PDI);

  kept = load (session->id);
  g_assert_cmpint (get_set (kept, 0, 1)->weight.thousandths, ==, 100000);
  g_assert_cmpuint (get_set (kept, 0, 1)->weight.unit, ==, BX_UNIT_KG);
  forget (session);
}

/* ---- a session -------------------------------------------------------------------------- */

static void
test_session (void)
{
  g_autoptr (BxSession) session = make_session (1);
  GtkWidget *chip;

  g_set_str (&session->note, "Slept well.");
  save (session);
  show_session (session);

  g_assert_true (is_shown ("Slept well."));
  /* The warm-up is there, and counts for nothing. */
  g_assert_true (is_shown ("45\302\240min · 5 sets · 1\302\240t"));
  chip = find (GTK_TYPE_BUTTON, FSI "60\302\240kg ×\302\2405" PDI);
  g_assert_nonnull (chip);
  g_assert_true (has_text (chip, "Warm-Up"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, "Warm-up 1: " FSI "60\302\240kg ×\302\2405" PDI ", Warm-Up");
  chip = find (GTK_TYPE_BUTTON, FSI "100\302\240kg ×\302\2405" PDI);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, "Set 1: " FSI "100\302\240kg ×\302\2405" PDI);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Deadlift");

  forget (session);
}

static void
say (const BxFeel *feel)
{
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_save_feel_async (get_store (), feel, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  g_assert_true (bx_store_save_feel_finish (get_store (), answer, NULL));
}

static void
take_back (const BxFeel *feel)
{
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_set_feel_deleted_async (get_store (), feel->id, TRUE, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  g_assert_true (bx_store_set_feel_deleted_finish (get_store (), answer, NULL));
}

/* A session after which something ached says so, and leads to what to do about it. */
static void
test_ache (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxFeel) elsewhere = bx_feel_new ("good-morning", BX_FEEL_ACHE);
  g_autoptr (BxFeel) pump = bx_feel_new ("pull-up", BX_FEEL_PUMP);
  g_autoptr (BxFeel) ache = bx_feel_new ("deadlift", BX_FEEL_ACHE);
  g_autoptr (BxFeel) well = bx_feel_new ("deadlift", BX_FEEL_WELL);
  GtkWidget *row;

  save (session);
  show_session (session);
  g_set_str (&pump->session_id, session->id);
  say (pump);
  say (elsewhere);
  g_assert_null (find (ADW_TYPE_ACTION_ROW, "Pull-Up: an ache was noted"));

  g_set_str (&ache->session_id, session->id);
  say (ache);
  row = wait_for (ADW_TYPE_ACTION_ROW, "Deadlift: an ache was noted");
  g_assert_false (is_shown ("Good Morning: an ache was noted"));
  g_assert_false (is_shown ("Pull-Up: an ache was noted"));
  /* That all is well again does not make the session another. */
  say (well);
  g_assert_true (is_shown ("Deadlift: an ache was noted"));

  gtk_widget_activate (row);
  WAIT_UNTIL (find (BX_TYPE_EXERCISE_PAGE, NULL) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-session", "s", session->id);
  wait_for (ADW_TYPE_ACTION_ROW, "Deadlift: an ache was noted");
  take_back (ache);
  WAIT_UNTIL (find (ADW_TYPE_ACTION_ROW, "Deadlift: an ache was noted") == NULL);

  /* On the exercise's page it is said without a session: of the same day. */
  {
    g_autoptr (BxFeel) later = bx_feel_new ("deadlift", BX_FEEL_ACHE);

    later->said = session->started;
    say (later);
    wait_for (ADW_TYPE_ACTION_ROW, "Deadlift: an ache was noted");
    take_back (later);
  }

  take_back (elsewhere);
  take_back (pump);
  take_back (well);
  forget (session);
}

static void
test_edit_set (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) changed = NULL;
  g_autoptr (BxSession) undone = NULL;
  GtkWidget *editor;

  save (session);
  show_session (session);
  press (FSI "100\302\240kg ×\302\2405" PDI);
  editor = wait_for (BX_TYPE_SET_EDITOR, NULL);

  /* What can't be read is not saved. */
  bx_set_editor_type (BX_SET_EDITOR (editor), BX_SET_FIELD_LOAD, "abc");
  press ("Save");
  g_assert_nonnull (find (BX_TYPE_SET_DIALOG, NULL));

  bx_set_editor_type (BX_SET_EDITOR (editor), BX_SET_FIELD_LOAD, "102,5");
  press ("Save");
  WAIT_UNTIL (find (BX_TYPE_SET_DIALOG, NULL) == NULL);
  g_assert_true (is_shown (FSI "102.5\302\240kg ×\302\2405" PDI));
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Set changed");
  changed = load (session->id);
  g_assert_cmpint (get_set (changed, 0, 1)->weight.thousandths, ==, 102500);
  g_assert_cmpint (get_set (changed, 0, 2)->weight.thousandths, ==, 100000);

  press ("Undo");
  WAIT_UNTIL (!is_shown (FSI "102.5\302\240kg ×\302\2405" PDI));
  undone = load (session->id);
  g_assert_true (bx_session_equal (undone, session));

  forget (session);
}

static void
test_remove_and_undo (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) without_set = NULL;
  g_autoptr (BxSession) without_exercise = NULL;
  g_autoptr (BxSession) undone = NULL;
  const char *exercise_id = ((BxSessionExercise *) g_ptr_array_index (session->exercises, 1))->id;

  save (session);
  show_session (session);

  /* A set */
  press (FSI "60\302\240kg ×\302\2405" PDI);
  wait_for (BX_TYPE_SET_DIALOG, NULL);
  gtk_widget_activate (wait_for (ADW_TYPE_BUTTON_ROW, "Delete Set"));
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Set deleted");
  without_set = load (session->id);
  g_assert_cmpuint (((BxSessionExercise *) g_ptr_array_index (without_set->exercises, 0))->sets->len, ==, 2);
  press ("Undo");
  wait_for (GTK_TYPE_BUTTON, FSI "60\302\240kg ×\302\2405" PDI);

  /* An exercise */
  gtk_widget_activate_action (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL), "session.remove-exercise", "s", exercise_id);
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Exercise removed");
  without_exercise = load (session->id);
  g_assert_cmpuint (without_exercise->exercises->len, ==, 1);
  g_assert_null (find (BX_TYPE_SESSION_EXERCISE_CARD, "Pull-Up"));
  press ("Undo");
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, "Pull-Up");

  undone = load (session->id);
  g_assert_true (bx_session_equal (undone, session));
  forget (session);
}

/* What was said of an exercise can be said otherwise, and taken back. */
static void
test_exercise_note (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) noted = NULL;
  g_autoptr (BxSession) undone = NULL;
  const char *exercise_id = ((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->id;
  AdwDialog *dialog;

  save (session);
  show_session (session);
  gtk_widget_activate_action (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL), "session.edit-exercise-note", "s", exercise_id);
  WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog))), " The grip gave in first. ");
  g_signal_emit_by_name (dialog, "response::save", "save");
  adw_dialog_force_close (dialog);
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Note changed");
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, "The grip gave in first.");
  noted = load (session->id);
  g_assert_cmpstr (((BxSessionExercise *) g_ptr_array_index (noted->exercises, 0))->note, ==, "The grip gave in first.");

  press ("Undo");
  WAIT_UNTIL (!is_shown ("The grip gave in first."));
  undone = load (session->id);
  g_assert_true (bx_session_equal (undone, session));
  forget (session);
}

/* What was forgotten is added with its first set, and goes again with it. */
static void
test_add_exercise (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) longer = NULL;
  g_autoptr (BxSession) undone = NULL;
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), "lat-pulldown");
  AdwDialog *dialog;

  save (session);
  show_session (session);
  gtk_widget_activate_action (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL), "session.add-exercise", NULL);
  WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);
  g_signal_emit_by_name (dialog, "chosen", exercise);
  adw_dialog_force_close (dialog);
  bx_set_editor_type (BX_SET_EDITOR (wait_for (BX_TYPE_SET_EDITOR, NULL)), BX_SET_FIELD_LOAD, "50");
  bx_set_editor_type (BX_SET_EDITOR (wait_for (BX_TYPE_SET_EDITOR, NULL)), BX_SET_FIELD_COUNT, "8");
  press ("Save");
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Exercise added");
  wait_for (BX_TYPE_SESSION_EXERCISE_CARD, "Lat Pulldown");
  longer = load (session->id);
  g_assert_cmpuint (longer->exercises->len, ==, session->exercises->len + 1);

  press ("Undo");
  WAIT_UNTIL (find (BX_TYPE_SESSION_EXERCISE_CARD, "Lat Pulldown") == NULL);
  undone = load (session->id);
  g_assert_true (bx_session_equal (undone, session));
  forget (session);
}

static void
test_add_set (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) longer = NULL;
  const char *exercise_id = ((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->id;

  save (session);
  show_session (session);
  gtk_widget_activate_action (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL), "session.add-set", "s", exercise_id);
  wait_for (BX_TYPE_SET_DIALOG, NULL);
  bx_set_editor_type (BX_SET_EDITOR (wait_for (BX_TYPE_SET_EDITOR, NULL)), BX_SET_FIELD_COUNT, "3");
  press ("Save");
  wait_for (GTK_TYPE_BUTTON, FSI "100\302\240kg ×\302\2403" PDI);
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Set added");
  longer = load (session->id);
  g_assert_cmpuint (((BxSessionExercise *) g_ptr_array_index (longer->exercises, 0))->sets->len, ==, 4);
  g_assert_cmpint (get_set (longer, 0, 3)->reps, ==, 3);
  g_assert_cmpuint (get_set (longer, 0, 3)->state, ==, BX_SET_STATE_DONE);
  forget (session);
}

static void
apply_text (const char *title,
            const char *text)
{
  GtkWidget *row = wait_for (ADW_TYPE_ENTRY_ROW, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static void
test_details (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) changed = NULL;

  save (session);
  show_session (session);
  apply_text ("Note", "  Good bar speed. ");
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Note changed");
  apply_text ("Title", "Heavy Day");
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Title changed");
  /* A session has a title. */
  apply_text ("Title", "   ");

  changed = load (session->id);
  g_assert_cmpstr (changed->note, ==, "Good bar speed.");
  g_assert_cmpstr (changed->title, ==, "Heavy Day");
  g_assert_true (is_shown ("Heavy Day"));
  forget (session);
}

static void
test_move_session (void)
{
  g_autoptr (BxSession) session = make_session (3);
  g_autoptr (BxSession) moved = NULL;
  g_autoptr (BxSession) back = NULL;
  BxMomentDialog *dialog;
  char day[BX_DAY_LENGTH];

  save (session);
  show_session (session);
  g_signal_emit_by_name (wait_for (ADW_TYPE_ACTION_ROW, "Start"), "activated");
  dialog = BX_MOMENT_DIALOG (wait_for (BX_TYPE_MOMENT_DIALOG, NULL));

  /* Not into the future */
  bx_moment_dialog_set_local (dialog, "2999-01-01", 9, 30);
  g_assert_false (gtk_widget_get_sensitive (wait_for (GTK_TYPE_BUTTON, "Save")));
  bx_moment_dialog_set_local (dialog, "2025-12-31", 9, 30);
  g_assert_true (gtk_widget_get_sensitive (wait_for (GTK_TYPE_BUTTON, "Save")));
  press ("Save");
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Session moved");

  moved = load (session->id);
  bx_moment_get_day (moved->started, day);
  g_assert_cmpstr (day, ==, "2025-12-31");
  g_assert_cmpint (bx_moment_seconds_between (moved->started, moved->ended), ==, 45 * 60);
  press ("Undo");
  WAIT_UNTIL (!is_shown ("Wednesday, 31 December 2025, 09:30"));
  back = load (session->id);
  g_assert_true (bx_session_equal (back, session));
  forget (session);
}

/* A session that was logged on another clock stays on it. */
static void
test_moment_elsewhere (void)
{
  GDateTime *there = g_date_time_new_from_iso8601 ("2026-03-14T18:00:00+09:30", NULL);
  BxMoment moment = bx_moment_from_date_time (there);
  BxMomentDialog *dialog = BX_MOMENT_DIALOG (g_object_ref_sink (bx_moment_dialog_new (moment)));
  BxMoment chosen = bx_moment_dialog_get_moment (dialog);
  char day[BX_DAY_LENGTH];

  g_assert_true (bx_moment_equal (chosen, moment));
  bx_moment_dialog_set_local (dialog, "2026-01-02", 7, 5);
  chosen = bx_moment_dialog_get_moment (dialog);
  bx_moment_get_day (chosen, day);
  g_assert_cmpstr (day, ==, "2026-01-02");
  g_assert_cmpint (chosen.offset_s, ==, 9 * 3600 + 1800);
  g_object_unref (dialog);
  g_date_time_unref (there);
}

static void
test_delete_session (void)
{
  g_autoptr (BxSession) session = make_session (1);
  g_autoptr (BxSession) back = NULL;

  save (session);
  go_home ();
  wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
  show_session (session);
  gtk_widget_activate_action (find (BX_TYPE_SESSION_EXERCISE_CARD, NULL), "session.delete", NULL);

  /* The page goes with it; the log is empty; and it all comes back. */
  WAIT_UNTIL (find (BX_TYPE_SESSION_PAGE, NULL) == NULL);
  wait_for (BX_TYPE_LOG_EXAMPLE, NULL);
  wait_for (ADW_TYPE_TOAST_OVERLAY, "Session deleted");
  press ("Undo");
  wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
  back = load (session->id);
  g_assert_nonnull (back);
  g_assert_true (bx_session_equal (back, session));
  forget (session);
}

static void
test_session_gone (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-session", "s", "no-such-session");
  wait_for (ADW_TYPE_STATUS_PAGE, "The Session Can’t Be Shown");
  go_home ();
}

/* ---- progress --------------------------------------------------------------------------- */

static AdwToggleGroup *
find_group (const char *toggle)
{
  Search search = { ADW_TYPE_TOGGLE_GROUP, toggle, 0 };
  GtkWidget *group = search_in (GTK_WIDGET (window), &search);

  g_assert_nonnull (group);

  return ADW_TOGGLE_GROUP (group);
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  Search row = { ADW_TYPE_ACTION_ROW, NULL, 0 };
  BxLineChart *chart;
  GtkWidget *button;

  for (int i = 0; i < 3; i++)
    {
      BxSession *session = make_session (10 * (3 - i));

      ((BxSet *) get_set (session, 0, 1))->weight = bx_weight_new (100 + 5 * i, BX_UNIT_KG);
      for (guint k = 1; k < 3; k++)
        {
          ((BxSet *) get_set (session, 0, k))->target.reps_min = 5;
          ((BxSet *) get_set (session, 0, k))->target.reps_max = 5;
        }
      g_ptr_array_add (sessions, session);
      save (session);
    }

  go_home ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "deadlift");
  wait_for (BX_TYPE_PROGRESS_PAGE, NULL);
  chart = BX_LINE_CHART (wait_for (BX_TYPE_LINE_CHART, NULL));
  WAIT_UNTIL (bx_chart_get_n_shown (BX_CHART (chart)) == 3);

  /* Best sets; the warm-up is no point. */
  g_assert_cmpfloat (bx_chart_series_get_datum (bx_line_chart_get_series (chart), 2)->value, ==, 110.0);
  g_assert_cmpstr (bx_chart_get_summary (BX_CHART (chart)), ==, "3 sessions, from " FSI "100\302\240kg ×\302\2405" PDI " to " FSI "110\302\240kg ×\302\2405" PDI ", the highest.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3 sessions, from " FSI "100\302\240kg ×\302\2405" PDI " to " FSI "110\302\240kg ×\302\2405" PDI ", the highest.");
  g_assert_true (is_shown (FSI "110\302\240kg ×\302\2405" PDI));
  g_assert_nonnull (find (ADW_TYPE_ACTION_ROW, FSI "105\302\240kg ×\302\2405" PDI));
  /* What a session would say */
  g_assert_true (has_text (wait_for (BX_TYPE_PROGRESS_NEXT, "Next Time"), "5, 5 last time: add 2.5\302\240kg."));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (search_in (find (BX_TYPE_PROGRESS_NEXT, NULL), &row))),
                            "112.5\302\240kg"));

  /* Volume: bars from zero. */
  adw_toggle_group_set_active_name (find_group ("Volume"), "volume");
  g_assert_cmpfloat (bx_chart_series_get_datum (bx_line_chart_get_series (chart), 2)->value, ==, 1050.0);
  g_assert_cmpuint (bx_chart_series_get_style (bx_line_chart_get_series (chart)), ==, BX_CHART_STYLE_BARS);

  /* The last four weeks leave the first of them out. */
  adw_toggle_group_set_active_name (find_group ("4 W"), "weeks");
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), ==, 2);
  adw_toggle_group_set_active_name (find_group ("4 W"), "all");
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), ==, 3);

  /* The same as a table */
  for (guint i = 0;; i++)
    {
      Search search = { GTK_TYPE_TOGGLE_BUTTON, NULL, i };

      button = search_in (GTK_WIDGET (window), &search);
      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Show as Table") == 0)
        break;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  wait_for (BX_TYPE_CHART_TABLE, "1050\302\240kg, record");

  /* Another exercise */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  {
    GtkDropDown *choice = GTK_DROP_DOWN (find (GTK_TYPE_DROP_DOWN, NULL));
    guint other;

    /* The names come with another answer of the store than the chart. */
    WAIT_UNTIL (gtk_drop_down_get_model (choice) != NULL && g_list_model_get_n_items (gtk_drop_down_get_model (choice)) == 2);
    other = gtk_drop_down_get_selected (choice) == 0 ? 1 : 0;
    gtk_drop_down_set_selected (choice, other);
  }
  WAIT_UNTIL (is_shown ("5 reps"));
  /* Bodyweight alone has no e1RM, and no volume. */
  g_assert_null (adw_toggle_group_get_toggle_by_name (find_group ("Best Set"), "e1rm"));
  g_assert_null (adw_toggle_group_get_toggle_by_name (find_group ("Best Set"), "volume"));
  g_assert_nonnull (adw_toggle_group_get_toggle_by_name (find_group ("Best Set"), "reps"));

  for (guint i = 0; i < sessions->len; i++)
    set_deleted (((BxSession *) g_ptr_array_index (sessions, i))->id);
  /* What is gone is gone from the chart, too. */
  wait_for (ADW_TYPE_STATUS_PAGE, "Not Trained Yet");
  go_home ();
}

static void
test_progress_untrained (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "kettlebell-swing");
  wait_for (ADW_TYPE_STATUS_PAGE, "Not Trained Yet");
  /* Starting the back workout would not lead to a swing. */
  g_assert_null (find (GTK_TYPE_BUTTON, "Start Back Workout"));
  /* What will be there, as an example */
  g_assert_true (has_text (find (BX_TYPE_PROGRESS_CARD, NULL), "Example"));
  g_assert_nonnull (find (BX_TYPE_LOG_CARD, "Latest Records"));
  go_home ();
}

/* A window goes, whatever page it is on, and leaves nothing behind. */
static void
test_close_window (void)
{
  g_autoptr (BxSession) session = make_session (1);
  BxWindow *main_window = window;

  save (session);
  for (guint i = 0; i < 3; i++)
    {
      window = bx_window_new (application);
      gtk_window_present (GTK_WINDOW (window));
      bx_window_show_place (window, "log");
      wait_for (BX_TYPE_SESSION_ROW, "Evening Pulls");
      if (i == 1)
        show_session (session);
      if (i == 2)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "deadlift");
          wait_for (BX_TYPE_PROGRESS_PAGE, NULL);
        }
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      gtk_window_destroy (GTK_WINDOW (window));
      WAIT_UNTIL (window == NULL);
    }

  window = main_window;
  forget (session);
}

int
main (int argc,
      char *argv[])
{
  AppFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  application = fixture.application;
  window = bx_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 760);
  gtk_window_present (GTK_WINDOW (window));

  g_test_add_func ("/gui/log/empty", test_empty);
  g_test_add_func ("/gui/log/empty-pages", test_empty_pages);
  g_test_add_func ("/gui/log/weeks-before", test_weeks_before);
  g_test_add_func ("/gui/log/first-session", test_first_session);
  g_test_add_func ("/gui/log/open-row", test_open_row);
  g_test_add_func ("/gui/log/keyboard", test_keyboard);
  g_test_add_func ("/gui/log/unit", test_unit);
  g_test_add_func ("/gui/log/session", test_session);
  g_test_add_func ("/gui/log/ache", test_ache);
  g_test_add_func ("/gui/log/edit-set", test_edit_set);
  g_test_add_func ("/gui/log/remove-and-undo", test_remove_and_undo);
  g_test_add_func ("/gui/log/exercise-note", test_exercise_note);
  g_test_add_func ("/gui/log/add-exercise", test_add_exercise);
  g_test_add_func ("/gui/log/add-set", test_add_set);
  g_test_add_func ("/gui/log/details", test_details);
  g_test_add_func ("/gui/log/move-session", test_move_session);
  g_test_add_func ("/gui/log/moment-elsewhere", test_moment_elsewhere);
  g_test_add_func ("/gui/log/delete-session", test_delete_session);
  g_test_add_func ("/gui/log/session-gone", test_session_gone);
  g_test_add_func ("/gui/log/progress", test_progress);
  g_test_add_func ("/gui/log/progress-untrained", test_progress_untrained);
  g_test_add_func ("/gui/log/close-window", test_close_window);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
