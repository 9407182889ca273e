/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-duration.h"
#include "bx-number.h"
#include "bx-set-rules.h"

/* What can be written down about a set, as pure functions. */

#define SECONDS_STEP 5
#define BODYWEIGHT_STEP_KG 0.5

/**
 * bx_set_step_in_unit:
 * @step_kg: a step of weight in kilogram, or 0 where there is none
 * @unit: kilogram or pound
 *
 * Tells the step of weight that goes with @step_kg where plates are in @unit:
 * in pounds the nearest multiple of 2.5, as pound plates are made. Without a
 * step it is 2.5 kg.
 *
 * Returns: the step in @unit, above 0
 */
double
bx_set_step_in_unit (double step_kg,
                     BxUnit unit)
{
  if (!isfinite (step_kg) || step_kg <= 0)
    step_kg = 2.5;

  if (unit != BX_UNIT_LB)
    return step_kg;

  return MAX (round (step_kg / BX_KG_PER_LB / 2.5), 1) * 2.5;
}

/**
 * bx_set_check_complete:
 * @set: a set
 * @measure: what is written down about its exercise
 * @missing: (out) (optional): the field that is missing
 * @error: return location for an error
 *
 * Tells whether @set has all that makes it a set that was done. Bodyweight and
 * what was added to it may be left out; 0 is a number.
 *
 * Returns: whether nothing is missing; else @error is set in the
 *   `BX_NUMBER_ERROR` domain
 */
gboolean
bx_set_check_complete (const BxSet *set,
                       BxMeasure measure,
                       BxSetField *missing,
                       GError **error)
{
  g_return_val_if_fail (set != NULL, FALSE);

  if (bx_measure_has_weight (measure) && !bx_weight_is_set (set->weight))
    {
      if (missing != NULL)
        *missing = BX_SET_FIELD_LOAD;
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY,
                           _("The weight is missing. Type it first; 0 is a weight too."));
      return FALSE;
    }

  if (bx_measure_has_reps (measure) && set->reps == BX_COUNT_NONE)
    {
      if (missing != NULL)
        *missing = BX_SET_FIELD_COUNT;
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY,
                           _("The repetitions are missing. Type how many you did."));
      return FALSE;
    }

  if (bx_measure_has_time (measure) && set->seconds == BX_COUNT_NONE)
    {
      if (missing != NULL)
        *missing = BX_SET_FIELD_COUNT;
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY,
                           _("The time is missing. Type how long you held it."));
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_set_has_field:
 * @field: a number of a set
 * @measure: what is written down about its exercise
 *
 * Returns: whether @measure has @field
 */
gboolean
bx_set_has_field (BxSetField field,
                  BxMeasure measure)
{
  switch (field)
    {
    case BX_SET_FIELD_LOAD:
      return bx_measure_has_weight (measure) || bx_measure_has_added (measure);
    case BX_SET_FIELD_COUNT:
      return TRUE;
    case BX_SET_FIELD_BODYWEIGHT:
      return bx_measure_has_bodyweight (measure);
    default:
      return FALSE;
    }
}

/**
 * bx_set_format_field:
 * @set: a set
 * @field: a number of it
 * @measure: what is written down about its exercise
 * @unit: the unit to write weights in
 *
 * Writes a number of a set as [method@Bx.Set.parse_field] reads it. What is taken off
 * the body has a minus sign; where nothing is added or taken off, it is 0.
 *
 * Returns: (transfer full): the text, empty where there is no number
 */
char *
bx_set_format_field (const BxSet *set,
                     BxSetField field,
                     BxMeasure measure,
                     BxUnit unit)
{
  g_return_val_if_fail (set != NULL, NULL);

  switch (field)
    {
    case BX_SET_FIELD_LOAD:
      if (bx_measure_has_weight (measure))
        return bx_weight_format_amount (set->weight, unit);
      if (set->assistance.thousandths > 0)
        {
          g_autofree char *amount = bx_weight_format_amount (set->assistance, unit);

          /* Translators: weight taken off the body; %s is a number */
          return g_strdup_printf (C_("assistance", "−%s"), amount);
        }
      if (bx_weight_is_set (set->added))
        return bx_weight_format_amount (set->added, unit);
      return bx_number_format_thousandths (0);

    case BX_SET_FIELD_COUNT:
      if (bx_measure_has_time (measure))
        return set->seconds == BX_COUNT_NONE ? g_strdup ("") : bx_duration_format_clock (set->seconds);
      return set->reps == BX_COUNT_NONE ? g_strdup ("") : g_strdup_printf ("%d", set->reps);

    case BX_SET_FIELD_BODYWEIGHT:
      return bx_weight_format_amount (set->bodyweight, unit);

    default:
      g_return_val_if_reached (NULL);
    }
}

/* Text behind a minus sign, or %NULL without one */
static const char *
skip_minus (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-' || c == 0x2212 || c == 0xfe63 || c == 0xff0d)
        return g_utf8_next_char (p);
      if (!g_unichar_isspace (c))
        return NULL;
    }

  return NULL;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
parse_load (BxSet *set,
            BxMeasure measure,
            BxUnit unit,
            const char *text,
            GError **error)
{
  BxWeight weight = BX_WEIGHT_NONE;
  const char *behind_minus = bx_measure_has_bodyweight (measure) ? skip_minus (text) : NULL;

  if (!is_blank (text) &&
      !bx_weight_parse (behind_minus != NULL ? behind_minus : text, unit, &weight, error))
    return FALSE;

  if (bx_measure_has_weight (measure))
    {
      set->weight = weight;
      return TRUE;
    }

  set->added = behind_minus != NULL ? BX_WEIGHT_NONE : weight;
  set->assistance = behind_minus != NULL ? weight : BX_WEIGHT_NONE;
  return TRUE;
}

