/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-set-plan.h"

/* Plan against done, of one set. */

/**
 * bx_set_is_planned:
 * @self: a set
 *
 * Tells whether a plan asked for the set: warm-ups, and sets that were added without
 * being asked for, are no part of it.
 *
 * Returns: whether it was asked for
 */
gboolean
bx_set_is_planned (const BxSet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->target.kind != BX_SET_KIND_WARM_UP &&
         (self->target.reps_min >= 0 || self->target.reps_max >= 0 || self->target.seconds >= 0 ||
          bx_weight_is_set (self->target.weight));
}

/* What was asked in pounds and done in kilogram may differ by a gram. */
#define SAME_KG 0.001

/**
 * bx_set_meets_target:
 * @self: a set
 *
 * Tells whether the set was done with at least the repetitions, the time and the load
 * that were asked for. What was left open is met by anything.
 *
 * Returns: whether it was done as asked
 */
gboolean
bx_set_meets_target (const BxSet *self)
{
  double load_kg;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->state != BX_SET_STATE_DONE || self->reps < self->target.reps_min || self->seconds < self->target.seconds)
    return FALSE;
  if (!bx_weight_is_set (self->target.weight))
    return TRUE;

  if (bx_weight_is_set (self->weight))
    load_kg = bx_weight_get_kg (self->weight);
  else
    load_kg = bx_weight_get_kg (self->added) - bx_weight_get_kg (self->assistance);

  return load_kg >= bx_weight_get_kg (self->target.weight) - SAME_KG;
}
