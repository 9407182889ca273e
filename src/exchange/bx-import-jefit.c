/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* JEFIT. Tables one behind the other, each after a line with its name, "### EXERCISE
 * LOGS ###…", and a row with the names of its columns; a line of number signs may
 * end it. Two of them matter:
 *
 * - WORKOUT SESSIONS: _id, mydate, starttime (or starttimie) in seconds since the
 *   epoch, total_time in seconds.
 * - EXERCISE LOGS, one row an exercise: belongsession, ename, logs, and in whole
 *   backups mydate, the local date. logs holds all sets, "100x5,100x5": weight and
 *   repetitions. Exercises with the body have weight 0. Nothing tells the unit.
 *
 * Either may come first, so the file is read twice. Where a log has no session, its
 * own date is taken; where a session has no time, its date. */

enum
{
  /* Sessions */
  ID,
  START_TIME,
  TOTAL_TIME,
  /* Both */
  MY_DATE,
  /* Logs */
  SESSION,
  EXERCISE,
  LOGS,
};

static const char *const columns[] = {
  "_id",
  "starttime",
  "total_time",
  "mydate",
  "belongsession",
  "ename",
  "logs",
  "starttimie",
  NULL,
};

#define START_TIME_MISSPELT 7

typedef enum
{
  SECTION_OTHER,
  SECTION_SESSIONS,
  SECTION_LOGS,
} Section;

typedef struct
{
  BxImportTime start;
  int duration;
} Session;

typedef struct
{
  Section section;
  gboolean header_seen;
  GHashTable *sessions; /* id to Session */
} Jefit;

static void
jefit_free (gpointer data)
{
  Jefit *jefit = data;

  g_hash_table_unref (jefit->sessions);
  g_free (jefit);
}

static gboolean
begin_section (BxImportRun *run)
{
  Jefit *jefit = run->state;
  const char *name = bx_csv_reader_get_cell (run->reader, 0);

  if (*name != '#')
    return FALSE;

  jefit->header_seen = FALSE;
  if (g_str_has_prefix (name, "### WORKOUT SESSIONS"))
    jefit->section = SECTION_SESSIONS;
  else if (g_str_has_prefix (name, "### EXERCISE LOGS"))
    jefit->section = SECTION_LOGS;
  else
    jefit->section = SECTION_OTHER;

  return TRUE;
}

static gboolean
jefit_begin (BxImportRun  *run,
             GError      **error)
{
  if (run->state == NULL)
    {
      Jefit *jefit = g_new0 (Jefit, 1);

      jefit->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      run->state = jefit;
      run->state_free = jefit_free;
    }

  begin_section (run);
  return TRUE;
}

static gboolean
read_epoch (BxImportRun  *run,
            int           column,
            BxImportTime *time)
{
  gint64 seconds;

  return g_ascii_string_to_signed (bx_import_cell (run, column), 10, 1, G_MAXUINT32, &seconds, NULL) &&
         bx_import_time_from_ms (seconds * 1000, time);
}

static void
read_session (BxImportRun *run)
{
  Jefit *jefit = run->state;
  const char *id = bx_import_cell (run, ID);
  Session session;

  /* Once is enough: nothing of them changes from one reading to the next. */
  if (!run->looking || *id == '\0')
    return;

  if (!read_epoch (run, START_TIME, &session.start) &&
      !read_epoch (run, START_TIME_MISSPELT, &session.start) &&
      bx_import_time_parse (bx_import_cell (run, MY_DATE), run->date_order, &session.start) != BX_IMPORT_TIME_READ)
    return;

  session.duration = bx_import_parse_duration (bx_import_cell (run, TOTAL_TIME));
  g_hash_table_insert (jefit->sessions, g_strdup (id), g_memdup2 (&session, sizeof session));
}

/* "100x5": weight and repetitions */
static gboolean
parse_log (char        *text,
           BxImportRow *row)
{
  char *by = strpbrk (text, "xX");
  gint64 reps;

  if (by == NULL)
    return FALSE;

  *by = '\0';
  if (!bx_import_parse_number (bx_import_strip (text), &row->weight) ||
      !bx_import_parse_number (bx_import_strip (by + 1), &reps) ||
      ABS (row->weight) > BX_WEIGHT_MAX_THOUSANDTHS ||
      reps < 0 || reps % 1000 != 0 || reps > BX_REPS_MAX * G_GINT64_CONSTANT (1000))
    return FALSE;

  row->has_weight = TRUE;
  row->reps = (int) (reps / 1000);
  return TRUE;
}

static gboolean
read_log (BxImportRun  *run,
          GError      **error)
{
  Jefit *jefit = run->state;
  const Session *session = g_hash_table_lookup (jefit->sessions, bx_import_cell (run, SESSION));
  BxImportRow row;
  g_auto (GStrv) logs = NULL;

  bx_import_row_init (&row);

  if (session != NULL)
    {
      row.start = session->start;
      row.duration = session->duration;
    }
  else
    {
      gboolean read;

      /* Its session may come behind, with another date than is seen now. */
      if (run->looking && *bx_import_cell (run, SESSION) != '\0')
        run->gather = TRUE;

      if (!bx_import_read_time (run, MY_DATE, 0, &row.start, &read, error))
        return FALSE;
      if (!read)
        return TRUE;
    }

  row.exercise = bx_import_cell (run, EXERCISE);
  logs = g_strsplit (bx_import_cell (run, LOGS), ",", BX_IMPORT_MAX_SESSION_SETS);
  if (logs[0] == NULL)
    bx_import_skip (run, BX_IMPORT_REASON_NOTHING_DONE, LOGS);

  for (guint i = 0; logs[i] != NULL; i++)
    {
      g_autofree char *log = g_strdup (logs[i]);

      row.order = (int) i;
      if (!parse_log (log, &row))
        bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, columns[LOGS], logs[i]);
      else if (!bx_import_add (run, &row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
jefit_row (BxImportRun  *run,
           GError      **error)
{
  Jefit *jefit = run->state;

  if (begin_section (run) || jefit->section == SECTION_OTHER)
    return TRUE;

  if (!jefit->header_seen)
    {
      bx_import_find_columns (run, columns);
      jefit->header_seen = TRUE;
      return TRUE;
    }

  if (jefit->section == SECTION_LOGS)
    return read_log (run, error);

  read_session (run);
  return TRUE;
}

const BxImportDialect bx_import_jefit = {
  .format = BX_IMPORT_FORMAT_JEFIT,
  .look_first = TRUE,
  .begin = jefit_begin,
  .row = jefit_row,
};
