/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_MUSCLE_LEGEND (bx_muscle_legend_get_type ())

G_DECLARE_FINAL_TYPE (BxMuscleLegend, bx_muscle_legend, BX, MUSCLE_LEGEND, GtkWidget)

GtkWidget *bx_muscle_legend_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_muscle_legend_set_names (BxMuscleLegend *self,
                                      const char     *primary,
                                      const char     *secondary);

G_END_DECLS