/**
 * bx_set_parse_field:
 * @set: a set
 * @field: a number of it
 * @measure: what is written down about its exercise
 * @unit: the unit of a weight without one
 * @text: what a person typed
 * @error: return location for an error
 *
 * Reads a number into @set. Nothing but space is no number. Where a body is
 * lifted, a load below 0 is assistance, and one from 0 is added weight; they
 * become fields of their own.
 *
 * Returns: whether @text could be read; else @error is set in the
 *   `BX_NUMBER_ERROR` domain, and @set is not touched
 */
gboolean
bx_set_parse_field (BxSet *set,
                    BxSetField field,
                    BxMeasure measure,
                    BxUnit unit,
                    const char *text,
                    GError **error)
{
  g_return_val_if_fail (set != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  switch (field)
    {
    case BX_SET_FIELD_LOAD:
      return parse_load (set, measure, unit, text, error);

    case BX_SET_FIELD_COUNT:
      if (is_blank (text))
        {
          set->reps = BX_COUNT_NONE;
          set->seconds = BX_COUNT_NONE;
          return TRUE;
        }
      if (bx_measure_has_time (measure))
        return bx_duration_parse (text, BX_SECONDS_MAX, &set->seconds, error);
      return bx_number_parse_count (text, 0, BX_REPS_MAX, &set->reps, error);

    case BX_SET_FIELD_BODYWEIGHT:
      if (is_blank (text))
        {
          set->bodyweight = BX_WEIGHT_NONE;
          return TRUE;
        }
      return bx_weight_parse (text, unit, &set->bodyweight, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

static BxWeight
step_weight (BxWeight weight,
             BxUnit unit,
             double step_kg,
             int n_steps)
{
  weight = bx_weight_is_set (weight) ? bx_weight_in_unit (weight, unit) : (BxWeight) { 0, unit };

  return bx_weight_step (weight, n_steps, bx_set_step_in_unit (step_kg, unit));
}

/* Up and down across 0, one step at a time, so that it stops at 0 between
 * assistance and added weight. */
static void
step_signed (BxSet *set,
             BxUnit unit,
             double step_kg,
             int n_steps)
{
  int direction = n_steps < 0 ? -1 : 1;

  for (int i = 0; i != n_steps; i += direction)
    {
      gboolean on_assistance = set->assistance.thousandths > 0 ||
                               (direction < 0 && set->added.thousandths == 0);

      if (on_assistance)
        {
          set->assistance = step_weight (set->assistance, unit, step_kg, -direction);
          set->added = BX_WEIGHT_NONE;
        }
      else
        {
          set->added = step_weight (set->added, unit, step_kg, direction);
          set->assistance = BX_WEIGHT_NONE;
        }
    }
}

static int
step_count (int count,
            int n_steps,
            int step,
            int maximum)
{
  int multiple;

  count = MAX (count, 0);
  multiple = count / step;
  if (n_steps < 0 && count % step != 0)
    multiple++;

  return CLAMP ((multiple + n_steps) * step, 0, maximum);
}

/**
 * bx_set_step_field:
 * @set: a set
 * @field: a number of it
 * @measure: what is written down about its exercise
 * @unit: the unit of the plates
 * @step_kg: the step of weight in kilogram, or 0 for a common one
 * @n_steps: how many steps up, or down where negative
 *
 * Steps a number of a set: a weight to the next that can be loaded, in @unit;
 * repetitions by one; a time by five seconds; bodyweight by half a kilogram.
 */
void
bx_set_step_field (BxSet *set,
                   BxSetField field,
                   BxMeasure measure,
                   BxUnit unit,
                   double step_kg,
                   int n_steps)
{
  g_return_if_fail (set != NULL);

  switch (field)
    {
    case BX_SET_FIELD_LOAD:
      if (bx_measure_has_weight (measure))
        set->weight = step_weight (set->weight, unit, step_kg, n_steps);
      else if (bx_measure_has_bodyweight (measure))
        step_signed (set, unit, step_kg, n_steps);
      else
        set->added = step_weight (set->added, unit, step_kg, n_steps);
      break;

    case BX_SET_FIELD_COUNT:
      if (bx_measure_has_time (measure))
        set->seconds = step_count (set->seconds, n_steps, SECONDS_STEP, BX_SECONDS_MAX);
      else
        set->reps = step_count (set->reps, n_steps, 1, BX_REPS_MAX);
      break;

    case BX_SET_FIELD_BODYWEIGHT:
      set->bodyweight = step_weight (set->bodyweight, unit, BODYWEIGHT_STEP_KG, n_steps);
      break;

    default:
      g_return_if_reached ();
    }
}

/**
 * bx_set_step_load:
 * @set: a set with an outside weight
 * @unit: the unit that the person lifts in
 * @loading: what the weight is made with
 * @n_steps: how many steps up, or down where negative
 *
 * Steps the weight of @set to the next one that can be made. From no weight, the
 * first step up is the least there is: the empty bar.
 */
void
bx_set_step_load (BxSet *set,
                  BxUnit unit,
                  const BxLoading *loading,
                  int n_steps)
{
  g_return_if_fail (set != NULL);
  g_return_if_fail (loading != NULL);

  if (n_steps == 0)
    return;

  if (!bx_weight_is_set (set->weight))
    {
      if (n_steps < 0)
        return;
      set->weight = bx_loading_get_empty (loading, unit);
      n_steps--;
    }

  if (n_steps != 0 && bx_weight_is_set (set->weight))
    set->weight = bx_loading_step (loading, bx_weight_in_unit (set->weight, unit), n_steps);
}
