/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running session as a person sees it, in the real window over a log of its
 * own. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-effort-row.h"
#include "bx-number-field.h"
#include "bx-rest-ring.h"
#include "bx-session-bar.h"
#include "bx-session-view.h"
#include "bx-session-view-private.h"
#include "bx-set-button.h"
#include "bx-set-editor.h"
#include "bx-window.h"
#include "wait.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

static BxApplication *application;
static BxSessionRunner *runner;

/* ---- finding and pressing ------------------------------------------------------------ */

static GtkWidget *
find_type (gpointer widget,
           GType type)
{
  return app_fixture_find_type (GTK_WIDGET (widget), type);
}

static gboolean
has_class (GtkWidget *widget,
           gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data) && gtk_widget_get_child_visible (widget);
}

static GtkWidget *
find_class (gpointer widget,
            const char *css_class)
{
  GtkWidget *found = app_fixture_search (GTK_WIDGET (widget), has_class, css_class);

  g_assert_nonnull (found);
  return found;
}

static gboolean
has_text (GtkWidget *widget,
          gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
shows (gpointer widget,
       const char *text)
{
  return app_fixture_search (GTK_WIDGET (widget), has_text, text) != NULL;
}

/* Presses a key where the focus is, as far as the view has a say in it: first on
 * the way down, then, if what has the focus does not take it, on the way up.
 * Returns whether the view took it. */
static gboolean
press_down (GtkWidget *view,
            guint keyval,
            GdkModifierType state)
{
  static const GtkPropagationPhase phases[] = { GTK_PHASE_CAPTURE, GTK_PHASE_BUBBLE };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean taken = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    for (guint j = 0; !taken && j < g_list_model_get_n_items (controllers); j++)
      {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);

        if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == phases[i])
          g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
      }

  return taken;
}

static void
release (GtkWidget *view,
         guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-released", keyval, 0, 0);
    }
}

static gboolean
press (GtkWidget *view,
       guint keyval)
{
  gboolean taken = press_down (view, keyval, 0);

  release (view, keyval);
  return taken;
}

/* ---- the session ---------------------------------------------------------------------- */

static BxSessionExerciseItem *
get_exercise (guint position)
{
  /* The list keeps it alive. */
  g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (bx_session_runner_get_exercises (runner), position);

  return item;
}

static BxSetItem *
get_set (guint exercise,
         guint position)
{
  g_autoptr (BxSetItem) item = g_list_model_get_item (bx_session_exercise_item_get_sets (get_exercise (exercise)), position);

  return item;
}

static BxSetItem *
current (void)
{
  return bx_session_runner_get_current_set (runner);
}

static void
set_weight (double kg)
{
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (current ()));

  set->weight = bx_weight_new (kg, BX_UNIT_KG);
  bx_session_runner_change_set (runner, current (), set);
}

static void
clear_weight (void)
{
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (current ()));

  set->weight = BX_WEIGHT_NONE;
  bx_session_runner_change_set (runner, current (), set);
}

/* A press here tells no time of its own, so what counts is how long ago the view took the
 * last one. A machine may be slow or fast: the test says how long that is. */
static void
be_slow (GtkWidget *view)
{
  BX_SESSION_VIEW (view)->bounce.handled_us = g_get_monotonic_time () - G_TIME_SPAN_MINUTE;
}

static void
be_quick (GtkWidget *view)
{
  BX_SESSION_VIEW (view)->bounce.handled_us = g_get_monotonic_time () + G_TIME_SPAN_MINUTE;
}

static BxWindow *
open_window (int width,
             int height)
{
  BxWindow *window = bx_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) == width);

  return window;
}

/* Begins a session and opens it in a window; returns its view. */
static GtkWidget *
begin (BxWindow *window)
{
  GtkWidget *view;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.start-workout", "s", "back-workout");
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  bx_window_set_session_open (window, TRUE);
  view = find_type (window, BX_TYPE_SESSION_VIEW);
  g_assert_nonnull (view);
  WAIT_UNTIL (gtk_widget_get_mapped (view) &&
              gtk_root_get_focus (GTK_ROOT (window)) == find_class (view, "session-primary"));

  return view;
}

