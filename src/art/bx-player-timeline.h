/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-movement-clock.h"

G_BEGIN_DECLS

#define BX_TYPE_PLAYER_TIMELINE (bx_player_timeline_get_type ())

G_DECLARE_FINAL_TYPE (BxPlayerTimeline, bx_player_timeline, BX, PLAYER_TIMELINE, GtkWidget)

GtkWidget *bx_player_timeline_new       (void);
void       bx_player_timeline_set_clock (BxPlayerTimeline *self,
                                         BxMovementClock  *clock,
                                         guint             n_frames);
void       bx_player_timeline_set_time  (BxPlayerTimeline *self,
                                         double            seconds);
void       bx_player_timeline_speak     (BxPlayerTimeline *self);

G_END_DECLS
