/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-frame.h"

#define VALUE_TICKS_MAX 6

/* How high what is over the numbers is: half a line at least, for the label of
 * the topmost tick. */
double
bx_chart_frame_get_top (const BxChartSheet *sheet,
                        BxChartLegend *legend,
                        gboolean has_unit)
{
  double over = legend != NULL ? bx_chart_legend_lay_out (legend, sheet->width) : 0.0;

  if (has_unit)
    over += sheet->line;

  return ceil (over > 0.0 ? over + sheet->line / 2.0 + BX_CHART_LABEL_GAP : sheet->line);
}

/**
 * bx_chart_frame_init:
 * @self: (out caller-allocates): a frame
 * @sheet: what it is laid out on
 * @legend: (nullable) (transfer full): what is written over all
 * @unit: (nullable): what is written over the values
 *
 * Begins a frame: its area is as high as it will be. The values come next, then
 * the days.
 */
void
bx_chart_frame_init (BxChartFrame *self,
                     const BxChartSheet *sheet,
                     BxChartLegend *legend,
                     const char *unit)
{
  double top = bx_chart_frame_get_top (sheet, legend, unit != NULL);
  double height = MAX (sheet->height - top - ceil (sheet->line) - BX_CHART_LABEL_GAP, 1.0);

  *self = (BxChartFrame) { .legend = legend };
  self->value_texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->day_texts = g_ptr_array_new_with_free_func (g_object_unref);
  if (unit != NULL)
    self->unit = bx_chart_sheet_create_text (sheet, unit);
  graphene_rect_init (&self->area, 0.0f, (float) top, (float) sheet->width, (float) height);
}

/**
 * bx_chart_frame_lay_out_values:
 * @self: a frame
 * @sheet: what it is laid out on
 * @minimum: the lowest value, or `NAN`
 * @maximum: the highest value, or `NAN`
 * @flags: what the axis shows
 * @func: (nullable) (scope call): writes a value
 * @user_data: data for @func
 *
 * Lays out the value axis, and makes the area as wide as it leaves room for.
 */
void
bx_chart_frame_lay_out_values (BxChartFrame *self,
                               const BxChartSheet *sheet,
                               double minimum,
                               double maximum,
                               BxChartAxisFlags flags,
                               BxChartValueFunc func,
                               gpointer user_data)
{
  guint n_ticks = (guint) CLAMP (self->area.size.height / (sheet->line * 2.0), 2.0, VALUE_TICKS_MAX);
  /* Without numbers there is room for three digits, so that the area is about as
   * wide as it will be. */
  double widest = bx_chart_sheet_measure_text ("000", (gpointer) sheet);

  self->values = bx_chart_axis_new_values (minimum, maximum, n_ticks, flags);
  for (guint i = 0; i < bx_chart_axis_get_n_ticks (self->values); i++)
    {
      const BxChartTick *tick = bx_chart_axis_get_tick (self->values, i);
      g_autofree char *words = func != NULL ? func (tick->value, user_data) : NULL;
      PangoLayout *text = bx_chart_sheet_create_text (sheet, words != NULL ? words : tick->label);

      g_ptr_array_add (self->value_texts, text);
      widest = MAX (widest, bx_chart_sheet_get_text_width (text));
    }
  if (self->unit != NULL)
    {
      if (!isfinite (minimum))
        pango_layout_set_text (self->unit, "", -1);
      /* A long unit reaches over the area rather than making it narrow. */
      widest = MAX (widest, MIN (bx_chart_sheet_get_text_width (self->unit), 3.0 * sheet->line));
    }

  self->area.size.width = (float) MAX (sheet->width - widest - BX_CHART_LABEL_GAP, 1.0);
}

/**
 * bx_chart_frame_lay_out_days:
 * @self: a frame with values
 * @sheet: what it is laid out on
 * @first_day: the first day
 * @last_day: the last day
 * @inset: room within the area at both ends
 *
 * Lays out the time axis.
 */
void
bx_chart_frame_lay_out_days (BxChartFrame *self,
                             const BxChartSheet *sheet,
                             double first_day,
                             double last_day,
                             double inset)
{
  self->inset = inset;
  self->days = bx_chart_axis_new_dates (first_day, last_day,
                                        MAX (self->area.size.width - 2.0 * inset, 1.0),
                                        sheet->line, inset,
                                        bx_chart_sheet_measure_text, (gpointer) sheet);
  for (guint i = 0; i < bx_chart_axis_get_n_ticks (self->days); i++)
    g_ptr_array_add (self->day_texts, bx_chart_sheet_create_text (sheet, bx_chart_axis_get_tick (self->days, i)->label));
}

