/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_MEASURES_PAGE (bx_measures_page_get_type ())

G_DECLARE_FINAL_TYPE (BxMeasuresPage, bx_measures_page, BX, MEASURES_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_measures_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