/* Ends the session and the window, and all that was in it. */
static void
end (BxWindow *window)
{
  GtkWidget *view = find_type (window, BX_TYPE_SESSION_VIEW);
  GtkWidget *bar = find_type (window, BX_TYPE_SESSION_BAR);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *) &bar);

  bx_session_runner_dismiss (runner);
  if (bx_session_runner_is_running (runner))
    {
      bx_session_runner_discard (runner);
      WAIT_UNTIL (!bx_session_runner_is_running (runner));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_UNTIL (view == NULL && bar == NULL);
}

/* ---- the tests --------------------------------------------------------------------------- */

static void
test_one_key (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkWidget *primary = find_class (view, "session-primary");
  BxSetItem *first = get_set (0, 0);

  g_assert_true (shows (view, "Deadlift"));
  g_assert_true (shows (view, "Set 1 of 3"));

  /* Without a weight the key asks for it, and keeps the set. */
  clear_weight ();
  g_assert_true (press (view, GDK_KEY_space));
  g_assert_cmpint (bx_set_item_get_state (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (shows (view, "The weight is missing"));
  /* It is where the weight can be typed. */
  g_assert_true (bx_set_editor_is_typing (BX_SET_EDITOR (find_type (view, BX_TYPE_SET_EDITOR))));

  /* There a space is a space. */
  g_assert_false (press (view, GDK_KEY_space));
  g_assert_false (press (view, GDK_KEY_Return));
  g_assert_false (press (view, GDK_KEY_n));
  g_assert_cmpint (bx_set_item_get_state (first), ==, BX_SET_ITEM_STATE_PLANNED);

  set_weight (100);
  gtk_widget_grab_focus (primary);
  be_slow (view);
  g_assert_true (press (view, GDK_KEY_space));
  /* The answer is there before the disk has had its turn. */
  g_assert_cmpint (bx_set_item_get_state (first), ==, BX_SET_ITEM_STATE_SAVING);
  g_assert_true (shows (view, "Set 2 of 3"));
  WAIT_UNTIL (bx_set_item_get_state (first) == BX_SET_ITEM_STATE_DONE);

  /* A key that is held down repeats, and a set is done once. */
  be_slow (view);
  g_assert_true (press_down (view, GDK_KEY_Return, 0));
  be_slow (view);
  g_assert_true (press_down (view, GDK_KEY_Return, 0));
  release (view, GDK_KEY_Return);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 2);
  g_assert_cmpint (bx_set_item_get_state (get_set (0, 2)), ==, BX_SET_ITEM_STATE_PLANNED);

  /* A key that bounces is one press. */
  be_slow (view);
  g_assert_true (press (view, GDK_KEY_space));
  be_quick (view);
  g_assert_true (press (view, GDK_KEY_space));
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 3);
  g_assert_true (current () == get_set (1, 0));

  /* With the focus nowhere, it works all the same. */
  be_slow (view);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (press (view, GDK_KEY_space));
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 4);

  /* And one takes back. */
  g_assert_true (press_down (view, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (current () == get_set (1, 0));
  g_assert_cmpint (bx_set_item_get_state (get_set (1, 0)), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (press (view, GDK_KEY_BackSpace));
  g_assert_true (current () == get_set (0, 2));

  end (window);
}

static void
test_keys (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  BxSetEditor *editor = BX_SET_EDITOR (find_type (view, BX_TYPE_SET_EDITOR));
  BxRestClock *clock = bx_session_runner_get_rest_clock (runner);
  const BxSet *set;

  /* Up and down is the weight, across is the repetitions, as in gym mode. */
  set_weight (100);
  press (view, GDK_KEY_Up);
  set = bx_set_item_get_set (current ());
  g_assert_cmpint (set->weight.thousandths, ==, 102500);
  press (view, GDK_KEY_Down);
  press (view, GDK_KEY_Down);
  set = bx_set_item_get_set (current ());
  g_assert_cmpint (set->weight.thousandths, ==, 97500);
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_Left);
  g_assert_cmpint (bx_set_item_get_set (current ())->reps, ==, 6);

  /* More is where reading ends, and above is above. */
  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  press (view, GDK_KEY_Left);
  g_assert_cmpint (bx_set_item_get_set (current ())->reps, ==, 7);
  press (view, GDK_KEY_Up);
  g_assert_cmpint (bx_set_item_get_set (current ())->weight.thousandths, ==, 100000);
  gtk_widget_set_direction (view, GTK_TEXT_DIR_NONE);

  press (view, GDK_KEY_Page_Down);
  g_assert_true (bx_session_runner_get_current_exercise (runner) == get_exercise (1));
  g_assert_true (shows (view, "Pull-Up"));
  press (view, GDK_KEY_n);
  g_assert_true (bx_session_runner_get_current_exercise (runner) == get_exercise (2));
  press (view, GDK_KEY_p);
  press (view, GDK_KEY_Page_Up);
  press (view, GDK_KEY_Page_Up);
  g_assert_true (bx_session_runner_get_current_exercise (runner) == get_exercise (0));

  press (view, GDK_KEY_a);
  g_assert_cmpuint (g_list_model_get_n_items (bx_session_exercise_item_get_sets (get_exercise (0))), ==, 4);
  press (view, GDK_KEY_s);
  g_assert_cmpint (bx_set_item_get_state (get_set (0, 0)), ==, BX_SET_ITEM_STATE_SKIPPED);

  press (view, GDK_KEY_space);
  g_assert_true (bx_rest_clock_is_running (clock));
  press (view, GDK_KEY_plus);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), >, 180);
  press (view, GDK_KEY_minus);
  g_assert_cmpint (bx_rest_clock_get_remaining_seconds (clock), <=, 180);
  press (view, GDK_KEY_r);
  g_assert_false (bx_rest_clock_is_running (clock));

  /* A digit begins to type the weight. */
  g_assert_true (press (view, GDK_KEY_6));
  g_assert_true (bx_set_editor_is_typing (editor));
  g_assert_cmpint (bx_set_item_get_set (current ())->weight.thousandths, ==, 6000);

  end (window);
}

