/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-csv-writer.h"

#include "bx-number.h"

#include <string.h>

/* Writes rows of comma-separated values as RFC 4180 has them: UTF-8 without a
 * byte order mark, rows end in CR LF, a cell with a comma, a quotation mark or a
 * line break is quoted. Rows gather in memory until there are enough of them for
 * a write, so that a log of any length needs the same memory. */

#define FLUSH_SIZE (64 * 1024)

struct _BxCsvWriter
{
  GOutputStream *stream; /* (owned) */
  GString *buffer;       /* (owned) */
  gboolean row_begun;
  char separator;
};

/**
 * bx_csv_writer_new:
 * @stream: where to write
 *
 * Makes a writer. It does not close @stream.
 *
 * Returns: (transfer full): the writer
 */
BxCsvWriter *
bx_csv_writer_new (GOutputStream *stream)
{
  BxCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (BxCsvWriter, 1);
  self->stream = g_object_ref (stream);
  self->separator = ',';
  self->buffer = g_string_sized_new (FLUSH_SIZE + FLUSH_SIZE / 4);

  return self;
}

/**
 * bx_csv_writer_set_separator:
 * @self: a writer
 * @separator: a comma, semicolon or tab
 *
 * Sets what stands between cells. It is a comma if nothing is said.
 */
void
bx_csv_writer_set_separator (BxCsvWriter *self,
                             char         separator)
{
  g_return_if_fail (self != NULL);

  self->separator = separator;
}

/**
 * bx_csv_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Frees a writer. What was not flushed is not written.
 */
void
bx_csv_writer_free (BxCsvWriter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/* Whether a spreadsheet may take a cell that begins so for a formula. The wide
 * forms do it where they are what the keyboard types. */
static gboolean
begins_formula (const char *text)
{
  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff0b: /* fullwidth plus sign */
    case 0xff0d: /* fullwidth hyphen-minus */
    case 0xff1d: /* fullwidth equals sign */
    case 0xff20: /* fullwidth commercial at */
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * bx_csv_guard_text:
 * @text: words of a person's, valid UTF-8
 *
 * Puts an apostrophe before a text that a spreadsheet would run as a formula,
 * that is one that begins with `=`, `+`, `-`, `@`, a tab or a line break. So that
 * nothing is lost, a text that begins with apostrophes and then one of these gets
 * one more: [func@csv_unguard_text] takes exactly that one off.
 *
 * Returns: (transfer full): the text for the cell
 */
char *
bx_csv_guard_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (begins_formula (text + strspn (text, "'")))
    return g_strconcat ("'", text, NULL);

  return g_strdup (text);
}

/**
 * bx_csv_unguard_text:
 * @text: the text of a cell, valid UTF-8
 *
 * Undoes [func@csv_guard_text].
 *
 * Returns: (transfer full): the text
 */
char *
bx_csv_unguard_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\'' && begins_formula (text + strspn (text, "'")))
    return g_strdup (text + 1);

  return g_strdup (text);
}

static void
begin_cell (BxCsvWriter *self)
{
  if (self->row_begun)
    g_string_append_c (self->buffer, self->separator);
  self->row_begun = TRUE;
}

static void
append_quoted (BxCsvWriter *self,
               const char  *text)
{
  g_string_append_c (self->buffer, '"');

  while (TRUE)
    {
      const char *quote = strchr (text, '"');

      if (quote == NULL)
        break;

      g_string_append_len (self->buffer, text, quote - text);
      g_string_append (self->buffer, "\"\"");
      text = quote + 1;
    }

  g_string_append (self->buffer, text);
  g_string_append_c (self->buffer, '"');
}

/* A space at an end is quoted too: some readers strip it otherwise. An empty text
 * is quoted to tell it from none. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return length == 0 ||
         text[0] == ' ' || text[length - 1] == ' ' ||
         strpbrk (text, ",\"\r\n;\t") != NULL;
}

/**
 * bx_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): words of a person's, or %NULL for none
 *
 * Adds a cell of text, guarded as [func@csv_guard_text] has it.
 */
