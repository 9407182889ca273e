/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-catalogue.h"
#include "bx-workout-duration.h"

static int
get_usual_rest (const char *exercise_id,
                gpointer    user_data)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  int rest = exercise != NULL ? bx_exercise_get_rest_seconds (exercise) : 0;

  return rest > 0 ? rest : g_settings_get_int (bx_application_get_settings (bx_application_get_default ()), "default-rest");
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

static guint
count_minutes (const BxWorkout *workout)
{
  return (bx_workout_estimate_seconds (workout, get_usual_rest, NULL) + 30) / 60;
}

/**
 * bx_workout_format_duration:
 * @workout: a workout
 *
 * Says how long a workout takes by estimate, with the rests that the session will have,
 * to stand within other facts; see [method@Workout.estimate_seconds].
 *
 * Returns: (transfer full): a text such as "about 41 minutes"
 */
char *
bx_workout_format_duration (const BxWorkout *workout)
{
  guint minutes;

  g_return_val_if_fail (workout != NULL, NULL);

  minutes = count_minutes (workout);
  /* Translators: an estimate of how long a workout takes */
  return g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);
}

/**
 * bx_workout_format_duration_heading:
 * @workout: a workout
 *
 * Says the same as [method@Workout.format_duration], to stand alone.
 *
 * Returns: (transfer full): a text such as "About 41 minutes"
 */
char *
bx_workout_format_duration_heading (const BxWorkout *workout)
{
  guint minutes;

  g_return_val_if_fail (workout != NULL, NULL);

  minutes = count_minutes (workout);
  /* Translators: an estimate of how long a workout takes, a heading */
  return g_strdup_printf (ngettext ("About %u minute", "About %u minutes", minutes), minutes);
}
