/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-workout-table.h"

/*
 * What the store knows of workouts.
 */

static gboolean
list_workouts (BxDatabase            *database,
               const BxStoreSubject  *subject,
               gpointer              *result,
               BxStoreChange         *changes,
               GError               **error)
{
  *result = bx_workout_table_list (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_workouts_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the person's own workouts, whole, in the order in which they were made.
 */
void
bx_store_list_workouts_async (BxStore             *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_workouts_async, BX_STORE_ACCESS_READ, list_workouts, NULL,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_workouts_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_workouts_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxWorkout): the workouts,
 *   or `NULL` if it failed
 */
GPtrArray *
bx_store_list_workouts_finish (BxStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_workouts_async, error);
}

static gboolean
save_workout (BxDatabase            *database,
              const BxStoreSubject  *subject,
              gpointer              *result,
              BxStoreChange         *changes,
              GError               **error)
{
  *changes = BX_STORE_CHANGE_WORKOUTS;

  return bx_workout_table_save (database, subject->workout, error);
}

/**
 * bx_store_save_workout_async:
 * @self: a store
 * @workout: a workout of the person's own, whole
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes a workout as it is. What it no longer has is deleted; if it was deleted
 * itself, it is there again.
 */
void
bx_store_save_workout_async (BxStore             *self,
                             const BxWorkout     *workout,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  BxStoreSubject subject = {
    .workout = (BxWorkout *) workout,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (workout != NULL);
  g_return_if_fail (!workout->shipped);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_workout_async, BX_STORE_ACCESS_WRITE, save_workout, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_workout_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_workout_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_CONSTRAINT` if a slot of it is
 *   another workout's
 */
gboolean
bx_store_save_workout_finish (BxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_workout_async, error);
}

static gboolean
set_workout_deleted (BxDatabase            *database,
                     const BxStoreSubject  *subject,
                     gpointer              *result,
                     BxStoreChange         *changes,
                     GError               **error)
{
  *changes = BX_STORE_CHANGE_WORKOUTS;

  return bx_workout_table_set_deleted (database, subject->id, subject->deleted, error);
}

/**
 * bx_store_set_workout_deleted_async:
 * @self: a store
 * @workout_id: a workout of the person's own
 * @deleted: whether it shall be deleted
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Deletes a workout, or undoes that. Sessions keep all they have from it.
 */
void
bx_store_set_workout_deleted_async (BxStore             *self,
                                    const char          *workout_id,
                                    gboolean             deleted,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) workout_id,
    .deleted = deleted,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (workout_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_set_workout_deleted_async, BX_STORE_ACCESS_WRITE, set_workout_deleted, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_set_workout_deleted_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.set_workout_deleted_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none
 */
gboolean
bx_store_set_workout_deleted_finish (BxStore       *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_set_workout_deleted_async, error);
}

static gboolean
list_workout_days (BxDatabase            *database,
                   const BxStoreSubject  *subject,
                   gpointer              *result,
                   BxStoreChange         *changes,
                   GError               **error)
{
  *result = bx_workout_table_list_days (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_workout_days_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists when each workout was done last, those that ship included.
 */
void
bx_store_list_workout_days_async (BxStore             *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_workout_days_async, BX_STORE_ACCESS_READ, list_workout_days, NULL,
                   (GDestroyNotify) g_hash_table_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_workout_days_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_workout_days_async].
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): days, `YYYY-MM-DD`, by
 *   the ids of workouts, or `NULL` if it failed
 */
GHashTable *
bx_store_list_workout_days_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_workout_days_async, error);
}
