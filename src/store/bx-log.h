/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

/**
 * BxLogFunc:
 * @session: a finished session, whole; it is valid until the function returns
 * @user_data: what was given to [func@log_foreach_session]
 * @error: set it when returning `FALSE`
 *
 * Returns: `TRUE` to go on
 */
typedef gboolean (*BxLogFunc) (const BxSession  *session,
                               gpointer          user_data,
                               GError          **error);

BxDatabase *bx_log_open             (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
BxDatabase *bx_log_open_for_reading (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_log_check            (BxDatabase     *database,
                                     GStrv          *problems,
                                     GError        **error);
gboolean    bx_log_rebuild_indices  (const char     *path,
                                     GError        **error);
gboolean    bx_log_count            (BxDatabase     *database,
                                     BxStoreCounts  *counts,
                                     GError        **error);
GPtrArray  *bx_log_list_own_exercises (BxDatabase   *database,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *bx_log_list_workouts    (BxDatabase     *database,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_log_foreach_session  (BxDatabase     *database,
                                     BxLogFunc       func,
                                     gpointer        user_data,
                                     GError        **error);

G_END_DECLS
