/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-set-table.h"

#include <glib/gi18n.h>

#include "bx-table-private.h"

/*
 * The rows of `session_set`. Functions that write are called within a
 * transaction, all but none of them begins one.
 */

#define EXERCISE_KEY "(SELECT key FROM session_exercise WHERE id = ?1)"

#define INSERT_SQL                                                              \
  "INSERT INTO session_set (session_exercise_key, position, kind, state, "      \
  "  weight, weight_unit, bodyweight, bodyweight_unit, added, added_unit, "     \
  "  assistance, assistance_unit, reps, seconds, rpe_tenths, done_ms, "         \
  "  done_offset_s, note, target_kind, target_reps_min, target_reps_max, "      \
  "  target_seconds, target_weight, target_weight_unit, target_rpe_tenths, id, " \
  "  modified_ms) "                                                            \
  "VALUES (" EXERCISE_KEY ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "  \
  "  ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)"

/* A row that is as it should be is left alone, and keeps its last edit. */
#define UPDATE_SQL                                                              \
  "UPDATE session_set SET (session_exercise_key, position, kind, state, "       \
  "  weight, weight_unit, bodyweight, bodyweight_unit, added, added_unit, "     \
  "  assistance, assistance_unit, reps, seconds, rpe_tenths, done_ms, "         \
  "  done_offset_s, note, target_kind, target_reps_min, target_reps_max, "      \
  "  target_seconds, target_weight, target_weight_unit, target_rpe_tenths, deleted_ms, "  \
  "  modified_ms) = (" EXERCISE_KEY ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "  \
  "  ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, NULL, "        \
  "  max (?27, modified_ms + 1)) "                                              \
  "WHERE id = ?26 AND (session_exercise_key, position, kind, state, weight, "   \
  "  weight_unit, bodyweight, bodyweight_unit, added, added_unit, assistance, " \
  "  assistance_unit, reps, seconds, rpe_tenths, done_ms, done_offset_s, note, " \
  "  target_kind, target_reps_min, target_reps_max, target_seconds, "           \
  "  target_weight, target_weight_unit, target_rpe_tenths, deleted_ms) "                           \
  "IS NOT (" EXERCISE_KEY ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "  \
  "  ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, NULL)"

/**
 * bx_set_table_read:
 * @statement: a statement with a row that has `BX_SET_TABLE_COLUMNS`
 * @column: the place of the first of them
 * @set: (out caller-allocates): where to write them
 *
 * Reads all of a set but its texts (id and note), which are `NULL` then: it costs
 * nothing to read many and keep few.
 */
void
bx_set_table_read (BxStatement *statement,
                   int          column,
                   BxSet       *set)
{
  *set = (BxSet) {
    .weight = bx_statement_get_weight (statement, column + 4),
    .bodyweight = bx_statement_get_weight (statement, column + 6),
    .added = bx_statement_get_weight (statement, column + 8),
    .assistance = bx_statement_get_weight (statement, column + 10),
    .reps = bx_statement_get_count (statement, column + 12),
    .seconds = bx_statement_get_count (statement, column + 13),
    .rpe_tenths = bx_statement_get_count (statement, column + 14),
    .done_at = bx_statement_get_moment (statement, column + 15),
    .target.reps_min = bx_statement_get_count (statement, column + 18),
    .target.reps_max = bx_statement_get_count (statement, column + 19),
    .target.seconds = bx_statement_get_count (statement, column + 20),
    .target.weight = bx_statement_get_weight (statement, column + 21),
    .target.rpe_tenths = bx_statement_get_count (statement, column + 23),
  };
  bx_set_kind_from_nick (bx_statement_get_text (statement, column + 2), &set->kind);
  bx_set_state_from_nick (bx_statement_get_text (statement, column + 3), &set->state);
  bx_set_kind_from_nick (bx_statement_get_text (statement, column + 17), &set->target.kind);
}

/**
 * bx_set_table_read_whole:
 * @statement: a statement with a row that has `BX_SET_TABLE_COLUMNS`
 * @column: the place of the first of them
 *
 * Reads a set.
 *
 * Returns: (transfer full): the set
 */
BxSet *
bx_set_table_read_whole (BxStatement *statement,
                         int          column)
{
  BxSet *set = g_new (BxSet, 1);

  bx_set_table_read (statement, column, set);
  set->id = bx_statement_dup_text (statement, column);
  set->note = bx_statement_dup_text (statement, column + 1);

  return set;
}

/**
 * bx_set_table_bind:
 * @statement: a statement that writes a set's row
 * @position: its place among its exercise's sets
 * @set: the set
 * @now_ms: the moment of the edit
 *
 * Binds what a row says of a set: parameters 2 to 27. The first is left to the
 * caller: what the set's exercise is known by. Texts are not copied: @set has to stay
 * as it is until @statement is run.
 */
void
bx_set_table_bind (BxStatement *statement,
                   guint        position,
                   const BxSet *set,
                   gint64       now_ms)
{
  bx_statement_bind_int (statement, 2, position);
  bx_statement_bind_kept_text (statement, 3, bx_set_kind_to_nick (set->kind));
  bx_statement_bind_kept_text (statement, 4, bx_set_state_to_nick (set->state));
  bx_statement_bind_weight (statement, 5, set->weight);
  bx_statement_bind_weight (statement, 7, set->bodyweight);
  bx_statement_bind_weight (statement, 9, set->added);
  bx_statement_bind_weight (statement, 11, set->assistance);
  bx_statement_bind_count (statement, 13, set->reps);
  bx_statement_bind_count (statement, 14, set->seconds);
  bx_statement_bind_count (statement, 15, set->rpe_tenths);
  bx_statement_bind_moment (statement, 16, set->done_at);
  bx_statement_bind_kept_text (statement, 18, set->note);
  bx_statement_bind_kept_text (statement, 19, bx_set_kind_to_nick (set->target.kind));
  bx_statement_bind_count (statement, 20, set->target.reps_min);
  bx_statement_bind_count (statement, 21, set->target.reps_max);
  bx_statement_bind_count (statement, 22, set->target.seconds);
  bx_statement_bind_weight (statement, 23, set->target.weight);
  bx_statement_bind_count (statement, 25, set->target.rpe_tenths);
  bx_statement_bind_kept_text (statement, 26, set->id);
  bx_statement_bind_int (statement, 27, now_ms);
}

/**
 * bx_set_table_write:
 * @database: a database in a transaction
 * @session_exercise_id: the exercise that the set belongs to
 * @position: its place among that exercise's sets
 * @set: the set
 * @is_new: whether it has no row yet
 * @now_ms: the moment of the edit
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes a set. One that was deleted is there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_set_table_write (BxDatabase   *database,
                    const char   *session_exercise_id,
                    guint         position,
                    const BxSet  *set,
                    gboolean      is_new,
                    gint64        now_ms,
                    GError      **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, is_new ? INSERT_SQL : UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, session_exercise_id);
  bx_set_table_bind (statement, position, set, now_ms);

  return bx_statement_run (statement, error);
}

/* Where the row of @set_id is: its session and exercise, or neither */
static gboolean
find_row (BxDatabase  *database,
          const char  *set_id,
          char       **session_id,
          char       **session_exercise_id,
          guint       *position,
          GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT s.id, e.id, t.position FROM session_set t "
                                   "JOIN session_exercise e ON e.key = t.session_exercise_key "
                                   "JOIN session s ON s.key = e.session_key "
                                   "WHERE t.id = ?1",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, set_id);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    {
      *session_id = bx_statement_dup_text (statement, 0);
      *session_exercise_id = bx_statement_dup_text (statement, 1);
      *position = (guint) bx_statement_get_int (statement, 2);
    }

  return step != BX_STATEMENT_STEP_ERROR;
}

