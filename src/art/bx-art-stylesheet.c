/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-stylesheet.h"

/* The pictures carry classes and ids and no colour at all; this file dresses
 * them. A sheet that was once given to an RsvgHandle keeps its effect under
 * later ones, so each sheet names every class and every muscle.
 *
 * The colours: the figure is a cool grey, so that the muscles at work are the
 * only warm thing in the picture. Those which do the main work are a plain,
 * strong red; those which assist are a pale orange under dark diagonal lines.
 * Without any colour the first are dark and even, the second striped and the
 * rest pale, in every look. Red on grey has a contrast of 3:1 at least (5:1
 * with high contrast), as has the stripe on its ground; the test of this file
 * measures both.
 *
 * The accent colour is for what teaches: arrows, guides and angles. Where it
 * is itself warm it would read as one more muscle, and blue takes its place. */

static const char *const muscle_ids[] = {
  "erector-spinae-lumbar",
  "erector-spinae-thoracic",
  "latissimus",
  "trapezius-upper",
  "trapezius-middle",
  "trapezius-lower",
  "rhomboids",
  "infraspinatus",
  "teres",
  "deltoid-front",
  "deltoid-side",
  "deltoid-rear",
  "biceps",
  "brachialis",
  "triceps",
  "forearms",
  "gluteus-maximus",
  "gluteus-medius",
  "hamstrings",
  "adductors",
  "quadriceps",
  "calves",
  "tibialis",
  "abdominals",
  "obliques",
  "pectorals",
  "serratus",
  "hip-flexors",
  NULL,
};

typedef enum
{
  LOOK_LIGHT,
  LOOK_DARK,
  LOOK_CONTRAST,
  LOOK_CONTRAST_DARK,
  N_LOOKS,
} Look;

/* Name of a colour in the rules below, and what it is in each look. */
typedef struct
{
  const char *name;
  const char *colour[N_LOOKS];
} Paint;

