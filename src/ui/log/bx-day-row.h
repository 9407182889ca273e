/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-moment.h"

G_BEGIN_DECLS

#define BX_TYPE_DAY_ROW (bx_day_row_get_type ())

G_DECLARE_FINAL_TYPE (BxDayRow, bx_day_row, BX, DAY_ROW, AdwExpanderRow)

GtkWidget *bx_day_row_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_day_row_get_day (BxDayRow    *self,
                               char         day[BX_DAY_LENGTH]);
void       bx_day_row_set_day (BxDayRow    *self,
                               const char  *day);

G_END_DECLS
