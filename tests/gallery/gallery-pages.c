/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-page.h"
#include "bx-line-chart.h"
#include "bx-session-page.h"
#include "bx-session-view.h"
#include "bx-set-editor.h"
#include "bx-variation-section.h"
#include "gallery.h"

/* The pages of the gallery. To add one, write how to get there and put it into
 * the table at the end. */

static void
act (BxWindow *window,
     const char *action,
     const char *target)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action,
                                      target != NULL ? g_variant_new_string (target) : NULL);
  gallery_settle ();
}

/* ---- exercises ------------------------------------------------------------------ */

static GtkWidget *
open_exercises (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  return NULL;
}

static GtkWidget *
open_exercises_scrolled (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  gallery_scroll (window, 1.0);
  return NULL;
}

static GtkWidget *
open_exercise (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.show-exercise", "back-extension");
  return NULL;
}

static GtkWidget *
open_exercise_scrolled (BxWindow *window)
{
  open_exercise (window);
  gallery_scroll (window, 0.4);
  return NULL;
}

static GtkWidget *
open_exercise_end (BxWindow *window)
{
  open_exercise (window);
  gallery_scroll (window, 1.0);
  return NULL;
}

static GtkWidget *
open_exercise_variation (BxWindow *window)
{
  GtkWidget *section;

  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/back-extension?variation=arms:behind-head");
  section = gallery_find (GTK_WIDGET (window), BX_TYPE_VARIATION_SECTION, 0);
  bx_variation_section_set_open (BX_VARIATION_SECTION (section), TRUE);
  bx_exercise_choice_choose (bx_exercise_page_get_choice (BX_EXERCISE_PAGE (gallery_find (GTK_WIDGET (window), BX_TYPE_EXERCISE_PAGE, 0))), 0,
                             g_ptr_array_index (((BxVariationFamily *) g_ptr_array_index (bx_exercise_get_variations (bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension")), 0))->options, 2));
  gallery_settle ();
  return NULL;
}

static GtkWidget *
open_exercise_variation_end (BxWindow *window)
{
  open_exercise_variation (window);
  gallery_scroll (window, 0.16);
  return NULL;
}

/* How long to hold is chosen, too. */
static GtkWidget *
open_exercise_hold (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/back-extension?variation=tempo:hold");
  bx_variation_section_set_open (BX_VARIATION_SECTION (gallery_find (GTK_WIDGET (window), BX_TYPE_VARIATION_SECTION, 0)), TRUE);
  gallery_settle ();
  gtk_widget_grab_focus (gallery_find (gallery_find (GTK_WIDGET (window), BX_TYPE_VARIATION_SECTION, 0), GTK_TYPE_SPIN_BUTTON, 0));
  return NULL;
}

static GtkWidget *
open_exercise_add (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/back-extension?variation=arms:behind-head%20spine:roll-up");
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_EXERCISE_PAGE, 0), "exercise.add-to-workout", NULL);
  return NULL;
}

static GtkWidget *
open_exercise_question (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/back-extension#where-to-feel");
  return NULL;
}

static GtkWidget *
open_exercise_feel (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/back-extension#feel");
  return NULL;
}

/* Of an exercise that no other page shows */
static GtkWidget *
open_exercise_ache (BxWindow *window)
{
  g_autoptr (BxFeel) feel = bx_feel_new ("floor-back-extension", BX_FEEL_ACHE);

  feel->said = bx_moment_from_local ("2026-11-20", 18, 30);
  gallery_go_home (window, "exercises");
  bx_store_save_feel_async (bx_application_get_store (bx_application_get_default ()), feel, NULL, NULL, NULL);
  act (window, "win.open-link", "backext://exercise/floor-back-extension#feel");
  return NULL;
}

static GtkWidget *
open_exercise_mistakes (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/deadlift#mistakes");
  return NULL;
}

static GtkWidget *
open_exercise_other (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.open-link", "backext://exercise/trap-bar-deadlift");
  return NULL;
}

static GtkWidget *
open_search (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  act (window, "win.search", NULL);
  return NULL;
}

/* ---- workouts ------------------------------------------------------------------- */

static GtkWidget *
open_workouts (BxWindow *window)
{
  gallery_go_home (window, "workouts");
  return NULL;
}

/* ---- log ------------------------------------------------------------------------ */

static GtkWidget *
open_log (BxWindow *window)
{
  gallery_go_home (window, "log");
  return NULL;
}

static GtkWidget *
open_log_scrolled (BxWindow *window)
{
  gallery_go_home (window, "log");
  gallery_scroll (window, 0.26);
  return NULL;
}

static GtkWidget *
open_progress (BxWindow *window)
{
  gallery_go_home (window, "log");
  act (window, "win.show-progress", "deadlift");
  return NULL;
}

static GtkWidget *
open_progress_end (BxWindow *window)
{
  open_progress (window);
  gallery_scroll (window, 1.0);
  return NULL;
}

static GtkWidget *
open_progress_point (BxWindow *window)
{
  GtkWidget *chart;

  open_progress (window);
  chart = gallery_require (GTK_WIDGET (window), BX_TYPE_LINE_CHART, NULL, NULL, 0);
  if (chart != NULL)
    {
      gtk_widget_grab_focus (chart);
      for (guint i = 0; i < 5; i++)
        g_signal_emit_by_name (chart, "move-cursor", GTK_MOVEMENT_LOGICAL_POSITIONS, -1);
      gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
    }
  return NULL;
}

static GtkWidget *
open_progress_table (BxWindow *window)
{
  GtkWidget *button;

  open_progress (window);
  button = gallery_require (GTK_WIDGET (window), GTK_TYPE_TOGGLE_BUTTON, gallery_has_id, "table_button", 0);
  if (button != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gallery_settle ();
  return NULL;
}

static GtkWidget *
open_progress_bodyweight (BxWindow *window)
{
  gallery_go_home (window, "log");
  act (window, "win.show-progress", "pull-up");
  return NULL;
}

static GtkWidget *
open_progress_untrained (BxWindow *window)
{
  gallery_go_home (window, "log");
  act (window, "win.show-progress", "back-extension");
  return NULL;
}

/* The newest session of the log, as pressing its row would show it. */
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

static GtkWidget *
open_session (BxWindow *window)
{
  Newest newest = { FALSE, NULL };

  gallery_go_home (window, "log");
  bx_store_list_sessions_async (bx_application_get_store (bx_application_get_default ()), NULL, 1, NULL, listed_cb, &newest);
  while (!newest.done)
    g_main_context_iteration (NULL, TRUE);
  if (newest.id != NULL)
    act (window, "win.show-session", newest.id);
  gallery_require (GTK_WIDGET (window), BX_TYPE_SESSION_PAGE, NULL, NULL, 0);
  g_free (newest.id);
  return NULL;
}

/* At once: a button that is activated looks pressed for a while before it does anything. */
static void
press (BxWindow *window,
       GalleryIsFunc is,
       const char *what,
       guint nth)
{
  GtkWidget *button = gallery_require (GTK_WIDGET (window), GTK_TYPE_BUTTON, is, what, nth);

  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
  gallery_settle ();
}

static GtkWidget *
open_session_set (BxWindow *window)
{
  open_session (window);
  press (window, gtk_widget_has_css_class, "set-chip", 2);
  return NULL;
}

static GtkWidget *
open_session_start (BxWindow *window)
{
  GtkWidget *row;

  open_session (window);
  row = gallery_require (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, gallery_has_id, "start_row", 0);
  if (row != NULL)
    gtk_widget_activate (row);
  gallery_settle ();
  return NULL;
}

static GtkWidget *
open_session_compare (BxWindow *window)
{
  open_session (window);
  press (window, gallery_has_id, "compare_button", 0);
  return NULL;
}

/* Comes last, since what ached is held back from then on. */
static GtkWidget *
open_session_ache (BxWindow *window)
{
  g_autoptr (BxFeel) feel = bx_feel_new ("deadlift", BX_FEEL_ACHE);
  Newest newest = { FALSE, NULL };
  BxStore *store = bx_application_get_store (bx_application_get_default ());

  bx_store_list_sessions_async (store, NULL, 1, NULL, listed_cb, &newest);
  while (!newest.done)
    g_main_context_iteration (NULL, TRUE);
  feel->session_id = newest.id;
  if (newest.id != NULL)
    bx_store_save_feel_async (store, feel, NULL, NULL, NULL);
  return open_session (window);
}

static GtkWidget *
open_session_end (BxWindow *window)
{
  open_session (window);
  gallery_scroll (window, 1.0);
  return NULL;
}

/* ---- everything else --------------------------------------------------------------- */

static GtkWidget *
open_preferences (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  g_action_group_activate_action (G_ACTION_GROUP (bx_application_get_default ()), "preferences", NULL);
  return NULL;
}

static GtkWidget *
open_shortcuts (BxWindow *window)
{
  g_autoptr (GListModel) windows = NULL;

  gallery_go_home (window, "exercises");
  act (window, "win.show-help-overlay", NULL);
  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (toplevel != GTK_WIDGET (window) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }
  return NULL;
}

static GtkWidget *
open_shortcuts_section (BxWindow   *window,
                        const char *section)
{
  GtkWidget *shortcuts = open_shortcuts (window);

  g_object_set (shortcuts, "section-name", section, NULL);
  return shortcuts;
}

static GtkWidget *
open_shortcuts_workouts (BxWindow *window)
{
  return open_shortcuts_section (window, "workouts");
}

static GtkWidget *
open_shortcuts_session (BxWindow *window)
{
  return open_shortcuts_section (window, "session");
}

static GtkWidget *
open_shortcuts_gym (BxWindow *window)
{
  return open_shortcuts_section (window, "gym");
}

static GtkWidget *
open_shortcuts_pictures (BxWindow *window)
{
  return open_shortcuts_section (window, "pictures");
}

/* ---- a running session; these come last, since it goes on running ------------------ */

static BxSessionRunner *
get_runner (void)
{
  return bx_application_get_runner (bx_application_get_default ());
}

/* A session of its own for the picture, from its first set. */
BxSessionRunner *
gallery_begin_session (BxWindow *window)
{
  BxSessionRunner *runner = get_runner ();

  gallery_go_home (window, "exercises");
  /* What a machine without sound says of it is on a page of its own. */
  g_settings_set_string (bx_application_get_settings (bx_application_get_default ()), "rest-sound", "none");
  bx_session_runner_dismiss (runner);
  if (bx_session_runner_is_running (runner))
    {
      bx_session_runner_discard (runner);
      while (bx_session_runner_is_running (runner))
        g_main_context_iteration (NULL, TRUE);
    }

  act (window, "win.start-workout", "back-workout");
  while (!bx_session_runner_is_running (runner))
    g_main_context_iteration (NULL, TRUE);
  bx_window_set_session_open (window, TRUE);
  gallery_settle ();
  return runner;
}

static BxSessionExerciseItem *
get_exercise (BxSessionRunner *runner,
              guint position)
{
  /* The list keeps it alive. */
  g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (bx_session_runner_get_exercises (runner), position);

  return item;
}

/* Does the current set, with numbers where the log knows none. */
void
gallery_do_set (BxSessionRunner *runner)
{
  BxSetItem *item = bx_session_runner_get_current_set (runner);
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

  if (bx_measure_has_weight (bx_set_item_get_measure (item)) && !bx_weight_is_set (set->weight))
    set->weight = bx_weight_new (100, BX_UNIT_KG);
  if (set->reps == BX_COUNT_NONE)
    set->reps = 8;
  bx_session_runner_change_set (runner, item, set);
  bx_session_runner_confirm (runner, NULL);
  gallery_settle ();
}

static GtkWidget *
open_session_first (BxWindow *window)
{
  gallery_begin_session (window);
  return NULL;
}

static GtkWidget *
open_session_resting (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  gallery_do_set (runner);
  bx_session_runner_add_rest (runner, -60);
  return NULL;
}

static GtkWidget *
open_session_resting_end (BxWindow *window)
{
  GtkWidget *view;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;

  open_session_resting (window);
  view = gallery_find (GTK_WIDGET (window), BX_TYPE_SESSION_VIEW, 0);
  scrolled = gallery_find (view, GTK_TYPE_SCROLLED_WINDOW, 0);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  return NULL;
}

static GtkWidget *
open_session_bar (BxWindow *window)
{
  open_session_resting (window);
  bx_window_set_session_open (window, FALSE);
  return NULL;
}

static GtkWidget *
open_session_bodyweight (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  BxSetItem *item;
  g_autoptr (BxSet) set = NULL;

  bx_session_runner_go_to_exercise (runner, get_exercise (runner, 1));
  item = bx_session_runner_get_current_set (runner);
  set = bx_set_copy (bx_set_item_get_set (item));
  set->bodyweight = bx_weight_new (81.5, BX_UNIT_KG);
  set->added = BX_WEIGHT_NONE;
  set->assistance = bx_weight_new (15, BX_UNIT_KG);
  bx_session_runner_change_set (runner, item, set);
  return NULL;
}

static GtkWidget *
open_session_missing (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  BxSetItem *item = bx_session_runner_get_current_set (runner);
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));
  BxSetEditor *editor;

  set->weight = BX_WEIGHT_NONE;
  bx_session_runner_change_set (runner, item, set);
  editor = BX_SET_EDITOR (gallery_find (GTK_WIDGET (window), BX_TYPE_SET_EDITOR, 0));
  bx_set_editor_check (editor, TRUE);
  return NULL;
}

/* The log refuses: the session was taken away under it. */
static GtkWidget *
open_session_unsaved (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  BxStore *store = bx_application_get_store (bx_application_get_default ());

  gallery_do_set (runner);
  bx_store_set_session_deleted_async (store, bx_session_runner_get_session_id (runner), TRUE, NULL, NULL, NULL);
  gallery_settle ();
  gallery_do_set (runner);
  return NULL;
}

static GtkWidget *
open_session_complete (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  while (bx_session_runner_get_current_set (runner) != NULL)
    {
      if (bx_session_runner_get_n_done (runner) == 4)
        bx_session_runner_set_skipped (runner, bx_session_runner_get_current_set (runner), TRUE);
      else
        gallery_do_set (runner);
    }
  return NULL;
}

static GtkWidget *
open_session_finished (BxWindow *window)
{
  open_session_complete (window);
  bx_session_runner_finish (get_runner ());
  return NULL;
}

/* After the page of the log above, this ached. */
static GtkWidget *
open_session_swapped (BxWindow *window)
{
  gallery_begin_session (window);
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_SESSION_VIEW, 0), "session.swap", "s", "romanian-deadlift");
  gallery_settle ();
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_SESSION_VIEW, 0), "session.swap", "s", "deadlift");
  return NULL;
}

