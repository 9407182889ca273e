/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The checker of the catalogue that ships. The reader refuses what can't be
 * read; this refuses what should not be shipped: texts that are too long or
 * not well set, content that is not whole, files that don't fit together.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bx-catalogue.h"

#define MAX_SENTENCE_WORDS 30
#define MAX_TITLE_WORDS 9
#define MAX_SUMMARY_CHARS 110
#define MIN_STEPS 4
#define MIN_READING_EASE 80.0
#define MIN_MISTAKES 3

static const char * const muscle_ids[] = {
  "erector-spinae-lumbar", "erector-spinae-thoracic", "latissimus", "trapezius-upper", "trapezius-middle",
  "trapezius-lower", "rhomboids", "infraspinatus", "teres", "deltoid-front", "deltoid-side", "deltoid-rear",
  "biceps", "brachialis", "triceps", "forearms", "gluteus-maximus", "gluteus-medius", "hamstrings", "adductors",
  "quadriceps", "calves", "tibialis", "abdominals", "obliques", "pectorals", "serratus", "hip-flexors",
};

static const char * const exercise_ids[] = {
  "back-extension", "floor-back-extension", "good-morning", "deadlift", "trap-bar-deadlift", "romanian-deadlift",
  "kettlebell-swing", "pull-up", "lat-pulldown", "dumbbell-row", "reverse-dumbbell-fly",
};

/* The six that stand in for the back extension. */
static const char * const alternative_ids[] = {
  "good-morning", "deadlift", "trap-bar-deadlift", "romanian-deadlift", "kettlebell-swing", "floor-back-extension",
};

static BxExercise *
get_exercise (const char *id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), id);

  g_assert_nonnull (exercise);

  return exercise;
}

/* ---- Texts ---------------------------------------------------------------- */

typedef enum
{
  TEXT_SENTENCES, /* ends with a full stop or a question mark */
  TEXT_TITLE,     /* ends with neither, unless it is a question */
  TEXT_NAME,      /* a few words */
} TextKind;

typedef void (*TextFunc) (const char *place,
                          const char *text,
                          TextKind    kind);

static void
visit_passages (const char *id,
                GPtrArray  *passages,
                TextFunc    func)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (passages, i);
      g_autofree char *place = g_strdup_printf ("%s/%s", id, passage->id);

      func (place, passage->title, TEXT_TITLE);
      func (place, passage->text, TEXT_SENTENCES);
    }
}

static void
visit_neighbours (const char *id,
                  GPtrArray  *neighbours,
                  TextFunc    func)
{
  for (guint i = 0; i < neighbours->len; i++)
    func (id, ((BxNeighbour *) g_ptr_array_index (neighbours, i))->reason, TEXT_SENTENCES);
}

static void
visit_variations (const char *id,
                  GPtrArray  *families,
                  TextFunc    func)
{
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      func (id, family->name, TEXT_NAME);
      func (id, family->text, TEXT_SENTENCES);
      for (guint j = 0; j < family->options->len; j++)
        {
          const BxVariationOption *option = g_ptr_array_index (family->options, j);

          func (id, option->name, TEXT_NAME);
          func (id, option->text, TEXT_SENTENCES);
          for (guint k = 0; k < option->steps->len; k++)
            {
              func (id, ((BxStep *) g_ptr_array_index (option->steps, k))->title, TEXT_TITLE);
              func (id, ((BxStep *) g_ptr_array_index (option->steps, k))->text, TEXT_SENTENCES);
            }
          for (guint k = 0; option->cues[k] != NULL; k++)
            func (id, option->cues[k], TEXT_SENTENCES);
          for (guint k = 0; k < option->conflicts->len; k++)
            func (id, ((BxConflict *) g_ptr_array_index (option->conflicts, k))->reason, TEXT_SENTENCES);
        }
    }
}

