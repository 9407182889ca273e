/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-e1rm.h"
#include "bx-feel.h"
#include "bx-loading.h"
#include "bx-performance.h"
#include "bx-suggestion.h"

G_BEGIN_DECLS

/* More repetitions of the body's own weight than these are too many: it is time for a
 * load. The guide says so of the back extension. */
#define BX_PROGRESSION_MAX_REPS 12

/* A hold grows by this many seconds, and no longer than that. */
#define BX_PROGRESSION_HOLD_STEP 5
#define BX_PROGRESSION_MAX_HOLD 120

/* So many sessions in a row that went wrong, and the load goes down by so many
 * percent: Greyskull, openGym. */
#define BX_PROGRESSION_MISSES 3
#define BX_PROGRESSION_DELOAD_PERCENT 10

/* A longer break in days makes the next time lighter. */
#define BX_PROGRESSION_BREAK_DAYS 14

/* After an ache the exercise comes back lighter by so many percent. */
#define BX_PROGRESSION_RETURN_PERCENT 20

/* Older sessions than these are not looked at. */
#define BX_PROGRESSION_HISTORY 8

/**
 * BxProgressionQuery:
 * @slot: (transfer none): the place in the workout, with its rule and targets
 * @measure: what is written down about the exercise
 * @history: (transfer none) (nullable) (element-type BxPerformance): how it went before,
 *   newest first; %BX_PROGRESSION_HISTORY of them are enough
 * @loading: (transfer none) (nullable): the weights that can be made, or %NULL if any can
 * @usual_step: the step where neither the rule nor @loading names one; with
 *   %BX_WEIGHT_NONE 2.5 kg or 5 lb
 * @unit: the unit of a weight that is the first
 * @feel: (transfer none) (nullable): the newest answer to how the exercise felt
 * @formula: how the one-repetition maximum is estimated
 * @today: (transfer none): today, `YYYY-MM-DD`
 *
 * All that a suggestion depends on.
 */
typedef struct
{
  const BxSlot *slot;
  BxMeasure measure;
  const GPtrArray *history;
  const BxLoading *loading;
  BxWeight usual_step;
  BxUnit unit;
  const BxFeel *feel;
  BxE1rmFormula formula;
  const char *today;
} BxProgressionQuery;

BxSuggestion *bx_progression_suggest (const BxProgressionQuery *query) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *bx_progression_preview (const BxProgressionQuery *query,
                                      guint                     n_sessions,
                                      guint                     days_apart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
