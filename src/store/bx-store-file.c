/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "bx-store-error.h"

/*
 * Files beside the log: made for their owner only, on the disk when that is said,
 * and never in the place of another one.
 */

/**
 * bx_store_file_set_error:
 * @path: a file
 * @number: what `errno` was
 * @error: return location for the error
 *
 * Puts into words that a file could not be written.
 *
 * Returns: `FALSE`
 */
gboolean
bx_store_file_set_error (const char  *path,
                         int          number,
                         GError     **error)
{
  BxStoreError code = BX_STORE_ERROR_FAILED;

  if (number == ENOSPC || number == EDQUOT)
    code = BX_STORE_ERROR_FULL;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = BX_STORE_ERROR_READ_ONLY;

  bx_store_set_error (error, code,
                      /* Translators: the first %s is the name of a file, the second is
                       * what the system says, such as "No space left on device" */
                      _("The file “%s” could not be written: %s. The log itself was not changed."),
                      path, g_strerror (number));
  return FALSE;
}

static BxStoreFileFault fault;
static BxStoreFileWatch watch;

/**
 * bx_store_file_set_fault: (skip)
 * @func: (nullable): asked before each operation, what `errno` shall be, or 0
 *
 * Lets files fail, for tests.
 */
void
bx_store_file_set_fault (BxStoreFileFault func)
{
  fault = func;
}

/**
 * bx_store_file_set_watch: (skip)
 * @func: (nullable): told of each operation that was done
 *
 * Lets what is done with files be watched, for tests.
 */
void
bx_store_file_set_watch (BxStoreFileWatch func)
{
  watch = func;
}

static void
tell (BxStoreFileOperation  operation,
      const char           *path,
      const char           *to)
{
  if (watch != NULL)
    watch (operation, path, to);
}

/* Whether the operation fails before it is tried */
static gboolean
fails (const char  *path,
       GError     **error)
{
  int number = fault != NULL ? fault (path) : 0;

  return number != 0 && !bx_store_file_set_error (path, number, error);
}

/**
 * bx_store_file_check_place:
 * @path: where a file is to be written that the person asked for
 * @log_path: the log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Looks whether a file may be written there. What has the name of the log, or of what
 * SQLite keeps beside it, may not be replaced: the log would be gone.
 *
 * Returns: `FALSE` if not
 */
gboolean
bx_store_file_check_place (const char  *path,
                           const char  *log_path,
                           GError     **error)
{
  static const char *const endings[] = { "", "-wal", "-shm" };
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (log_path, endings[i], NULL);
      GStatBuf part_info;

      if (g_stat (part, &part_info) == 0 && part_info.st_dev == info.st_dev && part_info.st_ino == info.st_ino)
        return bx_store_file_set_error (path, EPERM, error);
    }

  return TRUE;
}

/**
 * bx_store_file_sync:
 * @path: a file or a folder
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Waits until the file, or the entries of the folder, are on the disk.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_sync (const char  *path,
                    GError     **error)
{
  int fd;

  if (fails (path, error))
    return FALSE;

  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 || fsync (fd) != 0)
    {
      int number = errno;

      if (fd >= 0)
        close (fd);
      /* Some file systems can't do that for folders. */
      return number == EINVAL || bx_store_file_set_error (path, number, error);
    }
  close (fd);
  tell (BX_STORE_FILE_SYNC, path, NULL);

  return TRUE;
}

/**
 * bx_store_file_sync_folder_of:
 * @path: a file
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Waits until what the file is called is on the disk.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_sync_folder_of (const char  *path,
                              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return bx_store_file_sync (folder, error);
}

/**
 * bx_store_file_move:
 * @from: a file
 * @to: what it shall be called
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Renames a file, but not over another one.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_move (const char  *from,
                    const char  *to,
                    GError     **error)
{
  int result;

  if (fails (from, error))
    return FALSE;

  result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
  /* Some file systems know only the plain call. */
  if (result != 0 && (errno == EINVAL || errno == ENOSYS))
    {
      if (g_file_test (to, G_FILE_TEST_EXISTS))
        return bx_store_file_set_error (to, EEXIST, error);
      result = g_rename (from, to);
    }

  if (result != 0)
    return bx_store_file_set_error (from, errno, error);
  tell (BX_STORE_FILE_MOVE, from, to);

  return TRUE;
}

