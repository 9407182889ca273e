/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-file-private.h"

#include "bx-json-writer.h"
#include "bx-number.h"

/* Workouts to give to somebody, written: a document that can be read and written by hand.
 *
 * {
 *   "format": "backext-workout", "version": 1,
 *   "exercises": [ { "id", "name", "measure": "weight-reps", "primary": [ ], "secondary": [ ],
 *     "equipment": [ ], "note" } ],
 *   "workouts": [ { "name", "description", "credit", "folder", "original", "schedule": "mon,thu",
 *     "exercises": [ { "exercise": "deadlift", "name", "variation", "alternatives": [ ],
 *       "rest": 90, "tempo": "3-1-1-0", "superset": 1,
 *       "progression": { "kind": "double", "step": "2.5 kg", "percent" }, "note",
 *       "sets": [ { "count": 3, "kind": "work", "reps": "8-12", "seconds": 30,
 *         "weight": "100 kg", "rpe": 8 } ] } ] } ]
 * }
 *
 * - Needed are "format", "version", the "name" and "exercises" of a workout and the
 *   "exercise" of each. What else is left out has its usual value.
 * - "exercise" is an id of the catalogue, or the id or name of one under "exercises", which
 *   holds those of the person's own that are used. Whether an id is known is for the reader
 *   of the file to look up. Workouts have no ids: whoever opens a file gets a copy.
 * - "reps" is a number or a range; "8-" has no end and "-12" no beginning. "count" equal
 *   sets may stand as one.
 * - Members that are not known are passed over, so that a later version can add some; one
 *   that would change the meaning of others raises "version", and is refused here. */

/**
 * bx_workout_file_free:
 * @self: (transfer full) (nullable): what was in a file
 *
 * Frees it.
 */
void
bx_workout_file_free (BxWorkoutFile *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->workouts);
  g_ptr_array_unref (self->exercises);
  g_free (self);
}

/* "102.5 kg": the decimal mark is a point in every locale */
static void
write_weight (BxJsonWriter *json,
              const char   *name,
              BxWeight      weight)
{
  g_autoptr (GString) text = NULL;

  if (!bx_weight_is_set (weight))
    return;

  text = g_string_new (NULL);
  bx_number_append_thousandths (text, weight.thousandths);
  g_string_append_printf (text, " %s", bx_unit_to_nick (weight.unit));
  bx_json_writer_text (json, name, text->str);
}

static void
write_list (BxJsonWriter      *json,
            const char        *name,
            const char *const *list)
{
  if (list == NULL || list[0] == NULL)
    return;

  bx_json_writer_name (json, name);
  bx_json_writer_begin_array (json);
  for (guint i = 0; list[i] != NULL; i++)
    bx_json_writer_add_text (json, list[i]);
  bx_json_writer_end_array (json);
}

static void
write_reps (BxJsonWriter      *json,
            const BxSetTarget *target)
{
  g_autofree char *text = NULL;

  if (target->reps_min < 0 && target->reps_max < 0)
    return;

  if (target->reps_min == target->reps_max)
    {
      bx_json_writer_int (json, "reps", target->reps_min);
      return;
    }

  if (target->reps_min < 0)
    text = g_strdup_printf ("-%d", target->reps_max);
  else if (target->reps_max < 0)
    text = g_strdup_printf ("%d-", target->reps_min);
  else
    text = g_strdup_printf ("%d-%d", target->reps_min, target->reps_max);
  bx_json_writer_text (json, "reps", text);
}

static void
write_sets (BxJsonWriter *json,
            const GArray *targets)
{
  guint count;

  bx_json_writer_name (json, "sets");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < targets->len; i += count)
    {
      const BxSetTarget *target = &g_array_index (targets, BxSetTarget, i);

      count = 1;
      while (i + count < targets->len && bx_set_target_equal (target, &g_array_index (targets, BxSetTarget, i + count)))
        count++;

      bx_json_writer_begin_row (json);
      if (count > 1)
        bx_json_writer_int (json, "count", count);
      if (target->kind != BX_SET_KIND_WORK)
        bx_json_writer_text (json, "kind", bx_set_kind_to_nick (target->kind));
      write_reps (json, target);
      if (target->seconds >= 0)
        bx_json_writer_int (json, "seconds", target->seconds);
      write_weight (json, "weight", target->weight);
      if (target->rpe_tenths >= 0)
        {
          bx_json_writer_name (json, "rpe");
          bx_json_writer_add_thousandths (json, target->rpe_tenths * 100);
        }
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
}

