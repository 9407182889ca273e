/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-figure.h"
#include "bx-player.h"

G_BEGIN_DECLS

#define BX_TYPE_MOVING_PICTURE (bx_moving_picture_get_type ())

G_DECLARE_FINAL_TYPE (BxMovingPicture, bx_moving_picture, BX, MOVING_PICTURE, GtkWidget)

GtkWidget *bx_moving_picture_new          (BxFigure        *figure);
BxFigure  *bx_moving_picture_get_figure   (BxMovingPicture *self);
void       bx_moving_picture_set_figure   (BxMovingPicture *self,
                                           BxFigure        *figure);
void       bx_moving_picture_set_exercise (BxMovingPicture *self,
                                           BxExercise      *exercise,
                                           const char      *variation,
                                           const char      *tempo);
void       bx_moving_picture_set_area     (BxMovingPicture *self,
                                           GtkWidget       *area);
void       bx_moving_picture_set_speed    (BxMovingPicture *self,
                                           double           speed);
void       bx_moving_picture_play         (BxMovingPicture *self,
                                           guint            n_repetitions);
gboolean   bx_moving_picture_is_moving    (BxMovingPicture *self);
BxPlayer  *bx_moving_picture_get_player   (BxMovingPicture *self);

G_END_DECLS
