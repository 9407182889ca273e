/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_FEEL_CHECK (bx_feel_check_get_type ())

G_DECLARE_FINAL_TYPE (BxFeelCheck, bx_feel_check, BX, FEEL_CHECK, AdwBin)

gboolean   bx_feel_check_is_for      (BxExercise *exercise);
gboolean   bx_feel_check_has_place   (BxExercise *exercise);
GtkWidget *bx_feel_check_new         (BxExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_feel_check_new_after   (BxExercise *exercise,
                                      const char *variation,
                                      const char *session_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
