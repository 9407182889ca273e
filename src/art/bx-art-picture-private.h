/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <librsvg/rsvg.h>

#include "bx-art-picture.h"

G_BEGIN_DECLS

void        _bx_art_set_broken      (GError       **error,
                                     const char    *reason);
RsvgHandle *_bx_art_picture_open    (GBytes        *svg,
                                     const char    *stylesheet,
                                     int            width,
                                     int            height,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    _bx_art_picture_render  (RsvgHandle    *handle,
                                     const char    *layer,
                                     guchar        *data,
                                     int            width,
                                     int            height,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
