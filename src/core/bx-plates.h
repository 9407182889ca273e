/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-weight.h"

G_BEGIN_DECLS

/**
 * BxPlate:
 * @weight: what one of them weighs
 * @count: how many there are
 *
 * Plates of one weight: those that somebody owns, or those on one side of a bar.
 */
typedef struct
{
  BxWeight weight;
  guint count;
} BxPlate;

/**
 * BxPlateRounding:
 * @BX_PLATE_ROUNDING_NEAREST: as near as can be, the lighter of two as near
 * @BX_PLATE_ROUNDING_DOWN: not heavier
 * @BX_PLATE_ROUNDING_UP: not lighter
 *
 * Which weight to load where the one asked for can't be.
 */
typedef enum
{
  BX_PLATE_ROUNDING_NEAREST,
  BX_PLATE_ROUNDING_DOWN,
  BX_PLATE_ROUNDING_UP,
} BxPlateRounding;

/**
 * BxPlateLoad:
 * @target: the weight that was asked for
 * @weight: what bar and plates weigh together, in the unit of @target
 * @exact: whether they weigh what was asked for, to the last gram
 * @n_sides: on how many sides the plates go, 1 or 2
 * @plates: (element-type BxPlate) (transfer full): the plates of one side, the heaviest
 *   first
 *
 * A bar as it is loaded.
 */
typedef struct
{
  BxWeight target;
  BxWeight weight;
  gboolean exact;
  guint n_sides;
  GArray *plates;
} BxPlateLoad;

#define BX_TYPE_PLATE_LOAD (bx_plate_load_get_type ())

GType          bx_plate_load_get_type     (void) G_GNUC_CONST;
BxPlateLoad   *bx_plate_load_copy         (const BxPlateLoad *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_plate_load_free         (BxPlateLoad       *self);
char          *bx_plate_load_format       (const BxPlateLoad *self) G_GNUC_WARN_UNUSED_RESULT;

const BxPlate *bx_plates_get_usual        (BxUnit             unit,
                                           gsize             *n_plates);
BxWeight       bx_bar_get_usual           (BxUnit             unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPlateLoad, bx_plate_load_free)

G_END_DECLS
