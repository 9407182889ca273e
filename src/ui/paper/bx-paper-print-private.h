/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper-print.h"

G_BEGIN_DECLS

GtkPrintOperation *_bx_paper_create_operation (const char     *title,
                                               const char     *paper_name,
                                               BxPaperFunc     func,
                                               gpointer        user_data,
                                               GDestroyNotify  destroy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
