/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#define SESSION "11111111-1111-4111-8111-111111111111"

/* ---- work of the tests' own, for the worker's thread ------------------------------ */

typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean entered;
  gboolean released;
} Gate;

static Gate gate;

static gboolean
wait_at_gate (BxDatabase            *database,
              const BxStoreSubject  *subject,
              gpointer              *result,
              BxStoreChange         *changes,
              GError               **error)
{
  g_mutex_lock (&gate.lock);
  gate.entered = TRUE;
  g_cond_broadcast (&gate.cond);
  while (!gate.released)
    g_cond_wait (&gate.cond, &gate.lock);
  g_mutex_unlock (&gate.lock);

  return TRUE;
}

/* Keeps the worker busy until open_gate() */
static void
close_gate (BxStore *store)
{
  gate.entered = FALSE;
  gate.released = FALSE;
  bx_store_submit (store, NULL, BX_STORE_ACCESS_READ, wait_at_gate, NULL, NULL, NULL, NULL, NULL);
  g_mutex_lock (&gate.lock);
  while (!gate.entered)
    g_cond_wait (&gate.cond, &gate.lock);
  g_mutex_unlock (&gate.lock);
}

static void
open_gate (void)
{
  g_mutex_lock (&gate.lock);
  gate.released = TRUE;
  g_cond_broadcast (&gate.cond);
  g_mutex_unlock (&gate.lock);
}

static gboolean
run_sql (BxDatabase            *database,
         const BxStoreSubject  *subject,
         gpointer              *result,
         BxStoreChange         *changes,
         GError               **error)
{
  *changes = BX_STORE_CHANGE_WORKOUTS;
  return bx_database_exec (database, subject->id, error);
}

static void
submit_sql (BxStore       *store,
            const char    *sql,
            GAsyncResult **answer)
{
  BxStoreSubject subject = { .id = (char *) sql };

  bx_store_submit (store, submit_sql, BX_STORE_ACCESS_WRITE, run_sql, &subject, NULL, NULL, fixture_answer_cb, answer);
}

static void
exec (BxStore    *store,
      const char *sql)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  submit_sql (store, sql, &answer);
  g_assert_true (bx_store_finish_boolean (store, fixture_wait (&answer), submit_sql, &error));
  g_assert_no_error (error);
}

static BxSession *
make_running (guint n_sets)
{
  BxSession *session = bx_session_new ("Back");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");

  g_set_str (&session->id, SESSION);
  for (guint i = 0; i < n_sets; i++)
    fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100, 5);

  return session;
}

static BxSessionExercise *
get_exercise (const BxSession *session,
              guint            position)
{
  return g_ptr_array_index (session->exercises, position);
}

static BxSet *
get_set (const BxSession *session,
         guint            position)
{
  return g_ptr_array_index (get_exercise (session, 0)->sets, position);
}

/* ---- tests -------------------------------------------------------------------------- */

static void
test_default_path (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = bx_store_get_default_path ();
  g_autofree char *name = g_build_filename (DATA_FOLDER, "log.db", NULL);

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, name));
}

/* Requests made before and during opening wait for it. */
static void
test_waiting_for_open (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_make_store (fixture->path);
  g_autoptr(BxSession) session = make_running (1);
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_session_async (store, session, NULL, fixture_answer_cb, &saved);
  bx_store_open_async (store, NULL, fixture_answer_cb, &opened);
  bx_store_load_session_async (store, session->id, NULL, fixture_answer_cb, &read);
  /* The record was copied: what becomes of it here does not matter. */
  g_set_str (&session->title, "Changed too late");

  loaded = bx_store_load_session_finish (store, fixture_wait (&read), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->title, ==, "Back");
  g_assert_nonnull (opened);
  g_assert_true (bx_store_open_finish (store, opened, &error));
  g_assert_true (bx_store_save_session_finish (store, saved, &error));
  g_assert_no_error (error);
}

/* Merging waits, too, be it asked for first. */
static void
test_merging_before_opening (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.db", NULL);
  g_autoptr(BxStore) other = fixture_open (other_path);
  g_autoptr(BxStore) store = fixture_make_store (fixture->path);
  g_autoptr(BxSession) session = make_running (1);
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(BxMergeResult) report = NULL;
  g_autoptr(GAsyncResult) merged = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GError) error = NULL;

  session->ended = fixture_moment ("2026-03-14", 19);
  fixture_save_session (other, session);
  bx_store_close (other);

  bx_store_merge_async (store, other_path, NULL, fixture_answer_cb, &merged);
  bx_store_open_async (store, NULL, fixture_answer_cb, &opened);
  report = bx_store_merge_finish (store, fixture_wait (&merged), &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);
  g_assert_true (bx_store_open_finish (store, fixture_wait (&opened), &error));
  loaded = fixture_load_session (store, session->id);
  g_assert_cmpstr (loaded->title, ==, "Back");
}

