/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

/**
 * BxSlotPlace:
 * @order: (nullable): its label in a superset, such as A1
 * @caption: (nullable): what is said above the first of a superset
 * @first: whether it is the first of its superset
 * @last: whether it is the last of its superset
 *
 * Where a slot stands.
 */
typedef struct
{
  const char *order;
  const char *caption;
  gboolean first;
  gboolean last;
} BxSlotPlace;

#define BX_TYPE_SLOT_ROW (bx_slot_row_get_type ())

G_DECLARE_FINAL_TYPE (BxSlotRow, bx_slot_row, BX, SLOT_ROW, GtkListBoxRow)

GtkWidget    *bx_slot_row_new          (const BxSlot      *slot) G_GNUC_WARN_UNUSED_RESULT;
const BxSlot *bx_slot_row_get_slot     (BxSlotRow         *self);
void          bx_slot_row_update       (BxSlotRow         *self,
                                        const BxSlot      *slot,
                                        const BxSlotPlace *place);
gboolean      bx_slot_row_get_expanded (BxSlotRow         *self);
void          bx_slot_row_set_expanded (BxSlotRow         *self,
                                        gboolean           expanded);
void          bx_slot_row_set_menu     (BxSlotRow         *self,
                                        GMenuModel        *menu);
void          bx_slot_row_popup_menu   (BxSlotRow         *self);

G_END_DECLS
