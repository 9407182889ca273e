/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-axis.h"
#include "bx-chart-legend.h"
#include "bx-chart.h"

G_BEGIN_DECLS

/* Between an axis and its labels */
#define BX_CHART_LABEL_GAP 6.0

/**
 * BxChartFrame:
 * @values: (nullable) (transfer full): the value axis
 * @days: (nullable) (transfer full): the time axis
 * @value_texts: (element-type PangoLayout): one a tick of @values
 * @day_texts: (element-type PangoLayout): one a tick of @days
 * @unit: (nullable) (transfer full): what is written over the values
 * @legend: (nullable) (transfer full): what is written over all
 * @area: where the numbers are, as it is laid out
 * @inset: room within @area at both ends of the time axis
 *
 * What is around the numbers of a chart with axes:
 *
 * |[<!-- language="plain" -->
 *   legend        ── best set   ☆ record           kg
 *                 ┌──────────────────────────────┐ 120
 *                 │ area (inset at both ends)    │ 100
 *                 └──────────────────────────────┘  80
 *   days           Jan       Feb       Mar
 * ]|
 *
 * The values are at the end, where the newest points are.
 */
typedef struct
{
  BxChartAxis *values;
  BxChartAxis *days;
  GPtrArray *value_texts;
  GPtrArray *day_texts;
  PangoLayout *unit;
  BxChartLegend *legend;
  graphene_rect_t area;
  double inset;
} BxChartFrame;

double bx_chart_frame_get_top      (const BxChartSheet  *sheet,
                                    BxChartLegend       *legend,
                                    gboolean             has_unit);
void   bx_chart_frame_init         (BxChartFrame        *self,
                                    const BxChartSheet  *sheet,
                                    BxChartLegend       *legend,
                                    const char          *unit);
void   bx_chart_frame_lay_out_values (BxChartFrame      *self,
                                    const BxChartSheet  *sheet,
                                    double               minimum,
                                    double               maximum,
                                    BxChartAxisFlags     flags,
                                    BxChartValueFunc     func,
                                    gpointer             user_data);
void   bx_chart_frame_lay_out_days (BxChartFrame        *self,
                                    const BxChartSheet  *sheet,
                                    double               first_day,
                                    double               last_day,
                                    double               inset);
void   bx_chart_frame_clear        (BxChartFrame        *self);

double bx_chart_frame_get_x        (const BxChartFrame  *self,
                                    double               day);
double bx_chart_frame_get_day      (const BxChartFrame  *self,
                                    double               x);
double bx_chart_frame_get_y        (const BxChartFrame  *self,
                                    double               value);

void   bx_chart_frame_draw         (const BxChartFrame  *self,
                                    const BxChartSheet  *sheet);
void   bx_chart_frame_draw_base    (const BxChartFrame  *self,
                                    const BxChartSheet  *sheet);

G_END_DECLS
