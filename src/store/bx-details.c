/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-details.h"

#include <math.h>

#include "bx-set-plan.h"
#include "bx-set-table.h"
#include "bx-statement.h"

/*
 * What the sets of one exercise say beyond the best of each session: the loads that
 * were used, and what the plan had asked. Of finished sessions only, the oldest first.
 */

/* A pound in kilogram, exactly; weights are thousandths. */
#define KG(weight, unit) \
  "(CASE " unit " WHEN 'lb' THEN " weight " * 0.45359237 ELSE " weight " END / 1000.0)"

#define LOAD_KG                                                                 \
  "CASE WHEN t.weight IS NOT NULL THEN " KG ("t.weight", "t.weight_unit")       \
  " ELSE ifnull (" KG ("t.added", "t.added_unit") ", 0.0)"                      \
  "   - ifnull (" KG ("t.assistance", "t.assistance_unit") ", 0.0) END"

#define SETS_OF_EXERCISE                                                        \
  "FROM session_exercise e "                                                    \
  "CROSS JOIN session s ON s.key = e.session_key "                              \
  "CROSS JOIN session_set t ON t.session_exercise_key = e.key "                 \
  "WHERE e.exercise_id = ?1 AND e.deleted_ms IS NULL "                          \
  "  AND (?2 IS NULL OR ifnull (e.variation, '') = ?2) "                        \
  "  AND s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "

/**
 * bx_load_day_free:
 * @self: a day
 *
 * Gives its memory back.
 */
void
bx_load_day_free (BxLoadDay *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->session_id);
  g_free (self);
}

/**
 * bx_plan_day_free:
 * @self: a day
 *
 * Gives its memory back.
 */
void
bx_plan_day_free (BxPlanDay *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->session_id);
  g_free (self);
}

/**
 * bx_details_list_loads:
 * @database: a database
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the loads of each session with the most repetitions of each.
 *
 * Returns: (transfer full) (nullable) (element-type BxLoadDay): the loads, those of the
 *   oldest session first, and of a session the lightest
 */
GPtrArray *
bx_details_list_loads (BxDatabase  *database,
                       const char  *exercise_id,
                       const char  *variation,
                       GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) loads = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  /* Rounded to grams: pounds and kilograms of the same weight are one load. */
  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.started_ms, s.started_offset_s, s.day, "
                                   "  CAST (round ((" LOAD_KG ") * 1000) AS INTEGER) AS grams, max (t.reps), count (*) "
                                   SETS_OF_EXERCISE
                                   "  AND t.reps > 0 AND " BX_SET_TABLE_COUNTS " "
                                   "GROUP BY s.key, grams "
                                   "ORDER BY s.day, s.started_ms, s.id, grams",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, variation);
  loads = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_load_day_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxLoadDay *day = g_new0 (BxLoadDay, 1);

      day->session_id = bx_statement_dup_text (statement, 0);
      day->started = bx_statement_get_moment (statement, 1);
      g_strlcpy (day->day, bx_statement_get_text (statement, 3), sizeof day->day);
      day->load_kg = (double) bx_statement_get_int (statement, 4) / 1000.0;
      day->reps = (guint) bx_statement_get_int (statement, 5);
      day->n_sets = (guint) bx_statement_get_int (statement, 6);
      g_ptr_array_add (loads, day);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&loads) : NULL;
}

/* ---- plans -------------------------------------------------------------------------- */

static void
add_set (BxPlanDay   *day,
         const BxSet *set)
{
  const BxSetTarget *target = &set->target;
  gboolean has_load = bx_weight_is_set (target->weight);
  double load_kg = has_load ? bx_weight_get_kg (target->weight) : NAN;

  day->n_planned++;
  if (has_load)
    day->load_kg = fmax (day->load_kg, load_kg);
  if (target->seconds > 0)
    day->seconds = MAX (day->seconds, (guint) target->seconds);
  if (target->reps_min > 0)
    {
      day->reps += (guint) target->reps_min;
      day->reps_of_set = MAX (day->reps_of_set, (guint) target->reps_min);
      /* Without all loads there is no sum. */
      day->volume_kg += target->reps_min * load_kg;
    }

  day->n_done += set->state == BX_SET_STATE_DONE;
  day->n_met += bx_set_meets_target (set);
}

