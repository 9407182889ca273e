/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-notes.h"

#include "bx-note-table.h"
#include "bx-store-private.h"

/*
 * What the store knows of the notes that are pinned to exercises.
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