/* Presses a key where a row of the list has the focus */
static void
press_on_row (GtkWidget *row,
              guint keyval,
              GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
    }
  g_assert_true (taken);
}

/* An exercise is moved by keys where it stands, and by dropping it on another. */
static void
test_move (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_ancestor (find_class (view, "current-exercise"), GTK_TYPE_LIST_BOX));
  BxSessionExerciseItem *first = get_exercise (0);
  BxSessionExerciseItem *third = get_exercise (2);
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  press_on_row (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (get_exercise (1) == first);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  press_on_row (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (get_exercise (0) == first);
  /* Nothing is above the first. */
  press_on_row (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (get_exercise (0) == first);

  WAIT_UNTIL (gtk_widget_get_height (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) > 20);
  g_value_init (&value, BX_TYPE_SESSION_EXERCISE_ITEM);
  g_value_set_object (&value, third);
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  for (guint i = 0; !dropped && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 1.0, &dropped);
    }
  g_assert_true (dropped);
  g_assert_true (get_exercise (0) == third);
  g_assert_true (get_exercise (1) == first);
  bx_session_runner_undo (runner);
  g_assert_true (get_exercise (2) == third);

  end (window);
}

/* Whoever adds a set from the keyboard has the keyboard afterwards, too. */
static void
test_focus (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkWidget *add = app_fixture_find_hint (view, "Add a Set (A)");
  guint n_sets = bx_session_exercise_item_get_n_sets (get_exercise (0));
  GtkWidget *focus;

  gtk_widget_grab_focus (add);
  gtk_widget_activate (add);
  WAIT_UNTIL (bx_session_exercise_item_get_n_sets (get_exercise (0)) == n_sets + 1);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (focus), ==, "Add a Set (A)");
  g_assert_true (gtk_widget_is_ancestor (focus, view));

  /* A set that has the focus keeps it where another one comes. */
  focus = find_type (view, BX_TYPE_SET_BUTTON);
  gtk_widget_grab_focus (focus);
  g_assert_true (press (view, GDK_KEY_a));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (BX_IS_SET_BUTTON (focus));
  g_assert_true (bx_set_button_get_item (BX_SET_BUTTON (focus)) == get_set (0, 0));
  g_assert_true (gtk_widget_is_ancestor (focus, view));

  /* Where it goes itself, the keys go on with what comes next. */
  gtk_widget_activate_action (view, "session.remove-set", NULL);
  WAIT_UNTIL (gtk_root_get_focus (GTK_ROOT (window)) == find_class (view, "session-primary"));

  end (window);
}

