/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * A disk that can be watched, that can fail, and whose power can be cut. It stands
 * between SQLite and the file system.
 */

typedef enum
{
  DISK_FILE_MAIN,
  DISK_FILE_WAL,
  DISK_FILE_OTHER,
  DISK_N_FILES,
} DiskFile;

typedef struct
{
  guint n_writes[DISK_N_FILES];
  guint n_syncs[DISK_N_FILES];
} DiskCounts;

/* Called after each operation that changes a file, or what is certain of it */
typedef void (*DiskFunc) (gpointer user_data);

void        disk_install         (void);
DiskCounts  disk_get_counts      (void);

/* Fails the n-th operation from now on (1 is the next one), and all after it, with
 * a result of SQLite; 0 for none. */
void        disk_fail_from       (guint     n,
                                  int       result);
/* The same for reading */
void        disk_fail_reads_from (guint     n,
                                  int       result);

/* Whether it can hold a write-ahead log, as from the start; disks of a network can't. */
void        disk_set_wal         (gboolean  possible);

/* Keeps what is certain of each file in @folder, of its name too, and what is not yet.
 * What is there already is certain. NULL ends it. */
void        disk_record          (const char *folder);
/* What is done in between is no part of it. */
void        disk_pause           (gboolean  pause);
void        disk_set_func        (DiskFunc  func,
                                  gpointer  user_data);
/* Writes what may be left of the files in @folder, had the power been cut now,
 * into @target: everything that was synced, and any part of what was not. */
void        disk_cut_power       (const char *folder,
                                  const char *target,
                                  GRand      *rand);

G_END_DECLS
