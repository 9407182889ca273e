/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-plot.h"
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
struct _BxChartPlot
{
  GtkWidget parent_instance;

  /* Configured state */
  BxChartSeries *series; /* (nullable) (owned) */
  BxChartScale scale;
  double max_gap; /* in days; 0 for none */
  BxChartDescribeFunc describe;
  gpointer describe_data;
  guint selected;
  guint pointed;

  /* Which points the scale shows: indices into the series, ascending */
  GArray *shown;

  /* The widgets: the point at position p has the widget p modulo N_POINTS */
  GPtrArray *points; /* (element-type BxChartPoint): children, borrowed */
  guint first_position;
  guint n_positions;

  /* What is drawn, until the numbers or the size change */
  GskPath *line;  /* (nullable) (owned) */
  GskPath *dots;  /* (nullable) (owned) */
  GskPath *stars; /* (nullable) (owned) */
  gboolean paths_valid;
};

G_DEFINE_FINAL_TYPE (BxChartPlot, bx_chart_plot, GTK_TYPE_WIDGET)

#define N_POINTS 32
#define MARGIN_POINTS 4

#define LINE_WIDTH 2.0f
#define LINE_WIDTH_DENSE 1.25f
#define DOT_RADIUS 3.5f
#define STAR_RADIUS 7.5f
#define DOT_SPACING 11.0
#define STAR_SPACING 15.0
#define STAR_OVER_BAR 10.0f
#define BAR_WIDTH_MIN 2.0
#define BAR_WIDTH_MAX 22.0

/* ---- places ------------------------------------------------------------------ */

static double
get_length (BxChartPlot *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * BX_CHART_PLOT_INSET, 1.0);
}

static double
get_x (BxChartPlot *self,
       double day)
{
  double x = BX_CHART_PLOT_INSET
             + (day - self->scale.first_day) / (self->scale.last_day - self->scale.first_day) * get_length (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return x;
}

static double
get_y (BxChartPlot *self,
       double value)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  return height - (value - self->scale.minimum) / (self->scale.maximum - self->scale.minimum) * height;
}

