/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>

#include "bx-bar-chart.h"
#include "bx-calendar-chart.h"
#include "bx-chart-picture.h"

/* A chart that was never on the screen. */
static GtkWidget *
create_bars (void)
{
  const BxChartBar bars[] = {
    { .label = "Mon", .value = 10.0, .second = 4.0 },
    { .label = "Tue", .value = NAN },
    { .label = "Wed", .value = 20.0 },
  };
  GtkWidget *chart = g_object_ref_sink (bx_bar_chart_new ());

  bx_chart_set_title (BX_CHART (chart), "Sets & <Weeks>");
  bx_chart_set_empty_text (BX_CHART (chart), "Nothing yet");
  bx_bar_chart_set_unit (BX_BAR_CHART (chart), "sets");
  bx_bar_chart_set_parts (BX_BAR_CHART (chart), "Direct", "Indirect");
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), bars, G_N_ELEMENTS (bars));

  return chart;
}

static guint32 *
download (GBytes *png,
          int *width,
          int *height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, &error);
  guint32 *pixels;

  g_assert_no_error (error);
  *width = gdk_texture_get_width (texture);
  *height = gdk_texture_get_height (texture);
  pixels = g_new0 (guint32, *width * *height);
  gdk_texture_download (texture, (guchar *) pixels, *width * 4);

  return pixels;
}

/* How many pixels of a row are not white. */
static guint
count_dark (const guint32 *pixels,
            int width,
            int from,
            int to)
{
  guint n = 0;

  for (int i = from * width; i < to * width; i++)
    if ((pixels[i] & 0xffffff) != 0xffffff)
      n++;

  return n;
}

static void
test_png (void)
{
  GtkWidget *chart = create_bars ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = bx_chart_render (BX_CHART (chart), BX_PICTURE_PNG, 600, 400, &error);
  g_autofree guint32 *pixels = NULL;
  guint blue = 0;
  int width;
  int height;

  g_assert_no_error (error);
  pixels = download (png, &width, &height);
  g_assert_cmpint (width, ==, 1200);
  g_assert_cmpint (height, ==, 800);
  /* White, opaque margins; a title under them; bars in a colour */
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  g_assert_cmpuint (count_dark (pixels, width, 0, 44), ==, 0);
  g_assert_cmpuint (count_dark (pixels, width, 48, 90), >, 200);
  for (int i = 0; i < width * height; i++)
    if ((pixels[i] & 0xff) > ((pixels[i] >> 16) & 0xff) + 100)
      blue++;
  g_assert_cmpuint (blue, >, 20000);

  g_object_unref (chart);
}

/* The same picture, whatever the screen is like. */
static void
test_paper_is_white (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *chart = create_bars ();
  g_autoptr (GBytes) light = bx_chart_render (BX_CHART (chart), BX_PICTURE_PNG, 0, 0, NULL);
  g_autoptr (GBytes) dark = NULL;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = bx_chart_render (BX_CHART (chart), BX_PICTURE_PNG, 0, 0, NULL);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (g_bytes_equal (light, dark));

  g_object_unref (chart);
}

typedef struct
{
  guint n_paths;
  guint n_symbols;
  GString *title;
  GString *description;
  GString *text; /* where text goes now */
  gboolean is_svg;
} Svg;

static void
start_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  Svg *svg = user_data;

  if (g_str_equal (name, "svg"))
    {
      svg->is_svg = TRUE;
      for (guint i = 0; names[i] != NULL; i++)
        if (g_str_equal (names[i], "width"))
          g_assert_true (g_str_has_prefix (values[i], "600"));
    }
  svg->text = g_str_equal (name, "title") ? svg->title : g_str_equal (name, "desc") ? svg->description
                                                                                   : NULL;
  if (g_str_equal (name, "path"))
    svg->n_paths++;
  if (g_str_equal (name, "use"))
    svg->n_symbols++;
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *name,
                gpointer user_data,
                GError **error)
{
  ((Svg *) user_data)->text = NULL;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Svg *svg = user_data;

  if (svg->text != NULL)
    g_string_append_len (svg->text, text, (gssize) length);
}

