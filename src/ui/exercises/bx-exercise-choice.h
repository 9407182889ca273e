/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-variation.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_CHOICE (bx_exercise_choice_get_type ())

G_DECLARE_FINAL_TYPE (BxExerciseChoice, bx_exercise_choice, BX, EXERCISE_CHOICE, GObject)

BxExerciseChoice  *bx_exercise_choice_new           (BxExercise        *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxExercise        *bx_exercise_choice_get_exercise  (BxExerciseChoice  *self);
const char        *bx_exercise_choice_get_variation (BxExerciseChoice  *self);
void               bx_exercise_choice_set_variation (BxExerciseChoice  *self,
                                                     const char        *variation);
GPtrArray         *bx_exercise_choice_get_options   (BxExerciseChoice  *self);
const GArray      *bx_exercise_choice_get_changes   (BxExerciseChoice  *self);
int                bx_exercise_choice_get_hold      (BxExerciseChoice  *self);
void               bx_exercise_choice_set_hold      (BxExerciseChoice  *self,
                                                     int                seconds);
char              *bx_exercise_choice_dup_tempo     (BxExerciseChoice  *self) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_exercise_choice_dup_own_tempo (BxExerciseChoice  *self) G_GNUC_WARN_UNUSED_RESULT;
int                bx_exercise_choice_get_family    (BxExerciseChoice  *self);
void               bx_exercise_choice_choose        (BxExerciseChoice  *self,
                                                     guint              family,
                                                     BxVariationOption *option);

G_END_DECLS
