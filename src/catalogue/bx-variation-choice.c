/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing a variation: what goes together, and what the choice changes about
 * steps, cues and tempo.
 */

#include "config.h"

#include "bx-exercise-private.h"
#include "bx-tempo.h"
#include "bx-variation.h"
#include "bx-words.h"

static const BxVariationFamily *
get_family (BxExercise *exercise,
            guint       index)
{
  return g_ptr_array_index (bx_exercise_get_variations (exercise), index);
}

static const char *
find_reason (const BxVariationOption *option,
             const BxVariationFamily *other_family,
             const BxVariationOption *other)
{
  for (guint i = 0; i < option->conflicts->len; i++)
    {
      const BxConflict *conflict = g_ptr_array_index (option->conflicts, i);

      if (g_str_equal (conflict->family_id, other_family->id) && g_str_equal (conflict->option_id, other->id))
        return conflict->reason;
    }

  return NULL;
}

/* Why an option of one family and one of another don't go together. */
static const char *
find_conflict (BxExercise              *exercise,
               guint                    family,
               const BxVariationOption *option,
               guint                    other_family,
               const BxVariationOption *other)
{
  const char *reason;

  if (family == other_family)
    return NULL;

  reason = find_reason (option, get_family (exercise, other_family), other);

  return reason != NULL ? reason : find_reason (other, get_family (exercise, family), option);
}

/**
 * bx_variation_find_conflict:
 * @exercise: an exercise
 * @options: (element-type BxVariationOption): what is chosen, an option a family
 * @family: one of its families
 * @option: an option of that family
 *
 * Looks whether @option goes together with what is chosen in the other families.
 *
 * Returns: (transfer none) (nullable): why it doesn't, or %NULL if it does
 */
const char *
bx_variation_find_conflict (BxExercise              *exercise,
                            GPtrArray               *options,
                            guint                    family,
                            const BxVariationOption *option)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (family < options->len, NULL);
  g_return_val_if_fail (option != NULL, NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const char *reason = find_conflict (exercise, family, option, i, g_ptr_array_index (options, i));

      if (reason != NULL)
        return reason;
    }

  return NULL;
}

/* The first option of a family that goes together with all that is settled. */
static BxVariationOption *
find_fitting (BxExercise     *exercise,
              GPtrArray      *options,
              const gboolean *settled,
              guint           family)
{
  GPtrArray *candidates = get_family (exercise, family)->options;

  for (guint i = 0; i < candidates->len; i++)
    {
      BxVariationOption *candidate = g_ptr_array_index (candidates, i);
      gboolean fits = TRUE;

      for (guint j = 0; j < options->len && fits; j++)
        fits = !settled[j] || find_conflict (exercise, family, candidate, j, g_ptr_array_index (options, j)) == NULL;
      if (fits)
        return candidate;
    }

  return NULL;
}

/**
 * bx_variation_choose:
 * @exercise: an exercise
 * @options: (element-type BxVariationOption) (inout): what is chosen, an option a
 *   family
 * @family: one of its families
 * @option: what to choose in it
 *
 * Chooses an option. The newest choice stands; where another family's option does
 * not go together with it, the first that does takes its place.
 *
 * Returns: (transfer full) (element-type BxVariationChange): what had to change in
 *   other families, and why; often empty
 */
GArray *
bx_variation_choose (BxExercise        *exercise,
                     GPtrArray         *options,
                     guint              family,
                     BxVariationOption *option)
{
  g_autofree gboolean *settled = NULL;
  GArray *changes;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (family < options->len, NULL);
  g_return_val_if_fail (option != NULL, NULL);

  changes = g_array_new (FALSE, FALSE, sizeof (BxVariationChange));
  settled = g_new0 (gboolean, options->len);
  options->pdata[family] = option;
  settled[family] = TRUE;

  for (guint i = 0; i < options->len; i++)
    {
      BxVariationOption *present = g_ptr_array_index (options, i);
      const char *reason = NULL;

      for (guint j = 0; j < options->len && reason == NULL; j++)
        {
          if (settled[j])
            reason = find_conflict (exercise, i, present, j, g_ptr_array_index (options, j));
        }
      if (reason != NULL)
        {
          BxVariationOption *fitting = find_fitting (exercise, options, settled, i);

          if (fitting != NULL)
            {
              BxVariationChange change = { i, present, fitting, reason };

              options->pdata[i] = fitting;
              g_array_append_val (changes, change);
            }
        }
      settled[i] = TRUE;
    }

  return changes;
}

