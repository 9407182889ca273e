/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-exercise-table.h"

/*
 * What the store knows of the person's own exercises.
 */

static gboolean
save_own_exercise (BxDatabase            *database,
                   const BxStoreSubject  *subject,
                   gpointer              *result,
                   BxStoreChange         *changes,
                   GError               **error)
{
  *changes |= BX_STORE_CHANGE_EXERCISES;

  return bx_exercise_table_save (database, subject->own_exercise, error);
}

/**
 * bx_store_save_own_exercise_async:
 * @self: a store
 * @exercise: an exercise of the person's own
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes an exercise. One that was deleted is there again.
 */
void
bx_store_save_own_exercise_async (BxStore             *self,
                                  const BxOwnExercise *exercise,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  BxStoreSubject subject = {
    .own_exercise = (BxOwnExercise *) exercise,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_own_exercise_async, BX_STORE_ACCESS_WRITE, save_own_exercise, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_own_exercise_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_own_exercise_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_save_own_exercise_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_own_exercise_async, error);
}

static gboolean
set_own_exercise_deleted (BxDatabase            *database,
                          const BxStoreSubject  *subject,
                          gpointer              *result,
                          BxStoreChange         *changes,
                          GError               **error)
{
  *changes |= BX_STORE_CHANGE_EXERCISES;

  return bx_exercise_table_set_deleted (database, subject->id, subject->deleted, error);
}

/**
 * bx_store_set_own_exercise_deleted_async:
 * @self: a store
 * @exercise_id: an exercise of the person's own
 * @deleted: whether it shall be gone from lists
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Deletes an exercise, or brings it back. Its history stays either way.
 */
void
bx_store_set_own_exercise_deleted_async (BxStore             *self,
                                         const char          *exercise_id,
                                         gboolean             deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .deleted = deleted,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_set_own_exercise_deleted_async, BX_STORE_ACCESS_WRITE, set_own_exercise_deleted,
                   &subject, NULL, cancellable, callback, user_data);
}

/**
 * bx_store_set_own_exercise_deleted_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.set_own_exercise_deleted_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_set_own_exercise_deleted_finish (BxStore       *self,
                                          GAsyncResult  *result,
                                          GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_set_own_exercise_deleted_async, error);
}

static gboolean
merge_own_exercise (BxDatabase            *database,
                    const BxStoreSubject  *subject,
                    gpointer              *result,
                    BxStoreChange         *changes,
                    GError               **error)
{
  *changes |= BX_STORE_CHANGE_EXERCISES | BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_FEEL |
              BX_STORE_CHANGE_NOTES;

  return bx_exercise_table_merge (database, subject->id, subject->into, error);
}

/**
 * bx_store_merge_own_exercise_async:
 * @self: a store
 * @exercise_id: an exercise of the person's own
 * @into: the exercise that it is the same as
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Makes one exercise of two: everything done, planned and said of the first is
 * the other's from then on. It is not meant for while a session runs, which would
 * write the first back.
 */
void
bx_store_merge_own_exercise_async (BxStore             *self,
                                   const char          *exercise_id,
                                   const char          *into,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .into = (char *) into,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (into != NULL && !g_str_equal (exercise_id, into));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_merge_own_exercise_async, BX_STORE_ACCESS_WRITE, merge_own_exercise, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_merge_own_exercise_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.merge_own_exercise_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_merge_own_exercise_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_merge_own_exercise_async, error);
}

static gboolean
list_own_exercises (BxDatabase            *database,
                    const BxStoreSubject  *subject,
                    gpointer              *result,
                    BxStoreChange         *changes,
                    GError               **error)
{
  *result = bx_exercise_table_list (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_own_exercises_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the exercises of the person's own, deleted ones last.
 */
void
bx_store_list_own_exercises_async (BxStore             *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_own_exercises_async, BX_STORE_ACCESS_READ, list_own_exercises, NULL,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_own_exercises_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_own_exercises_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxOwnExercise): the exercises
 */
GPtrArray *
bx_store_list_own_exercises_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_own_exercises_async, error);
}
