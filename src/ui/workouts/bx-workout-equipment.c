/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-words.h"
#include "bx-workout-equipment.h"

static void
add_once (GPtrArray  *names,
          const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
}

/**
 * bx_workout_format_equipment:
 * @workout: a workout
 *
 * Lists what its exercises need, without what only helps. Where one of several
 * things will do, all of them are named.
 *
 * Returns: (transfer full): the list, or that nothing is needed
 */
char *
bx_workout_format_equipment (const BxWorkout *workout)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (workout != NULL, NULL);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, slot->exercise_id);
      GPtrArray *equipment = exercise != NULL ? bx_exercise_get_equipment (exercise) : NULL;
      g_autoptr (GPtrArray) choices = g_ptr_array_new ();
      g_autofree char *choice = NULL;

      for (guint j = 0; equipment != NULL && j < equipment->len; j++)
        {
          const BxEquipment *thing = g_ptr_array_index (equipment, j);
          BxEquipmentNeed need = bx_exercise_get_equipment_need (exercise, thing->id);

          if (need == BX_EQUIPMENT_NEED_REQUIRED)
            add_once (names, thing->name);
          else if (need == BX_EQUIPMENT_NEED_CHOICE)
            g_ptr_array_add (choices, thing->name);
        }
      choice = bx_words_choice (choices);
      if (*choice != '\0')
        add_once (names, choice);
    }

  if (names->len == 0)
    return g_strdup (_("Nothing but a piece of floor"));
  list = bx_words_list (names);

  return bx_words_capitalize (list);
}
