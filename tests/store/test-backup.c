/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "bx-backup.h"
#include "bx-migration.h"
#include "bx-rescue.h"
#include "bx-store-file.h"
#include "bx-session-table.h"

#define SESSION "11111111-1111-4111-8111-111111111111"

static void
make_log (const char *path,
          const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open_with (path, bx_migrations_get_default (), TRUE, &error);
  g_autoptr(BxSession) session = bx_session_new (title);

  g_assert_no_error (error);
  g_set_str (&session->id, SESSION);
  session->ended = bx_moment_now ();
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  g_assert_no_error (error);
}

static void
assert_title (const char *path,
              const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open_for_reading (path, &error);
  g_autoptr(BxSession) session = NULL;

  g_assert_no_error (error);
  session = bx_session_table_load (database, SESSION, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (session->title, ==, title);
}

static void
spoil (const char *path)
{
  g_assert_true (g_file_set_contents (path, "spoilt", -1, NULL));
}

static GStrv
list_backups (Fixture *fixture)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);

  return fixture_list (folder);
}

static void
make_daily (Fixture    *fixture,
            const char *day,
            gboolean    expected)
{
  g_autoptr(GError) error = NULL;
  gboolean made;

  g_assert_true (bx_backup_make_daily (fixture->path, day, &made, &error));
  g_assert_no_error (error);
  g_assert_cmpint (made, ==, expected);
}

static void
test_daily (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *copy = g_build_filename (folder, "log-2026-11-20.db", NULL);
  g_auto(GStrv) names = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *same_checksum = NULL;
  GStatBuf info;

  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  assert_title (copy, "First");
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);

  /* Once a day; what there is stays as it is. */
  checksum = fixture_checksum (copy);
  make_log (fixture->path, "Second");
  make_daily (fixture, "2026-11-20", FALSE);
  same_checksum = fixture_checksum (copy);
  g_assert_cmpstr (same_checksum, ==, checksum);

  make_daily (fixture, "2026-11-21", TRUE);
  names = list_backups (fixture);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "log-2026-11-20.db");
  g_assert_cmpstr (names[1], ==, "log-2026-11-21.db");
}

/* A copy has what is only in the write-ahead log too, and is one file. */
static void
test_daily_beside_the_app (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(BxSession) session = NULL;
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *copy = g_build_filename (folder, "log-2026-11-20.db", NULL);

  make_log (fixture->path, "First");
  database = bx_log_open (fixture->path, &error);
  session = bx_session_table_load (database, SESSION, &error);
  g_set_str (&session->title, "Second");
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));

  /* Somebody is writing just now, too. */
  g_assert_true (bx_database_begin (database, &error));
  g_set_str (&session->title, "Third");
  g_assert_true (bx_session_table_save (database, session, &error));
  make_daily (fixture, "2026-11-20", TRUE);
  g_assert_true (bx_database_end (database, TRUE, &error));
  g_assert_no_error (error);

  assert_title (copy, "Second");
  assert_title (fixture->path, "Third");
}

