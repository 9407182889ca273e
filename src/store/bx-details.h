/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-store.h"

G_BEGIN_DECLS

/**
 * BxLoadDay:
 * @session_id: (transfer full): the session
 * @started: when the session began; its local day is the day
 * @day: local date, `YYYY-MM-DD`
 * @load_kg: the load in kilogram: outside weight, or what was put on the body less
 *   what was taken off
 * @reps: the most repetitions in a set with it
 * @n_sets: sets with it, warm-ups left out
 *
 * What one session did with one load.
 */
typedef struct
{
  char *session_id;
  BxMoment started;
  char day[BX_DAY_LENGTH];
  double load_kg;
  guint reps;
  guint n_sets;
} BxLoadDay;

/**
 * BxPlanDay:
 * @session_id: (transfer full): the session
 * @started: when the session began; its local day is the day
 * @day: local date, `YYYY-MM-DD`
 * @n_planned: sets that were planned, warm-ups left out
 * @n_done: those of them that were done
 * @n_met: those that were done with at least what was asked
 * @load_kg: the heaviest load that was asked for in kilogram, or `NAN` where the plan
 *   names none
 * @reps: the repetitions that were asked for, together
 * @reps_of_set: the most repetitions that were asked for in a set
 * @seconds: the longest hold that was asked for, or 0
 * @volume_kg: repetitions × load that were asked for in kilogram, or `NAN` where the
 *   plan leaves the load of a set open
 *
 * What the plan asked of an exercise in a session, and what became of it.
 */
typedef struct
{
  char *session_id;
  BxMoment started;
  char day[BX_DAY_LENGTH];
  guint n_planned;
  guint n_done;
  guint n_met;
  double load_kg;
  guint reps;
  guint reps_of_set;
  guint seconds;
  double volume_kg;
} BxPlanDay;

/**
 * BxPlanExercise:
 * @exercise_id: (transfer full): the exercise
 * @variation: (transfer full) (nullable): its variation
 * @n_planned: sets that were planned, warm-ups left out
 * @n_done: those of them that were done
 * @n_met: those that were done with at least what was asked
 * @n_extra: sets that were done without being asked for
 * @planned_reps: the repetitions that were asked for, together
 * @done_reps: those that were done, together
 * @planned_seconds: the time of holds that was asked for, together
 * @done_seconds: that which was held, together
 * @planned_load_kg: the heaviest load that was asked for in kilogram, or `NAN` where the
 *   plan names none
 * @done_load_kg: the heaviest load that was used in kilogram: outside weight, or what was
 *   put on the body less what was taken off; `NAN` for none
 * @planned_volume_kg: repetitions × load that were asked for in kilogram, or `NAN` where
 *   the plan leaves the load of a set open
 * @done_volume_kg: repetitions × load that were done in kilogram
 *
 * What the plan asked of an exercise in a session, and what was done.
 */
typedef struct
{
  char *exercise_id;
  char *variation;
  guint n_planned;
  guint n_done;
  guint n_met;
  guint n_extra;
  guint planned_reps;
  guint done_reps;
  guint planned_seconds;
  guint done_seconds;
  double planned_load_kg;
  double done_load_kg;
  double planned_volume_kg;
  double done_volume_kg;
} BxPlanExercise;

/**
 * BxPlanSession:
 * @session_id: (transfer full): the session
 * @title: (transfer full): what it is called
 * @started: when the session began; its local day is the day
 * @day: local date, `YYYY-MM-DD`
 * @exercises: (transfer full) (element-type BxPlanExercise): in the order of the session
 *
 * What the plan of a workout asked in a session, and what was done.
 */
typedef struct
{
  char *session_id;
  char *title;
  BxMoment started;
  char day[BX_DAY_LENGTH];
  GPtrArray *exercises;
} BxPlanSession;

void       bx_plan_session_free        (BxPlanSession        *self);
void       bx_plan_session_sum_up      (const BxPlanSession  *self,
                                        BxPlanExercise       *sum);
void       bx_load_day_free            (BxLoadDay            *self);
void       bx_plan_day_free            (BxPlanDay            *self);

GPtrArray *bx_details_list_loads       (BxDatabase           *database,
                                        const char           *exercise_id,
                                        const char           *variation,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bx_details_list_plans       (BxDatabase           *database,
                                        const char           *exercise_id,
                                        const char           *variation,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *bx_details_list_workout_plans (BxDatabase         *database,
                                        const char           *workout_id,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void       bx_store_list_loads_async   (BxStore              *self,
                                        const char           *exercise_id,
                                        const char           *variation,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *bx_store_list_loads_finish  (BxStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);
void       bx_store_list_plans_async   (BxStore              *self,
                                        const char           *exercise_id,
                                        const char           *variation,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *bx_store_list_plans_finish  (BxStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);

void       bx_store_list_workout_plans_async (BxStore        *self,
                                        const char           *workout_id,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *bx_store_list_workout_plans_finish (BxStore       *self,
                                        GAsyncResult         *result,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPlanSession, bx_plan_session_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLoadDay, bx_load_day_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPlanDay, bx_plan_day_free)

G_END_DECLS
