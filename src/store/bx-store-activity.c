/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-activity.h"

#include "bx-store-private.h"

/*
 * What the store knows of more than one exercise or session: see bx-activity.c.
 */

static gboolean
list_exercise_weeks (BxDatabase *database,
                     const BxStoreSubject *subject,
                     gpointer *result,
                     BxStoreChange *changes,
                     GError **error)
{
  *result = bx_activity_list_exercise_weeks (database, subject->first_day, subject->last_day, error);

  return *result != NULL;
}

/**
 * bx_store_list_exercise_weeks_async:
 * @self: a store
 * @first_day: the first day
 * @last_day: the last day
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists what each week, counted from @first_day, did for each exercise.
 */
void
bx_store_list_exercise_weeks_async (BxStore *self,
                                    const char *first_day,
                                    const char *last_day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  BxStoreSubject subject = { 0 };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (bx_day_is_valid (first_day));
  g_return_if_fail (bx_day_is_valid (last_day));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  g_strlcpy (subject.first_day, first_day, sizeof subject.first_day);
  g_strlcpy (subject.last_day, last_day, sizeof subject.last_day);
  bx_store_submit (self, bx_store_list_exercise_weeks_async, BX_STORE_ACCESS_READ, list_exercise_weeks, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_exercise_weeks_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_exercise_weeks_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxExerciseWeek): the weeks in order,
 *   those without a set left out
 */
GPtrArray *
bx_store_list_exercise_weeks_finish (BxStore *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_exercise_weeks_async, error);
}

static gboolean
list_days (BxDatabase *database,
           const BxStoreSubject *subject,
           gpointer *result,
           BxStoreChange *changes,
           GError **error)
{
  *result = bx_activity_list_days (database, subject->first_day, subject->last_day, error);

  return *result != NULL;
}

/**
 * bx_store_list_days_async:
 * @self: a store
 * @first_day: the first day
 * @last_day: the last day
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the days on which anything was done.
 */
void
bx_store_list_days_async (BxStore *self,
                          const char *first_day,
                          const char *last_day,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  BxStoreSubject subject = { 0 };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (bx_day_is_valid (first_day));
  g_return_if_fail (bx_day_is_valid (last_day));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  g_strlcpy (subject.first_day, first_day, sizeof subject.first_day);
  g_strlcpy (subject.last_day, last_day, sizeof subject.last_day);
  bx_store_submit (self, bx_store_list_days_async, BX_STORE_ACCESS_READ, list_days, &subject,
                   (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_days_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_days_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxActivityDay): the days in order
 */
GArray *
bx_store_list_days_finish (BxStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_days_async, error);
}

static gboolean
get_first_day (BxDatabase *database,
               const BxStoreSubject *subject,
               gpointer *result,
               BxStoreChange *changes,
               GError **error)
{
  *result = bx_activity_get_first_day (database, error);

  return *result != NULL;
}

/**
 * bx_store_get_first_day_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Asks when the log begins.
 */
void
bx_store_get_first_day_async (BxStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  BxStoreSubject subject = { 0 };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_get_first_day_async, BX_STORE_ACCESS_READ, get_first_day, &subject,
                   g_free, cancellable, callback, user_data);
}

/**
 * bx_store_get_first_day_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.get_first_day_async].
 *
 * Returns: (transfer full) (nullable): the day of the oldest finished session,
 *   `YYYY-MM-DD`; an empty text where there is none
 */
char *
bx_store_get_first_day_finish (BxStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_get_first_day_async, error);
}

static gboolean
list_records (BxDatabase *database,
              const BxStoreSubject *subject,
              gpointer *result,
              BxStoreChange *changes,
              GError **error)
{
  *result = bx_activity_list_records (database, subject->id, subject->variation, subject->measure, subject->formula, error);

  return *result != NULL;
}

/**
 * bx_store_list_records_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text
 *   for the plain exercise, or `NULL` for each against itself
 * @measure: what is written down about the exercise
 * @formula: how e1RM is estimated
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists every record that was made of an exercise.
 */
void
bx_store_list_records_async (BxStore *self,
                             const char *exercise_id,
                             const char *variation,
                             BxMeasure measure,
                             BxE1rmFormula formula,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
    .measure = measure,
    .formula = formula,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_records_async, BX_STORE_ACCESS_READ, list_records, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_records_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_records_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxRecordEntry): the records, the
 *   oldest first
 */
GPtrArray *
bx_store_list_records_finish (BxStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_records_async, error);
}

static gboolean
load_record_book (BxDatabase *database,
                  const BxStoreSubject *subject,
                  gpointer *result,
                  BxStoreChange *changes,
                  GError **error)
{
  *result = bx_activity_load_record_book (database, subject->id, subject->variation, subject->measure, subject->formula, error);

  return *result != NULL;
}

/**
 * bx_store_load_record_book_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, or `NULL` for
 *   the plain exercise
 * @measure: what is written down about the exercise
 * @formula: how e1RM is estimated
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads what there is to beat: the best of all finished sessions.
 */
void
bx_store_load_record_book_async (BxStore *self,
                                 const char *exercise_id,
                                 const char *variation,
                                 BxMeasure measure,
                                 BxE1rmFormula formula,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
    .measure = measure,
    .formula = formula,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_record_book_async, BX_STORE_ACCESS_READ, load_record_book, &subject,
                   (GDestroyNotify) bx_record_book_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_record_book_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_record_book_async].
 *
 * Returns: (transfer full) (nullable): the book, empty if the exercise was never trained
 */
BxRecordBook *
bx_store_load_record_book_finish (BxStore *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_record_book_async, error);
}

static gboolean
find_sessions (BxDatabase *database,
               const BxStoreSubject *subject,
               gpointer *result,
               BxStoreChange *changes,
               GError **error)
{
  *result = bx_activity_find_sessions (database, subject->filter, subject->before, subject->limit, error);

  return *result != NULL;
}

/**
 * bx_store_find_sessions_async:
 * @self: a store
 * @filter: what is looked for
 * @before: (nullable): list what comes after this row
 * @limit: how many at most
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the finished sessions that a filter lets through, the newest first, as
 * [method@Store.list_sessions_async] does.
 */
void
bx_store_find_sessions_async (BxStore *self,
                              const BxSessionFilter *filter,
                              const BxSessionSummary *before,
                              guint limit,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  BxStoreSubject subject = {
    .filter = (BxSessionFilter *) filter,
    .before = (BxSessionSummary *) before,
    .limit = limit,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (filter != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_find_sessions_async, BX_STORE_ACCESS_READ, find_sessions, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_find_sessions_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.find_sessions_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxSessionSummary): the rows
 */
GPtrArray *
bx_store_find_sessions_finish (BxStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return bx_store_finish_pointer (self, result, bx_store_find_sessions_async, error);
}