static void
test_pruning (Fixture       *fixture,
              gconstpointer  data)
{
  /* From a Monday on, one a day for nine weeks, and one that is no daily copy */
  g_autoptr(GDateTime) day = bx_day_to_date_time ("2026-09-07");
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *before_migration = g_build_filename (folder, "log-2020-01-01-version-1.db", NULL);
  g_autofree char *unrelated = g_build_filename (folder, "notes.txt", NULL);
  g_auto(GStrv) names = NULL;
  static const char * const expected[] = {
    ".new-ghijkl",
    "log-2020-01-01-version-1.db",
    /* The Sundays of the four weeks before */
    "log-2026-10-11.db",
    "log-2026-10-18.db",
    "log-2026-10-25.db",
    "log-2026-11-01.db",
    /* The last seven days */
    "log-2026-11-02.db",
    "log-2026-11-03.db",
    "log-2026-11-04.db",
    "log-2026-11-05.db",
    "log-2026-11-06.db",
    "log-2026-11-07.db",
    "log-2026-11-08.db",
    "notes.txt",
    NULL,
  };

  g_autofree char *leftover = g_build_filename (folder, ".new-abcdef", NULL);
  g_autofree char *younger = g_build_filename (folder, ".new-ghijkl", NULL);
  g_autofree char *leftover_merge = g_build_filename (fixture->folder, ".new-mnopqr", NULL);
  g_autofree char *younger_merge = g_build_filename (fixture->folder, ".new-stuvwx", NULL);
  struct utimbuf old = { 1000000000, 1000000000 };

  make_log (fixture->path, "First");
  for (guint i = 0; i < 63; i++)
    {
      g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
      GDateTime *next = g_date_time_add_days (day, 1);

      make_daily (fixture, text, TRUE);
      if (i == 0)
        {
          g_assert_true (g_file_set_contents (before_migration, "x", -1, NULL));
          g_assert_true (g_file_set_contents (unrelated, "x", -1, NULL));
          g_assert_true (g_file_set_contents (leftover, "x", -1, NULL));
          g_assert_true (g_file_set_contents (younger, "x", -1, NULL));
          g_assert_true (g_file_set_contents (leftover_merge, "x", -1, NULL));
          g_assert_true (g_file_set_contents (younger_merge, "x", -1, NULL));
          g_assert_cmpint (g_utime (leftover, &old), ==, 0);
          g_assert_cmpint (g_utime (leftover_merge, &old), ==, 0);
        }
      g_date_time_unref (day);
      day = next;
    }

  names = list_backups (fixture);
  g_assert_cmpstrv (names, expected);
  g_assert_false (g_file_test (leftover_merge, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (younger_merge, G_FILE_TEST_EXISTS));
}

/* That of this program */
static int
get_version (void)
{
  return bx_migrations_get_version (bx_migrations_get_default ());
}

/* Another process is faster: it has made its copy while this one is being made. */
static const char *others_copy;

static int
be_second_cb (const char *path)
{
  if (!g_file_test (others_copy, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_set_contents (others_copy, "another's", -1, NULL));

  return 0;
}

static void
test_daily_of_another (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const expected[] = { "log-2026-11-20.db", NULL };
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *copy = g_build_filename (folder, expected[0], NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) names = NULL;

  make_log (fixture->path, "First");
  others_copy = copy;
  bx_store_file_set_fault (be_second_cb);
  make_daily (fixture, "2026-11-20", FALSE);
  bx_store_file_set_fault (NULL);

  content = fixture_read (copy, NULL);
  g_assert_cmpstr (content, ==, "another's");
  names = list_backups (fixture);
  g_assert_cmpstrv (names, expected);
}

/* Two programs bring the same log up to date: each has a copy of its own before. */
static void
test_labelled_of_another (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *content = NULL;
  g_autofree char *own = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) error = NULL;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);
  name = g_strdup_printf ("log-%s-version-1.db", day);
  copy = g_build_filename (folder, name, NULL);
  make_log (fixture->path, "First");
  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);

  others_copy = copy;
  bx_store_file_set_fault (be_second_cb);
  own = bx_backup_make_before_migration (database, 1, &error);
  bx_store_file_set_fault (NULL);
  g_assert_no_error (error);

  content = fixture_read (copy, NULL);
  g_assert_cmpstr (content, ==, "another's");
  g_assert_cmpstr (own, !=, copy);
  assert_title (own, "First");
}

