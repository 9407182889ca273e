/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-csv-reader.h"
#include "bx-csv-writer.h"

#include <string.h>

/* Gives at most so many bytes at once, as a pipe does. */
typedef struct
{
  GFilterInputStream parent_instance;
  gsize most;
} Dripping;

typedef struct
{
  GFilterInputStreamClass parent_class;
} DrippingClass;

static GType dripping_get_type (void);

G_DEFINE_TYPE (Dripping, dripping, G_TYPE_FILTER_INPUT_STREAM)

static gssize
dripping_read (GInputStream  *stream,
               void          *buffer,
               gsize          count,
               GCancellable  *cancellable,
               GError       **error)
{
  Dripping *self = (Dripping *) stream;

  return g_input_stream_read (G_FILTER_INPUT_STREAM (stream)->base_stream, buffer, MIN (count, self->most), cancellable, error);
}

static void
dripping_class_init (DrippingClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = dripping_read;
}

static void
dripping_init (Dripping *self)
{
  self->most = 1;
}

static BxCsvReader *
open_text (const char *text,
           gssize      length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);

  return bx_csv_reader_new (stream);
}

/* All rows, "[cell|cell]" each */
static char *
read_rows (BxCsvReader  *reader,
           GError      **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (TRUE)
    {
      switch (bx_csv_reader_read_row (reader, NULL, error))
        {
        case BX_CSV_STATUS_ERROR:
          return NULL;
        case BX_CSV_STATUS_END:
          return g_string_free_and_steal (g_steal_pointer (&text));
        case BX_CSV_STATUS_ROW:
        default:
          break;
        }

      g_string_append_printf (text, "%" G_GUINT64_FORMAT "[", bx_csv_reader_get_line (reader));
      for (guint i = 0; i < bx_csv_reader_get_n_cells (reader); i++)
        {
          const char *cell = bx_csv_reader_get_cell (reader, i);

          g_assert_true (g_utf8_validate (cell, -1, NULL));
          g_string_append_printf (text, "%s%s%s", i > 0 ? "|" : "", cell, bx_csv_reader_is_quoted (reader, i) ? "^" : "");
        }
      g_assert_null (bx_csv_reader_get_cell (reader, bx_csv_reader_get_n_cells (reader)));
      g_string_append_c (text, ']');
    }
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } files[] = {
    { "", "" },
    { "\n\r\n\n", "" },
    { "a", "1[a]" },
    { "a,b\r\nc,d\r\n", "1[a|b]2[c|d]" },
    { "a,b\nc,d", "1[a|b]2[c|d]" },
    { "a,b\rc,d\r", "1[a|b]2[c|d]" },
    { "a,b\n\n\nc,d\n", "1[a|b]4[c|d]" },
    { ",\n", "1[|]" },
    { "a,,\n", "1[a||]" },
    { "\"\"\n", "1[^]" },
    { "a,\"\",b\n", "1[a|^|b]" },
    { "\"a,b\",\"c\"\"d\"\n", "1[a,b^|c\"d^]" },
    { "\"two\nlines\",x\ny,z\n", "1[two\nlines^|x]3[y|z]" },
    { "\"two\r\nlines\",x\r\ny,z\r\n", "1[two\r\nlines^|x]3[y|z]" },
    { "\"\"\"\"\n", "1[\"^]" },
    { "\"a\"\"\",b\n", "1[a\"^|b]" },
    /* forgiven */
    { "5'11\" tall,x\n", "1[5'11\" tall|x]" },
    { "\"a\"b,c\n", "1[ab^|c]" },
    { "\"a\" ,c\n", "1[a ^|c]" },
    { "a,b\nc\nd,e,f\n", "1[a|b]2[c]3[d|e|f]" },
    { "\357\273\277a,b\n", "1[a|b]" },
    { "\357\273\277\"a\",b\n", "1[a^|b]" },
    /* delimiters */
    { "a;b;c\n1,5;2;3\n", "1[a|b|c]2[1,5|2|3]" },
    { "a\tb\n1,5\t2\n", "1[a|b]2[1,5|2]" },
    { "\"a,x\";b;c\n", "1[a,x^|b|c]" },
    { "# title\na;b;c\n", "1[# title]2[a|b|c]" },
    { "sep=;\na;b,c\n", "2[a|b,c]" },
    { "sep=,\r\na;b,c\n", "2[a;b|c]" },
    { "sep=;x\n", "1[sep=|x]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      for (gsize most = 1; most <= 4096; most *= 64)
        {
          g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (files[i].text, -1, NULL);
          g_autoptr (GInputStream) stream = g_object_new (dripping_get_type (), "base-stream", memory, NULL);
          g_autoptr (BxCsvReader) reader = bx_csv_reader_new (stream);
          g_autoptr (GError) error = NULL;
          g_autofree char *rows = NULL;

          ((Dripping *) stream)->most = most;
          rows = read_rows (reader, &error);
          g_assert_no_error (error);
          g_assert_cmpstr (rows, ==, files[i].rows);
        }
    }
}

