/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-slot-table.h"

#include "bx-table-private.h"

/*
 * The rows of `slot` and `slot_target`: the exercises of a workout and what is
 * planned for their sets.
 */

#define WORKOUT_KEY "(SELECT key FROM workout WHERE id = ?1)"

#define INSERT_SQL                                                              \
  "INSERT INTO slot (workout_key, position, exercise_id, variation, "            \
  "  alternatives, rest_s, note, tempo, superset, progression, step, step_unit, " \
  "  percent, id, modified_ms) "                                                \
  "VALUES (" WORKOUT_KEY ", ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"

/* A row that is as it should be, its targets too (?16), is left alone. */
#define UPDATE_SQL                                                              \
  "UPDATE slot SET (position, exercise_id, variation, alternatives, rest_s, "   \
  "  note, tempo, superset, progression, step, step_unit, percent, deleted_ms, " \
  "  modified_ms) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, NULL, " \
  "  max (?15, modified_ms + 1)) "                                              \
  "WHERE id = ?14 AND workout_key = " WORKOUT_KEY " AND (?16 OR "                             \
  "  (position, exercise_id, variation, alternatives, rest_s, note, tempo, "    \
  "   superset, progression, step, step_unit, percent, deleted_ms) "            \
  "  IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, NULL))"

static gboolean
read_targets (BxDatabase  *database,
              const char  *slot_id,
              GArray      *targets,
              GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT kind, reps_min, reps_max, seconds, weight, weight_unit, rpe_tenths "
                                   "FROM slot_target WHERE slot_key = (SELECT key FROM slot WHERE id = ?1) "
                                   "ORDER BY position",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, slot_id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxSetTarget target = {
        .reps_min = bx_statement_get_count (statement, 1),
        .reps_max = bx_statement_get_count (statement, 2),
        .seconds = bx_statement_get_count (statement, 3),
        .weight = bx_statement_get_weight (statement, 4),
        .rpe_tenths = bx_statement_get_count (statement, 6),
      };

      bx_set_kind_from_nick (bx_statement_get_text (statement, 0), &target.kind);
      g_array_append_val (targets, target);
    }

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_slot_table_load:
 * @database: a database in a transaction
 * @workout: a workout
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds the slots of @workout to it, in order.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_slot_table_load (BxDatabase  *database,
                    BxWorkout   *workout,
                    GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  statement = bx_database_prepare (database,
                                   "SELECT id, exercise_id, variation, alternatives, rest_s, note, tempo, superset, "
                                   "  progression, step, step_unit, percent FROM slot "
                                   "WHERE workout_key = " WORKOUT_KEY " AND deleted_ms IS NULL ORDER BY position, key",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, workout->id);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxSlot *slot = g_new0 (BxSlot, 1);

      slot->id = bx_statement_dup_text (statement, 0);
      slot->exercise_id = bx_statement_dup_text (statement, 1);
      slot->variation = bx_statement_dup_text (statement, 2);
      slot->alternatives = bx_statement_dup_strv (statement, 3);
      slot->rest_seconds = bx_statement_get_count (statement, 4);
      slot->note = bx_statement_dup_text (statement, 5);
      slot->tempo = bx_statement_dup_text (statement, 6);
      slot->superset = (guint) bx_statement_get_int (statement, 7);
      bx_progression_kind_from_nick (bx_statement_get_text (statement, 8), &slot->progression.kind);
      slot->progression.step = bx_statement_get_weight (statement, 9);
      slot->progression.percent = (int) bx_statement_get_int (statement, 11);
      slot->targets = g_array_new (FALSE, FALSE, sizeof (BxSetTarget));
      g_ptr_array_add (workout->slots, slot);
      if (!read_targets (database, slot->id, slot->targets, error))
        return FALSE;
    }

  return step == BX_STATEMENT_STEP_DONE;
}

