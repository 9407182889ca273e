/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-report.h"

G_BEGIN_DECLS

#define BX_TYPE_REPORT_DIALOG (bx_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxReportDialog, bx_report_dialog, BX, REPORT_DIALOG, AdwDialog)

AdwDialog *bx_report_dialog_new    (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes    *bx_report_render        (BxReport    *report,
                                    const char  *paper_name,
                                    int         *n_pages,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
