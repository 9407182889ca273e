/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-plot-private.h"
#include "bx-chart-point.h"

/**
 * BxChartPlot:
 *
 * One series of a chart: its line or bars, its marks, and the widgets that
 * stand for its points.
 *
 * The line is drawn from at most four points a pixel column (first, lowest,
 * highest, last), which is the same picture as from all of them. Dots are drawn
 * where there is room for them; a point that no line reaches always gets one.
 * A record is a star, told from a dot by its form.
 *
 * Only the points near the selected one have a widget, so that a chart of ten
 * thousand points is as light as one of thirty.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * series
 * ╰── point[:selected]
 * ]|
 *
 * The series is drawn in the `color` of its node.
 *
 * # Accessibility
 *
 * `BxChartPlot` has the role %GTK_ACCESSIBLE_ROLE_GROUP and its series' name
 * for a label.
 */
G_DEFINE_FINAL_TYPE (BxChartPlot, bx_chart_plot, GTK_TYPE_WIDGET)

#define N_POINTS 32
#define MARGIN_POINTS 4

/* ---- the widgets of the points ------------------------------------------------- */

static void
ensure_points (BxChartPlot *self,
               guint n)
{
  while (self->points->len < n)
    {
      GtkWidget *point = bx_chart_point_new ();

      gtk_widget_set_parent (point, GTK_WIDGET (self));
      g_ptr_array_add (self->points, point);
    }
}

