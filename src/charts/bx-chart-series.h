/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BxChartStyle:
 * @BX_CHART_STYLE_LINE: points joined by a line
 * @BX_CHART_STYLE_BARS: a bar from zero for each point
 *
 * How a series is drawn.
 */
typedef enum
{
  BX_CHART_STYLE_LINE,
  BX_CHART_STYLE_BARS,
} BxChartStyle;

/**
 * BxChartDatum:
 * @day: when, as a Julian day
 * @value: how much, or `NAN` for a gap
 * @record: whether it is marked as a record
 *
 * One point of a series.
 */
typedef struct
{
  double day;
  double value;
  gboolean record;
} BxChartDatum;

#define BX_TYPE_CHART_SERIES (bx_chart_series_get_type ())

G_DECLARE_FINAL_TYPE (BxChartSeries, bx_chart_series, BX, CHART_SERIES, GObject)

BxChartSeries      *bx_chart_series_new         (const char         *name,
                                                 BxChartStyle        style,
                                                 const BxChartDatum *data,
                                                 guint               n_data) G_GNUC_WARN_UNUSED_RESULT;
const char         *bx_chart_series_get_name    (BxChartSeries      *self);
BxChartStyle        bx_chart_series_get_style   (BxChartSeries      *self);
guint               bx_chart_series_get_length  (BxChartSeries      *self);
const BxChartDatum *bx_chart_series_get_datum   (BxChartSeries      *self,
                                                 guint               index);
gboolean            bx_chart_series_has_value   (BxChartSeries      *self,
                                                 guint               index);
guint               bx_chart_series_find_day    (BxChartSeries      *self,
                                                 double              day);
gboolean            bx_chart_series_get_extent  (BxChartSeries      *self,
                                                 double              first_day,
                                                 double              last_day,
                                                 double             *minimum,
                                                 double             *maximum);

G_END_DECLS
