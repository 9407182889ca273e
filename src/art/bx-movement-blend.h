/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxMovementBlend:
 * @frames: (transfer full) (element-type GdkTexture): frames of a movement
 * @frame_places: (transfer full): which part of the whole each covers
 * @n: how many blends lie between two frames
 * @textures: (transfer full) (element-type GdkTexture): the blends, in order
 * @places: (transfer full): which part of the whole each covers
 *
 * The work of blending what lies between the frames of a movement.
 */
typedef struct
{
  GPtrArray *frames;
  graphene_rect_t *frame_places;
  guint n;
  GPtrArray *textures;
  graphene_rect_t *places;
} BxMovementBlend;

BxMovementBlend *bx_movement_blend_new         (GdkTexture            **frames,
                                                const graphene_rect_t  *places,
                                                guint                   n_frames,
                                                guint                   n) G_GNUC_WARN_UNUSED_RESULT;
void             bx_movement_blend_free        (BxMovementBlend        *self);
gsize            bx_movement_blend_count_bytes (GdkTexture             *first,
                                                const graphene_rect_t  *first_place,
                                                GdkTexture             *second,
                                                const graphene_rect_t  *second_place);
GdkTexture      *bx_movement_blend_textures    (GdkTexture             *first,
                                                const graphene_rect_t  *first_place,
                                                GdkTexture             *second,
                                                const graphene_rect_t  *second_place,
                                                double                  part,
                                                graphene_rect_t        *place) G_GNUC_WARN_UNUSED_RESULT;
void             bx_movement_blend_in_thread   (GTask                  *task,
                                                gpointer                source,
                                                gpointer                task_data,
                                                GCancellable           *cancellable);

G_END_DECLS
