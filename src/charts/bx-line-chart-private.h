/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart-frame.h"
#include "bx-chart-private.h"
#include "bx-line-chart.h"

G_BEGIN_DECLS

struct _BxLineChart
{
  BxChart parent_instance;

  /* Configured state */
  GPtrArray *series;     /* (element-type BxChartSeries): the plan, if any, is the last */
  gboolean has_plan;
  GArray *trend;         /* (element-type BxChartTrend) */
  char *trend_text;      /* (nullable) (owned) */
  char *record_text;     /* (nullable) (owned) */
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
  char *unit; /* (nullable) (owned) */

  /* What of the range is seen; NAN: all of it */
  double view_first;
  double view_last;

  /* While a gesture goes on */
  double gesture_first;
  double gesture_last;
  double gesture_day;
  double pointer_x;
};

/* bx-line-chart.c */
guint          _bx_line_chart_get_n_lines   (BxLineChart        *self);
BxChartSeries *_bx_line_chart_get_nth       (BxLineChart        *self,
                                             guint               n);
guint          _bx_line_chart_get_offset    (BxLineChart        *self,
                                             guint               n);
guint          _bx_line_chart_find_series   (BxLineChart        *self,
                                             guint               index,
                                             guint              *index_in_series);
gboolean       _bx_line_chart_get_days      (BxLineChart        *self,
                                             double             *first,
                                             double             *last);
void           _bx_line_chart_set_view      (BxLineChart        *self,
                                             double              first,
                                             double              last);
void           _bx_line_chart_update_shown  (BxLineChart        *self,
                                             guint               selected);

/* bx-line-chart-words.c */
void           _bx_line_chart_describe      (BxChart            *chart,
                                             guint               index,
                                             char              **value,
                                             char              **where);
char          *_bx_line_chart_dup_summary   (BxChart            *chart);
double         _bx_line_chart_get_day       (BxChart            *chart,
                                             guint               index);
guint          _bx_line_chart_get_n_columns (BxChart            *chart);
char          *_bx_line_chart_dup_column_title (BxChart         *chart,
                                             guint               column);
char          *_bx_line_chart_dup_cell      (BxChart            *chart,
                                             guint               index,
                                             guint               column);

/* bx-line-chart-layout.c */
void           _bx_line_chart_request       (BxChart            *chart,
                                             const BxChartSheet *sheet,
                                             GtkOrientation      orientation,
                                             int                 for_size,
                                             int                *minimum,
                                             int                *natural);
gpointer       _bx_line_chart_lay_out       (BxChart            *chart,
                                             const BxChartSheet *sheet);
void           _bx_line_chart_free_layout   (gpointer            data);
void           _bx_line_chart_draw          (BxChart            *chart,
                                             gpointer            data,
                                             const BxChartSheet *sheet);
const BxChartFrame *_bx_line_chart_get_frame (gpointer           data);
void           _bx_line_chart_get_area      (BxChart            *chart,
                                             gpointer            data,
                                             graphene_rect_t    *area);
gboolean       _bx_line_chart_get_place     (BxChart            *chart,
                                             gpointer            data,
                                             guint               index,
                                             graphene_rect_t    *place);
guint          _bx_line_chart_find          (BxChart            *chart,
                                             gpointer            data,
                                             double              x,
                                             double              y);

/* bx-line-chart-draw.c */
typedef struct _BxLinePaths BxLinePaths;

struct _BxLinePaths
{
  GskPath *line;
  GskPath *dots;
  GskPath *stars;
  guint n_points;
};

void           _bx_line_paths_build         (BxLinePaths        *paths,
                                             BxLineChart        *self,
                                             guint               nth,
                                             const BxChartFrame *frame,
                                             const BxChartSheet *sheet);
void           _bx_line_paths_clear         (BxLinePaths        *paths);
void           _bx_line_paths_draw          (const BxLinePaths  *paths,
                                             BxLineChart        *self,
                                             guint               nth,
                                             const BxChartFrame *frame,
                                             const BxChartSheet *sheet);
void           _bx_line_chart_draw_mark     (BxLineChart        *self,
                                             guint               index,
                                             const BxChartFrame *frame,
                                             const BxChartSheet *sheet);

/* bx-line-chart-input.c */
void           _bx_line_chart_class_add_bindings (GtkWidgetClass *klass);
void           _bx_line_chart_add_controllers (BxLineChart      *self);
guint          _bx_line_chart_move          (BxChart            *chart,
                                             guint               index,
                                             GtkMovementStep     step,
                                             int                 count);
void           _bx_line_chart_key_zoom      (BxLineChart        *self,
                                             int                 count);
void           _bx_line_chart_key_pan       (BxLineChart        *self,
                                             int                 count);

G_END_DECLS