static void
visit_exercise (BxExercise *exercise,
                TextFunc    func)
{
  const char *id = bx_exercise_get_id (exercise);
  GStrv aliases = bx_exercise_get_aliases (exercise);
  GStrv cues = bx_exercise_get_cues (exercise);
  GPtrArray *steps = bx_exercise_get_steps (exercise);
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);

  func (id, bx_exercise_get_name (exercise), TEXT_NAME);
  func (id, bx_exercise_get_summary (exercise), TEXT_SENTENCES);
  func (id, bx_exercise_get_description (exercise), TEXT_SENTENCES);
  func (id, bx_exercise_get_breathing (exercise), TEXT_SENTENCES);
  func (id, bx_exercise_get_suits (exercise), TEXT_SENTENCES);
  func (id, bx_exercise_get_safety (exercise), TEXT_SENTENCES);
  if (bx_exercise_get_why_instead (exercise) != NULL)
    func (id, bx_exercise_get_why_instead (exercise), TEXT_SENTENCES);

  for (guint i = 0; aliases[i] != NULL; i++)
    func (id, aliases[i], TEXT_NAME);
  for (guint i = 0; cues[i] != NULL; i++)
    func (id, cues[i], TEXT_SENTENCES);

  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);

      func (id, step->title, TEXT_TITLE);
      func (id, step->text, TEXT_SENTENCES);
    }
  for (guint i = 0; i < mistakes->len; i++)
    {
      const BxMistake *mistake = g_ptr_array_index (mistakes, i);

      func (id, mistake->title, TEXT_TITLE);
      func (id, mistake->fix, TEXT_SENTENCES);
    }

  visit_passages (id, bx_exercise_get_benefits (exercise), func);
  visit_passages (id, bx_exercise_get_doses (exercise), func);
  visit_passages (id, bx_exercise_get_questions (exercise), func);
  visit_variations (id, bx_exercise_get_variations (exercise), func);
  visit_neighbours (id, bx_exercise_get_easier (exercise), func);
  visit_neighbours (id, bx_exercise_get_harder (exercise), func);
  visit_neighbours (id, bx_exercise_get_alternatives (exercise), func);
}

static void
visit_all (TextFunc func)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *exercises = bx_catalogue_get_exercises (catalogue);
  GListModel *muscles = bx_catalogue_get_muscles (catalogue);
  GPtrArray *workouts = bx_catalogue_get_workouts (catalogue);
  GPtrArray *equipment = bx_catalogue_get_equipment (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      visit_exercise (exercise, func);
    }

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      func (bx_muscle_get_id (muscle), bx_muscle_get_name (muscle), TEXT_NAME);
      func (bx_muscle_get_id (muscle), bx_muscle_get_plain_name (muscle), TEXT_NAME);
      func (bx_muscle_get_id (muscle), bx_muscle_get_group_name (muscle), TEXT_NAME);
      func (bx_muscle_get_id (muscle), bx_muscle_get_function (muscle), TEXT_SENTENCES);
    }

  for (guint i = 0; i < equipment->len; i++)
    func ("equipment", ((BxEquipment *) g_ptr_array_index (equipment, i))->name, TEXT_NAME);

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      func (workout->id, workout->name, TEXT_NAME);
      func (workout->id, workout->description, TEXT_SENTENCES);
      if (workout->credit != NULL)
        func (workout->id, workout->credit, TEXT_SENTENCES);
      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);

          if (slot->note != NULL)
            func (workout->id, slot->note, TEXT_SENTENCES);
        }
    }
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';

  return n;
}

static void
check_sentences (const char *place,
                 const char *text)
{
  g_autoptr (GRegex) end = g_regex_new ("(?<=[.?:])\\s+", 0, 0, NULL);
  g_auto (GStrv) sentences = g_regex_split (end, text, 0);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      if (count_words (sentences[i]) > MAX_SENTENCE_WORDS)
        {
          g_test_message ("%s: more than %d words: %s", place, MAX_SENTENCE_WORDS, sentences[i]);
          g_test_fail ();
        }
    }
}

static void
check_text (const char *place,
            const char *text,
            TextKind    kind)
{
  gboolean ends = g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?");
  const char *wrong = NULL;

  if (*text == '\0')
    wrong = "is empty";
  else if (strpbrk (text, "'\"") != NULL)
    wrong = "has a straight quotation mark or apostrophe";
  else if (strchr (text, '!') != NULL)
    wrong = "has an exclamation mark";
  else if (strstr (text, "  ") != NULL || g_ascii_isspace (*text) || g_ascii_isspace (text[strlen (text) - 1]))
    wrong = "has white space too much";
  else if (strstr (text, "...") != NULL || strstr (text, "--") != NULL || strstr (text, " - ") != NULL)
    wrong = "has ASCII stand-ins for an ellipsis or a dash";
  else if (strpbrk (text, "<>&%") != NULL)
    wrong = "has markup or a percent sign";
  else if (kind == TEXT_SENTENCES && !ends)
    wrong = "does not end a sentence";
  else if (kind == TEXT_TITLE && g_str_has_suffix (text, "."))
    wrong = "is a title and ends with a full stop";
  else if (kind == TEXT_NAME && ends)
    wrong = "is a name and ends like a sentence";
  else if (kind != TEXT_SENTENCES && count_words (text) > MAX_TITLE_WORDS)
    wrong = "is too long for a title";

  if (wrong != NULL)
    {
      g_test_message ("%s: “%s” %s", place, text, wrong);
      g_test_fail ();
    }

  if (kind == TEXT_SENTENCES)
    check_sentences (place, text);
}

