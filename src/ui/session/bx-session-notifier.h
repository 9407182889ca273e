/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_NOTIFIER (bx_session_notifier_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionNotifier, bx_session_notifier, BX, SESSION_NOTIFIER, GObject)

BxSessionNotifier *bx_session_notifier_new (GtkApplication  *application,
                                            BxSessionRunner *runner);

G_END_DECLS
