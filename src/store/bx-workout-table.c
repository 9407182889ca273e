/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-table.h"

#include <glib/gi18n.h>

#include "bx-slot-table.h"
#include "bx-table-private.h"

/*
 * The rows of `workout`, and whole workouts: the person's own. Those that ship
 * are in the catalogue. Functions are called within a transaction.
 */

#define SAVE_SQL                                                                \
  "INSERT INTO workout (id, name, description, credit, folder, original_id, "    \
  "  schedule, created_ms, modified_ms) "                                       \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) "                                \
  "ON CONFLICT (id) DO UPDATE SET (name, description, credit, folder, "         \
  "  original_id, schedule, deleted_ms, modified_ms) = (?2, ?3, ?4, ?5, ?6, "   \
  "  ?7, NULL, max (?8, modified_ms + 1)) "                                     \
  "WHERE (name, description, credit, folder, original_id, schedule, deleted_ms) " \
  "  IS NOT (?2, ?3, ?4, ?5, ?6, ?7, NULL)"

static BxWorkout *
read_workout (BxStatement *statement)
{
  BxWorkout *workout = g_new0 (BxWorkout, 1);

  workout->id = bx_statement_dup_text (statement, 0);
  workout->name = bx_statement_dup_text (statement, 1);
  workout->description = bx_statement_dup_text (statement, 2);
  workout->credit = bx_statement_dup_text (statement, 3);
  workout->folder = bx_statement_dup_text (statement, 4);
  workout->original_id = bx_statement_dup_text (statement, 5);
  /* What a newer version may have written is as good as none. */
  bx_schedule_from_text (bx_statement_get_text (statement, 6), &workout->schedule);
  workout->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_slot_free);

  return workout;
}

/**
 * bx_workout_table_list:
 * @database: a database in a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads the person's own workouts, whole, in the order in which they were made.
 *
 * Returns: (transfer full) (nullable) (element-type BxWorkout): the workouts
 */
GPtrArray *
bx_workout_table_list (BxDatabase  *database,
                       GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) workouts = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, name, description, credit, folder, original_id, schedule FROM workout "
                                   "WHERE deleted_ms IS NULL ORDER BY created_ms, key",
                                   error);
  if (statement == NULL)
    return NULL;

  workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxWorkout *workout = read_workout (statement);

      g_ptr_array_add (workouts, workout);
      if (!bx_slot_table_load (database, workout, error))
        return NULL;
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&workouts) : NULL;
}

static gboolean
save_row (BxDatabase       *database,
          const BxWorkout  *workout,
          gint64            now_ms,
          GError          **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, SAVE_SQL, error);
  g_autofree char *schedule = bx_schedule_to_text (workout->schedule);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, workout->id);
  bx_statement_bind_text (statement, 2, workout->name);
  bx_statement_bind_text (statement, 3, workout->description);
  bx_statement_bind_text (statement, 4, workout->credit);
  bx_statement_bind_text (statement, 5, workout->folder);
  bx_statement_bind_text (statement, 6, workout->original_id);
  bx_statement_bind_text (statement, 7, schedule);
  bx_statement_bind_int (statement, 8, now_ms);

  return bx_statement_run (statement, error);
}

/**
 * bx_workout_table_save:
 * @database: a database in a transaction
 * @workout: a workout of the person's own, whole
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes the database hold @workout exactly as it is: slots that it no longer has
 * are marked as deleted. A workout that was deleted is there again.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_CONSTRAINT` if it has a slot of
 *   another workout
 */
gboolean
bx_workout_table_save (BxDatabase       *database,
                       const BxWorkout  *workout,
                       GError          **error)
{
  gint64 now_ms = bx_table_now_ms ();

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (workout != NULL, FALSE);
  g_return_val_if_fail (!workout->shipped, FALSE);

  return save_row (database, workout, now_ms, error) &&
         bx_slot_table_save (database, workout, now_ms, error);
}

/**
 * bx_workout_table_set_deleted:
 * @database: a database in a transaction
 * @id: a workout
 * @deleted: whether it shall be deleted
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Deletes a workout, or undoes that. The sessions it was started for stay.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none
 */
gboolean
bx_workout_table_set_deleted (BxDatabase  *database,
                              const char  *id,
                              gboolean     deleted,
                              GError     **error)
{
  gboolean found;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!bx_table_has (database, "SELECT 1 FROM workout WHERE id = ?1", id, &found, error))
    return FALSE;

  if (!found)
    {
      g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND,
                           _("The workout is no longer there. Nothing was changed."));
      return FALSE;
    }

  return bx_table_remove (database,
                          deleted ? BX_TABLE_REMOVE_SQL ("workout") : BX_TABLE_BRING_BACK_SQL ("workout"),
                          id, bx_table_now_ms (), error);
}

/**
 * bx_workout_table_list_days:
 * @database: a database in a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists when each workout was done last, those that ship included.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): days by the ids of
 *   workouts
 */
GHashTable *
bx_workout_table_list_days (BxDatabase  *database,
                            GError     **error)
{
  g_autoptr (BxStatement) statement = NULL;
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT workout_id, max (day) FROM session"
                                   " WHERE workout_id IS NOT NULL AND ended_ms IS NOT NULL AND deleted_ms IS NULL"
                                   " GROUP BY workout_id",
                                   error);
  if (statement == NULL)
    return NULL;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_hash_table_insert (days, bx_statement_dup_text (statement, 0), bx_statement_dup_text (statement, 1));

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&days) : NULL;
}