/* clang-format off */
static const Paint paints[] = {
  /* name             light      dark       contrast   contrast, dark */
  { "ground",      { "#ffffff", "#2e2e32", "#ffffff", "#000000" } },
  /* The figure */
  { "skin",        { "#e6ebf1", "#d6dde7", "#ffffff", "#eef1f5" } },
  { "muscle",      { "#c6d0dc", "#b9c4d2", "#e3e7ec", "#dde2e9" } },
  { "detail",      { "#d3dbe5", "#c6d0dc", "#eceff3", "#dce1e8" } },
  { "hair",        { "#4a5468", "#525e76", "#333a48", "#454f63" } },
  { "eye",         { "#2f394e", "#2f394e", "#000000", "#000000" } },
  { "feature",     { "#7d889b", "#7d889b", "#000000", "#000000" } },
  { "primary",     { "#d3291e", "#cc1f16", "#bd0f06", "#b80e06" } },
  { "secondary",   { "#ffb680", "#ffb680", "#ffd9bf", "#ffd9bf" } },
  { "hatch",       { "#b8470f", "#b04309", "#7a2600", "#7a2600" } },
  { "little",      { "#ffdcc4", "#ffdcc4", "#fff0e6", "#fff0e6" } },
  { "more",        { "#ee7b45", "#ea7440", "#df6a31", "#df6a31" } },
  { "rim",         { "#7c120b", "#5c0a05", "#4a0000", "#4a0000" } },
  { "fibre",       { "#1d2740", "#1d2740", "#000000", "#000000" } },
  { "line",        { "#28324a", "#28324a", "#000000", "#000000" } },
  { "outline",     { "#28324a", "#12151c", "#000000", "#ffffff" } },
  { "edge",           { "#28324a", "#12151c", "#000000", "#000000" } },
  /* Clothing */
  { "cloth",       { "#3a4760", "#47577a", "#39465f", "#47577a" } },
  { "band",        { "#2a3449", "#36435f", "#1d2433", "#2b374f" } },
  { "sock",        { "#ffffff", "#e9edf3", "#ffffff", "#ffffff" } },
  { "shoe",        { "#f6f8fb", "#dde3ec", "#ffffff", "#ffffff" } },
  { "sole",        { "#8d99ab", "#8d99ab", "#6b7689", "#8d99ab" } },
  { "stripe",      { "#5b6f96", "#5b6f96", "#3f5278", "#5b6f96" } },
  { "tongue",      { "#c9d2de", "#c2cbd8", "#c9d2de", "#c9d2de" } },
  /* Light and shade */
  { "shade-1",     { "#1d2a4d", "#1d2a4d", "#000000", "#000000" } },
  { "shade-2",     { "#101a38", "#101a38", "#000000", "#000000" } },
  { "floor",       { "#1d2a4d", "#ffffff", "#1d2a4d", "#ffffff" } },
  /* Equipment: a material, its upper side, its lit side */
  { "frame",       { "#55627a", "#66748f", "#55627a", "#66748f" } },
  { "frame-s",     { "#97a2b5", "#a9b4c7", "#b4bdcb", "#b9c3d3" } },
  { "frame-l",     { "#7b879c", "#8a97ae", "#7b879c", "#8a97ae" } },
  { "metal",       { "#8793a8", "#8793a8", "#8793a8", "#8793a8" } },
  { "metal-s",     { "#d5dce5", "#d5dce5", "#e6ebf1", "#e6ebf1" } },
  { "metal-l",     { "#c3ccd9", "#c3ccd9", "#c3ccd9", "#c3ccd9" } },
  { "metal-t",     { "#a9b4c4", "#b8c2d0", "#a9b4c4", "#c9d2de" } },
  { "pad",         { "#2e3850", "#46557a", "#2e3850", "#46557a" } },
  { "pad-s",       { "#59678c", "#7486b3", "#59678c", "#7486b3" } },
  { "pad-l",       { "#465272", "#5c6c96", "#465272", "#5c6c96" } },
  { "rubber",      { "#27314a", "#465170", "#27314a", "#465170" } },
  { "rubber-s",    { "#445273", "#6b799d", "#445273", "#6b799d" } },
  { "rubber-l",    { "#37445f", "#57648a", "#37445f", "#57648a" } },
  { "rubber-t",    { "#4a5670", "#6b7997", "#4a5670", "#7a88a8" } },
  { "iron",        { "#37445f", "#55648a", "#37445f", "#55648a" } },
  { "iron-s",      { "#5d6c8c", "#8494ba", "#5d6c8c", "#8494ba" } },
  { "iron-l",      { "#54627f", "#7888ae", "#54627f", "#7888ae" } },
  { "mat",         { "#6f86b3", "#6f86b3", "#6f86b3", "#6f86b3" } },
  { "mat-s",       { "#8ea4cf", "#8ea4cf", "#8ea4cf", "#8ea4cf" } },
  { "mat-l",       { "#7b92bf", "#7b92bf", "#7b92bf", "#7b92bf" } },
  { "cable",       { "#28324a", "#9aa6ba", "#000000", "#ffffff" } },
  /* Marks that judge; those that teach take the accent colour */
  { "contact",     { "#0f8a6c", "#4fd1a8", "#00624a", "#7df0cb" } },
  { "breath",      { "#3b7fa8", "#8fd0f2", "#0b5680", "#b4e4ff" } },
  { "wrong",       { "#c01c28", "#ff7b7b", "#9c0f1a", "#ffb3b3" } },
  { "right",       { "#1a7f37", "#6fdc8c", "#0b5c22", "#a4f5b8" } },
};

