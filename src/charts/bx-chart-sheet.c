/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "bx-chart-sheet.h"

/* One way of drawing for the screen, for pictures and for print. A chart is
 * drawn from nodes in each case; the nodes of a picture are then drawn with
 * cairo. */

/* The text of axes, against that around the chart */
#define TEXT_SCALE 0.9

#define HATCH_SPACING 5.0
#define HATCH_WIDTH 1.5

/* ---- the sheet ------------------------------------------------------------------ */

/**
 * bx_chart_sheet_init:
 * @self: (out caller-allocates): a sheet
 * @pango: makes the text; must live as long as the sheet
 * @width: width of the sheet
 * @height: height of the sheet
 * @rtl: whether it reads from right to left
 *
 * Prepares a sheet to lay a chart out on.
 */
void
bx_chart_sheet_init (BxChartSheet *self,
                     PangoContext *pango,
                     double width,
                     double height,
                     gboolean rtl)
{
  g_autoptr (PangoLayout) digit = NULL;
  PangoRectangle extents;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (pango));

  *self = (BxChartSheet) { .pango = pango, .width = width, .height = height, .rtl = rtl, .fade = 1.0 };
  digit = bx_chart_sheet_create_text (self, "0");
  pango_layout_get_extents (digit, NULL, &extents);
  self->line = MAX ((double) extents.height / PANGO_SCALE, 1.0);
}

/* The colours of several series, after the first: far apart in hue, and in an
 * order that keeps neighbours apart for those who see fewer hues. Lines differ in
 * their dashes and marks, too. */
static void
take_series (BxChartPaints *paints,
             AdwAccentColor accent,
             gboolean dark)
{
  static const AdwAccentColor others[] = {
    ADW_ACCENT_COLOR_ORANGE,
    ADW_ACCENT_COLOR_TEAL,
    ADW_ACCENT_COLOR_PURPLE,
    ADW_ACCENT_COLOR_RED,
    ADW_ACCENT_COLOR_BLUE,
    ADW_ACCENT_COLOR_GREEN,
  };
  guint n = 1;

  paints->series[0] = paints->accent;
  for (guint i = 0; i < G_N_ELEMENTS (others) && n < BX_CHART_N_SERIES_COLORS; i++)
    if (others[i] != accent)
      adw_accent_color_to_standalone_rgba (others[i], dark, &paints->series[n++]);
}

static void
take_tints (BxChartPaints *paints)
{
  paints->dim = paints->grid = paints->base = paints->band = paints->band_edge = paints->text;
  paints->dim.alpha *= paints->high_contrast ? 1.0f : 0.7f;
  paints->grid.alpha *= paints->high_contrast ? 0.5f : 0.13f;
  paints->base.alpha *= paints->high_contrast ? 1.0f : 0.35f;
  paints->band.alpha *= paints->high_contrast ? 0.16f : 0.08f;
  paints->band_edge.alpha *= paints->high_contrast ? 1.0f : 0.45f;
}

/**
 * bx_chart_sheet_take_paints:
 * @self: a sheet
 * @widget: a chart
 *
 * Takes the colours that @widget has on the screen.
 */
void
bx_chart_sheet_take_paints (BxChartSheet *self,
                            GtkWidget *widget)
{
  AdwStyleManager *manager;
  gboolean dark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  dark = adw_style_manager_get_dark (manager);
  gtk_widget_get_color (widget, &self->paints.text);
  self->paints.high_contrast = adw_style_manager_get_high_contrast (manager);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager), dark, &self->paints.accent);
  take_tints (&self->paints);
  take_series (&self->paints, adw_style_manager_get_accent_color (manager), dark);
}

/**
 * bx_chart_sheet_take_paper:
 * @self: a sheet
 *
 * Takes the colours of ink on white paper.
 */
void
bx_chart_sheet_take_paper (BxChartSheet *self)
{
  g_return_if_fail (self != NULL);

  self->paper = TRUE;
  self->paints.text = (GdkRGBA) { 0.0f, 0.0f, 0.0f, 0.9f };
  self->paints.high_contrast = FALSE;
  adw_accent_color_to_standalone_rgba (ADW_ACCENT_COLOR_BLUE, FALSE, &self->paints.accent);
  take_tints (&self->paints);
  take_series (&self->paints, ADW_ACCENT_COLOR_BLUE, FALSE);
}

/* ---- text ----------------------------------------------------------------------- */

/**
 * bx_chart_sheet_create_text:
 * @self: a sheet
 * @text: what to write
 *
 * Returns: (transfer full): @text in the size of axes, with figures of one width
 */
