/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-search-field.h"

#include "bx-search-words.h"

/* What the search looks through. */

static GQuark
index_quark (void)
{
  return g_quark_from_static_string ("bx-exercise-search-index");
}

static void
field_free (gpointer data)
{
  BxSearchField *field = data;

  g_strfreev (field->words);
  g_free (field->words_as_written);
  g_free (field->part_id);
  g_free (field);
}

static void
add_field (GPtrArray     *fields,
           BxSearchPlace  place,
           const char    *words_as_written,
           const char    *part_id,
           const char    *text)
{
  BxSearchField *field;

  if (text == NULL || *text == '\0')
    return;

  field = g_new0 (BxSearchField, 1);
  field->place = place;
  field->words_as_written = g_strdup (words_as_written);
  field->part_id = g_strdup (part_id);
  field->words = bx_search_words_fold (text);
  g_ptr_array_add (fields, field);
}

static void
add_name (GPtrArray     *fields,
          BxSearchPlace  place,
          const char    *name)
{
  add_field (fields, place, name, NULL, name);
}

static void
add_muscles (GPtrArray     *fields,
             BxExercise    *exercise,
             BxMuscleRole   role,
             BxSearchPlace  place)
{
  GListModel *muscles = bx_exercise_get_muscles (exercise, role);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);
      const char *plain = bx_muscle_get_plain_name (muscle);

      add_field (fields, place, plain, NULL, plain);
      add_field (fields, place, plain, NULL, bx_muscle_get_name (muscle));
      add_field (fields, place, plain, NULL, bx_muscle_get_group_name (muscle));
    }
}

static void
add_part (GPtrArray     *fields,
          BxSearchPlace  place,
          const char    *part_id,
          const char    *title,
          const char    *text)
{
  g_autofree char *whole = g_strjoin (" ", title, text, NULL);

  add_field (fields, place, title, part_id, whole);
}

static void
add_passages (GPtrArray     *fields,
              BxSearchPlace  place,
              GPtrArray     *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (passages, i);

      add_part (fields, place, passage->id, passage->title, passage->text);
    }
}

static void
add_texts (GPtrArray  *fields,
           BxExercise *exercise)
{
  GPtrArray *steps = bx_exercise_get_steps (exercise);
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);
  GStrv cues = bx_exercise_get_cues (exercise);

  add_passages (fields, BX_SEARCH_PLACE_QUESTION, bx_exercise_get_questions (exercise));

  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);

      add_part (fields, BX_SEARCH_PLACE_STEP, step->id, step->title, step->text);
    }

  for (guint i = 0; i < mistakes->len; i++)
    {
      const BxMistake *mistake = g_ptr_array_index (mistakes, i);

      add_part (fields, BX_SEARCH_PLACE_TEXT, mistake->id, mistake->title, mistake->fix);
    }

  for (guint i = 0; cues[i] != NULL; i++)
    add_name (fields, BX_SEARCH_PLACE_TEXT, cues[i]);

  add_passages (fields, BX_SEARCH_PLACE_TEXT, bx_exercise_get_benefits (exercise));
  add_passages (fields, BX_SEARCH_PLACE_TEXT, bx_exercise_get_doses (exercise));
  add_field (fields, BX_SEARCH_PLACE_TEXT, NULL, NULL, bx_exercise_get_summary (exercise));
  add_field (fields, BX_SEARCH_PLACE_TEXT, NULL, NULL, bx_exercise_get_description (exercise));
  add_field (fields, BX_SEARCH_PLACE_TEXT, NULL, NULL, bx_exercise_get_suits (exercise));
}

/**
 * bx_search_fields_of: (skip)
 * @exercise: an exercise
 *
 * Gets all that is said about an exercise. Its words never change, so they are folded
 * once, and kept with it.
 *
 * Returns: (transfer none) (element-type BxSearchField): the fields
 */
GPtrArray *
bx_search_fields_of (BxExercise *exercise)
{
  GPtrArray *fields = g_object_get_qdata (G_OBJECT (exercise), index_quark ());
  GPtrArray *equipment;
  GStrv aliases;

  if (fields != NULL)
    return fields;

  fields = g_ptr_array_new_with_free_func (field_free);
  add_name (fields, BX_SEARCH_PLACE_NAME, bx_exercise_get_name (exercise));
  add_name (fields, BX_SEARCH_PLACE_ALIAS, bx_exercise_get_english_name (exercise));

  aliases = bx_exercise_get_aliases (exercise);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (fields, BX_SEARCH_PLACE_ALIAS, aliases[i]);

  aliases = bx_exercise_get_english_aliases (exercise);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (fields, BX_SEARCH_PLACE_ALIAS, aliases[i]);

  add_muscles (fields, exercise, BX_MUSCLE_ROLE_PRIMARY, BX_SEARCH_PLACE_PRIMARY_MUSCLE);
  add_muscles (fields, exercise, BX_MUSCLE_ROLE_SECONDARY, BX_SEARCH_PLACE_SECONDARY_MUSCLE);

  equipment = bx_exercise_get_equipment (exercise);
  for (guint i = 0; i < equipment->len; i++)
    add_name (fields, BX_SEARCH_PLACE_EQUIPMENT, ((BxEquipment *) g_ptr_array_index (equipment, i))->name);

  add_texts (fields, exercise);

  g_object_set_qdata_full (G_OBJECT (exercise), index_quark (), fields, (GDestroyNotify) g_ptr_array_unref);

  return fields;
}
