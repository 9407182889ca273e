/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"
#include "bx-number.h"
#include "bx-text.h"

/* What the cells of a row say: numbers, times, units and kinds of sets. */

/* How much of a value that can't be read is kept to show it */
#define VALUE_LENGTH 40

#define NUMBER_MAX G_GINT64_CONSTANT (1000000000000)

/**
 * bx_import_row_init:
 * @row: (out caller-allocates): a row
 *
 * Makes @row one that says nothing.
 */
void
bx_import_row_init (BxImportRow *row)
{
  memset (row, 0, sizeof *row);
  row->title = "";
  row->exercise = "";
  row->duration = -1;
  row->order = BX_IMPORT_NO_ORDER;
  row->kind = BX_SET_KIND_WORK;
  row->reps = BX_COUNT_NONE;
  row->seconds = BX_COUNT_NONE;
  row->rpe_tenths = BX_COUNT_NONE;
  row->rest_seconds = BX_REST_DEFAULT;
  bx_set_target_init (&row->target);
}

/* ---- texts ------------------------------------------------------------------------ */

/* Of a million rows most cells are ASCII. */
static gboolean
is_blank (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) : bx_text_is_blank (c);
}

/**
 * bx_import_strip:
 * @text: a text, valid UTF-8, which is changed
 *
 * Takes blanks of every kind off both ends.
 *
 * Returns: (transfer none): where in @text it begins now
 */
char *
bx_import_strip (char *text)
{
  char *end = text + strlen (text);

  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  while (end > text)
    {
      char *previous = (guchar) end[-1] < 0x80 ? end - 1 : g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (previous)))
        break;
      end = previous;
    }

  *end = '\0';
  return text;
}

/**
 * bx_import_fold_header:
 * @text: a text, valid UTF-8
 *
 * Puts aside what names of columns and of things differ in without meaning: case,
 * blanks at the ends and more than one between words.
 *
 * Returns: (transfer full): the text
 */
char *
bx_import_fold_header (const char *text)
{
  g_autofree char *copy = g_strdup (text);
  g_autofree char *normalized = g_utf8_normalize (bx_import_strip (copy), -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normalized != NULL ? normalized : "", -1);
  GString *header = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_blank (c))
        g_string_append_unichar (header, c);
      else if (header->len > 0 && header->str[header->len - 1] != ' ')
        g_string_append_c (header, ' ');
    }

  return g_string_free_and_steal (header);
}

/* ---- columns ----------------------------------------------------------------------- */

/**
 * bx_import_find_columns:
 * @run: an import whose reader is at the row with the names
 * @names: (array zero-terminated=1): the names, folded; where a column may have
 *   more than one, with "|" between them
 *
 * Finds the columns by their names, wherever they stand.
 */
void
bx_import_find_columns (BxImportRun       *run,
                        const char *const *names)
{
  guint n_cells = bx_csv_reader_get_n_cells (run->reader);
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  run->column_names = names;

  for (guint i = n_cells; i > 0; i--)
    g_hash_table_replace (positions, bx_import_fold_header (bx_csv_reader_get_cell (run->reader, i - 1)), GUINT_TO_POINTER (i));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) choices = g_strsplit (names[i], "|", -1);

      g_assert (i < BX_IMPORT_MAX_COLUMNS);
      run->columns[i] = -1;
      for (guint j = 0; choices[j] != NULL && run->columns[i] < 0; j++)
        run->columns[i] = GPOINTER_TO_INT (g_hash_table_lookup (positions, choices[j])) - 1;
    }
}

/**
 * bx_import_has:
 * @run: an import
 * @column: one of the columns that were looked for
 *
 * Returns: whether the table has it
 */
gboolean
bx_import_has (BxImportRun *run,
               int          column)
{
  return run->columns[column] >= 0;
}

/**
 * bx_import_cell:
 * @run: an import
 * @column: one of the columns that were looked for
 *
 * Returns: (transfer none): the text of the cell without blanks at its ends,
 *   empty where there is none; it lasts as long as the row
 */
char *
bx_import_cell (BxImportRun *run,
                int          column)
{
  static char nothing[1];
  char *text = run->columns[column] >= 0 ? bx_csv_reader_get_cell (run->reader, (guint) run->columns[column]) : NULL;

  if (text == NULL)
    {
      nothing[0] = '\0';
      return nothing;
    }

  return bx_import_strip (text);
}

