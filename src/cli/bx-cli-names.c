/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue.h"
#include "bx-cli-private.h"

/**
 * bx_cli_get_exercise_name:
 * @exercise_id: the id of an exercise
 * @user_data: unused
 *
 * A [callback@ExerciseNameFunc] that asks the catalogue.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL if it is not known
 */
const char *
bx_cli_get_exercise_name (const char *exercise_id,
                          gpointer    user_data)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : NULL;
}
