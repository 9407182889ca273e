/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#define N_RECORDS 60

static gint64
get_int (BxStore    *store,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_database_open (bx_store_get_path (store), BX_DATABASE_MODE_READ, &error);
  gint64 value;

  g_assert_no_error (error);
  bx_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
assert_same_session (BxStore         *store,
                     const BxSession *session)
{
  g_autoptr(BxSession) loaded = fixture_load_session (store, session->id);

  g_assert_true (bx_session_equal (loaded, session));
}

static void
assert_not_found (BxStore    *store,
                  const char *id)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_load_session_async (store, id, NULL, fixture_answer_cb, &answer);
  g_assert_null (bx_store_load_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
}

static void
set_session_deleted (BxStore    *store,
                     const char *id,
                     gboolean    deleted)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_set_session_deleted_async (store, id, deleted, NULL, fixture_answer_cb, &answer);
  bx_store_set_session_deleted_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

static void
test_sessions_come_back (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_RECORDS; i++)
    {
      BxSession *session = fixture_random_session (rand);

      g_ptr_array_add (sessions, session);
      fixture_save_session (store, session);
      assert_same_session (store, session);
    }

  /* Another process, another day */
  bx_store_close (store);
  g_clear_object (&store);
  store = fixture_open (fixture->path);
  for (guint i = 0; i < N_RECORDS; i++)
    assert_same_session (store, g_ptr_array_index (sessions, i));
}

/* Turns one session into another with the same id and some of the same rows. */
static BxSession *
make_variant (GRand           *rand,
              const BxSession *session)
{
  g_autoptr(BxSession) other = fixture_random_session (rand);
  BxSession *variant = bx_session_copy (session);

  g_set_str (&variant->title, other->title);
  g_set_str (&variant->note, other->note);
  variant->started = other->started;

  while (variant->exercises->len > 0 && g_rand_boolean (rand))
    g_ptr_array_remove_index (variant->exercises, (guint) g_rand_int_range (rand, 0, (int) variant->exercises->len));
  if (variant->exercises->len > 1 && g_rand_boolean (rand))
    {
      gpointer first = g_ptr_array_steal_index (variant->exercises, 0);

      g_ptr_array_add (variant->exercises, first);
    }
  for (guint i = 0; i < variant->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (variant->exercises, i);

      if (exercise->sets->len > 0 && g_rand_boolean (rand))
        g_ptr_array_remove_index (exercise->sets, 0);
      if (exercise->sets->len > 0 && g_rand_boolean (rand))
        {
          BxSet *set = g_ptr_array_index (exercise->sets, 0);

          set->reps = g_rand_int_range (rand, 0, 100);
          g_set_str (&set->note, "changed");
        }
      if (i > 0 && exercise->sets->len > 0 && g_rand_boolean (rand))
        {
          BxSessionExercise *before = g_ptr_array_index (variant->exercises, i - 1);

          g_ptr_array_add (before->sets, g_ptr_array_steal_index (exercise->sets, 0));
        }
      if (g_rand_boolean (rand))
        g_ptr_array_insert (exercise->sets, 0, fixture_random_set (rand));
    }
  if (other->exercises->len > 0 && g_rand_boolean (rand))
    g_ptr_array_insert (variant->exercises, 0, g_ptr_array_steal_index (other->exercises, 0));

  return variant;
}

static void
test_edits_come_back (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autoptr(BxSession) session = fixture_random_session (rand);
      g_autoptr(BxSession) variant = make_variant (rand, session);
      g_autoptr(BxSession) second_variant = make_variant (rand, variant);

      fixture_save_session (store, session);
      fixture_save_session (store, variant);
      assert_same_session (store, variant);
      fixture_save_session (store, second_variant);
      assert_same_session (store, second_variant);

      /* Undo is saving what was there before. */
      fixture_save_session (store, session);
      assert_same_session (store, session);
    }
}

static void
test_unchanged_rows_keep_their_edit (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  BxSet *set;
  gint64 before;

  session->ended = bx_moment_now ();
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_save_session (store, session);
  before = get_int (store, "SELECT sum (modified_ms) FROM (SELECT modified_ms FROM session UNION ALL "
                           "SELECT modified_ms FROM session_exercise UNION ALL SELECT modified_ms FROM session_set)");

  fixture_save_session (store, session);
  g_assert_cmpint (get_int (store, "SELECT sum (modified_ms) FROM (SELECT modified_ms FROM session UNION ALL "
                                   "SELECT modified_ms FROM session_exercise UNION ALL SELECT modified_ms FROM session_set)"),
                   ==, before);

  set->reps = 6;
  fixture_save_session (store, session);
  g_assert_cmpint (get_int (store, "SELECT sum (modified_ms) FROM (SELECT modified_ms FROM session UNION ALL "
                                   "SELECT modified_ms FROM session_exercise UNION ALL SELECT modified_ms FROM session_set)"),
                   >, before);
  g_assert_cmpint (get_int (store, "SELECT count (DISTINCT modified_ms) FROM session_set"), ==, 2);
}

