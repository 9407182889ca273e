/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-names.h"

#include <string.h>

#include "bx-catalogue.h"

/* Finds our exercise by what another program calls it.
 *
 * A name is compared as a bag of words, without case, accents, punctuation and
 * plurals, so that "Deadlift (Barbell)", "Barbell Deadlift" and "barbell
 * deadlifts" are one name. There is no likeness beyond that: what is not written
 * here or in the catalogue is not known, and what two exercises are called alike
 * is a tie. A wrong match would spoil years of a log; a missing one is a question.
 */

typedef struct
{
  char *exercise_id;
  char *variation;
  BxMeasure measure;
  gboolean assisted;
  GPtrArray *others; /* (nullable) (element-type utf8): ids of what is called so as well */
} Entry;

struct _BxExerciseNames
{
  GHashTable *entries; /* key to Entry */
};

/* What other programs call our exercises, next to what the catalogue knows. One
 * line an exercise and way of writing its weight down. */
static const struct
{
  const char *exercise_id;
  const char *variation;
  gboolean assisted;
  const char *names; /* with "|" between */
} aliases[] = {
  { "back-extension", NULL, FALSE,
    "Back Extension|Back Extension (Hyperextension)|Back Extension (Weighted Hyperextension)|Weighted Back Extension|"
    "Weighted Hyperextension|Hyperextension (Weighted)|45 Degree Hyperextension|45 Degrees Back Extension|Back Hyperextension|Back Raise (Roman Chair)|"
    "Roman Chair Hyperextension|Lower Back Extension|Hyperextensions (Back Extensions)|Back Extension (Bodyweight)|Back Extension (Weighted)|"
    "Rückenstrecker (Hyperextension)|Hyperextension (Rückenstrecker)" },
  { "back-extension", "equipment:machine", FALSE, "Back Extension (Machine)|Machine Back Extension|Lower Back Extension (Machine)" },
  { "back-extension", NULL, TRUE, "Back Extension (Assisted)|Assisted Back Extension|Back Extension (Hyperextension) (Assisted)" },
  { "floor-back-extension", NULL, TRUE, "Superman (Assisted)" },
  { "floor-back-extension", NULL, FALSE, "Superman|Supermans|Superman Hold|Floor Back Extension|Back Extension (Floor)|Prone Superman|Lying Back Extension" },
  { "good-morning", NULL, FALSE, "Good Morning|Good Morning (Barbell)|Barbell Good Morning|Good Morning (Langhantel)|Goodmorning|Goodmorning (Barbell)" },
  { "deadlift", NULL, FALSE, "Deadlift|Deadlift (Barbell)|Conventional Deadlift|Conventional Deadlift (Barbell)|Kreuzheben|Kreuzheben (Langhantel)|Peso Muerto|Peso Muerto (Barra)" },
  { "trap-bar-deadlift", NULL, FALSE, "Trap Bar Deadlift|Deadlift (Trap Bar)|Deadlift (Hex Bar)|Hex Bar Deadlift|Trapbar Deadlift|Hexbar Deadlift" },
  { "romanian-deadlift", NULL, FALSE,
    "Romanian Deadlift|Romanian Deadlift (Barbell)|Romanian Deadlift (Dumbbell)|Barbell Romanian Deadlift|Dumbbell Romanian Deadlift|RDL|RDL (Barbell)|RDL (Dumbbell)|"
    "Rumänisches Kreuzheben|Rumänisches Kreuzheben (Langhantel)|Rumänisches Kreuzheben (Kurzhantel)|Peso Muerto Rumano|Peso Muerto Rumano (Barra)" },
  { "kettlebell-swing", NULL, FALSE, "Kettlebell Swing|Kettlebell Swings|KB Swing|Swing (Kettlebell)|Russian Kettlebell Swing|Two Handed Kettlebell Swing" },
  { "pull-up", NULL, FALSE,
    "Pull Up|Pullup|Pull Ups|Pull Up (Weighted)|Weighted Pull Up|Pull Up (Bodyweight)|Pull Up (Overhand)|Overhand Pull Up|Klimmzug|Klimmzüge|Klimmzug (mit Gewicht)" },
  { "pull-up", NULL, TRUE, "Pull Up (Assisted)|Assisted Pull Up|Pull Up (Band)|Pull Up (Machine Assisted)|Band Assisted Pull Up|Assisted Pull Up (Machine)|Assisted Pull Up (Band)" },
  { "lat-pulldown", NULL, FALSE,
    "Lat Pulldown|Lat Pull Down|Lat Pulldown (Cable)|Lat Pulldown (Machine)|Cable Lat Pulldown|Machine Lat Pulldown|Lat Pulldown (Wide Grip)|Wide Grip Lat Pulldown|"
    "Latzug|Latzug (Kabelzug)|Latzug (Maschine)|Latziehen|Jalón al Pecho|Jalón al Pecho (Cable)" },
  { "dumbbell-row", NULL, FALSE,
    "Dumbbell Row|Bent Over Row (Dumbbell)|Dumbbell Bent Over Row|Single Arm Dumbbell Row|One Arm Dumbbell Row|Bent Over One Arm Row (Dumbbell)|DB Row|"
    "Kurzhantelrudern|Rudern (Kurzhantel)" },
  { "reverse-dumbbell-fly", NULL, FALSE,
    "Reverse Dumbbell Fly|Reverse Fly (Dumbbell)|Reverse Fly (Cable)|Dumbbell Reverse Fly|Dumbbell Reverse Flyes|Reverse Flye (Dumbbell)|Rear Delt Reverse Fly (Dumbbell)|Rear Delt Fly (Dumbbell)|"
    "Rear Delt Dumbbell Raise|Bent Over Reverse Fly (Dumbbell)" },
};

