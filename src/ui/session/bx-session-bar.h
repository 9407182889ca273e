/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_BAR (bx_session_bar_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionBar, bx_session_bar, BX, SESSION_BAR, AdwBin)

GtkWidget *bx_session_bar_new (BxSessionRunner *runner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