/* Strength of what is half transparent: a number's name, and what it is. */
static const Paint numbers[] = {
  { "a-fibre",     { ".20", ".20", ".30", ".30" } },
  { "a-shade-1",   { ".15", ".15", ".08", ".08" } },
  { "a-shade-2",   { ".20", ".20", ".10", ".10" } },
  { "a-highlight", { ".34", ".34", "0", "0" } },
  { "a-floor",     { ".09", ".07", ".14", ".18" } },
  { "a-halo",      { ".85", ".80", "1", "1" } },
  { "a-angle",     { ".65", ".55", ".70", ".70" } },
  { "w-rim",       { "5", "5", "14", "14" } },
  { "w-edge",      { "3", "3", "9", "9" } },
  { "w-rim-small", { "3", "3", "4", "4" } },
  { "w-edge-small",{ "2", "2", "3", "3" } },
  { "w-dash",      { "8", "8", "12", "12" } },
  { "w-much",      { "12", "12", "18", "18" } },
};

/* clang-format on */

/* $name is one of the above; $mark is the accent colour or what stands for it. */
static const char rules[] = ".skin{fill:$skin}"
                            ".hair,.brow{fill:$hair}"
                            ".eye{fill:$eye}"
                            ".eye-line,.fine-line-stroke{fill:none;stroke:$eye;stroke-linecap:round;stroke-linejoin:round}"
                            ".face-line,.mouth{fill:none;stroke:$feature;stroke-linecap:round;stroke-linejoin:round}"
                            ".muscle-detail{fill:$detail}"
                            ".fibre{fill:none;stroke:$fibre;stroke-opacity:$a-fibre;stroke-linecap:round}"
                            ".hatch-ground{fill:$secondary}"
                            ".hatch-line{fill:none;stroke:$hatch}"
                            ".shorts,.top{fill:$cloth}"
                            ".shorts-band,.top-band{fill:$band}"
                            ".sock{fill:$sock}"
                            ".shoe{fill:$shoe}"
                            ".shoe-sole{fill:$sole}"
                            ".shoe-mark{fill:$stripe}"
                            ".shoe-tongue{fill:$tongue}"
                            ".shade1{fill:$shade-1;fill-opacity:$a-shade-1}"
                            ".shade2{fill:$shade-2;fill-opacity:$a-shade-2}"
                            ".highlight{fill:#ffffff;fill-opacity:$a-highlight}"
                            ".line,.fine-line{fill:$line}"
                            ".outline{fill:none;stroke:$outline}"
                            ".floor{fill:$floor;fill-opacity:$a-floor}"
                            ".equipment{stroke:$edge}"
                            ".frame{fill:$frame}.frame-side{fill:$frame-s;stroke:none}.frame-lit{fill:$frame-l;stroke:none}"
                            ".frame-edge{fill:none;stroke:$edge}.frame-tube{fill:none;stroke:$frame-l}"
                            ".metal{fill:$metal}.metal-side{fill:$metal-s;stroke:none}.metal-lit{fill:$metal-l;stroke:none}"
                            ".metal-edge{fill:none;stroke:$edge}.metal-tube{fill:none;stroke:$metal-t}"
                            ".pad{fill:$pad}.pad-side{fill:$pad-s;stroke:none}.pad-lit{fill:$pad-l;stroke:none}"
                            ".rubber{fill:$rubber}.rubber-side{fill:$rubber-s;stroke:none}.rubber-lit{fill:$rubber-l;stroke:none}"
                            ".rubber-edge{fill:none;stroke:$edge}.rubber-tube{fill:none;stroke:$rubber-t}"
                            ".mat{fill:$mat}.mat-side{fill:$mat-s;stroke:none}.mat-lit{fill:$mat-l;stroke:none}"
                            ".iron{fill:$iron}.iron-side{fill:$iron-s;stroke:none}.iron-lit{fill:$iron-l;stroke:none}"
                            ".iron-edge{fill:none;stroke:$edge}.iron-tube{fill:none;stroke:$rubber-t}"
                            ".cable,.cable-edge,.cable-tube{fill:none;stroke:$cable}"
                            /* Plates keep the colours of the International Weightlifting Federation. */
                            ".plate-red{fill:#b52f22}.plate-red-side{fill:#e56a59;stroke:none}.plate-red-lit{fill:#d8402f;stroke:none}"
                            ".plate-blue{fill:#1f4b9c}.plate-blue-side{fill:#5f8ad6;stroke:none}.plate-blue-lit{fill:#2e63c0;stroke:none}"
                            ".plate-yellow{fill:#c99a12}.plate-yellow-side{fill:#f6d873;stroke:none}.plate-yellow-lit{fill:#eebd2e;stroke:none}"
                            ".plate-green{fill:#2a7d46}.plate-green-side{fill:#6fbf88;stroke:none}.plate-green-lit{fill:#389c5a;stroke:none}"
                            ".plate-white{fill:#b9c1cd}.plate-white-side{fill:#ffffff;stroke:none}.plate-white-lit{fill:#eef1f5;stroke:none}"
                            ".hub,.hub-lit{fill:#aab4c4}.hub-side{fill:#dfe5ec;stroke:none}"
                            ".arrow,.guide{fill:none;stroke:$mark;stroke-linecap:round;stroke-linejoin:round}"
                            ".arrow-head{fill:$mark}"
                            ".guide-knob{fill:$ground;stroke:$mark}"
                            ".angle{fill:$ground;fill-opacity:$a-angle;stroke:$mark}"
                            ".contact{fill:none;stroke:$contact}"
                            ".contact-core{fill:$contact;fill-opacity:.28}"
                            ".breath-in,.breath-out{fill:none;stroke:$breath;stroke-linecap:round;stroke-linejoin:round}"
                            ".breath-head{fill:$breath}"
                            ".wrong{fill:none;stroke:$wrong;stroke-linecap:round}"
                            ".wrong-ground{fill:$ground;stroke:$wrong}"
                            ".right{fill:none;stroke:$right;stroke-linecap:round;stroke-linejoin:round}"
                            ".right-ground{fill:$ground;stroke:$right}"
                            ".halo{fill:none;stroke:$ground;stroke-opacity:$a-halo;stroke-linecap:round;stroke-linejoin:round}"
                            ".muscle{fill:$muscle;stroke:none}";