static void
test_texts (void)
{
  visit_all (check_text);
}

static guint n_words;
static guint n_sentences;

static void
count_text (const char *place,
            const char *text,
            TextKind    kind)
{
  if (kind != TEXT_SENTENCES)
    return;

  n_words += count_words (text);
  for (const char *p = text; *p != '\0'; p++)
    n_sentences += *p == '.' || *p == '?' || *p == ':';
}

static void
test_sentences_are_short (void)
{
  visit_all (count_text);

  g_test_message ("%u sentences of %.1f words", n_sentences, (double) n_words / n_sentences);
  g_assert_cmpuint (n_words, <=, 16 * n_sentences);
}

/* Vowels that stand together are one syllable, and a silent e is none. That is
 * rough, but wrong in the same way for every text. */
static guint
count_syllables (const char *word)
{
  gboolean in_vowel = FALSE;
  guint n = 0;
  gsize length = strlen (word);

  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = strchr ("aeiouyAEIOUY", word[i]) != NULL;
      gboolean silent = i > 1 && i + 1 == length && word[i] == 'e' && word[i - 1] != 'l' && n > 0;

      n += vowel && !in_vowel && !silent;
      in_vowel = vowel;
    }

  return MAX (n, 1);
}

static guint n_syllables;

static void
count_reading (const char *place,
               const char *text,
               TextKind    kind)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  count_text (place, text, kind);
  for (guint i = 0; kind == TEXT_SENTENCES && words[i] != NULL; i++)
    {
      g_strdelimit (words[i], ".,:;?", '\0');
      if (*words[i] != '\0')
        n_syllables += count_syllables (words[i]);
    }
}

/* Flesch's reading ease, 206.835 − 1.015 words a sentence − 84.6 syllables a word
 * (R. Flesch, “A new readability yardstick”, 1948): 80 is easy. */
static void
test_reading_ease (void)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      double ease;

      n_words = n_sentences = n_syllables = 0;
      visit_exercise (exercise, count_reading);
      ease = 206.835 - 1.015 * n_words / n_sentences - 84.6 * n_syllables / n_words;
      g_test_message ("%s: %u words, reading ease %.0f", bx_exercise_get_id (exercise), n_words, ease);
      g_assert_cmpfloat (ease, >=, MIN_READING_EASE);
    }
}

/* ---- The vocabulary --------------------------------------------------------- */

static void
test_muscles (void)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *muscles = bx_catalogue_get_muscles (catalogue);
  GPtrArray *groups = bx_catalogue_get_groups (catalogue);
  guint n_in_groups = 0;

  g_assert_cmpuint (g_list_model_get_n_items (muscles), ==, G_N_ELEMENTS (muscle_ids));
  for (guint i = 0; i < G_N_ELEMENTS (muscle_ids); i++)
    g_assert_nonnull (bx_catalogue_find_muscle (catalogue, muscle_ids[i]));
  g_assert_null (bx_catalogue_find_muscle (catalogue, "latisimus"));

  for (guint i = 0; i < groups->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < g_list_model_get_n_items (group->muscles); j++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (group->muscles, j);

          g_assert_cmpstr (bx_muscle_get_group_id (muscle), ==, group->id);
          g_assert_cmpstr (bx_muscle_get_group_name (muscle), ==, group->name);
          n_in_groups++;
        }
    }
  g_assert_cmpuint (n_in_groups, ==, G_N_ELEMENTS (muscle_ids));
}

