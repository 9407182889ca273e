/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "disk.h"

#include <string.h>

#define SECTOR 512

typedef struct
{
  gint64 offset;
  GBytes *bytes; /* NULL: the file was cut off at offset */
} Change;

/* One file by its path, whether or not it is open */
typedef struct
{
  GByteArray *certain; /* NULL: the file itself is not certain */
  GPtrArray *changes;  /* of Change, since it was synced */
} Record;

typedef struct
{
  sqlite3_file base;
  DiskFile kind;
  char *path;
  sqlite3_file *real; /* follows in memory */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs shim_vfs;
static DiskCounts counts;
static guint n_operations;
static guint fail_at;
static int fail_with;
static guint n_reads;
static guint fail_reads_at;
static int fail_reads_with;
static gboolean recording;
static GHashTable *records; /* path → Record */
static DiskFunc func;
static gpointer func_data;

static void
change_free (Change *change)
{
  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static void
record_free (Record *record)
{
  g_clear_pointer (&record->certain, g_byte_array_unref);
  g_ptr_array_unref (record->changes);
  g_free (record);
}

static Record *
get_record (const char *path)
{
  Record *record = g_hash_table_lookup (records, path);

  if (record == NULL)
    {
      record = g_new0 (Record, 1);
      record->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
      g_hash_table_insert (records, g_strdup (path), record);
    }

  return record;
}

static void
apply (GByteArray   *content,
       const Change *change,
       gsize         length)
{
  if (change->bytes == NULL)
    {
      g_byte_array_set_size (content, (guint) MIN (content->len, change->offset));
      return;
    }

  if (length == 0)
    return;

  if (content->len < change->offset + length)
    {
      guint old = content->len;

      g_byte_array_set_size (content, (guint) (change->offset + length));
      memset (content->data + old, 0, content->len - old);
    }
  memcpy (content->data + change->offset, g_bytes_get_data (change->bytes, NULL), length);
}

static void
apply_whole (GByteArray   *content,
             const Change *change)
{
  apply (content, change, change->bytes != NULL ? g_bytes_get_size (change->bytes) : 0);
}

/* What an operation does: it may fail, and it is told of. */
static int
begin_operation (void)
{
  n_operations++;
  return fail_at > 0 && n_operations >= fail_at ? fail_with : SQLITE_OK;
}

static void
end_operation (void)
{
  if (func != NULL)
    func (func_data);
}

static void
add_change (File          *file,
            gint64         offset,
            gconstpointer  data,
            int            length)
{
  Change *change;

  if (!recording || file->path == NULL)
    return;

  change = g_new0 (Change, 1);
  change->offset = offset;
  if (data != NULL)
    change->bytes = g_bytes_new (data, (gsize) length);
  g_ptr_array_add (get_record (file->path)->changes, change);
}

/* ---- files ---------------------------------------------------------------------------- */

static int
file_close (sqlite3_file *base)
{
  File *file = (File *) base;
  int result = file->real->pMethods->xClose (file->real);

  g_clear_pointer (&file->path, g_free);
  return result;
}

static int
file_read (sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
  File *file = (File *) base;

  n_reads++;
  if (fail_reads_at > 0 && n_reads >= fail_reads_at)
    return fail_reads_with;

  return file->real->pMethods->xRead (file->real, buffer, amount, offset);
}

static int
file_write (sqlite3_file *base, const void *buffer, int amount, sqlite3_int64 offset)
{
  File *file = (File *) base;
  int result = begin_operation ();

  if (result != SQLITE_OK)
    return result;
  counts.n_writes[file->kind]++;
  result = file->real->pMethods->xWrite (file->real, buffer, amount, offset);
  add_change (file, offset, buffer, amount);
  end_operation ();

  return result;
}

static int
file_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  File *file = (File *) base;
  int result = begin_operation ();

  if (result != SQLITE_OK)
    return result;
  result = file->real->pMethods->xTruncate (file->real, size);
  add_change (file, size, NULL, 0);
  end_operation ();

  return result;
}

static int
file_sync (sqlite3_file *base, int flags)
{
  File *file = (File *) base;
  int result = begin_operation ();

  if (result != SQLITE_OK)
    return result;
  /* Counted and believed; to wait for the real disk would only take time. */
  counts.n_syncs[file->kind]++;
  if (recording && file->path != NULL)
    {
      Record *record = get_record (file->path);

      if (record->certain == NULL)
        record->certain = g_byte_array_new ();
      for (guint i = 0; i < record->changes->len; i++)
        apply_whole (record->certain, g_ptr_array_index (record->changes, i));
      g_ptr_array_set_size (record->changes, 0);
    }
  end_operation ();

  return result;
}

static int
file_size (sqlite3_file *base, sqlite3_int64 *size)
{
  File *file = (File *) base;

  return file->real->pMethods->xFileSize (file->real, size);
}

static int
file_lock (sqlite3_file *base, int lock)
{
  File *file = (File *) base;

  return file->real->pMethods->xLock (file->real, lock);
}

static int
file_unlock (sqlite3_file *base, int lock)
{
  File *file = (File *) base;

  return file->real->pMethods->xUnlock (file->real, lock);
}

static int
file_check_reserved_lock (sqlite3_file *base, int *is_reserved)
{
  File *file = (File *) base;

  return file->real->pMethods->xCheckReservedLock (file->real, is_reserved);
}

static int
file_control (sqlite3_file *base, int operation, void *argument)
{
  File *file = (File *) base;

  return file->real->pMethods->xFileControl (file->real, operation, argument);
}

static int
file_sector_size (sqlite3_file *base)
{
  return SECTOR;
}

/* Promises nothing: not even that a write leaves its neighbours alone. */
static int
file_device_characteristics (sqlite3_file *base)
{
  return 0;
}

static int
file_shm_map (sqlite3_file *base, int page, int size, int extend, void volatile **memory)
{
  File *file = (File *) base;

  return file->real->pMethods->xShmMap (file->real, page, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *base, int offset, int n, int flags)
{
  File *file = (File *) base;

  return file->real->pMethods->xShmLock (file->real, offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *base)
{
  File *file = (File *) base;

  file->real->pMethods->xShmBarrier (file->real);
}

static int
file_shm_unmap (sqlite3_file *base, int delete_it)
{
  File *file = (File *) base;

  return file->real->pMethods->xShmUnmap (file->real, delete_it);
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

/* ---- the file system ------------------------------------------------------------------ */

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags)
{
  File *file = (File *) base;
  int result;

  memset (file, 0, sizeof *file);
  file->real = (sqlite3_file *) (file + 1);
  file->kind = (flags & SQLITE_OPEN_WAL) != 0 ? DISK_FILE_WAL
               : (flags & SQLITE_OPEN_MAIN_DB) != 0 ? DISK_FILE_MAIN
                                                    : DISK_FILE_OTHER;
  result = real_vfs->xOpen (real_vfs, name, file->real, flags, out_flags);
  if (file->real->pMethods == NULL)
    return result;

  base->pMethods = &file_methods;
  if (result == SQLITE_OK && name != NULL && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0)
    file->path = g_strdup (name);

  return result;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int result = begin_operation ();

  if (result != SQLITE_OK)
    return result;
  result = real_vfs->xDelete (real_vfs, name, sync_folder);
  if (recording)
    g_hash_table_remove (records, name);
  end_operation ();

  return result;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
  return real_vfs->xAccess (real_vfs, name, flags, out);
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *name, int n, char *out)
{
  return real_vfs->xFullPathname (real_vfs, name, n, out);
}

static int
vfs_randomness (sqlite3_vfs *vfs, int n, char *out)
{
  return real_vfs->xRandomness (real_vfs, n, out);
}

static int
vfs_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return real_vfs->xSleep (real_vfs, microseconds);
}

static int
vfs_current_time (sqlite3_vfs *vfs, double *now)
{
  return real_vfs->xCurrentTime (real_vfs, now);
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int n, char *out)
{
  return real_vfs->xGetLastError (real_vfs, n, out);
}

static int
vfs_current_time_int64 (sqlite3_vfs *vfs, sqlite3_int64 *now)
{
  return real_vfs->xCurrentTimeInt64 (real_vfs, now);
}

/* ---- for tests ------------------------------------------------------------------------ */

void
disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) record_free);
  shim_vfs = (sqlite3_vfs) {
    .iVersion = 2,
    .szOsFile = (int) sizeof (File) + real_vfs->szOsFile,
    .mxPathname = real_vfs->mxPathname,
    .zName = "disk",
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_pathname,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xCurrentTime = vfs_current_time,
    .xGetLastError = vfs_get_last_error,
    .xCurrentTimeInt64 = vfs_current_time_int64,
  };
  g_assert_cmpint (sqlite3_vfs_register (&shim_vfs, TRUE), ==, SQLITE_OK);
}

