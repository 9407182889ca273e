/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-catalogue.h"
#include "bx-exercise-search.h"

static GPtrArray *
search (const char *text)
{
  return bx_exercise_search (bx_catalogue_get_exercises (bx_catalogue_get_default ()), text);
}

static const char *
nth (GPtrArray *found,
     guint      i)
{
  g_assert_cmpuint (found->len, >, i);

  return bx_exercise_get_id (g_ptr_array_index (found, i));
}

static gboolean
contains (GPtrArray  *found,
          const char *id)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (g_str_equal (nth (found, i), id))
        return TRUE;
    }

  return FALSE;
}

#define assert_first(text, id) \
  G_STMT_START { \
    g_autoptr (GPtrArray) found_ = search (text); \
    g_assert_cmpstr (nth (found_, 0), ==, id); \
  } G_STMT_END

static void
test_nothing_typed (void)
{
  g_autoptr (GPtrArray) all = search ("");
  g_autoptr (GPtrArray) blank = search ("  – ");

  g_assert_cmpuint (all->len, ==, 11);
  g_assert_cmpstr (nth (all, 0), ==, "back-extension");
  g_assert_cmpstr (nth (all, 10), ==, "reverse-dumbbell-fly");
  g_assert_cmpuint (blank->len, ==, 11);
}

static void
test_nothing_found (void)
{
  g_autoptr (GPtrArray) none = search ("bench press bicycle");
  g_autoptr (GPtrArray) half = search ("deadlift zzz");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (half->len, ==, 0);
}

static void
test_names (void)
{
  assert_first ("deadlift", "deadlift");
  assert_first ("DEADLIFT", "deadlift");
  assert_first ("dead", "deadlift");
  assert_first ("trap bar", "trap-bar-deadlift");
  assert_first ("roman d", "romanian-deadlift");
  assert_first ("back ext", "back-extension");
  assert_first ("floor", "floor-back-extension");
  assert_first ("row", "dumbbell-row");
}

static void
test_other_names (void)
{
  assert_first ("hyperextension", "back-extension");
  assert_first ("superman", "floor-back-extension");
  assert_first ("rdl", "romanian-deadlift");
  assert_first ("hex bar", "trap-bar-deadlift");
}

static void
test_gaps_do_not_matter (void)
{
  assert_first ("pullup", "pull-up");
  assert_first ("pull up", "pull-up");
  assert_first ("pull-up", "pull-up");
  assert_first ("pull down", "lat-pulldown");
  assert_first ("pulldown", "lat-pulldown");
  assert_first ("kettle bell", "kettlebell-swing");
  assert_first ("goodmorning", "good-morning");
}

static void
test_accents_do_not_matter (void)
{
  assert_first ("déadlïft", "deadlift");
  assert_first ("Déadlift", "deadlift");
  assert_first ("ＤＥＡＤＬＩＦＴ", "deadlift");
}

static void
test_muscles (void)
{
  g_autoptr (GPtrArray) hamstrings = search ("hamstrings");
  g_autoptr (GPtrArray) lats = search ("latissimus");
  g_autoptr (GPtrArray) group = search ("lower back");

  /* The main work before help: good morning before the back extension. */
  g_assert_cmpstr (nth (hamstrings, 0), ==, "good-morning");
  g_assert_true (contains (hamstrings, "back-extension"));
  g_assert_false (contains (hamstrings, "pull-up"));

  g_assert_cmpstr (nth (lats, 0), ==, "pull-up");
  g_assert_true (contains (lats, "deadlift"));

  g_assert_true (contains (group, "back-extension"));
  g_assert_true (contains (group, "deadlift"));
  g_assert_false (contains (group, "pull-up"));
}

static void
test_equipment (void)
{
  g_autoptr (GPtrArray) found = search ("barbell");
  g_autoptr (GPtrArray) both = search ("dumbbells hamstrings");

  g_assert_true (contains (found, "deadlift"));
  g_assert_true (contains (found, "good-morning"));
  g_assert_false (contains (found, "pull-up"));

  /* Each word may be found in another place. */
  g_assert_true (contains (both, "romanian-deadlift"));
  g_assert_false (contains (both, "dumbbell-row"));
}

/* What is typed, what must come first, and why it was found; “…” is for what the
 * page calls it. */
