/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_LOG_EXAMPLE (bx_log_example_get_type ())

G_DECLARE_FINAL_TYPE (BxLogExample, bx_log_example, BX, LOG_EXAMPLE, AdwBin)

GtkWidget *bx_log_example_new_progress (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_log_example_new_muscles (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_log_example_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
