/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-stats.h"

#include <string.h>

#include "bx-history.h"
#include "bx-set-table.h"

/*
 * Sums over the whole log: finished sessions, and of these the sets that count.
 */

/**
 * bx_exercise_stats_free:
 * @self: (transfer full) (nullable): what was done of an exercise
 *
 * Frees the record.
 */
void
bx_exercise_stats_free (BxExerciseStats *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self->name);
  g_free (self);
}

static void
add_set (BxExerciseStats *stats,
         const BxSet     *set,
         const char      *day)
{
  BxMeasure measure = bx_history_guess_measure (set, set);
  BxWeight load = bx_set_get_load (set, measure);

  stats->sets++;
  stats->reps += set->reps > 0 ? (guint64) set->reps : 0;
  stats->volume_kg += bx_set_get_volume_kg (set, measure);
  if (bx_weight_is_set (load))
    stats->best_kg = MAX (stats->best_kg, bx_weight_get_kg (load));
  if (stats->first[0] == '\0' || strcmp (day, stats->first) < 0)
    g_strlcpy (stats->first, day, sizeof stats->first);
  if (strcmp (day, stats->last) > 0)
    g_strlcpy (stats->last, day, sizeof stats->last);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const BxExerciseStats *stats_a = *(const BxExerciseStats *const *) a;
  const BxExerciseStats *stats_b = *(const BxExerciseStats *const *) b;

  return strcmp (stats_a->exercise_id, stats_b->exercise_id);
}

static gboolean
add_names (BxDatabase  *database,
           GHashTable  *by_id,
           GError     **error)
{
  g_autoptr (BxStatement) statement = bx_database_prepare (database, "SELECT id, name FROM exercise", error);
  BxStatementStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxExerciseStats *stats = g_hash_table_lookup (by_id, bx_statement_get_text (statement, 0));

      if (stats != NULL)
        {
          g_free (stats->name);
          stats->name = bx_statement_dup_text (statement, 1);
        }
    }

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_stats_load:
 * @database: a log, in a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Sums up what was done of each exercise.
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseStats): the exercises
 *   by their ids
 */
GPtrArray *
bx_stats_load (BxDatabase  *database,
               GError     **error)
{
  g_autoptr (BxStatement) statement = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) by_id = NULL;
  BxExerciseStats *stats = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT e.exercise_id, s.day, " BX_SET_TABLE_COLUMNS " FROM session s "
                                   "CROSS JOIN session_exercise e ON e.session_key = s.key "
                                   "CROSS JOIN session_set t ON t.session_exercise_key = e.key "
                                   "WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "  AND e.deleted_ms IS NULL AND " BX_SET_TABLE_COUNTS,
                                   error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_stats_free);
  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *exercise_id = bx_statement_get_text (statement, 0);
      BxSet set;

      if (stats == NULL || strcmp (stats->exercise_id, exercise_id) != 0)
        stats = g_hash_table_lookup (by_id, exercise_id);
      if (stats == NULL)
        {
          stats = g_new0 (BxExerciseStats, 1);
          stats->exercise_id = g_strdup (exercise_id);
          stats->best_kg = -1;
          g_ptr_array_add (list, stats);
          g_hash_table_insert (by_id, stats->exercise_id, stats);
        }

      bx_set_table_read (statement, 2, &set);
      add_set (stats, &set, bx_statement_get_text (statement, 1));
    }

  if (step != BX_STATEMENT_STEP_DONE || !add_names (database, by_id, error))
    return NULL;

  g_ptr_array_sort (list, compare_cb);
  return g_steal_pointer (&list);
}
