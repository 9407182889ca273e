/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Workouts place: what is done with whole workouts, and taking it back. */

#include "config.h"

#include <string.h>

#include "bx-workout-card.h"
#include "bx-workout-comparison.h"
#include "bx-workout-folders.h"
#include "bx-workout-future.h"
#include "bx-workouts-history.h"
#include "bx-workouts-page.h"
#include "wait.h"
#include "workout-fixture.h"

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
save (const BxWorkout *workout)
{
  BxStore *store = bx_application_get_store (wf_application);
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_save_workout_async (store, workout, NULL, answered_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  g_assert_true (bx_store_save_workout_finish (store, answer, NULL));
}

/* A workout in the log, made from one that ships */
static char *
put (const char *shipped_id,
     const char *name,
     const char *folder)
{
  g_autoptr (BxWorkout) own = bx_workout_duplicate (bx_catalogue_find_workout (bx_catalogue_get_default (), shipped_id), name);

  g_set_str (&own->folder, folder);
  save (own);

  return g_strdup (own->id);
}

static char *
load_folder (const char *id)
{
  g_autoptr (BxWorkout) workout = wf_load (id);

  return workout != NULL ? g_strdup (workout->folder != NULL ? workout->folder : "none") : g_strdup ("deleted");
}

static gboolean
lies_in (const char *id,
         const char *folder)
{
  g_autofree char *now = load_folder (id);

  return g_str_equal (now, folder);
}

static gboolean
find_card (GtkWidget      *widget,
           const char     *id,
           BxWorkoutCard **card)
{
  if (BX_IS_WORKOUT_CARD (widget) && g_str_equal (bx_workout_card_get_workout (BX_WORKOUT_CARD (widget))->id, id))
    {
      *card = BX_WORKOUT_CARD (widget);
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (find_card (child, id, card))
      return TRUE;

  return FALSE;
}

static BxWorkoutsPage *
open_page (BxWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "workouts"));

  return wf_get (window, BX_TYPE_WORKOUTS_PAGE, 0);
}

static BxWorkoutCard *
wait_for_card (BxWorkoutsPage *page,
               const char     *id)
{
  BxWorkoutCard *card = NULL;

  WAIT_UNTIL (find_card (GTK_WIDGET (page), id, &card));

  return card;
}

static BxWorkoutsHistory *
get_history (void)
{
  return bx_workouts_history_get (bx_application_get_store (wf_application));
}

/* Where an item of a menu leads, by its label */
static gboolean
find_item (GMenuModel *model,
           const char *label,
           GVariant  **target)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      const char *links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *text = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &text) && g_str_equal (text, label))
        {
          *target = g_menu_model_get_item_attribute_value (model, i, G_MENU_ATTRIBUTE_TARGET, NULL);
          return TRUE;
        }
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (model, i, links[j]);

          if (link != NULL && find_item (link, label, target))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
offers (BxWorkoutCard *card,
        const char    *label)
{
  GtkMenuButton *button = wf_get (card, GTK_TYPE_MENU_BUTTON, 0);
  g_autoptr (GVariant) target = NULL;

  return find_item (gtk_menu_button_get_menu_model (button), label, &target);
}

/* ---- tests ----------------------------------------------------------------------- */

