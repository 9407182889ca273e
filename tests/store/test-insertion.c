/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <string.h>

#include "bx-exercise-table.h"
#include "bx-feel-table.h"
#include "bx-history.h"
#include "bx-insertion.h"
#include "bx-note-table.h"
#include "bx-session-table.h"
#include "bx-workout-table.h"
#include "disk.h"

#define N_SESSIONS 12

static GPtrArray *
make_sessions (guint n)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < n; i++)
    {
      BxSession *session = fixture_random_session (rand);

      if (!bx_moment_is_set (session->ended))
        session->ended = (BxMoment) { session->started.utc_ms + 60000, session->started.offset_s };
      g_ptr_array_add (sessions, session);
    }

  return sessions;
}

static guint64
count_sets (GPtrArray *sessions)
{
  guint64 n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxSession *session = g_ptr_array_index (sessions, i);

      for (guint j = 0; j < session->exercises->len; j++)
        n += ((const BxSessionExercise *) g_ptr_array_index (session->exercises, j))->sets->len;
    }

  return n;
}

/* Adds sessions, and gives what the import is known by. */
static char *
insert (BxDatabase        *database,
        GPtrArray         *sessions,
        BxInsertionCounts *counts)
{
  g_autoptr (BxInsertion) insertion = NULL;
  g_autoptr (GError) error = NULL;
  char *id;

  g_assert_true (bx_database_begin (database, &error));
  insertion = bx_insertion_begin (database, "strong.csv", "strong", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    {
      bx_insertion_add_session (insertion, g_ptr_array_index (sessions, i), &error);
      g_assert_no_error (error);
    }
  g_assert_true (bx_insertion_finish (insertion, &error));
  *counts = *bx_insertion_get_counts (insertion);
  id = g_strdup (bx_insertion_get_id (insertion));
  g_clear_pointer (&insertion, bx_insertion_free);
  g_assert_true (bx_database_end (database, TRUE, &error));

  return id;
}

static BxInsertionCounts
try_to_insert (BxDatabase *database,
               GPtrArray  *sessions)
{
  g_autoptr (BxInsertion) insertion = NULL;
  g_autoptr (GError) error = NULL;

  insertion = bx_insertion_begin_trial (database, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_true (bx_insertion_add_session (insertion, g_ptr_array_index (sessions, i), &error));

  return *bx_insertion_get_counts (insertion);
}

static void
undo (BxDatabase *database,
      const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_insertion_undo (database, id, &error), &error));
  g_assert_no_error (error);
}

static void
save (BxDatabase      *database,
      const BxSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
  g_assert_no_error (error);
}

static void
assert_holds (BxDatabase *database,
              GPtrArray  *sessions)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxSession *session = g_ptr_array_index (sessions, i);
      g_autoptr (BxSession) loaded = bx_session_table_load (database, session->id, &error);

      g_assert_no_error (error);
      g_assert_true (bx_session_equal (loaded, session));
    }

  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

static guint64
count_sessions (BxDatabase *database)
{
  g_autoptr (GError) error = NULL;
  BxStoreCounts counts;

  g_assert_true (bx_log_count (database, &counts, &error));
  g_assert_no_error (error);

  return counts.sessions;
}

static BxDatabase *
open_log (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  BxDatabase *database = bx_log_open (fixture->path, &error);

  g_assert_no_error (error);

  return database;
}

/* ---- what is added ---------------------------------------------------------------- */

