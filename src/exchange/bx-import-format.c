/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-import-private.h"

/* Recognises a file by the names of its columns, wherever they stand. Each format
 * is known by names that no other one has together. */

static const struct
{
  const char *nick;
  const char *name;
} formats[] = {
  [BX_IMPORT_FORMAT_UNKNOWN] = { "unknown", NULL },
  [BX_IMPORT_FORMAT_BACKEXT] = { "backext", "Back Extension" },
  [BX_IMPORT_FORMAT_STRONG] = { "strong", "Strong" },
  [BX_IMPORT_FORMAT_HEVY] = { "hevy", "Hevy" },
  [BX_IMPORT_FORMAT_FITNOTES] = { "fitnotes", "FitNotes" },
  [BX_IMPORT_FORMAT_STRENGTHLOG] = { "strengthlog", "StrengthLog" },
  [BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS] = { "strengthlog-sections", "StrengthLog" },
  [BX_IMPORT_FORMAT_LIFTOSAUR] = { "liftosaur", "Liftosaur" },
  [BX_IMPORT_FORMAT_LIFTLOG] = { "liftlog", "LiftLog" },
  [BX_IMPORT_FORMAT_FLEXIFY] = { "flexify", "Flexify" },
  [BX_IMPORT_FORMAT_STRONGLIFTS] = { "stronglifts", "StrongLifts" },
  [BX_IMPORT_FORMAT_JEFIT] = { "jefit", "JEFIT" },
  [BX_IMPORT_FORMAT_OPENWEIGHT] = { "openweight", "openweight" },
  [BX_IMPORT_FORMAT_MAPPED] = { "mapped", NULL },
};

/* How the unit of a file is told */
typedef enum
{
  UNIT_IN_FILE, /* by @unit */
  UNIT_IN_ROWS,
  UNIT_NOWHERE,
} UnitPlace;

/* The columns that all have to be there, blanks between them; "~" is a blank in a
 * name. The first rule that fits counts. */
static const struct
{
  BxImportFormat format;
  const char *dialect;
  const char *columns;
  UnitPlace unit_place;
  BxUnit unit;
} rules[] = {
  { BX_IMPORT_FORMAT_BACKEXT, NULL, "session_id session_exercise_id exercise_id set_id", UNIT_IN_ROWS, BX_UNIT_NONE },

  { BX_IMPORT_FORMAT_STRONG, "numbered", "workout~# exercise~name set~order weight~(kg)", UNIT_IN_FILE, BX_UNIT_KG },
  { BX_IMPORT_FORMAT_STRONG, "numbered", "workout~# exercise~name set~order weight~(lb)", UNIT_IN_FILE, BX_UNIT_LB },
  { BX_IMPORT_FORMAT_STRONG, "numbered", "workout~# exercise~name set~order weight~(lbs)", UNIT_IN_FILE, BX_UNIT_LB },
  { BX_IMPORT_FORMAT_STRONG, "numbered", "workout~# exercise~name set~order weight~unit", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_STRONG, "numbered", "workout~# exercise~name set~order", UNIT_NOWHERE, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_STRONG, "with-units", "workout~name exercise~name set~order weight~unit", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_STRONG, "plain", "workout~name exercise~name set~order weight~(kg)", UNIT_IN_FILE, BX_UNIT_KG },
  { BX_IMPORT_FORMAT_STRONG, "plain", "workout~name exercise~name set~order weight~(lb)", UNIT_IN_FILE, BX_UNIT_LB },
  { BX_IMPORT_FORMAT_STRONG, "plain", "workout~name exercise~name set~order", UNIT_NOWHERE, BX_UNIT_NONE },

  { BX_IMPORT_FORMAT_HEVY, "both-units", "exercise_title start_time weight_kg weight_lbs", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_HEVY, NULL, "exercise_title start_time weight_kg", UNIT_IN_FILE, BX_UNIT_KG },
  { BX_IMPORT_FORMAT_HEVY, NULL, "exercise_title start_time weight_lbs", UNIT_IN_FILE, BX_UNIT_LB },

  { BX_IMPORT_FORMAT_FITNOTES, "ios", "date exercise category weight~(kg) weight~(lbs)", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_FITNOTES, "android", "date exercise category weight~unit", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_FITNOTES, "android-old", "date exercise category weight~(kgs)", UNIT_IN_FILE, BX_UNIT_KG },
  { BX_IMPORT_FORMAT_FITNOTES, "android-old", "date exercise category weight~(lbs)", UNIT_IN_FILE, BX_UNIT_LB },

  { BX_IMPORT_FORMAT_STRENGTHLOG, NULL, "workout start exercise extraweight assistingweight", UNIT_NOWHERE, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS, NULL, "name language sex age email", UNIT_NOWHERE, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_LIFTOSAUR, NULL, "workout~datetime exercise completed~reps completed~weight~value", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_LIFTLOG, NULL, "sessionid timestamp exercise weightunit", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_FLEXIFY, NULL, "name reps weight created unit", UNIT_IN_ROWS, BX_UNIT_NONE },
  { BX_IMPORT_FORMAT_STRONGLIFTS, NULL, "exercise workout~name set~1~(reps) set~1~(kg)", UNIT_IN_FILE, BX_UNIT_KG },
  { BX_IMPORT_FORMAT_STRONGLIFTS, NULL, "exercise workout~name set~1~(reps) set~1~(lb)", UNIT_IN_FILE, BX_UNIT_LB },
  { BX_IMPORT_FORMAT_STRONGLIFTS, NULL, "exercise workout~name set~1~(reps) set~1~(lbs)", UNIT_IN_FILE, BX_UNIT_LB },
};

