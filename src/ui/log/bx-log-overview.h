/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-weight.h"

G_BEGIN_DECLS

#define BX_TYPE_LOG_OVERVIEW (bx_log_overview_get_type ())

G_DECLARE_FINAL_TYPE (BxLogOverview, bx_log_overview, BX, LOG_OVERVIEW, AdwBin)

GtkWidget *bx_log_overview_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_log_overview_refresh (BxLogOverview *self);

G_END_DECLS
