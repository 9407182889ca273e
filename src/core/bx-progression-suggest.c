/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to do the next time. Everything here is a function of its arguments: no clock,
 * no settings, no store. */

#include "config.h"

#include "bx-suggestion.h"

#include <math.h>

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

/* Ratings of effort are guesses: half a point more is as planned. */
#define RPE_TOLERANCE_TENTHS 5

/* A load on a set: outside weight or weight added to the body, or help */
typedef struct
{
  BxWeight weight;
  gboolean is_assistance;
} Load;

#define LOAD_NONE ((Load) { BX_WEIGHT_NONE, FALSE })

/* One work set of the slot, and what became of it the last time */
typedef struct
{
  guint index;      /* among the targets of the slot */
  int bottom;       /* repetitions or seconds to begin with */
  int asked;        /* repetitions or seconds that are no miss: less after a break */
  int top;          /* repetitions or seconds after which it goes on */
  const BxSet *set; /* (nullable): the last time, if it was done */
  int count;        /* what was reached, or BX_COUNT_NONE */
  Load load;        /* the last time */
} WorkSet;

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
 * bx_progression_resolve:
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

/* ---- loads ------------------------------------------------------------------------ */

static Load
get_load (const BxSet *set,
          BxMeasure    measure)
{
  if (bx_measure_has_weight (measure))
    return (Load) { set->weight, FALSE };
  if (bx_measure_has_bodyweight (measure) && set->assistance.thousandths > 0 &&
      bx_weight_compare (set->assistance, set->added) > 0)
    return (Load) { set->assistance, TRUE };
  if (bx_measure_has_added (measure))
    return (Load) { set->added, FALSE };

  return LOAD_NONE;
}

/* What a load adds to the exercise; help takes away */
static gint64
get_effect (Load load)
{
  gint64 parts = bx_weight_get_parts (load.weight);

  return load.is_assistance ? -parts : parts;
}

static BxUnit
get_unit (const BxProgressionQuery *query,
          BxWeight                  weight)
{
  if (bx_weight_is_set (weight))
    return weight.unit;
  if (query->unit != BX_UNIT_NONE)
    return query->unit;

  return BX_UNIT_KG;
}

/* The step that the rule or habit names, in @unit and more than 0 */
static BxWeight
get_usual_step (const BxProgressionQuery *query,
                BxUnit                    unit)
{
  BxWeight step = query->slot->progression.step;

  if (!bx_weight_is_set (step) || step.thousandths <= 0)
    step = query->usual_step;
  if (!bx_weight_is_set (step) || step.thousandths <= 0)
    return (BxWeight) { unit == BX_UNIT_LB ? 5000 : 2500, unit };

  /* The step of the other unit is rounded to what plates have: nobody loads 5.512 lb. */
  if (step.unit != unit)
    step = (BxWeight) { MAX (llround (bx_weight_get_amount (step, unit) * 2), 1) * 500, unit };

  return step;
}

/* The next weight in a direction, by the rule's own step if it has one, else by the
 * smallest that can be loaded */
static BxWeight
step_weight (const BxProgressionQuery *query,
             BxWeight                  weight,
             int                       direction)
{
  const BxWeight own_step = query->slot->progression.step;
  gboolean has_own_step = bx_weight_is_set (own_step) && own_step.thousandths > 0;
  BxWeight next = weight;
  BxWeight step;

  if (query->loading != NULL && !has_own_step)
    return bx_loading_step (query->loading, weight, direction);

  step = get_usual_step (query, weight.unit);
  next.thousandths = CLAMP (weight.thousandths + direction * step.thousandths, 0, BX_WEIGHT_MAX_THOUSANDTHS);
  if (query->loading != NULL)
    {
      bx_loading_find (query->loading, next, BX_PLATE_ROUNDING_NEAREST, &next);
      /* Too small a step for these plates: the smallest that there is */
      if (!bx_weight_is_set (next) || bx_weight_compare (next, weight) * direction <= 0)
        next = bx_loading_step (query->loading, weight, direction);
    }

  return next;
}

/* One step harder; FALSE if there is none */
static gboolean
raise_load (const BxProgressionQuery *query,
            Load                     *load)
{
  BxWeight weight = load->weight;
  BxWeight next;

  if (load->is_assistance)
    {
      next = step_weight (query, weight, -1);
      /* Less than the least help is none. */
      if (next.thousandths <= 0 || bx_weight_compare (next, weight) >= 0)
        *load = (Load) { { 0, weight.unit }, FALSE };
      else
        load->weight = next;
      return TRUE;
    }

  if (!bx_weight_is_set (weight))
    {
      /* A weight that was not written down can't grow; the body’s own can. */
      if (!bx_measure_has_bodyweight (query->measure))
        return FALSE;
      weight = (BxWeight) { 0, get_unit (query, weight) };
    }

  next = step_weight (query, weight, 1);
  if (bx_weight_compare (next, weight) <= 0)
    return FALSE;

  load->weight = next;
  return TRUE;
}

