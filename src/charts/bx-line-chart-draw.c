/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/* One line, or row of bars: what is drawn for its numbers.
 *
 * The line is drawn from at most four points a pixel column (first, lowest,
 * highest, last), which is the same picture as from all of them. Marks are drawn
 * where there is room for them; a point that no line reaches always gets one. A
 * record is a star. */

#define LINE_WIDTH 2.0
#define LINE_WIDTH_DENSE 1.25
#define DOT_RADIUS 3.5
#define STAR_RADIUS 7.5
#define DOT_SPACING 11.0
#define STAR_SPACING 15.0
#define STAR_OVER_BAR 10.0
#define BAR_WIDTH_MIN 2.0
#define BAR_WIDTH_MAX 22.0
#define PLAN_DASH 2.0

/* ---- one pixel column of the line -------------------------------------------------- */

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

/* ---- paths ------------------------------------------------------------------------- */

/* Whether the line runs from one point to the next. */
static gboolean
is_joined (BxLineChart *self,
           BxChartSeries *series,
           guint index,
           guint next)
{
  if (!bx_chart_series_has_value (series, index) || !bx_chart_series_has_value (series, next))
    return FALSE;

  return self->max_gap <= 0.0
         || bx_chart_series_get_datum (series, next)->day - bx_chart_series_get_datum (series, index)->day <= self->max_gap;
}

/* Where a point is seen. */
static void
get_seen (const BxChartFrame *frame,
          const BxChartSheet *sheet,
          const BxChartDatum *datum,
          double *x,
          double *y)
{
  *x = bx_chart_sheet_mirror_x (sheet, bx_chart_frame_get_x (frame, datum->day));
  *y = bx_chart_frame_get_y (frame, datum->value);
}

static void
build_line (BxLinePaths *paths,
            BxLineChart *self,
            guint nth,
            const BxChartFrame *frame,
            const BxChartSheet *sheet,
            guint first,
            guint end)
{
  BxChartSeries *series = _bx_line_chart_get_nth (self, nth);
  g_autoptr (GskPathBuilder) lines = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dots = gsk_path_builder_new ();
  gboolean roomy = paths->n_points * DOT_SPACING <= frame->area.size.width;
  gboolean begins = TRUE;
  Column column = { 0 };

  for (guint i = first; i < end; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i);
      gboolean from = i > first && is_joined (self, series, i - 1, i);
      gboolean to = i + 1 < end && is_joined (self, series, i, i + 1);
      double x;
      double y;

      if (!bx_chart_series_has_value (series, i))
        continue;

      get_seen (frame, sheet, datum, &x, &y);
      /* The line comes from a point before the plot; half of its mark would stand there. */
      if (!datum->record && (roomy || (!from && !to))
          && datum->day >= frame->days->minimum && datum->day <= frame->days->maximum)
        bx_chart_add_mark (dots, nth, x, y, DOT_RADIUS);

      if (!from)
        {
          column_flush (&column, lines, begins);
          begins = TRUE;
        }
      else if (column.n > 0 && column.column != (int) floor (x))
        {
          column_flush (&column, lines, begins);
          begins = FALSE;
        }
      column.column = (int) floor (x);
      if (from || to)
        column_add (&column, (float) x, (float) y);
    }
  column_flush (&column, lines, begins);

  paths->line = gsk_path_builder_to_path (lines);
  paths->dots = gsk_path_builder_to_path (dots);
}

static double
get_bar_width (BxChartSeries *series,
               const BxChartFrame *frame,
               guint first,
               guint end)
{
  double narrowest = BAR_WIDTH_MAX / 0.8;
  double before = NAN;

  for (guint i = first; i < end; i++)
    {
      double x;

      if (!bx_chart_series_has_value (series, i))
        continue;
      x = bx_chart_frame_get_x (frame, bx_chart_series_get_datum (series, i)->day);
      if (x > before)
        narrowest = MIN (narrowest, x - before);
      before = x;
    }

  return CLAMP (narrowest * 0.8, BAR_WIDTH_MIN, BAR_WIDTH_MAX);
}

static void
build_bars (BxLinePaths *paths,
            BxChartSeries *series,
            const BxChartFrame *frame,
            const BxChartSheet *sheet,
            guint first,
            guint end)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double width = get_bar_width (series, frame, first, end);
  double zero = bx_chart_frame_get_y (frame, CLAMP (0.0, frame->values->minimum, frame->values->maximum));
  double drawn_x = -G_MAXDOUBLE;
  double drawn_top = 0.0;

  for (guint i = first; i < end; i++)
    {
      double x;
      double y;
      double top;

      if (!bx_chart_series_has_value (series, i))
        continue;
      get_seen (frame, sheet, bx_chart_series_get_datum (series, i), &x, &y);
      x -= width / 2.0;
      top = MIN (y, zero);

      /* A lower bar at the same pixels would not be seen. */
      if (fabs (x - drawn_x) < 0.5 && y <= zero && top >= drawn_top)
        continue;
      drawn_x = x;
      drawn_top = top;

      bx_chart_add_bar (builder,
                        &GRAPHENE_RECT_INIT ((float) x, (float) top, (float) width, (float) MAX (fabs (zero - y), 1.0)),
                        4.0, y <= zero ? GTK_POS_TOP : GTK_POS_BOTTOM);
    }

  paths->dots = gsk_path_builder_to_path (builder);
}

