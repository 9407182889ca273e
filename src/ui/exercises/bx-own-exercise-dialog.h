/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_OWN_EXERCISE_DIALOG (bx_own_exercise_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxOwnExerciseDialog, bx_own_exercise_dialog, BX, OWN_EXERCISE_DIALOG, AdwDialog)

AdwDialog *bx_own_exercise_dialog_new (const BxOwnExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
