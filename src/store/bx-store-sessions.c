/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-history.h"
#include "bx-session-table.h"
#include "bx-set-table.h"
#include "bx-table-private.h"

/*
 * What the store knows of sessions.
 */

static gboolean
load_running_session (BxDatabase            *database,
                      const BxStoreSubject  *subject,
                      gpointer              *result,
                      BxStoreChange         *changes,
                      GError               **error)
{
  return bx_session_table_load_running (database, (BxSession **) result, error);
}

/**
 * bx_store_load_running_session_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads the session that was started and neither finished nor discarded, however
 * the program ended.
 */
void
bx_store_load_running_session_async (BxStore             *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_running_session_async, BX_STORE_ACCESS_READ, load_running_session, NULL,
                   (GDestroyNotify) bx_session_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_running_session_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_running_session_async].
 *
 * Returns: (transfer full) (nullable): the session; `NULL` without @error being
 *   set if none runs
 */
BxSession *
bx_store_load_running_session_finish (BxStore       *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_running_session_async, error);
}

static gboolean
save_session (BxDatabase            *database,
              const BxStoreSubject  *subject,
              gpointer              *result,
              BxStoreChange         *changes,
              GError               **error)
{
  gboolean runs = bx_session_is_running (subject->session);
  gboolean ran;

  if (!bx_table_has (database,
                     "SELECT 1 FROM session WHERE id = ?1 AND ended_ms IS NULL AND deleted_ms IS NULL",
                     subject->session->id, &ran, error) ||
      !bx_session_table_save (database, subject->session, error))
    return FALSE;

  if (ran || runs)
    *changes |= BX_STORE_CHANGE_RUNNING;
  if (!runs)
    *changes |= BX_STORE_CHANGE_SESSIONS;
  if (ran && !runs)
    *changes |= BX_STORE_CHANGE_FINISHED;

  return TRUE;
}

/**
 * bx_store_save_session_async:
 * @self: a store
 * @session: a session, whole
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes a session as it is. What it no longer has is deleted; if it was deleted
 * itself, it is there again. Only what differs is written.
 */
