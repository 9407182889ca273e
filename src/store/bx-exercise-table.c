/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-table.h"

#include "bx-table-private.h"

/*
 * The rows of `exercise`, which are exercises of the person's own, and of
 * `exercise_alias`, which say what other programs' names stand for.
 */

/**
 * bx_exercise_table_list:
 * @database: a log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the exercises of the person's own by their names. Deleted ones are
 * included, after the others: history may still speak of them.
 *
 * Returns: (transfer full) (nullable) (element-type BxOwnExercise): the exercises
 */
GPtrArray *
bx_exercise_table_list (BxDatabase  *database,
                        GError     **error)
{
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (BxStatement) statement = NULL;
  BxStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, name, measure FROM exercise "
                                   "ORDER BY deleted_ms IS NOT NULL, name COLLATE NOCASE, id",
                                   error);
  if (statement == NULL)
    return NULL;

  exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_own_exercise_free);
  while ((step = bx_statement_step (statement, error)) == BX_STEP_ROW)
    {
      BxMeasure measure = BX_MEASURE_WEIGHT_REPS;

      bx_measure_from_nick (bx_statement_get_text (statement, 2), &measure);
      g_ptr_array_add (exercises,
                       bx_own_exercise_new (bx_statement_get_text (statement, 0), bx_statement_get_text (statement, 1), measure));
    }

  return step == BX_STEP_DONE ? g_steal_pointer (&exercises) : NULL;
}

/**
 * bx_exercise_table_list_aliases:
 * @database: a log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what the person said that other programs' names stand for.
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseAlias): the names
 */
GPtrArray *
bx_exercise_table_list_aliases (BxDatabase  *database,
                                GError     **error)
{
  g_autoptr (GPtrArray) aliases = NULL;
  g_autoptr (BxStatement) statement = NULL;
  BxStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, exercise_id, variation, measure, assisted FROM exercise_alias "
                                   "WHERE deleted_ms IS NULL ORDER BY id",
                                   error);
  if (statement == NULL)
    return NULL;

  aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_alias_free);
  while ((step = bx_statement_step (statement, error)) == BX_STEP_ROW)
    {
      BxMeasure measure = BX_MEASURE_WEIGHT_REPS;

      bx_measure_from_nick (bx_statement_get_text (statement, 3), &measure);
      g_ptr_array_add (aliases,
                       bx_exercise_alias_new (bx_statement_get_text (statement, 0),
                                              bx_statement_get_text (statement, 1),
                                              bx_statement_get_text (statement, 2),
                                              measure,
                                              bx_statement_get_int (statement, 4) != 0));
    }

  return step == BX_STEP_DONE ? g_steal_pointer (&aliases) : NULL;
}

/**
 * bx_exercise_table_save_alias:
 * @database: a log, in a transaction that writes
 * @alias: what a name stands for
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Remembers what a name stands for, in the place of what it stood for before.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_exercise_table_save_alias (BxDatabase             *database,
                              const BxExerciseAlias  *alias,
                              GError                **error)
{
  g_autoptr (BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (alias != NULL, FALSE);

  statement = bx_database_prepare (database,
                                   "INSERT INTO exercise_alias (id, exercise_id, variation, measure, assisted, modified_ms) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                                   "ON CONFLICT (id) DO UPDATE SET (exercise_id, variation, measure, assisted, deleted_ms, modified_ms) = "
                                   "  (?2, ?3, ?4, ?5, NULL, max (?6, modified_ms + 1)) "
                                   "WHERE (exercise_id, variation, measure, assisted, deleted_ms) IS NOT (?2, ?3, ?4, ?5, NULL)",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, alias->name);
  bx_statement_bind_text (statement, 2, alias->exercise_id);
  bx_statement_bind_text (statement, 3, alias->variation);
  bx_statement_bind_text (statement, 4, bx_measure_to_nick (alias->measure));
  bx_statement_bind_int (statement, 5, alias->assisted != FALSE);
  bx_statement_bind_int (statement, 6, bx_table_now_ms ());

  return bx_statement_run (statement, error);
}