/* Lighter by so many percent, and by a step at least; FALSE if there is nothing to take
 * off. With help it is the body that gets lighter. */
static gboolean
lower_load (const BxProgressionQuery *query,
            Load                     *load,
            BxWeight                  bodyweight,
            int                       percent)
{
  BxWeight next = load->weight;

  if (load->is_assistance)
    {
      BxWeight least = step_weight (query, load->weight, 1);

      next.thousandths += bx_weight_in_unit (bodyweight, next.unit).thousandths * percent / 100;
      if (query->loading != NULL)
        bx_loading_find (query->loading, next, BX_PLATE_ROUNDING_UP, &next);
      if (bx_weight_compare (next, least) < 0)
        next = least;
      if (bx_weight_compare (next, load->weight) <= 0)
        return FALSE;
      load->weight = next;
      return TRUE;
    }

  if (!bx_weight_is_set (next) || next.thousandths <= 0)
    return FALSE;

  next.thousandths = next.thousandths * (100 - percent) / 100;
  if (query->loading != NULL)
    {
      bx_loading_find (query->loading, next, BX_PLATE_ROUNDING_DOWN, &next);
      /* What is lighter than the lightest plate is the body alone. */
      if (bx_weight_is_set (next) && bx_weight_compare (next, load->weight) >= 0)
        return FALSE;
    }
  else
    {
      gint64 step = get_usual_step (query, next.unit).thousandths;

      next.thousandths = next.thousandths / step * step;
    }

  if (!bx_weight_is_set (next))
    return FALSE;
  load->weight = next;
  return TRUE;
}

/* ---- what became of it ------------------------------------------------------------- */

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
take_target (WorkSet           *item,
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

/* The work sets of the slot with what became of each. A set that is beyond the plan says
 * nothing, and neither do warm-ups and drop sets. */
static GArray *
match_sets (const BxProgressionQuery *query,
            BxProgressionKind         kind,
            const BxSessionExercise  *exercise)
{
  GArray *work = g_array_new (FALSE, FALSE, sizeof (WorkSet));
  guint position = 0;

  for (guint i = 0; i < query->slot->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (query->slot->targets, BxSetTarget, i);
      WorkSet item = { .index = i, .count = BX_COUNT_NONE, .load = LOAD_NONE };

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
              item.load = get_load (set, query->measure);
              take_target (&item, kind);
            }
          break;
        }

      g_array_append_val (work, item);
    }

  /* A set that was left out takes the load of the one before it, or after. */
  for (guint i = 1; i < work->len; i++)
    {
      if (g_array_index (work, WorkSet, i).set == NULL)
        g_array_index (work, WorkSet, i).load = g_array_index (work, WorkSet, i - 1).load;
    }
  for (guint i = work->len; i > 1; i--)
    {
      if (g_array_index (work, WorkSet, i - 2).set == NULL && !bx_weight_is_set (g_array_index (work, WorkSet, i - 2).load.weight))
        g_array_index (work, WorkSet, i - 2).load = g_array_index (work, WorkSet, i - 1).load;
    }

  return work;
}

static gboolean
was_done (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      if (g_array_index (work, WorkSet, i).set != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether a set was left out, or stayed below the range */
static gboolean
is_miss (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const WorkSet *item = &g_array_index (work, WorkSet, i);

      if (item->set == NULL || item->count < item->asked)
        return TRUE;
    }

  return FALSE;
}

/* Whether every single set reached the top of the range: nothing too early */
static gboolean
is_success (GArray *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const WorkSet *item = &g_array_index (work, WorkSet, i);

      if (item->set == NULL || item->count < 0 || item->top < 0 || item->count < item->top)
        return FALSE;
    }

  return work->len > 0;
}

/* Whether a set was harder than the plan asks, where both are known */
static gboolean
is_too_hard (const BxProgressionQuery *query,
             GArray                   *work)
{
  for (guint i = 0; i < work->len; i++)
    {
      const WorkSet *item = &g_array_index (work, WorkSet, i);
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
      const WorkSet *item = &g_array_index (work, WorkSet, i);

      if (item->set != NULL)
        heaviest = MAX (heaviest, get_effect (item->load));
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

/* The sessions in which something of it was done, newest first. One in which the
 * exercise was left out altogether says nothing about it. */
static GPtrArray *
collect_history (const BxProgressionQuery *query,
                 BxProgressionKind         kind)
{
  GPtrArray *past = g_ptr_array_new ();

  for (guint i = 0; query->history != NULL && i < query->history->len && past->len < BX_PROGRESSION_HISTORY; i++)
    {
      const BxPerformance *performance = g_ptr_array_index (query->history, i);
      g_autoptr (GArray) work = NULL;

      if (!is_same_exercise (query, performance))
        continue;
      work = match_sets (query, kind, performance->exercise);
      if (was_done (work))
        g_ptr_array_add (past, (gpointer) performance);
    }

  return past;
}

/* Sessions in a row that were missed with the load of the newest */
static guint
count_misses (const BxProgressionQuery *query,
              BxProgressionKind         kind,
              GPtrArray                *past)
{
  gint64 heaviest = 0;
  guint n_misses = 0;

  for (guint i = 0; i < past->len; i++)
    {
      const BxPerformance *performance = g_ptr_array_index (past, i);
      g_autoptr (GArray) work = match_sets (query, kind, performance->exercise);

      if (i == 0)
        heaviest = get_heaviest (work);
      if (!is_miss (work) || get_heaviest (work) != heaviest)
        break;
      n_misses++;
    }

  return n_misses;
}

/* ---- suggesting -------------------------------------------------------------------- */

static BxSetTarget *
get_target (BxSuggestion  *self,
            const WorkSet *item)
{
  return &g_array_index (self->targets, BxSetTarget, item->index);
}

static void
set_load (BxSuggestion  *self,
          const WorkSet *item,
          Load           load)
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
      const WorkSet *item = &g_array_index (work, WorkSet, i);

      set_load (self, item, item->load);
    }
}

