/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The exercises and their pages, in the real window over a log of their own. */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-art-stylesheet.h"
#include "bx-exercise-card.h"
#include "bx-exercise-facts.h"
#include "bx-exercise-page.h"
#include "bx-exercise-print.h"
#include "bx-exercise-sheet.h"
#include "bx-exercises-page.h"
#include "bx-feel-check.h"
#include "bx-progress-page.h"
#include "bx-session-result.h"
#include "bx-variation-chooser.h"
#include "bx-variation-section.h"
#include "bx-window.h"
#include "wait.h"

static BxApplication *application;

typedef gboolean (*Visit) (GtkWidget *widget,
                           gpointer data);

/* Walks over @widget and all below it until @visit says to stop. */
static gboolean
walk (GtkWidget *widget,
      Visit visit,
      gpointer data)
{
  if (visit (widget, data))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (walk (child, visit, data))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GType type;
  const char *text; /* (nullable): of a label, or the start of one */
  GtkWidget *found;
} Search;

static gboolean
matches (GtkWidget *widget,
         gpointer data)
{
  Search *search = data;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    return FALSE;
  if (search->text != NULL && !g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), search->text))
    return FALSE;
  search->found = widget;

  return TRUE;
}

static GtkWidget *
find (gpointer widget,
      GType type,
      const char *text)
{
  Search search = { type, text, NULL };

  walk (GTK_WIDGET (widget), matches, &search);

  return search.found;
}

static gboolean
count_type (GtkWidget *widget,
            gpointer data)
{
  Search *search = data;

  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    search->found = GSIZE_TO_POINTER (GPOINTER_TO_SIZE (search->found) + 1);

  return FALSE;
}

static gsize
count (gpointer widget,
       GType type)
{
  Search search = { type, NULL, NULL };

  walk (GTK_WIDGET (widget), count_type, &search);

  return GPOINTER_TO_SIZE (search.found);
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

static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer done)
{
  *(gboolean *) done = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  gboolean done = FALSE;

  gtk_widget_add_tick_callback (widget, frame_cb, &done, NULL);
  WAIT_UNTIL_SAYING (done, "a frame of %s", G_OBJECT_TYPE_NAME (widget));
}

static gboolean
is_laid_out (GtkWidget *page)
{
  gboolean complete = FALSE;

  g_object_get (page, "complete", &complete, NULL);

  return complete && gtk_widget_get_width (page) > 0;
}

static BxExercisePage *
open_page (BxWindow *window,
           const char *id)
{
  GtkWidget *page = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-exercise", "s", id));
  page = find (window, BX_TYPE_EXERCISE_PAGE, NULL);
  g_assert_nonnull (page);
  WAIT_UNTIL_SAYING (is_laid_out (page), "the page of %s", id);

  return BX_EXERCISE_PAGE (page);
}

static void
close_window (BxWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* ---- the tests ------------------------------------------------------------------- */

static gboolean
note_target (GtkWidget *widget,
             gpointer data)
{
  GHashTable *targets = data;

  if (BX_IS_EXERCISE_CARD (widget))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), g_variant_get_string (target, NULL));

      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), ==, "win.show-exercise");
      g_assert_nonnull (exercise);
      gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, bx_exercise_get_name (exercise));
      g_assert_true (gtk_widget_get_focusable (widget));
      g_hash_table_add (targets, (gpointer) bx_exercise_get_id (exercise));
    }

  return FALSE;
}

/* Nothing in the catalogue is out of reach. */
static void
test_browse (void)
{
  BxWindow *window = open_window (1100, 760);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  /* The lists below the first screen come after it. */
  WAIT_UNTIL (find (window, GTK_TYPE_LABEL, "In the Back Workout") != NULL);
  walk (GTK_WIDGET (window), note_target, targets);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      g_assert_true (g_hash_table_contains (targets, bx_exercise_get_id (exercise)));
    }

  close_window (window);
}

/* The stack of a search's results, which is not the only one there */
static gboolean
is_results_stack (GtkWidget *widget,
                  gpointer data)
{
  GtkWidget **found = data;

  if (!GTK_IS_STACK (widget) || gtk_stack_get_child_by_name (GTK_STACK (widget), "none") == NULL)
    return FALSE;
  *found = widget;

  return TRUE;
}

