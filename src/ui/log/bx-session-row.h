/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-item.h"
#include "bx-weight.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_ROW (bx_session_row_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionRow, bx_session_row, BX, SESSION_ROW, GtkWidget)

GtkWidget *bx_session_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_session_row_set_item (BxSessionRow  *self,
                                    BxSessionItem *item);
void       bx_session_row_set_unit (BxSessionRow  *self,
                                    BxUnit         unit);
char      *bx_session_row_describe (BxSessionItem *item,
                                    BxUnit         unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
