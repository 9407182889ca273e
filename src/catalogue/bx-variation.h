/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"

G_BEGIN_DECLS

/**
 * BxVariationChange:
 * @family: the family whose option changed
 * @before: what was chosen
 * @after: what is chosen now
 * @reason: why @before did not go together with the new choice
 *
 * What a choice made impossible in another family.
 */
typedef struct
{
  guint family;
  const BxVariationOption *before;
  const BxVariationOption *after;
  const char *reason;
} BxVariationChange;

GPtrArray *bx_variation_parse          (BxExercise  *exercise,
                                        const char  *variation,
                                        char       **unknown) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_variation_format         (BxExercise  *exercise,
                                        GPtrArray   *options) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_variation_dup_name       (BxExercise  *exercise,
                                        const char  *variation) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_variation_dup_title      (BxExercise  *exercise,
                                        const char  *variation) G_GNUC_WARN_UNUSED_RESULT;
int        bx_variation_get_difficulty (BxExercise  *exercise,
                                        const char  *variation);

const char *bx_variation_find_conflict (BxExercise              *exercise,
                                        GPtrArray               *options,
                                        guint                    family,
                                        const BxVariationOption *option);
GArray     *bx_variation_choose        (BxExercise              *exercise,
                                        GPtrArray               *options,
                                        guint                    family,
                                        BxVariationOption       *option) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *bx_variation_list_steps    (BxExercise              *exercise,
                                        const char              *variation) G_GNUC_WARN_UNUSED_RESULT;
GStrv       bx_variation_dup_cues      (BxExercise              *exercise,
                                        const char              *variation) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *bx_variation_list_mistakes (BxExercise              *exercise,
                                        const char              *variation) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_variation_dup_equipment_names (BxExercise        *exercise,
                                        const char              *variation) G_GNUC_WARN_UNUSED_RESULT;
GStrv       bx_variation_list_words    (BxExercise              *exercise,
                                        GPtrArray               *options,
                                        GStrv                   *plain) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_variation_get_tempo     (BxExercise              *exercise,
                                        const char              *variation);
int         bx_variation_get_hold      (BxExercise              *exercise,
                                        const char              *variation);
char       *bx_variation_dup_tempo     (BxExercise              *exercise,
                                        const char              *variation,
                                        int                      hold) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
