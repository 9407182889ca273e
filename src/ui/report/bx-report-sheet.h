/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper.h"
#include "bx-report.h"

G_BEGIN_DECLS

BxPaper *bx_report_lay_out (const BxReport *report,
                            const char     *athlete,
                            PangoContext   *context,
                            double          width,
                            double          height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
