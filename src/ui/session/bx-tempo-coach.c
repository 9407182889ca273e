/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-deadline.h"
#include "bx-tempo-coach.h"

/**
 * BxTempoCoach:
 *
 * Counts a tempo: three seconds to get ready, then each second of each repetition.
 * The second is always that of the boot clock; nothing adds up.
 */
struct _BxTempoCoach
{
  GObject parent_instance;

  BxTempo tempo;
  int n_reps;
  gint64 started_ms; /* on the boot clock; 0 while it does not run */
  int told;          /* the last second that was told, or -1 */
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (BxTempoCoach, bx_tempo_coach, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_BEAT,
  SIGNAL_STOPPED,
} BxTempoCoachSignal;

static guint signals[SIGNAL_STOPPED + 1];

/**
 * bx_tempo_coach_find_beat:
 * @tempo: a tempo
 * @n_reps: how many repetitions there are, or 0 for no end
 * @second: whole seconds since the start
 * @beat: (out): what is to be done then
 *
 * Returns: whether there is something to be done: not after the last repetition
 */
gboolean
bx_tempo_coach_find_beat (const BxTempo *tempo,
                          int n_reps,
                          int second,
                          BxTempoBeat *beat)
{
  int length = 0;
  int lengths[BX_TEMPO_N_PARTS];

  g_return_val_if_fail (tempo != NULL, FALSE);
  g_return_val_if_fail (second >= 0, FALSE);
  g_return_val_if_fail (beat != NULL, FALSE);

  *beat = (BxTempoBeat) { .rep = 1, .second = 1 };
  if (second < BX_TEMPO_COACH_READY_SECONDS)
    {
      beat->ready = BX_TEMPO_COACH_READY_SECONDS - second;
      return TRUE;
    }
  second -= BX_TEMPO_COACH_READY_SECONDS;

  for (int part = 0; part < BX_TEMPO_N_PARTS; part++)
    {
      lengths[part] = MAX (bx_tempo_get_part_seconds (tempo, (BxTempoPart) part), 0);
      length += lengths[part];
    }
  if (length == 0)
    return FALSE;

  beat->rep = second / length + 1;
  if (n_reps > 0 && beat->rep > n_reps)
    return FALSE;

  second %= length;
  for (int part = 0; part < BX_TEMPO_N_PARTS; part++)
    {
      if (second < lengths[part])
        {
          beat->part = (BxTempoPart) part;
          beat->second = second + 1;
          beat->first = second == 0;
          break;
        }
      second -= lengths[part];
    }

  return TRUE;
}

/**
 * bx_tempo_beat_format:
 * @beat: a beat
 *
 * Says what is to be done: "Rep 2: lower, 3".
 *
 * Returns: (transfer full): the words
 */
char *
bx_tempo_beat_format (const BxTempoBeat *beat)
{
  g_return_val_if_fail (beat != NULL, NULL);

  if (beat->ready > 0)
    /* Translators: counts down before the first repetition */
    return g_strdup_printf (_("Get ready: %d"), beat->ready);

  switch (beat->part)
    {
    case BX_TEMPO_LOWERING:
      /* Translators: the number of a repetition, and the second of its lowering */
      return g_strdup_printf (_("Rep %1$d: lower, %2$d"), beat->rep, beat->second);
    case BX_TEMPO_LIFTING:
      /* Translators: the number of a repetition, and the second of its lifting */
      return g_strdup_printf (_("Rep %1$d: lift, %2$d"), beat->rep, beat->second);
    case BX_TEMPO_PAUSE_BOTTOM:
    case BX_TEMPO_PAUSE_TOP:
    default:
      /* Translators: the number of a repetition, and the second of a pause in it */
      return g_strdup_printf (_("Rep %1$d: hold, %2$d"), beat->rep, beat->second);
    }
}

static void tell (gpointer user_data);

static void
wait_for_second (BxTempoCoach *self)
{
  gint64 elapsed_ms = bx_instant_now ().boot_ms - self->started_ms;

  g_clear_handle_id (&self->wake_id, g_source_remove);
  self->wake_id = g_timeout_add_once ((guint) (1000 - CLAMP (elapsed_ms, 0, G_MAXINT) % 1000), tell, self);
}

static void
tell (gpointer user_data)
{
  BxTempoCoach *self = BX_TEMPO_COACH (user_data);
  int second = (int) (CLAMP (bx_instant_now ().boot_ms - self->started_ms, 0, G_MAXINT) / 1000);
  BxTempoBeat beat;

  self->wake_id = 0;
  if (!bx_tempo_coach_find_beat (&self->tempo, self->n_reps, second, &beat))
    {
      bx_tempo_coach_stop (self);
      return;
    }

  if (second != self->told)
    {
      self->told = second;
      g_signal_emit (self, signals[SIGNAL_BEAT], 0, &beat);
    }
  if (bx_tempo_coach_is_running (self))
    wait_for_second (self);
}

static void
bx_tempo_coach_dispose (GObject *object)
{
  g_clear_handle_id (&BX_TEMPO_COACH (object)->wake_id, g_source_remove);

  G_OBJECT_CLASS (bx_tempo_coach_parent_class)->dispose (object);
}

static void
bx_tempo_coach_class_init (BxTempoCoachClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_tempo_coach_dispose;

  /**
   * BxTempoCoach::beat:
   * @self: a coach
   * @beat: (type BxTempoBeat): what is to be done
   *
   * A second has begun.
   */
  signals[SIGNAL_BEAT] =
      g_signal_new ("beat", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * BxTempoCoach::stopped:
   *
   * It counts no more.
   */
  signals[SIGNAL_STOPPED] =
      g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_tempo_coach_init (BxTempoCoach *self)
{
}

/**
 * bx_tempo_coach_new:
 *
 * Creates a coach that does not count.
 *
 * Returns: (transfer full): a new coach
 */
BxTempoCoach *
bx_tempo_coach_new (void)
{
  return g_object_new (BX_TYPE_TEMPO_COACH, NULL);
}

/**
 * bx_tempo_coach_start:
 * @self: a coach
 * @tempo: what to count
 * @n_reps: how many repetitions there are, or 0 for no end
 *
 * Begins with the seconds to get ready.
 */
void
bx_tempo_coach_start (BxTempoCoach *self,
                      const BxTempo *tempo,
                      int n_reps)
{
  g_return_if_fail (BX_IS_TEMPO_COACH (self));
  g_return_if_fail (tempo != NULL);

  self->tempo = *tempo;
  self->n_reps = n_reps;
  self->started_ms = MAX (bx_instant_now ().boot_ms, 1);
  self->told = -1;
  tell (self);
}

/**
 * bx_tempo_coach_stop:
 * @self: a coach
 *
 * Ends it.
 */
void
bx_tempo_coach_stop (BxTempoCoach *self)
{
  g_return_if_fail (BX_IS_TEMPO_COACH (self));

  if (!bx_tempo_coach_is_running (self))
    return;

  g_clear_handle_id (&self->wake_id, g_source_remove);
  self->started_ms = 0;
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

/**
 * bx_tempo_coach_is_running:
 * @self: a coach
 *
 * Returns: whether it counts
 */
gboolean
bx_tempo_coach_is_running (BxTempoCoach *self)
{
  g_return_val_if_fail (BX_IS_TEMPO_COACH (self), FALSE);

  return self->started_ms != 0;
}
