/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-balance.h"
#include "bx-catalogue.h"
#include "bx-workout-balance.h"

/**
 * bx_workout_list_balance_notes:
 * @workout: a workout
 *
 * Tells what a person might want to know of it: a kind of pulling that is left out,
 * much for the lower back. None is a mistake.
 *
 * Returns: (transfer full): a few words for each, to be listed
 */
GStrv
bx_workout_list_balance_notes (const BxWorkout *workout)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  BxBalance balance = { 0 };
  BxBalanceNotes notes;

  g_return_val_if_fail (workout != NULL, NULL);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
      GListModel *muscles = exercise != NULL ? bx_exercise_get_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY) : NULL;
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) primary = NULL;

      for (guint j = 0; muscles != NULL && j < g_list_model_get_n_items (muscles); j++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, j);

          g_strv_builder_add (builder, bx_muscle_get_id (muscle));
        }
      primary = g_strv_builder_end (builder);
      bx_balance_add (&balance, (const char *const *) primary, bx_slot_count_work_sets (slot));
    }

  notes = bx_balance_get_notes (&balance);
  for (guint i = 0; i < BX_BALANCE_N_NOTES; i++)
    if ((notes & (1u << i)) != 0)
      g_strv_builder_add (texts, bx_balance_note_get_text ((BxBalanceNotes) (1u << i)));

  return g_strv_builder_end (texts);
}
