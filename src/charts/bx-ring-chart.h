/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"

G_BEGIN_DECLS

#define BX_TYPE_RING_CHART (bx_ring_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxRingChart, bx_ring_chart, BX, RING_CHART, BxChart)

GtkWidget  *bx_ring_chart_new            (void) G_GNUC_WARN_UNUSED_RESULT;

double      bx_ring_chart_get_value      (BxRingChart      *self);
double      bx_ring_chart_get_goal       (BxRingChart      *self);
void        bx_ring_chart_set_value      (BxRingChart      *self,
                                          double            value,
                                          double            goal);
const char *bx_ring_chart_get_unit       (BxRingChart      *self);
void        bx_ring_chart_set_unit       (BxRingChart      *self,
                                          const char       *unit);

G_END_DECLS
