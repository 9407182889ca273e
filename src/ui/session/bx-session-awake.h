/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_AWAKE (bx_session_awake_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionAwake, bx_session_awake, BX, SESSION_AWAKE, GObject)

BxSessionAwake *bx_session_awake_new (GtkApplication  *application,
                                      BxSessionRunner *runner,
                                      GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
