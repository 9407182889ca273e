/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "bx-cli-private.h"
#include "bx-import-columns.h"
#include "bx-log-import.h"
#include "bx-log.h"
#include "bx-store.h"
#include "bx-transfer-names.h"

typedef struct
{
  gboolean dry_run;
  gboolean json;
  gboolean skip_unknown;
  char *unit;
  char *format;
  char *dates;
  char *undo;
  GStrv map;
  GStrv columns;
  GStrv rest;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->unit);
  g_free (self->format);
  g_free (self->dates);
  g_free (self->undo);
  g_strfreev (self->map);
  g_strfreev (self->columns);
  g_strfreev (self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* ---- what the person said ------------------------------------------------------------ */

/* “Name=exercise”: the name may have such a sign in it, an id has none. */
static int
read_map (GStrv      map,
          GPtrArray *aliases)
{
  for (guint i = 0; map != NULL && map[i] != NULL; i++)
    {
      const char *sign = strrchr (map[i], '=');
      g_autofree char *name = NULL;
      g_autofree char *exercise_id = NULL;
      g_autofree char *variation = NULL;
      BxMeasure measure;

      if (sign == NULL || sign == map[i])
        /* Translators: %s is what the person typed; --map is never translated */
        return bx_cli_fail_usage (_("“--map” takes a name, an equals sign and an exercise, but not “%s”."), map[i]);

      if (!bx_transfer_names_find (sign + 1, &exercise_id, &variation, &measure))
        /* Translators: %s is what the person typed */
        return bx_cli_fail_usage (_("There is no exercise “%s”, or more than one is called so."), sign + 1);

      name = g_strndup (map[i], sign - map[i]);
      g_ptr_array_add (aliases, bx_exercise_alias_new (name, exercise_id, variation, measure, FALSE));
    }

  return BX_CLI_DONE;
}

/* “field=Column” */
static int
read_columns (GStrv            columns,
              BxImportMapping *mapping)
{
  for (guint i = 0; columns[i] != NULL; i++)
    {
      const char *sign = strchr (columns[i], '=');
      g_autofree char *nick = sign != NULL ? g_strndup (columns[i], sign - columns[i]) : NULL;
      BxImportField field;

      if (!bx_import_field_from_nick (nick, &field))
        /* Translators: %s is what the person typed. The words behind the colon are
         * never translated. */
        return bx_cli_fail_usage (_("“%s” tells no column. What can be told is: date, exercise, title, weight, unit, reps, seconds, kind, rpe, note."), columns[i]);

      bx_import_mapping_set (mapping, field, sign + 1);
    }

  if (mapping->date == NULL || mapping->exercise == NULL)
    return bx_cli_fail_usage (_("“--column” has to tell at least the columns of “date” and “exercise”."));

  return BX_CLI_DONE;
}

static int
read_options (const Arguments    *arguments,
              BxLogImportOptions *options,
              BxImportMapping    *mapping)
{
  options->leave_unknown = arguments->skip_unknown;

  if (arguments->unit != NULL)
    {
      options->unit = bx_unit_from_nick (arguments->unit);
      if (options->unit == BX_UNIT_NONE)
        /* Translators: %s is what the person typed */
        return bx_cli_fail_usage (_("A unit is “kg” or “lb”, but not “%s”."), arguments->unit);
    }

  if (arguments->format != NULL &&
      (!bx_import_format_from_nick (arguments->format, &options->format) || options->format == BX_IMPORT_FORMAT_UNKNOWN))
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("There is no format “%s”."), arguments->format);

  if (g_strcmp0 (arguments->dates, "day-first") == 0)
    options->date_order = BX_DATE_ORDER_DAY_FIRST;
  else if (g_strcmp0 (arguments->dates, "month-first") == 0)
    options->date_order = BX_DATE_ORDER_MONTH_FIRST;
  else if (arguments->dates != NULL)
    /* Translators: %s is what the person typed; the other words are never translated */
    return bx_cli_fail_usage (_("“--dates” takes “day-first” or “month-first”, but not “%s”."), arguments->dates);

  if (arguments->columns != NULL)
    {
      int status = read_columns (arguments->columns, mapping);

      if (status != BX_CLI_DONE)
        return status;
      options->format = BX_IMPORT_FORMAT_MAPPED;
      options->mapping = mapping;
    }
  else if (options->format == BX_IMPORT_FORMAT_MAPPED)
    {
      return bx_cli_fail_usage (_("“--column” has to tell at least the columns of “date” and “exercise”."));
    }

  return read_map (arguments->map, options->aliases);
}

