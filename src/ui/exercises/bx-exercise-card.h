/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_CARD (bx_exercise_card_get_type ())

G_DECLARE_FINAL_TYPE (BxExerciseCard, bx_exercise_card, BX, EXERCISE_CARD, GtkButton)

GtkWidget *bx_exercise_card_new (BxExercise *exercise,
                                 const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
