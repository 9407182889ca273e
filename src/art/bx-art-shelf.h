/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bytes of drawings that a shelf holds at most: the first page's, at any scale. */
#define BX_ART_SHELF_BYTES (12 * 1024 * 1024)

typedef struct
{
  char *picture;          /* (owned) */
  GRefString *stylesheet; /* (owned): interned */
  GdkTexture *texture;    /* (owned) */
} BxArtDrawing;

BxArtDrawing *bx_art_drawing_new  (const char    *picture,
                                   GRefString    *stylesheet,
                                   GdkTexture    *texture) G_GNUC_WARN_UNUSED_RESULT;
void          bx_art_drawing_free (BxArtDrawing  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxArtDrawing, bx_art_drawing_free)

GPtrArray    *bx_art_shelf_read   (const char    *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean      bx_art_shelf_write  (const char    *path,
                                   GPtrArray     *drawings,
                                   GError       **error);

G_END_DECLS
