/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running session from across the room. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-bar-picture.h"
#include "bx-fit-label.h"
#include "bx-gym-view.h"
#include "bx-gym-window.h"
#include "bx-gym-view-private.h"
#include "bx-own-exercise.h"
#include "bx-session-view.h"
#include "bx-tempo-coach.h"
#include "bx-window.h"
#include "wait.h"

#define NBSP "\u00a0"

static BxApplication *application;
static BxSessionRunner *runner;

static gboolean
has_class (GtkWidget *widget,
           gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data);
}

static GtkWidget *
find_type (gpointer widget,
           GType type)
{
  return app_fixture_find_type (GTK_WIDGET (widget), type);
}

static GtkWidget *
find_class (gpointer widget,
            const char *css_class)
{
  GtkWidget *found = app_fixture_search (GTK_WIDGET (widget), has_class, css_class);

  g_assert_nonnull (found);
  return found;
}

static const char *
get_text (gpointer view,
          const char *css_class)
{
  GtkWidget *label = find_class (view, css_class);

  return gtk_widget_get_visible (label) ? bx_fit_label_get_text (BX_FIT_LABEL (label)) : NULL;
}

static BxSetItem *
current (void)
{
  return bx_session_runner_get_current_set (runner);
}

/* When the hand pressed last, as events tell it: it is the test's own clock, so what is
 * one press and what are two does not hang on how busy the machine is. */
static guint32 hand_ms = 1000;

/* A key goes down; @later_ms: how long after the last one */
static gboolean
press_down (gpointer view,
            guint keyval,
            GdkModifierType state,
            guint32 later_ms)
{
  hand_ms += later_ms;
  return bx_gym_view_press (BX_GYM_VIEW (view), keyval, state, hand_ms);
}

static void
press_after (gpointer view,
             guint keyval,
             guint32 later_ms)
{
  g_assert_true (press_down (view, keyval, 0, later_ms));
  bx_gym_view_release (BX_GYM_VIEW (view), keyval);
}

/* As a person does, one thing after the other */
static void
press (gpointer view,
       guint keyval)
{
  press_after (view, keyval, 1000);
}

static void
begin (void)
{
  const BxWorkout *workout = bx_catalogue_find_workout (bx_application_get_catalogue (application), "back-workout");
  g_autoptr (BxSet) set = NULL;

  bx_session_runner_start (runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  set = bx_set_copy (bx_set_item_get_set (current ()));
  set->weight = bx_weight_new (100, BX_UNIT_KG);
  bx_session_runner_change_set (runner, current (), set);
}

static void
end (void)
{
  bx_session_runner_dismiss (runner);
  if (bx_session_runner_is_running (runner))
    {
      bx_session_runner_discard (runner);
      WAIT_UNTIL (!bx_session_runner_is_running (runner));
    }
}

static GtkWindow *
open_gym (int width,
          int height)
{
  GtkWindow *window = bx_gym_window_new (NULL, runner);

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) == width);
  return window;
}

