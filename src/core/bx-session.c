/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session.h"

#include "bx-text.h"

G_DEFINE_BOXED_TYPE (BxSessionExercise, bx_session_exercise, bx_session_exercise_copy, bx_session_exercise_free)
G_DEFINE_BOXED_TYPE (BxSession, bx_session, bx_session_copy, bx_session_free)

static BxSessionExercise *
session_exercise_alloc (guint n_sets)
{
  BxSessionExercise *self = g_new0 (BxSessionExercise, 1);

  self->rest_seconds = BX_REST_DEFAULT;
  self->sets = g_ptr_array_new_full (n_sets, (GDestroyNotify) bx_set_free);

  return self;
}

/**
 * bx_session_exercise_new:
 * @exercise_id: what is done
 *
 * Makes an exercise of a session with a UUID of its own and no sets yet.
 *
 * Returns: (transfer full): the exercise
 */
BxSessionExercise *
bx_session_exercise_new (const char *exercise_id)
{
  BxSessionExercise *self;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  self = session_exercise_alloc (0);
  self->id = g_uuid_string_random ();
  self->exercise_id = g_strdup (exercise_id);

  return self;
}

/**
 * bx_session_exercise_new_from_slot:
 * @slot: a place in a workout
 *
 * Makes an exercise of a session with a UUID of its own and a planned set for
 * each target of @slot. See [ctor@Set.new_from_target] for what the sets propose.
 * The note of the slot is copied, to be read while lifting and to be changed.
 *
 * Returns: (transfer full): the exercise
 */
BxSessionExercise *
bx_session_exercise_new_from_slot (const BxSlot *slot)
{
  BxSessionExercise *self;

  g_return_val_if_fail (slot != NULL, NULL);

  self = session_exercise_alloc (slot->targets->len);
  self->id = g_uuid_string_random ();
  self->exercise_id = g_strdup (slot->exercise_id);
  self->variation = g_strdup (slot->variation);
  self->slot_id = g_strdup (slot->id);
  self->alternatives = g_strdupv (slot->alternatives);
  self->rest_seconds = slot->rest_seconds;
  self->tempo = g_strdup (slot->tempo);
  self->superset = slot->superset;
  self->note = g_strdup (slot->note);
  for (guint i = 0; i < slot->targets->len; i++)
    g_ptr_array_add (self->sets, bx_set_new_from_target (&g_array_index (slot->targets, BxSetTarget, i)));

  return self;
}

/**
 * bx_session_exercise_copy:
 * @self: an exercise of a session
 *
 * Returns: (transfer full): a deep copy with the same ids
 */
BxSessionExercise *
bx_session_exercise_copy (const BxSessionExercise *self)
{
  BxSessionExercise *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = session_exercise_alloc (self->sets->len);
  copy->id = g_strdup (self->id);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->variation = g_strdup (self->variation);
  copy->slot_id = g_strdup (self->slot_id);
  copy->alternatives = g_strdupv (self->alternatives);
  copy->rest_seconds = self->rest_seconds;
  copy->tempo = g_strdup (self->tempo);
  copy->superset = self->superset;
  copy->note = g_strdup (self->note);
  for (guint i = 0; i < self->sets->len; i++)
    g_ptr_array_add (copy->sets, bx_set_copy (g_ptr_array_index (self->sets, i)));

  return copy;
}

/**
 * bx_session_exercise_free:
 * @self: (transfer full) (nullable): an exercise of a session
 *
 * Frees an exercise of a session.
 */
void
bx_session_exercise_free (BxSessionExercise *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->exercise_id);
  g_free (self->variation);
  g_free (self->slot_id);
  g_strfreev (self->alternatives);
  g_free (self->tempo);
  g_free (self->note);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

/**
 * bx_session_exercise_equal:
 * @a: an exercise of a session
 * @b: another one
 *
 * Returns: whether every field is equal, the ids and the order included
 */