static void
test_folders (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutsPage *page = open_page (window);
  g_autofree char *one = put ("back-workout", "One", NULL);
  g_autofree char *two = put ("hinge-day", "Two", "Gym_A");
  BxWorkoutCard *card = wait_for_card (page, one);
  BxWorkoutCard *other = wait_for_card (page, two);

  /* The menu has the folders that there are, but the one that it lies in. */
  WAIT_UNTIL (offers (card, "Gym__A"));
  g_assert_false (offers (other, "Gym__A"));
  g_assert_false (offers (card, "N_o Folder"));
  g_assert_true (offers (other, "N_o Folder"));
  g_assert_true (offers (card, "_New Folder…"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.move-to", "(ss)", one, "Gym_A"));
  WAIT_UNTIL (lies_in (one, "Gym_A"));
  WAIT_UNTIL (find_card (GTK_WIDGET (page), one, &card) && offers (card, "N_o Folder"));

  /* All of a folder is renamed at once, and back at once. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.rename-folder", "s", "Gym_A"));
  {
    AdwDialog *dialog;

    WAIT_UNTIL ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL);
    wf_type_into (wf_get (dialog, ADW_TYPE_ENTRY_ROW, 0), "Home");
    g_signal_emit_by_name (dialog, "response::move", "move");
    adw_dialog_force_close (dialog);
  }
  WAIT_UNTIL (lies_in (one, "Home") && lies_in (two, "Home"));

  g_assert_cmpstr (bx_workouts_history_get_undo_text (get_history ()), ==, "Folder renamed");
  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "Gym_A") && lies_in (two, "Gym_A"));
  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "none"));
  g_assert_true (lies_in (two, "Gym_A"));
  g_assert_true (bx_workouts_history_redo (get_history (), GTK_WIDGET (page)));
  g_assert_true (bx_workouts_history_redo (get_history (), GTK_WIDGET (page)));
  g_assert_false (bx_workouts_history_redo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "Home") && lies_in (two, "Home"));

  /* Out again */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.move-to", "(ss)", one, ""));
  WAIT_UNTIL (lies_in (one, "none"));

  wf_close_window (window);
}

/* A card that is dropped on a folder goes there; while it is dragged there are places
 * for no folder and for a new one. */
static void
test_drop (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutsPage *page = open_page (window);
  g_autofree char *one = put ("back-workout", "Dragged", NULL);
  g_autofree char *two = put ("hinge-day", "Stays", "Place");
  BxWorkoutCard *card = wait_for_card (page, one);
  BxWorkoutCard *other = wait_for_card (page, two);
  GtkRevealer *places = wf_get (page, GTK_TYPE_REVEALER, 0);
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (other), GTK_TYPE_BOX);
  GListModel *controllers;
  gboolean taken = FALSE;

  while (bx_folder_section_get_folder (section) == NULL)
    section = gtk_widget_get_parent (section);
  g_assert_false (gtk_revealer_get_reveal_child (places));
  gtk_widget_activate_action (GTK_WIDGET (card), "workouts.drag", "s", one);
  g_assert_true (gtk_revealer_get_reveal_child (places));
  gtk_widget_activate_action (GTK_WIDGET (card), "workouts.drag", "s", "");
  g_assert_false (gtk_revealer_get_reveal_child (places));

  controllers = gtk_widget_observe_controllers (section);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      g_value_init (&value, BX_TYPE_WORKOUT_CARD);
      g_value_set_object (&value, card);
      g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_object_unref (controllers);
  g_assert_true (taken);
  WAIT_UNTIL (lies_in (one, "Place"));

  wf_close_window (window);
}

static void
test_delete_and_duplicate (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutsPage *page = open_page (window);
  g_autofree char *one = put ("back-workout", "Goes", NULL);

  wait_for_card (page, one);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.delete", "s", one));
  WAIT_UNTIL (lies_in (one, "deleted"));
  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "none"));
  g_assert_true (bx_workouts_history_redo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "deleted"));
  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  WAIT_UNTIL (lies_in (one, "none"));

  wait_for_card (page, one);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.duplicate", "s", one));
  g_assert_cmpstr (bx_workouts_history_get_undo_text (get_history ()), ==, "Workout duplicated");
  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  g_assert_cmpstr (bx_workouts_history_get_redo_text (get_history ()), ==, "Workout duplicated");

  wf_close_window (window);
}

/* A visit to the editor is one change, and what was done before it is taken back without
 * it. */