/* The newest edit wins when logs are merged, so an edit is later than the one before
 * even if the clock was set back. */
static void
test_edits_are_later (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(BxWorkout) workout = bx_workout_new ("Mine");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  BxSet *set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  static const char * const tables[] = { "workout", "slot", "session", "session_exercise", "session_set" };

  g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
  fixture_save_workout (store, workout);
  fixture_save_session (store, session);
  database = bx_database_open (fixture->path, BX_DATABASE_MODE_WRITE, &error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE %s SET modified_ms = 4102444800000", tables[i]);

      g_assert_true (bx_database_exec (database, sql, &error));
    }

  g_set_str (&workout->name, "Changed");
  g_set_str (&((BxSlot *) g_ptr_array_index (workout->slots, 0))->note, "changed");
  fixture_save_workout (store, workout);
  g_set_str (&session->note, "changed");
  g_set_str (&exercise->note, "changed");
  set->reps = 6;
  fixture_save_session (store, session);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT modified_ms FROM %s", tables[i]);

      g_assert_cmpint (get_int (store, sql), ==, G_GINT64_CONSTANT (4102444800001));
    }

  fixture_save_set (store, exercise->id, set);
  g_assert_cmpint (get_int (store, "SELECT modified_ms FROM session_set"), ==, G_GINT64_CONSTANT (4102444800001));
  set->reps = 7;
  fixture_save_set (store, exercise->id, set);
  g_assert_cmpint (get_int (store, "SELECT modified_ms FROM session_set"), ==, G_GINT64_CONSTANT (4102444800002));
  set_session_deleted (store, session->id, TRUE);
  g_assert_cmpint (get_int (store, "SELECT modified_ms FROM session"), ==, G_GINT64_CONSTANT (4102444800002));
  set_session_deleted (store, session->id, FALSE);
  g_assert_cmpint (get_int (store, "SELECT modified_ms FROM session"), ==, G_GINT64_CONSTANT (4102444800003));
  fixture_finish_session (store, session->id, bx_moment_now ());
  g_assert_cmpint (get_int (store, "SELECT modified_ms FROM session"), ==, G_GINT64_CONSTANT (4102444800004));
}

static void
test_workouts_come_back (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GPtrArray) workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_RECORDS; i++)
    {
      BxWorkout *workout = fixture_random_workout (rand);

      g_ptr_array_add (workouts, workout);
      fixture_save_workout (store, workout);
    }

  /* Edits: what was the next one's becomes this one's, and slots go and come. */
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr(GPtrArray) loaded = fixture_list_workouts (store);

      g_assert_cmpuint (loaded->len, ==, workouts->len);
      for (guint i = 0; i < loaded->len; i++)
        {
          BxWorkout *workout = g_ptr_array_index (workouts, i);
          g_autoptr(BxWorkout) other = fixture_random_workout (rand);

          /* In the order in which they were made */
          g_assert_true (bx_workout_equal (g_ptr_array_index (loaded, i), workout));

          g_set_str (&workout->name, other->name);
          g_set_str (&workout->description, other->description);
          if (workout->slots->len > 0)
            g_ptr_array_remove_index (workout->slots, 0);
          if (workout->slots->len > 0)
            {
              BxSlot *slot = g_ptr_array_index (workout->slots, 0);

              bx_slot_set_targets (slot, 3, 8, 12);
            }
          if (other->slots->len > 0)
            g_ptr_array_insert (workout->slots, 0, g_ptr_array_steal_index (other->slots, 0));
          fixture_save_workout (store, workout);
        }
    }
}

static void
test_deleting_a_workout (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BxWorkout) workout = fixture_random_workout (rand);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) again = NULL;

  fixture_save_workout (store, workout);
  bx_store_set_workout_deleted_async (store, workout->id, TRUE, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_set_workout_deleted_finish (store, fixture_wait (&answer), &error));
  g_clear_object (&answer);
  none = fixture_list_workouts (store);
  g_assert_cmpuint (none->len, ==, 0);

  bx_store_set_workout_deleted_async (store, workout->id, FALSE, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_set_workout_deleted_finish (store, fixture_wait (&answer), &error));
  g_clear_object (&answer);
  again = fixture_list_workouts (store);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (bx_workout_equal (g_ptr_array_index (again, 0), workout));

  bx_store_set_workout_deleted_async (store, "nothing", TRUE, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_set_workout_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
}

