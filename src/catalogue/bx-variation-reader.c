/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the variations of an exercise. */

#include "config.h"

#include <string.h>

#include "bx-catalogue-reader.h"
#include "bx-tempo.h"

#define MAX_DIFFICULTY 2
#define MIN_OPTIONS 2

/* The first option of a family is the plain one and no other is, so that “not
 * chosen” and “plain” are the same. The file says so in words, too: whoever
 * puts another option first is told instead of changing every log. */
static void
check_plain (BxCatalogueReader       *self,
             const BxXmlNode         *node,
             const BxVariationFamily *family,
             guint                    n_plain,
             gboolean                 first_is_plain)
{
  const BxVariationOption *first;

  if (family->options->len < MIN_OPTIONS)
    {
      bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING,
                      "the family “%s” has fewer than %d options", family->id, MIN_OPTIONS);
      return;
    }

  if (n_plain != 1)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID,
                    "the family “%s” must have exactly one plain option, not %u", family->id, n_plain);
  else if (!first_is_plain)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID,
                    "the plain option of the family “%s” must come first", family->id);

  first = g_ptr_array_index (family->options, 0);
  if (first->difficulty != 0)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID,
                    "the plain option of the family “%s” must have the difficulty 0", family->id);
}

/* The reference must be to a step of the exercise itself. */
static char *
take_step_ref (BxCatalogueReader *self,
               BxExercise        *exercise,
               GHashTable        *ids,
               BxXmlNode         *node)
{
  g_autofree char *id = bx_reader_take_id (self, node, "ref");
  gboolean known = FALSE;

  for (guint i = 0; i < exercise->steps->len && !known; i++)
    known = g_str_equal (((BxStep *) g_ptr_array_index (exercise->steps, i))->id, id);
  if (!known)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "the exercise has no step “%s”", id);
  bx_reader_claim (self, node, ids, "step", id);

  return g_steal_pointer (&id);
}

static void
read_option_steps (BxCatalogueReader *self,
                   BxExercise        *exercise,
                   BxVariationOption *option,
                   BxXmlNode         *node)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  g_autoptr (GStrvBuilder) left_out = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) cues = g_strv_builder_new ();
  BxXmlNode *child = NULL;

  while ((child = bx_reader_take_next (self, node, child, "step")) != NULL)
    {
      BxStep *step = g_new0 (BxStep, 1);

      g_ptr_array_add (option->steps, step);
      step->id = take_step_ref (self, exercise, ids, child);
      step->end = bx_reader_take_end (self, child);
      if (bx_reader_take_attribute (self, child, "picture", BX_READ_OPTIONAL) != NULL)
        step->picture = bx_reader_take_id (self, child, "picture");
      step->title = bx_reader_take_text (self, child, "title", BX_READ_REQUIRED);
      step->text = bx_reader_take_text (self, child, "text", BX_READ_REQUIRED);
      bx_reader_finish (self, child);
    }
  while ((child = bx_reader_take_next (self, node, child, "no-step")) != NULL)
    {
      g_strv_builder_take (left_out, take_step_ref (self, exercise, ids, child));
      bx_reader_finish (self, child);
    }
  while ((child = bx_reader_take_next (self, node, child, "cue")) != NULL)
    g_strv_builder_take (cues, bx_reader_read_text (self, child));

  option->left_out = g_strv_builder_end (left_out);
  option->cues = g_strv_builder_end (cues);
}

static gboolean
has_cue (BxExercise *exercise,
         const char *id)
{
  return g_strv_contains ((const char * const *) exercise->cue_ids, id);
}

static gboolean
has_mistake (BxExercise *exercise,
             const char *id)
{
  for (guint i = 0; i < exercise->mistakes->len; i++)
    if (g_str_equal (((BxMistake *) g_ptr_array_index (exercise->mistakes, i))->id, id))
      return TRUE;

  return FALSE;
}

/* (nullable): the name of a piece of equipment */
static char *
take_equipment (BxCatalogueReader *self,
                BxXmlNode         *node)
{
  const BxEquipment *known;
  g_autofree char *id = NULL;

  if (bx_reader_take_attribute (self, node, "equipment", BX_READ_OPTIONAL) == NULL)
    return NULL;

  id = bx_reader_take_id (self, node, "equipment");
  known = g_hash_table_lookup (self->catalogue->equipment_table, id);
  if (known == NULL)
    {
      bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown equipment “%s”", id);
      return NULL;
    }

  return g_strdup (known->name);
}

/* What the exercise has, but not done this way */
static GStrv
read_left_out (BxCatalogueReader *self,
               BxExercise        *exercise,
               BxXmlNode         *node,
               const char        *element,
               gboolean         (*has) (BxExercise *exercise,
                                        const char *id))
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  BxXmlNode *child = NULL;

  while ((child = bx_reader_take_next (self, node, child, element)) != NULL)
    {
      g_autofree char *id = bx_reader_take_id (self, child, "ref");

      if (!has (exercise, id))
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_UNKNOWN_ID, "the exercise has no such thing as “%s”", id);
      g_strv_builder_take (ids, g_steal_pointer (&id));
      bx_reader_finish (self, child);
    }

  return g_strv_builder_end (ids);
}

