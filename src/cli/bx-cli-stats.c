/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-cli-private.h"
#include "bx-log.h"
#include "bx-stats.h"
#include "bx-store.h"
#include "bx-transfer-names.h"

static void
add_kg (BxJsonWriter *json,
        const char   *name,
        double        kg)
{
  bx_json_writer_name (json, name);
  if (kg >= 0)
    bx_json_writer_add_thousandths (json, llround (kg * 1000));
  else
    bx_json_writer_add_null (json);
}

/* Two exercises of one's own may be called alike; then the second is known by its id. */
static const char *
choose_key (const BxExerciseStats *exercise,
            GHashTable            *used)
{
  const char *key = exercise->name != NULL ? exercise->name : exercise->exercise_id;

  return g_hash_table_add (used, (gpointer) key) ? key : exercise->exercise_id;
}

static void
print_json (const BxStoreCounts *counts,
            GPtrArray           *exercises)
{
  g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  /* Ids come first, so that no name can take the place of one. */
  for (guint i = 0; i < exercises->len; i++)
    {
      const BxExerciseStats *exercise = g_ptr_array_index (exercises, i);

      if (exercise->name == NULL)
        g_hash_table_add (used, exercise->exercise_id);
    }

  bx_json_writer_begin_object (json);
  bx_cli_add_counts (json, counts);
  bx_json_writer_name (json, "exercises");
  bx_json_writer_begin_object (json);
  for (guint i = 0; i < exercises->len; i++)
    {
      const BxExerciseStats *exercise = g_ptr_array_index (exercises, i);

      bx_json_writer_name (json, exercise->name == NULL ? exercise->exercise_id : choose_key (exercise, used));
      bx_json_writer_begin_row (json);
      bx_json_writer_text (json, "id", exercise->exercise_id);
      bx_json_writer_int (json, "sets", (gint64) exercise->sets);
      bx_json_writer_int (json, "reps", (gint64) exercise->reps);
      add_kg (json, "volume_kg", exercise->volume_kg);
      add_kg (json, "best_kg", exercise->best_kg);
      bx_json_writer_text (json, "first", exercise->first);
      bx_json_writer_text (json, "last", exercise->last);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_object (json);
  bx_json_writer_end_object (json);
  bx_cli_print_json (json);
}

static void
print_words (const BxStoreCounts *counts,
             GPtrArray           *exercises)
{
  bx_cli_print_counts (counts);

  for (guint i = 0; i < exercises->len; i++)
    {
      const BxExerciseStats *exercise = g_ptr_array_index (exercises, i);
      const char *name = exercise->name != NULL ? exercise->name : bx_transfer_names_get_name (exercise->exercise_id, NULL);

      g_print ("%s\n", name != NULL ? name : exercise->exercise_id);
      g_print (ngettext ("  %lu set\n", "  %lu sets\n", (gulong) exercise->sets), (gulong) exercise->sets);
      g_print (ngettext ("  %lu repetition\n", "  %lu repetitions\n", (gulong) exercise->reps), (gulong) exercise->reps);
      if (exercise->volume_kg > 0)
        /* Translators: repetitions times weight, summed up */
        g_print (_("  %.0f kg in all\n"), exercise->volume_kg);
      if (exercise->best_kg >= 0)
        g_print (_("  %.6g kg at most\n"), exercise->best_kg);
      /* Translators: two dates */
      g_print (_("  %1$s to %2$s\n"), exercise->first, exercise->last);
    }
}

/**
 * bx_cli_stats:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext stats [--json]`: tells what is in the log. No log yet has nothing in it.
 *
 * Returns: the exit status
 */
int
bx_cli_stats (int    argc,
              char **argv)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autofree char *path = bx_store_get_default_path ();
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GError) error = NULL;
  BxStoreCounts counts = { 0 };
  int status = bx_cli_parse (argc, argv, entries);

  if (status != BX_CLI_DONE)
    return status;
  if (rest != NULL)
    /* Translators: %1$s is the name of the command, %2$s what the person typed */
    return bx_cli_fail_usage (_("“%1$s” takes nothing behind it, but there is “%2$s”."), argv[0], rest[0]);

  database = bx_log_open_for_reading (path, &error);
  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND))
    {
      exercises = g_ptr_array_new ();
    }
  else
    {
      if (database == NULL || !bx_database_begin_reading (database, &error))
        return bx_cli_fail_log (error);

      if (bx_log_count (database, &counts, &error))
        exercises = bx_stats_load (database, &error);
      bx_database_end (database, FALSE, NULL);
      if (exercises == NULL)
        return bx_cli_fail_log (error);
    }

  if (as_json)
    print_json (&counts, exercises);
  else
    print_words (&counts, exercises);

  return BX_CLI_DONE;
}
