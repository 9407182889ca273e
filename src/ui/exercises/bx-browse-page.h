/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_BROWSE_PAGE (bx_browse_page_get_type ())

G_DECLARE_FINAL_TYPE (BxBrowsePage, bx_browse_page, BX, BROWSE_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_browse_page_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
