/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-filter.h"

static char *
list (BxExerciseFilter filter)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *exercises = bx_catalogue_get_exercises (catalogue);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (!bx_exercise_filter_fits (&filter, catalogue, exercise))
        continue;
      if (ids->len > 0)
        g_string_append_c (ids, ' ');
      g_string_append (ids, bx_exercise_get_id (exercise));
    }

  return g_strdup (ids->str);
}

#define assert_list(expected, ...) \
  G_STMT_START { \
    g_autofree char *ids_ = list ((BxExerciseFilter){ __VA_ARGS__ }); \
    g_assert_cmpstr (ids_, ==, expected); \
  } G_STMT_END

static void
test_filter (void)
{
  static const char * const bar[] = { "pull-up-bar", "kettlebell", NULL };
  static const char * const nothing[] = { NULL };

  assert_list ("floor-back-extension", .no_equipment = TRUE);
  assert_list ("floor-back-extension", .at_hand = nothing);
  assert_list ("floor-back-extension kettlebell-swing pull-up", .at_hand = bar);
  assert_list ("kettlebell-swing", .at_hand = bar, .group_id = "abdomen");
  assert_list ("romanian-deadlift dumbbell-row", .group_id = "arms", .kind = BX_EXERCISE_KIND_WORKOUT,
               .at_hand = ((const char * const[]){ "dumbbells", "flat-bench", NULL }));
  assert_list ("floor-back-extension good-morning deadlift trap-bar-deadlift romanian-deadlift kettlebell-swing",
               .kind = BX_EXERCISE_KIND_ALTERNATIVE);
  assert_list ("", .kind = BX_EXERCISE_KIND_OWN);
  assert_list ("", .group_id = "arms", .no_equipment = TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/filter/fits", test_filter);

  return g_test_run ();
}
