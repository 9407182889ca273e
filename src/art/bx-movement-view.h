/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-figure.h"
#include "bx-movement.h"

G_BEGIN_DECLS

#define BX_TYPE_MOVEMENT_VIEW (bx_movement_view_get_type ())

G_DECLARE_FINAL_TYPE (BxMovementView, bx_movement_view, BX, MOVEMENT_VIEW, GtkWidget)

GtkWidget        *bx_movement_view_new             (void);
const BxMovement *bx_movement_view_get_movement    (BxMovementView     *self);
void              bx_movement_view_set_movement    (BxMovementView     *self,
                                                    const BxMovement   *movement);
void              bx_movement_view_set_muscles     (BxMovementView     *self,
                                                    const char * const *primary,
                                                    const char * const *secondary);
double            bx_movement_view_get_frame       (BxMovementView     *self);
void              bx_movement_view_set_frame       (BxMovementView     *self,
                                                    double              frame);
gboolean          bx_movement_view_get_ends        (BxMovementView     *self);
void              bx_movement_view_set_ends        (BxMovementView     *self,
                                                    gboolean            ends);
gboolean          bx_movement_view_is_ready        (BxMovementView     *self);
gboolean          bx_movement_view_shows_its_own   (BxMovementView     *self);
gboolean          bx_movement_view_is_in_view      (BxMovementView     *self);
BxFigureState     bx_movement_view_get_state       (BxMovementView     *self);

G_END_DECLS