static gboolean
is_left_out (GPtrArray  *options,
             const char *step_id)
{
  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);

      if (g_strv_contains ((const char * const *) option->left_out, step_id))
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_variation_list_steps:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Lists how a variation is done. Where two choices change the same step, that of
 * the earlier family counts: what one lies on before how the arms are held.
 *
 * Returns: (transfer container) (element-type BxStep): the steps, in order
 */
GPtrArray *
bx_variation_list_steps (BxExercise *exercise,
                         const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  GPtrArray *plain;
  GPtrArray *steps;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  options = bx_variation_parse (exercise, variation, NULL);
  plain = bx_exercise_get_steps (exercise);
  steps = g_ptr_array_new ();
  for (guint i = 0; i < plain->len; i++)
    {
      BxStep *step = g_ptr_array_index (plain, i);
      BxStep *otherwise = NULL;

      if (is_left_out (options, step->id))
        continue;

      for (guint j = 0; j < options->len && otherwise == NULL; j++)
        {
          const BxVariationOption *option = g_ptr_array_index (options, j);

          for (guint k = 0; k < option->steps->len && otherwise == NULL; k++)
            {
              BxStep *candidate = g_ptr_array_index (option->steps, k);

              if (g_str_equal (candidate->id, step->id))
                otherwise = candidate;
            }
        }
      g_ptr_array_add (steps, otherwise != NULL ? otherwise : step);
    }

  return steps;
}

static gboolean
means_nothing (GPtrArray  *options,
               gsize       offset,
               const char *id)
{
  for (guint i = 0; i < options->len; i++)
    {
      const char * const *left_out = G_STRUCT_MEMBER (gpointer, g_ptr_array_index (options, i), offset);

      if (left_out != NULL && g_strv_contains (left_out, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_variation_dup_cues:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Lists the reminders for a variation: its own first, then those of the exercise that
 * mean something there.
 *
 * Returns: (transfer full): the cues
 */
GStrv
bx_variation_dup_cues (BxExercise *exercise,
                       const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GStrvBuilder) cues = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  options = bx_variation_parse (exercise, variation, NULL);
  cues = g_strv_builder_new ();
  for (guint i = 0; i < options->len; i++)
    g_strv_builder_addv (cues, (const char **) ((BxVariationOption *) g_ptr_array_index (options, i))->cues);
  for (guint i = 0; exercise->cues != NULL && exercise->cues[i] != NULL; i++)
    if (!means_nothing (options, G_STRUCT_OFFSET (BxVariationOption, cues_left_out), exercise->cue_ids[i]))
      g_strv_builder_add (cues, exercise->cues[i]);

  return g_strv_builder_end (cues);
}

/**
 * bx_variation_list_mistakes:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Lists the mistakes that can be made in a variation.
 *
 * Returns: (transfer container) (element-type BxMistake): the mistakes
 */
GPtrArray *
bx_variation_list_mistakes (BxExercise *exercise,
                            const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  GPtrArray *mistakes;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  options = bx_variation_parse (exercise, variation, NULL);
  mistakes = g_ptr_array_new ();
  for (guint i = 0; i < exercise->mistakes->len; i++)
    {
      BxMistake *mistake = g_ptr_array_index (exercise->mistakes, i);

      if (!means_nothing (options, G_STRUCT_OFFSET (BxVariationOption, mistakes_left_out), mistake->id))
        g_ptr_array_add (mistakes, mistake);
    }

  return mistakes;
}

/**
 * bx_variation_list_words:
 * @exercise: an exercise
 * @options: (element-type BxVariationOption): an option for each of its families,
 *   in their order
 * @plain: (out) (optional) (transfer full): the same for the plain exercise
 *
 * Spells every choice, the plain ones too, as `family:option`.
 *
 * Returns: (transfer full): a word for each family
 */
GStrv
bx_variation_list_words (BxExercise *exercise,
                         GPtrArray  *options,
                         GStrv      *plain)
{
  g_autoptr (GStrvBuilder) words = NULL;
  g_autoptr (GStrvBuilder) plain_words = NULL;
  GPtrArray *families;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  families = bx_exercise_get_variations (exercise);
  words = g_strv_builder_new ();
  plain_words = g_strv_builder_new ();
  for (guint i = 0; i < families->len && i < options->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);
      const BxVariationOption *option = g_ptr_array_index (options, i);
      const BxVariationOption *usual = g_ptr_array_index (family->options, 0);

      g_strv_builder_take (words, g_strdup_printf ("%s:%s", family->id, option->id));
      g_strv_builder_take (plain_words, g_strdup_printf ("%s:%s", family->id, usual->id));
    }
  if (plain != NULL)
    *plain = g_strv_builder_end (plain_words);

  return g_strv_builder_end (words);
}

/**
 * bx_variation_get_tempo:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Returns: (transfer none): its tempo, spelled as [method@Exercise.get_tempo] does,
 *   but with two digits where a part takes ten seconds or more
 */
const char *
bx_variation_get_tempo (BxExercise *exercise,
                        const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  options = bx_variation_parse (exercise, variation, NULL);
  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);

      if (option->tempo != NULL)
        return option->tempo;
    }

  return bx_exercise_get_tempo (exercise);
}