/**
 * bx_store_file_link:
 * @from: a file
 * @to: what it shall be called as well
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Gives a file a second name, which nothing else has. Where the file system can't do
 * that, the file is copied.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_link (const char  *from,
                    const char  *to,
                    GError     **error)
{
  if (fails (from, error))
    return FALSE;

  if (link (from, to) != 0)
    {
      if (errno == EEXIST || errno == ENOENT || errno == ENOSPC || errno == EROFS)
        return bx_store_file_set_error (to, errno, error);
      return bx_store_file_copy (from, to, error);
    }
  tell (BX_STORE_FILE_LINK, from, to);

  return TRUE;
}

/**
 * bx_store_file_remove:
 * @path: a file
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes a name away from a file, if there is one.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_remove (const char  *path,
                      GError     **error)
{
  if (fails (path, error))
    return FALSE;

  if (g_unlink (path) != 0)
    return errno == ENOENT || bx_store_file_set_error (path, errno, error);
  tell (BX_STORE_FILE_REMOVE, path, NULL);

  return TRUE;
}

/**
 * bx_store_file_replace:
 * @from: a file
 * @to: what it shall be called
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Renames a file, in the place of another one if there is one.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_replace (const char  *from,
                       const char  *to,
                       GError     **error)
{
  if (fails (to, error))
    return FALSE;

  if (g_rename (from, to) != 0)
    return bx_store_file_set_error (to, errno, error);
  tell (BX_STORE_FILE_MOVE, from, to);

  return TRUE;
}

/**
 * bx_store_file_make_temporary:
 * @folder: a folder
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes an empty file of a name of its own, for its owner only, to be filled and
 * then renamed.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
bx_store_file_make_temporary (const char  *folder,
                              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, BX_STORE_FILE_TEMPORARY_PREFIX "XXXXXX", NULL);
  int fd;

  if (fails (path, error))
    return NULL;

  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      /* Nobody knows the name that it would have had. */
      bx_store_file_set_error (folder, errno, error);
      return NULL;
    }
  close (fd);
  tell (BX_STORE_FILE_MAKE, path, NULL);

  return g_steal_pointer (&path);
}

/**
 * bx_store_file_remove_temporary:
 * @path: such a file
 *
 * Removes a file that was not renamed, with what SQLite may have left beside it.
 */
void
bx_store_file_remove_temporary (const char *path)
{
  static const char *const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      if (g_unlink (name) == 0)
        tell (BX_STORE_FILE_REMOVE, name, NULL);
    }
}

/**
 * bx_store_file_copy:
 * @from: a file
 * @to: a file to write into
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Copies the bytes of a file into another one, which is for its owner only, and on
 * the disk when it returns.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_file_copy (const char  *from,
                    const char  *to,
                    GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GError) local_error = NULL;

  if (fails (to, error))
    return FALSE;

  if (!g_file_copy (source, target,
                    G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS | G_FILE_COPY_TARGET_DEFAULT_MODIFIED_TIME,
                    NULL, NULL, NULL, &local_error))
    {
      gboolean full = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

      bx_store_set_error (error, full ? BX_STORE_ERROR_FULL : BX_STORE_ERROR_FAILED,
                          /* Translators: the first %s is the name of a file, the second is
                           * what the system says, such as "No space left on device" */
                          _("The file “%s” could not be written: %s. The log itself was not changed."),
                          to, local_error->message);
      return FALSE;
    }

  if (g_chmod (to, 0600) != 0)
    return bx_store_file_set_error (to, errno, error);

  tell (BX_STORE_FILE_COPY, from, to);

  return bx_store_file_sync (to, error);
}