/* What the place shows: "browse", or of a search "results" or "none" */
static const char *
visible_part (GtkWidget *page)
{
  GtkStack *stack = GTK_STACK (find (page, GTK_TYPE_STACK, NULL));
  const char *name = gtk_stack_get_visible_child_name (stack);
  GtkWidget *results = NULL;

  if (g_str_equal (name, "browse"))
    return name;

  walk (gtk_stack_get_visible_child (stack), is_results_stack, &results);

  return gtk_stack_get_visible_child_name (GTK_STACK (results));
}

static const char *
first_result (GtkWidget *page)
{
  GtkWidget *list = find (page, GTK_TYPE_LIST_BOX, NULL);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
}

static void
test_search (void)
{
  BxWindow *window = open_window (800, 600);
  GtkWidget *page = find (window, BX_TYPE_EXERCISES_PAGE, NULL);
  GtkWidget *entry;
  gboolean searching = FALSE;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  entry = find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_object_get (page, "search-mode", &searching, NULL);
  g_assert_true (searching);
  WAIT_UNTIL (g_str_equal (visible_part (page), "browse"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "trap bar");
  WAIT_UNTIL (g_str_equal (visible_part (page), "results"));

  /* Asked for once more, it has the keyboard again, and what was typed. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "trap bar");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (page, GTK_TYPE_LIST_BOX, NULL)), 0))),
                   ==,
                   "Trap Bar Deadlift");

  /* By muscle and by equipment */
  gtk_editable_set_text (GTK_EDITABLE (entry), "hamstrings");
  WAIT_UNTIL (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (page, GTK_TYPE_LIST_BOX, NULL)), 3) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "kettlebell");
  WAIT_UNTIL (g_str_equal (first_result (page), "Kettlebell Swing"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  WAIT_UNTIL (g_str_equal (visible_part (page), "none"));

  /* Escape leaves, and takes what was typed along. */
  g_signal_emit_by_name (entry, "stop-search");
  g_object_get (page, "search-mode", &searching, NULL);
  g_assert_false (searching);
  WAIT_UNTIL (g_str_equal (visible_part (page), "browse"));

  /* Enter opens the first that was found. */
  g_object_set (page, "search-mode", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "good morning");
  WAIT_UNTIL (g_str_equal (visible_part (page), "results") && g_str_equal (first_result (page), "Good Morning"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (find (window, BX_TYPE_EXERCISE_PAGE, NULL));

  close_window (window);
}

static void
test_page (void)
{
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "back-extension");
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension");
  GPtrArray *steps = bx_exercise_get_steps (exercise);
  GPtrArray *questions = bx_exercise_get_questions (exercise);
  GPtrArray *sources = bx_exercise_get_sources (exercise);

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Back Extension");
  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);

      g_assert_nonnull (find (page, GTK_TYPE_LABEL, step->title));
      g_assert_nonnull (find (page, GTK_TYPE_LABEL, step->text));
    }
  g_assert_cmpuint (count (page, ADW_TYPE_EXPANDER_ROW), ==, questions->len + 1);
  g_assert_cmpuint (count (page, GTK_TYPE_LINK_BUTTON), ==, sources->len);
  /* What is folded away is made when it is looked at. */
  g_assert_cmpuint (count (page, BX_TYPE_VARIATION_CHOOSER), ==, 0);
  bx_variation_section_set_open (BX_VARIATION_SECTION (find (page, BX_TYPE_VARIATION_SECTION, NULL)), TRUE);
  g_assert_cmpuint (count (page, BX_TYPE_VARIATION_CHOOSER), ==, bx_exercise_get_variations (exercise)->len);
  g_assert_cmpuint (count (page, BX_TYPE_EXERCISE_CARD), ==, bx_exercise_get_alternatives (exercise)->len + bx_exercise_get_easier (exercise)->len + bx_exercise_get_harder (exercise)->len);

  close_window (window);
}

/* The button of an option of one of the page's choosers */
static GtkToggleButton *
find_option (BxExercisePage *page,
             const char *name)
{
  GtkWidget *section = find (page, BX_TYPE_VARIATION_SECTION, NULL);
  GtkWidget *label = find (section, GTK_TYPE_LABEL, name);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);

  g_assert_nonnull (button);

  return GTK_TOGGLE_BUTTON (button);
}

