/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-catalogue.h"
#include "bx-csv-reader.h"
#include "bx-import-private.h"

/*
 * What the columns of a table hold whose format is not known: their names, a few of
 * their values, and a proposal. It is for a person to say whether it is right.
 *
 * A name counts in any of our languages, as it stands or as one of its words; what it has
 * in brackets, such as a unit, does not count. Only the date and the exercise are looked
 * for in the values, too: without them there is no log.
 */

#define N_ROWS 30
#define MAX_SAMPLE_CHARACTERS 40

static const struct
{
  const char *nick;
  const char *name;
  /* Names of columns, folded, a "|" between them; "*" before what need be only a word
   * of the name */
  const char *words;
} fields[] = {
  [BX_IMPORT_FIELD_DATE] = { "date", NC_ ("column", "Date"),
                             "*date|*datum|*fecha|day|tag|dag|día|jour|timestamp|datetime|*started|start|start time|when|created|performed at|time stamp" },
  [BX_IMPORT_FIELD_EXERCISE] = { "exercise", NC_ ("column", "Exercise"),
                                 "*exercise|*übung|*uebung|*ejercicio|*exercice|*övning|movement|lift|name|bewegung|mouvement" },
  [BX_IMPORT_FIELD_TITLE] = { "title", NC_ ("column", "Workout"),
                              "*workout|title|session|*training|routine|program|programme|*pass|entrenamiento|*sesión|séance|einheit" },
  [BX_IMPORT_FIELD_WEIGHT] = { "weight", NC_ ("column", "Weight"),
                               "*weight|*gewicht|*peso|*poids|*vikt|load|last|charge|kg|kgs|lb|lbs|kilos|pounds" },
  [BX_IMPORT_FIELD_UNIT] = { "unit", NC_ ("column", "Unit of the Weight"),
                             "*unit|units|gewichtseinheit|unidad|unité|enhet|weight unit|weightunit" },
  [BX_IMPORT_FIELD_REPS] = { "reps", NC_ ("column", "Repetitions"),
                             "*reps|*repetitions|rep|wdh|wdh.|*wiederholungen|*repeticiones|*répétitions|*repetitioner|count" },
  [BX_IMPORT_FIELD_SECONDS] = { "seconds", NC_ ("column", "Time Held"),
                                "*seconds|sec|secs|time|duration|*sekunden|zeit|dauer|*segundos|tiempo|*secondes|durée|*sekunder|tid|hold" },
  [BX_IMPORT_FIELD_KIND] = { "kind", NC_ ("column", "Kind of Set"),
                             "kind|type|*set type|satzart|satztyp|art|tipo|settyp|typ" },
  [BX_IMPORT_FIELD_RPE] = { "rpe", NC_ ("column", "RPE"), "*rpe" },
  [BX_IMPORT_FIELD_NOTE] = { "note", NC_ ("column", "Note"),
                             "*note|*notes|*comment|*comments|notiz|notizen|kommentar|bemerkung|nota|notas|comentario|remarque|anteckning|anteckningar" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == BX_IMPORT_N_FIELDS);

/**
 * bx_import_field_to_nick:
 * @field: what a column can hold
 *
 * Returns: (transfer none): the stable word that stands for it
 */
const char *
bx_import_field_to_nick (BxImportField field)
{
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (fields), NULL);

  return fields[field].nick;
}

/**
 * bx_import_field_from_nick:
 * @nick: (nullable): a word
 * @field: (out): what it stands for
 *
 * Returns: whether it stands for anything
 */
gboolean
bx_import_field_from_nick (const char    *nick,
                           BxImportField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_strcmp0 (nick, fields[i].nick) == 0)
        {
          *field = (BxImportField) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bx_import_field_get_name:
 * @field: what a column can hold
 *
 * Returns: (transfer none): what people call it
 */
const char *
bx_import_field_get_name (BxImportField field)
{
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (fields), NULL);

  return g_dpgettext2 (NULL, "column", fields[field].name);
}

/**
 * bx_import_field_is_needed:
 * @field: what a column can hold
 *
 * Returns: whether there is no log without it
 */
gboolean
bx_import_field_is_needed (BxImportField field)
{
  return field == BX_IMPORT_FIELD_DATE || field == BX_IMPORT_FIELD_EXERCISE;
}

/**
 * bx_import_mapping_set:
 * @mapping: which columns hold what
 * @field: what a column can hold
 * @column: (nullable): the name of the column, which has to live as long as @mapping
 *
 * Says which column holds something.
 */
