/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* StrengthLog, since 2026. One row a set: workout, start, end, exercise, weight,
 * bodyweight, extraWeight, assistingWeight, distanceKM, distanceM, reps, rpm,
 * time-per-500, calories, time, warmup, max, fail, checked, setComment,
 * workoutComment, form, sleep, calories (a second time), stress.
 *
 * Times are milliseconds since the epoch, checked too: when the set was confirmed.
 * The end may be days late, where the clock was left running. Flags are true and
 * false. Nothing tells the unit. An exercise with the body has bodyweight,
 * extraWeight and assistingWeight, and no weight. Sets that were planned and not
 * done are 0 × 0. time is 00:01:30.
 *
 * The name of the workout may hold commas without being quoted, so that the row has
 * more cells than the first one: those too many belong to the name. */

enum
{
  WORKOUT,
  START,
  END,
  EXERCISE,
  WEIGHT,
  BODYWEIGHT,
  EXTRA_WEIGHT,
  ASSISTING_WEIGHT,
  DISTANCE_KM,
  DISTANCE_M,
  REPS,
  TIME,
  WARM_UP,
  FAIL,
  CHECKED,
  SET_COMMENT,
  WORKOUT_COMMENT,
  N_COLUMNS,
};

static const char *const columns[] = {
  "workout",
  "start",
  "end",
  "exercise",
  "weight",
  "bodyweight",
  "extraweight",
  "assistingweight",
  "distancekm",
  "distancem",
  "reps",
  "time",
  "warmup",
  "fail",
  "checked",
  "setcomment",
  "workoutcomment",
  NULL,
};

typedef struct
{
  int columns[N_COLUMNS]; /* where they stand in the first row */
  guint n_cells;
  GString *title;
} Flat;

static void
flat_free (gpointer data)
{
  Flat *flat = data;

  g_string_free (flat->title, TRUE);
  g_free (flat);
}

static gboolean
flat_begin (BxImportRun  *run,
            GError      **error)
{
  Flat *flat = g_new0 (Flat, 1);

  bx_import_find_columns (run, columns);
  memcpy (flat->columns, run->columns, sizeof flat->columns);
  flat->n_cells = bx_csv_reader_get_n_cells (run->reader);
  flat->title = g_string_new (NULL);

  run->state = flat;
  run->state_free = flat_free;
  return TRUE;
}

/* The name of the workout, put together where its commas cut it; the other columns
 * stand as much further on. */
static const char *
read_title (BxImportRun *run,
            Flat        *flat)
{
  guint n_cells = bx_csv_reader_get_n_cells (run->reader);
  guint n_more = n_cells > flat->n_cells && flat->columns[WORKOUT] == 0 ? n_cells - flat->n_cells : 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    run->columns[i] = flat->columns[i] > 0 ? flat->columns[i] + (int) n_more : flat->columns[i];

  g_string_truncate (flat->title, 0);
  for (guint i = 0; i <= n_more && flat->columns[WORKOUT] >= 0; i++)
    {
      const char *cell = bx_csv_reader_get_cell (run->reader, (guint) flat->columns[WORKOUT] + i);

      if (i > 0)
        g_string_append_c (flat->title, bx_csv_reader_get_delimiter (run->reader));
      if (cell != NULL)
        g_string_append (flat->title, cell);
    }

  return bx_import_strip (flat->title->str);
}

static gboolean
read_epoch (BxImportRun  *run,
            int           column,
            BxImportTime *time)
{
  gint64 ms;

  return g_ascii_string_to_signed (bx_import_cell (run, column), 10, G_MININT64, G_MAXINT64, &ms, NULL) &&
         bx_import_time_from_ms (ms, time);
}

static gboolean
is_true (BxImportRun *run,
         int          column)
{
  return g_ascii_strcasecmp (bx_import_cell (run, column), "true") == 0;
}

static gboolean
read_loads (BxImportRun  *run,
            BxImportRow  *row,
            gboolean     *read,
            GError      **error)
{
  return bx_import_read_load (run, BODYWEIGHT, BX_UNIT_NONE, &row->bodyweight, read, error) &&
         (!*read || bx_import_read_load (run, EXTRA_WEIGHT, BX_UNIT_NONE, &row->added, read, error)) &&
         (!*read || bx_import_read_load (run, ASSISTING_WEIGHT, BX_UNIT_NONE, &row->assistance, read, error));
}

static gboolean
flat_row (BxImportRun  *run,
          GError      **error)
{
  Flat *flat = run->state;
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  gboolean read;

  bx_import_row_init (&row);
  row.title = read_title (run, flat);

  if (!read_epoch (run, START, &row.start))
    {
      bx_import_skip (run, BX_IMPORT_REASON_NO_DATE, START);
      return TRUE;
    }

  if (!read_epoch (run, END, &row.end))
    row.end.year = 0;
  if (!read_epoch (run, CHECKED, &row.done_at))
    row.done_at.year = 0;

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, TIME, &row.seconds))
    return TRUE;

  if (!read_loads (run, &row, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  row.exercise = bx_import_cell (run, EXERCISE);
  row.set_note = bx_import_cell (run, SET_COMMENT);
  row.session_note = bx_import_cell (run, WORKOUT_COMMENT);
  if (is_true (run, WARM_UP))
    row.kind = BX_SET_KIND_WARM_UP;
  else if (is_true (run, FAIL))
    row.kind = BX_SET_KIND_TO_FAILURE;
  bx_import_read_distance (run, DISTANCE_KM, "km", &row, distance);
  if (row.distance == NULL)
    bx_import_read_distance (run, DISTANCE_M, "m", &row, distance);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_strengthlog = {
  .format = BX_IMPORT_FORMAT_STRENGTHLOG,
  .begin = flat_begin,
  .row = flat_row,
};
