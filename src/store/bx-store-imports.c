/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include "bx-insertion.h"

/*
 * What the store does with other programs' files: it takes what comes from them, all
 * or nothing, and gives it back.
 */

/* What a file may bring, and take away again */
#define CHANGES                                                                      \
  (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_EXERCISES | BX_STORE_CHANGE_WORKOUTS | \
   BX_STORE_CHANGE_FEEL | BX_STORE_CHANGE_MEASUREMENTS | BX_STORE_CHANGE_NOTES)

typedef struct
{
  char *source; /* (owned) */
  char *format; /* (owned) */
  BxStoreFeedFunc feed;
  gpointer feed_data;
  GDestroyNotify feed_data_free;
  GCancellable *cancellable; /* (owned) (nullable) */
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_free (import->source);
  g_free (import->format);
  if (import->feed_data_free != NULL)
    import->feed_data_free (import->feed_data);
  g_clear_object (&import->cancellable);
  g_free (import);
}

static gboolean
run_import (BxDatabase            *database,
            const BxStoreSubject  *subject,
            gpointer              *result,
            BxStoreChange         *changes,
            GError               **error)
{
  const Import *import = subject->job;
  g_autoptr (BxInsertion) insertion = bx_insertion_begin (database, import->source, import->format, error);
  BxImportOutcome *outcome;

  /* The last look at the cancellable comes before the commit: who cancelled later is
   * told that it was done. */
  if (insertion == NULL ||
      !import->feed (insertion, import->feed_data, import->cancellable, error) ||
      !bx_insertion_finish (insertion, error) ||
      g_cancellable_set_error_if_cancelled (import->cancellable, error))
    return FALSE;

  outcome = g_new0 (BxImportOutcome, 1);
  outcome->id = g_strdup (bx_insertion_get_id (insertion));
  outcome->counts = *bx_insertion_get_counts (insertion);
  if (outcome->id != NULL)
    *changes = CHANGES | BX_STORE_CHANGE_FINISHED;
  *result = outcome;

  return TRUE;
}

/**
 * bx_store_import_async:
 * @self: a store
 * @source: the name of the file, for the person
 * @format: what it is, as a stable word
 * @feed: (scope notified): hands the sessions over, in the thread of the store
 * @feed_data: (nullable): passed to @feed
 * @feed_data_free: (nullable): frees @feed_data, in either thread
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Adds sessions that come from a file: all of them, or none if anything fails or it
 * is cancelled. Those that are there already are left as they are. Other requests
 * wait meanwhile.
 */
void
bx_store_import_async (BxStore             *self,
                       const char          *source,
                       const char          *format,
                       BxStoreFeedFunc      feed,
                       gpointer             feed_data,
                       GDestroyNotify       feed_data_free,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  BxStoreSubject subject = { 0 };
  Import *import;

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (source != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (feed != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  import = g_new0 (Import, 1);
  import->source = g_strdup (source);
  import->format = g_strdup (format);
  import->feed = feed;
  import->feed_data = feed_data;
  import->feed_data_free = feed_data_free;
  import->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  subject.job = import;
  subject.job_free = import_free;
  bx_store_submit (self, bx_store_import_async, BX_STORE_ACCESS_WRITE, run_import, &subject,
                   (GDestroyNotify) bx_import_outcome_free, cancellable, callback, user_data);
}

/**
 * bx_store_import_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.import_async]. What is answered with
 * `G_IO_ERROR_CANCELLED` was not done.
 *
 * Returns: (transfer full) (nullable): what was added, or `NULL` if it failed
 */
BxImportOutcome *
bx_store_import_finish (BxStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_import_async, error);
}

static gboolean
undo_import (BxDatabase            *database,
             const BxStoreSubject  *subject,
             gpointer              *result,
             BxStoreChange         *changes,
             GError               **error)
{
  *changes = CHANGES;

  return bx_insertion_undo (database, subject->id, error);
}

/**
 * bx_store_undo_import_async:
 * @self: a store
 * @import_id: an import
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Takes back what an import added.
 */
void
bx_store_undo_import_async (BxStore             *self,
                            const char          *import_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) import_id,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (import_id != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_undo_import_async, BX_STORE_ACCESS_WRITE, undo_import, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_undo_import_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.undo_import_async].
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none, or it
 *   was taken back before
 */
gboolean
bx_store_undo_import_finish (BxStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_undo_import_async, error);
}

/**
 * bx_store_merge_async:
 * @self: a store
 * @path: a backup of another machine's log, or that log itself
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Takes what is newer in another log. A copy of this one is made before.
 */
void
bx_store_merge_async (BxStore             *self,
                      const char          *path,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  BxStoreRequest *request;
  GTask *task;

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, bx_store_merge_async);
  request = bx_store_request_new (BX_STORE_REQUEST_MERGE, task);
  request->subject.id = g_strdup (path);
  request->result_free = (GDestroyNotify) bx_merge_result_free;
  bx_store_push (self, request);
}

/**
 * bx_store_merge_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.merge_async].
 *
 * Returns: (transfer full) (nullable): what it came to
 */
BxMergeResult *
bx_store_merge_finish (BxStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_merge_async, error);
}

static gboolean
list_imports (BxDatabase            *database,
              const BxStoreSubject  *subject,
              gpointer              *result,
              BxStoreChange         *changes,
              GError               **error)
{
  *result = bx_insertion_list (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_imports_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the imports that were made, the newest first.
 */
void
bx_store_list_imports_async (BxStore             *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_imports_async, BX_STORE_ACCESS_READ, list_imports, NULL,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_imports_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_imports_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxImportRecord): the imports
 */
GPtrArray *
bx_store_list_imports_finish (BxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_imports_async, error);
}
