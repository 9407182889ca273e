/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <librsvg/rsvg.h>

#include "bx-art-geometry.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"

/* Where each muscle of a picture lies, in the picture's own unit, with the
 * view box's corner at 0, 0. One thread at a time. */
struct _BxArtGeometry
{
  RsvgHandle *handle; /* (owned) */
  RsvgRectangle viewport;
  GArray *regions; /* (owned) (element-type Region): the last is drawn on top */
};

typedef struct
{
  const char *muscle; /* (unowned): static */
  char *layer;        /* (owned): "#" and an id in the file */
  RsvgRectangle ink;
} Region;

static void
region_clear (gpointer data)
{
  Region *region = data;

  g_clear_pointer (&region->layer, g_free);
}

static void
add_region (BxArtGeometry *self,
            const char *muscle)
{
  g_autofree char *layer = g_strconcat ("#muscle-", muscle, NULL);
  Region region = { .muscle = muscle };

  if (!rsvg_handle_has_sub (self->handle, layer) || !rsvg_handle_get_geometry_for_layer (self->handle, layer, &self->viewport, &region.ink, NULL, NULL))
    return;

  region.layer = g_steal_pointer (&layer);
  g_array_append_val (self->regions, region);
}

/*
 * bx_art_geometry_new:
 * @svg: the picture's file; each muscle has the id `muscle-<id>`
 * @error: return location for a %BX_ART_ERROR
 *
 * Reads where the muscles of a picture lie. This takes a few milliseconds.
 *
 * Returns: (transfer full): the geometry, or %NULL
 */
BxArtGeometry *
bx_art_geometry_new (GBytes *svg,
                     GError **error)
{
  static const char neutral[] = ".muscle{fill:#000}";
  g_autoptr (BxArtGeometry) self = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *const *muscles = bx_art_get_muscle_ids ();

  g_return_val_if_fail (svg != NULL, NULL);

  self = g_new0 (BxArtGeometry, 1);
  self->regions = g_array_new (FALSE, TRUE, sizeof (Region));
  g_array_set_clear_func (self->regions, region_clear);
  self->handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &local_error);
  if (self->handle == NULL || !rsvg_handle_set_stylesheet (self->handle, (const guint8 *) neutral, strlen (neutral), &local_error))
    {
      g_set_error (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN, _ ("The picture’s file is damaged: %s"), local_error->message);
      return NULL;
    }

  {
    gboolean has_width;
    gboolean has_height;
    gboolean has_view_box;
    RsvgLength width;
    RsvgLength height;

    rsvg_handle_get_intrinsic_dimensions (self->handle, &has_width, &width, &has_height, &height, &has_view_box, &self->viewport);
    if (!has_view_box || self->viewport.width <= 0.0 || self->viewport.height <= 0.0)
      {
        g_set_error_literal (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN, _ ("The picture’s file does not say how large it is."));
        return NULL;
      }
    self->viewport.x = 0.0;
    self->viewport.y = 0.0;
  }

  for (gsize i = 0; muscles[i] != NULL; i++)
    add_region (self, muscles[i]);

  return g_steal_pointer (&self);
}

/**
 * bx_art_geometry_free:
 * @self: (transfer full) (nullable): a geometry
 *
 * Frees a geometry.
 */
void
bx_art_geometry_free (BxArtGeometry *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->handle);
  g_clear_pointer (&self->regions, g_array_unref);
  g_free (self);
}

/*
 * bx_art_geometry_has_muscle:
 * @self: a geometry
 * @muscle: id of a muscle
 * @bounds: (out) (optional): a box around it
 *
 * Tells whether the picture shows a muscle, and where.
 *
 * Returns: %TRUE if it does
 */
gboolean
bx_art_geometry_has_muscle (BxArtGeometry *self,
                            const char *muscle,
                            graphene_rect_t *bounds)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (muscle != NULL, FALSE);

  for (guint i = 0; i < self->regions->len; i++)
    {
      const Region *region = &g_array_index (self->regions, Region, i);

      if (g_str_equal (region->muscle, muscle))
        {
          if (bounds != NULL)
            graphene_rect_init (bounds,
                                (float) region->ink.x,
                                (float) region->ink.y,
                                (float) region->ink.width,
                                (float) region->ink.height);
          return TRUE;
        }
    }

  return FALSE;
}

/* Draws the one pixel under the point with nothing but one muscle. */
static gboolean
covers (BxArtGeometry *self,
        const Region *region,
        double x,
        double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean hit = FALSE;

  cairo_translate (cr, 0.5 - x, 0.5 - y);
  if (rsvg_handle_render_layer (self->handle, cr, region->layer, &self->viewport, NULL))
    {
      cairo_surface_flush (surface);
      hit = cairo_image_surface_get_data (surface)[0] > 127;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return hit;
}

/*
 * bx_art_geometry_pick:
 * @self: a geometry
 * @x: a place in the picture
 * @y: a place in the picture
 *
 * Finds the muscle at a place, exactly by its outline.
 *
 * Returns: (nullable): id of the muscle on top there
 */
const char *
bx_art_geometry_pick (BxArtGeometry *self,
                      double x,
                      double y)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->regions->len; i > 0; i--)
    {
      const Region *region = &g_array_index (self->regions, Region, i - 1);

      if (x >= region->ink.x && x < region->ink.x + region->ink.width && y >= region->ink.y && y < region->ink.y + region->ink.height && covers (self, region, x, y))
        return region->muscle;
    }

  return NULL;
}

