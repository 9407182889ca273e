/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "bx-exercise-page.h"
#include "gallery.h"
#include "wait.h"

/* The real program, driven from page to page. */

/* Nothing was drawn for so long: it stands still. */
static gint64 quiet_usec = 200000;
static gint64 patience_usec = 3000000;

/* What comes at last on a busy machine */
#define LONGEST_USEC (20 * G_USEC_PER_SEC)

static gint64 last_painted;

static gboolean other_log;

static void
painted_cb (GdkFrameClock *clock,
            gpointer user_data)
{
  last_painted = g_get_monotonic_time ();
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* The log answers in turn: when this is answered, so is all that was asked
 * before. What an answer leads to is asked in the next round. */
static void
wait_for_store (void)
{
  BxStore *store = bx_application_get_store (bx_application_get_default ());

  for (guint i = 0; i < 16; i++)
    {
      gboolean answered = FALSE;

      bx_store_list_sessions_async (store, NULL, 1, NULL, answered_cb, &answered);
      while (!answered)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* An exercise's page is made bit by bit, when there is time. */
static gboolean
is_complete (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *page = gallery_find (window, BX_TYPE_EXERCISE_PAGE, 0);
      gboolean complete = TRUE;

      if (page != NULL)
        g_object_get (page, "complete", &complete, NULL);
      if (!complete)
        return FALSE;
    }

  return TRUE;
}

static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer n_frames)
{
  (*(guint *) n_frames)++;

  return G_SOURCE_CONTINUE;
}

/* Where the machine is busy a frame may be long in coming; so one is asked for, and
 * others for what the first one changes. */
static void
wait_for_frames (void)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
  gint64 begun = g_get_monotonic_time ();
  guint n_frames = 0;
  guint tick;

  if (window == NULL || gtk_window_is_suspended (window))
    return;

  g_object_ref (window);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_cb, &n_frames, NULL);
  while (n_frames < 3 && gtk_widget_get_mapped (GTK_WIDGET (window)) && g_get_monotonic_time () - begun < LONGEST_USEC / 4)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (window), tick);
  g_object_unref (window);
}

/* Lets the program run until it has read what it wants and draws nothing new. */
void
gallery_settle (void)
{
  gint64 begun = g_get_monotonic_time ();
  guint source = g_timeout_add (20, wake_cb, NULL);

  wait_for_store ();
  while (!is_complete () && g_get_monotonic_time () - begun < LONGEST_USEC)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frames ();
  begun = last_painted = g_get_monotonic_time ();
  while (g_get_monotonic_time () - last_painted < quiet_usec
         && g_get_monotonic_time () - begun < patience_usec)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* From wherever it is, back to a place, with nothing over it. */
void
gallery_go_home (BxWindow *window,
                 const char *place)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      gallery_settle ();
    }
  bx_window_show_place (window, place);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gallery_settle ();
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType type,
          guint *nth)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The nth widget of a type that is on the screen, or NULL. */
GtkWidget *
gallery_find (GtkWidget *root,
              GType type,
              guint nth)
{
  return find_nth (root, type, &nth);
}

/* Whether that is what its template calls it */
gboolean
gallery_has_id (GtkWidget  *widget,
                const char *id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

static GtkWidget *
find_that (GtkWidget    *root,
           GType         type,
           GalleryIsFunc is,
           const char   *what,
           guint         nth)
{
  GtkWidget *widget;

  for (guint i = 0; (widget = gallery_find (root, type, i)) != NULL; i++)
    if ((is == NULL || is (widget, what)) && nth-- == 0)
      return widget;

  return NULL;
}

/* The nth of the widgets of a type that are what they should be (all of them without
 * @is), as soon as it is on the screen. Where it never comes the page would be another
 * one: that ends the program. Only what another log may not have can be NULL. */
GtkWidget *
gallery_require (GtkWidget    *root,
                 GType         type,
                 GalleryIsFunc is,
                 const char   *what,
                 guint         nth)
{
  GtkWidget *found;

  WAIT_UNTIL_SAYING ((found = find_that (root, type, is, what, nth)) != NULL || other_log,
                     "the %s %u %s", g_type_name (type), nth, what != NULL ? what : "");

  return found;
}

/* Scrolls whatever scrolls furthest. */
void
gallery_scroll (BxWindow *window,
                double fraction)
{
  GtkAdjustment *furthest = NULL;
  GtkWidget *scroller;

  for (guint i = 0; (scroller = gallery_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW, i)) != NULL; i++)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      if (furthest == NULL
          || range > gtk_adjustment_get_upper (furthest) - gtk_adjustment_get_page_size (furthest))
        furthest = adjustment;
    }

  if (furthest != NULL)
    gtk_adjustment_set_value (furthest,
                              fraction * (gtk_adjustment_get_upper (furthest) - gtk_adjustment_get_page_size (furthest)));
  gallery_settle ();
}

/* ---- the program ----------------------------------------------------------------- */

static BxApplication *application;

/* How long nothing must have been drawn before a page stands still, and how long
 * to wait for that. Who draws waits longer than who only measures. */
void
gallery_set_patience (guint quiet_ms,
                      guint patience_ms)
{
  quiet_usec = quiet_ms * 1000;
  patience_usec = patience_ms * 1000;
}

/* Whether the pages of a full log are shown with another one, as far as that has
 * what is on them */
void
gallery_set_other_log (gboolean is_other)
{
  other_log = is_other;
}

/* Starts the program, with a window that has read all it wants. */
BxWindow *
gallery_begin (gboolean rtl,
               int      text_percent)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  gtk_init ();
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", 96 * 1024 * text_percent / 100,
                "gtk-cursor-blink", FALSE,
                NULL);

  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (EXIT_FAILURE);
    }
  g_settings_set_boolean (bx_application_get_settings (application), "welcomed", TRUE);
  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), NULL);
  while (last_painted == 0)
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();

  return BX_WINDOW (window);
}

/* Closes the log. */
void
gallery_end (void)
{
  bx_store_close (bx_application_get_store (application));
  g_clear_object (&application);
}
