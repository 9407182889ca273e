/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-demo-log.h"
#include "bx-log.h"
#include "bx-sample-log.h"
#include "bx-session-table.h"
#include "bx-workout-table.h"

static gboolean
save_workout (const BxWorkout *workout,
              gpointer user_data,
              GError **error)
{
  return bx_workout_table_save (user_data, workout, error);
}

static gboolean
save_session (const BxSession *session,
              gpointer user_data,
              GError **error)
{
  return bx_session_table_save (user_data, session, error);
}

/**
 * bx_demo_log_write:
 * @path: the file to make; there must be none
 * @years: how many years of training, at least 1
 * @seed: which person's
 * @last_day: (nullable): the last day, `YYYY-MM-DD`, or `NULL` for yesterday
 * @counts: (out) (optional): what was written
 * @error: return location for an error
 *
 * Writes a plausible log; see bx_sample_log_generate().
 *
 * Returns: whether it was written
 */
gboolean
bx_demo_log_write (const char *path,
                   guint years,
                   guint32 seed,
                   const char *last_day,
                   BxStoreCounts *counts,
                   GError **error)
{
  g_autoptr (BxDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, "There is a file already: %s", path);
      return FALSE;
    }
  database = bx_log_open (path, error);

  return database != NULL
         && bx_database_begin (database, error)
         && bx_database_end (database,
                             bx_sample_log_generate (years, seed, last_day, save_workout, save_session, database, error),
                             error)
         && (counts == NULL || bx_log_count (database, counts, error));
}
