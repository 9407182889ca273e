/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-insertion-private.h"

/*
 * What the checks of the tables would say of a session, told before it is written. A
 * check that a migration adds to a table of sessions, of their exercises or sets has to
 * be here, too, unless binding makes sure of it.
 */

static gboolean
is_sound_weight (BxWeight weight)
{
  return !bx_weight_is_set (weight) ||
         (weight.thousandths >= 0 && (weight.unit == BX_UNIT_KG || weight.unit == BX_UNIT_LB));
}

static gboolean
is_sound_set (const BxSet *set)
{
  return set->id != NULL && *set->id != '\0' &&
         is_sound_weight (set->weight) && is_sound_weight (set->bodyweight) && is_sound_weight (set->added) &&
         is_sound_weight (set->assistance) && is_sound_weight (set->target.weight);
}

static gboolean
is_sound_exercise (const BxSessionExercise *exercise)
{
  if (exercise->id == NULL || *exercise->id == '\0' || exercise->exercise_id == NULL || *exercise->exercise_id == '\0' ||
      (exercise->tempo != NULL && *exercise->tempo == '\0'))
    return FALSE;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      if (!is_sound_set (g_ptr_array_index (exercise->sets, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_insertion_is_sound: (skip)
 * @session: a session, whole
 *
 * Tells whether no check of the tables can refuse any row of a session. What binding
 * makes of a value needs no look: a count below zero is none, a kind is one that there
 * is, and two columns that go together are both there or neither is.
 *
 * Returns: whether it can be written unchecked
 */
gboolean
bx_insertion_is_sound (const BxSession *session)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);
  if (session->id == NULL || *session->id == '\0' || *day == '\0')
    return FALSE;

  for (guint i = 0; i < session->exercises->len; i++)
    {
      if (!is_sound_exercise (g_ptr_array_index (session->exercises, i)))
        return FALSE;
    }

  return TRUE;
}