/* What is added is what was given; a second time nothing is. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) sessions = make_sessions (N_SESSIONS);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  BxInsertionCounts counts;
  BxInsertionCounts trial = try_to_insert (database, sessions);

  first = insert (database, sessions, &counts);
  g_assert_nonnull (first);
  g_assert_cmpmem (&counts, sizeof counts, &trial, sizeof trial);
  g_assert_cmpuint (counts.n_sessions, ==, N_SESSIONS);
  g_assert_cmpuint (counts.n_sets, ==, count_sets (sessions));
  g_assert_cmpuint (counts.n_duplicates, ==, 0);
  assert_holds (database, sessions);

  trial = try_to_insert (database, sessions);
  second = insert (database, sessions, &counts);
  g_assert_null (second);
  g_assert_cmpmem (&counts, sizeof counts, &trial, sizeof trial);
  g_assert_cmpuint (counts.n_sessions, ==, 0);
  g_assert_cmpuint (counts.n_sets, ==, 0);
  g_assert_cmpuint (counts.n_duplicates, ==, count_sets (sessions));
  g_assert_cmpuint (counts.n_duplicate_sessions, ==, N_SESSIONS);
  assert_holds (database, sessions);
}

/* A later file of the same program has what was there, and more of it. */
static void
test_more (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) sessions = make_sessions (N_SESSIONS);
  g_autoptr (BxSession) whole = bx_session_copy (g_ptr_array_index (sessions, 0));
  BxSession *session = g_ptr_array_index (sessions, 0);
  BxSessionExercise *more;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  BxInsertionCounts counts;
  guint64 n_before = count_sets (sessions);

  first = insert (database, sessions, &counts);
  if (session->exercises->len > 0)
    fixture_add_set (g_ptr_array_index (session->exercises, 0), BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 5);
  more = fixture_add_exercise (session, "deadlift");
  fixture_add_set (more, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);

  second = insert (database, sessions, &counts);
  g_assert_cmpuint (counts.n_sessions, ==, 0);
  g_assert_cmpuint (counts.n_sets, ==, count_sets (sessions) - n_before);
  g_assert_cmpuint (counts.n_duplicates, ==, n_before);
  g_assert_cmpuint (counts.n_duplicate_sessions, ==, N_SESSIONS - 1);
  assert_holds (database, sessions);

  /* Only what the second brought goes away again. */
  undo (database, second);
  bx_session_free (session);
  sessions->pdata[0] = g_steal_pointer (&whole);
  assert_holds (database, sessions);
}

/* What the person changed or deleted since stays so. */
static void
test_edits_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) sessions = make_sessions (3);
  g_autoptr (BxSession) edited = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  BxSession *deleted = g_ptr_array_index (sessions, 1);
  BxSessionExercise *exercise = fixture_add_exercise (g_ptr_array_index (sessions, 0), "deadlift");
  g_autofree char *id = NULL;
  g_autofree char *none = NULL;
  BxInsertionCounts counts;
  BxInsertionCounts trial;
  gboolean finished;

  for (guint i = 0; i < 3; i++)
    fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  id = insert (database, sessions, &counts);

  edited = bx_session_copy (g_ptr_array_index (sessions, 0));
  g_set_str (&edited->title, "Edited");
  exercise = g_ptr_array_index (edited->exercises, edited->exercises->len - 1);
  ((BxSet *) g_ptr_array_index (exercise->sets, 0))->reps = 6;
  g_ptr_array_remove_index (exercise->sets, 1);
  save (database, edited);
  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_session_table_set_deleted (database, deleted->id, TRUE, &finished, &error));
  g_assert_true (bx_database_end (database, TRUE, &error));

  trial = try_to_insert (database, sessions);
  none = insert (database, sessions, &counts);
  g_assert_null (none);
  g_assert_cmpmem (&counts, sizeof counts, &trial, sizeof trial);
  g_assert_cmpuint (counts.n_duplicates, ==, count_sets (sessions));
  g_ptr_array_add (left, edited);
  g_ptr_array_add (left, g_ptr_array_index (sessions, 2));
  assert_holds (database, left);
  g_assert_cmpuint (count_sessions (database), ==, 2);
}

/* ---- what is taken back --------------------------------------------------------------- */

