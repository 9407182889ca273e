/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-runner.h"
#include "bx-store.h"

G_BEGIN_DECLS

#define BX_TYPE_SYNC (bx_sync_get_type ())

G_DECLARE_FINAL_TYPE (BxSync, bx_sync, BX, SYNC, GObject)

BxSync     *bx_sync_new            (BxStore         *store,
                                    BxSessionRunner *runner,
                                    GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;
void        bx_sync_run            (BxSync          *self);
void        bx_sync_flush          (BxSync          *self);
char       *bx_sync_dup_folder     (BxSync          *self) G_GNUC_WARN_UNUSED_RESULT;
void        bx_sync_set_folder     (BxSync          *self,
                                    const char      *folder);
gboolean    bx_sync_is_busy        (BxSync          *self);
const char *bx_sync_get_problem    (BxSync          *self);
gint64      bx_sync_get_done_at    (BxSync          *self);
GPtrArray  *bx_sync_get_conflicts  (BxSync          *self);

G_END_DECLS
