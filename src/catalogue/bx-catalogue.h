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
 * Error domain for a catalogue that can't be read. Each message names the file
 * and the line: “exercise-deadlift.xml:41: unknown muscle “latisimus””. They
 * are for those who write catalogue files, and so they are not translated.
 */
#define BX_CATALOGUE_ERROR (bx_catalogue_error_quark ())

/**
 * BxCatalogueError:
 * @BX_CATALOGUE_ERROR_SYNTAX: not XML, or an element, attribute or text that
 *   does not belong where it is
 * @BX_CATALOGUE_ERROR_UNKNOWN_ID: an id that nothing has
 * @BX_CATALOGUE_ERROR_MISSING: something that must be there is not, or is empty
 * @BX_CATALOGUE_ERROR_DUPLICATE: something is there twice
 * @BX_CATALOGUE_ERROR_INVALID: a value that can't be
 * @BX_CATALOGUE_ERROR_LIMIT: a file too large or nested too deep
 */
typedef enum
{
  BX_CATALOGUE_ERROR_SYNTAX,
  BX_CATALOGUE_ERROR_UNKNOWN_ID,
  BX_CATALOGUE_ERROR_MISSING,
  BX_CATALOGUE_ERROR_DUPLICATE,
  BX_CATALOGUE_ERROR_INVALID,
  BX_CATALOGUE_ERROR_LIMIT,
} BxCatalogueError;

GQuark           bx_catalogue_error_quark       (void);

/**
 * BxCatalogueSource:
 * @name: the file's name, for messages
 * @bytes: its content
 *
 * One file of a catalogue. Its outermost element tells what it holds.
 */
typedef struct
{
  const char *name;
  GBytes *bytes;
} BxCatalogueSource;

#define BX_TYPE_CATALOGUE (bx_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (BxCatalogue, bx_catalogue, BX, CATALOGUE, GObject)

BxCatalogue       *bx_catalogue_get_default      (void);
BxCatalogue       *bx_catalogue_new_from_sources (const BxCatalogueSource  *sources,
                                                  gsize                     n_sources,
                                                  GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
BxCatalogue       *bx_catalogue_new_from_folder  (const char               *path,
                                                  GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

GListModel        *bx_catalogue_get_exercises    (BxCatalogue              *self);
BxExercise        *bx_catalogue_find_exercise    (BxCatalogue              *self,
                                                  const char               *id);
GPtrArray         *bx_catalogue_get_shipped_exercises (BxCatalogue         *self);
BxExercise        *bx_catalogue_find_shipped_exercise (BxCatalogue         *self,
                                                  const char               *id);
GListModel        *bx_catalogue_get_muscles      (BxCatalogue              *self);
BxMuscle          *bx_catalogue_find_muscle      (BxCatalogue              *self,
                                                  const char               *id);
GPtrArray         *bx_catalogue_get_groups       (BxCatalogue              *self);
GPtrArray         *bx_catalogue_get_equipment    (BxCatalogue              *self);
const BxEquipment *bx_catalogue_find_equipment   (BxCatalogue              *self,
                                                  const char               *id);
void               bx_catalogue_set_own_exercises (BxCatalogue             *self,
                                                  GPtrArray                *own_exercises);
GPtrArray         *bx_catalogue_get_workouts     (BxCatalogue              *self);
const BxWorkout   *bx_catalogue_find_workout     (BxCatalogue              *self,
                                                  const char               *id);

G_END_DECLS
