/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-private.h"

/* LiftLog. One row a set: SessionId, Timestamp, Exercise, Weight, WeightUnit, Reps,
 * TargetReps, Notes.
 *
 * Timestamp is that of the set: local without a zone in older files, with an
 * offset or Z in newer ones, the seconds missing in some. The session is told by
 * its id, has no name, and lasts from the first of its sets to the last. */

enum
{
  SESSION_ID,
  TIMESTAMP,
  EXERCISE,
  WEIGHT,
  WEIGHT_UNIT,
  REPS,
  TARGET_REPS,
  NOTES,
};

static const char *const columns[] = {
  "sessionid",
  "timestamp",
  "exercise",
  "weight",
  "weightunit",
  "reps",
  "targetreps",
  "notes",
  NULL,
};

static gboolean
liftlog_begin (BxImportRun  *run,
               GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

static gboolean
liftlog_row (BxImportRun  *run,
             GError      **error)
{
  BxImportRow row;
  gboolean read;

  bx_import_row_init (&row);

  if (!bx_import_read_time (run, TIMESTAMP, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_count (run, TARGET_REPS, BX_REPS_MAX, &row.target.reps_min))
    return TRUE;

  row.done_at = row.start;
  row.session_key = bx_import_cell (run, SESSION_ID);
  row.unit = bx_import_parse_unit (bx_import_cell (run, WEIGHT_UNIT));
  row.exercise = bx_import_cell (run, EXERCISE);
  row.set_note = bx_import_cell (run, NOTES);
  row.target.reps_max = row.target.reps_min;

  if (*row.session_key == '\0')
    {
      row.session_key = NULL;
      row.by_day = TRUE;
    }

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_liftlog = {
  .format = BX_IMPORT_FORMAT_LIFTLOG,
  .look_first = TRUE,
  .begin = liftlog_begin,
  .row = liftlog_row,
};
