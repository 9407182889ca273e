/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-progress.h"

G_BEGIN_DECLS

BxChartSeries *bx_progress_plan_new_series (BxProgress *progress,
                                            BxMeasure   measure,
                                            BxUnit      unit,
                                            GPtrArray  *plans) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_progress_plan_summarize  (GPtrArray  *plans,
                                            double      first_day,
                                            double      last_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
