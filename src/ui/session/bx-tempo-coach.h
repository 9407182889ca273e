/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "bx-tempo.h"

G_BEGIN_DECLS

#define BX_TEMPO_COACH_READY_SECONDS 3

/**
 * BxTempoBeat:
 * @ready: seconds until it begins, 0 once it has begun
 * @rep: which repetition it is, from 1
 * @part: what of it is done now
 * @second: the second of the part, from 1
 * @first: whether the part has just begun
 *
 * What is to be done in a second.
 */
typedef struct
{
  int ready;
  int rep;
  BxTempoPart part;
  int second;
  gboolean first;
} BxTempoBeat;

#define BX_TYPE_TEMPO_COACH (bx_tempo_coach_get_type ())

G_DECLARE_FINAL_TYPE (BxTempoCoach, bx_tempo_coach, BX, TEMPO_COACH, GObject)

gboolean      bx_tempo_coach_find_beat  (const BxTempo *tempo,
                                         int            n_reps,
                                         int            second,
                                         BxTempoBeat   *beat);
BxTempoCoach *bx_tempo_coach_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void          bx_tempo_coach_start      (BxTempoCoach  *self,
                                         const BxTempo *tempo,
                                         int            n_reps);
void          bx_tempo_coach_stop       (BxTempoCoach  *self);
gboolean      bx_tempo_coach_is_running (BxTempoCoach  *self);
char         *bx_tempo_beat_format      (const BxTempoBeat *beat) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
