/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

GtkWidget *bx_exercise_row_new             (BxExercise         *exercise,
                                            const char         *line,
                                            int                 picture_size) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_row_new_list        (const char         *accessible_name) G_GNUC_WARN_UNUSED_RESULT;
GStrv      bx_equipment_dup_at_hand        (GSettings          *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
