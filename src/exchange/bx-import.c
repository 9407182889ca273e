/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-import-private.h"

/* Reads a file of another program's, or of this one, and hands out its sessions.
 * One session is in memory at a time where the format allows, so a log of any
 * length needs the same memory. */

#define PROGRESS_ROWS 4096

static const BxImportDialect *const dialects[] = {
  &bx_import_log,
  &bx_import_strong,
  &bx_import_hevy,
  &bx_import_fitnotes,
  &bx_import_strengthlog,
  &bx_import_strengthlog_sections,
  &bx_import_liftosaur,
  &bx_import_liftlog,
  &bx_import_flexify,
  &bx_import_stronglifts,
  &bx_import_jefit,
  &bx_import_mapped,
};

static const struct
{
  const char *nick;
  const char *text;
} reasons[] = {
  [BX_IMPORT_REASON_NO_DATE] = { "no-date", N_("The date is missing or can’t be read") },
  [BX_IMPORT_REASON_NO_EXERCISE] = { "no-exercise", N_("The exercise has no name") },
  [BX_IMPORT_REASON_NUMBER] = { "number", N_("A number can’t be read or is too large") },
  [BX_IMPORT_REASON_NEGATIVE] = { "negative", N_("The weight is below zero") },
  [BX_IMPORT_REASON_NOTHING_DONE] = { "nothing-done", N_("No repetitions and no time: the set was not done") },
  [BX_IMPORT_REASON_REST] = { "rest", N_("A rest between sets") },
  [BX_IMPORT_REASON_DISTANCE] = { "distance", N_("A distance alone, which has no place in this log") },
  [BX_IMPORT_REASON_TOO_MANY] = { "too-many", N_("More exercises, or more sets in a workout, than a log can hold") },
  [BX_IMPORT_REASON_ROW] = { "row", N_("The row is not what the format says") },
  [BX_IMPORT_REASON_LEFT_OUT] = { "left-out", N_("The set was read without a value that makes no sense") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == BX_IMPORT_N_REASONS);

/**
 * bx_import_reason_to_nick:
 * @reason: a reason
 *
 * Returns: (transfer none): the stable text that stands for @reason
 */
const char *
bx_import_reason_to_nick (BxImportReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), NULL);

  return reasons[reason].nick;
}

/**
 * bx_import_reason_get_text:
 * @reason: a reason
 *
 * Returns: (transfer none): the reason in words, without a full stop
 */
const char *
bx_import_reason_get_text (BxImportReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), NULL);

  return _(reasons[reason].text);
}

/* ---- reports ------------------------------------------------------------------- */

static void
issue_free (gpointer data)
{
  BxImportIssue *issue = data;

  g_free (issue->column);
  g_free (issue->value);
  g_free (issue);
}

static void
name_free (gpointer data)
{
  BxImportName *name = data;

  g_free (name->name);
  g_free (name->exercise_id);
  g_free (name->variation);
  g_strfreev (name->candidates);
  g_free (name);
}

static BxImportReport *
report_new (void)
{
  BxImportReport *report = g_new0 (BxImportReport, 1);

  report->issues = g_ptr_array_new_with_free_func (issue_free);
  report->names = g_ptr_array_new_with_free_func (name_free);

  return report;
}

/**
 * bx_import_report_free:
 * @self: (transfer full) (nullable): a report
 *
 * Frees a report.
 */
void
bx_import_report_free (BxImportReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* ---- reading ---------------------------------------------------------------------- */

void
bx_import_set_date_order_error (const char  *text,
                                GError     **error)
{
  g_autofree char *quoted = g_utf8_truncate_middle (text, 40);

  g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED,
               /* Translators: %s is a date, such as 3/4/2025 */
               _("The file doesn’t tell whether the day or the month comes first in dates such as “%s”. Nothing was read. Say which it is."), quoted);
}

void
bx_import_set_unit_error (GError **error)
{
  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNIT_NEEDED,
                       _("The file doesn’t tell whether its weights are in kilogram or in pounds. Nothing was read. Say which it is."));
}

