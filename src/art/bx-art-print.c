/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-art-picture-private.h"
#include "bx-art-print.h"
#include "bx-art-stylesheet.h"

/* Where a size in pixels must be named although nothing is made of pixels. */
#define ANY_SIZE 1024

#define PAPER_LOOK { .accent = { 0.11f, 0.44f, 0.85f, 1.0f } }

static gboolean
print (cairo_t *cr,
       const char *picture,
       const char *css,
       const graphene_rect_t *place,
       GError **error)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GError) local_error = NULL;
  RsvgHandle *handle;
  RsvgRectangle viewport = {
    .x = place->origin.x,
    .y = place->origin.y,
    .width = place->size.width,
    .height = place->size.height,
  };
  double width = 1;
  double height = 1;
  double scale;
  gboolean drawn;

  svg = bx_art_picture_load (picture, error);
  if (svg == NULL)
    return FALSE;

  handle = _bx_art_picture_open (svg, css, ANY_SIZE, ANY_SIZE, error);
  if (handle == NULL)
    return FALSE;

  /* As on the screen, nothing of a picture is seen outside of it: a machine may go on there. */
  bx_art_picture_get_size (picture, &width, &height);
  scale = MIN (viewport.width / width, viewport.height / height);
  cairo_save (cr);
  cairo_rectangle (cr, viewport.x + (viewport.width - scale * width) / 2, viewport.y + (viewport.height - scale * height) / 2,
                   scale * width, scale * height);
  cairo_clip (cr);
  drawn = rsvg_handle_render_document (handle, cr, &viewport, &local_error);
  cairo_restore (cr);
  g_object_unref (handle);
  if (!drawn)
    _bx_art_set_broken (error, local_error->message);

  return drawn;
}

/**
 * bx_art_print:
 * @cr: where to draw, such as a page of a print
 * @picture: the name of a picture
 * @frame: which frame, where it is a movement
 * @primary: (nullable) (array zero-terminated=1): muscles that do the main work
 * @secondary: (nullable) (array zero-terminated=1): muscles that assist
 * @place: where it may go; it is centred there
 * @error: return location for an error in the `BX_ART_ERROR` domain
 *
 * Draws a picture as lines and areas rather than pixels, in the colours of paper
 * whatever the theme, so that it is as sharp as the printer.
 *
 * Returns: whether it was drawn
 */
gboolean
bx_art_print (cairo_t *cr,
              const char *picture,
              int frame,
              const char *const *primary,
              const char *const *secondary,
              const graphene_rect_t *place,
              GError **error)
{
  BxArtLook look = PAPER_LOOK;
  g_autoptr (GRefString) roles = NULL;
  g_autofree char *css = NULL;

  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  roles = bx_art_stylesheet_build (&look, primary, secondary);
  if (frame > 0)
    css = g_strdup_printf ("%s.pose{visibility:hidden}#frame-%02d{visibility:visible}", roles, frame);

  return print (cr, picture, css != NULL ? css : roles, place, error);
}

/**
 * bx_art_print_levels:
 * @cr: where to draw, such as a page of a print
 * @picture: the name of a picture of the body
 * @levels: how much each muscle was trained, as [func@art_stylesheet_build_levels]
 *   takes it
 * @place: where it may go; it is centred there
 * @error: return location for an error in the `BX_ART_ERROR` domain
 *
 * Draws a body whose muscles are coloured by how much they were trained, in the
 * colours of paper whatever the theme.
 *
 * Returns: whether it was drawn
 */
gboolean
bx_art_print_levels (cairo_t *cr,
                     const char *picture,
                     const char *levels,
                     const graphene_rect_t *place,
                     GError **error)
{
  BxArtLook look = PAPER_LOOK;
  g_autoptr (GRefString) css = NULL;

  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  css = bx_art_stylesheet_build_levels (&look, levels);

  return css != NULL && print (cr, picture, css, place, error);
}
