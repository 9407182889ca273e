/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/* How long a session has run. It is told by the clock that goes on while the machine
 * sleeps and never jumps: one that is set in between makes no session longer or shorter. */

/* The session begins, or is gone on with. Over a restart the wall clock stands in. */
void
_bx_session_runner_begin_time (BxSessionRunner *self)
{
  BxInstant now = bx_rest_clock_get_now (self->rest_clock);

  self->began_boot_ms = now.boot_ms - MAX (now.wall_ms - self->session->started.utc_ms, 0);
}

static gint64
get_elapsed_ms (BxSessionRunner *self)
{
  return MAX (bx_rest_clock_get_now (self->rest_clock).boot_ms - self->began_boot_ms, 0);
}

/* When it is, as the session counts */
BxMoment
_bx_session_runner_get_now (BxSessionRunner *self)
{
  BxMoment now = bx_moment_now ();

  now.utc_ms = self->session->started.utc_ms + get_elapsed_ms (self);
  return now;
}

/* When a set is done, as it is stored. A wall clock that was set forward would put it after
 * the session's end. One that was set back is believed: what is known of the rest after a
 * restart is told by it. */
BxMoment
_bx_session_runner_get_done_time (BxSessionRunner *self)
{
  BxMoment now = _bx_session_runner_get_now (self);

  now.utc_ms = MIN (now.utc_ms, bx_rest_clock_get_now (self->rest_clock).wall_ms);
  return now;
}

/**
 * bx_session_runner_get_elapsed_seconds:
 * @self: a session runner
 *
 * Returns: how long the session has run, or how long it was; 0 without one
 */
gint64
bx_session_runner_get_elapsed_seconds (BxSessionRunner *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);

  if (self->session == NULL)
    return 0;
  if (bx_moment_is_set (self->session->ended))
    return MAX (bx_moment_seconds_between (self->session->started, self->session->ended), 0);

  return get_elapsed_ms (self) / 1000;
}
