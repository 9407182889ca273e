/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxArtSightFunc:
 * @user_data: data of the caller
 *
 * Called when what a widget's viewports show may be another part of it.
 */
typedef void (*BxArtSightFunc) (gpointer user_data);

typedef struct _BxArtSight BxArtSight;

BxArtSight *bx_art_sight_new    (GtkWidget      *widget,
                                 BxArtSightFunc  moved,
                                 gpointer        user_data) G_GNUC_WARN_UNUSED_RESULT;
void        bx_art_sight_free   (BxArtSight     *self);
gboolean    bx_art_sight_is_seen (BxArtSight    *self);
gboolean    bx_art_sight_is_in_view (BxArtSight *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxArtSight, bx_art_sight_free)

G_END_DECLS
