/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-sync.h"

#include "bx-merge.h"
#include "bx-store-error.h"
#include "bx-sync-folder.h"

/**
 * BxSync:
 *
 * Keeps the log the same as those of other machines over a folder that all reach. It works
 * at quiet moments: a while after an edit, never while a session runs, and now and then to
 * see what the others wrote. Nothing is sent anywhere; what carries the folder is the
 * person's affair.
 */
struct _BxSync
{
  GObject parent_instance;

  BxStore *store;
  BxSessionRunner *runner;
  GSettings *settings;

  GHashTable *seen;     /* name of a file to the stamp it had when it was merged */
  GPtrArray *pending;   /* element-type Fetched: still to be merged */
  GPtrArray *conflicts; /* element-type BxMergeConflict: since the start */
  char *fingerprint;    /* (nullable): of the log as it was last written */
  char *problem;        /* (nullable): what is wrong, for people */
  gint64 done_at;       /* when all was well, in seconds since the Unix epoch, or 0 */
  guint soon_id;
  guint poll_id;
  gboolean working;
  gboolean asked;       /* while it worked */
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (BxSync, bx_sync, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} BxSyncSignal;

static guint signals[SIGNAL_CHANGED + 1];

#define FOLDER_KEY "sync-folder"
#define SOON_SECONDS 20
#define POLL_SECONDS 300

typedef struct
{
  BxSyncFile *file;
  char *path; /* of its copy */
} Fetched;

static void
fetched_free (gpointer data)
{
  Fetched *fetched = data;

  if (fetched->path != NULL)
    bx_sync_folder_forget (fetched->path);
  g_free (fetched->path);
  bx_sync_file_free (fetched->file);
  g_free (fetched);
}

/* What a thread needs, and what it found */
typedef struct
{
  char *log_path;
  char *folder;
  GHashTable *seen;
  GPtrArray *fetched;
  char *fingerprint;
  char *problem;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->log_path);
  g_free (job->folder);
  g_clear_pointer (&job->seen, g_hash_table_unref);
  g_clear_pointer (&job->fetched, g_ptr_array_unref);
  g_free (job->fingerprint);
  g_free (job->problem);
  g_free (job);
}

static Job *
job_new (BxSync *self)
{
  Job *job = g_new0 (Job, 1);
  GHashTableIter iter;
  gpointer name;
  gpointer stamp;

  job->log_path = g_strdup (bx_store_get_path (self->store));
  job->folder = bx_sync_dup_folder (self);
  job->fingerprint = g_strdup (self->fingerprint);
  job->fetched = g_ptr_array_new_with_free_func (fetched_free);
  job->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, self->seen);
  while (g_hash_table_iter_next (&iter, &name, &stamp))
    g_hash_table_insert (job->seen, g_strdup (name), g_strdup (stamp));

  return job;
}

/* ---- at work -------------------------------------------------------------------------- */

static void schedule (BxSync *self);

static void
finish (BxSync *self)
{
  self->working = FALSE;
  if (self->problem == NULL)
    self->done_at = g_get_real_time () / G_USEC_PER_SEC;
  if (self->asked)
    schedule (self);
  self->asked = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (bx_sync_folder_write (job->log_path, job->folder, &job->fingerprint, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BxSync) self = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_set_str (&self->fingerprint, job->fingerprint);
    }
  else
    {
      self->dirty = TRUE;
      g_set_str (&self->problem, error->message);
    }

  finish (self);
}

static void
write_own (BxSync *self)
{
  /* Let go by the callback: the task may end on its thread. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));

  /* What is edited from now on is written the next time. */
  self->dirty = FALSE;
  g_task_set_source_tag (task, write_own);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, write_thread);
}

static void merge_next (BxSync *self);

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BxSync) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMergeResult) merge = bx_store_merge_finish (BX_STORE (source), result, &error);

  if (self->pending->len > 0)
    {
      const Fetched *fetched = g_ptr_array_index (self->pending, 0);

      /* One that is no good is read again when it is another one. */
      g_hash_table_replace (self->seen, g_strdup (fetched->file->name), g_strdup (fetched->file->stamp));
      g_ptr_array_remove_index (self->pending, 0);
    }

  if (merge == NULL)
    g_set_str (&self->problem, error->message);
  else
    while (merge->conflicts->len > 0 && self->conflicts->len < BX_MERGE_MAX_CONFLICTS)
      g_ptr_array_add (self->conflicts, g_ptr_array_steal_index (merge->conflicts, 0));

  merge_next (self);
}

