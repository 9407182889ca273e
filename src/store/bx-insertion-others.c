/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-insertion.h"

#include <string.h>

#include "bx-exercise-table.h"
#include "bx-feel-table.h"
#include "bx-insertion-private.h"
#include "bx-insertion-sql.h"
#include "bx-measurement-table.h"
#include "bx-note-table.h"
#include "bx-table-private.h"
#include "bx-workout-table.h"

/*
 * What a file brings besides sessions: it is little, so that each is looked for, and
 * written with all checks.
 */

/**
 * bx_insertion_add_exercise:
 * @self: what adds sessions
 * @exercise: an exercise of the person's own
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds an exercise that sessions refer to. One that is there is left as it is, as
 * the person may have given it another name since; one that was deleted is there
 * again, unless @exercise is a deleted one, too.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_exercise (BxInsertion          *self,
                           const BxOwnExercise  *exercise,
                           GError              **error)
{
  g_autoptr (BxStatement) statement = NULL;
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (exercise != NULL, FALSE);

  if (self->trial)
    {
      if (self->database != NULL && !bx_table_has (self->database, exercise->deleted ? HAD_OWN_SQL : HAS_OWN_SQL, exercise->id, &has, error))
        return FALSE;
      self->counts.n_exercises += !has;
      return TRUE;
    }

  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  statement = bx_database_prepare (self->database, ADD_OWN_SQL, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, exercise->id);
  bx_statement_bind_text (statement, 2, exercise->name);
  bx_statement_bind_text (statement, 3, bx_measure_to_nick (exercise->measure));
  bx_statement_bind_int (statement, 4, self->now_ms);
  bx_statement_bind_int (statement, 5, self->key);
  bx_statement_bind_strv (statement, 6, (const char * const *) exercise->primary);
  bx_statement_bind_strv (statement, 7, (const char * const *) exercise->secondary);
  bx_statement_bind_strv (statement, 8, (const char * const *) exercise->equipment);
  bx_statement_bind_text (statement, 9, exercise->note);
  bx_statement_bind_bytes (statement, 10, exercise->picture);
  bx_statement_bind_text (statement, 11, exercise->merged_into);
  if (exercise->deleted)
    bx_statement_bind_int (statement, 12, self->now_ms);
  if (!bx_statement_run (statement, error))
    return FALSE;

  self->counts.n_exercises += bx_database_get_n_changes (self->database);
  return TRUE;
}

/**
 * bx_insertion_add_workout:
 * @self: what adds sessions
 * @workout: a workout of the person's own
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds a workout. One that is there, or was deleted, is left as it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_workout (BxInsertion      *self,
                          const BxWorkout  *workout,
                          GError          **error)
{
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (workout != NULL, FALSE);

  if (self->database != NULL && !bx_table_has (self->database, HAS_WORKOUT_SQL, workout->id, &has, error))
    return FALSE;
  if (has || strchr (workout->id, '\n') != NULL)
    return TRUE;

  self->counts.n_workouts++;
  if (self->trial)
    return TRUE;
  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  g_string_append_printf (self->listed, WORKOUT_PREFIX "%s\n", workout->id);
  return bx_workout_table_save (self->database, workout, error);
}

/**
 * bx_insertion_add_measurement:
 * @self: what adds sessions
 * @measurement: something that was measured of the body
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds a measurement. One that is there, or was deleted, is left as it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_measurement (BxInsertion          *self,
                              const BxMeasurement  *measurement,
                              GError              **error)
{
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (measurement != NULL, FALSE);

  if (self->database != NULL && !bx_table_has (self->database, HAS_MEASUREMENT_SQL, measurement->id, &has, error))
    return FALSE;
  if (has || strchr (measurement->id, '\n') != NULL)
    return TRUE;

  self->counts.n_measurements++;
  if (self->trial)
    return TRUE;
  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  g_string_append_printf (self->listed, MEASUREMENT_PREFIX "%s\n", measurement->id);
  return bx_measurement_table_save (self->database, measurement, error);
}

/**
 * bx_insertion_add_alias:
 * @self: what adds sessions
 * @alias: what a name of another program stands for
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds what was said about a name. What is said here of the same name is left as it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_alias (BxInsertion            *self,
                        const BxExerciseAlias  *alias,
                        GError                **error)
{
  g_autofree char *name = NULL;
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (alias != NULL, FALSE);

  if (self->database != NULL && !bx_table_has (self->database, HAS_ALIAS_SQL, alias->name, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  self->counts.n_aliases++;
  if (self->trial)
    return TRUE;
  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  /* A name may have several lines. */
  name = g_strescape (alias->name, NULL);
  g_string_append_printf (self->listed, ALIAS_PREFIX "%s\n", name);
  return bx_exercise_table_save_alias (self->database, alias, error);
}

/**
 * bx_insertion_add_note:
 * @self: what adds sessions
 * @exercise_id: an exercise
 * @note: what is pinned to it
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Pins a note to an exercise. One that is there, or was taken away, is left as it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_note (BxInsertion  *self,
                       const char   *exercise_id,
                       const char   *note,
                       GError      **error)
{
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (exercise_id != NULL && *exercise_id != '\0', FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  if (self->database != NULL && !bx_table_has (self->database, HAS_NOTE_SQL, exercise_id, &has, error))
    return FALSE;
  if (has || strchr (exercise_id, '\n') != NULL)
    return TRUE;

  self->counts.n_notes++;
  if (self->trial)
    return TRUE;
  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  g_string_append_printf (self->listed, NOTE_PREFIX "%s\n", exercise_id);
  return bx_note_table_save (self->database, exercise_id, note, error);
}

/**
 * bx_insertion_add_feel:
 * @self: what adds sessions
 * @feel: what the person said about an exercise
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds an answer. One that is there, or was deleted, is left as it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_feel (BxInsertion   *self,
                       const BxFeel  *feel,
                       GError       **error)
{
  gboolean has = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (feel != NULL, FALSE);

  if (self->database != NULL && !bx_table_has (self->database, HAS_FEEL_SQL, feel->id, &has, error))
    return FALSE;
  if (has || strchr (feel->id, '\n') != NULL)
    return TRUE;

  self->counts.n_feels++;
  if (self->trial)
    return TRUE;
  if (!bx_insertion_set_checks (self, TRUE, error))
    return FALSE;

  g_string_append_printf (self->feels, "%s\n", feel->id);
  return bx_feel_table_save (self->database, feel, error);
}
