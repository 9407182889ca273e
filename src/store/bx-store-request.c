/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include <glib/gi18n.h>

/*
 * Requests to the worker, and their way back: each goes over to the main context of
 * who made it, whole, and is answered there.
 */

/**
 * bx_store_request_free: (skip)
 * @request: (transfer full): a request
 *
 * Frees a request.
 */
void
bx_store_request_free (BxStoreRequest *request)
{
  g_clear_object (&request->task);
  g_free (request->subject.id);
  g_free (request->subject.variation);
  g_clear_pointer (&request->subject.workout, bx_workout_free);
  g_clear_pointer (&request->subject.session, bx_session_free);
  g_clear_pointer (&request->subject.set, bx_set_free);
  g_clear_pointer (&request->subject.rest, bx_rest_free);
  g_clear_pointer (&request->subject.before, bx_session_summary_free);
  g_clear_pointer (&request->subject.feel, bx_feel_free);
  g_clear_pointer (&request->subject.own_exercise, bx_own_exercise_free);
  g_free (request->subject.into);
  g_clear_pointer (&request->subject.filter, bx_session_filter_free);
  g_clear_pointer (&request->subject.measurements, g_ptr_array_unref);
  g_strfreev (request->subject.ids);
  if (request->subject.job_free != NULL)
    request->subject.job_free (request->subject.job);
  if (request->result != NULL)
    request->result_free (request->result);
  g_clear_error (&request->error);
  g_free (request);
}

/**
 * bx_store_request_new: (skip)
 * @kind: what it asks for
 * @task: (transfer full) (nullable): what it is answered with
 *
 * Makes a request.
 *
 * Returns: (transfer full): the request
 */
BxStoreRequest *
bx_store_request_new (BxStoreRequestKind  kind,
                      GTask              *task)
{
  BxStoreRequest *request = g_new0 (BxStoreRequest, 1);

  request->kind = kind;
  request->task = task;

  return request;
}

static gboolean
answer_cb (gpointer user_data)
{
  BxStoreRequest *request = user_data;

  if (request->error != NULL)
    g_task_return_error (request->task, g_steal_pointer (&request->error));
  else if (request->result_free != NULL)
    g_task_return_pointer (request->task, g_steal_pointer (&request->result), request->result_free);
  else
    g_task_return_boolean (request->task, TRUE);

  return G_SOURCE_REMOVE;
}

/**
 * bx_store_answer: (skip)
 * @request: (transfer full): a request that was done or has failed
 *
 * Answers a request, in the main context of who made it. It goes over there whole,
 * so that the last reference to the store is never dropped by its own thread.
 */
void
bx_store_answer (BxStoreRequest *request)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (request->task));
  g_source_set_static_name (source, "BxStore answer");
  g_source_set_callback (source, answer_cb, request, (GDestroyNotify) bx_store_request_free);
  g_source_attach (source, g_task_get_context (request->task));
}

typedef struct
{
  BxStore *store; /* (owned) */
  BxStoreChange changes;
  GError *error; /* (owned) (nullable): of a backup */
} Notice;

static void
notice_free (Notice *notice)
{
  g_object_unref (notice->store);
  g_clear_error (&notice->error);
  g_free (notice);
}

static gboolean
notify_cb (gpointer user_data)
{
  Notice *notice = user_data;

  if (notice->changes != 0)
    g_signal_emit_by_name (notice->store, "changed", notice->changes);
  if (notice->error != NULL)
    g_signal_emit_by_name (notice->store, "backup-failed", notice->error);

  return G_SOURCE_REMOVE;
}

/**
 * bx_store_notify: (skip)
 * @store: (transfer full): a store
 * @changes: what changed
 * @error: (transfer full) (nullable): why a backup failed
 *
 * Emits the signals that there is reason for, in the main context of the store,
 * where the reference is dropped, too.
 */
void
bx_store_notify (BxStore       *store,
                 BxStoreChange  changes,
                 GError        *error)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  Notice *notice = g_new0 (Notice, 1);

  notice->store = store;
  notice->changes = changes;
  notice->error = error;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "BxStore notice");
  g_source_set_callback (source, notify_cb, notice, (GDestroyNotify) notice_free);
  g_source_attach (source, store->context);
}

/**
 * bx_store_request_opens: (skip)
 * @request: a request
 *
 * Gets whether the log is open when it was done. All others need one that is.
 *
 * Returns: `TRUE` if it opens the log
 */
gboolean
bx_store_request_opens (const BxStoreRequest *request)
{
  return request->kind == BX_STORE_REQUEST_OPEN || request->kind == BX_STORE_REQUEST_START_AFRESH ||
         request->kind == BX_STORE_REQUEST_RESTORE;
}

/**
 * bx_store_push: (skip)
 * @self: a store
 * @request: (transfer full): a request
 *
 * Hands a request to the worker. One that opens the log starts the worker if need be,
 * and comes before all that wait for it. After closing, the request fails at once.
 */
