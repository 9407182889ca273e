/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_EXERCISE_FACTS (bx_exercise_facts_get_type ())

G_DECLARE_FINAL_TYPE (BxExerciseFacts, bx_exercise_facts, BX, EXERCISE_FACTS, AdwBin)

void bx_exercise_facts_set_exercise (BxExerciseFacts *self,
                                     BxExercise      *exercise,
                                     const char      *variation);

G_END_DECLS
