/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-session.h"

G_BEGIN_DECLS

/* The columns that bx_session_exercise_table_read() reads, of the table as `e` */
#define BX_SESSION_EXERCISE_TABLE_COLUMNS \
  "e.id, e.exercise_id, e.variation, e.slot_id, e.alternatives, e.rest_s, e.note, e.tempo, e.superset"

BxSessionExercise *bx_session_exercise_table_read     (BxStatement              *statement,
                                                       int                       column) G_GNUC_WARN_UNUSED_RESULT;
gboolean           bx_session_exercise_table_write    (BxDatabase               *database,
                                                       const char               *session_id,
                                                       guint                     position,
                                                       const BxSessionExercise  *exercise,
                                                       gboolean                  is_new,
                                                       gint64                    now_ms,
                                                       GError                  **error);
gboolean           bx_session_exercise_table_load     (BxDatabase               *database,
                                                       BxSession                *session,
                                                       GError                  **error);
GHashTable        *bx_session_exercise_table_list_ids (BxDatabase               *database,
                                                       const char               *session_id,
                                                       GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
