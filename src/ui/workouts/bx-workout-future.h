/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_FUTURE (bx_workout_future_get_type ())

/* How many sessions are foretold. Further ahead it is fortune-telling. */
#define BX_WORKOUT_FUTURE_SESSIONS 4

G_DECLARE_FINAL_TYPE (BxWorkoutFuture, bx_workout_future, BX, WORKOUT_FUTURE, AdwDialog)

AdwDialog *bx_workout_future_new (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
