/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BX_ART_ERROR:
 *
 * Error domain for pictures that can't be drawn.
 */
#define BX_ART_ERROR (bx_art_error_quark ())

/**
 * BxArtError:
 * @BX_ART_ERROR_MISSING: there is no such picture
 * @BX_ART_ERROR_BROKEN: it is no SVG, or one that can't be drawn
 * @BX_ART_ERROR_TOO_LARGE: the file or the wanted size is beyond all reason
 */
typedef enum
{
  BX_ART_ERROR_MISSING,
  BX_ART_ERROR_BROKEN,
  BX_ART_ERROR_TOO_LARGE,
} BxArtError;

GQuark      bx_art_error_quark      (void);

/* The longest side that is drawn, in device pixels. */
#define BX_ART_MAX_SIDE 8192

char       *bx_art_picture_get_path (const char    *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_art_picture_exists   (const char    *name);
gboolean    bx_art_picture_get_size (const char    *name,
                                     double        *width,
                                     double        *height);
GBytes     *bx_art_picture_load     (const char    *name,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GdkTexture *bx_art_picture_draw     (GBytes        *svg,
                                     const char    *stylesheet,
                                     int            width,
                                     int            height,
                                     GCancellable  *cancellable,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
