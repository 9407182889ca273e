/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "bx-chart-picture.h"
#include "chart-gallery.h"

/* chart-gallery OUTDIR: draws every chart with no data, one point, a year and
 * twenty years, to be looked at. What is not the default is asked for: --rtl,
 * --large-text, --narrow; dark and high contrast by the variables that libadwaita
 * reads as it starts. */

static gboolean rtl;
static gboolean large_text;
static gboolean narrow;
static gboolean pictures;
static char *only;

static const GOptionEntry entries[] = {
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
  { "large-text", 0, 0, G_OPTION_ARG_NONE, &large_text, "Text twice as large", NULL },
  { "narrow", 0, 0, G_OPTION_ARG_NONE, &narrow, "360 pixels wide", NULL },
  { "pictures", 0, 0, G_OPTION_ARG_NONE, &pictures, "Also as they are saved", NULL },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Only pictures of that name", "GLOB" },
  G_OPTION_ENTRY_NULL
};

static void
load_css (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_build_filename (CHART_GALLERY_CSS, name, NULL);

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
stop_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (400, stop_cb, loop);
  g_main_loop_run (loop);
}

static void
draw (GtkWidget *window,
      const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_save_to_png (texture, path);
}

static void
save_picture (BxChart *chart,
              const char *place,
              const char *name)
{
  for (BxPictureFormat format = BX_PICTURE_PNG; format <= BX_PICTURE_SVG; format++)
    {
      g_autoptr (GBytes) bytes = bx_chart_render (chart, format, 0, 0, NULL);
      g_autofree char *file = g_strconcat (name, format == BX_PICTURE_SVG ? "-saved.svg" : "-saved.png", NULL);
      g_autofree char *path = g_build_filename (place, file, NULL);

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
    }
}

static void
show_chart (const GalleryChart *chart,
            const char *place)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *widget = chart->create ();
  g_autofree char *name = g_strconcat (chart->name, rtl ? "-rtl" : "", large_text ? "-large" : "", narrow ? "-narrow" : "",
                                       adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "-dark" : "",
                                       adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? "-contrast" : "",
                                       ".png", NULL);
  g_autofree char *path = g_build_filename (place, name, NULL);

  if (only != NULL && !g_pattern_match_simple (only, chart->name))
    {
      g_object_ref_sink (widget);
      g_object_unref (widget);
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_margin_top (card, 18);
  gtk_widget_set_margin_bottom (card, 18);
  gtk_widget_set_margin_start (card, 12);
  gtk_widget_set_margin_end (card, 12);
  gtk_widget_set_margin_top (widget, 12);
  gtk_widget_set_margin_bottom (widget, 12);
  gtk_widget_set_margin_start (widget, 12);
  gtk_widget_set_margin_end (widget, 12);
  gtk_box_append (GTK_BOX (card), widget);
  gtk_box_append (GTK_BOX (box), card);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 1200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), narrow ? 360 : 720, -1);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  settle ();
  if (chart->act != NULL)
    {
      chart->act (widget);
      settle ();
    }
  draw (window, path);
  if (pictures && BX_IS_CHART (widget))
    save_picture (BX_CHART (widget), place, chart->name);
  g_print ("%s %d×%d\n", name, gtk_widget_get_width (window), gtk_widget_get_height (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUTDIR");
  g_autoptr (GError) error = NULL;
  guint n_charts;
  const GalleryChart *charts = gallery_get_charts (&n_charts);

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "OUTDIR is missing.");
      return 2;
    }

  adw_init ();
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", 96 * 1024 * (large_text ? 2 : 1),
                "gtk-enable-animations", FALSE,
                NULL);
  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  load_css ("style.css");
  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    load_css ("style-dark.css");
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    load_css ("style-hc.css");

  g_mkdir_with_parents (argv[1], 0755);
  for (guint i = 0; i < n_charts; i++)
    show_chart (&charts[i], argv[1]);

  return 0;
}
