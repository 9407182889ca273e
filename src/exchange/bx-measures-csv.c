/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-csv-reader.h"
#include "bx-csv-writer.h"
#include "bx-exchange-error.h"
#include "bx-measures-csv.h"
#include "bx-number.h"

/*
 * Measurements as a table. The columns are known by their titles: a date, a value, and
 * if there are, a measure, a unit and a note; a table without titles has the date
 * first and the value second. So what this program wrote can be read again, and so can
 * the two columns that scales and other programs write.
 */

enum
{
  COLUMN_DATE,
  COLUMN_VALUE,
  COLUMN_KIND,
  COLUMN_UNIT,
  COLUMN_NOTE,
  N_COLUMNS,
};

static const struct
{
  const char *title;
  int column;
  const char *kind; /* (nullable): what the title says is measured */
  const char *unit; /* (nullable): and in which unit */
} titles[] = {
  { "date", COLUMN_DATE, NULL, NULL },
  { "day", COLUMN_DATE, NULL, NULL },
  { "datetime", COLUMN_DATE, NULL, NULL },
  { "date time", COLUMN_DATE, NULL, NULL },
  { "timestamp", COLUMN_DATE, NULL, NULL },
  { "measurement_date", COLUMN_DATE, NULL, NULL },
  { "value", COLUMN_VALUE, NULL, NULL },
  { "weight", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, NULL },
  { "bodyweight", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, NULL },
  { "body weight", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, NULL },
  { "weight (kg)", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "kg" },
  { "weight_kg", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "kg" },
  { "weight (lb)", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "lb" },
  { "weight (lbs)", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "lb" },
  { "weight_lb", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "lb" },
  { "weight_lbs", COLUMN_VALUE, BX_MEASUREMENT_BODYWEIGHT, "lb" },
  { "measure", COLUMN_KIND, NULL, NULL },
  { "measurement", COLUMN_KIND, NULL, NULL },
  { "kind", COLUMN_KIND, NULL, NULL },
  { "unit", COLUMN_UNIT, NULL, NULL },
  { "note", COLUMN_NOTE, NULL, NULL },
  { "notes", COLUMN_NOTE, NULL, NULL },
  { "comment", COLUMN_NOTE, NULL, NULL },
};

typedef struct
{
  int columns[N_COLUMNS]; /* their place, or −1 */
  const char *kind;
  const char *unit; /* that of the kind */
} Layout;

typedef struct
{
  guint64 line;
  char *cells[N_COLUMNS]; /* (nullable): what is in them, if anything is */
} Row;

