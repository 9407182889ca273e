/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise-choice.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_PAGE (bx_exercise_page_get_type ())

G_DECLARE_FINAL_TYPE (BxExercisePage, bx_exercise_page, BX, EXERCISE_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_exercise_page_new        (BxExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxExerciseChoice  *bx_exercise_page_get_choice (BxExercisePage *self);
void               bx_exercise_page_show_part  (BxExercisePage *self,
                                                const char     *part);

G_END_DECLS
