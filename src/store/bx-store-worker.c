/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-private.h"

#include <glib/gi18n.h>

#include "bx-backup.h"
#include "bx-log-private.h"
#include "bx-merge.h"
#include "bx-rescue.h"

/*
 * The thread that owns the database, and the one that makes the daily backup.
 */

/* Pages in the write-ahead log from which it is written into the file: when
 * nothing else is to be done, and in any case */
#define WAL_PAGES_WHEN_IDLE 1000
#define WAL_PAGES_AT_MOST 16000

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

/* The log as it was can be put back until anything is saved, here or by another process. */
static void
set_before (BxStore    *self,
            const char *path) /* (nullable) */
{
  gint64 data_version = 0;

  if (path != NULL && !bx_database_get_int (self->database, "PRAGMA data_version", &data_version, NULL))
    path = NULL;

  self->data_version = data_version;
  g_mutex_lock (&self->lock);
  g_set_str (&self->before, path);
  g_mutex_unlock (&self->lock);
}

static gboolean
can_go_back (BxStore    *self,
             const char *path)
{
  gint64 data_version;

  /* Only this thread writes it. */
  return g_strcmp0 (self->before, path) == 0 &&
         bx_database_get_int (self->database, "PRAGMA data_version", &data_version, NULL) &&
         data_version == self->data_version;
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
  bx_store_notify (g_steal_pointer (&job->store), 0, g_steal_pointer (&error));

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
      bx_store_notify (reference, 0, NULL);
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
replace_log (BxStore              *self,
             const BxStoreRequest *request,
             GError              **error)
{
  g_autofree char *set_aside = NULL;
  gboolean was_open = self->database != NULL;
  gboolean afresh = request->kind == BX_STORE_REQUEST_START_AFRESH;
  gboolean succeeded;

  join_backup (self);
  set_before (self, NULL);
  g_clear_pointer (&self->database, bx_database_close);

  if (afresh)
    succeeded = bx_rescue_set_aside (self->path, &set_aside, error);
  else if (request->kind == BX_STORE_REQUEST_RESTORE)
    succeeded = bx_rescue_restore (self->path, request->subject.id, get_version (), &set_aside, error);
  else
    succeeded = bx_rescue_go_back (self->path, request->subject.id, get_version (), &set_aside, error);

  if (!succeeded)
    {
      /* The log is where it was, or at least the error says where not. */
      open_database (self, FALSE, NULL);
    }
  else
    {
      succeeded = open_database (self, afresh, error);
    }

  /* There is no way back to one that could not be opened. */
  if (succeeded && was_open && request->kind == BX_STORE_REQUEST_RESTORE)
    set_before (self, set_aside);
  if (set_aside != NULL)
    set_set_aside (self, g_steal_pointer (&set_aside));

  return succeeded;
}

static gboolean
take_back (BxStore              *self,
           const BxStoreRequest *request,
           GError              **error)
{
  if (self->database == NULL)
    {
      g_propagate_error (error, g_error_copy (self->open_error));
      return FALSE;
    }

  if (!can_go_back (self, request->subject.id))
    {
      bx_store_set_error (error, BX_STORE_ERROR_CONSTRAINT,
                          /* Translators: %s is the name of a file */
                          _("Something was saved since, so the log stays as it is. The one from before is kept as “%s”."),
                          request->subject.id);
      return FALSE;
    }

  return replace_log (self, request, error);
}

/* Outside of a transaction: the other log is opened beside this one. */
static gboolean
merge_log (BxStore        *self,
           BxStoreRequest *request)
{
  g_autofree char *copy = NULL;
  BxMergeResult *merge = NULL;

  if (self->database == NULL)
    {
      request->error = g_error_copy (self->open_error);
      return FALSE;
    }

  copy = bx_backup_make_before_merge (self->database, &request->error);
  if (copy != NULL)
    merge = bx_merge_run (self->database, request->subject.id, FALSE, &request->error);
  request->result = merge;

  /* What brought nothing leaves what there is to be taken back. */
  if (merge != NULL && merge->n_added + merge->n_changed > 0)
    {
      set_before (self, copy);
      merge->before_path = g_steal_pointer (&copy);
    }

  return merge != NULL;
}

static gboolean
do_work (BxStore         *self,
         BxStoreRequest  *request,
         BxStoreChange   *changes)
{
  if (request->access == BX_STORE_ACCESS_WRITE && !bx_log_check_version (self->database, get_version (), &request->error))
    return FALSE;

  return request->work (self->database, &request->subject, &request->result, changes, &request->error);
}

static gboolean
run_work (BxStore        *self,
          BxStoreRequest *request,
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
              bx_database_end (self->database, do_work (self, request, changes), &request->error);
  if (succeeded && writes && self->before != NULL)
    set_before (self, NULL);
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
perform (BxStore        *self,
         BxStoreRequest *request,
         BxStoreChange  *changes)
{
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (request->task), &request->error))
    {
      if (bx_store_request_opens (request) && self->database == NULL && self->open_error == NULL)
        self->open_error = g_error_copy (request->error);
      return;
    }

  switch (request->kind)
    {
    case BX_STORE_REQUEST_OPEN:
      if (self->database == NULL)
        {
          /* Whoever asked while it was not open was told why; they may ask anew. */
          gboolean again = self->open_error != NULL;

          if (open_database (self, FALSE, &request->error) && again)
            *changes = BX_STORE_CHANGES_TO_TELL;
        }
      break;

    case BX_STORE_REQUEST_START_AFRESH:
    case BX_STORE_REQUEST_RESTORE:
      if (replace_log (self, request, &request->error))
        *changes = BX_STORE_CHANGES_TO_TELL;
      break;

    case BX_STORE_REQUEST_TAKE_BACK:
      if (take_back (self, request, &request->error))
        *changes = BX_STORE_CHANGES_TO_TELL;
      break;

    case BX_STORE_REQUEST_MERGE:
      if (merge_log (self, request))
        *changes = BX_STORE_CHANGES_TO_TELL;
      break;

    case BX_STORE_REQUEST_WORK:
      run_work (self, request, changes);
      break;

    case BX_STORE_REQUEST_QUIT:
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

/**
 * bx_store_worker_thread: (skip)
 * @user_data: a store
 *
 * Does what is asked of the store, until it is told to quit.
 *
 * Returns: `NULL`
 */
gpointer
bx_store_worker_thread (gpointer user_data)
{
  BxStore *self = user_data;

  for (;;)
    {
      BxStoreRequest *request = g_async_queue_pop (self->queue);
      BxStore *for_notice = NULL;
      BxStore *for_backup = NULL;
      BxStoreChange changes = 0;

      if (request->kind == BX_STORE_REQUEST_QUIT)
        {
          bx_store_request_free (request);
          break;
        }

      perform (self, request, &changes);

      /* The request keeps the store alive; once it is answered, nothing does. */
      if ((changes & BX_STORE_CHANGES_TO_TELL) != 0)
        for_notice = g_object_ref (self);
      if ((changes & BX_STORE_CHANGE_FINISHED) != 0)
        for_backup = g_object_ref (self);

      bx_store_answer (request);
      if (for_notice != NULL)
        bx_store_notify (for_notice, changes & BX_STORE_CHANGES_TO_TELL, NULL);
      if (for_backup != NULL)
        start_backup (self, for_backup);

      tidy_up (self);
    }

  join_backup (self);
  g_clear_pointer (&self->database, bx_database_close);
  g_clear_error (&self->open_error);

  return NULL;
}