static void
row_free (Row *row)
{
  for (int i = 0; i < N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

/**
 * bx_measures_csv_free:
 * @self: what was read
 *
 * Gives its memory back.
 */
void
bx_measures_csv_free (BxMeasuresCsv *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->measurements);
  g_free (self);
}

/* Returns: whether the row has titles; else nothing is changed. */
static gboolean
read_titles (BxCsvReader *reader,
             Layout      *layout)
{
  Layout found = *layout;

  for (int i = 0; i < N_COLUMNS; i++)
    found.columns[i] = -1;
  for (guint i = 0; i < bx_csv_reader_get_n_cells (reader); i++)
    {
      g_autofree char *title = g_strstrip (g_ascii_strdown (bx_csv_reader_get_cell (reader, i), -1));

      for (guint k = 0; k < G_N_ELEMENTS (titles); k++)
        if (g_str_equal (title, titles[k].title) && found.columns[titles[k].column] < 0)
          {
            found.columns[titles[k].column] = (int) i;
            if (titles[k].kind != NULL)
              found.kind = titles[k].kind;
            if (titles[k].unit != NULL)
              found.unit = titles[k].unit;
          }
    }

  if (found.columns[COLUMN_DATE] < 0 || found.columns[COLUMN_VALUE] < 0)
    return FALSE;

  *layout = found;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the cell, if it has anything in it */
static char *
dup_cell (BxCsvReader  *reader,
          const Layout *layout,
          int           column)
{
  const char *cell = layout->columns[column] >= 0 ? bx_csv_reader_get_cell (reader, (guint) layout->columns[column]) : NULL;
  g_autofree char *text = cell != NULL ? bx_csv_unguard_text (cell) : NULL;

  if (text == NULL || *g_strstrip (text) == '\0')
    return NULL;

  return g_steal_pointer (&text);
}

/* However a unit is written, it has one name, by which it can be converted. */
static const char *
normalize_unit (const char *unit)
{
  static const struct { const char *from; const char *to; } words[] = {
    { "kg", "kg" }, { "kgs", "kg" }, { "lb", "lb" }, { "lbs", "lb" }, { "pounds", "lb" },
    { "cm", "cm" }, { "in", "in" }, { "inch", "in" }, { "inches", "in" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (unit, words[i].from) == 0)
      return words[i].to;

  return unit;
}

/* “81.3 kg” has the unit in it. */
static gboolean
read_value (const char  *text,
            gint64      *thousandths,
            char       **unit)
{
  const char *end = NULL;

  if (!bx_number_scan_thousandths (text, &end, thousandths, NULL))
    return FALSE;
  while (g_ascii_isspace (*end))
    end++;
  *unit = *end != '\0' ? g_strdup (normalize_unit (end)) : NULL;

  return *thousandths >= 0 && *thousandths <= BX_MEASUREMENT_MAX_THOUSANDTHS;
}

/* Without a word about the unit: the chosen one is that of what was chosen; of anything
 * else it tells whether it was measured as people do who weigh in pounds. */
static const char *
get_usual_unit (const Layout *layout,
                const char   *kind)
{
  gboolean is_imperial = g_str_equal (layout->unit, "lb") || g_str_equal (layout->unit, "in");

  if (g_str_equal (kind, layout->kind))
    return layout->unit;

  return bx_measurement_kind_get_unit (kind, is_imperial ? BX_UNIT_LB : BX_UNIT_KG);
}

/* Returns: (transfer full) (nullable): the measurement, if there is one in the row */
static BxMeasurement *
read_measurement (const Row          *row,
                  const Layout       *layout,
                  const BxImportTime *day,
                  GTimeZone          *zone)
{
  const char *kind = row->cells[COLUMN_KIND] != NULL ? row->cells[COLUMN_KIND] : layout->kind;
  g_autofree char *own_unit = NULL;
  BxImportTime time = *day;
  BxMeasurement *measurement;
  const char *unit;
  gint64 thousandths;

  if (row->cells[COLUMN_VALUE] == NULL || !read_value (row->cells[COLUMN_VALUE], &thousandths, &own_unit))
    return NULL;

  /* A day without a time is noon, which is the same day everywhere. */
  if (!time.has_time)
    {
      time.has_time = TRUE;
      time.hour = 12;
    }

  if (own_unit != NULL)
    unit = own_unit;
  else if (row->cells[COLUMN_UNIT] != NULL)
    unit = normalize_unit (row->cells[COLUMN_UNIT]);
  else
    unit = get_usual_unit (layout, kind);

  measurement = bx_measurement_new (kind, 0, unit);
  measurement->thousandths = thousandths;
  measurement->taken = bx_import_time_to_moment (&time, zone);
  measurement->note = g_strdup (row->cells[COLUMN_NOTE]);

  return measurement;
}

static GPtrArray *
read_rows (BxCsvReader   *reader,
           Layout        *layout,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  gboolean is_first = TRUE;
  BxCsvStatus status;

  while ((status = bx_csv_reader_read_row (reader, cancellable, error)) == BX_CSV_STATUS_ROW)
    {
      gboolean has_titles = is_first && read_titles (reader, layout);
      Row *row;

      is_first = FALSE;
      if (has_titles)
        continue;

      row = g_new0 (Row, 1);
      row->line = bx_csv_reader_get_line (reader);
      for (int i = 0; i < N_COLUMNS; i++)
        row->cells[i] = dup_cell (reader, layout, i);
      g_ptr_array_add (rows, row);
    }

  return status == BX_CSV_STATUS_ERROR ? NULL : g_steal_pointer (&rows);
}

/* One date that can be read in one way only tells it of all. */
static BxDateOrder
find_order (GPtrArray   *rows,
            BxDateOrder  otherwise)
{
  BxDateOrder order = BX_DATE_ORDER_UNKNOWN;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      BxImportTime time;

      if (row->cells[COLUMN_DATE] == NULL ||
          bx_import_time_parse (row->cells[COLUMN_DATE], BX_DATE_ORDER_UNKNOWN, &time) != BX_IMPORT_TIME_READ ||
          time.told_order == BX_DATE_ORDER_UNKNOWN)
        continue;

      if (order != BX_DATE_ORDER_UNKNOWN && order != time.told_order)
        return otherwise;
      order = time.told_order;
    }

  return order != BX_DATE_ORDER_UNKNOWN ? order : otherwise;
}

/**
 * bx_measures_csv_read:
 * @stream: a table
 * @kind: what was measured, where the table does not say so
 * @unit: in which unit @kind was measured, where the table does not say so
 * @order: what comes first in a date, where no date of the table tells it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error in the `BX_EXCHANGE_ERROR` domain
 *
 * Reads measurements. Each gets a new id; rows that can't be read are counted.
 *
 * Returns: (transfer full) (nullable): what is in the table; `NULL` with
 *   %BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED if somebody has to say the order
 */
BxMeasuresCsv *
bx_measures_csv_read (GInputStream  *stream,
                      const char    *kind,
                      const char    *unit,
                      BxDateOrder    order,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (BxCsvReader) reader = NULL;
  g_autoptr (BxMeasuresCsv) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  Layout layout = { { 0, 1, -1, -1, -1 }, kind, unit };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  reader = bx_csv_reader_new (stream);
  rows = read_rows (reader, &layout, cancellable, error);
  if (rows == NULL)
    return NULL;

  order = find_order (rows, order);
  table = g_new0 (BxMeasuresCsv, 1);
  table->measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      BxImportTimeResult result = BX_IMPORT_TIME_UNREADABLE;
      BxMeasurement *measurement = NULL;
      BxImportTime time;

      if (row->cells[COLUMN_DATE] != NULL)
        result = bx_import_time_parse (row->cells[COLUMN_DATE], order, &time);
      if (result == BX_IMPORT_TIME_UNDECIDED)
        {
          g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED,
                               _("The file doesn’t tell whether the day or the month comes first in its dates. Nothing was read."));
          return NULL;
        }

      if (result == BX_IMPORT_TIME_READ)
        measurement = read_measurement (row, &layout, &time, zone);
      if (measurement != NULL)
        g_ptr_array_add (table->measurements, measurement);
      else if (table->n_unreadable++ == 0)
        table->first_unreadable = row->line;
    }

  if (table->measurements->len == 0)
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("There is no date with a value in the file. It needs a column of dates and one of values. Nothing was changed."));
      return NULL;
    }

  return g_steal_pointer (&table);
}

