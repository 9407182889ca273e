/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the desktop's search finds here: exercises, muscles, workouts and
 * questions. A result is the link that leads to it. */

#include "config.h"

#include "bx-provider-results.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-exercise-search.h"
#include "bx-link.h"
#include "bx-provider-pictures.h"
#include "bx-words.h"

/* A person types for the whole desktop; one or two letters mean too much, and a
 * letter is only forgiven in a word that is long enough to be meant. */
#define MIN_LETTERS 2
#define MIN_LETTERS_FORGIVEN 5
#define MIN_LETTERS_OF_TEXT 4

static void
take_link (GStrvBuilder *links,
           BxLink       *link)
{
  g_strv_builder_take (links, bx_link_format (link));
  bx_link_free (link);
}

static void
add_exercises (GStrvBuilder *links,
               BxCatalogue  *catalogue,
               const char   *text)
{
  g_autoptr (GPtrArray) hits = bx_exercise_search_hits (bx_catalogue_get_exercises (catalogue), text);
  glong length = g_utf8_strlen (text, -1);

  for (guint i = 0; i < hits->len; i++)
    {
      const BxExerciseHit *hit = g_ptr_array_index (hits, i);

      if ((hit->corrected && length < MIN_LETTERS_FORGIVEN) || hit->place >= BX_SEARCH_PLACE_QUESTION)
        continue;

      take_link (links, bx_link_new (BX_LINK_EXERCISE, bx_exercise_get_id (hit->exercise)));
    }
}

static gboolean
fits (const BxExerciseQuery *query,
      const char            *text,
      const char            *name)
{
  guint rank = bx_exercise_query_rank_text (query, name);

  return rank > 1 || (rank == 1 && g_utf8_strlen (text, -1) >= MIN_LETTERS_FORGIVEN);
}

static void
add_muscles (GStrvBuilder          *links,
             BxCatalogue           *catalogue,
             const BxExerciseQuery *query,
             const char            *text)
{
  GListModel *muscles = bx_catalogue_get_muscles (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      if (fits (query, text, bx_muscle_get_plain_name (muscle)) || fits (query, text, bx_muscle_get_name (muscle)))
        take_link (links, bx_link_new (BX_LINK_MUSCLE, bx_muscle_get_id (muscle)));
    }
}

static void
add_workouts (GStrvBuilder          *links,
              GPtrArray             *workouts,
              const BxExerciseQuery *query,
              const char            *text)
{
  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (fits (query, text, workout->name))
        take_link (links, bx_link_new (BX_LINK_WORKOUT, workout->id));
    }
}

static void
add_questions (GStrvBuilder          *links,
               BxCatalogue           *catalogue,
               const BxExerciseQuery *query,
               const char            *text)
{
  GListModel *exercises = bx_catalogue_get_exercises (catalogue);

  if (g_utf8_strlen (text, -1) < MIN_LETTERS_OF_TEXT)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      GPtrArray *questions = bx_exercise_get_questions (exercise);

      for (guint j = 0; j < questions->len; j++)
        {
          const BxPassage *question = g_ptr_array_index (questions, j);
          /* “how often back extension” is a question, too. */
          g_autofree char *asked = g_strjoin (" ", question->title, bx_exercise_get_name (exercise), NULL);
          BxLink *link;

          if (!fits (query, text, asked) || bx_exercise_query_rank_text (query, bx_exercise_get_name (exercise)) > 0)
            continue;

          link = bx_link_new (BX_LINK_EXERCISE, bx_exercise_get_id (exercise));
          link->part = g_strdup (question->id);
          take_link (links, link);
        }
    }
}

/**
 * bx_provider_results_find:
 * @catalogue: the catalogue
 * @own_workouts: (nullable) (element-type BxWorkout): the person's own workouts
 * @terms: (array zero-terminated=1): what a person typed, divided by blanks
 *
 * Finds what fits: exercises first, then muscles, workouts, questions.
 *
 * Returns: (transfer full): the links that lead there
 */
GStrv
bx_provider_results_find (BxCatalogue        *catalogue,
                          GPtrArray          *own_workouts,
                          const char * const *terms)
{
  g_autoptr (GStrvBuilder) links = g_strv_builder_new ();
  g_autofree char *joined = g_strjoinv (" ", (char **) terms);
  g_autofree char *text = g_utf8_make_valid (joined, -1);
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new (text);

  if (!bx_exercise_query_is_empty (query) && g_utf8_strlen (text, -1) >= MIN_LETTERS)
    {
      add_exercises (links, catalogue, text);
      add_muscles (links, catalogue, query, text);
      add_workouts (links, own_workouts, query, text);
      add_workouts (links, bx_catalogue_get_workouts (catalogue), query, text);
      add_questions (links, catalogue, query, text);
    }

  return g_strv_builder_end (links);
}

