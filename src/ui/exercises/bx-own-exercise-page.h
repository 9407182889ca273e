/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_OWN_EXERCISE_PAGE (bx_own_exercise_page_get_type ())

G_DECLARE_FINAL_TYPE (BxOwnExercisePage, bx_own_exercise_page, BX, OWN_EXERCISE_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_own_exercise_page_new (BxExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
