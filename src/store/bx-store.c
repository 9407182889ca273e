/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include <glib/gi18n.h>

#include "bx-backup.h"
#include "bx-log-private.h"

/* Pages in the write-ahead log from which it is written into the file: when
 * nothing else is to be done, and in any case */
#define WAL_PAGES_WHEN_IDLE 1000
#define WAL_PAGES_AT_MOST 16000

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
struct _BxStore
{
  GObject parent_instance;

  char *path;            /* (owned) */
  GMainContext *context; /* (owned): where signals are emitted */
  GAsyncQueue *queue;    /* (owned): of Request */

  GMutex lock;
  GThread *thread;        /* (owned) (nullable): set while it runs */
  gboolean closed;        /* guarded by lock */
  char *newest_backup;    /* (owned) (nullable), guarded by lock */
  char *set_aside;        /* (owned) (nullable), guarded by lock */

  /* The worker's own */
  BxDatabase *database;   /* (owned) (nullable) */
  GError *open_error;     /* (owned) (nullable) */
  GThread *backup_thread; /* (owned) (nullable) */
  int backup_runs;        /* atomic */
};

G_DEFINE_FINAL_TYPE (BxStore, bx_store, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_BACKUP_FAILED,
  N_SIGNALS,
} BxStoreSignal;

static guint signals[N_SIGNALS];

typedef enum
{
  REQUEST_OPEN,
  REQUEST_START_AFRESH,
  REQUEST_RESTORE,
  REQUEST_WORK,
  REQUEST_QUIT,
} RequestKind;

typedef struct
{
  RequestKind kind;
  GTask *task; /* (owned) (nullable) */
  BxStoreAccess access;
  BxStoreWork work;
  BxStoreSubject subject;
  GDestroyNotify result_free; /* NULL: it only succeeds */
  gpointer result;            /* (owned) (nullable) */
  GError *error;              /* (owned) (nullable) */
} Request;

static void
request_free (Request *request)
{
  g_clear_object (&request->task);
  g_free (request->subject.id);
  g_free (request->subject.variation);
  g_clear_pointer (&request->subject.workout, bx_workout_free);
  g_clear_pointer (&request->subject.session, bx_session_free);
  g_clear_pointer (&request->subject.set, bx_set_free);
  g_clear_pointer (&request->subject.rest, bx_rest_free);
  g_clear_pointer (&request->subject.before, bx_session_summary_free);
  if (request->result != NULL)
    request->result_free (request->result);
  g_clear_error (&request->error);
  g_free (request);
}

static Request *
request_new (RequestKind  kind,
             GTask       *task)
{
  Request *request = g_new0 (Request, 1);

  request->kind = kind;
  request->task = task;

  return request;
}

/* ---- answering, in the caller's main context ------------------------------- */

static gboolean
answer_cb (gpointer user_data)
{
  Request *request = user_data;

  if (request->error != NULL)
    g_task_return_error (request->task, g_steal_pointer (&request->error));
  else if (request->result_free != NULL)
    g_task_return_pointer (request->task, g_steal_pointer (&request->result), request->result_free);
  else
    g_task_return_boolean (request->task, TRUE);

  return G_SOURCE_REMOVE;
}

/* The request goes over whole, so that the last reference to the store is never
 * dropped by its own thread. */
static void
answer (Request *request)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (request->task));
  g_source_set_static_name (source, "BxStore answer");
  g_source_set_callback (source, answer_cb, request, (GDestroyNotify) request_free);
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
    g_signal_emit (notice->store, signals[SIGNAL_CHANGED], 0, notice->changes);
  if (notice->error != NULL)
    g_signal_emit (notice->store, signals[SIGNAL_BACKUP_FAILED], 0, notice->error);

  return G_SOURCE_REMOVE;
}

static void
notify_changes (BxStore       *store, /* (transfer full) */
                BxStoreChange  changes,
                GError        *error) /* (transfer full) */
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

/* ---- the worker -------------------------------------------------------------- */

static void
set_newest_backup (BxStore *self,
                   char    *path) /* (transfer full) (nullable) */
{
  g_mutex_lock (&self->lock);
  g_free (self->newest_backup);
  self->newest_backup = path;
  g_mutex_unlock (&self->lock);
}

static void
set_set_aside (BxStore *self,
               char    *path) /* (transfer full) (nullable) */
{
  g_mutex_lock (&self->lock);
  g_free (self->set_aside);
  self->set_aside = path;
  g_mutex_unlock (&self->lock);
}

static int
get_version (void)
{
  return bx_migrations_get_version (bx_migrations_get_default ());
}

