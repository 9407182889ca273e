/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_CHART_N_SERIES_COLORS 6

/**
 * BxChartPaints:
 * @text: words and numbers
 * @dim: words and numbers of less weight, as those of the axes
 * @grid: lines of the grid
 * @base: the line that bars stand on
 * @accent: what is shown
 * @band: the ground of a target or of an uncertainty
 * @band_edge: the edge of a target
 * @series: one colour for each of several series; the first is @accent
 * @high_contrast: whether nothing may be faint
 *
 * The colours of a chart.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA grid;
  GdkRGBA base;
  GdkRGBA accent;
  GdkRGBA band;
  GdkRGBA band_edge;
  GdkRGBA series[BX_CHART_N_SERIES_COLORS];
  gboolean high_contrast;
} BxChartPaints;

/**
 * BxChartSheet:
 * @pango: what makes the text; its font is that of the chart
 * @width: width of the sheet
 * @height: height of the sheet
 * @line: height of a line of the axes' text
 * @rtl: whether the sheet reads from right to left
 * @paper: whether this is a picture of the chart, not the chart on the screen
 * @paints: the colours
 * @snapshot: (nullable): where to draw; `NULL` while only the layout is made
 * @fade: how much of the numbers is seen while they appear, 0 to 1
 *
 * What a chart is laid out and drawn on: its widget, or a sheet of paper. All
 * places are worked out as if the text ran from left to right; what is drawn
 * through the functions below is mirrored where it does not.
 */
typedef struct
{
  PangoContext *pango;
  double width;
  double height;
  double line;
  gboolean rtl;
  gboolean paper;
  BxChartPaints paints;
  GtkSnapshot *snapshot;
  double fade;
} BxChartSheet;

void         bx_chart_sheet_init           (BxChartSheet          *self,
                                            PangoContext          *pango,
                                            double                 width,
                                            double                 height,
                                            gboolean               rtl);
void         bx_chart_sheet_take_paints    (BxChartSheet          *self,
                                            GtkWidget             *widget);
void         bx_chart_sheet_take_paper     (BxChartSheet          *self);

PangoLayout *bx_chart_sheet_create_text    (const BxChartSheet    *self,
                                            const char            *text) G_GNUC_WARN_UNUSED_RESULT;
double       bx_chart_sheet_measure_text   (const char            *text,
                                            gpointer               sheet);
double       bx_chart_sheet_get_text_width (PangoLayout           *text);

void         bx_chart_sheet_mirror         (const BxChartSheet    *self,
                                            graphene_rect_t       *rect);
double       bx_chart_sheet_mirror_x       (const BxChartSheet    *self,
                                            double                 x);

void         bx_chart_sheet_append_rect    (const BxChartSheet    *self,
                                            const graphene_rect_t *rect,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_append_line    (const BxChartSheet    *self,
                                            double                 x1,
                                            double                 y1,
                                            double                 x2,
                                            double                 y2,
                                            double                 width,
                                            double                 dash,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_append_text    (const BxChartSheet    *self,
                                            PangoLayout           *text,
                                            double                 x,
                                            double                 y,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_append_fill    (const BxChartSheet    *self,
                                            GskPath               *path,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_append_stroke  (const BxChartSheet    *self,
                                            GskPath               *path,
                                            double                 width,
                                            double                 dash,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_append_hatch   (const BxChartSheet    *self,
                                            GskPath               *path,
                                            const graphene_rect_t *bounds,
                                            const GdkRGBA         *color);
void         bx_chart_sheet_push_fade      (const BxChartSheet    *self);
void         bx_chart_sheet_pop_fade       (const BxChartSheet    *self);

void         bx_chart_add_star             (GskPathBuilder        *builder,
                                            double                 x,
                                            double                 y,
                                            double                 radius);
void         bx_chart_add_bar              (GskPathBuilder        *builder,
                                            const graphene_rect_t *rect,
                                            double                 radius,
                                            GtkPositionType        round_end);

G_END_DECLS
