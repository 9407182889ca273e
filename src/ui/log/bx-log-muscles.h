/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-activity.h"
#include "bx-body-map.h"
#include "bx-catalogue.h"
#include "bx-muscle-load.h"

G_BEGIN_DECLS

/* The group that the back extension is about */
#define BX_LOG_LOWER_BACK "lower-back"

BxMuscleLoad        *bx_log_muscles_sum        (GPtrArray           *weeks,
                                                const char          *day,
                                                gboolean             groups) G_GNUC_WARN_UNUSED_RESULT;
void                 bx_log_muscles_sum_weeks  (GPtrArray           *weeks,
                                                const char          *group_id,
                                                double               first_day,
                                                guint                n_weeks,
                                                double              *direct,
                                                double              *indirect);
const BxMuscleGroup *bx_log_muscles_find_group (const char          *group_id);
char                *bx_log_muscles_format_sets (double              total) G_GNUC_WARN_UNUSED_RESULT;
char                *bx_log_muscles_describe   (const BxMuscleLoad  *groups,
                                                guint                max_groups) G_GNUC_WARN_UNUSED_RESULT;
GStrv                bx_log_muscles_list_exercises (const char      *group_id) G_GNUC_WARN_UNUSED_RESULT;
char                *bx_log_muscles_dup_name   (const char          *muscle_id,
                                                gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void                 bx_log_muscles_show_on_map (BxBodyMap          *map,
                                                const BxMuscleLoad  *muscles);
char                *bx_log_muscles_dup_levels (const BxMuscleLoad  *muscles,
                                                double               n_weeks) G_GNUC_WARN_UNUSED_RESULT;
gboolean             bx_log_muscles_get_target (const char          *group_id,
                                                double              *minimum,
                                                double              *maximum);

G_END_DECLS
