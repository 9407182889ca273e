/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bx-backup.h"
#include "bx-meta-table.h"
#include "bx-session-table.h"

/* A log with one session, closed in order unless it is kept open */
static char *
make_log (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (path, &error);
  g_autoptr(BxSession) session = bx_session_new ("Back");

  g_assert_no_error (error);
  session->started = fixture_moment ("2026-11-20", 18);
  session->ended = fixture_moment ("2026-11-20", 19);
  for (guint i = 0; i < 40; i++)
    fixture_add_set (fixture_add_exercise (session, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  g_assert_no_error (error);

  return g_strdup (session->id);
}

static void
exec (const char *path,
      const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_database_open (path, BX_DATABASE_MODE_CREATE, &error);

  g_assert_no_error (error);
  sqlite3_db_config (bx_database_get_handle (database), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  bx_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

static void
spoil (const char *path,
       gsize       offset,
       gsize       length)
{
  g_autoptr(GError) error = NULL;
  gsize size;
  g_autofree char *content = fixture_read (path, &size);

  g_assert_cmpuint (offset, <, size);
  memset (content + offset, 0xa5, MIN (length, size - offset));
  g_file_set_contents_full (path, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* Opening fails in words, for the app and for reading, and every file in the
 * folder is byte for byte what it was; none is added. */
static void
assert_refused (Fixture      *fixture,
                BxStoreError  code)
{
  g_auto(GStrv) before = fixture_list (fixture->folder);
  g_autoptr(GPtrArray) checksums = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, before[i], NULL);

      g_ptr_array_add (checksums, g_file_test (path, G_FILE_TEST_IS_REGULAR) && !g_str_has_suffix (path, "-shm")
                                    ? fixture_checksum (path) : NULL);
    }

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(GError) error = NULL;

      if (i % 2 == 0)
        g_assert_null (bx_log_open (fixture->path, &error));
      else
        g_assert_null (bx_log_open_for_reading (fixture->path, &error));
      g_assert_error (error, BX_STORE_ERROR, (int) code);
      /* Whole sentences that a person can read */
      g_assert_nonnull (strstr (error->message, fixture->path));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }

  after = fixture_list (fixture->folder);
  g_assert_cmpstrv (after, before);
  for (guint i = 0; before[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, before[i], NULL);
      g_autofree char *checksum = NULL;

      if (g_ptr_array_index (checksums, i) == NULL)
        continue;
      checksum = fixture_checksum (path);
      g_assert_cmpstr (checksum, ==, g_ptr_array_index (checksums, i));
    }
}

/* Copies the files of a log while it is open, as if the power had failed. */
static void
copy_while_open (const char *from,
                 const char *to)
{
  static const char * const suffixes[] = { "", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *source = g_strconcat (from, suffixes[i], NULL);
      g_autofree char *target = g_strconcat (to, suffixes[i], NULL);
      gsize length;
      g_autofree char *content = fixture_read (source, &length);

      g_file_set_contents_full (target, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "some", "where", NULL);
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (path, &error);
  g_autofree char *device_id = NULL;
  g_autofree char *same_device_id = NULL;
  mode_t mask = umask (0);
  GStatBuf info;
  gint64 value;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  umask (mask);

  g_assert_true (bx_database_get_int (database, "PRAGMA application_id", &value, &error));
  g_assert_cmpint (value, ==, BX_DATABASE_APPLICATION_ID);
  g_assert_true (bx_database_get_int (database, "SELECT count (*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", &value, &error));
  g_assert_cmpint (value, ==, 1);

  g_assert_true (bx_meta_table_get (database, BX_META_DEVICE_ID, &device_id, &error));
  g_assert_true (g_uuid_string_is_valid (device_id));
  g_clear_pointer (&database, bx_database_close);
  database = bx_log_open (path, &error);
  g_assert_true (bx_meta_table_get (database, BX_META_DEVICE_ID, &same_device_id, &error));
  g_assert_cmpstr (same_device_id, ==, device_id);
}

static void
test_none_for_reading (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (bx_log_open_for_reading (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Killed between making the file and the first commit */
static void
test_begun (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  g_clear_pointer (&database, bx_database_close);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  exec (fixture->path, "PRAGMA journal_mode = WAL");
  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_free (make_log (fixture->path));
  exec (fixture->path, "PRAGMA user_version = 9999; ALTER TABLE session ADD COLUMN future TEXT;");
  assert_refused (fixture, BX_STORE_ERROR_TOO_NEW);
}

/* It may well use what this SQLite has not heard of. */
static void
test_newer_and_strange (Fixture       *fixture,
                        gconstpointer  data)
{
  g_free (make_log (fixture->path));
  exec (fixture->path,
        "PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = replace (sql, 'STRICT', 'STRANGE');"
        "PRAGMA writable_schema = OFF;"
        "PRAGMA user_version = 9999;");
  assert_refused (fixture, BX_STORE_ERROR_TOO_NEW);
}

/* The newer program was killed: its version is in the write-ahead log only. */
static void
test_newer_in_wal (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  g_autofree char *shm = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;

  g_free (make_log (elsewhere));
  database = bx_database_open (elsewhere, BX_DATABASE_MODE_WRITE, &error);
  bx_database_exec (database, "PRAGMA user_version = 9999", &error);
  g_assert_no_error (error);
  copy_while_open (elsewhere, fixture->path);
  g_clear_pointer (&database, bx_database_close);

  /* SQLite's index of the write-ahead log is no content. */
  g_assert_true (g_file_set_contents (shm, "", 0, NULL));
  assert_refused (fixture, BX_STORE_ERROR_TOO_NEW);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  exec (fixture->path, "PRAGMA application_id = 1234; CREATE TABLE t (a); INSERT INTO t VALUES (1);");
  assert_refused (fixture, BX_STORE_ERROR_FOREIGN);

  /* Nor are its indices for us to make anew. */
  g_assert_false (bx_log_rebuild_indices (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FOREIGN);
}

static void
test_foreign_without_id (Fixture       *fixture,
                         gconstpointer  data)
{
  exec (fixture->path, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1);");
  assert_refused (fixture, BX_STORE_ERROR_FOREIGN);
}

static void
test_not_a_database (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "This is not a database, but a text of some length.", -1, NULL));
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);
}

static void
test_spoilt_header (Fixture       *fixture,
                    gconstpointer  data)
{
  g_free (make_log (fixture->path));
  spoil (fixture->path, 0, 16);
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);
}

static void
test_spoilt_schema (Fixture       *fixture,
                    gconstpointer  data)
{
  g_free (make_log (fixture->path));
  spoil (fixture->path, 100, 3000);
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);
}

static void
test_cut_off (Fixture       *fixture,
              gconstpointer  data)
{
  GStatBuf info;

  g_free (make_log (fixture->path));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (truncate (fixture->path, info.st_size / 2), ==, 0);
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);
}

static void
test_spoilt_pages (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  /* Reading does not look at what it does not need, so only the app notices. */
  g_free (make_log (fixture->path));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  spoil (fixture->path, (gsize) info.st_size - 2 * 4096, 4096);
  before = fixture_checksum (fixture->path);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  after = fixture_checksum (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
}

/* The log is gone, but a backup is not: nobody shall see an empty log silently. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  gboolean made;

  g_free (make_log (fixture->path));
  g_assert_true (bx_backup_make_daily (fixture->path, "2026-11-20", &made, &error));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);

  /* A file of no length is as good as none. */
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture, BX_STORE_ERROR_DAMAGED);

  database = bx_log_open_with (fixture->path, bx_migrations_get_default (), TRUE, &error);
  g_assert_no_error (error);
}

/* A write-ahead log without its file is kept. */
static void
test_orphaned_wal (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *checksum = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_auto(GStrv) names = NULL;
  gboolean kept = FALSE;

  g_assert_true (g_file_set_contents (wal, "precious", -1, NULL));
  checksum = fixture_checksum (wal);
  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);

  names = fixture_list (fixture->folder);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "log-damaged-") && g_str_has_suffix (names[i], ".db-wal"))
        {
          g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
          g_autofree char *kept_checksum = fixture_checksum (path);

          g_assert_cmpstr (kept_checksum, ==, checksum);
          kept = TRUE;
        }
    }
  g_assert_true (kept);
}