/* ---- One muscle, marked ----------------------------------------------------------- */

/* How far the mark goes around the muscle's outline, in device pixels. */
#define MARK_WIDTH 2

/* The strongest of the pixels around one. */
static guchar
find_strongest (const guchar *mask,
                int width,
                int height,
                int x,
                int y)
{
  guchar strongest = 0;

  for (int dy = -MARK_WIDTH; dy <= MARK_WIDTH; dy++)
    for (int dx = -MARK_WIDTH; dx <= MARK_WIDTH; dx++)
      if (dx * dx + dy * dy <= MARK_WIDTH * MARK_WIDTH + 1 && x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
        strongest = MAX (strongest, mask[(gsize) (y + dy) * (gsize) width + (gsize) (x + dx)]);

  return strongest;
}

/* The muscle alone, as it covers the pixels of a box. */
static guchar *
draw_mask (BxArtGeometry *self,
           const Region *region,
           double scale,
           int left,
           int top,
           int width,
           int height)
{
  int stride = cairo_format_stride_for_width (CAIRO_FORMAT_A8, width);
  g_autofree guchar *rows = g_malloc0 ((gsize) stride * (gsize) height);
  guchar *mask = g_malloc ((gsize) width * (gsize) height);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (rows, CAIRO_FORMAT_A8, width, height, stride);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle viewport = { 0.0, 0.0, self->viewport.width * scale, self->viewport.height * scale };

  cairo_translate (cr, -left, -top);
  rsvg_handle_render_layer (self->handle, cr, region->layer, &viewport, NULL);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  for (int y = 0; y < height; y++)
    memcpy (mask + (gsize) y * (gsize) width, rows + (gsize) y * (gsize) stride, (gsize) width);

  return mask;
}

/**
 * bx_art_geometry_draw_mark: (skip)
 * @self: a geometry
 * @muscle: id of a muscle
 * @scale: device pixels in one unit of the picture
 * @ink: colour of the mark
 * @ground: how much of the colour the muscle itself takes, 0 to 1
 * @place: (out caller-allocates): where the mark goes, in device pixels from the
 *   picture's corner
 *
 * Draws a line around a muscle, exactly along its outline. For a muscle of a
 * body map this takes less than a millisecond.
 *
 * Returns: (transfer full) (nullable): the mark, or %NULL where the picture does
 *   not show the muscle
 */
GdkTexture *
bx_art_geometry_draw_mark (BxArtGeometry *self,
                           const char *muscle,
                           double scale,
                           const GdkRGBA *ink,
                           double ground,
                           graphene_rect_t *place)
{
  const Region *region = NULL;
  g_autofree guchar *mask = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guchar *pixels;
  int left;
  int top;
  int width;
  int height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (muscle != NULL && ink != NULL && place != NULL, NULL);
  g_return_val_if_fail (scale > 0.0, NULL);

  for (guint i = 0; i < self->regions->len; i++)
    if (g_str_equal (g_array_index (self->regions, Region, i).muscle, muscle))
      region = &g_array_index (self->regions, Region, i);
  if (region == NULL)
    return NULL;

  left = (int) floor (region->ink.x * scale) - MARK_WIDTH - 1;
  top = (int) floor (region->ink.y * scale) - MARK_WIDTH - 1;
  width = (int) ceil ((region->ink.x + region->ink.width) * scale) + MARK_WIDTH + 1 - left;
  height = (int) ceil ((region->ink.y + region->ink.height) * scale) + MARK_WIDTH + 1 - top;
  if (width <= 0 || height <= 0 || width > BX_ART_MAX_SIDE || height > BX_ART_MAX_SIDE)
    return NULL;

  mask = draw_mask (self, region, scale, left, top, width, height);
  pixels = g_malloc ((gsize) width * (gsize) height * 4);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gsize i = (gsize) y * (gsize) width + (gsize) x;
        double inside = mask[i] / 255.0;
        double line = find_strongest (mask, width, height, x, y) / 255.0 - inside;
        double alpha = CLAMP (line + inside * ground, 0.0, 1.0);

        pixels[4 * i + 0] = (guchar) (ink->red * alpha * 255.0 + 0.5);
        pixels[4 * i + 1] = (guchar) (ink->green * alpha * 255.0 + 0.5);
        pixels[4 * i + 2] = (guchar) (ink->blue * alpha * 255.0 + 0.5);
        pixels[4 * i + 3] = (guchar) (alpha * 255.0 + 0.5);
      }

  graphene_rect_init (place, (float) left, (float) top, (float) width, (float) height);
  bytes = g_bytes_new_take (pixels, (gsize) width * (gsize) height * 4);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED, bytes, (gsize) width * 4);
}
