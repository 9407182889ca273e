/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-set.h"

G_BEGIN_DECLS

/* The columns of a set that bx_set_table_read() reads, of the table as `t` */
#define BX_SET_TABLE_COLUMNS                                                    \
  "t.id, t.note, t.kind, t.state, t.weight, t.weight_unit, "                    \
  "t.bodyweight, t.bodyweight_unit, t.added, t.added_unit, "                    \
  "t.assistance, t.assistance_unit, t.reps, t.seconds, t.rpe_tenths, "          \
  "t.done_ms, t.done_offset_s, t.target_kind, t.target_reps_min, "              \
  "t.target_reps_max, t.target_seconds, t.target_weight, t.target_weight_unit, " \
  "t.target_rpe_tenths"

/* Rows that count for records and volume: see bx_set_counts() */
#define BX_SET_TABLE_COUNTS \
  "t.deleted_ms IS NULL AND t.state = 'done' AND t.kind <> 'warm-up'"

void       bx_set_table_read          (BxStatement  *statement,
                                       int           column,
                                       BxSet        *set);
BxSet     *bx_set_table_read_whole    (BxStatement  *statement,
                                       int           column) G_GNUC_WARN_UNUSED_RESULT;
void       bx_set_table_bind          (BxStatement  *statement,
                                       guint         position,
                                       const BxSet  *set,
                                       gint64        now_ms);
gboolean   bx_set_table_write         (BxDatabase   *database,
                                       const char   *session_exercise_id,
                                       guint         position,
                                       const BxSet  *set,
                                       gboolean      is_new,
                                       gint64        now_ms,
                                       GError      **error);
gboolean   bx_set_table_save          (BxDatabase   *database,
                                       const char   *session_exercise_id,
                                       const BxSet  *set,
                                       gboolean     *finished,
                                       GError      **error);
GHashTable *bx_set_table_list_ids     (BxDatabase   *database,
                                       const char   *session_id,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
