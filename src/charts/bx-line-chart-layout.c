/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/* The size of a chart depends on its font and on how many lines there are, never on
 * its numbers, so that nothing moves when they come. Inside it is a
 * [struct@ChartFrame]. */

#define MINIMUM_LINES 8
#define NATURAL_LINES 15
#define MINIMUM_CHARS 16
#define NATURAL_CHARS 60

/* Room at both ends of the time axis, so that a point on the first or last day is
 * whole. */
#define INSET 9.0
#define MARK_SIZE 14.0f
/* What marks may reach over the plot's upper and lower edge */
#define OVERHANG 26.0f

typedef struct
{
  BxLineChart *chart; /* borrowed: the layout is the chart's */
  BxChartFrame frame;
  GArray *paths; /* (element-type BxLinePaths): one a series */
  GskPath *trend_band;
  GskPath *trend_line;
} Layout;

static gboolean
has_records (BxLineChart *self)
{
  for (guint n = 0; n < self->series->len; n++)
    {
      BxChartSeries *series = _bx_line_chart_get_nth (self, n);

      for (guint i = 0; i < bx_chart_series_get_length (series); i++)
        if (bx_chart_series_get_datum (series, i)->record)
          return TRUE;
    }

  return FALSE;
}

/* One line alone is what the chart is of. */
static void
add_lines (BxLineChart *self,
           BxChartLegend *legend)
{
  guint n_lines = _bx_line_chart_get_n_lines (self);

  if (self->series->len > 1)
    for (guint n = 0; n < self->series->len; n++)
      {
        BxChartSeries *series = _bx_line_chart_get_nth (self, n);
        BxChartSign sign = bx_chart_series_get_style (series) == BX_CHART_STYLE_BARS ? BX_CHART_SIGN_FULL : BX_CHART_SIGN_LINE;

        bx_chart_legend_add (legend, n < n_lines ? sign : BX_CHART_SIGN_PLAN, n, bx_chart_series_get_name (series));
      }
}

static BxChartLegend *
create_legend (BxLineChart *self,
               const BxChartSheet *sheet)
{
  BxChartLegend *legend = bx_chart_legend_new (sheet);

  add_lines (self, legend);
  if (self->record_text != NULL && has_records (self))
    bx_chart_legend_add (legend, BX_CHART_SIGN_STAR, 0, self->record_text);
  if (self->trend_text != NULL && self->trend->len > 0)
    bx_chart_legend_add (legend, BX_CHART_SIGN_TREND, 0, self->trend_text);

  return legend;
}

void
_bx_line_chart_request (BxChart *chart,
                        const BxChartSheet *sheet,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  int line = (int) ceil (sheet->line);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = line * MINIMUM_CHARS / 2;
      *natural = line * NATURAL_CHARS / 2;
    }
  else
    {
      g_autoptr (BxChartLegend) legend = bx_chart_legend_new (sheet);
      int more;

      /* The names of many lines take no room from the lines. */
      add_lines (self, legend);
      more = (int) ceil (bx_chart_legend_lay_out (legend, for_size > 0 ? for_size : line * NATURAL_CHARS / 2.0));
      *minimum = line * MINIMUM_LINES + more;
      *natural = line * NATURAL_LINES + more;
    }
}

/* ---- the layout ------------------------------------------------------------------- */

static void
widen (double *minimum,
       double *maximum,
       double value)
{
  if (!isfinite (value))
    return;
  *minimum = isfinite (*minimum) ? MIN (*minimum, value) : value;
  *maximum = isfinite (*maximum) ? MAX (*maximum, value) : value;
}

static void
lay_out_values (BxLineChart *self,
                Layout *layout,
                const BxChartSheet *sheet,
                double first_day,
                double last_day)
{
  BxChartAxisFlags flags = self->value_flags;
  double minimum = NAN;
  double maximum = NAN;

  for (guint n = 0; n < self->series->len; n++)
    {
      BxChartSeries *series = _bx_line_chart_get_nth (self, n);
      double low;
      double high;

      if (bx_chart_series_get_extent (series, first_day, last_day, &low, &high))
        {
          widen (&minimum, &maximum, low);
          widen (&minimum, &maximum, high);
        }
      if (bx_chart_series_get_style (series) == BX_CHART_STYLE_BARS)
        flags |= BX_CHART_AXIS_FROM_ZERO;
    }
  for (guint i = 0; i < self->trend->len; i++)
    {
      const BxChartTrend *trend = &g_array_index (self->trend, BxChartTrend, i);

      if (trend->day < first_day || trend->day > last_day)
        continue;
      widen (&minimum, &maximum, trend->low);
      widen (&minimum, &maximum, trend->high);
    }

  bx_chart_frame_lay_out_values (&layout->frame, sheet, minimum, maximum, flags, self->value_func, self->value_data);
}

