/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session.h"

G_BEGIN_DECLS

/**
 * BxSuggestionReason:
 * @BX_SUGGESTION_NONE: nothing is suggested; the targets are those of the workout
 * @BX_SUGGESTION_FIRST_TIME: there is nothing to go by yet
 * @BX_SUGGESTION_ADD_LOAD: all sets reached the top: a step more
 * @BX_SUGGESTION_LESS_ASSISTANCE: all sets reached the top: a step less help
 * @BX_SUGGESTION_MORE_REPS: not yet at the top: a repetition more
 * @BX_SUGGESTION_MORE_TIME: the hold was held: longer
 * @BX_SUGGESTION_REPEAT: a set was missed or cut short: the same again
 * @BX_SUGGESTION_TOO_HARD: it was harder than planned: the same again
 * @BX_SUGGESTION_DELOAD: missed too often in a row: less
 * @BX_SUGGESTION_BREAK: a long break: less
 * @BX_SUGGESTION_ACHE: it ached: best left out until the person is well, else less
 * @BX_SUGGESTION_RETURN: the first time after an ache: less
 * @BX_SUGGESTION_HEAVIEST: all sets reached the top, and there is nothing heavier
 * @BX_SUGGESTION_TOP: as many repetitions or seconds as do good
 * @BX_SUGGESTION_PERCENT: a share of the estimated one-repetition maximum
 *
 * Why something is suggested.
 */
typedef enum
{
  BX_SUGGESTION_NONE,
  BX_SUGGESTION_FIRST_TIME,
  BX_SUGGESTION_ADD_LOAD,
  BX_SUGGESTION_LESS_ASSISTANCE,
  BX_SUGGESTION_MORE_REPS,
  BX_SUGGESTION_MORE_TIME,
  BX_SUGGESTION_REPEAT,
  BX_SUGGESTION_TOO_HARD,
  BX_SUGGESTION_DELOAD,
  BX_SUGGESTION_BREAK,
  BX_SUGGESTION_ACHE,
  BX_SUGGESTION_RETURN,
  BX_SUGGESTION_HEAVIEST,
  BX_SUGGESTION_TOP,
  BX_SUGGESTION_PERCENT,
} BxSuggestionReason;

/**
 * BxSuggestion:
 * @reason: why
 * @kind: the rule that was followed; never the usual one
 * @measure: what is written down about the exercise
 * @targets: (element-type BxSetTarget) (transfer full): one target for each of the slot, in
 *   order; for an exercise of bodyweight its weight is what is added
 * @assistance: what is taken off the body in the work sets, or %BX_WEIGHT_NONE
 * @last: (element-type int) (transfer full): repetitions or seconds of the work sets the last
 *   time; %BX_COUNT_NONE for one that was left out
 * @step: what was added or taken off, or %BX_WEIGHT_NONE
 * @seconds: by how much a hold grows
 * @percent: by how much it is less, or the share of the e1RM
 * @days: days since the last time
 * @n_misses: sessions in a row that went wrong
 * @e1rm: the estimate, for %BX_SUGGESTION_PERCENT
 *
 * What to do the next time, and why. It is never forced on anybody.
 */
typedef struct
{
  BxSuggestionReason reason;
  BxProgressionKind kind;
  BxMeasure measure;
  GArray *targets;
  BxWeight assistance;
  GArray *last;
  BxWeight step;
  int seconds;
  int percent;
  int days;
  guint n_misses;
  BxWeight e1rm;
} BxSuggestion;

#define BX_TYPE_SUGGESTION (bx_suggestion_get_type ())

GType         bx_suggestion_get_type  (void) G_GNUC_CONST;
BxSuggestion  *bx_suggestion_new       (const BxSlot            *slot) G_GNUC_WARN_UNUSED_RESULT;
BxSuggestion  *bx_suggestion_copy      (const BxSuggestion      *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_suggestion_free      (BxSuggestion            *self);
gboolean       bx_suggestion_has_history (const BxSuggestion    *self);
char          *bx_suggestion_format    (const BxSuggestion      *self,
                                        BxUnit                   unit) G_GNUC_WARN_UNUSED_RESULT;
guint          bx_suggestion_apply     (const BxSuggestion      *self,
                                        BxSessionExercise       *exercise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSuggestion, bx_suggestion_free)

G_END_DECLS