/* What offers to take something back takes back that, or nothing. */
static void
test_offered_undo (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  BxSetItem *first = get_set (0, 0);

  bx_session_runner_go_to_exercise (runner, get_exercise (1));
  gtk_widget_activate_action (view, "session.remove-exercise", NULL);
  bx_session_runner_undo (runner);
  bx_session_runner_go_to_set (runner, first);
  set_weight (100);
  bx_session_runner_undo (runner);
  set_weight (102.5);
  app_fixture_undo (GTK_WIDGET (window), "“Pull-Up” removed");
  g_assert_cmpint (bx_set_item_get_set (first)->weight.thousandths, ==, 102500);

  end (window);
}

/* What is done can't be done with another exercise. */
static void
test_nothing_to_swap (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkWidget *swap = app_fixture_find_hint (view, "Swap Exercise");
  BxSessionExerciseItem *first = get_exercise (0);

  g_assert_true (gtk_widget_is_sensitive (swap));
  for (guint i = 0; i < 3; i++)
    {
      bx_session_runner_go_to_set (runner, get_set (0, i));
      set_weight (100);
      bx_session_runner_confirm (runner, NULL);
    }
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 3);
  bx_session_runner_go_to_exercise (runner, first);
  g_assert_false (gtk_widget_is_sensitive (swap));
  bx_session_runner_add_set (runner, first);
  bx_session_runner_go_to_exercise (runner, first);
  g_assert_true (gtk_widget_is_sensitive (swap));

  end (window);
}

static GtkWidget *
find_effort (GtkWidget *view,
             const char *number)
{
  GtkWidget *box = gtk_widget_get_last_child (find_type (view, BX_TYPE_EFFORT_ROW));

  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), number) == 0)
      return button;

  g_assert_not_reached ();
}

/* How hard a set was: off at first; then one tap or one key says it of the set that is
 * done, and it is written with it. */
static void
test_effort (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkWidget *row = find_type (view, BX_TYPE_EFFORT_ROW);
  GSettings *settings = bx_application_get_settings (application);
  BxSetItem *first = get_set (0, 0);

  set_weight (100);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_false (gtk_widget_get_visible (row));
  press (view, GDK_KEY_e);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, BX_COUNT_NONE);

  g_settings_set_string (settings, "effort", "rpe");
  g_assert_true (gtk_widget_get_visible (row));
  WAIT_UNTIL (shows (view, "How hard was set 1?"));
  g_signal_emit_by_name (find_effort (view, "9"), "clicked");
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 90);
  WAIT_UNTIL (shows (view, "@9"));
  /* Again takes it away. */
  g_signal_emit_by_name (find_effort (view, "9"), "clicked");
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, BX_COUNT_NONE);

  press (view, GDK_KEY_e);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 80);
  press (view, GDK_KEY_e);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 90);
  press (view, GDK_KEY_E);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 80);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_effort (view, "8"))));

  g_settings_set_string (settings, "effort", "rir");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_effort (view, "2"))));
  WAIT_UNTIL (bx_set_item_get_state (first) == BX_SET_ITEM_STATE_DONE);

  /* One that the person goes back to is rated instead. */
  be_slow (view);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 2);
  g_assert_true (bx_session_runner_get_rated_set (runner) == get_set (0, 1));
  bx_session_runner_go_to_set (runner, first);
  g_assert_true (bx_session_runner_get_rated_set (runner) == first);

  g_settings_reset (settings, "effort");
  end (window);
}

