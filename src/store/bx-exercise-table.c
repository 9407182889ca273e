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

#define SAVE_SQL                                                                    \
  "INSERT INTO exercise (id, name, measure, primary_muscles, secondary_muscles, "   \
  "  equipment, note, picture, modified_ms) "                                       \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "                                    \
  "ON CONFLICT (id) DO UPDATE SET (name, measure, primary_muscles, "                \
  "  secondary_muscles, equipment, note, picture, merged_into, deleted_ms, "        \
  "  modified_ms) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL, NULL, max (?9, modified_ms + 1))"

/* What a person did, planned and said of one exercise becomes that of another.
 * Lists of alternatives hold one id a line; the new one is not named twice. */
#define MOVE_SQL(table)                                                             \
  "UPDATE " table " SET exercise_id = ?2, modified_ms = max (?3, modified_ms + 1) " \
  "WHERE exercise_id = ?1"

#define MOVE_ALTERNATIVES_SQL(table)                                                \
  "UPDATE " table " SET modified_ms = max (?3, modified_ms + 1), alternatives = "   \
  "  nullif (trim (replace (char (10) || alternatives || char (10), "               \
  "                         char (10) || ?1 || char (10), "                         \
  "                         CASE WHEN exercise_id = ?2 OR "                         \
  "                                   instr (char (10) || alternatives || char (10), " \
  "                                          char (10) || ?2 || char (10)) > 0 "    \
  "                              THEN char (10) "                                   \
  "                              ELSE char (10) || ?2 || char (10) END), "          \
  "                char (10)), '') "                                                \
  "WHERE instr (char (10) || alternatives || char (10), char (10) || ?1 || char (10)) > 0"

/* What an exercise becomes can't stand in for it. To be run before it is moved. */
#define DROP_ALTERNATIVE_SQL(table)                                                 \
  "UPDATE " table " SET modified_ms = max (?3, modified_ms + 1), alternatives = "   \
  "  nullif (trim (replace (char (10) || alternatives || char (10), "               \
  "                         char (10) || ?2 || char (10), char (10)), char (10)), '') " \
  "WHERE exercise_id = ?1 "                                                         \
  "  AND instr (char (10) || alternatives || char (10), char (10) || ?2 || char (10)) > 0"

static const char * const merge_sql[] = {
  DROP_ALTERNATIVE_SQL ("session_exercise"),
  DROP_ALTERNATIVE_SQL ("slot"),
  MOVE_SQL ("session_exercise"),
  MOVE_SQL ("slot"),
  MOVE_SQL ("feel"),
  MOVE_SQL ("exercise_alias"),
  /* The other one's own note stays; one that was taken away does not stand in the way. The
   * row itself is kept and deleted, so that other machines learn of it. */
  "INSERT INTO exercise_note (id, note, modified_ms) "
  "SELECT ?2, note, max (?3, modified_ms + 1) FROM exercise_note WHERE id = ?1 AND deleted_ms IS NULL "
  "ON CONFLICT (id) DO UPDATE SET (note, deleted_ms, modified_ms) = "
  "  (excluded.note, NULL, max (excluded.modified_ms, exercise_note.modified_ms + 1)) "
  "WHERE exercise_note.deleted_ms IS NOT NULL",
  "UPDATE exercise_note SET deleted_ms = ?3, modified_ms = max (?3, modified_ms + 1) "
  "WHERE id = ?1 AND deleted_ms IS NULL "
  "  AND note = (SELECT n.note FROM exercise_note n WHERE n.id = ?2 AND n.deleted_ms IS NULL)",
  MOVE_ALTERNATIVES_SQL ("session_exercise"),
  MOVE_ALTERNATIVES_SQL ("slot"),
};

