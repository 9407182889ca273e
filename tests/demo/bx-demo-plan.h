/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

/* What the catalogue says, apart from what the database says: both have names
 * of their own for a step. */
const BxWorkout *bx_demo_plan_get_back_workout (void);
BxMeasure        bx_demo_plan_get_measure      (const char *exercise_id);

G_END_DECLS
