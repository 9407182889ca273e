/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-body-map.h"
#include "bx-exercise-choice.h"
#include "bx-figure.h"
#include "bx-muscle-legend.h"

G_BEGIN_DECLS

/**
 * BxExercisePictureKind:
 * @BX_EXERCISE_PICTURE_SMALL: drawn for lists, 64 to 150 pixels
 * @BX_EXERCISE_PICTURE_STILL: the most telling moment, for a page
 *
 * Which picture of an exercise.
 */
typedef enum
{
  BX_EXERCISE_PICTURE_SMALL,
  BX_EXERCISE_PICTURE_STILL,
} BxExercisePictureKind;

void       bx_exercise_picture_follow_style (void);
GtkWidget *bx_exercise_picture_new          (const char            *exercise_id,
                                             int                    size) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_exercise_picture_describe     (const char            *name) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_picture_new_any      (const char            *exercise_id,
                                             int                    size) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_picture_new_still    (BxExercise            *exercise) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_picture_new_step     (BxExercise            *exercise,
                                             const char            *step_id) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_picture_new_step_of  (BxExerciseChoice      *choice,
                                             const BxStep          *step) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_picture_new_mistake  (BxExercise            *exercise,
                                             const char            *mistake_id,
                                             gboolean               right) G_GNUC_WARN_UNUSED_RESULT;
void       bx_exercise_picture_set          (BxFigure              *figure,
                                             const char            *exercise_id,
                                             BxExercisePictureKind  kind);
void       bx_exercise_picture_show_on_map  (BxExercise            *exercise,
                                             BxBodyMap             *map);
void       bx_exercise_picture_name_muscles (BxBodyMap            *map);
void       bx_exercise_picture_fill_legend  (BxExercise            *exercise,
                                             BxMuscleLegend        *legend);
GStrv      bx_exercise_picture_list_muscles (BxExercise            *exercise,
                                             BxMuscleRole           role) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