static void
test_visit (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutsPage *page = open_page (window);
  g_autofree char *id = put ("back-workout", "Visited", NULL);
  BxWorkoutEditor *editor;
  AdwNavigationView *view;
  g_autoptr (BxWorkout) before = wf_load (id);
  BxSchedule weekly = { BX_SCHEDULE_KIND_INTERVAL, 0, 7 };

  wait_for_card (page, id);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.move-to", "(ss)", id, "Somewhere"));
  WAIT_UNTIL (lies_in (id, "Somewhere"));

  editor = wf_open_editor (window, id);
  bx_workout_document_set_name (bx_workout_editor_get_document (editor), "Revisited");
  bx_workout_document_set_schedule (bx_workout_editor_get_document (editor), weekly);
  wf_choose (editor, 0, 1);
  wf_act (editor, "editor.remove");
  wf_wait_until_stored (editor);
  view = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (editor), ADW_TYPE_NAVIGATION_VIEW));
  adw_navigation_view_pop (view);
  WAIT_UNTIL (g_strcmp0 (bx_workouts_history_get_undo_text (get_history ()), "Workout edited") == 0);

  g_assert_true (bx_workouts_history_undo (get_history (), GTK_WIDGET (page)));
  for (gboolean same = FALSE; !same;)
    {
      g_autoptr (BxWorkout) now = wf_load (id);

      same = g_str_equal (now->name, "Visited");
      if (same)
        {
          g_assert_cmpuint (now->slots->len, ==, before->slots->len);
          g_assert_cmpint (now->schedule.kind, ==, BX_SCHEDULE_KIND_NONE);
          g_assert_cmpstr (now->folder, ==, "Somewhere");
        }
    }
  g_assert_true (bx_workouts_history_redo (get_history (), GTK_WIDGET (page)));
  for (gboolean same = FALSE; !same;)
    {
      g_autoptr (BxWorkout) now = wf_load (id);

      same = g_str_equal (now->name, "Revisited") && now->slots->len == before->slots->len - 1 &&
             bx_schedule_equal (now->schedule, weekly);
    }

  wf_close_window (window);
}

/* Only what differs between the two is done to what there is now. */
static void
test_merge (void)
{
  g_autoptr (BxWorkout) from = bx_workout_new ("A");
  g_autoptr (BxWorkout) to = NULL;
  g_autoptr (BxWorkout) now = NULL;
  g_autoptr (BxWorkout) next = NULL;

  g_ptr_array_add (from->slots, bx_slot_new ("deadlift"));
  to = bx_workout_copy (from);
  now = bx_workout_copy (from);
  g_set_str (&to->folder, "F");
  g_set_str (&now->name, "B");
  g_ptr_array_add (now->slots, bx_slot_new ("pull-up"));
  next = bx_workouts_change_merge (now, from, to);
  g_assert_cmpstr (next->name, ==, "B");
  g_assert_cmpstr (next->folder, ==, "F");
  g_assert_cmpuint (next->slots->len, ==, 2);
  g_assert_cmpstr (next->id, ==, from->id);
}

/* One's own beside the original; back to it is a step like another. */
static void
test_compare (void)
{
  BxWindow *window = wf_open_window (1100);
  BxWorkoutsPage *page = open_page (window);
  g_autofree char *id = put ("back-workout", "Compared", NULL);
  g_autofree char *lone = NULL;
  BxWorkoutCard *card = wait_for_card (page, id);
  BxWorkoutEditor *editor;
  AdwDialog *dialog;

  g_assert_true (offers (card, "Show the _Original"));
  editor = wf_open_editor (window, id);

  /* Nothing to go back from yet */
  wf_act (editor, "editor.compare");
  dialog = wf_get (window, BX_TYPE_WORKOUT_COMPARISON, 0);
  g_assert_cmpstr (adw_status_page_get_title (wf_get (dialog, ADW_TYPE_STATUS_PAGE, 0)), ==, "Nothing Changed");
  adw_dialog_force_close (dialog);

  wf_choose (editor, 1, 2);
  wf_act (editor, "editor.remove");
  wf_act (editor, "editor.compare");
  dialog = wf_get (window, BX_TYPE_WORKOUT_COMPARISON, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_widget_observe_children (wf_get (dialog, GTK_TYPE_LIST_BOX, 0))), ==, 5);
  g_signal_emit_by_name (dialog, "restore");
  adw_dialog_force_close (dialog);
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 5);
  wf_act (editor, "editor.undo");
  g_assert_cmpuint (wf_get_workout (editor)->slots->len, ==, 3);
  wf_wait_until_stored (editor);

  wf_close_window (window);
}

static gboolean
has_subtitle (GtkWidget  *widget,
              const char *part)
{
  if (ADW_IS_ACTION_ROW (widget) && adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) != NULL &&
      strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_subtitle (child, part))
      return TRUE;

  return FALSE;
}

