/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the name of a file begins that is not whole yet */
#define BX_STORE_FILE_TEMPORARY_PREFIX ".new-"

typedef int (*BxStoreFileFault) (const char *path);

/**
 * BxStoreFileOperation:
 * @BX_STORE_FILE_MAKE: an empty file was made
 * @BX_STORE_FILE_COPY: a file was filled, and is not on the disk yet
 * @BX_STORE_FILE_SYNC: a file, or the names in a folder, are on the disk
 * @BX_STORE_FILE_LINK: a file has a second name
 * @BX_STORE_FILE_MOVE: a file has another name, maybe that of another one
 * @BX_STORE_FILE_REMOVE: a name is gone
 *
 * What was done with a file.
 */
typedef enum
{
  BX_STORE_FILE_MAKE,
  BX_STORE_FILE_COPY,
  BX_STORE_FILE_SYNC,
  BX_STORE_FILE_LINK,
  BX_STORE_FILE_MOVE,
  BX_STORE_FILE_REMOVE,
} BxStoreFileOperation;

typedef void (*BxStoreFileWatch) (BxStoreFileOperation  operation,
                                  const char           *path,
                                  const char           *to);

void      bx_store_file_set_fault        (BxStoreFileFault func);
void      bx_store_file_set_watch        (BxStoreFileWatch func);
gboolean  bx_store_file_set_error        (const char  *path,
                                          int          number,
                                          GError     **error);
gboolean  bx_store_file_check_place      (const char  *path,
                                          const char  *log_path,
                                          GError     **error);
gboolean  bx_store_file_sync             (const char  *path,
                                          GError     **error);
gboolean  bx_store_file_sync_folder_of   (const char  *path,
                                          GError     **error);
gboolean  bx_store_file_link             (const char  *from,
                                          const char  *to,
                                          GError     **error);
gboolean  bx_store_file_remove           (const char  *path,
                                          GError     **error);
gboolean  bx_store_file_move             (const char  *from,
                                          const char  *to,
                                          GError     **error);
gboolean  bx_store_file_replace          (const char  *from,
                                          const char  *to,
                                          GError     **error);
char     *bx_store_file_make_temporary   (const char  *folder,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void      bx_store_file_remove_temporary (const char  *path);
gboolean  bx_store_file_copy             (const char  *from,
                                          const char  *to,
                                          GError     **error);

G_END_DECLS
