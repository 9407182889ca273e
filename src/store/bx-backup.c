/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bx-moment.h"

/* How many of the newest backups are kept, and of how many weeks before these
 * the newest one. */
#define N_DAYS_KEPT 7
#define N_WEEKS_KEPT 4

#define DAY_PATTERN_LENGTH (BX_DAY_LENGTH - 1)
#define SECONDS_PER_DAY 86400

#define TEMPORARY_PREFIX ".new-"

/*
 * For a log `log.db` there is a folder `backups` beside it with
 *
 * - `log-2026-11-21.db`: a copy from that day; the last seven are kept, and one a
 *   week for four weeks before them;
 * - `log-2026-11-21-version-1.db`: a copy from before the log was brought up to
 *   date; these are all kept.
 *
 * A copy is a whole database in one file. It is made under another name, read
 * through once, written to the disk, and only then gets its name: what has the
 * name of a backup is one.
 *
 * A log that is set aside stays beside the new one as
 * `log-damaged-2026-11-21.db`. Nothing is ever overwritten or deleted, but
 * daily copies that are older than what is kept.
 */

static gboolean
set_file_error (const char  *path,
                int          number,
                GError     **error)
{
  BxStoreError code = BX_STORE_ERROR_FAILED;

  if (number == ENOSPC || number == EDQUOT)
    code = BX_STORE_ERROR_FULL;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = BX_STORE_ERROR_READ_ONLY;

  g_set_error (error, BX_STORE_ERROR, code,
               /* Translators: the first %s is the name of a file, the second is
                * what the system says, such as "No space left on device" */
               _("The file “%s” could not be written: %s. The log itself was not changed."),
               path, g_strerror (number));
  return FALSE;
}

static char *
get_stem (const char *log_path)
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

/* The file, or the entries of the folder, are on the disk when it returns. */
static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    {
      int number = errno;

      if (fd >= 0)
        close (fd);
      /* Some file systems can't do that for folders. */
      return number == EINVAL || set_file_error (path, number, error);
    }
  close (fd);

  return TRUE;
}

static gboolean
sync_folder_of (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, error);
}

/* Renames, but not over another file. */
static gboolean
move_file (const char  *from,
           const char  *to,
           GError     **error)
{
  int result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);

  /* Some file systems know only the plain call. */
  if (result != 0 && (errno == EINVAL || errno == ENOSYS))
    {
      if (g_file_test (to, G_FILE_TEST_EXISTS))
        return set_file_error (to, EEXIST, error);
      result = g_rename (from, to);
    }

  return result == 0 || set_file_error (from, errno, error);
}

