/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"
#include "bx-picture.h"

G_BEGIN_DECLS

/**
 * BxPictureRenderFunc:
 * @widget: what is shown
 * @format: the format of the picture
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a picture of what @widget shows now; %NULL, with a
 *   whole sentence in @error, where it could not be drawn
 */
typedef GBytes *(*BxPictureRenderFunc) (GtkWidget        *widget,
                                        BxPictureFormat   format,
                                        GError          **error);

GtkWidget *bx_chart_menu_new             (BxChart             *chart) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_chart_menu_new_for_picture (GtkWidget           *widget,
                                          const char          *title,
                                          BxPictureRenderFunc  render) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