static void
test_muscle_names (void)
{
  BxMuscle *muscle = bx_catalogue_find_muscle (bx_catalogue_get_default (), "erector-spinae-lumbar");
  g_autofree char *title = NULL;

  g_assert_cmpstr (bx_muscle_get_plain_name (muscle), ==, "lower back");
  g_assert_cmpstr (bx_muscle_get_title (muscle), ==, "Lower back");
  g_assert_cmpstr (bx_muscle_get_name (muscle), ==, "Erector spinae (lumbar)");
  g_assert_cmpstr (bx_muscle_get_group_id (muscle), ==, "lower-back");

  g_object_get (muscle, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Lower back");
}

/* ---- Every exercise ----------------------------------------------------------- */

static void
test_exercises (void)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, G_N_ELEMENTS (exercise_ids));

  for (guint i = 0; i < G_N_ELEMENTS (exercise_ids); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      guint n_cues = g_strv_length (bx_exercise_get_cues (exercise));

      g_test_message ("%s", exercise_ids[i]);
      g_assert_cmpstr (bx_exercise_get_id (exercise), ==, exercise_ids[i]);
      g_assert_true (get_exercise (exercise_ids[i]) == exercise);

      g_assert_cmpuint (n_cues, >=, 3);
      g_assert_cmpuint (n_cues, <=, 5);
      g_assert_cmpuint (bx_exercise_get_steps (exercise)->len, >=, MIN_STEPS);
      g_assert_cmpuint (bx_exercise_get_mistakes (exercise)->len, >=, MIN_MISTAKES);
      g_assert_cmpuint (bx_exercise_get_doses (exercise)->len, >=, 1);
      g_assert_cmpuint (bx_exercise_get_alternatives (exercise)->len, >=, 1);
      g_assert_cmpuint (bx_exercise_get_easier (exercise)->len + bx_exercise_get_harder (exercise)->len, >=, 1);
      g_assert_cmpint (g_utf8_strlen (bx_exercise_get_summary (exercise), -1), <=, MAX_SUMMARY_CHARS);
      g_assert_nonnull (strstr (bx_exercise_get_safety (exercise), "information, not medical advice"));
      g_assert_cmpint (bx_exercise_get_rest_seconds (exercise), >=, 30);
      g_assert_true (*bx_exercise_get_breathing (exercise) != '\0');
      g_assert_true (*bx_exercise_get_tempo (exercise) != '\0');
      g_assert_true (*bx_exercise_get_suits (exercise) != '\0');
      g_assert_true (*bx_exercise_get_description (exercise) != '\0');
      g_assert_cmpuint (bx_exercise_get_sources (exercise)->len, >=, 1);
    }
}

/* An alternative must share a muscle that does the main work in either. */
static gboolean
shares_muscle (BxExercise *a,
               BxExercise *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (muscle_ids); i++)
    {
      BxMuscleRole in_a = bx_exercise_get_role (a, muscle_ids[i]);
      BxMuscleRole in_b = bx_exercise_get_role (b, muscle_ids[i]);

      if (in_a != BX_MUSCLE_ROLE_NONE && in_b != BX_MUSCLE_ROLE_NONE &&
          (in_a == BX_MUSCLE_ROLE_PRIMARY || in_b == BX_MUSCLE_ROLE_PRIMARY))
        return TRUE;
    }

  return FALSE;
}

static void
test_alternatives_share_muscles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercise_ids); i++)
    {
      BxExercise *exercise = get_exercise (exercise_ids[i]);
      GPtrArray *alternatives = bx_exercise_get_alternatives (exercise);

      for (guint j = 0; j < alternatives->len; j++)
        {
          const BxNeighbour *neighbour = g_ptr_array_index (alternatives, j);

          g_test_message ("%s, %s", exercise_ids[i], neighbour->exercise_id);
          g_assert_true (shares_muscle (exercise, get_exercise (neighbour->exercise_id)));
        }
    }
}

/* What is easier than something can't be harder than it, too. */
static void
test_neighbours_agree (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercise_ids); i++)
    {
      GPtrArray *harder = bx_exercise_get_harder (get_exercise (exercise_ids[i]));

      for (guint j = 0; j < harder->len; j++)
        {
          const BxNeighbour *neighbour = g_ptr_array_index (harder, j);
          GPtrArray *back = bx_exercise_get_harder (get_exercise (neighbour->exercise_id));

          for (guint k = 0; k < back->len; k++)
            g_assert_cmpstr (((BxNeighbour *) g_ptr_array_index (back, k))->exercise_id, !=, exercise_ids[i]);
        }
    }
}

static void
test_why_instead (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (alternative_ids); i++)
    g_assert_nonnull (bx_exercise_get_why_instead (get_exercise (alternative_ids[i])));

  g_assert_null (bx_exercise_get_why_instead (get_exercise ("back-extension")));
  g_assert_null (bx_exercise_get_why_instead (get_exercise ("pull-up")));
}

/* ---- The back extension, whole --------------------------------------------------- */

#define assert_ids(Type, array, ...) \
  G_STMT_START { \
    static const char * const expected[] = { __VA_ARGS__ }; \
    g_assert_cmpuint ((array)->len, ==, G_N_ELEMENTS (expected)); \
    for (guint i_ = 0; i_ < (array)->len; i_++) \
      g_assert_cmpstr (((Type *) g_ptr_array_index ((array), i_))->id, ==, expected[i_]); \
  } G_STMT_END

