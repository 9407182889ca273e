/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exchange-error.h"
#include "bx-workout-file.h"
#include "locales.h"

#include <locale.h>
#include <string.h>

static BxWorkoutFile *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint line;
  BxWorkoutFile *file = bx_workout_file_read (text, strlen (text), &line, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (line, ==, 0);
  return file;
}

static const char by_hand[] =
  "\357\273\277{\n"
  "  \"format\": \"backext-workout\",\n"
  "  \"version\": 1,\n"
  "  \"exercises\": [\n"
  "    { \"name\": \"Reverse hyper\", \"measure\": \"bodyweight-reps\", \"primary\": [ \"gluteus-maximus\" ] }\n"
  "  ],\n"
  "  \"workouts\": [ {\n"
  "    \"name\": \"R\\u00fccken \\ud83d\\udcaa\",\n"
  "    \"schedule\": \"mon,thu\",\n"
  "    \"colour\": { \"of a newer version\": [ true, false, null, 1.5e3 ] },\n"
  "    \"exercises\": [\n"
  "      { \"exercise\": \"deadlift\", \"rest\": 180, \"tempo\": \"31x0\",\n"
  "        \"progression\": { \"kind\": \"linear\", \"step\": \"2,5 kg\" },\n"
  "        \"sets\": [ { \"kind\": \"warm-up\", \"reps\": 10, \"weight\": \"20 kg\" },\n"
  "                    { \"count\": 3, \"reps\": \"5\", \"weight\": \"102.5 kg\", \"rpe\": 8.5 } ] },\n"
  "      { \"exercise\": \"Reverse hyper\", \"superset\": 1, \"alternatives\": [ \"back-extension\", \"Reverse hyper\" ],\n"
  "        \"sets\": [ { \"reps\": \"10–12\" }, { \"reps\": \"8-\" }, { \"reps\": \"-15\" }, { \"seconds\": 30 } ] }\n"
  "    ]\n"
  "  } ]\n"
  "}\n";

static void
test_by_hand (void)
{
  g_autoptr (BxWorkoutFile) file = read_well (by_hand);
  const BxWorkout *workout;
  const BxOwnExercise *exercise;
  const BxSlot *slot;
  const BxSetTarget *targets;

  g_assert_cmpuint (file->workouts->len, ==, 1);
  g_assert_cmpuint (file->exercises->len, ==, 1);
  workout = g_ptr_array_index (file->workouts, 0);
  exercise = g_ptr_array_index (file->exercises, 0);
  g_assert_cmpstr (workout->name, ==, "Rücken 💪");
  g_assert_true (g_uuid_string_is_valid (workout->id));
  g_assert_true (g_uuid_string_is_valid (exercise->id));
  g_assert_cmpint (exercise->measure, ==, BX_MEASURE_BODYWEIGHT_REPS);
  g_assert_cmpuint (workout->schedule.weekdays, ==, 9);

  slot = g_ptr_array_index (workout->slots, 0);
  targets = (const BxSetTarget *) (void *) slot->targets->data;
  g_assert_cmpstr (slot->tempo, ==, "3-1-X-0");
  g_assert_cmpint (slot->progression.kind, ==, BX_PROGRESSION_LINEAR);
  g_assert_true (bx_weight_equal (slot->progression.step, bx_weight_new (2.5, BX_UNIT_KG)));
  g_assert_cmpuint (slot->targets->len, ==, 4);
  g_assert_cmpint (targets[0].kind, ==, BX_SET_KIND_WARM_UP);
  g_assert_cmpint (targets[3].reps_max, ==, 5);
  g_assert_cmpint (targets[3].rpe_tenths, ==, 85);

  slot = g_ptr_array_index (workout->slots, 1);
  targets = (const BxSetTarget *) (void *) slot->targets->data;
  g_assert_cmpstr (slot->exercise_id, ==, exercise->id);
  g_assert_cmpstr (slot->alternatives[0], ==, "back-extension");
  g_assert_cmpstr (slot->alternatives[1], ==, exercise->id);
  g_assert_cmpint (slot->rest_seconds, ==, BX_REST_DEFAULT);
  g_assert_cmpint (targets[0].reps_max, ==, 12);
  g_assert_cmpint (targets[1].reps_max, ==, BX_COUNT_NONE);
  g_assert_cmpint (targets[2].reps_min, ==, BX_COUNT_NONE);
  g_assert_cmpint (targets[3].seconds, ==, 30);
}

