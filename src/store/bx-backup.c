/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bx-meta-table.h"
#include "bx-moment.h"
#include "bx-store-file.h"

/* How many of the newest backups are kept, and of how many weeks before these
 * the newest one. */
#define N_DAYS_KEPT 7
#define N_WEEKS_KEPT 4
/* And of those from before a migration, for each version, and from before a merge */
#define N_LABELLED_KEPT 3

#define SECONDS_PER_DAY 86400

/*
 * For a log `log.db` there is a folder `backups` beside it with
 *
 * - `log-2026-11-21.db`: a copy from that day; the last seven are kept, and one a
 *   week for four weeks before them;
 * - `log-2026-11-21-version-1.db`: a copy from before the log was brought up to
 *   date; the last three of each version are kept;
 * - `log-2026-11-21-before-merge.db`: a copy from before another log was merged into
 *   it; the last three are kept.
 *
 * A copy is a whole database in one file. It is made under another name, read
 * through once, written to the disk, and only then gets its name: what has the
 * name of a backup is one.
 * Nothing else in the folder is touched.
 */

/**
 * bx_backup_get_stem:
 * @log_path: a log
 *
 * Gets what the names of files begin with that belong to it.
 *
 * Returns: (transfer full): its name, without `.db`
 */
char *
bx_backup_get_stem (const char *log_path)
{
  char *name = g_path_get_basename (log_path);
  char *end = g_strrstr (name, ".db");

  if (end != NULL && end != name && end[3] == '\0')
    *end = '\0';

  return name;
}

/**
 * bx_backup_get_folder:
 * @log_path: a log
 *
 * Gets the folder for its backups, which need not be there.
 *
 * Returns: (transfer full): the path
 */
