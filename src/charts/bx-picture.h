/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Between what is drawn and the edge of the paper, and the size of the words, in pixels */
#define BX_PICTURE_MARGIN 24.0
#define BX_PICTURE_FONT_SIZE 15.0

typedef enum
{
  BX_PICTURE_PNG,
  BX_PICTURE_SVG,
} BxPictureFormat;

/**
 * BxPictureDrawFunc:
 * @cr: white paper
 * @user_data: data of the owner
 *
 * Draws a picture in the colours of ink on paper.
 */
typedef void (*BxPictureDrawFunc) (cairo_t  *cr,
                                   gpointer  user_data);

GBytes             *bx_picture_render               (BxPictureFormat      format,
                                                     int                  width,
                                                     int                  height,
                                                     const char          *title,
                                                     const char          *description,
                                                     BxPictureDrawFunc    draw,
                                                     gpointer             user_data,
                                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
PangoContext       *bx_picture_create_pango_context (GtkWidget           *widget,
                                                     double               font_size) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout        *bx_picture_create_title         (PangoContext        *pango,
                                                     const char          *title,
                                                     double               width) G_GNUC_WARN_UNUSED_RESULT;
GdkContentProvider *bx_picture_create_content       (GBytes              *png,
                                                     GBytes              *svg) G_GNUC_WARN_UNUSED_RESULT;
char               *bx_picture_dup_file_name        (const char          *title,
                                                     BxPictureFormat      format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
