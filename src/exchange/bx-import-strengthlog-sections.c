/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* StrengthLog, before 2026. Sections with lines of their own kind:
 *
 *   Name,Language,Sex,Age,Email
 *   the person's own
 *   Workouts
 *   Name,Date,Body weight,Shape,Sleep,Calories,Stress
 *   "<name>",2025-12-24,79.2,-1,-1,-1,-1
 *   "Exercise, Squat",Set,1,reps,25,weight,30
 *   "Exercise, Squat",Set,2,reps,25,weight,30
 *
 * Behind a workout come its sets, as names and values in turn: reps, weight,
 * bodyweight, extraWeight, assistingWeight, time, distanceKm, distanceM. -1 stands
 * for none. Nothing tells the unit. Lines such as "Instance of 'Loc'" are written by
 * mistake. The name of a workout and that of an exercise may hold commas, quoted or
 * not. */

typedef struct
{
  gboolean in_workouts; /* behind the line "Workouts" */
  gboolean has_workout;
  BxImportTime date;
  GString *title;
  GString *exercise;
  gint64 bodyweight_thousandths;
} Sections;

enum
{
  REPS,
  WEIGHT,
  BODYWEIGHT,
  EXTRA_WEIGHT,
  ASSISTING_WEIGHT,
  TIME,
  DISTANCE_KM,
  DISTANCE_M,
  N_VALUES,
};

static const char *const value_names[N_VALUES + 1] = {
  [REPS] = "reps",
  [WEIGHT] = "weight",
  [BODYWEIGHT] = "bodyweight",
  [EXTRA_WEIGHT] = "extraWeight",
  [ASSISTING_WEIGHT] = "assistingWeight",
  [TIME] = "time",
  [DISTANCE_KM] = "distanceKm",
  [DISTANCE_M] = "distanceM",
};

static void
sections_free (gpointer data)
{
  Sections *sections = data;

  g_string_free (sections->title, TRUE);
  g_string_free (sections->exercise, TRUE);
  g_free (sections);
}

static gboolean
sections_begin (BxImportRun  *run,
                GError      **error)
{
  Sections *sections = g_new0 (Sections, 1);

  sections->title = g_string_new (NULL);
  sections->exercise = g_string_new (NULL);
  run->state = sections;
  run->state_free = sections_free;
  run->column_names = value_names;

  return TRUE;
}

/* The cells before @end as they stood before a comma cut them */
static char *
join_cells (BxImportRun *run,
            GString     *text,
            guint        end)
{
  g_string_truncate (text, 0);
  for (guint i = 0; i < end; i++)
    {
      if (i > 0)
        g_string_append_c (text, bx_csv_reader_get_delimiter (run->reader));
      g_string_append (text, bx_csv_reader_get_cell (run->reader, i));
    }

  return bx_import_strip (text->str);
}

static guint
find_set_word (BxImportRun *run)
{
  for (guint i = 1; i + 1 < bx_csv_reader_get_n_cells (run->reader); i++)
    {
      if (strcmp (bx_csv_reader_get_cell (run->reader, i), "Set") == 0)
        return i;
    }

  return 0;
}

static gboolean
read_workout (BxImportRun *run,
              Sections    *sections)
{
  for (guint i = 1; i < bx_csv_reader_get_n_cells (run->reader); i++)
    {
      const char *bodyweight;

      if (bx_import_time_parse (bx_csv_reader_get_cell (run->reader, i), run->date_order, &sections->date) != BX_IMPORT_TIME_READ)
        continue;

      join_cells (run, sections->title, i);
      bodyweight = bx_csv_reader_get_cell (run->reader, i + 1);
      sections->bodyweight_thousandths = 0;
      if (bodyweight == NULL || !bx_import_parse_number (bodyweight, &sections->bodyweight_thousandths) ||
          sections->bodyweight_thousandths < 0 || sections->bodyweight_thousandths > BX_WEIGHT_MAX_THOUSANDTHS)
        sections->bodyweight_thousandths = 0;
      return TRUE;
    }

  return FALSE;
}