#define HEAD "{\n\"format\": \"backext-workout\",\n\"version\": 1,\n\"workouts\": [\n"
#define WORKOUT HEAD "{ \"name\": \"Back\", \"exercises\": [\n"
#define END "\n] } ] }"

static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    BxExchangeError code;
    guint line;
  } rows[] = {
    { "", BX_EXCHANGE_ERROR_SYNTAX, 1 },
    { "hello", BX_EXCHANGE_ERROR_SYNTAX, 1 },
    { "{}", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT, 1 },
    { "[]", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT, 1 },
    { "{ \"format\": \"backext\", \"version\": 1 }", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT, 1 },
    { "{ \"format\": \"backext-workout\" }", BX_EXCHANGE_ERROR_SYNTAX, 1 },
    { "{ \"format\": \"backext-workout\",\n\"version\": 2 }", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT, 2 },
    { "{ \"format\": \"backext-workout\", \"version\": 1 }", BX_EXCHANGE_ERROR_SYNTAX, 1 },
    { HEAD "7 ] }", BX_EXCHANGE_ERROR_SYNTAX, 5 },
    { HEAD "{ } ] }", BX_EXCHANGE_ERROR_SYNTAX, 5 },
    { HEAD "{ \"name\": \"\" } ] }", BX_EXCHANGE_ERROR_SYNTAX, 5 },
    { HEAD "{ \"name\": \"Back\" } ] }", BX_EXCHANGE_ERROR_SYNTAX, 5 },
    { HEAD "{ \"name\": \"Back\",\n\"schedule\": \"someday\", \"exercises\": [] } ] }", BX_EXCHANGE_ERROR_SYNTAX, 6 },
    { WORKOUT "{ \"rest\": 90 }" END, BX_EXCHANGE_ERROR_SYNTAX, 6 },
    { WORKOUT "{ \"exercise\": \"x\",\n\"tempo\": \"fast\" }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\",\n\"rest\": 1.5 }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\",\n\"rest\": -1 }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\",\n\n\"sets\": [ { \"reps\": \"12-8\" } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 8 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [\n{ \"reps\": \"-\" } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [\n{ \"weight\": 100 } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [\n{ \"weight\": \"100\" } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [\n{ \"rpe\": 11 } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [\n{ \"kind\": \"mystery\" } ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\", \"sets\": [ { },\n{ \"count\": 50 } ] }" END, BX_EXCHANGE_ERROR_LIMIT, 7 },
    { WORKOUT "{ \"exercise\": \"x\",\n\"alternatives\": [ 1 ] }" END, BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { WORKOUT "{ \"exercise\": \"x\" },\n" END, BX_EXCHANGE_ERROR_SYNTAX, 8 },
    { WORKOUT "{ \"exercise\": \"x\n\" }" END, BX_EXCHANGE_ERROR_SYNTAX, 6 },
    { WORKOUT "{ \"exercise\": \"\\ud800\" }" END, BX_EXCHANGE_ERROR_SYNTAX, 6 },
    { WORKOUT "{ \"exercise\": \"\\u0000\" }" END, BX_EXCHANGE_ERROR_SYNTAX, 6 },
    { WORKOUT "\n\n{ \"exercise\": \"\377\" }" END, BX_EXCHANGE_ERROR_SYNTAX, 8 },
    { WORKOUT END "more", BX_EXCHANGE_ERROR_SYNTAX, 7 },
    { "[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]", BX_EXCHANGE_ERROR_SYNTAX, 1 },
  };
  g_autofree char *large = g_strnfill (BX_WORKOUT_FILE_MAX_BYTES + 1, ' ');
  g_autoptr (GError) too_large = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      guint line = 0;

      g_assert_null (bx_workout_file_read (rows[i].text, strlen (rows[i].text), &line, &error));
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, error->message);
      g_assert_error (error, BX_EXCHANGE_ERROR, (int) rows[i].code);
      g_assert_cmpuint (line, ==, rows[i].line);
      if (error->code != BX_EXCHANGE_ERROR_UNKNOWN_FORMAT)
        {
          g_autofree char *named = g_strdup_printf ("Line %u", rows[i].line);

          g_assert_true (g_str_has_prefix (error->message, named));
        }
    }

  g_assert_null (bx_workout_file_read (large, strlen (large), NULL, &too_large));
  g_assert_error (too_large, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT);
}

