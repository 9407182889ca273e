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

/**
 * BxSearchPlace:
 * @BX_SEARCH_PLACE_NAME: its name
 * @BX_SEARCH_PLACE_ALIAS: another name
 * @BX_SEARCH_PLACE_PRIMARY_MUSCLE: a muscle that does the main work
 * @BX_SEARCH_PLACE_SECONDARY_MUSCLE: a muscle that assists
 * @BX_SEARCH_PLACE_EQUIPMENT: what is used
 * @BX_SEARCH_PLACE_QUESTION: a question or its answer
 * @BX_SEARCH_PLACE_STEP: how it is done
 * @BX_SEARCH_PLACE_TEXT: anything else that is said about it
 *
 * Where in an exercise something was found.
 */
typedef enum
{
  BX_SEARCH_PLACE_NAME,
  BX_SEARCH_PLACE_ALIAS,
  BX_SEARCH_PLACE_PRIMARY_MUSCLE,
  BX_SEARCH_PLACE_SECONDARY_MUSCLE,
  BX_SEARCH_PLACE_EQUIPMENT,
  BX_SEARCH_PLACE_QUESTION,
  BX_SEARCH_PLACE_STEP,
  BX_SEARCH_PLACE_TEXT,
} BxSearchPlace;

/**
 * BxExerciseHit:
 * @exercise: (transfer full): what was found
 * @rank: more for a better fit to the same query; 1 for an empty one
 * @place: where it was found, the name only if nowhere else was needed
 * @words: (nullable): what stands there: a muscle, a question, a step's title
 * @part_id: (nullable): the id of that question or step
 * @corrected: whether a letter had to be forgiven
 *
 * An exercise that fits a query, and why.
 */
typedef struct
{
  BxExercise *exercise;
  guint rank;
  BxSearchPlace place;
  char *words;
  char *part_id;
  gboolean corrected;
} BxExerciseHit;

BxExerciseQuery *bx_exercise_query_new      (const char            *text) G_GNUC_WARN_UNUSED_RESULT;
void             bx_exercise_query_free     (BxExerciseQuery       *self);
gboolean         bx_exercise_query_is_empty (const BxExerciseQuery *self);
guint            bx_exercise_query_rank_text (const BxExerciseQuery *self,
                                             const char            *text);
BxExerciseHit   *bx_exercise_query_match    (const BxExerciseQuery *self,
                                             BxExercise            *exercise) G_GNUC_WARN_UNUSED_RESULT;

void             bx_exercise_hit_free       (BxExerciseHit         *self);
char            *bx_exercise_hit_dup_why    (const BxExerciseHit   *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray       *bx_exercise_search         (GListModel            *exercises,
                                             const char            *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *bx_exercise_search_hits    (GListModel            *exercises,
                                             const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseQuery, bx_exercise_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseHit, bx_exercise_hit_free)

G_END_DECLS
