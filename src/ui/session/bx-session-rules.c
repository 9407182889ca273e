/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-rules.h"

/* What a session proposes and concludes, as pure functions. */

/* A session that was left running is taken to have ended with its last set if
 * it is finished later than this. */
#define FORGOTTEN_SECONDS (90 * 60)

static gboolean
is_warm_up (const BxSet *set)
{
  return set->kind == BX_SET_KIND_WARM_UP;
}

/**
 * bx_session_find_previous_set:
 * @exercise: an exercise of a session
 * @position: the position of a set of it
 * @previous: (nullable): the same exercise as it was done the last time
 *
 * Finds what a set of today is compared with: the nth set with the nth, and where
 * there were fewer, with the last. Warm-ups are counted apart from the other
 * sets, and what was not done is passed over.
 *
 * Returns: (transfer none) (nullable): a set of @previous
 */
const BxSet *
bx_session_find_previous_set (const BxSessionExercise *exercise,
                              guint position,
                              const BxSessionExercise *previous)
{
  const BxSet *found = NULL;
  const BxSet *set;
  guint nth = 0;

  g_return_val_if_fail (exercise != NULL, NULL);
  g_return_val_if_fail (position < exercise->sets->len, NULL);

  if (previous == NULL)
    return NULL;

  set = g_ptr_array_index (exercise->sets, position);
  for (guint i = 0; i < position; i++)
    if (is_warm_up (g_ptr_array_index (exercise->sets, i)) == is_warm_up (set))
      nth++;

  for (guint i = 0; i < previous->sets->len; i++)
    {
      const BxSet *candidate = g_ptr_array_index (previous->sets, i);

      if (candidate->state != BX_SET_STATE_DONE || is_warm_up (candidate) != is_warm_up (set))
        continue;

      found = candidate;
      if (nth-- == 0)
        break;
    }

  return found;
}

/* The number of the last time, kept within a range that is asked; without a last
 * time the lowest that is asked */
static int
propose_count (int asked_min,
               int asked_max,
               int last)
{
  if (last == BX_COUNT_NONE)
    return asked_min != BX_COUNT_NONE ? asked_min : asked_max;

  if (asked_min != asked_max)
    {
      if (asked_min != BX_COUNT_NONE)
        last = MAX (last, asked_min);
      if (asked_max != BX_COUNT_NONE)
        last = MIN (last, asked_max);
    }

  return last;
}

static void
propose_set (BxSet *set,
             BxMeasure measure,
             const BxSet *previous,
             BxWeight bodyweight)
{
  BxSetTarget target = set->target;
  BxSet nothing = {
    .reps = BX_COUNT_NONE,
    .seconds = BX_COUNT_NONE,
  };

  bx_set_take_performance (set, previous != NULL ? previous : &nothing);

  if (bx_measure_has_reps (measure))
    set->reps = propose_count (target.reps_min, target.reps_max, set->reps);
  else
    set->reps = BX_COUNT_NONE;

  if (bx_measure_has_time (measure))
    set->seconds = propose_count (target.seconds, target.seconds, set->seconds);
  else
    set->seconds = BX_COUNT_NONE;

  if (!bx_measure_has_weight (measure))
    set->weight = BX_WEIGHT_NONE;
  if (!bx_measure_has_added (measure))
    {
      set->added = BX_WEIGHT_NONE;
      set->assistance = BX_WEIGHT_NONE;
    }

  if (bx_weight_is_set (target.weight))
    {
      if (bx_measure_has_weight (measure))
        {
          set->weight = target.weight;
        }
      else if (bx_measure_has_added (measure))
        {
          set->added = target.weight;
          set->assistance = BX_WEIGHT_NONE;
        }
    }

  if (!bx_measure_has_bodyweight (measure))
    set->bodyweight = BX_WEIGHT_NONE;
  else if (bx_weight_is_set (bodyweight))
    set->bodyweight = bodyweight;
}

/**
 * bx_session_propose_sets:
 * @exercise: an exercise of a session; its planned sets are changed
 * @measure: what is written down about it
 * @previous: (nullable): the same exercise as it was done the last time
 * @bodyweight: what the person weighed last, or %BX_WEIGHT_NONE
 *
 * Fills each planned set with what is planned, and where the plan is silent,
 * with what was done the last time (see [func@Bx.Session.find_previous_set]).
 * Weights keep the unit they were entered in.
 */
void
bx_session_propose_sets (BxSessionExercise *exercise,
                         BxMeasure measure,
                         const BxSessionExercise *previous,
                         BxWeight bodyweight)
{
  g_return_if_fail (exercise != NULL);

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (set->state == BX_SET_STATE_PLANNED)
        propose_set (set, measure, bx_session_find_previous_set (exercise, i, previous), bodyweight);
    }
}

/**
 * bx_session_find_bodyweight:
 * @exercise: an exercise of a session
 * @moment: (inout): when the bodyweight that is known was written down
 *
 * Finds the bodyweight written down last in @exercise, if that was after
 * @moment.
 *
 * Returns: the bodyweight, and @moment moved on; or %BX_WEIGHT_NONE
 */
BxWeight
bx_session_find_bodyweight (const BxSessionExercise *exercise,
                            BxMoment *moment)
{
  BxWeight bodyweight = BX_WEIGHT_NONE;

  g_return_val_if_fail (exercise != NULL, BX_WEIGHT_NONE);
  g_return_val_if_fail (moment != NULL, BX_WEIGHT_NONE);

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (set->state == BX_SET_STATE_DONE && bx_weight_is_set (set->bodyweight) &&
          set->done_at.utc_ms > moment->utc_ms)
        {
          bodyweight = set->bodyweight;
          *moment = set->done_at;
        }
    }

  return bodyweight;
}

/**
 * bx_session_get_rest_seconds:
 * @exercise: an exercise of a session
 * @about: (nullable): what the catalogue knows of it
 * @default_rest: the person's own, in seconds
 *
 * Tells how long to rest after a set: what the workout says, or the exercise, or
 * the person's settings, in this order.
 *
 * Returns: seconds, 0 for no rest
 */
int
bx_session_get_rest_seconds (const BxSessionExercise *exercise,
                             BxExercise *about,
                             int default_rest)
{
  int rest;

  g_return_val_if_fail (exercise != NULL, 0);

  rest = exercise->rest_seconds;
  if (rest == BX_REST_DEFAULT && about != NULL)
    rest = bx_exercise_get_rest_seconds (about);
  if (rest == BX_REST_DEFAULT)
    rest = default_rest;

  return CLAMP (rest, 0, BX_REST_MAX_SECONDS);
}

/**
 * bx_session_get_end:
 * @session: a session that is about to be finished
 * @now: this moment
 *
 * Tells when a session ended. One that was forgotten ended with its last set,
 * rather than when somebody noticed. It never ends before it began, nor before its last
 * set.
 *
 * Returns: @now, or when the last set was done or the session began
 */
BxMoment
bx_session_get_end (const BxSession *session,
                    BxMoment now)
{
  BxMoment last;

  g_return_val_if_fail (session != NULL, now);

  last = session->started;

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          if (set->state == BX_SET_STATE_DONE && set->done_at.utc_ms > last.utc_ms)
            last = set->done_at;
        }
    }

  /* Nor before either, whatever became of the clocks */
  if (now.utc_ms < last.utc_ms ||
      (last.utc_ms > session->started.utc_ms && bx_moment_seconds_between (last, now) > FORGOTTEN_SECONDS))
    return last;

  return now;
}
