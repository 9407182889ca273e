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
