/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-list-model.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_RECORDS (bx_session_records_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionRecords, bx_session_records, BX, SESSION_RECORDS, GObject)

BxSessionRecords *bx_session_records_new          (BxSessionListModel *model,
                                                   GtkWidget          *page) G_GNUC_WARN_UNUSED_RESULT;
gboolean          bx_session_records_is_known     (BxSessionRecords   *self);
GStrv             bx_session_records_dup_sessions (BxSessionRecords   *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
