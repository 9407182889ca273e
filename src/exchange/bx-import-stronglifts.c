/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* StrongLifts. One row an exercise, after a byte order mark: Date (yyyy/mm/dd),
 * Workout, Workout Name, Program Name, Body Weight (KG), Exercise, Sets×Reps,
 * Sets×Time, Top Set (Reps×KG), e1RM (KG), Reps, Volume (KG), Workout Volume (KG),
 * Duration (hours), Start Time (h:mm), End Time (h:mm), Notes, and then Set 1
 * (Reps), Set 1 (KG), Set 2 (Reps) and so on, as many as the longest has.
 *
 * The name of the date's column tells its order, the names of the weights' columns
 * the unit. Times are local, with AM and PM. A set of 0 repetitions was skipped or
 * failed, and is kept as that; an empty one is none. Where Sets×Time has something
 * and Sets×Reps has not, the numbers are seconds. */

enum
{
  DATE,
  DATE_DAY_FIRST,
  DATE_MONTH_FIRST,
  WORKOUT_NAME,
  BODY_WEIGHT_KG,
  BODY_WEIGHT_LB,
  EXERCISE,
  SETS_REPS,
  SETS_TIME,
  START_TIME,
  END_TIME,
  NOTES,
  N_COLUMNS,

  /* Where a set is put while it is read */
  SET_REPS = N_COLUMNS + 1,
  SET_WEIGHT,
};

static const char *const columns[] = {
  "date (yyyy/mm/dd)|date",
  "date (dd/mm/yyyy)",
  "date (mm/dd/yyyy)",
  "workout name",
  "body weight (kg)",
  "body weight (lb)|body weight (lbs)",
  "exercise",
  "sets×reps",
  "sets×time",
  "start time (h:mm)|start time",
  "end time (h:mm)|end time",
  "notes",
  NULL,
  "set (reps)",
  "set (weight)",
  NULL,
};

typedef struct
{
  int reps;
  int weight;
  BxUnit unit;
} SetColumns;

/* "set 3 (reps)" */
static gboolean
parse_set_column (const char  *name,
                  guint       *number,
                  const char **what)
{
  char *end;
  guint64 value;

  if (!g_str_has_prefix (name, "set "))
    return FALSE;

  value = g_ascii_strtoull (name + 4, &end, 10);
  if (end == name + 4 || value < 1 || value > BX_CSV_MAX_CELLS || !g_str_has_prefix (end, " ("))
    return FALSE;

  *number = (guint) value;
  *what = end + 2;
  return TRUE;
}

static void
free_sets (gpointer data)
{
  g_array_unref (data);
}

static gboolean
stronglifts_begin (BxImportRun  *run,
                   GError      **error)
{
  GArray *sets = g_array_new (FALSE, TRUE, sizeof (SetColumns));

  bx_import_find_columns (run, columns);
  if (bx_import_has (run, DATE_DAY_FIRST))
    run->date_order = BX_DATE_ORDER_DAY_FIRST;
  else if (bx_import_has (run, DATE_MONTH_FIRST))
    run->date_order = BX_DATE_ORDER_MONTH_FIRST;

  for (guint i = 0; i < bx_csv_reader_get_n_cells (run->reader); i++)
    {
      g_autofree char *name = bx_import_fold_header (bx_csv_reader_get_cell (run->reader, i));
      const char *what;
      SetColumns *set;
      guint number;

      if (!parse_set_column (name, &number, &what))
        continue;

      if (sets->len < number)
        g_array_set_size (sets, number);
      set = &g_array_index (sets, SetColumns, number - 1);

      if (strcmp (what, "reps)") == 0)
        {
          set->reps = (int) i + 1;
        }
      else
        {
          set->unit = g_str_has_prefix (what, "kg") ? BX_UNIT_KG : BX_UNIT_LB;
          set->weight = (int) i + 1;
        }
    }

  run->state = sets;
  run->state_free = free_sets;
  return TRUE;
}

