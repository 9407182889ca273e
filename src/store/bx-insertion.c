/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-insertion.h"

#include "bx-database.h"
#include "bx-insertion-private.h"
#include "bx-insertion-sql.h"
#include "bx-meta-table.h"
#include "bx-rows.h"
#include "bx-set-table.h"
#include "bx-table-private.h"

/*
 * Adding many sessions at once, as an import does: all in one transaction of the
 * caller's, and so that it can be taken back.
 *
 * A row is known by its id. One that is there already is left as it is, so that
 * reading a file twice adds nothing and what the person edited or deleted since
 * stays so; a session that is there gets the exercises and sets that it lacks. Only
 * what went away because an import was taken back may come again.
 *
 * A trial writes nothing and counts the same.
 *
 * A session that is sound, as nearly all are, is written without SQLite looking at
 * each row once more: half the time of a large import went into the checks of the
 * tables and into finding anew what a row refers to, which was written a moment
 * before. Anything else is written with all checks, so that what they refuse is
 * refused in the same words.
 */

/* What is read has ids in the order of its dates, so that a page is seldom needed again
 * once it is written. This is enough for that, and for some thousand sessions with random
 * ids, as this program's own files have. In KiB, as SQLite wants it: negative. */
#define CACHE_SIZE_SQL "PRAGMA cache_size = -16384"

/* Unlike the pragma for them, SQLITE_DBCONFIG_ENABLE_FKEY works within a transaction. */
#define CHECKS_SQL "PRAGMA ignore_check_constraints = OFF"
#define NO_CHECKS_SQL "PRAGMA ignore_check_constraints = ON"

static gboolean
record_import (BxInsertion  *self,
               const char   *source,
               const char   *format,
               GError      **error)
{
  g_autoptr (BxStatement) statement = bx_database_prepare (self->database,
                                                           "INSERT INTO import (id, source, format, made_ms, sessions, sets, modified_ms) "
                                                           "VALUES (?1, ?2, ?3, ?4, 0, 0, ?4)",
                                                           error);

  if (statement == NULL)
    return FALSE;

  bx_statement_bind_text (statement, 1, self->id);
  bx_statement_bind_text (statement, 2, source);
  bx_statement_bind_text (statement, 3, format);
  bx_statement_bind_int (statement, 4, self->now_ms);
  if (!bx_statement_run (statement, error))
    return FALSE;

  self->key = sqlite3_last_insert_rowid (bx_database_get_handle (self->database));
  return TRUE;
}

