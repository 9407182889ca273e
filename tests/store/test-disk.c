/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include "bx-backup.h"
#include "bx-history.h"
#include "bx-session-table.h"
#include "bx-set-table.h"
#include "bx-workout-table.h"
#include "disk.h"

static void
save_session (BxDatabase      *database,
              const BxSession *session)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  g_assert_no_error (error);
}

static gboolean
save_set (BxDatabase   *database,
          const char   *session_exercise_id,
          const BxSet  *set,
          GError      **error)
{
  gboolean finished;

  return bx_database_begin (database, error) &&
         bx_database_end (database, bx_set_table_save (database, session_exercise_id, set, &finished, error), error);
}

/* ---- how often the disk is waited for ------------------------------------------------ */

static void
test_one_sync_a_set (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  guint n_checkpoints = 0;

  for (guint i = 0; i < 3; i++)
    fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100, 5);
  fixture_save_session (store, session);

  /* The planned ones, and more of them than fit into the write-ahead log */
  for (guint i = 0; i < 600; i++)
    {
      DiskCounts before = disk_get_counts ();
      DiskCounts after;
      BxSet *set = i < 3 ? g_ptr_array_index (exercise->sets, i)
                         : fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100, 5);

      set->state = BX_SET_STATE_DONE;
      set->done_at = bx_moment_now ();
      fixture_save_set (store, exercise->id, set);
      after = disk_get_counts ();

      /* Never the file itself, and the write-ahead log once. The first commit after
       * the log was written into the file waits once more, for its new head. */
      g_assert_cmpuint (after.n_syncs[DISK_FILE_OTHER], ==, before.n_syncs[DISK_FILE_OTHER]);
      if (after.n_syncs[DISK_FILE_WAL] - before.n_syncs[DISK_FILE_WAL] != 1 ||
          after.n_syncs[DISK_FILE_MAIN] != before.n_syncs[DISK_FILE_MAIN])
        n_checkpoints++;
      else
        g_assert_cmpuint (after.n_writes[DISK_FILE_MAIN], ==, before.n_writes[DISK_FILE_MAIN]);
    }

  /* A checkpoint is seen by the set before it, that after it, or both. */
  g_assert_cmpuint (n_checkpoints, >=, 1);
  g_assert_cmpuint (n_checkpoints, <=, 10);
  bx_store_close (store);
}

/* ---- when the disk fails ------------------------------------------------------------- */

/* Whatever operation fails, and however: what was confirmed before is there, the set
 * is there whole or not at all, and if saving it succeeded, it is there. */
static void
fail_at_every_operation (Fixture *fixture,
                         int      result,
                         int      code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (fixture->path, &error);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  guint n_failures = 0;

  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  save_session (database, session);

  for (guint n = 1; n < 30; n++)
    {
      g_autoptr(BxSet) set = bx_set_copy (g_ptr_array_index (exercise->sets, 0));
      g_autoptr(BxSession) loaded = NULL;
      gboolean saved;

      g_clear_pointer (&set->id, g_free);
      set->id = g_uuid_string_random ();
      set->reps = (int) n;
      /* A little more than fits on a page, so that it is more than one write */
      set->note = g_strnfill (6000, 'n');

      disk_fail_from (n, result);
      saved = save_set (database, exercise->id, set, &error);
      disk_fail_from (0, SQLITE_OK);
      if (!saved)
        {
          g_assert_error (error, BX_STORE_ERROR, code);
          g_clear_error (&error);
          n_failures++;
        }
      else
        g_ptr_array_add (exercise->sets, g_steal_pointer (&set));

      /* In this connection, and in a new one */
      loaded = bx_session_table_load (database, session->id, &error);
      g_assert_no_error (error);
      g_assert_true (bx_session_equal (loaded, session));
      g_clear_pointer (&loaded, bx_session_free);
      if (n % 3 == 0)
        {
          g_clear_pointer (&database, bx_database_close);
          database = bx_log_open (fixture->path, &error);
          g_assert_no_error (error);
          loaded = bx_session_table_load (database, session->id, &error);
          g_assert_true (bx_session_equal (loaded, session));
        }
    }

  g_assert_cmpuint (n_failures, >=, 4);
  g_assert_cmpuint (exercise->sets->len, >, 4);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  fail_at_every_operation (fixture, SQLITE_FULL, BX_STORE_ERROR_FULL);
}

static void
test_write_errors (Fixture       *fixture,
                   gconstpointer  data)
{
  fail_at_every_operation (fixture, SQLITE_IOERR_WRITE, BX_STORE_ERROR_FAILED);
}

static void
test_sync_errors (Fixture       *fixture,
                  gconstpointer  data)
{
  fail_at_every_operation (fixture, SQLITE_IOERR_FSYNC, BX_STORE_ERROR_FAILED);
}

/* The disk is full while the log is made, brought up to date or backed up: there is a
 * whole one or none, and it works as soon as there is space. */
static void
test_full_while_making (Fixture       *fixture,
                        gconstpointer  data)
{
  gboolean succeeded = FALSE;

  for (guint n = 1; !succeeded && n < 200; n++)
    {
      g_autofree char *name = g_strdup_printf ("log%u.db", n);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(BxDatabase) database = NULL;
      BxStoreCounts counts;

      disk_fail_from (n, SQLITE_FULL);
      database = bx_log_open (path, &error);
      disk_fail_from (0, SQLITE_OK);
      succeeded = database != NULL;
      if (!succeeded)
        g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FULL);
      g_clear_error (&error);
      g_clear_pointer (&database, bx_database_close);

      database = bx_log_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (bx_log_count (database, &counts, &error));
    }
  g_assert_true (succeeded);
}

