/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-history-page.h"
#include "gallery.h"

/* The pages behind the Log's overview. */

static void
open_page (BxWindow   *window,
           const char *name)
{
  gallery_go_home (window, "log");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-log-page", "s", name);
  gallery_settle ();
}

GtkWidget *
gallery_open_log_history (BxWindow *window)
{
  open_page (window, "history");
  return NULL;
}

/* The sessions that had records, with a star each. */
GtkWidget *
gallery_open_log_history_records (BxWindow *window)
{
  GtkWidget *page;

  open_page (window, "history");
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (gallery_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, 0))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "records_button")), TRUE);
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_log_muscles (BxWindow *window)
{
  open_page (window, "muscles");
  return NULL;
}

GtkWidget *
gallery_open_log_muscles_all (BxWindow *window)
{
  GtkWidget *group;

  open_page (window, "muscles");
  group = gallery_find (GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (gallery_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, 0)))),
                        ADW_TYPE_TOGGLE_GROUP, 0);
  if (group != NULL)
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "all");
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_log_muscles_end (BxWindow *window)
{
  open_page (window, "muscles");
  gallery_scroll (window, 1.0);
  return NULL;
}

GtkWidget *
gallery_open_log_measures (BxWindow *window)
{
  open_page (window, "measures");
  return NULL;
}

GtkWidget *
gallery_open_log_measure_new (BxWindow *window)
{
  GtkWidget *page;

  open_page (window, "measures");
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (gallery_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, 0))));
  gtk_widget_activate_action (page, "measures.add", NULL);
  return NULL;
}

GtkWidget *
gallery_open_log_together (BxWindow *window)
{
  open_page (window, "together/deadlift,dumbbell-row,good-morning,floor-back-extension");
  return NULL;
}

GtkWidget *
gallery_open_log_workout_plan (BxWindow *window)
{
  open_page (window, "plan/back-workout");
  return NULL;
}

GtkWidget *
gallery_open_log_workout_plan_end (BxWindow *window)
{
  GtkWidget *row;

  open_page (window, "plan/back-workout");
  row = gallery_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, 0);
  if (row != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gallery_settle ();
  gallery_scroll (window, 1.0);
  return NULL;
}

GtkWidget *
gallery_open_log_report (BxWindow *window)
{
  gallery_go_home (window, "log");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.make-report", NULL);
  gallery_settle ();
  return NULL;
}

/* The progress of an exercise, by one of its measures */
static void
open_progress (BxWindow   *window,
               const char *exercise_id,
               const char *kind)
{
  GtkWidget *group;

  gallery_go_home (window, "log");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", exercise_id);
  gallery_settle ();
  group = gallery_find (GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (gallery_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, 0)))),
                        ADW_TYPE_TOGGLE_GROUP, 0);
  /* There is none of what was never trained. */
  if (group != NULL && adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (group), kind) != NULL)
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), kind);
}

GtkWidget *
gallery_open_log_reps_at (BxWindow *window)
{
  open_progress (window, "deadlift", "reps-at");
  return NULL;
}

GtkWidget *
gallery_open_log_plan (BxWindow *window)
{
  open_progress (window, "floor-back-extension", "reps");
  return NULL;
}