/* How many rows say something, and why */
static guint
count_reasons (GtkWidget *widget)
{
  guint n = 0;

  if (ADW_IS_ACTION_ROW (widget))
    {
      const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (widget));

      return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0' && subtitle != NULL && *subtitle != '\0';
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_reasons (child);

  return n;
}

static gboolean
shows (AdwDialog  *dialog,
       const char *page)
{
  GtkStack *stack = wf_get (dialog, GTK_TYPE_STACK, 0);

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), page) == 0;
}

/* There is nothing to go by until a workout was done; then the next sessions are told,
 * each with its reason. */
static void
test_future (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutsPage *page = open_page (window);
  BxSessionRunner *runner = bx_application_get_runner (wf_application);
  BxWorkoutEditor *editor = wf_open_editor (window, "");
  g_autoptr (BxSlot) slot = bx_slot_new ("deadlift");
  g_autoptr (GError) error = NULL;
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), "back-extension-only");
  AdwDialog *dialog;

  bx_slot_set_targets (slot, 3, 5, 5);
  bx_workout_document_insert_slot (bx_workout_editor_get_document (editor), slot, 0);
  wf_act (editor, "editor.future");
  dialog = wf_get (window, BX_TYPE_WORKOUT_FUTURE, 0);
  WAIT_UNTIL (shows (dialog, "empty"));
  adw_dialog_force_close (dialog);

  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_IDLE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.start-workout", "s", "back-extension-only"));
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  WAIT_UNTIL (bx_session_runner_get_current_set (runner) != NULL);
  for (guint n = 1; bx_session_runner_get_current_set (runner) != NULL; n++)
    {
      g_assert_true (bx_session_runner_confirm (runner, &error));
      g_assert_no_error (error);
      WAIT_UNTIL (bx_session_runner_get_n_done (runner) == n);
    }
  g_assert_true (bx_session_runner_finish (runner));
  WAIT_UNTIL (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_FINISHED);
  bx_session_runner_dismiss (runner);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "workouts.future", "s", "back-extension-only"));
  dialog = wf_get (window, BX_TYPE_WORKOUT_FUTURE, 0);
  WAIT_UNTIL (shows (dialog, "future"));
  g_assert_true (has_subtitle (GTK_WIDGET (dialog), "last time"));
  g_assert_cmpuint (count_reasons (GTK_WIDGET (dialog)), ==, workout->slots->len * BX_WORKOUT_FUTURE_SESSIONS);
  adw_dialog_force_close (dialog);

  wf_close_window (window);
}

/* The button that starts what is next. The cards, some of which are there before it is
 * known what that is, have one like it. */
static GtkWidget *
find_start (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.start-workout") == 0)
    return widget;
  if (BX_IS_WORKOUT_CARD (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_start (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The list is read again after each change, and whoever is at what is next stays there. */
static void
test_next_keeps_focus (void)
{
  BxWindow *window = wf_open_window (800);
  BxWorkoutsPage *page = open_page (window);
  g_autoptr (BxWorkout) due = bx_workout_duplicate (bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout"), "Due");
  g_autofree char *other = NULL;
  GtkWidget *start = NULL;

  due->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 4 };
  save (due);
  WAIT_UNTIL ((start = find_start (GTK_WIDGET (page))) != NULL);
  g_assert_true (gtk_widget_grab_focus (start));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == start);

  g_object_add_weak_pointer (G_OBJECT (start), (gpointer *) &start);
  other = put ("hinge-day", "Other", NULL);
  WAIT_UNTIL (start == NULL);
  start = find_start (GTK_WIDGET (page));
  g_assert_nonnull (start);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == start);

  wf_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/gui/workouts-page/folders", test_folders);
  g_test_add_func ("/gui/workouts-page/drop", test_drop);
  g_test_add_func ("/gui/workouts-page/delete-and-duplicate", test_delete_and_duplicate);
  g_test_add_func ("/gui/workouts-page/visit", test_visit);
  g_test_add_func ("/gui/workouts-page/merge", test_merge);
  g_test_add_func ("/gui/workouts-page/compare", test_compare);
  g_test_add_func ("/gui/workouts-page/future", test_future);
  g_test_add_func ("/gui/workouts-page/next-keeps-focus", test_next_keeps_focus);
}

int
main (int   argc,
      char *argv[])
{
  return wf_run (argc, argv, add_tests);
}
