/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "disk.h"

#include <string.h>

#include "bx-store-file.h"

#define SECTOR 512

typedef struct
{
  gint64 offset;
  GBytes *bytes; /* NULL: the file was cut off at offset */
} Change;

/* What a file holds, whatever it is called and whether or not it is open */
typedef struct
{
  guint n_references;
  GByteArray *certain;
  GPtrArray *changes; /* of Change, since it was synced */
} Content;

/* A change of names that is not certain yet */
typedef struct
{
  char *gone;       /* (nullable): a name that is no more */
  char *name;       /* (nullable): a name that is there, maybe in the place of another */
  Content *content; /* (nullable): what has it */
} Naming;

typedef struct
{
  sqlite3_file base;
  DiskFile kind;
  char *path;
  Content *content;    /* (nullable): as it was recorded last */
  guint recording;     /* in which recording */
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
static guint n_recordings;
static GHashTable *names;         /* path → Content: as they are */
static GHashTable *certain_names; /* path → Content: as they are on the disk for certain */
static GPtrArray *namings;        /* of Naming, since then */
static DiskFunc func;
static gpointer func_data;

static void
change_free (Change *change)
{
  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static Content *
content_new (void)
{
  Content *content = g_new0 (Content, 1);

  content->n_references = 1;
  content->certain = g_byte_array_new ();
  content->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  return content;
}

static Content *
content_ref (Content *content)
{
  content->n_references++;
  return content;
}

static void
content_unref (Content *content)
{
  if (--content->n_references > 0)
    return;

  g_byte_array_unref (content->certain);
  g_ptr_array_unref (content->changes);
  g_free (content);
}

static void
naming_free (Naming *naming)
{
  g_free (naming->gone);
  g_free (naming->name);
  g_clear_pointer (&naming->content, content_unref);
  g_free (naming);
}

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) content_unref);
}

static void
apply_naming (GHashTable   *table,
              const Naming *naming)
{
  if (naming->gone != NULL)
    g_hash_table_remove (table, naming->gone);
  if (naming->name != NULL)
    g_hash_table_insert (table, g_strdup (naming->name), content_ref (naming->content));
}

static void
add_naming (const char *gone,
            const char *name,
            Content    *content)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->gone = g_strdup (gone);
  naming->name = g_strdup (name);
  naming->content = content != NULL ? content_ref (content) : NULL;
  apply_naming (names, naming);
  g_ptr_array_add (namings, naming);
}

/* Returns: (transfer none): what the file at @path holds; a new one has nothing in it */
static Content *
get_content (const char *path)
{
  Content *content = g_hash_table_lookup (names, path);

  if (content == NULL)
    {
      content = content_new ();
      add_naming (NULL, path, content);
      content_unref (content);
    }

  return content;
}