/* Choosing changes steps, coaching and the note on difficulty at once, and says
 * why something else had to give way. */
static void
test_variation (void)
{
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "back-extension");
  BxExerciseChoice *choice = bx_exercise_page_get_choice (page);
  GtkWidget *section = find (page, BX_TYPE_VARIATION_SECTION, NULL);

  bx_variation_section_set_open (BX_VARIATION_SECTION (section), TRUE);
  g_assert_nonnull (find (section, GTK_TYPE_LABEL, "The usual way"));
  g_assert_true (gtk_toggle_button_get_active (find_option (page, "45° bench")));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Step on"));

  gtk_toggle_button_set_active (find_option (page, "Mat on the floor"), TRUE);
  g_assert_cmpstr (bx_exercise_choice_get_variation (choice), ==, "equipment:mat arms:hips");
  g_assert_true (gtk_toggle_button_get_active (find_option (page, "On the hips")));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_option (page, "Crossed on the chest")), "conflicting"));
  g_assert_nonnull (find (section, GTK_TYPE_LABEL, "Much easier"));
  g_assert_nonnull (find (section, GTK_TYPE_LABEL, "Arms: now “On the hips”. You would lie on your own arms."));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Lift your chest"));
  g_assert_null (find (page, GTK_TYPE_LABEL, "Step on"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Small lift, long neck."));

  gtk_toggle_button_set_active (find_option (page, "Hold at the top"), TRUE);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "10 s"));
  g_assert_cmpstr (bx_exercise_choice_get_variation (choice), ==, "equipment:mat arms:hips tempo:hold");

  bx_exercise_choice_set_variation (choice, NULL);
  g_assert_nonnull (find (section, GTK_TYPE_LABEL, "The usual way"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Step on"));
  g_assert_null (find (page, GTK_TYPE_LABEL, "10 s"));
  g_assert_true (gtk_toggle_button_get_active (find_option (page, "45° bench")));

  close_window (window);
}

static GtkWidget *
find_named (GtkWidget *widget,
            const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A link leads to a question, opens it and brings it into view. */
static void
test_link (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *page;
  GtkWidget *question;
  GtkWidget *scroller;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-link", "s",
                                             "backext://exercise/back-extension?variation=arms:hips#where-to-feel"));
  page = find (window, BX_TYPE_EXERCISE_PAGE, NULL);
  g_assert_nonnull (page);
  g_assert_cmpstr (bx_exercise_choice_get_variation (bx_exercise_page_get_choice (BX_EXERCISE_PAGE (page))), ==, "arms:hips");
  WAIT_UNTIL (is_laid_out (page));

  question = find_named (page, "where-to-feel");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (question)));
  scroller = gtk_widget_get_ancestor (question, GTK_TYPE_SCROLLED_WINDOW);
  WAIT_UNTIL (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))) > 0);
  for (guint i = 0; i < 6; i++)
    gtk_test_widget_wait_for_draw (page);
  g_assert_true (gtk_widget_compute_bounds (question, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <, 400);

  close_window (window);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Whether no frame was asked for in a while */
static gboolean
is_at_rest (BxWindow *window)
{
  static gint64 last_frame = -1;
  static gint64 since;
  gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (window)));

  if (frame != last_frame)
    since = g_get_monotonic_time ();
  last_frame = frame;

  return g_get_monotonic_time () - since > 300 * G_TIME_SPAN_MILLISECOND;
}

/* What can't be done wrong this way is not looked for in every frame. */
static void
test_link_to_hidden (void)
{
  BxWindow *window = open_window (1100, 760);
  GtkWidget *page;
  GtkWidget *mistake;
  guint source;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-link", "s",
                                             "backext://exercise/back-extension?variation=equipment:machine#pad-too-high"));
  page = find (window, BX_TYPE_EXERCISE_PAGE, NULL);
  WAIT_UNTIL (is_laid_out (page));

  mistake = find_named (page, "pad-too-high");
  g_assert_nonnull (mistake);
  g_assert_false (gtk_widget_get_visible (mistake));
  source = g_timeout_add (50, wake_cb, NULL);
  WAIT_UNTIL (is_at_rest (window));
  g_source_remove (source);

  close_window (window);
}