/* ---- what can't be read ---------------------------------------------------------------- */

guint64
bx_import_get_line (BxImportRun *run)
{
  return run->reader != NULL ? bx_csv_reader_get_line (run->reader) : run->line;
}

/**
 * bx_import_skip_value:
 * @run: an import
 * @reason: why the row is skipped
 * @column: (nullable): the name of the column that is to blame
 * @value: (nullable): what stands there
 *
 * Counts a row that is skipped, and keeps what the first one of its kind was.
 */
void
bx_import_skip_value (BxImportRun    *run,
                      BxImportReason  reason,
                      const char     *column,
                      const char     *value)
{
  GPtrArray *issues = run->report->issues;
  BxImportIssue *issue = NULL;

  if (run->looking)
    return;

  if (reason != BX_IMPORT_REASON_LEFT_OUT)
    run->report->n_skipped++;

  for (guint i = 0; i < issues->len && issue == NULL; i++)
    {
      BxImportIssue *there = g_ptr_array_index (issues, i);

      if (there->reason == reason)
        issue = there;
    }

  if (issue == NULL)
    {
      issue = g_new0 (BxImportIssue, 1);
      issue->reason = reason;
      issue->line = bx_import_get_line (run);
      if (column != NULL)
        {
          const char *end = strchr (column, '|');

          issue->column = end != NULL ? g_strndup (column, (gsize) (end - column)) : g_strdup (column);
        }
      issue->value = value != NULL ? g_utf8_truncate_middle (value, VALUE_LENGTH) : NULL;
      g_ptr_array_add (issues, issue);
    }

  issue->count++;
}

/**
 * bx_import_skip:
 * @run: an import
 * @reason: why the row is skipped
 * @column: the column that is to blame
 *
 * Counts a row that is skipped.
 */
void
bx_import_skip (BxImportRun    *run,
                BxImportReason  reason,
                int             column)
{
  bx_import_skip_value (run, reason, run->column_names[column], bx_import_cell (run, column));
}

/* ---- numbers ------------------------------------------------------------------------------ */

/**
 * bx_import_parse_number:
 * @text: a number, valid UTF-8
 * @thousandths: (out): the number, in thousandths
 *
 * As [func@number_parse_thousandths], and faster for what nearly every cell is.
 *
 * Returns: whether it is a number
 */
gboolean
bx_import_parse_number (const char *text,
                        gint64     *thousandths)
{
  static const gint64 scale[] = { 1000, 100, 10, 1 };
  const char *p = text;
  gboolean negative = *p == '-';
  gint64 value = 0;
  int n_digits = 0;
  int n_decimals = 0;

  if (negative)
    p++;
  for (; g_ascii_isdigit (*p) && n_digits < 9; p++, n_digits++)
    value = value * 10 + (*p - '0');
  if (n_digits > 0 && (*p == '.' || *p == ','))
    {
      for (p++; g_ascii_isdigit (*p) && n_decimals < 3; p++, n_decimals++)
        value = value * 10 + (*p - '0');
    }

  if (n_digits > 0 && *p == '\0')
    {
      *thousandths = (negative ? -value : value) * scale[n_decimals];
      return TRUE;
    }

  return bx_number_parse_thousandths (text, -NUMBER_MAX, NUMBER_MAX, thousandths, NULL);
}

/**
 * bx_import_read_number:
 * @run: an import
 * @column: a column
 * @maximum: the largest number, and the smallest below zero, in thousandths
 * @thousandths: (out): the number
 * @is_there: (out): whether there is one
 *
 * Reads a number. Point and comma are both the decimal mark.
 *
 * Returns: %FALSE if there is something else; then the row is skipped
 */