static void
invalidate_paths (BxChartPlot *self)
{
  g_clear_pointer (&self->line, gsk_path_unref);
  g_clear_pointer (&self->dots, gsk_path_unref);
  g_clear_pointer (&self->stars, gsk_path_unref);
  self->paths_valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ----------------------------------------------------------------- */

static void
add_star (GskPathBuilder *builder,
          float x,
          float y)
{
  for (int i = 0; i < 10; i++)
    {
      float radius = i % 2 == 0 ? STAR_RADIUS : STAR_RADIUS * 0.45f;
      float angle = (float) (G_PI * i / 5.0 - G_PI / 2.0);
      float px = x + radius * cosf (angle);
      float py = y + radius * sinf (angle);

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  gsk_path_builder_close (builder);
}

/* One pixel column of the line */
typedef struct
{
  int column;
  guint n;
  graphene_point_t first;
  graphene_point_t lowest;
  graphene_point_t highest;
  graphene_point_t last;
  guint lowest_at;
  guint highest_at;
} Column;

static void
column_add (Column *column,
            float x,
            float y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  if (column->n == 0)
    {
      column->first = column->lowest = column->highest = point;
      column->lowest_at = column->highest_at = 0;
    }
  if (y > column->lowest.y)
    {
      column->lowest = point;
      column->lowest_at = column->n;
    }
  if (y < column->highest.y)
    {
      column->highest = point;
      column->highest_at = column->n;
    }
  column->last = point;
  column->n++;
}

static void
column_flush (Column *column,
              GskPathBuilder *builder,
              gboolean begins)
{
  if (column->n == 0)
    return;

  if (begins)
    gsk_path_builder_move_to (builder, column->first.x, column->first.y);
  else
    gsk_path_builder_line_to (builder, column->first.x, column->first.y);

  if (column->n > 2)
    {
      const graphene_point_t *early = &column->lowest;
      const graphene_point_t *late = &column->highest;

      if (column->highest_at < column->lowest_at)
        {
          early = &column->highest;
          late = &column->lowest;
        }
      gsk_path_builder_line_to (builder, early->x, early->y);
      gsk_path_builder_line_to (builder, late->x, late->y);
    }
  if (column->n > 1)
    gsk_path_builder_line_to (builder, column->last.x, column->last.y);

  column->n = 0;
}

/* Whether the line runs from one point to the next. */
static gboolean
is_joined (BxChartPlot *self,
           guint index,
           guint next)
{
  const BxChartDatum *a;
  const BxChartDatum *b;

  if (!bx_chart_series_has_value (self->series, index) || !bx_chart_series_has_value (self->series, next))
    return FALSE;
  a = bx_chart_series_get_datum (self->series, index);
  b = bx_chart_series_get_datum (self->series, next);

  return self->max_gap <= 0.0 || b->day - a->day <= self->max_gap;
}

static void
build_line (BxChartPlot *self,
            guint first,
            guint end)
{
  g_autoptr (GskPathBuilder) lines = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  gboolean roomy = self->shown->len * DOT_SPACING <= get_length (self);
  gboolean begins = TRUE;
  Column column = { 0 };

  for (guint i = first; i < end; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, i);
      gboolean from = i > first && is_joined (self, i - 1, i);
      gboolean to = i + 1 < end && is_joined (self, i, i + 1);
      float x;
      float y;

      if (!bx_chart_series_has_value (self->series, i))
        continue;

      x = (float) get_x (self, datum->day);
      y = (float) get_y (self, datum->value);
      if (!datum->record && (roomy || (!from && !to)))
        gsk_path_builder_add_circle (dots, &GRAPHENE_POINT_INIT (x, y), DOT_RADIUS);

      if (!from)
        {
          column_flush (&column, lines, begins);
          begins = TRUE;
        }
      else if (column.n > 0 && column.column != (int) floorf (x))
        {
          column_flush (&column, lines, begins);
          begins = FALSE;
        }
      column.column = (int) floorf (x);
      if (from || to)
        column_add (&column, x, y);
    }
  column_flush (&column, lines, begins);

  self->line = gsk_path_builder_to_path (lines);
  self->dots = gsk_path_builder_to_path (dots);
}

static double
get_bar_width (BxChartPlot *self)
{
  double per_day = get_length (self) / (self->scale.last_day - self->scale.first_day);
  double narrowest = BAR_WIDTH_MAX / 0.8;

  for (guint i = 1; i < self->shown->len; i++)
    {
      const BxChartDatum *a = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, i - 1));
      const BxChartDatum *b = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, i));

      if (b->day > a->day)
        narrowest = MIN (narrowest, (b->day - a->day) * per_day);
    }

  return CLAMP (narrowest * 0.8, BAR_WIDTH_MIN, BAR_WIDTH_MAX);
}

static void
build_bars (BxChartPlot *self)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double width = get_bar_width (self);
  double zero = get_y (self, CLAMP (0.0, self->scale.minimum, self->scale.maximum));
  double drawn_x = -G_MAXDOUBLE;
  double drawn_top = 0.0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, i));
      double x = get_x (self, datum->day) - width / 2.0;
      double y = get_y (self, datum->value);
      double top = MIN (y, zero);
      double height = MAX (fabs (zero - y), 1.0);
      float radius = (float) MIN (MIN (width / 2.0, 4.0), height);
      GskRoundedRect bar;

      /* A lower bar at the same pixels would not be seen. */
      if (fabs (x - drawn_x) < 0.5 && y <= zero && top >= drawn_top)
        continue;
      drawn_x = x;
      drawn_top = top;

      gsk_rounded_rect_init (&bar,
                             &GRAPHENE_RECT_INIT ((float) x, (float) top, (float) width, (float) height),
                             &GRAPHENE_SIZE_INIT (y <= zero ? radius : 0, y <= zero ? radius : 0),
                             &GRAPHENE_SIZE_INIT (y <= zero ? radius : 0, y <= zero ? radius : 0),
                             &GRAPHENE_SIZE_INIT (y > zero ? radius : 0, y > zero ? radius : 0),
                             &GRAPHENE_SIZE_INIT (y > zero ? radius : 0, y > zero ? radius : 0));
      gsk_path_builder_add_rounded_rect (builder, &bar);
    }

  self->dots = gsk_path_builder_to_path (builder);
}

