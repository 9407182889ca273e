/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-alternative-finder.h"
#include "bx-catalogue.h"

#define NO_BARBELL "mat,trap-bar,weight-plates,dumbbells,kettlebell,flat-bench,bench-45"
#define KETTLEBELL "kettlebell"
#define NOTHING ""

/* What is asked, and what must be answered, the best first; “…” is for more. */
static const struct
{
  const char *subject;
  BxAlternativeNeed need;
  const char *at_hand; /* (nullable): all there could be */
  const char *answers;
} rows[] = {
  /* “I have no barbell” */
  { "deadlift", BX_ALTERNATIVE_NEED_EQUIPMENT, NO_BARBELL, "trap-bar-deadlift romanian-deadlift …" },
  { "deadlift", BX_ALTERNATIVE_NEED_EQUIPMENT, KETTLEBELL, "kettlebell-swing …" },
  { "good-morning", BX_ALTERNATIVE_NEED_EQUIPMENT, KETTLEBELL, "kettlebell-swing …" },
  { "back-extension", BX_ALTERNATIVE_NEED_EQUIPMENT, NOTHING, "floor-back-extension" },
  { "pull-up", BX_ALTERNATIVE_NEED_EQUIPMENT, "dumbbells,flat-bench", "dumbbell-row" },
  { "dumbbell-row", BX_ALTERNATIVE_NEED_EQUIPMENT, NOTHING, "" },
  /* “The deadlift feels uncomfortable” */
  { "deadlift", BX_ALTERNATIVE_NEED_COMFORT, NULL, "trap-bar-deadlift romanian-deadlift …" },
  { "deadlift", BX_ALTERNATIVE_NEED_COMFORT, "dumbbells", "romanian-deadlift …" },
  { "back-extension", BX_ALTERNATIVE_NEED_COMFORT, NULL, "floor-back-extension" },
  { "dumbbell-row", BX_ALTERNATIVE_NEED_COMFORT, NULL, "pull-up lat-pulldown" },
  { "lat-pulldown", BX_ALTERNATIVE_NEED_COMFORT, NULL, "" },
  /* “Too easy” */
  { "floor-back-extension", BX_ALTERNATIVE_NEED_HARDER, NULL, "back-extension …" },
  { "lat-pulldown", BX_ALTERNATIVE_NEED_HARDER, NULL, "pull-up …" },
  { "good-morning", BX_ALTERNATIVE_NEED_HARDER, NULL, "romanian-deadlift …" },
  { "deadlift", BX_ALTERNATIVE_NEED_HARDER, NULL, "" },
  { "trap-bar-deadlift", BX_ALTERNATIVE_NEED_HARDER, NULL, "deadlift" },
  /* “Too hard” */
  { "pull-up", BX_ALTERNATIVE_NEED_EASIER, NULL, "lat-pulldown …" },
  { "pull-up", BX_ALTERNATIVE_NEED_EASIER, "dumbbells,flat-bench", "dumbbell-row" },
  { "deadlift", BX_ALTERNATIVE_NEED_EASIER, NULL, "trap-bar-deadlift …" },
  { "good-morning", BX_ALTERNATIVE_NEED_EASIER, NULL, "back-extension …" },
  { "floor-back-extension", BX_ALTERNATIVE_NEED_EASIER, NULL, "" },
  /* “For a change” */
  { "pull-up", BX_ALTERNATIVE_NEED_VARIETY, NULL, "lat-pulldown …" },
  { "good-morning", BX_ALTERNATIVE_NEED_VARIETY, NULL, "romanian-deadlift …" },
  { "back-extension", BX_ALTERNATIVE_NEED_VARIETY, NULL, "floor-back-extension …" },
};

static GListModel *
get_exercises (void)
{
  return bx_catalogue_get_exercises (bx_catalogue_get_default ());
}

static BxExercise *
get_exercise (const char *id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), id);

  g_assert_nonnull (exercise);

  return exercise;
}

static GPtrArray *
find (const char        *subject,
      BxAlternativeNeed  need,
      const char        *at_hand)
{
  g_auto (GStrv) equipment = NULL;

  if (at_hand != NULL)
    equipment = *at_hand != '\0' ? g_strsplit (at_hand, ",", -1) : g_new0 (char *, 1);

  return bx_alternative_find (get_exercises (), get_exercise (subject), need, (const char * const *) equipment);
}

static void
test_table (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (GPtrArray) found = find (rows[r].subject, rows[r].need, rows[r].at_hand);
      g_autoptr (GString) answers = g_string_new (NULL);
      gsize length = strlen (rows[r].answers);
      gboolean more = g_str_has_suffix (rows[r].answers, "…");

      for (guint i = 0; i < found->len; i++)
        {
          const BxAlternative *alternative = g_ptr_array_index (found, i);

          if (alternative->variation != NULL)
            continue;
          if (answers->len > 0)
            g_string_append_c (answers, ' ');
          g_string_append (answers, bx_exercise_get_id (alternative->exercise));
        }

      g_test_message ("%s, need %d, with %s: %s", rows[r].subject, rows[r].need,
                      rows[r].at_hand != NULL ? rows[r].at_hand : "all", answers->str);
      if (more)
        {
          g_autofree char *start = g_strndup (rows[r].answers, length - strlen (" …"));

          g_assert_cmpuint (answers->len, >=, strlen (start));
          g_string_truncate (answers, strlen (start));
          g_assert_cmpstr (answers->str, ==, start);
        }
      else
        g_assert_cmpstr (answers->str, ==, rows[r].answers);
    }
}

