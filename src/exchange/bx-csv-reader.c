/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

/* Reads rows of delimiter-separated values as RFC 4180 has them, and forgives
 * what programs really write: a byte order mark, UTF-16, single cells that are
 * not UTF-8, semicolons or tabs for commas, a first line "sep=;", rows that end
 * in LF or CR alone, blank lines, rows of different lengths, a quotation mark
 * inside a cell that isn't quoted, and text behind a closing quotation mark.
 *
 * It does not forgive where the meaning would be lost: a quotation mark that is
 * never closed, or a cell, a row or a number of cells beyond the limits.
 *
 * A row is scanned where it lies in the buffer, then its cells are unescaped and
 * terminated in place, so nothing is allocated for a row. */

#define CHUNK_SIZE (256 * 1024)
#define HEAD_SIZE 4096

#define REPLACEMENT "\357\277\275"

typedef struct
{
  gsize start; /* in the buffer, quotation marks included */
  gsize end;
  char *text;
  gboolean quoted;
} Cell;

struct _BxCsvReader
{
  GInputStream *stream; /* (owned): in the end, of UTF-8 mostly */
  char *buffer;         /* (owned): capacity + 1 bytes */
  gsize capacity;
  gsize pos;
  gsize end;
  guint64 n_before; /* bytes that have left the buffer */
  GArray *cells;
  GPtrArray *repaired; /* (element-type utf8): cells of this row that were not UTF-8 */
  guint64 line;
  guint64 next_line;
  BxCsvEncoding encoding;
  char delimiter;
  gboolean opened;
  gboolean at_end;
};

/**
 * bx_csv_reader_new:
 * @stream: what to read
 *
 * Makes a reader. Nothing is read yet, and @stream is not closed in the end.
 *
 * Returns: (transfer full): the reader
 */
BxCsvReader *
bx_csv_reader_new (GInputStream *stream)
{
  BxCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (BxCsvReader, 1);
  self->stream = g_object_ref (stream);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->repaired = g_ptr_array_new_with_free_func (g_free);
  self->next_line = 1;
  self->delimiter = ',';

  return self;
}

/**
 * bx_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees a reader.
 */
void
bx_csv_reader_free (BxCsvReader *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->repaired);
  g_free (self->buffer);
  g_free (self);
}

/* ---- bytes to text ------------------------------------------------------------ */

static gboolean
fill (BxCsvReader   *self,
      GCancellable  *cancellable,
      GError       **error)
{
  gsize n_read;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (self->pos > 0)
    {
      memmove (self->buffer, self->buffer + self->pos, self->end - self->pos);
      self->n_before += self->pos;
      self->end -= self->pos;
      self->pos = 0;
    }

  if (self->capacity - self->end < CHUNK_SIZE)
    {
      self->capacity = self->end + CHUNK_SIZE;
      self->buffer = g_realloc (self->buffer, self->capacity + 1);
    }

  if (!g_input_stream_read_all (self->stream, self->buffer + self->end, CHUNK_SIZE, &n_read, cancellable, error))
    return FALSE;

  self->end += n_read;
  self->at_end = n_read < CHUNK_SIZE;
  return TRUE;
}

/* The charset of the bytes where it isn't UTF-8 for the most part, and how many
 * bytes of a mark to leave out */
static const char *
find_charset (const guchar *head,
              gsize         length,
              gsize        *mark)
{
  *mark = 0;

  if (length >= 3 && head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf)
    {
      *mark = 3;
      return NULL;
    }

  if (length >= 2 && ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == 0xfe && head[1] == 0xff)))
    {
      *mark = 2;
      return head[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
    }

  /* A table begins with two letters. */
  if (length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
    return "UTF-16LE";
  if (length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0)
    return "UTF-16BE";

  return NULL;
}

static gboolean
open_text (BxCsvReader   *self,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (self->stream, HEAD_SIZE);
  GBufferedInputStream *peekable = G_BUFFERED_INPUT_STREAM (buffered);
  const char *charset;
  const void *head;
  gsize length;
  gsize mark;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);

  while (g_buffered_input_stream_get_available (peekable) < 4)
    {
      gssize n = g_buffered_input_stream_fill (peekable, -1, cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
    }

  head = g_buffered_input_stream_peek_buffer (peekable, &length);
  charset = find_charset (head, length, &mark);
  if (mark > 0 && g_input_stream_skip (buffered, mark, cancellable, error) < 0)
    return FALSE;

  if (charset != NULL)
    {
      g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", charset, error);
      GInputStream *converted;

      if (converter == NULL)
        return FALSE;

      g_charset_converter_set_use_fallback (converter, TRUE);
      converted = g_converter_input_stream_new (buffered, G_CONVERTER (converter));
      g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (converted), FALSE);
      g_object_unref (self->stream);
      self->stream = converted;
      self->encoding = BX_CSV_ENCODING_UTF16;
    }
  else
    {
      g_object_unref (self->stream);
      self->stream = g_steal_pointer (&buffered);
    }

  return fill (self, cancellable, error);
}

