/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-art-picture.h"
#include "bx-art-print.h"
#include "bx-art-stylesheet.h"

static const BxArtLook looks[] = {
  { FALSE, FALSE, { 0.0f, 0.38f, 0.78f, 1.0f } },
  { TRUE, FALSE, { 0.51f, 0.82f, 1.0f, 1.0f } },
  { FALSE, TRUE, { 0.0f, 0.38f, 0.78f, 1.0f } },
  { TRUE, TRUE, { 0.51f, 0.82f, 1.0f, 1.0f } },
};

static const char *const lower_back[] = { "erector-spinae-lumbar", NULL };
static const char *const helpers[] = { "hamstrings", "gluteus-maximus", NULL };

static GRefString *
build (const BxArtLook *look,
       const char *const *primary,
       const char *const *secondary)
{
  GRefString *css = bx_art_stylesheet_build (look, primary, secondary);

  g_assert_nonnull (css);

  return css;
}

/* A later sheet must undo an earlier one on the same handle. */
static void
test_names_every_muscle (void)
{
  const char *const *muscles = bx_art_get_muscle_ids ();

  g_assert_cmpuint (g_strv_length ((GStrv) muscles), ==, 28);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GRefString) plain = build (&looks[i], NULL, NULL);
      g_autoptr (GRefString) lit = build (&looks[i], lower_back, helpers);

      for (gsize j = 0; muscles[j] != NULL; j++)
        {
          g_autofree char *muscle = g_strdup_printf (".muscle-%s{fill:", muscles[j]);
          g_autofree char *over = g_strdup_printf (".over-%s{display:", muscles[j]);

          g_assert_nonnull (strstr (plain, muscle));
          g_assert_nonnull (strstr (plain, over));
          g_assert_nonnull (strstr (lit, muscle));
          g_assert_nonnull (strstr (lit, over));
        }
    }
}

/* librsvg knows neither, and a name that was not replaced is no colour. */
static void
test_plain_css (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GRefString) css = build (&looks[i], lower_back, helpers);

      g_assert_null (strstr (css, "var("));
      g_assert_null (strstr (css, "color-mix"));
      g_assert_null (strchr (css, '$'));
      g_assert_null (strchr (css, '%'));
      g_assert_true (g_utf8_validate (css, -1, NULL));
    }
}

static void
test_roles (void)
{
  const char *const both[] = { "hamstrings", "nonsense", NULL };
  g_autoptr (GRefString) plain = build (&looks[0], NULL, NULL);
  g_autoptr (GRefString) first = build (&looks[0], lower_back, helpers);
  g_autoptr (GRefString) again = build (&looks[0], lower_back, helpers);
  g_autoptr (GRefString) primary = build (&looks[0], both, helpers);
  g_autoptr (GRefString) dark = build (&looks[1], lower_back, helpers);

  g_assert_true (first == again);
  g_assert_true (first != plain);
  g_assert_true (first != dark);

  g_assert_nonnull (strstr (first, ".muscle-hamstrings{fill:url(#hatch)"));
  g_assert_nonnull (strstr (first, ".over-hamstrings{display:inline}"));
  g_assert_nonnull (strstr (first, ".over-calves{display:none}"));

  /* Primary wins; ids that nobody knows leave no trace. */
  g_assert_null (strstr (primary, ".muscle-hamstrings{fill:url(#hatch)"));
  g_assert_nonnull (strstr (primary, ".muscle-gluteus-maximus{fill:url(#hatch)"));
  g_assert_null (strstr (primary, "nonsense"));
  g_assert_true (bx_art_is_muscle_id ("hamstrings"));
  g_assert_false (bx_art_is_muscle_id ("nonsense"));
}

/* Every level names every muscle, and looks like no other. */
static void
test_levels (void)
{
  const char *const *muscles = bx_art_get_muscle_ids ();
  guint n = g_strv_length ((GStrv) muscles);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);

      for (int level = 0; level <= BX_ART_N_LEVELS; level++)
        {
          g_autofree char *levels = g_strnfill (n, (char) ('0' + level));
          GRefString *css = bx_art_stylesheet_build_levels (&looks[i], levels);

          g_assert_null (strchr (css, '$'));
          g_assert_null (strchr (css, '%'));
          for (gsize j = 0; muscles[j] != NULL; j++)
            {
              g_autofree char *muscle = g_strdup_printf (".muscle-%s{fill:", muscles[j]);

              g_assert_nonnull (strstr (css, muscle));
            }
          for (guint k = 0; k < seen->len; k++)
            g_assert_true (g_ptr_array_index (seen, k) != css);
          g_ptr_array_add (seen, css);
        }
    }
}

