/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_RESULT (bx_session_result_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionResult, bx_session_result, BX, SESSION_RESULT, AdwBin)

void bx_session_result_show (BxSessionResult *self,
                             BxSessionRunner *runner);

G_END_DECLS