static void
test_back_extension (void)
{
  BxExercise *exercise = get_exercise ("back-extension");
  GPtrArray *alternatives = bx_exercise_get_alternatives (exercise);

  assert_ids (BxStep, bx_exercise_get_steps (exercise), "set-pad", "step-on", "start", "load", "lift", "lower");
  assert_ids (BxPassage, bx_exercise_get_benefits (exercise), "spinal-extensors", "flexible-spine", "beyond-neutral");
  assert_ids (BxPassage, bx_exercise_get_doses (exercise), "how-much", "how-often", "progress");
  assert_ids (BxPassage, bx_exercise_get_questions (exercise),
              "does-it-hurt", "frequency", "where-to-feel", "good-for-glutes");

  g_assert_cmpuint (alternatives->len, ==, G_N_ELEMENTS (alternative_ids));
  for (guint i = 0; i < alternatives->len; i++)
    g_assert_cmpstr (((BxNeighbour *) g_ptr_array_index (alternatives, i))->exercise_id, ==, alternative_ids[i]);

  g_assert_cmpint (bx_exercise_get_role (exercise, "erector-spinae-lumbar"), ==, BX_MUSCLE_ROLE_PRIMARY);
  g_assert_cmpint (bx_exercise_get_role (exercise, "gluteus-maximus"), ==, BX_MUSCLE_ROLE_SECONDARY);
  g_assert_cmpint (bx_exercise_get_role (exercise, "hamstrings"), ==, BX_MUSCLE_ROLE_SECONDARY);
  g_assert_cmpint (bx_exercise_get_role (exercise, "biceps"), ==, BX_MUSCLE_ROLE_NONE);
  g_assert_cmpint (bx_exercise_get_measure (exercise), ==, BX_MEASURE_BODYWEIGHT_REPS);
}

static void
test_back_extension_variations (void)
{
  GPtrArray *families = bx_exercise_get_variations (get_exercise ("back-extension"));

  assert_ids (BxVariationFamily, families, "equipment", "arms", "load", "tempo", "spine");
  assert_ids (BxVariationOption, ((BxVariationFamily *) families->pdata[0])->options,
              "bench-45", "bench-horizontal", "machine", "mat");
  assert_ids (BxVariationOption, ((BxVariationFamily *) families->pdata[1])->options,
              "crossed", "hips", "behind-head");
  assert_ids (BxVariationOption, ((BxVariationFamily *) families->pdata[2])->options, "none", "chest", "barbell");
  assert_ids (BxVariationOption, ((BxVariationFamily *) families->pdata[3])->options,
              "steady", "hold", "slow-lowering");
  assert_ids (BxVariationOption, ((BxVariationFamily *) families->pdata[4])->options, "stiff", "roll-up");
}

/* ---- Pictures and sources ------------------------------------------------------- */

static void
assert_picture (const char *step)
{
  static const char * const athletes[] = { "man", "woman" };

  for (guint i = 0; i < G_N_ELEMENTS (athletes); i++)
    {
      g_autofree char *name = g_strdup_printf ("step-%s-%s.svg", step, athletes[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "illustrations", name, NULL);

      g_test_message ("%s", name);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* Every step has a picture; a step of a variation has one, or says which end of
 * the movement shows it. */
static void
test_step_pictures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercise_ids); i++)
    {
      BxExercise *exercise = get_exercise (exercise_ids[i]);
      GPtrArray *steps = bx_exercise_get_steps (exercise);
      GPtrArray *families = bx_exercise_get_variations (exercise);

      for (guint j = 0; j < steps->len; j++)
        {
          g_autofree char *step = g_strdup_printf ("%s-%s", exercise_ids[i],
                                                   ((BxStep *) g_ptr_array_index (steps, j))->id);

          assert_picture (step);
        }

      for (guint j = 0; j < families->len; j++)
        {
          const BxVariationFamily *family = g_ptr_array_index (families, j);

          for (guint k = 0; k < family->options->len; k++)
            {
              const BxVariationOption *option = g_ptr_array_index (family->options, k);

              for (guint l = 0; l < option->steps->len; l++)
                {
                  const BxStep *step = g_ptr_array_index (option->steps, l);

                  g_assert_true (step->picture != NULL || step->end != BX_STEP_END_NONE);
                  if (step->picture != NULL)
                    assert_picture (step->picture);
                }
            }
        }
    }
}

static void
test_sources_lead_somewhere (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercise_ids); i++)
    {
      GPtrArray *sources = bx_exercise_get_sources (get_exercise (exercise_ids[i]));

      for (guint j = 0; j < sources->len; j++)
        {
          const BxSource *source = g_ptr_array_index (sources, j);

          g_assert_true (source->doi != NULL || g_str_has_prefix (source->url, "https://"));
          g_assert_nonnull (source->url);
          g_assert_true (strlen (source->text) > 20);
        }
    }
}

