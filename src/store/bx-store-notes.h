/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-store.h"

G_BEGIN_DECLS

void        bx_store_save_pinned_note_async   (BxStore             *self,
                                               const char          *exercise_id,
                                               const char          *note,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean    bx_store_save_pinned_note_finish  (BxStore             *self,
                                               GAsyncResult        *result,
                                               GError             **error);

void        bx_store_load_pinned_note_async   (BxStore             *self,
                                               const char          *exercise_id,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
char       *bx_store_load_pinned_note_finish  (BxStore             *self,
                                               GAsyncResult        *result,
                                               GError             **error);

G_END_DECLS
