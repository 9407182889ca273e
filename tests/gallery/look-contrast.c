/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "look.h"
#include "wait.h"

/* How well text stands out, measured from what is drawn: colours that styles mix
 * and make fainter are in no property. */

/* Letters are drawn larger, so that their strokes have their full colour within. */
#define SCALE 2

typedef struct
{
  GtkWidget *window;
  const guint32 *pixels; /* without what is behind the window */
  int width;
  int height;
  double minimum;
  const char *page;
  guint n_found;
  guint n_seen;
} Look;

/* The relative luminance of a colour, by WCAG 2.2. */
static double
get_luminance (guint32 color)
{
  const double parts[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      double value = ((color >> (16 - 8 * i)) & 0xff) / 255.0;

      luminance += parts[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

static double
get_contrast (guint32 one,
              guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* What of the widget shows, in pixels */
static gboolean
find_place (const Look *look,
            GtkWidget *widget,
            cairo_rectangle_int_t *place)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, look->window, &bounds)
      || !graphene_rect_intersection (&bounds, &GRAPHENE_RECT_INIT (0, 0, look->width / SCALE, look->height / SCALE), &bounds))
    return FALSE;

  for (GtkWidget *above = gtk_widget_get_parent (widget); above != NULL && above != look->window; above = gtk_widget_get_parent (above))
    {
      graphene_rect_t clip;

      if (gtk_widget_get_overflow (above) == GTK_OVERFLOW_HIDDEN
          && (!gtk_widget_compute_bounds (above, look->window, &clip) || !graphene_rect_intersection (&bounds, &clip, &bounds)))
        return FALSE;
    }

  place->x = (int) ceil (bounds.origin.x * SCALE);
  place->y = (int) ceil (bounds.origin.y * SCALE);
  place->width = (int) floor ((bounds.origin.x + bounds.size.width) * SCALE) - place->x;
  place->height = (int) floor ((bounds.origin.y + bounds.size.height) * SCALE) - place->y;

  /* Of what is half outside perhaps no letter shows. */
  return place->width > 2 * SCALE && place->height > 6 * SCALE && bounds.size.height > 0.6f * (float) gtk_widget_get_height (widget);
}

/* Whether nothing lies over its middle */
static gboolean
is_on_top (const Look *look,
           GtkWidget *widget,
           const cairo_rectangle_int_t *place)
{
  GtkWidget *picked = gtk_widget_pick (look->window,
                                       (place->x + place->width / 2.0) / SCALE, (place->y + place->height / 2.0) / SCALE,
                                       GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

  return picked != NULL && (picked == widget || gtk_widget_is_ancestor (picked, widget) || gtk_widget_is_ancestor (widget, picked));
}

/* The contrast of the most frequent colour and of that which stands out most
 * from it; 1 if there is only one. */
static double
measure (const Look *look,
         const cairo_rectangle_int_t *place,
         guint32 *background,
         guint32 *foreground)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer color;
  gpointer count;
  guint most = 0;
  double best = 0;

  /* Most pixels are like the one before. */
  for (int y = place->y; y < place->y + place->height; y++)
    {
      const guint32 *row = look->pixels + (gsize) y * (gsize) look->width + (gsize) place->x;

      for (int x = 0, begin = 0; x < place->width; begin = x)
        {
          gpointer key = GUINT_TO_POINTER (row[begin] & 0xffffff);

          while (x < place->width && row[x] == row[begin])
            x++;
          g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + (guint) (x - begin)));
        }
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, &count))
    if (GPOINTER_TO_UINT (count) > most)
      {
        most = GPOINTER_TO_UINT (count);
        *background = GPOINTER_TO_UINT (color);
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &color, &count))
    {
      double contrast = get_contrast (GPOINTER_TO_UINT (color), *background);

      /* A single pixel is where edges meet. */
      if (GPOINTER_TO_UINT (count) > 1 && contrast > best)
        {
          best = contrast;
          *foreground = GPOINTER_TO_UINT (color);
        }
    }

  return best;
}

static void
look_at_text (Look *look,
              GtkWidget *widget,
              const char *text)
{
  cairo_rectangle_int_t place;
  guint32 background = 0;
  guint32 foreground = 0;
  double contrast;

  if (text == NULL || *text == '\0' || !gtk_widget_is_sensitive (widget)
      || !find_place (look, widget, &place) || !is_on_top (look, widget, &place))
    return;

  contrast = measure (look, &place, &background, &foreground);
  look->n_seen++;
  if (contrast > 0 && contrast < look->minimum)
    {
      g_autofree char *where = look_dup_ancestry (widget);

      g_test_message ("%s: “%s” is #%06x on #%06x, %.2f to 1%s", look->page, text, foreground, background, contrast, where);
      look->n_found++;
    }
}

static void
look_at (Look *look,
         GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) <= 0.0)
    return;

  if (GTK_IS_LABEL (widget))
    look_at_text (look, widget, gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    look_at_text (look, widget, gtk_editable_get_text (GTK_EDITABLE (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at (look, child);
}

/* (nullable): what is on the screen; nothing while it is made anew */
static GskRenderNode *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * look_for_faint:
 * @window: a window
 * @minimum: the least contrast that text may have
 * @page: what it shows, for the reader
 *
 * Tells of the texts that don't stand out enough from what is behind them. What
 * can't be used just now may be faint.
 *
 * Returns: how many there are
 */
guint
look_for_faint (GtkWidget *window,
                double minimum,
                const char *page)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;
  Look look = {
    .window = window,
    .width = gtk_widget_get_width (window) * SCALE,
    .height = gtk_widget_get_height (window) * SCALE,
    .minimum = minimum,
    .page = page,
  };

  WAIT_UNTIL_SAYING ((node = draw (window)) != NULL, "what %s draws", page);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, look.width, look.height));
  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  g_assert_cmpuint (stride, ==, (gsize) look.width * 4);
  look.pixels = g_bytes_get_data (bytes, NULL);

  look_at (&look, window);
  /* There is no page without words. */
  g_assert_cmpuint (look.n_seen, >, 0);

  return look.n_found;
}
