/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bx-backup.h"
#include "bx-exercise-table.h"
#include "bx-feel-table.h"
#include "bx-measurement-table.h"
#include "bx-merge.h"
#include "bx-note-table.h"
#include "bx-session-table.h"
#include "bx-store-file.h"
#include "bx-workout-table.h"
#include "disk.h"

#define N_LOGS 3

static char *
path_of (Fixture    *fixture,
         const char *name)
{
  g_autofree char *folder = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  return g_build_filename (folder, "log.db", NULL);
}

static BxDatabase *
open_named (Fixture    *fixture,
            const char *name)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (GError) error = NULL;
  BxDatabase *database = bx_log_open (path, &error);

  g_assert_no_error (error);

  return database;
}

static void
append_rows (BxDatabase *database,
             const char *sql,
             GString    *text)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (bx_database_get_handle (database), sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *value = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (text, "%s|", value != NULL ? value : "-");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
}

/* Everything in a log that another machine would know, and when it was edited */
static char *
dump (BxDatabase *database)
{
  static const char *const queries[] = {
    "SELECT id, workout_id, title, day, started_ms, ended_ms, note, modified_ms, deleted_ms, (SELECT i.id FROM import i WHERE i.key = import_key) "
    "FROM session WHERE ended_ms IS NOT NULL OR deleted_ms IS NOT NULL ORDER BY id",
    "SELECT e.id, s.id, e.position, e.exercise_id, e.variation, e.slot_id, e.alternatives, e.rest_s, e.note, e.tempo, e.superset, e.modified_ms, e.deleted_ms "
    "FROM session_exercise e JOIN session s ON s.key = e.session_key WHERE s.ended_ms IS NOT NULL OR s.deleted_ms IS NOT NULL ORDER BY e.id",
    "SELECT t.id, e.id, t.position, t.kind, t.state, t.weight, t.weight_unit, t.bodyweight, t.added, t.assistance, t.reps, t.seconds, "
    "t.rpe_tenths, t.done_ms, t.note, t.target_kind, t.target_reps_min, t.target_weight, t.target_rpe_tenths, t.modified_ms, t.deleted_ms "
    "FROM session_set t JOIN session_exercise e ON e.key = t.session_exercise_key JOIN session s ON s.key = e.session_key "
    "WHERE s.ended_ms IS NOT NULL OR s.deleted_ms IS NOT NULL ORDER BY t.id",
    "SELECT id, name, description, credit, folder, original_id, schedule, modified_ms, deleted_ms FROM workout ORDER BY id",
    "SELECT s.id, w.id, s.position, s.exercise_id, s.variation, s.alternatives, s.rest_s, s.note, s.tempo, s.superset, s.progression, s.step, s.step_unit, s.percent, s.modified_ms, s.deleted_ms "
    "FROM slot s JOIN workout w ON w.key = s.workout_key ORDER BY s.id",
    "SELECT s.id, x.position, x.kind, x.reps_min, x.reps_max, x.seconds, x.weight, x.weight_unit, x.rpe_tenths "
    "FROM slot_target x JOIN slot s ON s.key = x.slot_key ORDER BY s.id, x.position",
    "SELECT id, name, measure, primary_muscles, secondary_muscles, equipment, note, hex (picture), merged_into, modified_ms, deleted_ms FROM exercise ORDER BY id",
    "SELECT id, note, modified_ms, deleted_ms FROM exercise_note ORDER BY id",
    "SELECT id, exercise_id, variation, session_id, answer, said_ms, said_offset_s, modified_ms, deleted_ms FROM feel ORDER BY id",
    "SELECT id, exercise_id, variation, measure, assisted, modified_ms, deleted_ms FROM exercise_alias ORDER BY id",
    "SELECT id, source, sessions, modified_ms, deleted_ms FROM import ORDER BY id",
    "SELECT id, kind, value, unit, day, taken_ms, note, modified_ms, deleted_ms FROM measurement ORDER BY id",
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    append_rows (database, queries[i], text);

  return g_string_free (text, FALSE);
}

static void
assert_same (BxDatabase *a,
             BxDatabase *b)
{
  g_autofree char *dump_a = dump (a);
  g_autofree char *dump_b = dump (b);

  if (strcmp (dump_a, dump_b) != 0)
    {
      g_auto (GStrv) lines_a = g_strsplit (dump_a, "\n", -1);
      g_auto (GStrv) lines_b = g_strsplit (dump_b, "\n", -1);

      for (guint i = 0; lines_a[i] != NULL && lines_b[i] != NULL; i++)
        g_assert_cmpstr (lines_a[i], ==, lines_b[i]);
      g_assert_cmpuint (g_strv_length (lines_a), ==, g_strv_length (lines_b));
    }
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

static BxMergeResult *
merge (BxDatabase *database,
       const char *path)
{
  g_autoptr (GError) error = NULL;
  BxMergeResult *result = bx_merge_run (database, path, FALSE, &error);

  g_assert_no_error (error);

  return result;
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

static char *
choose (BxDatabase *database,
        const char *table,
        GRand      *rand)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id", table);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) ids = NULL;
  guint n;

  append_rows (database, sql, text);
  ids = g_strsplit (text->str, "|\n", -1);
  n = MAX (g_strv_length (ids), 1) - 1;

  return n > 0 ? g_strdup (ids[g_rand_int_range (rand, 0, (int) n)]) : NULL;
}

static void
edit_session (BxDatabase *database,
              GRand      *rand)
{
  g_autofree char *id = choose (database, "session WHERE ended_ms IS NOT NULL", rand);
  g_autoptr (BxSession) session = NULL;
  BxSessionExercise *exercise;

  if (id == NULL)
    return;
  session = bx_session_table_load (database, id, NULL);
  if (session == NULL)
    return;

  if (g_rand_boolean (rand))
    g_set_str (&session->title, g_rand_boolean (rand) ? "Left" : "Right");
  if (session->exercises->len > 0)
    {
      exercise = g_ptr_array_index (session->exercises, g_rand_int_range (rand, 0, (int) session->exercises->len));
      if (exercise->sets->len > 0 && g_rand_boolean (rand))
        ((BxSet *) g_ptr_array_index (exercise->sets, 0))->reps = g_rand_int_range (rand, 0, 3);
      else if (exercise->sets->len > 1)
        g_ptr_array_remove_index (exercise->sets, 1);
      else
        fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
      if (g_rand_int_range (rand, 0, 6) == 0)
        g_ptr_array_remove (session->exercises, exercise);
    }
  save (database, session);
}

/* An exercise of the person's own: a new one, another content of it, deleted, or become
 * another one */
static void
act_on_exercise (BxDatabase *database,
                 GRand      *rand)
{
  static const char *const muscles[] = { "hamstrings", "erector-spinae", NULL };
  g_autoptr (BxOwnExercise) exercise = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = choose (database, "exercise", rand);
  gboolean done;

  g_assert_true (bx_database_begin (database, &error));
  switch (id != NULL ? g_rand_int_range (rand, 0, 4) : 0)
    {
    case 1:
      done = bx_exercise_table_set_deleted (database, id, g_rand_boolean (rand), &error);
      break;
    case 2:
      done = bx_exercise_table_merge (database, id, "deadlift", &error);
      break;
    default:
      exercise = bx_own_exercise_new (g_rand_boolean (rand) ? id : NULL, g_rand_boolean (rand) ? "Reverse Hyper" : "Jefferson Curl", BX_MEASURE_WEIGHT_REPS);
      if (g_rand_boolean (rand))
        exercise->primary = g_strdupv ((char **) muscles);
      if (g_rand_boolean (rand))
        exercise->picture = g_bytes_new_static ("\211PNG\0\1", 6);
      exercise->note = g_rand_boolean (rand) ? g_strdup ("Slowly") : NULL;
      done = bx_exercise_table_save (database, exercise, &error);
      break;
    }
  g_assert_true (bx_database_end (database, done, &error));
  g_assert_no_error (error);
}

/* Something that a person may do with a log */
static void
act (BxDatabase *database,
     GRand      *rand)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  gboolean finished;

  switch (g_rand_int_range (rand, 0, 16))
    {
    case 0:
    case 1:
      {
        g_autoptr (BxSession) session = fixture_random_session (rand);

        if (!bx_moment_is_set (session->ended))
          session->ended = (BxMoment) { session->started.utc_ms + 60000, session->started.offset_s };
        save (database, session);
      }
      break;
    case 2:
      id = choose (database, "session WHERE ended_ms IS NOT NULL", rand);
      if (id != NULL)
        {
          g_assert_true (bx_database_begin (database, &error));
          bx_database_end (database, bx_session_table_set_deleted (database, id, g_rand_boolean (rand), &finished, &error), &error);
          g_assert_no_error (error);
        }
      break;
    case 3:
      {
        g_autoptr (BxWorkout) workout = fixture_random_workout (rand);

        id = choose (database, "workout", rand);
        if (id != NULL && g_rand_boolean (rand))
          {
            /* Another content of the same */
            g_autoptr (GPtrArray) workouts = bx_workout_table_list (database, &error);

            if (workouts->len > 0)
              {
                BxWorkout *old = g_ptr_array_index (workouts, 0);

                g_set_str (&old->name, "Edited");
                for (guint i = 0; i < old->slots->len; i++)
                  bx_slot_set_targets (g_ptr_array_index (old->slots, i), (guint) g_rand_int_range (rand, 1, 5), 5, 8);
                g_assert_true (bx_database_begin (database, &error));
                g_assert_true (bx_database_end (database, bx_workout_table_save (database, old, &error), &error));
              }
            break;
          }
        g_assert_true (bx_database_begin (database, &error));
        g_assert_true (bx_database_end (database, bx_workout_table_save (database, workout, &error), &error));
      }
      break;
    case 4:
      {
        g_autoptr (BxExerciseAlias) alias = bx_exercise_alias_new (g_rand_boolean (rand) ? "Bench" : "Squat", g_rand_boolean (rand) ? "deadlift" : "pull-up",
                                                                   NULL, BX_MEASURE_WEIGHT_REPS, g_rand_boolean (rand));

        g_assert_true (bx_database_begin (database, &error));
        g_assert_true (bx_database_end (database, bx_exercise_table_save_alias (database, alias, &error), &error));
      }
      break;
    case 5:
      {
        g_autoptr (BxInsertion) insertion = NULL;
        g_autoptr (BxSession) session = fixture_random_session (rand);
        g_autofree char *import_id = NULL;

        session->ended = session->started;
        g_assert_true (bx_database_begin (database, &error));
        insertion = bx_insertion_begin (database, "a.csv", "strong", &error);
        g_assert_true (bx_insertion_add_session (insertion, session, &error));
        g_assert_true (bx_insertion_finish (insertion, &error));
        import_id = g_strdup (bx_insertion_get_id (insertion));
        g_clear_pointer (&insertion, bx_insertion_free);
        g_assert_true (bx_database_end (database, TRUE, &error));
        if (g_rand_boolean (rand))
          {
            g_assert_true (bx_database_begin (database, &error));
            g_assert_true (bx_database_end (database, bx_insertion_undo (database, import_id, &error), &error));
          }
      }
      break;
    case 6:
      id = choose (database, "measurement", rand);
      g_assert_true (bx_database_begin (database, &error));
      if (id != NULL && g_rand_boolean (rand))
        {
          g_assert_true (bx_database_end (database, bx_measurement_table_set_deleted (database, id, g_rand_boolean (rand), &error), &error));
        }
      else
        {
          g_autoptr (BxMeasurement) measurement = bx_measurement_new (g_rand_boolean (rand) ? BX_MEASUREMENT_BODYWEIGHT : "waist",
                                                                      g_rand_double_range (rand, 60, 90), "kg");

          /* A new one, or another content of the same */
          if (id != NULL)
            g_set_str (&measurement->id, id);
          g_assert_true (bx_database_end (database, bx_measurement_table_save (database, measurement, &error), &error));
        }
      break;
    case 7:
      act_on_exercise (database, rand);
      break;
    case 8:
      g_assert_true (bx_database_begin (database, &error));
      g_assert_true (bx_database_end (database,
                                      bx_note_table_save (database, g_rand_boolean (rand) ? "deadlift" : "pull-up",
                                                          g_rand_int_range (rand, 0, 3) == 0 ? "" : g_rand_boolean (rand) ? "Hook grip" : "Slowly", &error),
                                      &error));
      break;
    case 9:
      {
        g_autoptr (BxFeel) feel = bx_feel_new (g_rand_boolean (rand) ? "deadlift" : "pull-up", g_rand_boolean (rand) ? BX_FEEL_ACHE : BX_FEEL_WELL);

        id = choose (database, "feel", rand);
        if (id != NULL && g_rand_boolean (rand))
          g_set_str (&feel->id, id);
        g_assert_true (bx_database_begin (database, &error));
        g_assert_true (bx_database_end (database, bx_feel_table_save (database, feel, &error), &error));
      }
      break;
    default:
      edit_session (database, rand);
      break;
    }
  g_assert_no_error (error);
}

/* ---- any order ------------------------------------------------------------------------ */

/* Three machines; edits at random and merges at random; in the end, whoever merged with
 * all has the same, and it is the same in whatever order. */
static void
test_any_order (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[N_LOGS] = { "desk", "gym", "lap" };
  static const guint orders[][N_LOGS] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 }, { 0, 2, 1 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 6; round++)
    {
      BxDatabase *logs[N_LOGS];
      char *paths[N_LOGS];
      g_autoptr (BxDatabase) first = NULL;

      for (guint i = 0; i < N_LOGS; i++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%u", names[i], round);

          paths[i] = path_of (fixture, name);
          logs[i] = open_named (fixture, name);
        }

      for (guint i = 0; i < 60; i++)
        {
          guint which = (guint) g_rand_int_range (rand, 0, N_LOGS);

          if (g_rand_int_range (rand, 0, 8) == 0)
            {
              g_autoptr (BxMergeResult) result = merge (logs[which], paths[(which + 1 + (guint) g_rand_int_range (rand, 0, N_LOGS - 1)) % N_LOGS]);

              assert_sound (logs[which]);
            }
          else
            {
              act (logs[which], rand);
            }
        }

      /* Into a new log each, in each order */
      for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
        {
          g_autofree char *name = g_strdup_printf ("order-%u-%u", round, (guint) i);
          g_autoptr (BxDatabase) log = open_named (fixture, name);

          for (guint j = 0; j < N_LOGS; j++)
            {
              g_autoptr (BxMergeResult) result = merge (log, paths[orders[i][j]]);
            }
          assert_sound (log);
          if (first == NULL)
            first = g_steal_pointer (&log);
          else
            assert_same (first, log);
        }

      /* And among themselves: around twice reaches everybody. */
      for (guint i = 0; i < 2 * N_LOGS; i++)
        {
          g_autoptr (BxMergeResult) result = merge (logs[(i + 1) % N_LOGS], paths[i % N_LOGS]);
        }
      for (guint i = 0; i < N_LOGS; i++)
        {
          g_autoptr (BxMergeResult) result = NULL;

          assert_same (first, logs[i]);
          assert_sound (logs[i]);

          /* Once more adds nothing. */
          result = merge (logs[i], paths[(i + 1) % N_LOGS]);
          g_assert_cmpuint (result->n_added, ==, 0);
          g_assert_cmpuint (result->n_changed, ==, 0);
          g_assert_cmpuint (result->n_conflicts, ==, 0);
          assert_same (first, logs[i]);
        }

      for (guint i = 0; i < N_LOGS; i++)
        {
          bx_database_close (logs[i]);
          g_free (paths[i]);
        }
    }
}