char *
bx_backup_get_folder (const char *log_path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (log_path != NULL, NULL);

  folder = g_path_get_dirname (log_path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * bx_backup_check:
 * @path: a backup
 * @version: the newest version that will do
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Reads a backup through and looks whether it can be used.
 *
 * Returns: `FALSE` if not
 */
gboolean
bx_backup_check (const char  *path,
                 int          version,
                 GError     **error)
{
  g_autoptr(BxDatabase) database = bx_database_open (path, BX_DATABASE_MODE_PEEK, error);
  gint64 application_id;
  gint64 user_version;

  if (database == NULL ||
      !bx_database_get_int (database, "PRAGMA application_id", &application_id, error) ||
      !bx_database_get_int (database, "PRAGMA user_version", &user_version, error))
    return FALSE;

  if (application_id == BX_DATABASE_APPLICATION_ID && user_version > version)
    {
      bx_store_set_error (error, BX_STORE_ERROR_TOO_NEW,
                          /* Translators: %s is the name of a file */
                          _("The backup “%s” was made by a newer version of the program. Nothing was changed. Update the program to use it."),
                          path);
      return FALSE;
    }

  if (application_id != BX_DATABASE_APPLICATION_ID || user_version < 1)
    {
      bx_store_set_error (error, BX_STORE_ERROR_FOREIGN,
                          /* Translators: %s is the name of a file */
                          _("“%s” is not a backup that this version of the program can use. Nothing was changed."),
                          path);
      return FALSE;
    }

  return bx_database_quick_check (database, error);
}

static gboolean
copy_into (BxDatabase  *database,
           const char  *path,
           GError     **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  bx_statement_bind_text (statement, 1, path);

  return bx_statement_run (statement, error) &&
         bx_backup_check (path, G_MAXINT, error) &&
         bx_store_file_sync (path, error);
}

/* Gives a copy the first of @n_names names that nothing has: `NAME.db`, `NAME-2.db` and so
 * on. Naming it decides, as another process may be making a copy, too.
 * Returns: (transfer full) (nullable): its path; NULL without an error if every name is
 *   taken */
static char *
name_copy (const char  *temporary,
           const char  *folder,
           const char  *name,
           guint        n_names,
           GError     **error)
{
  for (guint i = 1; i <= n_names; i++)
    {
      g_autofree char *file_name = i == 1 ? g_strconcat (name, ".db", NULL) : g_strdup_printf ("%s-%u.db", name, i);
      g_autofree char *path = g_build_filename (folder, file_name, NULL);
      g_autoptr(GError) local_error = NULL;

      if (bx_store_file_move (temporary, path, &local_error))
        return g_steal_pointer (&path);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return NULL;
}

/* Makes a copy of a log in the folder of backups, checks it, and sees to it that it is on
 * the disk.
 * Returns: (transfer full) (nullable): its path, as of name_copy() */
static char *
make_copy (BxDatabase  *database,
           const char  *name,
           guint        n_names,
           GError     **error)
{
  g_autofree char *folder = bx_backup_get_folder (bx_database_get_path (database));
  g_autofree char *temporary = NULL;
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      bx_store_file_set_error (folder, errno, error);
      return NULL;
    }

  temporary = bx_store_file_make_temporary (folder, error);
  if (temporary == NULL)
    return NULL;

  if (copy_into (database, temporary, error))
    path = name_copy (temporary, folder, name, n_names, error);
  if (path == NULL)
    {
      bx_store_file_remove_temporary (temporary);
      return NULL;
    }

  return bx_store_file_sync (folder, error) ? g_steal_pointer (&path) : NULL;
}

typedef struct
{
  char *path; /* (owned) */
  char day[BX_DAY_LENGTH];
  gboolean is_daily;
  int version; /* of one from before a migration; else 0 */
  gboolean before_merge;
  gint64 modified;
} Copy;

static void
copy_free (Copy *copy)
{
  g_free (copy->path);
  g_free (copy);
}

static int
compare_newest_first_cb (gconstpointer a,
                         gconstpointer b)
{
  const Copy *copy_a = *(const Copy * const *) a;
  const Copy *copy_b = *(const Copy * const *) b;
  int order = strcmp (copy_b->day, copy_a->day);

  if (order == 0)
    order = (copy_a->modified < copy_b->modified) - (copy_a->modified > copy_b->modified);
  if (order == 0)
    order = strcmp (copy_b->path, copy_a->path);

  return order;
}

/* Reads a name such as `log-2026-11-21.db` or `log-2026-11-21-version-1.db`. */
static Copy *
parse_name (const char *folder,
            const char *name,
            const char *stem)
{
  gsize length = strlen (stem);
  Copy *copy;
  const char *rest;
  GStatBuf info;

  if (!g_str_has_prefix (name, stem) || name[length] != '-' || !g_str_has_suffix (name, ".db"))
    return NULL;
  name += length + 1;
  if (strlen (name) < BX_DAY_LENGTH - 1)
    return NULL;

  copy = g_new0 (Copy, 1);
  g_strlcpy (copy->day, name, sizeof copy->day);
  if (!bx_day_is_valid (copy->day))
    {
      copy_free (copy);
      return NULL;
    }

  rest = name + BX_DAY_LENGTH - 1;
  copy->is_daily = g_str_equal (rest, ".db");
  if (g_str_has_prefix (rest, "-version-"))
    copy->version = (int) g_ascii_strtoll (rest + strlen ("-version-"), NULL, 10);
  copy->before_merge = g_str_has_prefix (rest, "-before-merge");
  copy->path = g_build_filename (folder, name - length - 1, NULL);
  if (g_stat (copy->path, &info) == 0)
    copy->modified = (gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC + info.st_mtim.tv_nsec / 1000;

  return copy;
}

/* Every copy, the newest first */
static GPtrArray *
list_copies (const char *log_path)
{
  g_autofree char *folder = bx_backup_get_folder (log_path);
  g_autofree char *stem = bx_backup_get_stem (log_path);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) copy_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Copy *copy = parse_name (folder, name, stem);

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort (copies, compare_newest_first_cb);

  return copies;
}

/**
 * bx_backup_list:
 * @log_path: a log
 *
 * Lists its backups, the newest first. They are not looked into.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *
bx_backup_list (const char *log_path)
{
  g_autoptr(GPtrArray) copies = NULL;
  GPtrArray *paths;

  g_return_val_if_fail (log_path != NULL, NULL);

  copies = list_copies (log_path);
  paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < copies->len; i++)
    g_ptr_array_add (paths, g_steal_pointer (&((Copy *) g_ptr_array_index (copies, i))->path));

  return paths;
}

static int
get_week (const char *day)
{
  g_autoptr(GDateTime) date = bx_day_to_date_time (day);

  return g_date_time_get_week_numbering_year (date) * 100 + g_date_time_get_week_of_year (date);
}

/* Removes what was being copied when the program was killed: a backup, or beside the log
 * another one that was merged. */
static void
remove_leftovers (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      /* A younger one may be another process's. */
      if (g_str_has_prefix (name, BX_STORE_FILE_TEMPORARY_PREFIX) &&
          g_stat (path, &info) == 0 && now - info.st_mtime > SECONDS_PER_DAY)
        g_unlink (path);
    }
}

/* Removes daily copies that are older than what is kept. */
static void
prune_daily (const char *log_path)
{
  g_autoptr(GPtrArray) copies = list_copies (log_path);
  guint n_days = 0;
  guint n_weeks = 0;
  int last_week = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      const Copy *copy = g_ptr_array_index (copies, i);
      int week = get_week (copy->day);

      if (!copy->is_daily || ++n_days <= N_DAYS_KEPT)
        continue;

      if (week != last_week && n_weeks < N_WEEKS_KEPT)
        {
          n_weeks++;
          last_week = week;
        }
      else
        g_unlink (copy->path);
    }
}

