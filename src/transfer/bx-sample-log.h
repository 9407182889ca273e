/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-insertion.h"

G_BEGIN_DECLS

/* What the sample is called among the imports. */
#define BX_SAMPLE_LOG_FORMAT "sample"

/**
 * BxSampleWorkoutFunc:
 * @workout: a workout
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a workout of a made-up person's own.
 *
 * Returns: `FALSE` if it failed
 */
typedef gboolean (*BxSampleWorkoutFunc) (const BxWorkout  *workout,
                                         gpointer          user_data,
                                         GError          **error);

/**
 * BxSampleSessionFunc:
 * @session: a finished session
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a session of a made-up person's.
 *
 * Returns: `FALSE` if it failed
 */
typedef gboolean (*BxSampleSessionFunc) (const BxSession  *session,
                                         gpointer          user_data,
                                         GError          **error);

gboolean bx_sample_log_generate (guint                 years,
                                 guint32               seed,
                                 const char           *last_day,
                                 BxSampleWorkoutFunc   add_workout,
                                 BxSampleSessionFunc   add_session,
                                 gpointer              user_data,
                                 GError              **error);
gboolean bx_sample_log_feed     (BxInsertion          *insertion,
                                 gpointer              user_data,
                                 GCancellable         *cancellable,
                                 GError              **error);

G_END_DECLS
