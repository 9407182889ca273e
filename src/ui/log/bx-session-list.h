/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session-list-model.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_LIST (bx_session_list_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionList, bx_session_list, BX, SESSION_LIST, AdwBin)

GtkWidget          *bx_session_list_new       (BxSessionListModel *model,
                                               GtkWidget          *head) G_GNUC_WARN_UNUSED_RESULT;
void                bx_session_list_write_anew (BxSessionList     *self);

G_END_DECLS
