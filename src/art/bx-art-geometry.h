/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BxArtGeometry BxArtGeometry;

BxArtGeometry *bx_art_geometry_new  (GBytes        *svg,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void           bx_art_geometry_free (BxArtGeometry *self);
gboolean       bx_art_geometry_has_muscle (BxArtGeometry   *self,
                                           const char      *muscle,
                                           graphene_rect_t *bounds);
const char    *bx_art_geometry_pick (BxArtGeometry *self,
                                     double         x,
                                     double         y);
GdkTexture    *bx_art_geometry_draw_mark (BxArtGeometry   *self,
                                          const char      *muscle,
                                          double           scale,
                                          const GdkRGBA   *ink,
                                          double           ground,
                                          graphene_rect_t *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxArtGeometry, bx_art_geometry_free)

G_END_DECLS
