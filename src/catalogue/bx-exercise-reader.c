/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads a file that holds one exercise. */

#include "config.h"

#include <string.h>

#include "bx-catalogue-reader.h"
#include "bx-tempo.h"

#define MAX_ORDER 100000
#define MAX_WEIGHT_STEP_KG 50.0

/* The least a DOI's registrant code can have, and the most, in digits. */
#define MIN_REGISTRANT 4
#define MAX_REGISTRANT 9

static void
require_some (BxCatalogueReader *self,
              const BxXmlNode   *node,
              guint              n,
              const char        *name)
{
  if (n == 0)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<%s> has no <%s>", node->name, name);
}

static void
read_names (BxCatalogueReader *self,
            BxExercise        *exercise,
            BxXmlNode         *root)
{
  g_autoptr (GStrvBuilder) aliases = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) english = g_strv_builder_new ();
  BxXmlNode *name = bx_reader_take_child (self, root, "name", BX_READ_REQUIRED);
  BxXmlNode *alias = NULL;

  exercise->name = bx_reader_read_text (self, name);
  exercise->english_name = g_strdup (name != NULL ? name->text : "");

  while ((alias = bx_reader_take_next (self, root, alias, "alias")) != NULL)
    {
      g_strv_builder_take (aliases, bx_reader_read_text (self, alias));
      g_strv_builder_add (english, alias->text);
    }

  exercise->aliases = g_strv_builder_end (aliases);
  exercise->english_aliases = g_strv_builder_end (english);
}

static void
read_equipment (BxCatalogueReader *self,
                BxExercise        *exercise,
                BxXmlNode         *root)
{
  static const char * const nicks[] = { "required", "choice", "optional", NULL };
  static const BxEquipmentNeed needs[] = {
    BX_EQUIPMENT_NEED_REQUIRED, BX_EQUIPMENT_NEED_CHOICE, BX_EQUIPMENT_NEED_OPTIONAL,
  };
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *node = NULL;
  guint n_choices = 0;

  while ((node = bx_reader_take_next (self, root, node, "equipment")) != NULL)
    {
      g_autofree char *id = bx_reader_take_id (self, node, "ref");
      BxEquipmentNeed need = needs[bx_reader_take_choice (self, node, "need", nicks, 0)];
      const BxEquipment *known = g_hash_table_lookup (self->catalogue->equipment_table, id);

      bx_reader_finish (self, node);
      if (known == NULL)
        {
          bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown equipment “%s”", id);
          continue;
        }
      if (!bx_reader_claim (self, node, ids, "equipment", id))
        continue;

      g_ptr_array_add (exercise->equipment, bx_equipment_copy (known));
      g_array_append_val (exercise->needs, need);
      n_choices += need == BX_EQUIPMENT_NEED_CHOICE;
    }

  if (n_choices == 1)
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID, "a choice of one piece of equipment is none");
}

static void
read_muscles (BxCatalogueReader *self,
              BxExercise        *exercise,
              BxXmlNode         *root)
{
  static const char * const nicks[] = { "primary", "secondary", NULL };
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, "muscle")) != NULL)
    {
      g_autofree char *id = bx_reader_take_id (self, node, "ref");
      int role = bx_reader_take_choice (self, node, "role", nicks, -1);
      BxMuscle *muscle = g_hash_table_lookup (self->catalogue->muscle_table, id);

      bx_reader_finish (self, node);
      if (muscle == NULL)
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown muscle “%s”", id);
      else if (bx_reader_claim (self, node, ids, "muscle", id))
        g_list_store_append (role == 0 ? exercise->primary : exercise->secondary, muscle);
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (exercise->primary)) == 0)
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_MISSING, "no <muscle> is primary");
}

/*< private >
 * bx_reader_take_end:
 * @self: a reader
 * @node: a `<step>` element
 *
 * Returns: which end of the movement shows it
 */
