/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-decoration.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-row.h"

/**
 * bx_exercise_row_new:
 * @exercise: an exercise
 * @line: (nullable): a line under its name, or %NULL for its summary
 * @picture_size: how large its picture is, in pixels of the application
 *
 * Creates a row of a list that leads to the page of @exercise.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
bx_exercise_row_new (BxExercise *exercise,
                     const char *line,
                     int picture_size)
{
  GtkWidget *row;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bx_exercise_get_name (exercise));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line != NULL ? line : bx_exercise_get_summary (exercise));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new_any (bx_exercise_get_id (exercise), picture_size));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bx_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", bx_exercise_get_id (exercise));

  return row;
}

/**
 * bx_exercise_row_new_list:
 * @accessible_name: what the list holds
 *
 * Creates an empty list for rows.
 *
 * Returns: (transfer floating): a new [class@Gtk.ListBox]
 */
GtkWidget *
bx_exercise_row_new_list (const char *accessible_name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, accessible_name, -1);

  return list;
}

/**
 * bx_equipment_dup_at_hand:
 * @settings: the person's settings
 *
 * Gets the equipment that is at hand.
 *
 * Returns: (transfer full) (nullable): the ids, or %NULL if the person never
 *   said, so that all there could be is assumed
 */
GStrv
bx_equipment_dup_at_hand (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  if (!g_settings_get_boolean (settings, "equipment-known"))
    return NULL;

  return g_settings_get_strv (settings, "equipment-at-hand");
}
