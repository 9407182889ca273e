/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-deadline.h"

#include <time.h>

/* A deadline runs for ten hours at most; it keeps every sum far from wrapping. */
#define DURATION_MAX_SECONDS 36000

/* A thousand years: no clock goes on for longer, and no sum of two wraps. */
#define TIME_MAX_MS G_GINT64_CONSTANT (31556952000000)

/**
 * bx_instant_now:
 *
 * Reads both clocks. The boot-time clock (`CLOCK_BOOTTIME`) goes on while the
 * machine sleeps and never jumps when the time of day is set.
 *
 * Returns: this instant
 */
BxInstant
bx_instant_now (void)
{
  struct timespec boot;

  if (clock_gettime (CLOCK_BOOTTIME, &boot) != 0)
    return (BxInstant) { g_get_monotonic_time () / 1000, g_get_real_time () / 1000 };

  return (BxInstant) {
    (gint64) boot.tv_sec * 1000 + boot.tv_nsec / 1000000,
    g_get_real_time () / 1000,
  };
}

/**
 * bx_deadline_start:
 * @now: this instant
 * @seconds: how long to run
 *
 * Returns: a deadline @seconds from now, or %BX_DEADLINE_NONE for 0 or less
 */
BxDeadline
bx_deadline_start (BxInstant now,
                   int       seconds)
{
  gint64 duration_ms = MIN (seconds, DURATION_MAX_SECONDS) * G_GINT64_CONSTANT (1000);

  if (duration_ms <= 0)
    return BX_DEADLINE_NONE;

  return (BxDeadline) { now.boot_ms + duration_ms, now.wall_ms + duration_ms, duration_ms };
}

/**
 * bx_deadline_is_set:
 * @self: a deadline
 *
 * Returns: whether there is one, over or not
 */
gboolean
bx_deadline_is_set (BxDeadline self)
{
  return self.duration_ms > 0;
}

/**
 * bx_deadline_is_over:
 * @self: a deadline
 * @now: this instant
 *
 * Returns: whether nothing of it remains; `TRUE` too where there is none
 */
gboolean
bx_deadline_is_over (BxDeadline self,
                     BxInstant  now)
{
  return bx_deadline_get_remaining_ms (self, now) == 0;
}

/**
 * bx_deadline_get_remaining_ms:
 * @self: a deadline
 * @now: this instant
 *
 * Returns: the milliseconds that remain, 0 when it is over
 */
gint64
bx_deadline_get_remaining_ms (BxDeadline self,
                              BxInstant  now)
{
  if (!bx_deadline_is_set (self))
    return 0;

  return MAX (self.boot_ms - now.boot_ms, 0);
}

/**
 * bx_deadline_get_remaining_seconds:
 * @self: a deadline
 * @now: this instant
 *
 * Tells the seconds to show: rounded up, so that a rest of 90 s begins at 90 and
 * shows 0 only when it is over.
 *
 * Returns: the seconds that remain
 */
int
bx_deadline_get_remaining_seconds (BxDeadline self,
                                   BxInstant  now)
{
  return (int) ((bx_deadline_get_remaining_ms (self, now) + 999) / 1000);
}

/**
 * bx_deadline_get_remaining_share:
 * @self: a deadline
 * @now: this instant
 *
 * Returns: how much of it remains, from 1 at its start to 0 when it is over
 */
double
bx_deadline_get_remaining_share (BxDeadline self,
                                 BxInstant  now)
{
  if (!bx_deadline_is_set (self))
    return 0;

  return CLAMP ((double) bx_deadline_get_remaining_ms (self, now) / self.duration_ms, 0, 1);
}

/**
 * bx_deadline_get_next_change_ms:
 * @self: a deadline
 * @now: this instant
 *
 * Tells how long [method@Deadline.get_remaining_seconds] stays what it is, so
 * that a label wakes once a second, on the second.
 *
 * Returns: milliseconds until the next change, 0 when it is over
 */
guint
bx_deadline_get_next_change_ms (BxDeadline self,
                                BxInstant  now)
{
  gint64 remaining_ms = bx_deadline_get_remaining_ms (self, now);

  if (remaining_ms == 0)
    return 0;

  return (guint) ((remaining_ms - 1) % 1000) + 1;
}

/**
 * bx_deadline_add:
 * @self: a deadline
 * @now: this instant
 * @seconds: how much to add, or to take off where negative
 *
 * Moves a deadline, and makes its duration as much longer or shorter. What is
 * taken off beyond what remains ends it now. Adding to one that is over, or to
 * none, starts a new one from now.
 *
 * Returns: the new deadline
 */
BxDeadline
bx_deadline_add (BxDeadline self,
                 BxInstant  now,
                 int        seconds)
{
  gint64 remaining_ms = bx_deadline_get_remaining_ms (self, now);
  gint64 change_ms;

  if (remaining_ms == 0)
    return seconds > 0 ? bx_deadline_start (now, seconds) : self;

  change_ms = CLAMP (seconds * G_GINT64_CONSTANT (1000),
                     -remaining_ms,
                     MAX (DURATION_MAX_SECONDS * G_GINT64_CONSTANT (1000) - remaining_ms, 0));

  /* At least a millisecond, so that it is over rather than none. */
  return (BxDeadline) {
    self.boot_ms + change_ms,
    now.wall_ms + remaining_ms + change_ms,
    MAX (self.duration_ms + change_ms, 1),
  };
}

/**
 * bx_deadline_from_wall:
 * @wall_ms: when it is over, in milliseconds since the Unix epoch
 * @seconds: how long it runs in all
 * @now: this instant
 *
 * Finds a deadline again of which only the wall clock was kept, as after a restart
 * of the machine. One with more left than it ever had comes of a clock that was
 * set back: it is taken for over.
 *
 * Returns: the deadline, over or not; %BX_DEADLINE_NONE for 0 seconds or less
 */
BxDeadline
bx_deadline_from_wall (gint64    wall_ms,
                       int       seconds,
                       BxInstant now)
{
  BxDeadline deadline = bx_deadline_start (now, seconds);

  if (!bx_deadline_is_set (deadline))
    return deadline;

  wall_ms = CLAMP (wall_ms, 0, TIME_MAX_MS);
  deadline.boot_ms = now.boot_ms + (wall_ms - now.wall_ms);
  deadline.wall_ms = wall_ms;

  if (bx_deadline_get_remaining_ms (deadline, now) > deadline.duration_ms)
    {
      deadline.boot_ms = now.boot_ms;
      deadline.wall_ms = now.wall_ms;
    }

  return deadline;
}