/* The newest and highest of stars that would lie over each other stays. */
static void
build_stars (BxLinePaths *paths,
             BxChartSeries *series,
             const BxChartFrame *frame,
             const BxChartSheet *sheet,
             guint first,
             guint end)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean over = bx_chart_series_get_style (series) == BX_CHART_STYLE_BARS;
  double last_x = G_MAXDOUBLE;
  double last_y = G_MAXDOUBLE;

  for (guint i = end; i > first; i--)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i - 1);
      double x;
      double y;

      if (!datum->record || !bx_chart_series_has_value (series, i - 1))
        continue;
      get_seen (frame, sheet, datum, &x, &y);
      if (fabs (x - last_x) < STAR_SPACING && fabs (y - last_y) < STAR_SPACING)
        continue;
      bx_chart_add_star (builder, x, y - (over ? STAR_OVER_BAR : 0.0), STAR_RADIUS);
      last_x = x;
      last_y = y;
    }

  paths->stars = gsk_path_builder_to_path (builder);
}

void
_bx_line_paths_build (BxLinePaths *paths,
                      BxLineChart *self,
                      guint nth,
                      const BxChartFrame *frame,
                      const BxChartSheet *sheet)
{
  BxChartSeries *series = _bx_line_chart_get_nth (self, nth);
  guint n = bx_chart_series_get_length (series);
  guint first = bx_chart_series_find_day (series, frame->days->minimum);
  guint end = first;

  paths->n_points = 0;
  for (; end < n && bx_chart_series_get_datum (series, end)->day <= frame->days->maximum; end++)
    if (bx_chart_series_has_value (series, end))
      paths->n_points++;

  if (bx_chart_series_get_style (series) == BX_CHART_STYLE_BARS)
    build_bars (paths, series, frame, sheet, first, end);
  else
    /* One point beyond either end, so that the line leaves the plot. */
    build_line (paths, self, nth, frame, sheet, first > 0 ? first - 1 : 0, MIN (end + 1, n));
  build_stars (paths, series, frame, sheet, first, end);
}

void
_bx_line_paths_clear (BxLinePaths *paths)
{
  g_clear_pointer (&paths->line, gsk_path_unref);
  g_clear_pointer (&paths->dots, gsk_path_unref);
  g_clear_pointer (&paths->stars, gsk_path_unref);
}

/* ---- drawing ------------------------------------------------------------------------- */

static const GdkRGBA *
get_color (BxLineChart *self,
           guint nth,
           const BxChartSheet *sheet)
{
  if (self->has_plan && nth + 1 == self->series->len)
    return &sheet->paints.text;

  return &sheet->paints.series[nth % BX_CHART_N_SERIES_COLORS];
}

void
_bx_line_paths_draw (const BxLinePaths *paths,
                     BxLineChart *self,
                     guint nth,
                     const BxChartFrame *frame,
                     const BxChartSheet *sheet)
{
  const GdkRGBA *color = get_color (self, nth, sheet);
  gboolean is_plan = self->has_plan && nth + 1 == self->series->len;
  /* So many points that the line is a band: a thinner one shows more. */
  gboolean dense = paths->n_points > 0.4 * frame->area.size.width;

  bx_chart_sheet_append_stroke (sheet, paths->line, dense ? LINE_WIDTH_DENSE : LINE_WIDTH,
                                is_plan ? PLAN_DASH : bx_chart_get_dash (nth), color);
  if (is_plan)
    bx_chart_sheet_append_stroke (sheet, paths->dots, 1.5, 0.0, color);
  else
    bx_chart_sheet_append_fill (sheet, paths->dots, color);
  bx_chart_sheet_append_fill (sheet, paths->stars, color);
}

/* Where there is no room for marks, one still shows which point is meant. */
void
_bx_line_chart_draw_mark (BxLineChart *self,
                          guint index,
                          const BxChartFrame *frame,
                          const BxChartSheet *sheet)
{
  guint i;
  guint nth = _bx_line_chart_find_series (self, index, &i);
  BxChartSeries *series = _bx_line_chart_get_nth (self, nth);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  double x;
  double y;

  if (bx_chart_series_get_style (series) == BX_CHART_STYLE_BARS || bx_chart_series_get_datum (series, i)->record)
    return;

  get_seen (frame, sheet, bx_chart_series_get_datum (series, i), &x, &y);
  bx_chart_add_mark (builder, nth, x, y, DOT_RADIUS);
  path = gsk_path_builder_to_path (builder);
  bx_chart_sheet_append_fill (sheet, path, get_color (self, nth, sheet));
}
