/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-glyphs.h"
#include "bx-page-ready.h"

/* The first frame of a page that slides in has all to do at once: the styles of its
 * widgets, their places, their drawing, and then the whole window. Here the first
 * three are done before that frame, each as a piece of its own, between which input
 * is answered. What is there already the frame takes over; nothing is done twice,
 * and nothing comes later than it would have. */

typedef enum
{
  STEP_STYLE,
  STEP_MEASURE,
  STEP_ALLOCATE,
  STEP_DRAW,
} Step;

typedef struct
{
  AdwNavigationPage *page; /* (owned) */
  Step step;
} Readying;

static void
readying_free (gpointer data)
{
  Readying *readying = data;

  g_object_unref (readying->page);
  g_free (readying);
}

/* Asking for a colour computes the style. */
static void
style (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_visible (child))
        style (child);
    }
}

/* As the view does it */
static void
allocate (GtkWidget *page,
          GtkWidget *view)
{
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (view), NULL, NULL, NULL, NULL);
  gtk_widget_allocate (page, gtk_widget_get_width (view), gtk_widget_get_height (view), -1, NULL);
}

static gboolean
step_cb (gpointer user_data)
{
  Readying *readying = user_data;
  GtkWidget *page = GTK_WIDGET (readying->page);
  GtkWidget *view = gtk_widget_get_parent (page);

  /* It left again, or nobody sees it. */
  if (view == NULL || !gtk_widget_get_mapped (page) || gtk_widget_get_width (view) == 0)
    return G_SOURCE_REMOVE;

  switch (readying->step)
    {
    case STEP_STYLE:
      style (GTK_WIDGET (gtk_widget_get_root (page)));
      readying->step = STEP_MEASURE;
      return G_SOURCE_CONTINUE;

    case STEP_MEASURE:
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      readying->step = STEP_ALLOCATE;
      return G_SOURCE_CONTINUE;

    case STEP_ALLOCATE:
      allocate (page, view);
      readying->step = STEP_DRAW;
      return G_SOURCE_CONTINUE;

    case STEP_DRAW:
    default:
      {
        GtkSnapshot *snapshot = gtk_snapshot_new ();
        g_autoptr (GskRenderNode) node = NULL;

        /* Where something asked for another place meanwhile it gets that. Its widgets
         * keep what they draw. */
        allocate (page, view);
        gtk_widget_snapshot_child (view, page, snapshot);
        node = gtk_snapshot_free_to_node (snapshot);
        return G_SOURCE_REMOVE;
      }
    }
}

/**
 * bx_page_ready_begin:
 * @page: a page that was just pushed
 *
 * Prepares, before the next frame, what it needs to show @page.
 */
void
bx_page_ready_begin (AdwNavigationPage *page)
{
  Readying *readying;

  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  bx_glyphs_draw_ahead (GTK_WIDGET (page));
  readying = g_new0 (Readying, 1);
  readying->page = g_object_ref (page);
  /* Before GTK lays out and draws. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, step_cb, readying, readying_free);
}
