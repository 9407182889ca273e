/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "bx-cli-private.h"
#include "bx-link.h"
#include "bx-store-error.h"

/* The command line. Nothing here needs a display: a command runs before GTK is
 * touched, and what it has no word for is left to the program with the window.
 * Results go to standard output, whatever went wrong to standard error. */

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "backup", bx_cli_backup },
  { "check", bx_cli_check },
  { "export", bx_cli_export },
  { "import", bx_cli_import },
  { "merge", bx_cli_merge },
  { "restore", bx_cli_restore },
  { "stats", bx_cli_stats },
};

static void
print_row (const char *left,
           const char *right)
{
  glong width = g_utf8_strlen (left, -1);

  g_print ("  %s%*s  %s\n", left, (int) MAX (30 - width, 0), "", right);
}

static int
print_help (void)
{
  /* Translators: the command line's help. Words in capitals stand for what a
   * person types; "backext", "export", "check" and options are never translated. */
  g_print ("%s\n", _("Back Extension: learn the lift, train the back, keep the log."));
  g_print ("\n%s\n", _("Usage:"));
  print_row ("backext", _("Open the window"));
  print_row (_("backext show EXERCISE"), _("Open the window on the page of an exercise"));
  print_row (_("backext export [--force] FILE"), _("Write the log to FILE as comma-separated values"));
  print_row (_("backext import FILE"), _("Read another program’s file into the log, all of it or nothing"));
  print_row (_("backext backup [--force] FILE"), _("Write everything to one file: log, pictures and settings"));
  print_row (_("backext restore FILE"), _("Put a backup into the place of the log, which is kept"));
  print_row (_("backext merge FILE"), _("Take what is newer in another machine’s log or backup"));
  print_row (_("backext merge FOLDER"), _("Share the log over a folder that other machines reach"));
  print_row ("backext stats", _("Sum up what was done"));
  print_row ("backext check [--repair]", _("Look whether the log is sound, and count what is in it"));
  print_row ("backext --version", _("Print the version"));
  print_row ("backext --help", _("Print this help"));
  g_print ("\n%s\n", _("Options of show:"));
  print_row (_("EXERCISE"), _("Its id, or a part of its name"));
  print_row (_("--variation VARIATION"), _("Choose a variation, such as “arms:hips load:chest”"));
  g_print ("\n%s\n", _("Options of export:"));
  print_row ("-f, --force", _("Replace FILE if there is one"));
  print_row (_("--format FORMAT"), _("csv, json, strong, hevy or openweight"));
  print_row (_("-u, --unit UNIT"), _("kg or lb, for a format with one unit for all"));
  print_row (_("FILE"), _("The file to write, or - for standard output"));
  g_print ("\n%s\n", _("Options of import:"));
  print_row ("-n, --dry-run", _("Only tell what would be added; also of restore and merge"));
  print_row (_("-u, --unit UNIT"), _("kg or lb, for a file that doesn’t tell"));
  print_row (_("-m, --map NAME=EXERCISE"), _("What a name in the file stands for; remembered"));
  print_row ("--skip-unknown", _("Leave unknown exercises out rather than make them yours"));
  print_row (_("--dates ORDER"), _("day-first or month-first, for a file that doesn’t tell"));
  print_row (_("--column FIELD=COLUMN"), _("What is in a column of any table"));
  print_row (_("--undo IMPORT"), _("Take an import back"));
  print_row ("--json", _("Print the result as JSON; also of the other commands"));
  g_print ("\n%s\n", _("Exit status:"));
  print_row ("0", _("Done; for check, the log is sound, or there is none yet"));
  print_row ("1", _("The check found a problem"));
  print_row ("2", _("The command line can’t be understood"));
  print_row ("3", _("The log can’t be opened or read"));
  print_row ("4", _("The output can’t be written"));
  print_row ("5", _("The file can’t be read, or is none that can be"));

  return BX_CLI_DONE;
}

static int
print_version (void)
{
  g_print ("backext %s\n", PACKAGE_VERSION);

  return BX_CLI_DONE;
}

/**
 * bx_cli_fail:
 * @status: an exit status
 * @sentence: what went wrong
 *
 * Prints a sentence on standard error.
 *
 * Returns: @status
 */
int
bx_cli_fail (int         status,
             const char *sentence)
{
  g_printerr ("backext: %s\n", sentence);

  return status;
}

