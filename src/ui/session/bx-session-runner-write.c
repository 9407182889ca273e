/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-rules.h"
#include "bx-session-runner-private.h"

/* How the session gets to the disk.
 *
 * The items hold what the person sees. One write is under way at a time; when it
 * comes back, what has changed since is written next, so that the disk never
 * holds a mixture that was not on the screen. A set alone is written as a set;
 * anything more as the whole session, which is small.
 *
 * What could not be written did not happen: a set that was to be done is planned
 * again and says why. Nothing more is written until the person goes on or asks
 * for another try, so that one full disk is one sentence. */

#define LAZY_MS 400

typedef struct
{
  BxSessionRunner *runner; /* (owned) */
  GPtrArray *items;        /* (owned): sets on their way */
  guint generation;
  guint revision;
} Write;

static void
write_free (Write *write)
{
  g_clear_object (&write->runner);
  g_clear_pointer (&write->items, g_ptr_array_unref);
  g_free (write);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static Write *
write_new (BxSessionRunner *self,
           GPtrArray *items)
{
  Write *write = g_new0 (Write, 1);

  write->runner = g_object_ref (self);
  write->items = g_ptr_array_ref (items);
  write->generation = self->generation;
  write->revision = self->revision;

  self->writing = TRUE;
  for (guint i = 0; i < items->len; i++)
    _bx_set_item_begin_saving (g_ptr_array_index (items, i));

  return write;
}

/* Whether the answer is about the session that still runs */
static gboolean
is_current (Write *write)
{
  return write->generation == write->runner->generation;
}

static void
update_owners (BxSessionRunner *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    _bx_session_exercise_item_update (_bx_session_runner_get_nth (self, i));
  _bx_session_runner_update (self);
}

static void
write_succeeded (Write *write)
{
  BxSessionRunner *self = write->runner;
  g_autoptr (GPtrArray) confirmed = g_ptr_array_new_with_free_func (g_object_unref);

  self->writing = FALSE;
  _bx_session_runner_set_error (self, NULL);

  for (guint i = 0; i < write->items->len; i++)
    {
      BxSetItem *item = g_ptr_array_index (write->items, i);

      /* A correction is no other set. */
      if (_bx_set_item_saved (item) && bx_set_item_get_set (item)->state == BX_SET_STATE_DONE)
        g_ptr_array_add (confirmed, g_object_ref (item));
    }
  update_owners (self);

  for (guint i = 0; i < confirmed->len; i++)
    _bx_session_runner_tell_confirmed (self, g_ptr_array_index (confirmed, i));

  _bx_session_runner_write (self);
}

static void
write_failed (Write *write,
              const GError *error)
{
  BxSessionRunner *self = write->runner;
  BxSetItem *reverted = NULL;
  gboolean told = FALSE;

  self->writing = FALSE;
  self->held_back = TRUE;
  self->finishing = FALSE;

  for (guint i = 0; i < write->items->len; i++)
    {
      BxSetItem *item = g_ptr_array_index (write->items, i);

      if (_bx_set_item_failed (item, error->message))
        {
          _bx_session_runner_forget_confirm (self, item);
          if (reverted == NULL)
            reverted = item;
        }
      told |= bx_set_item_get_error (item) != NULL;
    }

  if (reverted != NULL)
    {
      /* There was no set, so there is no rest after it. */
      if (g_strcmp0 (self->rest_set_id, bx_set_item_get_id (reverted)) == 0)
        bx_rest_clock_stop (self->rest_clock);
      _bx_session_runner_go_to (self, _bx_session_runner_find_owner (self, reverted), reverted);
    }

  /* A set says it where it stands; all else is said along the top. */
  if (!told)
    _bx_session_runner_set_error (self, error->message);

  update_owners (self);
}

static void
session_saved_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Write) write = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = bx_store_save_session_finish (BX_STORE (source), result, &error);

  if (!is_current (write))
    return;

  if (!saved)
    {
      write_failed (write, error);
      return;
    }

  write->runner->saved_revision = write->revision;
  write_succeeded (write);
}

static void
set_saved_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (Write) write = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = bx_store_save_set_finish (BX_STORE (source), result, &error);

  if (!is_current (write))
    return;

  if (saved)
    write_succeeded (write);
  else
    write_failed (write, error);
}

static void
rest_saved_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (Write) write = user_data;
  g_autoptr (GError) error = NULL;

  /* The clock on the screen goes on without it; the next write tells if the
   * log is in trouble. */
  if (!bx_store_save_rest_finish (BX_STORE (source), result, &error))
    g_debug ("The rest clock is not on the disk: %s", error->message);

  if (!is_current (write))
    return;

  write->runner->writing = FALSE;
  _bx_session_runner_write (write->runner);
}

static void
session_finished_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (Write) write = user_data;
  g_autoptr (GError) error = NULL;
  BxSessionRunner *self = write->runner;
  gboolean finished = bx_store_finish_session_finish (BX_STORE (source), result, &error);

  if (!is_current (write))
    return;

  self->writing = FALSE;
  self->finishing = FALSE;
  if (!finished)
    {
      self->session->ended = BX_MOMENT_NONE;
      _bx_session_runner_tell_failed (self, _("The workout could not be finished"), error);
      return;
    }

  bx_rest_clock_stop (self->rest_clock);
  _bx_session_runner_set_state (self, BX_SESSION_RUNNER_STATE_FINISHED);
}