void
bx_import_mapping_set (BxImportMapping *mapping,
                       BxImportField    field,
                       const char      *column)
{
  g_return_if_fail (mapping != NULL);

  switch (field)
    {
    case BX_IMPORT_FIELD_DATE:
      mapping->date = column;
      break;
    case BX_IMPORT_FIELD_EXERCISE:
      mapping->exercise = column;
      break;
    case BX_IMPORT_FIELD_TITLE:
      mapping->title = column;
      break;
    case BX_IMPORT_FIELD_WEIGHT:
      mapping->weight = column;
      break;
    case BX_IMPORT_FIELD_UNIT:
      mapping->unit = column;
      break;
    case BX_IMPORT_FIELD_REPS:
      mapping->reps = column;
      break;
    case BX_IMPORT_FIELD_SECONDS:
      mapping->seconds = column;
      break;
    case BX_IMPORT_FIELD_KIND:
      mapping->kind = column;
      break;
    case BX_IMPORT_FIELD_RPE:
      mapping->rpe = column;
      break;
    case BX_IMPORT_FIELD_NOTE:
      mapping->note = column;
      break;
    default:
      g_assert_not_reached ();
    }
}

/* ---- the columns --------------------------------------------------------------------- */

static void
column_free (gpointer data)
{
  BxImportColumn *column = data;

  g_free (column->name);
  g_strfreev (column->samples);
  g_free (column);
}

static void
columns_clear (gpointer data)
{
  BxImportColumns *self = data;

  g_ptr_array_unref (self->columns);
}

/**
 * bx_import_columns_ref:
 * @self: columns
 *
 * Returns: (transfer full): @self
 */
BxImportColumns *
bx_import_columns_ref (BxImportColumns *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * bx_import_columns_unref:
 * @self: (transfer full): columns
 *
 * Lets go of them.
 */
void
bx_import_columns_unref (BxImportColumns *self)
{
  g_atomic_rc_box_release_full (self, columns_clear);
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_SAMPLE_CHARACTERS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_SAMPLE_CHARACTERS - 1);
  return g_strconcat (start, "…", NULL);
}

/* ---- the proposal -------------------------------------------------------------------- */

/* The name without what stands in brackets, its words divided by single blanks */
static char *
fold_words (const char *name)
{
  g_autofree char *folded = bx_import_fold_header (name);
  GString *words = g_string_new (NULL);
  int depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == '[')
        depth++;
      else if (c == ')' || c == ']')
        depth = MAX (depth - 1, 0);
      else if (depth > 0)
        continue;
      else if (g_unichar_isalnum (c) || c == '.')
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  return g_string_free_and_steal (words);
}

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) parts, word);
}

/* 2 for the name itself, 1 for a word of it */
static int
rate_name (BxImportField field,
           const char   *words)
{
  g_auto (GStrv) known = g_strsplit (fields[field].words, "|", -1);
  int best = 0;

  for (guint i = 0; known[i] != NULL; i++)
    {
      gboolean is_word = known[i][0] == '*';

      if (strcmp (words, known[i] + is_word) == 0)
        return 2;
      if (is_word && has_word (words, known[i] + 1))
        best = 1;
    }

  return best;
}

static gboolean
holds_dates (const BxImportColumn *column)
{
  for (guint i = 0; column->samples[i] != NULL; i++)
    {
      BxImportTime time;

      /* A bare number may be anything. */
      if (strpbrk (column->samples[i], "-/. ") == NULL ||
          bx_import_time_parse (column->samples[i], BX_DATE_ORDER_DAY_FIRST, &time) == BX_IMPORT_TIME_UNREADABLE)
        return FALSE;
    }

  return column->samples[0] != NULL;
}

static gboolean
holds_exercises (const BxImportColumn *column,
                 BxExerciseNames      *names)
{
  for (guint i = 0; column->samples[i] != NULL; i++)
    {
      BxExerciseMatch match;

      if (bx_exercise_names_find (names, column->samples[i], &match) != BX_NAME_UNKNOWN)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_taken (const BxImportColumns *self,
          int                    position)
{
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      if (self->guess[i] == position)
        return TRUE;
    }

  return FALSE;
}

static void
guess_by_name (BxImportColumns *self,
               int              wanted)
{
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      for (guint j = 0; j < self->columns->len && self->guess[i] < 0; j++)
        {
          const BxImportColumn *column = g_ptr_array_index (self->columns, j);
          g_autofree char *words = fold_words (column->name);

          /* What is no date is none, whatever it is called. */
          if (!is_taken (self, (int) j) && rate_name ((BxImportField) i, words) == wanted &&
              (i != BX_IMPORT_FIELD_DATE || column->samples[0] == NULL || holds_dates (column)))
            self->guess[i] = (int) j;
        }
    }
}