/* ---- which delimiter ------------------------------------------------------------ */

/* Whether the text begins with the line "sep=;" that Excel knows */
static gboolean
take_separator_line (BxCsvReader *self)
{
  const char *p = self->buffer;
  gsize length = self->end;
  gsize n = 5;

  if (length < 6 || g_ascii_strncasecmp (p, "sep=", 4) != 0 || p[4] == '\0' || strchr (",;\t", p[4]) == NULL)
    return FALSE;

  if (p[n] == '\r')
    n++;
  if (n < length && p[n] == '\n')
    n++;
  if (n == 5)
    return FALSE;

  self->delimiter = p[4];
  self->pos = n;
  self->next_line = 2;
  return TRUE;
}

/* The first line that has any of them tells which one is used. */
static char
sniff_delimiter (const char *text,
                 gsize       length)
{
  static const char delimiters[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (delimiters)] = { 0 };
  gboolean quoted = FALSE;

  for (gsize i = 0; i <= length; i++)
    {
      char c = i < length ? text[i] : '\n';

      if (c == '"')
        quoted = !quoted;

      if (quoted && i < length)
        continue;

      for (gsize j = 0; j < G_N_ELEMENTS (delimiters); j++)
        counts[j] += c == delimiters[j];

      if (c == '\n' || c == '\r')
        {
          gsize best = 0;

          for (gsize j = 1; j < G_N_ELEMENTS (delimiters); j++)
            {
              if (counts[j] > counts[best])
                best = j;
            }

          if (counts[best] > 0)
            return delimiters[best];
        }
    }

  return ',';
}

/* ---- rows ---------------------------------------------------------------------------- */

typedef enum
{
  SCAN_ROW,
  SCAN_MORE, /* the row goes on behind what is in the buffer */
  SCAN_ERROR,
} Scan;

static void
set_open_quote_error (guint64   line,
                      GError  **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, line);

  g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
               /* Translators: the number of a line */
               _("The quotation mark on line %s is never closed, so the rest of the file can’t be read. Nothing was changed. The file may be cut off: save it anew."),
               number);
}

static void
set_limit_error (guint64   line,
                 GError  **error)
{
  /* A format of 64 bits is a macro, which no translation can hold. */
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, line);

  g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
               /* Translators: the number of a line */
               _("Line %s is far longer than a line of a log can be. Nothing was read. Look whether this is the right file."),
               number);
}

/* Finds where the cells of the row at the reading position are. Nothing is
 * changed in the buffer, so that it can begin anew once there is more. */