/* An empty file of its own name for SQLite to fill, readable by its owner only */
static char *
make_temporary (const char  *folder,
                GError     **error)
{
  g_autofree char *path = g_build_filename (folder, TEMPORARY_PREFIX "XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_file_error (path, errno, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&path);
}

static void
remove_temporary (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

static gboolean
check_copy (const char  *path,
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

  if (application_id != BX_DATABASE_APPLICATION_ID || user_version < 1 || user_version > version)
    {
      g_set_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FOREIGN,
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
         check_copy (path, G_MAXINT, error) &&
         sync_path (path, error);
}

/**
 * bx_backup_make:
 * @database: a log, without a transaction
 * @name: the name of the file in the folder of backups
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy of a log, checks it, and sees to it that it is on the disk.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 */
char *
bx_backup_make (BxDatabase  *database,
                const char  *name,
                GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folder = bx_backup_get_folder (bx_database_get_path (database));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_file_error (folder, errno, error);
      return NULL;
    }

  temporary = make_temporary (folder, error);
  if (temporary == NULL)
    return NULL;

  path = g_build_filename (folder, name, NULL);
  if (!copy_into (database, temporary, error) ||
      !move_file (temporary, path, error))
    {
      remove_temporary (temporary);
      return NULL;
    }

  return sync_path (folder, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * bx_backup_make_before_migration:
 * @database: a log, without a transaction
 * @version: its version
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy that tells the day and the version. One of a migration that did
 * not succeed stays, and another is made beside it.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 */
char *
bx_backup_make_before_migration (BxDatabase  *database,
                                 int          version,
                                 GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;
  char day[BX_DAY_LENGTH];

  g_return_val_if_fail (database != NULL, NULL);

  folder = bx_backup_get_folder (bx_database_get_path (database));
  stem = get_stem (bx_database_get_path (database));
  bx_moment_get_day (bx_moment_now (), day);

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s-%s-version-%d.db", stem, day, version)
                                     : g_strdup_printf ("%s-%s-version-%d-%u.db", stem, day, version, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return bx_backup_make (database, name, error);
    }
}

/* Reads the day of `log-2026-11-21….db`; what follows the day is the rest. */
static gboolean
parse_name (const char *name,
            const char *stem,
            char        day[BX_DAY_LENGTH],
            const char **rest)
{
  gsize length = strlen (stem);

  if (!g_str_has_prefix (name, stem) || name[length] != '-' || !g_str_has_suffix (name, ".db"))
    return FALSE;
  name += length + 1;
  if (strlen (name) < DAY_PATTERN_LENGTH)
    return FALSE;

  g_strlcpy (day, name, BX_DAY_LENGTH);
  *rest = name + DAY_PATTERN_LENGTH;

  return bx_day_is_valid (day);
}

static int
compare_newest_first_cb (gconstpointer a,
                         gconstpointer b)
{
  return strcmp (*(const char * const *) b, *(const char * const *) a);
}

static GPtrArray *
list_names (const char *log_path,
            gboolean    daily_only)
{
  g_autofree char *folder = bx_backup_get_folder (log_path);
  g_autofree char *stem = get_stem (log_path);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char day[BX_DAY_LENGTH];
      const char *rest;

      if (parse_name (name, stem, day, &rest) && (!daily_only || g_str_equal (rest, ".db")))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_newest_first_cb);

  return names;
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
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;
  GPtrArray *paths;

  g_return_val_if_fail (log_path != NULL, NULL);

  folder = bx_backup_get_folder (log_path);
  names = list_names (log_path, FALSE);
  paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (paths, g_build_filename (folder, g_ptr_array_index (names, i), NULL));

  return paths;
}

static int
get_week (const char *day)
{
  g_autoptr(GDateTime) date = bx_day_to_date_time (day);

  return g_date_time_get_week_numbering_year (date) * 100 + g_date_time_get_week_of_year (date);
}

/* Removes what was being copied when the program was killed. */
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
      if (g_str_has_prefix (name, TEMPORARY_PREFIX) &&
          g_stat (path, &info) == 0 && now - info.st_mtime > SECONDS_PER_DAY)
        g_unlink (path);
    }
}

/* Removes daily copies that are older than what is kept. */
static void
prune (const char *log_path)
{
  g_autofree char *folder = bx_backup_get_folder (log_path);
  g_autofree char *stem = get_stem (log_path);
  g_autoptr(GPtrArray) names = list_names (log_path, TRUE);
  guint n_weeks = 0;
  int last_week = 0;

  for (guint i = N_DAYS_KEPT; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      char day[BX_DAY_LENGTH];
      const char *rest;
      int week;

      parse_name (name, stem, day, &rest);
      week = get_week (day);
      if (week != last_week && n_weeks < N_WEEKS_KEPT)
        {
          n_weeks++;
          last_week = week;
        }
      else
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_unlink (path);
        }
    }
}

/**
 * bx_backup_make_daily:
 * @log_path: a log
 * @day: today, `YYYY-MM-DD`
 * @made: (out): whether there was none of today yet
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a copy unless there is one of today, over a connection of its own, which
 * keeps nobody from writing. Old daily copies are removed, if a new one was made.
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
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(BxDatabase) database = NULL;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (bx_day_is_valid (day), FALSE);
  g_return_val_if_fail (made != NULL, FALSE);

  *made = FALSE;
  folder = bx_backup_get_folder (log_path);
  stem = get_stem (log_path);
  name = g_strdup_printf ("%s-%s.db", stem, day);
  path = g_build_filename (folder, name, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  /* A damaged log may well give a sound copy, with less in it. */
  database = bx_database_open (log_path, BX_DATABASE_MODE_WRITE, error);
  if (database == NULL || !bx_database_quick_check (database, error))
    return FALSE;
  copy = bx_backup_make (database, name, error);
  if (copy == NULL)
    return FALSE;

  *made = TRUE;
  prune (log_path);
  remove_leftovers (folder);

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

      if (check_copy (path, version, &error))
        return g_strdup (path);
      g_debug ("Backup “%s” is of no use: %s", path, error->message);
    }

  return NULL;
}

