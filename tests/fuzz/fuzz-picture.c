/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-art-geometry.h"
#include "bx-art-movie.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-movement.h"
#include "fuzz.h"

/* Whatever the bytes, a picture ends as a drawing or as an error in words. */

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == BX_ART_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
try_picture (GBytes *svg,
             const char *css)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = bx_art_picture_draw (svg, css, 40, 32, NULL, &error);

  if (texture == NULL)
    check_error (error);
  else
    g_assert_cmpint (gdk_texture_get_width (texture), ==, 40);
}

static void
try_movie (GBytes *svg,
           const char *css)
{
  static const char *const layers[] = { "#scene", "#frame-00", "#frame-07", "#hatch" };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxArtMovie) movie = bx_art_movie_new (svg, css, 32, 24, &error);

  if (movie == NULL)
    {
      check_error (error);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      graphene_rect_t place;
      g_autoptr (GError) layer_error = NULL;
      g_autoptr (GdkTexture) texture = bx_art_movie_draw (movie, layers[i], &place, NULL, &layer_error);

      if (layer_error != NULL)
        check_error (layer_error);
      else if (texture != NULL)
        g_assert_true (place.origin.x >= 0.0f && place.origin.y >= 0.0f && place.size.width > 0.0f && place.size.width <= 1.0f);
    }
}

/* Nor does it matter what is left when the other frames are cut out. */
static void
try_excerpt (GBytes *svg,
             const char *css)
{
  static const guint frames[] = { 0, 7 };
  g_autoptr (GBytes) excerpt = bx_art_movie_excerpt (svg, frames, G_N_ELEMENTS (frames));

  if (excerpt == NULL)
    return;

  g_assert_cmpuint (g_bytes_get_size (excerpt), <=, 2 * g_bytes_get_size (svg) + strlen ("</svg>\n"));
  try_movie (excerpt, css);
}

static void
try_geometry (GBytes *svg)
{
  static const GdkRGBA ink = { 0.0f, 0.0f, 1.0f, 1.0f };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, &error);
  graphene_rect_t place;
  g_autoptr (GdkTexture) mark = NULL;

  if (geometry == NULL)
    {
      check_error (error);
      return;
    }

  bx_art_geometry_pick (geometry, 20.0, 20.0);
  bx_art_geometry_pick (geometry, -1e9, 1e9);
  mark = bx_art_geometry_draw_mark (geometry, "calves", 0.5, &ink, 0.25, &place);
}

static void
try_index (const guint8 *data,
           gsize size)
{
  g_autoptr (GPtrArray) movements = bx_movement_parse_index ((const char *) data, (gssize) size, NULL);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      const BxMovement *movement = g_ptr_array_index (movements, i);
      const BxMovementTiming *timing = bx_movement_get_timing (movement, NULL);
      g_autoptr (BxMovementClock) clock = bx_movement_clock_new (timing->phases, timing->n_phases, NULL);
      const BxMovement *other = movement->view != NULL ? bx_movement_choose_view (movements, movement, movement->view) : NULL;
      BxMovementMoment moment;

      g_assert_true (other == NULL || g_str_equal (other->view, movement->view));
      bx_movement_clock_read (clock, bx_movement_clock_get_duration (clock) / 2.0, &moment);
      g_assert_true (moment.frame >= 0.0 && moment.frame <= movement->n_frames - 1.0);
    }
  if (movements != NULL)
    bx_movement_choose (movements, "deadlift", "man", NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static GRefString *css;
  g_autoptr (GBytes) svg = g_bytes_new (data, size);

  if (css == NULL)
    {
      static const char *const primary[] = { "hamstrings", NULL };
      static const char *const secondary[] = { "calves", NULL };
      BxArtLook look = { TRUE, FALSE, { 0.0f, 0.38f, 0.78f, 1.0f } };

      css = bx_art_stylesheet_build (&look, primary, secondary);
    }

  try_picture (svg, css);
  try_movie (svg, css);
  try_excerpt (svg, css);
  try_geometry (svg);
  try_index (data, size);

  return 0;
}
