/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-catalogue.h"

G_BEGIN_DECLS

/**
 * BxExerciseKind:
 * @BX_EXERCISE_KIND_ANY: all of them
 * @BX_EXERCISE_KIND_ALTERNATIVE: what stands in for the back extension
 * @BX_EXERCISE_KIND_WORKOUT: what the back workout holds, or has instead
 * @BX_EXERCISE_KIND_OWN: the person's own
 *
 * What part an exercise plays here.
 */
typedef enum
{
  BX_EXERCISE_KIND_ANY,
  BX_EXERCISE_KIND_ALTERNATIVE,
  BX_EXERCISE_KIND_WORKOUT,
  BX_EXERCISE_KIND_OWN,
} BxExerciseKind;

/**
 * BxExerciseFilter:
 * @group_id: (nullable): a group of muscles, or %NULL for all
 * @at_hand: (nullable): the equipment there is, or %NULL for all there could be
 * @no_equipment: whether nothing may be needed
 * @kind: what part it plays
 *
 * Which exercises to show. All that is said must be met.
 */
typedef struct
{
  const char *group_id;
  const char * const *at_hand;
  gboolean no_equipment;
  BxExerciseKind kind;
} BxExerciseFilter;

gboolean bx_exercise_filter_fits     (const BxExerciseFilter *self,
                                      BxCatalogue            *catalogue,
                                      BxExercise             *exercise);

G_END_DECLS