/* A presenter's clicker has two keys: on and back. */
static void
test_clicker (void)
{
  GtkWindow *window;
  GtkWidget *view;
  BxSetItem *first;

  begin ();
  window = open_gym (1000, 600);
  view = find_type (window, BX_TYPE_GYM_VIEW);
  first = current ();
  g_assert_cmpstr (get_text (view, "name"), ==, "Deadlift");
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 1 of 3");
  g_assert_nonnull (strstr (get_text (view, "number"), "100"));
  g_assert_null (get_text (view, "rest"));

  /* Held down, or bounced, it is one press. */
  press (view, GDK_KEY_Page_Down);
  press_after (view, GDK_KEY_Page_Down, 100);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 2 of 3");
  g_assert_nonnull (get_text (view, "rest"));
  WAIT_UNTIL (bx_set_item_get_state (first) == BX_SET_ITEM_STATE_DONE);
  g_assert_true (press_down (view, GDK_KEY_Page_Down, 0, 1000));
  g_assert_true (press_down (view, GDK_KEY_Page_Down, 0, 1000));
  bx_gym_view_release (BX_GYM_VIEW (view), GDK_KEY_Page_Down);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 3 of 3");

  press (view, GDK_KEY_Page_Up);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 2 of 3");
  press (view, GDK_KEY_Page_Up);
  g_assert_true (current () == first);
  g_assert_cmpint (bx_set_item_get_state (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_null (get_text (view, "rest"));

  gtk_window_destroy (window);
  end ();
}

static void
test_keys (void)
{
  GtkWindow *window;
  GtkWidget *view;
  BxRestClock *clock = bx_session_runner_get_rest_clock (runner);
  int reps;

  begin ();
  window = open_gym (1000, 600);
  view = find_type (window, BX_TYPE_GYM_VIEW);
  reps = bx_set_item_get_set (current ())->reps;

  /* Up and down is the weight, to the sides the repetitions. */
  press (view, GDK_KEY_Up);
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (current ())->weight), >, 100);
  press (view, GDK_KEY_Down);
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (current ())->weight), ==, 100);
  press (view, GDK_KEY_Right);
  g_assert_cmpint (bx_set_item_get_set (current ())->reps, ==, reps + 1);
  press (view, GDK_KEY_1);
  press (view, GDK_KEY_1);
  g_assert_cmpint (bx_set_item_get_set (current ())->reps, ==, reps - 1);
  press (view, GDK_KEY_3);
  g_assert_cmpint (bx_set_item_get_set (current ())->reps, ==, reps);

  /* A headset: play is done, next ends the rest, previous takes back. */
  press (view, GDK_KEY_AudioPlay);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 2 of 3");
  g_assert_true (bx_rest_clock_is_running (clock));
  press (view, GDK_KEY_plus);
  g_assert_true (bx_rest_clock_is_running (clock));
  press (view, GDK_KEY_AudioNext);
  g_assert_false (bx_rest_clock_is_running (clock));
  press (view, GDK_KEY_AudioPrev);
  g_assert_true (bx_rest_clock_is_running (clock));
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 2 of 3");
  press (view, GDK_KEY_AudioPrev); /* the quarter of a minute more */
  press (view, GDK_KEY_AudioPrev);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 1 of 3");

  /* A letter that stands for nothing is not taken. */
  g_assert_false (press_down (view, GDK_KEY_x, 0, 1000));
  g_assert_false (press_down (view, GDK_KEY_space, GDK_CONTROL_MASK, 1000));

  /* What is missing is said, and nothing is done. */
  {
    g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (current ()));

    set->weight = BX_WEIGHT_NONE;
    bx_session_runner_change_set (runner, current (), set);
  }
  press (view, GDK_KEY_space);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 1 of 3");
  g_assert_nonnull (get_text (view, "error"));

  gtk_window_destroy (window);
  end ();
}

static void
assert_target (GtkWidget *button,
               GtkWidget *view)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (button))
    return;
  g_assert_true (gtk_widget_compute_bounds (button, view, &bounds));
  g_assert_cmpfloat (bounds.size.width, >=, 44);
  g_assert_cmpfloat (bounds.size.height, >=, 44);
}

/* On any screen the number is a tenth of its height, and what is touched is large
 * enough for a thumb. */
static void
test_size (void)
{
  static const int sizes[][2] = { { 1280, 720 }, { 1920, 1080 }, { 800, 1280 }, { 1024, 600 } };

  begin ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint resting = 0; resting < 2; resting++)
      {
        GtkWindow *window;
        GtkWidget *view;
        GtkWidget *label;

        if (resting == 1)
          bx_session_runner_confirm (runner, NULL);
        window = open_gym (sizes[i][0], sizes[i][1]);
        view = find_type (window, BX_TYPE_GYM_VIEW);
        label = find_class (view, "number");
        g_assert_cmpint (bx_fit_label_get_font_size (BX_FIT_LABEL (label)), >=, sizes[i][1] / 10);
        assert_target (find_class (view, "gym-primary"), view);
        assert_target (find_class (view, "gym-button"), view);
        assert_target (find_class (gtk_widget_get_parent (find_class (view, "gym-primary")), "gym-button"), view);
        if (resting == 1)
          bx_session_runner_undo (runner);
        gtk_window_destroy (window);
      }
  end ();
}

