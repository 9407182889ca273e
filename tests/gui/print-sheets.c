/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* print-sheets FOLDER LOCALEDIR: prints every exercise and every workout as the window
 * would, and a workout that is hard to lay out, into NAME.pdf, and beside it into EXERCISE.txt how many pages and pictures that must
 * have, and line by line what must be read in it. test_print.py looks. */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "bx-application.h"
#include "bx-exercise-print.h"
#include "bx-workout-sheet.h"
#include "workout-fixture.h"

static gboolean incomplete;

static GLogWriterOutput
log_writer (GLogLevelFlags level,
            const GLogField *fields,
            gsize n_fields,
            gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "A picture is missing on paper"))
      {
        g_printerr ("%s\n", (const char *) fields[i].value);
        incomplete = TRUE;
      }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
add_passages (GString *text,
              GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (passages, i);

      g_string_append_printf (text, "%s\n%s\n", passage->title, passage->text);
    }
}

/* Everything that hangs beside the rack */
static char *
list_words (BxExercise *exercise,
            const char *variation)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) steps = bx_variation_list_steps (exercise, variation);
  g_auto (GStrv) cues = bx_variation_dup_cues (exercise, variation);
  g_autoptr (GPtrArray) mistakes = bx_variation_list_mistakes (exercise, variation);
  GPtrArray *sources = bx_exercise_get_sources (exercise);
  g_autofree char *primary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_autofree char *equipment = bx_variation_dup_equipment_names (exercise, variation);

  g_string_append_printf (text, "%s\n%s\n%s\n%s\n%s\n%s\n", bx_exercise_get_name (exercise), bx_exercise_get_summary (exercise),
                          bx_exercise_get_breathing (exercise), bx_exercise_get_safety (exercise), primary, equipment);
  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);

      g_string_append_printf (text, "%s\n%s\n", step->title, step->text);
    }
  for (guint i = 0; cues[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", cues[i]);
  for (guint i = 0; i < mistakes->len; i++)
    {
      const BxMistake *mistake = g_ptr_array_index (mistakes, i);

      g_string_append_printf (text, "%s\n%s\n", mistake->title, mistake->fix);
    }
  add_passages (text, bx_exercise_get_doses (exercise));
  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);

      g_string_append_printf (text, "%s\n%s\n", source->text, source->url);
    }

  return g_string_free_and_steal (text);
}

static void
print_exercise (BxExercise *exercise,
                const char *variation,
                const char *folder,
                const char *stem)
{
  g_autoptr (BxExerciseChoice) choice = bx_exercise_choice_new (exercise);
  g_autofree char *pdf = g_strdup_printf ("%s/%s.pdf", folder, stem);
  g_autofree char *txt = g_strdup_printf ("%s/%s.txt", folder, stem);
  g_autofree char *words = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) mistakes = NULL;
  int n_pages = 0;

  if (variation != NULL)
    bx_exercise_choice_set_variation (choice, variation);
  if (!bx_exercise_print_file (choice, pdf, &n_pages, &error))
    g_error ("%s: %s", stem, error->message);

  /* The two ends of the movement, a picture a step, and two a mistake */
  steps = bx_variation_list_steps (exercise, bx_exercise_choice_get_variation (choice));
  mistakes = bx_variation_list_mistakes (exercise, bx_exercise_choice_get_variation (choice));
  words = list_words (exercise, bx_exercise_choice_get_variation (choice));
  content = g_strdup_printf ("%d\n%u\n%s", n_pages, 2 + steps->len + 2 * mistakes->len, words);
  if (!g_file_set_contents (txt, content, -1, &error))
    g_error ("%s: %s", stem, error->message);
}

static void
print_workout (const BxWorkout *workout,
               const char *folder,
               const char *stem)
{
  g_autofree char *pdf = g_strdup_printf ("%s/workout-%s.pdf", folder, stem);
  g_autofree char *txt = g_strdup_printf ("%s/workout-%s.txt", folder, stem);
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_pictures = 0;
  int n_pages = 0;

  bytes = bx_workout_sheet_render (workout, NULL, &n_pages, &error);
  if (bytes == NULL || !g_file_set_contents (pdf, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s: %s", stem, error->message);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);

      /* A single word that doesn't fit gets a hyphen. */
      if (exercise != NULL && strchr (bx_exercise_get_name (exercise), ' ') != NULL)
        g_string_append_printf (content, "%s\n", bx_exercise_get_name (exercise));
      if (exercise != NULL && !bx_exercise_is_own (exercise))
        n_pictures++;
      if (slot->note != NULL)
        g_string_append_printf (content, "%s\n", slot->note);
    }
  g_string_prepend (content, "\n");
  g_string_prepend (content, workout->name);
  {
    g_autofree char *head = g_strdup_printf ("%d\n%u\n", n_pages, n_pictures);

    g_string_prepend (content, head);
  }
  if (!g_file_set_contents (txt, content->str, -1, &error))
    g_error ("%s: %s", stem, error->message);
}

static void
print_workouts (const char *folder)
{
  GPtrArray *shipped = bx_catalogue_get_workouts (bx_catalogue_get_default ());
  g_autoptr (BxWorkout) hard = NULL;

  for (guint i = 0; i < shipped->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (shipped, i);

      print_workout (workout, folder, workout->id);
    }

  hard = wf_create_hard_workout ("Deficit Romanian Deadlift With a Snatch Grip and a Three-Second Pause Below the Knee",
                                 "Belt from the second work set on; pins at 3, heels on the small plate, and keep the eyes on the floor "
                                 "two metres ahead. If the lower back says anything at all, stop there.");
  print_workout (hard, folder, "hard");
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (BxApplication) application = NULL;
  GListModel *exercises;

  if (argc != 3)
    {
      g_printerr ("Usage: print-sheets FOLDER LOCALEDIR\n");
      return 64;
    }

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[2]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_log_set_writer_func (log_writer, NULL, NULL);

  gtk_init ();
  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      print_exercise (exercise, NULL, argv[1], bx_exercise_get_id (exercise));
    }
  print_exercise (bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension"),
                  "equipment:mat arms:behind-head spine:roll-up", argv[1], "variation");
  print_workouts (argv[1]);

  bx_store_close (bx_application_get_store (application));

  return incomplete ? 1 : 0;
}
