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
