/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_SESSION_COMPARE_PAGE (bx_session_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionComparePage, bx_session_compare_page, BX, SESSION_COMPARE_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_session_compare_page_new (const char *session_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
