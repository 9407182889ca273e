/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gsk/gsk.h>
#include <pango/pangocairo.h>

#include "bx-glyphs-private.h"

/* A glyph takes the most time where it is met for the first time: its outline is read,
 * fitted to the pixels and filled. A page shows hundreds at once, in a handful of sizes
 * and weights. Here another thread measures and draws them while the page is made and
 * laid out: cairo keeps what it drew, whoever asked, and the page finds it there. */

typedef struct
{
  char *text;                 /* (owned) */
  PangoFontDescription *font; /* (owned) */
} Words;

typedef struct
{
  GPtrArray *words; /* (owned) (element-type Words) */
  BxGlyphsStyle *style; /* (owned) */
  int scale;
  gboolean drawn; /* whether the renderer takes its glyphs from cairo, and not only their extents */
} Drawing;

/* Cairo keeps a glyph for each quarter of a pixel that it begins at. */
#define PHASES 4

/* Room for what hangs over the edges, and a width that words on a page don't have, in pixels */
#define MARGIN 4
#define WIDTH_MAX 4096

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->text);
  pango_font_description_free (words->font);
  g_free (words);
}

static void
drawing_free (Drawing *drawing)
{
  g_ptr_array_unref (drawing->words);
  g_clear_pointer (&drawing->style, _bx_glyphs_style_free);
  g_free (drawing);
}

/* How words in @widget are drawn, apart from their font. */
BxGlyphsStyle *
_bx_glyphs_style_new (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const cairo_font_options_t *options = pango_cairo_context_get_font_options (context);
  BxGlyphsStyle *style = g_new0 (BxGlyphsStyle, 1);

  style->options = options != NULL ? cairo_font_options_copy (options) : NULL;
  style->language = pango_context_get_language (context);
  style->resolution = pango_cairo_context_get_resolution (context);
  style->rounded = pango_context_get_round_glyph_positions (context);

  return style;
}

void
_bx_glyphs_style_free (BxGlyphsStyle *style)
{
  g_clear_pointer (&style->options, cairo_font_options_destroy);
  g_free (style);
}

/* (transfer full): words of another font map, whose glyphs cairo takes for those of the
 * widget's. Each of what is set here is part of what it knows them by. */
PangoLayout *
_bx_glyphs_create_layout (PangoFontMap *fonts,
                          const BxGlyphsStyle *style,
                          const PangoFontDescription *font,
                          const char *text)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoLayout *layout;

  pango_cairo_context_set_font_options (context, style->options);
  pango_cairo_context_set_resolution (context, style->resolution);
  pango_context_set_language (context, style->language);
  pango_context_set_round_glyph_positions (context, style->rounded);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw (PangoLayout *layout,
      int width,
      int height,
      int scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  for (int phase = 0; phase < PHASES; phase++)
    {
      cairo_move_to (cr, MARGIN + (double) phase / (PHASES * scale), 0);
      pango_cairo_show_layout (cr, layout);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
draw_in_thread (gpointer data,
                gpointer user_data)
{
  /* The main thread's are its own. One drawing at a time has these. */
  static PangoFontMap *fonts;
  Drawing *drawing = data;

  if (fonts == NULL)
    fonts = pango_cairo_font_map_new ();

  for (guint i = 0; i < drawing->words->len; i++)
    {
      const Words *words = g_ptr_array_index (drawing->words, i);
      g_autoptr (PangoLayout) layout = _bx_glyphs_create_layout (fonts, drawing->style, words->font, words->text);
      int width;
      int height;

      pango_layout_get_pixel_size (layout, &width, &height);
      if (drawing->drawn)
        draw (layout, MIN (width + 2 * MARGIN, WIDTH_MAX), height, drawing->scale);
    }

  drawing_free (drawing);
}

static void
add_words (Drawing *drawing,
           GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      PangoContext *context = gtk_widget_get_pango_context (widget);
      Words *words = g_new0 (Words, 1);

      words->text = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
      words->font = pango_font_description_copy (pango_context_get_font_description (context));
      g_ptr_array_add (drawing->words, words);
      if (drawing->style == NULL)
        drawing->style = _bx_glyphs_style_new (widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_words (drawing, child);
}

/**
 * bx_glyphs_draw_ahead:
 * @page: what is about to be shown for the first time, in a window
 *
 * Lets another thread draw the letters of all labels in @page, so that its first frame
 * finds them drawn. Nothing waits for it.
 */
void
bx_glyphs_draw_ahead (GtkWidget *page)
{
  static GThreadPool *threads;
  GtkNative *native;
  Drawing *drawing;

  g_return_if_fail (GTK_IS_WIDGET (page));

  native = gtk_widget_get_native (page);
  drawing = g_new0 (Drawing, 1);
  drawing->words = g_ptr_array_new_with_free_func (words_free);
  drawing->scale = gtk_widget_get_scale_factor (page);
  drawing->drawn = native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
  add_words (drawing, page);
  if (drawing->words->len == 0)
    {
      g_ptr_array_unref (drawing->words);
      g_free (drawing);
      return;
    }

  if (threads == NULL)
    threads = g_thread_pool_new (draw_in_thread, NULL, 1, FALSE, NULL);
  g_thread_pool_push (threads, drawing, NULL);
}
