/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-rescue.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bx-backup.h"
#include "bx-meta-table.h"
#include "bx-moment.h"
#include "bx-store-error.h"
#include "bx-store-file.h"

/*
 * What is done with a log that can't be read, once a person has decided: it is set
 * aside, and a backup or a new log takes its place. A log that is set aside stays
 * beside it as `log-damaged-2026-11-21.db`, with the files that belong to it. One that
 * was sound, and that a person put a backup in the place of, stays as
 * `log-replaced-2026-11-21.db`.
 */

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
    bx_store_set_error (error, BX_STORE_ERROR_BUSY,
                        /* Translators: %s is the name of a file */
                        _("The log “%s” is open in another program, so it was left where it is. Close the other program, then try again."),
                        path);
  return !in_use;
}

/* Gives what belongs to @log_path a name beside it that nothing has yet. */
static char *
choose_name (const char *log_path,
             const char *label)
{
  g_autofree char *folder = g_path_get_dirname (log_path);
  g_autofree char *stem = bx_backup_get_stem (log_path);
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s-%s-%s.db", stem, label, day)
                                     : g_strdup_printf ("%s-%s-%s-%u.db", stem, label, day, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *wal = g_strconcat (path, "-wal", NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (wal, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static const char * const suffixes[] = { "", "-wal", "-journal", "-shm" };

/* What was set aside is where it was again, and nowhere else.
 * Returns: whether it is */
static gboolean
put_back (const char *log_path,
          const char *target)
{
  gboolean done = TRUE;

  /* What belongs to the file before it: alone it would look whole. */
  for (guint i = G_N_ELEMENTS (suffixes); i > 0; i--)
    {
      g_autofree char *from = g_strconcat (target, suffixes[i - 1], NULL);
      g_autofree char *to = g_strconcat (log_path, suffixes[i - 1], NULL);

      if (!g_file_test (from, G_FILE_TEST_EXISTS))
        continue;
      if (g_file_test (to, G_FILE_TEST_EXISTS))
        bx_store_file_remove (from, NULL);
      else if (!bx_store_file_move (from, to, NULL))
        done = FALSE;
    }

  return done;
}

/* Puts back what was set aside, for something failed; where that fails, too, the person
 * is told where the log is. */
static void
undo_set_aside (const char  *log_path,
                const char  *target,
                GError     **error)
{
  if (put_back (log_path, target))
    return;

  g_clear_error (error);
  bx_store_set_error (error, BX_STORE_ERROR_FAILED,
                      /* Translators: %s is the name of a file */
                      _("The files beside the log could not be renamed. Your log is safe: it is kept as “%s”. Look whether the disk is full or can’t be written, then try again."),
                      target);
}

/* A log that was left open by a program that was killed has its newest sets in the
 * write-ahead log: they are written into the file. One that is damaged stays as it is.
 * Returns: whether it is sound, and its file has all of it */
static gboolean
settle (const char *log_path)
{
  g_autoptr(BxDatabase) database = NULL;

  if (!g_file_test (log_path, G_FILE_TEST_EXISTS) || !check_not_in_use (log_path, NULL))
    return FALSE;

  database = bx_database_open (log_path, BX_DATABASE_MODE_WRITE, NULL);
  if (database == NULL)
    return FALSE;

  bx_database_keep_wal (database, TRUE);
  if (!bx_database_quick_check (database, NULL))
    return FALSE;

  bx_database_keep_wal (database, FALSE);
  if (!bx_database_checkpoint (database, NULL))
    return FALSE;
  g_clear_pointer (&database, bx_database_close);

  return bx_backup_check (log_path, G_MAXINT, NULL);
}

/* Gives a log, and what belongs to it, other names as well. With @keep the file itself
 * stays where it is, for another one to be put in its place. Wherever the power fails,
 * there is a log, and all of what was set aside is under its new names before anything of
 * it is missing under the old ones. */
static gboolean
set_aside (const char  *log_path,
           const char  *label,
           gboolean     keep,
           char       **set_aside_path,
           GError     **error)
{
  g_autofree char *target = NULL;
  gboolean any = FALSE;
  gboolean done = TRUE;

  *set_aside_path = NULL;
  if (!check_not_in_use (log_path, error))
    return FALSE;

  target = choose_name (log_path, label);
  for (guint i = 0; done && i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (log_path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (target, suffixes[i], NULL);

      if (!g_file_test (from, G_FILE_TEST_EXISTS))
        continue;
      done = bx_store_file_link (from, to, error);
      any = TRUE;
    }
  if (!any)
    return TRUE;

  done = done && bx_store_file_sync_folder_of (log_path, error);
  /* The file first: a write-ahead log without its file does no harm, while a file without
   * its own would look whole. */
  for (guint i = keep ? 1 : 0; done && i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (log_path, suffixes[i], NULL);

      done = bx_store_file_remove (from, error);
    }
  done = done && bx_store_file_sync_folder_of (log_path, error);
  if (!done)
    {
      undo_set_aside (log_path, target, error);
      return FALSE;
    }

  *set_aside_path = g_steal_pointer (&target);
  return TRUE;
}

/**
 * bx_rescue_set_aside:
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
bx_rescue_set_aside (const char  *log_path,
                     char       **set_aside_path,
                     GError     **error)
{
  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (set_aside_path != NULL, FALSE);

  return set_aside (log_path, "damaged", FALSE, set_aside_path, error);
}

/* A log that was brought from elsewhere is another one from now on: merging tells logs
 * apart by what they are called. */
static gboolean
forget_device (const char  *path,
               GError     **error)
{
  g_autoptr(BxDatabase) database = bx_database_open (path, BX_DATABASE_MODE_WRITE, error);

  return database != NULL &&
         bx_database_exec (database, "DELETE FROM meta WHERE key IN ('" BX_META_DEVICE_ID "', '" BX_META_SETTINGS "')", error);
}

/* Puts a copy of @copy_path into the place of the log, which is set aside. With @is_other
 * it is not this machine's log as it was, but one that was brought. */
static gboolean
replace (const char  *log_path,
         const char  *copy_path,
         int          version,
         gboolean     is_other,
         char       **set_aside_path,
         GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  gboolean is_sound;

  *set_aside_path = NULL;
  if (!bx_backup_check (copy_path, version, error))
    return FALSE;

  folder = g_path_get_dirname (log_path);
  temporary = bx_store_file_make_temporary (folder, error);
  if (temporary == NULL)
    return FALSE;

  is_sound = settle (log_path);
  if (!bx_store_file_copy (copy_path, temporary, error) ||
      !bx_backup_check (temporary, version, error) ||
      (is_other && !forget_device (temporary, error)) ||
      !bx_store_file_sync (temporary, error))
    {
      bx_store_file_remove_temporary (temporary);
      return FALSE;
    }

  if (!set_aside (log_path, is_sound ? "replaced" : "damaged", TRUE, set_aside_path, error) ||
      !bx_store_file_replace (temporary, log_path, error))
    {
      if (*set_aside_path != NULL)
        undo_set_aside (log_path, *set_aside_path, error);
      g_clear_pointer (set_aside_path, g_free);
      bx_store_file_remove_temporary (temporary);
      return FALSE;
    }

  if (!bx_store_file_sync_folder_of (log_path, NULL))
    {
      bx_store_set_error (error, BX_STORE_ERROR_FAILED,
                          /* Translators: %s is the name of a file, or “-” */
                          _("The backup is in its place, but the disk did not confirm that it stays there. The log from before is kept as “%s”. Look after the disk."),
                          *set_aside_path != NULL ? *set_aside_path : "-");
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_rescue_restore:
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
bx_rescue_restore (const char  *log_path,
                   const char  *backup_path,
                   int          version,
                   char       **set_aside_path,
                   GError     **error)
{
  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (backup_path != NULL, FALSE);
  g_return_val_if_fail (set_aside_path != NULL, FALSE);

  return replace (log_path, backup_path, version, TRUE, set_aside_path, error);
}

/**
 * bx_rescue_go_back:
 * @log_path: where the log is; this process must not have it open
 * @before_path: a copy of it from before, or the log itself that was set aside
 * @version: the newest version that the program knows
 * @set_aside_path: (out) (nullable): where the log that was there is now
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Puts the log back as it was before another took its place or was merged into it. What
 * is there is set aside, as in bx_rescue_restore().
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_rescue_go_back (const char  *log_path,
                   const char  *before_path,
                   int          version,
                   char       **set_aside_path,
                   GError     **error)
{
  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (before_path != NULL, FALSE);
  g_return_val_if_fail (set_aside_path != NULL, FALSE);

  return replace (log_path, before_path, version, FALSE, set_aside_path, error);
}
