/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_FACTS (bx_workout_facts_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutFacts, bx_workout_facts, BX, WORKOUT_FACTS, AdwBin)

GtkWidget *bx_workout_facts_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_workout_facts_set_workout  (BxWorkoutFacts  *self,
                                          const BxWorkout *workout);

G_END_DECLS
