/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"

G_BEGIN_DECLS

/**
 * BxChartFormat:
 * @BX_CHART_FORMAT_PNG: pixels, two for each unit of length
 * @BX_CHART_FORMAT_SVG: lines and outlines, of any size
 *
 * What a chart can be saved as.
 */
typedef enum
{
  BX_CHART_FORMAT_PNG,
  BX_CHART_FORMAT_SVG,
} BxChartFormat;

double              bx_chart_get_paper_height     (BxChart              *self,
                                                   double                width,
                                                   double                font_size);
void                bx_chart_draw_on_paper        (BxChart              *self,
                                                   cairo_t              *cr,
                                                   double                width,
                                                   double                height,
                                                   double                font_size);

GBytes             *bx_chart_render               (BxChart              *self,
                                                   BxChartFormat         format,
                                                   int                   width,
                                                   int                   height,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GdkContentProvider *bx_chart_create_content       (BxChart              *self,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean            bx_chart_copy                 (BxChart              *self,
                                                   GError              **error);

const char         *bx_chart_format_get_mime_type (BxChartFormat         format);
char               *bx_chart_dup_file_name        (BxChart              *self,
                                                   BxChartFormat         format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
