/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-session.h"

G_BEGIN_DECLS

const BxSet *bx_session_find_previous_set (const BxSessionExercise *exercise,
                                           guint                    position,
                                           const BxSessionExercise *previous);
void         bx_session_propose_sets      (BxSessionExercise       *exercise,
                                           BxMeasure                measure,
                                           const BxSessionExercise *previous,
                                           BxWeight                 bodyweight);
BxWeight     bx_session_find_bodyweight   (const BxSessionExercise *exercise,
                                           BxMoment                *moment);
int          bx_session_get_rest_seconds  (const BxSessionExercise *exercise,
                                           BxExercise              *about,
                                           int                      default_rest);
BxMoment     bx_session_get_end           (const BxSession         *session,
                                           BxMoment                 now);

G_END_DECLS