static gboolean
write_targets (BxDatabase    *database,
               const BxSlot  *slot,
               GError       **error)
{
  g_autoptr(BxStatement) removal = NULL;
  g_autoptr(BxStatement) statement = NULL;

  removal = bx_database_prepare (database,
                                 "DELETE FROM slot_target WHERE slot_key = (SELECT key FROM slot WHERE id = ?1)",
                                 error);
  if (removal == NULL)
    return FALSE;
  bx_statement_bind_text (removal, 1, slot->id);
  if (!bx_statement_run (removal, error))
    return FALSE;

  statement = bx_database_prepare (database,
                                   "INSERT INTO slot_target (slot_key, position, kind, reps_min, reps_max, "
                                   "  seconds, weight, weight_unit, rpe_tenths) "
                                   "VALUES ((SELECT key FROM slot WHERE id = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                                   error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < slot->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (slot->targets, BxSetTarget, i);

      bx_statement_reset (statement);
      bx_statement_bind_text (statement, 1, slot->id);
      bx_statement_bind_int (statement, 2, i);
      bx_statement_bind_text (statement, 3, bx_set_kind_to_nick (target->kind));
      bx_statement_bind_count (statement, 4, target->reps_min);
      bx_statement_bind_count (statement, 5, target->reps_max);
      bx_statement_bind_count (statement, 6, target->seconds);
      bx_statement_bind_weight (statement, 7, target->weight);
      bx_statement_bind_count (statement, 9, target->rpe_tenths);
      if (!bx_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_out_whether_targets_differ (BxDatabase    *database,
                                 const BxSlot  *slot,
                                 gboolean      *differ,
                                 GError       **error)
{
  g_autoptr(GArray) old = g_array_new (FALSE, FALSE, sizeof (BxSetTarget));

  if (!read_targets (database, slot->id, old, error))
    return FALSE;

  *differ = old->len != slot->targets->len;
  for (guint i = 0; !*differ && i < old->len; i++)
    *differ = !bx_set_target_equal (&g_array_index (old, BxSetTarget, i),
                                    &g_array_index (slot->targets, BxSetTarget, i));

  return TRUE;
}

static gboolean
write_slot (BxDatabase    *database,
            const char    *workout_id,
            guint          position,
            const BxSlot  *slot,
            gboolean       is_new,
            gint64         now_ms,
            GError       **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, is_new ? INSERT_SQL : UPDATE_SQL, error);
  gboolean differ;

  if (statement == NULL ||
      !find_out_whether_targets_differ (database, slot, &differ, error))
    return FALSE;

  bx_statement_bind_text (statement, 1, workout_id);
  bx_statement_bind_int (statement, 2, position);
  bx_statement_bind_text (statement, 3, slot->exercise_id);
  bx_statement_bind_text (statement, 4, slot->variation);
  bx_statement_bind_strv (statement, 5, (const char * const *) slot->alternatives);
  bx_statement_bind_count (statement, 6, slot->rest_seconds);
  bx_statement_bind_text (statement, 7, slot->note);
  bx_statement_bind_text (statement, 8, slot->tempo);
  bx_statement_bind_int (statement, 9, slot->superset);
  bx_statement_bind_text (statement, 10, bx_progression_kind_to_nick (slot->progression.kind));
  bx_statement_bind_weight (statement, 11, slot->progression.step);
  bx_statement_bind_int (statement, 13, slot->progression.percent);
  bx_statement_bind_text (statement, 14, slot->id);
  bx_statement_bind_int (statement, 15, now_ms);
  if (!is_new)
    bx_statement_bind_int (statement, 16, differ);

  return bx_statement_run (statement, error) &&
         (!differ || write_targets (database, slot, error));
}

/**
 * bx_slot_table_save:
 * @database: a database in a transaction
 * @workout: a workout whose own row is written
 * @now_ms: the moment of the edit
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes the slots of @workout, and marks those that it no longer has as deleted.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_slot_table_save (BxDatabase       *database,
                    const BxWorkout  *workout,
                    gint64            now_ms,
                    GError          **error)
{
  g_autoptr(GHashTable) ids = NULL;

  ids = bx_table_list_ids (database, "SELECT id FROM slot WHERE workout_key = " WORKOUT_KEY, workout->id, error);
  if (ids == NULL)
    return FALSE;

  /* An id that is in another workout, or here twice, is refused. */
  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      gboolean is_new = !g_hash_table_remove (ids, slot->id);

      if (!write_slot (database, workout->id, i, slot, is_new, now_ms, error))
        return FALSE;
    }

  return bx_table_remove_all (database, BX_TABLE_REMOVE_SQL ("slot"), ids, now_ms, error);
}