/* What is on the bar is what the number says. */
static void
test_bar (void)
{
  GtkWindow *window;
  BxBarPicture *picture;

  begin ();
  window = open_gym (1000, 600);
  picture = BX_BAR_PICTURE (find_type (window, BX_TYPE_BAR_PICTURE));
  g_assert_nonnull (bx_bar_picture_get_load (picture));
  g_assert_cmpfloat (bx_weight_get_kg (bx_bar_picture_get_load (picture)->weight), ==, 100);
  g_assert_nonnull (strstr (get_text (find_type (window, BX_TYPE_GYM_VIEW), "plates"), "a side"));

  /* Nobody hangs a bar on a pull-up. */
  bx_session_runner_go_by (runner, 1);
  g_assert_null (bx_bar_picture_get_load (picture));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (picture)));

  gtk_window_destroy (window);
  end ();
}

/* It comes from the session's own view, is there once, and goes with the session. */
static void
test_window (void)
{
  BxWindow *window = bx_window_new (application);
  GtkWidget *session;
  GtkWindow *gym = NULL;
  guint n_gym = 0;

  begin ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  bx_window_set_session_open (window, TRUE);
  session = find_type (window, BX_TYPE_SESSION_VIEW);
  WAIT_UNTIL (gtk_widget_get_mapped (session));

  gtk_widget_activate_action (session, "session.gym-mode", NULL);
  gtk_widget_activate_action (session, "session.gym-mode", NULL);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (BX_IS_GYM_WINDOW (l->data))
      {
        gym = l->data;
        n_gym++;
      }
  g_assert_cmpuint (n_gym, ==, 1);
  g_assert_true (gtk_window_get_transient_for (gym) == GTK_WINDOW (window));
  WAIT_UNTIL (gtk_window_is_fullscreen (gym));

  g_object_add_weak_pointer (G_OBJECT (gym), (gpointer *) &gym);
  press_down (find_type (gym, BX_TYPE_GYM_VIEW), GDK_KEY_Escape, 0, 1000);
  WAIT_UNTIL (gym == NULL);
  g_assert_cmpint (bx_session_runner_get_state (runner), ==, BX_SESSION_RUNNER_STATE_RUNNING);

  gtk_widget_activate_action (session, "session.gym-mode", NULL);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (BX_IS_GYM_WINDOW (l->data))
      gym = l->data;
  g_assert_nonnull (gym);
  g_object_add_weak_pointer (G_OBJECT (gym), (gpointer *) &gym);
  end ();
  WAIT_UNTIL (gym == NULL);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Three seconds to get ready, then each second of each part, and an end. */
static void
test_tempo (void)
{
  BxTempo tempo;
  BxTempoBeat beat;

  g_assert_true (bx_tempo_from_text ("3-0-2-1", &tempo));
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 0, &beat));
  g_assert_cmpint (beat.ready, ==, 3);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 2, &beat));
  g_assert_cmpint (beat.ready, ==, 1);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 3, &beat));
  g_assert_cmpint (beat.ready, ==, 0);
  g_assert_cmpint (beat.part, ==, BX_TEMPO_LOWERING);
  g_assert_true (beat.first);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 5, &beat));
  g_assert_cmpint (beat.second, ==, 3);
  g_assert_false (beat.first);
  /* A pause of no seconds is none. */
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 6, &beat));
  g_assert_cmpint (beat.part, ==, BX_TEMPO_LIFTING);
  g_assert_true (beat.first);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 8, &beat));
  g_assert_cmpint (beat.part, ==, BX_TEMPO_PAUSE_TOP);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 9, &beat));
  g_assert_cmpint (beat.rep, ==, 2);
  g_assert_cmpint (beat.part, ==, BX_TEMPO_LOWERING);
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 2, 14, &beat));
  g_assert_false (bx_tempo_coach_find_beat (&tempo, 2, 15, &beat));
  g_assert_true (bx_tempo_coach_find_beat (&tempo, 0, 15, &beat));
}

