/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-exercise-picture.h"
#include "bx-workout-slots.h"

/* The slots of a workout as small pictures with what each asks. */

#define TILE_WIDTH 120
#define PICTURE_SIZE 96

/**
 * bx_workout_slot_tile_new:
 * @slot: a slot of a workout
 * @unit: the unit weights are shown in
 *
 * Creates a small picture of the slot's exercise over its name and sets. It
 * leads to the exercise's page.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_workout_slot_tile_new (const BxSlot *slot,
                          BxUnit unit)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  const char *name = exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
  g_autofree char *targets = bx_slot_format_targets (slot, unit);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *targets_label = gtk_label_new (targets);

  gtk_label_set_wrap (GTK_LABEL (name_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (name_label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (name_label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), 1);
  gtk_widget_add_css_class (name_label, "caption-heading");
  gtk_widget_add_css_class (targets_label, "caption");
  gtk_widget_add_css_class (targets_label, "numeric");
  gtk_widget_add_css_class (targets_label, "dimmed");
  gtk_box_append (GTK_BOX (box), bx_exercise_picture_new_any (slot->exercise_id, PICTURE_SIZE));
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), targets_label);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_size_request (button, TILE_WIDTH, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "slot-tile");
  gtk_widget_set_sensitive (button, exercise != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", slot->exercise_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exercise");

  return button;
}
