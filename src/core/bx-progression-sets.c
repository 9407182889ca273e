/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What became of the work sets of a slot, and which rule judges them. */

#include "config.h"

#include "bx-progression-private.h"

/* Ratings of effort are guesses: half a point more is as planned. */
#define RPE_TOLERANCE_TENTHS 5

static gboolean
is_work (BxSetKind kind)
{
  return kind == BX_SET_KIND_WORK || kind == BX_SET_KIND_TO_FAILURE;
}

static gboolean
has_range (const BxSlot *slot)
{
  for (guint i = 0; i < slot->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (slot->targets, BxSetTarget, i);

      if (is_work (target->kind) && target->reps_min >= 0 && target->reps_max > target->reps_min)
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_progression_resolve: (skip)
 * @kind: a kind of progression
 * @slot: the place in a workout that has it
 * @measure: what is written down about its exercise
 *
 * Tells what the usual rule means for a slot, and replaces a rule that makes no sense
 * for the exercise: where nothing but time is written down only a hold can grow.
 *
 * Returns: the kind that is followed, never %BX_PROGRESSION_USUAL
 */
BxProgressionKind
bx_progression_resolve (BxProgressionKind  kind,
                        const BxSlot      *slot,
                        BxMeasure          measure)
{
  g_return_val_if_fail (slot != NULL, BX_PROGRESSION_NONE);

  if (kind == BX_PROGRESSION_NONE)
    return BX_PROGRESSION_NONE;
  if (bx_measure_has_time (measure))
    return BX_PROGRESSION_HOLD_TIME;
  if (!bx_measure_has_weight (measure))
    return kind == BX_PROGRESSION_LINEAR || kind == BX_PROGRESSION_DOUBLE ? kind : BX_PROGRESSION_REPS_THEN_LOAD;
  if (kind == BX_PROGRESSION_LINEAR || kind == BX_PROGRESSION_DOUBLE || kind == BX_PROGRESSION_PERCENT)
    return kind;

  return has_range (slot) ? BX_PROGRESSION_DOUBLE : BX_PROGRESSION_LINEAR;
}

static int
get_count (const BxSet *set,
           BxMeasure    measure)
{
  return bx_measure_has_time (measure) ? set->seconds : set->reps;
}

/* The end of the range, and where the plan names none what does good */
static void
get_range (const BxProgressionQuery *query,
           BxProgressionKind         kind,
           const BxSetTarget        *target,
           int                      *bottom,
           int                      *top)
{
  if (kind == BX_PROGRESSION_HOLD_TIME)
    {
      *bottom = target->seconds;
      *top = target->seconds;
      return;
    }

  *bottom = target->reps_min >= 0 ? target->reps_min : target->reps_max;
  *top = MAX (target->reps_max, *bottom);
  if (kind == BX_PROGRESSION_REPS_THEN_LOAD && *bottom >= 0 && *top == *bottom)
    *top = MAX (*top, BX_PROGRESSION_MAX_REPS);
}

/* What was asked for then counts: less than the plan after a break, and a longer hold as
 * a step on the way. */
static void
take_target (BxProgressionSet  *item,
             BxProgressionKind  kind)
{
  const BxSetTarget *target = &item->set->target;

  if (kind != BX_PROGRESSION_HOLD_TIME)
    {
      if (target->reps_min >= 0)
        item->asked = MIN (item->asked, target->reps_min);
      return;
    }

  if (target->seconds >= 0)
    {
      item->asked = target->seconds;
      item->top = MAX (item->top, target->seconds);
    }
  /* Without any plan it goes on from what was held. */
  if (item->top < 0)
    item->top = item->count;
}

/**
 * bx_progression_match_sets: (skip)
 * @query: all that the suggestion depends on
 * @kind: the rule that is followed
 * @exercise: how it went
 *
 * Finds what became of each work set of the slot. A set that is beyond the plan says
 * nothing, and neither do warm-ups and drop sets.
 *
 * Returns: (transfer full) (element-type BxProgressionSet): the work sets
 */
GArray *
bx_progression_match_sets (const BxProgressionQuery *query,
                           BxProgressionKind         kind,
                           const BxSessionExercise  *exercise)
{
  GArray *work = g_array_new (FALSE, FALSE, sizeof (BxProgressionSet));
  guint position = 0;

  for (guint i = 0; i < query->slot->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (query->slot->targets, BxSetTarget, i);
      BxProgressionSet item = { .index = i, .count = BX_COUNT_NONE, .load = BX_PROGRESSION_LOAD_NONE };

      if (!is_work (target->kind))
        continue;

      get_range (query, kind, target, &item.bottom, &item.top);
      item.asked = item.bottom;
      while (position < exercise->sets->len)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, position++);

          if (!is_work (set->kind))
            continue;
          if (set->state == BX_SET_STATE_DONE)
            {
              item.set = set;
              item.count = get_count (set, query->measure);
              item.load = bx_progression_load_of (set, query->measure);
              take_target (&item, kind);
            }
          break;
        }

      g_array_append_val (work, item);
    }

  /* A set that was left out takes the load of the one before it, or after. */
  for (guint i = 1; i < work->len; i++)
    {
      if (g_array_index (work, BxProgressionSet, i).set == NULL)
        g_array_index (work, BxProgressionSet, i).load = g_array_index (work, BxProgressionSet, i - 1).load;
    }
  for (guint i = work->len; i > 1; i--)
    {
      if (g_array_index (work, BxProgressionSet, i - 2).set == NULL && !bx_weight_is_set (g_array_index (work, BxProgressionSet, i - 2).load.weight))
        g_array_index (work, BxProgressionSet, i - 2).load = g_array_index (work, BxProgressionSet, i - 1).load;
    }

  return work;
}

