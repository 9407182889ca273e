/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* Hevy. One row a set, the newest workout first: title, start_time, end_time,
 * description, exercise_title, superset_id, exercise_notes, set_index, set_type,
 * weight_kg, reps, distance_km, duration_seconds, rpe.
 *
 * weight_lbs and distance_miles stand there for those who chose pounds and miles;
 * older files have the weight in both units, and no exercise_notes. Times are
 * local, to the minute, with the month in the language of the phone: "30 Jun 2025,
 * 19:56", "18 de set. de 2026", some with AM and PM behind a narrow no-break
 * space. Titles of exercises are in that language too. set_index counts from 0;
 * set_type is normal, warmup, dropset or failure; an exercise without weight has an
 * empty one. superset_id is a number that exercises of a workout share, or empty.
 * Notes may hold line breaks. */

enum
{
  TITLE,
  START,
  END,
  DESCRIPTION,
  EXERCISE,
  SUPERSET,
  EXERCISE_NOTES,
  SET_INDEX,
  SET_TYPE,
  WEIGHT_KG,
  WEIGHT_LBS,
  REPS,
  DISTANCE_KM,
  DISTANCE_MILES,
  SECONDS,
  RPE,
};

static const char *const columns[] = {
  "title",
  "start_time",
  "end_time",
  "description",
  "exercise_title",
  "superset_id",
  "exercise_notes",
  "set_index",
  "set_type",
  "weight_kg",
  "weight_lbs",
  "reps",
  "distance_km",
  "distance_miles",
  "duration_seconds",
  "rpe",
  NULL,
};

static gboolean
hevy_begin (BxImportRun  *run,
            GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

static gboolean
hevy_row (BxImportRun  *run,
          GError      **error)
{
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  gboolean read;
  gboolean known;

  bx_import_row_init (&row);

  if (!bx_import_read_time (run, START, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  /* Without an end there is a workout all the same. */
  if (*bx_import_cell (run, END) != '\0' &&
      bx_import_time_parse (bx_import_cell (run, END), run->date_order, &row.end) != BX_IMPORT_TIME_READ)
    row.end.year = 0;

  if (!bx_import_read_both_weights (run, WEIGHT_KG, WEIGHT_LBS, &row) ||
      !bx_import_read_count (run, SET_INDEX, G_MAXUINT16, &row.order) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, SECONDS, &row.seconds))
    return TRUE;

  if (row.order < 0)
    row.order = BX_IMPORT_NO_ORDER;
  row.title = bx_import_cell (run, TITLE);
  row.session_note = bx_import_cell (run, DESCRIPTION);
  row.exercise = bx_import_cell (run, EXERCISE);
  row.superset = bx_import_cell (run, SUPERSET);
  row.exercise_note = bx_import_cell (run, EXERCISE_NOTES);
  row.kind = bx_import_parse_kind (bx_import_cell (run, SET_TYPE), &known);
  bx_import_read_rpe (run, RPE, &row);
  bx_import_read_distance (run, DISTANCE_KM, "km", &row, distance);
  if (row.distance == NULL)
    bx_import_read_distance (run, DISTANCE_MILES, "mi", &row, distance);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_hevy = {
  .format = BX_IMPORT_FORMAT_HEVY,
  .begin = hevy_begin,
  .row = hevy_row,
};
