/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_EXERCISE_CARD (bx_session_exercise_card_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionExerciseCard, bx_session_exercise_card, BX, SESSION_EXERCISE_CARD, AdwBin)

GtkWidget  *bx_session_exercise_card_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void        bx_session_exercise_card_set_exercise (BxSessionExerciseCard   *self,
                                                   const BxSessionExercise *exercise,
                                                   BxUnit                   unit);

G_END_DECLS
