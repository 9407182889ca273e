/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-log-muscles.h"
#include "bx-log-words.h"

/* What sets of exercises mean for muscles: the log knows the sets, the catalogue the
 * muscles. */

static GStrv
list_muscles (BxExercise *exercise,
              BxMuscleRole role,
              gboolean groups)
{
  GListModel *muscles = bx_exercise_get_muscles (exercise, role);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      g_strv_builder_add (ids, groups ? bx_muscle_get_group_id (muscle) : bx_muscle_get_id (muscle));
    }

  return g_strv_builder_end (ids);
}

/* What one set of the exercise counts for the group */
static BxMuscleSets
get_share (const char *exercise_id,
           const char *group_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  g_autoptr (BxMuscleLoad) load = bx_muscle_load_new ();
  g_auto (GStrv) primary = NULL;
  g_auto (GStrv) secondary = NULL;

  if (exercise != NULL)
    {
      primary = list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY, TRUE);
      secondary = list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY, TRUE);
      bx_muscle_load_add (load, (const char *const *) primary, (const char *const *) secondary, 1);
    }

  return bx_muscle_load_get (load, group_id);
}

/**
 * bx_log_muscles_sum:
 * @weeks: (element-type BxExerciseWeek): what weeks did for exercises
 * @day: (nullable): the first day of the week to sum up, or `NULL` for all
 * @groups: whether to count muscle groups rather than muscles
 *
 * Sums up the hard sets. A set counts once for a group, directly if any of its muscles
 * does the main work. Exercises that are not in the catalogue any more, and own ones
 * without muscles, count for none.
 *
 * Returns: (transfer full): the sets of each muscle or group
 */
BxMuscleLoad *
bx_log_muscles_sum (GPtrArray *weeks,
                    const char *day,
                    gboolean groups)
{
  BxMuscleLoad *load = bx_muscle_load_new ();
  g_autoptr (GHashTable) sets = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;
  gpointer n_sets;

  /* Years have many weeks of few exercises. */
  for (guint i = 0; i < weeks->len; i++)
    {
      const BxExerciseWeek *week = g_ptr_array_index (weeks, i);
      guint before;

      if (day != NULL && !g_str_equal (week->day, day))
        continue;

      before = GPOINTER_TO_UINT (g_hash_table_lookup (sets, week->exercise_id));
      g_hash_table_insert (sets, week->exercise_id, GUINT_TO_POINTER (before + week->n_hard_sets));
    }

  g_hash_table_iter_init (&iter, sets);
  while (g_hash_table_iter_next (&iter, &id, &n_sets))
    {
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), id);
      g_auto (GStrv) primary = NULL;
      g_auto (GStrv) secondary = NULL;

      if (exercise == NULL)
        continue;

      primary = list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY, groups);
      secondary = list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY, groups);
      bx_muscle_load_add (load, (const char *const *) primary, (const char *const *) secondary, GPOINTER_TO_UINT (n_sets));
    }

  return load;
}

/**
 * bx_log_muscles_sum_weeks:
 * @weeks: (element-type BxExerciseWeek): what weeks did for exercises
 * @group_id: a muscle group
 * @first_day: the first day of the first week, as charts count days
 * @n_weeks: how many weeks
 * @direct: (array length=n_weeks): to which the direct sets of each week are added
 * @indirect: (array length=n_weeks): to which half the indirect sets of each week are added
 *
 * Sums up the hard sets of a group week by week, as bx_log_muscles_sum() counts them.
 */
void
bx_log_muscles_sum_weeks (GPtrArray *weeks,
                          const char *group_id,
                          double first_day,
                          guint n_weeks,
                          double *direct,
                          double *indirect)
{
  g_autoptr (GHashTable) shares = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_return_if_fail (weeks != NULL && group_id != NULL);
  g_return_if_fail (direct != NULL && indirect != NULL);

  /* Years have many weeks of few exercises. */
  for (guint i = 0; i < weeks->len; i++)
    {
      const BxExerciseWeek *week = g_ptr_array_index (weeks, i);
      double index = floor ((bx_log_get_chart_day (week->day) - first_day) / 7.0);
      BxMuscleSets *share = g_hash_table_lookup (shares, week->exercise_id);

      if (index < 0 || index >= n_weeks)
        continue;
      if (share == NULL)
        {
          share = g_new (BxMuscleSets, 1);
          *share = get_share (week->exercise_id, group_id);
          g_hash_table_insert (shares, week->exercise_id, share);
        }
      direct[(guint) index] += week->n_hard_sets * share->direct;
      indirect[(guint) index] += BX_MUSCLE_LOAD_INDIRECT * week->n_hard_sets * share->indirect;
    }
}

/**
 * bx_log_muscles_find_group:
 * @group_id: a muscle group
 *
 * Returns: (transfer none) (nullable): the group
 */
const BxMuscleGroup *
bx_log_muscles_find_group (const char *group_id)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());

  for (guint i = 0; i < groups->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->id, group_id))
        return group;
    }

  return NULL;
}

/**
 * bx_log_muscles_format_sets:
 * @total: sets, in halves
 *
 * Returns: (transfer full): the number with its noun, as in “7.5 sets”
 */
char *
bx_log_muscles_format_sets (double total)
{
  g_autofree char *number = bx_muscle_sets_format (total);
  gulong n = total == 1 ? 1 : total == floor (total) ? (gulong) total : (gulong) total + 2;

  /* Translators: %s is a number of sets, which may have a half, as in “7.5 sets” */
  return g_strdup_printf (ngettext ("%s set", "%s sets", n), number);
}

