/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxSoundProblem:
 * @BX_SOUND_PROBLEM_NONE: sounds can be played
 * @BX_SOUND_PROBLEM_MODULE: GTK has no media module
 * @BX_SOUND_PROBLEM_PLUGINS: the module lacks what it needs to read a sound
 * @BX_SOUND_PROBLEM_SERVER: nothing leads from here to a loudspeaker
 *
 * Why no sound can be played.
 */
typedef enum
{
  BX_SOUND_PROBLEM_NONE,
  BX_SOUND_PROBLEM_MODULE,
  BX_SOUND_PROBLEM_PLUGINS,
  BX_SOUND_PROBLEM_SERVER,
} BxSoundProblem;

BxSoundProblem bx_sound_support_find_problem (void);
const char    *bx_sound_problem_get_text     (BxSoundProblem problem);
gboolean       bx_sound_support_can_reach_server (const char *const *environment,
                                                  const char        *runtime_dir);

G_END_DECLS