/* A muscle's own rule, by what it does. The strokes around them are in tenths
 * of the picture's unit. Muscles under clothing are drawn once more
 * over it, and shown there only while they work. Pictures for lists are a quarter as
 * large: what rims a muscle elsewhere would cover it there. */
static const char neutral_rule[] = ".muscle-%s{fill:$muscle;stroke:none}.over-%s{display:none}";
static const char primary_rule[] = ".muscle-%s{fill:$primary;stroke:$rim;stroke-width:$w-rim;stroke-dasharray:none}.over-%s{display:inline}"
                                   ".small .muscle-%s{stroke-width:$w-rim-small}";
static const char secondary_rule[] = ".muscle-%s{fill:url(#hatch) $secondary;stroke:$hatch;stroke-width:$w-edge;stroke-dasharray:none}.over-%s{display:inline}"
                                     ".small .muscle-%s{stroke-width:$w-edge-small}";

/* How much a muscle was trained, from a little to much: pale with a dashed edge,
 * striped, plain, and dark with a strong edge. Without any colour they still differ
 * in their edges, their lines and how dark they are. */
static const char *const level_rules[] = {
  neutral_rule,
  ".muscle-%s{fill:$little;stroke:$hatch;stroke-width:$w-dash;stroke-dasharray:22 16}.over-%s{display:inline}",
  ".muscle-%s{fill:url(#hatch) $secondary;stroke:$hatch;stroke-width:$w-edge;stroke-dasharray:none}.over-%s{display:inline}",
  ".muscle-%s{fill:$more;stroke:$hatch;stroke-width:$w-edge;stroke-dasharray:none}.over-%s{display:inline}",
  ".muscle-%s{fill:$primary;stroke:$rim;stroke-width:$w-much;stroke-dasharray:none}.over-%s{display:inline}",
};