/* The combination is what a session of just this exercise records. */
static void
test_start (void)
{
  BxSessionRunner *runner = bx_application_get_runner (application);
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "back-extension");
  g_autoptr (BxSession) session = NULL;
  const BxSessionExercise *exercise;

  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_IDLE);
  bx_exercise_choice_set_variation (bx_exercise_page_get_choice (page), "arms:behind-head spine:roll-up");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "exercise.start", NULL));
  WAIT_UNTIL (bx_session_runner_is_running (runner));

  session = bx_session_runner_dup_session (runner);
  g_assert_cmpstr (session->title, ==, "Back Extension");
  g_assert_null (session->workout_id);
  g_assert_cmpuint (session->exercises->len, ==, 1);
  exercise = g_ptr_array_index (session->exercises, 0);
  g_assert_cmpstr (exercise->exercise_id, ==, "back-extension");
  g_assert_cmpstr (exercise->variation, ==, "arms:behind-head spine:roll-up");
  /* As the back workout asks it */
  g_assert_cmpuint (exercise->sets->len, ==, 3);
  g_assert_cmpint (((BxSet *) g_ptr_array_index (exercise->sets, 0))->target.reps_max, ==, 12);

  bx_session_runner_discard (runner);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));
  close_window (window);
}

static GPtrArray *
list_workouts (void)
{
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) answer = NULL;
  GPtrArray *workouts;

  bx_store_list_workouts_async (store, NULL, done_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  workouts = bx_store_list_workouts_finish (store, answer, NULL);
  g_assert_nonnull (workouts);

  return workouts;
}

static void
add_to (BxExercisePage *page,
        int row)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page)));
  GtkWidget *dialog;
  GtkWidget *list;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "exercise.add-to-workout", NULL));
  WAIT_UNTIL ((dialog = find (root, ADW_TYPE_DIALOG, NULL)) != NULL);
  list = find (dialog, GTK_TYPE_LIST_BOX, NULL);
  WAIT_UNTIL (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row))));
  WAIT_UNTIL (find (root, ADW_TYPE_DIALOG, NULL) == NULL);
}

static void
test_add_to_workout (void)
{
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "back-extension");
  g_autoptr (GPtrArray) workouts = NULL;
  const BxWorkout *workout;

  bx_exercise_choice_set_variation (bx_exercise_page_get_choice (page), "load:chest");
  add_to (page, 0);
  workouts = list_workouts ();
  g_assert_cmpuint (workouts->len, ==, 1);
  workout = g_ptr_array_index (workouts, 0);
  g_assert_cmpuint (workout->slots->len, ==, 1);
  g_assert_cmpstr (((BxSlot *) g_ptr_array_index (workout->slots, 0))->variation, ==, "load:chest");
  g_clear_pointer (&workouts, g_ptr_array_unref);

  bx_exercise_choice_set_variation (bx_exercise_page_get_choice (page), NULL);
  add_to (page, 0);
  workouts = list_workouts ();
  g_assert_cmpuint (workouts->len, ==, 1);
  workout = g_ptr_array_index (workouts, 0);
  g_assert_cmpuint (workout->slots->len, ==, 2);
  g_assert_null (((BxSlot *) g_ptr_array_index (workout->slots, 1))->variation);

  close_window (window);
}

static void
press (GtkWidget *widget,
       const char *words)
{
  GtkWidget *label = NULL;

  WAIT_UNTIL ((label = find (widget, GTK_TYPE_LABEL, words)) != NULL);
  g_assert_true (gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)));
}

