/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a page needs is there before its first frame. */

#include "config.h"

#include "bx-page-ready.h"
#include "wait.h"

typedef struct
{
  GtkWidget *window;
  AdwNavigationView *view;
  GtkWidget *leaf; /* on the page that is pushed */
  guint n_frames;
  guint n_drawn;
  guint n_drawn_before;
} Fixture;

/* ---- A widget that counts ------------------------------------------------------------ */

static Fixture *counted;

G_DECLARE_FINAL_TYPE (TestLeaf, test_leaf, TEST, LEAF, GtkWidget)

struct _TestLeaf
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TestLeaf, test_leaf, GTK_TYPE_WIDGET)

static void
test_leaf_snapshot (GtkWidget *widget,
                    GtkSnapshot *snapshot)
{
  counted->n_drawn++;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 0, 0, 1 }, &GRAPHENE_RECT_INIT (0, 0, 10, 10));
}

static void
test_leaf_class_init (TestLeafClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = test_leaf_snapshot;
}

static void
test_leaf_init (TestLeaf *self)
{
}

/* ---- The tests ------------------------------------------------------------------------- */

static void
update_cb (GdkFrameClock *clock,
           Fixture *fixture)
{
  if (fixture->leaf != NULL && fixture->n_frames++ == 0)
    fixture->n_drawn_before = fixture->n_drawn;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  counted = fixture;
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  adw_navigation_view_push (fixture->view, adw_navigation_page_new (gtk_label_new ("First"), "First"));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (fixture->view)) > 0);
  g_signal_connect (gtk_widget_get_frame_clock (fixture->window), "update", G_CALLBACK (update_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (fixture->window), fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  counted = NULL;
}

static AdwNavigationPage *
push (Fixture *fixture)
{
  GtkWidget *leaf = g_object_new (test_leaf_get_type (), NULL);
  AdwNavigationPage *page = adw_navigation_page_new (leaf, "Second");

  adw_navigation_view_push (fixture->view, page);
  fixture->leaf = leaf;

  return page;
}

static void
test_before (Fixture *fixture,
             gconstpointer data)
{
  AdwNavigationPage *page = push (fixture);

  bx_page_ready_begin (page);
  WAIT_UNTIL (fixture->n_frames > 1);

  g_assert_cmpuint (fixture->n_drawn_before, ==, 1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), ==, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (page)), ==, gtk_widget_get_height (GTK_WIDGET (fixture->view)));
}

static void
test_gone (Fixture *fixture,
           gconstpointer data)
{
  AdwNavigationPage *page = g_object_ref (push (fixture));

  bx_page_ready_begin (page);
  adw_navigation_view_set_animate_transitions (fixture->view, FALSE);
  adw_navigation_view_pop (fixture->view);
  fixture->leaf = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_cmpuint (fixture->n_drawn, ==, 0);
  g_assert_finalize_object (page);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/page-ready/before", Fixture, NULL, set_up, test_before, tear_down);
  g_test_add ("/page-ready/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