static GtkWidget *
find_row (GtkWidget *view,
          const char *title)
{
  GtkWidget *row = NULL;

  for (GtkWidget *each = gtk_widget_get_first_child (gtk_widget_get_ancestor (find_type (view, ADW_TYPE_ENTRY_ROW), GTK_TYPE_LIST_BOX));
       each != NULL; each = gtk_widget_get_next_sibling (each))
    if (ADW_IS_ENTRY_ROW (each) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (each)), title) == 0)
      row = each;

  g_assert_nonnull (row);
  return row;
}

/* A record is shown above the numbers, covers nothing, and goes with the next set. */
static void
test_record (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);

  set_weight (100);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_true (bx_session_runner_finish (runner));
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);
  bx_session_runner_dismiss (runner);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));

  view = begin (window);
  be_slow (view);
  set_weight (500);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (shows (view, "Heaviest Load"));
  g_assert_nonnull (find_class (view, "session-record"));
  be_slow (view);
  set_weight (20);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 2);
  g_assert_false (shows (view, "Heaviest Load"));

  end (window);
}

/* Three notes: on the set, on the exercise, and one for every time. What is written is
 * read above the numbers. */
static void
test_notes (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);

  set_weight (100);
  gtk_editable_set_text (GTK_EDITABLE (find_row (view, "Note on Set 1")), "grip slipped");
  g_assert_cmpstr (bx_set_item_get_set (current ())->note, ==, "grip slipped");
  gtk_editable_set_text (GTK_EDITABLE (find_row (view, "Note on This Exercise")), "belt on");
  g_assert_cmpstr (bx_session_exercise_item_get_note (get_exercise (0)), ==, "belt on");
  WAIT_UNTIL (shows (view, "belt on"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (view, "Pinned Note, for Every Time")), "pins at 3");
  g_signal_emit_by_name (find_row (view, "Pinned Note, for Every Time"), "apply");
  WAIT_UNTIL (shows (view, "pins at 3"));

  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (view, "Note on Set 2"))), ==, "");
  g_assert_cmpstr (bx_set_item_get_set (get_set (0, 0))->note, ==, "grip slipped");

  /* The pinned one goes with its exercise. */
  press (view, GDK_KEY_n);
  WAIT_UNTIL (!shows (view, "pins at 3"));
  g_assert_false (shows (view, "belt on"));
  press (view, GDK_KEY_p);
  WAIT_UNTIL (shows (view, "pins at 3") && shows (view, "belt on"));
  bx_session_runner_go_to_set (runner, get_set (0, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (view, "Note on Set 1"))), ==, "grip slipped");

  end (window);
}

/* Two windows show one session: what is done in one is done in the other, and a second
 * start in either changes nothing. */
static void
test_two_windows (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  BxWindow *other = open_window (800, 700);
  GtkWidget *other_view;
  g_autofree char *session_id = g_strdup (bx_session_runner_get_session_id (runner));

  bx_window_set_session_open (other, TRUE);
  other_view = find_type (other, BX_TYPE_SESSION_VIEW);
  WAIT_UNTIL (gtk_widget_get_mapped (other_view));
  set_weight (100);
  press (other_view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_true (shows (view, "Set 2 of 3"));
  g_assert_true (shows (other_view, "Set 2 of 3"));
  be_slow (view);
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 2);
  g_assert_true (shows (other_view, "Set 3 of 3"));
  g_assert_cmpint (bx_set_item_get_set (get_set (0, 1))->reps, ==, 6);

  gtk_widget_activate_action (GTK_WIDGET (other), "win.start-workout", "s", "back-workout");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.start-workout", "s", "back-workout");
  press (other_view, GDK_KEY_BackSpace);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_cmpstr (bx_session_runner_get_session_id (runner), ==, session_id);
  g_assert_true (shows (view, "Set 2 of 3"));

  gtk_window_destroy (GTK_WINDOW (other));
  g_assert_true (bx_session_runner_is_running (runner));
  end (window);
}