DiskCounts
disk_get_counts (void)
{
  return counts;
}

void
disk_fail_from (guint n,
                int   result)
{
  fail_at = n > 0 ? n_operations + n : 0;
  fail_with = result;
}

void
disk_fail_reads_from (guint n,
                      int   result)
{
  fail_reads_at = n > 0 ? n_reads + n : 0;
  fail_reads_with = result;
}

void
disk_record (gboolean record)
{
  recording = record;
  g_hash_table_remove_all (records);
}

void
disk_set_func (DiskFunc new_func,
               gpointer user_data)
{
  func = new_func;
  func_data = user_data;
}

void
disk_cut_power (const char *folder,
                const char *target,
                GRand      *rand)
{
  GHashTableIter iter;
  gpointer path;
  gpointer value;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &path, &value))
    {
      const Record *record = value;
      g_autoptr(GByteArray) content = g_byte_array_new ();
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *copy = g_build_filename (target, name, NULL);
      g_autofree char *folder_of_path = g_path_get_dirname (path);

      if (!g_str_equal (folder_of_path, folder))
        continue;
      if (record->certain == NULL && g_rand_boolean (rand))
        continue;
      if (record->certain != NULL && record->certain->len > 0)
        g_byte_array_append (content, record->certain->data, record->certain->len);

      for (guint i = 0; i < record->changes->len; i++)
        {
          const Change *change = g_ptr_array_index (record->changes, i);

          switch (g_rand_int_range (rand, 0, 3))
            {
            case 0: /* Not at all */
              break;
            case 1: /* The first sectors of it */
              if (change->bytes != NULL)
                {
                  gsize n_sectors = g_bytes_get_size (change->bytes) / SECTOR;

                  apply (content, change, SECTOR * (gsize) g_rand_int_range (rand, 0, (int) n_sectors + 1));
                  break;
                }
              G_GNUC_FALLTHROUGH;
            default:
              apply_whole (content, change);
              break;
            }
        }
      g_assert_true (g_file_set_contents_full (copy, content->len > 0 ? (const char *) content->data : "", content->len,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}
