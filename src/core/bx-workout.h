/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-progression.h"
#include "bx-schedule.h"
#include "bx-set.h"

G_BEGIN_DECLS

/* Rest after a set is left to the exercise's own default */
#define BX_REST_DEFAULT (-1)
#define BX_REST_MAX_SECONDS 3600

/**
 * BxSlot:
 * @id: (transfer full): UUID, or a stable text id in a workout that ships
 * @exercise_id: (transfer full): the exercise to do
 * @variation: (transfer full) (nullable): its variation, as the catalogue spells it
 * @alternatives: (transfer full) (nullable): ids of exercises that may take its place
 * @rest_seconds: rest after each set, 0 for none, or %BX_REST_DEFAULT
 * @tempo: (transfer full) (nullable): the tempo of its repetitions, such as `3-1-1-0`
 * @superset: 0, or a number that it shares with its neighbours in a superset or
 *   a circuit: their sets are done in turn
 * @progression: how its targets grow from session to session
 * @note: (transfer full) (nullable): words shown while lifting
 * @targets: (element-type BxSetTarget) (transfer full): one target a set
 *
 * One place in a workout: an exercise and its sets.
 */
typedef struct
{
  char *id;
  char *exercise_id;
  char *variation;
  GStrv alternatives;
  int rest_seconds;
  char *tempo;
  guint superset;
  BxProgressionRule progression;
  char *note;
  GArray *targets;
} BxSlot;

/**
 * BxWorkout:
 * @id: (transfer full): UUID, or a stable text id where it ships
 * @name: (transfer full): what it is called
 * @description: (transfer full) (nullable): a sentence or two about it
 * @credit: (transfer full) (nullable): who made it, where it ships
 * @folder: (transfer full) (nullable): the folder it lies in
 * @original_id: (transfer full) (nullable): the workout that ships that it was made from
 * @schedule: when it is due
 * @shipped: whether it comes with the program and can't be changed
 * @slots: (element-type BxSlot) (transfer full): its exercises in order
 */
typedef struct
{
  char *id;
  char *name;
  char *description;
  char *credit;
  char *folder;
  char *original_id;
  BxSchedule schedule;
  gboolean shipped;
  GPtrArray *slots;
} BxWorkout;

/**
 * BxRestFunction:
 * @exercise_id: an exercise
 * @user_data: what was passed along
 *
 * Tells how long to rest after a set of an exercise.
 *
 * Returns: the rest in seconds, negative if it is not known
 */
typedef int (*BxRestFunction) (const char *exercise_id,
                               gpointer    user_data);

#define BX_TYPE_SLOT (bx_slot_get_type ())
#define BX_TYPE_WORKOUT (bx_workout_get_type ())

GType      bx_slot_get_type            (void) G_GNUC_CONST;
BxSlot    *bx_slot_new                 (const char      *exercise_id) G_GNUC_WARN_UNUSED_RESULT;
BxSlot    *bx_slot_copy                (const BxSlot    *self) G_GNUC_WARN_UNUSED_RESULT;
void       bx_slot_free                (BxSlot          *self);
gboolean   bx_slot_equal               (const BxSlot    *a,
                                        const BxSlot    *b);
void       bx_slot_set_targets         (BxSlot          *self,
                                        guint            n_sets,
                                        int              reps_min,
                                        int              reps_max);
guint      bx_slot_count_work_sets     (const BxSlot    *self);
char      *bx_slot_format_targets      (const BxSlot    *self,
                                        BxUnit           unit) G_GNUC_WARN_UNUSED_RESULT;

GType      bx_workout_get_type         (void) G_GNUC_CONST;
BxWorkout *bx_workout_new              (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
BxWorkout *bx_workout_copy             (const BxWorkout *self) G_GNUC_WARN_UNUSED_RESULT;
BxWorkout *bx_workout_duplicate        (const BxWorkout *self,
                                        const char      *name) G_GNUC_WARN_UNUSED_RESULT;
void       bx_workout_free             (BxWorkout       *self);
gboolean   bx_workout_equal            (const BxWorkout *a,
                                        const BxWorkout *b);
guint      bx_workout_count_sets       (const BxWorkout *self);
guint      bx_workout_estimate_seconds (const BxWorkout *self,
                                        BxRestFunction   default_rest,
                                        gpointer         user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSlot, bx_slot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxWorkout, bx_workout_free)

G_END_DECLS
