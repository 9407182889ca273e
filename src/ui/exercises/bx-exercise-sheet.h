/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-exercise-choice.h"
#include "bx-paper.h"

G_BEGIN_DECLS

/* It hangs beside the rack: more pages than this nobody hangs. */
#define BX_EXERCISE_SHEET_MAX_PAGES 2

BxPaper *bx_exercise_sheet_new (BxExerciseChoice *choice,
                                const char       *athlete,
                                PangoContext     *context,
                                double            width,
                                double            height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