/* A session of just the back extension, which is asked about at its end. */
static GtkWidget *
open_session_feel (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  bx_session_runner_discard (runner);
  while (bx_session_runner_get_state (runner) != BX_SESSION_RUNNER_STATE_IDLE)
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
  act (window, "win.open-link", "backext://exercise/back-extension?variation=arms:behind-head");
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_EXERCISE_PAGE, 0), "exercise.start", NULL);
  while (!bx_session_runner_is_running (runner))
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
  while (bx_session_runner_get_current_set (runner) != NULL)
    gallery_do_set (runner);
  bx_session_runner_finish (runner);
  return NULL;
}

static const GalleryPage pages[] = {
  { "exercises", GALLERY_LOG_FULL, TRUE, open_exercises },
  { "exercises-end", GALLERY_LOG_FULL, FALSE, open_exercises_scrolled },
  { "exercise", GALLERY_LOG_FULL, TRUE, open_exercise },
  { "exercise-middle", GALLERY_LOG_FULL, FALSE, open_exercise_scrolled },
  { "exercise-end", GALLERY_LOG_FULL, FALSE, open_exercise_end },
  { "player", GALLERY_LOG_FULL, TRUE, gallery_open_player_paused },
  { "body-map", GALLERY_LOG_FULL, FALSE, gallery_open_body_map },
  { "player-playing", GALLERY_LOG_FULL, FALSE, gallery_open_player_playing },
  { "exercise-variation", GALLERY_LOG_FULL, TRUE, open_exercise_variation },
  { "exercise-variation-end", GALLERY_LOG_FULL, FALSE, open_exercise_variation_end },
  { "exercise-hold", GALLERY_LOG_FULL, FALSE, open_exercise_hold },
  { "exercise-add", GALLERY_LOG_FULL, FALSE, open_exercise_add },
  { "exercise-question", GALLERY_LOG_FULL, FALSE, open_exercise_question },
  { "exercise-feel", GALLERY_LOG_FULL, FALSE, open_exercise_feel },
  { "exercise-ache", GALLERY_LOG_FULL, TRUE, open_exercise_ache },
  { "exercise-mistakes", GALLERY_LOG_FULL, FALSE, open_exercise_mistakes },
  { "exercise-other", GALLERY_LOG_FULL, FALSE, open_exercise_other },
  { "search", GALLERY_LOG_FULL, FALSE, open_search },
  { "browse", GALLERY_LOG_FULL, TRUE, gallery_open_browse },
  { "browse-pictures", GALLERY_LOG_FULL, FALSE, gallery_open_browse_pictures },
  { "browse-found", GALLERY_LOG_FULL, FALSE, gallery_open_browse_found },
  { "muscles", GALLERY_LOG_FULL, FALSE, gallery_open_muscles },
  { "muscle", GALLERY_LOG_FULL, TRUE, gallery_open_muscle },
  { "alternatives", GALLERY_LOG_FULL, FALSE, gallery_open_alternatives },
  { "alternatives-found", GALLERY_LOG_FULL, FALSE, gallery_open_alternatives_found },
  { "compare", GALLERY_LOG_FULL, TRUE, gallery_open_compare },
  { "compare-end", GALLERY_LOG_FULL, FALSE, gallery_open_compare_end },
  { "equipment", GALLERY_LOG_FULL, FALSE, gallery_open_equipment },
  { "import", GALLERY_LOG_FULL, FALSE, gallery_open_import },
  { "import-columns", GALLERY_LOG_FULL, FALSE, gallery_open_import_columns },
  { "import-question", GALLERY_LOG_FULL, FALSE, gallery_open_import_question },
  { "import-failed", GALLERY_LOG_FULL, FALSE, gallery_open_import_failed },
  { "shared-folder", GALLERY_LOG_FULL, FALSE, gallery_open_shared_folder },
  { "conflicts", GALLERY_LOG_FULL, FALSE, gallery_open_conflicts },
  { "your-data", GALLERY_LOG_FULL, FALSE, gallery_open_your_data },
  { "own-new", GALLERY_LOG_FULL, FALSE, gallery_open_own_new },
  { "own", GALLERY_LOG_FULL, FALSE, gallery_open_own },
  { "own-edit", GALLERY_LOG_FULL, FALSE, gallery_open_own_edit },
  { "own-listed", GALLERY_LOG_FULL, FALSE, gallery_open_own_listed },
  { "workouts", GALLERY_LOG_FULL, TRUE, open_workouts },
  { "workouts-none", GALLERY_LOG_EMPTY, FALSE, open_workouts },
  { "workout-editor", GALLERY_LOG_FULL, TRUE, gallery_open_workout_editor },
  { "workout-end", GALLERY_LOG_FULL, FALSE, gallery_open_workout_end },
  { "workout-slot", GALLERY_LOG_FULL, TRUE, gallery_open_workout_slot },
  { "workout-superset", GALLERY_LOG_FULL, TRUE, gallery_open_workout_superset },
  { "workout-several", GALLERY_LOG_FULL, FALSE, gallery_open_workout_several },
  { "workout-new", GALLERY_LOG_FULL, FALSE, gallery_open_workout_new },
  { "workout-schedule", GALLERY_LOG_FULL, FALSE, gallery_open_workout_schedule },
  { "workout-compare", GALLERY_LOG_FULL, TRUE, gallery_open_workout_compare },
  { "workout-future", GALLERY_LOG_FULL, TRUE, gallery_open_workout_future },
  { "workout-future-none", GALLERY_LOG_EMPTY, FALSE, gallery_open_workout_future },
  { "workouts-next", GALLERY_LOG_FULL, TRUE, gallery_open_workout_next },
  { "workouts-drag", GALLERY_LOG_FULL, FALSE, gallery_open_workout_drag },
  { "workouts-folder", GALLERY_LOG_FULL, FALSE, gallery_open_workout_folder },
  { "log", GALLERY_LOG_FULL, TRUE, open_log },
  { "log-middle", GALLERY_LOG_FULL, FALSE, open_log_scrolled },
  { "log-empty", GALLERY_LOG_EMPTY, TRUE, open_log },
  { "log-history", GALLERY_LOG_FULL, FALSE, gallery_open_log_history },
  { "log-history-records", GALLERY_LOG_FULL, FALSE, gallery_open_log_history_records },
  { "log-muscles", GALLERY_LOG_FULL, FALSE, gallery_open_log_muscles },
  { "log-muscles-all", GALLERY_LOG_FULL, FALSE, gallery_open_log_muscles_all },
  { "log-muscles-end", GALLERY_LOG_FULL, FALSE, gallery_open_log_muscles_end },
  { "log-muscles-empty", GALLERY_LOG_EMPTY, FALSE, gallery_open_log_muscles },
  { "log-measures", GALLERY_LOG_FULL, FALSE, gallery_open_log_measures },
  { "log-measures-empty", GALLERY_LOG_EMPTY, FALSE, gallery_open_log_measures },
  { "log-measure-new", GALLERY_LOG_FULL, FALSE, gallery_open_log_measure_new },
  { "log-together", GALLERY_LOG_FULL, FALSE, gallery_open_log_together },
  { "log-workout-plan", GALLERY_LOG_FULL, FALSE, gallery_open_log_workout_plan },
  { "log-workout-plan-end", GALLERY_LOG_FULL, FALSE, gallery_open_log_workout_plan_end },
  { "log-workout-plan-empty", GALLERY_LOG_EMPTY, FALSE, gallery_open_log_workout_plan },
  { "log-report", GALLERY_LOG_FULL, FALSE, gallery_open_log_report },
  { "log-reps-at", GALLERY_LOG_FULL, FALSE, gallery_open_log_reps_at },
  { "log-plan", GALLERY_LOG_FULL, FALSE, gallery_open_log_plan },
  { "log-session", GALLERY_LOG_FULL, FALSE, open_session },
  { "log-session-compare", GALLERY_LOG_FULL, FALSE, open_session_compare },
  { "log-session-end", GALLERY_LOG_FULL, FALSE, open_session_end },
  { "log-session-set", GALLERY_LOG_FULL, FALSE, open_session_set },
  { "log-session-start", GALLERY_LOG_FULL, FALSE, open_session_start },
  { "progress", GALLERY_LOG_FULL, TRUE, open_progress },
  { "progress-end", GALLERY_LOG_FULL, FALSE, open_progress_end },
  { "progress-point", GALLERY_LOG_FULL, FALSE, open_progress_point },
  { "progress-table", GALLERY_LOG_FULL, FALSE, open_progress_table },
  { "progress-bodyweight", GALLERY_LOG_FULL, FALSE, open_progress_bodyweight },
  { "progress-empty", GALLERY_LOG_EMPTY, FALSE, open_progress_untrained },
  { "welcome", GALLERY_LOG_EMPTY, TRUE, gallery_open_welcome },
  { "welcome-athlete", GALLERY_LOG_EMPTY, TRUE, gallery_open_welcome_athlete },
  { "welcome-equipment", GALLERY_LOG_EMPTY, TRUE, gallery_open_welcome_equipment },
  { "preferences", GALLERY_LOG_FULL, FALSE, open_preferences },
  { "preferences-weights", GALLERY_LOG_FULL, FALSE, gallery_open_kit },
  { "old-workout", GALLERY_LOG_FULL, FALSE, gallery_open_old_workout },
  { "shortcuts", GALLERY_LOG_FULL, FALSE, open_shortcuts },
  { "shortcuts-workouts", GALLERY_LOG_FULL, FALSE, open_shortcuts_workouts },
  { "shortcuts-session", GALLERY_LOG_FULL, FALSE, open_shortcuts_session },
  { "shortcuts-gym", GALLERY_LOG_FULL, FALSE, open_shortcuts_gym },
  { "shortcuts-pictures", GALLERY_LOG_FULL, FALSE, open_shortcuts_pictures },
  { "session", GALLERY_LOG_FULL, TRUE, open_session_resting },
  { "session-first", GALLERY_LOG_EMPTY, FALSE, open_session_first },
  { "session-end", GALLERY_LOG_FULL, FALSE, open_session_resting_end },
  { "session-bar", GALLERY_LOG_FULL, FALSE, open_session_bar },
  { "session-bodyweight", GALLERY_LOG_FULL, FALSE, open_session_bodyweight },
  { "session-missing", GALLERY_LOG_FULL, FALSE, open_session_missing },
  { "session-unsaved", GALLERY_LOG_FULL, FALSE, open_session_unsaved },
  { "session-complete", GALLERY_LOG_FULL, FALSE, open_session_complete },
  { "session-finished", GALLERY_LOG_FULL, FALSE, open_session_finished },
  { "session-feel", GALLERY_LOG_FULL, FALSE, open_session_feel },
  { "gym", GALLERY_LOG_FULL, TRUE, gallery_open_gym },
  { "gym-work", GALLERY_LOG_FULL, FALSE, gallery_open_gym_work },
  { "gym-720", GALLERY_LOG_FULL, FALSE, gallery_open_gym_720 },
  { "gym-1080", GALLERY_LOG_FULL, FALSE, gallery_open_gym_1080 },
  { "gym-tablet", GALLERY_LOG_FULL, FALSE, gallery_open_gym_tablet },
  { "gym-bodyweight", GALLERY_LOG_FULL, FALSE, gallery_open_gym_bodyweight },
  { "gym-complete", GALLERY_LOG_FULL, FALSE, gallery_open_gym_complete },
  { "gym-everything", GALLERY_LOG_FULL, FALSE, gallery_open_gym_everything },
  { "gym-everything-tablet", GALLERY_LOG_FULL, FALSE, gallery_open_gym_everything_tablet },
  { "gym-record", GALLERY_LOG_FULL, FALSE, gallery_open_gym_record },
  { "gym-superset", GALLERY_LOG_FULL, FALSE, gallery_open_gym_superset },
  { "gym-silent", GALLERY_LOG_FULL, FALSE, gallery_open_gym_silent },
  { "gym-hold-ready", GALLERY_LOG_FULL, FALSE, gallery_open_gym_hold_ready },
  { "gym-hold", GALLERY_LOG_FULL, FALSE, gallery_open_gym_hold },
  { "gym-hold-tablet", GALLERY_LOG_FULL, FALSE, gallery_open_gym_hold_tablet },
  { "session-everything", GALLERY_LOG_FULL, FALSE, gallery_open_session_everything },
  { "session-record", GALLERY_LOG_FULL, FALSE, gallery_open_session_record },
  { "session-superset", GALLERY_LOG_FULL, FALSE, gallery_open_session_superset },
  { "log-session-ache", GALLERY_LOG_FULL, FALSE, open_session_ache },
  { "session-ache", GALLERY_LOG_FULL, FALSE, open_session_swapped },
  /* Last: it adds an exercise. */
  { "import-tie", GALLERY_LOG_EMPTY, FALSE, gallery_open_import_tie },
};

const GalleryPage *
gallery_get_pages (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}
