/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-store-types.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_ITEM (bx_session_item_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionItem, bx_session_item, BX, SESSION_ITEM, GObject)

BxSessionItem          *bx_session_item_new           (const BxSessionSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
const BxSessionSummary *bx_session_item_get_summary   (BxSessionItem          *self);
void                    bx_session_item_set_summary   (BxSessionItem          *self,
                                                       const BxSessionSummary *summary);
guint                   bx_session_item_get_n_records (BxSessionItem          *self);
void                    bx_session_item_set_n_records (BxSessionItem          *self,
                                                       guint                   n_records);

G_END_DECLS
