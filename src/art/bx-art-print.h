/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean bx_art_print (cairo_t               *cr,
                       const char            *picture,
                       int                    frame,
                       const char * const    *primary,
                       const char * const    *secondary,
                       const graphene_rect_t *place,
                       GError               **error);

gboolean bx_art_print_levels (cairo_t               *cr,
                              const char            *picture,
                              const char            *levels,
                              const graphene_rect_t *place,
                              GError               **error);

G_END_DECLS
