/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-art-stylesheet.h"
#include "bx-balance.h"
#include "bx-catalogue.h"
#include "bx-number.h"
#include "bx-words.h"
#include "bx-workout-muscles.h"

/* What a workout trains and needs, by the catalogue. */

static int
get_usual_rest (const char *exercise_id,
                gpointer    user_data)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  int rest = exercise != NULL ? bx_exercise_get_rest_seconds (exercise) : 0;

  return rest > 0 ? rest : g_settings_get_int (bx_application_get_settings (bx_application_get_default ()), "default-rest");
}

static guint
count_work_sets (const BxSlot *slot)
{
  guint n = 0;

  for (guint i = 0; i < slot->targets->len; i++)
    n += g_array_index (slot->targets, BxSetTarget, i).kind != BX_SET_KIND_WARM_UP;

  return n;
}

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
              amount.sets += count_work_sets (slot);
              amount.direct += count_work_sets (slot);
            }
          else if (role == BX_MUSCLE_ROLE_SECONDARY)
            {
              amount.sets += count_work_sets (slot) / 2.0;
            }
        }
      if (amount.sets > 0)
        g_array_append_val (amounts, amount);
    }
  g_array_sort (amounts, compare_amounts);

  return amounts;
}

/**
 * bx_workout_muscle_format:
 * @sets: a number of sets
 *
 * Returns: (transfer full): the number, with a half where there is one
 */
char *
bx_workout_muscle_format (double sets)
{
  return bx_number_format (sets, 1);
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
      g_autofree char *sets = bx_workout_muscle_format (amount->sets);

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
      g_autofree char *sets = bx_workout_muscle_format (amount->sets);
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

static void
add_once (GPtrArray  *names,
          const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
}

/**
 * bx_workout_dup_equipment:
 * @workout: a workout
 *
 * Lists what its exercises need, without what only helps. Where one of several
 * things will do, all of them are named.
 *
 * Returns: (transfer full): the list, or that nothing is needed
 */
char *
bx_workout_dup_equipment (const BxWorkout *workout)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (workout != NULL, NULL);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, slot->exercise_id);
      GPtrArray *equipment = exercise != NULL ? bx_exercise_get_equipment (exercise) : NULL;
      g_autoptr (GPtrArray) choices = g_ptr_array_new ();
      g_autofree char *choice = NULL;

      for (guint j = 0; equipment != NULL && j < equipment->len; j++)
        {
          const BxEquipment *thing = g_ptr_array_index (equipment, j);
          BxEquipmentNeed need = bx_exercise_get_equipment_need (exercise, thing->id);

          if (need == BX_EQUIPMENT_NEED_REQUIRED)
            add_once (names, thing->name);
          else if (need == BX_EQUIPMENT_NEED_CHOICE)
            g_ptr_array_add (choices, thing->name);
        }
      choice = bx_words_choice (choices);
      if (*choice != '\0')
        add_once (names, choice);
    }

  if (names->len == 0)
    return g_strdup (_("Nothing but a piece of floor"));
  list = bx_words_list (names);

  return bx_words_capitalize (list);
}

/**
 * bx_workout_get_rest:
 * @slot: a slot
 *
 * Tells how long one rests after a set of @slot: its own rest, or else the exercise's
 * usual one, or else what the person has set.
 *
 * Returns: the rest in seconds, 0 for none
 */
int
bx_workout_get_rest (const BxSlot *slot)
{
  g_return_val_if_fail (slot != NULL, 0);

  return slot->rest_seconds != BX_REST_DEFAULT ? slot->rest_seconds : get_usual_rest (slot->exercise_id, NULL);
}

/**
 * bx_workout_count_minutes:
 * @workout: a workout
 *
 * Estimates how long a workout takes, with the rests that the session will have, see
 * [method@Workout.estimate_seconds].
 *
 * Returns: the time in minutes
 */
guint
bx_workout_count_minutes (const BxWorkout *workout)
{
  g_return_val_if_fail (workout != NULL, 0);

  return (bx_workout_estimate_seconds (workout, get_usual_rest, NULL) + 30) / 60;
}

/**
 * bx_workout_list_notes:
 * @workout: a workout
 *
 * Tells what a person might want to know of it: a kind of pulling that is left out,
 * much for the lower back. None is a mistake.
 *
 * Returns: (transfer full): whole sentences
 */
GStrv
bx_workout_list_notes (const BxWorkout *workout)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  BxBalance balance = { 0 };
  BxBalanceNotes notes;

  g_return_val_if_fail (workout != NULL, NULL);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
      GListModel *muscles = exercise != NULL ? bx_exercise_get_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY) : NULL;
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) primary = NULL;

      for (guint j = 0; muscles != NULL && j < g_list_model_get_n_items (muscles); j++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, j);

          g_strv_builder_add (builder, bx_muscle_get_id (muscle));
        }
      primary = g_strv_builder_end (builder);
      bx_balance_add (&balance, (const char *const *) primary, count_work_sets (slot));
    }

  notes = bx_balance_get_notes (&balance);
  for (guint i = 0; i < BX_BALANCE_N_NOTES; i++)
    if ((notes & (1u << i)) != 0)
      g_strv_builder_add (texts, bx_balance_note_get_text ((BxBalanceNotes) (1u << i)));

  return g_strv_builder_end (texts);
}
