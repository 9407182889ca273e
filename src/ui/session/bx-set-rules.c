/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-number.h"
#include "bx-set-rules.h"

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
