/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-details.h"

#include "bx-store-private.h"

/*
 * What the store knows of one exercise beyond the best of each session: see
 * bx-details.c.
 */

static gboolean
list_loads (BxDatabase *database,
            const BxStoreSubject *subject,
            gpointer *result,
            BxStoreChange *changes,
            GError **error)
{
  *result = bx_details_list_loads (database, subject->id, subject->variation, error);

  return *result != NULL;
}

/**
 * bx_store_list_loads_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the loads of each session with the most repetitions of each.
 */
void
bx_store_list_loads_async (BxStore *self,
                           const char *exercise_id,
                           const char *variation,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  BxStoreSubject subject = { .id = (char *) exercise_id, .variation = (char *) variation };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_loads_async, BX_STORE_ACCESS_READ, list_loads, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_loads_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_loads_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxLoadDay): the loads, those of the
 *   oldest session first
 */
GPtrArray *
bx_store_list_loads_finish (BxStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_loads_async, error);
}

static gboolean
list_plans (BxDatabase *database,
            const BxStoreSubject *subject,
            gpointer *result,
            BxStoreChange *changes,
            GError **error)
{
  *result = bx_details_list_plans (database, subject->id, subject->variation, error);

  return *result != NULL;
}

/**
 * bx_store_list_plans_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists what the plan asked of the exercise in each session, and what became of it.
 */
void
bx_store_list_plans_async (BxStore *self,
                           const char *exercise_id,
                           const char *variation,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  BxStoreSubject subject = { .id = (char *) exercise_id, .variation = (char *) variation };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_plans_async, BX_STORE_ACCESS_READ, list_plans, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_plans_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_plans_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxPlanDay): the plans, the oldest
 *   first
 */
GPtrArray *
bx_store_list_plans_finish (BxStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_plans_async, error);
}

static gboolean
list_workout_plans (BxDatabase *database,
                    const BxStoreSubject *subject,
                    gpointer *result,
                    BxStoreChange *changes,
                    GError **error)
{
  *result = bx_details_list_workout_plans (database, subject->id, error);

  return *result != NULL;
}

/**
 * bx_store_list_workout_plans_async:
 * @self: a store
 * @workout_id: a workout, which may be gone by now
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the finished sessions of a workout with what was planned in each, and done.
 */
void
bx_store_list_workout_plans_async (BxStore *self,
                                   const char *workout_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  BxStoreSubject subject = { .id = (char *) workout_id };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (workout_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_workout_plans_async, BX_STORE_ACCESS_READ, list_workout_plans, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_workout_plans_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_workout_plans_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxPlanSession): the sessions, the
 *   oldest first
 */
GPtrArray *
bx_store_list_workout_plans_finish (BxStore *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_workout_plans_async, error);
}
