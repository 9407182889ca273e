/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define TABLE "CREATE TABLE t (a INTEGER, b TEXT, c TEXT, d INTEGER, e INTEGER CHECK (e <> 13)) STRICT"

static BxDatabase *
open_with_table (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  BxDatabase *database = bx_database_open (fixture->path, BX_DATABASE_MODE_CREATE, &error);

  g_assert_no_error (error);
  bx_database_exec (database, TABLE, &error);
  g_assert_no_error (error);

  return database;
}

static gint64
get_int (BxDatabase *database,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value;

  bx_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (get_int (database, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (get_int (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_int (database, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (get_int (database, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (get_int (database, "PRAGMA busy_timeout"), ==, 5000);
  g_assert_cmpstr (bx_database_get_path (database), ==, fixture->path);

  /* SQLite's EXTRA, whether or not there is a write-ahead log then */
  bx_database_use_wal (database, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA synchronous"), ==, 3);
  bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_no_error (error);

  /* The files beside it are as private as it is, whatever the umask. */
  for (guint i = 0; i < 3; i++)
    {
      static const char * const suffixes[] = { "", "-wal", "-shm" };
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmphex (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_three_states (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(BxStatement) insertion = NULL;
  g_autoptr(GError) error = NULL;

  statement = bx_database_prepare (database, "SELECT a FROM t", &error);
  g_assert_no_error (error);
  g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_DONE);
  g_assert_no_error (error);

  bx_database_exec (database, "INSERT INTO t (a) VALUES (1), (2)", &error);
  g_assert_no_error (error);
  g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_cmpint (bx_statement_get_int (statement, 0), ==, 1);
  g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_cmpint (bx_statement_get_int (statement, 0), ==, 2);
  g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_DONE);
  g_assert_no_error (error);

  insertion = bx_database_prepare (database, "INSERT INTO t (e) VALUES (?1)", &error);
  bx_statement_bind_int (insertion, 1, 13);
  g_assert_cmpint (bx_statement_step (insertion, &error), ==, BX_STATEMENT_STEP_ERROR);
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* It can be used again after a failure. */
  bx_statement_reset (insertion);
  bx_statement_bind_int (insertion, 1, 12);
  g_assert_true (bx_statement_run (insertion, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bx_database_get_n_changes (database), ==, 1);
}

static void
test_bad_binding (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GError) error = NULL;

  statement = bx_database_prepare (database, "INSERT INTO t (a) VALUES (?1)", &error);
  bx_statement_bind_int (statement, 1, 1);
  bx_statement_bind_int (statement, 2, 1);
  g_assert_false (bx_statement_run (statement, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 0);
}

static void
test_bad_sql (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  gint64 value;

  g_assert_null (bx_database_prepare (database, "SELEKT 1", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_false (bx_database_exec (database, "DELETE FROM nothing", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_false (bx_database_get_int (database, "SELECT nothing", &value, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const ids[] = { "one", "two", NULL };
  static const char * const no_ids[] = { NULL };
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(BxStatement) insertion = NULL;
  g_autoptr(BxStatement) query = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) strv = NULL;
  g_auto(GStrv) no_strv = NULL;
  BxWeight weight = { 102500, BX_UNIT_LB };
  BxMoment moment = { G_GINT64_CONSTANT (1763712000123), -12600 };

  insertion = bx_database_prepare (database, "INSERT INTO t (a, b) VALUES (?1, ?2)", &error);
  bx_statement_bind_weight (insertion, 1, weight);
  g_assert_true (bx_statement_run (insertion, &error));
  bx_statement_reset (insertion);
  bx_statement_bind_weight (insertion, 1, BX_WEIGHT_NONE);
  g_assert_true (bx_statement_run (insertion, &error));
  g_clear_pointer (&insertion, bx_statement_release);

  insertion = bx_database_prepare (database, "INSERT INTO t (a, d) VALUES (?1, ?2)", &error);
  bx_statement_bind_moment (insertion, 1, moment);
  g_assert_true (bx_statement_run (insertion, &error));
  g_clear_pointer (&insertion, bx_statement_release);

  insertion = bx_database_prepare (database, "INSERT INTO t (b, c, d) VALUES (?1, ?2, ?3)", &error);
  bx_statement_bind_strv (insertion, 1, ids);
  bx_statement_bind_strv (insertion, 2, no_ids);
  bx_statement_bind_count (insertion, 3, 0);
  g_assert_true (bx_statement_run (insertion, &error));
  bx_statement_reset (insertion);
  bx_statement_bind_strv (insertion, 1, NULL);
  bx_statement_bind_text (insertion, 2, NULL);
  bx_statement_bind_count (insertion, 3, -1);
  g_assert_true (bx_statement_run (insertion, &error));

  query = bx_database_prepare (database, "SELECT a, b, c, d, a, d FROM t ORDER BY rowid", &error);
  g_assert_cmpint (bx_statement_step (query, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_true (bx_weight_equal (bx_statement_get_weight (query, 0), weight));
  g_assert_cmpint (bx_statement_step (query, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_false (bx_weight_is_set (bx_statement_get_weight (query, 0)));
  g_assert_true (bx_statement_is_null (query, 0));
  g_assert_cmpint (bx_statement_get_int (query, 0), ==, 0);
  g_assert_cmpint (bx_statement_step (query, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_true (bx_moment_equal (bx_statement_get_moment (query, 4), moment));
  g_assert_cmpint (bx_statement_step (query, &error), ==, BX_STATEMENT_STEP_ROW);
  strv = bx_statement_dup_strv (query, 1);
  no_strv = bx_statement_dup_strv (query, 2);
  g_assert_cmpstrv (strv, ids);
  g_assert_cmpstrv (no_strv, no_ids);
  g_assert_cmpint (bx_statement_get_count (query, 3), ==, 0);
  g_assert_cmpint (bx_statement_step (query, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_null (bx_statement_dup_strv (query, 1));
  g_assert_null (bx_statement_get_text (query, 2));
  g_assert_cmpint (bx_statement_get_count (query, 3), ==, -1);
  g_assert_false (bx_moment_is_set (bx_statement_get_moment (query, 4)));
  g_assert_no_error (error);
}

static void
test_statements_are_kept (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  BxStatement *first = bx_database_prepare (database, "SELECT ?1", &error);
  BxStatement *second = bx_database_prepare (database, "SELECT ?1", &error);
  BxStatement *again;

  /* While one is in use, another is given. */
  g_assert_true (first != second);
  bx_statement_bind_int (first, 1, 7);
  g_assert_cmpint (bx_statement_step (first, &error), ==, BX_STATEMENT_STEP_ROW);
  bx_statement_release (second);
  bx_statement_release (first);

  /* It comes back without what was bound, and from the start. */
  again = bx_database_prepare (database, "SELECT ?1", &error);
  g_assert_true (again == first);
  g_assert_cmpint (bx_statement_step (again, &error), ==, BX_STATEMENT_STEP_ROW);
  g_assert_true (bx_statement_is_null (again, 0));
  bx_statement_release (again);
  g_assert_no_error (error);
}

static void
test_transactions (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_true (bx_database_end (database, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 1);

  g_assert_true (bx_database_begin (database, &error));
  bx_database_exec (database, "INSERT INTO t (a) VALUES (2)", &error);
  g_assert_false (bx_database_exec (database, "INSERT INTO t (e) VALUES (13)", &error));
  g_assert_false (bx_database_end (database, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 1);

  /* The next one begins as if nothing had been. */
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  gboolean succeeded;

  bx_database_use_wal (database, &error);
  bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_no_error (error);

  bx_database_exec (database, "PRAGMA max_page_count = 3", &error);
  g_assert_true (bx_database_begin (database, &error));
  succeeded = bx_database_exec (database, "INSERT INTO t (b) VALUES (printf ('%.*c', 100000, 'x'))", &error);
  g_assert_false (bx_database_end (database, succeeded, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FULL);
  g_clear_error (&error);

  /* What was there stays, and smaller things still fit. */
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 1);
  bx_database_exec (database, "INSERT INTO t (a) VALUES (2)", &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 2);
}

static void
test_two_connections (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(BxDatabase) first = open_with_table (fixture);
  g_autoptr(BxDatabase) second = NULL;
  g_autoptr(GError) error = NULL;

  bx_database_use_wal (first, &error);
  second = bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, &error);
  g_assert_no_error (error);
  sqlite3_busy_timeout (bx_database_get_handle (second), 1);

  g_assert_true (bx_database_begin (first, &error));
  bx_database_exec (first, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_no_error (error);

  /* Reading is never in anybody's way; writing waits, and gives up in words. */
  g_assert_cmpint (get_int (second, "SELECT count (*) FROM t"), ==, 0);
  g_assert_false (bx_database_begin (second, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_BUSY);
  g_clear_error (&error);

  g_assert_true (bx_database_end (first, TRUE, &error));
  g_assert_cmpint (get_int (second, "SELECT count (*) FROM t"), ==, 1);
  g_assert_true (bx_database_begin (second, &error));
  g_assert_true (bx_database_end (second, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_modes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  /* Only one mode makes a file. */
  g_assert_null (bx_database_open (fixture->path, BX_DATABASE_MODE_PEEK, NULL));
  g_assert_null (bx_database_open (fixture->path, BX_DATABASE_MODE_READ, NULL));
  g_assert_null (bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  database = open_with_table (fixture);
  bx_database_use_wal (database, &error);
  g_clear_pointer (&database, bx_database_close);

  database = bx_database_open (fixture->path, BX_DATABASE_MODE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 0);
  g_assert_false (bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_pointer (&database, bx_database_close);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  database = bx_database_open (fixture->path, BX_DATABASE_MODE_PEEK, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM t"), ==, 0);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_pointer (&database, bx_database_close);

  database = bx_database_open (NULL, BX_DATABASE_MODE_SCRATCH, &error);
  g_assert_no_error (error);
  bx_database_exec (database, TABLE, &error);
  g_assert_no_error (error);
}

static void
test_checkpoint (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;

  bx_database_use_wal (database, &error);
  /* More pages than SQLite itself would let it grow to */
  bx_database_exec (database, "INSERT INTO t (b) VALUES (zeroblob (0) || printf ('%.*c', 5000000, 'x'))", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bx_database_get_wal_pages (database), >, 1200);
  bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_cmpuint (bx_database_get_wal_pages (database), >, 1200);

  g_assert_true (bx_database_checkpoint (database, &error));
  g_assert_no_error (error);
  bx_database_exec (database, "INSERT INTO t (a) VALUES (1)", &error);
  g_assert_cmpuint (bx_database_get_wal_pages (database), <, 10);
}

/* A database that another program is about to write can't be read: no empty copy of it is
 * taken for a whole one. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(BxDatabase) other = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_database_open (fixture->path, BX_DATABASE_MODE_READ, &error);
  g_autoptr(BxDatabase) copy = bx_database_open (NULL, BX_DATABASE_MODE_SCRATCH, &error);
  gint64 n;

  g_assert_no_error (error);
  g_assert_true (bx_database_exec (database, "PRAGMA busy_timeout = 1", &error));
  g_assert_true (bx_database_exec (other, "INSERT INTO t (a) VALUES (1); BEGIN EXCLUSIVE", &error));
  g_assert_false (bx_database_copy (database, copy, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_BUSY);
  g_clear_error (&error);

  g_assert_true (bx_database_exec (other, "COMMIT", &error));
  g_assert_true (bx_database_copy (database, copy, &error));
  g_assert_true (bx_database_get_int (copy, "SELECT count (*) FROM t", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
}

static void
test_quick_check (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  bx_database_exec (database,
                    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 5000) "
                    "INSERT INTO t (a, b) SELECT i, 'row ' || i FROM n",
                    &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_quick_check (database, &error));
  g_assert_no_error (error);
  g_clear_pointer (&database, bx_database_close);

  content = fixture_read (fixture->path, &length);
  memset (content + 2 * 4096, 0x55, 4096);
  g_file_set_contents (fixture->path, content, (gssize) length, &error);
  g_assert_no_error (error);

  database = bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (bx_database_quick_check (database, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
}

/* What a damaged log holds may be anything, but what is told of it and read from it is
 * shown. */
static void
test_any_bytes (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(BxDatabase) database = open_with_table (fixture);
  g_autoptr(BxDatabase) missing = NULL;
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) ids = NULL;

  g_assert_false (bx_database_exec (database, "SELECT roll\xe8ing (1)", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "roll\xef\xbf\xbding"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);

  missing = bx_database_open ("/not\xff/there.db", BX_DATABASE_MODE_CREATE, &error);
  g_assert_null (missing);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/not\xef\xbf\xbd/there.db"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);

  statement = bx_database_prepare (database, "SELECT CAST (x'61ff62' AS TEXT), CAST (x'610aff' AS TEXT)", &error);
  g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_ROW);
  text = bx_statement_dup_text (statement, 0);
  ids = bx_statement_dup_strv (statement, 1);
  g_assert_cmpstr (text, ==, "a\xef\xbf\xbd""b");
  g_assert_cmpstrv (ids, ((const char *[]) { "a", "\xef\xbf\xbd", NULL }));
  g_assert_cmpstr (bx_statement_get_text (statement, 0), ==, "a\xff""b");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/database/settings", test_settings);
  fixture_add ("/database/three-states", test_three_states);
  fixture_add ("/database/bad-binding", test_bad_binding);
  fixture_add ("/database/bad-sql", test_bad_sql);
  fixture_add ("/database/values", test_values);
  fixture_add ("/database/statements-are-kept", test_statements_are_kept);
  fixture_add ("/database/transactions", test_transactions);
  fixture_add ("/database/full", test_full);
  fixture_add ("/database/two-connections", test_two_connections);
  fixture_add ("/database/modes", test_modes);
  fixture_add ("/database/checkpoint", test_checkpoint);
  fixture_add ("/database/copy", test_copy);
  fixture_add ("/database/quick-check", test_quick_check);
  fixture_add ("/database/any-bytes", test_any_bytes);

  return g_test_run ();
}
