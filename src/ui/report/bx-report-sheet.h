/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper.h"
#include "bx-report.h"

G_BEGIN_DECLS

typedef struct _BxReportLayout BxReportLayout;

BxReportLayout *bx_report_layout_new (const BxReport *report,
                                      const char     *athlete,
                                      PangoContext   *context,
                                      double          width,
                                      double          height) G_GNUC_WARN_UNUSED_RESULT;
void     bx_report_layout_free         (BxReportLayout *self);
gboolean bx_report_layout_step         (BxReportLayout *self);
double   bx_report_layout_get_fraction (BxReportLayout *self);
BxPaper *bx_report_layout_steal_paper  (BxReportLayout *self) G_GNUC_WARN_UNUSED_RESULT;

BxPaper *bx_report_lay_out (const BxReport *report,
                            const char     *athlete,
                            PangoContext   *context,
                            double          width,
                            double          height) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxReportLayout, bx_report_layout_free)

G_END_DECLS
