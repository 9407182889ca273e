/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-gym-view-private.h"
#include "bx-gym-window.h"
#include "bx-old-workout-dialog.h"
#include "gallery.h"

/* A running session from across the room. The window is as large as the main one
 * is asked to be, or as a screen. */

static GtkWidget *
show (BxWindow *window,
      BxSessionRunner *runner,
      int width,
      int height)
{
  GtkWindow *gym = bx_gym_window_new (NULL, runner);

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  gtk_window_set_default_size (gym, width, height);
  gtk_window_present (gym);
  while (gtk_widget_get_width (GTK_WIDGET (gym)) == 0)
    g_main_context_iteration (NULL, TRUE);
  /* The figure is drawn by itself. */
  for (guint i = 0; i < 4; i++)
    gallery_settle ();

  return GTK_WIDGET (gym);
}

static BxSessionRunner *
rest (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  gallery_do_set (runner);
  bx_session_runner_add_rest (runner, -60);
  return runner;
}

GtkWidget *
gallery_open_gym (BxWindow *window)
{
  return show (window, rest (window), 0, 0);
}

GtkWidget *
gallery_open_gym_work (BxWindow *window)
{
  return show (window, gallery_begin_session (window), 0, 0);
}

GtkWidget *
gallery_open_gym_720 (BxWindow *window)
{
  return show (window, gallery_begin_session (window), 1280, 720);
}

GtkWidget *
gallery_open_gym_1080 (BxWindow *window)
{
  return show (window, rest (window), 1920, 1080);
}

GtkWidget *
gallery_open_gym_tablet (BxWindow *window)
{
  return show (window, rest (window), 800, 1280);
}

GtkWidget *
gallery_open_gym_bodyweight (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  g_autoptr (BxSessionExerciseItem) exercise = g_list_model_get_item (bx_session_runner_get_exercises (runner), 1);
  BxSetItem *item;
  g_autoptr (BxSet) set = NULL;

  bx_session_runner_go_to_exercise (runner, exercise);
  item = bx_session_runner_get_current_set (runner);
  set = bx_set_copy (bx_set_item_get_set (item));
  set->bodyweight = bx_weight_new (81.5, BX_UNIT_KG);
  set->added = BX_WEIGHT_NONE;
  set->assistance = bx_weight_new (15, BX_UNIT_KG);
  bx_session_runner_change_set (runner, item, set);

  return show (window, runner, 0, 0);
}

/* With all that a person can have beside the numbers: effort, notes, a superset */
static BxSessionRunner *
begin_with_everything (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  g_settings_set_string (bx_application_get_settings (bx_application_get_default ()), "effort", "rpe");
  bx_session_runner_set_note (runner, bx_session_runner_get_current_exercise (runner), "Belt from the second set on; pins at 3");
  gallery_do_set (runner);
  bx_session_runner_rate (runner, 80);
  return runner;
}

GtkWidget *
gallery_open_gym_everything (BxWindow *window)
{
  return show (window, begin_with_everything (window), 0, 0);
}

GtkWidget *
gallery_open_gym_everything_tablet (BxWindow *window)
{
  return show (window, begin_with_everything (window), 800, 1280);
}

GtkWidget *
gallery_open_session_everything (BxWindow *window)
{
  begin_with_everything (window);
  bx_window_set_session_open (window, TRUE);
  return NULL;
}

/* Two exercises in turn, at a tempo */
static void
begin_superset (BxWindow *window)
{
  BxSessionRunner *runner = bx_application_get_runner (bx_application_get_default ());
  g_autoptr (BxWorkout) workout = bx_workout_new ("In Turn");

  for (guint i = 0; i < 3; i++)
    {
      static const char *const ids[] = { "pull-up", "back-extension", "deadlift" };
      BxSlot *slot = bx_slot_new (ids[i]);

      slot->superset = i < 2 ? 1 : 0;
      slot->tempo = i == 1 ? g_strdup ("3-1-1-0") : NULL;
      bx_slot_set_targets (slot, 3, 8, 10);
      g_ptr_array_add (workout->slots, slot);
    }
  gallery_go_home (window, "workouts");
  bx_session_runner_discard (runner);
  gallery_settle ();
  bx_session_runner_start (runner, workout);
  gallery_settle ();
}

GtkWidget *
gallery_open_session_superset (BxWindow *window)
{
  begin_superset (window);
  gallery_do_set (bx_application_get_runner (bx_application_get_default ()));
  bx_window_set_session_open (window, TRUE);
  return NULL;
}

/* In the middle of a superset at a tempo */
GtkWidget *
gallery_open_gym_superset (BxWindow *window)
{
  BxSessionRunner *runner = bx_application_get_runner (bx_application_get_default ());

  begin_superset (window);
  gallery_do_set (runner);
  return show (window, runner, 1280, 720);
}

