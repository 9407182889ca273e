/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-decoration.h"
#include "bx-exercise-picture.h"
#include "bx-session-view-private.h"

static void
exercise_row_update (AdwActionRow *row,
                     GParamSpec *pspec,
                     BxSessionExerciseItem *item)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), "mark");
  g_autofree char *progress = bx_session_exercise_item_dup_progress (item);
  gboolean current = bx_session_exercise_item_is_current (item);
  gboolean complete = bx_session_exercise_item_is_complete (item);
  gboolean skipped = bx_session_exercise_item_get_n_sets (item) == 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bx_session_exercise_item_get_name (item));
  adw_action_row_set_subtitle (row, progress);
  gtk_image_set_from_icon_name (GTK_IMAGE (mark),
                                skipped    ? "bx-set-skipped-symbolic"
                                : complete ? "object-select-symbolic"
                                           : "bx-set-current-symbolic");
  gtk_widget_set_opacity (mark, complete || current ? 1 : 0);
  if (complete && !skipped)
    gtk_widget_add_css_class (mark, "success");
  else
    gtk_widget_remove_css_class (mark, "success");
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "current-exercise");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "current-exercise");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

static void
exercise_row_swapped_cb (AdwActionRow *row,
                         GParamSpec *pspec,
                         BxSessionExerciseItem *item)
{
  bx_exercise_picture_set (g_object_get_data (G_OBJECT (row), "picture"),
                           bx_session_exercise_item_get_exercise_id (item),
                           BX_EXERCISE_PICTURE_SMALL);
}

GtkWidget *
_bx_session_view_create_exercise_row (gpointer object,
                     gpointer user_data)
{
  BxSessionExerciseItem *item = BX_SESSION_EXERCISE_ITEM (object);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picture = bx_exercise_picture_new (bx_session_exercise_item_get_exercise_id (item), 48);
  GtkWidget *mark = bx_decoration_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focus_on_click (row, FALSE);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  g_object_set_data (G_OBJECT (row), "picture", picture);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify", G_CALLBACK (exercise_row_update), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::exercise", G_CALLBACK (exercise_row_swapped_cb), row, G_CONNECT_SWAPPED);
  exercise_row_update (ADW_ACTION_ROW (row), NULL, item);

  return row;
}
