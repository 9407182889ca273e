/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-body-map.h"
#include "bx-muscle.h"
#include "bx-workout.h"

G_BEGIN_DECLS

/**
 * BxWorkoutMuscle:
 * @muscle: (transfer none): a muscle of the catalogue
 * @sets: work sets that train it, those that it assists in by half
 * @direct: the work sets in which it works most
 *
 * How much a workout asks of a muscle.
 */
typedef struct
{
  BxMuscle *muscle;
  double sets;
  guint direct;
} BxWorkoutMuscle;

GArray *bx_workout_count_muscle_sets   (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;
void    bx_workout_show_on_map         (GArray          *amounts,
                                        BxBodyMap       *map);
void    bx_workout_show_amounts_on_map (GArray          *amounts,
                                        BxBodyMap       *map);

G_END_DECLS
