/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "bx-cli-private.h"
#include "bx-exchange-error.h"
#include "bx-log-export.h"
#include "bx-log.h"
#include "bx-store.h"

static int
export_to_standard_output (const char  *log_path,
                           BxLogFormat  format,
                           BxUnit       unit)
{
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean output_failed = FALSE;
  guint64 n_sessions;

  database = bx_log_open_for_reading (log_path, &error);
  if (database != NULL &&
      bx_log_export_write (database, stream, format, unit, &n_sessions, &output_failed, NULL, &error))
    return BX_CLI_DONE;

  if (output_failed)
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
export_to_file (const char  *log_path,
                const char  *path,
                BxLogFormat  format,
                BxUnit       unit,
                gboolean     replace)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  guint64 n_sessions;

  if (!bx_log_export_to_file (log_path, path, format, unit, replace, &n_sessions, NULL, &error))
    return error->domain == BX_STORE_ERROR ? bx_cli_fail_log (error) : fail_output (error);

  /* Translators: %lu is a number of sessions, %s the name of a file */
  g_print (ngettext ("%1$lu session was written to “%2$s”.\n", "%1$lu sessions were written to “%2$s”.\n", (gulong) n_sessions),
           (gulong) n_sessions, shown);

  return BX_CLI_DONE;
}

/**
 * bx_cli_export:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext export [--force] [--format FORMAT] FILE`: writes the finished sessions of
 * the log, as comma-separated values unless something else is said. FILE appears whole
 * or not at all; one that is there is left alone without `--force`. `-` is standard
 * output; a file of that name is `./-`. Behind `--` nothing is an option.
 *
 * Returns: the exit status
 */
int
bx_cli_export (int    argc,
               char **argv)
{
  gboolean replace = FALSE;
  g_autofree char *format_name = NULL;
  g_autofree char *unit_name = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "force", 'f', 0, G_OPTION_ARG_NONE, &replace, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, NULL, NULL },
    { "unit", 'u', 0, G_OPTION_ARG_STRING, &unit_name, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autofree char *log_path = NULL;
  BxLogFormat format = BX_LOG_FORMAT_CSV;
  BxUnit unit = BX_UNIT_KG;
  int status = bx_cli_parse (argc, argv, entries);

  if (status != BX_CLI_DONE)
    return status;

  if (format_name != NULL && !bx_log_format_from_nick (format_name, &format))
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("There is no format “%s”."), format_name);
  if (unit_name != NULL && (unit = bx_unit_from_nick (unit_name)) == BX_UNIT_NONE)
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("A unit is “kg” or “lb”, but not “%s”."), unit_name);

  if (rest == NULL)
    /* Translators: %s is the name of the command */
    return bx_cli_fail_usage (_("“%s” needs the name of the file to write, or - for standard output."), argv[0]);
  if (rest[1] != NULL)
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("“export” writes one file, but there is also “%s”."), rest[1]);

  log_path = bx_store_get_default_path ();
  if (strcmp (rest[0], "-") == 0)
    return export_to_standard_output (log_path, format, unit);

  return export_to_file (log_path, rest[0], format, unit, replace);
}