static void
test_coach (void)
{
  GtkWindow *window;
  GtkWidget *view;

  begin ();
  window = open_gym (1000, 600);
  view = find_type (window, BX_TYPE_GYM_VIEW);
  press (view, GDK_KEY_m);
  g_assert_cmpstr (get_text (view, "set"), ==, "Get ready: 3");
  press (view, GDK_KEY_m);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 1 of 3");

  /* A set that is done is counted no longer. */
  press (view, GDK_KEY_m);
  press (view, GDK_KEY_space);
  g_assert_cmpstr (get_text (view, "set"), ==, "Set 2 of 3");

  gtk_window_destroy (window);
  end ();
}

/* ---- holds ------------------------------------------------------------------------------- */

static BxInstant
still_clock (gpointer data)
{
  return *(BxInstant *) data;
}

static void
take_beat (BxHoldBeat *last,
           const BxHoldBeat *beat)
{
  *last = *beat;
}

/* Three seconds to get into position, then it is measured on the clock that goes on while
 * the machine sleeps; what the wall clock does is nothing to it. */
static void
test_hold_clock (void)
{
  g_autoptr (BxHoldClock) clock = bx_hold_clock_new ();
  BxInstant now = { 1000000, 5000000 };
  BxHoldBeat beat = { 0 };

  bx_hold_clock_set_clock (clock, still_clock, &now);
  g_signal_connect_swapped (clock, "beat", G_CALLBACK (take_beat), &beat);
  bx_hold_clock_start (clock, 30);
  g_assert_cmpint (beat.ready, ==, 3);
  now.boot_ms += 2000;
  now.wall_ms -= 3600000;
  bx_hold_clock_update (clock);
  g_assert_cmpint (beat.ready, ==, 1);
  g_assert_false (bx_hold_clock_is_held (clock));

  now.boot_ms += 1000;
  bx_hold_clock_update (clock);
  g_assert_cmpint (beat.ready, ==, 0);
  g_assert_cmpint (beat.seconds, ==, 0);
  g_assert_true (bx_hold_clock_is_held (clock));
  now.boot_ms += 29999;
  bx_hold_clock_update (clock);
  g_assert_false (beat.reached);
  /* Slept through the very second: it is told when it wakes, once. */
  now.boot_ms += 4000;
  bx_hold_clock_update (clock);
  g_assert_true (beat.reached);
  g_assert_cmpint (beat.seconds, ==, 33);
  now.boot_ms += 1000;
  bx_hold_clock_update (clock);
  g_assert_false (beat.reached);
  g_assert_cmpint (bx_hold_clock_stop (clock), ==, 34);
  g_assert_false (bx_hold_clock_is_running (clock));

  /* Stopped while it counts down, nothing was held. */
  bx_hold_clock_start (clock, BX_COUNT_NONE);
  now.boot_ms += 2500;
  g_assert_cmpint (bx_hold_clock_stop (clock), ==, BX_COUNT_NONE);
}