static Look
look_index (const BxArtLook *look)
{
  return (look->high_contrast ? LOOK_CONTRAST : LOOK_LIGHT) + (look->dark ? 1 : 0);
}

/* Hues from pink over red to yellow are the muscles' own. */
static gboolean
is_warm (const GdkRGBA *colour)
{
  float hue = 0.0f;
  float saturation = 0.0f;
  float value = 0.0f;

  gtk_rgb_to_hsv (colour->red, colour->green, colour->blue, &hue, &saturation, &value);

  return saturation > 0.25f && (hue < 0.14f || hue > 0.88f);
}

static char *
mark_colour (const BxArtLook *look)
{
  static const char *const blue[N_LOOKS] = { "#1c63d6", "#78aeff", "#0030a0", "#a9ccff" };

  if (look->high_contrast || is_warm (&look->accent))
    return g_strdup (blue[look_index (look)]);

  return g_strdup_printf ("#%02x%02x%02x",
                          (guint) (CLAMP (look->accent.red, 0.0f, 1.0f) * 255.0f + 0.5f),
                          (guint) (CLAMP (look->accent.green, 0.0f, 1.0f) * 255.0f + 0.5f),
                          (guint) (CLAMP (look->accent.blue, 0.0f, 1.0f) * 255.0f + 0.5f));
}

static const char *
find_paint (const Paint *table,
            gsize length,
            const char *name,
            gsize name_length,
            Look look)
{
  for (gsize i = 0; i < length; i++)
    if (strlen (table[i].name) == name_length && strncmp (table[i].name, name, name_length) == 0)
      return table[i].colour[look];

  return NULL;
}

static void
append_rules (GString *css,
              const char *template,
              Look look,
              const char *mark)
{
  const char *rest = template;

  while (*rest != '\0')
    {
      const char *dollar = strchr (rest, '$');
      const char *value;
      gsize length;

      if (dollar == NULL)
        {
          g_string_append (css, rest);
          return;
        }

      g_string_append_len (css, rest, dollar - rest);
      rest = dollar + 1;
      length = strspn (rest, "abcdefghijklmnopqrstuvwxyz0123456789-");

      if (length == strlen ("mark") && strncmp (rest, "mark", length) == 0)
        value = mark;
      else
        value = find_paint (paints, G_N_ELEMENTS (paints), rest, length, look);
      if (value == NULL)
        value = find_paint (numbers, G_N_ELEMENTS (numbers), rest, length, look);

      g_assert (value != NULL);
      g_string_append (css, value);
      rest += length;
    }
}

static void
append_muscle (GString *css,
               const char *rule,
               const char *id,
               Look look)
{
  g_auto (GStrv) parts = g_strsplit (rule, "%s", -1);
  g_autofree char *whole = g_strjoinv (id, parts);

  append_rules (css, whole, look, "");
}

/**
 * bx_art_get_muscle_ids:
 *
 * Lists the muscles that pictures may carry, from the back of the trunk down
 * and around to the front.
 *
 * Returns: (transfer none): stable ids
 */
const char *const *
bx_art_get_muscle_ids (void)
{
  return muscle_ids;
}

/**
 * bx_art_is_muscle_id:
 * @id: a text
 *
 * Tells whether pictures may carry the muscle @id.
 *
 * Returns: %TRUE if it is in [func@art_get_muscle_ids]
 */
gboolean
bx_art_is_muscle_id (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return g_strv_contains (muscle_ids, id);
}

/**
 * bx_art_stylesheet_build:
 * @look: light or dark, contrast, accent
 * @primary: (nullable): ids of the muscles that do the main work
 * @secondary: (nullable): ids of the muscles that assist
 *
 * Writes the whole stylesheet for a picture. It names every class and every
 * muscle, so that it may follow any other on the same handle. A muscle in both
 * lists is primary; ids that no picture knows are left out.
 *
 * Equal sheets are the same string, so that they can be compared by address.
 *
 * Returns: CSS for [method@Rsvg.Handle.set_stylesheet], the caller’s to release
 */
