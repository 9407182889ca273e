/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* Liftosaur. One row a set: Workout DateTime, Program, Day Name, Exercise, Is
 * Warmup Set?, Required Reps, Completed Reps, Is AMRAP?, Required RPE, Completed
 * RPE, Log RPE?, Required Weight Value, Required Weight Unit, Completed Weight
 * Value, Completed Weight Unit, Ask Weight?, Completed Reps Time, Target Muscles,
 * Synergist Muscles, Notes.
 *
 * Times are ISO 8601 in UTC, so the local zone tells the day. Flags are 0 and 1. A
 * unit stands behind each weight. A set without completed repetitions was not done. */

enum
{
  DATE_TIME,
  PROGRAM,
  DAY_NAME,
  EXERCISE,
  IS_WARM_UP,
  REQUIRED_REPS,
  COMPLETED_REPS,
  COMPLETED_RPE,
  REQUIRED_WEIGHT,
  REQUIRED_UNIT,
  COMPLETED_WEIGHT,
  COMPLETED_UNIT,
  COMPLETED_TIME,
  NOTES,
};

static const char *const columns[] = {
  "workout datetime",
  "program",
  "day name",
  "exercise",
  "is warmup set?",
  "required reps",
  "completed reps",
  "completed rpe",
  "required weight value",
  "required weight unit",
  "completed weight value",
  "completed weight unit",
  "completed reps time",
  "notes",
  NULL,
};

static gboolean
liftosaur_begin (BxImportRun  *run,
                 GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

static gboolean
liftosaur_row (BxImportRun  *run,
               GError      **error)
{
  BxImportRow row;
  BxImportRow required;
  gboolean read;

  bx_import_row_init (&row);
  bx_import_row_init (&required);

  if (!bx_import_read_time (run, DATE_TIME, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  if (!bx_import_read_count (run, COMPLETED_REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_count (run, REQUIRED_REPS, BX_REPS_MAX, &row.target.reps_min) ||
      !bx_import_read_weight (run, COMPLETED_WEIGHT, &row) ||
      !bx_import_read_weight (run, REQUIRED_WEIGHT, &required))
    return TRUE;

  row.unit = bx_import_parse_unit (bx_import_cell (run, COMPLETED_UNIT));
  required.unit = bx_import_parse_unit (bx_import_cell (run, REQUIRED_UNIT));
  row.target.reps_max = row.target.reps_min;
  if (required.has_weight && required.unit != BX_UNIT_NONE && required.weight >= 0)
    row.target.weight = (BxWeight) { required.weight, required.unit };

  if (bx_import_time_parse (bx_import_cell (run, COMPLETED_TIME), run->date_order, &row.done_at) != BX_IMPORT_TIME_READ)
    row.done_at.year = 0;

  row.title = bx_import_cell (run, DAY_NAME);
  if (*row.title == '\0')
    row.title = bx_import_cell (run, PROGRAM);
  row.exercise = bx_import_cell (run, EXERCISE);
  row.exercise_note = bx_import_cell (run, NOTES);
  row.kind = strcmp (bx_import_cell (run, IS_WARM_UP), "1") == 0 ? BX_SET_KIND_WARM_UP : BX_SET_KIND_WORK;
  bx_import_read_rpe (run, COMPLETED_RPE, &row);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_liftosaur = {
  .format = BX_IMPORT_FORMAT_LIFTOSAUR,
  .begin = liftosaur_begin,
  .row = liftosaur_row,
};
