/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-rest-clock.h"
#include "bx-set.h"

G_BEGIN_DECLS

/* Time to get into position */
#define BX_HOLD_CLOCK_READY_SECONDS 3

/**
 * BxHoldBeat:
 * @ready: seconds until it begins, or 0 while it is held
 * @seconds: how long it is held
 * @reached: whether the time that was planned is over with this second
 *
 * A second of a hold.
 */
typedef struct
{
  int ready;
  int seconds;
  gboolean reached;
} BxHoldBeat;

#define BX_TYPE_HOLD_CLOCK (bx_hold_clock_get_type ())

G_DECLARE_FINAL_TYPE (BxHoldClock, bx_hold_clock, BX, HOLD_CLOCK, GObject)

BxHoldClock *bx_hold_clock_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void         bx_hold_clock_set_clock     (BxHoldClock   *self,
                                          BxInstantFunc  clock,
                                          gpointer       user_data);
void         bx_hold_clock_start         (BxHoldClock   *self,
                                          int            planned_seconds);
int          bx_hold_clock_stop          (BxHoldClock   *self);
void         bx_hold_clock_update        (BxHoldClock   *self);
gboolean     bx_hold_clock_is_running    (BxHoldClock   *self);
gboolean     bx_hold_clock_is_held       (BxHoldClock   *self);
void         bx_hold_clock_get_beat      (BxHoldClock   *self,
                                          BxHoldBeat    *beat);
void         bx_hold_clock_play          (const BxHoldBeat *beat);
char        *bx_hold_clock_format        (const BxHoldBeat *beat) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
