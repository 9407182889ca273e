/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-backup.h"
#include "bx-cli-private.h"
#include "bx-log.h"
#include "bx-store.h"

/* Damage is what the check is for; anything else kept it from looking. */
static int
fail_check (const GError *error)
{
  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    return bx_cli_fail (BX_CLI_PROBLEM, error->message);

  return bx_cli_fail_log (error);
}

/* No log where there was one is no beginning. */
static int
fail_gone (const char *shown)
{
  g_autofree char *sentence = NULL;

  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_("The log “%s” is gone, but there are backups of it. Open the program, which offers the newest good one."), shown);

  return bx_cli_fail (BX_CLI_PROBLEM, sentence);
}

/**
 * bx_cli_print_counts:
 * @counts: what is in a log
 *
 * Prints what is in a log, a line each.
 */
void
bx_cli_print_counts (const BxStoreCounts *counts)
{
  gulong sessions = (gulong) counts->sessions;
  gulong sets = (gulong) counts->sets;
  gulong warm_ups = (gulong) counts->warm_ups;
  gulong workouts = (gulong) counts->workouts;

  g_print (ngettext ("  %lu finished session\n", "  %lu finished sessions\n", sessions), sessions);
  g_print (ngettext ("  %lu set done\n", "  %lu sets done\n", sets), sets);
  g_print (ngettext ("  %lu warm-up\n", "  %lu warm-ups\n", warm_ups), warm_ups);
  g_print (ngettext ("  %lu workout of your own\n", "  %lu workouts of your own\n", workouts), workouts);
}

/**
 * bx_cli_check:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext check`: looks whether the log is sound and counts what is in it.
 * Nothing in it is changed. No log yet is no problem.
 *
 * Returns: the exit status
 */
int
bx_cli_check (int    argc,
              char **argv)
{
  g_autofree char *path = bx_store_get_default_path ();
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;
  BxStoreCounts counts;

  if (argc > 1)
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("“check” takes nothing behind it, but there is “%s”."), argv[1]);

  database = bx_log_open_for_reading (path, &error);

  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND))
    {
      g_autoptr (GPtrArray) backups = bx_backup_list (path);

      if (backups->len > 0)
        return fail_gone (shown);

      /* Translators: %s is the name of a file */
      g_print (_("There is no log yet at %s. It begins with the first start of the program.\n"), shown);
      return BX_CLI_DONE;
    }

  if (database == NULL ||
      !bx_log_check (database, &problems, &error) ||
      !bx_log_count (database, &counts, &error))
    return fail_check (error);

  /* Translators: %s is the name of a file */
  g_print (_("Log: %s\n"), shown);
  bx_cli_print_counts (&counts);

  if (problems[0] != NULL)
    {
      for (guint i = 0; problems[i] != NULL; i++)
        g_printerr ("  %s\n", problems[i]);

      return bx_cli_fail (BX_CLI_PROBLEM,
                          _("The log is damaged. It was not changed. Keep a copy of it, then open the program, which offers the newest good backup."));
    }

  g_print ("%s\n", _("The log is sound."));
  return BX_CLI_DONE;
}
