/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a variation of an exercise is spelled in workouts and in the log:
 * `family:option` for every choice that is not the plain one, in the order of
 * the families, divided by blanks: `arms:behind-head load:chest`. The plain
 * exercise has no spelling at all, so that it needs no field.
 */

#include "config.h"

#include "bx-variation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-words.h"

static int
find_family (GPtrArray  *families,
             const char *id,
             gsize       length)
{
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      if (strlen (family->id) == length && strncmp (family->id, id, length) == 0)
        return i;
    }

  return -1;
}

static BxVariationOption *
find_option (const BxVariationFamily *family,
             const char              *id)
{
  for (guint i = 0; i < family->options->len; i++)
    {
      BxVariationOption *option = g_ptr_array_index (family->options, i);

      if (g_str_equal (option->id, id))
        return option;
    }

  return NULL;
}

/**
 * bx_variation_parse:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 * @unknown: (out) (optional) (nullable) (transfer full): the first part of
 *   @variation that @exercise does not have, as in a log written by a newer
 *   version, or %NULL
 *
 * Finds what is chosen in each family; where nothing is said, or nothing that
 * is known, that is the plain option.
 *
 * Returns: (transfer container) (element-type BxVariationOption): an option
 *   for each of the exercise's families, in their order
 */
GPtrArray *
bx_variation_parse (BxExercise  *exercise,
                    const char  *variation,
                    char       **unknown)
{
  GPtrArray *families;
  GPtrArray *options;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  if (unknown != NULL)
    *unknown = NULL;

  families = bx_exercise_get_variations (exercise);
  options = g_ptr_array_new ();
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      g_ptr_array_add (options, g_ptr_array_index (family->options, 0));
    }

  parts = g_strsplit (variation != NULL ? variation : "", " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *colon = strchr (parts[i], ':');
      int index = colon != NULL ? find_family (families, parts[i], colon - parts[i]) : -1;
      BxVariationOption *option = index >= 0 ? find_option (g_ptr_array_index (families, index), colon + 1) : NULL;

      if (option != NULL)
        options->pdata[index] = option;
      else if (*parts[i] != '\0' && unknown != NULL && *unknown == NULL)
        *unknown = g_strdup (parts[i]);
    }

  return options;
}

/**
 * bx_variation_format:
 * @exercise: an exercise
 * @options: (element-type BxVariationOption): an option for each of its
 *   families, in their order
 *
 * Spells a variation for workouts and the log. The same choice is always
 * spelled the same.
 *
 * Returns: (transfer full) (nullable): the variation, or %NULL for the plain
 *   exercise
 */
char *
bx_variation_format (BxExercise *exercise,
                     GPtrArray  *options)
{
  GPtrArray *families;
  g_autoptr (GString) variation = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  families = bx_exercise_get_variations (exercise);
  g_return_val_if_fail (options->len == families->len, NULL);

  variation = g_string_new (NULL);
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);
      const BxVariationOption *option = g_ptr_array_index (options, i);

      if (option == g_ptr_array_index (family->options, 0))
        continue;

      if (variation->len > 0)
        g_string_append_c (variation, ' ');
      g_string_append_printf (variation, "%s:%s", family->id, option->id);
    }

  return variation->len > 0 ? g_strdup (variation->str) : NULL;
}

/**
 * bx_variation_dup_name:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Names a variation for people: “Behind the head, Roll-up”. Parts that are not
 * known are left out.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL for the plain
 *   exercise
 */
char *
bx_variation_dup_name (BxExercise *exercise,
                       const char *variation)
{
  GPtrArray *families;
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  families = bx_exercise_get_variations (exercise);
  options = bx_variation_parse (exercise, variation, NULL);
  names = g_ptr_array_new ();

  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);
      BxVariationOption *option = g_ptr_array_index (options, i);

      if (option != g_ptr_array_index (family->options, 0))
        g_ptr_array_add (names, option->name);
    }

  return names->len > 0 ? bx_words_list (names) : NULL;
}

/**
 * bx_variation_dup_title:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Names an exercise together with its variation, for a heading.
 *
 * Returns: (transfer full): the name of the plain exercise, or such as “Back
 *   Extension: Behind the head, Roll-up”
 */
char *
bx_variation_dup_title (BxExercise *exercise,
                        const char *variation)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  name = bx_variation_dup_name (exercise, variation);
  if (name == NULL)
    return g_strdup (bx_exercise_get_name (exercise));

  /* Translators: %1$s is an exercise, %2$s what is chosen about it, such as “Behind the head, Roll-up” */
  return g_strdup_printf (_("%1$s: %2$s"), bx_exercise_get_name (exercise), name);
}

/**
 * bx_variation_get_difficulty:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Adds up how much harder the choices make the exercise.
 *
 * Returns: 0 for as hard as the plain exercise, less for easier, more for
 *   harder
 */
int
bx_variation_get_difficulty (BxExercise *exercise,
                             const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  int difficulty = 0;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), 0);

  options = bx_variation_parse (exercise, variation, NULL);
  for (guint i = 0; i < options->len; i++)
    difficulty += ((BxVariationOption *) g_ptr_array_index (options, i))->difficulty;

  return difficulty;
}
