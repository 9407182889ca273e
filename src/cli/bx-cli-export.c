/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "bx-cli-private.h"
#include "bx-log-csv.h"
#include "bx-log.h"
#include "bx-output-file.h"
#include "bx-store.h"

typedef struct
{
  BxLogCsv *csv;
  gulong n_sessions;
  gboolean output_failed;
} Export;

static gboolean
write_session (const BxSession  *session,
               gpointer          user_data,
               GError          **error)
{
  Export *export = user_data;

  if (!bx_log_csv_write_session (export->csv, session, NULL, error))
    {
      export->output_failed = TRUE;
      return FALSE;
    }

  export->n_sessions++;
  return TRUE;
}

static gboolean
write_log (BxDatabase     *database,
           GOutputStream  *stream,
           Export         *export,
           GError        **error)
{
  g_autoptr (BxLogCsv) csv = bx_log_csv_new (stream, bx_cli_get_exercise_name, NULL);

  export->csv = csv;
  if (!bx_log_foreach_session (database, write_session, export, error))
    return FALSE;

  if (!bx_log_csv_finish (csv, NULL, error))
    {
      export->output_failed = TRUE;
      return FALSE;
    }

  return TRUE;
}

static int
export_to_standard_output (BxDatabase *database)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;
  Export export = { 0 };

  if (write_log (database, stream, &export, &error))
    return BX_CLI_DONE;

  if (export.output_failed)
    {
      g_autofree char *sentence = NULL;

      /* Translators: %s is what the system says about it */
      sentence = g_strdup_printf (_("Standard output can’t be written. The system says: %s."), error->message);
      return bx_cli_fail (BX_CLI_NO_OUTPUT, sentence);
    }

  return bx_cli_fail_log (error);
}

static int
fail_output (const GError *error)
{
  int status = bx_cli_fail (BX_CLI_NO_OUTPUT, error->message);

  if (g_error_matches (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_EXISTS))
    g_printerr ("%s\n", _("With --force it is replaced."));

  return status;
}

static int
export_to_file (BxDatabase *database,
                const char *path,
                gboolean    replace)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxOutputFile) file = bx_output_file_open (path, replace, &error);
  Export export = { 0 };

  if (file == NULL)
    return fail_output (error);

  if (!write_log (database, bx_output_file_get_stream (file), &export, &error))
    {
      g_autoptr (GError) output_error = NULL;

      if (!export.output_failed)
        return bx_cli_fail_log (error);

      bx_output_file_take_error (file, g_steal_pointer (&error), &output_error);
      return fail_output (output_error);
    }

  if (!bx_output_file_commit (file, &error))
    return fail_output (error);

  /* Translators: %lu is a number of sessions, %s the name of a file */
  g_print (ngettext ("%1$lu session was written to “%2$s”.\n", "%1$lu sessions were written to “%2$s”.\n", export.n_sessions),
           export.n_sessions, shown);

  return BX_CLI_DONE;
}

/**
 * bx_cli_export:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext export [--force] FILE`: writes the finished sessions of the log as
 * comma-separated values. FILE appears whole or not at all; one that is there is
 * left alone without `--force`. `-` is standard output; a file of that name is
 * `./-`. Behind `--` nothing is an option.
 *
 * Returns: the exit status
 */
int
bx_cli_export (int    argc,
               char **argv)
{
  g_autofree char *log_path = NULL;
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  const char *path = NULL;
  gboolean replace = FALSE;
  gboolean options_ended = FALSE;

  for (int i = 1; i < argc; i++)
    {
      if (!options_ended && strcmp (argv[i], "--") == 0)
        options_ended = TRUE;
      else if (!options_ended && (strcmp (argv[i], "--force") == 0 || strcmp (argv[i], "-f") == 0))
        replace = TRUE;
      else if (!options_ended && argv[i][0] == '-' && argv[i][1] != '\0')
        /* Translators: %s is what the person typed */
        return bx_cli_fail_usage (_("“export” has no option “%s”."), argv[i]);
      else if (path != NULL)
        /* Translators: %s is what the person typed */
        return bx_cli_fail_usage (_("“export” writes one file, but there is also “%s”."), argv[i]);
      else
        path = argv[i];
    }

  if (path == NULL)
    /* Translators: %s is the name of the command */
    return bx_cli_fail_usage (_("“%s” needs the name of the file to write, or - for standard output."), argv[0]);

  log_path = bx_store_get_default_path ();
  database = bx_log_open_for_reading (log_path, &error);
  if (database == NULL)
    return bx_cli_fail_log (error);

  if (strcmp (path, "-") == 0)
    return export_to_standard_output (database);

  return export_to_file (database, path, replace);
}
