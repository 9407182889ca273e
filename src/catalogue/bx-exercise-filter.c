/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-filter.h"

static gboolean
trains_group (BxExercise *exercise,
              const char *group_id)
{
  for (BxMuscleRole role = BX_MUSCLE_ROLE_PRIMARY; role != BX_MUSCLE_ROLE_NONE; role--)
    {
      GListModel *muscles = bx_exercise_get_muscles (exercise, role);

      for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

          if (g_str_equal (bx_muscle_get_group_id (muscle), group_id))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_in_back_workout (BxCatalogue *catalogue,
                    const char  *exercise_id)
{
  const BxWorkout *workout = bx_catalogue_find_workout (catalogue, "back-workout");

  for (guint i = 0; workout != NULL && i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (g_str_equal (slot->exercise_id, exercise_id) ||
          (slot->alternatives != NULL && g_strv_contains ((const char * const *) slot->alternatives, exercise_id)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_kind (BxCatalogue    *catalogue,
            BxExercise     *exercise,
            BxExerciseKind  kind)
{
  switch (kind)
    {
    case BX_EXERCISE_KIND_ALTERNATIVE:
      return bx_exercise_get_why_instead (exercise) != NULL;
    case BX_EXERCISE_KIND_WORKOUT:
      return is_in_back_workout (catalogue, bx_exercise_get_id (exercise));
    case BX_EXERCISE_KIND_OWN:
      return bx_exercise_is_own (exercise);
    case BX_EXERCISE_KIND_ANY:
    default:
      return TRUE;
    }
}

/**
 * bx_exercise_filter_fits:
 * @self: a filter
 * @catalogue: the catalogue that has @exercise
 * @exercise: an exercise
 *
 * Returns: whether @exercise is let through
 */
gboolean
bx_exercise_filter_fits (const BxExerciseFilter *self,
                         BxCatalogue            *catalogue,
                         BxExercise             *exercise)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (BX_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), FALSE);

  return (self->group_id == NULL || trains_group (exercise, self->group_id)) &&
         (self->at_hand == NULL || bx_exercise_can_do_with (exercise, self->at_hand)) &&
         (!self->no_equipment || bx_exercise_can_do_with (exercise, NULL)) &&
         is_of_kind (catalogue, exercise, self->kind);
}
