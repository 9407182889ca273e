/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

/**
 * BxSessionExercise:
 * @id: (transfer full): UUID
 * @exercise_id: (transfer full): what was done; kept even if the exercise is gone
 * @variation: (transfer full) (nullable): its variation
 * @slot_id: (transfer full) (nullable): the slot of the workout it came from
 * @alternatives: (transfer full) (nullable): ids of exercises that may take its place
 * @rest_seconds: rest after each set, or %BX_REST_DEFAULT
 * @tempo: (transfer full) (nullable): the tempo of its repetitions, such as `3-1-1-0`
 * @superset: 0, or a number that it shares with its neighbours in a superset or
 *   a circuit: their sets are done in turn
 * @note: (transfer full) (nullable): the person's words
 * @sets: (element-type BxSet) (transfer full): its sets in order
 *
 * One exercise of a session.
 */
typedef struct
{
  char *id;
  char *exercise_id;
  char *variation;
  char *slot_id;
  GStrv alternatives;
  int rest_seconds;
  char *tempo;
  guint superset;
  char *note;
  GPtrArray *sets;
} BxSessionExercise;

/**
 * BxSession:
 * @id: (transfer full): UUID
 * @workout_id: (transfer full) (nullable): the workout it was started from
 * @title: (transfer full): the workout's name as it was then
 * @started: when it began; its local day is the session's day
 * @ended: when it was finished, or %BX_MOMENT_NONE while it runs
 * @note: (transfer full) (nullable): the person's words
 * @exercises: (element-type BxSessionExercise) (transfer full): in order
 *
 * A workout as it was, or is being, performed.
 */
typedef struct
{
  char *id;
  char *workout_id;
  char *title;
  BxMoment started;
  BxMoment ended;
  char *note;
  GPtrArray *exercises;
} BxSession;

#define BX_TYPE_SESSION_EXERCISE (bx_session_exercise_get_type ())
#define BX_TYPE_SESSION (bx_session_get_type ())

GType              bx_session_exercise_get_type (void) G_GNUC_CONST;
BxSessionExercise *bx_session_exercise_new      (const char              *exercise_id) G_GNUC_WARN_UNUSED_RESULT;
BxSessionExercise *bx_session_exercise_new_from_slot (const BxSlot       *slot) G_GNUC_WARN_UNUSED_RESULT;
BxSessionExercise *bx_session_exercise_copy     (const BxSessionExercise *self) G_GNUC_WARN_UNUSED_RESULT;
void               bx_session_exercise_free     (BxSessionExercise       *self);
gboolean           bx_session_exercise_equal    (const BxSessionExercise *a,
                                                 const BxSessionExercise *b);
guint              bx_session_exercise_count_sets (const BxSessionExercise *self,
                                                  BxSetState              state);

GType              bx_session_get_type          (void) G_GNUC_CONST;
BxSession         *bx_session_new               (const char              *title) G_GNUC_WARN_UNUSED_RESULT;
BxSession         *bx_session_new_at            (const char              *title,
                                                 BxMoment                 started) G_GNUC_WARN_UNUSED_RESULT;
BxSession         *bx_session_new_from_workout  (const BxWorkout         *workout) G_GNUC_WARN_UNUSED_RESULT;
BxSession         *bx_session_copy              (const BxSession         *self) G_GNUC_WARN_UNUSED_RESULT;
void               bx_session_free              (BxSession               *self);
gboolean           bx_session_equal             (const BxSession         *a,
                                                 const BxSession         *b);
gboolean           bx_session_is_running        (const BxSession         *self);
guint              bx_session_count_sets        (const BxSession         *self,
                                                 BxSetState               state);
gboolean           bx_session_find_set          (const BxSession         *self,
                                                 const char              *set_id,
                                                 BxSessionExercise      **exercise,
                                                 BxSet                  **set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSessionExercise, bx_session_exercise_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSession, bx_session_free)

G_END_DECLS
