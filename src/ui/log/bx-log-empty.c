/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-log-empty.h"
#include "bx-feedback.h"

#define READING_WIDTH 720

static GtkWidget *
new_start_button (const char *workout_id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (g_str_equal (workout_id, "back-workout") ? _("_Start Back Workout")
                                                                                              : _("_Start"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", workout_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start-workout");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

/**
 * bx_log_empty_new:
 * @title: what there is nothing of
 * @description: what it will show, and how it begins
 * @workout_id: (nullable): the workout that it begins with
 * @example: (nullable) (transfer floating): what it will look like, labelled as an example
 *
 * Makes what a page of the Log place shows while there is nothing to show: it teaches, and
 * leads on.
 *
 * Returns: (transfer floating): a new status page
 */
GtkWidget *
bx_log_empty_new (const char *title,
                  const char *description,
                  const char *workout_id,
                  GtkWidget  *example)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);

  g_return_val_if_fail (title != NULL && description != NULL, NULL);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "bx-log-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  bx_feedback_explain (ADW_STATUS_PAGE (page), description);
  if (workout_id != NULL)
    gtk_box_append (GTK_BOX (box), new_start_button (workout_id));
  if (example != NULL)
    {
      GtkWidget *clamp = adw_clamp_new ();

      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), READING_WIDTH);
      adw_clamp_set_child (ADW_CLAMP (clamp), example);
      gtk_box_append (GTK_BOX (box), clamp);
    }
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}
