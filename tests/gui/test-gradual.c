/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A page that comes to light piece by piece. */

#include "config.h"

#include "bx-gradual.h"
#include "wait.h"

#define N_SECTIONS 3
#define N_ITEMS 4

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  BxGradual *gradual;
  GtkWidget *lists[N_SECTIONS];
  guint n_made;
  guint n_finished;
} Fixture;

static GtkWidget *
new_item (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_set_size_request (label, 40, 20);

  return label;
}

/* A title, a list of items, one of which is not to be seen, and a line below it */
static gboolean
make_next_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_box_append (GTK_BOX (section),
                  g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", "Title", NULL));
  for (guint i = 0; i < N_ITEMS; i++)
    gtk_box_append (GTK_BOX (list), new_item ("Item"));
  gtk_widget_set_visible (gtk_widget_get_last_child (list), FALSE);
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (GTK_BOX (section), new_item ("Line"));
  fixture->lists[fixture->n_made++] = list;

  bx_gradual_hold_back (fixture->gradual, section);
  gtk_box_append (GTK_BOX (fixture->page), section);

  return fixture->n_made < N_SECTIONS;
}

static void
finished_cb (gpointer user_data)
{
  ((Fixture *) user_data)->n_finished++;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 600);
  fixture->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  fixture->gradual = bx_gradual_new (fixture->page, make_next_cb, finished_cb, fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->gradual, bx_gradual_free);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Leaves of the page that somebody can see, with where they stand. */
static void
collect (GtkWidget *widget,
         GtkWidget *page,
         GArray *places)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (!gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      g_assert_true (gtk_widget_compute_point (widget, page, &GRAPHENE_POINT_INIT (0, 0), &point));
      g_array_append_val (places, point.y);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, page, places);
}

typedef struct
{
  Fixture *fixture;
  GArray *last; /* (element-type float) */
  guint n_frames;
} Watch;

/* After a frame: at most one piece more than after the last, with its title; and
 * all that was there stands where it stood. */
static void
laid_out_cb (GdkFrameClock *clock,
             Watch *watch)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (float));

  collect (watch->fixture->page, watch->fixture->page, places);
  g_assert_cmpuint (places->len, >=, watch->last->len);
  g_assert_cmpuint (places->len, <=, watch->last->len + 2);
  for (guint i = 0; i < watch->last->len; i++)
    g_assert_cmpfloat (g_array_index (places, float, i), ==, g_array_index (watch->last, float, i));
  if (places->len > watch->last->len)
    watch->n_frames++;
  g_array_unref (watch->last);
  watch->last = g_steal_pointer (&places);
}

static void
test_pieces (Fixture *fixture,
             gconstpointer data)
{
  Watch watch = { fixture, g_array_new (FALSE, FALSE, sizeof (float)), 0 };
  GdkFrameClock *clock;

  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));
  g_assert_cmpuint (fixture->n_made, ==, 0);
  g_assert_false (bx_gradual_is_done (fixture->gradual));

  clock = gtk_widget_get_frame_clock (fixture->page);
  g_signal_connect (clock, "paint", G_CALLBACK (laid_out_cb), &watch);
  bx_gradual_start (fixture->gradual);
  bx_gradual_start (fixture->gradual);
  WAIT_UNTIL (bx_gradual_is_done (fixture->gradual));
  g_signal_handlers_disconnect_by_data (clock, &watch);

  g_assert_cmpuint (fixture->n_made, ==, N_SECTIONS);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
  /* Items and a line a section, each in a frame of its own; the last may be seen in
   * the frame to come. What its owner hides stays hidden. */
  g_assert_cmpuint (watch.n_frames, >=, N_SECTIONS * N_ITEMS - 1);
  for (guint i = 0; i < N_SECTIONS; i++)
    g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (fixture->lists[i])));
  g_array_unref (watch.last);
}

/* Items that are exchanged while their list is hidden come to light with it. */
static void
test_exchanged (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *child;

  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->page));
  bx_gradual_start (fixture->gradual);
  WAIT_UNTIL (fixture->n_made > 0);
  while ((child = gtk_widget_get_first_child (fixture->lists[0])) != NULL)
    gtk_box_remove (GTK_BOX (fixture->lists[0]), child);
  gtk_box_append (GTK_BOX (fixture->lists[0]), new_item ("Other"));
  bx_gradual_hurry (fixture->gradual);
  WAIT_UNTIL (bx_gradual_is_done (fixture->gradual));

  g_assert_true (gtk_widget_get_mapped (gtk_widget_get_first_child (fixture->lists[0])));
}

/* A page that nobody sees is filled all the same, and one may go in the middle. */
static void
test_unseen (Fixture *fixture,
             gconstpointer data)
{
  bx_gradual_start (fixture->gradual);
  WAIT_UNTIL (fixture->n_made == 2);
  if (data != NULL)
    {
      g_clear_pointer (&fixture->gradual, bx_gradual_free);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (fixture->n_finished, ==, 0);
      return;
    }

  WAIT_UNTIL (bx_gradual_is_done (fixture->gradual));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_first_child (fixture->lists[N_SECTIONS - 1])));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gradual/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/gradual/exchanged", Fixture, NULL, set_up, test_exchanged, tear_down);
  g_test_add ("/gradual/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  g_test_add ("/gradual/gone", Fixture, "gone", set_up, test_unseen, tear_down);

  return g_test_run ();
}
