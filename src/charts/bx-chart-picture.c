/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>

#include "bx-chart-picture.h"
#include "bx-chart-private.h"

/* A chart as a picture: in the colours of ink on paper, whatever it has on the
 * screen, and laid out for the size that is asked for. What is drawn is what the
 * screen shows: the same nodes, but through cairo. */

#define PICTURE_WIDTH 900
#define PICTURE_MARGIN 24.0
#define PICTURE_FONT_SIZE 15.0
#define PICTURE_SCALE 2.0
#define PICTURE_SIZE_MAX 8192
#define TITLE_SCALE 1.25

/* ---- on paper -------------------------------------------------------------------- */

/* The chart's own font, in another size and not fitted to the pixels of the
 * screen. */
static PangoContext *
create_pango_context (BxChart *self,
                      double font_size)
{
  PangoContext *screen = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoContext *paper = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (screen));
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_font_description_set_absolute_size (font, font_size * PANGO_SCALE);
  pango_context_set_font_description (paper, font);
  pango_context_set_language (paper, pango_context_get_language (screen));
  pango_context_set_base_dir (paper, _bx_chart_is_rtl (self) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (paper, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (paper, options);
  cairo_font_options_destroy (options);

  return paper;
}

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

  pango = create_pango_context (self, font_size);
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

  pango = create_pango_context (self, font_size);
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
  PangoContext *pango = create_pango_context (self, PICTURE_FONT_SIZE);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const char *title = bx_chart_get_title (self);
  double inner;
  double y = PICTURE_MARGIN;

  if (*width <= 0)
    *width = PICTURE_WIDTH;
  inner = MAX (*width - 2.0 * PICTURE_MARGIN, 1.0);

  if (title != NULL && *title != '\0')
    {
      g_autoptr (PangoLayout) text = pango_layout_new (pango);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoRectangle extents;

      pango_attr_list_insert (attributes, pango_attr_scale_new (TITLE_SCALE));
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (text, attributes);
      pango_layout_set_text (text, title, -1);
      pango_layout_set_width (text, (int) (inner * PANGO_SCALE));
      pango_layout_get_extents (text, NULL, &extents);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) PICTURE_MARGIN, (float) y));
      gtk_snapshot_append_layout (snapshot, text, &(GdkRGBA) { 0.0f, 0.0f, 0.0f, 0.9f });
      gtk_snapshot_restore (snapshot);
      y += (double) extents.height / PANGO_SCALE + PICTURE_MARGIN / 2.0;
    }

  if (*height <= 0)
    *height = (int) ceil (y + get_paper_height (self, pango, inner) + PICTURE_MARGIN);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) PICTURE_MARGIN, (float) y));
  append_chart (self, pango, snapshot, inner, MAX (*height - y - PICTURE_MARGIN, 1.0));
  gtk_snapshot_restore (snapshot);
  g_object_unref (pango);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_node (GskRenderNode *node,
           cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

static cairo_status_t
write_cb (void *closure,
          const unsigned char *data,
          unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Says in the picture itself what it shows, for those who can't see it. */
static void
add_words (BxChart *self,
           GByteArray *svg)
{
  const char *title = bx_chart_get_title (self);
  g_autofree char *summary = bx_chart_dup_summary (self);
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>",
                                                    title != NULL ? title : "", summary != NULL ? summary : "");
  const char *start = g_strstr_len ((const char *) svg->data, svg->len, "<svg");
  const char *end = start != NULL ? memchr (start, '>', svg->len - (gsize) (start - (const char *) svg->data)) : NULL;
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  gsize head;

  if (end == NULL)
    return;

  head = (gsize) (end + 1 - (const char *) svg->data);
  g_byte_array_append (whole, svg->data, (guint) head);
  g_byte_array_append (whole, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (whole, svg->data + head, svg->len - (guint) head);
  g_byte_array_set_size (svg, 0);
  g_byte_array_append (svg, whole->data, whole->len);
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
                 BxChartFormat format,
                 int width,
                 int height,
                 GError **error)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);
  g_return_val_if_fail (width <= PICTURE_SIZE_MAX && height <= PICTURE_SIZE_MAX, NULL);

  node = create_node (self, &width, &height);
  bytes = g_byte_array_new ();
  if (format == BX_CHART_FORMAT_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      draw_node (node, surface);
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
      if (status == CAIRO_STATUS_SUCCESS)
        add_words (self, bytes);
    }
  else
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PICTURE_SCALE), (int) (height * PICTURE_SCALE));
      cairo_surface_set_device_scale (surface, PICTURE_SCALE, PICTURE_SCALE);
      draw_node (node, surface);
      status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
    }
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s says what went wrong */
                   _("The chart could not be drawn as a picture: %s. Nothing was changed."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* ---- files ------------------------------------------------------------------------ */

/**
 * bx_chart_format_get_mime_type:
 * @format: a format
 *
 * Returns: its MIME type
 */
const char *
bx_chart_format_get_mime_type (BxChartFormat format)
{
  return format == BX_CHART_FORMAT_SVG ? "image/svg+xml" : "image/png";
}

/**
 * bx_chart_dup_file_name:
 * @self: a chart
 * @format: a format
 *
 * Returns: (transfer full): a name for the file that the person can change
 */
char *
bx_chart_dup_file_name (BxChart *self,
                        BxChartFormat format)
{
  const char *title;
  g_autofree char *name = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  title = bx_chart_get_title (self);
  /* Translators: the name of a file with a chart that has no title */
  name = g_strdup (title != NULL && *title != '\0' ? title : _("Chart"));
  g_strdelimit (name, "/\\:\n", '-');
  if (*name == '.')
    *name = '-';

  return g_strconcat (name, format == BX_CHART_FORMAT_SVG ? ".svg" : ".png", NULL);
}

/* ---- the clipboard ------------------------------------------------------------------ */

/**
 * bx_chart_create_content:
 * @self: a chart
 * @error: return location for an error
 *
 * Makes what others can paste or take by dragging: the chart as pixels and as
 * lines, for each to choose what it understands best.
 *
 * Returns: (transfer full) (nullable): the content
 */
GdkContentProvider *
bx_chart_create_content (BxChart *self,
                         GError **error)
{
  GdkContentProvider *providers[2];
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  svg = bx_chart_render (self, BX_CHART_FORMAT_SVG, 0, 0, error);
  if (svg == NULL)
    return NULL;
  png = bx_chart_render (self, BX_CHART_FORMAT_PNG, 0, 0, error);
  if (png == NULL)
    return NULL;

  providers[0] = gdk_content_provider_new_for_bytes (bx_chart_format_get_mime_type (BX_CHART_FORMAT_PNG), png);
  providers[1] = gdk_content_provider_new_for_bytes (bx_chart_format_get_mime_type (BX_CHART_FORMAT_SVG), svg);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/**
 * bx_chart_copy:
 * @self: a chart
 * @error: return location for an error
 *
 * Puts a picture of the chart on the clipboard.
 *
 * Returns: whether it is there
 */
gboolean
bx_chart_copy (BxChart *self,
               GError **error)
{
  g_autoptr (GdkContentProvider) content = NULL;

  g_return_val_if_fail (BX_IS_CHART (self), FALSE);

  content = bx_chart_create_content (self, error);
  if (content == NULL)
    return FALSE;

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}
