/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-series.h"
#include "bx-details.h"

G_BEGIN_DECLS

/**
 * BxWorkoutPlanKind:
 * @BX_WORKOUT_PLAN_SETS: sets
 * @BX_WORKOUT_PLAN_REPS: repetitions
 * @BX_WORKOUT_PLAN_VOLUME: repetitions × load, of the exercises whose loads are planned
 *
 * What of a workout is compared.
 */
typedef enum
{
  BX_WORKOUT_PLAN_SETS,
  BX_WORKOUT_PLAN_REPS,
  BX_WORKOUT_PLAN_VOLUME,
} BxWorkoutPlanKind;

BxChartSeries *bx_workout_plan_dup_series (GPtrArray            *sessions,
                                           BxWorkoutPlanKind     kind,
                                           BxUnit                unit,
                                           gboolean              planned) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_workout_plan_format     (BxWorkoutPlanKind     kind,
                                           BxUnit                unit,
                                           double                value) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_workout_plan_summarize  (GPtrArray            *sessions,
                                           BxUnit                unit,
                                           double                first_day,
                                           double                last_day) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_workout_plan_describe   (const BxPlanExercise *exercise,
                                           BxUnit                unit,
                                           gboolean              planned) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *bx_workout_plan_list_exercises (GPtrArray        *sessions,
                                           double                first_day,
                                           double                last_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