/* ---- what came of it ---------------------------------------------------------------- */

static void
write_issues (BxJsonWriter         *json,
              const BxImportReport *report)
{
  bx_json_writer_name (json, "skipped");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < report->issues->len; i++)
    {
      const BxImportIssue *issue = g_ptr_array_index (report->issues, i);

      bx_json_writer_begin_row (json);
      bx_json_writer_text (json, "reason", bx_import_reason_to_nick (issue->reason));
      bx_json_writer_int (json, "count", (gint64) issue->count);
      bx_json_writer_int (json, "line", (gint64) issue->line);
      bx_json_writer_name (json, "column");
      bx_json_writer_add_text (json, issue->column);
      bx_json_writer_name (json, "value");
      bx_json_writer_add_text (json, issue->value);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
}

static void
write_names (BxJsonWriter      *json,
             const BxLogImport *result)
{
  bx_json_writer_name (json, "exercises");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < result->report->names->len; i++)
    {
      const BxImportName *name = g_ptr_array_index (result->report->names, i);
      gboolean is_made = FALSE;

      for (guint j = 0; j < result->made->len && !is_made; j++)
        is_made = strcmp (((const BxExerciseAlias *) g_ptr_array_index (result->made, j))->name, name->name) == 0;

      bx_json_writer_begin_row (json);
      bx_json_writer_text (json, "name", name->name);
      bx_json_writer_name (json, "exercise");
      bx_json_writer_add_text (json, name->exercise_id);
      bx_json_writer_name (json, "variation");
      bx_json_writer_add_text (json, name->variation);
      bx_json_writer_int (json, "sets", (gint64) name->n_sets);
      bx_json_writer_int (json, "line", (gint64) name->line);
      bx_json_writer_name (json, "made");
      bx_json_writer_add_boolean (json, is_made);
      bx_json_writer_name (json, "could_be");
      bx_json_writer_begin_array (json);
      for (guint j = 0; name->candidates != NULL && name->candidates[j] != NULL; j++)
        bx_json_writer_add_text (json, name->candidates[j]);
      bx_json_writer_end_array (json);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
}

static void
print_json (const BxLogImport *result,
            gboolean           dry_run)
{
  g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);
  const BxImportReport *report = result->report;

  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "format", bx_import_format_to_nick (report->format));
  bx_json_writer_name (json, "dialect");
  bx_json_writer_add_text (json, report->dialect);
  bx_json_writer_name (json, "unit");
  bx_json_writer_add_text (json, report->unit != BX_UNIT_NONE ? bx_unit_to_nick (report->unit) : NULL);
  bx_json_writer_name (json, "dry_run");
  bx_json_writer_add_boolean (json, dry_run);
  bx_json_writer_name (json, "import");
  bx_json_writer_add_text (json, result->id);
  bx_json_writer_int (json, "rows", (gint64) report->n_rows);
  bx_json_writer_int (json, "sessions", (gint64) result->counts.n_sessions);
  bx_json_writer_int (json, "sets", (gint64) result->counts.n_sets);
  bx_json_writer_int (json, "warmups", (gint64) result->counts.n_warm_ups);
  bx_json_writer_int (json, "duplicates", (gint64) result->counts.n_duplicates);
  bx_json_writer_int (json, "duplicate_sessions", (gint64) result->counts.n_duplicate_sessions);
  bx_json_writer_int (json, "unfinished", (gint64) result->counts.n_unfinished);
  bx_json_writer_int (json, "workouts", (gint64) result->counts.n_workouts);
  bx_json_writer_int (json, "own_exercises", (gint64) result->counts.n_exercises);
  bx_json_writer_int (json, "measurements", (gint64) result->counts.n_measurements);
  bx_json_writer_int (json, "notes", (gint64) result->counts.n_notes);
  bx_json_writer_int (json, "feels", (gint64) result->counts.n_feels);
  bx_json_writer_int (json, "aliases", (gint64) result->counts.n_aliases);
  bx_json_writer_int (json, "unknown_sets", (gint64) report->n_unmatched);
  bx_cli_add_day (json, "first", report->first_day);
  bx_cli_add_day (json, "last", report->last_day);
  write_issues (json, report);
  write_names (json, result);
  bx_json_writer_end_object (json);
  bx_cli_print_json (json);
}