/**
 * bx_details_list_plans:
 * @database: a database
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what the plan asked in each session that had one for the exercise. Warm-ups, and
 * sets that were added without being asked for, are no part of it.
 *
 * Returns: (transfer full) (nullable) (element-type BxPlanDay): the plans, the oldest
 *   first
 */
GPtrArray *
bx_details_list_plans (BxDatabase  *database,
                       const char  *exercise_id,
                       const char  *variation,
                       GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) plans = NULL;
  BxPlanDay *day = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.started_ms, s.started_offset_s, s.day, " BX_SET_TABLE_COLUMNS " "
                                   SETS_OF_EXERCISE
                                   "  AND t.deleted_ms IS NULL AND t.target_kind <> 'warm-up' "
                                   "  AND (t.target_reps_min IS NOT NULL OR t.target_seconds IS NOT NULL "
                                   "       OR t.target_weight IS NOT NULL) "
                                   "ORDER BY s.day, s.started_ms, s.id, e.position, t.position",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, exercise_id);
  bx_statement_bind_text (statement, 2, variation);
  plans = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_plan_day_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *session_id = bx_statement_get_text (statement, 0);
      BxSet set;

      if (day == NULL || !g_str_equal (day->session_id, session_id))
        {
          day = g_new0 (BxPlanDay, 1);
          day->session_id = g_strdup (session_id);
          day->started = bx_statement_get_moment (statement, 1);
          g_strlcpy (day->day, bx_statement_get_text (statement, 3), sizeof day->day);
          day->load_kg = NAN;
          g_ptr_array_add (plans, day);
        }
      bx_set_table_read (statement, 4, &set);
      add_set (day, &set);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&plans) : NULL;
}

/* ---- a whole workout ------------------------------------------------------------------ */

static void
plan_exercise_free (gpointer data)
{
  BxPlanExercise *self = data;

  g_free (self->exercise_id);
  g_free (self->variation);
  g_free (self);
}

/**
 * bx_plan_session_free:
 * @self: a session
 *
 * Gives its memory back.
 */
void
bx_plan_session_free (BxPlanSession *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->session_id);
  g_free (self->title);
  g_ptr_array_unref (self->exercises);
  g_free (self);
}

/**
 * bx_plan_session_sum_up:
 * @self: a session
 * @sum: (out caller-allocates): all its exercises together; without an id
 *
 * Sums up what was asked and what was done. The volume, of both, is that of the exercises
 * whose loads the plan names.
 */
void
bx_plan_session_sum_up (const BxPlanSession *self,
                        BxPlanExercise      *sum)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sum != NULL);

  *sum = (BxPlanExercise) { .planned_load_kg = NAN, .done_load_kg = NAN };
  for (guint i = 0; i < self->exercises->len; i++)
    {
      const BxPlanExercise *exercise = g_ptr_array_index (self->exercises, i);

      sum->n_planned += exercise->n_planned;
      sum->n_done += exercise->n_done;
      sum->n_met += exercise->n_met;
      sum->n_extra += exercise->n_extra;
      sum->planned_reps += exercise->planned_reps;
      sum->done_reps += exercise->done_reps;
      sum->planned_seconds += exercise->planned_seconds;
      sum->done_seconds += exercise->done_seconds;
      sum->planned_load_kg = fmax (sum->planned_load_kg, exercise->planned_load_kg);
      sum->done_load_kg = fmax (sum->done_load_kg, exercise->done_load_kg);
      if (exercise->planned_volume_kg > 0)
        {
          sum->planned_volume_kg += exercise->planned_volume_kg;
          sum->done_volume_kg += exercise->done_volume_kg;
        }
    }
}

static double
get_done_load_kg (const BxSet *set)
{
  if (bx_weight_is_set (set->weight))
    return bx_weight_get_kg (set->weight);
  if (bx_weight_is_set (set->added) || bx_weight_is_set (set->assistance))
    return (bx_weight_is_set (set->added) ? bx_weight_get_kg (set->added) : 0.0) -
           (bx_weight_is_set (set->assistance) ? bx_weight_get_kg (set->assistance) : 0.0);

  return NAN;
}

