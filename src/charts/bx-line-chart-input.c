/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/* What the person does with a chart: pointing, clicking, walking. */

/* How many points Control and an arrow leap over */
#define LEAP 10

/* How far from a point a click still means it, in pixels */
#define CLICK_REACH 32.0

/* ---- the pointer ----------------------------------------------------------------- */

/* The point nearest to a place on the chart; within @reach, where it is given. */
static guint
find_point (BxLineChart *self,
            double x,
            double y,
            double reach)
{
  guint index = bx_chart_plot_find_nearest (self->plot, x - self->plot_area.origin.x);
  double point_x;
  double point_y;

  if (index == GTK_INVALID_LIST_POSITION
      || !graphene_rect_contains_point (&self->plot_area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return GTK_INVALID_LIST_POSITION;

  bx_chart_plot_get_place (self->plot, index, &point_x, &point_y);
  if (fabs (point_x + self->plot_area.origin.x - x) > reach)
    return GTK_INVALID_LIST_POSITION;

  return index;
}

static void
pointer_moved_cb (BxLineChart *self,
                  double x,
                  double y)
{
  guint index = find_point (self, x, y, G_MAXDOUBLE);

  if (index == self->pointed)
    return;

  self->pointed = index;
  _bx_line_chart_update_callout (self);
}

static void
pointer_left_cb (BxLineChart *self)
{
  if (self->pointed == GTK_INVALID_LIST_POSITION)
    return;

  self->pointed = GTK_INVALID_LIST_POSITION;
  _bx_line_chart_update_callout (self);
}

static void
clicked_cb (BxLineChart *self,
            int n_press,
            double x,
            double y,
            GtkGestureClick *gesture)
{
  guint index = find_point (self, x, y, CLICK_REACH);

  if (index == GTK_INVALID_LIST_POSITION)
    return;

  bx_line_chart_set_selected_index (self, index);
  bx_chart_plot_focus_point (self->plot, index);
  if (n_press == 2)
    g_signal_emit_by_name (self, "point-activated", index);
}

/* ---- the keyboard ---------------------------------------------------------------- */

static void
focus_entered_cb (BxLineChart *self)
{
  self->focused = TRUE;
  _bx_line_chart_update_callout (self);
}

static void
focus_left_cb (BxLineChart *self)
{
  self->focused = FALSE;
  _bx_line_chart_update_callout (self);
}

gboolean
_bx_line_chart_focus (GtkWidget *widget,
                      GtkDirectionType direction)
{
  BxLineChart *self = BX_LINE_CHART (widget);
  guint n = bx_chart_plot_get_n_shown (self->plot);
  guint index = self->selected;

  /* One stop: the arrows move inside, any other way leads out. */
  if (n == 0 || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  if (!bx_chart_plot_find_shown (self->plot, index, NULL))
    index = bx_chart_plot_get_shown (self->plot, n - 1);
  bx_line_chart_set_selected_index (self, index);

  return bx_chart_plot_focus_point (self->plot, index);
}

gboolean
_bx_line_chart_grab_focus (GtkWidget *widget)
{
  BxLineChart *self = BX_LINE_CHART (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return bx_chart_plot_focus_point (self->plot, self->selected);

  return _bx_line_chart_focus (widget, GTK_DIR_TAB_FORWARD);
}

void
_bx_line_chart_activate_cursor_point (BxLineChart *self)
{
  if (bx_chart_plot_find_shown (self->plot, self->selected, NULL))
    g_signal_emit_by_name (self, "point-activated", self->selected);
}

void
_bx_line_chart_move_cursor (BxLineChart *self,
                            GtkMovementStep step,
                            int count)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n = bx_chart_plot_get_n_shown (self->plot);
  guint before;
  gint64 position;

  if (n == 0)
    return;
  if (!bx_chart_plot_find_shown (self->plot, self->selected, &before))
    before = n - 1;

  switch ((int) step)
    {
    case GTK_MOVEMENT_BUFFER_ENDS:
      position = count < 0 ? 0 : (gint64) n - 1;
      break;

    case GTK_MOVEMENT_LOGICAL_POSITIONS:
      position = (gint64) before + count;
      break;

    case GTK_MOVEMENT_VISUAL_POSITIONS:
      position = (gint64) before + (rtl ? -count : count);
      break;

    default:
      return;
    }

  position = CLAMP (position, 0, (gint64) n - 1);
  if (position == before && step != GTK_MOVEMENT_BUFFER_ENDS)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  bx_line_chart_set_selected_index (self, bx_chart_plot_get_shown (self->plot, (guint) position));
  bx_chart_plot_focus_point (self->plot, self->selected);
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
_bx_line_chart_class_add_bindings (GtkWidgetClass *klass)
{
  static const guint activating_keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  add_movement (klass, GDK_KEY_Home, GDK_KEY_KP_Home, 0, GTK_MOVEMENT_BUFFER_ENDS, -1);
  add_movement (klass, GDK_KEY_End, GDK_KEY_KP_End, 0, GTK_MOVEMENT_BUFFER_ENDS, 1);
  add_movement (klass, GDK_KEY_Up, GDK_KEY_KP_Up, 0, GTK_MOVEMENT_LOGICAL_POSITIONS, -1);
  add_movement (klass, GDK_KEY_Down, GDK_KEY_KP_Down, 0, GTK_MOVEMENT_LOGICAL_POSITIONS, 1);
  add_movement (klass, GDK_KEY_Left, GDK_KEY_KP_Left, 0, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  add_movement (klass, GDK_KEY_Right, GDK_KEY_KP_Right, 0, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  add_movement (klass, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, GTK_MOVEMENT_VISUAL_POSITIONS, -LEAP);
  add_movement (klass, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, GTK_MOVEMENT_VISUAL_POSITIONS, LEAP);

  for (guint i = 0; i < G_N_ELEMENTS (activating_keys); i++)
    gtk_widget_class_add_binding_signal (klass, activating_keys[i], 0, "activate-cursor-point", NULL);
}

/* Lets the chart see what the pointer and the focus do. */
void
_bx_line_chart_add_controllers (BxLineChart *self)
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
