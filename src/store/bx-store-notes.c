/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-notes.h"

#include "bx-history.h"
#include "bx-note-table.h"
#include "bx-store-private.h"

/*
 * What the store has for somebody who is about to lift: the note that is pinned to the
 * exercise, and how it went before.
 */

static gboolean
save_note (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  *changes |= BX_STORE_CHANGE_NOTES;

  return bx_note_table_save (database, subject->id, subject->into, error);
}

/**
 * bx_store_save_pinned_note_async:
 * @self: a store
 * @exercise_id: an exercise
 * @note: (nullable): the note; nothing, or an empty one, takes it away
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Pins a note to an exercise in place of the one before.
 */
void
bx_store_save_pinned_note_async (BxStore             *self,
                                 const char          *exercise_id,
                                 const char          *note,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .into = (char *) note,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL && *exercise_id != '\0');
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_save_pinned_note_async, BX_STORE_ACCESS_WRITE, save_note, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_pinned_note_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_pinned_note_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_save_pinned_note_finish (BxStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_pinned_note_async, error);
}

static gboolean
load_note (BxDatabase            *database,
           const BxStoreSubject  *subject,
           gpointer              *result,
           BxStoreChange         *changes,
           GError               **error)
{
  return bx_note_table_load (database, subject->id, (char **) result, error);
}

/**
 * bx_store_load_pinned_note_async:
 * @self: a store
 * @exercise_id: an exercise
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads the note that is pinned to an exercise.
 */
void
bx_store_load_pinned_note_async (BxStore             *self,
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

  bx_store_submit (self, bx_store_load_pinned_note_async, BX_STORE_ACCESS_READ, load_note, &subject,
                   g_free, cancellable, callback, user_data);
}

/**
 * bx_store_load_pinned_note_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_pinned_note_async].
 *
 * Returns: (transfer full) (nullable): the note; `NULL` without @error being set if
 *   there is none
 */
char *
bx_store_load_pinned_note_finish (BxStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_pinned_note_async, error);
}

static gboolean
list_notes (BxDatabase            *database,
            const BxStoreSubject  *subject,
            gpointer              *result,
            BxStoreChange         *changes,
            GError               **error)
{
  *result = bx_note_table_list (database, error);

  return *result != NULL;
}

/**
 * bx_store_list_pinned_notes_async:
 * @self: a store
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists the notes that are pinned to exercises.
 */
void
bx_store_list_pinned_notes_async (BxStore             *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  BxStoreSubject subject = { 0 };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_pinned_notes_async, BX_STORE_ACCESS_READ, list_notes, &subject,
                   (GDestroyNotify) g_hash_table_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_pinned_notes_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_pinned_notes_async].
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the notes by the ids of
 *   their exercises, or `NULL` if it failed
 */
GHashTable *
bx_store_list_pinned_notes_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_pinned_notes_async, error);
}

static gboolean
load_performances (BxDatabase            *database,
                   const BxStoreSubject  *subject,
                   gpointer              *result,
                   BxStoreChange         *changes,
                   GError               **error)
{
  *result = bx_history_load_performances (database, subject->id, subject->variation, subject->limit, error);

  return *result != NULL;
}

/**
 * bx_store_load_performances_async:
 * @self: a store
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, an empty text for the plain exercise, or
 *   `NULL` for any
 * @limit: how many of them at most, such as %BX_PROGRESSION_HISTORY
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Loads how an exercise was done the last times, with the sets that were left out or never
 * done, for [func@progression_suggest].
 */
void
bx_store_load_performances_async (BxStore             *self,
                                  const char          *exercise_id,
                                  const char          *variation,
                                  guint                limit,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) exercise_id,
    .variation = (char *) variation,
    .limit = limit,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (limit > 0);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_load_performances_async, BX_STORE_ACCESS_READ, load_performances, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_load_performances_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.load_performances_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxPerformance): the performances,
 *   newest first, or `NULL` if it failed
 */
GPtrArray *
bx_store_load_performances_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_load_performances_async, error);
}