/* A rest whose end nobody will hear */
GtkWidget *
gallery_open_gym_silent (BxWindow *window)
{
  BxSessionRunner *runner = rest (window);

  g_settings_set_string (bx_application_get_settings (bx_application_get_default ()), "rest-sound", "block");
  return show (window, runner, 1280, 720);
}

static BxInstant
hold_clock (gpointer data)
{
  return *(BxInstant *) data;
}

/* A position that is to be held for half a minute, so many seconds after it was begun */
static GtkWidget *
show_hold (BxWindow *window,
           int seconds,
           int width,
           int height)
{
  static BxInstant now;
  BxSessionRunner *runner = gallery_begin_session (window);
  g_autoptr (BxOwnExercise) plank = bx_own_exercise_new (NULL, "Plank", BX_MEASURE_TIME);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (BxWorkout) workout = bx_workout_new ("Holds");
  BxSlot *slot = bx_slot_new (plank->id);
  GtkWidget *gym;
  GtkWidget *view;

  g_ptr_array_add (own, plank);
  bx_catalogue_set_own_exercises (bx_session_runner_get_catalogue (runner), own);
  bx_slot_set_targets (slot, 2, BX_COUNT_NONE, BX_COUNT_NONE);
  for (guint i = 0; i < slot->targets->len; i++)
    g_array_index (slot->targets, BxSetTarget, i).seconds = 30;
  g_ptr_array_add (workout->slots, slot);
  gallery_go_home (window, "workouts");
  bx_session_runner_discard (runner);
  gallery_settle ();
  bx_session_runner_start (runner, workout);
  gallery_settle ();

  gym = show (window, runner, width, height);
  view = gallery_find (gym, BX_TYPE_GYM_VIEW, 0);
  now = (BxInstant) { 1000000, 5000000 };
  bx_hold_clock_set_clock (BX_GYM_VIEW (view)->hold, hold_clock, &now);
  _bx_gym_view_toggle_hold (BX_GYM_VIEW (view));
  now.boot_ms += seconds * 1000;
  now.wall_ms += seconds * 1000;
  bx_hold_clock_update (BX_GYM_VIEW (view)->hold);
  gallery_settle ();
  return gym;
}

GtkWidget *
gallery_open_gym_hold_ready (BxWindow *window)
{
  return show_hold (window, 1, 1280, 720);
}

GtkWidget *
gallery_open_gym_hold (BxWindow *window)
{
  return show_hold (window, BX_HOLD_CLOCK_READY_SECONDS + 17, 1280, 720);
}

GtkWidget *
gallery_open_gym_hold_tablet (BxWindow *window)
{
  return show_hold (window, BX_HOLD_CLOCK_READY_SECONDS + 17, 800, 1280);
}

/* A heavier set than any before */
GtkWidget *
gallery_open_gym_record (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  GtkWidget *gym = show (window, runner, 1280, 720);
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (bx_session_runner_get_current_set (runner)));

  set->weight = bx_weight_new (200, BX_UNIT_KG);
  bx_session_runner_change_set (runner, bx_session_runner_get_current_set (runner), set);
  gallery_do_set (runner);
  for (guint i = 0; i < 4; i++)
    gallery_settle ();
  return gym;
}

GtkWidget *
gallery_open_session_record (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (bx_session_runner_get_current_set (runner)));

  bx_window_set_session_open (window, TRUE);
  gallery_settle ();
  set->weight = bx_weight_new (200, BX_UNIT_KG);
  bx_session_runner_change_set (runner, bx_session_runner_get_current_set (runner), set);
  gallery_do_set (runner);
  return NULL;
}

GtkWidget *
gallery_open_gym_complete (BxWindow *window)
{
  BxSessionRunner *runner = gallery_begin_session (window);

  while (bx_session_runner_get_current_set (runner) != NULL)
    gallery_do_set (runner);

  return show (window, runner, 0, 0);
}

/* What the weights of a session are made of */
GtkWidget *
gallery_open_kit (BxWindow *window)
{
  AdwDialog *dialog;

  gallery_go_home (window, "exercises");
  g_action_group_activate_action (G_ACTION_GROUP (bx_application_get_default ()), "preferences", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "kit");
  return NULL;
}

/* A workout of another day, half typed */
GtkWidget *
gallery_open_old_workout (BxWindow *window)
{
  AdwDialog *dialog;

  gallery_go_home (window, "log");
  g_action_group_activate_action (G_ACTION_GROUP (bx_application_get_default ()), "log-old-workout", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  bx_old_workout_dialog_add_line (BX_OLD_WORKOUT_DIALOG (dialog), "deadlift 100x5x3", NULL);
  bx_old_workout_dialog_add_line (BX_OLD_WORKOUT_DIALOG (dialog), "back extension bw x 12", NULL);
  return NULL;
}
