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
  const char *unit;
  BxDateOrder order;
  GTimeZone *zone;
} Layout;

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

static const char *
normalize_unit (const char *unit)
{
  static const struct { const char *from; const char *to; } words[] = {
    { "lbs", "lb" }, { "pounds", "lb" }, { "kgs", "kg" }, { "inches", "in" }, { "inch", "in" },
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

static BxImportTimeResult
read_row (BxCsvReader    *reader,
          const Layout   *layout,
          BxMeasurement **measurement)
{
  g_autofree char *date = dup_cell (reader, layout, COLUMN_DATE);
  g_autofree char *value = dup_cell (reader, layout, COLUMN_VALUE);
  g_autofree char *kind = dup_cell (reader, layout, COLUMN_KIND);
  g_autofree char *unit = dup_cell (reader, layout, COLUMN_UNIT);
  g_autofree char *own_unit = NULL;
  BxImportTime time;
  BxImportTimeResult result;
  gint64 thousandths = 0;

  *measurement = NULL;
  if (date == NULL || value == NULL)
    return BX_IMPORT_TIME_UNREADABLE;

  result = bx_import_time_parse (date, layout->order, &time);
  if (result != BX_IMPORT_TIME_READ)
    return result;
  if (!read_value (value, &thousandths, &own_unit))
    return BX_IMPORT_TIME_UNREADABLE;
  /* A day without a time is noon, which is the same day everywhere. */
  if (!time.has_time)
    {
      time.has_time = TRUE;
      time.hour = 12;
    }

  *measurement = bx_measurement_new (kind != NULL ? kind : layout->kind, 0,
                                     own_unit != NULL ? own_unit : unit != NULL ? normalize_unit (unit) : layout->unit);
  (*measurement)->thousandths = thousandths;
  (*measurement)->taken = bx_import_time_to_moment (&time, layout->zone);
  (*measurement)->note = dup_cell (reader, layout, COLUMN_NOTE);

  return BX_IMPORT_TIME_READ;
}

/**
 * bx_measures_csv_read:
 * @stream: a table
 * @kind: what was measured, where the table does not say so
 * @unit: in which unit, where the table does not say so
 * @order: what comes first in a date, where the table does not tell it
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
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  Layout layout = { { 0, 1, -1, -1, -1 }, kind, unit, order, zone };
  gboolean first = TRUE;
  BxCsvStatus status;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  reader = bx_csv_reader_new (stream);
  table = g_new0 (BxMeasuresCsv, 1);
  table->measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);

  while ((status = bx_csv_reader_read_row (reader, cancellable, error)) == BX_CSV_STATUS_ROW)
    {
      BxMeasurement *measurement;
      gboolean has_titles = first && read_titles (reader, &layout);

      first = FALSE;
      if (has_titles)
        continue;

      switch (read_row (reader, &layout, &measurement))
        {
        case BX_IMPORT_TIME_READ:
          g_ptr_array_add (table->measurements, measurement);
          break;

        case BX_IMPORT_TIME_UNDECIDED:
          g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED,
                               _("The file doesn’t tell whether the day or the month comes first in its dates. Nothing was read."));
          return NULL;

        case BX_IMPORT_TIME_UNREADABLE:
        default:
          if (table->n_unreadable++ == 0)
            table->first_unreadable = bx_csv_reader_get_line (reader);
        }
    }
  if (status == BX_CSV_STATUS_ERROR)
    return NULL;

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
