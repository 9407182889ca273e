/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-effort.h"

G_BEGIN_DECLS

#define BX_TYPE_EFFORT_ROW (bx_effort_row_get_type ())

G_DECLARE_FINAL_TYPE (BxEffortRow, bx_effort_row, BX, EFFORT_ROW, GtkWidget)

void       bx_effort_row_show (BxEffortRow   *self,
                               const char    *caption,
                               int            rpe_tenths,
                               BxEffortScale  scale);

G_END_DECLS