static void
test_failing_to_open (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "file", "log.db", NULL);
  g_autofree char *blocker = g_path_get_dirname (path);
  g_autoptr(BxStore) store = fixture_make_store (path);
  g_autoptr(GAsyncResult) before = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) after = NULL;
  g_autoptr(GAsyncResult) again = NULL;
  g_autoptr(GError) open_error = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) workouts = NULL;

  g_assert_true (g_file_set_contents (blocker, "in the way", -1, NULL));
  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &before);
  bx_store_open_async (store, NULL, fixture_answer_cb, &opened);
  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &after);
  g_assert_false (bx_store_open_finish (store, fixture_wait (&opened), &open_error));
  g_assert_nonnull (open_error);

  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&before), &error));
  g_assert_error (error, open_error->domain, open_error->code);
  g_assert_cmpstr (error->message, ==, open_error->message);
  g_clear_error (&error);
  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&after), &error));
  g_assert_error (error, open_error->domain, open_error->code);
  g_clear_error (&error);

  /* Once the reason is gone, it can be tried again. */
  g_assert_cmpint (remove (blocker), ==, 0);
  bx_store_open_async (store, NULL, fixture_answer_cb, &again);
  g_assert_true (bx_store_open_finish (store, fixture_wait (&again), &error));
  g_assert_no_error (error);
  workouts = fixture_list_workouts (store);
  g_assert_cmpuint (workouts->len, ==, 0);
}

static void
confirm_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  guint *n = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_true (bx_store_save_set_finish (BX_STORE (source), result, &error));
  g_assert_no_error (error);
  (*n)++;
}

/* In the order in which they were made: the last word on a set is the last one. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (3);
  g_autoptr(BxSession) loaded = NULL;
  guint n = 0;

  fixture_save_session (store, session);
  for (int i = 1; i <= 100; i++)
    {
      BxSet *set = get_set (session, (guint) i % 3);

      set->reps = i;
      bx_store_save_set_async (store, get_exercise (session, 0)->id, set, NULL, confirm_cb, &n);
    }
  loaded = fixture_load_session (store, session->id);
  g_assert_cmpuint (n, ==, 100);
  g_assert_true (bx_session_equal (loaded, session));
}

static void
test_cancelling (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GError) error = NULL;

  close_gate (store);
  bx_store_save_session_async (store, session, cancellable, fixture_answer_cb, &saved);
  bx_store_list_sessions_async (store, NULL, 1, cancellable, fixture_answer_cb, &listed);
  g_cancellable_cancel (cancellable);
  open_gate ();

  g_assert_false (bx_store_save_session_finish (store, fixture_wait (&saved), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bx_store_list_sessions_finish (store, fixture_wait (&listed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Not done at all */
  g_assert_null (fixture_load_running (store));
}

