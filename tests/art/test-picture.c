/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-geometry.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"

static const BxArtLook light = { FALSE, FALSE, { 0.0f, 0.38f, 0.78f, 1.0f } };
static const BxArtLook dark = { TRUE, FALSE, { 0.51f, 0.82f, 1.0f, 1.0f } };
static const BxArtLook contrast = { FALSE, TRUE, { 0.0f, 0.38f, 0.78f, 1.0f } };
static const BxArtLook contrast_dark = { TRUE, TRUE, { 0.0f, 0.38f, 0.78f, 1.0f } };

static GBytes *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *svg = bx_art_picture_load (name, &error);

  g_assert_no_error (error);

  return svg;
}

static GdkTexture *
draw (GBytes *svg,
      const BxArtLook *look,
      const char *const *primary,
      const char *const *secondary,
      int width,
      int height)
{
  g_autoptr (GRefString) css = bx_art_stylesheet_build (look, primary, secondary);
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = bx_art_picture_draw (svg, css, width, height, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);

  return texture;
}

static guint32 *
get_pixels (GdkTexture *texture)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  guint32 *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, stride);

  return pixels;
}

static void
test_size (void)
{
  double width = 0.0;
  double height = 0.0;

  g_assert_true (bx_art_picture_get_size ("body-back-man", &width, &height));
  g_assert_cmpfloat (width, >, 100.0);
  g_assert_cmpfloat (height, >, width);
  g_assert_false (bx_art_picture_get_size ("no-such-picture", &width, &height));
  g_assert_false (bx_art_picture_exists ("no-such-picture"));
  g_assert_true (bx_art_picture_exists ("still-back-extension-woman"));
  g_assert_true (bx_art_picture_exists ("/com/example/BackExt/illustrations/body-front-woman.svg"));
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_art_picture_load ("no-such-picture", &error));
  g_assert_error (error, BX_ART_ERROR, BX_ART_ERROR_MISSING);
}

static void
test_refuses (void)
{
  static const char *const broken[] = {
    "",
    "nonsense",
    "<svg",
    "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
    "<html/>",
    "\x1f\x8b\x08",
  };
  g_autoptr (GBytes) svg = load ("small-deadlift-man");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (broken[i], strlen (broken[i]));

      g_assert_null (bx_art_picture_draw (bytes, NULL, 10, 10, NULL, &error));
      g_assert_error (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN);
      g_clear_error (&error);
    }

  g_assert_null (bx_art_picture_draw (svg, NULL, BX_ART_MAX_SIDE + 1, 10, NULL, &error));
  g_assert_error (error, BX_ART_ERROR, BX_ART_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (bx_art_picture_draw (svg, NULL, 10, 10, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Places that belong to a muscle, by its outline. */
static GArray *
find_places (BxArtGeometry *geometry,
             const char *muscle)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  graphene_rect_t box;

  g_assert_true (bx_art_geometry_has_muscle (geometry, muscle, &box));
  for (float y = box.origin.y; y < box.origin.y + box.size.height; y += 3.0f)
    for (float x = box.origin.x; x < box.origin.x + box.size.width; x += 3.0f)
      {
        graphene_point_t place = GRAPHENE_POINT_INIT (x, y);

        if (g_strcmp0 (bx_art_geometry_pick (geometry, x, y), muscle) == 0)
          g_array_append_val (places, place);
      }
  g_assert_cmpuint (places->len, >, 20);

  return places;
}

/* The parts of those places that are red, striped orange, or neither. */
static void
examine (GdkTexture *texture,
         GArray *places,
         double scale,
         double *red,
         double *orange,
         double *brightness)
{
  g_autofree guint32 *pixels = get_pixels (texture);
  guint n_red = 0;
  guint n_orange = 0;
  double sum = 0.0;

  for (guint i = 0; i < places->len; i++)
    {
      const graphene_point_t *place = &g_array_index (places, graphene_point_t, i);
      guint32 pixel = pixels[(int) (place->y * scale) * gdk_texture_get_width (texture) + (int) (place->x * scale)];
      int r = (pixel >> 16) & 0xff;
      int g = (pixel >> 8) & 0xff;
      int b = pixel & 0xff;

      sum += r + g + b;
      if (r > g + 70 && r > b + 70 && g < b + 40)
        n_red++;
      else if (r > g + 30 && g > b + 15)
        n_orange++;
    }

  *red = (double) n_red / places->len;
  *orange = (double) n_orange / places->len;
  *brightness = sum / places->len / 3.0 / 255.0;
}

static void
check_recolouring (const char *picture,
                   const char *first,
                   const char *second)
{
  g_autoptr (GBytes) svg = load (picture);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, &error);
  const char *const primary[] = { first, NULL };
  const char *const secondary[] = { second, NULL };
  const BxArtLook *all[] = { &light, &dark, &contrast, &contrast_dark };
  g_autoptr (GArray) here = NULL;
  g_autoptr (GArray) there = NULL;
  const double scale = 3.0;
  double width;
  double height;

  g_assert_no_error (error);
  g_assert_true (bx_art_picture_get_size (picture, &width, &height));
  here = find_places (geometry, first);
  there = find_places (geometry, second);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      int w = (int) (width * scale);
      int h = (int) (height * scale);
      g_autoptr (GdkTexture) plain = draw (svg, all[i], NULL, NULL, w, h);
      g_autoptr (GdkTexture) lit = draw (svg, all[i], primary, secondary, w, h);
      g_autoptr (GdkTexture) swapped = draw (svg, all[i], secondary, primary, w, h);
      double red;
      double orange;
      double bright;
      double lit_bright;

      examine (plain, here, scale, &red, &orange, &bright);
      g_assert_cmpfloat (red, ==, 0.0);
      g_assert_cmpfloat (orange, ==, 0.0);

      examine (lit, here, scale, &red, &orange, &lit_bright);
      g_assert_cmpfloat (red, >, 0.7);
      /* Without colour it is still darker than the body, if not than the shorts. */
      if (bright > 0.5)
        g_assert_cmpfloat (lit_bright, <, bright - 0.1);

      examine (lit, there, scale, &red, &orange, &lit_bright);
      g_assert_cmpfloat (orange, >, 0.3);
      g_assert_cmpfloat (red + orange, >, 0.7);

      examine (swapped, here, scale, &red, &orange, &bright);
      g_assert_cmpfloat (orange, >, 0.3);
      examine (swapped, there, scale, &red, &orange, &bright);
      g_assert_cmpfloat (red, >, 0.7);
    }
}

