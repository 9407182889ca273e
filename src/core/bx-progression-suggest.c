/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to do the next time. Everything here is a function of its arguments: no clock,
 * no settings, no store. */

#include "config.h"

#include "bx-progression-private.h"

/* How much less after a break of more than so many days. Strength keeps for some four
 * weeks without training (Mujika and Padilla, Sports Medicine 30, 2000, 79–87 and
 * 145–154), but what carries it is no longer used to it: the shares are caution, not
 * measurements. */
static const struct
{
  int days;
  int percent;
} breaks[] = {
  { 56, 30 },
  { 28, 20 },
  { BX_PROGRESSION_BREAK_DAYS, 10 },
};

static BxSetTarget *
get_target (BxSuggestion           *self,
            const BxProgressionSet *item)
{
  return &g_array_index (self->targets, BxSetTarget, item->index);
}

static void
set_load (BxSuggestion           *self,
          const BxProgressionSet *item,
          BxProgressionLoad       load)
{
  BxSetTarget *target = get_target (self, item);

  if (load.is_assistance)
    {
      target->weight = BX_WEIGHT_NONE;
      self->assistance = load.weight;
    }
  else
    {
      target->weight = load.weight;
    }
}

/* The same loads as the last time */
static void
keep_loads (BxSuggestion *self,
            GArray       *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      set_load (self, item, item->load);
    }
}

/* What a set asks: @aim, up to the top */
static void
set_aim (BxSuggestion           *self,
         const BxProgressionSet *item,
         int                     aim)
{
  BxSetTarget *target = get_target (self, item);

  if (aim < 0)
    return;
  if (bx_measure_has_time (self->measure))
    {
      target->seconds = MIN (aim, BX_SECONDS_MAX);
      return;
    }

  target->reps_min = aim;
  target->reps_max = MAX (item->top, aim);
}

/* From the bottom of the range, as the workout says */
static void
start_over (BxSuggestion *self,
            GArray       *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      if (self->kind == BX_PROGRESSION_REPS_THEN_LOAD)
        set_aim (self, item, item->bottom);
    }
}

/* Less: the loads, and where there is none to take off, the repetitions or the time */
static void
suggest_less (const BxProgressionQuery *query,
              BxSuggestion             *self,
              GArray                   *work,
              BxSuggestionReason        reason,
              int                       percent)
{
  self->reason = reason;
  self->percent = percent;
  self->assistance = BX_WEIGHT_NONE;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);
      BxWeight bodyweight = item->set != NULL ? item->set->bodyweight : BX_WEIGHT_NONE;
      BxProgressionLoad load = item->load;
      int aim = item->count >= 0 && item->top >= 0 ? MIN (item->count, item->top) : item->bottom;

      if (bx_measure_has_time (query->measure))
        {
          if (aim >= 0)
            aim = MAX (aim * (100 - percent) / 100 / BX_PROGRESSION_HOLD_STEP * BX_PROGRESSION_HOLD_STEP, BX_PROGRESSION_HOLD_STEP);
          set_load (self, item, load);
          set_aim (self, item, aim);
          continue;
        }

      if (bx_progression_load_lower (query, &load, bodyweight, percent))
        {
          set_load (self, item, load);
          if (self->kind == BX_PROGRESSION_REPS_THEN_LOAD)
            set_aim (self, item, item->bottom);
        }
      else
        {
          set_load (self, item, load);
          if (aim > 0)
            set_aim (self, item, MAX (aim * (100 - percent) / 100, 1));
        }
    }
}

static void
suggest_load (const BxProgressionQuery *query,
              BxSuggestion             *self,
              GArray                   *work)
{
  gboolean raised = FALSE;

  self->assistance = BX_WEIGHT_NONE;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);
      BxProgressionLoad load = item->load;
      BxProgressionLoad before = item->load;
      gboolean harder = bx_progression_load_raise (query, &load);

      set_load (self, item, load);
      if (harder && !raised)
        {
          BxUnit unit = bx_progression_get_unit (query, load.weight);

          self->reason = before.is_assistance ? BX_SUGGESTION_LESS_ASSISTANCE : BX_SUGGESTION_ADD_LOAD;
          self->step = (BxWeight) { ABS (load.weight.thousandths - bx_weight_in_unit (before.weight, unit).thousandths), unit };
        }
      raised = raised || harder;
    }

  if (raised)
    start_over (self, work);
  else if (bx_measure_has_weight (query->measure) && !bx_weight_is_set (g_array_index (work, BxProgressionSet, 0).load.weight))
    self->reason = BX_SUGGESTION_FIRST_TIME;
  else
    self->reason = bx_measure_has_weight (query->measure) || bx_measure_has_bodyweight (query->measure)
                     ? BX_SUGGESTION_HEAVIEST : BX_SUGGESTION_TOP;
}

