/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

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

  g_autofree char *title = bx_variation_dup_title (back_extension (), "arms:behind-head spine:roll-up");
  g_autofree char *plain = bx_variation_dup_title (back_extension (), NULL);

  g_assert_cmpstr (name, ==, "Behind the head, Roll-up");
  g_assert_cmpstr (title, ==, "Back Extension: Behind the head, Roll-up");
  g_assert_cmpstr (plain, ==, "Back Extension");
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

/* ---- choosing ---------------------------------------------------------------- */

static BxVariationOption *
get_option (const char *family_id,
            const char *option_id,
            guint      *index)
{
  GPtrArray *families = bx_exercise_get_variations (back_extension ());

  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      for (guint j = 0; j < family->options->len; j++)
        {
          BxVariationOption *option = g_ptr_array_index (family->options, j);

          if (g_str_equal (family->id, family_id) && g_str_equal (option->id, option_id))
            {
              *index = i;
              return option;
            }
        }
    }

  g_assert_not_reached ();
}

/* What choosing something after something else makes of it, and how many other
 * families had to give way. */
static char *
choose (const char *variation,
        const char *family,
        const char *option,
        guint      *n_changes)
{
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), variation, NULL);
  g_autoptr (GArray) changes = NULL;
  guint index = 0;
  BxVariationOption *chosen = get_option (family, option, &index);

  changes = bx_variation_choose (back_extension (), options, index, chosen);
  *n_changes = changes->len;
  for (guint i = 0; i < changes->len; i++)
    {
      const BxVariationChange *change = &g_array_index (changes, BxVariationChange, i);

      g_assert_true (*change->reason != '\0');
      g_assert_true (change->before != change->after);
      g_assert_true (g_ptr_array_index (options, change->family) == change->after);
    }

  return bx_variation_format (back_extension (), options);
}

static void
test_choosing (void)
{
  static const struct
  {
    const char *before;
    const char *family;
    const char *option;
    const char *after;
    guint n_changes;
  } table[] = {
    { NULL, "arms", "hips", "arms:hips", 0 },
    { "arms:hips", "arms", "crossed", NULL, 0 },
    { "arms:behind-head", "load", "chest", "load:chest", 1 },
    { "load:chest", "arms", "behind-head", "arms:behind-head", 1 },
    { NULL, "equipment", "mat", "equipment:mat arms:hips", 1 },
    { "equipment:mat arms:hips", "arms", "crossed", NULL, 1 },
    { "load:barbell", "spine", "roll-up", "spine:roll-up", 1 },
    { "spine:roll-up", "load", "barbell", "load:barbell", 1 },
    { "arms:hips spine:roll-up", "equipment", "machine", "equipment:machine", 2 },
    { "load:barbell tempo:hold spine:stiff", "equipment", "mat", "equipment:mat arms:hips tempo:hold", 2 },
    { "arms:behind-head", "spine", "roll-up", "arms:behind-head spine:roll-up", 0 },
    { "equipment:machine", "load", "barbell", "load:barbell", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint n_changes = 0;
      g_autofree char *after = choose (table[i].before, table[i].family, table[i].option, &n_changes);

      g_test_message ("%s, %s:%s", table[i].before, table[i].family, table[i].option);
      g_assert_cmpstr (after, ==, table[i].after);
      g_assert_cmpuint (n_changes, ==, table[i].n_changes);
    }
}

/* From anywhere, one choice after the other leads to something that can be done,
 * and the choice stands. */
static void
test_choosing_anything (void)
{
  GPtrArray *families = bx_exercise_get_variations (back_extension ());
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), NULL, NULL);

  for (guint i = 0; i < 2000; i++)
    {
      guint index = (guint) g_rand_int_range (rand, 0, (int) families->len);
      GPtrArray *candidates = ((BxVariationFamily *) g_ptr_array_index (families, index))->options;
      BxVariationOption *option = g_ptr_array_index (candidates, g_rand_int_range (rand, 0, (int) candidates->len));
      g_autoptr (GArray) changes = bx_variation_choose (back_extension (), options, index, option);

      g_assert_true (g_ptr_array_index (options, index) == option);
      for (guint j = 0; j < options->len; j++)
        g_assert_null (bx_variation_find_conflict (back_extension (), options, j, g_ptr_array_index (options, j)));
    }
}

static void
test_conflict (void)
{
  g_autoptr (GPtrArray) options = bx_variation_parse (back_extension (), "load:barbell", NULL);
  guint index = 0;
  BxVariationOption *roll_up = get_option ("spine", "roll-up", &index);

  g_assert_nonnull (bx_variation_find_conflict (back_extension (), options, index, roll_up));
  options->pdata[2] = get_option ("load", "none", &(guint) { 0 });
  g_assert_null (bx_variation_find_conflict (back_extension (), options, index, roll_up));
}

static const char *
find_step (GPtrArray  *steps,
           const char *id)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->id, id))
        return step->title;
    }

  return NULL;
}

