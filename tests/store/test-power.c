/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bx-backup.h"
#include "bx-insertion.h"
#include "bx-merge.h"
#include "bx-migration.h"
#include "bx-rescue.h"
#include "bx-session-table.h"
#include "bx-set-table.h"
#include "bx-store-file.h"
#include "disk.h"

/* The power is cut, at any operation of the disk: of what was not synced then, any part is
 * there or is not, whole or torn, and names may be what they were before. Then whatever is
 * left is looked at. */

typedef struct Power Power;

/* Looks at what is left in a folder. */
typedef void (*LookFunc) (Power      *power,
                          const char *folder);

struct Power
{
  const char *folder; /* what is left is looked at below it */
  GRand *rand;
  guint one_in;
  LookFunc look;
  GPtrArray *migrations;

  BxSession *certain; /* (nullable) (owned): as it was confirmed last */
  BxSession *pending; /* (nullable) (owned): as it is being saved */
  gboolean done;      /* what is under way was said to have succeeded */
  GHashTable *seen;   /* (element-type utf8): what was left, in a word */

  guint n_cuts;
  gboolean busy;
};

static void
saw (Power      *power,
     const char *what)
{
  g_hash_table_add (power->seen, (gpointer) what);
}

static void
cut_now (Power *power)
{
  g_autofree char *folder = g_build_filename (power->folder, "after", NULL);

  disk_pause (TRUE);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  disk_cut_power (power->folder, folder, power->rand);
  power->look (power, folder);
  fixture_remove (folder);
  disk_pause (FALSE);
  power->n_cuts++;
}

static void
operated_cb (gpointer user_data)
{
  Power *power = user_data;

  /* Looking at what is left is work of the disk, too. */
  if (power->busy || g_rand_int_range (power->rand, 0, (int) power->one_in) != 0)
    return;

  power->busy = TRUE;
  cut_now (power);
  power->busy = FALSE;
}

static void
power_begin (Power *power)
{
  power->seen = g_hash_table_new (g_str_hash, g_str_equal);
  disk_record (power->folder);
  disk_set_func (operated_cb, power);
}

/* Once more when it is done: what was promised holds. */
static void
power_end (Power *power)
{
  power->done = TRUE;
  power->busy = TRUE;
  for (guint i = 0; i < 3; i++)
    cut_now (power);

  disk_set_func (NULL, NULL);
  disk_record (NULL);
  g_clear_pointer (&power->certain, bx_session_free);
  g_clear_pointer (&power->seen, g_hash_table_unref);
}

/* ---- what is looked at ---------------------------------------------------------------- */

static BxDatabase *
open_sound (const char *path,
            GPtrArray  *migrations)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) problems = NULL;
  BxDatabase *database = bx_log_open_with (path, migrations, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);

  return database;
}

/* As what was confirmed, or, just in time, as it was about to be */
static void
look_for_session (Power      *power,
                  const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *backups = bx_backup_get_folder (path);
  g_auto(GStrv) names = fixture_list (backups);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = open_sound (path, power->migrations);
  g_autoptr(BxSession) found = NULL;

  g_assert_true (bx_session_table_load_running (database, &found, &error));
  g_assert_no_error (error);
  if (power->certain != NULL &&
      !(found != NULL && (bx_session_equal (found, power->certain) ||
                          (power->pending != NULL && bx_session_equal (found, power->pending)))))
    g_error ("After cut %u the session is not what was confirmed", power->n_cuts);

  /* What has the name of a backup is one. */
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *copy = g_build_filename (backups, names[i], NULL);

      if (!g_str_has_prefix (names[i], BX_STORE_FILE_TEMPORARY_PREFIX))
        g_assert_true (bx_backup_check (copy, G_MAXINT, &error));
      g_assert_no_error (error);
    }
}

/* ---- sets ------------------------------------------------------------------------------ */

#define N_CUTS 250

static void
save_session (BxDatabase      *database,
              const BxSession *session)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  g_assert_no_error (error);
}

