/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* Strong. One row a set, in three dialects that are told apart by their columns:
 *
 * - plain: commas; Date, Workout Name, Duration, Exercise Name, Set Order, Weight,
 *   Reps, Distance, Seconds, Notes, Workout Notes, RPE. Nothing tells the unit.
 * - with units: semicolons; Weight Unit and Distance Unit in each row, Workout
 *   Duration at the end or not at all.
 * - numbered: semicolons; Workout # first, Duration (sec), Weight (kg) or (lb),
 *   Distance (meters), decimal commas. One variant has unit columns instead.
 *
 * Set Order is a number, or W for a warm-up, D for a drop set, F for a set to
 * failure; "Rest Timer" is a row about the rest and no set; any other text is a
 * set like others if it has numbers, else a note. Dates are local time without a
 * zone, some with AM and PM behind a narrow no-break space. Durations are "1h 23m",
 * "55m", "1h 5m 3s" or seconds; a clock that was left running says nothing.
 * Weight 0 is written for exercises without one. Names may have blanks behind
 * them, counts may be "5.0". */

enum
{
  DATE,
  WORKOUT_NAME,
  DURATION,
  EXERCISE,
  SET_ORDER,
  WEIGHT,
  WEIGHT_UNIT,
  REPS,
  RPE,
  DISTANCE,
  DISTANCE_METERS,
  DISTANCE_UNIT,
  SECONDS,
  NOTES,
  WORKOUT_NOTES,
};

static const char *const columns[] = {
  "date",
  "workout name",
  "duration|workout duration|duration (sec)",
  "exercise name",
  "set order",
  "weight|weight (kg)|weight (lb)|weight (lbs)",
  "weight unit",
  "reps",
  "rpe",
  "distance",
  "distance (meters)",
  "distance unit",
  "seconds",
  "notes",
  "workout notes",
  NULL,
};

static gboolean
strong_begin (BxImportRun  *run,
              GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

/* Returns %FALSE if the row is none of a set. */
static gboolean
read_set_order (BxImportRun *run,
                BxImportRow *row)
{
  const char *text = bx_import_cell (run, SET_ORDER);
  gint64 number;
  gboolean known;

  if (g_ascii_strcasecmp (text, "Rest Timer") == 0)
    {
      bx_import_skip (run, BX_IMPORT_REASON_REST, SET_ORDER);
      return FALSE;
    }

  if (g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL))
    row->order = (int) number;
  else
    row->kind = bx_import_parse_kind (text, &known);

  return TRUE;
}

static gboolean
strong_row (BxImportRun  *run,
            GError      **error)
{
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  gboolean read;

  bx_import_row_init (&row);

  if (!bx_import_read_time (run, DATE, 0, &row.start, &read, error))
    return FALSE;
  if (!read || !read_set_order (run, &row))
    return TRUE;

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, SECONDS, &row.seconds))
    return TRUE;

  row.title = bx_import_cell (run, WORKOUT_NAME);
  row.duration = bx_import_read_duration (run, DURATION);
  row.exercise = bx_import_cell (run, EXERCISE);
  row.unit = bx_import_parse_unit (bx_import_cell (run, WEIGHT_UNIT));
  row.exercise_note = bx_import_cell (run, NOTES);
  row.session_note = bx_import_cell (run, WORKOUT_NOTES);
  bx_import_read_rpe (run, RPE, &row);
  bx_import_read_distance (run, DISTANCE, bx_import_cell (run, DISTANCE_UNIT), &row, distance);
  bx_import_read_distance (run, DISTANCE_METERS, "m", &row, distance);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_strong = {
  .format = BX_IMPORT_FORMAT_STRONG,
  .begin = strong_begin,
  .row = strong_row,
};
