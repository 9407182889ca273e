/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxPhase:
 * @BX_PHASE_LOWERING: the weight goes down, the muscles lengthen
 * @BX_PHASE_PAUSE_BOTTOM: the stop where they are stretched
 * @BX_PHASE_LIFTING: the weight goes up, the muscles shorten
 * @BX_PHASE_PAUSE_TOP: the stop at the other end
 *
 * The four parts of a repetition, in the order in which a tempo spells them.
 */
typedef enum
{
  BX_PHASE_LOWERING,
  BX_PHASE_PAUSE_BOTTOM,
  BX_PHASE_LIFTING,
  BX_PHASE_PAUSE_TOP,
} BxPhase;

#define BX_N_PHASES 4

/**
 * BxMovementPhase:
 * @phase: which part of the repetition
 * @from: number of the picture it begins with
 * @to: number of the picture it ends with
 * @seconds: how long it takes
 *
 * A part of a repetition as it was drawn.
 */
typedef struct
{
  BxPhase phase;
  int from;
  int to;
  double seconds;
} BxMovementPhase;

/**
 * BxMovementMoment:
 * @index: place of the phase among those of the clock
 * @phase: which part of the repetition
 * @frame: number of the picture; between two of them it has a fraction
 * @progress: how much of the phase is over, 0 to 1
 * @count: the second that is counted now, from 1
 * @count_to: how many are counted
 *
 * What a clock reads at a time.
 */
typedef struct
{
  guint index;
  BxPhase phase;
  double frame;
  double progress;
  int count;
  int count_to;
} BxMovementMoment;

typedef struct _BxMovementClock BxMovementClock;

BxMovementClock       *bx_movement_clock_new          (const BxMovementPhase *phases,
                                                       guint                  n_phases,
                                                       const char            *tempo) G_GNUC_WARN_UNUSED_RESULT;
void                   bx_movement_clock_free         (BxMovementClock       *self);
gboolean               bx_movement_clock_is_tempo     (const char            *tempo);
double                 bx_movement_clock_get_duration (BxMovementClock       *self);
char                  *bx_movement_clock_dup_tempo    (BxMovementClock       *self) G_GNUC_WARN_UNUSED_RESULT;
guint                  bx_movement_clock_get_n_phases (BxMovementClock       *self);
const BxMovementPhase *bx_movement_clock_get_phase    (BxMovementClock       *self,
                                                       guint                  index,
                                                       double                *start);
double                 bx_movement_clock_wrap         (BxMovementClock       *self,
                                                       double                 seconds);
void                   bx_movement_clock_read         (BxMovementClock       *self,
                                                       double                 seconds,
                                                       BxMovementMoment      *moment);
double                 bx_movement_clock_step_frame   (BxMovementClock       *self,
                                                       double                 seconds,
                                                       int                    direction);
double                 bx_movement_clock_step_phase   (BxMovementClock       *self,
                                                       double                 seconds,
                                                       int                    direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMovementClock, bx_movement_clock_free)

G_END_DECLS
