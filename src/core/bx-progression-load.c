/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loads of a suggestion: what a set had, and a step more or less. */

#include "config.h"

#include "bx-progression-private.h"

#include <math.h>

/**
 * bx_progression_load_of: (skip)
 * @set: a set that was done
 * @measure: what is written down about its exercise
 *
 * Returns: its load, without a weight where it has none
 */
BxProgressionLoad
bx_progression_load_of (const BxSet *set,
                        BxMeasure    measure)
{
  if (bx_measure_has_weight (measure))
    return (BxProgressionLoad) { set->weight, FALSE };
  if (bx_measure_has_bodyweight (measure) && set->assistance.thousandths > 0 &&
      bx_weight_compare (set->assistance, set->added) > 0)
    return (BxProgressionLoad) { set->assistance, TRUE };
  if (bx_measure_has_added (measure))
    return (BxProgressionLoad) { set->added, FALSE };

  return BX_PROGRESSION_LOAD_NONE;
}

/**
 * bx_progression_load_get_effect: (skip)
 * @load: a load
 *
 * Returns: what it adds to the exercise, in the parts of bx_weight_get_parts(); help takes
 *   away
 */
gint64
bx_progression_load_get_effect (BxProgressionLoad load)
{
  gint64 parts = bx_weight_get_parts (load.weight);

  return load.is_assistance ? -parts : parts;
}

/**
 * bx_progression_get_unit: (skip)
 * @query: all that the suggestion depends on
 * @weight: a weight, or %BX_WEIGHT_NONE
 *
 * Returns: the unit of @weight, else the one for weights that are the first
 */
BxUnit
bx_progression_get_unit (const BxProgressionQuery *query,
                         BxWeight                  weight)
{
  if (bx_weight_is_set (weight))
    return weight.unit;
  if (query->unit != BX_UNIT_NONE)
    return query->unit;

  return BX_UNIT_KG;
}

/**
 * bx_progression_get_usual_step: (skip)
 * @query: all that the suggestion depends on
 * @unit: a unit
 *
 * Returns: the step that the rule or habit names, in @unit and more than 0
 */
BxWeight
bx_progression_get_usual_step (const BxProgressionQuery *query,
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

  step = bx_progression_get_usual_step (query, weight.unit);
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

/**
 * bx_progression_load_raise: (skip)
 * @query: all that the suggestion depends on
 * @load: (inout): a load, made one step harder
 *
 * Returns: `FALSE` if there is nothing harder
 */
gboolean
bx_progression_load_raise (const BxProgressionQuery *query,
                           BxProgressionLoad        *load)
{
  BxWeight weight = load->weight;
  BxWeight next;

  if (load->is_assistance)
    {
      next = step_weight (query, weight, -1);
      /* Less than the least help is none. */
      if (next.thousandths <= 0 || bx_weight_compare (next, weight) >= 0)
        *load = (BxProgressionLoad) { { 0, weight.unit }, FALSE };
      else
        load->weight = next;
      return TRUE;
    }

  if (!bx_weight_is_set (weight))
    {
      /* A weight that was not written down can't grow; the body’s own can. */
      if (!bx_measure_has_bodyweight (query->measure))
        return FALSE;
      weight = (BxWeight) { 0, bx_progression_get_unit (query, weight) };
    }

  next = step_weight (query, weight, 1);
  if (bx_weight_compare (next, weight) <= 0)
    return FALSE;

  load->weight = next;
  return TRUE;
}

/**
 * bx_progression_load_lower: (skip)
 * @query: all that the suggestion depends on
 * @load: (inout): a load, made lighter by @percent, and by a step at least
 * @bodyweight: what the person weighed: with help it is the body that gets lighter
 * @percent: by how much
 *
 * Returns: `FALSE` if there is nothing to take off
 */
gboolean
bx_progression_load_lower (const BxProgressionQuery *query,
                           BxProgressionLoad        *load,
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
      gint64 step = bx_progression_get_usual_step (query, next.unit).thousandths;

      next.thousandths = next.thousandths / step * step;
    }

  if (!bx_weight_is_set (next))
    return FALSE;
  load->weight = next;
  return TRUE;
}
