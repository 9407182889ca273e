/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* confirm DIR SETS: what confirming a set costs the main thread, how long until
 * it is on the disk, and how many times the disk was asked to sync for it,
 * beside what one write and sync of the same disk takes. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <sqlite3.h>

#include "bx-session.h"
#include "bx-store.h"

/* ---- a file system under SQLite that counts ------------------------------- */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* directly behind this in memory */
} CountingFile;

static int n_syncs;
static sqlite3_io_methods counting_methods;

#define REAL(file) (((CountingFile *) (file))->real)

static int
counting_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
counting_read (sqlite3_file *file,
               void *buffer,
               int amount,
               sqlite3_int64 offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), buffer, amount, offset);
}

static int
counting_write (sqlite3_file *file,
                const void *buffer,
                int amount,
                sqlite3_int64 offset)
{
  return REAL (file)->pMethods->xWrite (REAL (file), buffer, amount, offset);
}

static int
counting_truncate (sqlite3_file *file,
                   sqlite3_int64 size)
{
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
counting_sync (sqlite3_file *file,
               int flags)
{
  g_atomic_int_inc (&n_syncs);

  return REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
counting_file_size (sqlite3_file *file,
                    sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
counting_lock (sqlite3_file *file,
               int lock)
{
  return REAL (file)->pMethods->xLock (REAL (file), lock);
}

static int
counting_unlock (sqlite3_file *file,
                 int lock)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), lock);
}

static int
counting_check_reserved_lock (sqlite3_file *file,
                              int *out)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), out);
}

static int
counting_file_control (sqlite3_file *file,
                       int op,
                       void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, argument);
}

static int
counting_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
counting_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
counting_shm_map (sqlite3_file *file,
                  int page,
                  int page_size,
                  int extend,
                  void volatile **out)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, page_size, extend, out);
}

static int
counting_shm_lock (sqlite3_file *file,
                   int offset,
                   int n,
                   int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
counting_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
counting_shm_unmap (sqlite3_file *file,
                    int delete_flag)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete_flag);
}

static sqlite3_io_methods counting_methods = {
  .iVersion = 2,
  .xClose = counting_close,
  .xRead = counting_read,
  .xWrite = counting_write,
  .xTruncate = counting_truncate,
  .xSync = counting_sync,
  .xFileSize = counting_file_size,
  .xLock = counting_lock,
  .xUnlock = counting_unlock,
  .xCheckReservedLock = counting_check_reserved_lock,
  .xFileControl = counting_file_control,
  .xSectorSize = counting_sector_size,
  .xDeviceCharacteristics = counting_device_characteristics,
  .xShmMap = counting_shm_map,
  .xShmLock = counting_shm_lock,
  .xShmBarrier = counting_shm_barrier,
  .xShmUnmap = counting_shm_unmap,
};

static int
counting_open (sqlite3_vfs *vfs,
               const char *name,
               sqlite3_file *file,
               int flags,
               int *out_flags)
{
  sqlite3_vfs *real_vfs = vfs->pAppData;
  CountingFile *self = (CountingFile *) file;
  int result;

  self->real = (sqlite3_file *) (self + 1);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &counting_methods : NULL;

  return result;
}

static void
register_counting_vfs (void)
{
  static sqlite3_vfs vfs;
  sqlite3_vfs *real_vfs = sqlite3_vfs_find (NULL);

  vfs = *real_vfs;
  vfs.zName = "counting";
  vfs.szOsFile = (int) sizeof (CountingFile) + real_vfs->szOsFile;
  vfs.pAppData = real_vfs;
  vfs.xOpen = counting_open;
  sqlite3_vfs_register (&vfs, TRUE);
}

/* ---- confirming sets --------------------------------------------------------- */

typedef struct
{
  GMainLoop *loop;
  GError *error;
  gint64 called_us; /* when the callback came */
} Wait;

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Wait *wait = user_data;

  bx_store_open_finish (BX_STORE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
session_saved_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  Wait *wait = user_data;

  bx_store_save_session_finish (BX_STORE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
set_saved_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  Wait *wait = user_data;

  wait->called_us = g_get_monotonic_time ();
  bx_store_save_set_finish (BX_STORE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
wait_for (Wait *wait)
{
  g_main_loop_run (wait->loop);
  if (wait->error != NULL)
    g_error ("%s", wait->error->message);
}

static int
compare (const void *a,
         const void *b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
print_times (const char *name,
             gint64 *times,
             guint n)
{
  qsort (times, n, sizeof *times, compare);
  printf ("%s_median_us %" G_GINT64_FORMAT "\n%s_worst_us %" G_GINT64_FORMAT "\n", name, times[n / 2], name, times[n - 1]);
}

/* What the disk itself takes to write and sync as much as a set does. */
static gint64
write_and_sync (const char *path)
{
  static char page[4096 + 24];
  int fd = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  gint64 start;

  if (fd < 0)
    g_error ("%s: %s", path, g_strerror (errno));
  start = g_get_monotonic_time ();
  if (write (fd, page, sizeof page) != sizeof page || fdatasync (fd) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
  start = g_get_monotonic_time () - start;
  close (fd);

  return start;
}

int
main (int argc,
      char **argv)
{
  guint n = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 100;
  g_autofree char *path = g_build_filename (argc > 1 ? argv[1] : ".", "confirm.db", NULL);
  g_autofree char *beside = g_build_filename (argc > 1 ? argv[1] : ".", "confirm.sync", NULL);
  g_autofree gint64 *main_thread = g_new0 (gint64, n);
  g_autofree gint64 *durable = g_new0 (gint64, n);
  g_autofree gint64 *disk = g_new0 (gint64, n);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (BxSession) session = bx_session_new ("Bench");
  g_autoptr (BxStore) store = NULL;
  BxSessionExercise *exercise = bx_session_exercise_new ("back-extension");
  Wait wait = { .loop = loop };
  int most_syncs = 0;
  int all_syncs = 0;

  register_counting_vfs ();
  store = bx_store_new (path);
  bx_store_open_async (store, NULL, opened_cb, &wait);
  wait_for (&wait);

  session->started = bx_moment_now ();
  g_ptr_array_add (session->exercises, exercise);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (exercise->sets, bx_set_new ());
  bx_store_save_session_async (store, session, NULL, session_saved_cb, &wait);
  wait_for (&wait);

  for (guint i = 0; i < n; i++)
    {
      BxSet *set = g_ptr_array_index (exercise->sets, i);
      gint64 start;
      gint64 asked;
      int syncs = g_atomic_int_get (&n_syncs);

      disk[i] = write_and_sync (beside);

      set->state = BX_SET_STATE_DONE;
      set->reps = 12;
      set->done_at = bx_moment_now ();
      start = g_get_monotonic_time ();
      bx_store_save_set_async (store, exercise->id, set, NULL, set_saved_cb, &wait);
      asked = g_get_monotonic_time ();
      wait_for (&wait);
      durable[i] = wait.called_us - start;
      main_thread[i] = asked - start + g_get_monotonic_time () - wait.called_us;
      syncs = g_atomic_int_get (&n_syncs) - syncs;
      most_syncs = MAX (most_syncs, syncs);
      all_syncs += syncs;
    }

  bx_store_close (store);
  g_unlink (path);
  g_unlink (beside);

  print_times ("main_thread", main_thread, n);
  print_times ("durable", durable, n);
  print_times ("disk", disk, n);
  printf ("syncs_a_set %.3f\nsyncs_most %d\n", all_syncs / (double) n, most_syncs);

  return EXIT_SUCCESS;
}