/* As left by a power cut: everything is in the write-ahead log. */
static void
test_after_power_cut (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  g_autofree char *id = make_log (elsewhere);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (elsewhere, &error);
  g_autoptr(BxSession) session = bx_session_table_load (database, id, &error);
  g_autoptr(BxSession) loaded = NULL;

  g_assert_no_error (error);
  g_set_str (&session->title, "In the write-ahead log");
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  copy_while_open (elsewhere, fixture->path);
  g_clear_pointer (&database, bx_database_close);

  /* First only read it: that changes neither file. */
  {
    g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
    g_autofree char *before = fixture_checksum (wal);
    g_autofree char *after = NULL;

    database = bx_log_open_for_reading (fixture->path, &error);
    g_assert_no_error (error);
    loaded = bx_session_table_load (database, id, &error);
    g_assert_true (bx_session_equal (loaded, session));
    g_clear_pointer (&loaded, bx_session_free);
    g_clear_pointer (&database, bx_database_close);
    after = fixture_checksum (wal);
    g_assert_cmpstr (after, ==, before);
  }

  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  loaded = bx_session_table_load (database, id, &error);
  g_assert_no_error (error);
  g_assert_true (bx_session_equal (loaded, session));
}

/* The power failed while the write-ahead log was being written into the file: its
 * first page is the new one, the others are not. */