static char *
describe_issue (const BxImportIssue *issue)
{
  if (issue->column != NULL && issue->value != NULL)
    /* Translators: first a reason, then a number of a line, the name of a column and
     * what stands there */
    return g_strdup_printf (_("%1$s: line %2$lu, “%3$s” has “%4$s”"),
                            bx_import_reason_get_text (issue->reason), (gulong) issue->line, issue->column, issue->value);

  if (issue->column != NULL)
    /* Translators: first a reason, then a number of a line and the name of a column */
    return g_strdup_printf (_("%1$s: line %2$lu, “%3$s”"),
                            bx_import_reason_get_text (issue->reason), (gulong) issue->line, issue->column);

  /* Translators: first a reason, then a number of a line */
  return g_strdup_printf (_("%1$s: line %2$lu"), bx_import_reason_get_text (issue->reason), (gulong) issue->line);
}

static void
print_count (const char *format,
             guint64     n)
{
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, (gulong) n);
#pragma GCC diagnostic pop
  g_print ("  %s\n", text);
}

/* Which names are not taken for anything, as they could be several things */
static void
print_ties (const BxImportReport *report)
{
  for (guint i = 0; i < report->names->len; i++)
    {
      const BxImportName *name = g_ptr_array_index (report->names, i);
      g_autofree char *ids = name->candidates != NULL ? g_strjoinv (", ", name->candidates) : NULL;

      if (ids != NULL)
        /* Translators: the name of an exercise in a file, and ids of exercises with commas
         * between; --map is an option */
        g_print (_("    “%1$s” could be one of %2$s: choose with --map\n"), name->name, ids);
    }
}

static void
print_words (const BxLogImport *result,
             gboolean           dry_run)
{
  const BxImportReport *report = result->report;
  const char *name = bx_import_format_get_name (report->format);

  if (name != NULL)
    /* Translators: %s is the name of a program or format, such as Strong */
    g_print (_("Format: %s\n"), name);

  g_print ("%s\n", dry_run ? _("This would be added:") : _("This was added:"));
  print_count (ngettext ("%lu session", "%lu sessions", (gulong) result->counts.n_sessions), result->counts.n_sessions);
  print_count (ngettext ("%lu set, warm-ups included", "%lu sets, warm-ups included", (gulong) result->counts.n_sets), result->counts.n_sets);
  if (result->counts.n_duplicates > 0)
    print_count (ngettext ("%lu set was there already", "%lu sets were there already", (gulong) result->counts.n_duplicates), result->counts.n_duplicates);
  if (result->made->len > 0)
    print_count (ngettext ("%lu exercise of your own", "%lu exercises of your own", result->made->len), result->made->len);

  print_ties (report);

  if (report->n_skipped > 0)
    print_count (ngettext ("%lu row was skipped:", "%lu rows were skipped:", (gulong) report->n_skipped), report->n_skipped);
  for (guint i = 0; i < report->issues->len; i++)
    {
      const BxImportIssue *issue = g_ptr_array_index (report->issues, i);
      g_autofree char *text = describe_issue (issue);

      g_print ("    %lu × %s\n", (gulong) issue->count, text);
    }

  if (report->n_unmatched > 0)
    print_count (ngettext ("%lu set of an unknown exercise was left out:", "%lu sets of unknown exercises were left out:", (gulong) report->n_unmatched), report->n_unmatched);
  for (guint i = 0; i < report->names->len; i++)
    {
      const BxImportName *exercise = g_ptr_array_index (report->names, i);

      if (exercise->exercise_id == NULL)
        g_print ("    %lu × %s\n", (gulong) exercise->n_sets, exercise->name);
    }

  if (result->id != NULL)
    /* Translators: %s is what the import is known by */
    g_print (_("To take it back: backext import --undo %s\n"), result->id);
}