/* The names in a folder are certain. */
static void
settle_names (const char *folder)
{
  for (guint i = 0; i < namings->len;)
    {
      const Naming *naming = g_ptr_array_index (namings, i);
      g_autofree char *place = g_path_get_dirname (naming->name != NULL ? naming->name : naming->gone);

      if (g_str_equal (place, folder))
        {
          apply_naming (certain_names, naming);
          g_ptr_array_remove_index (namings, i);
        }
      else
        {
          i++;
        }
    }
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

static void
settle_content (Content *content)
{
  for (guint i = 0; i < content->changes->len; i++)
    apply_whole (content->certain, g_ptr_array_index (content->changes, i));
  g_ptr_array_set_size (content->changes, 0);
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

/* Returns: (transfer none) (nullable): what the file holds, if it is recorded */
static Content *
get_content_of_file (File *file)
{
  if (!recording || file->path == NULL)
    return NULL;

  if (file->recording != n_recordings)
    {
      g_clear_pointer (&file->content, content_unref);
      file->content = content_ref (get_content (file->path));
      file->recording = n_recordings;
    }

  return file->content;
}

static void
add_change (File          *file,
            gint64         offset,
            gconstpointer  data,
            int            length)
{
  Content *content = get_content_of_file (file);
  Change *change;

  if (content == NULL)
    return;

  change = g_new0 (Change, 1);
  change->offset = offset;
  if (data != NULL)
    change->bytes = g_bytes_new (data, (gsize) length);
  g_ptr_array_add (content->changes, change);
}

/* ---- files ---------------------------------------------------------------------------- */

static int
file_close (sqlite3_file *base)
{
  File *file = (File *) base;
  int result = file->real->pMethods->xClose (file->real);

  g_clear_pointer (&file->path, g_free);
  g_clear_pointer (&file->content, content_unref);
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
  if (get_content_of_file (file) != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (file->path);

      settle_content (file->content);
      /* SQLite sees to the name of what it makes beside a database. */
      if (file->kind != DISK_FILE_MAIN)
        settle_names (folder);
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

/* Without shared memory there is no write-ahead log. */
#define VERSION_WITHOUT_WAL 1
#define VERSION_WITH_WAL 2

static sqlite3_io_methods file_methods = {
  .iVersion = VERSION_WITH_WAL,
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
    {
      file->path = g_strdup (name);
      get_content_of_file (file);
    }

  return result;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int result = begin_operation ();

  if (result != SQLITE_OK)
    return result;
  result = real_vfs->xDelete (real_vfs, name, sync_folder);
  if (recording && result == SQLITE_OK && g_hash_table_contains (names, name))
    {
      g_autofree char *folder = g_path_get_dirname (name);

      add_naming (name, NULL, NULL);
      if (sync_folder)
        settle_names (folder);
    }
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

/* ---- files that SQLite knows nothing of --------------------------------------------- */

static void
read_content (Content    *content,
              const char *path,
              gboolean    is_certain)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (is_certain)
    {
      g_byte_array_append (content->certain, (const guint8 *) bytes, (guint) length);
      return;
    }

  for (gsize at = 0; at < length; at += 4096)
    {
      Change *change = g_new0 (Change, 1);

      change->offset = (gint64) at;
      change->bytes = g_bytes_new (bytes + at, MIN (4096, length - at));
      g_ptr_array_add (content->changes, change);
    }
}

static void
file_watched_cb (BxStoreFileOperation  operation,
                 const char           *path,
                 const char           *to)
{
  if (!recording)
    return;

  switch (operation)
    {
    case BX_STORE_FILE_MAKE:
      get_content (path);
      break;
    case BX_STORE_FILE_COPY:
      read_content (get_content (to), to, FALSE);
      break;
    case BX_STORE_FILE_SYNC:
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        settle_names (path);
      else
        settle_content (get_content (path));
      break;
    case BX_STORE_FILE_LINK:
      add_naming (NULL, to, get_content (path));
      break;
    case BX_STORE_FILE_MOVE:
      {
        Content *content = content_ref (get_content (path));

        add_naming (path, to, content);
        content_unref (content);
      }
      break;
    case BX_STORE_FILE_REMOVE:
      if (g_hash_table_contains (names, path))
        add_naming (path, NULL, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
  end_operation ();
}

/* What is there before is certain. */
static void
take_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          take_folder (path);
        }
      else if (!g_str_has_suffix (name, "-shm"))
        {
          Content *content = content_new ();

          read_content (content, path, TRUE);
          g_hash_table_insert (names, g_strdup (path), content);
          g_hash_table_insert (certain_names, g_strdup (path), content_ref (content));
        }
    }
}

/* ---- for tests ------------------------------------------------------------------------ */

void
disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  names = new_names ();
  certain_names = new_names ();
  namings = g_ptr_array_new_with_free_func ((GDestroyNotify) naming_free);
  bx_store_file_set_watch (file_watched_cb);
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
disk_set_wal (gboolean possible)
{
  file_methods.iVersion = possible ? VERSION_WITH_WAL : VERSION_WITHOUT_WAL;
}

void
disk_record (const char *folder)
{
  recording = folder != NULL;
  n_recordings++;
  g_hash_table_remove_all (names);
  g_hash_table_remove_all (certain_names);
  g_ptr_array_set_size (namings, 0);
  if (recording)
    take_folder (folder);
}

void
disk_pause (gboolean pause)
{
  recording = !pause;
}

void
disk_set_func (DiskFunc new_func,
               gpointer user_data)
{
  func = new_func;
  func_data = user_data;
}

static void
write_what_is_left (const Content *content,
                    const char    *path,
                    GRand         *rand)
{
  g_autoptr(GByteArray) left = g_byte_array_new ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (content->certain->len > 0)
    g_byte_array_append (left, content->certain->data, content->certain->len);
  for (guint i = 0; i < content->changes->len; i++)
    {
      const Change *change = g_ptr_array_index (content->changes, i);

      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0: /* Not at all */
          break;
        case 1: /* The first sectors of it */
          if (change->bytes != NULL)
            {
              gsize n_sectors = g_bytes_get_size (change->bytes) / SECTOR;

              apply (left, change, SECTOR * (gsize) g_rand_int_range (rand, 0, (int) n_sectors + 1));
              break;
            }
          G_GNUC_FALLTHROUGH;
        default:
          apply_whole (left, change);
          break;
        }
    }

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path, left->len > 0 ? (const char *) left->data : "", left->len,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
disk_cut_power (const char *folder,
                const char *target,
                GRand      *rand)
{
  g_autoptr(GHashTable) left = new_names ();
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  guint n_namings = (guint) g_rand_int_range (rand, 0, (int) namings->len + 1);
  GHashTableIter iter;
  gpointer path;
  gpointer value;

  g_hash_table_iter_init (&iter, certain_names);
  while (g_hash_table_iter_next (&iter, &path, &value))
    g_hash_table_insert (left, g_strdup (path), content_ref (value));
  /* File systems keep the order in which names were changed, but not what is in the files. */
  for (guint i = 0; i < n_namings; i++)
    apply_naming (left, g_ptr_array_index (namings, i));

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &path, &value))
    {
      g_autofree char *copy = NULL;

      if (!g_str_has_prefix (path, prefix))
        continue;
      copy = g_build_filename (target, (const char *) path + strlen (prefix), NULL);
      write_what_is_left (value, copy, rand);
    }
}
