/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the files of a shared folder are called: these, and between them who wrote it. */
#define BX_SYNC_FILE_PREFIX "back-extension-"
#define BX_SYNC_FILE_SUFFIX ".backext-log"

/**
 * BxSyncFile:
 * @name: (transfer full): its name in the folder
 * @stamp: (transfer full): another text whenever the file was written anew
 *
 * What another machine wrote.
 */
typedef struct
{
  char *name;
  char *stamp;
} BxSyncFile;

GPtrArray *bx_sync_folder_list      (const char        *log_path,
                                     const char        *folder,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_sync_folder_fetch     (const char        *log_path,
                                     const char        *folder,
                                     const BxSyncFile  *file,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void       bx_sync_folder_forget    (const char        *path);
gboolean   bx_sync_folder_write     (const char        *log_path,
                                     const char        *folder,
                                     char             **fingerprint,
                                     GError           **error);
void       bx_sync_file_free        (BxSyncFile        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSyncFile, bx_sync_file_free)

G_END_DECLS