/* Words that are written in more than one way, and what they are taken for. */
static const struct
{
  const char *word;
  const char *words; /* with blanks between */
} spellings[] = {
  { "pullup", "pull up" },
  { "pulldown", "pull down" },
  { "goodmorning", "good morning" },
  { "goodmorn", "good morning" },
  { "trapbar", "trap bar" },
  { "hexbar", "hex bar" },
  { "hyperextension", "hyper extension" },
  { "backextension", "back extension" },
  { "deadlift", "dead lift" },
  { "db", "dumbbell" },
  { "dumbell", "dumbbell" },
  { "bb", "barbell" },
  { "kb", "kettlebell" },
  { "flye", "fly" },
  { "flie", "fly" },
  { "singlearm", "single arm" },
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->exercise_id);
  g_free (entry->variation);
  g_clear_pointer (&entry->others, g_ptr_array_unref);
  g_free (entry);
}

static void
add_word (GPtrArray *words,
          GString   *word)
{
  /* "pull-ups", "rows", "flyes"; but "press" and "bus" stay. */
  if (word->len > 3 && word->str[word->len - 1] == 's' && word->str[word->len - 2] != 's')
    g_string_truncate (word, word->len - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      if (strcmp (word->str, spellings[i].word) == 0)
        {
          g_auto (GStrv) parts = g_strsplit (spellings[i].words, " ", -1);

          for (guint j = 0; parts[j] != NULL; j++)
            g_ptr_array_add (words, g_strdup (parts[j]));
          g_string_truncate (word, 0);
          return;
        }
    }

  g_ptr_array_add (words, g_strdup (word->str));
  g_string_truncate (word, 0);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a name in the order of the alphabet. Returns: (transfer full) */
static char *
make_key (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_ismark (c))
        continue;

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0 && c != '\'' && c != 0x2019)
        add_word (words, word);

      if (c == 0)
        break;
    }

  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

/**
 * bx_exercise_names_new:
 * @catalogue: (nullable): the exercises to find
 *
 * Makes what finds the exercises that ship with @catalogue by any of their names: in
 * this language, in English, and as other programs call them. Those of the person's own
 * are for the caller to add, as the log has them: this may be called in any thread.
 *
 * Returns: (transfer full): the names
 */
