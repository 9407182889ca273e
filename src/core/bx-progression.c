/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-progression.h"

#include "bx-text.h"

static const char *const kind_nicks[] = {
  [BX_PROGRESSION_USUAL] = "usual",
  [BX_PROGRESSION_NONE] = "none",
  [BX_PROGRESSION_LINEAR] = "linear",
  [BX_PROGRESSION_DOUBLE] = "double",
  [BX_PROGRESSION_REPS_THEN_LOAD] = "reps-then-load",
  [BX_PROGRESSION_HOLD_TIME] = "hold-time",
  [BX_PROGRESSION_PERCENT] = "percent",
};

/**
 * bx_progression_rule_equal:
 * @a: a rule
 * @b: another rule
 *
 * Returns: whether every field is equal, the step's unit included
 */
gboolean
bx_progression_rule_equal (const BxProgressionRule *a,
                           const BxProgressionRule *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && bx_weight_equal (a->step, b->step) && a->percent == b->percent;
}

/**
 * bx_progression_kind_to_nick:
 * @kind: a kind of progression
 *
 * Returns: the word it is stored as
 */
const char *
bx_progression_kind_to_nick (BxProgressionKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

/**
 * bx_progression_kind_from_nick:
 * @nick: (nullable): a word
 * @kind: (out): return location for the kind; left alone if it is unknown
 *
 * Returns: whether @nick is known
 */
gboolean
bx_progression_kind_from_nick (const char        *nick,
                               BxProgressionKind *kind)
{
  guint position;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (!bx_text_find (kind_nicks, G_N_ELEMENTS (kind_nicks), nick, &position))
    return FALSE;

  *kind = (BxProgressionKind) position;
  return TRUE;
}