/* Taken back it is gone, and what was there before is not; then it can come again,
 * otherwise than the first time. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) before = make_sessions (4);
  g_autoptr (GPtrArray) sessions = make_sessions (N_SESSIONS);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  BxInsertionCounts counts;
  BxInsertionCounts trial;

  for (guint i = 0; i < before->len; i++)
    save (database, g_ptr_array_index (before, i));

  for (guint round = 0; round < 3; round++)
    {
      g_autofree char *id = NULL;

      for (guint i = 0; i < sessions->len; i++)
        {
          BxSession *session = g_ptr_array_index (sessions, i);
          g_autofree char *title = g_strdup_printf ("Round %u", round);

          g_set_str (&session->title, title);
          for (guint j = 0; j < session->exercises->len; j++)
            {
              BxSessionExercise *exercise = g_ptr_array_index (session->exercises, j);

              g_set_str (&exercise->note, title);
              for (guint k = 0; k < exercise->sets->len; k++)
                ((BxSet *) g_ptr_array_index (exercise->sets, k))->weight = bx_weight_new (round + 20, round % 2 == 0 ? BX_UNIT_KG : BX_UNIT_LB);
            }
        }

      trial = try_to_insert (database, sessions);
      id = insert (database, sessions, &counts);
      g_assert_nonnull (id);
      g_assert_cmpmem (&counts, sizeof counts, &trial, sizeof trial);
      g_assert_cmpuint (counts.n_sessions, ==, N_SESSIONS);
      g_assert_cmpuint (counts.n_sets, ==, count_sets (sessions));
      g_assert_cmpuint (counts.n_duplicates, ==, 0);
      assert_holds (database, sessions);
      assert_holds (database, before);
      g_assert_cmpuint (count_sessions (database), ==, N_SESSIONS + 4);

      undo (database, id);
      assert_holds (database, before);
      g_assert_cmpuint (count_sessions (database), ==, 4);

      g_assert_true (bx_database_begin (database, &error));
      g_assert_false (bx_database_end (database, bx_insertion_undo (database, id, &error), &error));
      g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }

  records = bx_insertion_list (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 3);
  for (guint i = 0; i < records->len; i++)
    {
      const BxImportRecord *record = g_ptr_array_index (records, i);

      g_assert_true (record->undone);
      g_assert_cmpstr (record->source, ==, "strong.csv");
      g_assert_cmpstr (record->format, ==, "strong");
      g_assert_cmpuint (record->n_sessions, ==, N_SESSIONS);
      g_assert_cmpuint (record->n_sets, ==, count_sets (sessions));
    }
}

/* How exercises felt comes with a file once, goes with it, and may come again. */
static void
test_feels (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (BxFeel) mine = bx_feel_new ("deadlift", BX_FEEL_PUMP);
  g_autoptr (BxFeel) theirs = bx_feel_new ("back-extension", BX_FEEL_ACHE);
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_feel_table_save (database, mine, &error), &error));

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (BxInsertion) insertion = NULL;
      g_autoptr (BxFeel) newest = NULL;
      g_autoptr (BxFeel) gone = NULL;
      g_autofree char *id = NULL;

      g_assert_true (bx_database_begin (database, &error));
      insertion = bx_insertion_begin (database, "log.json", "backext", &error);
      g_assert_true (bx_insertion_add_feel (insertion, mine, &error));
      g_assert_true (bx_insertion_add_feel (insertion, theirs, &error));
      g_assert_true (bx_insertion_add_feel (insertion, theirs, &error));
      g_assert_true (bx_insertion_finish (insertion, &error));
      g_assert_cmpuint (bx_insertion_get_counts (insertion)->n_feels, ==, 1);
      id = g_strdup (bx_insertion_get_id (insertion));
      g_clear_pointer (&insertion, bx_insertion_free);
      g_assert_true (bx_database_end (database, TRUE, &error));
      g_assert_nonnull (id);

      g_assert_true (bx_feel_table_load_newest (database, "back-extension", &newest, &error));
      g_assert_nonnull (newest);
      g_assert_cmpstr (newest->id, ==, theirs->id);
      g_assert_true (bx_feel_holds_back (newest));

      undo (database, id);
      g_assert_true (bx_feel_table_load_newest (database, "back-extension", &gone, &error));
      g_assert_null (gone);
      g_clear_pointer (&newest, bx_feel_free);
      g_assert_true (bx_feel_table_load_newest (database, "deadlift", &newest, &error));
      g_assert_cmpstr (newest->id, ==, mine->id);
    }
}

