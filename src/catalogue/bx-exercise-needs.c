/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an exercise trains, and what one needs to do it. */

#include "config.h"

#include "bx-exercise-private.h"

#include <glib/gi18n.h>

#include "bx-words.h"

/**
 * bx_exercise_get_equipment:
 * @self: an exercise
 *
 * Gets all that can be used for it; [method@Bx.Exercise.get_equipment_need]
 * tells what must be there.
 *
 * Returns: (transfer none) (element-type BxEquipment): the equipment
 */
GPtrArray *
bx_exercise_get_equipment (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  return self->equipment;
}

static BxEquipmentNeed
get_need (BxExercise *self,
          guint       index)
{
  return g_array_index (self->needs, BxEquipmentNeed, index);
}

/**
 * bx_exercise_get_equipment_need:
 * @self: an exercise
 * @equipment_id: a piece of equipment
 *
 * Returns: how much @self needs it
 */
BxEquipmentNeed
bx_exercise_get_equipment_need (BxExercise *self,
                                const char *equipment_id)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), BX_EQUIPMENT_NEED_NONE);
  g_return_val_if_fail (equipment_id != NULL, BX_EQUIPMENT_NEED_NONE);

  for (guint i = 0; i < self->equipment->len; i++)
    {
      const BxEquipment *equipment = g_ptr_array_index (self->equipment, i);

      if (g_str_equal (equipment->id, equipment_id))
        return get_need (self, i);
    }

  return BX_EQUIPMENT_NEED_NONE;
}

/**
 * bx_exercise_can_do_with:
 * @self: an exercise
 * @equipment_ids: (nullable) (array zero-terminated=1): the equipment there is
 *
 * Tells whether all that is needed is there, and one of the things there is a
 * choice of.
 *
 * Returns: whether @self can be done with it
 */
gboolean
bx_exercise_can_do_with (BxExercise         *self,
                         const char * const *equipment_ids)
{
  static const char * const nothing[] = { NULL };
  gboolean has_choice = FALSE;
  gboolean choice_met = FALSE;

  g_return_val_if_fail (BX_IS_EXERCISE (self), FALSE);

  if (equipment_ids == NULL)
    equipment_ids = nothing;

  for (guint i = 0; i < self->equipment->len; i++)
    {
      const BxEquipment *equipment = g_ptr_array_index (self->equipment, i);
      gboolean there = g_strv_contains (equipment_ids, equipment->id);

      if (get_need (self, i) == BX_EQUIPMENT_NEED_REQUIRED && !there)
        return FALSE;

      if (get_need (self, i) == BX_EQUIPMENT_NEED_CHOICE)
        {
          has_choice = TRUE;
          choice_met = choice_met || there;
        }
    }

  return choice_met || !has_choice;
}

/**
 * bx_exercise_dup_equipment_names:
 * @self: an exercise
 *
 * Names what must be there to do it, for a line of its own: “Barbell, weight
 * plates”, “Barbell or dumbbells”.
 *
 * Returns: (transfer full): the names, or “” where nothing is needed
 */
char *
bx_exercise_dup_equipment_names (BxExercise *self)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char *choice = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  names = g_ptr_array_new ();
  choices = g_ptr_array_new ();

  for (guint i = 0; i < self->equipment->len; i++)
    {
      const BxEquipment *equipment = g_ptr_array_index (self->equipment, i);

      if (get_need (self, i) == BX_EQUIPMENT_NEED_REQUIRED)
        g_ptr_array_add (names, equipment->name);
      else if (get_need (self, i) == BX_EQUIPMENT_NEED_CHOICE)
        g_ptr_array_add (choices, equipment->name);
    }

  choice = bx_words_choice (choices);
  if (*choice != '\0')
    g_ptr_array_add (names, choice);
  list = bx_words_list (names);

  return bx_words_capitalize (list);
}

