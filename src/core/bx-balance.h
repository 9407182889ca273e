/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxBalancePart:
 * @BX_BALANCE_LOWER_BACK: what straightens the lower back
 * @BX_BALANCE_HIPS: what straightens the hips
 * @BX_BALANCE_PULL_ABOVE: what pulls from above, as a pull-up
 * @BX_BALANCE_PULL_FRONT: what pulls from the front, as a row
 *
 * What a workout for the back is made of.
 */
typedef enum
{
  BX_BALANCE_LOWER_BACK,
  BX_BALANCE_HIPS,
  BX_BALANCE_PULL_ABOVE,
  BX_BALANCE_PULL_FRONT,
} BxBalancePart;

#define BX_BALANCE_N_PARTS 4

/* More hard sets in one workout are many for the lower back. */
#define BX_BALANCE_MANY_SETS 10

/**
 * BxBalance:
 * @sets: hard sets of each part, by #BxBalancePart
 *
 * How much of what a workout trains. All zeros is an empty one.
 */
typedef struct
{
  guint sets[BX_BALANCE_N_PARTS];
} BxBalance;

/**
 * BxBalanceNotes:
 * @BX_BALANCE_NOTE_NONE: nothing to say
 * @BX_BALANCE_NOTE_NO_PULL: no pulling at all
 * @BX_BALANCE_NOTE_NO_PULL_ABOVE: no pulling from above
 * @BX_BALANCE_NOTE_NO_PULL_FRONT: no pulling from the front
 * @BX_BALANCE_NOTE_NO_HINGE: nothing for the lower back or hips
 * @BX_BALANCE_NOTE_MANY_LOWER_BACK: many sets for the lower back
 *
 * What could be worth knowing of a workout. None is a mistake.
 */
typedef enum /*< flags >*/
{
  BX_BALANCE_NOTE_NONE = 0,
  BX_BALANCE_NOTE_NO_PULL = 1 << 0,
  BX_BALANCE_NOTE_NO_PULL_ABOVE = 1 << 1,
  BX_BALANCE_NOTE_NO_PULL_FRONT = 1 << 2,
  BX_BALANCE_NOTE_NO_HINGE = 1 << 3,
  BX_BALANCE_NOTE_MANY_LOWER_BACK = 1 << 4,
} BxBalanceNotes;

#define BX_BALANCE_N_NOTES 5

void            bx_balance_add           (BxBalance          *self,
                                          const char *const  *primary,
                                          guint               n_sets);
BxBalanceNotes  bx_balance_get_notes     (const BxBalance    *self);
const char     *bx_balance_note_get_text (BxBalanceNotes      note);

G_END_DECLS