static gboolean
cites (const char *exercise_id,
       const char *doi)
{
  GPtrArray *sources = bx_exercise_get_sources (get_exercise (exercise_id));

  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);

      if (g_strcmp0 (source->doi, doi) == 0)
        {
          g_autofree char *url = g_strconcat ("https://doi.org/", doi, NULL);

          g_assert_cmpstr (source->url, ==, url);
          return TRUE;
        }
    }

  return FALSE;
}

static void
test_sources (void)
{
  g_assert_true (cites ("back-extension", "10.2519/jospt.2015.5021"));
  g_assert_true (cites ("back-extension", "10.1519/JSC.0b013e3181e73f87"));
  g_assert_true (cites ("deadlift", "10.2519/jospt.2015.5021"));
  g_assert_true (cites ("trap-bar-deadlift", "10.1519/JSC.0b013e3181e73f87"));
}

/* ---- Equipment ------------------------------------------------------------------- */

static void
test_equipment (void)
{
  static const char * const bar[] = { "barbell", NULL };
  static const char * const gym[] = { "barbell", "weight-plates", "bench-45", NULL };
  BxExercise *deadlift = get_exercise ("deadlift");
  BxExercise *back_extension = get_exercise ("back-extension");
  BxExercise *floor = get_exercise ("floor-back-extension");
  g_autofree char *names = bx_exercise_dup_equipment_names (deadlift);
  g_autofree char *choice = bx_exercise_dup_equipment_names (get_exercise ("good-morning"));
  g_autofree char *longer_choice = bx_exercise_dup_equipment_names (back_extension);
  g_autofree char *nothing = bx_exercise_dup_equipment_names (floor);

  g_assert_true (bx_exercise_can_do_with (floor, NULL));
  g_assert_false (bx_exercise_can_do_with (deadlift, NULL));
  g_assert_false (bx_exercise_can_do_with (deadlift, bar));
  g_assert_true (bx_exercise_can_do_with (deadlift, gym));
  g_assert_false (bx_exercise_can_do_with (back_extension, bar));
  g_assert_true (bx_exercise_can_do_with (back_extension, gym));

  g_assert_cmpint (bx_exercise_get_equipment_need (deadlift, "barbell"), ==, BX_EQUIPMENT_NEED_REQUIRED);
  g_assert_cmpint (bx_exercise_get_equipment_need (back_extension, "bench-45"), ==, BX_EQUIPMENT_NEED_CHOICE);
  g_assert_cmpint (bx_exercise_get_equipment_need (back_extension, "barbell"), ==, BX_EQUIPMENT_NEED_OPTIONAL);
  g_assert_cmpint (bx_exercise_get_equipment_need (back_extension, "kettlebell"), ==, BX_EQUIPMENT_NEED_NONE);

  g_assert_cmpstr (names, ==, "Barbell, weight plates");
  g_assert_cmpstr (choice, ==, "Barbell or dumbbells");
  g_assert_cmpstr (longer_choice, ==,
                   "45° back extension bench, horizontal back extension bench or back extension machine");
  g_assert_cmpstr (nothing, ==, "");
}

/* Equipment that nothing uses is a slip of the pen. */
static void
test_equipment_is_used (void)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());

  for (guint i = 0; i < equipment->len; i++)
    {
      const char *id = ((BxEquipment *) g_ptr_array_index (equipment, i))->id;
      gboolean used = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (exercise_ids); j++)
        used = used || bx_exercise_get_equipment_need (get_exercise (exercise_ids[j]), id) != BX_EQUIPMENT_NEED_NONE;

      g_test_message ("%s", id);
      g_assert_true (used);
    }
}

static void
test_muscle_list (void)
{
  BxExercise *exercise = get_exercise ("back-extension");
  g_autofree char *primary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_autofree char *all = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_NONE);

  g_assert_cmpstr (primary, ==, "Lower back");
  g_assert_cmpstr (all, ==, "Lower back, upper spine, glutes, hamstrings, inner thighs");
}

/* ---- Workouts -------------------------------------------------------------------- */