static const BxWorkout *
find_workout (GPtrArray  *workouts,
              const char *id)
{
  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_str_equal (workout->id, id))
        return workout;
    }

  return NULL;
}

static char *
describe_workout (BxCatalogue     *catalogue,
                  const BxWorkout *workout)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, slot->exercise_id);

      if (exercise != NULL)
        g_ptr_array_add (names, (gpointer) bx_exercise_get_name (exercise));
    }

  return bx_words_list (names);
}

/* @picture: (transfer full) (nullable) */
static BxProviderResult *
new_result (GIcon      *picture,
            const char *icon_name,
            const char *name,
            const char *description)
{
  BxProviderResult *result = g_new0 (BxProviderResult, 1);

  /* Where an icon theme hides ours, that of the program */
  result->icon = picture != NULL ? picture : g_themed_icon_new_from_names ((char *[]){ (char *) icon_name, (char *) APP_ID, NULL }, -1);
  result->name = g_strdup (name);
  result->description = g_strdup (description);

  return result;
}

/* A picture that the person gave is small, and a file as any other. */
static GIcon *
find_exercise_picture (BxExercise *exercise)
{
  const BxOwnExercise *own = bx_exercise_get_own (exercise);

  if (own != NULL)
    return own->picture != NULL ? g_bytes_icon_new (own->picture) : NULL;

  return bx_provider_pictures_find ("exercise", bx_exercise_get_id (exercise));
}

static BxProviderResult *
new_exercise_result (BxExercise *exercise,
                     const char *part)
{
  GPtrArray *questions = bx_exercise_get_questions (exercise);

  for (guint i = 0; part != NULL && i < questions->len; i++)
    {
      const BxPassage *question = g_ptr_array_index (questions, i);

      if (g_str_equal (question->id, part))
        return new_result (NULL, "dialog-question-symbolic", question->title, bx_exercise_get_name (exercise));
    }

  return new_result (find_exercise_picture (exercise), APP_ID "-exercise-symbolic", bx_exercise_get_name (exercise), bx_exercise_get_summary (exercise));
}

/**
 * bx_provider_result_new:
 * @catalogue: the catalogue
 * @own_workouts: (nullable) (element-type BxWorkout): the person's own workouts
 * @uri: a link that was found
 *
 * Returns: (transfer full) (nullable): what to show, or %NULL if it leads to
 *   nothing any more
 */
BxProviderResult *
bx_provider_result_new (BxCatalogue *catalogue,
                        GPtrArray   *own_workouts,
                        const char  *uri)
{
  g_autoptr (BxLink) link = bx_link_parse (uri);

  if (link == NULL)
    return NULL;

  switch (link->kind)
    {
    case BX_LINK_EXERCISE:
      {
        BxExercise *exercise = bx_catalogue_find_exercise (catalogue, link->id);

        return exercise != NULL ? new_exercise_result (exercise, link->part) : NULL;
      }

    case BX_LINK_MUSCLE:
      {
        BxMuscle *muscle = bx_catalogue_find_muscle (catalogue, link->id);

        return muscle != NULL ? new_result (bx_provider_pictures_find ("muscle", link->id), APP_ID "-muscle-symbolic",
                                            bx_muscle_get_title (muscle), bx_muscle_get_function (muscle))
                              : NULL;
      }

    case BX_LINK_WORKOUT:
      {
        const BxWorkout *workout = find_workout (own_workouts, link->id);
        g_autofree char *description = NULL;

        if (workout == NULL)
          workout = bx_catalogue_find_workout (catalogue, link->id);
        if (workout == NULL)
          return NULL;
        description = describe_workout (catalogue, workout);
        return new_result (NULL, APP_ID "-workout-symbolic", workout->name, description);
      }

    case BX_LINK_SEARCH:
    default:
      return NULL;
    }
}

/**
 * bx_provider_result_free:
 * @self: (transfer full) (nullable): a result
 *
 * Frees a result.
 */
void
bx_provider_result_free (BxProviderResult *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->icon);
  g_free (self->name);
  g_free (self->description);
  g_free (self);
}
