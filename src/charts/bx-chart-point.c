/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-chart-point.h"

/**
 * BxChartPoint:
 *
 * One point of a chart as assistive technology and the keyboard meet it. The
 * plot draws the point itself; this widget lies over it, takes the focus and
 * shows by its style that it is selected.
 *
 * There are only as many of these as are near the selected point; as the
 * selection moves they are given other points to stand for.
 *
 * # CSS nodes
 *
 * `BxChartPoint` has a single CSS node named `point`, `:selected` where its
 * point is.
 *
 * # Accessibility
 *
 * `BxChartPoint` has the role %GTK_ACCESSIBLE_ROLE_LIST_ITEM, where its chart says
 * nothing else. Its label is the
 * value in words, its description the day; its place among all points, not
 * only among those that have a widget, is told by the relations “position in
 * set” and “size of set”.
 */
struct _BxChartPoint
{
  GtkWidget parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (BxChartPoint, bx_chart_point, GTK_TYPE_WIDGET)

static void
bx_chart_point_class_init (BxChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "point");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
bx_chart_point_init (BxChartPoint *self)
{
  self->index = GTK_INVALID_LIST_POSITION;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The chart looks for the nearest point itself. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bx_chart_point_new:
 * @role: what it is to assistive technology
 *
 * Returns: (transfer floating): a widget that stands for no point yet
 */
GtkWidget *
bx_chart_point_new (GtkAccessibleRole role)
{
  return g_object_new (BX_TYPE_CHART_POINT, "accessible-role", role, NULL);
}

/**
 * bx_chart_point_get_index:
 * @self: a point
 *
 * Returns: which point of the series this stands for
 */
guint
bx_chart_point_get_index (BxChartPoint *self)
{
  g_return_val_if_fail (BX_IS_CHART_POINT (self), GTK_INVALID_LIST_POSITION);

  return self->index;
}

/**
 * bx_chart_point_describe:
 * @self: a point
 * @index: the point of the series that it stands for
 * @value: its value in words
 * @date: its day in words
 * @position: its place among the points that are shown, from 1
 * @n_points: how many points are shown
 *
 * Makes the widget stand for another point.
 */
void
bx_chart_point_describe (BxChartPoint *self,
                         guint index,
                         const char *value,
                         const char *date,
                         guint position,
                         guint n_points)
{
  g_return_if_fail (BX_IS_CHART_POINT (self));
  g_return_if_fail (value != NULL && date != NULL);

  self->index = index;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, value,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date,
                                  -1);
  /* A meter alone is not one of a set. */
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    return;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_points,
                                  -1);
}

/**
 * bx_chart_point_set_selected:
 * @self: a point
 * @selected: whether its point is the selected one
 *
 * Shows and tells that the point is selected, or that it is not.
 */
void
bx_chart_point_set_selected (BxChartPoint *self,
                             gboolean selected)
{
  g_return_if_fail (BX_IS_CHART_POINT (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
