/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_PROGRESS_PAGE (bx_progress_page_get_type ())

G_DECLARE_FINAL_TYPE (BxProgressPage, bx_progress_page, BX, PROGRESS_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_progress_page_new (const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