/* Gives widgets to the points around @position, and takes them from others. */
static void
update_points (BxChartPlot *self,
               guint position,
               gboolean again)
{
  guint n_shown = self->shown->len;
  guint n = MIN (n_shown, N_POINTS);
  guint first = self->first_position;
  GtkWidget *previous = NULL;

  if (again || n != self->n_positions
      || position < first + MARGIN_POINTS || position + MARGIN_POINTS >= first + n)
    first = MIN (position > n / 2 ? position - n / 2 : 0, n_shown - n);

  if (!again && first == self->first_position && n == self->n_positions)
    return;

  /* The modulus must stay what it was while widgets keep their points. */
  ensure_points (self, n == 0 ? 0 : N_POINTS);
  for (guint i = 0; i < self->points->len; i++)
    if (n < N_POINTS)
      gtk_widget_set_visible (g_ptr_array_index (self->points, i), i < n);
    else
      gtk_widget_set_visible (g_ptr_array_index (self->points, i), TRUE);

  self->first_position = first;
  self->n_positions = n;

  for (guint p = first; p < first + n; p++)
    {
      BxChartPoint *point = g_ptr_array_index (self->points, p % N_POINTS);
      guint index = g_array_index (self->shown, guint, p);

      if (again || bx_chart_point_get_index (point) != index)
        {
          g_autofree char *value = NULL;
          g_autofree char *date = NULL;

          self->describe (index, &value, &date, self->describe_data);
          bx_chart_point_describe (point, index, value, date, p + 1, n_shown);
        }
      bx_chart_point_set_selected (point, index == self->selected);

      /* Assistive technology reads children in their order. */
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (point)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (point), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (point);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
update_shown (BxChartPlot *self,
              gboolean again)
{
  guint n_before = self->shown->len;
  guint first_before = n_before > 0 ? g_array_index (self->shown, guint, 0) : 0;
  guint position;

  g_array_set_size (self->shown, 0);
  if (self->series != NULL)
    {
      guint n = bx_chart_series_get_length (self->series);

      for (guint i = bx_chart_series_find_day (self->series, self->scale.first_day);
           i < n && bx_chart_series_get_datum (self->series, i)->day <= self->scale.last_day;
           i++)
        if (bx_chart_series_has_value (self->series, i))
          g_array_append_val (self->shown, i);
    }

  again = again || self->shown->len != n_before
          || (self->shown->len > 0 && g_array_index (self->shown, guint, 0) != first_before);
  if (!bx_chart_plot_find_shown (self, self->selected, &position))
    position = self->shown->len > 0 ? self->shown->len - 1 : 0;
  if (again)
    update_points (self, position, TRUE);
}

static void
bx_chart_plot_size_allocate (GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  BxChartPlot *self = BX_CHART_PLOT (widget);

  _bx_chart_plot_invalidate_paths (self);

  for (guint i = 0; i < self->n_positions; i++)
    {
      BxChartPoint *point = g_ptr_array_index (self->points, (self->first_position + i) % N_POINTS);
      GtkAllocation allocation;
      double x;
      double y;

      gtk_widget_measure (GTK_WIDGET (point), GTK_ORIENTATION_HORIZONTAL, -1, &allocation.width, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (point), GTK_ORIENTATION_VERTICAL, -1, &allocation.height, NULL, NULL, NULL);
      bx_chart_plot_get_place (self, bx_chart_point_get_index (point), &x, &y);
      allocation.x = (int) round (x - allocation.width / 2.0);
      allocation.y = (int) round (y - allocation.height / 2.0);
      gtk_widget_size_allocate (GTK_WIDGET (point), &allocation, -1);
    }
}

static void
bx_chart_plot_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  /* The chart decides; but the points want to be asked before they are placed. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int ignored;

      gtk_widget_measure (child, orientation, -1, &ignored, NULL, NULL, NULL);
    }
  *minimum = *natural = 0;
}

/* ---- the type ------------------------------------------------------------------ */

static void
bx_chart_plot_dispose (GObject *object)
{
  BxChartPlot *self = BX_CHART_PLOT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->points, 0);
  self->n_positions = 0;
  g_clear_object (&self->series);

  G_OBJECT_CLASS (bx_chart_plot_parent_class)->dispose (object);
}

static void
bx_chart_plot_finalize (GObject *object)
{
  BxChartPlot *self = BX_CHART_PLOT (object);

  g_clear_pointer (&self->line, gsk_path_unref);
  g_clear_pointer (&self->dots, gsk_path_unref);
  g_clear_pointer (&self->stars, gsk_path_unref);
  g_ptr_array_unref (self->points);
  g_array_unref (self->shown);

  G_OBJECT_CLASS (bx_chart_plot_parent_class)->finalize (object);
}

static void
bx_chart_plot_class_init (BxChartPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bx_chart_plot_dispose;
  object_class->finalize = bx_chart_plot_finalize;
  widget_class->measure = bx_chart_plot_measure;
  widget_class->size_allocate = bx_chart_plot_size_allocate;
  widget_class->snapshot = _bx_chart_plot_snapshot;

  gtk_widget_class_set_css_name (widget_class, "series");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_chart_plot_init (BxChartPlot *self)
{
  self->scale = (BxChartScale) { 0.0, 1.0, 0.0, 1.0 };
  self->selected = GTK_INVALID_LIST_POSITION;
  self->pointed = GTK_INVALID_LIST_POSITION;
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->points = g_ptr_array_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bx_chart_plot_new:
 * @describe: (scope forever): puts a point into words
 * @user_data: data for @describe
 *
 * Returns: (transfer floating): an empty plot
 */
GtkWidget *
bx_chart_plot_new (BxChartDescribeFunc describe,
                   gpointer user_data)
{
  BxChartPlot *self;

  g_return_val_if_fail (describe != NULL, NULL);

  self = g_object_new (BX_TYPE_CHART_PLOT, NULL);
  self->describe = describe;
  self->describe_data = user_data;

  return GTK_WIDGET (self);
}

/**
 * bx_chart_plot_set_series:
 * @self: a plot
 * @series: (nullable): what to draw
 *
 * Draws other numbers. The selection is the chart's to carry over.
 */
void
bx_chart_plot_set_series (BxChartPlot *self,
                          BxChartSeries *series)
{
  g_return_if_fail (BX_IS_CHART_PLOT (self));
  g_return_if_fail (series == NULL || BX_IS_CHART_SERIES (series));

  if (!g_set_object (&self->series, series))
    return;

  self->pointed = GTK_INVALID_LIST_POSITION;
  self->selected = GTK_INVALID_LIST_POSITION;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  series != NULL ? bx_chart_series_get_name (series) : "",
                                  -1);
  _bx_chart_plot_invalidate_paths (self);
  update_shown (self, TRUE);
}

/**
 * bx_chart_plot_set_scale:
 * @self: a plot
 * @scale: the part of the plane to show
 *
 * Shows another part of the plane.
 */
void
bx_chart_plot_set_scale (BxChartPlot *self,
                         const BxChartScale *scale)
{
  g_return_if_fail (BX_IS_CHART_PLOT (self));
  g_return_if_fail (scale != NULL);
  g_return_if_fail (scale->last_day > scale->first_day && scale->maximum > scale->minimum);

  if (memcmp (&self->scale, scale, sizeof *scale) == 0)
    return;

  self->scale = *scale;
  _bx_chart_plot_invalidate_paths (self);
  update_shown (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bx_chart_plot_set_max_gap:
 * @self: a plot
 * @days: the longest pause that the line runs across, or 0 for any
 *
 * Lets the line end before a long pause and begin again after it.
 */
void
bx_chart_plot_set_max_gap (BxChartPlot *self,
                           double days)
{
  g_return_if_fail (BX_IS_CHART_PLOT (self));

  self->max_gap = days;
  _bx_chart_plot_invalidate_paths (self);
}

/**
 * bx_chart_plot_describe_again:
 * @self: a plot
 *
 * Puts all points into words again, as after a change of unit.
 */
void
bx_chart_plot_describe_again (BxChartPlot *self)
{
  g_return_if_fail (BX_IS_CHART_PLOT (self));

  update_shown (self, TRUE);
}

/**
 * bx_chart_plot_get_n_shown:
 * @self: a plot
 *
 * Returns: how many points are shown
 */
guint
bx_chart_plot_get_n_shown (BxChartPlot *self)
{
  g_return_val_if_fail (BX_IS_CHART_PLOT (self), 0);

  return self->shown->len;
}

/**
 * bx_chart_plot_get_shown:
 * @self: a plot
 * @position: a place among the points that are shown
 *
 * Returns: the index of that point in the series
 */
guint
bx_chart_plot_get_shown (BxChartPlot *self,
                         guint position)
{
  g_return_val_if_fail (BX_IS_CHART_PLOT (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (position < self->shown->len, GTK_INVALID_LIST_POSITION);

  return g_array_index (self->shown, guint, position);
}

/**
 * bx_chart_plot_find_shown:
 * @self: a plot
 * @index: a point of the series
 * @position: (out) (optional): its place among the points that are shown
 *
 * Returns: whether the point is shown
 */
gboolean
bx_chart_plot_find_shown (BxChartPlot *self,
                          guint index,
                          guint *position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (BX_IS_CHART_PLOT (self), FALSE);

  high = self->shown->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->shown, guint, middle) < index)
        low = middle + 1;
      else
        high = middle;
    }

  if (low >= self->shown->len || g_array_index (self->shown, guint, low) != index)
    return FALSE;
  if (position != NULL)
    *position = low;

  return TRUE;
}

/**
 * bx_chart_plot_find_nearest:
 * @self: a plot
 * @x: a place across the plot, in pixels
 *
 * Returns: the index of the point that is nearest sideways, or
 *   %GTK_INVALID_LIST_POSITION where none is shown
 */
guint
bx_chart_plot_find_nearest (BxChartPlot *self,
                            double x)
{
  double day;
  guint low = 0;
  guint high;

  g_return_val_if_fail (BX_IS_CHART_PLOT (self), GTK_INVALID_LIST_POSITION);

  if (self->shown->len == 0)
    return GTK_INVALID_LIST_POSITION;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  day = self->scale.first_day
        + (x - BX_CHART_PLOT_INSET) / _bx_chart_plot_get_length (self) * (self->scale.last_day - self->scale.first_day);

  high = self->shown->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, middle))->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == self->shown->len)
    low--;
  else if (low > 0)
    {
      const BxChartDatum *before = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, low - 1));
      const BxChartDatum *after = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, low));

      if (day - before->day < after->day - day)
        low--;
    }

  return g_array_index (self->shown, guint, low);
}

