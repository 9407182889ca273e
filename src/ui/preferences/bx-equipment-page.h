/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_EQUIPMENT_PAGE (bx_equipment_page_get_type ())

G_DECLARE_FINAL_TYPE (BxEquipmentPage, bx_equipment_page, BX, EQUIPMENT_PAGE, AdwPreferencesPage)

AdwPreferencesPage *bx_equipment_page_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