/* The more, the darker: without any colour the levels are still in their order. */
static void
test_levels_darken (void)
{
  guint n = g_strv_length ((GStrv) bx_art_get_muscle_ids ());
  double before = G_MAXDOUBLE;

  for (int level = 0; level <= BX_ART_N_LEVELS; level++)
    {
      g_autofree char *levels = g_strnfill (n, (char) ('0' + level));
      g_autoptr (GError) error = NULL;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 253, 503);
      cairo_t *cr = cairo_create (surface);
      const guint32 *pixels;
      double sum = 0.0;

      cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
      cairo_paint (cr);
      g_assert_true (bx_art_print_levels (cr, "body-back-man", levels, &GRAPHENE_RECT_INIT (0, 0, 253, 503), &error));
      g_assert_no_error (error);
      cairo_surface_flush (surface);
      pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
      for (int i = 0; i < 253 * 503; i++)
        sum += 0.2126 * ((pixels[i] >> 16) & 0xff) + 0.7152 * ((pixels[i] >> 8) & 0xff) + 0.0722 * (pixels[i] & 0xff);
      sum /= 253.0 * 503.0;
      /* The first has an edge and a hue, but is as pale as none. */
      if (level >= 2)
        g_assert_cmpfloat (sum, <, before - 3.0);
      before = sum;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Relative luminance and contrast as WCAG 2.2 defines them. */
static double
luminance (const GdkRGBA *colour)
{
  double parts[3] = { colour->red, colour->green, colour->blue };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);

  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

static double
ratio (const GdkRGBA *a,
       const GdkRGBA *b)
{
  return (MAX (luminance (a), luminance (b)) + 0.05) / (MIN (luminance (a), luminance (b)) + 0.05);
}

static double
contrast (const BxArtLook *look,
          BxArtInk one,
          BxArtInk other)
{
  GdkRGBA a;
  GdkRGBA b;

  bx_art_stylesheet_get_ink (look, one, &a);
  bx_art_stylesheet_get_ink (look, other, &b);

  return ratio (&a, &b);
}

static void
test_contrast (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      double least = looks[i].high_contrast ? 5.0 : 3.0;

      g_assert_cmpfloat (contrast (&looks[i], BX_ART_INK_PRIMARY, BX_ART_INK_MUSCLE), >=, least);
      g_assert_cmpfloat (contrast (&looks[i], BX_ART_INK_PRIMARY, BX_ART_INK_SKIN), >=, least);
      g_assert_cmpfloat (contrast (&looks[i], BX_ART_INK_HATCH, BX_ART_INK_SECONDARY), >=, least);
      g_assert_cmpfloat (contrast (&looks[i], BX_ART_INK_HATCH, BX_ART_INK_MUSCLE), >=, least);
      g_assert_cmpfloat (contrast (&looks[i], BX_ART_INK_MARK, BX_ART_INK_GROUND), >=, 3.0);
    }
}

/* What a rule of the sheet fills with. */
static void
get_fill (const char *css,
          const char *rule,
          GdkRGBA *fill)
{
  const char *found = strstr (css, rule);
  g_autofree char *name = NULL;
  const char *opacity;

  g_assert_nonnull (found);
  found += strlen (rule);
  name = g_strndup (found, strlen ("#rrggbb"));
  g_assert_true (gdk_rgba_parse (fill, name));

  opacity = found + strlen (name);
  if (g_str_has_prefix (opacity, ";fill-opacity:"))
    fill->alpha = (float) g_ascii_strtod (opacity + strlen (";fill-opacity:"), NULL);
}

