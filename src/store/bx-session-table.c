/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-table.h"

#include <glib/gi18n.h>

#include "bx-session-exercise-table.h"
#include "bx-set-table.h"
#include "bx-table-private.h"

/*
 * The rows of `session`, and whole sessions. Functions are called within a
 * transaction; those that write, within one that may write.
 */

#define COLUMNS \
  "s.id, s.workout_id, s.title, s.started_ms, s.started_offset_s, s.ended_ms, s.ended_offset_s, s.note"

#define SAVE_SQL                                                                \
  "INSERT INTO session (id, workout_id, title, day, started_ms, "               \
  "  started_offset_s, ended_ms, ended_offset_s, note, modified_ms) "           \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "                           \
  "ON CONFLICT (id) DO UPDATE SET (workout_id, title, day, started_ms, "        \
  "  started_offset_s, ended_ms, ended_offset_s, note, deleted_ms, "            \
  "  modified_ms) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, "                    \
  "  max (?10, modified_ms + 1)) "                                              \
  "WHERE (workout_id, title, day, started_ms, started_offset_s, ended_ms, "     \
  "  ended_offset_s, note, deleted_ms) "                                        \
  "IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL)"

static BxSession *
read_session (BxStatement *statement)
{
  BxSession *session = g_new0 (BxSession, 1);

  session->id = bx_statement_dup_text (statement, 0);
  session->workout_id = bx_statement_dup_text (statement, 1);
  session->title = bx_statement_dup_text (statement, 2);
  session->started = bx_statement_get_moment (statement, 3);
  session->ended = bx_statement_get_moment (statement, 5);
  session->note = bx_statement_dup_text (statement, 7);
  session->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_exercise_free);

  return session;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND,
                       _("The session is no longer in the log. Nothing was changed."));
}

/* SQLite would refuse it too, but not in words. */
static gboolean
check_none_runs (BxDatabase  *database,
                 const char  *but_id,
                 GError     **error)
{
  gboolean other;

  if (!bx_table_has (database,
                     "SELECT 1 FROM session WHERE ended_ms IS NULL AND deleted_ms IS NULL AND id <> ?1",
                     but_id, &other, error))
    return FALSE;

  if (other)
    g_set_error_literal (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT,
                         _("Another session is still running, and only one can run at a time. Finish or discard it first, then try again."));
  return !other;
}

static gboolean
save_row (BxDatabase       *database,
          const BxSession  *session,
          gint64            now_ms,
          GError          **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, SAVE_SQL, error);
  char day[BX_DAY_LENGTH];

  if (statement == NULL)
    return FALSE;

  bx_moment_get_day (session->started, day);
  bx_statement_bind_text (statement, 1, session->id);
  bx_statement_bind_text (statement, 2, session->workout_id);
  bx_statement_bind_text (statement, 3, session->title);
  bx_statement_bind_text (statement, 4, day);
  bx_statement_bind_moment (statement, 5, session->started);
  bx_statement_bind_moment (statement, 7, session->ended);
  bx_statement_bind_text (statement, 9, session->note);
  bx_statement_bind_int (statement, 10, now_ms);

  return bx_statement_run (statement, error);
}

static gboolean
save_exercises (BxDatabase       *database,
                const BxSession  *session,
                gint64            now_ms,
                GError          **error)
{
  g_autoptr(GHashTable) exercise_ids = bx_session_exercise_table_list_ids (database, session->id, error);
  g_autoptr(GHashTable) set_ids = NULL;

  if (exercise_ids == NULL)
    return FALSE;
  set_ids = bx_set_table_list_ids (database, session->id, error);
  if (set_ids == NULL)
    return FALSE;

  /* What is in this session is changed, what is nowhere is added. An id that is
   * in another session, or here twice, is refused by its primary key. */
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      gboolean is_new = !g_hash_table_remove (exercise_ids, exercise->id);

      if (!bx_session_exercise_table_write (database, session->id, i, exercise, is_new, now_ms, error))
        return FALSE;

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          is_new = !g_hash_table_remove (set_ids, set->id);
          if (!bx_set_table_write (database, exercise->id, j, set, is_new, now_ms, error))
            return FALSE;
        }
    }

  return bx_table_remove_all (database, BX_TABLE_REMOVE_SQL ("session_exercise"), exercise_ids, now_ms, error) &&
         bx_table_remove_all (database, BX_TABLE_REMOVE_SQL ("session_set"), set_ids, now_ms, error);
}

