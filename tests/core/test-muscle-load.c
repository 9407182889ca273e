/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-muscle-load.h"

static void
assert_sets (const BxMuscleLoad *load,
             const char         *muscle,
             guint               direct,
             guint               indirect)
{
  BxMuscleSets sets = bx_muscle_load_get (load, muscle);

  g_assert_cmpuint (sets.direct, ==, direct);
  g_assert_cmpuint (sets.indirect, ==, indirect);
}

static void
test_counting (void)
{
  g_autoptr(BxMuscleLoad) load = bx_muscle_load_new ();
  g_auto(GStrv) order = NULL;

  bx_muscle_load_add (load, (const char *[]) { "erectors", NULL }, (const char *[]) { "glutes", "hamstrings", NULL }, 3);
  bx_muscle_load_add (load, (const char *[]) { "glutes", "erectors", NULL }, (const char *[]) { "quads", NULL }, 4);
  /* Said twice counts once, and the main work counts more. */
  bx_muscle_load_add (load, (const char *[]) { "lats", "lats", NULL }, (const char *[]) { "lats", "biceps", "biceps", NULL }, 2);
  bx_muscle_load_add (load, NULL, NULL, 5);
  bx_muscle_load_add (load, (const char *[]) { "calves", NULL }, NULL, 0);

  assert_sets (load, "erectors", 7, 0);
  assert_sets (load, "glutes", 4, 3);
  assert_sets (load, "hamstrings", 0, 3);
  assert_sets (load, "quads", 0, 4);
  assert_sets (load, "lats", 2, 0);
  assert_sets (load, "biceps", 0, 2);
  assert_sets (load, "calves", 0, 0);
  g_assert_cmpfloat (bx_muscle_sets_get_total (bx_muscle_load_get (load, "glutes")), ==, 5.5);
  g_assert_cmpfloat (bx_muscle_sets_get_total (bx_muscle_load_get (load, "hamstrings")), ==, 1.5);

  order = bx_muscle_load_list (load);
  g_assert_cmpstrv (order, ((const char *[]) { "erectors", "glutes", "lats", "quads", "hamstrings", "biceps", NULL }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/muscle-load/counting", test_counting);

  return g_test_run ();
}
