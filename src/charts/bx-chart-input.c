/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-chart-private.h"

/* What the person does with any chart: pointing, clicking, walking. */

/* ---- the pointer ----------------------------------------------------------------- */

static guint
find_point (BxChart *self,
            double x,
            double y)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  guint index;

  if (priv->layout == NULL)
    return GTK_INVALID_LIST_POSITION;

  if (_bx_chart_is_rtl (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  index = BX_CHART_GET_CLASS (self)->find (self, priv->layout, x, y);

  return bx_chart_find_shown (self, index, NULL) ? index : GTK_INVALID_LIST_POSITION;
}

static void
set_pointed (BxChart *self,
             guint index)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);

  if (index == priv->pointed)
    return;

  priv->pointed = index;
  _bx_chart_update_callout (self);
}

static void
pointer_moved_cb (BxChart *self,
                  double x,
                  double y)
{
  set_pointed (self, find_point (self, x, y));
}

static void
pointer_left_cb (BxChart *self)
{
  set_pointed (self, GTK_INVALID_LIST_POSITION);
}

static void
clicked_cb (BxChart *self,
            int n_press,
            double x,
            double y,
            GtkGestureClick *gesture)
{
  guint index = find_point (self, x, y);

  if (index == GTK_INVALID_LIST_POSITION)
    return;

  bx_chart_set_selected_index (self, index);
  _bx_chart_focus_point (self, index);
  if (n_press == 2)
    _bx_chart_activate (self, index);
}

/* ---- the keyboard ---------------------------------------------------------------- */

static void
focus_entered_cb (BxChart *self)
{
  _bx_chart_get_private (self)->focused = TRUE;
  _bx_chart_update_callout (self);
}

static void
focus_left_cb (BxChart *self)
{
  _bx_chart_get_private (self)->focused = FALSE;
  _bx_chart_update_callout (self);
}

/* Goes to the selected point, or to the newest. */
gboolean
_bx_chart_enter (BxChart *self)
{
  guint n = bx_chart_get_n_shown (self);
  guint index = bx_chart_get_selected_index (self);

  if (n == 0)
    return FALSE;

  if (!bx_chart_find_shown (self, index, NULL))
    index = bx_chart_get_shown (self, n - 1);
  bx_chart_set_selected_index (self, index);

  return _bx_chart_focus_point (self, index);
}

gboolean
_bx_chart_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  /* One stop: the arrows move inside, any other way leads out. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return _bx_chart_enter (BX_CHART (widget));
}

gboolean
_bx_chart_grab_focus (GtkWidget *widget)
{
  return _bx_chart_enter (BX_CHART (widget));
}

void
_bx_chart_activate_cursor_point (BxChart *self)
{
  guint index = bx_chart_get_selected_index (self);

  if (bx_chart_find_shown (self, index, NULL))
    _bx_chart_activate (self, index);
}

/* From point to point, for charts whose points are one row. */
static guint
move_in_row (BxChart *self,
             guint index,
             GtkMovementStep step,
             int count)
{
  guint n = bx_chart_get_n_shown (self);
  guint before;
  gint64 position;

  if (!bx_chart_find_shown (self, index, &before))
    before = n - 1;

  switch ((int) step)
    {
    case GTK_MOVEMENT_BUFFER_ENDS:
      position = count < 0 ? 0 : (gint64) n - 1;
      break;

    case GTK_MOVEMENT_PAGES:
      position = (gint64) before + count * BX_CHART_LEAP;
      break;

    case GTK_MOVEMENT_LOGICAL_POSITIONS:
      position = (gint64) before + count;
      break;

    case GTK_MOVEMENT_VISUAL_POSITIONS:
      position = (gint64) before + (_bx_chart_is_rtl (self) ? -count : count);
      break;

    default:
      return index;
    }

  return bx_chart_get_shown (self, (guint) CLAMP (position, 0, (gint64) n - 1));
}

void
_bx_chart_move_cursor (BxChart *self,
                       GtkMovementStep step,
                       int count)
{
  BxChartClass *klass = BX_CHART_GET_CLASS (self);
  guint before = bx_chart_get_selected_index (self);
  guint n = bx_chart_get_n_shown (self);
  guint index;

  if (n == 0)
    return;

  if (!bx_chart_find_shown (self, before, NULL))
    before = bx_chart_get_shown (self, n - 1);
  index = klass->move != NULL ? klass->move (self, before, step, count) : move_in_row (self, before, step, count);
  if (index == before && step != GTK_MOVEMENT_BUFFER_ENDS)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  bx_chart_set_selected_index (self, index);
  _bx_chart_focus_point (self, index);
}

static void
add_movement (GtkWidgetClass *klass,
              guint key,
              guint keypad_key,
              GdkModifierType modifiers,
              GtkMovementStep step,
              int count)
{
  gtk_widget_class_add_binding_signal (klass, key, modifiers, "move-cursor", "(ii)", step, count);
  gtk_widget_class_add_binding_signal (klass, keypad_key, modifiers, "move-cursor", "(ii)", step, count);
}

void
_bx_chart_class_add_bindings (GtkWidgetClass *klass)
{
  static const guint activating_keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  add_movement (klass, GDK_KEY_Home, GDK_KEY_KP_Home, 0, GTK_MOVEMENT_BUFFER_ENDS, -1);
  add_movement (klass, GDK_KEY_End, GDK_KEY_KP_End, 0, GTK_MOVEMENT_BUFFER_ENDS, 1);
  add_movement (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, GTK_MOVEMENT_PAGES, -1);
  add_movement (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, GTK_MOVEMENT_PAGES, 1);
  add_movement (klass, GDK_KEY_Up, GDK_KEY_KP_Up, 0, GTK_MOVEMENT_LOGICAL_POSITIONS, -1);
  add_movement (klass, GDK_KEY_Down, GDK_KEY_KP_Down, 0, GTK_MOVEMENT_LOGICAL_POSITIONS, 1);
  add_movement (klass, GDK_KEY_Left, GDK_KEY_KP_Left, 0, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  add_movement (klass, GDK_KEY_Right, GDK_KEY_KP_Right, 0, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  add_movement (klass, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, GTK_MOVEMENT_VISUAL_POSITIONS, -BX_CHART_LEAP);
  add_movement (klass, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, GTK_MOVEMENT_VISUAL_POSITIONS, BX_CHART_LEAP);

  for (guint i = 0; i < G_N_ELEMENTS (activating_keys); i++)
    gtk_widget_class_add_binding_signal (klass, activating_keys[i], 0, "activate-cursor-point", NULL);
}

/* Lets the chart see what the pointer and the focus do. */
void
_bx_chart_add_controllers (BxChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
