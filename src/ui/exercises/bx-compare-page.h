/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_COMPARE_PAGE (bx_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (BxComparePage, bx_compare_page, BX, COMPARE_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_compare_page_new (BxExercise *one,
                                        BxExercise *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