/* A session that runs elsewhere, or ran when the file was made, is left out. */
static void
test_running (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) sessions = make_sessions (2);
  g_autofree char *id = NULL;
  BxInsertionCounts counts;

  ((BxSession *) g_ptr_array_index (sessions, 1))->ended = BX_MOMENT_NONE;
  id = insert (database, sessions, &counts);
  g_assert_cmpuint (counts.n_sessions, ==, 1);
  g_assert_cmpuint (counts.n_unfinished, ==, 1);
  g_assert_cmpuint (count_sessions (database), ==, 1);
}

/* An exercise goes with the import that made it, unless it is used. */
static void
test_own_exercises (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (BxOwnExercise) used = bx_own_exercise_new ("0f8d0f2e-0000-4000-8000-000000000001", "Used", BX_MEASURE_TIME);
  g_autoptr (BxOwnExercise) unused = bx_own_exercise_new ("0f8d0f2e-0000-4000-8000-000000000002", "Bench Press", BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxInsertion) insertion = NULL;
  g_autoptr (BxSession) session = bx_session_new ("Mine");
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_true (bx_database_begin (database, &error));
  insertion = bx_insertion_begin (database, "a.csv", "hevy", &error);
  g_assert_true (bx_insertion_add_exercise (insertion, used, &error));
  g_assert_true (bx_insertion_add_exercise (insertion, unused, &error));
  g_assert_true (bx_insertion_add_exercise (insertion, unused, &error));
  g_assert_cmpuint (bx_insertion_get_counts (insertion)->n_exercises, ==, 2);
  g_assert_true (bx_insertion_finish (insertion, &error));
  id = g_strdup (bx_insertion_get_id (insertion));
  g_clear_pointer (&insertion, bx_insertion_free);
  g_assert_true (bx_database_end (database, TRUE, &error));

  session->ended = bx_moment_now ();
  fixture_add_set (fixture_add_exercise (session, used->id), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 10, 5);
  save (database, session);

  exercises = bx_exercise_table_list (database, &error);
  g_assert_cmpuint (exercises->len, ==, 2);
  g_assert_cmpstr (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->name, ==, "Bench Press");
  g_assert_cmpint (((BxOwnExercise *) g_ptr_array_index (exercises, 1))->measure, ==, BX_MEASURE_TIME);
  g_clear_pointer (&exercises, g_ptr_array_unref);

  undo (database, id);
  exercises = bx_exercise_table_list (database, &error);
  g_assert_cmpuint (exercises->len, ==, 2);
  g_assert_cmpstr (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->name, ==, "Used");
}

static void
test_aliases (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (BxExerciseAlias) alias = bx_exercise_alias_new ("Hyper", "back-extension", "load:plate", BX_MEASURE_BODYWEIGHT_REPS, FALSE);
  g_autoptr (BxExerciseAlias) other = bx_exercise_alias_new ("Hyper", "pull-up", NULL, BX_MEASURE_BODYWEIGHT_REPS, TRUE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const BxExerciseAlias *said = i == 0 ? alias : other;
      g_autoptr (GPtrArray) aliases = NULL;
      const BxExerciseAlias *found;

      g_assert_true (bx_database_begin (database, &error));
      g_assert_true (bx_exercise_table_save_alias (database, said, &error));
      g_assert_true (bx_database_end (database, TRUE, &error));
      aliases = bx_exercise_table_list_aliases (database, &error);
      g_assert_cmpuint (aliases->len, ==, 1);
      found = g_ptr_array_index (aliases, 0);
      g_assert_cmpstr (found->name, ==, "Hyper");
      g_assert_cmpstr (found->exercise_id, ==, said->exercise_id);
      g_assert_cmpstr (found->variation, ==, said->variation);
      g_assert_cmpint (found->measure, ==, said->measure);
      g_assert_cmpint (found->assisted, ==, said->assisted);
    }
}