static void
test_back_workout (void)
{
  static const struct
  {
    const char *exercise;
    int sets;
    int reps;
    int rest;
  } expected[] = {
    { "deadlift", 3, 5, 180 },       { "pull-up", 3, 8, 120 },
    { "dumbbell-row", 3, 10, 90 },   { "back-extension", 3, 12, 90 },
    { "reverse-dumbbell-fly", 3, 15, 60 },
  };
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout");

  g_assert_nonnull (workout);
  g_assert_true (workout->shipped);
  g_assert_nonnull (strstr (workout->credit, "StrengthLog"));
  g_assert_cmpuint (workout->slots->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_cmpstr (slot->exercise_id, ==, expected[i].exercise);
      g_assert_cmpint (slot->rest_seconds, ==, expected[i].rest);
      g_assert_cmpuint (slot->targets->len, ==, expected[i].sets);
      for (guint j = 0; j < slot->targets->len; j++)
        {
          g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, j).reps_min, ==, expected[i].reps);
          g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, j).reps_max, ==, expected[i].reps);
        }
    }
}

static void
test_slots_can_be_swapped (void)
{
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout");

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_nonnull (slot->alternatives);
      for (guint j = 0; slot->alternatives[j] != NULL; j++)
        g_assert_true (shares_muscle (get_exercise (slot->exercise_id), get_exercise (slot->alternatives[j])));
    }

  g_assert_cmpstr (((BxSlot *) workout->slots->pdata[1])->alternatives[0], ==, "lat-pulldown");
}

static const BxWorkout *
get_workout (const char *id)
{
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), id);

  g_assert_nonnull (workout);

  return workout;
}

/* What the guide teaches about how much and how often. */
static void
test_back_extension_only (void)
{
  const BxWorkout *workout = get_workout ("back-extension-only");
  const BxSlot *slot = g_ptr_array_index (workout->slots, 0);
  guint n_work = 0;

  g_assert_cmpuint (workout->slots->len, ==, 1);
  g_assert_cmpstr (slot->exercise_id, ==, "back-extension");
  g_assert_cmpint (slot->progression.kind, ==, BX_PROGRESSION_REPS_THEN_LOAD);
  for (guint i = 0; i < slot->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (slot->targets, BxSetTarget, i);

      if (target->kind == BX_SET_KIND_WARM_UP)
        continue;
      n_work++;
      g_assert_cmpint (target->reps_min, ==, 10);
      g_assert_cmpint (target->reps_max, ==, 12);
    }
  g_assert_cmpuint (n_work, >=, 2);
  g_assert_cmpuint (n_work, <=, 3);
  g_assert_cmpint (workout->schedule.kind, ==, BX_SCHEDULE_KIND_WEEKDAYS);
  g_assert_cmpuint (workout->schedule.weekdays, ==, (1 << 0) | (1 << 3));
}

static void
test_no_equipment (void)
{
  static const char *const nothing[] = { NULL };
  const BxWorkout *workout = get_workout ("no-equipment");

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_true (bx_exercise_can_do_with (get_exercise (slot->exercise_id), nothing));
    }
}

static void
test_hinge_day (void)
{
  const BxWorkout *workout = get_workout ("hinge-day");
  const BxSlot *first = g_ptr_array_index (workout->slots, 0);
  guint n_in_superset = 0;

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_cmpint (bx_exercise_get_role (get_exercise (slot->exercise_id), "gluteus-maximus"), !=, BX_MUSCLE_ROLE_NONE);
      n_in_superset += slot->superset == 1;
    }
  g_assert_cmpuint (n_in_superset, ==, 2);
  g_assert_cmpint (g_array_index (first->targets, BxSetTarget, 0).kind, ==, BX_SET_KIND_WARM_UP);
  g_assert_cmpint (g_array_index (first->targets, BxSetTarget, 2).kind, ==, BX_SET_KIND_WORK);
  g_assert_cmpint (g_array_index (first->targets, BxSetTarget, 2).rpe_tenths, ==, 80);
}

/* It asks less of the lower back than the back workout does, and nothing hard. */
static void
test_gentle_return (void)
{
  const BxWorkout *workout = get_workout ("gentle-return");

  g_assert_cmpuint (bx_workout_count_sets (workout), <, bx_workout_count_sets (get_workout ("back-workout")) / 2 + 1);
  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_assert_cmpint (bx_exercise_get_back_load (get_exercise (slot->exercise_id)), <=, BX_BACK_LOAD_MODERATE);
      for (guint j = 0; j < slot->targets->len; j++)
        g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, j).rpe_tenths, <=, 60);
    }
}

/* All that an alternative stands in for trains something in common. */
static void
test_alternatives_fit (void)
{
  GPtrArray *workouts = bx_catalogue_get_workouts (bx_catalogue_get_default ());

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);

          for (guint k = 0; slot->alternatives != NULL && slot->alternatives[k] != NULL; k++)
            g_assert_true (shares_muscle (get_exercise (slot->exercise_id), get_exercise (slot->alternatives[k])));
        }
    }
}

