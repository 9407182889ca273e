/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include "bx-backup.h"
#include "bx-exercise-table.h"
#include "bx-feel-table.h"
#include "bx-history.h"
#include "bx-insertion.h"
#include "bx-measurement-table.h"
#include "bx-note-table.h"
#include "bx-session-table.h"
#include "bx-workout-table.h"
#include "test-sql-resources.h"

#define TEST_SQL "/com/example/BackExt/test-sql/"

/* What the logs in `versions` hold, whatever their version */
#define OLD_SESSION "11111111-1111-4111-8111-111111111111"
#define OLD_RUNNING "22222222-2222-4222-8222-222222222222"

static gint64
get_int (BxDatabase *database,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value;

  bx_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static int
append_row_cb (void  *text,
               int    n_columns,
               char **values,
               char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (text, '\n');

  return 0;
}

static int
take_row_cb (void  *rows,
             int    n_columns,
             char **values,
             char **names)
{
  g_ptr_array_add (rows, g_strdup (values[0]));

  return 0;
}

static GPtrArray *
list_rows (BxDatabase *database,
           const char *sql)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (sqlite3_exec (bx_database_get_handle (database), sql, take_row_cb, rows, NULL), ==, SQLITE_OK);

  return rows;
}

/* A query for each table, of all that is in the columns that it has now */
static GPtrArray *
list_queries (BxDatabase *database)
{
  return list_rows (database,
                    "SELECT 'SELECT ''' || t.name || ' ('' || ' || group_concat ('quote (' || c.name || ')', ' || '', '' || ') || "
                    "  ' || '')'' AS row FROM ' || t.name || ' ORDER BY row' "
                    "FROM sqlite_schema t, pragma_table_info (t.name) c "
                    "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' GROUP BY t.name");
}

static GPtrArray *
list_all_rows (BxDatabase *database,
               GPtrArray  *queries)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < queries->len; i++)
    g_ptr_array_extend_and_steal (all, list_rows (database, g_ptr_array_index (queries, i)));

  return all;
}

/* Everything in a database, as text */
static char *
dump (const char *path)
{
  static const char * const tables[] = {
    "meta", "workout", "slot", "slot_target", "session", "session_exercise", "session_set", "feel",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_database_open (path, BX_DATABASE_MODE_READ, &error);
  g_autoptr(GString) text = g_string_new (NULL);
  sqlite3 *handle;

  g_assert_no_error (error);
  handle = bx_database_get_handle (database);
  sqlite3_exec (handle, "PRAGMA user_version", append_row_cb, text, NULL);
  sqlite3_exec (handle, "PRAGMA application_id", append_row_cb, text, NULL);
  sqlite3_exec (handle, "SELECT name, sql FROM sqlite_schema ORDER BY name", append_row_cb, text, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);

      g_assert_cmpint (sqlite3_exec (handle, sql, append_row_cb, text, NULL), ==, SQLITE_OK);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The program's own migrations, which a test may add to */
static GPtrArray *
copy_default (void)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *migrations;

  bx_migrations_get_default ();
  migrations = bx_migrations_load ("/com/example/BackExt/sql", &error);
  g_assert_no_error (error);

  return migrations;
}

static void
fill (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open (fixture->path, &error);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr(BxSession) session = fixture_random_session (rand);

      g_assert_true (bx_database_begin (database, &error));
      g_assert_true (bx_database_end (database, bx_session_table_save (database, session, &error), &error));
    }
  {
    g_autoptr(BxFeel) feel = bx_feel_new ("back-extension", BX_FEEL_ACHE);

    g_assert_true (bx_database_begin (database, &error));
    g_assert_true (bx_database_end (database, bx_feel_table_save (database, feel, &error), &error));
  }
  g_assert_no_error (error);
}