/* ---- doing it --------------------------------------------------------------------- */

static int
fail_import (const GError *error,
             const char   *shown)
{
  if (error->domain == BX_STORE_ERROR)
    return bx_cli_fail_log (error);

  if (error->domain == BX_EXCHANGE_ERROR)
    {
      bx_cli_fail (BX_CLI_NO_INPUT, error->message);
      if (error->code == BX_EXCHANGE_ERROR_UNIT_NEEDED)
        g_printerr ("%s\n", _("With --unit kg or --unit lb it is told."));
      else if (error->code == BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED)
        g_printerr ("%s\n", _("With --dates day-first or --dates month-first it is told."));
      else if (error->code == BX_EXCHANGE_ERROR_UNKNOWN_FORMAT)
        g_printerr ("%s\n", _("With --column the columns of a table are told."));
      return BX_CLI_NO_INPUT;
    }
  else
    {
      g_autofree char *sentence = NULL;

      /* Translators: first the name of a file, then what the system says about it */
      sentence = g_strdup_printf (_("“%1$s” can’t be read. Nothing was added. The system says: %2$s."), shown, error->message);
      return bx_cli_fail (BX_CLI_NO_INPUT, sentence);
    }
}

/* A file of which not one set can be read is no log, whatever its columns are. */
static int
fail_empty (const BxLogImport *result,
            const char        *shown)
{
  g_autofree char *sentence = NULL;
  g_autofree char *why = NULL;

  if (result->report->issues->len > 0)
    why = describe_issue (g_ptr_array_index (result->report->issues, 0));

  if (why != NULL)
    /* Translators: first the name of a file, then the first thing that is wrong in it */
    sentence = g_strdup_printf (_("“%1$s” has no set that can be read. Nothing was added. %2$s."), shown, why);
  else
    /* Translators: %s is the name of a file */
    sentence = g_strdup_printf (_("“%s” has no set in it. Nothing was added."), shown);

  return bx_cli_fail (BX_CLI_NO_INPUT, sentence);
}