/**
 * bx_variation_get_hold:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Tells how long a variation is held at the end of the lift, where people choose
 * that themselves.
 *
 * Returns: the seconds to begin with, or 0 where there is nothing to choose
 */
int
bx_variation_get_hold (BxExercise *exercise,
                       const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), 0);

  options = bx_variation_parse (exercise, variation, NULL);
  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);
      BxTempo tempo;

      /* The reader let only options with a tempo through. */
      if (option->hold_chosen && bx_tempo_from_text (option->tempo, &tempo))
        return tempo.seconds[BX_TEMPO_PAUSE_TOP];
    }

  return 0;
}

/**
 * bx_variation_dup_tempo:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 * @hold: seconds at the end of the lift, where people choose that, or 0 for the
 *   usual
 *
 * Makes the tempo of a variation with a hold of one's own. Where there is nothing
 * to choose, @hold changes nothing.
 *
 * Returns: (transfer full): the tempo, spelled as bx_variation_get_tempo() does
 */
char *
bx_variation_dup_tempo (BxExercise *exercise,
                        const char *variation,
                        int         hold)
{
  const char *usual;
  BxTempo tempo;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (hold >= 0 && hold <= BX_TEMPO_MAX_SECONDS, NULL);

  usual = bx_variation_get_tempo (exercise, variation);
  if (hold == 0 || bx_variation_get_hold (exercise, variation) == 0 || !bx_tempo_from_text (usual, &tempo))
    return g_strdup (usual);

  tempo.seconds[BX_TEMPO_PAUSE_TOP] = hold;

  return bx_tempo_to_text (&tempo);
}

/**
 * bx_variation_dup_equipment_names:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 *
 * Names what must be there, for a line of its own: what the variation says, or else
 * what [method@Exercise.dup_equipment_names] does.
 *
 * Returns: (transfer full): the names, or “” where nothing is needed
 */
char *
bx_variation_dup_equipment_names (BxExercise *exercise,
                                  const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  options = bx_variation_parse (exercise, variation, NULL);
  names = g_ptr_array_new ();
  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);

      if (option->equipment != NULL)
        g_ptr_array_add (names, option->equipment);
    }
  if (names->len == 0)
    return bx_exercise_dup_equipment_names (exercise);

  list = bx_words_list (names);

  return bx_words_capitalize (list);
}