/* Only the newest of the copies of one label are kept: a migration that fails is tried
 * again at each start, with a copy before it. */
static void
prune_labelled (const char *log_path,
                int         version) /* 0: those from before a merge */
{
  g_autoptr(GPtrArray) copies = list_copies (log_path);
  guint n = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      const Copy *copy = g_ptr_array_index (copies, i);

      if (copy->version == version && copy->before_merge == (version == 0) && ++n > N_LABELLED_KEPT)
        g_unlink (copy->path);
    }
}

/* Makes a copy named after the day and @label, and beside one of that name another. */
static char *
make_labelled (BxDatabase  *database,
               const char  *label,
               GError     **error)
{
  g_autofree char *stem = bx_backup_get_stem (bx_database_get_path (database));
  g_autofree char *name = NULL;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);
  name = g_strdup_printf ("%s-%s-%s", stem, day, label);

  return make_copy (database, name, G_MAXUINT, error);
}

/**
 * bx_backup_make_before_merge:
 * @database: a log, without a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy of a log that another one is to be merged into.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 */
char *
bx_backup_make_before_merge (BxDatabase  *database,
                             GError     **error)
{
  char *copy;

  g_return_val_if_fail (database != NULL, NULL);

  copy = make_labelled (database, "before-merge", error);
  if (copy != NULL)
    prune_labelled (bx_database_get_path (database), 0);

  return copy;
}

/**
 * bx_backup_make_before_migration:
 * @database: a log, without a transaction
 * @version: its version
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy that tells the day and the version. One of a migration that did
 * not succeed stays, and another is made beside it; of each version the newest ones
 * are kept.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 */
char *
bx_backup_make_before_migration (BxDatabase  *database,
                                 int          version,
                                 GError     **error)
{
  g_autofree char *label = g_strdup_printf ("version-%d", version);
  char *copy;

  g_return_val_if_fail (database != NULL, NULL);

  copy = make_labelled (database, label, error);
  if (copy != NULL)
    prune_labelled (bx_database_get_path (database), version);

  return copy;
}

static gboolean
write_settings (const char  *path,
                const char  *settings,
                GError     **error)
{
  g_autoptr(BxDatabase) copy = bx_database_open (path, BX_DATABASE_MODE_WRITE, error);

  return copy != NULL && bx_meta_table_set (copy, BX_META_SETTINGS, settings, error);
}

