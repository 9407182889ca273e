/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-effort.h"
#include "bx-number.h"

#include <glib/gi18n.h>

/**
 * bx_effort_step:
 * @rpe_tenths: a rating times ten, or %BX_COUNT_NONE
 * @direction: above 0 for harder, below for easier
 *
 * Steps a rating of effort, so that one key is enough: the first step is the usual
 * rating, and from the hardest it goes on with the easiest. What is easier than the
 * easiest is no rating.
 *
 * Returns: the rating times ten, or %BX_COUNT_NONE
 */
int
bx_effort_step (int rpe_tenths,
                int direction)
{
  if (rpe_tenths < 0)
    return direction > 0 ? BX_EFFORT_USUAL : BX_EFFORT_USUAL - BX_EFFORT_STEP;

  if (direction > 0)
    {
      if (rpe_tenths >= BX_EFFORT_HARDEST)
        return BX_EFFORT_EASIEST;
      return CLAMP (rpe_tenths / BX_EFFORT_STEP * BX_EFFORT_STEP + BX_EFFORT_STEP, BX_EFFORT_EASIEST, BX_EFFORT_HARDEST);
    }

  if (rpe_tenths <= BX_EFFORT_EASIEST)
    return BX_COUNT_NONE;
  return (rpe_tenths + BX_EFFORT_STEP - 1) / BX_EFFORT_STEP * BX_EFFORT_STEP - BX_EFFORT_STEP;
}

/**
 * bx_effort_format_number:
 * @rpe_tenths: a rating times ten, or %BX_COUNT_NONE
 * @scale: how to write it
 *
 * Writes the number alone: "8", "8.5"; as repetitions in reserve "2", "1.5".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a rating
 */
char *
bx_effort_format_number (int           rpe_tenths,
                         BxEffortScale scale)
{
  if (rpe_tenths < 0)
    return NULL;
  if (scale == BX_EFFORT_RIR)
    rpe_tenths = MAX (BX_EFFORT_HARDEST - rpe_tenths, 0);

  return bx_number_format_thousandths (rpe_tenths * G_GINT64_CONSTANT (100));
}

/**
 * bx_effort_format:
 * @rpe_tenths: a rating times ten, or %BX_COUNT_NONE
 * @scale: how to write it; a rating where the person uses none
 *
 * Writes a rating with the scale that it is on: "RPE 8", "RIR 2".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a rating
 */
char *
bx_effort_format (int           rpe_tenths,
                  BxEffortScale scale)
{
  g_autofree char *number = bx_effort_format_number (rpe_tenths, scale);

  if (number == NULL)
    return NULL;
  if (scale == BX_EFFORT_RIR)
    /* Translators: repetitions in reserve: how many more could have been done */
    return g_strdup_printf (_("RIR %s"), number);

  /* Translators: rating of perceived exertion, from 1 to 10 */
  return g_strdup_printf (_("RPE %s"), number);
}
