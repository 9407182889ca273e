/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding an exercise by what a person types.
 *
 * Case, accents and punctuation are put aside on both sides. Each word typed
 * must begin a word of the exercise's name, other names, muscles or equipment;
 * where it does decides the rank. Names are also looked at without the gaps
 * between their words, so that “pullup” and “pull down” find what is meant.
 */

#include "config.h"

#include "bx-exercise-search.h"

#include <string.h>

/* How much it counts to be found in which place. */
typedef enum
{
  PLACE_SECONDARY_MUSCLE = 2,
  PLACE_EQUIPMENT = 3,
  PLACE_PRIMARY_MUSCLE = 4,
  PLACE_ALIAS = 6,
  PLACE_NAME = 8,
} Place;

/* A whole word counts more than the beginning of one, a name that begins with
 * what was typed more than one that has it further on. */
#define RANK_PER_PLACE 4
#define RANK_WHOLE_WORD 2
#define RANK_NAME_BEGINS 40

typedef struct
{
  Place place;
  GStrv words;
} Field;

struct _BxExerciseQuery
{
  GStrv words;
  char *joined;
};

static GQuark
index_quark (void)
{
  return g_quark_from_static_string ("bx-exercise-search-index");
}

/* Letters and digits without case and accents; anything else divides words. */
static GStrv
fold_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_ismark (c))
        continue;

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        {
          g_strv_builder_add (words, word->str);
          g_string_truncate (word, 0);
        }

      if (c == 0)
        break;
    }

  return g_strv_builder_end (words);
}

static void
field_free (gpointer data)
{
  Field *field = data;

  g_strfreev (field->words);
  g_free (field);
}

static void
add_field (GPtrArray  *fields,
           Place       place,
           const char *text)
{
  Field *field = g_new0 (Field, 1);

  field->place = place;
  field->words = fold_words (text);
  g_ptr_array_add (fields, field);
}

static void
add_muscles (GPtrArray    *fields,
             BxExercise   *exercise,
             BxMuscleRole  role,
             Place         place)
{
  GListModel *muscles = bx_exercise_get_muscles (exercise, role);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      add_field (fields, place, bx_muscle_get_plain_name (muscle));
      add_field (fields, place, bx_muscle_get_name (muscle));
      add_field (fields, place, bx_muscle_get_group_name (muscle));
    }
}

/* The words of an exercise never change, so they are folded once. */
static GPtrArray *
get_fields (BxExercise *exercise)
{
  GPtrArray *fields = g_object_get_qdata (G_OBJECT (exercise), index_quark ());
  GPtrArray *equipment;
  GStrv aliases;

  if (fields != NULL)
    return fields;

  fields = g_ptr_array_new_with_free_func (field_free);
  add_field (fields, PLACE_NAME, bx_exercise_get_name (exercise));
  add_field (fields, PLACE_ALIAS, bx_exercise_get_english_name (exercise));

  aliases = bx_exercise_get_aliases (exercise);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_field (fields, PLACE_ALIAS, aliases[i]);

  aliases = bx_exercise_get_english_aliases (exercise);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_field (fields, PLACE_ALIAS, aliases[i]);

  add_muscles (fields, exercise, BX_MUSCLE_ROLE_PRIMARY, PLACE_PRIMARY_MUSCLE);
  add_muscles (fields, exercise, BX_MUSCLE_ROLE_SECONDARY, PLACE_SECONDARY_MUSCLE);

  equipment = bx_exercise_get_equipment (exercise);
  for (guint i = 0; i < equipment->len; i++)
    add_field (fields, PLACE_EQUIPMENT, ((BxEquipment *) g_ptr_array_index (equipment, i))->name);

  g_object_set_qdata_full (G_OBJECT (exercise), index_quark (), fields, (GDestroyNotify) g_ptr_array_unref);

  return fields;
}

G_DEFINE_BOXED_TYPE (BxExerciseQuery, bx_exercise_query, bx_exercise_query_copy, bx_exercise_query_free)

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
  self->words = fold_words (text);
  self->joined = g_strjoinv (NULL, self->words);

  return self;
}

/**
 * bx_exercise_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): a copy
 */
