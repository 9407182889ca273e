/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_SLOT_DETAILS (bx_slot_details_get_type ())

G_DECLARE_FINAL_TYPE (BxSlotDetails, bx_slot_details, BX, SLOT_DETAILS, AdwBin)

GtkWidget    *bx_slot_details_new      (const BxSlot  *slot,
                                        gboolean       rests) G_GNUC_WARN_UNUSED_RESULT;
const BxSlot *bx_slot_details_get_slot (BxSlotDetails *self);
void          bx_slot_details_set_slot (BxSlotDetails *self,
                                        const BxSlot  *slot,
                                        gboolean       rests);

G_END_DECLS
