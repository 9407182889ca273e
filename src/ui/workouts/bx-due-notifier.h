/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_DUE_NOTIFIER (bx_due_notifier_get_type ())

G_DECLARE_FINAL_TYPE (BxDueNotifier, bx_due_notifier, BX, DUE_NOTIFIER, GObject)

/**
 * BxDueClock:
 * @user_data: data of the owner
 *
 * Returns: now, with the local offset
 */
typedef BxMoment (*BxDueClock) (gpointer user_data);

BxDueNotifier *bx_due_notifier_new       (GApplication    *application,
                                          BxStore         *store,
                                          BxSessionRunner *runner,
                                          GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;
BxDueNotifier *bx_due_notifier_get       (GApplication    *application);
void           bx_due_notifier_set_clock (BxDueNotifier   *self,
                                          BxDueClock       clock,
                                          gpointer         user_data);
void           bx_due_notifier_look      (BxDueNotifier   *self);

G_END_DECLS
