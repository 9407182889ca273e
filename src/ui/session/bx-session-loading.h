/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-plates.h"
#include "bx-set-item.h"
#include "bx-session-exercise-item.h"

G_BEGIN_DECLS

BxPlateLoad *bx_session_find_plates (BxSessionExerciseItem *exercise,
                                     BxSetItem             *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
