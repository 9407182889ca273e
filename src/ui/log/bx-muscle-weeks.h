/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-bar-chart.h"

G_BEGIN_DECLS

/* What weeks did for a muscle group, as bars: one a week, or one for several of them. */
typedef struct _BxMuscleWeeks BxMuscleWeeks;

BxMuscleWeeks *bx_muscle_weeks_new         (GPtrArray           *weeks,
                                            const char          *group_id,
                                            double               first_day,
                                            double               today,
                                            double               log_begins) G_GNUC_WARN_UNUSED_RESULT;
void           bx_muscle_weeks_free        (BxMuscleWeeks       *self);
gboolean       bx_muscle_weeks_is_empty    (const BxMuscleWeeks *self);
guint          bx_muscle_weeks_get_n_together (const BxMuscleWeeks *self);
void           bx_muscle_weeks_show        (const BxMuscleWeeks *self,
                                            BxBarChart          *chart);
char          *bx_muscle_weeks_summarize   (const BxMuscleWeeks *self,
                                            double               minimum,
                                            double               maximum) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMuscleWeeks, bx_muscle_weeks_free)

G_END_DECLS