static void
read_conflicts (BxCatalogueReader       *self,
                const BxVariationFamily *family,
                BxVariationOption       *option,
                BxXmlNode               *node)
{
  BxXmlNode *child = NULL;

  while ((child = bx_reader_take_next (self, node, child, "conflict")) != NULL)
    {
      BxConflict *conflict = g_new0 (BxConflict, 1);
      const char *with = bx_reader_take_attribute (self, child, "with", BX_READ_REQUIRED);
      const char *colon = with != NULL ? strchr (with, ':') : NULL;

      g_ptr_array_add (option->conflicts, conflict);
      conflict->family_id = colon != NULL ? g_strndup (with, colon - with) : g_strdup ("");
      conflict->option_id = g_strdup (colon != NULL ? colon + 1 : "");
      conflict->reason = bx_reader_read_text (self, child);
      if (g_str_equal (conflict->family_id, family->id))
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_INVALID,
                        "options of one family exclude each other without a <conflict>");
    }
}

static void
read_family (BxCatalogueReader *self,
             BxExercise        *exercise,
             BxXmlNode         *node)
{
  static const char * const nicks[] = { "no", "yes", NULL };
  static const char * const holds[] = { "fixed", "chosen", NULL };
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxVariationFamily *family = g_new0 (BxVariationFamily, 1);
  BxXmlNode *child = NULL;
  guint n_plain = 0;
  gboolean first_is_plain = FALSE;

  g_ptr_array_add (exercise->variations, family);
  family->id = bx_reader_take_id (self, node, "id");
  family->name = bx_reader_take_text (self, node, "name", BX_READ_REQUIRED);
  family->text = bx_reader_take_text (self, node, "text", BX_READ_REQUIRED);
  family->options = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_variation_option_free);

  while ((child = bx_reader_take_next (self, node, child, "option")) != NULL)
    {
      BxVariationOption *option = g_new0 (BxVariationOption, 1);
      const char *tempo = bx_reader_take_attribute (self, child, "tempo", BX_READ_OPTIONAL);
      BxTempo parts;
      gboolean plain;

      option->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_step_free);
      option->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_conflict_free);
      g_ptr_array_add (family->options, option);
      option->id = bx_reader_take_id (self, child, "id");
      option->difficulty = bx_reader_take_int (self, child, "difficulty", BX_READ_REQUIRED,
                                               -MAX_DIFFICULTY, MAX_DIFFICULTY, 0);
      if (tempo != NULL && !bx_tempo_from_text (tempo, &parts))
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_INVALID, "“%s” is no tempo, such as 3-0-2-10", tempo);
      option->tempo = g_strdup (tempo);
      option->hold_chosen = bx_reader_take_choice (self, child, "hold", holds, 0);
      if (option->hold_chosen && tempo == NULL)
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_MISSING, "a hold that is chosen needs a tempo to begin with");
      option->name = bx_reader_take_text (self, child, "name", BX_READ_REQUIRED);
      option->text = bx_reader_take_text (self, child, "text", BX_READ_REQUIRED);
      option->equipment = take_equipment (self, child);
      read_option_steps (self, exercise, option, child);
      option->cues_left_out = read_left_out (self, exercise, child, "no-cue", has_cue);
      option->mistakes_left_out = read_left_out (self, exercise, child, "no-mistake", has_mistake);
      read_conflicts (self, family, option, child);
      plain = bx_reader_take_choice (self, child, "plain", nicks, 0);
      n_plain += plain;
      if (plain && family->options->len == 1)
        first_is_plain = TRUE;
      bx_reader_claim (self, child, ids, "option", option->id);
      bx_reader_finish (self, child);
    }

  check_plain (self, node, family, n_plain, first_is_plain);
  bx_reader_finish (self, node);
}

static gboolean
has_option (GPtrArray        *families,
            const BxConflict *conflict)
{
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      for (guint j = 0; j < family->options->len; j++)
        {
          if (g_str_equal (family->id, conflict->family_id) &&
              g_str_equal (((BxVariationOption *) g_ptr_array_index (family->options, j))->id, conflict->option_id))
            return TRUE;
        }
    }

  return FALSE;
}

/* Once every family is known. */
static void
check_conflicts (BxCatalogueReader *self,
                 BxExercise        *exercise,
                 const BxXmlNode   *node)
{
  for (guint i = 0; i < exercise->variations->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (exercise->variations, i);

      for (guint j = 0; j < family->options->len; j++)
        {
          const BxVariationOption *option = g_ptr_array_index (family->options, j);

          for (guint k = 0; k < option->conflicts->len; k++)
            {
              const BxConflict *conflict = g_ptr_array_index (option->conflicts, k);

              if (!has_option (exercise->variations, conflict))
                bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID,
                                "“%s:%s” can't conflict with “%s:%s”, which is not there", family->id, option->id,
                                conflict->family_id, conflict->option_id);
            }
        }
    }
}

/*< private >
 * bx_reader_read_variations:
 * @self: a reader
 * @exercise: an exercise whose steps were read
 * @root: its `<exercise>` element
 */
void
bx_reader_read_variations (BxCatalogueReader *self,
                           BxExercise        *exercise,
                           BxXmlNode         *root)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *list = bx_reader_take_child (self, root, "variations", BX_READ_OPTIONAL);
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, list, node, "family")) != NULL)
    {
      read_family (self, exercise, node);
      bx_reader_claim (self, node, ids, "family",
                       ((BxVariationFamily *) g_ptr_array_index (exercise->variations,
                                                                 exercise->variations->len - 1))->id);
    }

  if (list != NULL)
    {
      if (exercise->variations->len == 0)
        bx_reader_fail (self, list, BX_CATALOGUE_ERROR_MISSING, "<%s> has no <family>", list->name);
      check_conflicts (self, exercise, list);
    }
  bx_reader_finish (self, list);
}