/* Finds where the values stand, as if they were columns. */
static void
find_values (BxImportRun *run,
             guint        start)
{
  guint n_cells = bx_csv_reader_get_n_cells (run->reader);

  for (guint i = 0; i < N_VALUES; i++)
    run->columns[i] = -1;

  for (guint i = start; i + 1 < n_cells; i += 2)
    {
      const char *name = bx_import_strip (bx_csv_reader_get_cell (run->reader, i));
      char *value = bx_import_strip (bx_csv_reader_get_cell (run->reader, i + 1));
      gint64 number;

      if (bx_import_parse_number (value, &number) && number == -1000)
        continue;

      for (guint j = 0; j < N_VALUES; j++)
        {
          if (g_ascii_strcasecmp (name, value_names[j]) == 0)
            run->columns[j] = (int) i + 1;
        }
    }
}

static gboolean
read_set (BxImportRun  *run,
          Sections     *sections,
          guint         set_word,
          GError      **error)
{
  BxImportRow row;
  char distance[BX_IMPORT_DISTANCE_SIZE];
  char *exercise = join_cells (run, sections->exercise, set_word);
  gint64 order;
  gboolean read;

  if (!g_str_has_prefix (exercise, "Exercise,"))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, NULL, exercise);
      return TRUE;
    }

  bx_import_row_init (&row);
  row.start = sections->date;
  row.title = bx_import_strip (sections->title->str);
  row.exercise = bx_import_strip (exercise + strlen ("Exercise,"));
  if (g_ascii_string_to_signed (bx_csv_reader_get_cell (run->reader, set_word + 1), 10, 0, G_MAXINT, &order, NULL))
    row.order = (int) order;

  find_values (run, set_word + 2);

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, TIME, &row.seconds))
    return TRUE;

  if (!bx_import_read_load (run, BODYWEIGHT, BX_UNIT_NONE, &row.bodyweight, &read, error) ||
      (read && !bx_import_read_load (run, EXTRA_WEIGHT, BX_UNIT_NONE, &row.added, &read, error)) ||
      (read && !bx_import_read_load (run, ASSISTING_WEIGHT, BX_UNIT_NONE, &row.assistance, &read, error)))
    return FALSE;
  if (!read)
    return TRUE;

  /* The bodyweight of that day, for exercises that lift it */
  if (!bx_weight_is_set (row.bodyweight) && !row.has_weight && sections->bodyweight_thousandths > 0 && run->unit != BX_UNIT_NONE)
    row.bodyweight = (BxWeight) { sections->bodyweight_thousandths, run->unit };

  bx_import_read_distance (run, DISTANCE_KM, "km", &row, distance);
  if (row.distance == NULL)
    bx_import_read_distance (run, DISTANCE_M, "m", &row, distance);

  return bx_import_add (run, &row, error);
}

static gboolean
sections_row (BxImportRun  *run,
              GError      **error)
{
  Sections *sections = run->state;
  const char *first = bx_csv_reader_get_cell (run->reader, 0);
  guint n_cells = bx_csv_reader_get_n_cells (run->reader);
  guint set_word;

  if (strcmp (first, "Workouts") == 0 && n_cells == 1)
    {
      sections->in_workouts = TRUE;
      return TRUE;
    }

  if (!sections->in_workouts || (strcmp (first, "Name") == 0 && n_cells > 1 && strcmp (bx_csv_reader_get_cell (run->reader, 1), "Date") == 0))
    return TRUE;

  set_word = find_set_word (run);
  if (set_word > 0)
    {
      if (!sections->has_workout)
        {
          bx_import_skip_value (run, BX_IMPORT_REASON_NO_DATE, NULL, first);
          return TRUE;
        }

      return read_set (run, sections, set_word, error);
    }

  /* A workout whose date can't be read must not add its sets to the one before. */
  if (n_cells > 1)
    sections->has_workout = read_workout (run, sections);
  if (n_cells == 1 || !sections->has_workout)
    bx_import_skip_value (run, BX_IMPORT_REASON_ROW, NULL, first);

  return TRUE;
}

const BxImportDialect bx_import_strengthlog_sections = {
  .format = BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS,
  .begin = sections_begin,
  .row = sections_row,
};
