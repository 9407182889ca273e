/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-plates.h"

G_BEGIN_DECLS

/**
 * BxLoadingKind:
 * @BX_LOADING_PLATES: plates on a bar, a belt or in the hands
 * @BX_LOADING_FIXED: one of some weights, such as dumbbells
 * @BX_LOADING_STACK: a machine with a stack of equal weights
 *
 * How a weight is made.
 */
typedef enum
{
  BX_LOADING_PLATES,
  BX_LOADING_FIXED,
  BX_LOADING_STACK,
} BxLoadingKind;

typedef struct _BxLoading BxLoading;

/**
 * BxPlateChange:
 * @load: (transfer full): how the bar is loaded then; its plates come from the inside out
 * @off: (element-type BxPlate) (transfer full): what to take off each side, the outermost first
 * @on: (element-type BxPlate) (transfer full): what to put on each side then, in order
 *
 * The way from one load to another.
 */
typedef struct
{
  BxPlateLoad *load;
  GArray *off;
  GArray *on;
} BxPlateChange;

#define BX_TYPE_PLATE_CHANGE (bx_plate_change_get_type ())

BxLoading     *bx_loading_new_plates    (BxWeight          bar,
                                         BxWeight          collar,
                                         guint             n_sides,
                                         const BxPlate    *stock,
                                         gsize             n_stock) G_GNUC_WARN_UNUSED_RESULT;
BxLoading     *bx_loading_new_fixed     (const BxWeight   *weights,
                                         gsize             n_weights) G_GNUC_WARN_UNUSED_RESULT;
BxLoading     *bx_loading_new_stack     (BxWeight          minimum,
                                         BxWeight          step,
                                         BxWeight          maximum) G_GNUC_WARN_UNUSED_RESULT;
BxLoading     *bx_loading_copy          (const BxLoading  *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_loading_free          (BxLoading        *self);

BxLoadingKind  bx_loading_get_kind      (const BxLoading  *self);
BxWeight       bx_loading_get_empty     (const BxLoading  *self,
                                         BxUnit            unit);
gboolean       bx_loading_find          (const BxLoading  *self,
                                         BxWeight          target,
                                         BxPlateRounding   rounding,
                                         BxWeight         *weight);
BxWeight       bx_loading_step          (const BxLoading  *self,
                                         BxWeight          weight,
                                         int               n_steps);
BxPlateChange *bx_loading_change        (const BxLoading  *self,
                                         BxWeight          target,
                                         const GArray     *on_bar,
                                         BxPlateRounding   rounding) G_GNUC_WARN_UNUSED_RESULT;
GArray        *bx_loading_list_warm_ups (const BxLoading  *self,
                                         BxWeight          work) G_GNUC_WARN_UNUSED_RESULT;

GType          bx_plate_change_get_type (void) G_GNUC_CONST;
BxPlateChange *bx_plate_change_copy     (const BxPlateChange *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_plate_change_free     (BxPlateChange       *self);
char          *bx_plate_change_format   (const BxPlateChange *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLoading, bx_loading_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPlateChange, bx_plate_change_free)

G_END_DECLS
