/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-sheet.h"

G_BEGIN_DECLS

/**
 * BxChartSign:
 * @BX_CHART_SIGN_FULL: a full bar; one more colour for each series
 * @BX_CHART_SIGN_HATCHED: a hatched bar
 * @BX_CHART_SIGN_BAND: a band between dashed lines
 * @BX_CHART_SIGN_STAR: a star
 * @BX_CHART_SIGN_LINE: a line with its marks; one more for each series
 * @BX_CHART_SIGN_PLAN: a dotted line with hollow marks
 * @BX_CHART_SIGN_TREND: a plain line on a band
 * @BX_CHART_SIGN_LEVELS: marks from none to many
 *
 * What stands before the words of a legend.
 */
typedef enum
{
  BX_CHART_SIGN_FULL,
  BX_CHART_SIGN_HATCHED,
  BX_CHART_SIGN_BAND,
  BX_CHART_SIGN_STAR,
  BX_CHART_SIGN_LINE,
  BX_CHART_SIGN_PLAN,
  BX_CHART_SIGN_TREND,
  BX_CHART_SIGN_LEVELS,
} BxChartSign;

typedef struct _BxChartLegend BxChartLegend;

BxChartLegend *bx_chart_legend_new         (const BxChartSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
void           bx_chart_legend_free        (BxChartLegend      *self);
void           bx_chart_legend_add         (BxChartLegend      *self,
                                            BxChartSign         sign,
                                            guint               series,
                                            const char         *text);
double         bx_chart_legend_lay_out     (BxChartLegend      *self,
                                            double              width);
void           bx_chart_legend_draw        (BxChartLegend      *self,
                                            const BxChartSheet *sheet,
                                            double              x,
                                            double              y);

double         bx_chart_get_dash           (guint               series);
void           bx_chart_add_mark           (GskPathBuilder     *builder,
                                            guint               series,
                                            double              x,
                                            double              y,
                                            double              radius);
double         bx_chart_get_level_size     (guint               level);
void           bx_chart_get_level_color    (const BxChartSheet *sheet,
                                            guint               level,
                                            GdkRGBA            *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxChartLegend, bx_chart_legend_free)

G_END_DECLS