static void
test_steps (void)
{
  g_autoptr (GPtrArray) plain = bx_variation_list_steps (back_extension (), NULL);
  g_autoptr (GPtrArray) mat = bx_variation_list_steps (back_extension (), "equipment:mat arms:behind-head tempo:hold");
  g_autoptr (GPtrArray) bar = bx_variation_list_steps (back_extension (), "load:barbell");

  g_assert_cmpuint (plain->len, ==, 6);
  for (guint i = 0; i < plain->len; i++)
    g_assert_true (plain->pdata[i] == bx_exercise_get_steps (back_extension ())->pdata[i]);

  g_assert_cmpuint (mat->len, ==, 4);
  g_assert_null (find_step (mat, "set-pad"));
  g_assert_null (find_step (mat, "load"));
  /* What one lies on counts before how the arms are held. */
  g_assert_cmpstr (find_step (mat, "start"), ==, "Place your hands");
  g_assert_cmpstr (find_step (mat, "lower"), ==, "Hold, then lower");

  g_assert_cmpuint (bar->len, ==, 6);
  g_assert_cmpstr (find_step (bar, "load"), ==, "Hold the bar");
  g_assert_cmpstr (find_step (bar, "lift"), ==, find_step (plain, "lift"));
}

static void
test_cues_and_tempo (void)
{
  g_auto (GStrv) plain = bx_variation_dup_cues (back_extension (), NULL);
  g_auto (GStrv) roll_up = bx_variation_dup_cues (back_extension (), "spine:roll-up");

  g_assert_true (g_strv_equal ((const char * const *) plain,
                               (const char * const *) bx_exercise_get_cues (back_extension ())));
  g_assert_cmpuint (g_strv_length (roll_up), ==, g_strv_length (plain) + 1);
  g_assert_cmpstr (roll_up[0], ==, "One vertebra at a time.");
  g_assert_cmpstr (bx_variation_get_tempo (back_extension (), NULL), ==, "3-0-2-1");
  g_assert_cmpstr (bx_variation_get_tempo (back_extension (), "tempo:hold"), ==, "3-0-2-10");
  g_assert_cmpstr (bx_variation_get_tempo (back_extension (), "tempo:slow-lowering spine:roll-up"), ==, "6-0-2-1");
}

static gboolean
has_mistake (GPtrArray  *mistakes,
             const char *id)
{
  for (guint i = 0; i < mistakes->len; i++)
    if (g_str_equal (((BxMistake *) g_ptr_array_index (mistakes, i))->id, id))
      return TRUE;

  return FALSE;
}

/* On a mat nobody hears of pads and benches. */
static void
test_what_means_nothing (void)
{
  g_auto (GStrv) plain = bx_variation_dup_cues (back_extension (), NULL);
  g_auto (GStrv) mat = bx_variation_dup_cues (back_extension (), "equipment:mat");
  g_autoptr (GPtrArray) plain_mistakes = bx_variation_list_mistakes (back_extension (), NULL);
  g_autoptr (GPtrArray) mat_mistakes = bx_variation_list_mistakes (back_extension (), "equipment:mat arms:behind-head");
  g_autofree char *plain_equipment = bx_variation_dup_equipment_names (back_extension (), "arms:hips");
  g_autofree char *mat_equipment = bx_variation_dup_equipment_names (back_extension (), "equipment:mat");

  g_assert_true (g_strv_contains ((const char * const *) plain, "Pad on the thighs, hips free."));
  g_assert_false (g_strv_contains ((const char * const *) mat, "Pad on the thighs, hips free."));
  g_assert_true (g_strv_contains ((const char * const *) mat, "Lower slower than you lift."));
  g_assert_cmpuint (plain_mistakes->len, ==, bx_exercise_get_mistakes (back_extension ())->len);
  g_assert_true (has_mistake (plain_mistakes, "pad-too-high"));
  g_assert_false (has_mistake (mat_mistakes, "pad-too-high"));
  g_assert_true (has_mistake (mat_mistakes, "head-back"));
  g_assert_cmpstr (mat_equipment, ==, "Mat");
  g_assert_nonnull (strstr (plain_equipment, "45°"));
}

static void
test_hold (void)
{
  g_autofree char *chosen = bx_variation_dup_tempo (back_extension (), "arms:hips tempo:hold", 25);
  g_autofree char *usual = bx_variation_dup_tempo (back_extension (), "tempo:hold", 0);
  g_autofree char *fixed = bx_variation_dup_tempo (back_extension (), "tempo:slow-lowering", 25);
  g_autofree char *plain = bx_variation_dup_tempo (back_extension (), NULL, 25);

  g_assert_cmpint (bx_variation_get_hold (back_extension (), "tempo:hold"), ==, 10);
  g_assert_cmpint (bx_variation_get_hold (back_extension (), "tempo:slow-lowering"), ==, 0);
  g_assert_cmpint (bx_variation_get_hold (back_extension (), NULL), ==, 0);
  g_assert_cmpstr (chosen, ==, "3-0-2-25");
  g_assert_cmpstr (usual, ==, "3-0-2-10");
  g_assert_cmpstr (fixed, ==, "6-0-2-1");
  g_assert_cmpstr (plain, ==, "3-0-2-1");
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
  g_test_add_func ("/catalogue/variation/choosing", test_choosing);
  g_test_add_func ("/catalogue/variation/choosing-anything", test_choosing_anything);
  g_test_add_func ("/catalogue/variation/conflict", test_conflict);
  g_test_add_func ("/catalogue/variation/steps", test_steps);
  g_test_add_func ("/catalogue/variation/cues-and-tempo", test_cues_and_tempo);
  g_test_add_func ("/catalogue/variation/what-means-nothing", test_what_means_nothing);
  g_test_add_func ("/catalogue/variation/hold", test_hold);

  return g_test_run ();
}