static void
write_rest (BxSessionRunner *self,
            GPtrArray *nothing)
{
  BxDeadline deadline = bx_rest_clock_get_deadline (self->rest_clock);
  g_autoptr (BxRest) rest = NULL;

  /* No rest is one of no length that is over now: so it is known later that this
   * was written after the last set. */
  if (!bx_rest_clock_is_running (self->rest_clock))
    deadline = (BxDeadline) { 0, bx_rest_clock_get_now (self->rest_clock).wall_ms, 0 };

  rest = bx_rest_new (self->current_exercise != NULL ? bx_session_exercise_item_get_id (self->current_exercise) : NULL,
                      deadline.wall_ms,
                      (int) (deadline.duration_ms / 1000));
  self->rest_dirty = FALSE;
  bx_store_save_rest_async (self->store, self->session->id, rest, NULL, rest_saved_cb, write_new (self, nothing));
}

static void
write_end (BxSessionRunner *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (BxSession) session = bx_session_runner_dup_session (self);

  self->session->ended = bx_session_get_end (session, _bx_session_runner_get_now (self));
  bx_store_finish_session_async (self->store, self->session->id, self->session->ended,
                                 NULL, session_finished_cb, write_new (self, nothing));
}

/* Writes what is not yet on the disk, if nothing is under way. */
void
_bx_session_runner_write (BxSessionRunner *self)
{
  g_autoptr (GPtrArray) dirty = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->state != BX_SESSION_RUNNER_STATE_RUNNING || self->writing || self->held_back)
    return;

  g_clear_handle_id (&self->lazy_id, g_source_remove);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      GListModel *sets = bx_session_exercise_item_get_sets (_bx_session_runner_get_nth (self, i));

      for (guint j = 0; j < g_list_model_get_n_items (sets); j++)
        {
          g_autoptr (BxSetItem) item = g_list_model_get_item (sets, j);

          if (_bx_set_item_is_dirty (item))
            g_ptr_array_add (dirty, g_object_ref (item));
        }
    }

  if (self->revision != self->saved_revision || dirty->len > 1)
    {
      g_autoptr (BxSession) session = bx_session_runner_dup_session (self);

      bx_store_save_session_async (self->store, session, NULL, session_saved_cb, write_new (self, dirty));
    }
  else if (dirty->len == 1)
    {
      BxSetItem *item = g_ptr_array_index (dirty, 0);
      BxSessionExerciseItem *owner = _bx_session_runner_find_owner (self, item);

      bx_store_save_set_async (self->store,
                               bx_session_exercise_item_get_id (owner),
                               bx_set_item_get_set (item),
                               NULL, set_saved_cb, write_new (self, dirty));
    }
  else if (self->finishing)
    {
      write_end (self);
    }
  else if (self->rest_dirty)
    {
      write_rest (self, dirty);
    }
}

static void
lazy_timeout_cb (gpointer user_data)
{
  BxSessionRunner *self = BX_SESSION_RUNNER (user_data);

  self->lazy_id = 0;
  _bx_session_runner_write (self);
}

/* Writes in a moment, so that typing is not a write for each key. */
void
_bx_session_runner_write_lazily (BxSessionRunner *self)
{
  self->held_back = FALSE;
  g_clear_handle_id (&self->lazy_id, g_source_remove);
  self->lazy_id = g_timeout_add_once (LAZY_MS, lazy_timeout_cb, self);
}

/* Something that is not in a set has changed: order, an exercise, a note. */
void
_bx_session_runner_structure_changed (BxSessionRunner *self)
{
  self->revision++;
}

void
_bx_session_runner_rest_changed (BxSessionRunner *self)
{
  self->rest_dirty = TRUE;
}

/* Answers that are still to come are about a session that is no more. */
void
_bx_session_runner_stop_writing (BxSessionRunner *self)
{
  g_clear_handle_id (&self->lazy_id, g_source_remove);
  self->generation++;
  self->revision = 0;
  self->saved_revision = 0;
  self->rest_dirty = FALSE;
  self->writing = FALSE;
  self->held_back = FALSE;
  self->finishing = FALSE;
}

/**
 * bx_session_runner_retry:
 * @self: a session runner
 *
 * Tries again to write what could not be written. A set that was to be
 * confirmed is confirmed with [method@SessionRunner.confirm].
 */
void
bx_session_runner_retry (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  self->held_back = FALSE;
  _bx_session_runner_write (self);
}

/**
 * bx_session_runner_flush:
 * @self: a session runner
 *
 * Asks the store at once for what would be written in a moment, or once the answer to
 * what is under way has come. Called before the store is closed, it leaves nothing behind.
 */
void
bx_session_runner_flush (BxSessionRunner *self)
{
  g_return_if_fail (BX_IS_SESSION_RUNNER (self));

  if (self->state != BX_SESSION_RUNNER_STATE_RUNNING || (self->lazy_id == 0 && !self->writing))
    return;
  /* Of an end that was asked for nothing is left to write. */
  if (self->finishing && bx_moment_is_set (self->session->ended))
    return;

  /* The store keeps the order of what it is asked, so the answer to what is
   * under way need not be waited for. */
  self->writing = FALSE;
  _bx_session_runner_write (self);
  if (self->finishing && !bx_moment_is_set (self->session->ended))
    write_end (self);
}
