/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <string.h>

#include "bx-insertion.h"

/* Sessions that are added many at once come to the same as one after the other, whatever
 * of them is there already and however little they fit together. */

static BxSession *
make_session (GRand *rand)
{
  BxSession *session = fixture_random_session (rand);

  if (!bx_moment_is_set (session->ended))
    session->ended = (BxMoment) { session->started.utc_ms + 60000, session->started.offset_s };

  return session;
}

static BxSession *
pick_session (GPtrArray *sessions,
              GRand     *rand)
{
  return g_ptr_array_index (sessions, (guint) g_rand_int_range (rand, 0, (gint32) sessions->len));
}

static BxSessionExercise *
pick_exercise (GPtrArray *sessions,
               GRand     *rand)
{
  const BxSession *session = pick_session (sessions, rand);

  return session->exercises->len > 0 ? g_ptr_array_index (session->exercises, 0) : NULL;
}

/* Makes one or two of the sessions contradict each other, or what is there. */
static void
disturb (GPtrArray *sessions,
         GPtrArray *there,
         GRand     *rand)
{
  GPtrArray *others = g_rand_boolean (rand) && there->len > 0 ? there : sessions;
  BxSessionExercise *exercise = pick_exercise (sessions, rand);
  BxSessionExercise *other = pick_exercise (others, rand);

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0: /* one that is there, changed */
      if (there->len > 0)
        {
          BxSession *session = bx_session_copy (pick_session (there, rand));

          g_set_str (&session->title, "Another");
          g_ptr_array_add (sessions, session);
        }
      break;
    case 1: /* the same twice */
      g_ptr_array_add (sessions, bx_session_copy (pick_session (sessions, rand)));
      break;
    case 2: /* one that still runs */
      pick_session (sessions, rand)->ended = BX_MOMENT_NONE;
      break;
    case 3: /* the exercise of another session */
      if (exercise != NULL && other != NULL)
        g_set_str (&exercise->id, other->id);
      break;
    case 4: /* the set of another session */
      if (exercise != NULL && other != NULL && exercise->sets->len > 0 && other->sets->len > 0)
        g_set_str (&((BxSet *) g_ptr_array_index (exercise->sets, 0))->id, ((BxSet *) g_ptr_array_index (other->sets, 0))->id);
      break;
    case 5: /* an id of another program */
      if (exercise != NULL && exercise->sets->len > 0)
        {
          g_free (((BxSet *) g_ptr_array_index (exercise->sets, 0))->id);
          ((BxSet *) g_ptr_array_index (exercise->sets, 0))->id = g_strdup_printf ("set-%u-of-another-program-with-a-long-name", g_rand_int (rand));
        }
      break;
    default: /* nothing */
      break;
    }
}

static GPtrArray *
copy_sessions (GPtrArray *sessions)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (copy, bx_session_copy (g_ptr_array_index (sessions, i)));

  return copy;
}

static BxInsertionCounts
add (BxDatabase  *database,
     GPtrArray   *sessions,
     gboolean     at_once,
     char       **id)
{
  g_autoptr (BxInsertion) insertion = NULL;
  g_autoptr (GError) error = NULL;
  BxInsertionCounts counts;

  g_assert_true (bx_database_begin (database, &error));
  insertion = bx_insertion_begin (database, "a.csv", "strong", &error);
  g_assert_no_error (error);

  if (at_once)
    {
      g_autoptr (BxInsertionBatch) batch = bx_insertion_batch_new (copy_sessions (sessions));

      bx_insertion_add_batch (insertion, batch, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; !at_once && i < sessions->len; i++)
    {
      bx_insertion_add_session (insertion, g_ptr_array_index (sessions, i), &error);
      g_assert_no_error (error);
    }

  g_assert_true (bx_insertion_finish (insertion, &error));
  counts = *bx_insertion_get_counts (insertion);
  *id = g_strdup (bx_insertion_get_id (insertion));
  g_clear_pointer (&insertion, bx_insertion_free);
  g_assert_true (bx_database_end (database, TRUE, &error));

  return counts;
}

static void
undo (BxDatabase *database,
      const char *id)
{
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_database_end (database, bx_insertion_undo (database, id, &error), &error));
  g_assert_no_error (error);
}

