/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-measure.h"

G_BEGIN_DECLS

typedef struct _BxCatalogue BxCatalogue;

/**
 * BxExerciseMatch:
 * @exercise_id: the exercise
 * @variation: (nullable): its variation, as the catalogue spells it
 * @measure: how it is measured
 * @assisted: whether a weight written down is what is taken off the body
 *
 * What a name stands for.
 */
typedef struct
{
  const char *exercise_id;
  const char *variation;
  BxMeasure measure;
  gboolean assisted;
} BxExerciseMatch;

/**
 * BxNameResult:
 * @BX_NAME_UNKNOWN: no exercise is called so
 * @BX_NAME_KNOWN: one is
 * @BX_NAME_TIE: more than one is
 */
typedef enum
{
  BX_NAME_UNKNOWN,
  BX_NAME_KNOWN,
  BX_NAME_TIE,
} BxNameResult;

typedef struct _BxExerciseNames BxExerciseNames;

BxExerciseNames *bx_exercise_names_new  (BxCatalogue           *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void             bx_exercise_names_free (BxExerciseNames       *self);
void             bx_exercise_names_add  (BxExerciseNames       *self,
                                         const char            *name,
                                         const BxExerciseMatch *match);
BxNameResult     bx_exercise_names_find (BxExerciseNames       *self,
                                         const char            *name,
                                         BxExerciseMatch       *match);
GStrv            bx_exercise_names_dup_tie (BxExerciseNames    *self,
                                         const char            *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseNames, bx_exercise_names_free)

G_END_DECLS
