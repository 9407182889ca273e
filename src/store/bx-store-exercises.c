/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-history.h"

/*
 * What the store knows of exercises: what was done of them.
 */

static gboolean
load_previous (BxDatabase            *database,
               const BxStoreSubject  *subject,
               gpointer              *result,
               BxStoreChange         *changes,
               GError               **error)
{
  return bx_history_load_previous (database, subject->id, subject->variation, (BxSessionExercise **) result, error);
}

/**
 * bx_store_load_previous_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads how an exercise was done the last time: in the newest finished session with
 * a set of it that counts.
 */
void
bx_store_load_previous_async (BxStore             *self,
                              const char          *exercise_id,
                              const char          *variation,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_previous_async, BX_STORE_ACCESS_READ, load_previous, &subject,
                   (GDestroyNotify) bx_session_exercise_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_previous_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_previous_async].
 *
 * Returns: (transfer full) (nullable): the exercise with the sets that were done,
 *   warm-ups included; `NULL` without @error being set if it was never trained
 */
BxSessionExercise *
bx_store_load_previous_finish (BxStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_previous_async, error);
}

static gboolean
load_exercise_days (BxDatabase            *database,
                    const BxStoreSubject  *subject,
                    gpointer              *result,
                    BxStoreChange         *changes,
                    GError               **error)
{
  *result = bx_history_load_exercise_days (database, subject->id, subject->variation, error);

  return *result != NULL;
}

/**
 * bx_store_load_exercise_days_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain
 *   exercise, or `NULL` for any
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists what each finished session did for an exercise, the oldest first: by day,
 * then by start. Sessions without a set of it that counts are left out.
 */
void
bx_store_load_exercise_days_async (BxStore             *self,
                                   const char          *exercise_id,
                                   const char          *variation,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_exercise_days_async, BX_STORE_ACCESS_READ, load_exercise_days, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_load_exercise_days_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_exercise_days_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseDay): the days, or
 *   `NULL` if it failed
 */
GPtrArray *
bx_store_load_exercise_days_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_exercise_days_async, error);
}

static gboolean
list_variations (BxDatabase            *database,
                 const BxStoreSubject  *subject,
                 gpointer              *result,
                 BxStoreChange         *changes,
                 GError               **error)
{
  *result = bx_history_list_variations (database, subject->id, error);

  return *result != NULL;
}

/**
 * bx_store_list_variations_async:
 * @self: a store
 * @exercise_id: an exercise
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the variations of an exercise that finished sessions have sets of which
 * count.
 */
void
bx_store_list_variations_async (BxStore             *self,
                                const char          *exercise_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_variations_async, BX_STORE_ACCESS_READ, list_variations, &subject,
                   (GDestroyNotify) g_strfreev, cancellable, callback, user_data);
}

/**
 * bx_store_list_variations_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_variations_async].
 *
 * Returns: (transfer full) (nullable): the variations, the plain exercise as an
 *   empty text, or `NULL` if it failed
 */
GStrv
bx_store_list_variations_finish (BxStore       *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_variations_async, error);
}

static gboolean
list_trained_exercises (BxDatabase            *database,
                        const BxStoreSubject  *subject,
                        gpointer              *result,
                        BxStoreChange         *changes,
                        GError               **error)
{
  *result = bx_history_list_exercises (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_trained_exercises_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the exercises that finished sessions have sets of which count, the one that
 * was trained last first.
 */
void
bx_store_list_trained_exercises_async (BxStore             *self,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_trained_exercises_async, BX_STORE_ACCESS_READ, list_trained_exercises, NULL,
                   (GDestroyNotify) g_strfreev, cancellable, callback, user_data);
}

/**
 * bx_store_list_trained_exercises_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_trained_exercises_async].
 *
 * Returns: (transfer full) (nullable): the ids, or `NULL` if it failed
 */
GStrv
bx_store_list_trained_exercises_finish (BxStore       *self,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_trained_exercises_async, error);
}

static gboolean
load_performances (BxDatabase            *database,
                   const BxStoreSubject  *subject,
                   gpointer              *result,
                   BxStoreChange         *changes,
                   GError               **error)
{
  *result = bx_history_load_performances (database, subject->id, subject->variation, subject->limit, error);

  return *result != NULL;
}

/**
 * bx_store_load_performances_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain exercise, or
 *   `NULL` for any
 * @limit: how many of them at most, such as %BX_PROGRESSION_HISTORY
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads how an exercise was done the last times, with the sets that were left out or never
 * done, for [func@progression_suggest].
 */
void
bx_store_load_performances_async (BxStore             *self,
                                  const char          *exercise_id,
                                  const char          *variation,
                                  guint                limit,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
    .limit = limit,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (limit > 0);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_performances_async, BX_STORE_ACCESS_READ, load_performances, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_load_performances_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_performances_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxPerformance): the performances,
 *   newest first, or `NULL` if it failed
 */
GPtrArray *
bx_store_load_performances_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_performances_async, error);
}
