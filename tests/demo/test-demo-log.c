/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "bx-demo-log.h"
#include "bx-log.h"

typedef struct
{
  GChecksum *checksum;
  char first[BX_DAY_LENGTH];
  char last[BX_DAY_LENGTH];
  gint64 last_ms;
  guint n_pounds;
  guint n_assisted;
  guint n_added;
} Reading;

static gboolean
read_cb (const BxSession *session,
         gpointer user_data,
         GError **error)
{
  Reading *reading = user_data;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);
  if (*reading->first == '\0')
    g_strlcpy (reading->first, day, sizeof reading->first);
  g_strlcpy (reading->last, day, sizeof reading->last);
  g_assert_cmpint (session->started.utc_ms, >, reading->last_ms);
  g_assert_cmpint (session->ended.utc_ms, >, session->started.utc_ms);
  reading->last_ms = session->ended.utc_ms;
  g_checksum_update (reading->checksum, (const guchar *) session->id, -1);
  g_checksum_update (reading->checksum, (const guchar *) day, -1);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint k = 0; k < exercise->sets->len; k++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, k);
          g_autofree char *text = bx_set_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_NONE);

          g_checksum_update (reading->checksum, (const guchar *) text, -1);
          reading->n_pounds += set->weight.unit == BX_UNIT_LB;
          reading->n_assisted += bx_weight_is_set (set->assistance);
          reading->n_added += bx_weight_is_set (set->added);
        }
    }

  return TRUE;
}

static char *
write_and_read (const char *path,
                guint years,
                guint32 seed,
                BxStoreCounts *counts,
                Reading *reading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GStrv) problems = NULL;

  bx_demo_log_write (path, years, seed, "2026-03-14", counts, &error);
  g_assert_no_error (error);
  database = bx_log_open_for_reading (path, &error);
  g_assert_no_error (error);
  bx_log_check (database, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems != NULL ? g_strv_length (problems) : 0, ==, 0);

  *reading = (Reading) { .checksum = checksum };
  bx_log_foreach_session (database, read_cb, reading, &error);
  g_assert_no_error (error);

  return g_strdup (g_checksum_get_string (checksum));
}

static void
remove_log (const char *path)
{
  static const char *suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_remove (file);
    }
}

/* The same seed is the same person; another one is not. */
static void
test_seeded (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("backext-demo-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *other = NULL;
  const struct { guint32 seed; char **sum; } logs[] = { { 1, &first }, { 1, &again }, { 2, &other } };

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      BxStoreCounts counts;
      Reading reading;

      *logs[i].sum = write_and_read (path, 2, logs[i].seed, &counts, &reading);
      remove_log (path);
    }
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_plausible (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("backext-demo-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *sum = NULL;
  BxStoreCounts counts;
  Reading reading;

  sum = write_and_read (path, 20, 1, &counts, &reading);
  g_assert_cmpuint (counts.sessions, >, 2400);
  g_assert_cmpuint (counts.sessions, <, 3400);
  g_assert_cmpuint (counts.sets + counts.warm_ups, >, 50000);
  g_assert_cmpuint (counts.sets + counts.warm_ups, <, 70000);
  g_assert_cmpuint (counts.workouts, ==, 1);
  g_assert_cmpstr (reading.first, <, "2006-04");
  g_assert_cmpstr (reading.last, >=, "2026-03-11");
  g_assert_cmpstr (reading.last, <=, "2026-03-14");
  /* What is rare is there all the same. */
  g_assert_cmpuint (reading.n_pounds, >, 50);
  g_assert_cmpuint (reading.n_assisted, >, 50);
  g_assert_cmpuint (reading.n_added, >, 1000);

  /* Nothing is written over a log. */
  g_assert_false (bx_demo_log_write (path, 1, 1, NULL, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);

  remove_log (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-log/seeded", test_seeded);
  g_test_add_func ("/demo-log/plausible", test_plausible);

  return g_test_run ();
}