static void
set_unknown_error (GError **error)
{
  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                       _("The file is none of the logs that can be read. Nothing was read. If it is a table, say what is in which column."));
}

static const BxImportDialect *
find_dialect (BxImportFormat format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      if (dialects[i]->format == format)
        return dialects[i];
    }

  return NULL;
}

static void
clear_pass (BxImportRun *run)
{
  bx_import_build_free (run);
  g_clear_pointer (&run->reader, bx_csv_reader_free);
  for (gsize i = 0; i < BX_IMPORT_N_TIMES; i++)
    g_clear_pointer (&run->times[i].text, g_free);
  g_clear_pointer (&run->duration_text, g_free);
}

static gboolean
read_rows (BxImportRun  *run,
           GError      **error)
{
  const BxImportOptions *options = run->options;
  guint64 n = 0;

  while (TRUE)
    {
      switch (bx_csv_reader_read_row (run->reader, run->cancellable, error))
        {
        case BX_CSV_STATUS_ERROR:
          return FALSE;
        case BX_CSV_STATUS_END:
          return TRUE;
        case BX_CSV_STATUS_ROW:
        default:
          break;
        }

      if (!run->looking)
        run->report->n_rows++;

      if (!run->dialect->row (run, error))
        return FALSE;

      if (++n % PROGRESS_ROWS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
            return FALSE;
          if (options->progress != NULL && !run->looking)
            options->progress (bx_csv_reader_get_position (run->reader), options->progress_data);
        }
    }
}

static gboolean
read_table (BxImportRun   *run,
            GInputStream  *stream,
            GError       **error)
{
  BxCsvStatus status;
  gboolean done = FALSE;

  run->reader = bx_csv_reader_new (stream);
  bx_import_build_begin (run);

  status = bx_csv_reader_read_row (run->reader, run->cancellable, error);
  if (status == BX_CSV_STATUS_END)
    set_unknown_error (error);
  else if (status == BX_CSV_STATUS_ROW)
    done = run->dialect->begin (run, error) &&
           read_rows (run, error) &&
           (run->dialect->finish == NULL || run->dialect->finish (run, error)) &&
           bx_import_build_finish (run, error);

  if (done && !run->looking && run->options->progress != NULL)
    run->options->progress (bx_csv_reader_get_position (run->reader), run->options->progress_data);

  clear_pass (run);
  return done;
}

/**
 * bx_import_make_seekable:
 * @stream: what to read
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a stream that can be read twice, with what @stream
 *   holds; @stream itself if it can be sought in, else a copy without a name
 */
GInputStream *
bx_import_make_seekable (GInputStream  *stream,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFileIOStream) file_stream = NULL;
  g_autoptr (GFile) file = NULL;
  GInputStream *copy = NULL;

  if (G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream)))
    return g_object_ref (stream);

  file = g_file_new_tmp ("backext-XXXXXX", &file_stream, error);
  if (file == NULL)
    return NULL;

  if (g_output_stream_splice (g_io_stream_get_output_stream (G_IO_STREAM (file_stream)), stream, G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error) >= 0)
    copy = G_INPUT_STREAM (g_file_read (file, cancellable, error));

  /* Without a name it goes away with the stream. */
  g_file_delete (file, NULL, NULL);
  return copy;
}

/* Reads it all once, to find out what the rows tell together. */
static gboolean
look_at_table (BxImportRun   *run,
               GInputStream  *stream,
               GError       **error)
{
  gboolean done;

  run->looking = TRUE;
  run->date_order = BX_DATE_ORDER_UNKNOWN;
  done = read_table (run, stream, error);
  run->looking = FALSE;

  if (run->day_first_seen != run->month_first_seen)
    run->date_order = run->day_first_seen ? BX_DATE_ORDER_DAY_FIRST : BX_DATE_ORDER_MONTH_FIRST;
  else
    run->date_order = run->options->date_order;

  run->report->gathered = run->gather;
  return done;
}

