/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-measure.h"
#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_OLD_WORKOUT_DIALOG (bx_old_workout_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxOldWorkoutDialog, bx_old_workout_dialog, BX, OLD_WORKOUT_DIALOG, AdwDialog)

AdwDialog *bx_old_workout_dialog_new      (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_old_workout_dialog_add_line (BxOldWorkoutDialog *self,
                                           const char         *line,
                                           GError            **error);

G_END_DECLS
