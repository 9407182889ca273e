/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include "bx-insertion.h"

static BxDatabase *
open_log (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  BxDatabase *database = bx_log_open (fixture->path, &error);

  g_assert_no_error (error);

  return database;
}

typedef void (*SpoilFunc) (BxSession         *session,
                           BxSessionExercise *exercise,
                           BxSet             *set);

#define SPOIL(name, what)                          \
  static void                                      \
  name (BxSession         *session,                \
        BxSessionExercise *exercise,               \
        BxSet             *set)                    \
  {                                                \
    what;                                          \
  }

SPOIL (spoil_session_id, g_set_str (&session->id, ""))
SPOIL (spoil_day, session->started.utc_ms = G_MAXINT64 / 4)
SPOIL (spoil_exercise_id, g_set_str (&exercise->id, ""))
SPOIL (spoil_exercise, g_set_str (&exercise->exercise_id, ""))
SPOIL (spoil_tempo, g_set_str (&exercise->tempo, ""))
SPOIL (spoil_set_id, g_set_str (&set->id, ""))
SPOIL (spoil_weight, set->weight = ((BxWeight) { -1, BX_UNIT_KG }))
SPOIL (spoil_unit, set->weight = ((BxWeight) { 1, (BxUnit) 9 }))
SPOIL (spoil_bodyweight, set->bodyweight = ((BxWeight) { -1, BX_UNIT_KG }))
SPOIL (spoil_added, set->added = ((BxWeight) { -1, BX_UNIT_LB }))
SPOIL (spoil_assistance, set->assistance = ((BxWeight) { -1, BX_UNIT_KG }))
SPOIL (spoil_target, set->target.weight = ((BxWeight) { -1, BX_UNIT_KG }))

static void
assert_refused (BxDatabase *database,
                const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (bx_database_exec (database, sql, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
}

static void
assert_checks (BxDatabase *database)
{
  assert_refused (database, "INSERT INTO session (id, title, day, started_ms, started_offset_s, modified_ms) VALUES ('', '', '2026-01-01', 0, 0, 0)");
  assert_refused (database, "INSERT INTO session_exercise (id, session_key, position, exercise_id, modified_ms) VALUES ('e', 987654, 0, 'deadlift', 0)");
}

static void
assert_empty (BxDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (bx_database_get_int (database, "SELECT count (*) FROM session", &n, &error));
  g_assert_cmpint (n, ==, 0);
}

/* What the tables would refuse is refused, in the midst of what they would not, and
 * whoever writes anything else finds the checks in force. */
static void
test_checks (Fixture       *fixture,
             gconstpointer  data)
{
  static const SpoilFunc spoils[] = {
    spoil_session_id, spoil_day, spoil_exercise_id, spoil_exercise, spoil_tempo, spoil_set_id,
    spoil_weight, spoil_unit, spoil_bodyweight, spoil_added, spoil_assistance, spoil_target,
  };
  g_autoptr (BxDatabase) database = open_log (fixture);

  assert_checks (database);

  for (gsize i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr (BxSession) good = bx_session_new ("Good");
      g_autoptr (BxSession) bad = bx_session_new ("Bad");
      BxSessionExercise *exercise = fixture_add_exercise (bad, "deadlift");
      BxSet *set = bx_set_new ();
      g_autoptr (BxInsertion) insertion = NULL;
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (exercise->sets, set);
      good->started = bad->started = fixture_moment ("2026-03-01", 18);
      good->ended = bad->ended = fixture_moment ("2026-03-01", 19);
      spoils[i] (bad, exercise, set);

      g_assert_true (bx_database_begin (database, &error));
      insertion = bx_insertion_begin (database, "strong.csv", "strong", &error);
      g_assert_no_error (error);
      g_assert_true (bx_insertion_add_session (insertion, good, &error));
      assert_checks (bx_insertion_get_database (insertion));
      g_assert_true (bx_insertion_add_session (insertion, good, &error));
      g_assert_false (bx_insertion_add_session (insertion, bad, &error));
      g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
      g_clear_error (&error);
      g_assert_true (bx_insertion_add_session (insertion, good, &error));
      g_clear_pointer (&insertion, bx_insertion_free);
      bx_database_end (database, FALSE, NULL);

      assert_checks (database);
      assert_empty (database);
    }
}

/* A check that a migration adds has to be told before a session is written, or made sure
 * of by how its values are bound; see bx-insertion-checks.c. */
static void
test_known_checks (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *table;
    guint n_checks;
  } known[] = { { "session", 4 }, { "session_exercise", 6 }, { "session_set", 28 } };
  g_autoptr (BxDatabase) database = open_log (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (BxStatement) statement = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) parts = NULL;

      statement = bx_database_prepare (database, "SELECT sql FROM sqlite_schema WHERE name = ?1", &error);
      g_assert_no_error (error);
      bx_statement_bind_text (statement, 1, known[i].table);
      g_assert_cmpint (bx_statement_step (statement, &error), ==, BX_STATEMENT_STEP_ROW);
      parts = g_strsplit (bx_statement_get_text (statement, 0), "CHECK (", -1);
      g_test_message ("Table “%s”", known[i].table);
      g_assert_cmpuint (g_strv_length (parts) - 1, ==, known[i].n_checks);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/insertion-checks/refused", test_checks);
  fixture_add ("/insertion-checks/known", test_known_checks);

  return g_test_run ();
}
