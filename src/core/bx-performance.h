/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session.h"

G_BEGIN_DECLS

/**
 * BxPerformance:
 * @day: the local day of the session, `YYYY-MM-DD`
 * @exercise: (transfer full): the exercise with its sets
 *
 * How an exercise went on a day.
 */
typedef struct
{
  char day[BX_DAY_LENGTH];
  BxSessionExercise *exercise;
} BxPerformance;

BxPerformance *bx_performance_new  (const char              *day,
                                    const BxSessionExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxPerformance *bx_performance_copy (const BxPerformance     *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_performance_free (BxPerformance           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPerformance, bx_performance_free)

G_END_DECLS