static void
test_full_while_backing_up (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(GError) error = NULL;
  gboolean made = FALSE;
  BxDatabase *database = bx_log_open (fixture->path, &error);

  save_session (database, session);
  bx_database_close (database);

  for (guint n = 1; !made && n < 200; n++)
    {
      g_auto(GStrv) names = NULL;

      disk_fail_from (n, SQLITE_FULL);
      if (!bx_backup_make_daily (fixture->path, "2026-11-20", &made, &error))
        g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FULL);
      disk_fail_from (0, SQLITE_OK);
      g_clear_error (&error);

      /* What has the name of a backup is one, and nothing else is left. */
      names = fixture_list (folder);
      g_assert_cmpuint (g_strv_length (names), ==, made ? 1 : 0);
    }
  g_assert_true (made);
}

/* Everything that is asked of a log, one after the other */
static gboolean
ask (BxDatabase  *database,
     guint        question,
     const char  *session_id,
     GError     **error)
{
  g_autoptr(BxSession) session = NULL;
  g_autoptr(BxSession) other = NULL;
  g_autoptr(BxWorkout) workout = NULL;
  g_autoptr(BxSessionExercise) exercise = NULL;
  g_autoptr(BxRest) rest = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_auto(GStrv) strv = NULL;
  BxStoreCounts counts;
  gboolean finished;

  switch (question)
    {
    case 0:
      session = bx_session_table_load (database, session_id, error);
      return session != NULL;
    case 1:
      return bx_session_table_load_running (database, &session, error);
    case 2:
      list = bx_history_list_sessions (database, NULL, 10, error);
      return list != NULL;
    case 3:
      return bx_history_load_previous (database, "deadlift", NULL, &exercise, error);
    case 4:
      list = bx_history_load_exercise_days (database, "deadlift", NULL, error);
      return list != NULL;
    case 5:
      strv = bx_history_list_exercises (database, error);
      return strv != NULL;
    case 6:
      return bx_history_count (database, &counts, error);
    case 7:
      list = bx_workout_table_list (database, error);
      return list != NULL;
    case 8:
      return bx_session_table_load_rest (database, session_id, &rest, error);
    case 9:
      if (!bx_log_check (database, &strv, error))
        return FALSE;
      if (strv[0] != NULL)
        g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED, strv[0]);
      return strv[0] == NULL;
    case 10:
      return bx_session_table_set_deleted (database, session_id, TRUE, &finished, error);
    case 11:
      other = bx_session_new ("Other");
      other->ended = bx_moment_now ();
      fixture_add_set (fixture_add_exercise (other, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
      return bx_session_table_save (database, other, error);
    case 12:
      workout = bx_workout_new ("Mine");
      g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
      bx_slot_set_targets (g_ptr_array_index (workout->slots, 0), 3, 5, 5);
      return bx_workout_table_save (database, workout, error);
    case 13:
      return bx_session_table_finish (database, session_id, bx_moment_now (), error);
    case 14:
      return bx_database_quick_check (database, error);
    default:
      g_assert_not_reached ();
    }
}

#define N_QUESTIONS 15

/* Wherever reading fails, the question fails in words; never half an answer. */
static void
test_read_errors (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(BxWorkout) workout = bx_workout_new ("Mine");
  g_autoptr(GError) error = NULL;
  BxDatabase *database = bx_log_open (fixture->path, &error);
  guint n_failures = 0;

  session->ended = bx_moment_now ();
  for (guint i = 0; i < 20; i++)
    {
      BxSessionExercise *exercise = fixture_add_exercise (session, i % 2 == 0 ? "deadlift" : "pull-up");

      for (guint j = 0; j < 20; j++)
        {
          BxSet *set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);

          set->note = g_strnfill (300, 'n');
        }
      g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
      bx_slot_set_targets (g_ptr_array_index (workout->slots, i), 3, 5, 5);
    }
  save_session (database, session);
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_workout_table_save (database, workout, &error), &error));
  bx_database_close (database);

  for (guint question = 0; question < N_QUESTIONS; question++)
    {
      gboolean succeeded = FALSE;

      for (guint n = 1; !succeeded; n += 1 + n / 8)
        {
          /* A cold one: everything has to be read. */
          database = bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, &error);
          g_assert_no_error (error);
          disk_fail_reads_from (n, SQLITE_IOERR_READ);
          succeeded = bx_database_begin (database, &error);
          if (succeeded)
            {
              succeeded = ask (database, question, session->id, &error);
              if (!succeeded && error == NULL)
                g_error ("Question %u failed without words", question);
              disk_fail_reads_from (0, SQLITE_OK);
              bx_database_end (database, FALSE, NULL);
            }
          disk_fail_reads_from (0, SQLITE_OK);
          if (!succeeded)
            {
              /* For a check, what can't be read is damaged. */
              if (question == 9 || question == 14)
                g_assert_true (error->domain == BX_STORE_ERROR);
              else
                g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
              g_clear_error (&error);
              n_failures++;
            }
          bx_database_close (database);
          g_assert_cmpuint (n, <, 10000);
        }
    }
  g_assert_cmpuint (n_failures, >, 5 * N_QUESTIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  disk_install ();

  fixture_add ("/disk/one-sync-a-set", test_one_sync_a_set);
  fixture_add ("/disk/full", test_full);
  fixture_add ("/disk/write-errors", test_write_errors);
  fixture_add ("/disk/sync-errors", test_sync_errors);
  fixture_add ("/disk/full-while-making", test_full_while_making);
  fixture_add ("/disk/full-while-backing-up", test_full_while_backing_up);
  fixture_add ("/disk/read-errors", test_read_errors);

  return g_test_run ();
}
