/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-catalogue.h"

G_BEGIN_DECLS

/* Filled in by the reader before anyone else sees the object. The tables
 * borrow keys and values from the lists beside them. */
struct _BxCatalogue
{
  GObject parent_instance;

  GPtrArray *groups;    /* (element-type BxMuscleGroup) (owned) */
  GListStore *muscles;  /* (owned) */
  GPtrArray *equipment; /* (element-type BxEquipment) (owned) */
  GListStore *exercises; /* (owned) */
  GPtrArray *workouts;  /* (element-type BxWorkout) (owned) */

  GHashTable *muscle_table;     /* (owned) */
  GHashTable *equipment_table;  /* (owned) */
  GPtrArray *shipped_exercises; /* (element-type BxExercise) (owned): in their order */
  GHashTable *exercise_table;   /* (owned): of those that ship */
  GHashTable *workout_table;    /* (owned) */

  /* What changes later on, in the main thread alone; so do the exercises above. */
  GPtrArray *own_exercises; /* (element-type BxExercise) (owned): deleted ones, too */
  GHashTable *own_table;    /* (owned) */
  guint n_listed_own;       /* how many of them stand at the end of the exercises */
};

G_END_DECLS
