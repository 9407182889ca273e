/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-loading.h"

G_BEGIN_DECLS

/**
 * BxImplement:
 * @BX_IMPLEMENT_NONE: nothing that is loaded
 * @BX_IMPLEMENT_BARBELL: a straight bar with plates
 * @BX_IMPLEMENT_TRAP_BAR: a trap bar with plates
 * @BX_IMPLEMENT_DUMBBELL: a dumbbell, or a pair of which one is written down
 * @BX_IMPLEMENT_KETTLEBELL: a kettlebell
 * @BX_IMPLEMENT_STACK: a machine with a stack
 * @BX_IMPLEMENT_PLATE: plates alone, at the chest or on a belt
 *
 * What a weight is held with.
 */
typedef enum
{
  BX_IMPLEMENT_NONE,
  BX_IMPLEMENT_BARBELL,
  BX_IMPLEMENT_TRAP_BAR,
  BX_IMPLEMENT_DUMBBELL,
  BX_IMPLEMENT_KETTLEBELL,
  BX_IMPLEMENT_STACK,
  BX_IMPLEMENT_PLATE,
} BxImplement;

/* So many weights of a kind are kept, and so many plates of a weight. */
#define BX_KIT_MAX_WEIGHTS 64
#define BX_KIT_MAX_PLATES 40

/**
 * BxKit:
 * @plates: (element-type BxPlate) (transfer full): the plates, in all
 * @bars: (element-type BxWeight) (transfer full): the straight bars, the usual one first
 * @trap_bar: the trap bar, or %BX_WEIGHT_NONE
 * @collar: one collar, or %BX_WEIGHT_NONE where they aren't counted
 * @dumbbells: (element-type BxWeight) (transfer full): the dumbbells, each weight once
 * @kettlebells: (element-type BxWeight) (transfer full): the kettlebells
 * @stack_step: from hole to hole of a stack
 * @stack_maximum: the whole stack, or %BX_WEIGHT_NONE if it is not known
 *
 * What somebody has to lift.
 */
typedef struct
{
  GArray *plates;
  GArray *bars;
  BxWeight trap_bar;
  BxWeight collar;
  GArray *dumbbells;
  GArray *kettlebells;
  BxWeight stack_step;
  BxWeight stack_maximum;
} BxKit;

#define BX_TYPE_KIT (bx_kit_get_type ())

GType        bx_kit_get_type    (void) G_GNUC_CONST;
BxKit       *bx_kit_new_usual   (BxUnit       unit) G_GNUC_WARN_UNUSED_RESULT;
BxKit       *bx_kit_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
BxKit       *bx_kit_copy        (const BxKit *self) G_GNUC_WARN_UNUSED_RESULT;
void         bx_kit_free        (BxKit       *self);
char        *bx_kit_to_text     (const BxKit *self) G_GNUC_WARN_UNUSED_RESULT;
BxLoading   *bx_kit_get_loading (const BxKit *self,
                                 BxImplement  implement) G_GNUC_WARN_UNUSED_RESULT;

BxImplement  bx_implement_from_equipment (const char *const *equipment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxKit, bx_kit_free)

G_END_DECLS
