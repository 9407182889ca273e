/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxInstant:
 * @boot_ms: milliseconds since the machine started, sleep included
 * @wall_ms: milliseconds since the Unix epoch
 *
 * A reading of both clocks. It is an argument of every function here, so that a
 * test can bring its own.
 */
typedef struct
{
  gint64 boot_ms;
  gint64 wall_ms;
} BxInstant;

/**
 * BxDeadline:
 * @boot_ms: when it is over, on the clock of [struct@Instant]'s `boot_ms`
 * @wall_ms: when it is over, on the wall clock as it was when it was set
 * @duration_ms: how long it runs in all; 0 where there is no deadline
 *
 * The end of a rest or a hold. Remaining time is computed from it and never
 * counted, so that a stalled, sleeping or restarted program can't lose time.
 */
typedef struct
{
  gint64 boot_ms;
  gint64 wall_ms;
  gint64 duration_ms;
} BxDeadline;

#define BX_DEADLINE_NONE ((BxDeadline) { 0, 0, 0 })

BxInstant   bx_instant_now                 (void);

BxDeadline  bx_deadline_start              (BxInstant   now,
                                            int         seconds);
gboolean    bx_deadline_is_set             (BxDeadline  self);
gboolean    bx_deadline_is_over            (BxDeadline  self,
                                            BxInstant   now);
gint64      bx_deadline_get_remaining_ms   (BxDeadline  self,
                                            BxInstant   now);
int         bx_deadline_get_remaining_seconds (BxDeadline self,
                                            BxInstant   now);
double      bx_deadline_get_remaining_share (BxDeadline self,
                                            BxInstant   now);
guint       bx_deadline_get_next_change_ms (BxDeadline  self,
                                            BxInstant   now);
BxDeadline  bx_deadline_add                (BxDeadline  self,
                                            BxInstant   now,
                                            int         seconds);
BxDeadline  bx_deadline_from_wall          (gint64      wall_ms,
                                            int         seconds,
                                            BxInstant   now);

G_END_DECLS