/* Whatever is asked of whatever exercise, the answers keep what they promise. */
static void
test_promises (void)
{
  GListModel *exercises = get_exercises ();

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) subject = g_list_model_get_item (exercises, i);

      for (BxAlternativeNeed need = 0; need <= BX_ALTERNATIVE_NEED_HARDER; need++)
        {
          g_autoptr (GPtrArray) found = bx_alternative_find (exercises, subject, need, NULL);
          double last = G_MAXDOUBLE;

          for (guint j = 0; j < found->len; j++)
            {
              const BxAlternative *alternative = g_ptr_array_index (found, j);

              g_assert_cmpfloat (alternative->score, <=, last);
              last = alternative->score;
              g_assert_true (g_str_has_suffix (alternative->reason, "."));
              g_assert_null (strstr (alternative->reason, ": ."));

              if (alternative->variation != NULL)
                {
                  g_assert_true (alternative->exercise == subject);
                  continue;
                }

              g_assert_true (alternative->exercise != subject);
              g_assert_cmpfloat (alternative->overlap, >=, 0.2);
              if (need == BX_ALTERNATIVE_NEED_COMFORT)
                g_assert_cmpint (bx_exercise_get_back_load (alternative->exercise), <,
                                 bx_exercise_get_back_load (subject));
              if (need == BX_ALTERNATIVE_NEED_EASIER)
                g_assert_cmpint (bx_exercise_get_level (alternative->exercise), <, bx_exercise_get_level (subject));
              if (need == BX_ALTERNATIVE_NEED_HARDER)
                g_assert_cmpint (bx_exercise_get_level (alternative->exercise), >, bx_exercise_get_level (subject));
            }
        }
    }
}

static void
test_variations_first (void)
{
  g_autoptr (GPtrArray) harder = find ("back-extension", BX_ALTERNATIVE_NEED_HARDER, NULL);
  g_autoptr (GPtrArray) easier = find ("back-extension", BX_ALTERNATIVE_NEED_EASIER, NULL);
  g_autoptr (GPtrArray) variety = find ("back-extension", BX_ALTERNATIVE_NEED_VARIETY, NULL);

  g_assert_nonnull (((BxAlternative *) g_ptr_array_index (harder, 0))->variation);
  g_assert_nonnull (((BxAlternative *) g_ptr_array_index (easier, 0))->variation);
  g_assert_null (((BxAlternative *) g_ptr_array_index (variety, 0))->variation);
}

static void
test_overlap (void)
{
  BxExercise *deadlift = get_exercise ("deadlift");
  BxExercise *trap_bar = get_exercise ("trap-bar-deadlift");

  g_assert_cmpfloat (bx_alternative_get_overlap (deadlift, deadlift), ==, 1.0);
  g_assert_cmpfloat_with_epsilon (bx_alternative_get_overlap (deadlift, trap_bar), 9.0 / 14.0, 1e-9);
  g_assert_cmpfloat (bx_alternative_get_overlap (deadlift, trap_bar), ==,
                     bx_alternative_get_overlap (trap_bar, deadlift));
  g_assert_cmpfloat (bx_alternative_get_overlap (get_exercise ("pull-up"), get_exercise ("floor-back-extension")), ==, 0.0);
}

static void
test_reasons (void)
{
  g_autoptr (GPtrArray) comfort = find ("deadlift", BX_ALTERNATIVE_NEED_COMFORT, NULL);
  g_autoptr (GPtrArray) nothing = find ("back-extension", BX_ALTERNATIVE_NEED_EQUIPMENT, NOTHING);
  g_autoptr (GPtrArray) bell = find ("deadlift", BX_ALTERNATIVE_NEED_EQUIPMENT, KETTLEBELL);

  g_assert_cmpstr (((BxAlternative *) g_ptr_array_index (comfort, 0))->reason, ==,
                   "Asks less of the lower back, and still trains: glutes, front thighs, hamstrings.");
  g_assert_cmpstr (((BxAlternative *) g_ptr_array_index (nothing, 0))->reason, ==,
                   "Needs no equipment, and trains the same muscles: lower back, upper spine, glutes.");
  g_assert_cmpstr (((BxAlternative *) g_ptr_array_index (bell, 0))->reason, ==,
                   "Kettlebell: trains the same muscles: glutes, hamstrings, lower back.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/alternative-finder/table", test_table);
  g_test_add_func ("/catalogue/alternative-finder/promises", test_promises);
  g_test_add_func ("/catalogue/alternative-finder/variations-first", test_variations_first);
  g_test_add_func ("/catalogue/alternative-finder/overlap", test_overlap);
  g_test_add_func ("/catalogue/alternative-finder/reasons", test_reasons);

  return g_test_run ();
}
