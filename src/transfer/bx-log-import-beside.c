/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-import-private.h"

/*
 * Reads a file in one thread while its sessions are taken in another, the caller's:
 * reading a large file takes about as long as writing it, and a machine has two hands.
 *
 * Sessions go over in batches, of which only so many are ever on their way: who reads
 * waits for who writes, so a log of any length needs the same memory. They come back to
 * be freed: that is cheaper where they were made, and who writes is the slower one.
 */

#define BATCH_SETS 500
#define MAX_BATCHES 4

typedef struct
{
  GMutex lock;
  GCond changed;
  GQueue batches; /* (element-type BxInsertionBatch) (owned) */
  GQueue taken;   /* (element-type BxInsertionBatch) (owned): to be freed where they were made */
  gboolean read;  /* no more will come */
  gboolean left;  /* no more will be taken */

  /* Of the thread that reads */
  GInputStream *stream;
  const BxImportOptions *options; /* the caller's */
  GCancellable *cancellable;
  GPtrArray *batch; /* (owned): what is not on its way yet */
  guint n_sets;     /* in it */
  BxImportReport *report; /* (owned) (nullable) */
  GError *error;    /* (owned) (nullable) */
} Belt;

static GPtrArray *
new_batch (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
}

static void
belt_clear (Belt *belt)
{
  g_queue_clear_full (&belt->batches, (GDestroyNotify) bx_insertion_batch_free);
  g_queue_clear_full (&belt->taken, (GDestroyNotify) bx_insertion_batch_free);
  g_ptr_array_unref (belt->batch);
  g_clear_pointer (&belt->report, bx_import_report_free);
  g_clear_error (&belt->error);
  g_cond_clear (&belt->changed);
  g_mutex_clear (&belt->lock);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Belt, belt_clear)

/* Returns: whether anybody takes it */
static gboolean
send_batch (Belt *belt)
{
  BxInsertionBatch *batch = bx_insertion_batch_new (g_steal_pointer (&belt->batch));
  GQueue taken = G_QUEUE_INIT;
  gboolean sent;

  belt->batch = new_batch ();
  belt->n_sets = 0;

  g_mutex_lock (&belt->lock);
  while (!belt->left && belt->batches.length >= MAX_BATCHES)
    g_cond_wait (&belt->changed, &belt->lock);
  sent = !belt->left;
  if (sent)
    g_queue_push_tail (&belt->batches, g_steal_pointer (&batch));
  taken = belt->taken;
  g_queue_init (&belt->taken);
  g_cond_signal (&belt->changed);
  g_mutex_unlock (&belt->lock);

  g_queue_clear_full (&taken, (GDestroyNotify) bx_insertion_batch_free);
  bx_insertion_batch_free (batch);

  return sent;
}

static gboolean
put_session (BxSession  *session,
             gpointer    user_data,
             GError    **error)
{
  Belt *belt = user_data;

  g_ptr_array_add (belt->batch, session);
  for (guint i = 0; i < session->exercises->len; i++)
    belt->n_sets += ((const BxSessionExercise *) g_ptr_array_index (session->exercises, i))->sets->len;

  if (belt->n_sets < BATCH_SETS || send_batch (belt))
    return TRUE;

  /* Nobody sees it: who takes the sessions has an error of their own. */
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  return FALSE;
}

static gpointer
read_thread (gpointer user_data)
{
  Belt *belt = user_data;
  BxImportOptions options = *belt->options;

  options.take_session = put_session;
  options.session_data = belt;
  belt->report = bx_import_run (belt->stream, &options, belt->cancellable, &belt->error);
  if (belt->report != NULL)
    send_batch (belt);

  g_mutex_lock (&belt->lock);
  belt->read = TRUE;
  g_cond_signal (&belt->changed);
  g_mutex_unlock (&belt->lock);

  return NULL;
}

/* @taken: (transfer full) (nullable): the batch before
 * Returns: (transfer full) (nullable): `NULL` at the end */
static BxInsertionBatch *
take_batch (Belt             *belt,
            BxInsertionBatch *taken)
{
  BxInsertionBatch *batch;

  g_mutex_lock (&belt->lock);
  if (taken != NULL)
    g_queue_push_tail (&belt->taken, taken);
  while (belt->batches.length == 0 && !belt->read)
    g_cond_wait (&belt->changed, &belt->lock);
  batch = g_queue_pop_head (&belt->batches);
  g_cond_signal (&belt->changed);
  g_mutex_unlock (&belt->lock);

  return batch;
}

/* Takes what is read until the end of it, or until that fails. */
static gboolean
take_sessions (Belt                 *belt,
               BxLogImportTakeFunc   take,
               gpointer              user_data,
               GError              **error)
{
  g_autoptr (BxInsertionBatch) batch = NULL;

  while ((batch = take_batch (belt, g_steal_pointer (&batch))) != NULL)
    {
      if (!take (batch, user_data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_log_import_read_beside: (skip)
 * @stream: what to read
 * @options: how to read it; nothing in it takes sessions
 * @take: (scope call): takes sessions
 * @user_data: passed to @take
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a log as [func@import_run] does, in a thread of its own. Sessions are taken in
 * the caller's, a while after they were read; all other functions of @options are called
 * in the other thread, so it is for files that bring nothing else that is written.
 *
 * Returns: (transfer full) (nullable): what became of it, or `NULL` with @error set
 */
BxImportReport *
bx_log_import_read_beside (GInputStream           *stream,
                           const BxImportOptions  *options,
                           BxLogImportTakeFunc     take,
                           gpointer                user_data,
                           GCancellable           *cancellable,
                           GError                **error)
{
  g_auto (Belt) belt = {
    .batches = G_QUEUE_INIT,
    .taken = G_QUEUE_INIT,
    .stream = stream,
    .options = options,
    .cancellable = cancellable,
    .batch = new_batch (),
  };
  GThread *thread;
  gboolean taken;

  g_return_val_if_fail (take != NULL, NULL);

  g_mutex_init (&belt.lock);
  g_cond_init (&belt.changed);
  thread = g_thread_new ("backext-import", read_thread, &belt);
  taken = take_sessions (&belt, take, user_data, error);

  g_mutex_lock (&belt.lock);
  belt.left = TRUE;
  g_cond_signal (&belt.changed);
  g_mutex_unlock (&belt.lock);
  g_thread_join (thread);

  if (taken && belt.error != NULL)
    g_propagate_error (error, g_steal_pointer (&belt.error));

  return taken ? g_steal_pointer (&belt.report) : NULL;
}
