/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-player.h"

G_BEGIN_DECLS

GtkWidget *bx_exercise_player_new           (BxExercise *exercise,
                                             gboolean    controls) G_GNUC_WARN_UNUSED_RESULT;
void       bx_exercise_player_set_variation (GtkWidget  *player,
                                             BxExercise *exercise,
                                             const char *variation);

G_END_DECLS