static void
lay_out_trend (BxLineChart *self,
               Layout *layout,
               const BxChartSheet *sheet)
{
  g_autoptr (GskPathBuilder) band = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  const BxChartFrame *frame = &layout->frame;

  if (self->trend->len > 1)
    {
      for (guint i = 0; i < self->trend->len; i++)
        {
          const BxChartTrend *trend = &g_array_index (self->trend, BxChartTrend, i);
          float x = (float) bx_chart_sheet_mirror_x (sheet, bx_chart_frame_get_x (frame, trend->day));
          float middle = (float) bx_chart_frame_get_y (frame, trend->middle);
          float high = (float) bx_chart_frame_get_y (frame, trend->high);

          if (i == 0)
            {
              gsk_path_builder_move_to (line, x, middle);
              gsk_path_builder_move_to (band, x, high);
            }
          else
            {
              gsk_path_builder_line_to (line, x, middle);
              gsk_path_builder_line_to (band, x, high);
            }
        }
      for (guint i = self->trend->len; i > 0; i--)
        {
          const BxChartTrend *trend = &g_array_index (self->trend, BxChartTrend, i - 1);

          gsk_path_builder_line_to (band,
                                    (float) bx_chart_sheet_mirror_x (sheet, bx_chart_frame_get_x (frame, trend->day)),
                                    (float) bx_chart_frame_get_y (frame, trend->low));
        }
      gsk_path_builder_close (band);
    }
  layout->trend_band = gsk_path_builder_to_path (band);
  layout->trend_line = gsk_path_builder_to_path (line);
}

gpointer
_bx_line_chart_lay_out (BxChart *chart,
                        const BxChartSheet *sheet)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  Layout *layout = g_new0 (Layout, 1);
  double first_day = NAN;
  double last_day = NAN;

  layout->chart = self;
  layout->paths = g_array_new (FALSE, TRUE, sizeof (BxLinePaths));
  g_array_set_clear_func (layout->paths, (GDestroyNotify) _bx_line_paths_clear);
  g_array_set_size (layout->paths, self->series->len);

  bx_line_chart_get_view (self, &first_day, &last_day);
  bx_chart_frame_init (&layout->frame, sheet, create_legend (self, sheet), self->unit);
  lay_out_values (self, layout, sheet,
                  isfinite (first_day) ? first_day : -G_MAXDOUBLE,
                  isfinite (last_day) ? last_day : G_MAXDOUBLE);
  bx_chart_frame_lay_out_days (&layout->frame, sheet, first_day, last_day, INSET);

  for (guint n = 0; n < self->series->len; n++)
    _bx_line_paths_build (&g_array_index (layout->paths, BxLinePaths, n), self, n, &layout->frame, sheet);
  lay_out_trend (self, layout, sheet);

  return layout;
}

void
_bx_line_chart_free_layout (gpointer data)
{
  Layout *layout = data;

  bx_chart_frame_clear (&layout->frame);
  g_array_unref (layout->paths);
  g_clear_pointer (&layout->trend_band, gsk_path_unref);
  g_clear_pointer (&layout->trend_line, gsk_path_unref);
  g_free (layout);
}

const BxChartFrame *
_bx_line_chart_get_frame (gpointer data)
{
  return &((Layout *) data)->frame;
}

void
_bx_line_chart_get_area (BxChart *chart,
                         gpointer data,
                         graphene_rect_t *area)
{
  *area = ((Layout *) data)->frame.area;
}

gboolean
_bx_line_chart_get_place (BxChart *chart,
                          gpointer data,
                          guint index,
                          graphene_rect_t *place)
{
  Layout *layout = data;
  guint i;
  BxChartSeries *series = bx_line_chart_get_series_at (BX_LINE_CHART (chart), index, &i);
  const BxChartDatum *datum;

  if (series == NULL)
    return FALSE;

  datum = bx_chart_series_get_datum (series, i);
  graphene_rect_init (place,
                      (float) bx_chart_frame_get_x (&layout->frame, datum->day) - MARK_SIZE / 2.0f,
                      (float) bx_chart_frame_get_y (&layout->frame, datum->value) - MARK_SIZE / 2.0f,
                      MARK_SIZE, MARK_SIZE);

  return TRUE;
}

