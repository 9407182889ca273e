/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-runner.h"

G_BEGIN_DECLS

/* What can be loaded for an exercise that is in no session */
BxLoading *bx_session_runner_dup_loading_for (BxSessionRunner *self,
                                              BxExercise      *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
