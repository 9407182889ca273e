/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

int   bx_workout_get_rest                (const BxSlot    *slot);
char *bx_workout_format_duration         (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;
char *bx_workout_format_duration_heading (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
