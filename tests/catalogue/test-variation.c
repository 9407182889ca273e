/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue.h"
#include "bx-variation.h"

static BxExercise *
back_extension (void)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension");
}

/* What comes out of parsing and spelling again, or NULL for the plain one. */
static char *
respell (const char *variation)
{
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), variation, NULL);

  return bx_variation_format (back_extension (), options);
}

static void
test_plain (void)
{
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), NULL, NULL);

  g_assert_cmpuint (options->len, ==, 5);
  g_assert_cmpstr (((BxVariationOption *) options->pdata[1])->id, ==, "crossed");
  g_assert_null (bx_variation_format (back_extension (), options));
  g_assert_null (bx_variation_dup_name (back_extension (), NULL));
  g_assert_null (respell (""));
  g_assert_null (respell ("arms:crossed spine:stiff"));
  g_assert_cmpint (bx_variation_get_difficulty (back_extension (), NULL), ==, 0);
}

static void
test_one_spelling (void)
{
  g_autofree char *sorted = respell ("arms:behind-head load:chest");
  g_autofree char *unsorted = respell (" load:chest  arms:behind-head equipment:bench-45 ");

  g_assert_cmpstr (sorted, ==, "arms:behind-head load:chest");
  g_assert_cmpstr (unsorted, ==, sorted);
}

static void
test_unknown (void)
{
  g_autofree char *unknown = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), "arms:three spine:roll-up colour", &unknown);

  g_assert_cmpstr (unknown, ==, "arms:three");
  g_assert_cmpstr (((BxVariationOption *) options->pdata[1])->id, ==, "crossed");
  g_assert_cmpstr (((BxVariationOption *) options->pdata[4])->id, ==, "roll-up");

  name = bx_variation_dup_name (back_extension (), "arms:three spine:roll-up");
  g_assert_cmpstr (name, ==, "Roll-up");
}

static void
test_name_and_difficulty (void)
{
  g_autofree char *name = bx_variation_dup_name (back_extension (), "arms:behind-head spine:roll-up");

  g_assert_cmpstr (name, ==, "Behind the head, Roll-up");
  g_assert_cmpint (bx_variation_get_difficulty (back_extension (), "arms:behind-head spine:roll-up"), ==, 2);
  g_assert_cmpint (bx_variation_get_difficulty (back_extension (), "equipment:mat arms:hips"), ==, -3);
}

static void
test_exercise_without_variations (void)
{
  BxExercise *deadlift = bx_catalogue_find_exercise (bx_catalogue_get_default (), "deadlift");
  g_autofree char *unknown = NULL;
  g_autoptr (GPtrArray) options = bx_variation_parse (deadlift, "arms:hips", &unknown);

  g_assert_cmpuint (options->len, ==, 0);
  g_assert_cmpstr (unknown, ==, "arms:hips");
  g_assert_null (bx_variation_format (deadlift, options));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/variation/plain", test_plain);
  g_test_add_func ("/catalogue/variation/one-spelling", test_one_spelling);
  g_test_add_func ("/catalogue/variation/unknown", test_unknown);
  g_test_add_func ("/catalogue/variation/name-and-difficulty", test_name_and_difficulty);
  g_test_add_func ("/catalogue/variation/exercise-without-variations", test_exercise_without_variations);

  return g_test_run ();
}