BxStepEnd
bx_reader_take_end (BxCatalogueReader *self,
                    BxXmlNode         *node)
{
  static const char * const nicks[] = { "none", "low", "high", NULL };

  return (BxStepEnd) bx_reader_take_choice (self, node, "end", nicks, BX_STEP_END_NONE);
}

static void
read_steps (BxCatalogueReader *self,
            BxExercise        *exercise,
            BxXmlNode         *root)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *list = bx_reader_take_child (self, root, "steps", BX_READ_REQUIRED);
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, list, node, "step")) != NULL)
    {
      BxStep *step = g_new0 (BxStep, 1);

      g_ptr_array_add (exercise->steps, step);
      step->id = bx_reader_take_id (self, node, "id");
      step->title = bx_reader_take_text (self, node, "title", BX_READ_REQUIRED);
      step->text = bx_reader_take_text (self, node, "text", BX_READ_REQUIRED);
      step->end = bx_reader_take_end (self, node);
      bx_reader_claim (self, node, ids, "step", step->id);
      bx_reader_finish (self, node);
    }

  if (list != NULL)
    require_some (self, list, exercise->steps->len, "step");
  bx_reader_finish (self, list);
}

static void
read_cues (BxCatalogueReader *self,
           BxExercise        *exercise,
           BxXmlNode         *root)
{
  g_autoptr (GStrvBuilder) cues = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  BxXmlNode *list = bx_reader_take_child (self, root, "cues", BX_READ_REQUIRED);
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, list, node, "cue")) != NULL)
    {
      const char *id = bx_reader_take_attribute (self, node, "id", BX_READ_OPTIONAL);

      g_strv_builder_add (ids, id != NULL ? id : "");
      g_strv_builder_take (cues, bx_reader_read_text (self, node));
    }

  exercise->cues = g_strv_builder_end (cues);
  exercise->cue_ids = g_strv_builder_end (ids);
  if (list != NULL)
    require_some (self, list, g_strv_length (exercise->cues), "cue");
  bx_reader_finish (self, list);
}

static void
read_mistakes (BxCatalogueReader *self,
               BxExercise        *exercise,
               BxXmlNode         *root)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *list = bx_reader_take_child (self, root, "mistakes", BX_READ_REQUIRED);
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, list, node, "mistake")) != NULL)
    {
      BxMistake *mistake = g_new0 (BxMistake, 1);

      g_ptr_array_add (exercise->mistakes, mistake);
      mistake->id = bx_reader_take_id (self, node, "id");
      mistake->title = bx_reader_take_text (self, node, "title", BX_READ_REQUIRED);
      mistake->fix = bx_reader_take_text (self, node, "fix", BX_READ_REQUIRED);
      bx_reader_claim (self, node, ids, "mistake", mistake->id);
      bx_reader_finish (self, node);
    }

  if (list != NULL)
    require_some (self, list, exercise->mistakes->len, "mistake");
  bx_reader_finish (self, list);
}

static void
read_passages (BxCatalogueReader *self,
               GPtrArray         *passages,
               BxXmlNode         *root,
               const char        *name,
               BxReadMode         mode)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *list = bx_reader_take_child (self, root, name, mode);
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, list, node, "passage")) != NULL)
    {
      BxPassage *passage = g_new0 (BxPassage, 1);

      g_ptr_array_add (passages, passage);
      passage->id = bx_reader_take_id (self, node, "id");
      passage->title = bx_reader_take_text (self, node, "title", BX_READ_REQUIRED);
      passage->text = bx_reader_read_paragraphs (self, node);
      if (*passage->text == '\0')
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<passage> has no <p>");
      bx_reader_claim (self, node, ids, "passage", passage->id);
      bx_reader_finish (self, node);
    }

  if (list != NULL)
    require_some (self, list, passages->len, "passage");
  bx_reader_finish (self, list);
}

