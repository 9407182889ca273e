/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-sound-support.h"

G_BEGIN_DECLS

/**
 * BxSound:
 * @BX_SOUND_REST_OVER: the rest is over, as the person chose it
 * @BX_SOUND_TICK: a second
 * @BX_SOUND_TOCK: the first second of something
 *
 * What is heard.
 */
typedef enum
{
  BX_SOUND_REST_OVER,
  BX_SOUND_TICK,
  BX_SOUND_TOCK,
} BxSound;

#define BX_TYPE_SOUNDS (bx_sounds_get_type ())

G_DECLARE_FINAL_TYPE (BxSounds, bx_sounds, BX, SOUNDS, GObject)

BxSounds      *bx_sounds_get_default  (void);
void           bx_sounds_prepare      (BxSounds *self,
                                       BxSound   sound);
void           bx_sounds_play         (BxSounds *self,
                                       BxSound   sound);
const char    *bx_sounds_get_name     (BxSounds *self,
                                       BxSound   sound);
BxSoundProblem bx_sounds_find_problem (BxSounds *self);
gboolean       bx_sounds_are_missed   (BxSounds *self);

G_END_DECLS