static void
guess_by_values (BxImportColumns *self)
{
  g_autoptr (BxExerciseNames) names = NULL;

  for (guint j = 0; j < self->columns->len && self->guess[BX_IMPORT_FIELD_DATE] < 0; j++)
    {
      if (!is_taken (self, (int) j) && holds_dates (g_ptr_array_index (self->columns, j)))
        self->guess[BX_IMPORT_FIELD_DATE] = (int) j;
    }

  for (guint j = 0; j < self->columns->len && self->guess[BX_IMPORT_FIELD_EXERCISE] < 0; j++)
    {
      if (names == NULL)
        names = bx_exercise_names_new (bx_catalogue_get_default ());
      if (!is_taken (self, (int) j) && holds_exercises (g_ptr_array_index (self->columns, j), names))
        self->guess[BX_IMPORT_FIELD_EXERCISE] = (int) j;
    }
}

/* ---- reading -------------------------------------------------------------------------- */

/* Columns of one name can't be told apart, and one without can't be told at all. */
static void
read_names (BxImportColumns *self,
            BxCsvReader     *reader,
            GArray          *positions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < bx_csv_reader_get_n_cells (reader) && self->columns->len < BX_IMPORT_MAX_TOLD_COLUMNS; i++)
    {
      const char *name = bx_import_strip (bx_csv_reader_get_cell (reader, i));
      BxImportColumn *column;

      if (*name == '\0' || !g_hash_table_add (seen, bx_import_fold_header (name)))
        continue;

      column = g_new0 (BxImportColumn, 1);
      column->name = g_strdup (name);
      column->samples = g_new0 (char *, BX_IMPORT_N_SAMPLES + 1);
      g_ptr_array_add (self->columns, column);
      g_array_append_val (positions, i);
    }
}

static void
read_samples (BxImportColumns *self,
              BxCsvReader     *reader,
              GArray          *positions)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      BxImportColumn *column = g_ptr_array_index (self->columns, i);
      guint position = g_array_index (positions, guint, i);
      guint n = g_strv_length (column->samples);
      g_autofree char *value = NULL;

      if (n == BX_IMPORT_N_SAMPLES || position >= bx_csv_reader_get_n_cells (reader))
        continue;

      value = shorten (bx_import_strip (bx_csv_reader_get_cell (reader, position)));
      if (*value != '\0' && !g_strv_contains ((const char *const *) column->samples, value))
        column->samples[n] = g_steal_pointer (&value);
    }
}

/**
 * bx_import_columns_new:
 * @head: (array length=length): the beginning of a file, as much as
 *   %BX_IMPORT_HEAD_LENGTH if there is so much
 * @length: its length
 *
 * Looks at the columns of a table.
 *
 * Returns: (transfer full) (nullable): the columns, or %NULL if it is no table, which
 *   has two of them at least
 */
BxImportColumns *
bx_import_columns_new (const char *head,
                       gsize       length)
{
  g_autoptr (BxImportGuess) guess = bx_import_guess_new (head, length, NULL);
  g_autoptr (BxImportColumns) self = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (BxCsvReader) reader = NULL;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  if (guess == NULL || guess->columns == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (BxImportColumns);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    self->guess[i] = -1;

  stream = g_memory_input_stream_new_from_data (head, (gssize) length, NULL);
  reader = bx_csv_reader_new (stream);
  if (bx_csv_reader_read_row (reader, NULL, NULL) != BX_CSV_STATUS_ROW)
    return NULL;

  read_names (self, reader, positions);
  if (self->columns->len < 2)
    return NULL;

  /* The last row of the beginning may be cut, and the file may be damaged further on. */
  for (guint i = 0; i < N_ROWS && bx_csv_reader_read_row (reader, NULL, NULL) == BX_CSV_STATUS_ROW; i++)
    read_samples (self, reader, positions);

  guess_by_name (self, 2);
  guess_by_name (self, 1);
  guess_by_values (self);

  return g_steal_pointer (&self);
}

/**
 * bx_import_columns_dup_key:
 * @self: columns
 *
 * Makes a text that is the same for every table with these columns, in any order.
 *
 * Returns: (transfer full): the text
 */
char *
bx_import_columns_dup_key (const BxImportColumns *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (names, bx_import_fold_header (((const BxImportColumn *) g_ptr_array_index (self->columns, i))->name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}