/**
 * bx_chart_plot_get_place:
 * @self: a plot
 * @index: a point of the series
 * @x: (out): where it is across, in pixels
 * @y: (out): where it is down, in pixels
 *
 * Tells where a point is drawn.
 */
void
bx_chart_plot_get_place (BxChartPlot *self,
                         guint index,
                         double *x,
                         double *y)
{
  const BxChartDatum *datum;

  g_return_if_fail (BX_IS_CHART_PLOT (self));
  g_return_if_fail (self->series != NULL && index < bx_chart_series_get_length (self->series));

  datum = bx_chart_series_get_datum (self->series, index);
  *x = _bx_chart_plot_get_x (self, datum->day);
  *y = _bx_chart_plot_get_y (self, datum->value);
}

/**
 * bx_chart_plot_set_selected:
 * @self: a plot
 * @index: a point of the series, or %GTK_INVALID_LIST_POSITION
 *
 * Shows which point is selected.
 */
void
bx_chart_plot_set_selected (BxChartPlot *self,
                            guint index)
{
  GtkWidget *point;
  guint position;

  g_return_if_fail (BX_IS_CHART_PLOT (self));

  if (self->selected == index)
    return;

  point = bx_chart_plot_get_point (self, self->selected);
  if (point != NULL)
    bx_chart_point_set_selected (BX_CHART_POINT (point), FALSE);
  self->selected = index;
  if (bx_chart_plot_find_shown (self, index, &position))
    {
      update_points (self, position, FALSE);
      bx_chart_point_set_selected (BX_CHART_POINT (bx_chart_plot_get_point (self, index)), TRUE);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bx_chart_plot_set_pointed:
 * @self: a plot
 * @index: a point of the series, or %GTK_INVALID_LIST_POSITION
 *
 * Shows which point the pointer is at.
 */
void
bx_chart_plot_set_pointed (BxChartPlot *self,
                           guint index)
{
  g_return_if_fail (BX_IS_CHART_PLOT (self));

  if (self->pointed == index)
    return;

  self->pointed = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bx_chart_plot_focus_point:
 * @self: a plot
 * @index: a point that is shown and selected
 *
 * Returns: whether the point has the keyboard focus now
 */
gboolean
bx_chart_plot_focus_point (BxChartPlot *self,
                           guint index)
{
  GtkWidget *point;

  g_return_val_if_fail (BX_IS_CHART_PLOT (self), FALSE);

  point = bx_chart_plot_get_point (self, index);

  return point != NULL && gtk_widget_grab_focus (point);
}

/**
 * bx_chart_plot_get_point:
 * @self: a plot
 * @index: a point of the series
 *
 * Returns: (transfer none) (nullable): the widget that stands for the point now
 */
GtkWidget *
bx_chart_plot_get_point (BxChartPlot *self,
                         guint index)
{
  guint position;

  g_return_val_if_fail (BX_IS_CHART_PLOT (self), NULL);

  if (!bx_chart_plot_find_shown (self, index, &position)
      || position < self->first_position || position >= self->first_position + self->n_positions)
    return NULL;

  return g_ptr_array_index (self->points, position % N_POINTS);
}
