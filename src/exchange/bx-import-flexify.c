/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* Flexify. One row a set: id, name, reps, weight, created, unit, bodyWeight,
 * duration, distance, cardio, hidden, incline; older files have "hidden" before
 * bodyWeight and no more.
 *
 * created is the local time of the set; a day is a session. duration is in
 * minutes. Numbers have decimals, "8.0". The unit is kg, lb or stone, of the bodyweight
 * too, or that of a distance, which tells nothing of the bodyweight. Hidden rows are
 * there to keep an exercise in a list, and have no repetitions. Texts are written as
 * the low bytes of UTF-16, so that they are Latin-1; the reader of the table knows. The
 * file of plans has no sets, and is not recognised. */

/* Exactly */
#define LB_PER_STONE 14

enum
{
  NAME,
  REPS,
  WEIGHT,
  CREATED,
  UNIT,
  BODYWEIGHT,
  DURATION,
  DISTANCE,
  HIDDEN,
};

static const char *const columns[] = {
  "name",
  "reps",
  "weight",
  "created",
  "unit",
  "bodyweight",
  "duration",
  "distance",
  "hidden",
  NULL,
};

static gboolean
flexify_begin (BxImportRun  *run,
               GError      **error)
{
  bx_import_find_columns (run, columns);
  return TRUE;
}

static gboolean
is_true (const char *text)
{
  return strcmp (text, "1") == 0 || g_ascii_strcasecmp (text, "true") == 0;
}

/* Returns: %FALSE if the row was skipped, as that is more than a weight can be */
static gboolean
convert_stone (BxImportRun *run,
               BxImportRow *row)
{
  row->unit = BX_UNIT_LB;
  row->weight *= LB_PER_STONE;
  row->bodyweight.thousandths *= LB_PER_STONE;
  if (ABS (row->weight) <= BX_WEIGHT_MAX_THOUSANDTHS && row->bodyweight.thousandths <= BX_WEIGHT_MAX_THOUSANDTHS)
    return TRUE;

  bx_import_skip (run, BX_IMPORT_REASON_NUMBER, ABS (row->weight) > BX_WEIGHT_MAX_THOUSANDTHS ? WEIGHT : BODYWEIGHT);
  return FALSE;
}

static gboolean
flexify_row (BxImportRun  *run,
             GError      **error)
{
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  const char *unit;
  BxUnit bodyweight_unit;
  gint64 minutes;
  gboolean is_stone;
  gboolean is_there;
  gboolean read;

  bx_import_row_init (&row);
  row.by_day = TRUE;

  if (is_true (bx_import_cell (run, HIDDEN)))
    {
      bx_import_skip (run, BX_IMPORT_REASON_NOTHING_DONE, NAME);
      return TRUE;
    }

  if (!bx_import_read_time (run, CREATED, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  unit = bx_import_cell (run, UNIT);
  is_stone = g_ascii_strcasecmp (unit, "stone") == 0;
  row.unit = bx_import_parse_unit (unit);
  bodyweight_unit = is_stone ? BX_UNIT_LB : row.unit != BX_UNIT_NONE ? row.unit : run->unit;

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_number (run, DURATION, BX_SECONDS_MAX * G_GINT64_CONSTANT (1000) / 60, &minutes, &is_there))
    return TRUE;

  if (bodyweight_unit != BX_UNIT_NONE &&
      !bx_import_read_load (run, BODYWEIGHT, bodyweight_unit, &row.bodyweight, &read, error))
    return FALSE;
  if (!read || (is_stone && !convert_stone (run, &row)))
    return TRUE;

  /* Thousandths of a minute are not exact: 0.333 is 20 seconds. */
  row.seconds = minutes > 0 ? (int) ((minutes * 60 + 500) / 1000) : BX_COUNT_NONE;
  row.done_at = row.start;
  row.exercise = bx_import_cell (run, NAME);
  bx_import_read_distance (run, DISTANCE, row.unit == BX_UNIT_NONE ? unit : "", &row, distance);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_flexify = {
  .format = BX_IMPORT_FORMAT_FLEXIFY,
  .look_first = TRUE,
  .begin = flexify_begin,
  .row = flexify_row,
};
