/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "bx-rest-clock.h"

/**
 * BxRestClock:
 *
 * The rest between two sets: a deadline, and word when it has come.
 *
 * It does not tick. Between the start and the end nothing wakes; whoever shows
 * the time left asks for it when it draws. The end is waited for on the
 * boot-time clock, so that a rest goes on while the machine sleeps.
 */
struct _BxRestClock
{
  GObject parent_instance;

  BxDeadline deadline;
  gboolean over; /* whether the end was told */

  BxInstantFunc clock; /* (nullable): a clock of the caller's */
  gpointer clock_data;

  int timer_fd;
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (BxRestClock, bx_rest_clock, G_TYPE_OBJECT)

typedef enum
{
  PROP_RUNNING = 1,
  PROP_OVER,
} BxRestClockProperty;

static GParamSpec *properties[PROP_OVER + 1];

typedef enum
{
  SIGNAL_MOVED,
  SIGNAL_ENDED,
} BxRestClockSignal;

static guint signals[SIGNAL_ENDED + 1];

static void
stop_waiting (BxRestClock *self)
{
  g_clear_handle_id (&self->wake_id, g_source_remove);
  if (self->timer_fd >= 0)
    close (self->timer_fd);
  self->timer_fd = -1;
}

static gboolean
timer_expired_cb (int fd,
                  GIOCondition condition,
                  gpointer user_data)
{
  BxRestClock *self = BX_REST_CLOCK (user_data);

  self->wake_id = 0;
  bx_rest_clock_check (self);
  return G_SOURCE_REMOVE;
}

static void
timeout_cb (gpointer user_data)
{
  BxRestClock *self = BX_REST_CLOCK (user_data);

  self->wake_id = 0;
  bx_rest_clock_check (self);
}

static void
wait_for_end (BxRestClock *self)
{
  gint64 remaining_ms = bx_deadline_get_remaining_ms (self->deadline, bx_rest_clock_get_now (self));
  struct itimerspec when = {
    .it_value = {
      .tv_sec = remaining_ms / 1000,
      .tv_nsec = (remaining_ms % 1000) * 1000000,
    },
  };

  stop_waiting (self);

  /* Who brings a clock says when it has moved. */
  if (self->over || remaining_ms == 0 || self->clock != NULL)
    return;

  self->timer_fd = timerfd_create (CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer_fd >= 0 && timerfd_settime (self->timer_fd, 0, &when, NULL) == 0)
    self->wake_id = g_unix_fd_add (self->timer_fd, G_IO_IN, timer_expired_cb, self);
  else
    self->wake_id = g_timeout_add_once ((guint) remaining_ms, timeout_cb, self);
}

static void
bx_rest_clock_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BxRestClock *self = BX_REST_CLOCK (object);

