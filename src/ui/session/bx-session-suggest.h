/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-progression-suggest.h"

G_BEGIN_DECLS

BxSlot       *bx_session_suggest_make_slot (const BxSessionExercise *exercise,
                                            const BxWorkout         *workout) G_GNUC_WARN_UNUSED_RESULT;
BxSuggestion *bx_session_suggest           (const BxSlot            *slot,
                                            BxExercise              *about,
                                            const GPtrArray         *history,
                                            const BxFeel            *feel,
                                            const BxLoading         *loading,
                                            BxUnit                   unit,
                                            BxE1rmFormula            formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
