/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-chart.h"

G_BEGIN_DECLS

#define BX_TYPE_RANGED_CHART (bx_ranged_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxRangedChart, bx_ranged_chart, BX, RANGED_CHART, AdwBin)

const char *bx_ranged_chart_get_range   (BxRangedChart *self);
void        bx_ranged_chart_set_range   (BxRangedChart *self,
                                         const char    *range);
void        bx_ranged_chart_get_days    (BxRangedChart *self,
                                         double         oldest_day,
                                         double        *first_day,
                                         double        *last_day);
void        bx_ranged_chart_set_summary (BxRangedChart *self,
                                         const char    *summary);
void        bx_ranged_chart_set_failed  (BxRangedChart *self,
                                         const char    *message);

G_END_DECLS