GRefString *
bx_art_stylesheet_build (const BxArtLook *look,
                         const char *const *primary,
                         const char *const *secondary)
{
  g_autoptr (GString) css = NULL;
  g_autofree char *mark = NULL;
  Look index;

  g_return_val_if_fail (look != NULL, NULL);

  css = g_string_sized_new (10240);
  mark = mark_colour (look);
  index = look_index (look);
  append_rules (css, rules, index, mark);

  for (gsize i = 0; muscle_ids[i] != NULL; i++)
    {
      if (primary != NULL && g_strv_contains (primary, muscle_ids[i]))
        append_muscle (css, primary_rule, muscle_ids[i], index);
      else if (secondary != NULL && g_strv_contains (secondary, muscle_ids[i]))
        append_muscle (css, secondary_rule, muscle_ids[i], index);
      else
        append_muscle (css, neutral_rule, muscle_ids[i], index);
    }

  return g_ref_string_new_intern (css->str);
}

/**
 * bx_art_stylesheet_build_levels:
 * @look: light or dark, contrast, accent
 * @levels: a digit for each of [func@art_get_muscle_ids], from `0` for a muscle that
 *   was not trained to `4` for one that was trained much
 *
 * Writes the whole stylesheet for a picture of how much muscles were trained. It
 * follows any other on the same handle, as do those of [func@art_stylesheet_build].
 *
 * Returns: CSS for [method@Rsvg.Handle.set_stylesheet], the caller’s to release
 */
GRefString *
bx_art_stylesheet_build_levels (const BxArtLook *look,
                                const char *levels)
{
  g_autoptr (GString) css = NULL;
  g_autofree char *mark = NULL;
  Look index;

  g_return_val_if_fail (look != NULL, NULL);
  g_return_val_if_fail (levels != NULL && strlen (levels) == G_N_ELEMENTS (muscle_ids) - 1, NULL);

  css = g_string_sized_new (10240);
  mark = mark_colour (look);
  index = look_index (look);
  append_rules (css, rules, index, mark);

  for (gsize i = 0; muscle_ids[i] != NULL; i++)
    append_muscle (css, level_rules[CLAMP (levels[i] - '0', 0, BX_ART_N_LEVELS)], muscle_ids[i], index);

  return g_ref_string_new_intern (css->str);
}

/**
 * bx_art_stylesheet_get_ink:
 * @look: light or dark, contrast, accent
 * @ink: which colour
 * @colour: (out caller-allocates): the colour
 *
 * Gets a colour of the pictures in @look, for a legend beside one.
 */
void
bx_art_stylesheet_get_ink (const BxArtLook *look,
                           BxArtInk ink,
                           GdkRGBA *colour)
{
  static const char *const names[] = {
    [BX_ART_INK_GROUND] = "ground",
    [BX_ART_INK_MUSCLE] = "muscle",
    [BX_ART_INK_PRIMARY] = "primary",
    [BX_ART_INK_SECONDARY] = "secondary",
    [BX_ART_INK_HATCH] = "hatch",
    [BX_ART_INK_OUTLINE] = "outline",
    [BX_ART_INK_SKIN] = "skin",
  };
  g_autofree char *mark = NULL;
  const char *text;

  g_return_if_fail (look != NULL);
  g_return_if_fail (colour != NULL);

  if (ink == BX_ART_INK_MARK)
    text = mark = mark_colour (look);
  else
    text = find_paint (paints, G_N_ELEMENTS (paints), names[ink], strlen (names[ink]), look_index (look));

  if (!gdk_rgba_parse (colour, text))
    g_assert_not_reached ();
}
