/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding an exercise by what a person types.
 *
 * Case, accents and punctuation are put aside on both sides. Each word typed
 * must begin a word of the exercise's name, other names, muscles or equipment;
 * where it does decides the rank. Names are also looked at without the gaps
 * between their words, so that “pullup” and “pull down” find what is meant.
 *
 * What is written about an exercise is looked at, too, and counts least. It has
 * so many words that each would be found somewhere; so all that were typed must
 * stand close together in one place, or beside the exercise's name.
 *
 * One wrong letter a word is forgiven where nothing fits without.
 */

#include "config.h"

#include "bx-exercise-search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-search-field.h"
#include "bx-search-words.h"

/* How much it counts to be found in which place. */
static const guint weights[] = {
  [BX_SEARCH_PLACE_NAME] = 8,
  [BX_SEARCH_PLACE_ALIAS] = 6,
  [BX_SEARCH_PLACE_PRIMARY_MUSCLE] = 4,
  [BX_SEARCH_PLACE_EQUIPMENT] = 3,
  [BX_SEARCH_PLACE_SECONDARY_MUSCLE] = 2,
  [BX_SEARCH_PLACE_QUESTION] = 1,
  [BX_SEARCH_PLACE_STEP] = 1,
  [BX_SEARCH_PLACE_TEXT] = 1,
};

/* A whole word counts more than the beginning of one, a name that begins with
 * what was typed more than one that has it further on. */
#define RANK_PER_WEIGHT 4
#define RANK_WHOLE_WORD 2
#define RANK_NAME_BEGINS 40
#define RANK_QUESTION 3
#define RANK_STEP 2
#define RANK_TEXT 1

/* How many words of more than three letters may stand between two that were
 * typed: “pad thighs” finds “the pad against the top of the thighs”. */
#define MAX_GAP 2
#define SMALL_WORD 3

struct _BxExerciseQuery
{
  GStrv words;
  char *joined;
};

/**
 * bx_exercise_query_new:
 * @text: what a person typed
 *
 * Returns: (transfer full): the query
 */
BxExerciseQuery *
bx_exercise_query_new (const char *text)
{
  BxExerciseQuery *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (BxExerciseQuery, 1);
  self->words = bx_search_words_fold (text);
  self->joined = g_strjoinv (NULL, self->words);

  return self;
}

/**
 * bx_exercise_query_free:
 * @self: (transfer full) (nullable): a query
 *
 * Frees a query.
 */
void
bx_exercise_query_free (BxExerciseQuery *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->words);
  g_free (self->joined);
  g_free (self);
}

/**
 * bx_exercise_query_is_empty:
 * @self: a query
 *
 * Returns: whether no letter or digit was typed, so that every exercise fits
 */
gboolean
bx_exercise_query_is_empty (const BxExerciseQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return *self->joined == '\0';
}

static gboolean
is_name (const BxSearchField *field)
{
  return field->place == BX_SEARCH_PLACE_NAME || field->place == BX_SEARCH_PLACE_ALIAS;
}

static gboolean
is_text (const BxSearchField *field)
{
  return field->place >= BX_SEARCH_PLACE_QUESTION;
}

static gboolean
begins (const char *word,
        const char *typed,
        gboolean    forgiving)
{
  return g_str_has_prefix (word, typed) || (forgiving && bx_search_words_nearly_begin (word, typed));
}

/* A muscle or a thing has one name of several words, and “lower back” does not
 * mean the lower part of one muscle and the back of another. So a word in the
 * midst of such a name counts only if the name goes on with the next word typed,
 * or if nothing more was typed yet. */
static gboolean
goes_on (const BxSearchField *field,
         guint        index,
         const char  *next_word,
         gboolean     forgiving)
{
  return is_name (field) ||
         next_word == NULL ||
         field->words[index + 1] == NULL ||
         begins (field->words[index + 1], next_word, forgiving);
}