static Scan
scan_row (BxCsvReader  *self,
          gsize        *next,
          guint64      *n_lines,
          GError      **error)
{
  const char *buffer = self->buffer;
  const char delimiter = self->delimiter;
  const gsize end = self->end;
  gsize p = self->pos;

  g_array_set_size (self->cells, 0);
  *n_lines = 0;

  while (TRUE)
    {
      Cell cell = { .start = p, .quoted = p < end && buffer[p] == '"' };

      if (cell.quoted)
        {
          guint64 line_of_quote = *n_lines;

          p++;
          while (TRUE)
            {
              for (; p < end && buffer[p] != '"'; p++)
                *n_lines += buffer[p] == '\n' || (buffer[p] == '\r' && p + 1 < end && buffer[p + 1] != '\n');

              if (p == end || (p + 1 == end && !self->at_end))
                {
                  if (!self->at_end)
                    return SCAN_MORE;

                  set_open_quote_error (self->next_line + line_of_quote, error);
                  return SCAN_ERROR;
                }

              if (p + 1 < end && buffer[p + 1] == '"')
                {
                  p += 2;
                  continue;
                }

              p++;
              break;
            }
        }

      while (p < end && buffer[p] != delimiter && buffer[p] != '\n' && buffer[p] != '\r')
        p++;

      if (p == end && !self->at_end)
        return SCAN_MORE;

      cell.end = p;
      if (cell.end - cell.start > BX_CSV_MAX_CELL_LENGTH || self->cells->len == BX_CSV_MAX_CELLS)
        {
          set_limit_error (self->next_line, error);
          return SCAN_ERROR;
        }
      g_array_append_val (self->cells, cell);

      if (p == end)
        {
          *next = p;
          return SCAN_ROW;
        }

      if (buffer[p] == delimiter)
        {
          p++;
          continue;
        }

      if (buffer[p] == '\r')
        {
          if (p + 1 == end && !self->at_end)
            return SCAN_MORE;
          if (p + 1 < end && buffer[p + 1] == '\n')
            p++;
        }

      (*n_lines)++;
      *next = p + 1;
      return SCAN_ROW;
    }
}

/* What Windows-1252 has where Latin-1 has nothing; 0 where it has nothing either */
static const guint16 windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static char *
repair (const char *text,
        gsize       length,
        gboolean   *latin1)
{
  g_autoptr (GString) repaired = g_string_sized_new (length + 16);
  gboolean is_utf8 = memchr (text, '\0', length) != NULL && g_utf8_validate_len (text, strlen (text), NULL);

  /* Nothing but a zero byte is wrong with it, as far as that byte. */
  if (is_utf8)
    {
      for (gsize i = 0; i < length && is_utf8;)
        {
          gsize n = strnlen (text + i, length - i);

          is_utf8 = g_utf8_validate_len (text + i, n, NULL);
          i += n + 1;
        }
    }

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if (c == 0)
        g_string_append (repaired, REPLACEMENT);
      else if (c < 0x80 || is_utf8)
        g_string_append_c (repaired, (char) c);
      else if (c >= 0xa0)
        g_string_append_unichar (repaired, c);
      else
        g_string_append_unichar (repaired, windows_1252[c - 0x80] != 0 ? windows_1252[c - 0x80] : 0xfffd);
    }

  *latin1 = !is_utf8;
  return g_string_free_and_steal (g_steal_pointer (&repaired));
}

/* Takes the quotation marks off, in place. Returns the length. */
static gsize
unquote (char  *text,
         gsize  length)
{
  char *write = text;
  gsize i = 1;

  while (i < length)
    {
      if (text[i] != '"')
        {
          *write++ = text[i++];
        }
      else if (i + 1 < length && text[i + 1] == '"')
        {
          *write++ = '"';
          i += 2;
        }
      else
        {
          /* What stands behind the closing mark belongs to the cell too. */
          i++;
          memmove (write, text + i, length - i);
          write += length - i;
          break;
        }
    }

  return (gsize) (write - text);
}

static void
finish_row (BxCsvReader *self,
            gsize        next)
{
  gboolean valid = g_utf8_validate_len (self->buffer + self->pos, next - self->pos, NULL);

  g_ptr_array_set_size (self->repaired, 0);

  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);
      char *text = self->buffer + cell->start;
      gsize length = cell->end - cell->start;

      if (cell->quoted)
        length = unquote (text, length);

      /* The delimiter or the end of the row stood there, or the byte that the
       * buffer has to spare. */
      text[length] = '\0';
      cell->text = text;

      if (!valid && !g_utf8_validate_len (text, length, NULL))
        {
          gboolean latin1;

          cell->text = repair (text, length, &latin1);
          g_ptr_array_add (self->repaired, cell->text);
          if (latin1 && self->encoding == BX_CSV_ENCODING_UTF8)
            self->encoding = BX_CSV_ENCODING_LATIN1;
        }
    }
}

/**
 * bx_csv_reader_read_row:
 * @self: a reader
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads the next row that is not blank. With the first one it finds out how the
 * bytes are encoded and which delimiter is used.
 *
 * Returns: whether there is a row; for %BX_CSV_STATUS_ERROR @error is set in the
 *   `BX_EXCHANGE_ERROR` domain, or by the stream
 */