/**
 * bx_session_table_save:
 * @database: a database in a transaction
 * @session: a session, whole
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes the log hold @session exactly as it is: rows that are new are added, rows
 * that differ are changed, and exercises and sets that @session no longer has
 * are marked as deleted. A session that was deleted is there again.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_CONSTRAINT` if @session runs and
 *   another does, or if it has a row of another session
 */
gboolean
bx_session_table_save (BxDatabase       *database,
                       const BxSession  *session,
                       GError          **error)
{
  gint64 now_ms = bx_table_now_ms ();

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);
  g_return_val_if_fail (bx_moment_is_set (session->started), FALSE);

  return (!bx_session_is_running (session) || check_none_runs (database, session->id, error)) &&
         save_row (database, session, now_ms, error) &&
         save_exercises (database, session, now_ms, error);
}

/**
 * bx_session_table_load:
 * @database: a database in a transaction
 * @id: a session
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads a session, whole.
 *
 * Returns: (transfer full) (nullable): the session, or `NULL` if it failed:
 *   `BX_STORE_ERROR_NOT_FOUND` if there is none or it is deleted
 */
BxSession *
bx_session_table_load (BxDatabase  *database,
                       const char  *id,
                       GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(BxSession) session = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  statement = bx_database_prepare (database,
                                   "SELECT " COLUMNS " FROM session s WHERE s.id = ?1 AND s.deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return NULL;

  bx_statement_bind_text (statement, 1, id);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_DONE)
    set_not_found (error);
  if (step != BX_STATEMENT_STEP_ROW)
    return NULL;

  session = read_session (statement);
  if (!bx_session_exercise_table_load (database, session, error))
    return NULL;

  return g_steal_pointer (&session);
}

/**
 * bx_session_table_load_running:
 * @database: a database in a transaction
 * @session: (out) (nullable): the session, or `NULL` if none runs
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads the session that was neither finished nor deleted.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_session_table_load_running (BxDatabase  *database,
                               BxSession  **session,
                               GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  g_autoptr(BxSession) found = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  *session = NULL;
  statement = bx_database_prepare (database,
                                   "SELECT " COLUMNS " FROM session s WHERE s.ended_ms IS NULL AND s.deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  if (step != BX_STATEMENT_STEP_ROW)
    return step == BX_STATEMENT_STEP_DONE;

  found = read_session (statement);
  if (!bx_session_exercise_table_load (database, found, error))
    return FALSE;

  *session = g_steal_pointer (&found);
  return TRUE;
}

/**
 * bx_session_table_finish:
 * @database: a database in a transaction
 * @id: a session
 * @ended: when it was finished
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Marks a session as finished. Its planned sets stay, undone.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none or it
 *   is deleted
 */
