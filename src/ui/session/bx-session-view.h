/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_VIEW (bx_session_view_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionView, bx_session_view, BX, SESSION_VIEW, AdwBin)

GtkWidget *bx_session_view_new (BxSessionRunner *runner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
