/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-catalogue.h"
#include "bx-cli-private.h"
#include "bx-exercise-search.h"
#include "bx-link.h"
#include "bx-log.h"
#include "bx-store.h"
#include "bx-variation.h"

/* The person's own exercises, where there is a log that can be read */
static void
read_own_exercises (void)
{
  g_autofree char *path = bx_store_get_default_path ();
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (path, NULL);
  g_autoptr (GPtrArray) exercises = database != NULL ? bx_log_list_own_exercises (database, NULL) : NULL;

  if (exercises != NULL)
    bx_catalogue_set_own_exercises (bx_catalogue_get_default (), exercises);
}

/* By id, or by what a person would type into the search. */
static BxExercise *
find_exercise (const char *text)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  BxExercise *exercise = bx_catalogue_find_exercise (catalogue, text);
  g_autoptr (BxExerciseQuery) query = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *valid = NULL;

  if (exercise != NULL)
    return exercise;

  valid = g_utf8_make_valid (text, -1);
  query = bx_exercise_query_new (valid);
  if (bx_exercise_query_is_empty (query))
    return NULL;

  found = bx_exercise_search (bx_catalogue_get_exercises (catalogue), valid);

  return found->len > 0 ? bx_catalogue_find_exercise (catalogue, bx_exercise_get_id (g_ptr_array_index (found, 0))) : NULL;
}

static gboolean
check_variation (BxExercise *exercise,
                 const char *variation)
{
  g_autofree char *unknown = NULL;
  g_autoptr (GPtrArray) options = bx_variation_parse (exercise, variation, &unknown);
  GPtrArray *families = bx_exercise_get_variations (exercise);

  if (unknown == NULL)
    return TRUE;

  /* Translators: the first is what the person typed, the second the name of an exercise */
  bx_cli_fail_usage (_("There is no variation “%s” of the exercise “%s”."), unknown, bx_exercise_get_name (exercise));
  for (guint f = 0; f < families->len; f++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, f);

      for (guint o = 1; o < family->options->len; o++)
        {
          const BxVariationOption *option = g_ptr_array_index (family->options, o);

          g_printerr ("  %s:%s  %s\n", family->id, option->id, option->name);
        }
    }

  return FALSE;
}

/**
 * bx_cli_show:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 * @uri: (out) (transfer full) (nullable): what the window is to show
 *
 * `backext show EXERCISE [--variation VARIATION]`: opens the page of an exercise,
 * which is named by its id or as one would search for it. VARIATION is spelled as
 * in the log: `arms:hips load:chest`.
 *
 * Returns: the exit status; where it is %BX_CLI_DONE, @uri is set
 */
int
bx_cli_show (int    argc,
             char **argv,
             char **uri)
{
  const char *name = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *variation = NULL;
  g_autoptr (BxLink) link = NULL;
  BxExercise *exercise;
  gboolean options_ended = FALSE;

  for (int i = 1; i < argc; i++)
    {
      if (!options_ended && strcmp (argv[i], "--") == 0)
        options_ended = TRUE;
      else if (!options_ended && strcmp (argv[i], "--variation") == 0)
        {
          if (i + 1 == argc)
            /* Translators: “--variation” is not translated */
            return bx_cli_fail_usage (_("“--variation” needs a variation behind it, such as %s."), "arms:hips");
          g_set_str (&variation, argv[++i]);
        }
      else if (!options_ended && g_str_has_prefix (argv[i], "--variation="))
        g_set_str (&variation, argv[i] + strlen ("--variation="));
      else if (!options_ended && argv[i][0] == '-' && argv[i][1] != '\0')
        /* Translators: %s is what the person typed */
        return bx_cli_fail_usage (_("“show” has no option “%s”."), argv[i]);
      else
        {
          /* A name of several words needs no quotes. */
          if (words->len > 0)
            g_string_append_c (words, ' ');
          name = g_string_append (words, argv[i])->str;
        }
    }

  if (name == NULL || *name == '\0')
    /* Translators: %s is the name of the command */
    return bx_cli_fail_usage (_("“%s” needs the name of an exercise."), argv[0]);

  read_own_exercises ();
  exercise = find_exercise (name);
  if (exercise == NULL)
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("There is no exercise “%s”."), name);

  if (variation != NULL && !check_variation (exercise, variation))
    return BX_CLI_BAD_USAGE;

  link = bx_link_new (BX_LINK_EXERCISE, bx_exercise_get_id (exercise));
  link->variation = g_steal_pointer (&variation);
  *uri = bx_link_format (link);

  return BX_CLI_DONE;
}
