/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

/* Nobody is told of training before this hour of the local day. */
#define BX_DUE_NOTICE_HOUR 8

const BxWorkout *bx_due_notice_choose           (const GPtrArray *workouts,
                                                 GHashTable      *days,
                                                 BxMoment         now,
                                                 const char      *told_day);
guint            bx_due_notice_get_wait_seconds (BxMoment         now);

G_END_DECLS