static gboolean
prepare_all (BxInsertion  *self,
             GError      **error)
{
  const struct
  {
    BxStatement **statement;
    const char *sql;
  } all[] = {
    { &self->add_session, ADD_SESSION_SQL },
    { &self->revive_session, REVIVE_SESSION_SQL },
    { &self->find_session, FIND_SESSION_SQL },
    { &self->add_exercise, ADD_EXERCISE_SQL },
    { &self->revive_exercise, REVIVE_EXERCISE_SQL },
    { &self->find_exercise, FIND_EXERCISE_SQL },
    { &self->add_set, ADD_SET_SQL },
    { &self->revive_set, REVIVE_SET_SQL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      *all[i].statement = bx_database_prepare (self->database, all[i].sql, error);
      if (*all[i].statement == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_insertion_set_checks: (skip)
 * @self: what adds sessions
 * @checks: whether to
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Has SQLite check what is written, or not. As it forgets its programs for that, it is
 * done only where what is to be written needs it.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_set_checks (BxInsertion  *self,
                         gboolean      checks,
                         GError      **error)
{
  if (self->unchecked == !checks)
    return TRUE;

  if (!bx_database_exec (self->database, checks ? CHECKS_SQL : NO_CHECKS_SQL, error))
    return FALSE;

  sqlite3_db_config (bx_database_get_handle (self->database), SQLITE_DBCONFIG_ENABLE_FKEY, checks != FALSE, NULL);
  self->unchecked = !checks;
  return TRUE;
}

/**
 * bx_insertion_begin:
 * @database: a log, in a transaction that writes
 * @source: the name of the file, for the person
 * @format: what it is, as a stable word
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Begins to add sessions that come from a file. The transaction is the caller's: if
 * anything fails, it is to be rolled back.
 *
 * Returns: (transfer full) (nullable): what adds them
 */
BxInsertion *
bx_insertion_begin (BxDatabase  *database,
                    const char  *source,
                    const char  *format,
                    GError     **error)
{
  g_autoptr (BxInsertion) self = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (BxInsertion, 1);
  self->database = database;
  self->id = g_uuid_string_random ();
  self->now_ms = bx_table_now_ms ();
  self->listed = g_string_new (NULL);
  self->feels = g_string_new (NULL);

  if (!bx_database_get_int (database, "PRAGMA cache_size", &self->cache_size, error) ||
      !bx_database_exec (database, CACHE_SIZE_SQL, error) ||
      !record_import (self, source, format, error) ||
      !bx_rows_register (database, error))
    return NULL;

  if (!prepare_all (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * bx_insertion_begin_trial:
 * @database: (nullable): a log, in a transaction; `NULL` where there is none yet
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Begins to count what adding sessions would come to. Nothing is written.
 *
 * Returns: (transfer full) (nullable): what counts
 */
BxInsertion *
bx_insertion_begin_trial (BxDatabase  *database,
                          GError     **error)
{
  g_autoptr (BxInsertion) self = g_new0 (BxInsertion, 1);

  self->database = database;
  self->trial = TRUE;

  if (database != NULL)
    {
      self->find_session = bx_database_prepare (database, FIND_SESSION_SQL, error);
      if (self->find_session != NULL)
        self->find_set = bx_database_prepare (database, FIND_SET_SQL, error);
      if (self->find_set == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * bx_insertion_free:
 * @self: (transfer full) (nullable): what adds sessions
 *
 * Frees it. It must be done before its transaction ends.
 */
void
bx_insertion_free (BxInsertion *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->add_session, bx_statement_release);
  g_clear_pointer (&self->revive_session, bx_statement_release);
  g_clear_pointer (&self->find_session, bx_statement_release);
  g_clear_pointer (&self->add_exercise, bx_statement_release);
  g_clear_pointer (&self->revive_exercise, bx_statement_release);
  g_clear_pointer (&self->find_exercise, bx_statement_release);
  g_clear_pointer (&self->add_set, bx_statement_release);
  g_clear_pointer (&self->revive_set, bx_statement_release);
  g_clear_pointer (&self->find_set, bx_statement_release);
  if (self->unchecked)
    bx_insertion_set_checks (self, TRUE, NULL);
  if (self->cache_size != 0)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA cache_size = %" G_GINT64_FORMAT, self->cache_size);

      bx_database_exec (self->database, sql, NULL);
    }
  if (self->listed != NULL)
    g_string_free (self->listed, TRUE);
  if (self->feels != NULL)
    g_string_free (self->feels, TRUE);
  g_free (self->id);
  g_free (self);
}

/**
 * bx_insertion_is_trial:
 * @self: what adds sessions
 *
 * Returns: whether nothing is written
 */
gboolean
bx_insertion_is_trial (BxInsertion *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->trial;
}

/**
 * bx_insertion_get_database:
 * @self: what adds sessions
 *
 * Gets the log, to read from it or to write something else in the same transaction
 * before another session is added.
 *
 * Returns: (transfer none) (nullable): the log
 */
BxDatabase *
bx_insertion_get_database (BxInsertion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->unchecked)
    bx_insertion_set_checks (self, TRUE, NULL);

  return self->database;
}

/**
 * bx_insertion_get_counts:
 * @self: what adds sessions
 *
 * Returns: (transfer none): what was added so far
 */
const BxInsertionCounts *
bx_insertion_get_counts (BxInsertion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->counts;
}

/**
 * bx_insertion_get_id:
 * @self: what adds sessions
 *
 * Gets what the import can be undone by.
 *
 * Returns: (transfer none) (nullable): the id, or `NULL` if nothing was added
 */
const char *
bx_insertion_get_id (BxInsertion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->counts.n_sessions + self->counts.n_sets + self->counts.n_exercises + self->counts.n_workouts +
                 self->counts.n_feels + self->counts.n_notes + self->counts.n_measurements + self->counts.n_aliases > 0
           ? self->id
           : NULL;
}

/* ---- sessions -------------------------------------------------------------------- */

/* What a session is in the log: its key is 0 where it is not, as if it never had
 * been. */
static gboolean
find_session (BxInsertion      *self,
              const BxSession  *session,
              gint64           *key,
              gboolean         *deleted,
              GError          **error)
{
  BxStatementStep step;

  *key = 0;
  *deleted = FALSE;
  bx_statement_reset (self->find_session);
  bx_statement_bind_text (self->find_session, 1, session->id);
  step = bx_statement_step (self->find_session, error);
  if (step == BX_STATEMENT_STEP_ROW && bx_statement_get_int (self->find_session, 2) == 0)
    {
      *key = bx_statement_get_int (self->find_session, 0);
      *deleted = bx_statement_get_int (self->find_session, 1) != 0;
    }

  return step != BX_STATEMENT_STEP_ERROR;
}

static void
count_set (BxInsertion *self,
           const BxSet *set,
           gboolean     is_new)
{
  self->counts.n_sets += is_new;
  self->counts.n_warm_ups += is_new && set->kind == BX_SET_KIND_WARM_UP;
  self->counts.n_duplicates += !is_new;
}

/* Runs a statement that adds or changes one row, or none.
 * Returns: %FALSE if it failed */
static gboolean
run_counting (BxInsertion  *self,
              BxStatement  *statement,
              gboolean     *done,
              GError      **error)
{
  if (!bx_statement_run (statement, error))
    return FALSE;

  *done = bx_database_get_n_changes (self->database) > 0;
  return TRUE;
}

static gint64
get_last_key (BxInsertion *self)
{
  return sqlite3_last_insert_rowid (bx_database_get_handle (self->database));
}

static void
bind_session (BxInsertion     *self,
              BxStatement     *statement,
              const BxSession *session)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);
  bx_statement_rewind (statement);
  bx_statement_bind_kept_text (statement, 1, session->id);
  bx_statement_bind_kept_text (statement, 2, session->workout_id);
  bx_statement_bind_kept_text (statement, 3, session->title);
  bx_statement_bind_text (statement, 4, day);
  bx_statement_bind_moment (statement, 5, session->started);
  bx_statement_bind_moment (statement, 7, session->ended);
  bx_statement_bind_kept_text (statement, 9, session->note);
  bx_statement_bind_int (statement, 10, self->now_ms);
  bx_statement_bind_int (statement, 11, self->key);
}

/* The key of the session in the log, and whether it is new there */
static gboolean
add_session_row (BxInsertion      *self,
                 const BxSession  *session,
                 gint64           *key,
                 gboolean         *is_new,
                 gboolean         *deleted,
                 GError          **error)
{
  *deleted = FALSE;
  bind_session (self, self->add_session, session);
  if (!run_counting (self, self->add_session, is_new, error))
    return FALSE;
  if (*is_new)
    {
      *key = get_last_key (self);
      return TRUE;
    }

  bind_session (self, self->revive_session, session);

  return run_counting (self, self->revive_session, is_new, error) &&
         find_session (self, session, key, deleted, error);
}

static void
bind_exercise (BxInsertion             *self,
               BxStatement             *statement,
               gint64                   session_key,
               guint                    position,
               const BxSessionExercise *exercise)
{
  bx_statement_rewind (statement);
  bx_statement_bind_int (statement, 1, session_key);
  bx_statement_bind_int (statement, 2, position);
  bx_statement_bind_kept_text (statement, 3, exercise->exercise_id);
  bx_statement_bind_kept_text (statement, 4, exercise->variation);
  bx_statement_bind_kept_text (statement, 5, exercise->slot_id);
  bx_statement_bind_strv (statement, 6, (const char * const *) exercise->alternatives);
  bx_statement_bind_count (statement, 7, exercise->rest_seconds);
  bx_statement_bind_kept_text (statement, 8, exercise->note);
  bx_statement_bind_kept_text (statement, 9, exercise->tempo);
  bx_statement_bind_int (statement, 10, exercise->superset);
  bx_statement_bind_kept_text (statement, 11, exercise->id);
  bx_statement_bind_int (statement, 12, self->now_ms);
  bx_statement_bind_int (statement, 13, self->key);
}

/**
 * bx_insertion_add_exercise_row: (skip)
 * @self: what adds sessions
 * @session_key: the key of a session
 * @position: its place in that
 * @exercise: an exercise
 * @key: (out): its key; 0 where it was deleted, or is another session's
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds an exercise of a session, without its sets, if it is not there.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_exercise_row (BxInsertion              *self,
                               gint64                    session_key,
                               guint                     position,
                               const BxSessionExercise  *exercise,
                               gint64                   *key,
                               GError                  **error)
{
  gboolean is_new;
  BxStatementStep step;

  *key = 0;
  bind_exercise (self, self->add_exercise, session_key, position, exercise);
  if (!run_counting (self, self->add_exercise, &is_new, error))
    return FALSE;
  if (is_new)
    {
      *key = get_last_key (self);
      return TRUE;
    }

  bind_exercise (self, self->revive_exercise, session_key, position, exercise);
  if (!run_counting (self, self->revive_exercise, &is_new, error))
    return FALSE;

  bx_statement_reset (self->find_exercise);
  bx_statement_bind_text (self->find_exercise, 1, exercise->id);
  bx_statement_bind_int (self->find_exercise, 2, session_key);
  step = bx_statement_step (self->find_exercise, error);
  if (step == BX_STATEMENT_STEP_ROW)
    *key = bx_statement_get_int (self->find_exercise, 0);

  return step != BX_STATEMENT_STEP_ERROR;
}

static void
bind_set (BxInsertion *self,
          BxStatement *statement,
          gint64       exercise_key,
          guint        position,
          const BxSet *set)
{
  bx_statement_rewind (statement);
  bx_statement_bind_int (statement, 1, exercise_key);
  bx_set_table_bind (statement, position, set, self->now_ms);
  bx_statement_bind_int (statement, 28, self->key);
}

static gboolean
add_set_row (BxInsertion  *self,
             gint64        exercise_key,
             guint         position,
             const BxSet  *set,
             GError      **error)
{
  gboolean is_new;

  bind_set (self, self->add_set, exercise_key, position, set);
  if (!run_counting (self, self->add_set, &is_new, error))
    return FALSE;

  if (!is_new)
    {
      bind_set (self, self->revive_set, exercise_key, position, set);
      if (!run_counting (self, self->revive_set, &is_new, error))
        return FALSE;
    }

  count_set (self, set, is_new);
  return TRUE;
}

/**
 * bx_insertion_add_sets: (skip)
 * @self: what adds sessions
 * @exercise_key: the key of an exercise, or 0
 * @exercise: the exercise
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds the sets of an exercise that are not there, and counts them.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_sets (BxInsertion              *self,
                       gint64                    exercise_key,
                       const BxSessionExercise  *exercise,
                       GError                  **error)
{
  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (exercise_key == 0)
        count_set (self, set, FALSE);
      else if (!add_set_row (self, exercise_key, i, set, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_session (BxInsertion      *self,
               const BxSession  *session,
               GError          **error)
{
  gboolean deleted;
  gboolean is_new;
  gint64 key;

  if (!bx_insertion_set_checks (self, !bx_insertion_is_sound (session), error))
    return FALSE;

  if (!add_session_row (self, session, &key, &is_new, &deleted, error))
    return FALSE;
  self->counts.n_sessions += is_new;

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      gint64 exercise_key = 0;

      /* What the person deleted stays so, with all that belongs to it. */
      if (!deleted && !bx_insertion_add_exercise_row (self, key, i, exercise, &exercise_key, error))
        return FALSE;
      if (!bx_insertion_add_sets (self, exercise_key, exercise, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
try_set (BxInsertion  *self,
         const BxSet  *set,
         GError      **error)
{
  BxStatementStep step;

  bx_statement_reset (self->find_set);
  bx_statement_bind_text (self->find_set, 1, set->id);
  step = bx_statement_step (self->find_set, error);
  count_set (self, set, step == BX_STATEMENT_STEP_DONE || (step == BX_STATEMENT_STEP_ROW && bx_statement_get_int (self->find_set, 0) != 0));

  return step != BX_STATEMENT_STEP_ERROR;
}

static gboolean
try_session (BxInsertion      *self,
             const BxSession  *session,
             GError          **error)
{
  gboolean deleted = FALSE;
  gint64 key = 0;

  if (self->database != NULL && !find_session (self, session, &key, &deleted, error))
    return FALSE;

  self->counts.n_sessions += key == 0;
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          if (deleted || self->database == NULL)
            count_set (self, set, !deleted);
          else if (!try_set (self, set, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * bx_insertion_add_session:
 * @self: what adds sessions
 * @session: a session, whole
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Adds what the log lacks of a session. A session that still runs is left out, as
 * it belongs to where it runs.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_add_session (BxInsertion      *self,
                          const BxSession  *session,
                          GError          **error)
{
  guint64 n_before;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (bx_session_is_running (session))
    {
      self->counts.n_unfinished++;
      return TRUE;
    }

  n_before = self->counts.n_sessions + self->counts.n_sets;
  if (!(self->trial ? try_session (self, session, error) : write_session (self, session, error)))
    return FALSE;

  self->counts.n_duplicate_sessions += self->counts.n_sessions + self->counts.n_sets == n_before;
  return TRUE;
}

static gboolean
save_list (BxInsertion  *self,
           const char   *prefix,
           GString      *ids,
           GError      **error)
{
  g_autofree char *key = g_strconcat (prefix, self->id, NULL);

  return ids->len == 0 || bx_meta_table_set (self->database, key, ids->str, error);
}

/**
 * bx_insertion_finish:
 * @self: what adds sessions
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes down what was added. It counts once the transaction is committed.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_insertion_finish (BxInsertion  *self,
                     GError      **error)
{
  g_autoptr (BxStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->trial)
    return TRUE;

  if (!bx_insertion_set_checks (self, TRUE, error) || !save_list (self, WORKOUTS_META, self->listed, error) ||
      !save_list (self, FEELS_META, self->feels, error))
    return FALSE;

  statement = bx_database_prepare (self->database,
                                   bx_insertion_get_id (self) != NULL ? "UPDATE import SET (sessions, sets) = (?2, ?3) WHERE key = ?1"
                                                                      : "DELETE FROM import WHERE key = ?1",
                                   error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_int (statement, 1, self->key);
  if (bx_insertion_get_id (self) != NULL)
    {
      bx_statement_bind_int (statement, 2, (gint64) self->counts.n_sessions);
      bx_statement_bind_int (statement, 3, (gint64) self->counts.n_sets);
    }

  return bx_statement_run (statement, error);
}
