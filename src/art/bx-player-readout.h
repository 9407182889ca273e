/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-movement-clock.h"
#include "bx-player-words.h"

G_BEGIN_DECLS

#define BX_TYPE_PLAYER_READOUT (bx_player_readout_get_type ())

G_DECLARE_FINAL_TYPE (BxPlayerReadout, bx_player_readout, BX, PLAYER_READOUT, GtkWidget)

GtkWidget *bx_player_readout_new        (void);
void       bx_player_readout_set_moment (BxPlayerReadout        *self,
                                         const BxMovementMoment *moment,
                                         BxBreath                breath);
char      *bx_player_readout_dup_words  (BxPlayerReadout        *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
