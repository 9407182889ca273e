/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The longer side of a picture that is kept, in pixels */
#define BX_SMALL_PICTURE_SIZE 800

GBytes *bx_small_picture_new         (GBytes               *file,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void    bx_small_picture_load_async  (GFile                *file,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GBytes *bx_small_picture_load_finish (GFile                *file,
                                      GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