void
bx_store_save_session_async (BxStore             *self,
                             const BxSession     *session,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  BxStoreSubject subject = {
    .session = (BxSession *) session,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session != NULL);
  g_return_if_fail (bx_moment_is_set (session->started));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_session_async, BX_STORE_ACCESS_WRITE, save_session, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_session_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_session_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_CONSTRAINT` if it runs and
 *   another does, or if a row of it is another session's
 */
gboolean
bx_store_save_session_finish (BxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_session_async, error);
}

static gboolean
save_set (BxDatabase            *database,
          const BxStoreSubject  *subject,
          gpointer              *result,
          BxStoreChange         *changes,
          GError               **error)
{
  gboolean finished;

  if (!bx_set_table_save (database, subject->id, subject->set, &finished, error))
    return FALSE;

  *changes = finished ? BX_STORE_CHANGE_SESSIONS : BX_STORE_CHANGE_RUNNING;
  return TRUE;
}

/**
 * bx_store_save_set_async:
 * @self: a store
 * @session_exercise_id: the exercise of a session that it belongs to
 * @set: the set
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes one set. A new one comes after the other sets of its exercise; another one
 * keeps its place.
 *
 * It is on the disk when the answer comes: one small transaction, for which the
 * disk is waited for once.
 */
void
bx_store_save_set_async (BxStore             *self,
                         const char          *session_exercise_id,
                         const BxSet         *set,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_exercise_id,
    .set = (BxSet *) set,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_exercise_id != NULL);
  g_return_if_fail (set != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_set_async, BX_STORE_ACCESS_WRITE, save_set, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_set_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_set_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is no such
 *   exercise, or it or its session is deleted; `BX_STORE_ERROR_CONSTRAINT` if the
 *   set is another session's
 */
gboolean
bx_store_save_set_finish (BxStore       *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_set_async, error);
}

static gboolean
finish_session (BxDatabase            *database,
                const BxStoreSubject  *subject,
                gpointer              *result,
                BxStoreChange         *changes,
                GError               **error)
{
  *changes = BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_RUNNING | BX_STORE_CHANGE_FINISHED;

  return bx_session_table_finish (database, subject->id, subject->ended, error);
}

/**
 * bx_store_finish_session_async:
 * @self: a store
 * @session_id: a session
 * @ended: when it ended
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Marks a session as finished: from now on it is in the log. Sets that were not
 * done stay with it and are not counted. A backup is made afterwards, if there is
 * none of today.
 */
void
bx_store_finish_session_async (BxStore             *self,
                               const char          *session_id,
                               BxMoment             ended,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_id,
    .ended = ended,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_id != NULL);
  g_return_if_fail (bx_moment_is_set (ended));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_finish_session_async, BX_STORE_ACCESS_WRITE, finish_session, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_finish_session_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.finish_session_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none or
 *   it is deleted
 */
gboolean
bx_store_finish_session_finish (BxStore       *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_finish_session_async, error);
}

static gboolean
load_rest (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  return bx_session_table_load_rest (database, subject->id, (BxRest **) result, error);
}

/**
 * bx_store_load_rest_async:
 * @self: a store
 * @session_id: a session
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads where a running session stands between two sets.
 */
void
bx_store_load_rest_async (BxStore             *self,
                          const char          *session_id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_id,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_rest_async, BX_STORE_ACCESS_READ, load_rest, &subject,
                   (GDestroyNotify) bx_rest_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_rest_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_rest_async].
 *
 * Returns: (transfer full) (nullable): where it stands; `NULL` without @error
 *   being set if that was not said
 */
BxRest *
bx_store_load_rest_finish (BxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_rest_async, error);
}

static gboolean
save_rest (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  return bx_session_table_save_rest (database, subject->id, subject->rest, error);
}

/**
 * bx_store_save_rest_async:
 * @self: a store
 * @session_id: a running session
 * @rest: (nullable): where it stands, or `NULL` to forget that
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes where a running session stands between two sets. Nothing is told to have
 * changed: only who runs the session needs it.
 */
void
bx_store_save_rest_async (BxStore             *self,
                          const char          *session_id,
                          const BxRest        *rest,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_id,
    .rest = (BxRest *) rest,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_rest_async, BX_STORE_ACCESS_WRITE, save_rest, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_rest_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_rest_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if it does not run
 */
gboolean
bx_store_save_rest_finish (BxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_rest_async, error);
}

static gboolean
set_session_deleted (BxDatabase            *database,
                     const BxStoreSubject  *subject,
                     gpointer              *result,
                     BxStoreChange         *changes,
                     GError               **error)
{
  gboolean finished;

  if (!bx_session_table_set_deleted (database, subject->id, subject->deleted, &finished, error))
    return FALSE;

  *changes = finished ? BX_STORE_CHANGE_SESSIONS : BX_STORE_CHANGE_RUNNING;
  return TRUE;
}

/**
 * bx_store_set_session_deleted_async:
 * @self: a store
 * @session_id: a session
 * @deleted: whether it shall be deleted
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Deletes a session, which discards one that runs, or undoes that.
 */
void
bx_store_set_session_deleted_async (BxStore             *self,
                                    const char          *session_id,
                                    gboolean             deleted,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_id,
    .deleted = deleted,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_set_session_deleted_async, BX_STORE_ACCESS_WRITE, set_session_deleted, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_set_session_deleted_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.set_session_deleted_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none,
 *   `BX_STORE_ERROR_CONSTRAINT` if it would run beside another
 */
gboolean
bx_store_set_session_deleted_finish (BxStore       *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_set_session_deleted_async, error);
}

static gboolean
load_session (BxDatabase            *database,
              const BxStoreSubject  *subject,
              gpointer              *result,
              BxStoreChange         *changes,
              GError               **error)
{
  *result = bx_session_table_load (database, subject->id, error);

  return *result != NULL;
}

/**
 * bx_store_load_session_async:
 * @self: a store
 * @session_id: a session
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads a session, whole.
 */
void
bx_store_load_session_async (BxStore             *self,
                             const char          *session_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) session_id,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (session_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_session_async, BX_STORE_ACCESS_READ, load_session, &subject,
                   (GDestroyNotify) bx_session_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_session_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_session_async].
 *
 * Returns: (transfer full) (nullable): the session, or `NULL` if it failed:
 *   `BX_STORE_ERROR_NOT_FOUND` if there is none or it is deleted
 */
BxSession *
bx_store_load_session_finish (BxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_session_async, error);
}

static gboolean
list_sessions (BxDatabase            *database,
               const BxStoreSubject  *subject,
               gpointer              *result,
               BxStoreChange         *changes,
               GError               **error)
{
  *result = bx_history_list_sessions (database, subject->before, subject->limit, error);

  return *result != NULL;
}

/**
 * bx_store_list_sessions_async:
 * @self: a store
 * @before: (nullable): the last row of the page before, or `NULL` for the first page
 * @limit: how many rows at most
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists finished sessions, the newest first: by day, then by start. A page begins
 * where the one before ended, whatever was added or deleted meanwhile.
 */
void
bx_store_list_sessions_async (BxStore                *self,
                              const BxSessionSummary *before,
                              guint                   limit,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  BxStoreSubject subject = {
    .before = (BxSessionSummary *) before,
    .limit = limit,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_sessions_async, BX_STORE_ACCESS_READ, list_sessions, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_sessions_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_sessions_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxSessionSummary): the rows,
 *   or `NULL` if it failed
 */
GPtrArray *
bx_store_list_sessions_finish (BxStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_sessions_async, error);
}
