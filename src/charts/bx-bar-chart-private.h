/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-bar-chart.h"
#include "bx-chart-frame.h"
#include "bx-chart-private.h"

G_BEGIN_DECLS

struct _BxBarChart
{
  BxChart parent_instance;

  GtkOrientation orientation;
  GArray *bars; /* (element-type BxChartBar): whose strings are owned */
  guint n_rows; /* rows that there is room for, whatever the bars are */
  char *parts[2]; /* (nullable) (owned) */
  double target_minimum; /* NAN for none */
  double target_maximum;
  char *target_text; /* (nullable) (owned) */
  char *unit;        /* (nullable) (owned) */
  BxChartAxisFlags value_flags;
};

/* bx-bar-chart.c */
double    _bx_bar_chart_get_total     (const BxChartBar   *bar);
gboolean  _bx_bar_chart_is_dated      (BxBarChart         *self);
char     *_bx_bar_chart_format_value  (BxBarChart         *self,
                                       double              value);

/* bx-bar-chart-layout.c */
void      _bx_bar_chart_request       (BxChart            *chart,
                                       const BxChartSheet *sheet,
                                       GtkOrientation      orientation,
                                       int                 for_size,
                                       int                *minimum,
                                       int                *natural);
gpointer  _bx_bar_chart_lay_out       (BxChart            *chart,
                                       const BxChartSheet *sheet);
void      _bx_bar_chart_free_layout   (gpointer            data);
void      _bx_bar_chart_draw          (BxChart            *chart,
                                       gpointer            data,
                                       const BxChartSheet *sheet);
void      _bx_bar_chart_get_area      (BxChart            *chart,
                                       gpointer            data,
                                       graphene_rect_t    *area);
gboolean  _bx_bar_chart_get_place     (BxChart            *chart,
                                       gpointer            data,
                                       guint               index,
                                       graphene_rect_t    *place);
guint     _bx_bar_chart_find          (BxChart            *chart,
                                       gpointer            data,
                                       double              x,
                                       double              y);

G_END_DECLS
