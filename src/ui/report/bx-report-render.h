/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-report.h"

G_BEGIN_DECLS

/**
 * BxReportProgress:
 * @fraction: how much is done, from 0 to 1
 * @user_data: data of the owner
 *
 * Told while a report is made.
 */
typedef void (*BxReportProgress) (double   fraction,
                                  gpointer user_data);

void    bx_report_render_async  (GtkWidget            *widget,
                                 BxReport             *report,
                                 const char           *athlete,
                                 const char           *paper_name,
                                 BxReportProgress      progress,
                                 gpointer              progress_data,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
GBytes *bx_report_render_finish (GtkWidget            *widget,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
