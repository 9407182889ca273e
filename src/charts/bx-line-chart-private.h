/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-plot.h"
#include "bx-line-chart.h"

G_BEGIN_DECLS

struct _BxLineChart
{
  GtkWidget parent_instance;

  /* Children */
  BxChartPlot *plot;
  GtkWidget *callout;
  GtkWidget *callout_value;
  GtkWidget *callout_date;
  GtkWidget *empty_label;

  /* Configured state */
  BxChartSeries *series; /* (nullable) (owned) */
  double range_first;    /* NAN: from the first point */
  double range_last;
  BxChartAxisFlags value_flags;
  BxChartValueFunc value_func;
  gpointer value_data;
  GDestroyNotify value_destroy;
  BxChartPointFunc point_func;
  gpointer point_data;
  GDestroyNotify point_destroy;
  double max_gap;
  char *unit;       /* (nullable) (owned) */
  char *summary;    /* (nullable) (owned) */
  char *empty_text; /* (nullable) (owned) */
  gboolean loading;

  /* What the person is at */
  guint selected;
  guint pointed;
  gboolean focused;

  /* Layout, worked out when the chart is given its size */
  BxChartAxis *value_axis;   /* (nullable) (owned) */
  BxChartAxis *date_axis;    /* (nullable) (owned) */
  GPtrArray *value_layouts;  /* (element-type PangoLayout): one a value tick */
  GPtrArray *date_layouts;   /* (element-type PangoLayout): one a date tick */
  PangoLayout *unit_layout;  /* (nullable) (owned) */
  int line_height;
  graphene_rect_t plot_area;
};

/* bx-line-chart-layout.c */
void  _bx_line_chart_measure        (GtkWidget      *widget,
                                     GtkOrientation  orientation,
                                     int             for_size,
                                     int            *minimum,
                                     int            *natural,
                                     int            *minimum_baseline,
                                     int            *natural_baseline);
void  _bx_line_chart_size_allocate  (GtkWidget      *widget,
                                     int             width,
                                     int             height,
                                     int             baseline);
void  _bx_line_chart_snapshot       (GtkWidget      *widget,
                                     GtkSnapshot    *snapshot);
void  _bx_line_chart_clear_layout   (BxLineChart    *self);
void  _bx_line_chart_update_days    (BxLineChart    *self);

/* bx-line-chart-input.c */
void     _bx_line_chart_class_add_bindings     (GtkWidgetClass   *klass);
void     _bx_line_chart_add_controllers        (BxLineChart      *self);
gboolean _bx_line_chart_focus                  (GtkWidget        *widget,
                                                GtkDirectionType  direction);
gboolean _bx_line_chart_grab_focus             (GtkWidget        *widget);
void     _bx_line_chart_activate_cursor_point  (BxLineChart      *self);
void     _bx_line_chart_move_cursor            (BxLineChart      *self,
                                                GtkMovementStep   step,
                                                int               count);

/* bx-line-chart.c */
void  _bx_line_chart_update_callout (BxLineChart    *self);
guint _bx_line_chart_get_called_out (BxLineChart    *self);

G_END_DECLS