  switch ((BxRestClockProperty) property_id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, bx_rest_clock_is_running (self));
      break;
    case PROP_OVER:
      g_value_set_boolean (value, bx_rest_clock_is_over (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_rest_clock_finalize (GObject *object)
{
  stop_waiting (BX_REST_CLOCK (object));

  G_OBJECT_CLASS (bx_rest_clock_parent_class)->finalize (object);
}

static void
bx_rest_clock_class_init (BxRestClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_rest_clock_get_property;
  object_class->finalize = bx_rest_clock_finalize;

  /**
   * BxRestClock:running:
   *
   * Whether a rest runs and is not over.
   */
  properties[PROP_RUNNING] =
      g_param_spec_boolean ("running", NULL, NULL,
                            FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxRestClock:over:
   *
   * Whether the last rest came to its end and no other was begun.
   */
  properties[PROP_OVER] =
      g_param_spec_boolean ("over", NULL, NULL,
                            FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxRestClock::moved:
   *
   * The deadline was set, moved or taken away.
   */
  signals[SIGNAL_MOVED] =
      g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxRestClock::ended:
   *
   * The rest is over. Emitted once for each.
   */
  signals[SIGNAL_ENDED] =
      g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_rest_clock_init (BxRestClock *self)
{
  self->deadline = BX_DEADLINE_NONE;
  self->timer_fd = -1;
}

/**
 * bx_rest_clock_new:
 *
 * Creates a clock without a rest.
 *
 * Returns: (transfer full): a new clock
 */
BxRestClock *
bx_rest_clock_new (void)
{
  return g_object_new (BX_TYPE_REST_CLOCK, NULL);
}

/**
 * bx_rest_clock_set_clock:
 * @self: a rest clock
 * @clock: (nullable) (scope forever): reads the clocks, or %NULL for the machine's
 * @user_data: data for @clock
 *
 * Lets the caller decide what time it is. Then [method@RestClock.check] is to
 * be called when @clock has moved.
 */
void
bx_rest_clock_set_clock (BxRestClock *self,
                         BxInstantFunc clock,
                         gpointer user_data)
{
  g_return_if_fail (BX_IS_REST_CLOCK (self));

  self->clock = clock;
  self->clock_data = user_data;
  wait_for_end (self);
}

/**
 * bx_rest_clock_get_now:
 * @self: a rest clock
 *
 * Returns: this instant
 */
BxInstant
bx_rest_clock_get_now (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), bx_instant_now ());

  return self->clock != NULL ? self->clock (self->clock_data) : bx_instant_now ();
}

/**
 * bx_rest_clock_get_deadline:
 * @self: a rest clock
 *
 * Returns: when the rest is over, which may be past, or %BX_DEADLINE_NONE
 */
BxDeadline
bx_rest_clock_get_deadline (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), BX_DEADLINE_NONE);

  return self->deadline;
}

/**
 * bx_rest_clock_set_deadline:
 * @self: a rest clock
 * @deadline: when the rest is over, or %BX_DEADLINE_NONE
 *
 * Takes up a rest that was begun elsewhere. One that is past is over at once,
 * and no word is said about it: it is not news.
 */
void
bx_rest_clock_set_deadline (BxRestClock *self,
                            BxDeadline deadline)
{
  gboolean was_running;
  gboolean was_over;

  g_return_if_fail (BX_IS_REST_CLOCK (self));

  was_running = bx_rest_clock_is_running (self);
  was_over = self->over;

  self->deadline = deadline;
  self->over = bx_deadline_is_set (deadline) && bx_deadline_is_over (deadline, bx_rest_clock_get_now (self));
  wait_for_end (self);

  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  if (was_running != bx_rest_clock_is_running (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  if (was_over != self->over)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVER]);
}

/**
 * bx_rest_clock_start:
 * @self: a rest clock
 * @seconds: how long to rest; 0 for no rest
 *
 * Begins a rest now, in place of any other.
 */
void
bx_rest_clock_start (BxRestClock *self,
                     int seconds)
{
  g_return_if_fail (BX_IS_REST_CLOCK (self));

  bx_rest_clock_set_deadline (self, bx_deadline_start (bx_rest_clock_get_now (self), seconds));
}

/**
 * bx_rest_clock_add:
 * @self: a rest clock
 * @seconds: how much to add, or to take off where negative
 *
 * Makes the rest longer or shorter. Adding to one that is over begins another;
 * taking off more than is left ends it.
 */
void
bx_rest_clock_add (BxRestClock *self,
                   int seconds)
{
  g_return_if_fail (BX_IS_REST_CLOCK (self));

  bx_rest_clock_set_deadline (self, bx_deadline_add (self->deadline, bx_rest_clock_get_now (self), seconds));
}

/**
 * bx_rest_clock_stop:
 * @self: a rest clock
 *
 * Skips what is left of the rest.
 */
void
bx_rest_clock_stop (BxRestClock *self)
{
  g_return_if_fail (BX_IS_REST_CLOCK (self));

  if (bx_deadline_is_set (self->deadline))
    bx_rest_clock_set_deadline (self, BX_DEADLINE_NONE);
}

/**
 * bx_rest_clock_check:
 * @self: a rest clock
 *
 * Looks at the clock, and tells if the rest is over.
 */
void
bx_rest_clock_check (BxRestClock *self)
{
  g_return_if_fail (BX_IS_REST_CLOCK (self));

  if (self->over || !bx_deadline_is_set (self->deadline))
    return;

  if (!bx_deadline_is_over (self->deadline, bx_rest_clock_get_now (self)))
    {
      wait_for_end (self);
      return;
    }

  self->over = TRUE;
  stop_waiting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVER]);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

/**
 * bx_rest_clock_is_running:
 * @self: a rest clock
 *
 * Returns: whether a rest runs and its end was not told yet
 */
gboolean
bx_rest_clock_is_running (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), FALSE);

  return bx_deadline_is_set (self->deadline) && !self->over;
}

/**
 * bx_rest_clock_is_over:
 * @self: a rest clock
 *
 * Returns: whether the last rest came to its end
 */
gboolean
bx_rest_clock_is_over (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), FALSE);

  return self->over;
}

/**
 * bx_rest_clock_get_remaining_seconds:
 * @self: a rest clock
 *
 * Returns: the seconds left, rounded up; 0 without a rest
 */
int
bx_rest_clock_get_remaining_seconds (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), 0);

  return bx_deadline_get_remaining_seconds (self->deadline, bx_rest_clock_get_now (self));
}

/**
 * bx_rest_clock_get_remaining_share:
 * @self: a rest clock
 *
 * Returns: how much of the rest is left, from 1 to 0; 0 without a rest
 */
double
bx_rest_clock_get_remaining_share (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), 0);

  return bx_deadline_get_remaining_share (self->deadline, bx_rest_clock_get_now (self));
}

/**
 * bx_rest_clock_get_next_change_ms:
 * @self: a rest clock
 *
 * Returns: milliseconds until the seconds left change, 0 where they don't
 */
guint
bx_rest_clock_get_next_change_ms (BxRestClock *self)
{
  g_return_val_if_fail (BX_IS_REST_CLOCK (self), 0);

  return bx_deadline_get_next_change_ms (self->deadline, bx_rest_clock_get_now (self));
}
