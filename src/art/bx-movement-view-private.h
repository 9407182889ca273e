/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-art-fade.h"
#include "bx-art-sight.h"
#include "bx-movement-frames.h"
#include "bx-movement-view.h"

G_BEGIN_DECLS

struct _BxMovementView
{
  GtkWidget parent_instance;

  const BxMovement *movement;
  GStrv primary;
  GStrv secondary;
  double frame;
  gboolean ends;

  BxFigureState state;
  GRefString *stylesheet;   /* (owned) (nullable) */
  BxMovementFrames *frames; /* (owned) (nullable): on the screen */
  BxMovementFrames *next;   /* (owned) (nullable): being drawn to take their place */

  BxArtFade fade; /* from BxMovementFrames */

  /* While mapped */
  BxArtSight *sight;   /* (owned) (nullable) */
  GdkSurface *surface; /* (owned) (nullable) */
  guint update_id;
  guint settle_id;
  guint moved_id;
};

/* The type itself */
void     _bx_movement_view_set_state       (BxMovementView *self,
                                            BxFigureState   state);
void     _bx_movement_view_emit_changed    (BxMovementView *self);

/* What is drawn, and when */
void     _bx_movement_view_queue_update    (BxMovementView *self);
void     _bx_movement_view_drop_next       (BxMovementView *self);
void     _bx_movement_view_drop_frames     (BxMovementView *self);
void     _bx_movement_view_sight_moved_cb  (gpointer        user_data);
void     _bx_movement_view_restyle         (BxMovementView *self);

/* Where the pictures lie, and what is put on the screen */
gboolean _bx_movement_view_get_device_size (BxMovementView *self,
                                            const char     *picture,
                                            int            *width,
                                            int            *height);
void     _bx_movement_view_snapshot        (GtkWidget      *widget,
                                            GtkSnapshot    *snapshot);

G_END_DECLS
