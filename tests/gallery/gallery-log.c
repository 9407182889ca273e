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

static GtkWidget *
get_page (BxWindow *window)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (gallery_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, 0))));
}

static gboolean
has_toggle (GtkWidget  *group,
            const char *name)
{
  return adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (group), name) != NULL;
}

static void
choose_toggle (BxWindow   *window,
               const char *name)
{
  GtkWidget *group = gallery_require (get_page (window), ADW_TYPE_TOGGLE_GROUP, has_toggle, name, 0);

  if (group != NULL)
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), name);
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
  page = get_page (window);
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
  open_page (window, "muscles");
  choose_toggle (window, "all");
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
  open_page (window, "measures");
  gtk_widget_activate_action (get_page (window), "measures.add", NULL);
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
  row = gallery_require (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, NULL, NULL, 0);
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
  gallery_go_home (window, "log");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-progress", "s", exercise_id);
  gallery_settle ();
  choose_toggle (window, kind);
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