static void
find_backup_of_damaged (BxStore      *self,
                        const GError *error)
{
  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    set_newest_backup (self, bx_backup_find_newest (self->path, get_version ()));
}

static gboolean
open_database (BxStore   *self,
               gboolean   afresh,
               GError   **error)
{
  g_clear_error (&self->open_error);
  self->database = bx_log_open_with (self->path, bx_migrations_get_default (), afresh, &self->open_error);
  if (self->database != NULL)
    return TRUE;

  find_backup_of_damaged (self, self->open_error);
  g_propagate_error (error, g_error_copy (self->open_error));
  return FALSE;
}

static void
join_backup (BxStore *self)
{
  g_clear_pointer (&self->backup_thread, g_thread_join);
}

typedef struct
{
  BxStore *store; /* (owned) */
  char day[BX_DAY_LENGTH];
} BackupJob;

static gpointer
backup_thread (gpointer user_data)
{
  g_autofree BackupJob *job = user_data;
  g_autoptr(GError) error = NULL;
  gboolean made;

  bx_backup_make_daily (job->store->path, job->day, &made, &error);
  find_backup_of_damaged (job->store, error);
  g_atomic_int_set (&job->store->backup_runs, FALSE);

  /* Also when there is nothing to say: it gives the reference back there. */
  notify_changes (g_steal_pointer (&job->store), 0, g_steal_pointer (&error));

  return NULL;
}

/* In a thread of its own, as other requests shall not wait for it. */
static void
start_backup (BxStore *self,
              BxStore *reference) /* (transfer full) */
{
  BackupJob *job;

  if (g_atomic_int_get (&self->backup_runs))
    {
      notify_changes (reference, 0, NULL);
      return;
    }

  join_backup (self);
  g_atomic_int_set (&self->backup_runs, TRUE);
  job = g_new0 (BackupJob, 1);
  job->store = reference;
  bx_moment_get_day (bx_moment_now (), job->day);
  self->backup_thread = g_thread_new ("backext-backup", backup_thread, job);
}

static gboolean
replace_log (BxStore    *self,
             const char *backup_path, /* (nullable): begin a new one */
             GError    **error)
{
  g_autofree char *set_aside = NULL;
  gboolean succeeded;

  join_backup (self);
  g_clear_pointer (&self->database, bx_database_close);

  if (backup_path != NULL)
    succeeded = bx_backup_restore (self->path, backup_path, get_version (), &set_aside, error);
  else
    succeeded = bx_backup_set_aside (self->path, &set_aside, error);

  if (set_aside != NULL)
    set_set_aside (self, g_steal_pointer (&set_aside));
  if (!succeeded)
    {
      /* The log is where it was, or at least the error says where not. */
      open_database (self, FALSE, NULL);
      return FALSE;
    }

  return open_database (self, backup_path == NULL, error);
}

static gboolean
run_work (BxStore        *self,
          Request        *request,
          BxStoreChange  *changes)
{
  gboolean writes = request->access == BX_STORE_ACCESS_WRITE;
  gboolean began;
  gboolean succeeded;

  if (self->database == NULL)
    {
      request->error = g_error_copy (self->open_error);
      return FALSE;
    }

  began = writes ? bx_database_begin (self->database, &request->error)
                 : bx_database_begin_reading (self->database, &request->error);
  succeeded = began &&
              bx_database_end (self->database,
                               request->work (self->database, &request->subject, &request->result, changes, &request->error),
                               &request->error);
  if (!succeeded)
    {
      *changes = 0;
      /* Nothing that failed may ever be answered as done. */
      if (request->error == NULL)
        g_set_error_literal (&request->error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED,
                             _("This could not be saved. Everything saved before is safe."));
      find_backup_of_damaged (self, request->error);
    }

  return succeeded;
}

static void
perform (BxStore       *self,
         Request       *request,
         BxStoreChange *changes)
{
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (request->task), &request->error))
    {
      if (request->kind == REQUEST_OPEN && self->database == NULL && self->open_error == NULL)
        self->open_error = g_error_copy (request->error);
      return;
    }

  switch (request->kind)
    {
    case REQUEST_OPEN:
      if (self->database == NULL)
        open_database (self, FALSE, &request->error);
      break;

    case REQUEST_START_AFRESH:
    case REQUEST_RESTORE:
      if (replace_log (self, request->kind == REQUEST_RESTORE ? request->subject.id : NULL, &request->error))
        *changes = BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_RUNNING;
      break;

    case REQUEST_WORK:
      run_work (self, request, changes);
      break;

    case REQUEST_QUIT:
    default:
      g_assert_not_reached ();
    }
}

