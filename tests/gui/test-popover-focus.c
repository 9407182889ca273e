/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Enter finds its way into an open popover, whether or not the window has a focus. */

#include "config.h"

#include <adwaita.h>

#include "bx-popover-focus.h"
#include "wait.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *popover;
  GtkWidget *button;
  guint n_clicks;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_clicks++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *opener = gtk_menu_button_new ();

  fixture->button = gtk_button_new_with_label ("Go");
  g_signal_connect_swapped (fixture->button, "clicked", G_CALLBACK (count_cb), fixture);
  fixture->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (fixture->popover), fixture->button);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (opener), fixture->popover);

  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), opener);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (opener));
  gtk_menu_button_popup (GTK_MENU_BUTTON (opener));
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->button));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_without (Fixture       *fixture,
              gconstpointer  data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

  /* As Enter does. A critical would end the test. */
  g_signal_emit_by_name (fixture->popover, "activate-default");

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->button);
  g_assert_cmpuint (fixture->n_clicks, ==, 0);
}

static void
test_with (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->button);

  g_signal_emit_by_name (fixture->popover, "activate-default");

  WAIT_UNTIL (fixture->n_clicks == 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  bx_popover_focus_init ();

  g_test_add ("/popover-focus/without", Fixture, NULL, set_up, test_without, tear_down);
  g_test_add ("/popover-focus/with", Fixture, NULL, set_up, test_with, tear_down);

  return g_test_run ();
}