/**
 * bx_backup_write:
 * @log_path: a log
 * @path: the file to write
 * @replace: whether to take the place of a file that is there
 * @settings: (nullable): the person's settings, to go with it
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes everything that a person has into one file of their own choice: the log with
 * its pictures, and the settings. The file appears whole or not at all.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_backup_write (const char  *log_path,
                 const char  *path,
                 gboolean     replace,
                 const char  *settings,
                 GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr(BxDatabase) database = NULL;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return bx_store_file_set_error (path, EISDIR, error);
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    return bx_store_file_set_error (path, EEXIST, error);
  if (!bx_store_file_check_place (path, log_path, error))
    return FALSE;

  database = bx_database_open (log_path, BX_DATABASE_MODE_WRITE, error);
  if (database == NULL || !bx_database_quick_check (database, error))
    return FALSE;

  folder = g_path_get_dirname (path);
  temporary = bx_store_file_make_temporary (folder, error);
  if (temporary == NULL)
    return FALSE;

  if (!copy_into (database, temporary, error) ||
      (settings != NULL && !write_settings (temporary, settings, error)) ||
      !bx_store_file_sync (temporary, error) ||
      !(replace ? bx_store_file_replace (temporary, path, error) : bx_store_file_move (temporary, path, error)))
    {
      bx_store_file_remove_temporary (temporary);
      return FALSE;
    }

  return bx_store_file_sync (folder, error);
}

/**
 * bx_backup_dup_settings:
 * @path: a backup
 *
 * Gets the settings that went with a backup.
 *
 * Returns: (transfer full) (nullable): the settings, or `NULL` if there are none
 */
char *
bx_backup_dup_settings (const char *path)
{
  g_autoptr(BxDatabase) database = bx_database_open (path, BX_DATABASE_MODE_PEEK, NULL);
  char *settings = NULL;

  if (database != NULL)
    bx_meta_table_get (database, BX_META_SETTINGS, &settings, NULL);

  return settings;
}

/**
 * bx_backup_make_daily:
 * @log_path: a log
 * @day: today, `YYYY-MM-DD`
 * @made: (out): whether there was none of today yet
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy unless there is one of today, over a connection of its own, which
 * keeps nobody from writing. Old daily copies are removed, if a new one was made, and
 * what was left half copied a day ago or before.
 * The log is checked before, so this is where damage shows that no query met.
 *
 * Returns: `FALSE` if it failed; the backups before are untouched then
 */
gboolean
bx_backup_make_daily (const char  *log_path,
                      const char  *day,
                      gboolean    *made,
                      GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *place = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (bx_day_is_valid (day), FALSE);
  g_return_val_if_fail (made != NULL, FALSE);

  *made = FALSE;
  folder = bx_backup_get_folder (log_path);
  place = g_path_get_dirname (log_path);
  stem = bx_backup_get_stem (log_path);
  name = g_strdup_printf ("%s-%s", stem, day);
  file_name = g_strconcat (name, ".db", NULL);
  path = g_build_filename (folder, file_name, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  /* A damaged log may well give a sound copy, with less in it. */
  database = bx_database_open (log_path, BX_DATABASE_MODE_WRITE, error);
  if (database == NULL || !bx_database_quick_check (database, error))
    return FALSE;
  copy = make_copy (database, name, 1, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Without a copy another process was the first to make it. */
  if (copy != NULL)
    {
      *made = TRUE;
      prune_daily (log_path);
      remove_leftovers (folder);
      remove_leftovers (place);
    }

  return TRUE;
}

/**
 * bx_backup_find_newest:
 * @log_path: a log
 * @version: the newest version that the program knows
 *
 * Finds the newest backup that is sound and not too new. Each one is read through,
 * which takes a moment.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
bx_backup_find_newest (const char *log_path,
                       int         version)
{
  g_autoptr(GPtrArray) paths = NULL;

  g_return_val_if_fail (log_path != NULL, NULL);

  paths = bx_backup_list (log_path);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr(GError) error = NULL;

      if (bx_backup_check (path, version, &error))
        return g_strdup (path);
      g_debug ("Backup “%s” is of no use: %s", path, error->message);
    }

  return NULL;
}
