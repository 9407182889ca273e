/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-deadline.h"

#include <string.h>
#include <time.h>

#define BOOT_ID_FILE "/proc/sys/kernel/random/boot_id"

/* The first field of a deadline as text, should it ever need another form */
#define TEXT_VERSION "1"

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
 * bx_instant_dup_boot_id:
 *
 * Gets what tells this start of the machine from any other.
 *
 * Returns: (transfer full) (nullable): the id, or %NULL if the system has none
 */
char *
bx_instant_dup_boot_id (void)
{
  g_autofree char *id = NULL;

  if (!g_file_get_contents (BOOT_ID_FILE, &id, NULL, NULL))
    return NULL;

  g_strstrip (id);
  return *id != '\0' ? g_steal_pointer (&id) : NULL;
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
 * bx_deadline_to_text:
 * @self: a deadline
 * @boot_id: (nullable): what [func@Bx.Instant.dup_boot_id] says
 *
 * Writes a deadline so that [func@Bx.Deadline.from_text] finds it again after a
 * restart of the program.
 *
 * Returns: (transfer full): the text, empty where there is no deadline
 */
char *
bx_deadline_to_text (BxDeadline  self,
                     const char *boot_id)
{
  if (!bx_deadline_is_set (self))
    return g_strdup ("");

  return g_strdup_printf (TEXT_VERSION " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                          self.boot_ms, self.wall_ms, self.duration_ms,
                          boot_id != NULL ? boot_id : "-");
}

/* More left than it ever had comes of a clock that was set back. */
static BxDeadline
end_if_impossible (BxDeadline self,
                   BxInstant  now)
{
  if (bx_deadline_get_remaining_ms (self, now) > self.duration_ms)
    {
      self.boot_ms = now.boot_ms;
      self.wall_ms = now.wall_ms;
    }

  return self;
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

  return end_if_impossible (deadline, now);
}

/**
 * bx_deadline_from_text:
 * @text: (nullable): what [method@Deadline.to_text] wrote
 * @now: this instant
 * @boot_id: (nullable): what [func@Bx.Instant.dup_boot_id] says now
 * @self: (out): the deadline
 *
 * Finds a deadline that was written before the program was restarted. Within the
 * same start of the machine the boot-time clock is still the one it was set on,
 * and setting the time of day in between changes nothing. After a restart of the
 * machine, or where the system can't tell, the wall clock stands in for it.
 *
 * A deadline that could not be, with more left than it ever had, comes of a clock
 * that was set back: it is taken for over.
 *
 * Returns: whether @text is a deadline, over or not; else @self is not touched
 */
gboolean
bx_deadline_from_text (const char *text,
                       BxInstant   now,
                       const char *boot_id,
                       BxDeadline *self)
{
  g_auto (GStrv) fields = NULL;
  gint64 values[3];
  BxDeadline deadline;

  g_return_val_if_fail (self != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  fields = g_strsplit (text, " ", 5);
  if (g_strv_length (fields) != 5 || strcmp (fields[0], TEXT_VERSION) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (!g_ascii_string_to_signed (fields[i + 1], 10, 0, TIME_MAX_MS, &values[i], NULL))
        return FALSE;
    }

  deadline = (BxDeadline) { values[0], values[1], values[2] };
  if (deadline.duration_ms == 0 || deadline.duration_ms > DURATION_MAX_SECONDS * G_GINT64_CONSTANT (1000))
    return FALSE;

  if (boot_id == NULL || strcmp (fields[4], boot_id) != 0)
    deadline.boot_ms = now.boot_ms + (deadline.wall_ms - now.wall_ms);

  *self = end_if_impossible (deadline, now);
  return TRUE;
}