/* The session of an exercise that can be written to, and the place after the
 * last of its sets */
static gboolean
find_exercise (BxDatabase  *database,
               const char  *session_exercise_id,
               char       **session_id,
               gboolean    *finished,
               guint       *next_position,
               GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.ended_ms IS NOT NULL, "
                                   "  (SELECT ifnull (max (t.position) + 1, 0) FROM session_set t "
                                   "   WHERE t.session_exercise_key = e.key AND t.deleted_ms IS NULL) "
                                   "FROM session_exercise e JOIN session s ON s.key = e.session_key "
                                   "WHERE e.id = ?1 AND e.deleted_ms IS NULL AND s.deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, session_exercise_id);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    {
      *session_id = bx_statement_dup_text (statement, 0);
      *finished = bx_statement_get_int (statement, 1) != 0;
      *next_position = (guint) bx_statement_get_int (statement, 2);
      return TRUE;
    }

  if (step == BX_STATEMENT_STEP_DONE)
    g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND,
                         _("The set was not saved, because its exercise is no longer in the log. Everything saved before is safe."));
  return FALSE;
}

/**
 * bx_set_table_save:
 * @database: a database in a transaction
 * @session_exercise_id: the exercise that the set belongs to
 * @set: the set
 * @finished: (out): whether its session is finished
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes one set alone. A new one comes after the exercise's other sets.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` without that
 *   exercise, `BX_STORE_ERROR_CONSTRAINT` if the set is of another session
 */
gboolean
bx_set_table_save (BxDatabase   *database,
                   const char   *session_exercise_id,
                   const BxSet  *set,
                   gboolean     *finished,
                   GError      **error)
{
  g_autofree char *session_id = NULL;
  g_autofree char *old_session_id = NULL;
  g_autofree char *old_exercise_id = NULL;
  guint next_position = 0;
  guint old_position = 0;
  gboolean stays;

  if (!find_exercise (database, session_exercise_id, &session_id, finished, &next_position, error) ||
      !find_row (database, set->id, &old_session_id, &old_exercise_id, &old_position, error))
    return FALSE;

  if (old_session_id != NULL && !g_str_equal (session_id, old_session_id))
    {
      g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT,
                           _("The set was not saved, because it belongs to another session. Everything saved before is safe."));
      return FALSE;
    }

  stays = g_strcmp0 (old_exercise_id, session_exercise_id) == 0;

  return bx_set_table_write (database, session_exercise_id, stays ? old_position : next_position,
                             set, old_session_id == NULL, bx_table_now_ms (), error);
}

/**
 * bx_set_table_list_ids:
 * @database: a database
 * @session_id: a session
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the ids of all sets of a session, deleted ones included.
 *
 * Returns: (transfer full) (nullable): a set of ids
 */
GHashTable *
bx_set_table_list_ids (BxDatabase  *database,
                       const char  *session_id,
                       GError     **error)
{
  return bx_table_list_ids (database,
                            "SELECT t.id FROM session s "
                            "JOIN session_exercise e ON e.session_key = s.key "
                            "JOIN session_set t ON t.session_exercise_key = e.key "
                            "WHERE s.id = ?1",
                            session_id, error);
}
