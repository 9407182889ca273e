/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-session.h"
#include "bx-store-types.h"
#include "bx-performance.h"

G_BEGIN_DECLS

BxMeasure          bx_history_guess_measure      (const BxSet             *a,
                                                  const BxSet             *b);

GPtrArray         *bx_history_list_sessions      (BxDatabase              *database,
                                                  const BxSessionSummary  *before,
                                                  guint                    limit,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           bx_history_load_previous      (BxDatabase              *database,
                                                  const char              *exercise_id,
                                                  const char              *variation,
                                                  BxSessionExercise      **previous,
                                                  GError                 **error);
GPtrArray         *bx_history_load_performances  (BxDatabase              *database,
                                                  const char              *exercise_id,
                                                  const char              *variation,
                                                  guint                    limit,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *bx_history_load_exercise_days (BxDatabase              *database,
                                                  const char              *exercise_id,
                                                  const char              *variation,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv              bx_history_list_exercises     (BxDatabase              *database,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv              bx_history_list_variations    (BxDatabase              *database,
                                                  const char              *exercise_id,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           bx_history_count              (BxDatabase              *database,
                                                  BxStoreCounts           *counts,
                                                  GError                 **error);
gboolean           bx_history_get_days           (BxDatabase              *database,
                                                  char                     first[BX_DAY_LENGTH],
                                                  char                     last[BX_DAY_LENGTH],
                                                  GError                 **error);

G_END_DECLS
