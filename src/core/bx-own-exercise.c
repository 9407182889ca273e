/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-own-exercise.h"

/**
 * bx_own_exercise_new:
 * @id: (nullable): UUID, or %NULL for a new one
 * @name: what the person calls it
 * @measure: what is written down about a set
 *
 * Makes an exercise of which nothing else is said yet.
 *
 * Returns: (transfer full): the exercise
 */
BxOwnExercise *
bx_own_exercise_new (const char *id,
                     const char *name,
                     BxMeasure   measure)
{
  BxOwnExercise *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (BxOwnExercise, 1);
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->name = g_strdup (name);
  self->measure = measure;

  return self;
}

/**
 * bx_own_exercise_copy:
 * @self: an exercise
 *
 * Returns: (transfer full): a deep copy with the same id
 */
BxOwnExercise *
bx_own_exercise_copy (const BxOwnExercise *self)
{
  BxOwnExercise *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (BxOwnExercise, 1);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->measure = self->measure;
  copy->primary = g_strdupv (self->primary);
  copy->secondary = g_strdupv (self->secondary);
  copy->equipment = g_strdupv (self->equipment);
  copy->note = g_strdup (self->note);
  copy->picture = self->picture != NULL ? g_bytes_ref (self->picture) : NULL;
  copy->merged_into = g_strdup (self->merged_into);
  copy->deleted = self->deleted;

  return copy;
}

/**
 * bx_own_exercise_free:
 * @self: (transfer full) (nullable): an exercise
 *
 * Frees an exercise.
 */
void
bx_own_exercise_free (BxOwnExercise *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->primary);
  g_strfreev (self->secondary);
  g_strfreev (self->equipment);
  g_free (self->note);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->merged_into);
  g_free (self);
}