static guint
rank_word (const BxSearchField *field,
           const char  *word,
           const char  *next_word,
           gboolean     forgiving)
{
  guint best = 0;

  for (guint i = 0; field->words[i] != NULL; i++)
    {
      if (!begins (field->words[i], word, forgiving) || !goes_on (field, i, next_word, forgiving))
        continue;

      if (g_str_equal (field->words[i], word))
        return weights[field->place] * RANK_PER_WEIGHT + RANK_WHOLE_WORD;
      best = weights[field->place] * RANK_PER_WEIGHT;
    }

  return best;
}

/* What was typed, without its gaps, against a name without its gaps, from each
 * of the name's words on. */
static guint
rank_joined (const BxSearchField *field,
             const char  *joined,
             gboolean     forgiving)
{
  guint rank = 0;

  if (!is_name (field))
    return 0;

  for (guint i = 0; field->words[i] != NULL && rank == 0; i++)
    {
      g_autofree char *rest = g_strjoinv (NULL, field->words + i);

      if (!begins (rest, joined, forgiving))
        continue;

      rank = weights[field->place] * RANK_PER_WEIGHT;
      if (g_str_equal (rest, joined))
        rank += RANK_WHOLE_WORD;
      if (i == 0)
        rank += RANK_NAME_BEGINS;
    }

  return rank;
}

/* Whether all of @typed stand in @words from @start on, in order and close
 * together. */
static gboolean
stands_at (GStrv        words,
           guint        start,
           GPtrArray   *typed)
{
  guint t = 0;
  guint gap = 0;

  for (guint i = start; words[i] != NULL && gap <= MAX_GAP; i++)
    {
      if (g_str_has_prefix (words[i], g_ptr_array_index (typed, t)))
        {
          if (++t == typed->len)
            return TRUE;
          gap = 0;
        }
      else if (g_utf8_strlen (words[i], -1) > SMALL_WORD)
        gap++;
    }

  return FALSE;
}

static const BxSearchField *
find_in_texts (GPtrArray *fields,
               GPtrArray *typed)
{
  for (guint f = 0; f < fields->len; f++)
    {
      const BxSearchField *field = g_ptr_array_index (fields, f);

      if (!is_text (field))
        continue;

      for (guint i = 0; field->words[i] != NULL; i++)
        {
          if (g_str_has_prefix (field->words[i], g_ptr_array_index (typed, 0)) &&
              stands_at (field->words, i, typed))
            return field;
        }
    }

  return NULL;
}

static guint
get_text_rank (const BxSearchField *field)
{
  switch (field->place)
    {
    case BX_SEARCH_PLACE_QUESTION:
      return RANK_QUESTION;
    case BX_SEARCH_PLACE_STEP:
      return RANK_STEP;
    case BX_SEARCH_PLACE_NAME:
    case BX_SEARCH_PLACE_ALIAS:
    case BX_SEARCH_PLACE_PRIMARY_MUSCLE:
    case BX_SEARCH_PLACE_SECONDARY_MUSCLE:
    case BX_SEARCH_PLACE_EQUIPMENT:
    case BX_SEARCH_PLACE_TEXT:
    default:
      return RANK_TEXT;
    }
}

/* What fits, and the place to name as the reason: of all places that were
 * needed, the one furthest from the name. */
typedef struct
{
  guint rank;
  const BxSearchField *why; /* (nullable) */
} Match;

static Match
match_words (const BxExerciseQuery *self,
             GPtrArray             *fields,
             gboolean               forgiving)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  Match match = { 0, NULL };
  gboolean names_only = TRUE;

  for (guint w = 0; self->words[w] != NULL; w++)
    {
      const BxSearchField *found = NULL;
      guint best = 0;

      g_ptr_array_add (all, self->words[w]);
      for (guint f = 0; f < fields->len; f++)
        {
          const BxSearchField *field = g_ptr_array_index (fields, f);
          guint rank = is_text (field) ? 0 : rank_word (field, self->words[w], self->words[w + 1], forgiving);

          if (rank > best)
            {
              best = rank;
              found = field;
            }
        }

      if (found == NULL)
        {
          g_ptr_array_add (left, self->words[w]);
          continue;
        }

      match.rank += best;
      names_only = names_only && is_name (found);
      if (match.why == NULL || weights[found->place] < weights[match.why->place])
        match.why = found;
    }

  if (left->len == 0)
    return match;

  /* What was not found must be said in one place: beside the exercise's name,
   * or together with everything else that was typed. */
  match.why = find_in_texts (fields, names_only ? left : all);
  if (match.why == NULL)
    match.rank = 0;
  else
    match.rank = (names_only ? match.rank : 0) + get_text_rank (match.why);

  return match;
}