void
bx_store_push (BxStore        *self,
               BxStoreRequest *request)
{
  gboolean closed;

  g_mutex_lock (&self->lock);
  closed = self->closed;
  if (!closed)
    {
      gboolean starts = self->thread == NULL && bx_store_request_opens (request);

      if (request->kind == BX_STORE_REQUEST_OPEN || starts)
        g_async_queue_push_front (self->queue, request);
      else
        g_async_queue_push (self->queue, request);

      if (starts)
        self->thread = g_thread_new ("backext-store", bx_store_worker_thread, self);
    }
  g_mutex_unlock (&self->lock);

  if (closed)
    {
      g_set_error_literal (&request->error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED,
                           _("The log was closed before this could be done. Everything saved before is safe."));
      bx_store_answer (request);
    }
}

/**
 * bx_store_submit_opening: (skip)
 * @self: a store
 * @kind: how to open it
 * @path: (nullable): a backup
 * @source_tag: the function that makes the request
 * @cancellable: (nullable): what to cancel it with
 * @callback: (nullable): what to call with the answer
 * @user_data: passed to @callback
 *
 * Makes a request to open the log.
 */
void
bx_store_submit_opening (BxStore             *self,
                         BxStoreRequestKind   kind,
                         const char          *path,
                         gpointer             source_tag,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  BxStoreRequest *request = bx_store_request_new (kind, task);

  g_task_set_source_tag (task, source_tag);
  request->subject.id = g_strdup (path);
  bx_store_push (self, request);
}

static GPtrArray *
copy_measurements (GPtrArray *measurements) /* (nullable) */
{
  GPtrArray *copies;

  if (measurements == NULL)
    return NULL;

  copies = g_ptr_array_new_full (measurements->len, (GDestroyNotify) bx_measurement_free);
  for (guint i = 0; i < measurements->len; i++)
    g_ptr_array_add (copies, bx_measurement_copy (g_ptr_array_index (measurements, i)));

  return copies;
}

/**
 * bx_store_submit: (skip)
 * @self: a store
 * @source_tag: the function that makes the request
 * @access: whether it writes
 * @work: what to do in the worker's thread
 * @subject: (nullable): what it is about; copied, but for its job
 * @result_free: (nullable): what frees its answer, or `NULL` if it only succeeds
 * @cancellable: (nullable): what to cancel it with
 * @callback: (nullable): what to call with the answer
 * @user_data: passed to @callback
 *
 * Makes a request.
 */
void
bx_store_submit (BxStore              *self,
                 gpointer              source_tag,
                 BxStoreAccess         access,
                 BxStoreWork           work,
                 const BxStoreSubject *subject,
                 GDestroyNotify        result_free,
                 GCancellable         *cancellable,
                 GAsyncReadyCallback   callback,
                 gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  BxStoreRequest *request = bx_store_request_new (BX_STORE_REQUEST_WORK, task);

  g_task_set_source_tag (task, source_tag);
  request->access = access;
  request->work = work;
  request->result_free = result_free;
  if (subject != NULL)
    {
      request->subject = *subject;
      request->subject.id = g_strdup (subject->id);
      request->subject.variation = g_strdup (subject->variation);
      request->subject.workout = subject->workout != NULL ? bx_workout_copy (subject->workout) : NULL;
      request->subject.session = subject->session != NULL ? bx_session_copy (subject->session) : NULL;
      request->subject.set = subject->set != NULL ? bx_set_copy (subject->set) : NULL;
      request->subject.rest = subject->rest != NULL ? bx_rest_copy (subject->rest) : NULL;
      request->subject.before = subject->before != NULL ? bx_session_summary_copy (subject->before) : NULL;
      request->subject.own_exercise = subject->own_exercise != NULL ? bx_own_exercise_copy (subject->own_exercise) : NULL;
      request->subject.into = g_strdup (subject->into);
      request->subject.feel = subject->feel != NULL ? bx_feel_copy (subject->feel) : NULL;
      request->subject.filter = subject->filter != NULL ? bx_session_filter_copy (subject->filter) : NULL;
      request->subject.measurements = copy_measurements (subject->measurements);
      request->subject.ids = g_strdupv (subject->ids);
      /* A job looks at the cancellable itself, and its answer tells what it did. */
      g_task_set_check_cancellable (task, subject->job == NULL);
    }
  bx_store_push (self, request);
}

/**
 * bx_store_finish_boolean: (skip)
 * @self: a store
 * @result: the answer
 * @source_tag: the function that made the request
 * @error: return location for an error
 *
 * Takes the answer of a request that only succeeds.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_finish_boolean (BxStore       *self,
                         GAsyncResult  *result,
                         gpointer       source_tag,
                         GError       **error)
{
  g_return_val_if_fail (BX_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * bx_store_finish_pointer: (skip)
 * @self: a store
 * @result: the answer
 * @source_tag: the function that made the request
 * @error: return location for an error
 *
 * Takes the answer of a request.
 *
 * Returns: (transfer full) (nullable): the answer
 */
gpointer
bx_store_finish_pointer (BxStore       *self,
                         GAsyncResult  *result,
                         gpointer       source_tag,
                         GError       **error)
{
  g_return_val_if_fail (BX_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
