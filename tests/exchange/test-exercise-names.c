/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue.h"
#include "bx-exercise-names.h"

#include <locale.h>

/* As the programs write them */
static void
test_known (void)
{
  static const struct
  {
    const char *name;
    const char *exercise_id;
  } rows[] = {
    /* Hevy and Strong */
    { "Back Extension (Hyperextension)", "back-extension" },
    { "Back Extension (Weighted Hyperextension)", "back-extension" },
    { "Back Extension (Machine)", "back-extension" },
    { "Back Extension", "back-extension" },
    { "Good Morning (Barbell)", "good-morning" },
    { "Deadlift (Barbell)", "deadlift" },
    { "Deadlift (Trap bar)", "trap-bar-deadlift" },
    { "Deadlift (Trap Bar)", "trap-bar-deadlift" },
    { "Romanian Deadlift (Barbell)", "romanian-deadlift" },
    { "Romanian Deadlift (Dumbbell)", "romanian-deadlift" },
    { "Kettlebell Swing", "kettlebell-swing" },
    { "Pull Up", "pull-up" },
    { "Pull Up (Weighted)", "pull-up" },
    { "Pull Up (Assisted)", "pull-up" },
    { "Pull Up (Band)", "pull-up" },
    { "Lat Pulldown (Cable)", "lat-pulldown" },
    { "Lat Pulldown (Machine)", "lat-pulldown" },
    { "Dumbbell Row", "dumbbell-row" },
    { "Bent Over Row (Dumbbell)", "dumbbell-row" },
    { "Reverse Fly (Dumbbell)", "reverse-dumbbell-fly" },
    { "Reverse Fly (Cable)", "reverse-dumbbell-fly" },
    { "Superman", "floor-back-extension" },
    { "Latzug (Kabelzug)", "lat-pulldown" },
    /* FitNotes, StrongLifts, and people */
    { "Lat Pulldown", "lat-pulldown" },
    { "Deadlift", "deadlift" },
    { "Romanian Deadlift", "romanian-deadlift" },
    { "Barbell Deadlift", "deadlift" },
    { " deadlifts ", "deadlift" },
    { "DEADLIFT", "deadlift" },
    { "Dead-lift", "deadlift" },
    { "pullups", "pull-up" },
    { "Pull-ups", "pull-up" },
    { "Lat Pull-Down", "lat-pulldown" },
    { "KB swings", "kettlebell-swing" },
    { "RDL", "romanian-deadlift" },
    { "Kreuzheben", "deadlift" },
    { "Klimmzüge", "pull-up" },
    { "Klimmzu\314\210ge", "pull-up" },
    /* the catalogue's own */
    { "Roman Chair Back Extension", "back-extension" },
    { "Single-Arm Row", "dumbbell-row" },
    { "Rear Delt Raise", "reverse-dumbbell-fly" },
  };
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxExerciseMatch match;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (bx_exercise_names_find (names, rows[i].name, &match), ==, BX_NAME_KNOWN);
      g_assert_cmpstr (match.exercise_id, ==, rows[i].exercise_id);
    }
}

/* Alike is not the same. */
static void
test_unknown (void)
{
  static const char *const names_of_others[] = {
    "", "()", "Row", "Fly", "Pulldown Machine Something", "Bench Press (Barbell)", "Deadlift (Band)", "Sumo Deadlift", "Stiff Leg Deadlift (Barbell)",
    "Reverse Fly (Machine)", "Chin Up", "Seated Row (Cable)", "Deadlif", "Bent Over Row (Barbell)", "Glute Ham Raise", "日本",
  };
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (names_of_others); i++)
    {
      BxExerciseMatch match;

      g_test_message ("%s", names_of_others[i]);
      g_assert_cmpint (bx_exercise_names_find (names, names_of_others[i], &match), ==, BX_NAME_UNKNOWN);
    }
}

static void
test_details (void)
{
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());
  BxExerciseMatch match;

  g_assert_cmpint (bx_exercise_names_find (names, "Back Extension (Machine)", &match), ==, BX_NAME_KNOWN);
  g_assert_cmpstr (match.variation, ==, "equipment:machine");
  g_assert_cmpint (match.measure, ==, BX_MEASURE_BODYWEIGHT_REPS);
  g_assert_false (match.assisted);

  g_assert_cmpint (bx_exercise_names_find (names, "Pull Up (Assisted)", &match), ==, BX_NAME_KNOWN);
  g_assert_true (match.assisted);
  g_assert_cmpint (bx_exercise_names_find (names, "Assisted Pull-Up", &match), ==, BX_NAME_KNOWN);
  g_assert_true (match.assisted);
  g_assert_cmpint (bx_exercise_names_find (names, "Pull Up (Weighted)", &match), ==, BX_NAME_KNOWN);
  g_assert_false (match.assisted);

  g_assert_cmpint (bx_exercise_names_find (names, "Superman", &match), ==, BX_NAME_KNOWN);
  g_assert_cmpint (match.measure, ==, BX_MEASURE_REPS);
}

/* Two exercises of one name: nobody guesses. */
static void
test_tie (void)
{
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());
  const BxExerciseMatch mine = { "mine", NULL, BX_MEASURE_WEIGHT_REPS, FALSE };
  static const char *const expected[] = { "deadlift", "mine", NULL };
  g_auto (GStrv) candidates = NULL;
  BxExerciseMatch match;

  bx_exercise_names_add (names, "My Row", &mine);
  g_assert_cmpint (bx_exercise_names_find (names, "my rows", &match), ==, BX_NAME_KNOWN);
  g_assert_cmpstr (match.exercise_id, ==, "mine");

  bx_exercise_names_add (names, "Deadlift", &mine);
  g_assert_cmpint (bx_exercise_names_find (names, "Deadlift", &match), ==, BX_NAME_TIE);
  candidates = bx_exercise_names_dup_tie (names, "deadlifts");
  g_assert_cmpstrv (candidates, expected);
  g_assert_null (bx_exercise_names_dup_tie (names, "My Row"));
  g_assert_null (bx_exercise_names_dup_tie (names, "nothing"));
  g_assert_cmpint (bx_exercise_names_find (names, "Deadlift (Barbell)", &match), ==, BX_NAME_KNOWN);
  g_assert_cmpstr (match.exercise_id, ==, "deadlift");
}

/* No name of the catalogue is a tie. */
static void
test_catalogue (void)
{
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      GStrv aliases = bx_exercise_get_english_aliases (exercise);
      BxExerciseMatch match;

      g_assert_cmpint (bx_exercise_names_find (names, bx_exercise_get_english_name (exercise), &match), ==, BX_NAME_KNOWN);
      g_assert_cmpstr (match.exercise_id, ==, bx_exercise_get_id (exercise));
      for (guint j = 0; aliases[j] != NULL; j++)
        {
          g_test_message ("%s", aliases[j]);
          g_assert_cmpint (bx_exercise_names_find (names, aliases[j], &match), ==, BX_NAME_KNOWN);
          g_assert_cmpstr (match.exercise_id, ==, bx_exercise_get_id (exercise));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise-names/known", test_known);
  g_test_add_func ("/exercise-names/unknown", test_unknown);
  g_test_add_func ("/exercise-names/details", test_details);
  g_test_add_func ("/exercise-names/tie", test_tie);
  g_test_add_func ("/exercise-names/catalogue", test_catalogue);

  return g_test_run ();
}
