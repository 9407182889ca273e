/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-stylesheet.h"
#include "bx-catalogue.h"
#include "bx-muscle-load.h"
#include "bx-workout-muscles.h"

static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  const BxWorkoutMuscle *one = a;
  const BxWorkoutMuscle *other = b;

  if (one->sets != other->sets)
    return one->sets > other->sets ? -1 : 1;

  return g_strcmp0 (bx_muscle_get_id (one->muscle), bx_muscle_get_id (other->muscle));
}

/**
 * bx_workout_count_muscle_sets:
 * @workout: a workout
 *
 * Counts work sets a muscle: one where it works most, a half where it assists.
 *
 * Returns: (transfer full) (element-type BxWorkoutMuscle): the muscles that are
 *   trained, the most first
 */
GArray *
bx_workout_count_muscle_sets (const BxWorkout *workout)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *muscles = bx_catalogue_get_muscles (catalogue);
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (BxWorkoutMuscle));

  g_return_val_if_fail (workout != NULL, amounts);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);
      BxWorkoutMuscle amount = { muscle, 0, 0 };

      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);
          BxExercise *exercise = bx_catalogue_find_exercise (catalogue, slot->exercise_id);
          BxMuscleRole role = exercise != NULL ? bx_exercise_get_role (exercise, bx_muscle_get_id (muscle)) : BX_MUSCLE_ROLE_NONE;

          if (role == BX_MUSCLE_ROLE_PRIMARY)
            {
              amount.sets += bx_slot_count_work_sets (slot);
              amount.direct += bx_slot_count_work_sets (slot);
            }
          else if (role == BX_MUSCLE_ROLE_SECONDARY)
            {
              amount.sets += bx_slot_count_work_sets (slot) / 2.0;
            }
        }
      if (amount.sets > 0)
        g_array_append_val (amounts, amount);
    }
  g_array_sort (amounts, compare_amounts);

  return amounts;
}

/**
 * bx_workout_show_on_map:
 * @amounts: (element-type BxWorkoutMuscle): what a workout trains
 * @map: a body map
 *
 * Lights what is trained most and what only assists, and says it in words.
 */
void
bx_workout_show_on_map (GArray    *amounts,
                        BxBodyMap *map)
{
  g_autoptr (GStrvBuilder) primary = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) secondary = g_strv_builder_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) primary_ids = NULL;
  g_auto (GStrv) secondary_ids = NULL;

  g_return_if_fail (amounts != NULL);
  g_return_if_fail (BX_IS_BODY_MAP (map));

  for (guint i = 0; i < amounts->len; i++)
    {
      const BxWorkoutMuscle *amount = &g_array_index (amounts, BxWorkoutMuscle, i);
      g_autofree char *sets = bx_muscle_sets_format (amount->sets);

      g_strv_builder_add (amount->direct > 0 ? primary : secondary, bx_muscle_get_id (amount->muscle));
      if (i > 0)
        g_string_append (words, ", ");
      /* Translators: a muscle and the number of sets that train it */
      g_string_append_printf (words, _("%1$s %2$s"), bx_muscle_get_plain_name (amount->muscle), sets);
    }

  primary_ids = g_strv_builder_end (primary);
  secondary_ids = g_strv_builder_end (secondary);
  bx_body_map_set_primary (map, (const char *const *) primary_ids);
  bx_body_map_set_secondary (map, (const char *const *) secondary_ids);
  if (words->len == 0)
    g_string_assign (words, _("Nothing is trained yet."));
  bx_body_map_set_description (map, words->str);
}

/* Up to these sets of one workout a muscle is at a level; above the last it is at the
 * highest. */
static const double levels[BX_ART_N_LEVELS] = { 0, 1.5, 3.5, 6.5 };

/**
 * bx_workout_show_amounts_on_map:
 * @amounts: (element-type BxWorkoutMuscle): what a workout trains
 * @map: a body map
 *
 * Colours each muscle by the sets that train it, told in words, too.
 */
void
bx_workout_show_amounts_on_map (GArray    *amounts,
                                BxBodyMap *map)
{
  g_autofree BxMuscleAmount *shown = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (amounts != NULL);
  g_return_if_fail (BX_IS_BODY_MAP (map));

  bx_workout_show_on_map (amounts, map);
  shown = g_new0 (BxMuscleAmount, MAX (amounts->len, 1));
  for (guint i = 0; i < amounts->len; i++)
    {
      const BxWorkoutMuscle *amount = &g_array_index (amounts, BxWorkoutMuscle, i);
      g_autofree char *sets = bx_muscle_sets_format (amount->sets);
      /* Translators: a number of sets, which may have a half */
      char *text = g_strdup_printf (ngettext ("%s set", "%s sets", amount->sets == 1 ? 1 : 2), sets);
      guint level = 0;

      while (level < G_N_ELEMENTS (levels) && amount->sets > levels[level])
        level++;
      g_ptr_array_add (words, text);
      shown[i] = (BxMuscleAmount) { bx_muscle_get_id (amount->muscle), level, text };
    }
  bx_body_map_set_amounts (map, shown, amounts->len);
}
