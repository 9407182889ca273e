/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* More lines on one chart nobody can tell apart at a glance. */
#define BX_TOGETHER_MAX_EXERCISES 4

#define BX_TYPE_TOGETHER_PAGE (bx_together_page_get_type ())

G_DECLARE_FINAL_TYPE (BxTogetherPage, bx_together_page, BX, TOGETHER_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_together_page_new (const char *exercise_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
