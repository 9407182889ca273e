/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"

G_BEGIN_DECLS

GPtrArray *bx_variation_parse          (BxExercise  *exercise,
                                        const char  *variation,
                                        char       **unknown) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_variation_format         (BxExercise  *exercise,
                                        GPtrArray   *options) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_variation_dup_name       (BxExercise  *exercise,
                                        const char  *variation) G_GNUC_WARN_UNUSED_RESULT;
int        bx_variation_get_difficulty (BxExercise  *exercise,
                                        const char  *variation);

G_END_DECLS