/**
 * bx_import_format_to_nick:
 * @format: a format
 *
 * Returns: (transfer none): the stable text that stands for @format
 */
const char *
bx_import_format_to_nick (BxImportFormat format)
{
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (formats), NULL);

  return formats[format].nick;
}

/**
 * bx_import_format_from_nick:
 * @nick: (nullable): a text
 * @format: (out): the format that it stands for
 *
 * Returns: whether there is one; else @format is not touched
 */
gboolean
bx_import_format_from_nick (const char     *nick,
                            BxImportFormat *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  for (gsize i = BX_IMPORT_FORMAT_BACKEXT; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (nick, formats[i].nick) == 0)
        {
          *format = (BxImportFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bx_import_format_get_name:
 * @format: a format
 *
 * Returns: (transfer none): the name of the program that writes it, for people
 */
const char *
bx_import_format_get_name (BxImportFormat format)
{
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (formats), NULL);

  if (formats[format].name != NULL)
    return formats[format].name;

  /* Translators: what workouts are called that a table gives no name */
  return format == BX_IMPORT_FORMAT_MAPPED ? _("Imported workout") : _("Unknown");
}

/**
 * bx_import_guess_free:
 * @self: (transfer full) (nullable): a guess
 *
 * Frees a guess.
 */
void
bx_import_guess_free (BxImportGuess *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->columns);
  g_free (self);
}

static gboolean
has_columns (GHashTable *columns,
             const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strdelimit (parts[i], "~", ' ');
      if (!g_hash_table_contains (columns, parts[i]))
        return FALSE;
    }

  return TRUE;
}

static void
guess_columns (BxImportGuess *guess,
               BxCsvReader   *reader)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < bx_csv_reader_get_n_cells (reader); i++)
    {
      char *cell = bx_import_strip (bx_csv_reader_get_cell (reader, i));

      g_strv_builder_add (names, cell);
      g_hash_table_add (columns, bx_import_fold_header (cell));
    }

  guess->columns = g_strv_builder_end (names);

  if (g_str_has_prefix (guess->columns[0], "###"))
    {
      guess->format = BX_IMPORT_FORMAT_JEFIT;
      guess->unit_needed = TRUE;
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (!has_columns (columns, rules[i].columns))
        continue;

      guess->format = rules[i].format;
      guess->dialect = rules[i].dialect;
      guess->unit = rules[i].unit;
      guess->unit_in_rows = rules[i].unit_place == UNIT_IN_ROWS;
      guess->unit_needed = rules[i].unit_place == UNIT_NOWHERE;
      return;
    }
}