/* The date of the row with the time of day of @column */
static gboolean
read_clock (BxImportRun  *run,
            int           date_column,
            int           column,
            BxImportTime *time)
{
  const char *clock = bx_import_cell (run, column);
  g_autofree char *text = NULL;

  if (*clock == '\0')
    return FALSE;

  text = g_strconcat (bx_import_cell (run, date_column), " ", clock, NULL);
  return bx_import_time_parse (text, run->date_order, time) == BX_IMPORT_TIME_READ;
}

/* The date of the row is that of the beginning. */
static void
move_past_midnight (BxImportTime       *end,
                    const BxImportTime *start)
{
  GDate date;

  if (end->hour * 60 + end->minute >= start->hour * 60 + start->minute)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) end->day, (GDateMonth) end->month, (GDateYear) end->year);
  g_date_add_days (&date, 1);
  end->day = g_date_get_day (&date);
  end->month = (int) g_date_get_month (&date);
  end->year = g_date_get_year (&date);
}

static gboolean
add_set (BxImportRun        *run,
         const BxImportRow  *common,
         const SetColumns   *set,
         gboolean            is_time,
         GError            **error)
{
  BxImportRow row = *common;

  run->columns[SET_REPS] = set->reps - 1;
  run->columns[SET_WEIGHT] = set->weight - 1;

  if (!bx_import_read_weight (run, SET_WEIGHT, &row))
    return TRUE;

  if (is_time)
    {
      if (!bx_import_read_seconds (run, SET_REPS, &row.seconds) || row.seconds < 0)
        return TRUE;
    }
  else
    {
      if (!bx_import_read_count (run, SET_REPS, BX_REPS_MAX, &row.reps) || row.reps < 0)
        return TRUE;
      row.skipped = row.reps == 0;
    }

  row.unit = set->unit;
  return bx_import_add (run, &row, error);
}

static gboolean
stronglifts_row (BxImportRun  *run,
                 GError      **error)
{
  GArray *sets = run->state;
  int date_column = bx_import_has (run, DATE_DAY_FIRST) ? DATE_DAY_FIRST : bx_import_has (run, DATE_MONTH_FIRST) ? DATE_MONTH_FIRST
                                                                                                                 : DATE;
  BxImportRow row;
  BxImportTime time;
  gboolean is_time;
  gboolean read;

  bx_import_row_init (&row);

  if (!bx_import_read_time (run, date_column, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  if (read_clock (run, date_column, START_TIME, &time))
    {
      row.start = time;
      if (read_clock (run, date_column, END_TIME, &time))
        {
          move_past_midnight (&time, &row.start);
          row.end = time;
        }
    }

  if (!bx_import_read_load (run,
                            bx_import_has (run, BODY_WEIGHT_KG) ? BODY_WEIGHT_KG : BODY_WEIGHT_LB,
                            bx_import_has (run, BODY_WEIGHT_KG) ? BX_UNIT_KG : BX_UNIT_LB,
                            &row.bodyweight, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  row.title = bx_import_cell (run, WORKOUT_NAME);
  row.exercise = bx_import_cell (run, EXERCISE);
  row.exercise_note = bx_import_cell (run, NOTES);
  is_time = *bx_import_cell (run, SETS_TIME) != '\0' && *bx_import_cell (run, SETS_REPS) == '\0';

  for (guint i = 0; i < sets->len; i++)
    {
      const SetColumns *set = &g_array_index (sets, SetColumns, i);

      row.order = (int) i;
      if (set->reps > 0 && !add_set (run, &row, set, is_time, error))
        return FALSE;
    }

  return TRUE;
}

const BxImportDialect bx_import_stronglifts = {
  .format = BX_IMPORT_FORMAT_STRONGLIFTS,
  .begin = stronglifts_begin,
  .row = stronglifts_row,
};
