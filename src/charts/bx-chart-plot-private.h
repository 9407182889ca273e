/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-plot.h"

G_BEGIN_DECLS

struct _BxChartPlot
{
  GtkWidget parent_instance;

  /* Configured state */
  BxChartSeries *series; /* (nullable) (owned) */
  BxChartScale scale;
  double max_gap; /* in days; 0 for none */
  BxChartDescribeFunc describe;
  gpointer describe_data;
  guint selected;
  guint pointed;

  /* Which points the scale shows: indices into the series, ascending */
  GArray *shown;

  /* The widgets: the point at position p has the widget p modulo N_POINTS */
  GPtrArray *points; /* (element-type BxChartPoint): children, borrowed */
  guint first_position;
  guint n_positions;

  /* What is drawn, until the numbers or the size change */
  GskPath *line;  /* (nullable) (owned) */
  GskPath *dots;  /* (nullable) (owned) */
  GskPath *stars; /* (nullable) (owned) */
  gboolean paths_valid;
};

/* bx-chart-plot-draw.c */
double _bx_chart_plot_get_length       (BxChartPlot *self);
double _bx_chart_plot_get_x            (BxChartPlot *self,
                                        double       day);
double _bx_chart_plot_get_y            (BxChartPlot *self,
                                        double       value);
void   _bx_chart_plot_invalidate_paths (BxChartPlot *self);
void   _bx_chart_plot_snapshot         (GtkWidget   *widget,
                                        GtkSnapshot *snapshot);

G_END_DECLS
