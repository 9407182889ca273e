/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"
#include "bx-picture.h"

G_BEGIN_DECLS

double              bx_chart_get_paper_height     (BxChart              *self,
                                                   double                width,
                                                   double                font_size);
void                bx_chart_draw_on_paper        (BxChart              *self,
                                                   cairo_t              *cr,
                                                   double                width,
                                                   double                height,
                                                   double                font_size);

GBytes             *bx_chart_render               (BxChart              *self,
                                                   BxPictureFormat       format,
                                                   int                   width,
                                                   int                   height,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
