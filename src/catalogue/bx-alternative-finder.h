/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"

G_BEGIN_DECLS

/**
 * BxAlternativeNeed:
 * @BX_ALTERNATIVE_NEED_VARIETY: something else, for a change
 * @BX_ALTERNATIVE_NEED_EQUIPMENT: something that can be done with what there is
 * @BX_ALTERNATIVE_NEED_COMFORT: something that asks less of the lower back
 * @BX_ALTERNATIVE_NEED_EASIER: the exercise is too hard
 * @BX_ALTERNATIVE_NEED_HARDER: the exercise is too easy
 *
 * Why a person looks for something in place of an exercise.
 */
typedef enum
{
  BX_ALTERNATIVE_NEED_VARIETY,
  BX_ALTERNATIVE_NEED_EQUIPMENT,
  BX_ALTERNATIVE_NEED_COMFORT,
  BX_ALTERNATIVE_NEED_EASIER,
  BX_ALTERNATIVE_NEED_HARDER,
} BxAlternativeNeed;

/**
 * BxAlternative:
 * @exercise: (transfer full): what to do instead; the exercise itself for a variation
 * @variation: (nullable): the variation of it, or %NULL for the plain exercise
 * @overlap: how alike the two train the muscles, 0 to 1
 * @score: more for a better answer
 * @reason: one sentence
 *
 * What can stand in for an exercise, and why.
 */
typedef struct
{
  BxExercise *exercise;
  char *variation;
  double overlap;
  double score;
  char *reason;
} BxAlternative;

double     bx_alternative_get_overlap (BxExercise         *one,
                                       BxExercise         *other);
GPtrArray *bx_alternative_find        (GListModel         *exercises,
                                       BxExercise         *subject,
                                       BxAlternativeNeed   need,
                                       const char * const *at_hand) G_GNUC_WARN_UNUSED_RESULT;
void       bx_alternative_free        (BxAlternative      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxAlternative, bx_alternative_free)

G_END_DECLS
