/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-glyphs.h"
#include "bx-gradual.h"

/* A long page that is there all at once takes the time of many frames to lay
 * out: each label has to find how high it is. Here its sections are made while
 * nothing else is to do, and what they hold comes to light one piece a frame,
 * from top to bottom, so that nothing that is there already moves. A piece is a
 * paragraph, a picture with its words, or a row of a list. */
struct _BxGradual
{
  GtkWidget *page; /* (unowned): it owns this */
  BxGradualFunc make_next;
  GDestroyNotify finished;
  gpointer user_data;

  GQueue pieces; /* (element-type GtkWidget) (owned): hidden so far, topmost first */
  guint n_at_once;
  gboolean made; /* whether there is nothing left to make */
  gboolean done;
  guint idle_id;
  guint tick_id;
};

/* Pieces a frame where somebody waits for one far below */
#define HURRIED 4

static void queue_step (BxGradual *self);

/**
 * bx_gradual_new:
 * @page: the page; it owns this, and frees it before it goes
 * @make_next: makes the next thing
 * @finished: called once when all is there, unless this is freed before
 * @user_data: data for both
 *
 * Prepares to fill @page.
 *
 * Returns: (transfer full): what fills it, once [method@Bx.Gradual.start] says so
 */
BxGradual *
bx_gradual_new (GtkWidget *page,
                BxGradualFunc make_next,
                GDestroyNotify finished,
                gpointer user_data)
{
  BxGradual *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (make_next != NULL && finished != NULL, NULL);

  self = g_new0 (BxGradual, 1);
  self->page = page;
  self->make_next = make_next;
  self->finished = finished;
  self->user_data = user_data;
  self->n_at_once = 1;
  g_queue_init (&self->pieces);

  return self;
}

/**
 * bx_gradual_free:
 * @self: (transfer full): what builds
 *
 * Stops; what is built already stays.
 */
void
bx_gradual_free (BxGradual *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->page, self->tick_id);
  g_queue_clear_full (&self->pieces, g_object_unref);
  g_free (self);
}

/* A piece that was taken off the page meanwhile comes to light unseen. Tells
 * whether anything did. */
static gboolean
show_piece (GtkWidget *piece)
{
  gboolean shown = FALSE;

  for (GtkWidget *widget = piece; widget != NULL && !gtk_widget_get_visible (widget); widget = gtk_widget_get_parent (widget))
    {
      gtk_widget_set_visible (widget, TRUE);
      shown = TRUE;
    }

  return shown;
}

static gboolean
tick_cb (GtkWidget *page,
         GdkFrameClock *clock,
         gpointer user_data)
{
  BxGradual *self = user_data;

  self->tick_id = 0;
  queue_step (self);

  return G_SOURCE_REMOVE;
}

/* Shows as many pieces as there are to be in a frame. Tells whether any was
 * there to be shown. */
static gboolean
show_pieces (BxGradual *self)
{
  guint n_shown = 0;

  while (n_shown < self->n_at_once && !g_queue_is_empty (&self->pieces))
    {
      g_autoptr (GtkWidget) piece = g_queue_pop_head (&self->pieces);

      if (show_piece (piece))
        n_shown++;
    }

  return n_shown > 0;
}

static gboolean
step_cb (gpointer user_data)
{
  BxGradual *self = user_data;

  if (show_pieces (self))
    {
      /* It is laid out and drawn before the next comes to light. A page that
       * nobody sees gets no frames, and is not laid out either. */
      if (!gtk_widget_get_mapped (self->page))
        return G_SOURCE_CONTINUE;

      self->idle_id = 0;
      self->tick_id = gtk_widget_add_tick_callback (self->page, tick_cb, self, NULL);
      return G_SOURCE_REMOVE;
    }

  if (!self->made)
    {
      self->made = !self->make_next (self->user_data);
      return G_SOURCE_CONTINUE;
    }

  self->idle_id = 0;
  self->done = TRUE;
  self->finished (self->user_data);

  return G_SOURCE_REMOVE;
}

static void
queue_step (BxGradual *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, step_cb, self, NULL);
}

/**
 * bx_gradual_start:
 * @self: what fills a page
 *
 * Begins to fill the page. To start again does nothing.
 */
void
bx_gradual_start (BxGradual *self)
{
  g_return_if_fail (self != NULL);

  if (!self->done && self->tick_id == 0)
    queue_step (self);
}

/**
 * bx_gradual_hurry:
 * @self: what fills a page
 *
 * Lets more come to light in a frame: somebody waits for what is far below.
 */
void
bx_gradual_hurry (BxGradual *self)
{
  g_return_if_fail (self != NULL);

  self->n_at_once = HURRIED;
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_LIST;
}

static void
hold_back (BxGradual *self,
           GtkWidget *widget)
{
  gtk_widget_set_visible (widget, FALSE);
  g_queue_push_tail (&self->pieces, g_object_ref (widget));
}

/**
 * bx_gradual_hold_back:
 * @self: what fills a page
 * @section: something that was just made, whose place is below all that there is
 *
 * Hides what @section holds, and lets it come to light piece by piece. What its
 * owner hides itself stays hidden.
 */
void
bx_gradual_hold_back (BxGradual *self,
                      GtkWidget *section)
{
  guint n_before;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (section));

  if (!gtk_widget_get_visible (section))
    return;

  bx_glyphs_draw_ahead (section);
  n_before = self->pieces.length;
  for (GtkWidget *child = gtk_widget_get_first_child (section);
       GTK_IS_BOX (section) && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child) || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_HEADING)
        continue;

      if (!is_list (child) || gtk_widget_get_first_child (child) == NULL)
        {
          hold_back (self, child);
          continue;
        }

      /* It comes with its first item; and by itself, where its items were
       * exchanged for others meanwhile. */
      for (GtkWidget *item = gtk_widget_get_first_child (child); item != NULL; item = gtk_widget_get_next_sibling (item))
        if (gtk_widget_get_visible (item))
          hold_back (self, item);
      hold_back (self, child);
    }

  if (self->pieces.length == n_before)
    hold_back (self, section);
  else
    gtk_widget_set_visible (section, FALSE);
}

/**
 * bx_gradual_is_done:
 * @self: what fills a page
 *
 * Tells whether all is there.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_gradual_is_done (BxGradual *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->done;
}