BxExerciseQuery *
bx_exercise_query_copy (const BxExerciseQuery *self)
{
  BxExerciseQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (BxExerciseQuery, 1);
  copy->words = g_strdupv (self->words);
  copy->joined = g_strdup (self->joined);

  return copy;
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

/* A muscle or a thing has one name of several words, and “lower back” does not
 * mean the lower part of one muscle and the back of another. So a word in the
 * midst of such a name counts only if the name goes on with the next word typed,
 * or if nothing more was typed yet. */
static gboolean
goes_on (const Field *field,
         guint        index,
         const char  *next_word)
{
  return field->place >= PLACE_ALIAS ||
         next_word == NULL ||
         field->words[index + 1] == NULL ||
         g_str_has_prefix (field->words[index + 1], next_word);
}

static guint
rank_word (const Field *field,
           const char  *word,
           const char  *next_word)
{
  guint best = 0;

  for (guint i = 0; field->words[i] != NULL; i++)
    {
      if (!g_str_has_prefix (field->words[i], word) || !goes_on (field, i, next_word))
        continue;

      if (g_str_equal (field->words[i], word))
        return field->place * RANK_PER_PLACE + RANK_WHOLE_WORD;
      best = field->place * RANK_PER_PLACE;
    }

  return best;
}

/* What was typed, without its gaps, against a name without its gaps, from each
 * of the name's words on. */
static guint
rank_joined (const Field *field,
             const char  *joined)
{
  guint rank = 0;

  if (field->place < PLACE_ALIAS)
    return 0;

  for (guint i = 0; field->words[i] != NULL && rank == 0; i++)
    {
      g_autofree char *rest = g_strjoinv (NULL, field->words + i);

      if (!g_str_has_prefix (rest, joined))
        continue;

      rank = field->place * RANK_PER_PLACE;
      if (g_str_equal (rest, joined))
        rank += RANK_WHOLE_WORD;
      if (i == 0)
        rank += RANK_NAME_BEGINS;
    }

  return rank;
}

/**
 * bx_exercise_query_rank:
 * @self: a query
 * @exercise: an exercise
 *
 * Tells how well an exercise fits. Ranks of the same query can be compared: a
 * name fits better than another name, that better than a muscle that does the
 * main work, that better than equipment, and that better than a muscle that
 * assists.
 *
 * Returns: 0 if it does not fit, more for a better fit; 1 for an empty query
 */
guint
bx_exercise_query_rank (const BxExerciseQuery *self,
                        BxExercise            *exercise)
{
  GPtrArray *fields;
  guint by_words = 0;
  guint by_joined = 0;
  gboolean all_found = TRUE;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), 0);

  if (bx_exercise_query_is_empty (self))
    return 1;

  fields = get_fields (exercise);

  for (guint w = 0; self->words[w] != NULL; w++)
    {
      guint best = 0;

      for (guint f = 0; f < fields->len; f++)
        best = MAX (best, rank_word (g_ptr_array_index (fields, f), self->words[w], self->words[w + 1]));

      if (best == 0)
        all_found = FALSE;
      by_words += best;
    }
  if (!all_found)
    by_words = 0;

  for (guint f = 0; f < fields->len; f++)
    by_joined = MAX (by_joined, rank_joined (g_ptr_array_index (fields, f), self->joined));

  return by_words + by_joined;
}

typedef struct
{
  BxExercise *exercise;
  guint rank;
  guint position;
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->rank != other->rank)
    return one->rank > other->rank ? -1 : 1;

  return one->position < other->position ? -1 : 1;
}

/**
 * bx_exercise_search:
 * @exercises: a list model of [class@Bx.Exercise]
 * @text: what a person typed
 *
 * Finds the exercises that fit, the best first; those that fit equally stay in
 * the order of @exercises. Nothing typed finds all.
 *
 * Returns: (transfer full) (element-type BxExercise): the exercises
 */
GPtrArray *
bx_exercise_search (GListModel *exercises,
                    const char *text)
{
  g_autoptr (BxExerciseQuery) query = NULL;
  g_autoptr (GArray) hits = NULL;
  GPtrArray *found;

  g_return_val_if_fail (G_IS_LIST_MODEL (exercises), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  query = bx_exercise_query_new (text);
  hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);
      Hit hit = { exercise, bx_exercise_query_rank (query, exercise), i };

      if (hit.rank == 0)
        continue;
      g_array_append_val (hits, hit);
      g_steal_pointer (&exercise);
    }

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, g_array_index (hits, Hit, i).exercise);

  return found;
}
