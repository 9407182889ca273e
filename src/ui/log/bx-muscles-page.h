/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_MUSCLES_PAGE (bx_muscles_page_get_type ())

G_DECLARE_FINAL_TYPE (BxMusclesPage, bx_muscles_page, BX, MUSCLES_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_muscles_page_new (const char *group_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