static const struct
{
  const char *typed;
  const char *first; /* (nullable): nothing may be found */
  const char *why;   /* (nullable): the name says it */
} rows[] = {
  /* As it is written */
  { "back extension", "back-extension", NULL },
  { "good", "good-morning", NULL },
  { "swing", "kettlebell-swing", NULL },
  { "reverse fly", "reverse-dumbbell-fly", NULL },
  /* One wrong letter, one too few, one too many, two that changed places */
  { "deadlitf", "deadlift", NULL },
  { "dedlift", "deadlift", NULL },
  { "deadliift", "deadlift", NULL },
  { "daedlift", "deadlift", NULL },
  { "romanien", "romanian-deadlift", NULL },
  { "kettelbell", "kettlebell-swing", NULL },
  { "pulup", "pull-up", NULL },
  { "pull dwon", "lat-pulldown", NULL },
  { "bakc extension", "back-extension", NULL },
  { "goodmornign", "good-morning", NULL },
  { "hyperextention", "back-extension", "Also called: Hyperextension" },
  { "supermen", "floor-back-extension", "Also called: Superman" },
  { "hampstrings", "good-morning", "Trains above all: hamstrings" },
  { "latisimus", "pull-up", "Trains above all: lats" },
  { "dumbell row", "dumbbell-row", NULL },
  /* Two are too many, and short words are what they are. */
  { "dedlfit", NULL, NULL },
  { "rwo", NULL, NULL },
  /* Other names, muscles, equipment */
  { "superman", "floor-back-extension", "Also called: Superman" },
  { "hex bar", "trap-bar-deadlift", "Also called: Hex Bar Deadlift" },
  { "front thighs", "trap-bar-deadlift", "Trains above all: front thighs" },
  { "gluteus", "good-morning", "Trains above all: glutes" },
  { "kettlebell", "kettlebell-swing", NULL },
  { "dip belt", NULL, NULL },
  { "weight belt", "pull-up", "Done with: weight belt" },
  /* What is written about it */
  { "how often", "back-extension", "Answers: …" },
  { "good for the glutes", "back-extension", "Answers: …" },
  { "shoulder width", "back-extension", "In the step: …" },
  { "deadlift shins", "deadlift", "In the step: …" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) hits = bx_exercise_search_hits (bx_catalogue_get_exercises (bx_catalogue_get_default ()),
                                                            rows[i].typed);
      const BxExerciseHit *hit;
      g_autofree char *why = NULL;

      g_test_message ("“%s” finds %u", rows[i].typed, hits->len);
      if (rows[i].first == NULL)
        {
          g_assert_cmpuint (hits->len, ==, 0);
          continue;
        }

      g_assert_cmpuint (hits->len, >, 0);
      hit = g_ptr_array_index (hits, 0);
      why = bx_exercise_hit_dup_why (hit);
      g_assert_cmpstr (bx_exercise_get_id (hit->exercise), ==, rows[i].first);
      if (rows[i].why != NULL && g_str_has_suffix (rows[i].why, "…"))
        {
          g_autofree char *start = g_strndup (rows[i].why, strlen (rows[i].why) - strlen ("…"));

          g_assert_cmpstr (why, !=, start);
          g_assert_true (g_str_has_prefix (why, start));
        }
      else
        g_assert_cmpstr (why, ==, rows[i].why);
    }
}

/* A letter is forgiven only where nothing fits without. */
static void
test_forgiving_is_last (void)
{
  g_autoptr (GPtrArray) rack = bx_exercise_search_hits (bx_catalogue_get_exercises (bx_catalogue_get_default ()), "rack");
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new ("rack");
  BxExercise *back_extension = bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension");
  g_autoptr (BxExerciseHit) forgiven = bx_exercise_query_match (query, back_extension);

  for (guint i = 0; i < rack->len; i++)
    g_assert_false (((BxExerciseHit *) g_ptr_array_index (rack, i))->corrected);

  g_assert_nonnull (forgiven);
  g_assert_true (forgiven->corrected);
}

static void
test_other_texts (void)
{
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new ("lower bakc");
  g_autoptr (BxExerciseQuery) exact = bx_exercise_query_new ("LOWER ba");

  g_assert_cmpuint (bx_exercise_query_rank_text (query, "Lower back"), ==, 1);
  g_assert_cmpuint (bx_exercise_query_rank_text (exact, "Lower back"), >, 1);
  g_assert_cmpuint (bx_exercise_query_rank_text (exact, "Lower legs"), ==, 0);
}

static void
test_query (void)
{
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new ("Deadlift");
  g_autoptr (BxExerciseQuery) bad = bx_exercise_query_new ("\xff\xfe" "deadlift");
  g_autoptr (BxExerciseQuery) empty = bx_exercise_query_new ("…");
  BxExercise *deadlift = bx_catalogue_find_exercise (bx_catalogue_get_default (), "deadlift");
  BxExercise *trap_bar = bx_catalogue_find_exercise (bx_catalogue_get_default (), "trap-bar-deadlift");
  g_autoptr (BxExerciseHit) best = bx_exercise_query_match (query, deadlift);
  g_autoptr (BxExerciseHit) good = bx_exercise_query_match (query, trap_bar);
  g_autoptr (BxExerciseHit) damaged = bx_exercise_query_match (bad, deadlift);
  g_autoptr (BxExerciseHit) any = bx_exercise_query_match (empty, deadlift);

  g_assert_cmpuint (best->rank, >, good->rank);
  g_assert_false (best->corrected);
  g_assert_nonnull (damaged);
  g_assert_true (bx_exercise_query_is_empty (empty));
  g_assert_false (bx_exercise_query_is_empty (query));
  g_assert_cmpuint (any->rank, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/search/nothing-typed", test_nothing_typed);
  g_test_add_func ("/catalogue/search/nothing-found", test_nothing_found);
  g_test_add_func ("/catalogue/search/names", test_names);
  g_test_add_func ("/catalogue/search/other-names", test_other_names);
  g_test_add_func ("/catalogue/search/gaps-do-not-matter", test_gaps_do_not_matter);
  g_test_add_func ("/catalogue/search/accents-do-not-matter", test_accents_do_not_matter);
  g_test_add_func ("/catalogue/search/muscles", test_muscles);
  g_test_add_func ("/catalogue/search/equipment", test_equipment);
  g_test_add_func ("/catalogue/search/query", test_query);
  g_test_add_func ("/catalogue/search/table", test_table);
  g_test_add_func ("/catalogue/search/forgiving-is-last", test_forgiving_is_last);
  g_test_add_func ("/catalogue/search/other-texts", test_other_texts);

  return g_test_run ();
}
