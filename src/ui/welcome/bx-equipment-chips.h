/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_EQUIPMENT_CHIPS (bx_equipment_chips_get_type ())

G_DECLARE_FINAL_TYPE (BxEquipmentChips, bx_equipment_chips, BX, EQUIPMENT_CHIPS, AdwBin)

void  bx_equipment_chips_set_all  (BxEquipmentChips *self,
                                   gboolean          at_hand);
GStrv bx_equipment_chips_dup_ids  (BxEquipmentChips *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