static gboolean
was_done (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      if (g_array_index (work, BxProgressionSet, i).set != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_progression_is_miss: (skip)
 * @work: (element-type BxProgressionSet): what became of the work sets
 *
 * Returns: whether one was left out, or stayed below the range
 */
gboolean
bx_progression_is_miss (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      if (item->set == NULL || item->count < item->asked)
        return TRUE;
    }

  return FALSE;
}

/**
 * bx_progression_is_success: (skip)
 * @work: (element-type BxProgressionSet): what became of the work sets
 *
 * Returns: whether every single one reached the top of the range: nothing too early
 */
gboolean
bx_progression_is_success (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      if (item->set == NULL || item->count < 0 || item->top < 0 || item->count < item->top)
        return FALSE;
    }

  return work->len > 0;
}

/**
 * bx_progression_is_too_hard: (skip)
 * @query: all that the suggestion depends on
 * @work: (element-type BxProgressionSet): what became of the work sets
 *
 * Returns: whether one was harder than the plan asks, where both are known
 */
gboolean
bx_progression_is_too_hard (const BxProgressionQuery *query,
                            GArray                   *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);
      const BxSetTarget *target = &g_array_index (query->slot->targets, BxSetTarget, item->index);

      if (item->set != NULL && target->rpe_tenths >= 0 && item->set->rpe_tenths > target->rpe_tenths + RPE_TOLERANCE_TENTHS)
        return TRUE;
    }

  return FALSE;
}

static gint64
get_heaviest (GArray *work)
{
  gint64 heaviest = G_MININT64;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      if (item->set != NULL)
        heaviest = MAX (heaviest, bx_progression_load_get_effect (item->load));
    }

  return heaviest;
}

static gboolean
is_same_exercise (const BxProgressionQuery *query,
                  const BxPerformance      *performance)
{
  return g_strcmp0 (performance->exercise->exercise_id, query->slot->exercise_id) == 0 &&
         g_strcmp0 (performance->exercise->variation, query->slot->variation) == 0;
}

/**
 * bx_progression_list_past: (skip)
 * @query: all that the suggestion depends on
 * @kind: the rule that is followed
 *
 * Lists the sessions in which something of it was done. One in which the exercise was left
 * out altogether says nothing about it.
 *
 * Returns: (transfer container) (element-type BxPerformance): the newest first; they
 *   belong to @query
 */
GPtrArray *
bx_progression_list_past (const BxProgressionQuery *query,
                          BxProgressionKind         kind)
{
  GPtrArray *past = g_ptr_array_new ();

  for (guint i = 0; query->history != NULL && i < query->history->len && past->len < BX_PROGRESSION_HISTORY; i++)
    {
      const BxPerformance *performance = g_ptr_array_index (query->history, i);
      g_autoptr (GArray) work = NULL;

      if (!is_same_exercise (query, performance))
        continue;
      work = bx_progression_match_sets (query, kind, performance->exercise);
      if (was_done (work))
        g_ptr_array_add (past, (gpointer) performance);
    }

  return past;
}

/**
 * bx_progression_count_misses: (skip)
 * @query: all that the suggestion depends on
 * @kind: the rule that is followed
 * @past: (element-type BxPerformance): the sessions, the newest first
 *
 * Returns: how many in a row were missed with the load of the newest
 */
guint
bx_progression_count_misses (const BxProgressionQuery *query,
                             BxProgressionKind         kind,
                             GPtrArray                *past)
{
  gint64 heaviest = 0;
  guint n_misses = 0;

  for (guint i = 0; i < past->len; i++)
    {
      const BxPerformance *performance = g_ptr_array_index (past, i);
      g_autoptr (GArray) work = bx_progression_match_sets (query, kind, performance->exercise);

      if (i == 0)
        heaviest = get_heaviest (work);
      if (!bx_progression_is_miss (work) || get_heaviest (work) != heaviest)
        break;
      n_misses++;
    }

  return n_misses;
}
