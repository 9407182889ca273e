/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

const BxWorkout *bx_workout_next_find (GPtrArray       *workouts,
                                       GHashTable      *days,
                                       const char      *today);
GtkWidget       *bx_workout_next_new  (const BxWorkout *workout,
                                       const char      *last_day,
                                       const char      *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
