/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exercise.h"
#include "bx-muscle.h"
#include "bx-workout.h"

G_BEGIN_DECLS

/**
 * BX_CATALOGUE_ERROR:
 *
 * Error domain for a catalogue that can't be read.
 */
#define BX_CATALOGUE_ERROR (bx_catalogue_error_quark ())

typedef enum
{
  BX_CATALOGUE_ERROR_SYNTAX,
  BX_CATALOGUE_ERROR_UNKNOWN_ID,
  BX_CATALOGUE_ERROR_MISSING,
  BX_CATALOGUE_ERROR_DUPLICATE,
} BxCatalogueError;

GQuark        bx_catalogue_error_quark       (void);

#define BX_TYPE_CATALOGUE (bx_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (BxCatalogue, bx_catalogue, BX, CATALOGUE, GObject)

BxCatalogue     *bx_catalogue_get_default      (void);
BxCatalogue     *bx_catalogue_new_from_bytes   (GBytes       *muscles,
                                                GBytes      **exercises,
                                                gsize         n_exercises,
                                                GBytes       *workouts,
                                                GError      **error);
GListModel      *bx_catalogue_get_exercises    (BxCatalogue  *self);
GListModel      *bx_catalogue_get_muscles      (BxCatalogue  *self);
BxExercise      *bx_catalogue_find_exercise    (BxCatalogue  *self,
                                                const char   *id);
BxMuscle        *bx_catalogue_find_muscle      (BxCatalogue  *self,
                                                const char   *id);
GPtrArray       *bx_catalogue_get_workouts     (BxCatalogue  *self);
const BxWorkout *bx_catalogue_find_workout     (BxCatalogue  *self,
                                                const char   *id);

G_END_DECLS
