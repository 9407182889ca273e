/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-private.h"

/**
 * BxExercise:
 *
 * An exercise of the catalogue: what it is, how it is done, and what it trains.
 *
 * Most ship with the program; some are the person's own, and have no steps, cues
 * and the like.
 *
 * The object never changes. Its texts are in the language the catalogue was
 * read in; where a text has several paragraphs, a blank line divides them.
 */

G_DEFINE_FINAL_TYPE (BxExercise, bx_exercise, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_SUMMARY,
} BxExerciseProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

static void
bx_exercise_finalize (GObject *object)
{
  BxExercise *self = BX_EXERCISE (object);

  g_free (self->id);
  g_clear_pointer (&self->own, bx_own_exercise_free);
  g_free (self->tempo);
  g_free (self->breath_pattern);
  g_free (self->name);
  g_free (self->english_name);
  g_strfreev (self->aliases);
  g_strfreev (self->english_aliases);
  g_free (self->summary);
  g_free (self->description);
  g_free (self->breathing);
  g_free (self->suits);
  g_free (self->safety);
  g_free (self->why_instead);
  g_strfreev (self->cues);
  g_strfreev (self->cue_ids);

  g_ptr_array_unref (self->equipment);
  g_array_unref (self->needs);
  g_object_unref (self->primary);
  g_object_unref (self->secondary);

  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->mistakes);
  g_ptr_array_unref (self->benefits);
  g_ptr_array_unref (self->doses);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->variations);
  g_ptr_array_unref (self->easier);
  g_ptr_array_unref (self->harder);
  g_ptr_array_unref (self->alternatives);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (bx_exercise_parent_class)->finalize (object);
}

static void
bx_exercise_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BxExercise *self = BX_EXERCISE (object);

  switch ((BxExerciseProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
bx_exercise_class_init (BxExerciseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bx_exercise_finalize;
  object_class->get_property = bx_exercise_get_property;

  /**
   * BxExercise:id:
   *
   * Stable text id.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * BxExercise:name:
   *
   * What it is called.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * BxExercise:summary:
   *
   * What it is, in one line.
   */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static GPtrArray *
new_parts (GDestroyNotify free_func)
{
  return g_ptr_array_new_with_free_func (free_func);
}

static void
bx_exercise_init (BxExercise *self)
{
  self->equipment = new_parts ((GDestroyNotify) bx_equipment_free);
  self->needs = g_array_new (FALSE, FALSE, sizeof (BxEquipmentNeed));
  self->primary = g_list_store_new (BX_TYPE_MUSCLE);
  self->secondary = g_list_store_new (BX_TYPE_MUSCLE);
  self->steps = new_parts ((GDestroyNotify) bx_step_free);
  self->mistakes = new_parts ((GDestroyNotify) bx_mistake_free);
  self->benefits = new_parts ((GDestroyNotify) bx_passage_free);
  self->doses = new_parts ((GDestroyNotify) bx_passage_free);
  self->questions = new_parts ((GDestroyNotify) bx_passage_free);
  self->variations = new_parts ((GDestroyNotify) bx_variation_family_free);
  self->easier = new_parts ((GDestroyNotify) bx_neighbour_free);
  self->harder = new_parts ((GDestroyNotify) bx_neighbour_free);
  self->alternatives = new_parts ((GDestroyNotify) bx_neighbour_free);
  self->sources = new_parts ((GDestroyNotify) bx_source_free);
}

/**
 * bx_exercise_get_id:
 * @self: an exercise
 *
 * Returns: (transfer none): its stable text id, such as `back-extension`
 */
const char *
bx_exercise_get_id (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->id;
}

/**
 * bx_exercise_get_name:
 * @self: an exercise
 *
 * Returns: (transfer none): what it is called, in header capitalisation
 */
const char *
bx_exercise_get_name (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->name;
}

/**
 * bx_exercise_is_own:
 * @self: an exercise
 *
 * Returns: whether the person made it, rather than us
 */
gboolean
bx_exercise_is_own (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), FALSE);

  return self->own != NULL;
}

/**
 * bx_exercise_get_own:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): what the person said about it, or %NULL
 *   where it ships
 */
const BxOwnExercise *
bx_exercise_get_own (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->own;
}

/**
 * bx_exercise_get_english_name:
 * @self: an exercise
 *
 * Returns: (transfer none): its untranslated name, by which files of other programs
 *   know it
 */
const char *
bx_exercise_get_english_name (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->english_name;
}

/**
 * bx_exercise_get_summary:
 * @self: an exercise
 *
 * Returns: (transfer none): what it is, in one or two short sentences for a card
 */
const char *
bx_exercise_get_summary (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->summary;
}

/**
 * bx_exercise_get_description:
 * @self: an exercise
 *
 * Returns: (transfer none): what it is, in one or more paragraphs
 */
const char *
bx_exercise_get_description (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->description;
}

/**
 * bx_exercise_get_aliases:
 * @self: an exercise
 *
 * Returns: (transfer none): other names, none of them empty
 */
GStrv
bx_exercise_get_aliases (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->aliases;
}

/**
 * bx_exercise_get_english_aliases:
 * @self: an exercise
 *
 * Returns: (transfer none): its untranslated other names
 */
GStrv
bx_exercise_get_english_aliases (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->english_aliases;
}

/**
 * bx_exercise_get_measure:
 * @self: an exercise
 *
 * Returns: what is written down about a set of it
 */
BxMeasure
bx_exercise_get_measure (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), BX_MEASURE_WEIGHT_REPS);

  return self->measure;
}

