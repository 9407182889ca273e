/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A still picture that moves when it is meant to, and only then. */

#include "config.h"

#include "bx-application.h"
#include "bx-exercise-picture.h"
#include "bx-movement-frames.h"
#include "bx-moving-picture.h"
#include "wait.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  BxMovingPicture *picture;
  GtkWidget *button;
} Fixture;

static BxExercise *
find_exercise (void)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension");
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *figure = bx_exercise_picture_new_still (find_exercise ());

  bx_figure_set_can_shrink (BX_FIGURE (figure), TRUE);
  fixture->window = gtk_window_new ();
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 240, 320);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->picture = BX_MOVING_PICTURE (bx_moving_picture_new (BX_FIGURE (figure)));
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->picture), TRUE);
  bx_moving_picture_set_exercise (fixture->picture, find_exercise (), NULL, "1-0-1-0");
  bx_moving_picture_set_speed (fixture->picture, 4.0);
  bx_moving_picture_set_area (fixture->picture, fixture->box);
  fixture->button = gtk_button_new_with_label ("Learn");
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->picture));
  gtk_box_append (GTK_BOX (fixture->box), fixture->button);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (bx_figure_get_state (BX_FIGURE (figure)) == BX_FIGURE_STATE_SHOWN);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (bx_movement_frames_get_total_bytes () == 0);
}

static gboolean
is_at_rest (Fixture *fixture)
{
  return bx_moving_picture_get_player (fixture->picture) == NULL && !bx_moving_picture_is_moving (fixture->picture);
}

static gboolean
count_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer n_frames)
{
  ++*(guint *) n_frames;

  return G_SOURCE_CONTINUE;
}

static void
turn_frames (GtkWidget *widget,
             guint n)
{
  guint n_frames = 0;
  guint id = gtk_widget_add_tick_callback (widget, count_cb, &n_frames, NULL);

  WAIT_UNTIL_SAYING (n_frames >= n, "%u frames", n);
  gtk_widget_remove_tick_callback (widget, id);
}

/* It moves so often, and then rests without anything in memory. */
static void
test_repetitions (Fixture *fixture,
                  gconstpointer data)
{
  turn_frames (fixture->box, 3);
  g_assert_true (is_at_rest (fixture));

  bx_moving_picture_play (fixture->picture, 2);
  g_assert_false (bx_moving_picture_is_moving (fixture->picture));
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), >, 0);
  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <=, BX_MOVEMENT_FRAMES_BYTES);
  /* The still picture goes on to say what there is to see. */
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (bx_moving_picture_get_figure (fixture->picture))), ==, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (bx_moving_picture_get_player (fixture->picture))), ==, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  WAIT_UNTIL (is_at_rest (fixture));
  WAIT_UNTIL (bx_movement_frames_get_total_bytes () == 0);

  /* Another exercise is at rest. */
  bx_moving_picture_play (fixture->picture, 100);
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
  bx_moving_picture_set_exercise (fixture->picture, NULL, NULL, NULL);
  g_assert_true (is_at_rest (fixture));
}

/* The focus that the keyboard brings; not the one that a window opens with. */
static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (fixture->button));
  turn_frames (fixture->box, 30);
  g_assert_true (is_at_rest (fixture));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  g_assert_true (gtk_widget_grab_focus (fixture->button));
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  WAIT_UNTIL (is_at_rest (fixture));
}

static void
test_reduced_motion (Fixture *fixture,
                     gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (fixture->window);

  bx_moving_picture_play (fixture->picture, 100);
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_true (is_at_rest (fixture));

  bx_moving_picture_play (fixture->picture, 100);
  turn_frames (fixture->box, 30);
  g_assert_true (is_at_rest (fixture));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
}

/* Nobody sees it: it waits. */
static void
test_unseen (Fixture *fixture,
             gconstpointer data)
{
  bx_moving_picture_play (fixture->picture, 100);
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
  gtk_widget_set_visible (GTK_WIDGET (fixture->picture), FALSE);
  g_assert_true (is_at_rest (fixture));
  WAIT_UNTIL (bx_movement_frames_get_total_bytes () == 0);

  gtk_widget_set_visible (GTK_WIDGET (fixture->picture), TRUE);
  WAIT_UNTIL (bx_moving_picture_is_moving (fixture->picture));
}

int
main (int argc,
      char **argv)
{
  g_autoptr (BxApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *home = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);

  /* A log of its own; GLib's way to isolate would lose the display, too. */
  home = g_dir_make_tmp ("test-moving-picture-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  g_test_add ("/moving-picture/repetitions", Fixture, NULL, set_up, test_repetitions, tear_down);
  g_test_add ("/moving-picture/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/moving-picture/reduced-motion", Fixture, NULL, set_up, test_reduced_motion, tear_down);
  g_test_add ("/moving-picture/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  status = g_test_run ();

  bx_store_close (bx_application_get_store (application));

  return status;
}
