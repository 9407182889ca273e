/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-demo-log.h"
#include "bx-feel-table.h"
#include "bx-log.h"
#include "bx-measurement-table.h"
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

/* What the scales said most Sundays of the last four years, and the tape now and then;
 * and what ached in the last weeks. */
static gboolean
save_body (BxDatabase *database,
           guint years,
           const char *last_day,
           GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (71);
  g_autoptr (GDateTime) last = last_day != NULL ? bx_day_to_date_time (last_day) : g_date_time_new_now_local ();
  g_autoptr (BxFeel) ache = bx_feel_new ("good-morning", BX_FEEL_ACHE);

  for (int ago = (int) MIN (years, 4) * 365; ago >= 0; ago--)
    {
      g_autoptr (GDateTime) date = g_date_time_add_days (last, -ago);
      g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");
      double swell = 3.0 * sin (ago / 200.0);

      if (ago == 17)
        ache->said = bx_moment_from_local (day, 20, 0);
      if (g_date_time_get_day_of_week (date) != 7 || g_rand_double (random) < 0.15)
        continue;

      for (guint i = 0; i < 2; i++)
        {
          double noise = g_rand_double_range (random, -0.6, 0.6);
          g_autoptr (BxMeasurement) measurement = NULL;

          if (i == 1 && g_date_time_get_day_of_month (date) > 7)
            continue;
          measurement = i == 0 ? bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, round ((82.0 + swell + noise) * 10) / 10, "kg")
                               : bx_measurement_new ("waist", round ((86.0 + swell + noise) * 2) / 2, "cm");
          g_free (measurement->id);
          measurement->id = g_strdup_printf ("00000000-0000-4000-8000-%08x%04x", (guint) ago, i);
          measurement->taken = bx_moment_from_local (day, 7, 30);
          if (!bx_measurement_table_save (database, measurement, error))
            return FALSE;
        }
    }

  g_set_str (&ache->id, "00000000-0000-4000-8000-ffffffffffff");

  return bx_feel_table_save (database, ache, error);
}

static gboolean
skip_workout (const BxWorkout *workout,
              gpointer user_data,
              GError **error)
{
  return TRUE;
}

/* The last one that comes is left. */
static gboolean
keep_session (const BxSession *session,
              gpointer user_data,
              GError **error)
{
  BxSession **kept = user_data;

  g_clear_pointer (kept, bx_session_free);
  *kept = bx_session_copy (session);

  return TRUE;
}

/**
 * bx_demo_log_write_one:
 * @path: the file to make; there must be none
 * @seed: which person's
 * @error: return location for an error
 *
 * Writes the log of someone who trained once, and was weighed once.
 *
 * Returns: whether it was written
 */
gboolean
bx_demo_log_write_one (const char *path,
                       guint32 seed,
                       GError **error)
{
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (BxSession) session = NULL;
  g_autoptr (BxMeasurement) weight = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, 82.4, "kg");

  g_return_val_if_fail (path != NULL, FALSE);

  database = bx_log_open (path, error);

  return database != NULL
         && bx_sample_log_generate (1, seed, NULL, skip_workout, keep_session, &session, error)
         && bx_database_begin (database, error)
         && bx_database_end (database,
                             bx_session_table_save (database, session, error)
                               && bx_measurement_table_save (database, weight, error),
                             error);
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
 * Writes a plausible log; see bx_sample_log_generate(). It has measurements of the body
 * and an ache, too.
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
                             bx_sample_log_generate (years, seed, last_day, save_workout, save_session, database, error)
                               && save_body (database, years, last_day, error),
                             error)
         && (counts == NULL || bx_log_count (database, counts, error));
}
