/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In an order of frames: what stands still behind all of them */
#define BX_MOVEMENT_WORKER_SCENE (-1)

/**
 * BxMovementWorkerFunc:
 * @owner: who wanted the frames
 * @index: number of a frame, or %BX_MOVEMENT_WORKER_SCENE
 * @texture: (transfer none) (nullable): the frame, or %NULL where it covers nothing
 * @place: what it covers, as a part of the whole
 * @failed: whether it, and all that follow, can't be drawn
 *
 * Takes a frame.
 */
typedef void (*BxMovementWorkerFunc) (GObject               *owner,
                                      int                    index,
                                      GdkTexture            *texture,
                                      const graphene_rect_t *place,
                                      gboolean               failed);

void bx_movement_worker_draw (GObject              *owner,
                              BxMovementWorkerFunc  func,
                              const char           *picture,
                              GRefString           *stylesheet,
                              int                   width,
                              int                   height,
                              GArray               *order,
                              guint                 n_first,
                              GCancellable         *cancellable);

G_END_DECLS
