/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-import-private.h"

/* Any table with a row a set, whose columns a person told. Only the date and the
 * exercise have to be there. What was done on one day under one title is a session,
 * whether or not the rows have a time of day; a time is that of the set. The rows may
 * be in any order. */

enum
{
  DATE,
  EXERCISE,
  TITLE,
  WEIGHT,
  UNIT,
  REPS,
  SECONDS,
  KIND,
  RPE,
  NOTE,
  N_COLUMNS,
};

typedef struct
{
  char *names[N_COLUMNS + 1];
} Mapped;

static void
mapped_free (gpointer data)
{
  Mapped *mapped = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (mapped->names[i]);
  g_free (mapped);
}

/* "Weight (kg)", "weight_lbs": a name that tells the unit is believed. */
static BxUnit
find_unit (const char *name)
{
  g_autofree char *folded = bx_import_fold_header (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " ()[]_-/.,:", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      BxUnit unit = *words[i] != '\0' ? bx_import_parse_unit (words[i]) : BX_UNIT_NONE;

      if (unit != BX_UNIT_NONE)
        return unit;
    }

  return BX_UNIT_NONE;
}

static gboolean
mapped_begin (BxImportRun  *run,
              GError      **error)
{
  const BxImportMapping *mapping = run->options->mapping;
  const char *const names[N_COLUMNS] = {
    [DATE] = mapping->date,
    [EXERCISE] = mapping->exercise,
    [TITLE] = mapping->title,
    [WEIGHT] = mapping->weight,
    [UNIT] = mapping->unit,
    [REPS] = mapping->reps,
    [SECONDS] = mapping->seconds,
    [KIND] = mapping->kind,
    [RPE] = mapping->rpe,
    [NOTE] = mapping->note,
  };

  if (run->state == NULL)
    {
      Mapped *mapped = g_new0 (Mapped, 1);

      /* A name that nothing has stands for no column. */
      for (guint i = 0; i < N_COLUMNS; i++)
        mapped->names[i] = names[i] != NULL && *names[i] != '\0' ? bx_import_fold_header (names[i]) : g_strdup ("\n");
      run->state = mapped;
      run->state_free = mapped_free;
    }

  bx_import_find_columns (run, (const char *const *) ((Mapped *) run->state)->names);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (names[i] != NULL && *names[i] != '\0' && !bx_import_has (run, (int) i))
        {
          g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                       /* Translators: %s is the name of a column */
                       _("The table has no column “%s”. Nothing was read. Look at its first row for the names of its columns."), names[i]);
          return FALSE;
        }
    }

  if (mapping->weight != NULL && mapping->unit == NULL && find_unit (mapping->weight) != BX_UNIT_NONE)
    {
      run->unit = find_unit (mapping->weight);
      run->report->unit = run->unit;
    }

  if (!bx_import_has (run, DATE) || !bx_import_has (run, EXERCISE))
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("A table needs a column with dates and one with names of exercises. Nothing was read. Say which they are."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
mapped_row (BxImportRun  *run,
            GError      **error)
{
  BxImportRow row;
  gboolean known;
  gboolean read;

  bx_import_row_init (&row);
  row.by_day = TRUE;

  if (!bx_import_read_time (run, DATE, 0, &row.start, &read, error))
    return FALSE;
  if (!read)
    return TRUE;

  if (!bx_import_read_weight (run, WEIGHT, &row) ||
      !bx_import_read_count (run, REPS, BX_REPS_MAX, &row.reps) ||
      !bx_import_read_seconds (run, SECONDS, &row.seconds))
    return TRUE;

  if (row.start.has_time)
    row.done_at = row.start;
  row.title = bx_import_cell (run, TITLE);
  row.exercise = bx_import_cell (run, EXERCISE);
  row.unit = bx_import_parse_unit (bx_import_cell (run, UNIT));
  row.kind = bx_import_parse_kind (bx_import_cell (run, KIND), &known);
  row.set_note = bx_import_cell (run, NOTE);
  bx_import_read_rpe (run, RPE, &row);

  return bx_import_add (run, &row, error);
}

const BxImportDialect bx_import_mapped = {
  .format = BX_IMPORT_FORMAT_MAPPED,
  .look_first = TRUE,
  .begin = mapped_begin,
  .row = mapped_row,
};
