/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "bx-measure.h"

G_BEGIN_DECLS

/**
 * BxOwnExercise:
 * @id: (transfer full): UUID
 * @name: (transfer full): what the person calls it
 * @measure: what is written down about a set
 * @primary: (transfer full) (nullable): ids of the muscles that do the main work
 * @secondary: (transfer full) (nullable): ids of the muscles that assist
 * @equipment: (transfer full) (nullable): ids of the equipment that is needed
 * @note: (transfer full) (nullable): the person's words about it
 * @picture: (transfer full) (nullable): a small PNG or JPEG file
 * @merged_into: (transfer full) (nullable): the exercise that it became
 * @deleted: whether it is gone from lists; its history keeps its name
 *
 * An exercise of the person's own.
 */
typedef struct
{
  char *id;
  char *name;
  BxMeasure measure;
  GStrv primary;
  GStrv secondary;
  GStrv equipment;
  char *note;
  GBytes *picture;
  char *merged_into;
  gboolean deleted;
} BxOwnExercise;

BxOwnExercise *bx_own_exercise_new      (const char          *id,
                                         const char          *name,
                                         BxMeasure            measure) G_GNUC_WARN_UNUSED_RESULT;
BxOwnExercise *bx_own_exercise_copy     (const BxOwnExercise *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_own_exercise_free     (BxOwnExercise       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxOwnExercise, bx_own_exercise_free)

G_END_DECLS