/* SQLite holds locks on the bytes after the first gigabyte as long as it has a
 * database open. To be called while this process has none: closing the file
 * would undo its own locks. */
static gboolean
check_not_in_use (const char  *path,
                  GError     **error)
{
  struct flock lock = {
    .l_type = F_WRLCK,
    .l_whence = SEEK_SET,
    .l_start = 0x40000000,
    .l_len = 512,
  };
  gboolean in_use;
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0)
    return TRUE;
  in_use = fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close (fd);

  if (in_use)
    g_set_error (error, BX_STORE_ERROR, BX_STORE_ERROR_BUSY,
                 /* Translators: %s is the name of a file */
                 _("The log “%s” is open in another program, so it was left where it is. Close the other program, then try again."),
                 path);
  return !in_use;
}

/* Gives what belongs to @log_path a name beside it that nothing has yet. */
static char *
choose_name (const char *log_path)
{
  g_autofree char *folder = g_path_get_dirname (log_path);
  g_autofree char *stem = get_stem (log_path);
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s-damaged-%s.db", stem, day)
                                     : g_strdup_printf ("%s-damaged-%s-%u.db", stem, day, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *wal = g_strconcat (path, "-wal", NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (wal, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * bx_backup_set_aside:
 * @log_path: a log that this process does not have open
 * @set_aside_path: (out) (nullable): where it is now, or `NULL` if there was none
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Moves a log, with the files beside it, to another name in the same folder, so
 * that another can take its place. Nothing is overwritten.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_BUSY` if another process has it
 *   open
 */
gboolean
bx_backup_set_aside (const char  *log_path,
                     char       **set_aside_path,
                     GError     **error)
{
  /* The file first: if the power fails in between, a write-ahead log without its
   * file does no harm, while a file without its own would look whole. */
  static const char * const suffixes[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *target = NULL;
  gboolean moved = FALSE;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (set_aside_path != NULL, FALSE);

  *set_aside_path = NULL;
  if (!check_not_in_use (log_path, error))
    return FALSE;

  target = choose_name (log_path);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (log_path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (target, suffixes[i], NULL);

      if (!g_file_test (from, G_FILE_TEST_EXISTS))
        continue;
      if (!move_file (from, to, error))
        return FALSE;
      moved = TRUE;
    }

  if (!moved)
    return TRUE;

  *set_aside_path = g_steal_pointer (&target);
  return sync_folder_of (log_path, error);
}

/* A plain copy of the bytes, on the disk when it returns */
static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GError) local_error = NULL;

  if (!g_file_copy (source, target,
                    G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS | G_FILE_COPY_TARGET_DEFAULT_MODIFIED_TIME,
                    NULL, NULL, NULL, &local_error))
    {
      gboolean full = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

      g_set_error (error, BX_STORE_ERROR, full ? BX_STORE_ERROR_FULL : BX_STORE_ERROR_FAILED,
                   /* Translators: the first %s is the name of a file, the second is
                    * what the system says, such as "No space left on device" */
                   _("The file “%s” could not be written: %s. The log itself was not changed."),
                   to, local_error->message);
      return FALSE;
    }

  if (g_chmod (to, 0600) != 0)
    return set_file_error (to, errno, error);

  return sync_path (to, error);
}

/**
 * bx_backup_restore:
 * @log_path: where the log shall be; this process must not have it open
 * @backup_path: a backup
 * @version: the newest version that the program knows
 * @set_aside_path: (out) (nullable): where the log that was there is now, or
 *   `NULL` if there was none
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Puts a copy of a backup into the place of the log, which is set aside. The
 * backup is checked before and stays where it is.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_backup_restore (const char  *log_path,
                   const char  *backup_path,
                   int          version,
                   char       **set_aside_path,
                   GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (backup_path != NULL, FALSE);
  g_return_val_if_fail (set_aside_path != NULL, FALSE);

  *set_aside_path = NULL;
  if (!check_copy (backup_path, version, error))
    return FALSE;

  folder = g_path_get_dirname (log_path);
  temporary = make_temporary (folder, error);
  if (temporary == NULL)
    return FALSE;

  if (!copy_file (backup_path, temporary, error) ||
      !check_copy (temporary, version, error) ||
      !bx_backup_set_aside (log_path, set_aside_path, error) ||
      !move_file (temporary, log_path, error))
    {
      remove_temporary (temporary);
      return FALSE;
    }

  return sync_folder_of (log_path, error);
}
