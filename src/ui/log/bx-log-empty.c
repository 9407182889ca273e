/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-feedback.h"
#include "bx-log-empty.h"
#include "bx-log-example.h"

#define READING_WIDTH 720
#define BACK_WORKOUT "back-workout"

static GtkWidget *
new_start_button (const char *workout_id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (g_str_equal (workout_id, BACK_WORKOUT) ? _("_Start Back Workout")
                                                                                              : _("_Start"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", workout_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start-workout");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

/* An exercise that no workout at hand leads to: its page does. */
static GtkWidget *
new_exercise_button (const char *exercise_id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show _Exercise"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", exercise_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exercise");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

static GtkWidget *
create (const char *title,
        const char *description,
        GtkWidget  *button,  /* (nullable) (transfer floating) */
        GtkWidget  *example) /* (nullable) (transfer floating) */
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "bx-log-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  bx_feedback_explain (ADW_STATUS_PAGE (page), description);
  if (button != NULL)
    gtk_box_append (GTK_BOX (box), button);
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
  g_return_val_if_fail (title != NULL && description != NULL, NULL);

  return create (title, description, workout_id != NULL ? new_start_button (workout_id) : NULL, example);
}

/* Whether starting the back workout would lead to this exercise */
static gboolean
is_in_back_workout (const char *exercise_id)
{
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), BACK_WORKOUT);

  for (guint i = 0; workout != NULL && i < workout->slots->len; i++)
    if (g_str_equal (((BxSlot *) g_ptr_array_index (workout->slots, i))->exercise_id, exercise_id))
      return TRUE;

  return FALSE;
}

/**
 * bx_log_empty_new_for_exercise:
 * @exercise_id: an exercise that was never done
 *
 * Makes what its progress is while there is none: an example of it, and the workout that
 * it is part of, or its own page.
 *
 * Returns: (transfer floating): a new status page
 */
GtkWidget *
bx_log_empty_new_for_exercise (const char *exercise_id)
{
  g_return_val_if_fail (exercise_id != NULL, NULL);

  return create (_("Not Trained Yet"), _("Do it once, and its line begins here."),
                 is_in_back_workout (exercise_id) ? new_start_button (BACK_WORKOUT) : new_exercise_button (exercise_id),
                 bx_log_example_new_progress ());
}
