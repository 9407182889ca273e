/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages end above the bar of the sheet that lies over them, also while both move. */

#include "config.h"

#include "bx-bar-room.h"
#include "wait.h"

#define BAR_HEIGHT 60

typedef struct
{
  GtkWidget *window;
  AdwBottomSheet *sheet;
  AdwNavigationView *view;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *bar = gtk_label_new ("Bar");
  GtkWidget *bin = adw_bin_new ();

  gtk_widget_set_size_request (bar, -1, BAR_HEIGHT);
  fixture->sheet = ADW_BOTTOM_SHEET (adw_bottom_sheet_new ());
  adw_bottom_sheet_set_bottom_bar (fixture->sheet, bar);
  adw_bottom_sheet_set_reveal_bottom_bar (fixture->sheet, FALSE);

  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_push (fixture->view, adw_navigation_page_new (gtk_label_new ("First"), "First"));
  gtk_widget_set_layout_manager (bin, g_object_new (BX_TYPE_BAR_ROOM, "sheet", fixture->sheet, NULL));
  adw_bin_set_child (ADW_BIN (bin), GTK_WIDGET (fixture->view));
  adw_bottom_sheet_set_content (fixture->sheet, bin);

  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->sheet));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (fixture->view)) > 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static int
get_room (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->sheet)) - gtk_widget_get_height (GTK_WIDGET (fixture->view));
}

static void
test_room (Fixture *fixture,
           gconstpointer data)
{
  WAIT_UNTIL (get_room (fixture) == adw_bottom_sheet_get_bottom_bar_height (fixture->sheet));

  adw_bottom_sheet_set_reveal_bottom_bar (fixture->sheet, TRUE);
  WAIT_UNTIL (adw_bottom_sheet_get_bottom_bar_height (fixture->sheet) >= BAR_HEIGHT);
  WAIT_UNTIL (get_room (fixture) == adw_bottom_sheet_get_bottom_bar_height (fixture->sheet));

  adw_bottom_sheet_set_reveal_bottom_bar (fixture->sheet, FALSE);
  WAIT_UNTIL (adw_bottom_sheet_get_bottom_bar_height (fixture->sheet) == 0);
  WAIT_UNTIL (get_room (fixture) == 0);
}

static void
shown_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A page slides in while the bar comes up: GTK would complain of what is drawn without
 * a place. */
static void
test_both_move (Fixture *fixture,
                gconstpointer data)
{
  AdwNavigationPage *page = adw_navigation_page_new (gtk_label_new ("Second"), "Second");
  gboolean shown = FALSE;

  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", TRUE, NULL);
  g_signal_connect_swapped (page, "shown", G_CALLBACK (shown_cb), &shown);
  adw_bottom_sheet_set_reveal_bottom_bar (fixture->sheet, TRUE);
  adw_navigation_view_push (fixture->view, page);
  WAIT_UNTIL (shown && adw_bottom_sheet_get_bottom_bar_height (fixture->sheet) >= BAR_HEIGHT);
  WAIT_UNTIL (get_room (fixture) == adw_bottom_sheet_get_bottom_bar_height (fixture->sheet));
}

/* Where there is hardly any height, what must be stays, and goes below the bar. */
static void
test_low (Fixture *fixture,
          gconstpointer data)
{
  gtk_widget_set_size_request (GTK_WIDGET (fixture->view), -1, gtk_widget_get_height (GTK_WIDGET (fixture->view)) - BAR_HEIGHT / 2);
  adw_bottom_sheet_set_reveal_bottom_bar (fixture->sheet, TRUE);
  WAIT_UNTIL (adw_bottom_sheet_get_bottom_bar_height (fixture->sheet) >= BAR_HEIGHT);
  WAIT_UNTIL (get_room (fixture) == BAR_HEIGHT / 2);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/bar-room/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/bar-room/both-move", Fixture, NULL, set_up, test_both_move, tear_down);
  g_test_add ("/bar-room/low", Fixture, NULL, set_up, test_low, tear_down);

  return g_test_run ();
}
