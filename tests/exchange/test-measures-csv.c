/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exchange-error.h"
#include "bx-measures-csv.h"

#include <string.h>

static BxMeasuresCsv *
read_text (const char   *text,
           BxDateOrder   order,
           GError      **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);

  return bx_measures_csv_read (stream, "waist", "cm", order, NULL, error);
}

static char *
format (const BxMeasuresCsv *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (table->measurements, i);
      char day[BX_DAY_LENGTH];

      bx_moment_get_day (measurement->taken, day);
      g_string_append_printf (text, "%s %s %" G_GINT64_FORMAT " %s%s%s\n", day, measurement->kind, measurement->thousandths,
                              measurement->unit, measurement->note != NULL ? " " : "", measurement->note != NULL ? measurement->note : "");
    }

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *text;
  BxDateOrder order;
  const char *expected;
  guint n_unreadable;
  guint64 first_unreadable;
} cases[] = {
  /* Two columns and nothing else */
  { "2026-03-02,85.5\n2026-03-09,85\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 waist 85500 cm\n2026-03-09 waist 85000 cm\n", 0, 0 },
  { "date,value\n2026-03-02,85.5\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 waist 85500 cm\n", 0, 0 },
  { "Date;Value\n02.03.2026;85,5\n", BX_DATE_ORDER_DAY_FIRST, "2026-03-02 waist 85500 cm\n", 0, 0 },
  { "03/13/2026,85.5\n", BX_DATE_ORDER_UNKNOWN, "2026-03-13 waist 85500 cm\n", 0, 0 },
  { "04/03/2026,85.5\n", BX_DATE_ORDER_MONTH_FIRST, "2026-04-03 waist 85500 cm\n", 0, 0 },
  /* The titles and the cells say what it is, whatever was chosen. */
  { "Weight (lbs),Date\n180.2,2026-03-02\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 bodyweight 180200 lb\n", 0, 0 },
  { "date,measure,value,unit,note\n2026-03-02,hips,40,inches,a\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 hips 40000 in a\n", 0, 0 },
  { "date,value\n2026-03-02,81.3 kg\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 waist 81300 kg\n", 0, 0 },
  { "date,value,unit\n2026-03-02,81.3 KG,\n2026-03-03,33,IN\n", BX_DATE_ORDER_UNKNOWN, "2026-03-02 waist 81300 kg\n2026-03-03 waist 33000 in\n", 0, 0 },
  /* The chosen unit is that of what was chosen, and of nothing else. */
  { "date,measure,value\n2026-03-02,waist,85\n2026-03-02,bodyweight,81\n2026-03-02,Sit and reach,12\n", BX_DATE_ORDER_UNKNOWN,
    "2026-03-02 waist 85000 cm\n2026-03-02 bodyweight 81000 kg\n2026-03-02 Sit and reach 12000 \n", 0, 0 },
  /* Any date of the column tells what comes first in all, whatever was chosen. */
  { "04/03/2026,85.5\n03/13/2026,85\n", BX_DATE_ORDER_UNKNOWN, "2026-04-03 waist 85500 cm\n2026-03-13 waist 85000 cm\n", 0, 0 },
  { "04/03/2026,85.5\n13/03/2026,85\n", BX_DATE_ORDER_MONTH_FIRST, "2026-03-04 waist 85500 cm\n2026-03-13 waist 85000 cm\n", 0, 0 },
  /* Two that say it differently tell nothing. */
  { "03/13/2026,85.5\n13/03/2026,85\n", BX_DATE_ORDER_DAY_FIRST, "2026-03-13 waist 85000 cm\n", 1, 1 },
  /* A row that can't be read is said, and the others are kept. */
  { "date,value\n2026-03-02,\nyesterday,3\n2026-03-03,4\n2026-03-04,-1\n", BX_DATE_ORDER_UNKNOWN, "2026-03-03 waist 4000 cm\n", 3, 2 },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BxMeasuresCsv) table = read_text (cases[i].text, cases[i].order, &error);
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      found = format (table);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpuint (table->n_unreadable, ==, cases[i].n_unreadable);
      g_assert_cmpuint (table->first_unreadable, ==, cases[i].first_unreadable);
    }
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("", BX_DATE_ORDER_UNKNOWN, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
  g_clear_error (&error);
  g_assert_null (read_text ("exercise,reps\nDeadlift,5\n", BX_DATE_ORDER_UNKNOWN, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
  g_clear_error (&error);
  g_assert_null (read_text ("04/03/2026,85.5\n", BX_DATE_ORDER_UNKNOWN, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED);
}

/* What was written is read again as it was, but for its id. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (BxMeasuresCsv) table = NULL;
  static const char *const kinds[] = { BX_MEASUREMENT_BODYWEIGHT, "Sit, and \"reach\"", "=1+1" };
  static const char *const units[] = { "kg", "", "-cm" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      BxMeasurement *measurement = bx_measurement_new (kinds[i], 12.345 * i, units[i]);

      measurement->taken = (BxMoment) { G_GINT64_CONSTANT (1773000000000) + i * 86400000, 3600 };
      if (i == 1)
        measurement->note = g_strdup ("two\nlines");
      g_ptr_array_add (measurements, measurement);
    }

  g_assert_true (bx_measures_csv_write (out, measurements, NULL, &error));
  g_assert_true (g_output_stream_close (out, NULL, &error));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in = g_memory_input_stream_new_from_bytes (bytes);
  table = bx_measures_csv_read (in, "x", "y", BX_DATE_ORDER_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->measurements->len, ==, measurements->len);
  for (guint i = 0; i < measurements->len; i++)
    {
      BxMeasurement *read = g_ptr_array_index (table->measurements, i);
      const BxMeasurement *written = g_ptr_array_index (measurements, i);

      g_set_str (&read->id, written->id);
      g_assert_true (bx_measurement_equal (read, written));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measures-csv/cases", test_cases);
  g_test_add_func ("/measures-csv/refused", test_refused);
  g_test_add_func ("/measures-csv/round-trip", test_round_trip);

  return g_test_run ();
}
