/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_HISTORY_PAGE (bx_history_page_get_type ())

G_DECLARE_FINAL_TYPE (BxHistoryPage, bx_history_page, BX, HISTORY_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_history_page_new (const char *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