static gboolean
read_table_twice (BxImportRun   *run,
                  GInputStream  *stream,
                  GError       **error)
{
  g_autoptr (GInputStream) seekable = bx_import_make_seekable (stream, run->cancellable, error);
  goffset start;

  if (seekable == NULL)
    return FALSE;

  start = g_seekable_tell (G_SEEKABLE (seekable));

  return look_at_table (run, seekable, error) &&
         g_seekable_seek (G_SEEKABLE (seekable), start, G_SEEK_SET, run->cancellable, error) &&
         read_table (run, seekable, error);
}

static gboolean
recognise (BxImportRun           *run,
           GBufferedInputStream  *stream,
           GError               **error)
{
  g_autoptr (BxImportGuess) guess = NULL;
  const char *head;
  gsize length;

  while (g_buffered_input_stream_get_available (stream) < BX_IMPORT_HEAD_LENGTH)
    {
      gssize n = g_buffered_input_stream_fill (stream, -1, run->cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
    }

  head = g_buffered_input_stream_peek_buffer (stream, &length);
  guess = bx_import_guess_new (head, length, error);
  if (guess == NULL)
    return FALSE;

  run->report->format = run->options->format != BX_IMPORT_FORMAT_UNKNOWN ? run->options->format : guess->format;
  if (run->report->format == BX_IMPORT_FORMAT_UNKNOWN)
    {
      set_unknown_error (error);
      return FALSE;
    }

  if (guess->format == run->report->format)
    {
      run->report->dialect = guess->dialect;
      if (guess->unit != BX_UNIT_NONE)
        run->unit = guess->unit;
    }

  run->report->unit = run->unit;
  return TRUE;
}

/**
 * bx_import_run:
 * @stream: what to read; it is read twice where the rows of a format have to be
 *   looked at together, which costs a temporary file if it can't be sought in
 * @options: how to read it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a log and hands out its sessions in the order of the file. To be called in
 * a thread; where @options has no names, the catalogue is asked for them there.
 * Progress is told from 0 to the length of the file, of a file that is read twice
 * in the second reading. What can't be read is skipped and counted; sets of exercises that
 * nobody knows are left out and their names reported, so that a person can say
 * what they are and read the file once more.
 *
 * Returns: (transfer full) (nullable): what became of it, or %NULL with @error
 *   set in the `BX_EXCHANGE_ERROR` domain, by the stream, or by who takes the
 *   sessions
 */
BxImportReport *
bx_import_run (GInputStream           *stream,
               const BxImportOptions  *options,
               GCancellable           *cancellable,
               GError                **error)
{
  g_autoptr (GInputStream) buffered = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  BxImportRun run = { 0 };
  gboolean done;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (options->format != BX_IMPORT_FORMAT_MAPPED || options->mapping != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  buffered = g_buffered_input_stream_new_sized (stream, BX_IMPORT_HEAD_LENGTH);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);

  report = report_new ();
  run.options = options;
  run.report = report;
  run.cancellable = cancellable;
  run.zone = zone;
  run.unit = options->unit;
  run.date_order = options->date_order;

  if (!recognise (&run, G_BUFFERED_INPUT_STREAM (buffered), error))
    return NULL;

  if (report->format == BX_IMPORT_FORMAT_OPENWEIGHT)
    {
      done = bx_import_openweight (&run, buffered, error);
    }
  else if (report->format == BX_IMPORT_FORMAT_BACKEXT && g_strcmp0 (report->dialect, "json") == 0)
    {
      run.dialect = find_dialect (report->format);
      done = bx_import_log_json (&run, buffered, error);
    }
  else
    {
      run.dialect = find_dialect (report->format);
      g_return_val_if_fail (run.dialect != NULL, NULL);

      done = run.dialect->look_first ? read_table_twice (&run, buffered, error) : read_table (&run, buffered, error);
    }

  if (run.state_free != NULL)
    run.state_free (run.state);

  return done ? g_steal_pointer (&report) : NULL;
}