/* ---- what is told --------------------------------------------------------------------- */

static void
test_conflicts (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *desk_path = path_of (fixture, "desk");
  g_autofree char *gym_path = path_of (fixture, "gym");
  g_autoptr (BxDatabase) desk = open_named (fixture, "desk");
  g_autoptr (BxDatabase) gym = open_named (fixture, "gym");
  g_autoptr (BxSession) session = bx_session_new ("Back");
  g_autoptr (BxSession) other = bx_session_new ("Legs");
  g_autoptr (BxSession) loaded = NULL;
  g_autoptr (BxMergeResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const BxMergeConflict *conflict;
  BxSet *set = fixture_add_set (fixture_add_exercise (session, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  gboolean finished;

  session->started = fixture_moment ("2026-03-14", 18);
  session->ended = session->started;
  other->started = fixture_moment ("2026-03-15", 18);
  other->ended = other->started;
  save (desk, session);
  save (desk, other);
  result = merge (gym, desk_path);
  g_assert_cmpuint (result->n_sessions, ==, 2);
  g_assert_cmpuint (result->n_sets, ==, 1);
  g_assert_cmpuint (result->n_conflicts, ==, 0);
  g_clear_pointer (&result, bx_merge_result_free);
  result = merge (desk, gym_path);
  g_clear_pointer (&result, bx_merge_result_free);
  g_usleep (3000);

  /* The same set on both, another session on one. */
  set->reps = 6;
  save (desk, session);
  g_usleep (3000);
  set->reps = 7;
  save (gym, session);
  g_set_str (&other->title, "Lower");
  save (gym, other);

  /* Only told */
  result = bx_merge_run (desk, gym_path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_conflicts, ==, 1);
  loaded = bx_session_table_load (desk, session->id, &error);
  g_assert_cmpint (((BxSet *) g_ptr_array_index (((BxSessionExercise *) g_ptr_array_index (loaded->exercises, 0))->sets, 0))->reps, ==, 6);
  g_clear_pointer (&loaded, bx_session_free);
  g_clear_pointer (&result, bx_merge_result_free);

  result = merge (desk, gym_path);
  g_assert_cmpuint (result->n_changed, ==, 2);
  g_assert_cmpuint (result->n_conflicts, ==, 1);
  conflict = g_ptr_array_index (result->conflicts, 0);
  g_assert_cmpstr (conflict->table, ==, "session_set");
  g_assert_cmpstr (conflict->id, ==, set->id);
  g_assert_cmpstr (conflict->name, ==, "deadlift");
  g_assert_cmpstr (conflict->day, ==, "2026-03-14");
  g_assert_true (conflict->theirs);
  g_assert_cmpint (conflict->our_ms, <, conflict->their_ms);
  loaded = bx_session_table_load (desk, session->id, &error);
  g_assert_true (bx_session_equal (loaded, session));
  g_clear_pointer (&result, bx_merge_result_free);

  /* A deletion holds, whoever still has it. */
  g_usleep (3000);
  g_assert_true (bx_database_begin (desk, &error));
  g_assert_true (bx_database_end (desk, bx_session_table_set_deleted (desk, other->id, TRUE, &finished, &error), &error));
  result = merge (desk, gym_path);
  g_assert_cmpuint (result->n_changed, ==, 0);
  g_clear_pointer (&result, bx_merge_result_free);
  g_assert_null (bx_session_table_load (desk, other->id, NULL));
  result = merge (gym, desk_path);
  g_assert_cmpuint (result->n_deleted, ==, 1);
  g_assert_null (bx_session_table_load (gym, other->id, NULL));
}

/* A session that runs belongs to where it runs. */
static void
test_running (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *desk_path = path_of (fixture, "desk");
  g_autofree char *gym_path = path_of (fixture, "gym");
  g_autoptr (BxDatabase) desk = open_named (fixture, "desk");
  g_autoptr (BxDatabase) gym = open_named (fixture, "gym");
  g_autoptr (BxSession) here = bx_session_new ("Here");
  g_autoptr (BxSession) there = bx_session_new ("There");
  g_autoptr (BxSession) loaded = NULL;
  g_autoptr (BxMergeResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_set (fixture_add_exercise (here, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (fixture_add_exercise (there, "pull-up"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 5);
  save (desk, here);
  save (gym, there);

  result = merge (desk, gym_path);
  g_assert_cmpuint (result->n_running, ==, 1);
  g_assert_cmpuint (result->n_added, ==, 0);
  g_assert_true (bx_session_table_load_running (desk, &loaded, &error));
  g_assert_cmpstr (loaded->id, ==, here->id);
  g_clear_pointer (&loaded, bx_session_free);
  g_clear_pointer (&result, bx_merge_result_free);

  /* Once it is finished, it comes. */
  g_assert_true (bx_database_begin (gym, &error));
  g_assert_true (bx_database_end (gym, bx_session_table_finish (gym, there->id, bx_moment_now (), &error), &error));
  result = merge (desk, gym_path);
  g_assert_cmpuint (result->n_sessions, ==, 1);
  g_assert_cmpuint (result->n_sets, ==, 1);
  loaded = bx_session_table_load (desk, there->id, &error);
  g_assert_nonnull (loaded);
  g_clear_pointer (&result, bx_merge_result_free);
  result = merge (gym, desk_path);
  g_assert_cmpuint (result->n_running, ==, 1);
  g_assert_cmpuint (result->n_added, ==, 0);
}

/* What is no log of ours is refused, and nothing is left behind. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BxDatabase) desk = open_named (fixture, "desk");
  g_autofree char *folder = g_build_filename (fixture->folder, "desk", NULL);
  g_autofree char *other = path_of (fixture, "other");
  g_autofree char *words = g_build_filename (fixture->folder, "words", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *before = dump (desk);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) names_after = NULL;
  BxDatabase *database;

  names = fixture_list (folder);
  g_assert_true (g_file_set_contents (words, "words", -1, NULL));
  g_assert_null (bx_merge_run (desk, words, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (bx_merge_run (desk, missing, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  database = open_named (fixture, "other");
  g_assert_true (bx_database_exec (database, "PRAGMA user_version = 9999", &error));
  bx_database_close (database);
  g_assert_null (bx_merge_run (desk, other, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_TOO_NEW);

  after = dump (desk);
  g_assert_cmpstr (before, ==, after);
  names_after = fixture_list (folder);
  g_assert_cmpstrv (names, names_after);
}

/* ---- when the disk fails -------------------------------------------------------------- */

static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *gym_path = path_of (fixture, "gym");
  g_autoptr (BxDatabase) desk = open_named (fixture, "desk");
  g_autoptr (BxDatabase) gym = open_named (fixture, "gym");
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *folder = g_build_filename (fixture->folder, "desk", NULL);
  g_autofree char *before = NULL;
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC };
  guint n_failures = 0;
  gboolean succeeded = FALSE;

  for (guint i = 0; i < 30; i++)
    act (gym, rand);
  for (guint i = 0; i < 10; i++)
    act (desk, rand);
  before = dump (desk);

  for (guint n = 1; !succeeded && n < 3000; n += 1 + n / 10)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BxMergeResult) result = NULL;
      g_autofree char *after = NULL;
      g_auto (GStrv) names = NULL;

      disk_fail_from (n, codes[n % G_N_ELEMENTS (codes)]);
      result = bx_merge_run (desk, gym_path, FALSE, &error);
      disk_fail_from (0, SQLITE_OK);
      succeeded = result != NULL;
      names = fixture_list (folder);
      for (guint i = 0; names[i] != NULL; i++)
        g_assert_false (g_str_has_prefix (names[i], BX_STORE_FILE_TEMPORARY_PREFIX));
      if (succeeded)
        break;

      g_assert_true (error != NULL && error->domain == BX_STORE_ERROR);
      after = dump (desk);
      g_assert_cmpstr (before, ==, after);
      n_failures++;
    }

  g_assert_true (succeeded);
  g_assert_cmpuint (n_failures, >, 5);
  assert_sound (desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  disk_install ();

  fixture_add ("/merge/any-order", test_any_order);
  fixture_add ("/merge/conflicts", test_conflicts);
  fixture_add ("/merge/running", test_running);
  fixture_add ("/merge/refused", test_refused);
  fixture_add ("/merge/faults", test_faults);

  return g_test_run ();
}
