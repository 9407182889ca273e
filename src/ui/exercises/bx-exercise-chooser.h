/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_CHOOSER (bx_exercise_chooser_get_type ())

G_DECLARE_FINAL_TYPE (BxExerciseChooser, bx_exercise_chooser, BX, EXERCISE_CHOOSER, AdwDialog)

AdwDialog *bx_exercise_chooser_new (const char         *title,
                                    const char *const  *left_out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
