/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-chart-sheet.h"

G_BEGIN_DECLS

/**
 * BxChartValueFunc:
 * @value: a value on the axis
 * @user_data: data of the owner
 *
 * Returns: (transfer full): the value in characters, without its unit
 */
typedef char *(*BxChartValueFunc) (double   value,
                                   gpointer user_data);

#define BX_TYPE_CHART (bx_chart_get_type ())

G_DECLARE_DERIVABLE_TYPE (BxChart, bx_chart, BX, CHART, GtkWidget)

/**
 * BxChartClass:
 * @parent_class: the parent class
 * @describe: puts a point into words: its value, and its day or category
 * @dup_summary: (nullable): puts what is shown into a sentence or two
 * @request: the size that the chart asks for, given a sheet without a size
 * @lay_out: works out where everything is on a sheet
 * @free_layout: frees that
 * @allocate: (nullable): gives place to the chart's own children
 * @draw: draws what was laid out
 * @get_area: where the numbers are, as it is laid out
 * @get_place: where the mark of a point is, as it is laid out
 * @find: the point that is meant by a place, as it is laid out; or
 *   %GTK_INVALID_LIST_POSITION
 * @move: (nullable): the point to which a key leads
 * @get_day: (nullable): the day of a point, or `NAN`; those of the table are listed
 *   from the newest to the oldest
 * @is_listed: (nullable): whether a point is worth a row of the table
 * @get_n_columns: (nullable): how many columns the table has
 * @dup_column_title: (nullable): the title of one of them
 * @dup_cell: (nullable): what is written in a cell
 *
 * What a kind of chart does in its own way.
 */
struct _BxChartClass
{
  GtkWidgetClass parent_class;

  void     (*describe)         (BxChart            *self,
                                guint               index,
                                char              **value,
                                char              **where);
  char    *(*dup_summary)      (BxChart            *self);

  void     (*request)          (BxChart            *self,
                                const BxChartSheet *sheet,
                                GtkOrientation      orientation,
                                int                 for_size,
                                int                *minimum,
                                int                *natural);
  gpointer (*lay_out)          (BxChart            *self,
                                const BxChartSheet *sheet);
  void     (*free_layout)      (gpointer            layout);
  void     (*allocate)         (BxChart            *self,
                                gpointer            layout,
                                const BxChartSheet *sheet);
  void     (*draw)             (BxChart            *self,
                                gpointer            layout,
                                const BxChartSheet *sheet);
  void     (*get_area)         (BxChart            *self,
                                gpointer            layout,
                                graphene_rect_t    *area);
  gboolean (*get_place)        (BxChart            *self,
                                gpointer            layout,
                                guint               index,
                                graphene_rect_t    *place);
  guint    (*find)             (BxChart            *self,
                                gpointer            layout,
                                double              x,
                                double              y);
  guint    (*move)             (BxChart            *self,
                                guint               index,
                                GtkMovementStep     step,
                                int                 count);

  double   (*get_day)          (BxChart            *self,
                                guint               index);
  gboolean (*is_listed)        (BxChart            *self,
                                guint               index);
  guint    (*get_n_columns)    (BxChart            *self);
  char    *(*dup_column_title) (BxChart            *self,
                                guint               column);
  char    *(*dup_cell)         (BxChart            *self,
                                guint               index,
                                guint               column);
};

const char *bx_chart_get_title          (BxChart          *self);
void        bx_chart_set_title          (BxChart          *self,
                                         const char       *title);
const char *bx_chart_get_summary        (BxChart          *self);
void        bx_chart_set_summary        (BxChart          *self,
                                         const char       *summary);
char       *bx_chart_dup_summary        (BxChart          *self) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_chart_get_empty_text     (BxChart          *self);
void        bx_chart_set_empty_text     (BxChart          *self,
                                         const char       *text);
gboolean    bx_chart_get_loading        (BxChart          *self);
void        bx_chart_set_loading        (BxChart          *self,
                                         gboolean          loading);

guint       bx_chart_get_n_shown        (BxChart          *self);
guint       bx_chart_get_shown          (BxChart          *self,
                                         guint             position);
gboolean    bx_chart_find_shown         (BxChart          *self,
                                         guint             index,
                                         guint            *position);
void        bx_chart_describe_point     (BxChart          *self,
                                         guint             index,
                                         char            **value,
                                         char            **where);
gboolean    bx_chart_get_point_bounds   (BxChart          *self,
                                         guint             index,
                                         graphene_rect_t  *bounds);
GtkWidget  *bx_chart_get_point_widget   (BxChart          *self,
                                         guint             index);

guint       bx_chart_get_selected_index (BxChart          *self);
void        bx_chart_set_selected_index (BxChart          *self,
                                         guint             index);

GArray     *bx_chart_dup_rows           (BxChart          *self) G_GNUC_WARN_UNUSED_RESULT;
guint       bx_chart_get_n_columns      (BxChart          *self);
char       *bx_chart_dup_column_title   (BxChart          *self,
                                         guint             column) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_chart_dup_cell           (BxChart          *self,
                                         guint             index,
                                         guint             column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