/* ---- the store ---------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *sessions;
  GCancellable *cancel_after; /* (nullable): cancelled when half is handed over */
  gboolean fails;
  gboolean freed;
} Feed;

static gboolean
feed (BxInsertion   *insertion,
      gpointer       user_data,
      GCancellable  *cancellable,
      GError       **error)
{
  const Feed *self = user_data;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      if (i == self->sessions->len / 2 && self->cancel_after != NULL)
        g_cancellable_cancel (self->cancel_after);
      if (!bx_insertion_add_session (insertion, g_ptr_array_index (self->sessions, i), error))
        return FALSE;
    }

  if (self->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "half");
  return !self->fails;
}

static void
feed_freed (gpointer user_data)
{
  ((Feed *) user_data)->freed = TRUE;
}

static void
changed_cb (BxStore       *store,
            BxStoreChange  changes,
            guint         *n)
{
  *n += (changes & BX_STORE_CHANGE_SESSIONS) != 0;
}

static BxImportOutcome *
import (BxStore       *store,
        Feed          *self,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_import_async (store, "hevy.csv", "hevy", feed, self, feed_freed, cancellable, fixture_answer_cb, &answer);

  return bx_store_import_finish (store, fixture_wait (&answer), error);
}

static void
test_store (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (GPtrArray) sessions = make_sessions (N_SESSIONS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (BxImportOutcome) outcome = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  Feed self = { sessions, NULL, TRUE, FALSE };
  guint n_changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &n_changes);

  /* Half a file is none. */
  g_assert_null (import (store, &self, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  g_clear_error (&error);
  g_assert_true (self.freed);
  list = fixture_list_sessions (store, NULL, 100);
  g_assert_cmpuint (list->len, ==, 0);
  g_clear_pointer (&list, g_ptr_array_unref);

  self.fails = FALSE;
  self.cancel_after = cancellable;
  g_assert_null (import (store, &self, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  list = fixture_list_sessions (store, NULL, 100);
  g_assert_cmpuint (list->len, ==, 0);
  g_clear_pointer (&list, g_ptr_array_unref);
  g_assert_cmpuint (n_changes, ==, 0);

  self.cancel_after = NULL;
  outcome = import (store, &self, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->counts.n_sessions, ==, N_SESSIONS);
  g_assert_cmpuint (outcome->counts.n_sets, ==, count_sets (sessions));
  list = fixture_list_sessions (store, NULL, 100);
  g_assert_cmpuint (list->len, ==, N_SESSIONS);
  g_clear_pointer (&list, g_ptr_array_unref);
  g_assert_cmpuint (n_changes, ==, 1);

  bx_store_undo_import_async (store, outcome->id, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_undo_import_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
  g_clear_object (&answer);
  list = fixture_list_sessions (store, NULL, 100);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpuint (n_changes, ==, 2);

  bx_store_list_imports_async (store, NULL, fixture_answer_cb, &answer);
  records = bx_store_list_imports_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  bx_store_close (store);
}

/* ---- when the disk fails ------------------------------------------------------------- */

/* Wherever the disk fails while adding or taking back: all of it or nothing, in words,
 * and it works as soon as the fault is gone. */
static void
fail_everywhere (Fixture *fixture,
                 int      result)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) before = make_sessions (2);
  guint n_failures = 0;
  guint n_successes = 0;

  for (guint i = 0; i < before->len; i++)
    save (database, g_ptr_array_index (before, i));

  for (guint n = 1; n_successes < 2 && n < 400; n += 1 + n / 16)
    {
      g_autoptr (GPtrArray) sessions = make_sessions (30);
      g_autoptr (BxInsertion) insertion = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      gboolean added = FALSE;
      gboolean undone;

      disk_fail_from (n, result);
      if (bx_database_begin (database, &error))
        {
          insertion = bx_insertion_begin (database, "a.csv", "strong", &error);
          added = insertion != NULL;
          for (guint i = 0; added && i < sessions->len; i++)
            added = bx_insertion_add_session (insertion, g_ptr_array_index (sessions, i), &error);
          added = added && bx_insertion_finish (insertion, &error);
          id = added ? g_strdup (bx_insertion_get_id (insertion)) : NULL;
          g_clear_pointer (&insertion, bx_insertion_free);
          added = bx_database_end (database, added, &error);
        }
      disk_fail_from (0, SQLITE_OK);

      g_assert_true (added == (error == NULL));
      if (!added)
        g_assert_true (error->domain == BX_STORE_ERROR);
      g_clear_error (&error);
      n_failures += !added;
      g_assert_cmpuint (count_sessions (database), ==, added ? 32 : 2);
      assert_holds (database, before);
      if (!added)
        continue;

      assert_holds (database, sessions);
      disk_fail_from (n, result);
      undone = bx_database_begin (database, &error) &&
               bx_database_end (database, bx_insertion_undo (database, id, &error), &error);
      disk_fail_from (0, SQLITE_OK);
      g_clear_error (&error);
      g_assert_cmpuint (count_sessions (database), ==, undone ? 2 : 32);
      if (!undone)
        undo (database, id);
      n_successes += undone;
    }

  g_assert_cmpuint (n_failures, >=, 3);
  g_assert_cmpuint (n_successes, >=, 1);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  fail_everywhere (fixture, SQLITE_FULL);
}

static void
test_write_errors (Fixture       *fixture,
                   gconstpointer  data)
{
  fail_everywhere (fixture, SQLITE_IOERR_WRITE);
}

static void
test_sync_errors (Fixture       *fixture,
                  gconstpointer  data)
{
  fail_everywhere (fixture, SQLITE_IOERR_FSYNC);
}

typedef struct
{
  Fixture *fixture;
  GRand *rand;
  guint n_cuts;
  guint64 n_before;
  guint64 n_after;
  gboolean busy;
} Power;

static void
operated_cb (gpointer user_data)
{
  Power *power = user_data;
  g_autofree char *folder = g_build_filename (power->fixture->folder, "after", NULL);
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;
  guint64 n;

  if (power->busy || g_rand_int_range (power->rand, 0, 3) != 0)
    return;

  power->busy = TRUE;
  disk_pause (TRUE);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  disk_cut_power (power->fixture->folder, folder, power->rand);
  database = bx_log_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
  n = count_sessions (database);
  if (n != power->n_before && n != power->n_after)
    g_error ("After cut %u there are %" G_GUINT64_FORMAT " sessions", power->n_cuts, n);
  g_clear_pointer (&database, bx_database_close);
  fixture_remove (folder);
  disk_pause (FALSE);
  power->n_cuts++;
  power->busy = FALSE;
}

/* Wherever the power is cut: all of an import, or nothing of it. */
static void
test_power (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  Power power = { fixture, rand };
  BxDatabase *database;

  disk_record (fixture->folder);
  database = open_log (fixture);

  for (guint i = 0; power.n_cuts < 60; i++)
    {
      g_autoptr (GPtrArray) sessions = make_sessions (20);
      g_autofree char *id = NULL;
      BxInsertionCounts counts;

      power.n_before = count_sessions (database);
      power.n_after = power.n_before + 20;
      disk_set_func (operated_cb, &power);
      id = insert (database, sessions, &counts);
      disk_set_func (NULL, NULL);

      if (i % 2 == 0)
        {
          power.n_after = power.n_before;
          power.n_before += 20;
          disk_set_func (operated_cb, &power);
          undo (database, id);
          disk_set_func (NULL, NULL);
        }
      else
        {
          disk_set_func (operated_cb, &power);
          power.n_before = power.n_after;
          g_assert_true (bx_database_checkpoint (database, NULL));
          disk_set_func (NULL, NULL);
        }
    }

  disk_record (NULL);
  bx_database_close (database);
}

static void
assert_note (BxDatabase *database,
             const char *exercise_id,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  g_assert_true (bx_note_table_load (database, exercise_id, &note, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (note, ==, expected);
}

static void
assert_workout (BxDatabase *database,
                const char *workout_id,
                gboolean    expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_workout_table_list (database, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < workouts->len; i++)
    found |= g_str_equal (((const BxWorkout *) g_ptr_array_index (workouts, i))->id, workout_id);
  g_assert_cmpint (found, ==, expected);
}

/* A pinned note comes along where there is none, goes when the import is taken back, and
 * comes again with the next one. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (GPtrArray) sessions = make_sessions (1);
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_note_table_save (database, "deadlift", "Mine", &error), &error));

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (BxInsertion) insertion = NULL;
      g_autofree char *id = NULL;

      g_assert_true (bx_database_begin (database, &error));
      insertion = bx_insertion_begin (database, "log.json", "backext", &error);
      g_assert_no_error (error);
      g_assert_true (bx_insertion_add_session (insertion, g_ptr_array_index (sessions, 0), &error));
      g_assert_true (bx_insertion_add_note (insertion, "deadlift", "Theirs", &error));
      g_assert_true (bx_insertion_add_note (insertion, "pull-up", "All the way up", &error));
      g_assert_true (bx_insertion_finish (insertion, &error));
      id = g_strdup (bx_insertion_get_id (insertion));
      g_clear_pointer (&insertion, bx_insertion_free);
      g_assert_true (bx_database_end (database, TRUE, &error));
      assert_note (database, "deadlift", "Mine");
      assert_note (database, "pull-up", "All the way up");

      undo (database, id);
      assert_note (database, "deadlift", "Mine");
      assert_note (database, "pull-up", NULL);
    }
}

/* The id of a workout is whatever the file says: it may look like that of another thing. */
static void
test_workout_ids (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const ids[] = { "note:deadlift", "workout:theirs", "two\nlines", "theirs" };
  g_autoptr (BxDatabase) database = open_log (fixture);
  g_autoptr (BxInsertion) insertion = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_note_table_save (database, "deadlift", "Mine", &error), &error));

  g_assert_true (bx_database_begin (database, &error));
  insertion = bx_insertion_begin (database, "log.json", "backext", &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (BxWorkout) workout = bx_workout_new ("Back");

      g_set_str (&workout->id, ids[i]);
      g_assert_true (bx_insertion_add_workout (insertion, workout, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (bx_insertion_get_counts (insertion)->n_workouts, ==, G_N_ELEMENTS (ids) - 1);
  g_assert_true (bx_insertion_finish (insertion, &error));
  id = g_strdup (bx_insertion_get_id (insertion));
  g_clear_pointer (&insertion, bx_insertion_free);
  g_assert_true (bx_database_end (database, TRUE, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_workout (database, ids[i], strchr (ids[i], '\n') == NULL);

  undo (database, id);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_workout (database, ids[i], FALSE);
  assert_note (database, "deadlift", "Mine");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  disk_install ();

  fixture_add ("/insertion/twice", test_twice);
  fixture_add ("/insertion/more", test_more);
  fixture_add ("/insertion/edits-stay", test_edits_stay);
  fixture_add ("/insertion/notes", test_notes);
  fixture_add ("/insertion/workout-ids", test_workout_ids);
  fixture_add ("/insertion/undo", test_undo);
  fixture_add ("/insertion/feels", test_feels);
  fixture_add ("/insertion/running", test_running);
  fixture_add ("/insertion/own-exercises", test_own_exercises);
  fixture_add ("/insertion/aliases", test_aliases);
  fixture_add ("/insertion/store", test_store);
  fixture_add ("/insertion/full", test_full);
  fixture_add ("/insertion/write-errors", test_write_errors);
  fixture_add ("/insertion/sync-errors", test_sync_errors);
  fixture_add ("/insertion/power", test_power);

  return g_test_run ();
}
