/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* FitNotes. One row a set, without a time of day and without workouts: a day is a
 * session. Three dialects, told apart by their columns:
 *
 * - Android: Date, Exercise, Category, Weight, Weight Unit, Reps, Distance,
 *   Distance Unit, Time, Comment; kgs or lbs in each row.
 * - Android, older: Weight (kgs) or Weight (lbs) instead; the comment may be
 *   missing, and "DistanceUnit" is written too.
 * - iOS: Weight (kg) and Weight (lbs), both of the same weight, Notes for the
 *   comment, and Kind: wr weight and repetitions, t time, dt distance and time.
 *
 * Time is H:MM:SS or M:SS. Dates may be in the order of the phone's region,
 * 23/12/2025: which one, the whole column tells, or nobody. The days are in any
 * order of the person's choosing, and so the file is read twice. */

enum
{
  DATE,
  EXERCISE,
  WEIGHT,
  WEIGHT_UNIT,
  WEIGHT_KG,
  WEIGHT_LBS,
  REPS,
  DISTANCE,
  DISTANCE_UNIT,
  TIME,
  COMMENT,
};

static const char *const columns[] = {
  "date",
  "exercise",
  "weight",
  "weight unit",
  "weight (kg)|weight (kgs)",
  "weight (lbs)|weight (lb)",
  "reps",
  "distance",
  "distance unit|distanceunit",
  "time",
  "comment|notes",
  NULL,
};

static gboolean
fitnotes_begin (BxImportRun  *run,
                GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

static gboolean
fitnotes_row (BxImportRun  *run,
              GError      **error)
{
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  gboolean read;

  bx_import_row_init (&row);
  row.by_day = TRUE;

  if (!bx_import_read_time (run, DATE, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  if (bx_import_has (run, WEIGHT))
    {
      if (!bx_import_read_weight (run, WEIGHT, &row))
        return TRUE;
      row.unit = bx_import_parse_unit (bx_import_cell (run, WEIGHT_UNIT));
    }
  else if (!bx_import_read_both_weights (run, WEIGHT_KG, WEIGHT_LBS, &row))
    {
      return TRUE;
    }

  if (!bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, TIME, &row.seconds))
    return TRUE;

  row.exercise = bx_import_cell (run, EXERCISE);
  row.set_note = bx_import_cell (run, COMMENT);
  bx_import_read_distance (run, DISTANCE, bx_import_cell (run, DISTANCE_UNIT), &row, distance);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_fitnotes = {
  .format = BX_IMPORT_FORMAT_FITNOTES,
  .look_first = TRUE,
  .begin = fitnotes_begin,
  .row = fitnotes_row,
};
