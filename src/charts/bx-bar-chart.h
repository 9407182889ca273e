/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-axis.h"
#include "bx-chart.h"

G_BEGIN_DECLS

/**
 * BxChartBar:
 * @label: (nullable): what is written under the bar; not needed with days
 * @name: (nullable): its day or category in full; %NULL for @label, or the days
 * @text: (nullable): its value in words; %NULL for the number with its unit
 * @first_day: the first day that it stands for, as a Julian day; 0 for a category
 * @last_day: the last day that it stands for
 * @value: how much, or `NAN` for a gap: not known, which is not zero
 * @second: how much comes on top of that, of another kind; 0 for nothing
 * @unfinished: whether more can come, as in the week that runs
 *
 * One bar of a chart.
 */
typedef struct
{
  const char *label;
  const char *name;
  const char *text;
  double first_day;
  double last_day;
  double value;
  double second;
  gboolean unfinished;
} BxChartBar;

#define BX_TYPE_BAR_CHART (bx_bar_chart_get_type ())

G_DECLARE_FINAL_TYPE (BxBarChart, bx_bar_chart, BX, BAR_CHART, BxChart)

GtkWidget      *bx_bar_chart_new             (void) G_GNUC_WARN_UNUSED_RESULT;

GtkOrientation  bx_bar_chart_get_orientation (BxBarChart       *self);
void            bx_bar_chart_set_orientation (BxBarChart       *self,
                                              GtkOrientation    orientation);
void            bx_bar_chart_set_bars        (BxBarChart       *self,
                                              const BxChartBar *bars,
                                              guint             n_bars);
void            bx_bar_chart_set_n_rows      (BxBarChart       *self,
                                              guint             n_rows);
void            bx_bar_chart_set_parts       (BxBarChart       *self,
                                              const char       *first,
                                              const char       *second);
void            bx_bar_chart_set_target      (BxBarChart       *self,
                                              double            minimum,
                                              double            maximum,
                                              const char       *text);
const char     *bx_bar_chart_get_unit        (BxBarChart       *self);
void            bx_bar_chart_set_unit        (BxBarChart       *self,
                                              const char       *unit);
void            bx_bar_chart_set_value_flags (BxBarChart       *self,
                                              BxChartAxisFlags  flags);

G_END_DECLS
