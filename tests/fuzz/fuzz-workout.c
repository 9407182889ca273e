/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-workout-file.h"
#include "fuzz.h"

/* Whatever the bytes, a file of workouts is read into workouts that can be kept and
 * written again, or refused with words. */

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_target (const BxSetTarget *target)
{
  g_assert_cmpint (target->reps_min, >=, BX_COUNT_NONE);
  g_assert_cmpint (target->reps_max, <=, BX_REPS_MAX);
  g_assert_true (target->reps_min < 0 || target->reps_max < 0 || target->reps_min <= target->reps_max);
  g_assert_cmpint (target->seconds, >=, BX_COUNT_NONE);
  g_assert_cmpint (target->seconds, <=, BX_SECONDS_MAX);
  g_assert_cmpint (target->rpe_tenths, >=, BX_COUNT_NONE);
  g_assert_cmpint (target->rpe_tenths, <=, 100);
  g_assert_cmpint (target->weight.thousandths, >=, 0);
  g_assert_cmpint (target->weight.thousandths, <=, BX_WEIGHT_MAX_THOUSANDTHS);
}

static void
check_workout (const BxWorkout *workout)
{
  g_assert_nonnull (workout->id);
  g_assert_nonnull (workout->name);
  check_text (workout->name);
  check_text (workout->description);
  g_assert_cmpuint (workout->slots->len, <=, BX_WORKOUT_FILE_MAX_SLOTS);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_true (slot->exercise_id != NULL && *slot->exercise_id != '\0');
      check_text (slot->exercise_id);
      check_text (slot->note);
      g_assert_cmpint (slot->rest_seconds, >=, BX_REST_DEFAULT);
      g_assert_cmpint (slot->rest_seconds, <=, BX_REST_MAX_SECONDS);
      g_assert_cmpuint (slot->targets->len, <=, BX_WORKOUT_FILE_MAX_SETS);
      for (guint j = 0; j < slot->targets->len; j++)
        check_target (&g_array_index (slot->targets, BxSetTarget, j));
    }

  (void) bx_workout_estimate_seconds (workout, NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  guint line = 0;
  g_autoptr (BxWorkoutFile) file = bx_workout_file_read ((const char *) data, size, &line, &error);
  g_autoptr (BxWorkoutFile) again = NULL;
  g_autofree char *text = NULL;

  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    {
      check_text (error->message);
      return 0;
    }

  g_assert_cmpuint (line, ==, 0);
  for (guint i = 0; i < file->workouts->len; i++)
    check_workout (g_ptr_array_index (file->workouts, i));

  /* The larger text of the same may be beyond the limit. */
  text = bx_workout_file_write (file->workouts, file->exercises, NULL, NULL);
  if (strlen (text) <= BX_WORKOUT_FILE_MAX_BYTES)
    {
      again = bx_workout_file_read (text, strlen (text), &line, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (again->workouts->len, ==, file->workouts->len);
    }

  return 0;
}
