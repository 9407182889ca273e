/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "bx-statement.h"
#include "bx-store-error.h"

G_BEGIN_DECLS

/* Written into every log (`PRAGMA application_id`), so that a database of
 * another program is never taken for ours. "BxLg" in ASCII. */
#define BX_DATABASE_APPLICATION_ID 0x42784c67

/**
 * BxDatabaseMode:
 * @BX_DATABASE_MODE_PEEK: only the file itself is read: no lock is taken, the
 *   write-ahead log is not looked at and no file is made
 * @BX_DATABASE_MODE_READ: for reading
 * @BX_DATABASE_MODE_WRITE: for reading and writing; the file must exist
 * @BX_DATABASE_MODE_CREATE: for reading and writing; the file is made, for
 *   its owner only, where there is none
 * @BX_DATABASE_MODE_SCRATCH: a private database that is gone when it is closed
 */
typedef enum
{
  BX_DATABASE_MODE_PEEK,
  BX_DATABASE_MODE_READ,
  BX_DATABASE_MODE_WRITE,
  BX_DATABASE_MODE_CREATE,
  BX_DATABASE_MODE_SCRATCH,
} BxDatabaseMode;

BxDatabase  *bx_database_open             (const char      *path,
                                           BxDatabaseMode   mode,
                                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void         bx_database_close            (BxDatabase      *self);
const char  *bx_database_get_path         (BxDatabase      *self);
sqlite3     *bx_database_get_handle       (BxDatabase      *self);
gboolean     bx_database_wait_for_disk    (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_use_wal          (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_leave_wal        (BxDatabase      *self);
void         bx_database_keep_wal         (BxDatabase      *self,
                                           gboolean         keep);
gboolean     bx_database_exec             (BxDatabase      *self,
                                           const char      *sql,
                                           GError         **error);
gboolean     bx_database_get_int          (BxDatabase      *self,
                                           const char      *sql,
                                           gint64          *value,
                                           GError         **error);
BxStatement *bx_database_prepare          (BxDatabase      *self,
                                           const char      *sql,
                                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     bx_database_begin            (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_begin_reading    (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_end              (BxDatabase      *self,
                                           gboolean         succeeded,
                                           GError         **error);
guint64      bx_database_get_n_changes    (BxDatabase      *self);
guint        bx_database_get_wal_pages    (BxDatabase      *self);
gboolean     bx_database_checkpoint       (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_quick_check      (BxDatabase      *self,
                                           GError         **error);
gboolean     bx_database_copy             (BxDatabase      *self,
                                           BxDatabase      *target,
                                           GError         **error);
void         bx_database_take_error       (BxDatabase      *self,
                                           int              code,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxDatabase, bx_database_close)

G_END_DECLS
