/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-workout-next.h"
#include "bx-workout-duration.h"
#include "bx-workout-slots.h"

/* What is due next, on top of the Workouts place. */

/**
 * bx_workout_next_find:
 * @workouts: (element-type BxWorkout): the person's own workouts
 * @days: (element-type utf8 utf8): when each was done last
 * @today: today
 *
 * Finds the workout that is due first: what waits before what is due today, and that
 * before what is due later.
 *
 * Returns: (transfer none) (nullable): the workout, or %NULL where none has a schedule
 */
const BxWorkout *
bx_workout_next_find (GPtrArray  *workouts,
                      GHashTable *days,
                      const char *today)
{
  const BxWorkout *next = NULL;
  int first = G_MAXINT;

  g_return_val_if_fail (workouts != NULL, NULL);
  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);
      BxDue due;

      if (workout->slots->len > 0 &&
          bx_schedule_get_due (workout->schedule, g_hash_table_lookup (days, workout->id), today, &due) != BX_DUE_NONE &&
          due.days < first)
        {
          first = due.days;
          next = workout;
        }
    }

  return next;
}

/**
 * bx_workout_next_new:
 * @workout: a workout with a schedule
 * @last_day: (nullable): the day it was done last
 * @today: today
 *
 * Creates what tells that @workout is next: when it is due, how long it takes, its
 * exercises as small pictures, and the button that starts it.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_workout_next_new (const BxWorkout *workout,
                     const char      *last_day,
                     const char      *today)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  g_autofree char *duration = bx_workout_format_duration (workout);
  g_autofree char *due_text = NULL;
  g_autofree char *facts = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *caption;
  GtkWidget *name = gtk_label_new (workout->name);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Start"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *tiles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  BxDue due;

  bx_schedule_get_due (workout->schedule, last_day, today, &due);
  due_text = bx_due_format (&due);
  /* Translators: when a workout is due, and how long it takes */
  facts = g_strdup_printf (_("%1$s · %2$s"), due_text, duration);
  caption = gtk_label_new (facts);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "heading");
  gtk_widget_add_css_class (caption, "accent");
  gtk_widget_add_css_class (caption, "numeric");
  gtk_box_append (GTK_BOX (box), caption);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (name, "title-1");
  gtk_box_append (GTK_BOX (box), name);

  for (guint i = 0; i < workout->slots->len; i++)
    gtk_box_append (GTK_BOX (tiles), bx_workout_slot_tile_make (g_ptr_array_index (workout->slots, i), unit));
  gtk_widget_set_margin_bottom (tiles, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), tiles);
  gtk_box_append (GTK_BOX (box), scrolled);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", workout->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start-workout");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Start the Next Workout"), -1);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "workout-card");

  return box;
}
