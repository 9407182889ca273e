/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-history.h"
#include "bx-statement.h"

G_BEGIN_DECLS

GPtrArray *bx_history_read_summaries (BxDatabase   *database,
                                      BxStatement  *statement,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void       bx_history_bind_page      (BxStatement            *statement,
                                      const BxSessionSummary *before,
                                      guint                   limit);

G_END_DECLS
