/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person's own exercises among those that ship. They are exercises like the
 * others, so that whatever lists, searches or names exercises has them, too. */

#include "config.h"

#include "bx-catalogue-private.h"

#include "bx-exercise-private.h"

/* What a new exercise rests and grows by, until the person says otherwise */
#define REST_SECONDS 90
#define WEIGHT_STEP_KG 2.5

static void
add_muscles (BxCatalogue        *self,
             GListStore         *muscles,
             const char * const *ids,
             GListStore         *taken)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      /* A muscle that a newer version knows is left out. */
      BxMuscle *muscle = bx_catalogue_find_muscle (self, ids[i]);

      if (muscle != NULL && !g_list_store_find (muscles, muscle, NULL) &&
          (taken == NULL || !g_list_store_find (taken, muscle, NULL)))
        g_list_store_append (muscles, muscle);
    }
}

static void
add_equipment (BxCatalogue         *self,
               BxExercise          *exercise,
               const BxOwnExercise *own)
{
  for (guint i = 0; own->equipment != NULL && own->equipment[i] != NULL; i++)
    {
      const BxEquipment *known = bx_catalogue_find_equipment (self, own->equipment[i]);
      BxEquipmentNeed need = BX_EQUIPMENT_NEED_REQUIRED;

      if (known == NULL)
        continue;

      g_ptr_array_add (exercise->equipment, bx_equipment_copy (known));
      g_array_append_val (exercise->needs, need);
    }
}

static BxExercise *
new_exercise (BxCatalogue         *self,
              const BxOwnExercise *own)
{
  BxExercise *exercise = g_object_new (BX_TYPE_EXERCISE, NULL);

  exercise->id = g_strdup (own->id);
  exercise->own = bx_own_exercise_copy (own);
  exercise->name = g_strdup (own->name);
  exercise->english_name = g_strdup (own->name);
  exercise->measure = own->measure;
  exercise->rest_seconds = REST_SECONDS;
  exercise->weight_step_kg = own->measure == BX_MEASURE_REPS ? 0.0 : WEIGHT_STEP_KG;
  exercise->tempo = g_strdup ("2-0-1-0");
  exercise->aliases = g_new0 (char *, 1);
  exercise->english_aliases = g_new0 (char *, 1);
  exercise->cues = g_new0 (char *, 1);
  exercise->description = g_strdup (own->note != NULL ? own->note : "");
  exercise->breathing = g_strdup ("");
  exercise->suits = g_strdup ("");
  exercise->safety = g_strdup ("");
  add_muscles (self, exercise->primary, (const char * const *) own->primary, NULL);
  add_muscles (self, exercise->secondary, (const char * const *) own->secondary, exercise->primary);
  add_equipment (self, exercise, own);
  exercise->summary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_NONE);

  return exercise;
}

/**
 * bx_catalogue_set_own_exercises:
 * @self: a catalogue
 * @own_exercises: (element-type BxOwnExercise): the person's own exercises
 *
 * Puts the person's own exercises behind those that ship, in the place of those
 * that were there before. One that is deleted stands in no list, but is still
 * found by its id, for its history. To be called in the main thread.
 */
void
bx_catalogue_set_own_exercises (BxCatalogue *self,
                                GPtrArray   *own_exercises)
{
  g_autoptr (GPtrArray) listed = NULL;
  guint n_exercises;

  g_return_if_fail (BX_IS_CATALOGUE (self));
  g_return_if_fail (own_exercises != NULL);

  g_hash_table_remove_all (self->own_table);
  g_ptr_array_set_size (self->own_exercises, 0);

  listed = g_ptr_array_new ();
  for (guint i = 0; i < own_exercises->len; i++)
    {
      const BxOwnExercise *own = g_ptr_array_index (own_exercises, i);
      BxExercise *exercise;

      /* What ships can't be replaced. */
      if (g_hash_table_contains (self->exercise_table, own->id) || g_hash_table_contains (self->own_table, own->id))
        continue;

      exercise = new_exercise (self, own);
      g_ptr_array_add (self->own_exercises, exercise);
      g_hash_table_insert (self->own_table, exercise->id, exercise);
      if (!own->deleted)
        g_ptr_array_add (listed, exercise);
    }

  n_exercises = g_list_model_get_n_items (G_LIST_MODEL (self->exercises));
  if (self->n_listed_own > 0 || listed->len > 0)
    g_list_store_splice (self->exercises, n_exercises - self->n_listed_own, self->n_listed_own, listed->pdata, listed->len);
  self->n_listed_own = listed->len;
}