static void
suggest_reps (BxSuggestion *self,
              GArray       *work)
{
  self->reason = BX_SUGGESTION_MORE_REPS;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      /* Never beyond the top, whatever was typed the last time */
      set_aim (self, item, CLAMP (item->count + 1, MIN (item->asked, item->top), item->top));
    }
}

static void
suggest_time (BxSuggestion *self,
              GArray       *work)
{
  int least = G_MAXINT;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);
      int base;
      int aim;

      /* Nobody wrote down how long, and no plan says it. */
      if (item->count < 0)
        continue;

      /* Twice what was asked for is as much as is believed. */
      base = MIN (item->count, MAX (item->top, 1) * 2);
      /* From an even number on: 33 s are followed by 35. */
      aim = (base + BX_PROGRESSION_HOLD_STEP) / BX_PROGRESSION_HOLD_STEP * BX_PROGRESSION_HOLD_STEP;

      /* Back to the plan first, after a break */
      if (base < item->top)
        aim = MIN (aim, item->top);
      aim = MAX (MIN (aim, BX_PROGRESSION_MAX_HOLD), MIN (base, item->top));
      set_aim (self, item, aim);
      if (aim > base)
        least = MIN (least, aim - base);
    }

  self->reason = least < G_MAXINT ? BX_SUGGESTION_MORE_TIME : BX_SUGGESTION_TOP;
  self->seconds = least < G_MAXINT ? least : 0;
}

/* The same again: what was asked for the last time, where it was not the plan */
static void
suggest_again (BxSuggestion       *self,
               GArray             *work,
               BxSuggestionReason  reason)
{
  self->reason = reason;

  for (guint i = 0; i < work->len; i++)
    {
      const BxProgressionSet *item = &g_array_index (work, BxProgressionSet, i);

      if (item->set == NULL)
        continue;
      if (self->kind == BX_PROGRESSION_HOLD_TIME || item->asked < item->bottom)
        set_aim (self, item, item->asked);
    }
}

/* Without an estimate, nothing */
static void
suggest_percent (const BxProgressionQuery *query,
                 BxSuggestion             *self,
                 GPtrArray                *past,
                 GArray                   *work)
{
  int percent = query->slot->progression.percent;
  BxUnit unit = bx_progression_get_unit (query, g_array_index (work, BxProgressionSet, 0).load.weight);
  double best = 0;
  BxWeight weight;

  for (guint i = 0; i < past->len; i++)
    {
      const BxPerformance *performance = g_ptr_array_index (past, i);

      for (guint j = 0; j < performance->exercise->sets->len; j++)
        {
          double e1rm;

          if (bx_set_estimate_e1rm_kg (g_ptr_array_index (performance->exercise->sets, j), query->measure, query->formula, &e1rm))
            best = MAX (best, e1rm);
        }
    }

  if (best <= 0 || percent <= 0)
    return;

  self->reason = BX_SUGGESTION_PERCENT;
  self->percent = percent;
  self->e1rm = bx_weight_in_unit (bx_weight_new (best, BX_UNIT_KG), unit);
  /* To the tenth: it is an estimate */
  self->e1rm.thousandths = (self->e1rm.thousandths + 50) / 100 * 100;

  weight = bx_weight_in_unit (bx_weight_new (best * percent / 100, BX_UNIT_KG), unit);
  if (query->loading != NULL)
    {
      bx_loading_find (query->loading, weight, BX_PLATE_ROUNDING_NEAREST, &weight);
    }
  else
    {
      gint64 step = bx_progression_get_usual_step (query, unit).thousandths;

      weight.thousandths = (weight.thousandths + step / 2) / step * step;
    }

  for (guint i = 0; i < work->len; i++)
    set_load (self, &g_array_index (work, BxProgressionSet, i), (BxProgressionLoad) { weight, FALSE });
}

/* How much less after so many days, in percent */
static int
get_break_percent (int days)
{
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      if (days > breaks[i].days)
        return breaks[i].percent;
    }

  return 0;
}

/* Whether the person said to be well again, and has not trained it since */
static gboolean
is_return (const BxProgressionQuery *query,
           const BxPerformance      *newest)
{
  char said[BX_DAY_LENGTH];

  if (query->feel == NULL || query->feel->answer != BX_FEEL_WELL)
    return FALSE;

  bx_moment_get_day (query->feel->said, said);
  return g_strcmp0 (said, newest->day) >= 0;
}