static gboolean
is_nameless (GtkWidget *widget,
             gconstpointer data)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (!(GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) || !gtk_widget_get_mapped (widget))
    return FALSE;
  /* The button within a menu button is named by it. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return FALSE;
  if (tooltip != NULL && *tooltip != '\0')
    return FALSE;
  if (GTK_IS_BUTTON (widget) && (gtk_button_get_label (GTK_BUTTON (widget)) != NULL || find_type (widget, GTK_TYPE_LABEL) != NULL))
    return FALSE;

  g_test_message ("A nameless %s", G_OBJECT_TYPE_NAME (widget));
  return TRUE;
}

static void
test_access (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  BxRestClock *clock = bx_session_runner_get_rest_clock (runner);
  GtkWidget *chip;
  GtkWidget *ring;
  GtkWidget *bar;

  set_weight (100);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);

  g_assert_null (app_fixture_search (view, is_nameless, NULL));

  chip = find_type (view, BX_TYPE_SET_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Set 1, " FSI "100\302\240kg ×\302\2405" PDI ", Done");
  bx_rest_clock_start (clock, 90);
  ring = find_type (view, BX_TYPE_REST_RING);
  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL, "Rest");
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 90.0);
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 minute 30 seconds left");

  bx_window_set_session_open (window, FALSE);
  bar = find_type (window, BX_TYPE_SESSION_BAR);
  WAIT_UNTIL (gtk_widget_get_mapped (bar));
  g_assert_null (app_fixture_search (bar, is_nameless, NULL));
  gtk_test_accessible_assert_property (find_class (bar, "session-bar-open"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Deadlift · set 2 of 3, " FSI "100\302\240kg ×\302\2405" PDI);

  end (window);
}

static void
assert_fits (BxWindow *window)
{
  int width = 0;
  int height = 0;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  g_assert_cmpint (height, <=, 294);
}

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *window)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) &&
         bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
test_small (void)
{
  BxWindow *window = open_window (360, 294);
  GtkWidget *view = begin (window);
  GtkWidget *primary = find_class (view, "session-primary");

  /* The widest numbers there are, and a warning for each that does not fit */
  set_weight (1102.25);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  for (guint i = 0; i < 5; i++)
    {
      bx_session_runner_go_to_exercise (runner, get_exercise (i));
      for (guint j = 0; j < 20; j++)
        g_main_context_iteration (NULL, FALSE);
      assert_fits (window);
    }

  /* The one button that is needed is within the window, once all is laid out. */
  WAIT_UNTIL (gtk_widget_has_css_class (view, "compact") && is_within (primary, GTK_WIDGET (window)));

  bx_window_set_session_open (window, FALSE);
  WAIT_UNTIL (!gtk_widget_get_mapped (view));
  assert_fits (window);

  end (window);
}

static void
test_unsaved (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  BxStore *store = bx_application_get_store (application);
  BxSetItem *second = get_set (0, 1);

  set_weight (100);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  be_slow (view);

  /* The log refuses: the session was taken away under it. */
  bx_store_set_session_deleted_async (store, bx_session_runner_get_session_id (runner), TRUE, NULL, NULL, NULL);
  press (view, GDK_KEY_space);
  g_assert_false (shows (view, "not saved yet"));
  WAIT_UNTIL (bx_set_item_get_error (second) != NULL);
  g_assert_true (shows (view, "Set 2 of 3"));
  WAIT_UNTIL (shows (view, "not saved yet"));
  g_assert_true (shows (view, "Try Again"));
  g_assert_cmpuint (bx_session_runner_get_n_done (runner), ==, 1);

  bx_store_set_session_deleted_async (store, bx_session_runner_get_session_id (runner), FALSE, NULL, NULL, NULL);
  be_slow (view);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_set_item_get_state (second) == BX_SET_ITEM_STATE_DONE);
  g_assert_false (shows (view, "not saved yet"));

  end (window);
}

