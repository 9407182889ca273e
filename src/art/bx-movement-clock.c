/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-movement-clock.h"

/* The time of one repetition that goes round for ever: which part of it is on,
 * which picture belongs to it and how far the counting is. It knows no display
 * and no real clock. */
struct _BxMovementClock
{
  BxMovementPhase phases[BX_N_PHASES]; /* in playing order, none empty */
  guint n_phases;
  double duration;
  int digits[BX_N_PHASES]; /* by BxPhase; FAST for “as fast as you can” */
};

#define FAST (-1)

/* A lift that is as fast as one can takes so long at most. */
#define FAST_SECONDS 1.0

/* No weight moves in less. */
#define LEAST_SECONDS 0.4

/* Pauses that are shorter are part of the turn. */
#define LEAST_PAUSE 0.05

#define LONGEST_SECONDS 60

/* Two times that are closer are the same picture. */
#define SAME_TIME 1e-4

static gboolean
is_pause (BxPhase phase)
{
  return phase == BX_PHASE_PAUSE_BOTTOM || phase == BX_PHASE_PAUSE_TOP;
}

static gboolean
parse_tempo (const char *tempo,
             int *digits)
{
  const char *rest = tempo;

  for (guint i = 0; i < BX_N_PHASES; i++)
    {
      if (i > 0 && *rest++ != '-')
        return FALSE;

      if (*rest == 'X' || *rest == 'x')
        {
          digits[i] = FAST;
          rest++;
        }
      else if (g_ascii_isdigit (*rest))
        {
          digits[i] = 0;
          for (; g_ascii_isdigit (*rest); rest++)
            {
              digits[i] = digits[i] * 10 + g_ascii_digit_value (*rest);
              if (digits[i] > LONGEST_SECONDS)
                return FALSE;
            }
        }
      else
        {
          return FALSE;
        }
    }

  return *rest == '\0';
}

/**
 * bx_movement_clock_is_tempo:
 * @tempo: a text
 *
 * Tells whether a text spells a tempo: the seconds of lowering, pause, lifting
 * and pause, such as `3-0-2-1`, or `X` for as fast as one can.
 *
 * Returns: %TRUE if it does
 */
gboolean
bx_movement_clock_is_tempo (const char *tempo)
{
  int digits[BX_N_PHASES];

  g_return_val_if_fail (tempo != NULL, FALSE);

  return parse_tempo (tempo, digits);
}

/**
 * bx_movement_clock_new:
 * @phases: (array length=n_phases): the parts of the repetition in playing
 *   order, as they were drawn
 * @n_phases: their number, four at most
 * @tempo: (nullable): how long each takes instead, see
 *   [func@Bx.MovementClock.is_tempo]; one that is none is left out
 *
 * Creates the clock of a movement.
 *
 * Returns: (transfer full): a new clock
 */
BxMovementClock *
bx_movement_clock_new (const BxMovementPhase *phases,
                       guint n_phases,
                       const char *tempo)
{
  BxMovementClock *self = g_new0 (BxMovementClock, 1);
  int digits[BX_N_PHASES];
  gboolean has_tempo = tempo != NULL && parse_tempo (tempo, digits);

  g_return_val_if_fail (phases != NULL || n_phases == 0, NULL);

  for (guint i = 0; i < MIN (n_phases, BX_N_PHASES); i++)
    {
      BxMovementPhase phase = phases[i];

      if (!(phase.seconds >= 0.0 && phase.seconds <= 600.0))
        phase.seconds = 0.0;

      if (has_tempo)
        {
          if (digits[phase.phase] != FAST)
            phase.seconds = digits[phase.phase];
          else
            phase.seconds = is_pause (phase.phase) ? 0.0 : MIN (phase.seconds, FAST_SECONDS);
        }
      if (!is_pause (phase.phase))
        phase.seconds = MAX (phase.seconds, LEAST_SECONDS);
      self->digits[phase.phase] = has_tempo ? digits[phase.phase] : (int) lround (phase.seconds);
      if (phase.seconds < LEAST_PAUSE)
        continue;

      self->phases[self->n_phases++] = phase;
      self->duration += phase.seconds;
    }

  return self;
}

/**
 * bx_movement_clock_free:
 * @self: (transfer full) (nullable): a clock
 *
 * Frees a clock.
 */
void
bx_movement_clock_free (BxMovementClock *self)
{
  g_free (self);
}

/**
 * bx_movement_clock_get_duration:
 * @self: a clock
 *
 * Gets how long a repetition takes.
 *
 * Returns: seconds; 0 where nothing moves
 */
double
bx_movement_clock_get_duration (BxMovementClock *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->duration;
}

/**
 * bx_movement_clock_dup_tempo:
 * @self: a clock
 *
 * Spells the tempo in whole seconds: lowering, pause, lifting, pause.
 *
 * Returns: (transfer full): the tempo
 */
char *
bx_movement_clock_dup_tempo (BxMovementClock *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < BX_N_PHASES; i++)
    {
      if (i > 0)
        g_string_append_c (text, '-');
      if (self->digits[i] == FAST)
        g_string_append_c (text, 'X');
      else
        g_string_append_printf (text, "%d", self->digits[i]);
    }

  return g_string_free_and_steal (text);
}

/**
 * bx_movement_clock_get_n_phases:
 * @self: a clock
 *
 * Counts the parts that take any time.
 *
 * Returns: 0 to 4
 */
guint
bx_movement_clock_get_n_phases (BxMovementClock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_phases;
}