/**
 * bx_exercise_get_laterality:
 * @self: an exercise
 *
 * Returns: whether both sides work together or one after the other
 */
BxLaterality
bx_exercise_get_laterality (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), BX_LATERALITY_BOTH);

  return self->laterality;
}

/**
 * bx_exercise_get_rest_seconds:
 * @self: an exercise
 *
 * Returns: the usual rest after a set of it, in seconds
 */
int
bx_exercise_get_rest_seconds (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), 0);

  return self->rest_seconds;
}

/**
 * bx_exercise_get_weight_step_kg:
 * @self: an exercise
 *
 * Returns: the usual smallest step of its weight, in kilogram, or 0 where no
 *   weight is written down
 */
double
bx_exercise_get_weight_step_kg (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), 0.0);

  return self->weight_step_kg;
}

/**
 * bx_exercise_get_tempo:
 * @self: an exercise
 *
 * Returns: (transfer none): its usual tempo, four digits of seconds divided by
 *   hyphens: lowering, pause at the stretched end, lifting, pause at the other end.
 *   `X` stands for “as fast as you can”. The first is always the lowering, even
 *   where the lift comes first.
 */
const char *
bx_exercise_get_tempo (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->tempo;
}

/**
 * bx_exercise_get_breath_pattern:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): what the breath does in the four parts of
 *   a repetition, in the order of the tempo: `in`, `out`, `hold` or `free`, divided
 *   by hyphens; %NULL where one breathes in while lowering and out while lifting
 */
const char *
bx_exercise_get_breath_pattern (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->breath_pattern;
}

/**
 * bx_exercise_get_breathing:
 * @self: an exercise
 *
 * Returns: (transfer none): when to breathe
 */
const char *
bx_exercise_get_breathing (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->breathing;
}

/**
 * bx_exercise_get_suits:
 * @self: an exercise
 *
 * Returns: (transfer none): who it suits
 */
const char *
bx_exercise_get_suits (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->suits;
}

/**
 * bx_exercise_get_safety:
 * @self: an exercise
 *
 * Returns: (transfer none): what to heed, in one or more paragraphs
 */
const char *
bx_exercise_get_safety (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->safety;
}

/**
 * bx_exercise_get_why_instead:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): why one would do it in place of the back
 *   extension, or %NULL where it is no alternative to it
 */
const char *
bx_exercise_get_why_instead (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->why_instead;
}

/**
 * bx_exercise_get_cues:
 * @self: an exercise
 *
 * Returns: (transfer none): short reminders for the moment of lifting
 */
GStrv
bx_exercise_get_cues (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->cues;
}

/**
 * bx_exercise_get_steps:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxStep): how it is done, in order
 */
GPtrArray *
bx_exercise_get_steps (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->steps;
}

/**
 * bx_exercise_get_mistakes:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxMistake): what often goes
 *   wrong, and what to do instead
 */
GPtrArray *
bx_exercise_get_mistakes (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->mistakes;
}

/**
 * bx_exercise_get_benefits:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxPassage): what it is good
 *   for; may be empty
 */
GPtrArray *
bx_exercise_get_benefits (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->benefits;
}

/**
 * bx_exercise_get_doses:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxPassage): how much and how
 *   often
 */
GPtrArray *
bx_exercise_get_doses (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->doses;
}

/**
 * bx_exercise_get_questions:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxPassage): questions and
 *   answers; may be empty
 */
GPtrArray *
bx_exercise_get_questions (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->questions;
}

/**
 * bx_exercise_get_variations:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxVariationFamily): what can be
 *   chosen about it; may be empty
 */
GPtrArray *
bx_exercise_get_variations (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->variations;
}

/**
 * bx_exercise_get_easier:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxNeighbour): exercises to go back
 *   to; may be empty
 */
GPtrArray *
bx_exercise_get_easier (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->easier;
}

/**
 * bx_exercise_get_harder:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxNeighbour): exercises to go on
 *   to; may be empty
 */
GPtrArray *
bx_exercise_get_harder (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->harder;
}

/**
 * bx_exercise_get_alternatives:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxNeighbour): exercises for
 *   the same muscles, the closest first
 */
GPtrArray *
bx_exercise_get_alternatives (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->alternatives;
}

/**
 * bx_exercise_get_sources:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type BxSource): what it was written
 *   from
 */
GPtrArray *
bx_exercise_get_sources (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->sources;
}