gboolean
bx_session_table_finish (BxDatabase  *database,
                         const char  *id,
                         BxMoment     ended,
                         GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (bx_moment_is_set (ended), FALSE);

  statement = bx_database_prepare (database,
                                   "UPDATE session SET (ended_ms, ended_offset_s, rest_exercise_id, "
                                   "  rest_deadline_ms, rest_total_s, modified_ms) = "
                                   "  (?2, ?3, NULL, NULL, NULL, max (?4, modified_ms + 1)) "
                                   "WHERE id = ?1 AND deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  bx_statement_bind_moment (statement, 2, ended);
  bx_statement_bind_int (statement, 4, bx_table_now_ms ());
  if (!bx_statement_run (statement, error))
    return FALSE;

  if (bx_database_get_n_changes (database) == 0)
    {
      set_not_found (error);
      return FALSE;
    }
  return TRUE;
}

/**
 * bx_session_table_set_deleted:
 * @database: a database in a transaction
 * @id: a session
 * @deleted: whether it shall be deleted
 * @finished: (out): whether the session is finished
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Deletes a session, or undoes that. Nothing of it is removed from the file.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none,
 *   `BX_STORE_ERROR_CONSTRAINT` if it would run beside another
 */
gboolean
bx_session_table_set_deleted (BxDatabase  *database,
                              const char  *id,
                              gboolean     deleted,
                              gboolean    *finished,
                              GError     **error)
{
  gboolean found;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (finished != NULL, FALSE);

  if (!bx_table_has (database, "SELECT 1 FROM session WHERE id = ?1", id, &found, error) ||
      !bx_table_has (database, "SELECT 1 FROM session WHERE id = ?1 AND ended_ms IS NOT NULL", id, finished, error))
    return FALSE;

  if (!found)
    {
      set_not_found (error);
      return FALSE;
    }

  if (deleted)
    return bx_table_remove (database, BX_TABLE_REMOVE_SQL ("session"), id, bx_table_now_ms (), error);

  return (*finished || check_none_runs (database, id, error)) &&
         bx_table_remove (database, BX_TABLE_BRING_BACK_SQL ("session"), id, bx_table_now_ms (), error);
}

/**
 * bx_session_table_load_rest:
 * @database: a database
 * @id: a session
 * @rest: (out) (nullable): where it stands, or `NULL` if that was never said
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Loads where a running session stands.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none or it
 *   is deleted
 */
gboolean
bx_session_table_load_rest (BxDatabase  *database,
                            const char  *id,
                            BxRest     **rest,
                            GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (rest != NULL, FALSE);

  *rest = NULL;
  statement = bx_database_prepare (database,
                                   "SELECT rest_exercise_id, rest_deadline_ms, rest_total_s FROM session "
                                   "WHERE id = ?1 AND deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_DONE)
    set_not_found (error);
  if (step != BX_STATEMENT_STEP_ROW)
    return FALSE;

  if (!bx_statement_is_null (statement, 0) || !bx_statement_is_null (statement, 1))
    *rest = bx_rest_new (bx_statement_get_text (statement, 0),
                         bx_statement_get_int (statement, 1),
                         (int) bx_statement_get_int (statement, 2));
  return TRUE;
}

/**
 * bx_session_table_save_rest:
 * @database: a database in a transaction
 * @id: a session
 * @rest: (nullable): where it stands, or `NULL` to forget that
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes where a running session stands. It is no edit of the session: its
 * modified_ms stays.
 *
 * Returns: `FALSE` if it failed: `BX_STORE_ERROR_NOT_FOUND` if there is none, or
 *   it is finished or deleted
 */
gboolean
bx_session_table_save_rest (BxDatabase    *database,
                            const char    *id,
                            const BxRest  *rest,
                            GError       **error)
{
  g_autoptr(BxStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  statement = bx_database_prepare (database,
                                   "UPDATE session SET (rest_exercise_id, rest_deadline_ms, rest_total_s) = (?2, ?3, ?4) "
                                   "WHERE id = ?1 AND ended_ms IS NULL AND deleted_ms IS NULL",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, id);
  if (rest != NULL)
    {
      bx_statement_bind_text (statement, 2, rest->session_exercise_id);
      if (rest->deadline_utc_ms != 0)
        {
          bx_statement_bind_int (statement, 3, rest->deadline_utc_ms);
          bx_statement_bind_int (statement, 4, rest->total_seconds);
        }
    }
  if (!bx_statement_run (statement, error))
    return FALSE;

  if (bx_database_get_n_changes (database) == 0)
    {
      set_not_found (error);
      return FALSE;
    }
  return TRUE;
}

/**
 * bx_session_table_foreach:
 * @database: a database in a transaction
 * @func: what to call
 * @user_data: passed to @func
 * @error: return location for an error
 *
 * Calls @func with each finished session, the oldest first, one in memory at a
 * time.
 *
 * Returns: `FALSE` if reading or @func failed
 */
gboolean
bx_session_table_foreach (BxDatabase  *database,
                          gboolean   (*func) (const BxSession  *session,
                                              gpointer          user_data,
                                              GError          **error),
                          gpointer     user_data,
                          GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  statement = bx_database_prepare (database,
                                   "SELECT " COLUMNS " FROM session s "
                                   "WHERE s.ended_ms IS NOT NULL AND s.deleted_ms IS NULL "
                                   "ORDER BY s.day, s.started_ms, s.id",
                                   error);
  if (statement == NULL)
    return FALSE;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      g_autoptr(BxSession) session = read_session (statement);

      if (!bx_session_exercise_table_load (database, session, error) ||
          !func (session, user_data, error))
        return FALSE;
    }

  return step == BX_STATEMENT_STEP_DONE;
}
