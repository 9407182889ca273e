/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-log-csv.h"
#include "bx-own-exercise.h"
#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_WORKOUT_FILE_SUFFIX ".backext-workout"
#define BX_WORKOUT_FILE_MIME_TYPE "application/vnd.com.example.backext-workout+json"

/* More is no workout that anybody made. */
#define BX_WORKOUT_FILE_MAX_BYTES (1024 * 1024)
#define BX_WORKOUT_FILE_MAX_WORKOUTS 100
#define BX_WORKOUT_FILE_MAX_SLOTS 100
#define BX_WORKOUT_FILE_MAX_SETS 50
#define BX_WORKOUT_FILE_MAX_EXERCISES 1000

/**
 * BxWorkoutFile:
 * @workouts: (element-type BxWorkout) (transfer full): the workouts, with ids of their own
 * @exercises: (element-type BxOwnExercise) (transfer full): the exercises that travel with them
 *
 * What is in a file of workouts.
 */
typedef struct
{
  GPtrArray *workouts;
  GPtrArray *exercises;
} BxWorkoutFile;

void           bx_workout_file_free  (BxWorkoutFile       *self);
char          *bx_workout_file_write (const GPtrArray     *workouts,
                                      const GPtrArray     *own_exercises,
                                      BxExerciseNameFunc   get_name,
                                      gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
BxWorkoutFile *bx_workout_file_read  (const char          *text,
                                      gsize                length,
                                      guint               *line,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxWorkoutFile, bx_workout_file_free)

G_END_DECLS