static void
power_save_session (Power           *power,
                    BxDatabase      *database,
                    const BxSession *session)
{
  power->pending = bx_session_copy (session);
  save_session (database, session);
  g_clear_pointer (&power->certain, bx_session_free);
  power->certain = g_steal_pointer (&power->pending);
}

/* With a write-ahead log, and where the disk can't hold one */
static void
test_sets (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean has_wal = data == NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  Power power = { fixture->folder, rand, 5, look_for_session, bx_migrations_get_default () };
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");

  disk_set_wal (has_wal);
  power_begin (&power);
  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  power_save_session (&power, database, session);
  g_assert_cmpint (bx_database_get_wal_pages (database) > 0, ==, has_wal);

  for (guint i = 0; power.n_cuts < N_CUTS; i++)
    {
      BxSet *set = exercise->sets->len > 0 && g_rand_int_range (rand, 0, 4) == 0
                     ? g_ptr_array_index (exercise->sets, (guint) g_rand_int_range (rand, 0, (int) exercise->sets->len))
                     : fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
      gboolean finished;

      set->reps = (int) i;
      power.pending = bx_session_copy (session);
      g_assert_true (bx_database_begin (database, &error));
      g_assert_true (bx_database_end (database, bx_set_table_save (database, exercise->id, set, &finished, &error), &error));
      g_assert_no_error (error);
      /* From here on it is promised. */
      bx_session_free (power.certain);
      power.certain = g_steal_pointer (&power.pending);

      if (i % 16 == 15)
        g_assert_true (bx_database_checkpoint (database, &error));
      if (i % 64 == 63)
        {
          g_clear_pointer (&database, bx_database_close);
          database = bx_log_open (fixture->path, &error);
          g_assert_no_error (error);
        }
    }

  power_end (&power);
  g_clear_pointer (&database, bx_database_close);
  disk_set_wal (TRUE);
}

/* ---- migrating ------------------------------------------------------------------------- */

/* While a log is made, and while it is brought up to date, with a copy before */
static void
test_migrating (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) migrations = NULL;

  bx_migrations_get_default ();
  migrations = bx_migrations_load ("/com/example/BackExt/sql", &error);
  bx_migrations_append (migrations, "second",
                        "ALTER TABLE session ADD COLUMN place TEXT;"
                        "UPDATE session_set SET note = 'migrated' WHERE note = 'original';"
                        "CREATE TABLE more (a TEXT) STRICT;"
                        "INSERT INTO more SELECT printf ('%.*c', 500, 'x') FROM session_set;");

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("round%u", i);
      g_autofree char *folder = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *path = g_build_filename (folder, "log.db", NULL);
      g_autoptr(BxSession) session = bx_session_new ("Back");
      BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
      Power power = { folder, rand, 3, look_for_session, bx_migrations_get_default () };
      BxDatabase *database;

      for (guint j = 0; j < 50; j++)
        fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      power_begin (&power);
      database = bx_log_open (path, &error);
      g_assert_no_error (error);
      power_save_session (&power, database, session);
      /* Now and then the program was killed before, and left its log open. */
      if (i % 2 == 0)
        bx_database_keep_wal (database, TRUE);
      bx_database_close (database);

      power.migrations = migrations;
      database = bx_log_open_with (path, migrations, FALSE, &error);
      g_assert_no_error (error);
      bx_database_close (database);
      power_end (&power);
      g_assert_cmpuint (power.n_cuts, >, 8);
    }
}

/* ---- importing ------------------------------------------------------------------------- */

#define N_IMPORTED 120

/* All that was imported is there, or nothing of it; and what was done before. */
static void
look_for_import (Power      *power,
                 const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n;

  look_for_session (power, folder);
  database = open_sound (path, power->migrations);
  g_assert_true (bx_database_get_int (database, "SELECT count (*) FROM session WHERE import_key IS NOT NULL", &n, &error));
  if (!(n == N_IMPORTED || (n == 0 && !power->done)))
    g_error ("After cut %u (%s) there are %d sessions", power->n_cuts, power->done ? "done" : "under way", (int) n);
  saw (power, n == 0 ? "none" : "all");
}

