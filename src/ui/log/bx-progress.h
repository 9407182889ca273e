/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-axis.h"
#include "bx-line-chart.h"
#include "bx-store-types.h"
#include "bx-trend.h"

G_BEGIN_DECLS

/**
 * BxProgressKind:
 * @BX_PROGRESS_BEST: the best set of each session
 * @BX_PROGRESS_VOLUME: repetitions × load of each session
 * @BX_PROGRESS_REPS: repetitions of each session
 * @BX_PROGRESS_E1RM: the one-repetition maximum that the best set lets expect
 * @BX_PROGRESS_RELATIVE: the load of the best set as a share of the bodyweight then
 * @BX_PROGRESS_REPS_AT: the most repetitions with one load
 *
 * What is followed of an exercise.
 */
typedef enum
{
  BX_PROGRESS_BEST,
  BX_PROGRESS_VOLUME,
  BX_PROGRESS_REPS,
  BX_PROGRESS_E1RM,
  BX_PROGRESS_RELATIVE,
  BX_PROGRESS_REPS_AT,
} BxProgressKind;

#define BX_PROGRESS_N_KINDS 6

/* A pause that is longer than this is one: the line ends before it. */
#define BX_PROGRESS_MAX_GAP_DAYS 42

#define BX_TYPE_PROGRESS (bx_progress_get_type ())

G_DECLARE_FINAL_TYPE (BxProgress, bx_progress, BX, PROGRESS, GObject)

BxProgress          *bx_progress_new               (GPtrArray       *days,
                                                    BxMeasure        measure,
                                                    BxProgressKind   kind,
                                                    BxUnit           unit) G_GNUC_WARN_UNUSED_RESULT;
BxProgress          *bx_progress_new_relative      (GPtrArray       *days,
                                                    BxMeasure        measure,
                                                    BxUnit           unit,
                                                    GPtrArray       *weights) G_GNUC_WARN_UNUSED_RESULT;
BxProgress          *bx_progress_new_reps_at       (GPtrArray       *loads,
                                                    double           load_kg,
                                                    BxUnit           unit) G_GNUC_WARN_UNUSED_RESULT;
GArray              *bx_progress_list_loads        (GPtrArray       *loads) G_GNUC_WARN_UNUSED_RESULT;
gboolean             bx_progress_can_be_relative   (GPtrArray       *days,
                                                    BxMeasure        measure,
                                                    GPtrArray       *weights);
gboolean             bx_progress_is_meaningful     (GPtrArray       *days,
                                                    BxMeasure        measure,
                                                    BxProgressKind   kind);
const char          *bx_progress_kind_get_name     (BxProgressKind   kind,
                                                    BxMeasure        measure);

BxProgressKind       bx_progress_get_kind          (BxProgress      *self);
BxChartSeries       *bx_progress_get_series        (BxProgress      *self);
BxChartAxisFlags     bx_progress_get_value_flags   (BxProgress      *self);
const char          *bx_progress_get_unit_symbol   (BxProgress      *self);
const BxExerciseDay *bx_progress_get_day           (BxProgress      *self,
                                                    guint            index);
char                *bx_progress_format_point      (BxProgress      *self,
                                                    guint            index) G_GNUC_WARN_UNUSED_RESULT;
char                *bx_progress_format_value      (BxProgress      *self,
                                                    double           value) G_GNUC_WARN_UNUSED_RESULT;
char                *bx_progress_summarize         (BxProgress      *self,
                                                    double           first_day,
                                                    double           last_day) G_GNUC_WARN_UNUSED_RESULT;
gboolean             bx_progress_get_trend         (BxProgress      *self,
                                                    double           first_day,
                                                    double           last_day,
                                                    BxTrend         *trend);
char                *bx_progress_describe_trend    (BxProgress      *self,
                                                    const BxTrend   *trend) G_GNUC_WARN_UNUSED_RESULT;
void                 bx_progress_dress_chart       (BxProgress      *self,
                                                    BxLineChart     *chart,
                                                    double           first_day,
                                                    double           last_day);
GArray              *bx_progress_list_records      (BxProgress      *self,
                                                    guint            limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