/* One key holds: it counts down and begins, ends and is the set; the other forgets it. */
static void
test_hold (void)
{
  BxCatalogue *catalogue = bx_session_runner_get_catalogue (runner);
  g_autoptr (BxOwnExercise) plank = bx_own_exercise_new (NULL, "Plank", BX_MEASURE_TIME);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (BxWorkout) workout = bx_workout_new ("Holds");
  BxInstant now = { 1000000, 5000000 };
  BxSlot *slot;
  GtkWindow *window;
  BxGymView *view;
  BxSetItem *first;

  g_ptr_array_add (own, plank);
  bx_catalogue_set_own_exercises (catalogue, own);
  slot = bx_slot_new (plank->id);
  bx_slot_set_targets (slot, 2, BX_COUNT_NONE, BX_COUNT_NONE);
  for (guint i = 0; i < slot->targets->len; i++)
    g_array_index (slot->targets, BxSetTarget, i).seconds = 30;
  g_ptr_array_add (workout->slots, slot);
  bx_session_runner_start (runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (runner));

  window = open_gym (1000, 600);
  view = BX_GYM_VIEW (find_type (window, BX_TYPE_GYM_VIEW));
  bx_hold_clock_set_clock (view->hold, still_clock, &now);
  first = current ();
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "number"), ==, "30" NBSP "s");

  press (view, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "set"), ==, "Get ready");
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "number"), ==, "3");
  /* Back forgets it, and so does on while nothing is held yet. */
  press (view, GDK_KEY_Page_Up);
  g_assert_false (bx_hold_clock_is_running (view->hold));
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "set"), ==, "Set 1 of 2");
  press (view, GDK_KEY_Page_Down);
  press (view, GDK_KEY_Page_Down);
  g_assert_false (bx_hold_clock_is_running (view->hold));
  g_assert_cmpint (bx_set_item_get_state (first), ==, BX_SET_ITEM_STATE_PLANNED);

  press (view, GDK_KEY_Page_Down);
  now.boot_ms += 3000 + 42000;
  bx_hold_clock_update (view->hold);
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "number"), ==, "0:42");
  g_assert_cmpstr (get_text (GTK_WIDGET (view), "set"), ==, "Hold · planned 30" NBSP "s");
  press (view, GDK_KEY_Page_Down);
  g_assert_cmpint (bx_set_item_get_set (first)->seconds, ==, 42);
  WAIT_UNTIL (bx_set_item_get_state (first) == BX_SET_ITEM_STATE_DONE);

  /* Who sets the time by hand has held it already; there is only one number to step. */
  press (view, GDK_KEY_Right);
  g_assert_cmpint (bx_set_item_get_set (current ())->seconds, ==, 35);
  press (view, GDK_KEY_Page_Down);
  g_assert_false (bx_hold_clock_is_running (view->hold));
  WAIT_UNTIL (bx_session_runner_get_n_done (runner) == 2);

  gtk_window_destroy (window);
  end ();
  g_ptr_array_set_size (own, 0);
  bx_catalogue_set_own_exercises (catalogue, own);
}

/* How hard it was, where the person wants to be asked, with one key. */
static void
test_effort (void)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  GtkWindow *window;
  BxGymView *view;
  BxSetItem *first;

  begin ();
  window = open_gym (1000, 600);
  view = BX_GYM_VIEW (find_type (window, BX_TYPE_GYM_VIEW));
  first = current ();
  press (view, GDK_KEY_Page_Down);
  WAIT_UNTIL (bx_set_item_get_state (first) == BX_SET_ITEM_STATE_DONE);
  press (view, GDK_KEY_e);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, BX_COUNT_NONE);
  g_assert_false (gtk_widget_get_visible (view->effort_box));

  g_settings_set_string (settings, "effort", "rir");
  g_assert_true (gtk_widget_get_visible (view->effort_box));
  press (view, GDK_KEY_e);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 80);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (view->effort_caption)), ==, "RIR 2");
  press (view, GDK_KEY_E);
  g_assert_cmpint (bx_set_item_get_set (first)->rpe_tenths, ==, 70);

  g_settings_reset (settings, "effort");
  gtk_window_destroy (window);
  end ();
}

