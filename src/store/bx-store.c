/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

/**
 * BxStore:
 *
 * The log of the person's training.
 *
 * One thread owns the database. Requests are made from any other with
 * `bx_store_…_async()`, are done in the order in which they were made, each in a
 * transaction of its own, and are answered in the main context of the caller.
 * Records are copied both ways.
 *
 * When a request that writes has succeeded, what it wrote is on the disk, and
 * stays there if the power fails in the next moment.
 *
 * Requests made before the log is open wait for that, and fail with the error of
 * opening if it fails.
 *
 * A request that is cancelled before its turn is not done. One that is cancelled
 * later may have been done although it is answered with `G_IO_ERROR_CANCELLED`;
 * [signal@Store::changed] tells then.
 */
G_DEFINE_FINAL_TYPE (BxStore, bx_store, G_TYPE_OBJECT)

static void
bx_store_finalize (GObject *object)
{
  BxStore *self = BX_STORE (object);

  bx_store_close (self);

  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->newest_backup);
  g_free (self->set_aside);
  g_free (self->before);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (bx_store_parent_class)->finalize (object);
}

static void
bx_store_class_init (BxStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_store_finalize;

  /**
   * BxStore::changed:
   * @self: a store
   * @changes: what changed, as flags of `BxStoreChange`
   *
   * Something was written. It is emitted in the main context in which the store
   * was made, after the answer to the request that wrote.
   */
  g_signal_new ("changed",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * BxStore::backup-failed:
   * @self: a store
   * @error: why
   *
   * The daily backup could not be made. The log itself is not concerned, unless
   * the error is `BX_STORE_ERROR_DAMAGED`.
   */
  g_signal_new ("backup-failed",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bx_store_init (BxStore *self)
{
  g_mutex_init (&self->lock);
  self->context = g_main_context_ref_thread_default ();
  self->queue = g_async_queue_new_full ((GDestroyNotify) bx_store_request_free);
}

/**
 * bx_store_new:
 * @path: where the log is, or shall be made
 *
 * Makes a store. Nothing is read before [method@Store.open_async].
 *
 * Returns: (transfer full): the store
 */
BxStore *
bx_store_new (const char *path)
{
  BxStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (BX_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);

  return self;
}

/**
 * bx_store_get_path:
 * @self: a store
 *
 * Gets where the log is.
 *
 * Returns: (transfer none): the whole path
 */
const char *
bx_store_get_path (BxStore *self)
{
  g_return_val_if_fail (BX_IS_STORE (self), NULL);

  return self->path;
}

/**
 * bx_store_get_default_path:
 *
 * Gets where the person's log is: `$XDG_DATA_HOME/backext/log.db`. A build for
 * development has a folder of its own.
 *
 * Returns: (transfer full): the path
 */
char *
bx_store_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), DATA_FOLDER, "log.db", NULL);
}

/**
 * bx_store_close:
 * @self: a store
 *
 * Does every request that was made so far, and closes the log. Their answers
 * are given when the main loop runs on. Requests made afterwards fail with
 * `BX_STORE_ERROR_CLOSED`, as do those that wait for a log that was never opened.
 *
 * This blocks until everything is on the disk.
 */
void
bx_store_close (BxStore *self)
{
  GThread *thread;
  BxStoreRequest *request;

  g_return_if_fail (BX_IS_STORE (self));

  g_mutex_lock (&self->lock);
  self->closed = TRUE;
  thread = g_steal_pointer (&self->thread);
  if (thread != NULL)
    g_async_queue_push (self->queue, bx_store_request_new (BX_STORE_REQUEST_QUIT, NULL));
  g_mutex_unlock (&self->lock);

  if (thread != NULL)
    g_thread_join (thread);

  while ((request = g_async_queue_try_pop (self->queue)) != NULL)
    bx_store_push (self, request);
}

/**
 * bx_store_open_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Opens the log, before all other requests. Where there is none, it is made; one
 * of an older version is brought up to date after a backup. It may be tried again
 * when it has failed.
 */
void
bx_store_open_async (BxStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit_opening (self, BX_STORE_REQUEST_OPEN, NULL, bx_store_open_async, cancellable, callback, user_data);
}