static void
merge_next (BxSync *self)
{
  if (self->pending->len == 0)
    {
      write_own (self);
      return;
    }

  bx_store_merge_async (self->store, ((const Fetched *) g_ptr_array_index (self->pending, 0))->path, NULL, merged_cb, g_object_ref (self));
}

static void
fetch_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) files = bx_sync_folder_list (job->log_path, job->folder, &error);

  if (files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  while (files->len > 0)
    {
      g_autoptr (BxSyncFile) file = g_ptr_array_steal_index (files, 0);
      g_autoptr (GError) problem = NULL;
      g_autofree char *path = NULL;

      if (g_strcmp0 (g_hash_table_lookup (job->seen, file->name), file->stamp) == 0)
        continue;

      path = bx_sync_folder_fetch (job->log_path, job->folder, file, &problem);
      if (path != NULL)
        {
          Fetched *fetched = g_new0 (Fetched, 1);

          fetched->file = g_steal_pointer (&file);
          fetched->path = g_steal_pointer (&path);
          g_ptr_array_add (job->fetched, fetched);
        }
      else if (!g_error_matches (problem, BX_STORE_ERROR, BX_STORE_ERROR_BUSY))
        {
          g_set_str (&job->problem, problem->message);
        }
    }

  g_task_return_boolean (task, TRUE);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BxSync) self = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_set_str (&self->problem, error->message);
      finish (self);
      return;
    }

  g_set_str (&self->problem, job->problem);
  while (job->fetched->len > 0)
    g_ptr_array_add (self->pending, g_ptr_array_steal_index (job->fetched, 0));
  merge_next (self);
}

/**
 * bx_sync_run:
 * @self: what keeps logs the same
 *
 * Reads what others wrote, and writes what they lack; not while a session runs.
 */
void
bx_sync_run (BxSync *self)
{
  g_autofree char *folder = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BX_IS_SYNC (self));

  if (self->working)
    {
      self->asked = TRUE;
      return;
    }

  folder = bx_sync_dup_folder (self);
  if (folder == NULL || bx_session_runner_get_session_id (self->runner) != NULL)
    return;

  self->working = TRUE;
  task = g_task_new (NULL, NULL, fetched_cb, g_object_ref (self));
  g_task_set_source_tag (task, bx_sync_run);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, fetch_thread);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- when ----------------------------------------------------------------------------- */

static gboolean
soon_cb (gpointer user_data)
{
  BxSync *self = user_data;

  self->soon_id = 0;
  bx_sync_run (self);

  return G_SOURCE_REMOVE;
}

static gboolean
poll_cb (gpointer user_data)
{
  bx_sync_run (user_data);

  return G_SOURCE_CONTINUE;
}

static void
schedule (BxSync *self)
{
  g_clear_handle_id (&self->soon_id, g_source_remove);
  self->soon_id = g_timeout_add_seconds (SOON_SECONDS, soon_cb, self);
}

static void
store_changed_cb (BxSync *self,
                  guint   changes)
{
  g_autofree char *folder = bx_sync_dup_folder (self);

  if (folder == NULL || (changes & ~(guint) BX_STORE_CHANGE_RUNNING) == 0)
    return;

  /* What merging brought is written behind it. */
  if (self->pending->len > 0)
    return;

  self->dirty = TRUE;
  schedule (self);
}

static void
folder_changed_cb (BxSync *self)
{
  g_autofree char *folder = bx_sync_dup_folder (self);

  g_hash_table_remove_all (self->seen);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->problem, g_free);
  self->done_at = 0;
  g_clear_handle_id (&self->poll_id, g_source_remove);
  g_clear_handle_id (&self->soon_id, g_source_remove);
  if (folder != NULL)
    {
      self->dirty = TRUE;
      self->poll_id = g_timeout_add_seconds (POLL_SECONDS, poll_cb, self);
      bx_sync_run (self);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * bx_sync_flush:
 * @self: what keeps logs the same
 *
 * Writes what was edited and not written yet, when the program ends. The store has to be
 * closed before.
 */
void
bx_sync_flush (BxSync *self)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (BX_IS_SYNC (self));

  folder = bx_sync_dup_folder (self);
  if (folder != NULL && self->dirty)
    bx_sync_folder_write (bx_store_get_path (self->store), folder, &self->fingerprint, NULL);
  self->dirty = FALSE;
}

