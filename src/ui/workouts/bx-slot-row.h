/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_SLOT_ROW (bx_slot_row_get_type ())

G_DECLARE_FINAL_TYPE (BxSlotRow, bx_slot_row, BX, SLOT_ROW, AdwExpanderRow)

GtkWidget *bx_slot_row_new      (BxSlot    *slot) G_GNUC_WARN_UNUSED_RESULT;
BxSlot    *bx_slot_row_get_slot (BxSlotRow *self);

G_END_DECLS