static BxFeel *
load_feel (const char *exercise_id)
{
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  BxFeel *feel;

  bx_store_load_feel_async (store, exercise_id, NULL, done_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  feel = bx_store_load_feel_finish (store, answer, &error);
  g_assert_no_error (error);

  return feel;
}

/* An ache leads to the advice, is kept, and stays until the person says otherwise. */
static void
test_feel (void)
{
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "back-extension");
  GtkWidget *check = find (page, BX_TYPE_FEEL_CHECK, NULL);
  g_autoptr (BxFeel) feel = NULL;

  g_assert_nonnull (check);
  press (check, "_Deep in the Lower Back");
  press (check, "It _Aches");
  WAIT_UNTIL (find (check, GTK_TYPE_LABEL, "You noted an ache on") != NULL);
  g_assert_nonnull (find (check, GTK_TYPE_LABEL, "Leave this exercise out for one or two weeks"));
  g_assert_nonnull (find (check, GTK_TYPE_LABEL, "Then come back with fewer sets and less weight"));
  g_assert_nonnull (find (check, GTK_TYPE_LABEL, "Perhaps ask a trainer"));
  g_assert_nonnull (find (check, GTK_TYPE_LABEL, "This is information, not medical advice."));
  feel = load_feel ("back-extension");
  g_assert_true (bx_feel_holds_back (feel));
  g_clear_pointer (&feel, bx_feel_free);

  /* It is there on the next visit, too. */
  bx_window_show_place (window, "exercises");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  page = open_page (window, "back-extension");
  check = find (page, BX_TYPE_FEEL_CHECK, NULL);
  WAIT_UNTIL (find (check, GTK_TYPE_LABEL, "You noted an ache on") != NULL);
  press (check, "I Am _Ready Again");
  WAIT_UNTIL (find (check, GTK_TYPE_LABEL, "You are back.") != NULL);
  feel = load_feel ("back-extension");
  g_assert_cmpint (feel->answer, ==, BX_FEEL_WELL);

  /* Only where the lower back works */
  page = open_page (window, "good-morning");
  g_assert_nonnull (find (page, BX_TYPE_FEEL_CHECK, NULL));
  bx_window_show_place (window, "exercises");
  bx_window_show_place (window, "exercises");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  page = open_page (window, "pull-up");
  g_assert_null (find (page, BX_TYPE_FEEL_CHECK, NULL));

  close_window (window);
}

/* After a session with a back extension it is asked once, and one tap is enough. */
static void
test_feel_after_session (void)
{
  BxSessionRunner *runner = bx_application_get_runner (application);
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "floor-back-extension");
  g_autofree char *session_id = NULL;
  g_autoptr (BxFeel) feel = NULL;
  GtkWidget *result;
  GtkWidget *check;
  g_autoptr (GError) error = NULL;

  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_IDLE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "exercise.start", NULL));
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  WAIT_UNTIL (bx_session_runner_get_current_set (runner) != NULL);
  g_assert_true (bx_session_runner_confirm (runner, &error));
  g_assert_no_error (error);
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 1);
  session_id = g_strdup (bx_session_runner_get_session_id (runner));
  g_assert_true (bx_session_runner_finish (runner));
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);

  result = find (window, BX_TYPE_SESSION_RESULT, NULL);
  g_assert_nonnull (result);
  WAIT_UNTIL ((check = find (result, BX_TYPE_FEEL_CHECK, NULL)) != NULL);
  g_assert_nonnull (find (check, GTK_TYPE_LABEL, "How did the Floor Back Extension feel?"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (check, GTK_TYPE_LABEL, "An _Ache Deep in the Lower Back"), GTK_TYPE_BUTTON), "clicked");
  WAIT_UNTIL (find (check, GTK_TYPE_LABEL, "You noted an ache on") != NULL);
  feel = load_feel ("floor-back-extension");
  g_assert_cmpstr (feel->session_id, ==, session_id);
  g_assert_true (bx_feel_holds_back (feel));

  bx_session_runner_dismiss (runner);
  close_window (window);
}

static gboolean
sticks_out (GtkWidget *widget,
            gpointer data)
{
  GtkWidget *window = data;
  graphene_rect_t bounds;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL)
    return FALSE;
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0 || !gtk_widget_compute_bounds (widget, window, &bounds))
    return FALSE;
  /* The style lets a header bar reach a pixel over each edge. */
  if (bounds.origin.x >= -1.5f && bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (window) + 1.5f)
    return FALSE;

  g_test_message ("%s: %g + %g", G_OBJECT_TYPE_NAME (widget), bounds.origin.x, bounds.size.width);

  return TRUE;
}