/* An id that is no UUID must not take the place of an exercise of the catalogue. */
static void
test_ids (void)
{
  g_autoptr (BxWorkoutFile) file = read_well ("{ \"format\": \"backext-workout\", \"version\": 1, \"exercises\": ["
                                              "{ \"id\": \"deadlift\", \"name\": \"Mine\" } ], \"workouts\": ["
                                              "{ \"name\": \"Back\", \"exercises\": [ { \"exercise\": \"deadlift\" } ] } ] }");
  const BxOwnExercise *exercise = g_ptr_array_index (file->exercises, 0);
  const BxWorkout *workout = g_ptr_array_index (file->workouts, 0);
  const BxSlot *slot = g_ptr_array_index (workout->slots, 0);

  g_assert_true (g_uuid_string_is_valid (exercise->id));
  g_assert_cmpstr (slot->exercise_id, ==, exercise->id);
}

/* ---- random workouts -------------------------------------------------------------- */

static char *
make_text (void)
{
  static const char *const texts[] = { NULL, "Heavy", "a, \"b\"", "two\nlines", "デッドリフト", "\\", "\t", "", "💪" };

  return g_strdup (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

static BxWeight
make_weight (void)
{
  if (g_test_rand_bit ())
    return BX_WEIGHT_NONE;

  return (BxWeight) { g_test_rand_int_range (0, 2000001), g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB };
}

static void
make_target (BxSetTarget *target)
{
  bx_set_target_init (target);
  target->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
  target->reps_min = g_test_rand_int_range (-1, 20);
  target->reps_max = g_test_rand_bit () ? -1 : MAX (target->reps_min, 0) + g_test_rand_int_range (0, 5);
  target->seconds = g_test_rand_int_range (-1, BX_SECONDS_MAX + 1);
  target->weight = make_weight ();
  target->rpe_tenths = g_test_rand_int_range (-1, 101);
}

static BxWorkout *
make_workout (const char *own_id)
{
  BxWorkout *workout = bx_workout_new ("Back");
  int n_slots = g_test_rand_int_range (0, 5);

  workout->description = make_text ();
  workout->credit = make_text ();
  workout->folder = make_text ();
  workout->original_id = g_test_rand_bit () ? g_strdup ("hinge-day") : NULL;
  if (g_test_rand_bit ())
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_WEEKDAYS, (guint) g_test_rand_int_range (1, 128), 0 };
  else if (g_test_rand_bit ())
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, (guint) g_test_rand_int_range (1, BX_SCHEDULE_MAX_DAYS + 1) };

  for (int i = 0; i < n_slots; i++)
    {
      BxSlot *slot = bx_slot_new (g_test_rand_bit () ? "deadlift" : own_id);
      int n_targets = g_test_rand_int_range (0, 6);

      slot->variation = make_text ();
      slot->alternatives = g_test_rand_bit () ? g_strsplit ("pull-up lat-pulldown", " ", -1) : NULL;
      slot->rest_seconds = g_test_rand_int_range (-1, BX_REST_MAX_SECONDS + 1);
      slot->tempo = g_test_rand_bit () ? g_strdup ("3-1-X-0") : NULL;
      slot->superset = (guint) g_test_rand_int_range (0, 10);
      slot->progression.kind = (BxProgressionKind) g_test_rand_int_range (0, BX_PROGRESSION_PERCENT + 1);
      slot->progression.step = make_weight ();
      slot->progression.percent = g_test_rand_int_range (0, 101);
      slot->note = make_text ();
      for (int j = 0; j < n_targets; j++)
        {
          BxSetTarget target;

          make_target (&target);
          for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
            g_array_append_val (slot->targets, target);
        }
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

static const char *
get_name (const char *exercise_id,
          gpointer    user_data)
{
  return g_str_equal (exercise_id, "deadlift") ? "Deadlift" : NULL;
}

/* What was written is read again, but for the ids. */
static void
test_round_trip (void)
{
  static const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8" };

  for (int i = 0; i < 400; i++)
    {
      g_autoptr (BxOwnExercise) exercise = bx_own_exercise_new (NULL, "Reverse hyper", (BxMeasure) g_test_rand_int_range (0, 4));
      g_autoptr (BxOwnExercise) unused = bx_own_exercise_new (NULL, "Curl", BX_MEASURE_WEIGHT_REPS);
      g_autoptr (GPtrArray) own = g_ptr_array_new ();
      g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
      g_autoptr (BxWorkoutFile) file = NULL;
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      int n = g_test_rand_int_range (0, 4);

      if (!test_locale_set (locales[i % 2]))
        continue;
      exercise->primary = g_strsplit ("gluteus-maximus erector-spinae", " ", -1);
      exercise->note = make_text ();
      g_ptr_array_add (own, exercise);
      g_ptr_array_add (own, unused);
      for (int j = 0; j < n; j++)
        g_ptr_array_add (workouts, make_workout (exercise->id));

      text = bx_workout_file_write (workouts, own, get_name, NULL);
      g_assert_null (strstr (text, "Curl"));
      file = read_well (text);
      g_assert_cmpuint (file->workouts->len, ==, workouts->len);
      for (guint j = 0; j < workouts->len; j++)
        {
          BxWorkout *workout = g_ptr_array_index (workouts, j);
          BxWorkout *read = g_ptr_array_index (file->workouts, j);

          g_assert_cmpstr (workout->id, !=, read->id);
          g_set_str (&read->id, workout->id);
          g_assert_cmpuint (workout->slots->len, ==, read->slots->len);
          for (guint k = 0; k < workout->slots->len; k++)
            g_set_str (&((BxSlot *) g_ptr_array_index (read->slots, k))->id, ((BxSlot *) g_ptr_array_index (workout->slots, k))->id);
          g_assert_true (bx_workout_equal (workout, read));
        }
      g_assert_cmpuint (file->exercises->len, <=, 1);
      if (file->exercises->len == 1)
        {
          const BxOwnExercise *read = g_ptr_array_index (file->exercises, 0);

          g_assert_cmpstr (read->id, ==, exercise->id);
          g_assert_cmpint (read->measure, ==, exercise->measure);
          g_assert_true (g_strv_equal ((const char *const *) read->primary, (const char *const *) exercise->primary));
          g_assert_cmpstr (read->note, ==, exercise->note);
        }

      again = bx_workout_file_write (file->workouts, file->exercises, get_name, NULL);
      g_assert_cmpstr (again, ==, text);
    }
  setlocale (LC_ALL, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workout-file/by-hand", test_by_hand);
  g_test_add_func ("/workout-file/wrong", test_wrong);
  g_test_add_func ("/workout-file/ids", test_ids);
  g_test_add_func ("/workout-file/round-trip", test_round_trip);

  return g_test_run ();
}