/* Of each series the point that is nearest sideways; of those the nearest. */
guint
_bx_line_chart_find (BxChart *chart,
                     gpointer data,
                     double x,
                     double y)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  Layout *layout = data;
  guint nearest = GTK_INVALID_LIST_POSITION;
  double distance = G_MAXDOUBLE;
  double day = bx_chart_frame_get_day (&layout->frame, x);

  if (!graphene_rect_contains_point (&layout->frame.area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return GTK_INVALID_LIST_POSITION;

  for (guint n = 0; n < self->series->len; n++)
    {
      BxChartSeries *series = _bx_line_chart_get_nth (self, n);
      guint after = bx_chart_series_find_day (series, day);
      guint before = after;
      guint candidates[2];

      while (after < bx_chart_series_get_length (series) && !bx_chart_series_has_value (series, after))
        after++;
      while (before > 0 && !bx_chart_series_has_value (series, before - 1))
        before--;
      candidates[0] = before > 0 ? before - 1 : GTK_INVALID_LIST_POSITION;
      candidates[1] = after;
      for (guint c = 0; c < G_N_ELEMENTS (candidates); c++)
        {
          const BxChartDatum *datum;
          double d;

          if (!bx_chart_series_has_value (series, candidates[c]))
            continue;
          if (!bx_chart_find_shown (chart, _bx_line_chart_get_offset (self, n) + candidates[c], NULL))
            continue;
          datum = bx_chart_series_get_datum (series, candidates[c]);
          d = fabs (bx_chart_frame_get_x (&layout->frame, datum->day) - x);
          if (self->series->len > 1)
            d = hypot (d, bx_chart_frame_get_y (&layout->frame, datum->value) - y);
          if (d < distance)
            {
              distance = d;
              nearest = _bx_line_chart_get_offset (self, n) + candidates[c];
            }
        }
    }

  return nearest;
}

/* ---- drawing ---------------------------------------------------------------------- */

/* What the point is that is meant: a line down to its day, and a ring. */
static void
draw_called_out (BxLineChart *self,
                 Layout *layout,
                 const BxChartSheet *sheet,
                 guint index)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) ring = NULL;
  graphene_rect_t place;
  double x;
  double y;

  if (!_bx_line_chart_get_place (BX_CHART (self), layout, index, &place))
    return;

  x = place.origin.x + place.size.width / 2.0;
  y = place.origin.y + place.size.height / 2.0;
  bx_chart_sheet_append_rect (sheet,
                              &GRAPHENE_RECT_INIT ((float) round (x), layout->frame.area.origin.y, 1, layout->frame.area.size.height),
                              &sheet->paints.dim);
  _bx_line_chart_draw_mark (self, index, &layout->frame, sheet);
  /* The focus has a ring of its own. */
  if (_bx_chart_get_private (BX_CHART (self))->pointed != index)
    return;
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) bx_chart_sheet_mirror_x (sheet, x), (float) y), MARK_SIZE / 2.0f + 0.5f);
  ring = gsk_path_builder_to_path (builder);
  bx_chart_sheet_append_stroke (sheet, ring, 2.0, 0.0, &sheet->paints.text);
}

void
_bx_line_chart_draw (BxChart *chart,
                     gpointer data,
                     const BxChartSheet *sheet)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  Layout *layout = data;
  guint called_out = sheet->paper ? GTK_INVALID_LIST_POSITION : _bx_chart_get_called_out (chart);
  guint selected = bx_chart_get_selected_index (chart);
  graphene_rect_t clip = layout->frame.area;

  bx_chart_frame_draw (&layout->frame, sheet);
  bx_chart_frame_draw_base (&layout->frame, sheet);

  /* Sideways the plot ends; up and down a mark may reach over its edge. */
  graphene_rect_inset (&clip, 0.0f, -OVERHANG);
  bx_chart_sheet_mirror (sheet, &clip);
  bx_chart_sheet_push_fade (sheet);
  gtk_snapshot_push_clip (sheet->snapshot, &clip);
  bx_chart_sheet_append_fill (sheet, layout->trend_band, &sheet->paints.band);
  bx_chart_sheet_append_stroke (sheet, layout->trend_line, 1.5, 0.0, &sheet->paints.dim);
  for (guint n = self->series->len; n > 0; n--)
    _bx_line_paths_draw (&g_array_index (layout->paths, BxLinePaths, n - 1), self, n - 1, &layout->frame, sheet);
  gtk_snapshot_pop (sheet->snapshot);
  bx_chart_sheet_pop_fade (sheet);

  if (!sheet->paper && selected != called_out && bx_chart_find_shown (chart, selected, NULL))
    _bx_line_chart_draw_mark (self, selected, &layout->frame, sheet);
  if (called_out != GTK_INVALID_LIST_POSITION)
    draw_called_out (self, layout, sheet, called_out);
}