PangoLayout *
bx_chart_sheet_create_text (const BxChartSheet *self,
                            const char *text)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_layout_new (self->pango);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  /* Among words that run the other way, the minus would go behind its number. */
  if (self->rtl && g_str_has_prefix (text, "−"))
    {
      g_autofree char *marked = g_strconcat ("\u200e", text, NULL);

      pango_layout_set_text (layout, marked, -1);
    }
  else
    {
      pango_layout_set_text (layout, text, -1);
    }

  return layout;
}

/**
 * bx_chart_sheet_get_text_width:
 * @text: a layout
 *
 * Returns: how wide it is, on the sheet
 */
double
bx_chart_sheet_get_text_width (PangoLayout *text)
{
  PangoRectangle extents;

  g_return_val_if_fail (PANGO_IS_LAYOUT (text), 0.0);

  pango_layout_get_extents (text, NULL, &extents);

  return ceil ((double) extents.width / PANGO_SCALE);
}

/**
 * bx_chart_sheet_measure_text:
 * @text: what is to be written
 * @sheet: a [struct@ChartSheet]
 *
 * A [callback@ChartMeasureFunc].
 *
 * Returns: how wide @text is, on the sheet
 */
double
bx_chart_sheet_measure_text (const char *text,
                             gpointer sheet)
{
  g_autoptr (PangoLayout) layout = bx_chart_sheet_create_text (sheet, text);

  return bx_chart_sheet_get_text_width (layout);
}

/* ---- places --------------------------------------------------------------------- */

/**
 * bx_chart_sheet_mirror:
 * @self: a sheet
 * @rect: (inout): a place
 *
 * Turns a place as it is laid out into the place where it is seen, or back.
 */
void
bx_chart_sheet_mirror (const BxChartSheet *self,
                       graphene_rect_t *rect)
{
  g_return_if_fail (self != NULL && rect != NULL);

  if (self->rtl)
    rect->origin.x = (float) self->width - rect->origin.x - rect->size.width;
}

/**
 * bx_chart_sheet_mirror_x:
 * @self: a sheet
 * @x: how far across
 *
 * Returns: @x as it is seen, or back
 */
double
bx_chart_sheet_mirror_x (const BxChartSheet *self,
                         double x)
{
  g_return_val_if_fail (self != NULL, x);

  return self->rtl ? self->width - x : x;
}

/* ---- drawing -------------------------------------------------------------------- */

/**
 * bx_chart_sheet_append_rect:
 * @self: a sheet
 * @rect: where
 * @color: its colour
 *
 * Draws a rectangle.
 */
void
bx_chart_sheet_append_rect (const BxChartSheet *self,
                            const graphene_rect_t *rect,
                            const GdkRGBA *color)
{
  graphene_rect_t seen = *rect;

  bx_chart_sheet_mirror (self, &seen);
  gtk_snapshot_append_color (self->snapshot, color, &seen);
}

/**
 * bx_chart_sheet_append_line:
 * @self: a sheet
 * @x1: start
 * @y1: start
 * @x2: end
 * @y2: end
 * @width: width of the line
 * @dash: length of its dashes, or 0 for none
 * @color: its colour
 *
 * Draws a straight line.
 */
void
bx_chart_sheet_append_line (const BxChartSheet *self,
                            double x1,
                            double y1,
                            double x2,
                            double y2,
                            double width,
                            double dash,
                            const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, (float) bx_chart_sheet_mirror_x (self, x1), (float) y1);
  gsk_path_builder_line_to (builder, (float) bx_chart_sheet_mirror_x (self, x2), (float) y2);
  path = gsk_path_builder_to_path (builder);
  bx_chart_sheet_append_stroke (self, path, width, dash, color);
}

/**
 * bx_chart_sheet_append_text:
 * @self: a sheet
 * @text: what is written
 * @x: where it begins
 * @y: its upper edge
 * @color: its colour
 *
 * Writes.
 */
void
bx_chart_sheet_append_text (const BxChartSheet *self,
                            PangoLayout *text,
                            double x,
                            double y,
                            const GdkRGBA *color)
{
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);
  if (self->rtl)
    x = self->width - x - (double) extents.width / PANGO_SCALE;
  /* A layout with a width may begin elsewhere in it. */
  x -= (double) extents.x / PANGO_SCALE;
  if (!self->paper)
    {
      x = round (x);
      y = round (y);
    }

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (self->snapshot, text, color);
  gtk_snapshot_restore (self->snapshot);
}

/**
 * bx_chart_sheet_append_fill:
 * @self: a sheet
 * @path: a form, where it is seen
 * @color: its colour
 *
 * Fills a form. Unlike rectangles and text, paths are mirrored by who makes them.
 */