/**
 * bx_chart_frame_clear:
 * @self: a frame
 *
 * Frees what is in a frame.
 */
void
bx_chart_frame_clear (BxChartFrame *self)
{
  g_clear_pointer (&self->values, bx_chart_axis_free);
  g_clear_pointer (&self->days, bx_chart_axis_free);
  g_clear_pointer (&self->value_texts, g_ptr_array_unref);
  g_clear_pointer (&self->day_texts, g_ptr_array_unref);
  g_clear_pointer (&self->legend, bx_chart_legend_free);
  g_clear_object (&self->unit);
}

/**
 * bx_chart_frame_get_x:
 * @self: a frame with days
 * @day: a day
 *
 * Returns: where it is across, as it is laid out
 */
double
bx_chart_frame_get_x (const BxChartFrame *self,
                      double day)
{
  return self->area.origin.x + self->inset
         + bx_chart_axis_get_fraction (self->days, day) * MAX (self->area.size.width - 2.0 * self->inset, 1.0);
}

/**
 * bx_chart_frame_get_day:
 * @self: a frame with days
 * @x: a place across, as it is laid out
 *
 * Returns: the day that is there
 */
double
bx_chart_frame_get_day (const BxChartFrame *self,
                        double x)
{
  double fraction = (x - self->area.origin.x - self->inset) / MAX (self->area.size.width - 2.0 * self->inset, 1.0);

  return self->days->minimum + fraction * (self->days->maximum - self->days->minimum);
}

/**
 * bx_chart_frame_get_y:
 * @self: a frame with values
 * @value: a value
 *
 * Returns: where it is down
 */
double
bx_chart_frame_get_y (const BxChartFrame *self,
                      double value)
{
  return self->area.origin.y + (1.0 - bx_chart_axis_get_fraction (self->values, value)) * self->area.size.height;
}

/**
 * bx_chart_frame_draw:
 * @self: a frame
 * @sheet: what to draw on
 *
 * Draws the legend, the grid and what the axes say.
 */
void
bx_chart_frame_draw (const BxChartFrame *self,
                     const BxChartSheet *sheet)
{
  double bottom = self->area.origin.y + self->area.size.height;

  if (self->legend != NULL)
    bx_chart_legend_draw (self->legend, sheet, 0.0, 0.0);

  for (guint i = 0; i < self->value_texts->len; i++)
    {
      PangoLayout *text = g_ptr_array_index (self->value_texts, i);
      double y = bx_chart_frame_get_y (self, bx_chart_axis_get_tick (self->values, i)->value);

      bx_chart_sheet_append_rect (sheet,
                                  &GRAPHENE_RECT_INIT (self->area.origin.x, (float) round (y), self->area.size.width, 1),
                                  &sheet->paints.grid);
      bx_chart_sheet_append_text (sheet, text, sheet->width - bx_chart_sheet_get_text_width (text),
                                  y - sheet->line / 2.0, &sheet->paints.dim);
    }

  if (self->unit != NULL)
    bx_chart_sheet_append_text (sheet, self->unit, sheet->width - bx_chart_sheet_get_text_width (self->unit),
                                self->area.origin.y - sheet->line * 1.5 - BX_CHART_LABEL_GAP, &sheet->paints.dim);

  for (guint i = 0; i < self->day_texts->len; i++)
    {
      const BxChartTick *tick = bx_chart_axis_get_tick (self->days, i);
      double x = self->area.origin.x + self->inset;

      bx_chart_sheet_append_rect (sheet,
                                  &GRAPHENE_RECT_INIT ((float) round (x + tick->offset), (float) bottom, 1, (float) BX_CHART_LABEL_GAP - 1),
                                  &sheet->paints.grid);
      bx_chart_sheet_append_text (sheet, g_ptr_array_index (self->day_texts, i),
                                  x + tick->label_start,
                                  bottom + BX_CHART_LABEL_GAP, &sheet->paints.dim);
    }
}

/**
 * bx_chart_frame_draw_base:
 * @self: a frame
 * @sheet: what to draw on
 *
 * Draws the line at the bottom, over what stands on it.
 */
void
bx_chart_frame_draw_base (const BxChartFrame *self,
                          const BxChartSheet *sheet)
{
  bx_chart_sheet_append_rect (sheet,
                              &GRAPHENE_RECT_INIT (self->area.origin.x,
                                                   (float) round (self->area.origin.y + self->area.size.height),
                                                   self->area.size.width, 1),
                              &sheet->paints.base);
}