BxCsvStatus
bx_csv_reader_read_row (BxCsvReader   *self,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_return_val_if_fail (self != NULL, BX_CSV_STATUS_ERROR);
  g_return_val_if_fail (error == NULL || *error == NULL, BX_CSV_STATUS_ERROR);

  if (!self->opened)
    {
      if (!open_text (self, cancellable, error))
        return BX_CSV_STATUS_ERROR;

      self->opened = TRUE;
      if (!take_separator_line (self))
        self->delimiter = sniff_delimiter (self->buffer, MIN (self->end, BX_CSV_MAX_CELL_LENGTH));
    }

  while (self->pos < self->end || !self->at_end)
    {
      guint64 n_lines;
      gsize next;

      switch (scan_row (self, &next, &n_lines, error))
        {
        case SCAN_ERROR:
          return BX_CSV_STATUS_ERROR;

        case SCAN_MORE:
          if (self->end - self->pos > BX_CSV_MAX_ROW_LENGTH)
            {
              set_limit_error (self->next_line, error);
              return BX_CSV_STATUS_ERROR;
            }

          if (!fill (self, cancellable, error))
            return BX_CSV_STATUS_ERROR;
          continue;

        case SCAN_ROW:
        default:
          break;
        }

      if (next - self->pos > BX_CSV_MAX_ROW_LENGTH)
        {
          set_limit_error (self->next_line, error);
          return BX_CSV_STATUS_ERROR;
        }

      finish_row (self, next);
      self->line = self->next_line;
      self->next_line += n_lines;
      self->pos = next;

      if (self->cells->len > 1 || g_array_index (self->cells, Cell, 0).quoted || *g_array_index (self->cells, Cell, 0).text != '\0')
        return BX_CSV_STATUS_ROW;
    }

  g_array_set_size (self->cells, 0);
  return BX_CSV_STATUS_END;
}

/**
 * bx_csv_reader_get_n_cells:
 * @self: a reader
 *
 * Returns: the number of cells of the row
 */
guint
bx_csv_reader_get_n_cells (BxCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len;
}

/**
 * bx_csv_reader_get_cell:
 * @self: a reader
 * @position: the position of a cell, from 0
 *
 * Gets the text of a cell, valid UTF-8. It may be written into, and is there
 * until the next row is read.
 *
 * Returns: (transfer none) (nullable): the text, %NULL where the row has no such
 *   cell
 */
char *
bx_csv_reader_get_cell (BxCsvReader *self,
                        guint        position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return position < self->cells->len ? g_array_index (self->cells, Cell, position).text : NULL;
}

/**
 * bx_csv_reader_is_quoted:
 * @self: a reader
 * @position: the position of a cell, from 0
 *
 * Tells an empty text from none.
 *
 * Returns: whether the cell stood in quotation marks
 */
gboolean
bx_csv_reader_is_quoted (BxCsvReader *self,
                         guint        position)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return position < self->cells->len && g_array_index (self->cells, Cell, position).quoted;
}

/**
 * bx_csv_reader_get_line:
 * @self: a reader
 *
 * Returns: the number of the line on which the row begins, from 1
 */
guint64
bx_csv_reader_get_line (BxCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * bx_csv_reader_get_position:
 * @self: a reader
 *
 * Tells how far it has come, to show progress. It is exact for UTF-8 alone.
 *
 * Returns: the number of bytes that the rows so far took
 */
guint64
bx_csv_reader_get_position (BxCsvReader *self)
{
  guint64 position;

  g_return_val_if_fail (self != NULL, 0);

  position = self->n_before + self->pos;
  return self->encoding == BX_CSV_ENCODING_UTF16 ? position * 2 : position;
}

/**
 * bx_csv_reader_get_delimiter:
 * @self: a reader
 *
 * Returns: what stands between the cells: a comma, a semicolon or a tab
 */
char
bx_csv_reader_get_delimiter (BxCsvReader *self)
{
  g_return_val_if_fail (self != NULL, ',');

  return self->delimiter;
}

/**
 * bx_csv_reader_get_encoding:
 * @self: a reader
 *
 * Returns: how the text is encoded, as far as it was read
 */
BxCsvEncoding
bx_csv_reader_get_encoding (BxCsvReader *self)
{
  g_return_val_if_fail (self != NULL, BX_CSV_ENCODING_UTF8);

  return self->encoding;
}
