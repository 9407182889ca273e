/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-output-file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef BxOutputFile *(*OpenFunc) (const char  *path,
                                    gboolean     replace,
                                    GError     **error);

typedef struct
{
  OpenFunc open_file; /* with or without a name until it is whole */
  char *folder;
  char *path;
} Fixture;

static const OpenFunc unnamed = bx_output_file_open;
static const OpenFunc named = bx_output_file_open_named;

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->open_file = *(const OpenFunc *) data;
  fixture->folder = g_dir_make_tmp ("backext-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "log.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (fixture->folder, 0700);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_text (BxOutputFile *file,
            const char   *text)
{
  g_assert_true (g_output_stream_write_all (bx_output_file_get_stream (file), text, strlen (text), NULL, NULL, NULL));
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                gboolean    replace,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxOutputFile) file = fixture->open_file (path, replace, &error);

  g_assert_null (file);
  g_assert_error (error, BX_EXCHANGE_ERROR, code);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxOutputFile) file = fixture->open_file (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  write_text (file, "new");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (bx_output_file_commit (file, &error));
  g_assert_no_error (error);
  g_clear_pointer (&file, bx_output_file_free);

  assert_contents (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_not_committed (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (BxOutputFile) file = fixture->open_file (fixture->path, FALSE, NULL);

  write_text (file, "half");
  g_clear_pointer (&file, bx_output_file_free);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  file = fixture->open_file (fixture->path, TRUE, NULL);
  write_text (file, "half");
  g_clear_pointer (&file, bx_output_file_free);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_existing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxOutputFile) file = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  assert_refused (fixture, fixture->path, FALSE, BX_EXCHANGE_ERROR_EXISTS);
  assert_contents (fixture->path, "old");

  file = fixture->open_file (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  write_text (file, "new");
  assert_contents (fixture->path, "old");
  g_assert_true (bx_output_file_commit (file, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Somebody takes the name between the beginning and the end. */
static void
test_race (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxOutputFile) file = fixture->open_file (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  write_text (file, "ours");
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_false (bx_output_file_commit (file, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_EXISTS);
  g_clear_pointer (&file, bx_output_file_free);
  assert_contents (fixture->path, "theirs");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A link stays a link. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.csv", NULL);
  g_autoptr (BxOutputFile) file = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (symlink ("log.csv", link_path), ==, 0);
  assert_refused (fixture, link_path, FALSE, BX_EXCHANGE_ERROR_EXISTS);

  file = fixture->open_file (link_path, TRUE, NULL);
  write_text (file, "new");
  g_assert_true (bx_output_file_commit (file, NULL));
  assert_contents (fixture->path, "new");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "log.csv", NULL);
  g_autofree char *inside_file = g_build_filename (fixture->path, "log.csv", NULL);
  g_autofree char *slash = g_strconcat (fixture->path, "x/", NULL);
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *too_long = g_build_filename (fixture->folder, long_name, NULL);

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  assert_refused (fixture, fixture->folder, TRUE, BX_EXCHANGE_ERROR_IS_FOLDER);
  assert_refused (fixture, "", TRUE, BX_EXCHANGE_ERROR_IS_FOLDER);
  assert_refused (fixture, slash, TRUE, BX_EXCHANGE_ERROR_IS_FOLDER);
  assert_refused (fixture, nowhere, TRUE, BX_EXCHANGE_ERROR_NOT_FOUND);
  assert_refused (fixture, inside_file, TRUE, BX_EXCHANGE_ERROR_NOT_FOUND);
  assert_refused (fixture, too_long, TRUE, BX_EXCHANGE_ERROR_FAILED);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("Root may write everywhere");
      return;
    }

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_refused (fixture, fixture->path, TRUE, BX_EXCHANGE_ERROR_NO_PERMISSION);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  assert_refused (fixture, fixture->path, TRUE, BX_EXCHANGE_ERROR_NO_PERMISSION);
}

/* Devices are written to, and never replaced. */
static void
test_devices (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BxOutputFile) null = fixture->open_file ("/dev/null", FALSE, NULL);
  g_autoptr (BxOutputFile) full = fixture->open_file ("/dev/full", TRUE, NULL);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_nonnull (null);
  write_text (null, "nothing");
  g_assert_true (bx_output_file_commit (null, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));

  g_assert_nonnull (full);
  g_assert_false (g_output_stream_write_all (bx_output_file_get_stream (full), "x", 1, NULL, NULL, &cause));
  bx_output_file_take_error (full, g_steal_pointer (&cause), &error);
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_NO_SPACE);
}

static void
test_foreign_error (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (BxOutputFile) file = fixture->open_file (fixture->path, FALSE, NULL);
  g_autoptr (GError) error = NULL;

  bx_output_file_take_error (file, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  bx_output_file_take_error (file, g_error_new_literal (G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "Another matter"), &error);
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
  g_clear_error (&error);

  bx_output_file_take_error (file, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "Broken pipe"), &error);
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "log.csv"));
  g_assert_nonnull (strstr (error->message, "Broken pipe"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                              \
  g_test_add ("/output-file/unnamed/" name, Fixture, &unnamed, set_up, function, tear_down); \
  g_test_add ("/output-file/named/" name, Fixture, &named, set_up, function, tear_down)

  ADD ("new", test_new);
  ADD ("not-committed", test_not_committed);
  ADD ("existing", test_existing);
  ADD ("race", test_race);
  ADD ("link", test_link);
  ADD ("refused", test_refused);
  ADD ("no-permission", test_no_permission);
  ADD ("devices", test_devices);
  ADD ("foreign-error", test_foreign_error);

#undef ADD

  return g_test_run ();
}
