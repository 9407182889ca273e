/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "bx-measure.h"

G_BEGIN_DECLS

/**
 * BxExerciseAlias:
 * @name: (transfer full): an exercise as another program calls it
 * @exercise_id: (transfer full): the exercise that it stands for
 * @variation: (transfer full) (nullable): its variation
 * @measure: how the exercise is measured
 * @assisted: whether weights written down with the name are taken off the body
 *
 * What the person said that a name stands for.
 */
typedef struct
{
  char *name;
  char *exercise_id;
  char *variation;
  BxMeasure measure;
  gboolean assisted;
} BxExerciseAlias;

BxExerciseAlias *bx_exercise_alias_new  (const char            *name,
                                         const char            *exercise_id,
                                         const char            *variation,
                                         BxMeasure              measure,
                                         gboolean               assisted) G_GNUC_WARN_UNUSED_RESULT;
BxExerciseAlias *bx_exercise_alias_copy (const BxExerciseAlias *self) G_GNUC_WARN_UNUSED_RESULT;
void             bx_exercise_alias_free (BxExerciseAlias       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseAlias, bx_exercise_alias_free)

G_END_DECLS
