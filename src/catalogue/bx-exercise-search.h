/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"

G_BEGIN_DECLS

/**
 * BxExerciseQuery:
 *
 * What a person typed to find an exercise, made ready for looking.
 */
typedef struct _BxExerciseQuery BxExerciseQuery;

#define BX_TYPE_EXERCISE_QUERY (bx_exercise_query_get_type ())

GType            bx_exercise_query_get_type (void) G_GNUC_CONST;
BxExerciseQuery *bx_exercise_query_new      (const char            *text) G_GNUC_WARN_UNUSED_RESULT;
BxExerciseQuery *bx_exercise_query_copy     (const BxExerciseQuery *self) G_GNUC_WARN_UNUSED_RESULT;
void             bx_exercise_query_free     (BxExerciseQuery       *self);
gboolean         bx_exercise_query_is_empty (const BxExerciseQuery *self);
guint            bx_exercise_query_rank     (const BxExerciseQuery *self,
                                             BxExercise            *exercise);

GPtrArray       *bx_exercise_search         (GListModel            *exercises,
                                             const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseQuery, bx_exercise_query_free)

G_END_DECLS