static void
test_importing (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (fixture->path, &error);
  g_autoptr(BxInsertion) insertion = NULL;
  g_autoptr(BxInsertionBatch) batch = NULL;
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  Power power = { fixture->folder, rand, 12, look_for_import, bx_migrations_get_default () };
  gboolean is_large = GPOINTER_TO_INT (data);

  fixture_add_set (fixture_add_exercise (session, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  save_session (database, session);
  power.certain = bx_session_copy (session);

  power_begin (&power);
  if (is_large)
    g_assert_true (bx_database_leave_wal (database));
  g_assert_true (bx_database_begin (database, &error));
  insertion = bx_insertion_begin (database, "strong.csv", "strong", &error);
  g_assert_no_error (error);
  /* Not all of it fits into what SQLite keeps in memory before it is certain. */
  g_assert_true (bx_database_exec (database, "PRAGMA cache_size = 20", &error));
  for (guint i = 0; i < N_IMPORTED; i++)
    {
      BxSession *imported = bx_session_new ("Imported");
      BxSessionExercise *exercise = fixture_add_exercise (imported, "pull-up");

      for (guint j = 0; j < 20; j++)
        fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, (int) j);
      imported->ended = bx_moment_now ();
      g_ptr_array_add (sessions, imported);
      if (!is_large)
        g_assert_true (bx_insertion_add_session (insertion, imported, &error));
    }
  if (is_large)
    {
      batch = bx_insertion_batch_new (g_steal_pointer (&sessions));
      g_assert_true (bx_insertion_add_batch (insertion, batch, &error));
    }
  g_assert_true (bx_insertion_finish (insertion, &error));
  g_clear_pointer (&insertion, bx_insertion_free);
  g_assert_true (bx_database_end (database, TRUE, &error));
  power.done = TRUE;
  if (is_large)
    g_assert_true (bx_database_use_wal (database, &error));
  g_assert_true (bx_database_checkpoint (database, &error));
  g_clear_pointer (&database, bx_database_close);

  /* There is little to do in the end, and no cut may have come there by chance. */
  power.busy = TRUE;
  cut_now (&power);
  power.busy = FALSE;
  g_assert_true (g_hash_table_contains (power.seen, "none"));
  g_assert_true (g_hash_table_contains (power.seen, "all"));
  power_end (&power);
}

/* ---- backing up and restoring ------------------------------------------------------------ */

#define SESSION "11111111-1111-4111-8111-111111111111"

static void
make_log (const char *path,
          const char *title,
          gboolean    leave_open)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (path, &error);
  g_autoptr(BxSession) session = bx_session_new ("Before");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");

  for (guint i = 0; i < 100; i++)
    fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  g_set_str (&session->id, SESSION);
  session->ended = bx_moment_now ();
  save_session (database, session);
  g_assert_true (bx_database_checkpoint (database, &error));

  /* Of a program that was killed, this is in the write-ahead log only. */
  g_set_str (&session->title, title);
  save_session (database, session);
  bx_database_keep_wal (database, leave_open);
}

/* Returns: (transfer full) (nullable): what the log is called that is there, whole */
static char *
get_title (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(BxSession) session = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  database = open_sound (path, bx_migrations_get_default ());
  session = bx_session_table_load (database, SESSION, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->sets->len, ==, 100);

  return g_strdup (session->title);
}

/* A backup into a place of the person's own: the one before or the new one, whole, or,
 * where there was none, none. */
static void
look_for_backup (Power      *power,
                 const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *log_title = get_title (path);
  g_autofree char *place = g_build_filename (folder, "usb", NULL);
  g_autofree char *old_path = g_build_filename (place, "old.db", NULL);
  g_autofree char *new_path = g_build_filename (place, "new.db", NULL);
  g_autofree char *old_title = get_title (old_path);
  g_autofree char *new_title = get_title (new_path);

  g_assert_cmpstr (log_title, ==, "Present");
  g_assert_nonnull (old_title);
  g_assert_true (g_str_equal (old_title, "Present") || (!power->done && g_str_equal (old_title, "Past")));
  g_assert_true (new_title != NULL ? g_str_equal (new_title, "Present") : !power->done);
  saw (power, g_str_equal (old_title, "Past") ? "past" : "present");
  saw (power, new_title == NULL ? "none" : "new");
}