static void
write_progression (BxJsonWriter            *json,
                   const BxProgressionRule *rule)
{
  const BxProgressionRule usual = { 0 };

  if (bx_progression_rule_equal (rule, &usual))
    return;

  bx_json_writer_name (json, "progression");
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "kind", bx_progression_kind_to_nick (rule->kind));
  write_weight (json, "step", rule->step);
  if (rule->percent > 0)
    bx_json_writer_int (json, "percent", rule->percent);
  bx_json_writer_end_object (json);
}

static void
write_slot (BxJsonWriter *json,
            const BxSlot *slot,
            const char   *name)
{
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "exercise", slot->exercise_id);
  bx_json_writer_text (json, "name", name);
  bx_json_writer_text (json, "variation", slot->variation);
  write_list (json, "alternatives", (const char *const *) slot->alternatives);
  if (slot->rest_seconds >= 0)
    bx_json_writer_int (json, "rest", slot->rest_seconds);
  bx_json_writer_text (json, "tempo", slot->tempo);
  if (slot->superset != 0)
    bx_json_writer_int (json, "superset", slot->superset);
  write_progression (json, &slot->progression);
  bx_json_writer_text (json, "note", slot->note);
  write_sets (json, slot->targets);
  bx_json_writer_end_object (json);
}

static gboolean
is_used (const GPtrArray *workouts,
         const char      *exercise_id)
{
  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);

          if (g_str_equal (slot->exercise_id, exercise_id) ||
              (slot->alternatives != NULL && g_strv_contains ((const char *const *) slot->alternatives, exercise_id)))
            return TRUE;
        }
    }

  return FALSE;
}

static void
write_exercise (BxJsonWriter        *json,
                const BxOwnExercise *exercise)
{
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "id", exercise->id);
  bx_json_writer_text (json, "name", exercise->name);
  bx_json_writer_text (json, "measure", bx_measure_to_nick (exercise->measure));
  write_list (json, "primary", (const char *const *) exercise->primary);
  write_list (json, "secondary", (const char *const *) exercise->secondary);
  write_list (json, "equipment", (const char *const *) exercise->equipment);
  bx_json_writer_text (json, "note", exercise->note);
  bx_json_writer_end_object (json);
}

/**
 * bx_workout_file_write:
 * @workouts: (element-type BxWorkout): the workouts to give away
 * @own_exercises: (element-type BxOwnExercise) (nullable): the person's own exercises;
 *   those that the workouts use travel with them, without their pictures
 * @get_name: (nullable) (scope call): tells the names of exercises, for people
 * @user_data: for @get_name
 *
 * Writes workouts as a file that can be read by people, by this program and by whatever
 * reads JSON.
 *
 * Returns: (transfer full): the text
 */
char *
bx_workout_file_write (const GPtrArray    *workouts,
                       const GPtrArray    *own_exercises,
                       BxExerciseNameFunc  get_name,
                       gpointer            user_data)
{
  g_autoptr (BxJsonWriter) json = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (workouts != NULL, NULL);

  json = bx_json_writer_new (NULL);
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "format", BX_WORKOUT_FILE_FORMAT);
  bx_json_writer_int (json, "version", BX_WORKOUT_FILE_VERSION);

  bx_json_writer_name (json, "exercises");
  bx_json_writer_begin_array (json);
  for (guint i = 0; own_exercises != NULL && i < own_exercises->len; i++)
    {
      const BxOwnExercise *exercise = g_ptr_array_index (own_exercises, i);

      if (is_used (workouts, exercise->id))
        write_exercise (json, exercise);
    }
  bx_json_writer_end_array (json);

  bx_json_writer_name (json, "workouts");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);
      g_autofree char *schedule = bx_schedule_to_text (workout->schedule);

      bx_json_writer_begin_object (json);
      bx_json_writer_text (json, "name", workout->name);
      bx_json_writer_text (json, "description", workout->description);
      bx_json_writer_text (json, "credit", workout->credit);
      bx_json_writer_text (json, "folder", workout->folder);
      bx_json_writer_text (json, "original", workout->shipped ? workout->id : workout->original_id);
      bx_json_writer_text (json, "schedule", schedule);
      bx_json_writer_name (json, "exercises");
      bx_json_writer_begin_array (json);
      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);

          write_slot (json, slot, get_name != NULL ? get_name (slot->exercise_id, user_data) : NULL);
        }
      bx_json_writer_end_array (json);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
  bx_json_writer_end_object (json);

  text = bx_json_writer_dup_text (json);
  return g_str_has_suffix (text, "\n") ? g_steal_pointer (&text) : g_strconcat (text, "\n", NULL);
}