/* The narrowest window cuts nothing off, whatever the exercise and the text. */
static void
test_narrow (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int size = 2; size <= 4; size++)
    {
      BxWindow *window = open_window (360, 640);
      GtkWidget *place = find (window, BX_TYPE_EXERCISES_PAGE, NULL);

      g_object_set (settings, "gtk-xft-dpi", dpi * size / 2, NULL);
      for (int frame = 0; frame < 3; frame++)
        wait_for_frame (place);
      g_assert_false (walk (place, sticks_out, window));

      for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
        {
          g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
          BxExercisePage *page = open_page (window, bx_exercise_get_id (exercise));

          /* Breakpoints take a frame, and what they change another. */
          for (int frame = 0; frame < 3; frame++)
            wait_for_frame (GTK_WIDGET (page));
          g_test_message ("%s", bx_exercise_get_id (exercise));
          g_assert_false (walk (GTK_WIDGET (page), sticks_out, page));
          if (find (page, BX_TYPE_VARIATION_SECTION, NULL) != NULL)
            {
              bx_variation_section_set_open (BX_VARIATION_SECTION (find (page, BX_TYPE_VARIATION_SECTION, NULL)), TRUE);
              gtk_toggle_button_set_active (find_option (page, "Mat on the floor"), TRUE);
              for (int frame = 0; frame < 3; frame++)
                gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
              g_assert_false (walk (GTK_WIDGET (page), sticks_out, page));
            }
          bx_window_show_place (window, "exercises");
          while (g_main_context_iteration (NULL, FALSE))
            ;
        }

      g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
      close_window (window);
    }
}

static void
log_set_of (BxStore *store,
            const char *exercise_id,
            const char *variation,
            int hour,
            double kg,
            int reps)
{
  g_autoptr (BxSession) session = bx_session_new ("Back Workout");
  BxSessionExercise *exercise = bx_session_exercise_new (exercise_id);
  BxSet *set = bx_set_new ();
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) finished = NULL;
  g_autoptr (GError) error = NULL;

  set->state = BX_SET_STATE_DONE;
  if (g_str_equal (exercise_id, "back-extension"))
    set->added = bx_weight_new (kg, BX_UNIT_KG);
  else
    set->weight = bx_weight_new (kg, BX_UNIT_KG);
  set->reps = reps;
  session->started = bx_moment_from_local ("2026-03-02", hour, 0);
  set->done_at = bx_moment_from_local ("2026-03-02", hour, 10);
  exercise->variation = g_strdup (variation);
  g_ptr_array_add (exercise->sets, set);
  g_ptr_array_add (session->exercises, exercise);

  bx_store_save_session_async (store, session, NULL, done_cb, &saved);
  WAIT_UNTIL (saved != NULL);
  g_assert_true (bx_store_save_session_finish (store, saved, &error));
  g_assert_no_error (error);
  bx_store_finish_session_async (store, session->id, bx_moment_from_local ("2026-03-02", hour, 30), NULL, done_cb, &finished);
  WAIT_UNTIL (finished != NULL);
  g_assert_true (bx_store_finish_session_finish (store, finished, &error));
  g_assert_no_error (error);
}

static void
log_set (BxStore *store,
         int hour,
         double kg,
         int reps)
{
  log_set_of (store, "deadlift", NULL, hour, kg, reps);
}

/* The label that shows a set as the program writes one. */
static GtkWidget *
find_set (GtkWidget *widget,
          double kg,
          int reps)
{
  g_autoptr (BxSet) set = bx_set_new ();
  g_autofree char *text = NULL;

  set->weight = bx_weight_new (kg, BX_UNIT_KG);
  set->reps = reps;
  text = bx_set_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG);

  return find (widget, GTK_TYPE_LABEL, text);
}

static GtkWidget *
find_added (GtkWidget *widget,
            double kg,
            int reps)
{
  g_autoptr (BxSet) set = bx_set_new ();
  g_autofree char *text = NULL;

  set->added = bx_weight_new (kg, BX_UNIT_KG);
  set->reps = reps;
  text = bx_set_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_KG);

  return find (widget, GTK_TYPE_LABEL, text);
}

