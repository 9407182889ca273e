/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_RESULTS (bx_exercise_results_get_type ())

G_DECLARE_FINAL_TYPE (BxExerciseResults, bx_exercise_results, BX, EXERCISE_RESULTS, AdwBin)

GtkWidget  *bx_exercise_results_new    (void) G_GNUC_WARN_UNUSED_RESULT;
guint       bx_exercise_results_search (BxExerciseResults *self,
                                        const char        *text);
void        bx_exercise_results_set_group (BxExerciseResults *self,
                                           const char        *group_id);
BxExercise *bx_exercise_results_dup_best (BxExerciseResults *self);

G_END_DECLS
