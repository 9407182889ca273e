/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-e1rm.h"
#include "bx-measure.h"
#include "bx-moment.h"
#include "bx-weight.h"

G_BEGIN_DECLS

char      *bx_log_format_volume        (double      kilograms,
                                        BxUnit      unit) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_length        (gint64      seconds) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_moment        (BxMoment    moment,
                                        const char *format) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_date          (BxMoment    moment) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_time          (BxMoment    moment) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_facts         (gint64      seconds,
                                        guint       n_sets,
                                        double      volume_kg,
                                        BxUnit      unit) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_format_day_sets      (double      chart_day,
                                        double      n_sets,
                                        gpointer    user_data) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_dup_exercise_name    (const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_dup_exercise_title   (const char *exercise_id,
                                        const char *variation) G_GNUC_WARN_UNUSED_RESULT;
BxMeasure  bx_log_get_exercise_measure (const char *exercise_id);
BxE1rmFormula bx_log_get_e1rm_formula  (void);
const char *bx_log_get_e1rm_expression (BxE1rmFormula formula);
double     bx_log_get_chart_day        (const char *day);
double     bx_log_get_today            (void);
void       bx_log_get_day_text         (double      chart_day,
                                        char        day[BX_DAY_LENGTH]);
double     bx_log_get_week_start       (double      chart_day);
double     bx_log_get_range_start      (const char *range,
                                        double      oldest_day,
                                        double      last_day);

G_END_DECLS
