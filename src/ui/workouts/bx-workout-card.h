/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_CARD (bx_workout_card_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutCard, bx_workout_card, BX, WORKOUT_CARD, AdwBin)

GtkWidget       *bx_workout_card_new          (const BxWorkout *workout) G_GNUC_WARN_UNUSED_RESULT;
const BxWorkout *bx_workout_card_get_workout  (BxWorkoutCard   *self);
void             bx_workout_card_set_workout  (BxWorkoutCard   *self,
                                               const BxWorkout *workout);
void             bx_workout_card_set_folders  (BxWorkoutCard   *self,
                                               const char *const *folders);
void             bx_workout_card_set_due      (BxWorkoutCard   *self,
                                               const char      *last_day,
                                               const char      *today);

G_END_DECLS