/* An angle at the hip lies over the shorts, whose blue is as dark as the mark's. */
static void
test_angle_over_shorts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GRefString) css = build (&looks[i], lower_back, helpers);
      GdkRGBA cloth;
      GdkRGBA wedge;
      GdkRGBA seen;
      GdkRGBA mark;

      get_fill (css, ".shorts,.top{fill:", &cloth);
      get_fill (css, ".angle{fill:", &wedge);
      seen = (GdkRGBA){
        .red = wedge.red * wedge.alpha + cloth.red * (1.0f - wedge.alpha),
        .green = wedge.green * wedge.alpha + cloth.green * (1.0f - wedge.alpha),
        .blue = wedge.blue * wedge.alpha + cloth.blue * (1.0f - wedge.alpha),
        .alpha = 1.0f,
      };

      bx_art_stylesheet_get_ink (&looks[i], BX_ART_INK_MARK, &mark);
      g_assert_cmpfloat (ratio (&mark, &seen), >=, 3.0);
    }
}

/* Marks take the accent colour, but never one that reads as a muscle at work. */
static void
test_accent (void)
{
  BxArtLook look = looks[0];
  GdkRGBA mark;

  look.accent = (GdkRGBA){ 0.2f, 0.5f, 0.3f, 1.0f };
  bx_art_stylesheet_get_ink (&look, BX_ART_INK_MARK, &mark);
  g_assert_cmpfloat_with_epsilon (mark.green, 0.5f, 0.01f);
  g_assert_cmpfloat_with_epsilon (mark.red, 0.2f, 0.01f);

  for (gsize i = 0; i < 3; i++)
    {
      static const GdkRGBA warm[] = {
        { 0.9f, 0.18f, 0.26f, 1.0f },
        { 0.93f, 0.36f, 0.0f, 1.0f },
        { 0.78f, 0.53f, 0.0f, 1.0f },
      };

      look.accent = warm[i];
      bx_art_stylesheet_get_ink (&look, BX_ART_INK_MARK, &mark);
      g_assert_cmpfloat (mark.blue, >, mark.red);
    }
}

static gboolean
is_named (const char *css,
          const char *class)
{
  g_autofree char *selector = g_strdup_printf (".%s", class);
  const char *at = css;

  while ((at = strstr (at, selector)) != NULL)
    {
      at += strlen (selector);
      if (*at == '{' || *at == ',')
        return TRUE;
    }

  return FALSE;
}

/* Every shape of every picture that ships gets its paint from the sheet. */
static void
test_dresses_all_pictures (void)
{
  g_autoptr (GRefString) css = build (&looks[0], NULL, NULL);
  g_autoptr (GRegex) shapes = g_regex_new ("<(path|use|circle|ellipse|rect|line|polygon|polyline)\\s[^>]*class=\"([^\"]+)\"",
                                           G_REGEX_OPTIMIZE,
                                           0,
                                           NULL);
  g_auto (GStrv) files = NULL;

  g_assert_true (bx_art_picture_exists ("body-back-man"));
  files = g_resources_enumerate_children ("/com/example/BackExt/illustrations/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (files);

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/com/example/BackExt/illustrations/", files[i], NULL);
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (GMatchInfo) match = NULL;
      gsize size;
      const char *data;

      if (!g_str_has_suffix (files[i], ".svg"))
        continue;

      svg = bx_art_picture_load (path, NULL);
      g_assert_nonnull (svg);
      data = g_bytes_get_data (svg, &size);
      g_assert_null (g_strstr_len (data, (gssize) size, "style"));

      for (g_regex_match_full (shapes, data, (gssize) size, 0, 0, &match, NULL);
           g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *classes = g_match_info_fetch (match, 2);
          g_auto (GStrv) each = g_strsplit (classes, " ", -1);
          gboolean named = FALSE;

          for (gsize j = 0; each[j] != NULL; j++)
            named = named || is_named (css, each[j]);
          if (!named)
            g_test_message ("%s: %s", files[i], classes);
          g_assert_true (named);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/art/stylesheet/names-every-muscle", test_names_every_muscle);
  g_test_add_func ("/art/stylesheet/plain-css", test_plain_css);
  g_test_add_func ("/art/stylesheet/roles", test_roles);
  g_test_add_func ("/art/stylesheet/levels", test_levels);
  g_test_add_func ("/art/stylesheet/levels-darken", test_levels_darken);
  g_test_add_func ("/art/stylesheet/contrast", test_contrast);
  g_test_add_func ("/art/stylesheet/angle-over-shorts", test_angle_over_shorts);
  g_test_add_func ("/art/stylesheet/accent", test_accent);
  g_test_add_func ("/art/stylesheet/dresses-all-pictures", test_dresses_all_pictures);

  return g_test_run ();
}
