/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"
#include "bx-workout.h"

G_BEGIN_DECLS

BxSlot *bx_exercise_training_new_slot (BxExercise *exercise,
                                       const char *variation,
                                       const char *tempo) G_GNUC_WARN_UNUSED_RESULT;
void    bx_exercise_training_start    (GtkWidget  *widget,
                                       BxExercise *exercise,
                                       const char *variation,
                                       const char *tempo);
void    bx_exercise_training_add      (GtkWidget  *widget,
                                       BxExercise *exercise,
                                       const char *variation,
                                       const char *tempo);

G_END_DECLS