static void
test_finish (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *view = begin (window);
  GtkWidget *bar = find_type (window, BX_TYPE_SESSION_BAR);

  set_weight (100);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  while (current () != NULL)
    bx_session_runner_set_skipped (runner, current (), TRUE);
  WAIT_UNTIL (shows (view, "Finish Workout"));
  g_assert_true (shows (view, "All sets are done"));

  be_slow (view);
  press (view, GDK_KEY_space);
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);
  WAIT_UNTIL (shows (view, "Workout Finished"));
  g_assert_true (shows (view, "500"));

  gtk_widget_activate_action (view, "session.reopen", NULL);
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_RUNNING);
  gtk_widget_activate_action (view, "session.finish", NULL);
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);

  /* Closing the sheet is enough. */
  bx_window_set_session_open (window, FALSE);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));
  WAIT_UNTIL (!gtk_widget_get_mapped (bar));

  end (window);
}

/* What is missing is asked for where it can be typed. */
static void
test_bar_asks (void)
{
  BxWindow *window = open_window (360, 640);
  GtkWidget *view = begin (window);
  GtkWidget *bar = find_type (window, BX_TYPE_SESSION_BAR);

  bx_window_set_session_open (window, FALSE);
  WAIT_UNTIL (gtk_widget_get_mapped (bar) && !gtk_widget_get_mapped (view));
  clear_weight ();
  g_signal_emit_by_name (find_class (bar, "session-bar-primary"), "clicked");
  WAIT_UNTIL (gtk_widget_get_mapped (view));
  g_assert_cmpuint (bx_session_runner_get_n_done (runner), ==, 0);

  end (window);
}

static void
test_bar (void)
{
  BxWindow *window = open_window (360, 640);
  GtkWidget *view = begin (window);
  GtkWidget *bar = find_type (window, BX_TYPE_SESSION_BAR);

  bx_window_set_session_open (window, FALSE);
  WAIT_UNTIL (gtk_widget_get_mapped (bar) && !gtk_widget_get_mapped (view));

  set_weight (100);
  g_signal_emit_by_name (find_class (bar, "session-bar-primary"), "clicked");

  /* It goes on only when the set is on the disk. */
  g_assert_cmpint (bx_set_item_get_number (current ()), ==, 2);
  g_assert_true (shows (bar, "Deadlift · set 1 of 3"));
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  g_assert_true (shows (bar, "Deadlift · set 2 of 3"));
  g_assert_true (gtk_widget_get_visible (find_type (bar, BX_TYPE_REST_RING)));
  g_assert_false (gtk_widget_get_mapped (view));

  end (window);
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

  g_test_add_func ("/session-view/one-key", test_one_key);
  g_test_add_func ("/session-view/keys", test_keys);
  g_test_add_func ("/session-view/effort", test_effort);
  g_test_add_func ("/session-view/move", test_move);
  g_test_add_func ("/session-view/focus", test_focus);
  g_test_add_func ("/session-view/offered-undo", test_offered_undo);
  g_test_add_func ("/session-view/nothing-to-swap", test_nothing_to_swap);
  g_test_add_func ("/session-view/notes", test_notes);
  g_test_add_func ("/session-view/record", test_record);
  g_test_add_func ("/session-view/two-windows", test_two_windows);
  g_test_add_func ("/session-view/access", test_access);
  g_test_add_func ("/session-view/small", test_small);
  g_test_add_func ("/session-view/unsaved", test_unsaved);
  g_test_add_func ("/session-view/finish", test_finish);
  g_test_add_func ("/session-view/bar-asks", test_bar_asks);
  g_test_add_func ("/session-view/bar", test_bar);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