static void
test_recolours (void)
{
  check_recolouring ("body-back-man", "erector-spinae-thoracic", "latissimus");
  check_recolouring ("body-back-man", "gluteus-maximus", "calves");
  check_recolouring ("body-back-woman", "calves", "hamstrings");
  check_recolouring ("body-front-man", "quadriceps", "deltoid-front");
  check_recolouring ("body-front-woman", "quadriceps", "biceps");
}

/* However small the picture, the stripes of muscles that assist are stripes. */
static void
test_stripes (void)
{
  const char *const secondary[] = { "latissimus", NULL };
  static const double scales[] = { 0.3, 0.5, 1.0, 2.0 };
  g_autoptr (GBytes) svg = load ("body-back-man");
  g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, NULL);
  g_autoptr (GArray) places = find_places (geometry, "latissimus");
  double width;
  double height;

  g_assert_true (bx_art_picture_get_size ("body-back-man", &width, &height));
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      int w = (int) (width * scales[i]);
      int h = (int) (height * scales[i]);
      g_autoptr (GdkTexture) texture = draw (svg, &contrast, NULL, secondary, w, h);
      g_autofree guint32 *pixels = get_pixels (texture);
      guint bright = 0;
      guint dark_ones = 0;

      for (guint j = 0; j < places->len; j++)
        {
          const graphene_point_t *place = &g_array_index (places, graphene_point_t, j);
          guint green = (pixels[(int) (place->y * scales[i]) * w + (int) (place->x * scales[i])] >> 8) & 0xff;

          if (green > 180)
            bright++;
          else if (green < 120)
            dark_ones++;
        }
      g_assert_cmpuint (bright, >, places->len / 4);
      g_assert_cmpuint (dark_ones, >, places->len / 10);
    }
}

/* The dark look is another picture, and so is that of high contrast. */
static void
test_looks_differ (void)
{
  const BxArtLook *all[] = { &light, &dark, &contrast, &contrast_dark };
  g_autoptr (GBytes) svg = load ("still-back-extension-man");
  g_autofree guint32 *pixels[G_N_ELEMENTS (all)] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GdkTexture) texture = draw (svg, all[i], NULL, NULL, 120, 120);
      gboolean empty = TRUE;

      pixels[i] = get_pixels (texture);
      for (gsize j = 0; empty && j < 120 * 120; j++)
        empty = pixels[i][j] == 0;
      g_assert_false (empty);
      for (gsize j = 0; j < i; j++)
        g_assert_cmpint (memcmp (pixels[i], pixels[j], 120 * 120 * 4), !=, 0);
    }
  for (gsize i = 1; i < G_N_ELEMENTS (all); i++)
    g_free (g_steal_pointer (&pixels[i]));
}