/* The page knows the log, and follows it. */
static void
test_facts (void)
{
  BxStore *store = bx_application_get_store (application);
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page = open_page (window, "deadlift");
  GtkWidget *facts = find (page, BX_TYPE_EXERCISE_FACTS, NULL);
  GtkStack *stack = GTK_STACK (find (facts, GTK_TYPE_STACK, NULL));

  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "none") == 0);

  log_set (store, 9, 120.0, 5);
  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "facts") == 0);
  g_assert_nonnull (find_set (facts, 120.0, 5));
  g_assert_nonnull (find (facts, GTK_TYPE_LABEL, "1 set · 2 March 2026"));

  log_set (store, 18, 100.0, 5);
  WAIT_UNTIL (find_set (facts, 100.0, 5) != NULL);
  g_assert_nonnull (find_set (facts, 120.0, 5));

  close_window (window);
}

/* A variation has a history of its own, on its page and in its chart, and all of
 * them together have one. */
static void
test_history_of_variation (void)
{
  BxStore *store = bx_application_get_store (application);
  BxWindow *window = open_window (1100, 760);
  BxExercisePage *page;
  GtkWidget *facts;
  GtkWidget *progress;
  GtkWidget *chooser;
  GListModel *names;

  log_set_of (store, "back-extension", "arms:hips", 7, 10.0, 15);
  log_set_of (store, "back-extension", NULL, 8, 20.0, 12);

  page = open_page (window, "back-extension");
  facts = find (page, BX_TYPE_EXERCISE_FACTS, NULL);
  WAIT_UNTIL (find_added (facts, 20.0, 12) != NULL);
  bx_exercise_choice_set_variation (bx_exercise_page_get_choice (page), "arms:hips");
  WAIT_UNTIL (find_added (facts, 10.0, 15) != NULL);
  g_assert_null (find_added (facts, 20.0, 12));
  g_assert_nonnull (find (facts, GTK_TYPE_LABEL, "Your Best This Way"));
  bx_exercise_choice_set_variation (bx_exercise_page_get_choice (page), "spine:roll-up");
  WAIT_UNTIL (find_added (facts, 10.0, 15) == NULL || !gtk_widget_get_mapped (find_added (facts, 10.0, 15)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", "back-extension?arms:hips"));
  progress = find (window, BX_TYPE_PROGRESS_PAGE, NULL);
  WAIT_UNTIL (find_added (progress, 10.0, 15) != NULL);
  g_assert_null (find_added (progress, 20.0, 12));
  chooser = find_named (progress, "variation-chooser");
  WAIT_UNTIL (gtk_widget_get_visible (chooser));
  names = gtk_drop_down_get_model (GTK_DROP_DOWN (chooser));
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 3);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 0), ==, "All Variations");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 1), ==, "The Usual Way");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 2), ==, "On the hips");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)), ==, 2);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), 0);
  WAIT_UNTIL (find_added (progress, 20.0, 12) != NULL);

  close_window (window);
}

/* What the catalogue calls a muscle the pictures can light. */
static void
test_muscles (void)
{
  GListModel *muscles = bx_catalogue_get_muscles (bx_catalogue_get_default ());
  const char *const *drawn = bx_art_get_muscle_ids ();

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      g_assert_true (bx_art_is_muscle_id (bx_muscle_get_id (muscle)));
    }
  for (gsize i = 0; drawn[i] != NULL; i++)
    g_assert_nonnull (bx_catalogue_find_muscle (bx_catalogue_get_default (), drawn[i]));
}

int
main (int argc,
      char *argv[])
{
  AppFixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  application = fixture.application;

  g_test_add_func ("/gui/exercises/muscles", test_muscles);
  g_test_add_func ("/gui/exercises/browse", test_browse);
  g_test_add_func ("/gui/exercises/search", test_search);
  g_test_add_func ("/gui/exercises/page", test_page);
  g_test_add_func ("/gui/exercises/variation", test_variation);
  g_test_add_func ("/gui/exercises/link", test_link);
  g_test_add_func ("/gui/exercises/link-to-hidden", test_link_to_hidden);
  g_test_add_func ("/gui/exercises/start", test_start);
  g_test_add_func ("/gui/exercises/add-to-workout", test_add_to_workout);
  g_test_add_func ("/gui/exercises/feel", test_feel);
  g_test_add_func ("/gui/exercises/feel-after-session", test_feel_after_session);
  g_test_add_func ("/gui/exercises/narrow", test_narrow);
  g_test_add_func ("/gui/exercises/facts", test_facts);
  g_test_add_func ("/gui/exercises/history-of-variation", test_history_of_variation);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
