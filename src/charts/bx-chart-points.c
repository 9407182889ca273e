/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-point.h"
#include "bx-chart-private.h"

/* The widgets that stand for points. Only those near the selected point have
 * one, so that a chart of ten thousand points is as light as one of thirty. */

#define N_POINTS 32
#define MARGIN_POINTS 4

/* A point is no smaller than this to the eye that looks for the focus. */
#define POINT_SIZE_MIN 14.0f

static void
ensure_points (BxChart *self,
               BxChartPrivate *priv,
               guint n)
{
  while (priv->points->len < n)
    {
      GtkWidget *point = bx_chart_point_new (priv->point_role);

      gtk_widget_insert_before (point, GTK_WIDGET (self), priv->empty_label);
      g_ptr_array_add (priv->points, point);
    }
}

/* Gives widgets to the points around @position, and takes them from others. */
void
_bx_chart_update_points (BxChart *self,
                         guint position,
                         gboolean again)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  guint n_shown = priv->shown->len;
  guint n = MIN (n_shown, N_POINTS);
  guint first = priv->first_position;
  GtkWidget *previous = NULL;

  if (again || n != priv->n_positions
      || position < first + MARGIN_POINTS || position + MARGIN_POINTS >= first + n)
    first = MIN (position > n / 2 ? position - n / 2 : 0, n_shown - n);

  if (!again && first == priv->first_position && n == priv->n_positions)
    return;

  ensure_points (self, priv, n);
  for (guint i = 0; i < priv->points->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (priv->points, i), i < n);

  priv->first_position = first;
  priv->n_positions = n;

  for (guint p = first; p < first + n; p++)
    {
      /* Fewer than there are widgets always begin at the first. */
      BxChartPoint *point = g_ptr_array_index (priv->points, p % N_POINTS);
      guint index = g_array_index (priv->shown, guint, p);

      if (again || bx_chart_point_get_index (point) != index)
        {
          g_autofree char *value = NULL;
          g_autofree char *where = NULL;

          bx_chart_describe_point (self, index, &value, &where);
          bx_chart_point_describe (point, index, value, where, p + 1, n_shown);
        }
      bx_chart_point_set_selected (point, index == priv->selected);

      /* Assistive technology reads children in their order. */
      if (previous != NULL && gtk_widget_get_prev_sibling (GTK_WIDGET (point)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (point), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (point);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Shows which point is selected. */
void
_bx_chart_mark_selected (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);

  for (guint i = 0; i < priv->n_positions; i++)
    {
      BxChartPoint *point = g_ptr_array_index (priv->points, (priv->first_position + i) % N_POINTS);
      gboolean selected = bx_chart_point_get_index (point) == priv->selected;

      if (selected != ((gtk_widget_get_state_flags (GTK_WIDGET (point)) & GTK_STATE_FLAG_SELECTED) != 0))
        bx_chart_point_set_selected (point, selected);
    }
}

void
_bx_chart_allocate_points (BxChart *self,
                           const BxChartSheet *sheet)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);

  for (guint i = 0; i < priv->n_positions; i++)
    {
      GtkWidget *point = g_ptr_array_index (priv->points, (priv->first_position + i) % N_POINTS);
      graphene_rect_t place;
      GtkAllocation allocation;

      if (!BX_CHART_GET_CLASS (self)->get_place (self, priv->layout,
                                                 bx_chart_point_get_index (BX_CHART_POINT (point)), &place))
        graphene_rect_init (&place, 0, 0, 0, 0);
      bx_chart_sheet_mirror (sheet, &place);
      graphene_rect_inset (&place,
                           MIN ((place.size.width - POINT_SIZE_MIN) / 2.0f, 0.0f),
                           MIN ((place.size.height - POINT_SIZE_MIN) / 2.0f, 0.0f));

      gtk_widget_measure (point, GTK_ORIENTATION_HORIZONTAL, -1, &allocation.width, NULL, NULL, NULL);
      gtk_widget_measure (point, GTK_ORIENTATION_VERTICAL, -1, &allocation.height, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, (int) roundf (place.size.width));
      allocation.height = MAX (allocation.height, (int) roundf (place.size.height));
      allocation.x = (int) roundf (place.origin.x);
      allocation.y = (int) roundf (place.origin.y);
      gtk_widget_size_allocate (point, &allocation, -1);
    }
}

/**
 * bx_chart_get_point_widget:
 * @self: a chart
 * @index: a point
 *
 * Returns: (transfer none) (nullable): the widget that stands for the point now
 */
GtkWidget *
bx_chart_get_point_widget (BxChart *self,
                           guint index)
{
  BxChartPrivate *priv;
  guint position;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  priv = _bx_chart_get_private (self);
  if (!bx_chart_find_shown (self, index, &position)
      || position < priv->first_position || position >= priv->first_position + priv->n_positions)
    return NULL;

  return g_ptr_array_index (priv->points, position % N_POINTS);
}

gboolean
_bx_chart_focus_point (BxChart *self,
                       guint index)
{
  GtkWidget *point = bx_chart_get_point_widget (self, index);
  gboolean focused = point != NULL && gtk_widget_grab_focus (point);

  _bx_chart_update_callout (self);

  return focused;
}