static void
suggest_from (const BxProgressionQuery *query,
              BxSuggestion             *self,
              GPtrArray                *past)
{
  const BxPerformance *newest = g_ptr_array_index (past, 0);
  g_autoptr (GArray) work = bx_progression_match_sets (query, self->kind, newest->exercise);

  for (guint i = 0; i < work->len; i++)
    g_array_append_val (self->last, g_array_index (work, BxProgressionSet, i).count);

  self->days = MAX (bx_day_get_number (query->today) - bx_day_get_number (newest->day), 0);
  self->n_misses = bx_progression_count_misses (query, self->kind, past);
  keep_loads (self, work);

  if (is_return (query, newest))
    suggest_less (query, self, work, BX_SUGGESTION_RETURN,
                  MAX (BX_PROGRESSION_RETURN_PERCENT, get_break_percent (self->days)));
  else if (get_break_percent (self->days) > 0)
    suggest_less (query, self, work, BX_SUGGESTION_BREAK, get_break_percent (self->days));
  else if (self->kind == BX_PROGRESSION_PERCENT)
    suggest_percent (query, self, past, work);
  else if (self->n_misses >= BX_PROGRESSION_MISSES)
    suggest_less (query, self, work, BX_SUGGESTION_DELOAD, BX_PROGRESSION_DELOAD_PERCENT);
  else if (bx_progression_is_miss (work))
    suggest_again (self, work, BX_SUGGESTION_REPEAT);
  else if (bx_progression_is_too_hard (query, work))
    suggest_again (self, work, BX_SUGGESTION_TOO_HARD);
  else if (self->kind == BX_PROGRESSION_HOLD_TIME)
    suggest_time (self, work);
  else if (bx_progression_is_success (work))
    suggest_load (query, self, work);
  else if (g_array_index (work, BxProgressionSet, 0).top < 0)
    self->reason = BX_SUGGESTION_NONE;
  else if (self->kind == BX_PROGRESSION_LINEAR)
    suggest_again (self, work, BX_SUGGESTION_REPEAT);
  else
    suggest_reps (self, work);
}

/* After an ache: nothing grows, and whoever trains it all the same is offered less. What
 * was trained since is light enough. */
static void
suggest_held_back (const BxProgressionQuery *query,
                   BxSuggestion             *self,
                   GPtrArray                *past)
{
  const BxPerformance *newest;
  g_autoptr (GArray) work = NULL;
  char said[BX_DAY_LENGTH];

  self->reason = BX_SUGGESTION_ACHE;
  if (past->len == 0)
    return;

  newest = g_ptr_array_index (past, 0);
  work = bx_progression_match_sets (query, self->kind, newest->exercise);
  for (guint i = 0; i < work->len; i++)
    g_array_append_val (self->last, g_array_index (work, BxProgressionSet, i).count);
  self->days = MAX (bx_day_get_number (query->today) - bx_day_get_number (newest->day), 0);
  keep_loads (self, work);

  bx_moment_get_day (query->feel->said, said);
  if (g_strcmp0 (newest->day, said) > 0)
    suggest_again (self, work, BX_SUGGESTION_ACHE);
  else
    suggest_less (query, self, work, BX_SUGGESTION_ACHE,
                  MAX (BX_PROGRESSION_RETURN_PERCENT, get_break_percent (self->days)));
}

/**
 * bx_progression_suggest:
 * @query: all that the suggestion depends on
 *
 * Suggests what to do the next time, and why.
 *
 * Each work set is compared with its target the last time. Warm-ups, drop sets and sets
 * beyond the plan say nothing; a set that was left out is a miss; another variation is
 * another exercise. In this order:
 *
 * - After an ache nothing grows until the person says to be well. Who does it all the
 *   same, or is well again, begins with 20 % less, as the guide has it: return with less
 *   volume and weight. Until the person is well, that stays as it is.
 * - After more than 14, 28 or 56 days it is 10, 20 or 30 % less.
 * - For a share of the e1RM it is that share of the best estimate of these sessions.
 * - Missed three times in a row with the same load it is 10 % less (Greyskull, openGym).
 * - Missed, or harder than planned, it is the same again.
 * - When all sets reached the top of their range it is a step more and the bottom of the
 *   range again; else a repetition more in each set up to the top (double progression).
 *   The linear rule has no repetitions between, and of a range it asks the top, too.
 * - Without a load it is repetitions up to 12 or the top of the range, then a step of
 *   load. Help by a band or a machine goes down first, to none.
 * - A hold grows by 5 s up to 2 min.
 *
 * A weight keeps the unit that it was entered in, and each set its own load. Repetitions
 * never go beyond the top of the range.
 *
 * Returns: (transfer full): the suggestion
 */
BxSuggestion *
bx_progression_suggest (const BxProgressionQuery *query)
{
  g_autoptr (GPtrArray) past = NULL;
  BxSuggestion *self;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (query->slot != NULL, NULL);
  g_return_val_if_fail (bx_day_is_valid (query->today), NULL);

  self = bx_suggestion_new (query->slot);
  self->measure = query->measure;
  self->kind = bx_progression_resolve (query->slot->progression.kind, query->slot, query->measure);

  past = bx_progression_list_past (query, self->kind);
  if (bx_feel_holds_back (query->feel))
    suggest_held_back (query, self, past);
  else if (self->kind == BX_PROGRESSION_NONE)
    self->reason = BX_SUGGESTION_NONE;
  else if (past->len > 0)
    suggest_from (query, self, past);
  else
    self->reason = BX_SUGGESTION_FIRST_TIME;

  return self;
}