static void
test_backing_up (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *place = g_build_filename (fixture->folder, "usb", NULL);
  g_autofree char *old_path = g_build_filename (place, "old.db", NULL);
  g_autofree char *new_path = g_build_filename (place, "new.db", NULL);
  g_autoptr(GError) error = NULL;

  for (guint round = 0; round < 4; round++)
    {
      Power power = { fixture->folder, rand, 2, look_for_backup };

      fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
      make_log (old_path, "Past", FALSE);
      make_log (fixture->path, "Present", round % 2 == 0);

      power_begin (&power);
      g_assert_true (bx_backup_write (fixture->path, old_path, TRUE, "{'theme': <'dark'>}", &error));
      g_assert_no_error (error);
      g_assert_true (bx_backup_write (fixture->path, new_path, FALSE, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_hash_table_contains (power.seen, "past"));
      g_assert_true (g_hash_table_contains (power.seen, "none"));
      power_end (&power);
      g_assert_cmpuint (power.n_cuts, >, 10);
    }
}

/* The daily copy: whole or none, and the log as it was. */
static void
look_for_daily (Power      *power,
                const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *backups = bx_backup_get_folder (path);
  g_autofree char *copy = g_build_filename (backups, "log-2026-11-20.db", NULL);
  g_autofree char *title = get_title (copy);
  g_autofree char *log_title = get_title (path);

  g_assert_cmpstr (log_title, ==, "Present");
  g_assert_true (title != NULL ? g_str_equal (title, "Present") : !power->done);
}

static void
test_daily (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(GError) error = NULL;

  for (guint round = 0; round < 4; round++)
    {
      Power power = { fixture->folder, rand, 2, look_for_daily };
      gboolean made;

      fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
      make_log (fixture->path, "Present", round % 2 == 0);

      power_begin (&power);
      g_assert_true (bx_backup_make_daily (fixture->path, "2026-11-20", &made, &error));
      g_assert_no_error (error);
      g_assert_true (made);
      power_end (&power);
      g_assert_cmpuint (power.n_cuts, >, 5);
    }
}

/* A log that is kept beside the one that took its place */
static char *
find_kept (const char *folder)
{
  g_auto(GStrv) names = fixture_list (folder);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "log-replaced-") && g_str_has_suffix (names[i], ".db"))
      return g_build_filename (folder, names[i], NULL);

  return NULL;
}

/* There is a log at any time, the one from before or the one that was restored, whole; and
 * with the latter, the one from before is kept, whole. */
static void
look_for_restored (Power      *power,
                   const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *kept = find_kept (folder);
  g_autofree char *kept_title = kept != NULL ? get_title (kept) : NULL;
  g_autofree char *title = get_title (path);

  g_assert_nonnull (title);
  if (g_str_equal (title, "Present"))
    g_assert_false (power->done);
  else
    {
      g_assert_cmpstr (title, ==, "Backed up");
      g_assert_cmpstr (kept_title, ==, "Present");
    }
  saw (power, g_str_equal (title, "Present") ? "present" : "backed up");
}

static void
test_restoring (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *place = g_build_filename (fixture->folder, "usb", NULL);
  g_autofree char *backup = g_build_filename (place, "backup.db", NULL);
  g_autoptr(GError) error = NULL;
  guint n_restored = 0;

  for (guint round = 0; round < 8; round++)
    {
      Power power = { fixture->folder, rand, 1, look_for_restored };
      g_autofree char *set_aside = NULL;
      int version = bx_migrations_get_version (bx_migrations_get_default ());

      fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
      make_log (backup, "Backed up", FALSE);
      make_log (fixture->path, "Present", round % 2 == 0);

      power_begin (&power);
      g_assert_true (bx_rescue_restore (fixture->path, backup, version, &set_aside, &error));
      g_assert_no_error (error);
      g_assert_nonnull (set_aside);
      if (g_hash_table_contains (power.seen, "backed up"))
        n_restored++;
      g_assert_true (g_hash_table_contains (power.seen, "present"));
      power_end (&power);
      g_assert_cmpuint (power.n_cuts, >, 10);
    }

  g_assert_cmpuint (n_restored, >=, 1);
}