/**
 * bx_measures_csv_write:
 * @stream: where to write
 * @measurements: (element-type BxMeasurement): measurements
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error in the `BX_EXCHANGE_ERROR` domain
 *
 * Writes measurements as a table that bx_measures_csv_read() reads.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_measures_csv_write (GOutputStream  *stream,
                       GPtrArray      *measurements,
                       GCancellable   *cancellable,
                       GError        **error)
{
  static const char *const header[] = { "date", "measure", "value", "unit", "note" };
  g_autoptr (BxCsvWriter) writer = NULL;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (measurements != NULL, FALSE);

  writer = bx_csv_writer_new (stream);
  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    bx_csv_writer_add_word (writer, header[i]);
  if (!bx_csv_writer_end_row (writer, cancellable, error))
    return FALSE;

  for (guint i = 0; i < measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measurements, i);
      g_autofree char *taken = bx_moment_to_text (measurement->taken);

      bx_csv_writer_add_word (writer, taken);
      bx_csv_writer_add_text (writer, measurement->kind);
      bx_csv_writer_add_thousandths (writer, measurement->thousandths);
      bx_csv_writer_add_text (writer, measurement->unit);
      bx_csv_writer_add_text (writer, measurement->note);
      if (!bx_csv_writer_end_row (writer, cancellable, error))
        return FALSE;
    }

  return bx_csv_writer_flush (writer, cancellable, error);
}