static void
read_neighbours (BxCatalogueReader *self,
                 BxExercise        *exercise,
                 GPtrArray         *neighbours,
                 BxXmlNode         *root,
                 const char        *name)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, name)) != NULL)
    {
      BxNeighbour *neighbour = g_new0 (BxNeighbour, 1);

      g_ptr_array_add (neighbours, neighbour);
      neighbour->exercise_id = bx_reader_take_id (self, node, "ref");
      neighbour->reason = bx_reader_read_text (self, node);
      bx_reader_claim (self, node, ids, name, neighbour->exercise_id);
      bx_reader_refer (self, node, neighbour->exercise_id);
      if (g_str_equal (neighbour->exercise_id, exercise->id))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "<%s> names the exercise itself", name);
    }
}

static gboolean
is_doi (const char *text)
{
  gsize n_digits;

  if (!g_str_has_prefix (text, "10."))
    return FALSE;

  text += strlen ("10.");
  n_digits = strspn (text, "0123456789");
  if (n_digits < MIN_REGISTRANT || n_digits > MAX_REGISTRANT || text[n_digits] != '/' || text[n_digits + 1] == '\0')
    return FALSE;

  for (const char *p = text + n_digits; *p != '\0'; p++)
    {
      if (!g_ascii_isgraph (*p))
        return FALSE;
    }

  return TRUE;
}

static void
read_sources (BxCatalogueReader *self,
              BxExercise        *exercise,
              BxXmlNode         *root)
{
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, "source")) != NULL)
    {
      BxSource *source = g_new0 (BxSource, 1);
      const char *doi = bx_reader_take_attribute (self, node, "doi", BX_READ_OPTIONAL);
      const char *url = bx_reader_take_attribute (self, node, "url", BX_READ_OPTIONAL);
      g_autofree char *translated = bx_reader_read_text (self, node);

      g_ptr_array_add (exercise->sources, source);

      /* A reference keeps its own language: it is looked up by its title. */
      source->text = g_strdup (node->text);
      source->doi = g_strdup (doi);

      if (doi == NULL && url == NULL)
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<source> has neither “doi” nor “url”");
      if (doi != NULL && !is_doi (doi))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” is no DOI, such as 10.7717/peerj.708", doi);
      if (url != NULL && !g_str_has_prefix (url, "https://"))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” does not begin with https://", url);

      if (url != NULL)
        source->url = g_strdup (url);
      else if (doi != NULL)
        {
          g_autofree char *escaped = g_uri_escape_string (doi, "/:;()", FALSE);

          source->url = g_strconcat ("https://doi.org/", escaped, NULL);
        }
    }

  require_some (self, root, exercise->sources->len, "source");
}

static gboolean
is_breath_pattern (const char *text)
{
  static const char * const breaths[] = { "in", "out", "hold", "free", NULL };
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_strv_contains (breaths, parts[i]))
      return FALSE;

  return g_strv_length (parts) == 4;
}

static void
read_weight_step (BxCatalogueReader *self,
                  BxExercise        *exercise,
                  BxXmlNode         *root)
{
  gboolean needed = bx_measure_has_weight (exercise->measure) || bx_measure_has_bodyweight (exercise->measure);
  const char *text = bx_reader_take_attribute (self, root, "weight-step", needed ? BX_READ_REQUIRED : BX_READ_OPTIONAL);
  char *end = NULL;

  if (text == NULL)
    return;

  exercise->weight_step_kg = g_ascii_strtod (text, &end);
  if (!g_ascii_isdigit (*text) || *end != '\0' ||
      !(exercise->weight_step_kg > 0.0 && exercise->weight_step_kg <= MAX_WEIGHT_STEP_KG))
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID,
                    "“weight-step” must be more than 0 and at most %g kg, not “%s”", MAX_WEIGHT_STEP_KG, text);
  if (exercise->measure == BX_MEASURE_REPS)
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID, "an exercise without weight can't have a “weight-step”");
}

