/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BxArtMovie BxArtMovie;

BxArtMovie *bx_art_movie_new        (GBytes          *svg,
                                     const char      *stylesheet,
                                     int              width,
                                     int              height,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *bx_art_movie_excerpt    (GBytes          *svg,
                                     const guint     *frames,
                                     guint            n_frames) G_GNUC_WARN_UNUSED_RESULT;
void        bx_art_movie_free       (BxArtMovie      *self);
GdkTexture *bx_art_movie_draw       (BxArtMovie      *self,
                                     const char      *layer,
                                     graphene_rect_t *place,
                                     GCancellable    *cancellable,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxArtMovie, bx_art_movie_free)

G_END_DECLS
