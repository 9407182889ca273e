/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-choice.h"
#include "bx-tempo.h"

/**
 * BxExerciseChoice:
 *
 * Which variation of an exercise its page is about. The page's pictures, words
 * and actions follow it.
 */
struct _BxExerciseChoice
{
  GObject parent_instance;

  BxExercise *exercise; /* (owned) */
  GPtrArray *options;   /* (owned) (element-type BxVariationOption): one a family */
  GArray *changes;      /* (owned) (element-type BxVariationChange): what the last choice made impossible */
  char *variation;      /* (owned) (nullable) */
  int hold;             /* seconds that the person chose, or 0 */
  int family;           /* in which the last choice was, or −1 */
};

G_DEFINE_FINAL_TYPE (BxExerciseChoice, bx_exercise_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_VARIATION = 1,
  PROP_HOLD,
} BxExerciseChoiceProperty;

static GParamSpec *properties[PROP_HOLD + 1];

static void
spell (BxExerciseChoice *self)
{
  g_clear_pointer (&self->variation, g_free);
  self->variation = bx_variation_format (self->exercise, self->options);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VARIATION]);
}

static void
bx_exercise_choice_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  BxExerciseChoice *self = BX_EXERCISE_CHOICE (object);

  switch ((BxExerciseChoiceProperty) property_id)
    {
    case PROP_VARIATION:
      g_value_set_string (value, self->variation);
      break;
    case PROP_HOLD:
      g_value_set_int (value, bx_exercise_choice_get_hold (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercise_choice_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  BxExerciseChoice *self = BX_EXERCISE_CHOICE (object);

  switch ((BxExerciseChoiceProperty) property_id)
    {
    case PROP_VARIATION:
      bx_exercise_choice_set_variation (self, g_value_get_string (value));
      break;
    case PROP_HOLD:
      bx_exercise_choice_set_hold (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercise_choice_finalize (GObject *object)
{
  BxExerciseChoice *self = BX_EXERCISE_CHOICE (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->variation, g_free);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (bx_exercise_choice_parent_class)->finalize (object);
}

static void
bx_exercise_choice_class_init (BxExerciseChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_exercise_choice_get_property;
  object_class->set_property = bx_exercise_choice_set_property;
  object_class->finalize = bx_exercise_choice_finalize;

  /**
   * BxExerciseChoice:variation:
   *
   * What is chosen, as workouts and the log spell it; %NULL for the plain
   * exercise. It is notified after each choice, also when it stays the same.
   */
  properties[PROP_VARIATION] = g_param_spec_string ("variation", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxExerciseChoice:hold:
   *
   * How many seconds a repetition is held at the end of the lift, where one
   * chooses that, or else 0. It is notified when the person chose other seconds;
   * see [property@ExerciseChoice:variation] for the rest.
   */
  properties[PROP_HOLD] = g_param_spec_int ("hold", NULL, NULL, 0, BX_TEMPO_MAX_SECONDS, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bx_exercise_choice_init (BxExerciseChoice *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (BxVariationChange));
  self->family = -1;
}

/**
 * bx_exercise_choice_new:
 * @exercise: an exercise
 *
 * Makes a choice that stands at the plain exercise.
 *
 * Returns: (transfer full): a new choice
 */
BxExerciseChoice *
bx_exercise_choice_new (BxExercise *exercise)
{
  BxExerciseChoice *self;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  self = g_object_new (BX_TYPE_EXERCISE_CHOICE, NULL);
  self->exercise = g_object_ref (exercise);
  self->options = bx_variation_parse (exercise, NULL, NULL);

  return self;
}

/**
 * bx_exercise_choice_get_exercise:
 * @self: a choice
 *
 * Gets the exercise.
 *
 * Returns: (transfer none): the exercise
 */
BxExercise *
bx_exercise_choice_get_exercise (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  return self->exercise;
}

/**
 * bx_exercise_choice_get_variation:
 * @self: a choice
 *
 * Gets what is chosen.
 *
 * Returns: (transfer none) (nullable): the variation, as workouts and the log
 *   spell it, or %NULL for the plain exercise
 */
const char *
bx_exercise_choice_get_variation (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  return self->variation;
}

/**
 * bx_exercise_choice_set_variation:
 * @self: a choice
 * @variation: (nullable): a variation, or %NULL for the plain exercise
 *
 * Sets what is chosen. What the exercise does not know is left out.
 */
void
bx_exercise_choice_set_variation (BxExerciseChoice *self,
                                  const char *variation)
{
  g_return_if_fail (BX_IS_EXERCISE_CHOICE (self));

  g_ptr_array_unref (self->options);
  self->options = bx_variation_parse (self->exercise, variation, NULL);
  g_array_set_size (self->changes, 0);
  self->family = -1;
  spell (self);
}

/**
 * bx_exercise_choice_get_hold:
 * @self: a choice
 *
 * Gets how long a repetition is held at the end of the lift.
 *
 * Returns: the seconds, or 0 where there is nothing to choose
 */
int
bx_exercise_choice_get_hold (BxExerciseChoice *self)
{
  int usual;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), 0);

  usual = bx_variation_get_hold (self->exercise, self->variation);

  return usual > 0 && self->hold > 0 ? self->hold : usual;
}

/**
 * bx_exercise_choice_set_hold:
 * @self: a choice
 * @seconds: how long to hold, or 0 for the usual
 *
 * Sets how long a repetition is held, wherever that can be chosen. It stays chosen
 * while other things are.
 */
void
bx_exercise_choice_set_hold (BxExerciseChoice *self,
                             int seconds)
{
  g_return_if_fail (BX_IS_EXERCISE_CHOICE (self));
  g_return_if_fail (seconds >= 0 && seconds <= BX_TEMPO_MAX_SECONDS);

  if (self->hold == seconds)
    return;

  self->hold = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLD]);
}

/**
 * bx_exercise_choice_dup_tempo:
 * @self: a choice
 *
 * Gets the tempo of what is chosen.
 *
 * Returns: (transfer full): the tempo, such as `3-0-2-10`
 */
char *
bx_exercise_choice_dup_tempo (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  return bx_variation_dup_tempo (self->exercise, self->variation, self->hold);
}

/**
 * bx_exercise_choice_dup_own_tempo:
 * @self: a choice
 *
 * Gets the tempo to write down beside the variation, as the variation alone does
 * not tell it.
 *
 * Returns: (transfer full) (nullable): the tempo, or %NULL where it is the usual
 *   one of what is chosen
 */
char *
bx_exercise_choice_dup_own_tempo (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  if (bx_variation_get_hold (self->exercise, self->variation) == 0)
    return NULL;

  return bx_exercise_choice_dup_tempo (self);
}

/**
 * bx_exercise_choice_get_options:
 * @self: a choice
 *
 * Gets what is chosen in each family.
 *
 * Returns: (transfer none) (element-type BxVariationOption): an option a family
 */
GPtrArray *
bx_exercise_choice_get_options (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  return self->options;
}

/**
 * bx_exercise_choice_get_changes:
 * @self: a choice
 *
 * Gets what the last choice changed in other families, because it did not go
 * together.
 *
 * Returns: (transfer none) (element-type BxVariationChange): the changes
 */
const GArray *
bx_exercise_choice_get_changes (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), NULL);

  return self->changes;
}

/**
 * bx_exercise_choice_get_family:
 * @self: a choice
 *
 * Gets where the last choice was made, which may have changed other families.
 *
 * Returns: one of the exercise's families, or −1 if nothing was chosen
 */
int
bx_exercise_choice_get_family (BxExerciseChoice *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (self), -1);

  return self->family;
}

/**
 * bx_exercise_choice_choose:
 * @self: a choice
 * @family: one of the exercise's families
 * @option: an option of it
 *
 * Chooses an option; see bx_variation_choose().
 */
void
bx_exercise_choice_choose (BxExerciseChoice *self,
                           guint family,
                           BxVariationOption *option)
{
  g_return_if_fail (BX_IS_EXERCISE_CHOICE (self));
  g_return_if_fail (family < self->options->len);

  if (g_ptr_array_index (self->options, family) == option)
    return;

  g_array_unref (self->changes);
  self->changes = bx_variation_choose (self->exercise, self->options, family, option);
  self->family = (int) family;
  spell (self);
}