/**
 * bx_movement_clock_get_phase:
 * @self: a clock
 * @index: which, in playing order
 * @start: (out) (optional): when it begins, in seconds
 *
 * Gets a part of the repetition as it is played.
 *
 * Returns: (transfer none): the phase
 */
const BxMovementPhase *
bx_movement_clock_get_phase (BxMovementClock *self,
                             guint index,
                             double *start)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_phases, NULL);

  if (start != NULL)
    {
      *start = 0.0;
      for (guint i = 0; i < index; i++)
        *start += self->phases[i].seconds;
    }

  return &self->phases[index];
}

/**
 * bx_movement_clock_wrap:
 * @self: a clock
 * @seconds: any time
 *
 * Brings a time into the repetition that it falls into.
 *
 * Returns: 0 and more, and less than the duration
 */
double
bx_movement_clock_wrap (BxMovementClock *self,
                        double seconds)
{
  double rest;

  g_return_val_if_fail (self != NULL, 0.0);

  if (self->duration <= 0.0 || !isfinite (seconds))
    return 0.0;

  rest = fmod (seconds, self->duration);
  if (rest < 0.0)
    rest += self->duration;

  return rest < self->duration ? rest : 0.0;
}

/**
 * bx_movement_clock_read:
 * @self: a clock
 * @seconds: a time in the repetition; the duration itself is its end
 * @moment: (out caller-allocates): what the clock reads
 *
 * Tells what is on at a time. A phase runs evenly through its pictures, which
 * are drawn as a weight moves: slower at both ends.
 */
void
bx_movement_clock_read (BxMovementClock *self,
                        double seconds,
                        BxMovementMoment *moment)
{
  double rest;

  g_return_if_fail (self != NULL);
  g_return_if_fail (moment != NULL);

  *moment = (BxMovementMoment){ .count = 1, .count_to = 1 };
  if (self->n_phases == 0)
    return;

  rest = CLAMP (seconds, 0.0, self->duration);
  for (guint i = 0; i < self->n_phases; i++)
    {
      const BxMovementPhase *phase = &self->phases[i];

      if (rest < phase->seconds || i + 1 == self->n_phases)
        {
          double progress = CLAMP (rest / phase->seconds, 0.0, 1.0);

          moment->index = i;
          moment->phase = phase->phase;
          moment->progress = progress;
          moment->frame = phase->from + (phase->to - phase->from) * progress;
          moment->count_to = MAX (1, (int) lround (phase->seconds));
          moment->count = MIN (moment->count_to, (int) (progress * moment->count_to + 1e-9) + 1);
          return;
        }
      rest -= phase->seconds;
    }
}

/* The nearest time before or after @seconds among those of @times. */
typedef struct
{
  double from;
  int direction;
  double best;
  gboolean found;
} Search;

static void
consider (Search *search,
          double time)
{
  if ((time - search->from) * search->direction <= SAME_TIME)
    return;

  if (!search->found || (search->best - time) * search->direction > 0.0)
    search->best = time;
  search->found = TRUE;
}

/**
 * bx_movement_clock_step_frame:
 * @self: a clock
 * @seconds: a time in the repetition
 * @direction: 1 for the next picture, −1 for the one before
 *
 * Finds the time of a neighbouring picture, around the end of the repetition if
 * need be. A pause is one picture.
 *
 * Returns: a time in the repetition
 */
double
bx_movement_clock_step_frame (BxMovementClock *self,
                              double seconds,
                              int direction)
{
  Search search = { .from = bx_movement_clock_wrap (self, seconds), .direction = direction };
  double start = 0.0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (direction == 1 || direction == -1, 0.0);

  for (guint i = 0; i < self->n_phases; i++)
    {
      const BxMovementPhase *phase = &self->phases[i];
      const BxMovementPhase *before = &self->phases[i > 0 ? i - 1 : self->n_phases - 1];
      int n = ABS (phase->to - phase->from);

      /* The first picture of a phase is the last of the one before; of the two
       * times the earlier one counts. */
      if (n == 0 && before->to == phase->from)
        {
          consider (&search, start);
          consider (&search, start - self->duration);
          consider (&search, start + self->duration);
        }
      for (int k = 0; k < n; k++)
        {
          double time = start + k * phase->seconds / n;

          if (k == 0 && before->to == before->from && before->to == phase->from)
            continue;
          consider (&search, time);
          consider (&search, time - self->duration);
          consider (&search, time + self->duration);
        }
      start += phase->seconds;
    }

  return search.found ? bx_movement_clock_wrap (self, search.best) : 0.0;
}

/**
 * bx_movement_clock_step_phase:
 * @self: a clock
 * @seconds: a time in the repetition
 * @direction: 1 for the next phase, −1 for the beginning of this one or, from
 *   there, the one before
 *
 * Finds where a neighbouring phase begins.
 *
 * Returns: a time in the repetition
 */
double
bx_movement_clock_step_phase (BxMovementClock *self,
                              double seconds,
                              int direction)
{
  Search search = { .from = bx_movement_clock_wrap (self, seconds), .direction = direction };
  double start = 0.0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (direction == 1 || direction == -1, 0.0);

  for (guint i = 0; i < self->n_phases; i++)
    {
      consider (&search, start);
      consider (&search, start - self->duration);
      consider (&search, start + self->duration);
      start += self->phases[i].seconds;
    }

  return search.found ? bx_movement_clock_wrap (self, search.best) : 0.0;
}
