/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-decoration.h"
#include "bx-drag-claim.h"
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

/* ---- the order ------------------------------------------------------------------------- */

static BxSessionExerciseItem *
get_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "item");
}

static void
set_class (GtkWidget *widget,
           const char *css_class,
           gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Which of the rows stand in a superset, and where: A1, A2. Each may change when any is
 * moved. */
void
_bx_session_view_update_order (BxSessionView *self)
{
  GtkListBoxRow *row;

  /* A view that is on its way out shows nothing any more. */
  if (self->exercise_list == NULL)
    return;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->exercise_list, i)) != NULL; i++)
    {
      GtkWidget *widget = GTK_WIDGET (row);
      GtkWidget *label = g_object_get_data (G_OBJECT (row), "order");
      gboolean first = FALSE;
      gboolean last = FALSE;
      g_autofree char *order = bx_session_runner_dup_order (self->runner, get_item (widget), &first, &last);

      gtk_label_set_label (GTK_LABEL (label), order != NULL ? order : "");
      gtk_widget_set_visible (label, order != NULL);
      set_class (widget, "in-superset", order != NULL);
      set_class (widget, "superset-first", order != NULL && first);
      set_class (widget, "superset-last", order != NULL && last);
    }
}

static void
move_to (BxSessionView *self,
         BxSessionExerciseItem *item,
         int position)
{
  g_autofree char *text = NULL;

  if (position < 0 || position >= (int) g_list_model_get_n_items (bx_session_runner_get_exercises (self->runner)))
    return;

  bx_session_runner_move_exercise (self->runner, item, (guint) position);
  /* Translators: spoken: an exercise, and its new place among all, counted from 1 */
  text = g_strdup_printf (_("%1$s is now number %2$d"), bx_session_exercise_item_get_name (item), position + 1);
  _bx_session_view_say (self, text);
}

/* The row is made anew in its new place, and keeps the keyboard. */
static gboolean
row_key_pressed_cb (GtkWidget *row,
                    guint keyval,
                    guint keycode,
                    GdkModifierType state,
                    GtkEventController *controller)
{
  BxSessionView *self = BX_SESSION_VIEW (gtk_widget_get_ancestor (row, BX_TYPE_SESSION_VIEW));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *moved;

  if ((state & GDK_ALT_MASK) == 0 || self == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    position--;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    position++;
  else
    return GDK_EVENT_PROPAGATE;

  move_to (self, get_item (row), position);
  moved = gtk_list_box_get_row_at_index (self->exercise_list, position);
  if (moved != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
drag_prepare_cb (GtkWidget *row)
{
  return gdk_content_provider_new_typed (BX_TYPE_SESSION_EXERCISE_ITEM, get_item (row));
}

static void
drag_begin_cb (GtkWidget *row,
               GdkDrag *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, 24, gtk_widget_get_height (row) / 2);
}

static gboolean
is_below (GtkWidget *row,
          double y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

static GdkDragAction
drop_motion_cb (GtkWidget *row,
                double x,
                double y)
{
  set_class (row, "drop-above", !is_below (row, y));
  set_class (row, "drop-below", is_below (row, y));

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkWidget *row)
{
  set_class (row, "drop-above", FALSE);
  set_class (row, "drop-below", FALSE);
}

static gboolean
drop_cb (GtkWidget *row,
         const GValue *value,
         double x,
         double y)
{
  BxSessionView *self = BX_SESSION_VIEW (gtk_widget_get_ancestor (row, BX_TYPE_SESSION_VIEW));
  GListModel *exercises = bx_session_runner_get_exercises (self->runner);
  BxSessionExerciseItem *dropped = g_value_get_object (value);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + (is_below (row, y) ? 1 : 0);

  drop_leave_cb (row);
  for (int i = 0; i < (int) g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (exercises, (guint) i);

      if (item != dropped)
        continue;
      move_to (self, dropped, i < position ? position - 1 : position);
      return TRUE;
    }

  return FALSE;
}

static void
add_moving (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (BX_TYPE_SESSION_EXERCISE_ITEM, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row, G_CONNECT_SWAPPED);
  bx_drag_claim (row, source);

  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (row_key_pressed_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
}

GtkWidget *
_bx_session_view_create_exercise_row (gpointer object,
                                      gpointer user_data)
{
  BxSessionExerciseItem *item = BX_SESSION_EXERCISE_ITEM (object);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picture = bx_exercise_picture_new (bx_session_exercise_item_get_exercise_id (item), 48);
  GtkWidget *mark = bx_decoration_new (NULL);
  GtkWidget *order = gtk_label_new (NULL);

  gtk_widget_add_css_class (order, "session-order");
  gtk_widget_add_css_class (order, "numeric");
  gtk_widget_set_visible (order, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), order);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focus_on_click (row, FALSE);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  g_object_set_data (G_OBJECT (row), "order", order);
  add_moving (row);
  g_object_set_data (G_OBJECT (row), "picture", picture);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify", G_CALLBACK (exercise_row_update), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::exercise", G_CALLBACK (exercise_row_swapped_cb), row, G_CONNECT_SWAPPED);
  exercise_row_update (ADW_ACTION_ROW (row), NULL, item);

  return row;
}
