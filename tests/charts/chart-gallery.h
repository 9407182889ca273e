/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalleryChart:
 * @name: of its picture
 * @create: makes the chart
 * @act: (nullable): does something with it before it is drawn
 *
 * One picture of a chart.
 */
typedef struct
{
  const char *name;
  GtkWidget *(*create) (void);
  void (*act) (GtkWidget *chart);
} GalleryChart;

const GalleryChart *gallery_get_charts (guint *n_charts);

G_END_DECLS
