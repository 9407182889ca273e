/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"

G_BEGIN_DECLS

/* A chart in a window, at a known size, on the screen. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *chart;
  guint32 *pixels;
  int width;
  int height;
} ChartTest;

void     chart_test_set_up        (ChartTest       *test,
                                   GtkWidget       *chart,
                                   int              width,
                                   int              height);
void     chart_test_tear_down     (ChartTest       *test,
                                   gconstpointer    data);
void     chart_test_show          (ChartTest       *test);
void     chart_test_press         (ChartTest       *test,
                                   guint            key,
                                   GdkModifierType  modifiers);
guint    chart_test_get_focused   (ChartTest       *test);
gboolean chart_test_has_text      (GtkWidget       *widget,
                                   const char      *text);
void     chart_test_draw          (ChartTest       *test);
double   chart_test_get_ink       (ChartTest       *test,
                                   const graphene_rect_t *where);
void     chart_test_assert_point  (ChartTest       *test,
                                   guint            index,
                                   const char      *value,
                                   const char      *where);
void     chart_test_get_bounds    (ChartTest       *test,
                                   guint            index,
                                   graphene_rect_t *bounds);

G_END_DECLS
