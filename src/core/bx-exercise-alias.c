/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-alias.h"

/**
 * bx_exercise_alias_new:
 * @name: an exercise as another program calls it
 * @exercise_id: the exercise
 * @variation: (nullable): its variation
 * @measure: how the exercise is measured
 * @assisted: whether weights written down with it are taken off the body
 *
 * Makes a record of what a name stands for.
 *
 * Returns: (transfer full): the record
 */
BxExerciseAlias *
bx_exercise_alias_new (const char *name,
                       const char *exercise_id,
                       const char *variation,
                       BxMeasure   measure,
                       gboolean    assisted)
{
  BxExerciseAlias *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  self = g_new0 (BxExerciseAlias, 1);
  self->name = g_strdup (name);
  self->exercise_id = g_strdup (exercise_id);
  self->variation = g_strdup (variation);
  self->measure = measure;
  self->assisted = assisted;

  return self;
}

/**
 * bx_exercise_alias_copy:
 * @self: what a name stands for
 *
 * Copies the record.
 *
 * Returns: (transfer full): the copy
 */
BxExerciseAlias *
bx_exercise_alias_copy (const BxExerciseAlias *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return bx_exercise_alias_new (self->name, self->exercise_id, self->variation, self->measure, self->assisted);
}

/**
 * bx_exercise_alias_free:
 * @self: (transfer full) (nullable): what a name stands for
 *
 * Frees the record.
 */
void
bx_exercise_alias_free (BxExerciseAlias *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->exercise_id);
  g_free (self->variation);
  g_free (self);
}
