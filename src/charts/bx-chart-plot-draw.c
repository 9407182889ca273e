/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-plot-private.h"

/* Where points are, and what is drawn there. Paths are kept until the numbers or
 * the size change. */

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

double
_bx_chart_plot_get_length (BxChartPlot *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * BX_CHART_PLOT_INSET, 1.0);
}

double
_bx_chart_plot_get_x (BxChartPlot *self,
                      double day)
{
  double x = BX_CHART_PLOT_INSET
             + (day - self->scale.first_day) / (self->scale.last_day - self->scale.first_day) * _bx_chart_plot_get_length (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return x;
}

double
_bx_chart_plot_get_y (BxChartPlot *self,
                      double value)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  return height - (value - self->scale.minimum) / (self->scale.maximum - self->scale.minimum) * height;
}

void
_bx_chart_plot_invalidate_paths (BxChartPlot *self)
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
  gboolean roomy = self->shown->len * DOT_SPACING <= _bx_chart_plot_get_length (self);
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

      x = (float) _bx_chart_plot_get_x (self, datum->day);
      y = (float) _bx_chart_plot_get_y (self, datum->value);
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
  double per_day = _bx_chart_plot_get_length (self) / (self->scale.last_day - self->scale.first_day);
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
  double zero = _bx_chart_plot_get_y (self, CLAMP (0.0, self->scale.minimum, self->scale.maximum));
  double drawn_x = -G_MAXDOUBLE;
  double drawn_top = 0.0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, g_array_index (self->shown, guint, i));
      double x = _bx_chart_plot_get_x (self, datum->day) - width / 2.0;
      double y = _bx_chart_plot_get_y (self, datum->value);
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
      x = _bx_chart_plot_get_x (self, datum->day);
      y = _bx_chart_plot_get_y (self, datum->value);
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

void
_bx_chart_plot_snapshot (GtkWidget *widget,
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
      gboolean dense = self->shown->len > 0.4 * _bx_chart_plot_get_length (self);
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
