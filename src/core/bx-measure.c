/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-measure.h"

#include "bx-text.h"

static const char *const nicks[] = {
  [BX_MEASURE_WEIGHT_REPS] = "weight-reps",
  [BX_MEASURE_BODYWEIGHT_REPS] = "bodyweight-reps",
  [BX_MEASURE_REPS] = "reps",
  [BX_MEASURE_TIME] = "time",
};

/**
 * bx_measure_to_nick:
 * @measure: a measure
 *
 * Gets the stable text that stands for @measure in files.
 *
 * Returns: (transfer none): the text
 */
const char *
bx_measure_to_nick (BxMeasure measure)
{
  g_return_val_if_fail ((guint) measure < G_N_ELEMENTS (nicks), NULL);

  return nicks[measure];
}

/**
 * bx_measure_from_nick:
 * @nick: (nullable): a text from a file
 * @measure: (out): the measure that it stands for
 *
 * Finds the measure that @nick stands for.
 *
 * Returns: whether there is one; else @measure is not touched
 */
gboolean
bx_measure_from_nick (const char *nick,
                      BxMeasure  *measure)
{
  guint position;

  g_return_val_if_fail (measure != NULL, FALSE);

  if (!bx_text_find (nicks, G_N_ELEMENTS (nicks), nick, &position))
    return FALSE;

  *measure = (BxMeasure) position;
  return TRUE;
}

/**
 * bx_measure_has_reps:
 * @measure: a measure
 *
 * Returns: whether repetitions are written down
 */
gboolean
bx_measure_has_reps (BxMeasure measure)
{
  return measure != BX_MEASURE_TIME;
}

/**
 * bx_measure_has_time:
 * @measure: a measure
 *
 * Returns: whether a time is written down
 */
gboolean
bx_measure_has_time (BxMeasure measure)
{
  return measure == BX_MEASURE_TIME;
}

/**
 * bx_measure_has_weight:
 * @measure: a measure
 *
 * Returns: whether an outside weight is written down, in a set's `weight`
 */
gboolean
bx_measure_has_weight (BxMeasure measure)
{
  return measure == BX_MEASURE_WEIGHT_REPS;
}

/**
 * bx_measure_has_bodyweight:
 * @measure: a measure
 *
 * Returns: whether the person's own weight is lifted, so that a set's
 *   `bodyweight` and `assistance` are written down
 */
gboolean
bx_measure_has_bodyweight (BxMeasure measure)
{
  return measure == BX_MEASURE_BODYWEIGHT_REPS;
}

/**
 * bx_measure_has_added:
 * @measure: a measure
 *
 * Returns: whether weight may be added to the body, in a set's `added`
 */
gboolean
bx_measure_has_added (BxMeasure measure)
{
  return measure == BX_MEASURE_BODYWEIGHT_REPS || measure == BX_MEASURE_TIME;
}