/* A damaged log must not push sound backups out. */
static void
test_damaged_is_not_copied (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto(GStrv) names = NULL;
  gboolean made;
  gsize length;

  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  content = fixture_read (fixture->path, &length);
  memset (content + length - 4096 * 2, 0xa5, 4096);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));

  g_assert_false (bx_backup_make_daily (fixture->path, "2026-11-21", &made, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  names = list_backups (fixture);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

static void
test_newest_good (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *first = g_build_filename (folder, "log-2026-11-20.db", NULL);
  g_autofree char *second = g_build_filename (folder, "log-2026-11-21.db", NULL);
  g_autofree char *third = g_build_filename (folder, "log-2026-11-22.db", NULL);
  g_autofree char *found = NULL;

  g_assert_null (bx_backup_find_newest (fixture->path, get_version ()));
  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  make_daily (fixture, "2026-11-21", TRUE);
  make_daily (fixture, "2026-11-22", TRUE);

  found = bx_backup_find_newest (fixture->path, get_version ());
  g_assert_cmpstr (found, ==, third);
  g_clear_pointer (&found, g_free);

  spoil (third);
  found = bx_backup_find_newest (fixture->path, get_version ());
  g_assert_cmpstr (found, ==, second);
  g_clear_pointer (&found, g_free);

  /* One of a newer program is of no use either. */
  g_assert_null (bx_backup_find_newest (fixture->path, 0));
  spoil (second);
  found = bx_backup_find_newest (fixture->path, get_version ());
  g_assert_cmpstr (found, ==, first);
  g_clear_pointer (&found, g_free);
  spoil (first);
  g_assert_null (bx_backup_find_newest (fixture->path, get_version ()));
}

static void
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *first_wal = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *same_checksum = NULL;
  g_autofree char *none = NULL;
  g_autoptr(GError) error = NULL;

  /* Nothing there: nothing done */
  g_assert_true (bx_rescue_set_aside (fixture->path, &none, &error));
  g_assert_null (none);

  make_log (fixture->path, "First");
  g_assert_true (g_file_set_contents (wal, "precious", -1, NULL));
  checksum = fixture_checksum (fixture->path);
  g_assert_true (bx_rescue_set_aside (fixture->path, &first, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  same_checksum = fixture_checksum (first);
  g_assert_cmpstr (same_checksum, ==, checksum);
  first_wal = g_strconcat (first, "-wal", NULL);
  g_assert_true (g_file_test (first_wal, G_FILE_TEST_EXISTS));

  /* The next one of the same day gets another name. */
  make_log (fixture->path, "Second");
  g_assert_true (bx_rescue_set_aside (fixture->path, &second, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (second, !=, first);
  assert_title (second, "Second");
  g_clear_pointer (&same_checksum, g_free);
  same_checksum = fixture_checksum (first);
  g_assert_cmpstr (same_checksum, ==, checksum);
}

/* Another process has it open: moved away under it, what it writes would be lost. */
static void
test_not_while_in_use (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *set_aside = NULL;
  int to_child[2];
  int to_parent[2];
  char byte = 0;
  pid_t pid;
  int status;

  make_log (fixture->path, "First");
  g_assert_cmpint (pipe (to_child), ==, 0);
  g_assert_cmpint (pipe (to_parent), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      BxDatabase *database = bx_log_open (fixture->path, NULL);

      if (database == NULL || write (to_parent[1], &byte, 1) != 1 || read (to_child[0], &byte, 1) != 1)
        _exit (1);
      bx_database_close (database);
      _exit (0);
    }

  g_assert_cmpint (read (to_parent[0], &byte, 1), ==, 1);
  g_assert_false (bx_rescue_set_aside (fixture->path, &set_aside, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (write (to_child[1], &byte, 1), ==, 1);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (bx_rescue_set_aside (fixture->path, &set_aside, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      close (to_child[i]);
      close (to_parent[i]);
    }
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *backup = g_build_filename (folder, "log-2026-11-20.db", NULL);
  g_autofree char *set_aside = NULL;
  g_autofree char *content = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  before = fixture_checksum (backup);
  spoil (fixture->path);

  g_assert_true (bx_rescue_restore (fixture->path, backup, get_version (), &set_aside, &error));
  g_assert_no_error (error);
  assert_title (fixture->path, "First");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  content = fixture_read (set_aside, NULL);
  g_assert_cmpstr (content, ==, "spoilt");
  after = fixture_checksum (backup);
  g_assert_cmpstr (after, ==, before);
}

/* What can't be restored leaves the log where it is. */
static void
test_restore_of_nothing_good (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *backup = g_build_filename (folder, "log-2026-11-20.db", NULL);
  g_autofree char *set_aside = NULL;
  g_auto(GStrv) names = NULL;
  static const char * const expected[] = { "backups", "log.db", NULL };
  g_autoptr(GError) error = NULL;

  make_log (fixture->path, "First");
  g_assert_false (bx_rescue_restore (fixture->path, backup, get_version (), &set_aside, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  make_daily (fixture, "2026-11-20", TRUE);
  g_assert_false (bx_rescue_restore (fixture->path, backup, 0, &set_aside, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_TOO_NEW);
  g_clear_error (&error);

  spoil (backup);
  g_assert_false (bx_rescue_restore (fixture->path, backup, get_version (), &set_aside, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  g_assert_null (set_aside);
  assert_title (fixture->path, "First");
  names = fixture_list (fixture->folder);
  g_assert_cmpstrv (names, expected);
}

/* One operation fails, or one and all after it, with each of what a disk may say: the log
 * is the one or the other, whole, or where the words say; and it works again then. */
static struct
{
  guint n;
  guint fail_at;
  gboolean go_on;
  int number;
} faults;

static int
fault_cb (const char *path)
{
  faults.n++;

  return faults.n == faults.fail_at || (faults.go_on && faults.n > faults.fail_at) ? faults.number : 0;
}

static void
test_restore_faults (Fixture       *fixture,
                     gconstpointer  data)
{
  static const int numbers[] = { EIO, ENOSPC, EROFS };
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_autofree char *backup = g_build_filename (folder, "log-2026-11-20.db", NULL);
  guint n_failed = 0;

  for (guint round = 0; round < 2 * G_N_ELEMENTS (numbers); round++)
    for (guint at = 1;; at++)
      {
        g_autofree char *set_aside = NULL;
        g_autofree char *again = NULL;
        g_autoptr(GError) error = NULL;
        gboolean done;

        fixture_remove (fixture->folder);
        g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
        make_log (fixture->path, "Backed up");
        make_daily (fixture, "2026-11-20", TRUE);
        g_unlink (fixture->path);
        make_log (fixture->path, "Present");

        faults.n = 0;
        faults.fail_at = at;
        faults.go_on = round % 2 != 0;
        faults.number = numbers[round / 2];
        bx_store_file_set_fault (fault_cb);
        done = bx_rescue_restore (fixture->path, backup, get_version (), &set_aside, &error);
        bx_store_file_set_fault (NULL);
        g_assert_true (done == (error == NULL));

        if (set_aside != NULL)
          {
            /* It is in its place; what was there is kept. */
            assert_title (fixture->path, "Backed up");
            assert_title (set_aside, "Present");
          }
        else if (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
          {
            g_assert_false (done);
            assert_title (fixture->path, "Present");
          }
        else
          {
            g_auto(GStrv) words = g_strsplit (error->message, "“", 2);
            g_auto(GStrv) name = g_strsplit (words[1], "”", 2);

            g_assert_true (faults.go_on);
            assert_title (name[0], "Present");
          }

        if (done && faults.n < at)
          break;
        n_failed++;
        g_assert_true (bx_rescue_restore (fixture->path, backup, get_version (), &again, NULL));
        assert_title (fixture->path, "Backed up");
      }

  g_assert_cmpuint (n_failed, >=, 6 * 5);
}

/* The same of writing a backup in the place of another one: that one stays whole until the
 * new one is, and nothing is left beside it. */
static void
test_write_faults (Fixture       *fixture,
                   gconstpointer  data)
{
  static const int numbers[] = { EIO, ENOSPC, EROFS };
  g_autofree char *place = g_build_filename (fixture->folder, "usb", NULL);
  g_autofree char *target = g_build_filename (place, "mine.db", NULL);
  guint n_failed = 0;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  make_log (fixture->path, "Present");
  for (guint round = 0; round < 2 * G_N_ELEMENTS (numbers); round++)
    for (guint at = 1;; at++)
      {
        static const char * const expected[] = { "mine.db", NULL };
        g_autoptr(GError) error = NULL;
        g_auto(GStrv) names = NULL;
        g_autofree char *content = NULL;
        gboolean done;

        g_assert_true (g_file_set_contents (target, "the last one", -1, NULL));
        faults.n = 0;
        faults.fail_at = at;
        faults.go_on = round % 2 != 0;
        faults.number = numbers[round / 2];
        bx_store_file_set_fault (fault_cb);
        done = bx_backup_write (fixture->path, target, TRUE, NULL, &error);
        bx_store_file_set_fault (NULL);

        g_assert_true (done == (error == NULL));
        names = fixture_list (place);
        g_assert_cmpstrv (names, expected);
        assert_title (fixture->path, "Present");
        if (done && faults.n < at)
          break;

        n_failed++;
        content = fixture_read (target, NULL);
        if (strcmp (content, "the last one") != 0)
          assert_title (target, "Present");
        g_assert_true (bx_backup_write (fixture->path, target, TRUE, NULL, NULL));
        assert_title (target, "Present");
      }

  g_assert_cmpuint (n_failed, >=, 6 * 3);
}

/* ---- through the store ------------------------------------------------------------ */

static void
open_damaged (BxStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GAsyncResult) waiting = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_load_running_session_async (store, NULL, fixture_answer_cb, &waiting);
  bx_store_open_async (store, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_open_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  /* Nobody sees an empty log: what waited for it fails as well. */
  g_assert_null (bx_store_load_running_session_finish (store, fixture_wait (&waiting), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
}

/* Everything may be another now. */
static void
replaced_cb (BxStore       *store,
             BxStoreChange  changes,
             guint         *n)
{
  g_assert_cmphex (changes, ==, BX_STORE_CHANGES_TO_TELL);
  ++*n;
}

static void
test_store_restores (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(BxStore) store = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *set_aside = NULL;
  g_autofree char *content = NULL;
  g_autoptr(BxSession) session = NULL;
  guint changes = 0;

  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  spoil (fixture->path);

  store = fixture_make_store (fixture->path);
  g_signal_connect (store, "changed", G_CALLBACK (replaced_cb), &changes);
  open_damaged (store);
  g_assert_null (bx_store_dup_set_aside_path (store));
  content = fixture_read (fixture->path, NULL);
  g_assert_cmpstr (content, ==, "spoilt");
  backup = bx_store_dup_newest_backup_path (store);
  g_assert_true (g_str_has_suffix (backup, "/backups/log-2026-11-20.db"));

  bx_store_restore_backup_async (store, backup, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_restore_backup_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
  g_clear_pointer (&content, g_free);
  set_aside = bx_store_dup_set_aside_path (store);
  content = fixture_read (set_aside, NULL);
  g_assert_cmpstr (content, ==, "spoilt");

  session = fixture_load_session (store, SESSION);
  g_assert_cmpstr (session->title, ==, "First");
  g_assert_cmpuint (changes, ==, 1);
}

static void
test_store_starts_afresh (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(BxStore) store = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *set_aside = NULL;
  g_autofree char *content = NULL;
  g_autoptr(GPtrArray) sessions = NULL;

  /* Even though there is a backup: that was the person's choice. */
  make_log (fixture->path, "First");
  make_daily (fixture, "2026-11-20", TRUE);
  spoil (fixture->path);

  store = fixture_make_store (fixture->path);
  open_damaged (store);
  bx_store_start_afresh_async (store, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_start_afresh_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
  set_aside = bx_store_dup_set_aside_path (store);
  content = fixture_read (set_aside, NULL);
  g_assert_cmpstr (content, ==, "spoilt");
  sessions = fixture_list_sessions (store, NULL, 10);
  g_assert_cmpuint (sessions->len, ==, 0);

  /* And it is not asked again at the next start. */
  bx_store_close (store);
  g_clear_object (&store);
  store = fixture_open (fixture->path);
}

/* The cause was taken away outside the program, and the person tries again. */
static void
test_store_opens_at_last (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(BxStore) store = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxSession) session = NULL;
  guint changes = 0;

  spoil (fixture->path);
  store = fixture_make_store (fixture->path);
  g_signal_connect (store, "changed", G_CALLBACK (replaced_cb), &changes);
  open_damaged (store);
  g_assert_cmpuint (changes, ==, 0);

  fixture_remove (fixture->path);
  make_log (fixture->path, "First");
  bx_store_open_async (store, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_open_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);

  session = fixture_load_session (store, SESSION);
  g_assert_cmpstr (session->title, ==, "First");
  g_assert_cmpuint (changes, ==, 1);
}

static void
test_store_restore_fails (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(BxStore) store = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxSession) session = NULL;

  /* Asked of a log that is well: it goes on. */
  make_log (fixture->path, "First");
  store = fixture_open (fixture->path);
  bx_store_restore_backup_async (store, "/nothing/here", NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_restore_backup_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  session = fixture_load_session (store, SESSION);
  g_assert_cmpstr (session->title, ==, "First");
}

static void
backup_failed_cb (BxStore  *store,
                  GError   *error,
                  GError  **kept)
{
  *kept = g_error_copy (error);
}

static void
test_store_backs_up (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = bx_backup_get_folder (fixture->path);
  g_auto(GStrv) names = NULL;
  g_autofree char *path = NULL;
  char day[BX_DAY_LENGTH];
  g_autofree char *name = NULL;

  g_signal_connect (store, "backup-failed", G_CALLBACK (backup_failed_cb), &error);
  g_set_str (&session->id, SESSION);
  fixture_save_session (store, session);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  fixture_finish_session (store, session->id, bx_moment_now ());

  /* Closing waits for it. */
  bx_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_no_error (error);
  names = fixture_list (folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  bx_moment_get_day (bx_moment_now (), day);
  name = g_strdup_printf ("log-%s.db", day);
  g_assert_cmpstr (names[0], ==, name);
  path = g_build_filename (folder, names[0], NULL);
  assert_title (path, "Back");
}

static void
test_store_backup_fails (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = bx_backup_get_folder (fixture->path);

  /* The session is finished all the same. */
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_signal_connect (store, "backup-failed", G_CALLBACK (backup_failed_cb), &error);
  fixture_save_session (store, session);
  fixture_finish_session (store, session->id, bx_moment_now ());
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/backup/daily", test_daily);
  fixture_add ("/backup/daily-beside-the-app", test_daily_beside_the_app);
  fixture_add ("/backup/daily-of-another", test_daily_of_another);
  fixture_add ("/backup/labelled-of-another", test_labelled_of_another);
  fixture_add ("/backup/pruning", test_pruning);
  fixture_add ("/backup/damaged-is-not-copied", test_damaged_is_not_copied);
  fixture_add ("/backup/newest-good", test_newest_good);
  fixture_add ("/backup/set-aside", test_set_aside);
  fixture_add ("/backup/not-while-in-use", test_not_while_in_use);
  fixture_add ("/backup/restore", test_restore);
  fixture_add ("/backup/restore-of-nothing-good", test_restore_of_nothing_good);
  fixture_add ("/backup/restore-faults", test_restore_faults);
  fixture_add ("/backup/write-faults", test_write_faults);
  fixture_add ("/backup/store-restores", test_store_restores);
  fixture_add ("/backup/store-starts-afresh", test_store_starts_afresh);
  fixture_add ("/backup/store-opens-at-last", test_store_opens_at_last);
  fixture_add ("/backup/store-restore-fails", test_store_restore_fails);
  fixture_add ("/backup/store-backs-up", test_store_backs_up);
  fixture_add ("/backup/store-backup-fails", test_store_backup_fails);

  return g_test_run ();
}
