/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-columns.h"
#include "bx-import.h"
#include "bx-measures-csv.h"
#include "fuzz.h"

/* Whatever the bytes, an import ends: with sessions that a log can hold, or with an
 * error in words. */

#define N_FORMATS (BX_IMPORT_FORMAT_MAPPED + 1)

/* Every name stands for an exercise, of every measure, but for those that end in "?" */
static gboolean
map_name (const char      *name,
          BxExerciseMatch *match,
          gpointer         user_data)
{
  gsize length = strlen (name);

  g_assert_true (g_utf8_validate (name, -1, NULL));
  if (length > 0 && name[length - 1] == '?')
    return FALSE;

  *match = (BxExerciseMatch) { "x", NULL, (BxMeasure) (length % (BX_MEASURE_TIME + 1)), length % 3 == 0 };
  return TRUE;
}

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_weight (BxWeight weight)
{
  g_assert_cmpint (weight.thousandths, >=, 0);
  g_assert_cmpint (weight.thousandths, <=, BX_WEIGHT_MAX_THOUSANDTHS);
  g_assert_true (weight.unit == BX_UNIT_KG || weight.unit == BX_UNIT_LB || weight.thousandths == 0);
}

static void
check_set (const BxSet *set)
{
  g_assert_nonnull (set->id);
  check_text (set->note);
  check_weight (set->weight);
  check_weight (set->bodyweight);
  check_weight (set->added);
  check_weight (set->assistance);
  check_weight (set->target.weight);
  g_assert_cmpint (set->reps, >=, BX_COUNT_NONE);
  g_assert_cmpint (set->reps, <=, BX_REPS_MAX);
  g_assert_cmpint (set->seconds, >=, BX_COUNT_NONE);
  g_assert_cmpint (set->seconds, <=, BX_SECONDS_MAX);
  g_assert_cmpint (set->rpe_tenths, >=, BX_COUNT_NONE);
  g_assert_cmpint (set->rpe_tenths, <=, 100);
  g_assert_cmpint (set->target.reps_min, >=, BX_COUNT_NONE);
  g_assert_cmpint (set->target.reps_max, >=, BX_COUNT_NONE);
}

static gboolean
check_session (const BxSession  *session,
               gpointer          user_data,
               GError          **error)
{
  BxImportFormat *format = user_data;
  char day[BX_DAY_LENGTH];

  g_assert_nonnull (session->id);
  check_text (session->title);
  check_text (session->note);
  g_assert_true (bx_moment_is_set (session->started));
  bx_moment_get_day (session->started, day);
  g_assert_true (bx_day_is_valid (day));
  if (*format != BX_IMPORT_FORMAT_BACKEXT)
    {
      g_assert_true (g_uuid_string_is_valid (session->id));
      g_assert_cmpint (bx_moment_seconds_between (session->started, session->ended), >=, 0);
      g_assert_true (bx_moment_is_set (session->ended));
      g_assert_cmpuint (session->exercises->len, >, 0);
    }

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      check_text (exercise->exercise_id);
      check_text (exercise->note);
      g_assert_cmpint (exercise->rest_seconds, <=, BX_REST_MAX_SECONDS);
      for (guint j = 0; j < exercise->sets->len; j++)
        check_set (g_ptr_array_index (exercise->sets, j));
    }

  return TRUE;
}

static void
run (const guint8   *data,
     gsize           size,
     BxImportFormat  format,
     BxUnit          unit)
{
  static const BxImportMapping mapping = {
    .date = "date",
    .exercise = "exercise",
    .title = "title",
    .weight = "weight",
    .unit = "unit",
    .reps = "reps",
    .seconds = "seconds",
    .kind = "kind",
    .rpe = "rpe",
    .note = "note",
  };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (BxImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportGuess) guess = bx_import_guess_new ((const char *) data, MIN (size, BX_IMPORT_HEAD_LENGTH), NULL);
  BxImportFormat read = format != BX_IMPORT_FORMAT_UNKNOWN ? format : guess != NULL ? guess->format : format;
  const BxImportOptions options = {
    .format = format,
    .unit = unit,
    .date_order = unit == BX_UNIT_LB ? BX_DATE_ORDER_MONTH_FIRST : BX_DATE_ORDER_UNKNOWN,
    .mapping = &mapping,
    .map = map_name,
    .session = check_session,
    .session_data = &read,
  };

  report = bx_import_run (stream, &options, NULL, &error);
  g_assert_true ((report == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_cmpuint (report->n_warm_ups, <=, report->n_sets);
  for (guint i = 0; i < report->issues->len; i++)
    {
      const BxImportIssue *issue = g_ptr_array_index (report->issues, i);

      g_assert_cmpuint (issue->count, >, 0);
      check_text (issue->value);
    }
}

/* A table that is not known, and what is proposed for it */
static void
look_at_columns (const guint8 *data,
                 gsize         size)
{
  g_autoptr (BxImportColumns) columns = bx_import_columns_new ((const char *) data, MIN (size, BX_IMPORT_HEAD_LENGTH));
  g_autofree char *key = columns != NULL ? bx_import_columns_dup_key (columns) : NULL;

  if (columns == NULL)
    return;

  g_assert_cmpuint (columns->columns->len, >=, 2);
  g_assert_cmpuint (columns->columns->len, <=, BX_IMPORT_MAX_TOLD_COLUMNS);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const BxImportColumn *column = g_ptr_array_index (columns->columns, i);

      check_text (column->name);
      g_assert_cmpuint (g_strv_length (column->samples), <=, BX_IMPORT_N_SAMPLES);
      for (guint j = 0; column->samples[j] != NULL; j++)
        check_text (column->samples[j]);
    }
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    g_assert_cmpint (columns->guess[i], <, (int) columns->columns->len);
}

static void
read_measures (const guint8 *data,
               gsize         size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMeasuresCsv) measures = bx_measures_csv_read (stream, "waist", "cm", BX_DATE_ORDER_UNKNOWN, NULL, &error);

  g_assert_true ((measures == NULL) == (error != NULL));
  for (guint i = 0; measures != NULL && i < measures->measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measures->measurements, i);

      g_assert_cmpint (measurement->thousandths, >=, 0);
      g_assert_cmpint (measurement->thousandths, <=, BX_MEASUREMENT_MAX_THOUSANDTHS);
      check_text (measurement->note);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  /* The last byte chooses, so that a file of a program's is a case as it is. */
  guint choice = size > 0 ? data[size - 1] : 0;

  run (data, size, BX_IMPORT_FORMAT_UNKNOWN, choice % 2 == 0 ? BX_UNIT_KG : BX_UNIT_LB);
  run (data, size, (BxImportFormat) (choice % N_FORMATS), BX_UNIT_NONE);
  look_at_columns (data, size);
  read_measures (data, size);

  return 0;
}
