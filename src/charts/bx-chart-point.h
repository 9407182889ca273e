/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_CHART_POINT (bx_chart_point_get_type ())

G_DECLARE_FINAL_TYPE (BxChartPoint, bx_chart_point, BX, CHART_POINT, GtkWidget)

GtkWidget *bx_chart_point_new          (GtkAccessibleRole role) G_GNUC_WARN_UNUSED_RESULT;
guint      bx_chart_point_get_index    (BxChartPoint *self);
void       bx_chart_point_describe     (BxChartPoint *self,
                                        guint         index,
                                        const char   *value,
                                        const char   *date,
                                        guint         position,
                                        guint         n_points);
void       bx_chart_point_set_selected (BxChartPoint *self,
                                        gboolean      selected);

G_END_DECLS
