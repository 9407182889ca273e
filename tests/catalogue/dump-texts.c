/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints every text of the catalogue that is translated, a paragraph a line:
 * dump-texts LOCALEDIR. test-translation.py runs it.
 */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

#include "bx-catalogue.h"

static void
dump (const char *text)
{
  g_auto (GStrv) paragraphs = NULL;

  if (text == NULL)
    return;

  paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    printf ("%s\n", paragraphs[i]);
}

static void
dump_strv (GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    dump (texts[i]);
}

static void
dump_passages (GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (passages, i);

      dump (passage->title);
      dump (passage->text);
    }
}

static void
dump_neighbours (GPtrArray *neighbours)
{
  for (guint i = 0; i < neighbours->len; i++)
    dump (((BxNeighbour *) g_ptr_array_index (neighbours, i))->reason);
}

static void
dump_variations (GPtrArray *families)
{
  for (guint i = 0; i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);

      dump (family->name);
      dump (family->text);
      for (guint j = 0; j < family->options->len; j++)
        {
          const BxVariationOption *option = g_ptr_array_index (family->options, j);

          dump (option->name);
          dump (option->text);
          for (guint k = 0; k < option->steps->len; k++)
            {
              dump (((BxStep *) g_ptr_array_index (option->steps, k))->title);
              dump (((BxStep *) g_ptr_array_index (option->steps, k))->text);
            }
          dump_strv (option->cues);
          for (guint k = 0; k < option->conflicts->len; k++)
            dump (((BxConflict *) g_ptr_array_index (option->conflicts, k))->reason);
        }
    }
}

static void
dump_exercise (BxExercise *exercise)
{
  GPtrArray *steps = bx_exercise_get_steps (exercise);
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);

  dump (bx_exercise_get_name (exercise));
  dump_strv (bx_exercise_get_aliases (exercise));
  dump (bx_exercise_get_summary (exercise));
  dump (bx_exercise_get_description (exercise));
  dump (bx_exercise_get_breathing (exercise));
  for (guint i = 0; i < steps->len; i++)
    {
      dump (((BxStep *) g_ptr_array_index (steps, i))->title);
      dump (((BxStep *) g_ptr_array_index (steps, i))->text);
    }
  dump_strv (bx_exercise_get_cues (exercise));
  for (guint i = 0; i < mistakes->len; i++)
    {
      dump (((BxMistake *) g_ptr_array_index (mistakes, i))->title);
      dump (((BxMistake *) g_ptr_array_index (mistakes, i))->fix);
    }
  dump_passages (bx_exercise_get_benefits (exercise));
  dump_passages (bx_exercise_get_doses (exercise));
  dump_variations (bx_exercise_get_variations (exercise));
  dump_passages (bx_exercise_get_questions (exercise));
  dump (bx_exercise_get_suits (exercise));
  dump (bx_exercise_get_safety (exercise));
  dump (bx_exercise_get_why_instead (exercise));
  dump_neighbours (bx_exercise_get_easier (exercise));
  dump_neighbours (bx_exercise_get_harder (exercise));
  dump_neighbours (bx_exercise_get_alternatives (exercise));
}

int
main (int   argc,
      char *argv[])
{
  BxCatalogue *catalogue;
  GListModel *exercises;
  GListModel *muscles;
  GPtrArray *groups;
  GPtrArray *equipment;
  GPtrArray *workouts;

  if (argc != 2)
    {
      fprintf (stderr, "Usage: dump-texts LOCALEDIR\n");
      return 64;
    }

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  catalogue = bx_catalogue_get_default ();
  exercises = bx_catalogue_get_exercises (catalogue);
  muscles = bx_catalogue_get_muscles (catalogue);
  groups = bx_catalogue_get_groups (catalogue);
  equipment = bx_catalogue_get_equipment (catalogue);
  workouts = bx_catalogue_get_workouts (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      dump_exercise (exercise);
    }

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      dump (bx_muscle_get_name (muscle));
      dump (bx_muscle_get_plain_name (muscle));
      dump (bx_muscle_get_function (muscle));
      dump (bx_muscle_get_group_name (muscle));
    }

  for (guint i = 0; i < groups->len; i++)
    dump (((BxMuscleGroup *) g_ptr_array_index (groups, i))->name);
  for (guint i = 0; i < equipment->len; i++)
    dump (((BxEquipment *) g_ptr_array_index (equipment, i))->name);

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      dump (workout->name);
      dump (workout->description);
      dump (workout->credit);
    }

  return 0;
}