static void
test_half_checkpoint (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  g_autofree char *id = make_log (elsewhere);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (elsewhere, &error);
  g_autofree char *new_content = NULL;
  g_autofree char *old_content = NULL;
  gsize old_length;
  gint64 n_rows;

  g_assert_true (bx_database_begin (database, &error));
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO meta VALUES ('key %u', printf ('%%.*c', 400, 'x'))", i);

      g_assert_true (bx_database_exec (database, sql, &error));
    }
  g_assert_true (bx_database_end (database, TRUE, &error));
  copy_while_open (elsewhere, fixture->path);
  g_clear_pointer (&database, bx_database_close);

  old_content = fixture_read (fixture->path, &old_length);
  new_content = fixture_read (elsewhere, NULL);
  memcpy (old_content, new_content, 4096);
  g_assert_true (g_file_set_contents (fixture->path, old_content, (gssize) old_length, &error));

  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_get_int (database, "SELECT count (*) FROM meta", &n_rows, &error));
  g_assert_cmpint (n_rows, ==, 501);
}

/* Reading beside the app */
static void
test_reading_beside (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *id = make_log (fixture->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) writer = bx_log_open (fixture->path, &error);
  g_autoptr(BxDatabase) reader = bx_log_open_for_reading (fixture->path, &error);
  g_auto(GStrv) problems = NULL;
  g_auto(GStrv) names = NULL;
  BxStoreCounts counts;

  g_assert_no_error (error);
  g_assert_true (bx_log_count (reader, &counts, &error));
  g_assert_cmpuint (counts.sessions, ==, 1);
  g_assert_cmpuint (counts.sets, ==, 40);
  g_assert_true (bx_log_check (reader, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
  g_assert_false (bx_database_exec (reader, "DELETE FROM session_set", NULL));

  g_clear_pointer (&writer, bx_database_close);
  g_clear_pointer (&reader, bx_database_close);
  names = fixture_list (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

static void
test_check_finds (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *id = make_log (fixture->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_auto(GStrv) problems = NULL;

  exec (fixture->path, "PRAGMA foreign_keys = OFF; UPDATE session_exercise SET session_key = 4711 WHERE position = 3;");
  database = bx_log_open_for_reading (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 1);
  g_assert_nonnull (strstr (problems[0], "session_exercise"));
}

/* Only a person who is not the system's master can be kept from writing. */
static gboolean
become_somebody (Fixture *fixture)
{
  if (geteuid () != 0)
    return TRUE;

  g_assert_cmpint (chown (fixture->folder, 65534, 65534), ==, 0);
  return setegid (65534) == 0 && seteuid (65534) == 0;
}

static void
become_master (void)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  BxStoreCounts counts;

  if (!become_somebody (fixture))
    {
      g_test_skip ("Cannot give up the rights of root here");
      return;
    }

  /* No folder can be made. */
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  {
    g_autofree char *deeper = g_build_filename (fixture->folder, "deeper", "log.db", NULL);

    g_assert_null (bx_log_open (deeper, &error));
    g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
    g_clear_error (&error);
  }

  /* The folder can't be written, but read. */
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  id = make_log (fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  database = bx_log_open_for_reading (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (bx_log_count (database, &counts, &error));
  g_assert_cmpuint (counts.sets, ==, 40);
  g_clear_pointer (&database, bx_database_close);

  /* The file can't be written. */
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* The file can't be read. */
  g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* The folder can't be entered. */
  g_assert_cmpint (g_chmod (fixture->folder, 0000), ==, 0);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  become_master ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/open/new", test_new);
  fixture_add ("/open/none-for-reading", test_none_for_reading);
  fixture_add ("/open/begun", test_begun);
  fixture_add ("/open/newer", test_newer);
  fixture_add ("/open/newer-and-strange", test_newer_and_strange);
  fixture_add ("/open/newer-in-wal", test_newer_in_wal);
  fixture_add ("/open/foreign", test_foreign);
  fixture_add ("/open/foreign-without-id", test_foreign_without_id);
  fixture_add ("/open/not-a-database", test_not_a_database);
  fixture_add ("/open/spoilt-header", test_spoilt_header);
  fixture_add ("/open/spoilt-schema", test_spoilt_schema);
  fixture_add ("/open/cut-off", test_cut_off);
  fixture_add ("/open/spoilt-pages", test_spoilt_pages);
  fixture_add ("/open/folder", test_folder);
  fixture_add ("/open/gone", test_gone);
  fixture_add ("/open/orphaned-wal", test_orphaned_wal);
  fixture_add ("/open/after-power-cut", test_after_power_cut);
  fixture_add ("/open/half-checkpoint", test_half_checkpoint);
  fixture_add ("/open/reading-beside", test_reading_beside);
  fixture_add ("/open/check-finds", test_check_finds);
  fixture_add ("/open/permissions", test_permissions);

  return g_test_run ();
}