static void
test_deleting_a_session (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BxSession) session = fixture_random_session (rand);
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  fixture_save_session (store, session);
  set_session_deleted (store, session->id, TRUE);
  assert_not_found (store, session->id);
  summaries = fixture_list_sessions (store, NULL, 10);
  g_assert_cmpuint (summaries->len, ==, 0);

  /* Twice is no error; nothing of it has gone. */
  set_session_deleted (store, session->id, TRUE);
  set_session_deleted (store, session->id, FALSE);
  assert_same_session (store, session);

  bx_store_set_session_deleted_async (store, "nothing", TRUE, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_set_session_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
}

static void
test_one_session_runs (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) first = bx_session_new ("First");
  g_autoptr(BxSession) second = bx_session_new ("Second");
  g_autoptr(BxSession) running = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (fixture_load_running (store));
  fixture_save_session (store, first);
  running = fixture_load_running (store);
  g_assert_true (bx_session_equal (running, first));
  g_clear_pointer (&running, bx_session_free);

  bx_store_save_session_async (store, second, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_object (&answer);
  assert_not_found (store, second->id);

  /* Discarded, the other may run; it can't come back beside it. */
  set_session_deleted (store, first->id, TRUE);
  g_assert_null (fixture_load_running (store));
  fixture_save_session (store, second);
  bx_store_set_session_deleted_async (store, first->id, FALSE, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_set_session_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_object (&answer);

  second->ended = fixture_moment ("2026-11-21", 19);
  fixture_finish_session (store, second->id, second->ended);
  assert_same_session (store, second);
  set_session_deleted (store, first->id, FALSE);
  running = fixture_load_running (store);
  g_assert_true (bx_session_equal (running, first));

  bx_store_finish_session_async (store, "nothing", bx_moment_now (), NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_finish_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
}

static void
test_sets_one_by_one (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BxSession) session = bx_session_new ("Back");
  BxSessionExercise *first = fixture_add_exercise (session, "deadlift");
  BxSessionExercise *second = fixture_add_exercise (session, "pull-up");

  for (guint i = 0; i < 3; i++)
    {
      fixture_add_set (first, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100, 5);
      fixture_add_set (second, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 0, 8);
    }
  fixture_save_session (store, session);

  /* Confirmed, in any order: each keeps its place. */
  for (guint i = 3; i > 0; i--)
    {
      g_autoptr(BxSet) other = fixture_random_set (rand);
      BxSet *set = g_ptr_array_index (first->sets, i - 1);

      bx_set_take_performance (set, other);
      set->state = BX_SET_STATE_DONE;
      set->done_at = bx_moment_now ();
      fixture_save_set (store, first->id, set);
      assert_same_session (store, session);
    }

  /* New: after the others */
  for (guint i = 0; i < 3; i++)
    {
      BxSet *set = fixture_random_set (rand);

      g_ptr_array_add (second->sets, set);
      fixture_save_set (store, second->id, set);
      assert_same_session (store, session);
    }

  /* Moved to the other exercise: after its others */
  g_ptr_array_add (second->sets, g_ptr_array_steal_index (first->sets, 1));
  fixture_save_set (store, second->id, g_ptr_array_index (second->sets, second->sets->len - 1));
  assert_same_session (store, session);

  /* Taken away with the session, and back by saving it alone */
  {
    g_autoptr(BxSet) set = g_ptr_array_steal_index (second->sets, 0);

    fixture_save_session (store, session);
    assert_same_session (store, session);
    g_ptr_array_add (second->sets, bx_set_copy (set));
    fixture_save_set (store, second->id, set);
  }
  fixture_save_session (store, session);
  assert_same_session (store, session);
}

static void
assert_set_refused (BxStore      *store,
                    const char   *session_exercise_id,
                    const BxSet  *set,
                    BxStoreError  code)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_set_async (store, session_exercise_id, set, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_set_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, (int) code);
}