static void
read_habits (BxCatalogueReader *self,
             BxExercise        *exercise,
             BxXmlNode         *root)
{
  static const char * const lateralities[] = { "both", "each", NULL };
  static const char * const back_loads[] = { "none", "light", "moderate", "high", NULL };
  const char *measure = bx_reader_take_attribute (self, root, "measure", BX_READ_REQUIRED);
  const char *tempo = bx_reader_take_attribute (self, root, "tempo", BX_READ_REQUIRED);
  BxTempo parts;
  const char *breath = bx_reader_take_attribute (self, root, "breath", BX_READ_OPTIONAL);

  if (measure != NULL && !bx_measure_from_nick (measure, &exercise->measure))
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID, "unknown measure “%s”", measure);

  if (tempo != NULL && !bx_tempo_from_text (tempo, &parts))
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID, "“%s” is no tempo, such as 3-1-1-0", tempo);
  exercise->tempo = g_strdup (tempo != NULL ? tempo : "");

  if (breath != NULL && !is_breath_pattern (breath))
    bx_reader_fail (self, root, BX_CATALOGUE_ERROR_INVALID, "“%s” is no way to breathe, such as in-hold-out-free", breath);
  exercise->breath_pattern = g_strdup (breath);

  exercise->laterality = bx_reader_take_choice (self, root, "laterality", lateralities, -1);
  exercise->rest_seconds = bx_reader_take_int (self, root, "rest", BX_READ_REQUIRED, 0, BX_REST_MAX_SECONDS, 0);
  exercise->level = bx_reader_take_int (self, root, "level", BX_READ_REQUIRED, 1, BX_LEVEL_MAX, 0);
  exercise->back_load = (BxBackLoad) (BX_BACK_LOAD_NONE + bx_reader_take_choice (self, root, "back-load", back_loads, -1));
  exercise->order = bx_reader_take_int (self, root, "order", BX_READ_OPTIONAL, 0, MAX_ORDER, MAX_ORDER);
  read_weight_step (self, exercise, root);
}

/**
 * bx_reader_read_exercise: (skip)
 * @self: a reader that knows all muscles and equipment
 * @root: an `<exercise>` element
 *
 * Returns: (transfer full): the exercise; after an error, one that is not whole
 */
BxExercise *
bx_reader_read_exercise (BxCatalogueReader *self,
                         BxXmlNode         *root)
{
  BxExercise *exercise = g_object_new (BX_TYPE_EXERCISE, NULL);

  exercise->id = bx_reader_take_id (self, root, "id");
  read_habits (self, exercise, root);
  read_names (self, exercise, root);
  exercise->summary = bx_reader_take_text (self, root, "summary", BX_READ_REQUIRED);
  exercise->description = bx_reader_take_paragraphs (self, root, "description", BX_READ_REQUIRED);
  read_equipment (self, exercise, root);
  read_muscles (self, exercise, root);
  exercise->breathing = bx_reader_take_text (self, root, "breathing", BX_READ_REQUIRED);
  read_steps (self, exercise, root);
  read_cues (self, exercise, root);
  read_mistakes (self, exercise, root);
  read_passages (self, exercise->benefits, root, "benefits", BX_READ_OPTIONAL);
  read_passages (self, exercise->doses, root, "doses", BX_READ_REQUIRED);
  bx_reader_read_variations (self, exercise, root);
  read_passages (self, exercise->questions, root, "questions", BX_READ_OPTIONAL);
  exercise->suits = bx_reader_take_text (self, root, "suits", BX_READ_REQUIRED);
  exercise->safety = bx_reader_take_paragraphs (self, root, "safety", BX_READ_REQUIRED);
  exercise->why_instead = bx_reader_take_paragraphs (self, root, "why-instead", BX_READ_OPTIONAL);
  read_neighbours (self, exercise, exercise->easier, root, "easier");
  read_neighbours (self, exercise, exercise->harder, root, "harder");
  read_neighbours (self, exercise, exercise->alternatives, root, "alternative");
  read_sources (self, exercise, root);
  bx_reader_finish (self, root);

  return exercise;
}