gboolean
bx_import_read_number (BxImportRun *run,
                       int          column,
                       gint64       maximum,
                       gint64      *thousandths,
                       gboolean    *is_there)
{
  const char *text = bx_import_cell (run, column);

  *thousandths = 0;
  *is_there = *text != '\0';
  if (!*is_there)
    return TRUE;

  if (!bx_import_parse_number (text, thousandths) || ABS (*thousandths) > maximum)
    {
      bx_import_skip (run, BX_IMPORT_REASON_NUMBER, column);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_import_read_count:
 * @run: an import
 * @column: a column
 * @maximum: the largest count
 * @count: (out): the count, or %BX_COUNT_NONE where there is none
 *
 * Reads a whole number, which may be written "5.0".
 *
 * Returns: %FALSE if there is something else; then the row is skipped
 */
gboolean
bx_import_read_count (BxImportRun *run,
                      int          column,
                      int          maximum,
                      int         *count)
{
  gint64 thousandths;
  gboolean is_there;

  *count = BX_COUNT_NONE;
  if (!bx_import_read_number (run, column, maximum * G_GINT64_CONSTANT (1000), &thousandths, &is_there))
    return FALSE;
  if (!is_there)
    return TRUE;

  if (thousandths < 0 || thousandths % 1000 != 0)
    {
      bx_import_skip (run, BX_IMPORT_REASON_NUMBER, column);
      return FALSE;
    }

  *count = (int) (thousandths / 1000);
  return TRUE;
}

/**
 * bx_import_read_seconds:
 * @run: an import
 * @column: a column
 * @seconds: (out): the time, or %BX_COUNT_NONE where there is none
 *
 * Reads a time: seconds, which may be written "180.0", or "0:45" and "00:01:30".
 *
 * Returns: %FALSE if there is something else; then the row is skipped
 */
gboolean
bx_import_read_seconds (BxImportRun *run,
                        int          column,
                        int         *seconds)
{
  const char *text = bx_import_cell (run, column);
  gint64 thousandths;

  *seconds = BX_COUNT_NONE;
  if (*text == '\0')
    return TRUE;

  if (bx_import_parse_number (text, &thousandths))
    *seconds = thousandths >= 0 && thousandths <= BX_SECONDS_MAX * G_GINT64_CONSTANT (1000) ? (int) ((thousandths + 500) / 1000) : -1;
  else
    *seconds = bx_import_parse_duration (text);

  if (*seconds < 0 || *seconds > BX_SECONDS_MAX)
    {
      *seconds = BX_COUNT_NONE;
      bx_import_skip (run, BX_IMPORT_REASON_NUMBER, column);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_import_read_duration:
 * @run: an import
 * @column: a column
 *
 * Reads how long a session took, which stands in each of its rows and is read once.
 *
 * Returns: the seconds, or -1; see [func@import_parse_duration]
 */
int
bx_import_read_duration (BxImportRun *run,
                         int          column)
{
  const char *text = bx_import_cell (run, column);

  if (run->duration_text == NULL || strcmp (run->duration_text, text) != 0)
    {
      g_set_str (&run->duration_text, text);
      run->duration = bx_import_parse_duration (text);
    }

  return run->duration;
}

/**
 * bx_import_read_weight:
 * @run: an import
 * @column: a column
 * @row: where to put the weight
 *
 * Reads a weight, which may be below zero here.
 *
 * Returns: %FALSE if there is something else; then the row is skipped
 */
gboolean
bx_import_read_weight (BxImportRun *run,
                       int          column,
                       BxImportRow *row)
{
  return bx_import_read_number (run, column, BX_WEIGHT_MAX_THOUSANDTHS, &row->weight, &row->has_weight);
}

/* How many of the last decimals are needed: 0 for whole ones */
static int
count_decimals (gint64 thousandths)
{
  return thousandths % 1000 == 0 ? 0 : thousandths % 500 == 0 ? 1
                                     : thousandths % 250 == 0 ? 2
                                                              : 3;
}

/* In which unit a weight was entered that a file has in both, in thousandths: the one in
 * which it is the rounder number. Either says the same; kilogram, where they are as round. */
static BxUnit
choose_unit (gint64 kg,
             gint64 lb)
{
  return count_decimals (lb) < count_decimals (kg) ? BX_UNIT_LB : BX_UNIT_KG;
}

/**
 * bx_import_read_both_weights:
 * @run: an import
 * @kg_column: the column with kilogram, if there is one
 * @lb_column: the column with pounds, if there is one
 * @row: where to put the weight
 *
 * Reads a weight that may be there in both units. The rounder
 * number is what was entered.
 *
 * Returns: %FALSE if there is something else; then the row is skipped
 */
gboolean
bx_import_read_both_weights (BxImportRun *run,
                             int          kg_column,
                             int          lb_column,
                             BxImportRow *row)
{
  gint64 kg;
  gint64 lb;
  gboolean has_kg;
  gboolean has_lb;

  if (!bx_import_read_number (run, kg_column, BX_WEIGHT_MAX_THOUSANDTHS, &kg, &has_kg) ||
      !bx_import_read_number (run, lb_column, 5 * BX_WEIGHT_MAX_THOUSANDTHS, &lb, &has_lb))
    return FALSE;

  row->has_weight = has_kg || has_lb;
  row->unit = has_lb && (!has_kg || choose_unit (kg, lb) == BX_UNIT_LB) ? BX_UNIT_LB : BX_UNIT_KG;
  row->weight = row->unit == BX_UNIT_LB ? lb : kg;

  if (ABS (row->weight) > BX_WEIGHT_MAX_THOUSANDTHS)
    {
      bx_import_skip (run, BX_IMPORT_REASON_NUMBER, lb_column);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_import_read_load:
 * @run: an import
 * @column: a column
 * @unit: the unit, or %BX_UNIT_NONE for that of the file
 * @weight: (out): the weight, %BX_WEIGHT_NONE for 0 or nothing
 * @read: (out): %FALSE if there is something else; then the row is skipped
 * @error: return location for an error
 *
 * Reads a bodyweight, or what was added to it or taken off.
 *
 * Returns: %FALSE if the import can't go on, since nobody knows the unit
 */
gboolean
bx_import_read_load (BxImportRun  *run,
                     int           column,
                     BxUnit        unit,
                     BxWeight     *weight,
                     gboolean     *read,
                     GError      **error)
{
  gint64 thousandths;
  gboolean is_there;

  *weight = BX_WEIGHT_NONE;
  *read = bx_import_read_number (run, column, BX_WEIGHT_MAX_THOUSANDTHS, &thousandths, &is_there);
  if (!*read || thousandths == 0)
    return TRUE;

  if (thousandths < 0)
    {
      bx_import_skip (run, BX_IMPORT_REASON_NEGATIVE, column);
      *read = FALSE;
      return TRUE;
    }

  if (unit == BX_UNIT_NONE)
    unit = run->unit;
  if (unit == BX_UNIT_NONE && !run->looking)
    {
      bx_import_set_unit_error (error);
      return FALSE;
    }

  *weight = (BxWeight) { thousandths, unit };
  return TRUE;
}

/**
 * bx_import_read_distance:
 * @run: an import
 * @column: a column
 * @unit: its unit as written, may be empty
 * @row: where to put the distance
 * @distance: (out caller-allocates): the text of it, which @row refers to
 *
 * Reads a distance. A log of ours has no place for it but the note.
 */
void
bx_import_read_distance (BxImportRun *run,
                         int          column,
                         const char  *unit,
                         BxImportRow *row,
                         char         distance[BX_IMPORT_DISTANCE_SIZE])
{
  const char *text = bx_import_cell (run, column);
  gint64 thousandths;

  if (*text == '\0' || (bx_import_parse_number (text, &thousandths) && thousandths == 0))
    return;

  if (strlen (text) + strlen (unit) + 2 > BX_IMPORT_DISTANCE_SIZE)
    return;

  g_snprintf (distance, BX_IMPORT_DISTANCE_SIZE, "%s%s%s", text, *unit != '\0' ? " " : "", unit);
  row->distance = distance;
}

/**
 * bx_import_read_rpe:
 * @run: an import
 * @column: a column
 * @row: where to put the rating
 *
 * Reads a rating of perceived exertion. It is not worth a set: what can't be read
 * is left out and counted. 0 stands for none.
 */
void
bx_import_read_rpe (BxImportRun *run,
                    int          column,
                    BxImportRow *row)
{
  const char *text = bx_import_cell (run, column);
  gint64 thousandths;

  if (*text == '\0')
    return;

  if (!bx_import_parse_number (text, &thousandths) || thousandths < 0 || thousandths > 10000)
    bx_import_skip (run, BX_IMPORT_REASON_LEFT_OUT, column);
  else if (thousandths >= 1000)
    row->rpe_tenths = (int) ((thousandths + 50) / 100);
}

/* ---- times ------------------------------------------------------------------------------------ */

static void
note_order (BxImportRun        *run,
            const BxImportTime *time)
{
  run->day_first_seen |= time->told_order == BX_DATE_ORDER_DAY_FIRST;
  run->month_first_seen |= time->told_order == BX_DATE_ORDER_MONTH_FIRST;
}

/**
 * bx_import_read_time:
 * @run: an import
 * @column: a column
 * @memory: which memory to use, below %BX_IMPORT_N_TIMES: the same time stands in
 *   many rows, and is read once
 * @time: (out caller-allocates): the date and time
 * @read: (out): whether there is one; if not, the row is skipped
 * @error: return location for an error
 *
 * Reads a date and perhaps a time.
 *
 * Returns: %FALSE if the import can't go on, since the date could be two
 */
gboolean
bx_import_read_time (BxImportRun   *run,
                     int            column,
                     guint          memory,
                     BxImportTime  *time,
                     gboolean      *read,
                     GError       **error)
{
  const char *text = bx_import_cell (run, column);
  BxImportTimeMemory *there = &run->times[memory];

  if (there->text == NULL || strcmp (there->text, text) != 0)
    {
      g_set_str (&there->text, text);
      there->result = bx_import_time_parse (text, run->date_order, &there->time);
      if (run->looking)
        note_order (run, &there->time);
    }

  *time = there->time;
  *read = there->result == BX_IMPORT_TIME_READ;

  if (there->result == BX_IMPORT_TIME_UNDECIDED && !run->looking)
    {
      bx_import_set_date_order_error (text, error);
      return FALSE;
    }

  if (!*read)
    bx_import_skip (run, BX_IMPORT_REASON_NO_DATE, column);

  return TRUE;
}

/* ---- words --------------------------------------------------------------------------------------- */

/**
 * bx_import_parse_unit:
 * @text: a unit as written: "kg", "kgs", "lbs"
 *
 * Returns: the unit, or %BX_UNIT_NONE if it is none
 */
BxUnit
bx_import_parse_unit (const char *text)
{
  g_autofree char *one = NULL;
  BxWeight weight = BX_WEIGHT_NONE;

  if (g_ascii_strcasecmp (text, "kg") == 0 || g_ascii_strcasecmp (text, "kgs") == 0)
    return BX_UNIT_KG;
  if (g_ascii_strcasecmp (text, "lb") == 0 || g_ascii_strcasecmp (text, "lbs") == 0)
    return BX_UNIT_LB;
  if (*text == '\0' || strlen (text) > 32)
    return BX_UNIT_NONE;

  one = g_strconcat ("1 ", text, NULL);
  return bx_weight_parse (one, BX_UNIT_NONE, &weight, NULL) ? weight.unit : BX_UNIT_NONE;
}

/**
 * bx_import_parse_kind:
 * @text: a word such as "warmup", "W" or "Drop Set"
 * @known: (out): whether it is one of those that are known
 *
 * Returns: the kind of set; a work set for every other word
 */
BxSetKind
bx_import_parse_kind (const char *text,
                      gboolean   *known)
{
  static const struct
  {
    const char *word;
    BxSetKind kind;
  } words[] = {
    { "normal", BX_SET_KIND_WORK },
    { "work", BX_SET_KIND_WORK },
    { "working", BX_SET_KIND_WORK },
    { "", BX_SET_KIND_WORK },
    { "warmup", BX_SET_KIND_WARM_UP },
    { "w", BX_SET_KIND_WARM_UP },
    { "dropset", BX_SET_KIND_DROP },
    { "drop", BX_SET_KIND_DROP },
    { "d", BX_SET_KIND_DROP },
    { "failure", BX_SET_KIND_TO_FAILURE },
    { "tofailure", BX_SET_KIND_TO_FAILURE },
    { "f", BX_SET_KIND_TO_FAILURE },
  };
  char word[16];
  gsize n = 0;

  *known = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' || *p == '-' || *p == '_')
        continue;
      if (n == sizeof word - 1)
        return BX_SET_KIND_WORK;
      word[n++] = g_ascii_tolower (*p);
    }
  word[n] = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (word, words[i].word) == 0)
        {
          *known = TRUE;
          return words[i].kind;
        }
    }

  return BX_SET_KIND_WORK;
}
