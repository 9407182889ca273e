/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-measurement-table.h"

#include "bx-statement.h"
#include "bx-table-private.h"

/*
 * The rows of `measurement`: what was measured of the body.
 */

#define COLUMNS "id, kind, value, unit, taken_ms, taken_offset_s, note"

#define SAVE_SQL                                                                \
  "INSERT INTO measurement (id, kind, value, unit, taken_ms, taken_offset_s, "  \
  "  note, day, modified_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "      \
  "ON CONFLICT (id) DO UPDATE SET (kind, value, unit, taken_ms, taken_offset_s, " \
  "  note, day, deleted_ms, modified_ms) = (excluded.kind, excluded.value, "    \
  "  excluded.unit, excluded.taken_ms, excluded.taken_offset_s, excluded.note, " \
  "  excluded.day, NULL, max (excluded.modified_ms, measurement.modified_ms + 1))"

/**
 * bx_measurement_table_save: (skip)
 * @database: a database in a transaction
 * @measurement: a measurement
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes a measurement. One that was deleted is there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_measurement_table_save (BxDatabase           *database,
                           const BxMeasurement  *measurement,
                           GError              **error)
{
  g_autoptr(BxStatement) statement = NULL;
  char day[BX_DAY_LENGTH];

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (measurement != NULL, FALSE);

  statement = bx_database_prepare (database, SAVE_SQL, error);
  if (statement == NULL)
    return FALSE;

  bx_moment_get_day (measurement->taken, day);
  bx_statement_bind_text (statement, 1, measurement->id);
  bx_statement_bind_text (statement, 2, measurement->kind);
  bx_statement_bind_int (statement, 3, measurement->thousandths);
  bx_statement_bind_text (statement, 4, measurement->unit);
  bx_statement_bind_moment (statement, 5, measurement->taken);
  bx_statement_bind_text (statement, 7, measurement->note);
  bx_statement_bind_text (statement, 8, day);
  bx_statement_bind_int (statement, 9, bx_table_now_ms ());

  return bx_statement_run (statement, error);
}

/**
 * bx_measurement_table_add_new: (skip)
 * @database: a database in a transaction
 * @measurement: a measurement
 * @added: (out): whether it was new
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes a measurement unless it is there: by its id, deleted ones too, or because the
 * same was measured as much on the same day. So a file that is read twice adds nothing.
 * Only what went away because an import was taken back may come again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_measurement_table_add_new (BxDatabase           *database,
                              const BxMeasurement  *measurement,
                              gboolean             *added,
                              GError              **error)
{
  g_autoptr(BxStatement) statement = NULL;
  char day[BX_DAY_LENGTH];
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (measurement != NULL, FALSE);
  g_return_val_if_fail (added != NULL, FALSE);

  *added = FALSE;
  statement = bx_database_prepare (database,
                                   "SELECT 1 FROM measurement m WHERE m.id = ?1 AND NOT (m.deleted_ms IS NOT NULL AND EXISTS "
                                   "  (SELECT 1 FROM import i WHERE i.deleted_ms IS NOT NULL "
                                   "     AND m.deleted_ms BETWEEN i.deleted_ms AND i.modified_ms)) "
                                   "UNION ALL "
                                   "SELECT 1 FROM measurement WHERE kind = ?2 AND day = ?3 "
                                   "  AND value = ?4 AND unit = ?5 AND deleted_ms IS NULL "
                                   "LIMIT 1",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_moment_get_day (measurement->taken, day);
  bx_statement_bind_text (statement, 1, measurement->id);
  bx_statement_bind_text (statement, 2, measurement->kind);
  bx_statement_bind_text (statement, 3, day);
  bx_statement_bind_int (statement, 4, measurement->thousandths);
  bx_statement_bind_text (statement, 5, measurement->unit);
  step = bx_statement_step (statement, error);
  if (step != BX_STATEMENT_STEP_DONE)
    return step == BX_STATEMENT_STEP_ROW;

  *added = TRUE;

  return bx_measurement_table_save (database, measurement, error);
}

/**
 * bx_measurement_table_set_deleted: (skip)
 * @database: a database in a transaction
 * @id: a measurement
 * @deleted: whether it shall be gone
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Deletes a measurement, or brings it back.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_measurement_table_set_deleted (BxDatabase  *database,
                                  const char  *id,
                                  gboolean     deleted,
                                  GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return bx_table_remove (database,
                          deleted ? BX_TABLE_REMOVE_SQL ("measurement") : BX_TABLE_BRING_BACK_SQL ("measurement"),
                          id, bx_table_now_ms (), error);
}

/**
 * bx_measurement_table_list: (skip)
 * @database: a database
 * @kind: (nullable): what was measured, or `NULL` for everything
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists measurements: by kind, and of each the oldest first.
 *
 * Returns: (transfer full) (nullable) (element-type BxMeasurement): the measurements
 */
GPtrArray *
bx_measurement_table_list (BxDatabase  *database,
                           const char  *kind,
                           GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) measurements = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   kind != NULL
                                     ? "SELECT " COLUMNS " FROM measurement WHERE kind = ?1 AND deleted_ms IS NULL "
                                       "ORDER BY day, taken_ms, id"
                                     : "SELECT " COLUMNS " FROM measurement WHERE deleted_ms IS NULL "
                                       "ORDER BY kind, day, taken_ms, id",
                                   error);
  if (statement == NULL)
    return NULL;

  if (kind != NULL)
    bx_statement_bind_text (statement, 1, kind);

  measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxMeasurement *measurement = g_new0 (BxMeasurement, 1);

      measurement->id = bx_statement_dup_text (statement, 0);
      measurement->kind = bx_statement_dup_text (statement, 1);
      measurement->thousandths = bx_statement_get_int (statement, 2);
      measurement->unit = bx_statement_dup_text (statement, 3);
      measurement->taken = bx_statement_get_moment (statement, 4);
      measurement->note = bx_statement_dup_text (statement, 6);
      g_ptr_array_add (measurements, measurement);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&measurements) : NULL;
}