/* How much of a picture is not transparent, from 0 to 1 */
static double
get_covered (const guint32 *pixels,
             int n)
{
  double covered = 0.0;

  for (int i = 0; i < n; i++)
    covered += (pixels[i] >> 24) / 255.0;

  return covered / n;
}

/* At every scale it is the same picture. */
static void
test_scales (void)
{
  static const double scales[] = { 1.25, 1.5, 2.0, 3.0 };
  g_autoptr (GBytes) svg = load ("still-deadlift-man");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *small = NULL;
  double width;
  double height;
  double covered;

  g_assert_true (bx_art_picture_get_size ("still-deadlift-man", &width, &height));
  texture = draw (svg, &light, NULL, NULL, (int) width, (int) height);
  small = get_pixels (texture);
  covered = get_covered (small, (int) width * (int) height);
  g_assert_cmpfloat (covered, >, 0.2);
  g_assert_cmpfloat (covered, <, 0.9);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      int w = (int) (width * scales[i]);
      int h = (int) (height * scales[i]);
      g_autoptr (GdkTexture) larger = draw (svg, &light, NULL, NULL, w, h);
      g_autofree guint32 *pixels = get_pixels (larger);

      g_assert_cmpfloat_with_epsilon (get_covered (pixels, w * h), covered, 0.01);
    }
}

/* Twice the pixels show twice the detail: what is drawn larger and taken down again is
 * what is drawn small, and yet it is no more of the same pixels. */
static void
test_detail (void)
{
  g_autoptr (GBytes) svg = load ("still-deadlift-man");
  double width;
  double height;
  int w;
  int h;

  g_assert_true (bx_art_picture_get_size ("still-deadlift-man", &width, &height));
  w = (int) width;
  h = (int) height;
  for (int k = 2; k <= 3; k++)
    {
      g_autoptr (GdkTexture) small_texture = draw (svg, &light, NULL, NULL, w, h);
      g_autoptr (GdkTexture) large_texture = draw (svg, &light, NULL, NULL, k * w, k * h);
      g_autofree guint32 *small = get_pixels (small_texture);
      g_autofree guint32 *large = get_pixels (large_texture);
      double difference = 0.0;
      guint n_detailed = 0;

      for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
          {
            int least = 255;
            int most = 0;

            for (guint shift = 0; shift < 32; shift += 8)
              {
                int one = (int) (small[y * w + x] >> shift & 0xff);
                int sum = 0;

                for (int i = 0; i < k * k; i++)
                  {
                    int part = (int) (large[(k * y + i / k) * k * w + k * x + i % k] >> shift & 0xff);

                    sum += part;
                    if (shift == 24)
                      {
                        least = MIN (least, part);
                        most = MAX (most, part);
                      }
                  }
                difference += ABS (one - sum / (double) (k * k));
              }
            /* Pixels that are only enlarged, however smoothly, are never so far apart. */
            n_detailed += most - least > 128;
          }

      g_test_message ("%d of %d × %d: %.2f apart, detail in %u", k, w, h, difference / (4.0 * w * h), n_detailed);
      g_assert_cmpfloat (difference / (4.0 * w * h), <, 0.5);
      g_assert_cmpuint (n_detailed, >, (guint) (w + h));
    }
}

