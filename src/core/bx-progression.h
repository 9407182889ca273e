/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-weight.h"

G_BEGIN_DECLS

/**
 * BxProgressionKind:
 * @BX_PROGRESSION_USUAL: what suits the targets: double progression for a range,
 *   repetitions before load where the body is the load, time for holds, else
 *   linear
 * @BX_PROGRESSION_NONE: no suggestions
 * @BX_PROGRESSION_LINEAR: a step more load whenever all sets were done
 * @BX_PROGRESSION_DOUBLE: repetitions up to the top of the range in every set,
 *   then a step more load from its bottom
 * @BX_PROGRESSION_REPS_THEN_LOAD: more repetitions of the body's own weight; once
 *   they are many and clean, added load
 * @BX_PROGRESSION_HOLD_TIME: a longer hold
 * @BX_PROGRESSION_PERCENT: a share of the estimated one-repetition maximum
 *
 * How the targets of a slot grow from session to session.
 */
typedef enum
{
  BX_PROGRESSION_USUAL,
  BX_PROGRESSION_NONE,
  BX_PROGRESSION_LINEAR,
  BX_PROGRESSION_DOUBLE,
  BX_PROGRESSION_REPS_THEN_LOAD,
  BX_PROGRESSION_HOLD_TIME,
  BX_PROGRESSION_PERCENT,
} BxProgressionKind;

/**
 * BxProgressionRule:
 * @kind: how it grows
 * @step: the step of load, or %BX_WEIGHT_NONE for the smallest that the plates allow
 * @percent: for %BX_PROGRESSION_PERCENT, the share of the e1RM in percent; else 0
 *
 * The rule of one slot. All zeros is the usual one.
 */
typedef struct
{
  BxProgressionKind kind;
  BxWeight step;
  int percent;
} BxProgressionRule;

gboolean    bx_progression_rule_equal     (const BxProgressionRule *a,
                                           const BxProgressionRule *b);

const char *bx_progression_kind_to_nick   (BxProgressionKind        kind);
gboolean    bx_progression_kind_from_nick (const char              *nick,
                                           BxProgressionKind       *kind);

G_END_DECLS