/* What comes over a pipe can be read once only, so it is kept. */
static GFile *
open_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("backext-XXXXXX", &stream, error);

  if (file == NULL)
    return NULL;

  if (g_output_stream_splice (g_io_stream_get_output_stream (G_IO_STREAM (stream)), input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    {
      g_file_delete (file, NULL, NULL);
      return NULL;
    }

  return g_steal_pointer (&file);
}

/* This program's own document may well hold workouts or exercises alone. */
static gboolean
is_empty (const BxLogImport *result)
{
  const BxImportReport *report = result->report;

  return report->n_sessions == 0 && report->n_unmatched == 0 &&
         !(report->format == BX_IMPORT_FORMAT_BACKEXT && g_strcmp0 (report->dialect, "json") == 0);
}

static int
import_file (GFile                    *file,
             const char               *shown,
             const BxLogImportOptions *options,
             gboolean                  dry_run,
             gboolean                  json)
{
  g_autofree char *log_path = bx_store_get_default_path ();
  g_autoptr (BxLogImport) result = NULL;
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  /* A file that is no good must not so much as make a log. */
  if (dry_run)
    {
      result = bx_log_import_try (log_path, file, options, NULL, &error);
      if (result == NULL)
        return fail_import (error, shown);
    }
  else if (!g_file_test (log_path, G_FILE_TEST_EXISTS) && !bx_log_import_glance (file, options, &result, &error))
    {
      return fail_import (error, shown);
    }

  if (!dry_run && (result == NULL || !is_empty (result)))
    {
      g_clear_pointer (&result, bx_log_import_free);
      database = bx_log_open (log_path, &error);
      if (database != NULL)
        result = bx_log_import_run (database, file, options, NULL, &error);
      if (result == NULL)
        return fail_import (error, shown);
    }

  if (is_empty (result))
    return fail_empty (result, shown);

  if (json)
    print_json (result, dry_run);
  else
    print_words (result, dry_run);

  return BX_CLI_DONE;
}

static int
undo_import (const char *id,
             gboolean    json)
{
  g_autofree char *log_path = bx_store_get_default_path ();
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  /* Where there is no log, there is none to make: it would hold no import. */
  if (g_file_test (log_path, G_FILE_TEST_EXISTS))
    database = bx_log_open (log_path, &error);
  else
    database = bx_log_open_for_reading (log_path, &error);

  if (database == NULL ||
      !bx_database_begin (database, &error) ||
      !bx_database_end (database, bx_insertion_undo (database, id, &error), &error))
    return bx_cli_fail_log (error);

  if (json)
    {
      g_autoptr (BxJsonWriter) writer = bx_json_writer_new (NULL);

      bx_json_writer_begin_object (writer);
      bx_json_writer_text (writer, "undone", id);
      bx_json_writer_end_object (writer);
      bx_cli_print_json (writer);
    }
  else
    {
      g_print ("%s\n", _("The import was taken back."));
    }

  return BX_CLI_DONE;
}

/**
 * bx_cli_import:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext import FILE`: reads another program's file into the log, all of it or
 * nothing. `-` is standard input.
 *
 * Returns: the exit status
 */
int
bx_cli_import (int    argc,
               char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &arguments.dry_run, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &arguments.json, NULL, NULL },
    { "skip-unknown", 0, 0, G_OPTION_ARG_NONE, &arguments.skip_unknown, NULL, NULL },
    { "unit", 'u', 0, G_OPTION_ARG_STRING, &arguments.unit, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &arguments.format, NULL, NULL },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &arguments.dates, NULL, NULL },
    { "map", 'm', 0, G_OPTION_ARG_STRING_ARRAY, &arguments.map, NULL, NULL },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments.columns, NULL, NULL },
    { "undo", 0, 0, G_OPTION_ARG_STRING, &arguments.undo, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_alias_free);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  BxLogImportOptions options = { .aliases = aliases };
  BxImportMapping mapping = { 0 };
  gboolean is_standard_input;
  int status;

  status = bx_cli_parse (argc, argv, entries);
  if (status != BX_CLI_DONE)
    return status;

  if (arguments.undo != NULL)
    {
      if (arguments.rest != NULL)
        return bx_cli_fail_usage (_("“--undo” takes an import back and reads no file."));
      return undo_import (arguments.undo, arguments.json);
    }

  if (arguments.rest == NULL)
    /* Translators: %s is the name of the command */
    return bx_cli_fail_usage (_("“%s” needs the name of the file to read, or - for standard input."), argv[0]);
  if (arguments.rest[1] != NULL)
    /* Translators: %1$s is the name of the command, %2$s what the person typed */
    return bx_cli_fail_usage (_("“%1$s” reads one file, but there is also “%2$s”."), argv[0], arguments.rest[1]);

  status = read_options (&arguments, &options, &mapping);
  if (status != BX_CLI_DONE)
    return status;

  is_standard_input = strcmp (arguments.rest[0], "-") == 0;
  shown = is_standard_input ? g_strdup (_("standard input")) : g_filename_display_name (arguments.rest[0]);
  file = is_standard_input ? open_standard_input (&error) : g_file_new_for_commandline_arg (arguments.rest[0]);
  if (file == NULL)
    return fail_import (error, shown);

  status = import_file (file, shown, &options, arguments.dry_run, arguments.json);
  if (is_standard_input)
    g_file_delete (file, NULL, NULL);

  return status;
}