BxExerciseNames *
bx_exercise_names_new (BxCatalogue *catalogue)
{
  BxExerciseNames *self = g_new0 (BxExerciseNames, 1);
  GPtrArray *exercises;

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);

  if (catalogue == NULL)
    return self;

  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      BxExercise *exercise = bx_catalogue_find_shipped_exercise (catalogue, aliases[i].exercise_id);
      g_auto (GStrv) names = g_strsplit (aliases[i].names, "|", -1);
      BxExerciseMatch match;

      if (exercise == NULL)
        continue;

      match = (BxExerciseMatch) {
        aliases[i].exercise_id,
        aliases[i].variation,
        bx_exercise_get_measure (exercise),
        aliases[i].assisted,
      };

      for (guint j = 0; names[j] != NULL; j++)
        bx_exercise_names_add (self, names[j], &match);
    }

  exercises = bx_catalogue_get_shipped_exercises (catalogue);
  for (guint i = 0; i < exercises->len; i++)
    {
      BxExercise *exercise = g_ptr_array_index (exercises, i);
      const BxExerciseMatch match = { bx_exercise_get_id (exercise), NULL, bx_exercise_get_measure (exercise), FALSE };
      GStrv others[] = { bx_exercise_get_english_aliases (exercise), bx_exercise_get_aliases (exercise) };

      bx_exercise_names_add (self, bx_exercise_get_english_name (exercise), &match);
      bx_exercise_names_add (self, bx_exercise_get_name (exercise), &match);

      for (gsize j = 0; j < G_N_ELEMENTS (others); j++)
        {
          for (guint k = 0; others[j] != NULL && others[j][k] != NULL; k++)
            bx_exercise_names_add (self, others[j][k], &match);
        }
    }

  return self;
}

/**
 * bx_exercise_names_free:
 * @self: (transfer full) (nullable): names
 *
 * Frees the names.
 */
void
bx_exercise_names_free (BxExerciseNames *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->entries);
  g_free (self);
}

static void
add_other (Entry      *entry,
           const char *exercise_id)
{
  if (strcmp (entry->exercise_id, exercise_id) == 0)
    return;

  if (entry->others == NULL)
    entry->others = g_ptr_array_new_with_free_func (g_free);
  if (!g_ptr_array_find_with_equal_func (entry->others, exercise_id, g_str_equal, NULL))
    g_ptr_array_add (entry->others, g_strdup (exercise_id));
}

/**
 * bx_exercise_names_add:
 * @self: names
 * @name: what an exercise is called
 * @match: the exercise
 *
 * Adds a name, such as that of an exercise of the person's own. If another
 * exercise is called so too, the name is a tie from now on. Of one exercise what
 * was said first holds.
 */
void
bx_exercise_names_add (BxExerciseNames       *self,
                       const char            *name,
                       const BxExerciseMatch *match)
{
  g_autofree char *key = NULL;
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (match != NULL && match->exercise_id != NULL);

  key = make_key (name);
  if (*key == '\0')
    return;

  entry = g_hash_table_lookup (self->entries, key);
  if (entry != NULL)
    {
      add_other (entry, match->exercise_id);
      return;
    }

  entry = g_new0 (Entry, 1);
  entry->exercise_id = g_strdup (match->exercise_id);
  entry->variation = g_strdup (match->variation);
  entry->measure = match->measure;
  entry->assisted = match->assisted;
  g_hash_table_insert (self->entries, g_steal_pointer (&key), entry);
}

/**
 * bx_exercise_names_find:
 * @self: names
 * @name: what an exercise is called somewhere
 * @match: (out caller-allocates): the exercise, for %BX_NAME_KNOWN; its texts
 *   belong to @self
 *
 * Finds an exercise by a name.
 *
 * Returns: whether there is exactly one
 */
BxNameResult
bx_exercise_names_find (BxExerciseNames *self,
                        const char      *name,
                        BxExerciseMatch *match)
{
  g_autofree char *key = NULL;
  const Entry *entry;

  g_return_val_if_fail (self != NULL, BX_NAME_UNKNOWN);
  g_return_val_if_fail (name != NULL, BX_NAME_UNKNOWN);
  g_return_val_if_fail (match != NULL, BX_NAME_UNKNOWN);

  key = make_key (name);
  entry = g_hash_table_lookup (self->entries, key);

  if (entry == NULL)
    return BX_NAME_UNKNOWN;
  if (entry->others != NULL)
    return BX_NAME_TIE;

  *match = (BxExerciseMatch) { entry->exercise_id, entry->variation, entry->measure, entry->assisted };
  return BX_NAME_KNOWN;
}

/**
 * bx_exercise_names_dup_tie:
 * @self: names
 * @name: what an exercise is called somewhere
 *
 * Lists what a name could be that is a tie.
 *
 * Returns: (transfer full) (nullable): ids of exercises, or %NULL if it is no tie
 */
GStrv
bx_exercise_names_dup_tie (BxExerciseNames *self,
                           const char      *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *key = NULL;
  const Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  key = make_key (name);
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL || entry->others == NULL)
    return NULL;

  g_strv_builder_add (builder, entry->exercise_id);
  for (guint i = 0; i < entry->others->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (entry->others, i));

  return g_strv_builder_end (builder);
}
