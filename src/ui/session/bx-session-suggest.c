/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-suggest.h"
#include "bx-set-rules.h"

/* What a session asks the rules of progression. */

static const BxSlot *
find_slot (const BxWorkout *workout,
           const char *slot_id)
{
  for (guint i = 0; workout != NULL && slot_id != NULL && i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (g_strcmp0 (slot->id, slot_id) == 0)
        return slot;
    }

  return NULL;
}

/**
 * bx_session_suggest_make_slot:
 * @exercise: an exercise of a session
 * @workout: (nullable): the workout that the session was begun from, as it is now
 *
 * Makes the place in the workout that @exercise came from, as it stands in the session:
 * with a target for each set that is there now, and the rule of @workout. Another
 * exercise in the same place follows the usual rule of its own kind, unless nothing
 * shall grow there at all.
 *
 * Returns: (transfer full): the slot
 */
BxSlot *
bx_session_suggest_make_slot (const BxSessionExercise *exercise,
                              const BxWorkout *workout)
{
  const BxSlot *planned;
  BxSlot *slot;

  g_return_val_if_fail (exercise != NULL, NULL);

  slot = bx_slot_new (exercise->exercise_id);
  g_set_str (&slot->variation, exercise->variation);

  planned = find_slot (workout, exercise->slot_id);
  if (planned != NULL && g_strcmp0 (planned->exercise_id, exercise->exercise_id) == 0)
    slot->progression = planned->progression;
  else if (planned != NULL && planned->progression.kind == BX_PROGRESSION_NONE)
    slot->progression.kind = BX_PROGRESSION_NONE;

  g_array_set_size (slot->targets, 0);
  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);
      BxSetTarget target = set->target;

      target.kind = set->kind;
      g_array_append_val (slot->targets, target);
    }

  return slot;
}

/**
 * bx_session_suggest:
 * @slot: see [func@Bx.Session.suggest_make_slot]
 * @about: (nullable): what the catalogue knows of the exercise
 * @history: (nullable) (element-type BxPerformance): how it went before, newest first
 * @feel: (nullable): the newest answer to how it felt
 * @loading: (nullable): the weights that can be made
 * @unit: the unit that the person lifts in
 * @formula: how the one-repetition maximum is estimated
 *
 * Returns: (transfer full): what to do today, and why
 */
BxSuggestion *
bx_session_suggest (const BxSlot *slot,
                    BxExercise *about,
                    const GPtrArray *history,
                    const BxFeel *feel,
                    const BxLoading *loading,
                    BxUnit unit,
                    BxE1rmFormula formula)
{
  char today[BX_DAY_LENGTH];

  g_return_val_if_fail (slot != NULL, NULL);

  bx_moment_get_day (bx_moment_now (), today);

  return bx_progression_suggest (&(BxProgressionQuery) {
      .slot = slot,
      .measure = about != NULL ? bx_exercise_get_measure (about) : BX_MEASURE_WEIGHT_REPS,
      .history = history,
      .loading = loading,
      .usual_step = about != NULL ? bx_weight_new (bx_set_step_in_unit (bx_exercise_get_weight_step_kg (about), unit), unit)
                                  : BX_WEIGHT_NONE,
      .unit = unit,
      .feel = feel,
      .formula = formula,
      .today = today,
  });
}
