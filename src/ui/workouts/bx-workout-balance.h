/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

GStrv bx_workout_list_balance_notes (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