/* What can wait until the answer is out */
static void
tidy_up (BxStore *self)
{
  guint n_pages;

  if (self->database == NULL)
    return;

  n_pages = bx_database_get_wal_pages (self->database);
  if (n_pages >= WAL_PAGES_AT_MOST ||
      (n_pages >= WAL_PAGES_WHEN_IDLE && g_async_queue_length (self->queue) <= 0))
    bx_database_checkpoint (self->database, NULL);
}

static gpointer
worker_thread (gpointer user_data)
{
  BxStore *self = user_data;

  for (;;)
    {
      Request *request = g_async_queue_pop (self->queue);
      BxStore *for_notice = NULL;
      BxStore *for_backup = NULL;
      BxStoreChange changes = 0;

      if (request->kind == REQUEST_QUIT)
        {
          request_free (request);
          break;
        }

      perform (self, request, &changes);

      /* The request keeps the store alive; once it is answered, nothing does. */
      if ((changes & BX_STORE_CHANGES_TO_TELL) != 0)
        for_notice = g_object_ref (self);
      if ((changes & BX_STORE_CHANGE_FINISHED) != 0)
        for_backup = g_object_ref (self);

      answer (request);
      if (for_notice != NULL)
        notify_changes (for_notice, changes & BX_STORE_CHANGES_TO_TELL, NULL);
      if (for_backup != NULL)
        start_backup (self, for_backup);

      tidy_up (self);
    }

  join_backup (self);
  g_clear_pointer (&self->database, bx_database_close);
  g_clear_error (&self->open_error);

  return NULL;
}

/* ---- requests ---------------------------------------------------------------- */

/* Hands a request to the worker; one that opens the log comes before all. */
static void
push (BxStore *self,
      Request *request) /* (transfer full) */
{
  gboolean closed;

  g_mutex_lock (&self->lock);
  closed = self->closed;
  if (!closed)
    {
      if (request->kind == REQUEST_OPEN || (request->kind != REQUEST_WORK && self->thread == NULL))
        g_async_queue_push_front (self->queue, request);
      else
        g_async_queue_push (self->queue, request);

      if (request->kind != REQUEST_WORK && self->thread == NULL)
        self->thread = g_thread_new ("backext-store", worker_thread, self);
    }
  g_mutex_unlock (&self->lock);

  if (closed)
    {
      g_set_error_literal (&request->error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED,
                           _("The log was closed before this could be done. Everything saved before is safe."));
      answer (request);
    }
}

static void
push_opening (BxStore             *self,
              RequestKind          kind,
              const char          *path,
              gpointer             source_tag,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = request_new (kind, task);

  g_task_set_source_tag (task, source_tag);
  request->subject.id = g_strdup (path);
  push (self, request);
}

/**
 * bx_store_submit: (skip)
 * @self: a store
 * @source_tag: the function that makes the request
 * @access: whether it writes
 * @work: what to do in the worker's thread
 * @subject: (nullable): what it is about; copied
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
  Request *request = request_new (REQUEST_WORK, task);

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
    }
  push (self, request);
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

/* ---- the object -------------------------------------------------------------- */

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
  signals[SIGNAL_CHANGED] =
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
  signals[SIGNAL_BACKUP_FAILED] =
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
  self->queue = g_async_queue_new_full ((GDestroyNotify) request_free);
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
  gboolean development = g_str_equal (PROFILE, "development");

  return g_build_filename (g_get_user_data_dir (), development ? "backext-devel" : "backext", "log.db", NULL);
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
  Request *request;

  g_return_if_fail (BX_IS_STORE (self));

  g_mutex_lock (&self->lock);
  self->closed = TRUE;
  thread = g_steal_pointer (&self->thread);
  if (thread != NULL)
    g_async_queue_push (self->queue, request_new (REQUEST_QUIT, NULL));
  g_mutex_unlock (&self->lock);

  if (thread != NULL)
    g_thread_join (thread);

  while ((request = g_async_queue_try_pop (self->queue)) != NULL)
    push (self, request);
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

  push_opening (self, REQUEST_OPEN, NULL, bx_store_open_async, cancellable, callback, user_data);
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

  push_opening (self, REQUEST_START_AFRESH, NULL, bx_store_start_afresh_async, cancellable, callback, user_data);
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

  push_opening (self, REQUEST_RESTORE, backup_path, bx_store_restore_backup_async, cancellable, callback, user_data);
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