static gboolean
begins_with (const char *head,
             gsize       length,
             const char *magic,
             gsize       magic_length)
{
  return length >= magic_length && memcmp (head, magic, magic_length) == 0;
}

/* What people take for a table: backups of such programs */
static gboolean
refuse_archive (const char  *head,
               gsize        length,
               GError     **error)
{
  if (begins_with (head, length, "SQLite format 3", 15) ||
      begins_with (head, length, "\037\213", 2) ||
      begins_with (head, length, "PK\003\004", 4))
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("This is a backup or an archive, not a table. Nothing was read. Export the log as CSV there, and open that file."));
      return TRUE;
    }

  return FALSE;
}

/* Where a table has its first rows; further on a damaged file may have anything. */
#define TEXT_LENGTH 1024

/* Pictures and documents. A reader that has begun knows of UTF-16, which is half zeros. */
static gboolean
refuse_binary (BxCsvReader  *reader,
               const char   *head,
               gsize         length,
               GError      **error)
{
  gsize n = MIN (length, TEXT_LENGTH);

  if (begins_with (head, n, "%PDF-", 5) ||
      (bx_csv_reader_get_encoding (reader) != BX_CSV_ENCODING_UTF16 && n > 0 && memchr (head, '\0', n) != NULL))
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("This is neither a table nor any other text. Nothing was read. Export the log as CSV in the other program, and open that file."));
      return TRUE;
    }

  return FALSE;
}

/**
 * bx_import_guess_new:
 * @head: (array length=length): the beginning of a file, as much as
 *   %BX_IMPORT_HEAD_LENGTH if there is so much
 * @length: its length
 * @error: return location for an error
 *
 * Recognises a file by its beginning, and tells whether the unit of its weights is
 * known. What it does not know is %BX_IMPORT_FORMAT_UNKNOWN.
 *
 * Returns: (transfer full) (nullable): what it seems to be, or %NULL with @error
 *   set in the `BX_EXCHANGE_ERROR` domain if it is no text that could be one
 */
BxImportGuess *
bx_import_guess_new (const char  *head,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (BxImportGuess) guess = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (BxCsvReader) reader = NULL;
  g_autoptr (GError) row_error = NULL;
  BxCsvStatus status;
  const char *p = head;
  gsize n = length;

  g_return_val_if_fail (head != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (refuse_archive (head, length, error))
    return NULL;

  guess = g_new0 (BxImportGuess, 1);

  if (begins_with (p, n, "\357\273\277", 3))
    {
      p += 3;
      n -= 3;
    }
  for (; n > 0 && g_ascii_isspace (*p); n--)
    p++;
  if (n > 0 && (*p == '{' || *p == '['))
    {
      g_autofree char *text = g_strndup (p, n);

      /* This program's own document says so at its beginning. */
      if (g_regex_match_simple ("^\\{\\s*\"format\"\\s*:\\s*\"backext\"", text, 0, 0))
        {
          guess->format = BX_IMPORT_FORMAT_BACKEXT;
          guess->dialect = "json";
        }
      else
        {
          guess->format = BX_IMPORT_FORMAT_OPENWEIGHT;
        }
      guess->unit_in_rows = TRUE;
      return g_steal_pointer (&guess);
    }

  stream = g_memory_input_stream_new_from_data (head, (gssize) length, NULL);
  reader = bx_csv_reader_new (stream);
  status = bx_csv_reader_read_row (reader, NULL, &row_error);
  if (refuse_binary (reader, head, length, error))
    return NULL;

  switch (status)
    {
    case BX_CSV_STATUS_ROW:
      guess_columns (guess, reader);
      return g_steal_pointer (&guess);
    case BX_CSV_STATUS_END:
      return g_steal_pointer (&guess);
    case BX_CSV_STATUS_ERROR:
    default:
      g_propagate_error (error, g_steal_pointer (&row_error));
      return NULL;
    }
}