/* What a set asks: @aim, up to the top */
static void
set_aim (BxSuggestion  *self,
         const WorkSet *item,
         int            aim)
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
      const WorkSet *item = &g_array_index (work, WorkSet, i);

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
      const WorkSet *item = &g_array_index (work, WorkSet, i);
      BxWeight bodyweight = item->set != NULL ? item->set->bodyweight : BX_WEIGHT_NONE;
      Load load = item->load;
      int aim = item->count >= 0 && item->top >= 0 ? MIN (item->count, item->top) : item->bottom;

      if (bx_measure_has_time (query->measure))
        {
          aim = MAX (aim * (100 - percent) / 100 / BX_PROGRESSION_HOLD_STEP * BX_PROGRESSION_HOLD_STEP, BX_PROGRESSION_HOLD_STEP);
          set_load (self, item, load);
          set_aim (self, item, aim);
          continue;
        }

      if (lower_load (query, &load, bodyweight, percent))
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
      const WorkSet *item = &g_array_index (work, WorkSet, i);
      Load load = item->load;
      Load before = item->load;
      gboolean harder = raise_load (query, &load);

      set_load (self, item, load);
      if (harder && !raised)
        {
          BxUnit unit = get_unit (query, load.weight);

          self->reason = before.is_assistance ? BX_SUGGESTION_LESS_ASSISTANCE : BX_SUGGESTION_ADD_LOAD;
          self->step = (BxWeight) { ABS (load.weight.thousandths - bx_weight_in_unit (before.weight, unit).thousandths), unit };
        }
      raised = raised || harder;
    }

  if (raised)
    start_over (self, work);
  else if (bx_measure_has_weight (query->measure) && !bx_weight_is_set (g_array_index (work, WorkSet, 0).load.weight))
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
      const WorkSet *item = &g_array_index (work, WorkSet, i);

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
      const WorkSet *item = &g_array_index (work, WorkSet, i);
      /* Twice what was asked for is as much as is believed. */
      int base = MIN (item->count, MAX (item->top, 1) * 2);
      /* From an even number on: 33 s are followed by 35. */
      int aim = (base + BX_PROGRESSION_HOLD_STEP) / BX_PROGRESSION_HOLD_STEP * BX_PROGRESSION_HOLD_STEP;

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
      const WorkSet *item = &g_array_index (work, WorkSet, i);

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
  BxUnit unit = get_unit (query, g_array_index (work, WorkSet, 0).load.weight);
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
      gint64 step = get_usual_step (query, unit).thousandths;

      weight.thousandths = (weight.thousandths + step / 2) / step * step;
    }

  for (guint i = 0; i < work->len; i++)
    set_load (self, &g_array_index (work, WorkSet, i), (Load) { weight, FALSE });
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
  g_autoptr (GArray) work = match_sets (query, self->kind, newest->exercise);

  for (guint i = 0; i < work->len; i++)
    g_array_append_val (self->last, g_array_index (work, WorkSet, i).count);

  self->days = MAX (bx_day_get_number (query->today) - bx_day_get_number (newest->day), 0);
  self->n_misses = count_misses (query, self->kind, past);
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
  else if (is_miss (work))
    suggest_again (self, work, BX_SUGGESTION_REPEAT);
  else if (is_too_hard (query, work))
    suggest_again (self, work, BX_SUGGESTION_TOO_HARD);
  else if (self->kind == BX_PROGRESSION_HOLD_TIME)
    suggest_time (self, work);
  else if (is_success (work))
    suggest_load (query, self, work);
  else if (g_array_index (work, WorkSet, 0).top < 0)
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
  work = match_sets (query, self->kind, newest->exercise);
  for (guint i = 0; i < work->len; i++)
    g_array_append_val (self->last, g_array_index (work, WorkSet, i).count);
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

  past = collect_history (query, self->kind);
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
