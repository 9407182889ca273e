/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <string.h>

#include "bx-picture.h"

/* What is shown, as a file for others: in pixels or in lines, on white paper. */

#define PICTURE_SCALE 2.0
#define PICTURE_SIZE_MAX 8192
#define TITLE_SCALE 1.25

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
add_words (GByteArray *svg,
           const char *title,
           const char *description)
{
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>",
                                                    title != NULL ? title : "", description != NULL ? description : "");
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

static void
draw_on (cairo_surface_t *surface,
         BxPictureDrawFunc draw,
         gpointer user_data)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  draw (cr, user_data);
  cairo_destroy (cr);
}

/**
 * bx_picture_render:
 * @format: the format of the picture
 * @width: its width
 * @height: its height
 * @title: (nullable): what it is, for those who can't see it
 * @description: (nullable): what it shows, for them
 * @draw: (scope call): draws it
 * @user_data: data for @draw
 * @error: return location for an error
 *
 * Makes a picture on white paper. One of pixels has twice as many as @width and @height
 * say, so that it is sharp in print.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL, with a whole sentence in
 *   @error, where it could not be drawn
 */
GBytes *
bx_picture_render (BxPictureFormat format,
                   int width,
                   int height,
                   const char *title,
                   const char *description,
                   BxPictureDrawFunc draw,
                   gpointer user_data,
                   GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface = NULL;
  cairo_status_t status;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (draw != NULL, NULL);

  bytes = g_byte_array_new ();
  if (width > PICTURE_SIZE_MAX || height > PICTURE_SIZE_MAX)
    {
      status = CAIRO_STATUS_INVALID_SIZE;
    }
  else if (format == BX_PICTURE_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      draw_on (surface, draw, user_data);
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
      if (status == CAIRO_STATUS_SUCCESS)
        add_words (bytes, title, description);
    }
  else
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PICTURE_SCALE), (int) (height * PICTURE_SCALE));
      cairo_surface_set_device_scale (surface, PICTURE_SCALE, PICTURE_SCALE);
      draw_on (surface, draw, user_data);
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

/**
 * bx_picture_create_pango_context:
 * @widget: what the picture is of
 * @font_size: the size of the font
 *
 * Makes what words of a picture are laid out with: the font of @widget in another size,
 * and not fitted to the pixels of the screen.
 *
 * Returns: (transfer full): a new context
 */
PangoContext *
bx_picture_create_pango_context (GtkWidget *widget,
                                 double font_size)
{
  PangoContext *screen;
  PangoContext *paper;
  g_autoptr (PangoFontDescription) font = NULL;
  cairo_font_options_t *options;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (font_size > 0.0, NULL);

  screen = gtk_widget_get_pango_context (widget);
  paper = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  font = pango_font_description_copy (pango_context_get_font_description (screen));
  options = cairo_font_options_create ();
  pango_font_description_set_absolute_size (font, font_size * PANGO_SCALE);
  pango_context_set_font_description (paper, font);
  pango_context_set_language (paper, pango_context_get_language (screen));
  pango_context_set_base_dir (paper, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (paper, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (paper, options);
  cairo_font_options_destroy (options);

  return paper;
}

/**
 * bx_picture_create_title:
 * @pango: what lays it out
 * @title: the words
 * @width: how wide it may be
 *
 * Lays out what stands above a picture.
 *
 * Returns: (transfer full): the title
 */
PangoLayout *
bx_picture_create_title (PangoContext *pango,
                         const char *title,
                         double width)
{
  PangoLayout *text = pango_layout_new (pango);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TITLE_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (text, attributes);
  pango_layout_set_text (text, title, -1);
  pango_layout_set_width (text, (int) (width * PANGO_SCALE));

  return text;
}

/**
 * bx_picture_dup_file_name:
 * @title: (nullable): what the picture is
 * @format: its format
 *
 * Returns: (transfer full): a name for the file that the person can change
 */
char *
bx_picture_dup_file_name (const char *title,
                          BxPictureFormat format)
{
  /* Translators: the name of a file with a chart that has no title */
  g_autofree char *name = g_strdup (title != NULL && *title != '\0' ? title : _("Chart"));

  g_strdelimit (name, "/\\:\n", '-');
  if (*name == '.')
    *name = '-';

  return g_strconcat (name, format == BX_PICTURE_SVG ? ".svg" : ".png", NULL);
}

/**
 * bx_picture_create_content:
 * @png: the picture in pixels
 * @svg: the same one in lines
 *
 * Makes what others can paste or take by dragging, for each to choose what it
 * understands best.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *
bx_picture_create_content (GBytes *png,
                           GBytes *svg)
{
  GdkContentProvider *providers[2];

  g_return_val_if_fail (png != NULL && svg != NULL, NULL);

  providers[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
