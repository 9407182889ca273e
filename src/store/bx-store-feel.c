/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-feel-table.h"

/*
 * What the store knows of how exercises felt.
 */

static gboolean
save_feel (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  *changes |= BX_STORE_CHANGE_FEEL;

  return bx_feel_table_save (database, subject->feel, error);
}

/**
 * bx_store_save_feel_async:
 * @self: a store
 * @feel: what the person said
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes how an exercise felt.
 */
void
bx_store_save_feel_async (BxStore             *self,
                          const BxFeel        *feel,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  BxStoreSubject subject = {
    .feel = (BxFeel *) feel,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (feel != NULL);
  g_return_if_fail (bx_moment_is_set (feel->said));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_feel_async, BX_STORE_ACCESS_WRITE, save_feel, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_feel_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_feel_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_save_feel_finish (BxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_feel_async, error);
}

static gboolean
set_feel_deleted (BxDatabase            *database,
                  const BxStoreSubject  *subject,
                  gpointer              *result,
                  BxStoreChange         *changes,
                  GError               **error)
{
  *changes |= BX_STORE_CHANGE_FEEL;

  return bx_feel_table_set_deleted (database, subject->id, subject->deleted, error);
}

/**
 * bx_store_set_feel_deleted_async:
 * @self: a store
 * @feel_id: an answer
 * @deleted: whether it shall be gone
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Takes back what the person said about an exercise, or brings it back.
 */
void
bx_store_set_feel_deleted_async (BxStore             *self,
                                 const char          *feel_id,
                                 gboolean             deleted,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) feel_id,
    .deleted = deleted,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (feel_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_set_feel_deleted_async, BX_STORE_ACCESS_WRITE, set_feel_deleted, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_set_feel_deleted_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.set_feel_deleted_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_set_feel_deleted_finish (BxStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_set_feel_deleted_async, error);
}

static gboolean
load_feel (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  return bx_feel_table_load_newest (database, subject->id, (BxFeel **) result, error);
}

/**
 * bx_store_load_feel_async:
 * @self: a store
 * @exercise_id: an exercise
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads what the person said last about how an exercise feels. Whether to suggest
 * anything for it, [method@Feel.holds_back] tells.
 */
void
bx_store_load_feel_async (BxStore             *self,
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

  bx_store_submit (self, bx_store_load_feel_async, BX_STORE_ACCESS_READ, load_feel, &subject,
                   (GDestroyNotify) bx_feel_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_feel_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_feel_async].
 *
 * Returns: (transfer full) (nullable): the answer; `NULL` without @error being set
 *   if the person said nothing yet
 */
BxFeel *
bx_store_load_feel_finish (BxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_feel_async, error);
}

static gboolean
list_feels (BxDatabase            *database,
            const BxStoreSubject  *subject,
            gpointer              *result,
            BxStoreChange         *changes,
            GError               **error)
{
  *result = bx_feel_table_list (database, subject->ended.utc_ms, error);

  return *result != NULL;
}

/**
 * bx_store_list_feels_async:
 * @self: a store
 * @since: from when on, or %BX_MOMENT_NONE for all
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists what the person said about how exercises felt.
 */
void
bx_store_list_feels_async (BxStore             *self,
                           BxMoment             since,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  BxStoreSubject subject = {
    .ended = since,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_feels_async, BX_STORE_ACCESS_READ, list_feels, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_feels_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_feels_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxFeel): the answers, the oldest first
 */
GPtrArray *
bx_store_list_feels_finish (BxStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_feels_async, error);
}