gboolean
bx_session_exercise_equal (const BxSessionExercise *a,
                           const BxSessionExercise *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (a->id, b->id) != 0 ||
      g_strcmp0 (a->exercise_id, b->exercise_id) != 0 ||
      g_strcmp0 (a->variation, b->variation) != 0 ||
      g_strcmp0 (a->slot_id, b->slot_id) != 0 ||
      !bx_strv_equal ((const char *const *) a->alternatives, (const char *const *) b->alternatives) ||
      a->rest_seconds != b->rest_seconds ||
      g_strcmp0 (a->tempo, b->tempo) != 0 ||
      a->superset != b->superset ||
      g_strcmp0 (a->note, b->note) != 0 ||
      a->sets->len != b->sets->len)
    return FALSE;

  for (guint i = 0; i < a->sets->len; i++)
    {
      if (!bx_set_equal (g_ptr_array_index (a->sets, i), g_ptr_array_index (b->sets, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_session_exercise_count_sets:
 * @self: an exercise of a session
 * @state: which sets to count
 *
 * Returns: the number of its sets in @state, warm-ups included
 */
guint
bx_session_exercise_count_sets (const BxSessionExercise *self,
                                BxSetState               state)
{
  guint n_sets = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (self->sets, i);

      if (set->state == state)
        n_sets++;
    }

  return n_sets;
}

static BxSession *
session_alloc (guint n_exercises)
{
  BxSession *self = g_new0 (BxSession, 1);

  self->exercises = g_ptr_array_new_full (n_exercises, (GDestroyNotify) bx_session_exercise_free);

  return self;
}

/**
 * bx_session_new:
 * @title: what is trained
 *
 * Makes a session with a UUID of its own that starts now, and no exercises yet.
 *
 * Returns: (transfer full): the session
 */
BxSession *
bx_session_new (const char *title)
{
  return bx_session_new_at (title, bx_moment_now ());
}

/**
 * bx_session_new_at:
 * @title: what was trained
 * @started: when it began
 *
 * Makes a session with a UUID of its own, and no exercises yet.
 *
 * Returns: (transfer full): the session
 */
BxSession *
bx_session_new_at (const char *title,
                   BxMoment    started)
{
  BxSession *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = session_alloc (0);
  self->id = g_uuid_string_random ();
  self->title = g_strdup (title);
  self->started = started;

  return self;
}

/**
 * bx_session_new_from_workout:
 * @workout: a workout
 *
 * Makes a session that starts now, with an exercise for each slot of @workout.
 * It has ids of its own throughout, and nothing of it changes when the workout
 * does.
 *
 * Returns: (transfer full): the session
 */
BxSession *
bx_session_new_from_workout (const BxWorkout *workout)
{
  BxSession *self;

  g_return_val_if_fail (workout != NULL, NULL);

  self = bx_session_new (workout->name);
  self->workout_id = g_strdup (workout->id);
  for (guint i = 0; i < workout->slots->len; i++)
    g_ptr_array_add (self->exercises, bx_session_exercise_new_from_slot (g_ptr_array_index (workout->slots, i)));

  return self;
}

/**
 * bx_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): a deep copy with the same ids
 */
BxSession *
bx_session_copy (const BxSession *self)
{
  BxSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = session_alloc (self->exercises->len);
  copy->id = g_strdup (self->id);
  copy->workout_id = g_strdup (self->workout_id);
  copy->title = g_strdup (self->title);
  copy->started = self->started;
  copy->ended = self->ended;
  copy->note = g_strdup (self->note);
  for (guint i = 0; i < self->exercises->len; i++)
    g_ptr_array_add (copy->exercises, bx_session_exercise_copy (g_ptr_array_index (self->exercises, i)));

  return copy;
}

/**
 * bx_session_free:
 * @self: (transfer full) (nullable): a session
 *
 * Frees a session.
 */
void
bx_session_free (BxSession *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->workout_id);
  g_free (self->title);
  g_free (self->note);
  g_ptr_array_unref (self->exercises);
  g_free (self);
}

/**
 * bx_session_equal:
 * @a: a session
 * @b: another session
 *
 * Returns: whether every field is equal, the ids and the order included
 */
gboolean
bx_session_equal (const BxSession *a,
                  const BxSession *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (a->id, b->id) != 0 ||
      g_strcmp0 (a->workout_id, b->workout_id) != 0 ||
      g_strcmp0 (a->title, b->title) != 0 ||
      !bx_moment_equal (a->started, b->started) ||
      !bx_moment_equal (a->ended, b->ended) ||
      g_strcmp0 (a->note, b->note) != 0 ||
      a->exercises->len != b->exercises->len)
    return FALSE;

  for (guint i = 0; i < a->exercises->len; i++)
    {
      if (!bx_session_exercise_equal (g_ptr_array_index (a->exercises, i), g_ptr_array_index (b->exercises, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_session_is_running:
 * @self: a session
 *
 * Returns: whether it has not been finished
 */
gboolean
bx_session_is_running (const BxSession *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !bx_moment_is_set (self->ended);
}

/**
 * bx_session_count_sets:
 * @self: a session
 * @state: which sets to count
 *
 * Returns: the number of its sets in @state, warm-ups included
 */
guint
bx_session_count_sets (const BxSession *self,
                       BxSetState       state)
{
  guint n_sets = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->exercises->len; i++)
    n_sets += bx_session_exercise_count_sets (g_ptr_array_index (self->exercises, i), state);

  return n_sets;
}

/**
 * bx_session_find_set:
 * @self: a session
 * @set_id: the id of a set
 * @exercise: (out) (optional) (transfer none): the exercise that it belongs to
 * @set: (out) (optional) (transfer none): the set
 *
 * Finds a set by its id.
 *
 * Returns: whether there is one; else nothing is touched
 */
gboolean
bx_session_find_set (const BxSession    *self,
                     const char         *set_id,
                     BxSessionExercise **exercise,
                     BxSet             **set)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (set_id != NULL, FALSE);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      BxSessionExercise *candidate = g_ptr_array_index (self->exercises, i);

      for (guint j = 0; j < candidate->sets->len; j++)
        {
          BxSet *candidate_set = g_ptr_array_index (candidate->sets, j);

          if (g_strcmp0 (candidate_set->id, set_id) == 0)
            {
              if (exercise != NULL)
                *exercise = candidate;
              if (set != NULL)
                *set = candidate_set;
              return TRUE;
            }
        }
    }

  return FALSE;
}