static gboolean
is_small (GtkWidget *widget,
          gconstpointer data)
{
  graphene_rect_t bounds;

  /* With its padding and border */
  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, widget, &bounds))
    return FALSE;
  if (bounds.size.width >= 44 && bounds.size.height >= 44)
    return FALSE;

  g_test_message ("%s is %g × %g", gtk_widget_get_tooltip_text (widget), bounds.size.width, bounds.size.height);
  return TRUE;
}

/* A finger finds every button, on a small screen too. */
static void
test_targets (void)
{
  static const int sizes[][2] = { { 1280, 720 }, { 800, 1280 }, { 400, 640 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWindow *window;
      GtkWidget *view;

      begin ();
      window = open_gym (sizes[i][0], sizes[i][1]);
      view = find_type (window, BX_TYPE_GYM_VIEW);
      press (view, GDK_KEY_Page_Down);
      WAIT_UNTIL (gtk_widget_get_width (BX_GYM_VIEW (view)->rest_box) > 0);
      g_assert_null (app_fixture_search (view, is_small, NULL));
      gtk_window_destroy (window);
      end ();
    }
}

/* In a superset the label of its part stands before the set. */
static void
test_superset (void)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("Turns");
  GtkWindow *window;
  GtkWidget *view;

  for (guint i = 0; i < 2; i++)
    {
      BxSlot *slot = bx_slot_new (i == 0 ? "pull-up" : "back-extension");

      slot->superset = 1;
      slot->tempo = i == 0 ? g_strdup ("3-1-1-0") : NULL;
      bx_slot_set_targets (slot, 2, 8, 8);
      g_ptr_array_add (workout->slots, slot);
    }
  bx_session_runner_start (runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  window = open_gym (1000, 600);
  view = find_type (window, BX_TYPE_GYM_VIEW);
  g_assert_cmpstr (get_text (view, "set"), ==, "A1 · Set 1 of 2 · tempo 3-1-1-0");
  press (view, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_text (view, "set"), ==, "A2 · Set 1 of 2");
  /* Nobody rests within a round. */
  g_assert_null (get_text (view, "rest"));
  press (view, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_text (view, "set"), ==, "A1 · Set 2 of 2 · tempo 3-1-1-0");
  g_assert_nonnull (get_text (view, "rest"));

  gtk_window_destroy (window);
  end ();
}

/* What was written to be read while lifting is there. */
static void
test_note (void)
{
  GtkWindow *window;
  GtkWidget *view;

  begin ();
  bx_session_runner_set_note (runner, bx_session_runner_get_current_exercise (runner), "belt on");
  window = open_gym (1000, 600);
  view = find_type (window, BX_TYPE_GYM_VIEW);
  g_assert_cmpstr (get_text (view, "note"), ==, "belt on");
  press (view, GDK_KEY_n);
  g_assert_null (get_text (view, "note"));
  /* Where the screen can't be kept on, that is said. */
  bx_session_runner_set_may_sleep (runner, TRUE);
  g_assert_cmpstr (get_text (view, "note"), ==, "The screen may turn off by itself");
  bx_session_runner_set_may_sleep (runner, FALSE);
  g_assert_null (get_text (view, "note"));

  gtk_window_destroy (window);
  end ();
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

  g_test_add_func ("/gym/clicker", test_clicker);
  g_test_add_func ("/gym/keys", test_keys);
  g_test_add_func ("/gym/size", test_size);
  g_test_add_func ("/gym/bar", test_bar);
  g_test_add_func ("/gym/window", test_window);
  g_test_add_func ("/gym/tempo", test_tempo);
  g_test_add_func ("/gym/coach", test_coach);
  g_test_add_func ("/gym/hold-clock", test_hold_clock);
  g_test_add_func ("/gym/hold", test_hold);
  g_test_add_func ("/gym/effort", test_effort);
  g_test_add_func ("/gym/note", test_note);
  g_test_add_func ("/gym/superset", test_superset);
  g_test_add_func ("/gym/targets", test_targets);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
