/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-calendar-chart.h"
#include "bx-chart-private.h"

G_BEGIN_DECLS

struct _BxCalendarChart
{
  BxChart parent_instance;

  /* Children */
  GtkWidget *header;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkWidget *year_label;

  BxChartSeries *series; /* (nullable) (owned) */
  double range_first;    /* NAN: from the first point */
  double range_last;
  int year; /* 0 while there is none to show */
  double levels[BX_CALENDAR_N_LEVELS]; /* the least of each level */
  gboolean levels_set;
  char *legend; /* (nullable) (owned) */
  BxCalendarTextFunc text_func;
  gpointer text_data;
  GDestroyNotify text_destroy;
};

/* bx-calendar-chart.c */
double    _bx_calendar_chart_get_value    (BxCalendarChart    *self,
                                           double              day,
                                           gboolean           *record);
gboolean  _bx_calendar_chart_get_range    (BxCalendarChart    *self,
                                           double             *first,
                                           double             *last);

/* bx-calendar-chart-layout.c */
void      _bx_calendar_chart_request      (BxChart            *chart,
                                           const BxChartSheet *sheet,
                                           GtkOrientation      orientation,
                                           int                 for_size,
                                           int                *minimum,
                                           int                *natural);
gpointer  _bx_calendar_chart_lay_out      (BxChart            *chart,
                                           const BxChartSheet *sheet);
void      _bx_calendar_chart_free_layout  (gpointer            data);
void      _bx_calendar_chart_allocate     (BxChart            *chart,
                                           gpointer            data,
                                           const BxChartSheet *sheet);
void      _bx_calendar_chart_draw         (BxChart            *chart,
                                           gpointer            data,
                                           const BxChartSheet *sheet);
void      _bx_calendar_chart_get_area     (BxChart            *chart,
                                           gpointer            data,
                                           graphene_rect_t    *area);
gboolean  _bx_calendar_chart_get_place    (BxChart            *chart,
                                           gpointer            data,
                                           guint               index,
                                           graphene_rect_t    *place);
guint     _bx_calendar_chart_find         (BxChart            *chart,
                                           gpointer            data,
                                           double              x,
                                           double              y);

G_END_DECLS