static void
test_geometry (void)
{
  static const struct
  {
    const char *picture;
    const char *seen[4];
    const char *unseen[3];
  } maps[] = {
    { "body-back-man", { "latissimus", "hamstrings", "gluteus-maximus" }, { "pectorals", "abdominals" } },
    { "body-back-woman", { "latissimus", "hamstrings", "calves" }, { "pectorals", "abdominals" } },
    { "body-front-man", { "pectorals", "quadriceps", "biceps" }, { "gluteus-maximus", "infraspinatus" } },
    { "body-front-woman", { "pectorals", "quadriceps", "biceps" }, { "gluteus-maximus", "infraspinatus" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (GBytes) svg = load (maps[i].picture);
      g_autoptr (GError) error = NULL;
      g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, &error);
      double width;
      double height;

      g_assert_no_error (error);
      g_assert_true (bx_art_picture_get_size (maps[i].picture, &width, &height));

      for (gsize j = 0; maps[i].seen[j] != NULL; j++)
        {
          graphene_rect_t box;
          gboolean found = FALSE;

          g_assert_true (bx_art_geometry_has_muscle (geometry, maps[i].seen[j], &box));
          g_assert_cmpfloat (box.origin.x, >=, 0.0);
          g_assert_cmpfloat (box.origin.x + box.size.width, <=, width);
          for (double y = box.origin.y; !found && y < box.origin.y + box.size.height; y += 1.0)
            for (double x = box.origin.x; !found && x < box.origin.x + box.size.width; x += 1.0)
              found = g_strcmp0 (bx_art_geometry_pick (geometry, x, y), maps[i].seen[j]) == 0;
          g_assert_true (found);
        }
      for (gsize j = 0; maps[i].unseen[j] != NULL; j++)
        g_assert_false (bx_art_geometry_has_muscle (geometry, maps[i].unseen[j], NULL));

      /* Beside the body, and outside the picture */
      g_assert_null (bx_art_geometry_pick (geometry, 1.0, 1.0));
      g_assert_null (bx_art_geometry_pick (geometry, -100.0, 1e6));
    }
}

/* Whatever bytes come, the loader answers with a drawing or an error. */
static void
test_damage (void)
{
  static const char *const names[] = { "small-back-extension-man", "body-front-woman" };
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);
  guint drawn = 0;
  guint refused = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) svg = load (names[i]);
      gsize size = g_bytes_get_size (svg);

      for (guint round = 0; round < 300; round++)
        {
          g_autofree char *copy = g_memdup2 (g_bytes_get_data (svg, NULL), size);
          gsize length = size;
          g_autoptr (GBytes) damaged = NULL;
          g_autoptr (GdkTexture) texture = NULL;
          g_autoptr (GError) error = NULL;

          switch (round % 4)
            {
            case 0: /* cut off */
              length = (gsize) g_test_rand_int_range (0, (int) size);
              break;
            case 1: /* some bytes are others */
              for (int n = g_test_rand_int_range (1, 20); n > 0; n--)
                copy[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int_range (0, 256);
              break;
            case 2: /* a hole */
              {
                gsize start = (gsize) g_test_rand_int_range (0, (int) size - 200);
                gsize hole = (gsize) g_test_rand_int_range (1, 200);

                memmove (copy + start, copy + start + hole, size - start - hole);
                length = size - hole;
                break;
              }
            default: /* numbers beyond all reason */
              for (int n = g_test_rand_int_range (1, 200); n > 0; n--)
                {
                  char *digit = &copy[g_test_rand_int_range (400, (int) size)];

                  if (g_ascii_isdigit (*digit))
                    *digit = "0123456789-.e"[g_test_rand_int_range (0, 13)];
                }
              break;
            }

          damaged = g_bytes_new_take (g_steal_pointer (&copy), length);
          texture = bx_art_picture_draw (damaged, css, 40, 40, NULL, &error);
          if (texture != NULL)
            {
              g_assert_no_error (error);
              drawn++;
            }
          else
            {
              g_assert_error (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN);
              refused++;
            }

          {
            g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (damaged, NULL);

            if (geometry != NULL)
              bx_art_geometry_pick (geometry, 20.0, 20.0);
          }
        }
    }

  g_test_message ("%u drawn, %u refused", drawn, refused);
  g_assert_cmpuint (refused, >, 100);
}

static gpointer
draw_many (gpointer data)
{
  GBytes *svg = data;
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = bx_art_picture_draw (svg, css, 60 + i, 90, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (texture);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GBytes) svg = load ("body-front-man");
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_many, svg);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/art/picture/size", test_size);
  g_test_add_func ("/art/picture/missing", test_missing);
  g_test_add_func ("/art/picture/refuses", test_refuses);
  g_test_add_func ("/art/picture/recolours", test_recolours);
  g_test_add_func ("/art/picture/stripes", test_stripes);
  g_test_add_func ("/art/picture/looks-differ", test_looks_differ);
  g_test_add_func ("/art/picture/scales", test_scales);
  g_test_add_func ("/art/picture/detail", test_detail);
  g_test_add_func ("/art/picture/geometry", test_geometry);
  g_test_add_func ("/art/picture/damage", test_damage);
  g_test_add_func ("/art/picture/threads", test_threads);

  return g_test_run ();
}