static void
assert_encoded (const char    *text,
                gsize          length,
                BxCsvEncoding  encoding,
                const char    *expected)
{
  g_autoptr (BxCsvReader) reader = open_text (text, (gssize) length);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_rows (reader, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
  g_assert_cmpint (bx_csv_reader_get_encoding (reader), ==, encoding);
}

static void
test_encodings (void)
{
  static const char latin1[] = "Name,K\374rz\nR\374ckenstrecker,5\200\nH\303\266he,x\n";
  static const char nul[] = "a\0b,\303\274\n";
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };
  static const char utf8[] = "Datum,Übung\r\n1,\"Rücken\nstrecker 💪\"\r\n";

  assert_encoded (latin1, sizeof latin1 - 1, BX_CSV_ENCODING_LATIN1, "1[Name|Kürz]2[Rückenstrecker|5€]3[Höhe|x]");
  assert_encoded (nul, sizeof nul - 1, BX_CSV_ENCODING_UTF8, "1[a\357\277\275b|ü]");

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      g_autofree char *plain = g_convert (utf8, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *with_mark = g_malloc (length + 2);

      assert_encoded (plain, length, BX_CSV_ENCODING_UTF16, "1[Datum|Übung]2[1|Rücken\nstrecker 💪^]");
      memcpy (with_mark, i == 0 ? "\377\376" : "\376\377", 2);
      memcpy (with_mark + 2, plain, length);
      assert_encoded (with_mark, length + 2, BX_CSV_ENCODING_UTF16, "1[Datum|Übung]2[1|Rücken\nstrecker 💪^]");
    }
}

static void
test_unclosed (void)
{
  g_autoptr (BxCsvReader) reader = open_text ("a,b\n\"x\ny\",\"never\nclosed\n", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_rows (reader, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX);
  /* Where the mark stands, not where the row begins */
  g_assert_nonnull (strstr (error->message, "line 3 "));
}

static void
assert_limit (GString    *text,
              gboolean    allowed,
              const char *line)
{
  g_autoptr (BxCsvReader) reader = open_text (text->str, (gssize) text->len);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_rows (reader, &error);

  if (allowed)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_null (rows);
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, line));
}

static void
add_many (GString    *text,
          const char *piece,
          gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (text, piece);
}

static void
test_limits (void)
{
  for (int more = 0; more <= 1; more++)
    {
      g_autoptr (GString) cell = g_string_new ("a,b\n");
      g_autoptr (GString) cells = g_string_new ("a,b\n");
      g_autoptr (GString) row = g_string_new ("a,b\n");
      g_autofree char *long_cell = g_strnfill (BX_CSV_MAX_CELL_LENGTH - 1, 'x');
      gsize n;

      add_many (cell, "x", BX_CSV_MAX_CELL_LENGTH + (gsize) more);
      g_string_append (cell, ",y\n");
      assert_limit (cell, more == 0, "ine 2 ");

      add_many (cells, ",", BX_CSV_MAX_CELLS - 1 + (gsize) more);
      g_string_append (cells, "\n");
      assert_limit (cells, more == 0, "ine 2 ");

      /* Four cells and the line break make a row of exactly the limit. */
      for (n = 0; n < 3; n++)
        {
          g_string_append (row, long_cell);
          g_string_append_c (row, ',');
        }
      g_string_append (row, long_cell);
      g_string_append (row, more == 0 ? "\n" : "x\n");
      assert_limit (row, more == 0, "ine 2 ");
    }

  /* A row that never ends is not gathered without end. */
  {
    g_autoptr (GString) endless = g_string_new ("a,b\n\"");

    add_many (endless, "\n,\"\"", BX_CSV_MAX_ROW_LENGTH);
    assert_limit (endless, FALSE, "ine 2 ");
  }
}

static void
test_error_of_stream (void)
{
  g_autoptr (BxCsvReader) reader = open_text ("a,b\n", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (bx_csv_reader_read_row (reader, cancellable, &error), ==, BX_CSV_STATUS_ERROR);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What the writer writes comes back, across many buffers. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = {
    "a", "\"", ",", "\r", "\n", "\r\n", ";", "\t", " ", "é", "日本", "Deadlift", "long enough to cross a buffer now and then",
  };
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (output);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BxCsvReader) reader = NULL;

  for (guint i = 0; i < 60000; i++)
    {
      GString *cell = g_string_new (i == 0 ? "head" : NULL);
      int n = g_test_rand_int_range (0, 6);

      for (int j = 0; j < n && i > 2; j++)
        g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      bx_csv_writer_add_text (writer, cell->str);
      g_ptr_array_add (texts, g_string_free_and_steal (cell));
      if (i % 3 == 2)
        g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
    }
  g_assert_true (bx_csv_writer_flush (writer, NULL, NULL));

  reader = open_text (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)),
                      (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)));
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *text = NULL;

      if (i % 3 == 0)
        g_assert_cmpint (bx_csv_reader_read_row (reader, NULL, NULL), ==, BX_CSV_STATUS_ROW);

      g_assert_cmpuint (bx_csv_reader_get_n_cells (reader), ==, 3);
      text = bx_csv_unguard_text (bx_csv_reader_get_cell (reader, i % 3));
      g_assert_cmpstr (text, ==, g_ptr_array_index (texts, i));
    }

  g_assert_cmpint (bx_csv_reader_read_row (reader, NULL, NULL), ==, BX_CSV_STATUS_END);
  g_assert_cmpuint (bx_csv_reader_get_position (reader), ==,
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/unclosed", test_unclosed);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/stream-error", test_error_of_stream);
  g_test_add_func ("/csv-reader/round-trip", test_round_trip);

  return g_test_run ();
}
