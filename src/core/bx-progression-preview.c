/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Seeing ahead: what is suggested if all goes well. */

#include "config.h"

#include "bx-progression-suggest.h"

/* The exercise as it goes if all of @suggestion is done */
static BxSessionExercise *
perform (const BxProgressionQuery *query,
         const BxSuggestion       *suggestion)
{
  BxSessionExercise *exercise = bx_session_exercise_new_from_slot (query->slot);

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (suggestion->targets, BxSetTarget, i);
      BxSet *set = g_ptr_array_index (exercise->sets, i);

      set->target = *target;
      set->state = BX_SET_STATE_DONE;
      set->reps = target->reps_min >= 0 ? target->reps_min : target->reps_max;
      set->seconds = target->seconds;
      set->weight = bx_measure_has_weight (query->measure) ? target->weight : BX_WEIGHT_NONE;
      if (bx_measure_has_added (query->measure))
        {
          set->added = target->weight;
          set->assistance = suggestion->assistance;
        }
    }

  return exercise;
}

/**
 * bx_progression_preview:
 * @query: all that a suggestion depends on
 * @n_sessions: how many sessions to look ahead
 * @days_apart: how many days lie between them
 *
 * Looks ahead: what is suggested for the next sessions if each one goes as the one before
 * it suggested. The first is what [func@progression_suggest] suggests. Days further apart
 * than a break are taken for one day less than a break.
 *
 * Returns: (transfer full) (element-type BxSuggestion): the suggestions; only the first
 *   where nothing comes of it: after an ache, or without a rule
 */
GPtrArray *
bx_progression_preview (const BxProgressionQuery *query,
                        guint                     n_sessions,
                        guint                     days_apart)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_suggestion_free);
  g_autoptr (GPtrArray) history = NULL;
  BxProgressionQuery ahead;
  int day;

  g_return_val_if_fail (query != NULL, suggestions);
  g_return_val_if_fail (bx_day_is_valid (query->today), suggestions);

  ahead = *query;
  day = bx_day_get_number (query->today);
  history = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_performance_free);
  for (guint i = 0; query->history != NULL && i < query->history->len; i++)
    g_ptr_array_add (history, bx_performance_copy (g_ptr_array_index (query->history, i)));
  ahead.history = history;

  for (guint i = 0; i < n_sessions; i++)
    {
      BxSuggestion *suggestion;
      g_autoptr (BxSessionExercise) exercise = NULL;
      char today[BX_DAY_LENGTH];

      if (!bx_day_from_number (day, today))
        break;
      ahead.today = today;
      suggestion = bx_progression_suggest (&ahead);
      g_ptr_array_add (suggestions, suggestion);
      if (suggestion->reason == BX_SUGGESTION_ACHE || suggestion->reason == BX_SUGGESTION_NONE ||
          (suggestion->reason == BX_SUGGESTION_FIRST_TIME && i > 0))
        break;

      exercise = perform (query, suggestion);
      g_ptr_array_insert (history, 0, bx_performance_new (today, exercise));
      day += (int) CLAMP (days_apart, 1u, (guint) BX_PROGRESSION_BREAK_DAYS);
      /* Who came back trains again. */
      ahead.feel = NULL;
    }

  return suggestions;
}
