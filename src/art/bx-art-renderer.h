/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bytes of drawn pictures that the default renderer keeps: six of them fill a
 * 2560×1440 screen, and a page of this program needs 2 to 6 MB. */
#define BX_ART_CACHE_BYTES (48 * 1024 * 1024)

#define BX_TYPE_ART_RENDERER (bx_art_renderer_get_type ())

G_DECLARE_FINAL_TYPE (BxArtRenderer, bx_art_renderer, BX, ART_RENDERER, GObject)

BxArtRenderer *bx_art_renderer_get_default      (void);
BxArtRenderer *bx_art_renderer_new              (gsize                 cache_bytes);
gsize          bx_art_renderer_get_cached_bytes (BxArtRenderer        *self);
void           bx_art_renderer_clear            (BxArtRenderer        *self);
GdkTexture    *bx_art_renderer_lookup           (BxArtRenderer        *self,
                                                 const char           *picture,
                                                 GRefString           *stylesheet,
                                                 int                   width,
                                                 int                   height);
void           bx_art_renderer_draw_async       (BxArtRenderer        *self,
                                                 const char           *picture,
                                                 GRefString           *stylesheet,
                                                 int                   width,
                                                 int                   height,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GdkTexture    *bx_art_renderer_draw_finish      (BxArtRenderer        *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void           bx_art_renderer_take_from_shelf     (BxArtRenderer       *self,
                                                    const char          *path);
void           bx_art_renderer_put_on_shelf_async  (BxArtRenderer       *self,
                                                    const char          *path,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean       bx_art_renderer_put_on_shelf_finish (BxArtRenderer       *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

G_END_DECLS
