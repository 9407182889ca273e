/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-picture.h"
#include "bx-chart-private.h"

/* A chart as a picture: in the colours of ink on paper, whatever it has on the
 * screen, and laid out for the size that is asked for. What is drawn is what the
 * screen shows: the same nodes, but through cairo. */

#define PICTURE_WIDTH 900

/* ---- on paper -------------------------------------------------------------------- */

static double
get_paper_height (BxChart *self,
                  PangoContext *pango,
                  double width)
{
  BxChartSheet sheet;
  int minimum;
  int natural;

  bx_chart_sheet_init (&sheet, pango, 0, 0, _bx_chart_is_rtl (self));
  bx_chart_sheet_take_paper (&sheet);
  BX_CHART_GET_CLASS (self)->request (self, &sheet, GTK_ORIENTATION_VERTICAL, (int) width, &minimum, &natural);

  return natural;
}

static void
append_empty_text (BxChart *self,
                   gpointer layout,
                   const BxChartSheet *sheet)
{
  const char *words = bx_chart_get_empty_text (self);
  g_autoptr (PangoLayout) text = NULL;
  graphene_rect_t area;
  PangoRectangle extents;

  if (words == NULL || bx_chart_get_n_shown (self) > 0)
    return;

  BX_CHART_GET_CLASS (self)->get_area (self, layout, &area);
  text = bx_chart_sheet_create_text (sheet, words);
  pango_layout_set_width (text, (int) (area.size.width * PANGO_SCALE));
  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  pango_layout_get_extents (text, NULL, &extents);
  bx_chart_sheet_append_text (sheet, text,
                              area.origin.x + (area.size.width - (double) extents.width / PANGO_SCALE) / 2.0,
                              area.origin.y + (area.size.height - (double) extents.height / PANGO_SCALE) / 2.0,
                              &sheet->paints.dim);
}

static void
append_chart (BxChart *self,
              PangoContext *pango,
              GtkSnapshot *snapshot,
              double width,
              double height)
{
  BxChartClass *klass = BX_CHART_GET_CLASS (self);
  BxChartSheet sheet;
  gpointer layout;

  bx_chart_sheet_init (&sheet, pango, width, height, _bx_chart_is_rtl (self));
  bx_chart_sheet_take_paper (&sheet);
  layout = klass->lay_out (self, &sheet);
  sheet.snapshot = snapshot;
  klass->draw (self, layout, &sheet);
  append_empty_text (self, layout, &sheet);
  klass->free_layout (layout);
}

/**
 * bx_chart_get_paper_height:
 * @self: a chart
 * @width: how wide it is to be drawn
 * @font_size: the size of its font
 *
 * All three are in the units of the paper: points, in print.
 *
 * Returns: how high the chart wants to be
 */
double
bx_chart_get_paper_height (BxChart *self,
                           double width,
                           double font_size)
{
  PangoContext *pango;
  double height;

  g_return_val_if_fail (BX_IS_CHART (self), 0.0);
  g_return_val_if_fail (width > 0.0 && font_size > 0.0, 0.0);

  pango = bx_picture_create_pango_context (GTK_WIDGET (self), font_size);
  height = get_paper_height (self, pango, width);
  g_object_unref (pango);

  return height;
}

/**
 * bx_chart_draw_on_paper:
 * @self: a chart
 * @cr: what to draw on
 * @width: width of the chart, in the units of @cr
 * @height: height of the chart
 * @font_size: the size of its font
 *
 * Draws the chart with its legend and axes, without a title, in the colours of ink
 * on paper, with its upper left corner at the origin of @cr. The chart needs not
 * be on the screen.
 */
void
bx_chart_draw_on_paper (BxChart *self,
                        cairo_t *cr,
                        double width,
                        double height,
                        double font_size)
{
  g_autoptr (GskRenderNode) node = NULL;
  PangoContext *pango;
  GtkSnapshot *snapshot;

  g_return_if_fail (BX_IS_CHART (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (width > 0.0 && height > 0.0 && font_size > 0.0);

  pango = bx_picture_create_pango_context (GTK_WIDGET (self), font_size);
  snapshot = gtk_snapshot_new ();
  append_chart (self, pango, snapshot, width, height);
  g_object_unref (pango);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;

  cairo_save (cr);
  gsk_render_node_draw (node, cr);
  cairo_restore (cr);
}

/* ---- pictures --------------------------------------------------------------------- */

/* White paper with the title and the chart. */
static GskRenderNode *
create_node (BxChart *self,
             int *width,
             int *height)
{
  PangoContext *pango = bx_picture_create_pango_context (GTK_WIDGET (self), BX_PICTURE_FONT_SIZE);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const char *title = bx_chart_get_title (self);
  double inner;
  double y = BX_PICTURE_MARGIN;

  if (*width <= 0)
    *width = PICTURE_WIDTH;
  inner = MAX (*width - 2.0 * BX_PICTURE_MARGIN, 1.0);

  if (title != NULL && *title != '\0')
    {
      g_autoptr (PangoLayout) text = bx_picture_create_title (pango, title, inner);
      PangoRectangle extents;

      pango_layout_get_extents (text, NULL, &extents);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) BX_PICTURE_MARGIN, (float) y));
      gtk_snapshot_append_layout (snapshot, text, &(GdkRGBA) { 0.0f, 0.0f, 0.0f, 0.9f });
      gtk_snapshot_restore (snapshot);
      y += (double) extents.height / PANGO_SCALE + BX_PICTURE_MARGIN / 2.0;
    }

  if (*height <= 0)
    *height = (int) ceil (y + get_paper_height (self, pango, inner) + BX_PICTURE_MARGIN);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) BX_PICTURE_MARGIN, (float) y));
  append_chart (self, pango, snapshot, inner, MAX (*height - y - BX_PICTURE_MARGIN, 1.0));
  gtk_snapshot_restore (snapshot);
  g_object_unref (pango);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_node (cairo_t *cr,
           gpointer user_data)
{
  if (user_data != NULL)
    gsk_render_node_draw (user_data, cr);
}

/**
 * bx_chart_render:
 * @self: a chart
 * @format: the format of the picture
 * @width: its width, or 0 for one that suits most uses
 * @height: its height, or 0 for what suits the width
 * @error: return location for an error
 *
 * Draws the chart with its title, legend and axes on white paper. A picture of
 * pixels has twice as many as @width and @height say, so that it is sharp in
 * print.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL, with a whole sentence in
 *   @error, where it could not be drawn
 */
GBytes *
bx_chart_render (BxChart *self,
                 BxPictureFormat format,
                 int width,
                 int height,
                 GError **error)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  node = create_node (self, &width, &height);
  summary = bx_chart_dup_summary (self);

  return bx_picture_render (format, width, height, bx_chart_get_title (self), summary, draw_node, node, error);
}
