/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-duration.h"
#include "bx-hold-clock.h"
#include "bx-sounds.h"

/**
 * BxHoldClock:
 *
 * Measures how long a position is held, after three seconds to get into it. It reads the
 * boot-time clock, as the rest clock does: nothing is counted, so nothing is lost.
 */
struct _BxHoldClock
{
  GObject parent_instance;

  BxInstantFunc clock; /* (nullable) */
  gpointer clock_data;
  int planned_seconds;
  gint64 started_ms; /* of getting ready; 0 while it does not run */
  int told;          /* the last second that was told, or -1 */
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (BxHoldClock, bx_hold_clock, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_BEAT,
  SIGNAL_STOPPED,
} BxHoldClockSignal;

static guint signals[SIGNAL_STOPPED + 1];

static gint64
get_now_ms (BxHoldClock *self)
{
  return (self->clock != NULL ? self->clock (self->clock_data) : bx_instant_now ()).boot_ms;
}

static gint64
get_elapsed_ms (BxHoldClock *self)
{
  return CLAMP (get_now_ms (self) - self->started_ms, 0, BX_SECONDS_MAX * G_GINT64_CONSTANT (1000));
}

static void
update_cb (gpointer user_data)
{
  BxHoldClock *self = BX_HOLD_CLOCK (user_data);

  self->wake_id = 0;
  bx_hold_clock_update (self);
}

static void
bx_hold_clock_dispose (GObject *object)
{
  g_clear_handle_id (&BX_HOLD_CLOCK (object)->wake_id, g_source_remove);

  G_OBJECT_CLASS (bx_hold_clock_parent_class)->dispose (object);
}

static void
bx_hold_clock_class_init (BxHoldClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_hold_clock_dispose;

  /**
   * BxHoldClock::beat:
   * @self: a hold clock
   * @beat: (type BxHoldBeat): how it stands
   *
   * A second has begun.
   */
  signals[SIGNAL_BEAT] =
      g_signal_new ("beat", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * BxHoldClock::stopped:
   *
   * It runs no more.
   */
  signals[SIGNAL_STOPPED] =
      g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_hold_clock_init (BxHoldClock *self)
{
}

/**
 * bx_hold_clock_new:
 *
 * Returns: (transfer full): a clock that does not run
 */
BxHoldClock *
bx_hold_clock_new (void)
{
  return g_object_new (BX_TYPE_HOLD_CLOCK, NULL);
}

/**
 * bx_hold_clock_set_clock:
 * @self: a hold clock
 * @clock: (nullable) (scope forever): tells the time, or %NULL for the machine's
 * @user_data: data for @clock
 *
 * Reads the time elsewhere.
 */
void
bx_hold_clock_set_clock (BxHoldClock *self,
                         BxInstantFunc clock,
                         gpointer user_data)
{
  g_return_if_fail (BX_IS_HOLD_CLOCK (self));

  self->clock = clock;
  self->clock_data = user_data;
}

/**
 * bx_hold_clock_start:
 * @self: a hold clock
 * @planned_seconds: how long it shall be held, or %BX_COUNT_NONE
 *
 * Counts down, and then measures.
 */
void
bx_hold_clock_start (BxHoldClock *self,
                     int planned_seconds)
{
  g_return_if_fail (BX_IS_HOLD_CLOCK (self));

  self->planned_seconds = planned_seconds;
  self->started_ms = MAX (get_now_ms (self), 1);
  self->told = -1;
  bx_sounds_prepare (bx_sounds_get_default (), BX_SOUND_TOCK);
  bx_hold_clock_update (self);
}

/**
 * bx_hold_clock_stop:
 * @self: a hold clock
 *
 * Stops measuring.
 *
 * Returns: how long it was held in seconds, or %BX_COUNT_NONE if it had not begun
 */
int
bx_hold_clock_stop (BxHoldClock *self)
{
  BxHoldBeat beat;

  g_return_val_if_fail (BX_IS_HOLD_CLOCK (self), BX_COUNT_NONE);

  if (!bx_hold_clock_is_running (self))
    return BX_COUNT_NONE;

  bx_hold_clock_get_beat (self, &beat);
  g_clear_handle_id (&self->wake_id, g_source_remove);
  self->started_ms = 0;
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);

  return beat.ready > 0 ? BX_COUNT_NONE : beat.seconds;
}

/**
 * bx_hold_clock_update:
 * @self: a hold clock
 *
 * Tells a second that has begun. It does so by itself, too.
 */
void
bx_hold_clock_update (BxHoldClock *self)
{
  int second;

  g_return_if_fail (BX_IS_HOLD_CLOCK (self));

  if (!bx_hold_clock_is_running (self))
    return;

  second = (int) (get_elapsed_ms (self) / 1000);
  if (second != self->told)
    {
      BxHoldBeat beat;
      int reached = BX_HOLD_CLOCK_READY_SECONDS + self->planned_seconds;

      bx_hold_clock_get_beat (self, &beat);
      /* Also when that second was slept through */
      beat.reached = self->planned_seconds > 0 && second >= reached && self->told < reached;
      self->told = second;
      g_signal_emit (self, signals[SIGNAL_BEAT], 0, &beat);
    }

  g_clear_handle_id (&self->wake_id, g_source_remove);
  if (bx_hold_clock_is_running (self))
    self->wake_id = g_timeout_add_once ((guint) (1000 - get_elapsed_ms (self) % 1000), update_cb, self);
}

/**
 * bx_hold_clock_is_running:
 * @self: a hold clock
 *
 * Returns: whether it counts down or measures
 */
gboolean
bx_hold_clock_is_running (BxHoldClock *self)
{
  g_return_val_if_fail (BX_IS_HOLD_CLOCK (self), FALSE);

  return self->started_ms != 0;
}

/**
 * bx_hold_clock_is_held:
 * @self: a hold clock
 *
 * Returns: whether it measures, and counts down no more
 */
gboolean
bx_hold_clock_is_held (BxHoldClock *self)
{
  BxHoldBeat beat;

  g_return_val_if_fail (BX_IS_HOLD_CLOCK (self), FALSE);

  if (!bx_hold_clock_is_running (self))
    return FALSE;
  bx_hold_clock_get_beat (self, &beat);
  return beat.ready == 0;
}

/**
 * bx_hold_clock_get_beat:
 * @self: a hold clock
 * @beat: (out): how it stands
 *
 * Tells how it stands; all is 0 while it does not run.
 */
void
bx_hold_clock_get_beat (BxHoldClock *self,
                        BxHoldBeat *beat)
{
  int second;

  g_return_if_fail (BX_IS_HOLD_CLOCK (self));
  g_return_if_fail (beat != NULL);

  *beat = (BxHoldBeat) { 0 };
  if (!bx_hold_clock_is_running (self))
    return;

  second = (int) (get_elapsed_ms (self) / 1000);
  beat->ready = MAX (BX_HOLD_CLOCK_READY_SECONDS - second, 0);
  beat->seconds = MAX (second - BX_HOLD_CLOCK_READY_SECONDS, 0);
}

/**
 * bx_hold_clock_play:
 * @beat: a second of a hold
 *
 * Sounds what is to be heard of it: each second of the countdown, the beginning, and
 * the end of what was planned.
 */
void
bx_hold_clock_play (const BxHoldBeat *beat)
{
  g_return_if_fail (beat != NULL);

  if (beat->ready > 0)
    bx_sounds_play (bx_sounds_get_default (), BX_SOUND_TICK);
  else if (beat->reached)
    bx_sounds_play (bx_sounds_get_default (), BX_SOUND_REST_OVER);
  else if (beat->seconds == 0)
    bx_sounds_play (bx_sounds_get_default (), BX_SOUND_TOCK);
}

/**
 * bx_hold_clock_format:
 * @beat: a second of a hold
 *
 * Returns: (transfer full): what there is to be said of it
 */
char *
bx_hold_clock_format (const BxHoldBeat *beat)
{
  g_return_val_if_fail (beat != NULL, NULL);

  if (beat->ready > 0)
    /* Translators: counts down before a position is held */
    return g_strdup_printf (_("Get ready: %d"), beat->ready);

  return bx_duration_format_clock (beat->seconds);
}
