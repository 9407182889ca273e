/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-chart.h"

G_BEGIN_DECLS

/* How many points Control and an arrow leap over */
#define BX_CHART_LEAP 10

typedef struct
{
  /* Children */
  GtkAccessibleRole point_role;
  GPtrArray *points; /* (element-type BxChartPoint): borrowed; see bx-chart-points.c */
  GtkWidget *callout;
  GtkWidget *callout_value;
  GtkWidget *callout_where;
  GtkWidget *empty_label;

  /* Configured state */
  char *title;      /* (nullable) (owned) */
  char *summary;    /* (nullable) (owned) */
  char *empty_text; /* (nullable) (owned) */
  gboolean loading;

  /* Whether the words of a point stand along the top, out of the way of what is
   * drawn, rather than beside the point */
  gboolean callout_on_top;

  /* Which points there are to walk: indices, ascending */
  GArray *shown;

  /* The point at position p has the widget p modulo their number */
  guint first_position;
  guint n_positions;

  /* What the person is at */
  guint selected;
  guint pointed;
  gboolean focused;

  /* Worked out when the chart is given its size */
  gpointer layout; /* (nullable) (owned) */
  int layout_width;
  int layout_height;

  AdwAnimation *appearing; /* (owned) */
  double fade;
} BxChartPrivate;

/* bx-chart.c: for the kinds of chart */
BxChartPrivate *_bx_chart_get_private       (BxChart           *self);
void            _bx_chart_set_shown         (BxChart           *self,
                                             GArray            *shown,
                                             guint              selected);
void            _bx_chart_describe_again    (BxChart           *self);
void            _bx_chart_queue_layout      (BxChart           *self);
void            _bx_chart_init_sheet        (BxChart           *self,
                                             BxChartSheet      *sheet,
                                             double             width,
                                             double             height);
gpointer        _bx_chart_get_layout        (BxChart           *self);
gboolean        _bx_chart_is_rtl            (BxChart           *self);
guint           _bx_chart_get_called_out    (BxChart           *self);
void            _bx_chart_update_callout    (BxChart           *self);
void            _bx_chart_activate          (BxChart           *self,
                                             guint              index);

/* bx-chart-query.c */
guint           _bx_chart_get_position      (BxChart           *self,
                                             guint              index);

/* bx-chart-points.c */
void            _bx_chart_update_points     (BxChart           *self,
                                             guint              position,
                                             gboolean           again);
void            _bx_chart_allocate_points   (BxChart           *self,
                                             const BxChartSheet *sheet);
void            _bx_chart_mark_selected     (BxChart           *self);
gboolean        _bx_chart_focus_point       (BxChart           *self,
                                             guint              index);

/* bx-chart-input.c */
void            _bx_chart_class_add_bindings (GtkWidgetClass   *klass);
void            _bx_chart_add_controllers    (BxChart          *self);
gboolean        _bx_chart_enter              (BxChart          *self);
gboolean        _bx_chart_focus              (GtkWidget        *widget,
                                              GtkDirectionType  direction);
gboolean        _bx_chart_grab_focus         (GtkWidget        *widget);
void            _bx_chart_activate_cursor_point (BxChart       *self);
void            _bx_chart_move_cursor        (BxChart          *self,
                                              GtkMovementStep   step,
                                              int               count);

G_END_DECLS
