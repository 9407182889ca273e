/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-movement-clock.h"

G_BEGIN_DECLS

/**
 * BxBreath:
 * @BX_BREATH_FREE: as one likes
 * @BX_BREATH_IN: breathe in
 * @BX_BREATH_OUT: breathe out
 * @BX_BREATH_HOLD: hold the breath and brace
 *
 * What the breath does in a phase.
 */
typedef enum
{
  BX_BREATH_FREE,
  BX_BREATH_IN,
  BX_BREATH_OUT,
  BX_BREATH_HOLD,
} BxBreath;

const char *bx_player_words_get_phase  (BxPhase          phase);
const char *bx_player_words_get_breath (BxBreath         breath);
char       *bx_player_words_dup_moment (BxMovementClock *clock,
                                        double           seconds) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_player_words_parse_breath (const char    *text,
                                          BxBreath      *breaths);

G_END_DECLS
