/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-exercise-choice.h"

G_BEGIN_DECLS

void     bx_exercise_print      (GtkWidget         *widget,
                                 BxExerciseChoice  *choice);
gboolean bx_exercise_print_file (BxExerciseChoice  *choice,
                                 const char        *path,
                                 int               *n_pages,
                                 GError           **error);

G_END_DECLS
