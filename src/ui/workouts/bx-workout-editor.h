/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout-document.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_EDITOR (bx_workout_editor_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutEditor, bx_workout_editor, BX, WORKOUT_EDITOR, AdwNavigationPage)

AdwNavigationPage *bx_workout_editor_new          (const char      *workout_id) G_GNUC_WARN_UNUSED_RESULT;
BxWorkoutDocument *bx_workout_editor_get_document (BxWorkoutEditor *self);

G_END_DECLS
