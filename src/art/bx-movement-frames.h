/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bytes that the drawn frames of all movements take together, at most. A loop of
 * sixteen at 800×800 device pixels, with as many blends between them, fits. */
#define BX_MOVEMENT_FRAMES_BYTES (48 * 1024 * 1024)

#define BX_TYPE_MOVEMENT_FRAMES (bx_movement_frames_get_type ())

G_DECLARE_FINAL_TYPE (BxMovementFrames, bx_movement_frames, BX, MOVEMENT_FRAMES, GObject)

BxMovementFrames *bx_movement_frames_new             (const char       *picture,
                                                      guint             n_frames,
                                                      GRefString       *stylesheet,
                                                      int               width,
                                                      int               height,
                                                      guint             first,
                                                      gboolean          ends_only) G_GNUC_WARN_UNUSED_RESULT;
void              bx_movement_frames_cancel          (BxMovementFrames *self);
void              bx_movement_frames_thin_out        (BxMovementFrames *self,
                                                      double            frame);
gboolean          bx_movement_frames_is_for          (BxMovementFrames *self,
                                                      const char       *picture,
                                                      GRefString       *stylesheet,
                                                      int               width,
                                                      int               height,
                                                      gboolean          ends_only);
gboolean          bx_movement_frames_shows           (BxMovementFrames *self,
                                                      const char       *picture,
                                                      GRefString       *stylesheet,
                                                      gboolean          ends_only);
gboolean          bx_movement_frames_has_room        (int               width,
                                                      int               height,
                                                      guint             n_frames);
const char       *bx_movement_frames_get_picture     (BxMovementFrames *self);
guint             bx_movement_frames_get_n_frames    (BxMovementFrames *self);
gboolean          bx_movement_frames_has_first       (BxMovementFrames *self);
gboolean          bx_movement_frames_is_complete     (BxMovementFrames *self);
gboolean          bx_movement_frames_is_failed       (BxMovementFrames *self);
gboolean          bx_movement_frames_has_frame       (BxMovementFrames *self,
                                                      guint             frame);
gboolean          bx_movement_frames_snapshot        (BxMovementFrames *self,
                                                      GtkSnapshot      *snapshot,
                                                      double            frame,
                                                      const graphene_rect_t *place);
guint             bx_movement_frames_get_n_blends    (BxMovementFrames *self);
gsize             bx_movement_frames_get_bytes       (BxMovementFrames *self);
gsize             bx_movement_frames_get_total_bytes (void);

G_END_DECLS