static Match
match_exercise (const BxExerciseQuery *self,
                BxExercise            *exercise,
                gboolean               forgiving)
{
  GPtrArray *fields = bx_search_fields_of (exercise);
  Match match = match_words (self, fields, forgiving);
  const BxSearchField *joined_in = NULL;
  guint by_joined = 0;

  for (guint f = 0; f < fields->len; f++)
    {
      const BxSearchField *field = g_ptr_array_index (fields, f);
      guint rank = rank_joined (field, self->joined, forgiving);

      if (rank > by_joined)
        {
          by_joined = rank;
          joined_in = field;
        }
    }

  if (joined_in != NULL && (match.why == NULL || weights[joined_in->place] > weights[match.why->place]))
    match.why = joined_in;
  match.rank += by_joined;

  return match;
}

/**
 * bx_exercise_query_rank_text:
 * @self: a query
 * @text: a name: of a muscle, a workout, a question
 *
 * Tells how well something else than an exercise fits: each word typed must
 * begin a word of @text, or nearly so.
 *
 * Returns: 0 if it does not fit, 1 if it does but for a letter, more for a
 *   better fit
 */
guint
bx_exercise_query_rank_text (const BxExerciseQuery *self,
                             const char            *text)
{
  g_auto (GStrv) words = NULL;
  guint rank = 0;
  gboolean corrected = FALSE;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  words = bx_search_words_fold (text);
  for (guint w = 0; self->words[w] != NULL; w++)
    {
      guint best = 0;

      for (guint i = 0; words[i] != NULL; i++)
        {
          if (g_str_equal (words[i], self->words[w]))
            best = MAX (best, 4u);
          else if (g_str_has_prefix (words[i], self->words[w]))
            best = MAX (best, 3u);
          else if (bx_search_words_nearly_begin (words[i], self->words[w]))
            best = MAX (best, 1u);
        }
      if (best == 0)
        return 0;
      corrected = corrected || best == 1;
      rank += best;
    }

  return corrected ? 1 : rank;
}

static BxExerciseHit *
new_hit (BxExercise *exercise,
         Match       match,
         gboolean    corrected)
{
  BxExerciseHit *hit = g_new0 (BxExerciseHit, 1);

  hit->exercise = g_object_ref (exercise);
  hit->rank = match.rank;
  hit->corrected = corrected;
  if (match.why != NULL)
    {
      hit->place = match.why->place;
      hit->words = g_strdup (match.why->words_as_written);
      hit->part_id = g_strdup (match.why->part_id);
    }

  return hit;
}

/**
 * bx_exercise_query_match:
 * @self: a query
 * @exercise: an exercise
 *
 * Tells whether an exercise fits, and why. A name fits better than another name, that
 * better than a muscle that does the main work, that better than equipment, that better
 * than a muscle that assists, and that better than what is written about it. A wrong
 * letter is forgiven where it does not fit without.
 *
 * Returns: (transfer full) (nullable): the hit, or %NULL if it does not fit
 */
BxExerciseHit *
bx_exercise_query_match (const BxExerciseQuery *self,
                         BxExercise            *exercise)
{
  Match match;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  if (bx_exercise_query_is_empty (self))
    return new_hit (exercise, (Match){ 1, NULL }, FALSE);

  match = match_exercise (self, exercise, FALSE);
  if (match.rank > 0)
    return new_hit (exercise, match, FALSE);

  match = match_exercise (self, exercise, TRUE);
  if (match.rank > 0)
    return new_hit (exercise, match, TRUE);

  return NULL;
}

/**
 * bx_exercise_hit_free:
 * @self: (transfer full) (nullable): a hit
 *
 * Frees a hit.
 */
void
bx_exercise_hit_free (BxExerciseHit *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->exercise);
  g_free (self->words);
  g_free (self->part_id);
  g_free (self);
}