/* ---- what is told --------------------------------------------------------------------- */

/**
 * bx_sync_dup_folder:
 * @self: what keeps logs the same
 *
 * Returns: (transfer full) (nullable): the folder, or `NULL` for none
 */
char *
bx_sync_dup_folder (BxSync *self)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (BX_IS_SYNC (self), NULL);

  folder = g_settings_get_string (self->settings, FOLDER_KEY);

  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

/**
 * bx_sync_set_folder:
 * @self: what keeps logs the same
 * @folder: (nullable): a folder, or `NULL` for none
 *
 * Chooses the folder. What is in the old one is left there.
 */
void
bx_sync_set_folder (BxSync     *self,
                    const char *folder)
{
  g_return_if_fail (BX_IS_SYNC (self));

  g_settings_set_string (self->settings, FOLDER_KEY, folder != NULL ? folder : "");
}

/**
 * bx_sync_is_busy:
 * @self: what keeps logs the same
 *
 * Returns: whether it reads or writes just now
 */
gboolean
bx_sync_is_busy (BxSync *self)
{
  g_return_val_if_fail (BX_IS_SYNC (self), FALSE);

  return self->working;
}

/**
 * bx_sync_get_problem:
 * @self: what keeps logs the same
 *
 * Returns: (transfer none) (nullable): what went wrong the last time, for people
 */
const char *
bx_sync_get_problem (BxSync *self)
{
  g_return_val_if_fail (BX_IS_SYNC (self), NULL);

  return self->problem;
}

/**
 * bx_sync_get_done_at:
 * @self: what keeps logs the same
 *
 * Returns: when all was well, in seconds since the Unix epoch, or 0
 */
gint64
bx_sync_get_done_at (BxSync *self)
{
  g_return_val_if_fail (BX_IS_SYNC (self), 0);

  return self->done_at;
}

/**
 * bx_sync_get_conflicts:
 * @self: what keeps logs the same
 *
 * Returns: (transfer none) (element-type BxMergeConflict): what was edited on both since
 *   the program started
 */
GPtrArray *
bx_sync_get_conflicts (BxSync *self)
{
  g_return_val_if_fail (BX_IS_SYNC (self), NULL);

  return self->conflicts;
}

static void
bx_sync_dispose (GObject *object)
{
  BxSync *self = BX_SYNC (object);

  g_clear_handle_id (&self->soon_id, g_source_remove);
  g_clear_handle_id (&self->poll_id, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->runner);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_sync_parent_class)->dispose (object);
}

static void
bx_sync_finalize (GObject *object)
{
  BxSync *self = BX_SYNC (object);

  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->pending);
  g_ptr_array_unref (self->conflicts);
  g_free (self->fingerprint);
  g_free (self->problem);

  G_OBJECT_CLASS (bx_sync_parent_class)->finalize (object);
}

static void
bx_sync_class_init (BxSyncClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_sync_dispose;
  G_OBJECT_CLASS (klass)->finalize = bx_sync_finalize;

  /**
   * BxSync::changed:
   *
   * Something that is told is another.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_sync_init (BxSync *self)
{
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pending = g_ptr_array_new_with_free_func (fetched_free);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_merge_conflict_free);
}

/**
 * bx_sync_new:
 * @store: the log
 * @runner: what runs the session
 * @settings: the person's settings
 *
 * Creates what keeps logs the same. It begins with [method@Sync.run], once the log is open.
 *
 * Returns: (transfer full): a new object
 */
BxSync *
bx_sync_new (BxStore         *store,
             BxSessionRunner *runner,
             GSettings       *settings)
{
  BxSync *self;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_SYNC, NULL);
  self->store = g_object_ref (store);
  self->runner = g_object_ref (runner);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" FOLDER_KEY, G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  folder = bx_sync_dup_folder (self);
  if (folder != NULL)
    self->poll_id = g_timeout_add_seconds (POLL_SECONDS, poll_cb, self);

  return self;
}
