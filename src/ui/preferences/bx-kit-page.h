/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_KIT_PAGE (bx_kit_page_get_type ())

G_DECLARE_FINAL_TYPE (BxKitPage, bx_kit_page, BX, KIT_PAGE, AdwPreferencesPage)

AdwPreferencesPage *bx_kit_page_new (GSettings *settings);

G_END_DECLS