/* The newest and highest of stars that would lie over each other stays. */
static void
build_stars (BxChartPlot *self)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean over = bx_chart_series_get_style (self->series) == BX_CHART_STYLE_BARS;
  double last_x = G_MAXDOUBLE;
  double last_y = G_MAXDOUBLE;

  for (guint i = self->shown->len; i > 0; i--)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, i - 1));
      double x;
      double y;

      if (!datum->record)
        continue;
      x = get_x (self, datum->day);
      y = get_y (self, datum->value);
      if (fabs (x - last_x) < STAR_SPACING && fabs (y - last_y) < STAR_SPACING)
        continue;
      add_star (builder, (float) x, (float) y - (over ? STAR_OVER_BAR : 0.0f));
      last_x = x;
      last_y = y;
    }

  self->stars = gsk_path_builder_to_path (builder);
}

static void
ensure_paths (BxChartPlot *self)
{
  guint first;
  guint end;

  if (self->paths_valid)
    return;
  self->paths_valid = TRUE;
  if (self->series == NULL)
    return;

  if (bx_chart_series_get_style (self->series) == BX_CHART_STYLE_BARS)
    {
      build_bars (self);
    }
  else
    {
      /* One point beyond either end, so that the line leaves the plot. */
      first = bx_chart_series_find_day (self->series, self->scale.first_day);
      end = first;
      while (end < bx_chart_series_get_length (self->series)
             && bx_chart_series_get_datum (self->series, end)->day <= self->scale.last_day)
        end++;
      build_line (self,
                  first > 0 ? first - 1 : 0,
                  MIN (end + 1, bx_chart_series_get_length (self->series)));
    }
  build_stars (self);
}

/* Where there is no room for dots, one still shows which point is meant. */
static void
snapshot_dot (BxChartPlot *self,
              GtkSnapshot *snapshot,
              guint index,
              const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) dot = NULL;
  double x;
  double y;

  if (bx_chart_series_get_style (self->series) == BX_CHART_STYLE_BARS
      || bx_chart_series_get_datum (self->series, index)->record)
    return;

  bx_chart_plot_get_place (self, index, &x, &y);
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), DOT_RADIUS);
  dot = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, color);
}

static void
bx_chart_plot_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  BxChartPlot *self = BX_CHART_PLOT (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color;

  if (self->series == NULL || width <= 0.0f || height <= 0.0f)
    return;

  gtk_widget_get_color (widget, &color);
  ensure_paths (self);

  /* Sideways the plot ends; up and down a mark may reach over its edge. */
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, -2 * STAR_RADIUS - STAR_OVER_BAR, width, height + 4 * STAR_RADIUS + STAR_OVER_BAR));
  if (self->line != NULL && !gsk_path_is_empty (self->line))
    {
      /* So many points that the line is a band: a thinner one shows more. */
      gboolean dense = self->shown->len > 0.4 * get_length (self);
      g_autoptr (GskStroke) stroke = gsk_stroke_new (dense ? LINE_WIDTH_DENSE : LINE_WIDTH);

      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
      gtk_snapshot_append_stroke (snapshot, self->line, stroke, &color);
    }
  if (self->dots != NULL && !gsk_path_is_empty (self->dots))
    gtk_snapshot_append_fill (snapshot, self->dots, GSK_FILL_RULE_WINDING, &color);
  if (self->stars != NULL && !gsk_path_is_empty (self->stars))
    gtk_snapshot_append_fill (snapshot, self->stars, GSK_FILL_RULE_WINDING, &color);
  gtk_snapshot_pop (snapshot);

  if (bx_chart_plot_find_shown (self, self->selected, NULL))
    snapshot_dot (self, snapshot, self->selected, &color);
  if (bx_chart_plot_find_shown (self, self->pointed, NULL) && self->pointed != self->selected)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) ring = NULL;
      g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
      double x;
      double y;

      snapshot_dot (self, snapshot, self->pointed, &color);
      bx_chart_plot_get_place (self, self->pointed, &x, &y);
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), DOT_RADIUS + 4.0f);
      ring = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, ring, stroke, &color);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

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

  invalidate_paths (self);

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
  widget_class->snapshot = bx_chart_plot_snapshot;

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
  invalidate_paths (self);
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
  invalidate_paths (self);
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
  invalidate_paths (self);
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
        + (x - BX_CHART_PLOT_INSET) / get_length (self) * (self->scale.last_day - self->scale.first_day);

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
  *x = get_x (self, datum->day);
  *y = get_y (self, datum->value);
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