static BxOwnExercise *
read_exercise (BxStatement *statement)
{
  BxOwnExercise *exercise = g_new0 (BxOwnExercise, 1);

  exercise->id = bx_statement_dup_text (statement, 0);
  exercise->name = bx_statement_dup_text (statement, 1);
  /* A measure that a newer version knows is shown as the most usual one. */
  if (!bx_measure_from_nick (bx_statement_get_text (statement, 2), &exercise->measure))
    exercise->measure = BX_MEASURE_WEIGHT_REPS;
  exercise->primary = bx_statement_dup_strv (statement, 3);
  exercise->secondary = bx_statement_dup_strv (statement, 4);
  exercise->equipment = bx_statement_dup_strv (statement, 5);
  exercise->note = bx_statement_dup_text (statement, 6);
  exercise->picture = bx_statement_dup_bytes (statement, 7);
  exercise->merged_into = bx_statement_dup_text (statement, 8);
  exercise->deleted = !bx_statement_is_null (statement, 9);

  return exercise;
}

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
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, name, measure, primary_muscles, secondary_muscles, equipment, "
                                   "  note, picture, merged_into, deleted_ms FROM exercise "
                                   "ORDER BY deleted_ms IS NOT NULL, name COLLATE NOCASE, id",
                                   error);
  if (statement == NULL)
    return NULL;

  exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_own_exercise_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_ptr_array_add (exercises, read_exercise (statement));

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&exercises) : NULL;
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
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT id, exercise_id, variation, measure, assisted FROM exercise_alias "
                                   "WHERE deleted_ms IS NULL ORDER BY id",
                                   error);
  if (statement == NULL)
    return NULL;

  aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_alias_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      g_autofree char *name = bx_statement_dup_text (statement, 0);
      g_autofree char *exercise_id = bx_statement_dup_text (statement, 1);
      g_autofree char *variation = bx_statement_dup_text (statement, 2);
      BxMeasure measure = BX_MEASURE_WEIGHT_REPS;

      bx_measure_from_nick (bx_statement_get_text (statement, 3), &measure);
      g_ptr_array_add (aliases,
                       bx_exercise_alias_new (name, exercise_id, variation, measure, bx_statement_get_int (statement, 4) != 0));
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&aliases) : NULL;
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

/**
 * bx_exercise_table_save: (skip)
 * @database: a database in a transaction
 * @exercise: an exercise of the person's own
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes an exercise. One that was deleted is there again.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_exercise_table_save (BxDatabase           *database,
                        const BxOwnExercise  *exercise,
                        GError              **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (exercise != NULL, FALSE);

  statement = bx_database_prepare (database, SAVE_SQL, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise->id);
  bx_statement_bind_text (statement, 2, exercise->name);
  bx_statement_bind_text (statement, 3, bx_measure_to_nick (exercise->measure));
  bx_statement_bind_strv (statement, 4, (const char * const *) exercise->primary);
  bx_statement_bind_strv (statement, 5, (const char * const *) exercise->secondary);
  bx_statement_bind_strv (statement, 6, (const char * const *) exercise->equipment);
  bx_statement_bind_text (statement, 7, exercise->note);
  bx_statement_bind_bytes (statement, 8, exercise->picture);
  bx_statement_bind_int (statement, 9, bx_table_now_ms ());

  return bx_statement_run (statement, error);
}

/**
 * bx_exercise_table_set_deleted: (skip)
 * @database: a database in a transaction
 * @id: an exercise
 * @deleted: whether it shall be gone from lists
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Deletes an exercise, or brings it back. Its history stays.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_exercise_table_set_deleted (BxDatabase  *database,
                               const char  *id,
                               gboolean     deleted,
                               GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return bx_table_remove (database,
                          deleted ? BX_TABLE_REMOVE_SQL ("exercise") : BX_TABLE_BRING_BACK_SQL ("exercise"),
                          id, bx_table_now_ms (), error);
}

/**
 * bx_exercise_table_merge: (skip)
 * @database: a database in a transaction
 * @id: an exercise of the person's own
 * @into: the exercise that it is the same as: another own one, or one that ships
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes one exercise of two: everything done, planned and said of the first is
 * the other's from then on.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_exercise_table_merge (BxDatabase  *database,
                         const char  *id,
                         const char  *into,
                         GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  gint64 now_ms = bx_table_now_ms ();

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (into != NULL && !g_str_equal (id, into), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (merge_sql); i++)
    {
      g_autoptr(BxStatement) move = bx_database_prepare (database, merge_sql[i], error);

      if (move == NULL)
        return FALSE;

      bx_statement_bind_text (move, 1, id);
      bx_statement_bind_text (move, 2, into);
      bx_statement_bind_int (move, 3, now_ms);
      if (!bx_statement_run (move, error))
        return FALSE;
    }

  statement = bx_database_prepare (database,
                                   "UPDATE exercise SET merged_into = ?2, deleted_ms = ?3, "
                                   "  modified_ms = max (?3, modified_ms + 1) WHERE id = ?1",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  bx_statement_bind_text (statement, 2, into);
  bx_statement_bind_int (statement, 3, now_ms);

  return bx_statement_run (statement, error);
}
