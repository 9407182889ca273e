/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-series.h"
#include "bx-measurement.h"

G_BEGIN_DECLS

const char    *bx_measures_get_unit     (GPtrArray           *measurements,
                                         BxUnit               unit);
char          *bx_measures_format       (const BxMeasurement *measurement,
                                         const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_measures_format_value (double               value,
                                         const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
BxChartSeries *bx_measures_make_series  (GPtrArray           *measurements,
                                         const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
char          *bx_measures_summarize    (GPtrArray           *measurements,
                                         const char          *unit,
                                         double               first_day,
                                         double               last_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