/**
 * bx_log_muscles_describe:
 * @groups: sets of muscle groups
 * @max_groups: how many to name
 *
 * Names the groups that did most, with their sets: “Lower back 9, glutes 7.5”.
 *
 * Returns: (transfer full): the list; empty if there is none
 */
char *
bx_log_muscles_describe (const BxMuscleLoad *groups,
                         guint max_groups)
{
  g_auto (GStrv) ids = bx_muscle_load_list (groups);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n = 0;

  for (guint i = 0; ids[i] != NULL && n < max_groups; i++)
    {
      const BxMuscleGroup *group = bx_log_muscles_find_group (ids[i]);
      g_autofree char *total = bx_muscle_sets_format (bx_muscle_sets_get_total (bx_muscle_load_get (groups, ids[i])));

      if (group == NULL)
        continue;
      /* Translators: a muscle group and its number of sets, in a list: “Lower back 9” */
      g_strv_builder_take (parts, g_strdup_printf (C_("muscle group and sets", "%1$s %2$s"), n == 0 ? group->title : group->name, total));
      n++;
    }

  list = g_strv_builder_end (parts);
  /* Translators: what stands between muscle groups in a list of them */
  return g_strjoinv (C_("muscle groups", ", "), list);
}

/**
 * bx_log_muscles_list_exercises:
 * @group_id: a muscle group
 *
 * Returns: (transfer full): the exercises that train it, in whatever role
 */
GStrv
bx_log_muscles_list_exercises (const char *group_id)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      g_auto (GStrv) primary = list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY, TRUE);
      g_auto (GStrv) secondary = list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY, TRUE);

      if (g_strv_contains ((const char *const *) primary, group_id)
          || g_strv_contains ((const char *const *) secondary, group_id))
        g_strv_builder_add (ids, bx_exercise_get_id (exercise));
    }

  return g_strv_builder_end (ids);
}

/**
 * bx_log_muscles_dup_name:
 * @muscle_id: a muscle
 * @user_data: not used
 *
 * A `BxMuscleNameFunc`.
 *
 * Returns: (transfer full) (nullable): its name as a heading
 */
char *
bx_log_muscles_dup_name (const char *muscle_id,
                         gpointer user_data)
{
  BxMuscle *muscle = bx_catalogue_find_muscle (bx_catalogue_get_default (), muscle_id);

  return muscle != NULL ? g_strdup (bx_muscle_get_title (muscle)) : NULL;
}

/* Up to these sets of a week a muscle is at a level; above the last it is at the highest. */
static const double levels[] = { 0, 4.5, 9.5, 14.5 };

static guint
get_level (double total)
{
  guint level = 0;

  while (level < G_N_ELEMENTS (levels) && total > levels[level])
    level++;

  return level;
}

/**
 * bx_log_muscles_show_on_map:
 * @map: a body map
 * @muscles: sets of muscles, not of groups
 *
 * Colours the muscles by how much they did: a little, some, more or much, as bands of
 * up to 4.5, 9.5 and 14.5 sets, and says the number with each.
 */
void
bx_log_muscles_show_on_map (BxBodyMap *map,
                            const BxMuscleLoad *muscles)
{
  g_auto (GStrv) ids = bx_muscle_load_list (muscles);
  guint n = g_strv_length (ids);
  g_autofree BxMuscleAmount *amounts = g_new0 (BxMuscleAmount, MAX (n, 1));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      double total = bx_muscle_sets_get_total (bx_muscle_load_get (muscles, ids[i]));
      char *text = bx_log_muscles_format_sets (total);

      g_ptr_array_add (words, text);
      amounts[i].muscle = ids[i];
      amounts[i].words = text;
      amounts[i].level = get_level (total);
    }
  bx_body_map_set_amounts (map, amounts, n);
}

/**
 * bx_log_muscles_dup_levels:
 * @muscles: sets of muscles, not of groups
 * @n_weeks: of how many weeks
 *
 * Tells how much muscles did in a week, on average, in the bands of
 * bx_log_muscles_show_on_map().
 *
 * Returns: (transfer full): what a picture of the body takes
 */
char *
bx_log_muscles_dup_levels (const BxMuscleLoad *muscles,
                           double n_weeks)
{
  g_auto (GStrv) ids = bx_muscle_load_list (muscles);
  guint n = g_strv_length (ids);
  g_autofree BxMuscleAmount *amounts = g_new0 (BxMuscleAmount, MAX (n, 1));

  g_return_val_if_fail (n_weeks > 0, NULL);

  for (guint i = 0; i < n; i++)
    {
      amounts[i].muscle = ids[i];
      amounts[i].level = get_level (bx_muscle_sets_get_total (bx_muscle_load_get (muscles, ids[i])) / n_weeks);
    }

  return bx_muscle_amounts_dup_levels (amounts, n);
}

/**
 * bx_log_muscles_get_target:
 * @group_id: a muscle group
 * @minimum: (out) (optional): the least hard sets a week that the person aims at
 * @maximum: (out) (optional): the most
 *
 * Returns: whether there is a target; both are left alone if not
 */
gboolean
bx_log_muscles_get_target (const char *group_id,
                           double *minimum,
                           double *maximum)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_autoptr (GVariant) targets = g_settings_get_value (settings, "muscle-targets");

  return g_variant_lookup (targets, group_id, "(dd)", minimum, maximum);
}
