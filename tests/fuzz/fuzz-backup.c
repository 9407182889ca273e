/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "bx-backup.h"
#include "bx-log.h"
#include "bx-merge.h"
#include "fuzz.h"

/* Any bytes as a backup: it is refused in words, or it can be read through, and merged
 * into a log that stays sound. */

static void
check_error (gboolean      done,
             const GError *error)
{
  g_assert_true (done == (error == NULL));
  if (error == NULL)
    return;

  g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (BX_STORE_ERROR));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static gboolean
look_at_session (const BxSession  *session,
                 gpointer          user_data,
                 GError          **error)
{
  g_assert_true (g_utf8_validate (session->id, -1, NULL));
  g_assert_true (session->title == NULL || g_utf8_validate (session->title, -1, NULL));
  return TRUE;
}

static void
read_through (const char *path)
{
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  BxStoreCounts counts;
  gboolean done;

  database = bx_log_open_for_reading (path, &error);
  check_error (database != NULL, error);
  if (database == NULL)
    return;

  done = bx_log_count (database, &counts, &error);
  check_error (done, error);
  g_clear_error (&error);
  done = bx_log_foreach_session (database, look_at_session, NULL, &error);
  check_error (done, error);
}

/* An empty log, made once: making one takes longer than all that is done with it. */
static GBytes *
get_empty_log (const char *log_path)
{
  static GBytes *empty;

  if (empty == NULL)
    {
      g_autoptr (GError) error = NULL;
      BxDatabase *database = bx_log_open (log_path, &error);
      char *contents;
      gsize length;

      g_assert_no_error (error);
      bx_database_close (database);
      g_assert_true (g_file_get_contents (log_path, &contents, &length, NULL));
      empty = g_bytes_new_take (contents, length);
    }

  return empty;
}

static void
merge (const char *path,
       const char *log_path)
{
  GBytes *empty = get_empty_log (log_path);
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (BxMergeResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;

  g_assert_true (g_file_set_contents_full (log_path, g_bytes_get_data (empty, NULL), (gssize) g_bytes_get_size (empty),
                                           G_FILE_SET_CONTENTS_NONE, 0600, &error));
  database = bx_log_open (log_path, &error);
  g_assert_no_error (error);
  result = bx_merge_run (database, path, FALSE, &error);
  check_error (result != NULL, error);
  g_clear_error (&error);
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *folder = g_dir_make_tmp ("backext-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "backup.db", NULL);
  g_autofree char *log_path = g_build_filename (folder, "log.db", NULL);
  const char *const paths[] = { path, log_path };
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  done = bx_backup_check (path, G_MAXINT, &error);
  check_error (done, error);
  read_through (path);
  merge (path, log_path);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (suffixes); j++)
        {
          g_autofree char *name = g_strconcat (paths[i], suffixes[j], NULL);

          g_unlink (name);
        }
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return 0;
}