/**
 * bx_store_open_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes the answer of [method@Store.open_async].
 *
 * A log that can't be used is left exactly as it is. With
 * `BX_STORE_ERROR_DAMAGED`, ask the person: [method@Store.dup_newest_backup_path]
 * tells what could be restored with [method@Store.restore_backup_async];
 * [method@Store.start_afresh_async] begins a new log.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_open_finish (BxStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_open_async, error);
}

/**
 * bx_store_dup_newest_backup_path:
 * @self: a store
 *
 * Gets the newest backup that is sound, once a request has failed with
 * `BX_STORE_ERROR_DAMAGED`.
 *
 * Returns: (transfer full) (nullable): its path, or `NULL` if there is none
 */
char *
bx_store_dup_newest_backup_path (BxStore *self)
{
  char *path;

  g_return_val_if_fail (BX_IS_STORE (self), NULL);

  g_mutex_lock (&self->lock);
  path = g_strdup (self->newest_backup);
  g_mutex_unlock (&self->lock);

  return path;
}

/**
 * bx_store_dup_set_aside_path:
 * @self: a store
 *
 * Gets where the log is that was set aside by [method@Store.restore_backup_async]
 * or [method@Store.start_afresh_async].
 *
 * Returns: (transfer full) (nullable): its path, or `NULL` if there is none
 */
char *
bx_store_dup_set_aside_path (BxStore *self)
{
  char *path;

  g_return_val_if_fail (BX_IS_STORE (self), NULL);

  g_mutex_lock (&self->lock);
  path = g_strdup (self->set_aside);
  g_mutex_unlock (&self->lock);

  return path;
}

/**
 * bx_store_start_afresh_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Sets the log aside, whatever state it is in, and opens a new one.
 */
void
bx_store_start_afresh_async (BxStore             *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit_opening (self, BX_STORE_REQUEST_START_AFRESH, NULL, bx_store_start_afresh_async, cancellable, callback, user_data);
}

/**
 * bx_store_start_afresh_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes the answer of [method@Store.start_afresh_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_BUSY` if another program has the
 *   log open
 */
gboolean
bx_store_start_afresh_finish (BxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_start_afresh_async, error);
}

/**
 * bx_store_restore_backup_async:
 * @self: a store
 * @backup_path: a backup
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Sets the log aside, and opens a copy of a backup in its place. The backup stays.
 */
void
bx_store_restore_backup_async (BxStore             *self,
                               const char          *backup_path,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (backup_path != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit_opening (self, BX_STORE_REQUEST_RESTORE, backup_path, bx_store_restore_backup_async, cancellable, callback, user_data);
}

/**
 * bx_store_restore_backup_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes the answer of [method@Store.restore_backup_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_BUSY` if another program has the
 *   log open, `BX_STORE_ERROR_DAMAGED` or `BX_STORE_ERROR_FOREIGN` if the backup
 *   is of no use
 */
gboolean
bx_store_restore_backup_finish (BxStore       *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_restore_backup_async, error);
}

/**
 * bx_store_can_take_back:
 * @self: a store
 * @before_path: where the log is as it was before: set aside by
 *   [method@Store.restore_backup_async], or copied by [method@Store.merge_async]
 *
 * Gets whether [method@Store.take_back_async] would do it now: it was the last that was
 * done, the log before it was sound, and nothing was saved since.
 *
 * Returns: whether restoring or merging can be taken back
 */
gboolean
bx_store_can_take_back (BxStore    *self,
                        const char *before_path)
{
  gboolean can;

  g_return_val_if_fail (BX_IS_STORE (self), FALSE);
  g_return_val_if_fail (before_path != NULL, FALSE);

  g_mutex_lock (&self->lock);
  can = g_strcmp0 (self->before, before_path) == 0;
  g_mutex_unlock (&self->lock);

  return can;
}

/**
 * bx_store_take_back_async:
 * @self: a store
 * @before_path: where the log is as it was before
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Takes back that another log took the place of this one, or was merged into it. What is
 * there now is set aside, and the file at @before_path stays.
 */
void
bx_store_take_back_async (BxStore             *self,
                          const char          *before_path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (before_path != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit_opening (self, BX_STORE_REQUEST_TAKE_BACK, before_path, bx_store_take_back_async, cancellable, callback, user_data);
}

/**
 * bx_store_take_back_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes the answer of [method@Store.take_back_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_CONSTRAINT` if something was saved
 *   since; the log is as it is then
 */
gboolean
bx_store_take_back_finish (BxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_take_back_async, error);
}
