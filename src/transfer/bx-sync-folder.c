/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-sync-folder.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bx-backup.h"
#include "bx-database.h"
#include "bx-log.h"
#include "bx-merge.h"
#include "bx-meta-table.h"
#include "bx-store-error.h"
#include "bx-store-file.h"

/*
 * A folder that two machines reach, by whatever keeps it the same on both: this program
 * sends nothing anywhere.
 *
 * Each machine writes a file of its own there and only reads those of the others, so two
 * never write the same one, and nothing that carries files has to decide between them. A
 * file is a copy of the whole log, made beside the log, carried over in one piece under
 * another name and then renamed. What is read is carried over first, too: whether it is
 * whole is asked of the copy, and SQLite leaves nothing of its own in the folder.
 */

/**
 * bx_sync_file_free:
 * @self: (transfer full) (nullable): what another machine wrote
 *
 * Frees it.
 */
void
bx_sync_file_free (BxSyncFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->stamp);
  g_free (self);
}

static char *
dup_own_name (const char  *log_path,
              GError     **error)
{
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (log_path, error);
  g_autofree char *device = NULL;

  if (database == NULL || !bx_meta_table_get (database, BX_META_DEVICE_ID, &device, error))
    return NULL;

  if (device == NULL || !g_uuid_string_is_valid (device))
    {
      g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED,
                           _("The log has no name of its own yet. Nothing was shared. Start the program once more."));
      return NULL;
    }

  return g_strconcat (BX_SYNC_FILE_PREFIX, device, BX_SYNC_FILE_SUFFIX, NULL);
}

static char *
dup_fingerprint (const char  *log_path,
                 GError     **error)
{
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (log_path, error);

  return database != NULL ? bx_merge_dup_fingerprint (database, error) : NULL;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return strcmp (((const BxSyncFile *) a)->name, ((const BxSyncFile *) b)->name);
}

static BxSyncFile *
look_at (const char *folder,
         const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  BxSyncFile *file;
  GStatBuf info;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return NULL;

  file = g_new0 (BxSyncFile, 1);
  file->name = g_strdup (name);
  file->stamp = g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT,
                                 (gint64) info.st_mtim.tv_sec, (long) info.st_mtim.tv_nsec, (gint64) info.st_size);

  return file;
}

/**
 * bx_sync_folder_list:
 * @log_path: a log
 * @folder: a folder that other machines reach
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Lists what other machines wrote. To be called in a thread.
 *
 * Returns: (transfer full) (nullable) (element-type BxSyncFile): the files
 */
GPtrArray *
bx_sync_folder_list (const char  *log_path,
                     const char  *folder,
                     GError     **error)
{
  g_autofree char *own_name = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (log_path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  own_name = dup_own_name (log_path, error);
  if (own_name == NULL)
    return NULL;

  dir = g_dir_open (folder, 0, &local_error);
  if (dir == NULL)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      bx_store_set_error (error, BX_STORE_ERROR_NOT_FOUND,
                          /* Translators: %s is the name of a folder */
                          _("The shared folder “%s” can’t be read. Your log is safe here. Look whether the folder is there, or choose another one."), shown);
      return NULL;
    }

  files = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_sync_file_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      BxSyncFile *file = NULL;

      if (g_str_has_prefix (name, BX_SYNC_FILE_PREFIX) && g_str_has_suffix (name, BX_SYNC_FILE_SUFFIX) && strcmp (name, own_name) != 0)
        file = look_at (folder, name);
      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  g_ptr_array_sort_values (files, compare_cb);

  return g_steal_pointer (&files);
}

/**
 * bx_sync_folder_fetch:
 * @log_path: a log
 * @folder: a folder that other machines reach
 * @file: what one of them wrote
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Carries a file over to this machine, beside the log, to be merged. Whether it is whole
 * and a log at all is seen in merging it. To be called in a thread.
 *
 * Returns: (transfer full) (nullable): where it is; to be removed by
 *   [func@Bx.Sync.folder_forget]
 */
char *
bx_sync_folder_fetch (const char        *log_path,
                      const char        *folder,
                      const BxSyncFile  *file,
                      GError           **error)
{
  g_autofree char *place = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (BxSyncFile) after = NULL;

  g_return_val_if_fail (log_path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  place = g_path_get_dirname (log_path);
  from = g_build_filename (folder, file->name, NULL);
  to = bx_store_file_make_temporary (place, error);
  if (to == NULL)
    return NULL;

  if (!bx_store_file_copy (from, to, error))
    {
      bx_store_file_remove_temporary (to);
      return NULL;
    }

  after = look_at (folder, file->name);
  if (after == NULL || strcmp (after->stamp, file->stamp) != 0)
    {
      g_autofree char *shown = g_filename_display_name (file->name);

      bx_store_set_error (error, BX_STORE_ERROR_BUSY,
                          /* Translators: %s is the name of a file */
                          _("“%s” was being written while it was read. Nothing was merged. It is read again later."), shown);
      bx_store_file_remove_temporary (to);
      return NULL;
    }

  return g_steal_pointer (&to);
}

/**
 * bx_sync_folder_forget:
 * @path: what was carried over
 *
 * Removes it.
 */
void
bx_sync_folder_forget (const char *path)
{
  g_return_if_fail (path != NULL);

  bx_store_file_remove_temporary (path);
}

/**
 * bx_sync_folder_write:
 * @log_path: a log
 * @folder: a folder that other machines reach
 * @fingerprint: (inout) (optional) (nullable) (transfer full): what the log was like when it
 *   was last written
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes this machine's file, which appears whole or stays as it was. To be called in a
 * thread. Where nothing was edited since, nothing is written: else two machines would
 * answer each other for ever.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_sync_folder_write (const char  *log_path,
                      const char  *folder,
                      char       **fingerprint,
                      GError     **error)
{
  g_autofree char *own_name = NULL;
  g_autofree char *now = NULL;
  g_autofree char *place = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *target = NULL;
  gboolean done;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  own_name = dup_own_name (log_path, error);
  if (own_name == NULL)
    return FALSE;

  place = g_path_get_dirname (log_path);
  target = g_build_filename (folder, own_name, NULL);
  if (fingerprint != NULL)
    {
      now = dup_fingerprint (log_path, error);
      if (now == NULL)
        return FALSE;
      if (g_strcmp0 (now, *fingerprint) == 0 && g_file_test (target, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  copy = bx_store_file_make_temporary (place, error);
  if (copy == NULL)
    return FALSE;

  done = bx_backup_write (log_path, copy, TRUE, NULL, error);
  if (done)
    {
      temporary = bx_store_file_make_temporary (folder, error);
      done = temporary != NULL &&
             bx_store_file_copy (copy, temporary, error) &&
             bx_store_file_replace (temporary, target, error);
      if (!done && temporary != NULL)
        bx_store_file_remove_temporary (temporary);
    }
  bx_store_file_remove_temporary (copy);

  /* Some folders that are not of a disk can't be synchronised; the file is there then. */
  if (done)
    bx_store_file_sync (folder, NULL);
  if (done && fingerprint != NULL)
    g_set_str (fingerprint, now);

  return done;
}