static void
test_sets_without_a_place (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(BxSession) other = bx_session_new ("Other");
  g_autoptr(BxSessionExercise) removed = NULL;
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  BxSessionExercise *others = fixture_add_exercise (other, "deadlift");
  BxSet *set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);

  other->ended = bx_moment_now ();
  fixture_save_session (store, other);
  fixture_save_session (store, session);

  /* Better refused than stored where nobody ever sees it */
  assert_set_refused (store, "nothing", set, BX_STORE_ERROR_NOT_FOUND);
  assert_set_refused (store, others->id, set, BX_STORE_ERROR_CONSTRAINT);

  removed = g_ptr_array_steal_index (session->exercises, 0);
  fixture_save_session (store, session);
  assert_set_refused (store, removed->id, set, BX_STORE_ERROR_NOT_FOUND);
  g_ptr_array_add (session->exercises, bx_session_exercise_copy (removed));
  fixture_save_session (store, session);
  fixture_save_set (store, removed->id, set);

  set_session_deleted (store, session->id, TRUE);
  assert_set_refused (store, removed->id, set, BX_STORE_ERROR_NOT_FOUND);
}

/* Editing one of two must never change the other. */
static void
test_rows_of_another_are_refused (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  g_autoptr(BxSession) thief = NULL;
  g_autoptr(BxWorkout) workout = bx_workout_new ("Back");
  g_autoptr(BxWorkout) workout_thief = NULL;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  session->ended = bx_moment_now ();
  fixture_add_set (fixture_add_exercise (session, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_save_session (store, session);
  thief = bx_session_copy (session);
  g_set_str (&thief->id, "00000000-0000-4000-8000-000000000000");
  bx_store_save_session_async (store, thief, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_object (&answer);
  assert_same_session (store, session);
  assert_not_found (store, thief->id);

  /* The same row twice in one record */
  g_ptr_array_add (session->exercises, bx_session_exercise_copy (g_ptr_array_index (session->exercises, 0)));
  bx_store_save_session_async (store, session, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_session_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_object (&answer);
  g_ptr_array_remove_index (session->exercises, 1);
  assert_same_session (store, session);

  g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
  fixture_save_workout (store, workout);
  workout_thief = bx_workout_copy (workout);
  g_set_str (&workout_thief->id, "00000000-0000-4000-8000-000000000000");
  bx_store_save_workout_async (store, workout_thief, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_workout_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
}

static void
test_rest (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) session = bx_session_new ("Back");
  BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");
  g_autoptr(BxRest) rest = bx_rest_new (exercise->id, G_GINT64_CONSTANT (1763712000123), 180);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  BxRest *loaded;

  fixture_save_session (store, session);
  bx_store_load_rest_async (store, session->id, NULL, fixture_answer_cb, &answer);
  g_assert_null (bx_store_load_rest_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
  g_clear_object (&answer);

  bx_store_save_rest_async (store, session->id, rest, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_rest_finish (store, fixture_wait (&answer), &error));
  g_clear_object (&answer);

  /* Saving the session does not touch it, and it goes over a restart. */
  g_set_str (&session->note, "note");
  fixture_save_session (store, session);
  bx_store_close (store);
  g_clear_object (&store);
  store = fixture_open (fixture->path);

  bx_store_load_rest_async (store, session->id, NULL, fixture_answer_cb, &answer);
  loaded = bx_store_load_rest_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
  g_clear_object (&answer);
  g_assert_cmpstr (loaded->session_exercise_id, ==, rest->session_exercise_id);
  g_assert_cmpint (loaded->deadline_utc_ms, ==, rest->deadline_utc_ms);
  g_assert_cmpint (loaded->total_seconds, ==, rest->total_seconds);
  bx_rest_free (loaded);

  fixture_finish_session (store, session->id, bx_moment_now ());
  bx_store_load_rest_async (store, session->id, NULL, fixture_answer_cb, &answer);
  g_assert_null (bx_store_load_rest_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
  g_clear_object (&answer);
  bx_store_save_rest_async (store, session->id, rest, NULL, fixture_answer_cb, &answer);
  g_assert_false (bx_store_save_rest_finish (store, fixture_wait (&answer), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/records/sessions-come-back", test_sessions_come_back);
  fixture_add ("/records/edits-come-back", test_edits_come_back);
  fixture_add ("/records/unchanged-rows-keep-their-edit", test_unchanged_rows_keep_their_edit);
  fixture_add ("/records/edits-are-later", test_edits_are_later);
  fixture_add ("/records/workouts-come-back", test_workouts_come_back);
  fixture_add ("/records/deleting-a-workout", test_deleting_a_workout);
  fixture_add ("/records/deleting-a-session", test_deleting_a_session);
  fixture_add ("/records/one-session-runs", test_one_session_runs);
  fixture_add ("/records/sets-one-by-one", test_sets_one_by_one);
  fixture_add ("/records/sets-without-a-place", test_sets_without_a_place);
  fixture_add ("/records/rows-of-another-are-refused", test_rows_of_another_are_refused);
  fixture_add ("/records/rest", test_rest);

  return g_test_run ();
}
