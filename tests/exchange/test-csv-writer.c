/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-csv-writer.h"
#include "csv-reader.h"
#include "locales.h"

#include <locale.h>
#include <string.h>

static char *
steal_text (GOutputStream *stream,
            gsize         *length)
{
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_bytes (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

  bx_csv_writer_add_word (writer, "one");
  bx_csv_writer_add_text (writer, "two, three");
  bx_csv_writer_add_text (writer, "say \"hey\"");
  bx_csv_writer_add_text (writer, "line\nbreak");
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  bx_csv_writer_add_nothing (writer);
  bx_csv_writer_add_text (writer, NULL);
  bx_csv_writer_add_text (writer, "");
  bx_csv_writer_add_text (writer, " a ");
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  bx_csv_writer_add_int (writer, -1);
  bx_csv_writer_add_thousandths (writer, 102500);
  bx_csv_writer_add_thousandths (writer, 0);
  bx_csv_writer_add_thousandths (writer, 1);
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  bx_csv_writer_add_count (writer, 0);
  bx_csv_writer_add_count (writer, -1);
  bx_csv_writer_add_tenths (writer, 85);
  bx_csv_writer_add_tenths (writer, -1);
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (bx_csv_writer_flush (writer, NULL, NULL));

  text = steal_text (stream, &length);
  g_assert_cmpmem (text, length,
                   "one,\"two, three\",\"say \"\"hey\"\"\",\"line\nbreak\"\r\n"
                   ",,\"\",\" a \"\r\n"
                   "-1,102.5,0,0.001\r\n"
                   "0,,8.5,\r\n",
                   strlen ("one,\"two, three\",\"say \"\"hey\"\"\",\"line\nbreak\"\r\n"
                           ",,\"\",\" a \"\r\n"
                           "-1,102.5,0,0.001\r\n"
                           "0,,8.5,\r\n"));
}

static void
test_guard (void)
{
  static const struct
  {
    const char *text;
    const char *guarded;
  } rows[] = {
    { "", "" },
    { "Deadlift", "Deadlift" },
    { "=SUM(A1:A9)", "'=SUM(A1:A9)" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@x", "'@x" },
    { "\tx", "'\tx" },
    { "\rx", "'\rx" },
    { "\nx", "'\nx" },
    { "＝1", "'＝1" },
    { "a=b", "a=b" },
    { "'quoted'", "'quoted'" },
    { "'", "'" },
    { "''", "''" },
    { "'=x", "''=x" },
    { "''=x", "'''=x" },
    { "−5", "−5" }, /* a minus sign is no hyphen */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *guarded = bx_csv_guard_text (rows[i].text);
      g_autofree char *text = bx_csv_unguard_text (guarded);

      g_assert_cmpstr (guarded, ==, rows[i].guarded);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A number is never guarded and always has a point. */
static void
test_locale (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

  if (!test_locale_set ("de_DE.UTF-8"))
    return;

  bx_csv_writer_add_thousandths (writer, 1234567);
  bx_csv_writer_add_int (writer, 1234567);
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (bx_csv_writer_flush (writer, NULL, NULL));
  test_locale_reset ();

  text = steal_text (stream, &length);
  g_assert_cmpmem (text, length, "1234.567,1234567\r\n", 18);
}

static void
test_invalid_utf8 (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autofree char *text = NULL;
  gsize length;

  bx_csv_writer_add_text (writer, "a\377b");
  g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (bx_csv_writer_flush (writer, NULL, NULL));

  text = steal_text (stream, &length);
  g_assert_cmpmem (text, length, "a\357\277\275b\r\n", 7);
}

/* Random texts come back as they were, through many flushes. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = {
    "a", "\"", ",", "\r", "\n", "\r\n", "'", "=", "+", "-", "@", "\t", " ", ";", "é", "＝", "日本", "\342\200\216", "Deadlift",
  };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  gsize length;

  for (guint i = 0; i < 30000; i++)
    {
      GString *cell = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 6);

      for (int j = 0; j < n; j++)
        g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      bx_csv_writer_add_text (writer, cell->str);
      g_ptr_array_add (texts, g_string_free_and_steal (cell));
      if (i % 3 == 2)
        g_assert_true (bx_csv_writer_end_row (writer, NULL, NULL));
    }

  g_assert_true (bx_csv_writer_flush (writer, NULL, NULL));
  text = steal_text (stream, &length);
  g_assert_cmpuint (length, >, 3 * 64 * 1024);
  rows = read_csv_strictly (text, length);
  g_assert_cmpuint (rows->len, ==, 10000);

  for (guint i = 0; i < texts->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i / 3);
      const char *cell = row[i % 3];
      g_autofree char *unguarded = bx_csv_unguard_text (cell);

      g_assert_cmpstr (unguarded, ==, g_ptr_array_index (texts, i));
      g_assert_true (*cell == '\0' || strchr ("=+-@\t\r\n", *cell) == NULL);
    }
}

/* A stream that is full says so, at the row that no longer fits. */
static void
test_failure (void)
{
  char memory[1000];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (memory, sizeof memory, NULL, NULL);
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;
  gboolean failed = FALSE;

  for (guint i = 0; i < 100000 && !failed; i++)
    {
      bx_csv_writer_add_text (writer, "Deadlift");
      failed = !bx_csv_writer_end_row (writer, NULL, &error);
    }

  g_assert_true (failed);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelled (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxCsvWriter) writer = bx_csv_writer_new (stream);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  bx_csv_writer_add_text (writer, "Deadlift");
  g_assert_true (bx_csv_writer_end_row (writer, cancellable, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (bx_csv_writer_flush (writer, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/bytes", test_bytes);
  g_test_add_func ("/csv-writer/guard", test_guard);
  g_test_add_func ("/csv-writer/locale", test_locale);
  g_test_add_func ("/csv-writer/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/failure", test_failure);
  g_test_add_func ("/csv-writer/cancelled", test_cancelled);

  return g_test_run ();
}