void
bx_csv_writer_add_text (BxCsvWriter *self,
                        const char  *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *guarded = NULL;

  g_return_if_fail (self != NULL);

  begin_cell (self);
  if (text == NULL)
    return;

  if (!g_utf8_validate (text, -1, NULL))
    {
      valid = g_utf8_make_valid (text, -1);
      text = valid;
    }

  guarded = bx_csv_guard_text (text);
  if (needs_quotes (guarded))
    append_quoted (self, guarded);
  else
    g_string_append (self->buffer, guarded);
}

/**
 * bx_csv_writer_add_word:
 * @self: a writer
 * @word: (nullable): one of the program's own words, or %NULL for none
 *
 * Adds a cell that needs neither quotes nor a guard, such as a nick, a date or a
 * UUID.
 */
void
bx_csv_writer_add_word (BxCsvWriter *self,
                        const char  *word)
{
  g_return_if_fail (self != NULL);

  begin_cell (self);
  if (word == NULL || *word == '\0')
    return;

  g_assert (!needs_quotes (word) && !begins_formula (word));
  g_string_append (self->buffer, word);
}

/**
 * bx_csv_writer_add_int:
 * @self: a writer
 * @value: a number
 *
 * Adds a whole number.
 */
void
bx_csv_writer_add_int (BxCsvWriter *self,
                       gint64       value)
{
  g_return_if_fail (self != NULL);

  begin_cell (self);
  g_string_append_printf (self->buffer, "%" G_GINT64_FORMAT, value);
}

/**
 * bx_csv_writer_add_thousandths:
 * @self: a writer
 * @thousandths: a number, 0 or more, in thousandths
 *
 * Adds a number exactly, with a decimal point in every locale and without zeros
 * behind it.
 */
void
bx_csv_writer_add_thousandths (BxCsvWriter *self,
                               gint64       thousandths)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (thousandths >= 0);

  begin_cell (self);
  bx_number_append_thousandths (self->buffer, thousandths);
}

/**
 * bx_csv_writer_add_nothing:
 * @self: a writer
 *
 * Adds an empty cell.
 */
void
bx_csv_writer_add_nothing (BxCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_cell (self);
}

/**
 * bx_csv_writer_add_count:
 * @self: a writer
 * @count: a whole number, or less than 0 for none
 *
 * Adds a whole number that may be missing.
 */
void
bx_csv_writer_add_count (BxCsvWriter *self,
                         int          count)
{
  if (count < 0)
    bx_csv_writer_add_nothing (self);
  else
    bx_csv_writer_add_int (self, count);
}

/**
 * bx_csv_writer_add_tenths:
 * @self: a writer
 * @tenths: a number in tenths, or less than 0 for none
 *
 * Adds a number that may be missing, as bx_csv_writer_add_thousandths() does.
 */
void
bx_csv_writer_add_tenths (BxCsvWriter *self,
                          int          tenths)
{
  if (tenths < 0)
    bx_csv_writer_add_nothing (self);
  else
    bx_csv_writer_add_thousandths (self, (gint64) tenths * 100);
}

/**
 * bx_csv_writer_end_row:
 * @self: a writer
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Ends a row, and writes the gathered rows if there are enough of them.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_csv_writer_end_row (BxCsvWriter   *self,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_string_append (self->buffer, "\r\n");
  self->row_begun = FALSE;

  if (self->buffer->len < FLUSH_SIZE)
    return TRUE;

  return bx_csv_writer_flush (self, cancellable, error);
}

/**
 * bx_csv_writer_flush:
 * @self: a writer
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what has gathered. To be called after the last row.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_csv_writer_flush (BxCsvWriter   *self,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, cancellable, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);
  return g_output_stream_flush (self->stream, cancellable, error);
}