/**
 * bx_exercise_hit_dup_why:
 * @self: a hit
 *
 * Says why the exercise was found, in a line that can stand under its name.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where the name says it
 */
char *
bx_exercise_hit_dup_why (const BxExerciseHit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->words == NULL)
    return NULL;

  switch (self->place)
    {
    case BX_SEARCH_PLACE_ALIAS:
      /* A name that is the same in English says nothing new. */
      if (g_str_equal (self->words, bx_exercise_get_name (self->exercise)))
        return NULL;
      /* Translators: why an exercise was found; %s is another name of it */
      return g_strdup_printf (_("Also called: %s"), self->words);
    case BX_SEARCH_PLACE_PRIMARY_MUSCLE:
      /* Translators: why an exercise was found; %s is a muscle */
      return g_strdup_printf (_("Trains above all: %s"), self->words);
    case BX_SEARCH_PLACE_SECONDARY_MUSCLE:
      /* Translators: why an exercise was found; %s is a muscle */
      return g_strdup_printf (_("Trains, too: %s"), self->words);
    case BX_SEARCH_PLACE_EQUIPMENT:
      /* Translators: why an exercise was found; %s is a piece of equipment */
      return g_strdup_printf (_("Done with: %s"), self->words);
    case BX_SEARCH_PLACE_QUESTION:
      /* Translators: why an exercise was found; %s is a question that is answered */
      return g_strdup_printf (_("Answers: %s"), self->words);
    case BX_SEARCH_PLACE_STEP:
      /* Translators: why an exercise was found; %s is the title of one of its steps */
      return g_strdup_printf (_("In the step: %s"), self->words);
    case BX_SEARCH_PLACE_TEXT:
      /* Translators: why an exercise was found; %s is a heading or a short sentence */
      return g_strdup_printf (_("On its page: %s"), self->words);
    case BX_SEARCH_PLACE_NAME:
    default:
      return NULL;
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const BxExerciseHit *one = *(const BxExerciseHit * const *) a;
  const BxExerciseHit *other = *(const BxExerciseHit * const *) b;

  if (one->rank != other->rank)
    return one->rank > other->rank ? -1 : 1;

  return 0;
}

/**
 * bx_exercise_search_hits:
 * @exercises: a list model of [class@Bx.Exercise]
 * @text: what a person typed
 *
 * Finds the exercises that fit, the best first; those that fit equally stay in
 * the order of @exercises. Nothing typed finds all. A letter is forgiven only
 * where nothing fits without.
 *
 * Returns: (transfer full) (element-type BxExerciseHit): the exercises and why
 *   they were found
 */
GPtrArray *
bx_exercise_search_hits (GListModel *exercises,
                         const char *text)
{
  g_autoptr (BxExerciseQuery) query = NULL;
  g_autoptr (GPtrArray) corrected = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (G_IS_LIST_MODEL (exercises), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  query = bx_exercise_query_new (text);
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_hit_free);
  corrected = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_hit_free);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      BxExerciseHit *hit = bx_exercise_query_match (query, exercise);

      if (hit != NULL)
        g_ptr_array_add (hit->corrected ? corrected : hits, hit);
    }

  if (hits->len == 0)
    {
      g_ptr_array_unref (hits);
      hits = g_steal_pointer (&corrected);
    }

  /* It is stable. */
  g_ptr_array_sort (hits, compare_hits);

  return hits;
}

/**
 * bx_exercise_search:
 * @exercises: a list model of [class@Bx.Exercise]
 * @text: what a person typed
 *
 * The same as [func@Bx.Exercise.search_hits], without the reasons.
 *
 * Returns: (transfer full) (element-type BxExercise): the exercises
 */
GPtrArray *
bx_exercise_search (GListModel *exercises,
                    const char *text)
{
  g_autoptr (GPtrArray) hits = NULL;
  GPtrArray *found;

  g_return_val_if_fail (G_IS_LIST_MODEL (exercises), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  hits = bx_exercise_search_hits (exercises, text);
  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, g_object_ref (((BxExerciseHit *) g_ptr_array_index (hits, i))->exercise));

  return found;
}
