/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-performance.h"

/**
 * bx_performance_new:
 * @day: a local day, `YYYY-MM-DD`
 * @exercise: the exercise as it was done then
 *
 * Returns: (transfer full): a performance with a copy of @exercise
 */
BxPerformance *
bx_performance_new (const char              *day,
                    const BxSessionExercise *exercise)
{
  BxPerformance *self;

  g_return_val_if_fail (day != NULL, NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_new0 (BxPerformance, 1);
  g_strlcpy (self->day, day, sizeof self->day);
  self->exercise = bx_session_exercise_copy (exercise);

  return self;
}

/**
 * bx_performance_copy:
 * @self: a performance
 *
 * Returns: (transfer full): a deep copy
 */
BxPerformance *
bx_performance_copy (const BxPerformance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return bx_performance_new (self->day, self->exercise);
}

/**
 * bx_performance_free:
 * @self: (transfer full) (nullable): a performance
 *
 * Frees it.
 */
void
bx_performance_free (BxPerformance *self)
{
  if (self == NULL)
    return;

  bx_session_exercise_free (self->exercise);
  g_free (self);
}