static void
test_cancelling_open (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_make_store (fixture->path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GAsyncResult) again = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  bx_store_open_async (store, cancellable, fixture_answer_cb, &opened);
  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &listed);
  g_assert_false (bx_store_open_finish (store, fixture_wait (&opened), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&listed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  bx_store_open_async (store, NULL, fixture_answer_cb, &again);
  g_assert_true (bx_store_open_finish (store, fixture_wait (&again), &error));
}

/* What asks for a log that was not opened is told why it was not. */
static void
test_cancelling_start_afresh (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_make_store (fixture->path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) begun = NULL;
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  bx_store_start_afresh_async (store, cancellable, fixture_answer_cb, &begun);
  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &listed);
  g_assert_false (bx_store_start_afresh_finish (store, fixture_wait (&begun), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&listed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Everything asked for before closing is done, in full. */
static void
test_closing_with_work (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (0);
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = NULL;
  static const char * const expected[] = { "log.db", NULL };
  guint n = 0;

  fixture_save_session (store, session);
  close_gate (store);
  for (guint i = 0; i < 50; i++)
    {
      BxSet *set = fixture_add_set (get_exercise (session, 0), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);

      bx_store_save_set_async (store, get_exercise (session, 0)->id, set, NULL, confirm_cb, &n);
    }
  open_gate ();
  bx_store_close (store);

  /* On the disk, in one file; the answers come when the main loop runs. */
  names = fixture_list (fixture->folder);
  g_assert_cmpstrv (names, expected);
  g_assert_cmpuint (n, ==, 0);
  while (n < 50)
    g_main_context_iteration (NULL, TRUE);

  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &answer);
  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  g_clear_error (&error);
  g_clear_object (&answer);
  bx_store_open_async (store, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_open_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  bx_store_close (store);

  g_clear_object (&store);
  store = fixture_open (fixture->path);
  loaded = fixture_load_running (store);
  g_assert_true (bx_session_equal (loaded, session));
}

static void
test_closing_unopened (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_make_store (fixture->path);
  g_autoptr(GAsyncResult) listed = NULL;
  g_autoptr(GAsyncResult) merged = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &listed);
  bx_store_merge_async (store, "other.db", NULL, fixture_answer_cb, &merged);
  bx_store_close (store);
  g_assert_null (bx_store_list_workouts_finish (store, fixture_wait (&listed), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (bx_store_merge_finish (store, fixture_wait (&merged), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Nobody waits for the answer, nobody holds the store: the work is done. */
static void
test_letting_go (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (3);
  g_autoptr(BxSession) loaded = NULL;
  gpointer weak = store;

  g_object_add_weak_pointer (G_OBJECT (store), &weak);
  bx_store_save_session_async (store, session, NULL, NULL, NULL);
  g_clear_object (&store);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);

  store = fixture_open (fixture->path);
  loaded = fixture_load_running (store);
  g_assert_true (bx_session_equal (loaded, session));
}

/* ---- signals ------------------------------------------------------------------------ */

typedef struct
{
  GArray *changes;
  GThread *thread;
} Listener;

static void
changed_cb (BxStore  *store,
            guint     changes,
            Listener *listener)
{
  g_assert_true (g_thread_self () == listener->thread);
  g_array_append_val (listener->changes, changes);
}

static void
assert_changes (Listener *listener,
                guint     expected)
{
  guint changes;

  while (listener->changes->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (listener->changes->len, ==, 1);
  changes = g_array_index (listener->changes, guint, 0);
  g_assert_cmphex (changes, ==, expected);
  g_array_set_size (listener->changes, 0);
}

static void
assert_no_changes (BxStore  *store,
                   Listener *listener)
{
  g_autoptr(GPtrArray) workouts = fixture_list_workouts (store);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (listener->changes->len, ==, 0);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(BxSession) session = make_running (3);
  g_autoptr(BxSession) past = bx_session_new ("Past");
  g_autoptr(BxSession) clash = bx_session_new ("Clash");
  g_autoptr(BxWorkout) workout = bx_workout_new ("Mine");
  g_autoptr(GAsyncResult) answer = NULL;
  Listener listener = { changes, g_thread_self () };

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &listener);

  fixture_save_workout (store, workout);
  assert_changes (&listener, BX_STORE_CHANGE_WORKOUTS);
  bx_store_set_workout_deleted_async (store, workout->id, TRUE, NULL, NULL, NULL);
  assert_changes (&listener, BX_STORE_CHANGE_WORKOUTS);

  fixture_save_session (store, session);
  assert_changes (&listener, BX_STORE_CHANGE_RUNNING);
  fixture_save_set (store, get_exercise (session, 0)->id, get_set (session, 0));
  assert_changes (&listener, BX_STORE_CHANGE_RUNNING);

  past->ended = bx_moment_now ();
  fixture_add_set (fixture_add_exercise (past, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_save_session (store, past);
  assert_changes (&listener, BX_STORE_CHANGE_SESSIONS);
  fixture_save_set (store, get_exercise (past, 0)->id, get_set (past, 0));
  assert_changes (&listener, BX_STORE_CHANGE_SESSIONS);
  bx_store_set_session_deleted_async (store, past->id, TRUE, NULL, NULL, NULL);
  assert_changes (&listener, BX_STORE_CHANGE_SESSIONS);

  /* What failed changed nothing, and reading does not either. */
  bx_store_save_session_async (store, clash, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_session_finish (store, fixture_wait (&answer), NULL));
  assert_no_changes (store, &listener);

  bx_store_set_session_deleted_async (store, session->id, TRUE, NULL, NULL, NULL);
  assert_changes (&listener, BX_STORE_CHANGE_RUNNING);
  bx_store_set_session_deleted_async (store, session->id, FALSE, NULL, NULL, NULL);
  assert_changes (&listener, BX_STORE_CHANGE_RUNNING);
  fixture_finish_session (store, session->id, bx_moment_now ());
  assert_changes (&listener, BX_STORE_CHANGE_RUNNING | BX_STORE_CHANGE_SESSIONS);
  bx_store_close (store);
}

/* The answer comes to the thread that asked, the signal to that of the store. */
static gpointer
ask_elsewhere (gpointer user_data)
{
  BxStore *store = user_data;
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(BxWorkout) workout = bx_workout_new ("Elsewhere");
  g_autoptr(GAsyncResult) answer = NULL;

  g_main_context_push_thread_default (context);
  bx_store_save_workout_async (store, workout, NULL, fixture_answer_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (context, TRUE);
  g_assert_true (bx_store_save_workout_finish (store, answer, NULL));
  g_clear_object (&answer);
  g_main_context_pop_thread_default (context);
  g_object_unref (store);

  return NULL;
}

static void
test_threads (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));
  Listener listener = { changes, g_thread_self () };
  GThread *threads[4];
  g_autoptr(GPtrArray) workouts = NULL;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &listener);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("asker", ask_elsewhere, g_object_ref (store));
  while (changes->len < G_N_ELEMENTS (threads))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  workouts = fixture_list_workouts (store);
  g_assert_cmpuint (workouts->len, ==, G_N_ELEMENTS (threads));
}

/* ---- trouble ------------------------------------------------------------------------ */

static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (2);
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxSet) big = bx_set_copy (get_set (session, 0));

  fixture_save_session (store, session);
  exec (store, "PRAGMA max_page_count = 1");
  big->note = g_strnfill (100000, 'x');
  bx_store_save_set_async (store, get_exercise (session, 0)->id, big, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_set_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FULL);

  /* Everything before is there, and it goes on as soon as there is space. */
  loaded = fixture_load_running (store);
  g_assert_true (bx_session_equal (loaded, session));
  exec (store, "PRAGMA max_page_count = 1000000");
  fixture_save_set (store, get_exercise (session, 0)->id, big);
}

/* Another process, of a newer version of the program, brings the log up to date: what is
 * written from then on might contradict what it made of it. */
static void
test_newer_while_running (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (1);
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(BxDatabase) newer = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GAsyncResult) merge_answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxSet) set = bx_set_copy (get_set (session, 0));

  fixture_save_session (store, session);
  newer = bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, &error);
  g_assert_true (bx_database_exec (newer, "PRAGMA user_version = 9999", &error));
  g_assert_no_error (error);

  set->reps = 50;
  bx_store_save_set_async (store, get_exercise (session, 0)->id, set, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_set_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_TOO_NEW);
  g_clear_error (&error);
  bx_store_merge_async (store, fixture->path, NULL, fixture_answer_cb, &merge_answer);
  g_assert_null (bx_store_merge_finish (store, fixture_wait (&merge_answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_TOO_NEW);

  /* It may be read as long as that goes well. */
  loaded = fixture_load_running (store);
  g_assert_true (bx_session_equal (loaded, session));
  bx_store_close (store);
}

/* Work that fails in its middle leaves nothing behind. */
static void
test_rolling_back (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) workouts = NULL;

  submit_sql (store,
              "INSERT INTO workout (id, name, created_ms, modified_ms) VALUES ('a', 'A', 1, 1);"
              "INSERT INTO workout (id, name, created_ms, modified_ms) VALUES ('a', 'A', 1, 1);",
              &answer);
  g_assert_false (bx_store_finish_boolean (store, fixture_wait (&answer), submit_sql, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  workouts = fixture_list_workouts (store);
  g_assert_cmpuint (workouts->len, ==, 0);
}

/* A page that goes bad while the program runs is found by the query that needs it. */
static void
test_damage_while_running (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = make_running (1);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;

  fixture_save_session (store, session);
  fixture_finish_session (store, session->id, bx_moment_now ());
  bx_store_close (store);
  g_clear_object (&store);
  store = fixture_open (fixture->path);

  exec (store, "PRAGMA cache_size = 0");
  {
    GStatBuf info;
    FILE *file;

    /* In place, as a failing disk does it: every page but the first */
    g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
    file = fopen (fixture->path, "r+");
    for (long page = 4096; page < info.st_size; page += 4096)
      {
        fseek (file, page, SEEK_SET);
        fputs ("spoilt spoilt spoilt", file);
      }
    fclose (file);
  }

  bx_store_load_session_async (store, session->id, NULL, fixture_answer_cb, &answer);
  g_assert_null (bx_store_load_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  backup = bx_store_dup_newest_backup_path (store);
  g_assert_nonnull (backup);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/default-path", test_default_path);
  fixture_add ("/store/waiting-for-open", test_waiting_for_open);
  fixture_add ("/store/merging-before-opening", test_merging_before_opening);
  fixture_add ("/store/failing-to-open", test_failing_to_open);
  fixture_add ("/store/order", test_order);
  fixture_add ("/store/cancelling", test_cancelling);
  fixture_add ("/store/cancelling-open", test_cancelling_open);
  fixture_add ("/store/cancelling-start-afresh", test_cancelling_start_afresh);
  fixture_add ("/store/closing-with-work", test_closing_with_work);
  fixture_add ("/store/closing-unopened", test_closing_unopened);
  fixture_add ("/store/letting-go", test_letting_go);
  fixture_add ("/store/changed", test_changed);
  fixture_add ("/store/threads", test_threads);
  fixture_add ("/store/disk-full", test_disk_full);
  fixture_add ("/store/newer-while-running", test_newer_while_running);
  fixture_add ("/store/rolling-back", test_rolling_back);
  fixture_add ("/store/damage-while-running", test_damage_while_running);

  return g_test_run ();
}