/**
 * bx_exercise_get_muscles:
 * @self: an exercise
 * @role: primary or secondary
 *
 * Returns: (transfer none): the muscles that have @role in it, a list model of
 *   [class@Bx.Muscle], the most important first
 */
GListModel *
bx_exercise_get_muscles (BxExercise   *self,
                         BxMuscleRole  role)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);
  g_return_val_if_fail (role == BX_MUSCLE_ROLE_PRIMARY || role == BX_MUSCLE_ROLE_SECONDARY, NULL);

  return G_LIST_MODEL (role == BX_MUSCLE_ROLE_PRIMARY ? self->primary : self->secondary);
}

static gboolean
contains (GListStore *muscles,
          const char *muscle_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (muscles)); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (G_LIST_MODEL (muscles), i);

      if (g_str_equal (bx_muscle_get_id (muscle), muscle_id))
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_exercise_get_role:
 * @self: an exercise
 * @muscle_id: a muscle
 *
 * Returns: what that muscle does in @self
 */
BxMuscleRole
bx_exercise_get_role (BxExercise *self,
                      const char *muscle_id)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), BX_MUSCLE_ROLE_NONE);
  g_return_val_if_fail (muscle_id != NULL, BX_MUSCLE_ROLE_NONE);

  if (contains (self->primary, muscle_id))
    return BX_MUSCLE_ROLE_PRIMARY;
  if (contains (self->secondary, muscle_id))
    return BX_MUSCLE_ROLE_SECONDARY;
  return BX_MUSCLE_ROLE_NONE;
}

/**
 * bx_exercise_dup_muscle_names:
 * @self: an exercise
 * @role: primary or secondary, or %BX_MUSCLE_ROLE_NONE for both, primary first
 *
 * Names the muscles for a line of its own: “Lower back, glutes, hamstrings”.
 *
 * Returns: (transfer full): the everyday names, or “” of none
 */
char *
bx_exercise_dup_muscle_names (BxExercise   *self,
                              BxMuscleRole  role)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (self), NULL);

  names = g_ptr_array_new_with_free_func (g_free);

  for (BxMuscleRole r = BX_MUSCLE_ROLE_PRIMARY; r != BX_MUSCLE_ROLE_NONE; r--)
    {
      GListModel *muscles = bx_exercise_get_muscles (self, r);

      if (role != BX_MUSCLE_ROLE_NONE && r != role)
        continue;

      for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

          g_ptr_array_add (names, g_strdup (bx_muscle_get_plain_name (muscle)));
        }
    }

  list = bx_words_list (names);

  return bx_words_capitalize (list);
}

/**
 * bx_exercise_get_level:
 * @self: an exercise
 *
 * Tells how much strength and skill the plain exercise asks.
 *
 * Returns: 1 for the first day in a gym, %BX_LEVEL_MAX for the well trained, 0
 *   where nobody has said
 */
int
bx_exercise_get_level (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), 0);

  return self->level;
}

/**
 * bx_exercise_get_back_load:
 * @self: an exercise
 *
 * Returns: how much it asks of the lower back
 */
BxBackLoad
bx_exercise_get_back_load (BxExercise *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE (self), BX_BACK_LOAD_UNKNOWN);

  return self->back_load;
}

/**
 * bx_back_load_get_title:
 * @load: how much is asked of the lower back
 *
 * Returns: (transfer none): the same in a word that stands alone, for people
 */
const char *
bx_back_load_get_title (BxBackLoad load)
{
  switch (load)
    {
    case BX_BACK_LOAD_NONE:
      return C_("load on the lower back", "None");
    case BX_BACK_LOAD_LIGHT:
      return C_("load on the lower back", "Light");
    case BX_BACK_LOAD_MODERATE:
      return C_("load on the lower back", "Moderate");
    case BX_BACK_LOAD_HIGH:
      return C_("load on the lower back", "High");
    case BX_BACK_LOAD_UNKNOWN:
    default:
      return C_("load on the lower back", "Not known");
    }
}