void
bx_chart_sheet_append_fill (const BxChartSheet *self,
                            GskPath *path,
                            const GdkRGBA *color)
{
  if (path != NULL && !gsk_path_is_empty (path))
    gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/**
 * bx_chart_sheet_append_stroke:
 * @self: a sheet
 * @path: a line, where it is seen
 * @width: its width
 * @dash: length of its dashes, or 0 for none
 * @color: its colour
 *
 * Draws a line.
 */
void
bx_chart_sheet_append_stroke (const BxChartSheet *self,
                              GskPath *path,
                              double width,
                              double dash,
                              const GdkRGBA *color)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new ((float) width);

  if (path == NULL || gsk_path_is_empty (path))
    return;

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (dash > 0.0)
    gsk_stroke_set_dash (stroke, (float[]) { (float) dash, (float) dash }, 2);
  else
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (self->snapshot, path, stroke, color);
}

/**
 * bx_chart_sheet_append_hatch:
 * @self: a sheet
 * @path: a form, where it is seen
 * @bounds: what to hatch, where it is seen
 * @color: its colour
 *
 * Fills a form faintly and with slanted lines: what is told from a full one
 * without any colour.
 */
void
bx_chart_sheet_append_hatch (const BxChartSheet *self,
                             GskPath *path,
                             const graphene_rect_t *bounds,
                             const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) lines = NULL;
  GdkRGBA faint = *color;
  double height = bounds->size.height;
  double end = bounds->origin.x + bounds->size.width + height;

  if (path == NULL || gsk_path_is_empty (path))
    return;

  for (double x = floor (bounds->origin.x / HATCH_SPACING) * HATCH_SPACING; x < end; x += HATCH_SPACING)
    {
      gsk_path_builder_move_to (builder, (float) x, bounds->origin.y);
      gsk_path_builder_line_to (builder, (float) (x - height), (float) (bounds->origin.y + height));
    }
  lines = gsk_path_builder_to_path (builder);

  faint.alpha *= 0.22f;
  bx_chart_sheet_append_fill (self, path, &faint);
  gtk_snapshot_push_fill (self->snapshot, path, GSK_FILL_RULE_WINDING);
  bx_chart_sheet_append_stroke (self, lines, HATCH_WIDTH, 0.0, color);
  gtk_snapshot_pop (self->snapshot);
}

/**
 * bx_chart_sheet_push_fade:
 * @self: a sheet
 *
 * Begins what appears by and by when the numbers have come.
 */
void
bx_chart_sheet_push_fade (const BxChartSheet *self)
{
  if (self->fade < 1.0)
    gtk_snapshot_push_opacity (self->snapshot, self->fade);
}

/**
 * bx_chart_sheet_pop_fade:
 * @self: a sheet
 *
 * Ends it.
 */
void
bx_chart_sheet_pop_fade (const BxChartSheet *self)
{
  if (self->fade < 1.0)
    gtk_snapshot_pop (self->snapshot);
}

/* ---- forms ---------------------------------------------------------------------- */

/**
 * bx_chart_add_star:
 * @builder: a path
 * @x: its middle
 * @y: its middle
 * @radius: from the middle to a tip
 *
 * Adds a star: the sign of a record.
 */
void
bx_chart_add_star (GskPathBuilder *builder,
                   double x,
                   double y,
                   double radius)
{
  for (int i = 0; i < 10; i++)
    {
      double r = i % 2 == 0 ? radius : radius * 0.45;
      double angle = G_PI * i / 5.0 - G_PI / 2.0;
      float px = (float) (x + r * cos (angle));
      float py = (float) (y + r * sin (angle));

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  gsk_path_builder_close (builder);
}

/**
 * bx_chart_add_bar:
 * @builder: a path
 * @rect: the bar, where it is seen
 * @radius: of its rounded corners
 * @round_end: the end that is round
 *
 * Adds a bar.
 */
void
bx_chart_add_bar (GskPathBuilder *builder,
                  const graphene_rect_t *rect,
                  double radius,
                  GtkPositionType round_end)
{
  float r = (float) MIN (radius, MIN (rect->size.width, rect->size.height) / 2.0);
  gboolean top = round_end == GTK_POS_TOP;
  gboolean bottom = round_end == GTK_POS_BOTTOM;
  gboolean left = round_end == GTK_POS_LEFT;
  gboolean right = round_end == GTK_POS_RIGHT;
  GskRoundedRect rounded;

  gsk_rounded_rect_init (&rounded, rect,
                         &GRAPHENE_SIZE_INIT (top || left ? r : 0, top || left ? r : 0),
                         &GRAPHENE_SIZE_INIT (top || right ? r : 0, top || right ? r : 0),
                         &GRAPHENE_SIZE_INIT (bottom || right ? r : 0, bottom || right ? r : 0),
                         &GRAPHENE_SIZE_INIT (bottom || left ? r : 0, bottom || left ? r : 0));
  gsk_path_builder_add_rounded_rect (builder, &rounded);
}