static void
add_planned (BxPlanExercise *exercise,
             const BxSet    *set)
{
  const BxSetTarget *target = &set->target;
  double load_kg = bx_weight_is_set (target->weight) ? bx_weight_get_kg (target->weight) : NAN;

  if (!bx_set_is_planned (set))
    return;

  exercise->n_planned++;
  exercise->n_met += bx_set_meets_target (set);
  exercise->planned_load_kg = fmax (exercise->planned_load_kg, load_kg);
  if (target->seconds > 0)
    exercise->planned_seconds += (guint) target->seconds;
  if (target->reps_min > 0)
    {
      exercise->planned_reps += (guint) target->reps_min;
      /* Without all loads there is no sum. */
      exercise->planned_volume_kg += target->reps_min * load_kg;
    }
}

static void
add_done (BxPlanExercise *exercise,
          const BxSet    *set)
{
  double load_kg = get_done_load_kg (set);

  if (!bx_set_counts (set))
    return;

  if (bx_set_is_planned (set))
    exercise->n_done++;
  else
    exercise->n_extra++;
  exercise->done_load_kg = fmax (exercise->done_load_kg, load_kg);
  if (set->seconds > 0)
    exercise->done_seconds += (guint) set->seconds;
  if (set->reps > 0)
    {
      exercise->done_reps += (guint) set->reps;
      if (load_kg > 0)
        exercise->done_volume_kg += set->reps * load_kg;
    }
}

static BxPlanSession *
plan_session_new (BxStatement *statement)
{
  BxPlanSession *session = g_new0 (BxPlanSession, 1);

  session->session_id = bx_statement_dup_text (statement, 0);
  session->started = bx_statement_get_moment (statement, 1);
  g_strlcpy (session->day, bx_statement_get_text (statement, 3), sizeof session->day);
  session->title = bx_statement_dup_text (statement, 4);
  session->exercises = g_ptr_array_new_with_free_func (plan_exercise_free);

  return session;
}

static BxPlanExercise *
plan_exercise_new (BxStatement *statement)
{
  BxPlanExercise *exercise = g_new0 (BxPlanExercise, 1);

  exercise->exercise_id = bx_statement_dup_text (statement, 6);
  exercise->variation = bx_statement_dup_text (statement, 7);
  exercise->planned_load_kg = NAN;
  exercise->done_load_kg = NAN;

  return exercise;
}

/**
 * bx_details_list_workout_plans:
 * @database: a database
 * @workout_id: a workout, which may be gone by now
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists the finished sessions of a workout, with what their own plan asked of each
 * exercise, whatever the workout is like today, and what was done. Warm-ups are no part of
 * it.
 *
 * Returns: (transfer full) (nullable) (element-type BxPlanSession): the sessions, the
 *   oldest first
 */
GPtrArray *
bx_details_list_workout_plans (BxDatabase  *database,
                               const char  *workout_id,
                               GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  BxPlanSession *session = NULL;
  BxPlanExercise *exercise = NULL;
  gint64 exercise_key = 0;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (workout_id != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT s.id, s.started_ms, s.started_offset_s, s.day, s.title, "
                                   "  e.key, e.exercise_id, e.variation, " BX_SET_TABLE_COLUMNS " "
                                   "FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE s.workout_id = ?1 AND s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "  AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL "
                                   "  AND t.kind <> 'warm-up' AND t.target_kind <> 'warm-up' "
                                   "ORDER BY s.day, s.started_ms, s.id, e.position, e.key, t.position",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, workout_id);
  sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_plan_session_free);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxSet set;

      if (session == NULL || !g_str_equal (session->session_id, bx_statement_get_text (statement, 0)))
        {
          session = plan_session_new (statement);
          exercise = NULL;
          g_ptr_array_add (sessions, session);
        }
      if (exercise == NULL || exercise_key != bx_statement_get_int (statement, 5))
        {
          exercise = plan_exercise_new (statement);
          exercise_key = bx_statement_get_int (statement, 5);
          g_ptr_array_add (session->exercises, exercise);
        }
      bx_set_table_read (statement, 8, &set);
      add_planned (exercise, &set);
      add_done (exercise, &set);
    }

  return step == BX_STATEMENT_STEP_DONE ? g_steal_pointer (&sessions) : NULL;
}
