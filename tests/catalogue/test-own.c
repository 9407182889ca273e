/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person's own exercises are exercises like the others. */

#include "config.h"

#include "bx-alternative-finder.h"
#include "bx-catalogue.h"
#include "bx-exercise-search.h"

static BxOwnExercise *
make (const char *name)
{
  BxOwnExercise *own = bx_own_exercise_new (NULL, name, BX_MEASURE_WEIGHT_REPS);

  own->primary = g_strsplit ("latissimus no-such-muscle latissimus", " ", -1);
  own->secondary = g_strsplit ("biceps latissimus", " ", -1);
  own->equipment = g_strsplit ("dumbbells no-such-thing", " ", -1);
  own->note = g_strdup ("With the blue handle");

  return own;
}

static void
test_listed (void)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *exercises = bx_catalogue_get_exercises (catalogue);
  guint n = g_list_model_get_n_items (exercises);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_own_exercise_free);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) by_note = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) alternatives = NULL;
  g_autofree char *id = NULL;
  BxOwnExercise *towel = make ("Towel Row");
  BxOwnExercise *gone = make ("Vanished");
  BxOwnExercise *thief = make ("Thief");
  BxExercise *exercise;

  gone->deleted = TRUE;
  g_set_str (&thief->id, "deadlift");
  id = g_strdup (towel->id);
  g_ptr_array_add (own, towel);
  g_ptr_array_add (own, gone);
  g_ptr_array_add (own, thief);

  bx_catalogue_set_own_exercises (catalogue, own);
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, n + 1);
  exercise = bx_catalogue_find_exercise (catalogue, id);
  g_assert_true (bx_exercise_is_own (exercise));
  g_assert_cmpstr (bx_exercise_get_name (exercise), ==, "Towel Row");
  g_assert_cmpstr (bx_exercise_get_summary (exercise), ==, "Lats, biceps");
  g_assert_cmpuint (bx_exercise_get_equipment (exercise)->len, ==, 1);
  g_assert_cmpint (bx_exercise_get_role (exercise, "latissimus"), ==, BX_MUSCLE_ROLE_PRIMARY);

  /* One that is deleted keeps its name for its history, and what ships stays. */
  g_assert_cmpstr (bx_exercise_get_name (bx_catalogue_find_exercise (catalogue, gone->id)), ==, "Vanished");
  g_assert_false (bx_exercise_is_own (bx_catalogue_find_exercise (catalogue, "deadlift")));

  /* Other threads ask for what ships, which nobody changes. */
  g_assert_null (bx_catalogue_find_shipped_exercise (catalogue, id));
  g_assert_true (bx_catalogue_find_shipped_exercise (catalogue, "deadlift") == bx_catalogue_find_exercise (catalogue, "deadlift"));
  g_assert_cmpuint (bx_catalogue_get_shipped_exercises (catalogue)->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BxExercise) listed = g_list_model_get_item (exercises, i);

      g_assert_true (listed == g_ptr_array_index (bx_catalogue_get_shipped_exercises (catalogue), i));
    }

  found = bx_exercise_search (exercises, "towl row");
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_ptr_array_index (found, 0) == exercise);
  by_note = bx_exercise_search (exercises, "blue handle");
  g_assert_cmpuint (by_note->len, ==, 1);
  none = bx_exercise_search (exercises, "vanished");
  g_assert_cmpuint (none->len, ==, 0);

  /* It can be an answer, but nobody said how hard it is. */
  alternatives = bx_alternative_find (exercises, bx_catalogue_find_exercise (catalogue, "pull-up"),
                                      BX_ALTERNATIVE_NEED_EASIER, NULL);
  for (guint i = 0; i < alternatives->len; i++)
    g_assert_true (((BxAlternative *) g_ptr_array_index (alternatives, i))->exercise != exercise);

  g_ptr_array_set_size (own, 0);
  bx_catalogue_set_own_exercises (catalogue, own);
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, n);
  g_assert_null (bx_catalogue_find_exercise (catalogue, id));
  g_assert_nonnull (bx_catalogue_find_exercise (catalogue, "deadlift"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/own/listed", test_listed);

  return g_test_run ();
}