/**
 * bx_cli_fail_usage:
 * @format: what can't be understood, as for printf()
 * @...: what goes into it
 *
 * Prints a sentence about the command line on standard error, and where help is.
 *
 * Returns: the exit status
 */
int
bx_cli_fail_usage (const char *format,
                   ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *valid = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  /* What was typed may be any bytes. */
  valid = g_utf8_make_valid (sentence, -1);
  g_printerr ("backext: %s\n%s\n", valid, _("“backext --help” tells what it can do."));

  return BX_CLI_BAD_USAGE;
}

/**
 * bx_cli_parse:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 * @entries: the options of the command
 *
 * Reads the options of a command. Behind `--` nothing is an option.
 *
 * Returns: the exit status
 */
int
bx_cli_parse (int                  argc,
              char               **argv,
              const GOptionEntry  *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &copy, &error))
    /* Translators: %1$s is the name of the command, %2$s what is wrong behind it */
    return bx_cli_fail_usage (_("“%1$s” can’t be understood: %2$s."), argv[0], error->message);

  return BX_CLI_DONE;
}

/**
 * bx_cli_fail_log:
 * @error: what the store reported
 *
 * Prints an error of the store's on standard error.
 *
 * Returns: the exit status
 */
int
bx_cli_fail_log (const GError *error)
{
  return bx_cli_fail (BX_CLI_NO_LOG, error->message);
}

/* What was printed must have arrived: a full disk is no success. */
static int
finish_output (int status)
{
  if (fflush (stdout) != 0 || ferror (stdout) != 0)
    {
      g_autofree char *sentence = NULL;

      /* Translators: %s is what the system says about it */
      sentence = g_strdup_printf (_("Standard output can’t be written. The system says: %s."), g_strerror (errno));
      bx_cli_fail (BX_CLI_NO_OUTPUT, sentence);
      return status != BX_CLI_DONE ? status : BX_CLI_NO_OUTPUT;
    }

  return status;
}

/* Options of the program with the window, and what it opens: GApplication reads
 * them. */
static gboolean
is_for_window (const char *argument)
{
  return g_ascii_strncasecmp (argument, BX_LINK_SCHEME ":", strlen (BX_LINK_SCHEME ":")) == 0 ||
         g_ascii_strncasecmp (argument, "file:", strlen ("file:")) == 0 ||
         strchr (argument, '/') != NULL ||
         g_str_has_prefix (argument, "--gapplication") ||
         g_str_has_prefix (argument, "--help-gapplication");
}

/**
 * bx_cli_run:
 * @argc: number of arguments
 * @argv: arguments, the program's name first
 * @uri: (out) (transfer full) (nullable): what the window is to show, where the
 *   command line asks for that; @handled is `FALSE` then
 * @handled: (out): whether there was anything to do for the command line
 *
 * Does what the command line asks, if it asks for something that needs no window.
 * The locale must have been set. Neither GTK nor a display is used.
 *
 * Returns: the exit status, where @handled is set to `TRUE`
 */
int
bx_cli_run (int        argc,
            char     **argv,
            char     **uri,
            gboolean  *handled)
{
  const char *first;

  g_return_val_if_fail (uri != NULL, BX_CLI_BAD_USAGE);
  g_return_val_if_fail (handled != NULL, BX_CLI_BAD_USAGE);

  *uri = NULL;
  *handled = FALSE;
  if (argc < 2 || is_for_window (argv[1]))
    return BX_CLI_DONE;

  *handled = TRUE;
  first = argv[1];

  if (strcmp (first, "--help") == 0 || strcmp (first, "-h") == 0 || strcmp (first, "help") == 0)
    return finish_output (print_help ());

  if (strcmp (first, "--version") == 0)
    return finish_output (print_version ());

  if (strcmp (first, "show") == 0)
    {
      int status;

      if (argc > 2 && (strcmp (argv[2], "--help") == 0 || strcmp (argv[2], "-h") == 0))
        return finish_output (print_help ());

      status = bx_cli_show (argc - 1, argv + 1, uri);
      *handled = *uri == NULL;
      return status;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (first, commands[i].name) != 0)
        continue;

      if (argc > 2 && (strcmp (argv[2], "--help") == 0 || strcmp (argv[2], "-h") == 0))
        return finish_output (print_help ());

      return finish_output (commands[i].run (argc - 1, argv + 1));
    }

  if (*first == '-')
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("There is no option “%s”."), first);

  /* Translators: %s is what the person typed */
  return bx_cli_fail_usage (_("There is no command “%s”."), first);
}
