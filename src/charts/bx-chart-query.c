/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-private.h"

/* What others ask a chart about its points. */

/* ---- its points ---------------------------------------------------------------------- */

/**
 * bx_chart_get_n_shown:
 * @self: a chart
 *
 * Returns: how many points are shown
 */
guint
bx_chart_get_n_shown (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), 0);

  return _bx_chart_get_private (self)->shown->len;
}

/**
 * bx_chart_get_shown:
 * @self: a chart
 * @position: a place among the points that are shown
 *
 * Returns: the index of that point
 */
guint
bx_chart_get_shown (BxChart *self,
                    guint position)
{
  BxChartPrivate *priv;

  g_return_val_if_fail (BX_IS_CHART (self), GTK_INVALID_LIST_POSITION);

  priv = _bx_chart_get_private (self);
  g_return_val_if_fail (position < priv->shown->len, GTK_INVALID_LIST_POSITION);

  return g_array_index (priv->shown, guint, position);
}

/* The place of a point among those that are shown, or GTK_INVALID_LIST_POSITION. */
guint
_bx_chart_get_position (BxChart *self,
                        guint index)
{
  GArray *shown = _bx_chart_get_private (self)->shown;
  guint low = 0;
  guint high = shown->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (shown, guint, middle) < index)
        low = middle + 1;
      else
        high = middle;
    }

  return low < shown->len && g_array_index (shown, guint, low) == index ? low : GTK_INVALID_LIST_POSITION;
}

/**
 * bx_chart_find_shown:
 * @self: a chart
 * @index: a point
 * @position: (out) (optional): its place among the points that are shown
 *
 * Returns: whether the point is shown
 */
gboolean
bx_chart_find_shown (BxChart *self,
                     guint index,
                     guint *position)
{
  guint found;

  g_return_val_if_fail (BX_IS_CHART (self), FALSE);

  found = _bx_chart_get_position (self, index);
  if (found == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (position != NULL)
    *position = found;

  return TRUE;
}

/**
 * bx_chart_describe_point:
 * @self: a chart
 * @index: a point that is shown
 * @value: (out) (transfer full): its value in words
 * @where: (out) (transfer full): its day or category in words
 *
 * Puts a point into words, as they are written beside it.
 */
void
bx_chart_describe_point (BxChart *self,
                         guint index,
                         char **value,
                         char **where)
{
  g_return_if_fail (BX_IS_CHART (self));
  g_return_if_fail (value != NULL && where != NULL);

  BX_CHART_GET_CLASS (self)->describe (self, index, value, where);
}

/**
 * bx_chart_get_point_bounds:
 * @self: a chart
 * @index: a point
 * @bounds: (out caller-allocates): where its mark is on the chart
 *
 * Tells where a point is seen.
 *
 * Returns: whether it is: not before the chart has a size
 */
gboolean
bx_chart_get_point_bounds (BxChart *self,
                           guint index,
                           graphene_rect_t *bounds)
{
  BxChartPrivate *priv;
  BxChartSheet sheet;

  g_return_val_if_fail (BX_IS_CHART (self), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  priv = _bx_chart_get_private (self);
  if (priv->layout == NULL || !bx_chart_find_shown (self, index, NULL)
      || !BX_CHART_GET_CLASS (self)->get_place (self, priv->layout, index, bounds))
    return FALSE;

  _bx_chart_init_sheet (self, &sheet, priv->layout_width, priv->layout_height);
  bx_chart_sheet_mirror (&sheet, bounds);

  return TRUE;
}

/* ---- the same as a table ------------------------------------------------------------- */

/* A point with its day, to be put in order */
typedef struct
{
  guint index;
  double day;
} Row;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *x = a;
  const Row *y = b;

  if (x->day != y->day)
    return x->day < y->day ? 1 : -1;

  return x->index < y->index ? -1 : x->index > y->index;
}

/**
 * bx_chart_dup_rows:
 * @self: a chart
 *
 * Puts the points that are shown into the order of a table: the newest first;
 * categories as they are.
 *
 * Returns: (transfer full) (element-type guint): the indices of the points
 */
GArray *
bx_chart_dup_rows (BxChart *self)
{
  BxChartClass *klass;
  GArray *rows;
  g_autoptr (GArray) order = NULL;
  gboolean sorted = TRUE;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  klass = BX_CHART_GET_CLASS (self);
  order = g_array_new (FALSE, FALSE, sizeof (Row));
  for (guint p = 0; p < bx_chart_get_n_shown (self); p++)
    {
      Row row = { .index = bx_chart_get_shown (self, p), .day = NAN };

      if (klass->is_listed != NULL && !klass->is_listed (self, row.index))
        continue;
      if (klass->get_day != NULL)
        row.day = klass->get_day (self, row.index);
      sorted = sorted && isfinite (row.day);
      g_array_append_val (order, row);
    }
  if (sorted)
    g_array_sort (order, compare_rows);

  rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), order->len);
  for (guint i = 0; i < order->len; i++)
    g_array_append_val (rows, g_array_index (order, Row, i).index);

  return rows;
}

/**
 * bx_chart_get_n_columns:
 * @self: a chart
 *
 * Returns: how many columns its numbers have as a table
 */
guint
bx_chart_get_n_columns (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), 0);

  return BX_CHART_GET_CLASS (self)->get_n_columns (self);
}

/**
 * bx_chart_dup_column_title:
 * @self: a chart
 * @column: a column of its table
 *
 * Returns: (transfer full): what is written over the column
 */
char *
bx_chart_dup_column_title (BxChart *self,
                           guint column)
{
  BxChartClass *klass;
  char *title = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  klass = BX_CHART_GET_CLASS (self);
  if (klass->dup_column_title != NULL)
    title = klass->dup_column_title (self, column);

  return title != NULL ? title : g_strdup (column == 1 && bx_chart_get_title (self) != NULL ? bx_chart_get_title (self) : "");
}

/**
 * bx_chart_dup_cell:
 * @self: a chart
 * @index: a point that is shown
 * @column: a column of its table
 *
 * Returns: (transfer full): what is written in the cell
 */
char *
bx_chart_dup_cell (BxChart *self,
                   guint index,
                   guint column)
{
  g_autofree char *value = NULL;
  g_autofree char *where = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  if (BX_CHART_GET_CLASS (self)->dup_cell != NULL)
    return BX_CHART_GET_CLASS (self)->dup_cell (self, index, column);

  bx_chart_describe_point (self, index, &value, &where);

  return column == 0 ? g_steal_pointer (&where) : g_steal_pointer (&value);
}