/* Either of the pull-up and the lat pulldown is the other's first alternative. */
static void
test_pull_up_and_pulldown (void)
{
  const BxNeighbour *of_pull_up = g_ptr_array_index (bx_exercise_get_alternatives (get_exercise ("pull-up")), 0);
  const BxNeighbour *of_pulldown = g_ptr_array_index (bx_exercise_get_alternatives (get_exercise ("lat-pulldown")), 0);

  g_assert_cmpstr (of_pull_up->exercise_id, ==, "lat-pulldown");
  g_assert_cmpstr (of_pulldown->exercise_id, ==, "pull-up");
}

/* ---- Files ------------------------------------------------------------------------ */

static void
test_files (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxCatalogue) from_files = bx_catalogue_new_from_folder (folder, &error);
  GListModel *exercises;

  g_assert_no_error (error);

  /* What is in the folder is in the program, too. */
  exercises = bx_catalogue_get_exercises (from_files);
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, G_N_ELEMENTS (exercise_ids));

  /* A file is named after its exercise. */
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *name = g_strdup_printf ("exercise-%s.xml", bx_exercise_get_id (exercise));
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
    }
}

/* What a page calls easier or harder, the finder must call so, too. */
static void
test_levels_agree (void)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      GPtrArray *easier = bx_exercise_get_easier (exercise);
      GPtrArray *harder = bx_exercise_get_harder (exercise);

      for (guint j = 0; j < easier->len; j++)
        g_assert_cmpint (bx_exercise_get_level (get_exercise (((BxNeighbour *) g_ptr_array_index (easier, j))->exercise_id)),
                         <, bx_exercise_get_level (exercise));
      for (guint j = 0; j < harder->len; j++)
        g_assert_cmpint (bx_exercise_get_level (get_exercise (((BxNeighbour *) g_ptr_array_index (harder, j))->exercise_id)),
                         >, bx_exercise_get_level (exercise));
    }

  /* Swinton and others (2011): the trap bar takes load from the back. */
  g_assert_cmpint (bx_exercise_get_back_load (get_exercise ("trap-bar-deadlift")), <,
                   bx_exercise_get_back_load (get_exercise ("deadlift")));
  g_assert_cmpint (bx_exercise_get_back_load (get_exercise ("lat-pulldown")), ==, BX_BACK_LOAD_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/data/texts", test_texts);
  g_test_add_func ("/catalogue/data/sentences-are-short", test_sentences_are_short);
  g_test_add_func ("/catalogue/data/reading-ease", test_reading_ease);
  g_test_add_func ("/catalogue/data/step-pictures", test_step_pictures);
  g_test_add_func ("/catalogue/data/sources-lead-somewhere", test_sources_lead_somewhere);
  g_test_add_func ("/catalogue/data/muscles", test_muscles);
  g_test_add_func ("/catalogue/data/muscle-names", test_muscle_names);
  g_test_add_func ("/catalogue/data/exercises", test_exercises);
  g_test_add_func ("/catalogue/data/alternatives-share-muscles", test_alternatives_share_muscles);
  g_test_add_func ("/catalogue/data/neighbours-agree", test_neighbours_agree);
  g_test_add_func ("/catalogue/data/levels-agree", test_levels_agree);
  g_test_add_func ("/catalogue/data/why-instead", test_why_instead);
  g_test_add_func ("/catalogue/data/back-extension", test_back_extension);
  g_test_add_func ("/catalogue/data/back-extension-variations", test_back_extension_variations);
  g_test_add_func ("/catalogue/data/sources", test_sources);
  g_test_add_func ("/catalogue/data/equipment", test_equipment);
  g_test_add_func ("/catalogue/data/equipment-is-used", test_equipment_is_used);
  g_test_add_func ("/catalogue/data/muscle-list", test_muscle_list);
  g_test_add_func ("/catalogue/data/back-workout", test_back_workout);
  g_test_add_func ("/catalogue/data/back-extension-only", test_back_extension_only);
  g_test_add_func ("/catalogue/data/no-equipment", test_no_equipment);
  g_test_add_func ("/catalogue/data/hinge-day", test_hinge_day);
  g_test_add_func ("/catalogue/data/gentle-return", test_gentle_return);
  g_test_add_func ("/catalogue/data/alternatives-fit", test_alternatives_fit);
  g_test_add_func ("/catalogue/data/slots-can-be-swapped", test_slots_can_be_swapped);
  g_test_add_func ("/catalogue/data/pull-up-and-pulldown", test_pull_up_and_pulldown);
  g_test_add_func ("/catalogue/data/files", test_files);

  return g_test_run ();
}