/* All rows of sessions, but for the moments of their edits */
static char *
dump (BxDatabase *database)
{
  static const char *const queries[] = {
    "SELECT id, workout_id, title, day, started_ms, started_offset_s, ended_ms, ended_offset_s, note, import_key,"
    " deleted_ms IS NULL FROM session ORDER BY id",
    "SELECT e.id, s.id, position, exercise_id, variation, slot_id, alternatives, rest_s, e.note, tempo, superset, e.import_key,"
    " e.deleted_ms IS NULL FROM session_exercise e JOIN session s ON s.key = e.session_key ORDER BY e.id",
    "SELECT t.id, e.id, t.position, kind, state, weight, weight_unit, bodyweight, bodyweight_unit, added, added_unit, assistance,"
    " assistance_unit, reps, seconds, rpe_tenths, done_ms, done_offset_s, t.note, target_kind, target_reps_min, target_reps_max,"
    " target_seconds, target_weight, target_weight_unit, target_rpe_tenths, t.import_key, t.deleted_ms IS NULL"
    " FROM session_set t JOIN session_exercise e ON e.key = t.session_exercise_key ORDER BY t.id",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (BxStatement) statement = bx_database_prepare (database, queries[i], &error);
      int n = strstr (queries[i], "FROM session_set") != NULL ? 28 : strstr (queries[i], "FROM session_exercise") != NULL ? 13 : 11;

      g_assert_no_error (error);
      while (bx_statement_step (statement, &error) == BX_STATEMENT_STEP_ROW)
        {
          for (int j = 0; j < n; j++)
            g_string_append_printf (text, "%s|", bx_statement_is_null (statement, j) ? "-" : bx_statement_get_text (statement, j));
          g_string_append_c (text, '\n');
        }
      g_assert_no_error (error);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_sound (BxDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;

  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *other_path = g_strconcat (fixture->path, "-other", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) one = bx_log_open (fixture->path, &error);
  g_autoptr (BxDatabase) other = bx_log_open (other_path, &error);
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);

  g_assert_no_error (error);
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
      g_autofree char *one_id = NULL;
      g_autofree char *other_id = NULL;
      g_autofree char *one_rows = NULL;
      g_autofree char *other_rows = NULL;
      BxInsertionCounts one_counts;
      BxInsertionCounts other_counts;

      for (guint i = 0; i < 6; i++)
        g_ptr_array_add (sessions, make_session (rand));
      disturb (sessions, there, rand);
      if (g_rand_boolean (rand))
        disturb (sessions, there, rand);

      one_counts = add (one, sessions, FALSE, &one_id);
      other_counts = add (other, sessions, TRUE, &other_id);
      g_assert_cmpmem (&one_counts, sizeof one_counts, &other_counts, sizeof other_counts);

      /* What was taken back comes again. */
      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          undo (one, one_id);
          undo (other, other_id);
        }

      one_rows = dump (one);
      other_rows = dump (other);
      g_assert_cmpstr (one_rows, ==, other_rows);

      for (guint i = 0; i < sessions->len; i++)
        g_ptr_array_add (there, bx_session_copy (g_ptr_array_index (sessions, i)));
    }

  assert_sound (one);
  assert_sound (other);
  g_clear_pointer (&other, bx_database_close);
  fixture_remove (other_path);
}

/* The same file twice adds nothing the second time. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = bx_log_open (fixture->path, &error);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  BxInsertionCounts counts;

  g_assert_no_error (error);
  for (guint i = 0; i < 50; i++)
    g_ptr_array_add (sessions, make_session (rand));

  counts = add (database, sessions, TRUE, &id);
  g_assert_cmpuint (counts.n_sessions, ==, sessions->len);
  before = dump (database);

  counts = add (database, sessions, TRUE, &again);
  g_assert_cmpuint (counts.n_sessions, ==, 0);
  g_assert_cmpuint (counts.n_sets, ==, 0);
  g_assert_cmpuint (counts.n_duplicate_sessions, ==, sessions->len);
  g_assert_null (again);
  after = dump (database);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/insertion-batch/same", Fixture, NULL, fixture_set_up, test_same, fixture_tear_down);
  g_test_add ("/insertion-batch/twice", Fixture, NULL, fixture_set_up, test_twice, fixture_tear_down);

  return g_test_run ();
}