static void
test_loading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) migrations = bx_migrations_load (TEST_SQL "good", &error);
  BxMigration *migration;

  g_assert_no_error (error);
  g_assert_cmpint (bx_migrations_get_version (migrations), ==, 2);
  migration = g_ptr_array_index (migrations, 1);
  g_assert_cmpint (migration->version, ==, 2);
  g_assert_cmpstr (migration->name, ==, "0002-two.sql");
  g_assert_nonnull (strstr (migration->sql, "CREATE TABLE two"));

  g_assert_null (bx_migrations_load (TEST_SQL "gap", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (bx_migrations_load (TEST_SQL "named", &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (bx_migrations_load (TEST_SQL "nothing", &error));
  g_assert_nonnull (error);

  g_assert_cmpint (bx_migrations_get_version (bx_migrations_get_default ()), >=, 1);
}

static void
test_running (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) migrations = bx_migrations_load (TEST_SQL "good", &error);
  g_autoptr(BxDatabase) database = bx_database_open (fixture->path, BX_DATABASE_MODE_CREATE, &error);

  g_assert_true (bx_migrations_run (migrations, database, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (get_int (database, "PRAGMA application_id"), ==, BX_DATABASE_APPLICATION_ID);
  g_assert_cmpint (get_int (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM two"), ==, 1);

  /* Again: nothing to do */
  g_assert_true (bx_migrations_run (migrations, database, &error));
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM two"), ==, 1);
}

/* Whatever goes wrong in a migration, the log is as it was before, with a backup
 * beside it, and works with the program that made it. */
static void
assert_rolled_back (Fixture    *fixture,
                    const char *sql,
                    int         code)
{
  g_autoptr(GPtrArray) migrations = copy_default ();
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copied = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(BxDatabase) database = NULL;

  fill (fixture);
  before = dump (fixture->path);
  bx_migrations_append (migrations, "broken", sql);

  g_assert_null (bx_log_open_with (fixture->path, migrations, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, code);
  g_clear_error (&error);
  after = dump (fixture->path);
  g_assert_cmpstr (after, ==, before);

  backups = bx_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  copied = dump (g_ptr_array_index (backups, 0));
  g_assert_cmpstr (copied, ==, before);

  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_failing_at_the_end (Fixture       *fixture,
                         gconstpointer  data)
{
  assert_rolled_back (fixture,
                      "CREATE TABLE late (a INTEGER) STRICT;"
                      "ALTER TABLE session ADD COLUMN place TEXT;"
                      "UPDATE session SET title = 'spoiled';"
                      "DELETE FROM session_set;"
                      "DROP INDEX session_running;"
                      "INSERT INTO nothing VALUES (1);",
                      BX_STORE_ERROR_FAILED);
}

static void
test_failing_by_constraint (Fixture       *fixture,
                            gconstpointer  data)
{
  assert_rolled_back (fixture,
                      "UPDATE session SET title = 'spoiled';"
                      "UPDATE session SET day = 'never';",
                      BX_STORE_ERROR_CONSTRAINT);
}

/* Foreign keys are off within a migration, and still may not be broken. */
static void
test_failing_by_orphans (Fixture       *fixture,
                         gconstpointer  data)
{
  assert_rolled_back (fixture,
                      "UPDATE session_exercise SET session_key = session_key + 1000;",
                      BX_STORE_ERROR_CONSTRAINT);
}

static void
test_ending_the_transaction (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GPtrArray) migrations = copy_default ();
  g_autoptr(GError) error = NULL;

  fill (fixture);
  bx_migrations_append (migrations, "broken", "CREATE TABLE late (a INTEGER) STRICT; COMMIT;");
  g_assert_null (bx_log_open_with (fixture->path, migrations, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
}

/* The first of two succeeds and stays. */
static void
test_failing_at_the_second (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) migrations = copy_default ();
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  int version = bx_migrations_get_version (migrations);

  fill (fixture);
  bx_migrations_append (migrations, "good", "CREATE TABLE late (a INTEGER) STRICT;");
  bx_migrations_append (migrations, "broken", "CREATE TABLE later (a INTEGER) STRICT; SELECT nothing;");
  g_assert_null (bx_log_open_with (fixture->path, migrations, FALSE, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_FAILED);
  g_clear_error (&error);

  database = bx_database_open (fixture->path, BX_DATABASE_MODE_READ, &error);
  g_assert_cmpint (get_int (database, "PRAGMA user_version"), ==, version + 1);
  g_assert_cmpint (get_int (database, "SELECT count (*) FROM sqlite_schema WHERE name LIKE 'late%'"), ==, 1);
}

/* Tried again at each start, it must not fill the disk with copies. */
static void
test_failing_again_and_again (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) migrations = copy_default ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;

  fill (fixture);
  bx_migrations_append (migrations, "broken", "SELECT nothing;");
  for (guint i = 0; i < 5; i++)
    {
      g_assert_null (bx_log_open_with (fixture->path, migrations, FALSE, &error));
      g_clear_error (&error);
    }
  backups = bx_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
}

static void
test_second_version (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GPtrArray) migrations = copy_default ();
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *unchanged = NULL;
  g_autofree char *day_pattern = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(BxDatabase) database = NULL;
  BxStoreCounts before_counts;
  BxStoreCounts counts;
  int version = bx_migrations_get_version (migrations);

  fill (fixture);
  before = dump (fixture->path);
  database = bx_log_open (fixture->path, &error);
  g_assert_true (bx_log_count (database, &before_counts, &error));
  g_clear_pointer (&database, bx_database_close);

  /* A table made anew, as SQLite wants it for what ALTER TABLE can't do */
  bx_migrations_append (migrations, "second",
                        "ALTER TABLE session ADD COLUMN place TEXT;"
                        "CREATE TABLE meta_new (key TEXT NOT NULL PRIMARY KEY, value TEXT) STRICT;"
                        "INSERT INTO meta_new SELECT * FROM meta;"
                        "DROP TABLE meta;"
                        "ALTER TABLE meta_new RENAME TO meta;");

  /* Only reading it leaves it as it is. */
  database = bx_log_open_for_reading_with (fixture->path, migrations, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA user_version"), ==, version + 1);
  g_assert_cmpint (get_int (database, "SELECT count (place IS NULL) FROM session"), ==, 5);
  g_assert_true (bx_log_count (database, &counts, &error));
  g_assert_cmpmem (&counts, sizeof counts, &before_counts, sizeof before_counts);
  g_clear_pointer (&database, bx_database_close);
  unchanged = dump (fixture->path);
  g_assert_cmpstr (unchanged, ==, before);
  backups = bx_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 0);
  g_clear_pointer (&backups, g_ptr_array_unref);

  database = bx_log_open_with (fixture->path, migrations, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA user_version"), ==, version + 1);
  g_assert_true (bx_log_count (database, &counts, &error));
  g_assert_cmpmem (&counts, sizeof counts, &before_counts, sizeof before_counts);

  /* The backup tells the day and the version. */
  backups = bx_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  day_pattern = g_strdup_printf ("/backups/log-[0-9]{4}-[0-9]{2}-[0-9]{2}-version-%d\\.db$", version);
  g_assert_true (g_regex_match_simple (day_pattern, g_ptr_array_index (backups, 0), 0, 0));
  copied = dump (g_ptr_array_index (backups, 0));
  g_assert_cmpstr (copied, ==, before);

  /* For the program of before, it is too new now. */
  g_clear_pointer (&database, bx_database_close);
  g_assert_null (bx_log_open (fixture->path, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_TOO_NEW);
}

/* ---- from every version that ever was ------------------------------------------ */

static void
assert_old_session (const BxSession *session)
{
  const BxSessionExercise *exercise;
  const BxSet *set;

  g_assert_cmpstr (session->title, ==, "Back Workout");
  g_assert_cmpstr (session->workout_id, ==, "back-workout");
  g_assert_cmpstr (session->note, ==, "Slept well — “easy”");
  g_assert_cmpint (session->started.utc_ms, ==, G_GINT64_CONSTANT (1763712000123));
  g_assert_cmpint (session->started.offset_s, ==, 3600);
  g_assert_cmpint (session->ended.utc_ms, ==, G_GINT64_CONSTANT (1763715600000));
  g_assert_cmpuint (session->exercises->len, ==, 2);

  exercise = g_ptr_array_index (session->exercises, 0);
  g_assert_cmpstr (exercise->exercise_id, ==, "deadlift");
  g_assert_null (exercise->variation);
  g_assert_cmpint (exercise->rest_seconds, ==, 180);
  g_assert_cmpuint (exercise->sets->len, ==, 2);
  set = g_ptr_array_index (exercise->sets, 0);
  g_assert_cmpint (set->kind, ==, BX_SET_KIND_WARM_UP);
  g_assert_cmpint (set->state, ==, BX_SET_STATE_DONE);
  g_assert_true (bx_weight_equal (set->weight, (BxWeight) { 60000, BX_UNIT_KG }));
  set = g_ptr_array_index (exercise->sets, 1);
  g_assert_true (bx_weight_equal (set->weight, (BxWeight) { 225500, BX_UNIT_LB }));
  g_assert_cmpint (set->reps, ==, 5);
  g_assert_cmpint (set->rpe_tenths, ==, 85);
  g_assert_cmpint (set->target.reps_min, ==, 5);
  g_assert_cmpint (set->target.reps_max, ==, 8);
  g_assert_cmpstr (set->note, ==, "grip");
  g_assert_cmpint (set->done_at.utc_ms, ==, G_GINT64_CONSTANT (1763712600000));

  exercise = g_ptr_array_index (session->exercises, 1);
  g_assert_cmpstr (exercise->exercise_id, ==, "pull-up");
  g_assert_cmpstr (exercise->variation, ==, "grip:neutral");
  g_assert_cmpstr (exercise->alternatives[0], ==, "lat-pulldown");
  g_assert_cmpstr (exercise->alternatives[1], ==, "barbell-row");
  g_assert_null (exercise->alternatives[2]);
  g_assert_cmpint (exercise->rest_seconds, ==, BX_REST_DEFAULT);
  g_assert_cmpuint (exercise->sets->len, ==, 1);
  set = g_ptr_array_index (exercise->sets, 0);
  g_assert_true (bx_weight_equal (set->bodyweight, (BxWeight) { 81300, BX_UNIT_KG }));
  g_assert_true (bx_weight_equal (set->added, (BxWeight) { 0, BX_UNIT_KG }));
  g_assert_true (bx_weight_equal (set->assistance, BX_WEIGHT_NONE));
}

static void
assert_old_imports (BxDatabase *database)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) imports = bx_insertion_list (database, &error);
  const BxImportRecord *import;

  g_assert_no_error (error);
  g_assert_cmpuint (imports->len, ==, 2);
  import = g_ptr_array_index (imports, 0);
  g_assert_cmpstr (import->source, ==, "hevy.csv");
  g_assert_cmpstr (import->format, ==, "hevy");
  g_assert_true (import->undone);

  import = g_ptr_array_index (imports, 1);
  g_assert_cmpstr (import->source, ==, "strong.csv");
  g_assert_cmpstr (import->format, ==, "strong");
  g_assert_cmpint (import->made_ms, ==, G_GINT64_CONSTANT (1763800000000));
  g_assert_cmpuint (import->n_sessions, ==, 1);
  g_assert_cmpuint (import->n_sets, ==, 1);
  g_assert_false (import->undone);
}

static void
assert_old_exercises (BxDatabase *database,
                      int         version)
{
  static const char * const primary[] = { "pectorals", NULL };
  static const char * const secondary[] = { "triceps", "deltoid-front", NULL };
  static const char * const equipment[] = { "barbell", "flat-bench", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) exercises = bx_exercise_table_list (database, &error);
  g_autoptr(GPtrArray) aliases = NULL;
  const BxOwnExercise *exercise;
  const BxExerciseAlias *alias;

  g_assert_no_error (error);
  g_assert_cmpuint (exercises->len, ==, 2);
  exercise = g_ptr_array_index (exercises, 0);
  g_assert_cmpstr (exercise->id, ==, "88888888-8888-5888-8888-888888888888");
  g_assert_cmpstr (exercise->name, ==, "Bench Press");
  g_assert_cmpint (exercise->measure, ==, BX_MEASURE_WEIGHT_REPS);
  g_assert_false (exercise->deleted);
  g_assert_null (exercise->merged_into);
  /* Since version 4 */
  g_assert_cmpstr (exercise->note, ==, version >= 4 ? "Feet flat" : NULL);
  g_assert_cmpint (exercise->picture != NULL, ==, version >= 4);
  if (version >= 4)
    {
      g_assert_cmpstrv (exercise->primary, primary);
      g_assert_cmpstrv (exercise->secondary, secondary);
      g_assert_cmpstrv (exercise->equipment, equipment);
      g_assert_cmpmem (g_bytes_get_data (exercise->picture, NULL), g_bytes_get_size (exercise->picture), "\x89PNG", 4);
    }

  exercise = g_ptr_array_index (exercises, 1);
  g_assert_cmpstr (exercise->name, ==, "Deleted");
  g_assert_cmpint (exercise->measure, ==, BX_MEASURE_TIME);
  g_assert_true (exercise->deleted);
  g_assert_cmpstr (exercise->merged_into, ==, version >= 4 ? "deadlift" : NULL);

  aliases = bx_exercise_table_list_aliases (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aliases->len, ==, 1);
  alias = g_ptr_array_index (aliases, 0);
  g_assert_cmpstr (alias->name, ==, "Bench Press (Barbell)");
  g_assert_cmpstr (alias->exercise_id, ==, "88888888-8888-5888-8888-888888888888");
  g_assert_null (alias->variation);
  g_assert_cmpint (alias->measure, ==, BX_MEASURE_WEIGHT_REPS);
  g_assert_false (alias->assisted);
}

static void
test_version (gconstpointer data)
{
  const char *sql_path = data;
  Fixture fixture;
  g_autofree char *sql = fixture_read (sql_path, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(BxSession) session = NULL;
  g_autoptr(BxSession) running = NULL;
  g_autoptr(BxRest) rest = NULL;
  g_autoptr(BxFeel) feel = NULL;
  g_autofree char *name = g_path_get_basename (sql_path);
  int version = atoi (name);
  g_autoptr(GPtrArray) workouts = NULL;
  g_autoptr(GPtrArray) measurements = NULL;
  g_autoptr(GPtrArray) queries = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autofree char *note = NULL;
  g_auto(GStrv) problems = NULL;
  const BxWorkout *workout;
  const BxSlot *slot;

  fixture_set_up (&fixture, NULL);
  database = bx_database_open (fixture.path, BX_DATABASE_MODE_CREATE, &error);
  bx_database_exec (database, sql, &error);
  g_assert_no_error (error);
  queries = list_queries (database);
  rows = list_all_rows (database, queries);
  g_clear_pointer (&database, bx_database_close);

  database = bx_log_open (fixture.path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_int (database, "PRAGMA user_version"), ==, bx_migrations_get_version (bx_migrations_get_default ()));
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);

  /* Every row is kept with all its values, those of deleted things, too. */
  kept = list_all_rows (database, queries);
  for (guint i = 0; i < rows->len && i < kept->len; i++)
    g_assert_cmpstr (g_ptr_array_index (kept, i), ==, g_ptr_array_index (rows, i));
  g_assert_cmpuint (kept->len, ==, rows->len);

  session = bx_session_table_load (database, OLD_SESSION, &error);
  g_assert_no_error (error);
  assert_old_session (session);

  g_assert_true (bx_session_table_load_running (database, &running, &error));
  g_assert_cmpstr (running->id, ==, OLD_RUNNING);
  g_assert_cmpuint (running->exercises->len, ==, 1);
  g_assert_true (bx_session_table_load_rest (database, OLD_RUNNING, &rest, &error));
  g_assert_cmpint (rest->deadline_utc_ms, ==, G_GINT64_CONSTANT (1763798580000));
  g_assert_cmpint (rest->total_seconds, ==, 180);

  /* Since version 2 */
  g_assert_true (bx_feel_table_load_newest (database, "back-extension", &feel, &error));
  g_assert_cmpint (bx_feel_holds_back (feel), ==, version >= 2);
  if (feel != NULL)
    {
      g_assert_cmpstr (feel->session_id, ==, OLD_SESSION);
      g_assert_cmpint (feel->said.utc_ms, ==, G_GINT64_CONSTANT (1763715700000));
      g_assert_cmpint (feel->said.offset_s, ==, 3600);
    }

  workouts = bx_workout_table_list (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (workouts->len, ==, 1);
  workout = g_ptr_array_index (workouts, 0);
  g_assert_cmpstr (workout->name, ==, "Mine");
  g_assert_cmpuint (workout->slots->len, ==, 1);
  slot = g_ptr_array_index (workout->slots, 0);
  g_assert_cmpstr (slot->exercise_id, ==, "deadlift");
  g_assert_cmpuint (slot->targets->len, ==, 2);
  g_assert_true (bx_weight_equal (g_array_index (slot->targets, BxSetTarget, 1).weight, (BxWeight) { 100000, BX_UNIT_KG }));
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 1).rpe_tenths, ==, version >= 5 ? 80 : BX_COUNT_NONE);
  g_assert_cmpstr (workout->folder, ==, version >= 5 ? "Winter" : NULL);
  g_assert_cmpuint (workout->schedule.every_days, ==, version >= 5 ? 3 : 0);
  g_assert_cmpstr (slot->tempo, ==, version >= 5 ? "3-1-1-0" : NULL);
  g_assert_cmpint (slot->progression.kind, ==, version >= 5 ? BX_PROGRESSION_DOUBLE : BX_PROGRESSION_USUAL);
  g_assert_true (bx_weight_equal (slot->progression.step, version >= 5 ? (BxWeight) { 2500, BX_UNIT_KG } : BX_WEIGHT_NONE));

  if (version >= 3)
    {
      assert_old_imports (database);
      assert_old_exercises (database, version);
    }

  /* Since version 5 */
  g_assert_true (bx_note_table_load (database, "deadlift", &note, &error));
  g_assert_cmpstr (note, ==, version >= 5 ? "Bar over the mid-foot" : NULL);

  /* Since version 6 */
  measurements = bx_measurement_table_list (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (measurements->len, ==, version >= 6);
  if (measurements->len > 0)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measurements, 0);

      g_assert_cmpstr (measurement->kind, ==, BX_MEASUREMENT_BODYWEIGHT);
      g_assert_cmpint (measurement->thousandths, ==, 81300);
      g_assert_cmpstr (measurement->note, ==, "Before breakfast");
    }

  g_clear_pointer (&database, bx_database_close);
  fixture_tear_down (&fixture, NULL);
}

static void
add_versions (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "store", "versions", NULL);
  g_auto(GStrv) names = fixture_list (folder);

  /* One for each version that there is */
  g_assert_cmpuint (g_strv_length (names), ==, (guint) bx_migrations_get_version (bx_migrations_get_default ()));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%04u.sql", i + 1);
      g_autofree char *path = g_strconcat ("/migration/from-version/", expected, NULL);

      g_assert_cmpstr (names[i], ==, expected);
      g_test_add_data_func_full (path, g_build_filename (folder, names[i], NULL), test_version, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_sql_register_resource ();

  fixture_add ("/migration/loading", test_loading);
  fixture_add ("/migration/running", test_running);
  fixture_add ("/migration/failing-at-the-end", test_failing_at_the_end);
  fixture_add ("/migration/failing-by-constraint", test_failing_by_constraint);
  fixture_add ("/migration/failing-by-orphans", test_failing_by_orphans);
  fixture_add ("/migration/ending-the-transaction", test_ending_the_transaction);
  fixture_add ("/migration/failing-at-the-second", test_failing_at_the_second);
  fixture_add ("/migration/failing-again-and-again", test_failing_again_and_again);
  fixture_add ("/migration/second-version", test_second_version);
  add_versions ();

  return g_test_run ();
}
