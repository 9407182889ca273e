/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue.h"
#include "bx-demo-plan.h"

const BxWorkout *
bx_demo_plan_get_back_workout (void)
{
  return bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout");
}

BxMeasure
bx_demo_plan_get_measure (const char *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  g_assert (exercise != NULL);

  return bx_exercise_get_measure (exercise);
}