/* ---- a log that can't be read ------------------------------------------------------------ */

/* Every byte of a damaged log, and of what belongs to it, is there under its old names or
 * under the new ones. */
static void
look_for_damaged (Power      *power,
                  const char *folder)
{
  g_auto(GStrv) names = fixture_list (folder);
  guint n_files = 0;
  guint n_logs = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = fixture_read (path, NULL);

      n_files += g_str_equal (text, "spoilt");
      n_logs += g_str_equal (text, "precious");
    }
  g_assert_cmpuint (n_files, >=, 1);
  g_assert_cmpuint (n_logs, >=, 1);
}

static void
test_setting_aside (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr(GError) error = NULL;

  for (guint round = 0; round < 12; round++)
    {
      Power power = { fixture->folder, rand, 1, look_for_damaged };
      g_autofree char *set_aside = NULL;

      fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (fixture->path, "spoilt", -1, NULL));
      g_assert_true (g_file_set_contents (wal, "precious", -1, NULL));

      power_begin (&power);
      g_assert_true (bx_rescue_set_aside (fixture->path, &set_aside, &error));
      g_assert_no_error (error);
      power_end (&power);
      g_assert_cmpuint (power.n_cuts, >, 5);
    }
}

/* ---- merging ------------------------------------------------------------------------------ */

/* All of the other log is in this one, or nothing of it. */
static void
look_for_merged (Power      *power,
                 const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autofree char *title = get_title (path);
  g_autoptr(BxDatabase) database = open_sound (path, bx_migrations_get_default ());
  g_autoptr(GError) error = NULL;
  gint64 n;

  g_assert_cmpstr (title, ==, "Present");
  g_assert_true (bx_database_get_int (database, "SELECT count (*) FROM session WHERE title = 'Other'", &n, &error));
  g_assert_true (n == 40 || (n == 0 && !power->done));
  saw (power, n == 0 ? "none" : "all");
}

static void
test_merging (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *place = g_build_filename (fixture->folder, "usb", NULL);
  g_autofree char *other = g_build_filename (place, "other.db", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(BxMergeResult) merge = NULL;
  Power power = { fixture->folder, rand, 8, look_for_merged };

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  make_log (fixture->path, "Present", FALSE);
  database = bx_log_open (other, &error);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(BxSession) session = bx_session_new ("Other");
      BxSessionExercise *exercise = fixture_add_exercise (session, "pull-up");

      for (guint j = 0; j < 20; j++)
        fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, (int) j);
      session->ended = bx_moment_now ();
      save_session (database, session);
    }
  g_clear_pointer (&database, bx_database_close);

  database = bx_log_open (fixture->path, &error);
  g_assert_true (bx_database_exec (database, "PRAGMA cache_size = 20", &error));
  power_begin (&power);
  merge = bx_merge_run (database, other, FALSE, &error);
  g_assert_no_error (error);
  power.done = TRUE;
  g_clear_pointer (&database, bx_database_close);
  g_assert_true (g_hash_table_contains (power.seen, "none"));
  power_end (&power);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  disk_install ();

  fixture_add ("/power/sets", test_sets);
  g_test_add ("/power/sets-without-wal", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_sets, fixture_tear_down);
  fixture_add ("/power/migrating", test_migrating);
  fixture_add ("/power/importing", test_importing);
  g_test_add ("/power/importing-much", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up, test_importing, fixture_tear_down);
  fixture_add ("/power/backing-up", test_backing_up);
  fixture_add ("/power/daily", test_daily);
  fixture_add ("/power/restoring", test_restoring);
  fixture_add ("/power/setting-aside", test_setting_aside);
  fixture_add ("/power/merging", test_merging);

  return g_test_run ();
}
