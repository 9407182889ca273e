/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-transfer-names.h"

#include "bx-catalogue.h"

/* What is asked of the catalogue here: what ships alone, as it is asked in the threads
 * that read and write files. The person's own exercises are those of the log. */

/**
 * bx_transfer_names_new:
 *
 * Returns: (transfer full): what finds the exercises of the catalogue by their names
 */
BxExerciseNames *
bx_transfer_names_new (void)
{
  return bx_exercise_names_new (bx_catalogue_get_default ());
}

/**
 * bx_transfer_names_is_shipped:
 * @exercise_id: the id of an exercise
 *
 * Returns: whether it ships with the program
 */
gboolean
bx_transfer_names_is_shipped (const char *exercise_id)
{
  return bx_catalogue_find_shipped_exercise (bx_catalogue_get_default (), exercise_id) != NULL;
}

/**
 * bx_transfer_names_get_name:
 * @exercise_id: the id of an exercise
 * @user_data: unused
 *
 * A [callback@ExerciseNameFunc] that asks the catalogue.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL if it does not ship
 */
const char *
bx_transfer_names_get_name (const char *exercise_id,
                            gpointer    user_data)
{
  BxExercise *exercise = bx_catalogue_find_shipped_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : NULL;
}

/**
 * bx_transfer_names_get_measure:
 * @exercise_id: the id of an exercise
 * @measure: (inout): how it is measured; left alone if it does not ship
 *
 * Tells how an exercise is measured.
 */
void
bx_transfer_names_get_measure (const char *exercise_id,
                               BxMeasure  *measure)
{
  BxExercise *exercise = bx_catalogue_find_shipped_exercise (bx_catalogue_get_default (), exercise_id);

  if (exercise != NULL)
    *measure = bx_exercise_get_measure (exercise);
}

/**
 * bx_transfer_names_find:
 * @text: an exercise of the catalogue as a person writes it: its id, its id and a
 *   variation behind a slash, or a name
 * @exercise_id: (out): its id
 * @variation: (out) (nullable): its variation
 * @measure: (out): how it is measured
 *
 * Finds the exercise that a person means.
 *
 * Returns: whether there is exactly one
 */
gboolean
bx_transfer_names_find (const char  *text,
                        char       **exercise_id,
                        char       **variation,
                        BxMeasure   *measure)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  g_autoptr (BxExerciseNames) names = NULL;
  BxExercise *exercise = parts[0] != NULL ? bx_catalogue_find_shipped_exercise (bx_catalogue_get_default (), parts[0]) : NULL;
  BxExerciseMatch match;

  if (exercise != NULL)
    {
      *exercise_id = g_strdup (parts[0]);
      *variation = parts[1] != NULL && *parts[1] != '\0' ? g_strdup (parts[1]) : NULL;
      *measure = bx_exercise_get_measure (exercise);
      return TRUE;
    }

  names = bx_transfer_names_new ();
  if (bx_exercise_names_find (names, text, &match) != BX_NAME_KNOWN)
    return FALSE;

  *exercise_id = g_strdup (match.exercise_id);
  *variation = g_strdup (match.variation);
  *measure = match.measure;

  return TRUE;
}