/* What is saved can be read, has outlines and no pixels, and says what it is. */
static void
test_svg (void)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .end_element = end_element_cb, .text = text_cb };
  GtkWidget *chart = create_bars ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bx_chart_render (BX_CHART (chart), BX_PICTURE_SVG, 600, 400, &error);
  Svg svg = { .title = g_string_new (NULL), .description = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *summary = bx_chart_dup_summary (BX_CHART (chart));

  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_parse (context, data, (gssize) length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_true (svg.is_svg);
  g_assert_cmpuint (svg.n_paths, >, 10);
  g_assert_cmpuint (svg.n_symbols, >, 20);
  g_assert_null (g_strstr_len (data, (gssize) length, "<image"));
  g_assert_cmpstr (svg.title->str, ==, "Sets & <Weeks>");
  g_assert_cmpstr (svg.description->str, ==, summary);

  g_string_free (svg.title, TRUE);
  g_string_free (svg.description, TRUE);
  g_object_unref (chart);
}

static void
test_file_name (void)
{
  GtkWidget *chart = create_bars ();
  g_autofree char *name = bx_picture_dup_file_name (bx_chart_get_title (BX_CHART (chart)), BX_PICTURE_PNG);

  g_assert_cmpstr (name, ==, "Sets & <Weeks>.png");
  g_object_unref (chart);
}

static void
test_copy (void)
{
  GtkWidget *chart = create_bars ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = bx_chart_render (BX_CHART (chart), BX_PICTURE_PNG, 0, 0, &error);
  g_autoptr (GBytes) svg = bx_chart_render (BX_CHART (chart), BX_PICTURE_SVG, 0, 0, &error);
  g_autoptr (GdkContentProvider) content = bx_picture_create_content (png, svg);
  g_autoptr (GdkContentFormats) formats = NULL;

  g_assert_no_error (error);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));

  g_object_unref (chart);
}

/* What nobody can hold is refused in words. */
static void
test_too_large (void)
{
  GtkWidget *chart = create_bars ();

  for (BxPictureFormat format = BX_PICTURE_PNG; format <= BX_PICTURE_SVG; format++)
    {
      g_autoptr (GError) wide = NULL;
      g_autoptr (GError) high = NULL;

      g_assert_null (bx_chart_render (BX_CHART (chart), format, 100000, 400, &wide));
      g_assert_error (wide, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_null (bx_chart_render (BX_CHART (chart), format, 400, 100000, &high));
      g_assert_error (high, G_IO_ERROR, G_IO_ERROR_FAILED);
    }

  g_object_unref (chart);
}

/* For print: any size, any unit; an empty chart says so there, too. */
static void
test_paper (void)
{
  GtkWidget *chart = create_bars ();
  GtkWidget *calendar = g_object_ref_sink (bx_calendar_chart_new ());
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 300);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint n = 0;

  g_assert_cmpfloat (bx_chart_get_paper_height (BX_CHART (chart), 500, 10), >, 100);
  /* Six strips are higher than one. */
  g_assert_cmpfloat (bx_chart_get_paper_height (BX_CHART (calendar), 150, 10), >,
                     2 * bx_chart_get_paper_height (BX_CHART (calendar), 700, 10));
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), NULL, 0);
  bx_chart_draw_on_paper (BX_CHART (chart), cr, 500, 300, 10);
  bx_chart_draw_on_paper (BX_CHART (calendar), cr, 500, 300, 10);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  for (int i = 500 * 100; i < 500 * 200; i++)
    n += pixels[i] != 0;
  g_assert_cmpuint (n, >, 50);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (calendar);
  g_object_unref (chart);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/charts/picture/png", test_png);
  g_test_add_func ("/charts/picture/paper-is-white", test_paper_is_white);
  g_test_add_func ("/charts/picture/svg", test_svg);
  g_test_add_func ("/charts/picture/file-name", test_file_name);
  g_test_add_func ("/charts/picture/copy", test_copy);
  g_test_add_func ("/charts/picture/too-large", test_too_large);
  g_test_add_func ("/charts/picture/paper", test_paper);

  return g_test_run ();
}
