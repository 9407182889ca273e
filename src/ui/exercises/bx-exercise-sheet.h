/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-exercise-choice.h"
#include "bx-paper.h"

G_BEGIN_DECLS

/* An exercise laid out on paper. */
typedef struct _BxExerciseSheet BxExerciseSheet;

/* It hangs beside the rack: more pages than this nobody hangs. */
#define BX_EXERCISE_SHEET_MAX_PAGES 2

BxExerciseSheet *bx_exercise_sheet_new       (BxExerciseChoice *choice,
                                              const char       *athlete,
                                              PangoContext     *context,
                                              double            width,
                                              double            height) G_GNUC_WARN_UNUSED_RESULT;
void             bx_exercise_sheet_free      (BxExerciseSheet  *self);
int              bx_exercise_sheet_get_pages (BxExerciseSheet  *self);
void             bx_exercise_sheet_draw      (BxExerciseSheet  *self,
                                              int               page,
                                              cairo_t          *cr);
BxPaper         *bx_exercise_sheet_steal_paper (BxExerciseSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseSheet, bx_exercise_sheet_free)

G_END_DECLS
