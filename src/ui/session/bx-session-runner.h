/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-catalogue.h"
#include "bx-store.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_RUNNER (bx_session_runner_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionRunner, bx_session_runner, BX, SESSION_RUNNER, GObject)

BxSessionRunner *bx_session_runner_new        (BxStore         *store,
                                               BxCatalogue     *catalogue,
                                               GSettings       *settings);
void             bx_session_runner_resume     (BxSessionRunner *self);
void             bx_session_runner_start      (BxSessionRunner *self,
                                               const BxWorkout *workout);
gboolean         bx_session_runner_is_running (BxSessionRunner *self);

G_END_DECLS
