/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_COMPARISON (bx_workout_comparison_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutComparison, bx_workout_comparison, BX, WORKOUT_COMPARISON, AdwDialog)

const BxWorkout *bx_workout_comparison_find_original (const BxWorkout     *workout);
AdwDialog       *bx_workout_comparison_new           (const BxWorkout     *original,
                                                      const BxWorkout     *own) G_GNUC_WARN_UNUSED_RESULT;
const BxWorkout *bx_workout_comparison_get_original  (BxWorkoutComparison *self);

G_END_DECLS
