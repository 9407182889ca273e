/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import makes of exercises that the log has already. */

#include "config.h"

#include <glib/gstdio.h>

#include "bx-catalogue.h"
#include "bx-exercise-table.h"
#include "bx-log-import.h"
#include "bx-log.h"
#include "bx-session-table.h"
#include "tree.h"

typedef struct
{
  char *folder;
  BxDatabase *database;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("backext-import-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "log.db", NULL);
  fixture->database = bx_log_open (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bx_database_close (fixture->database);
  test_tree_remove (fixture->folder);
  g_free (fixture->folder);
}

static BxLogImport *
import (Fixture    *fixture,
        const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "file.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const BxLogImportOptions options = { .unit = BX_UNIT_KG };
  BxLogImport *result;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  result = bx_log_import_run (fixture->database, file, &options, NULL, &error);
  g_assert_no_error (error);

  return result;
}

static char *
import_set (Fixture    *fixture,
            const char *exercise)
{
  g_autofree char *text = g_strdup_printf ("Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
                                           "2026-03-14 18:00:00,Back,1h,%s,1,40,8,0,0,,,\n", exercise);
  g_autoptr (BxLogImport) result = import (fixture, text);

  g_assert_cmpuint (result->counts.n_sets, ==, 1);

  return g_strdup (((const BxImportName *) g_ptr_array_index (result->report->names, 0))->exercise_id);
}

static gboolean
keep_session (const BxSession  *session,
              gpointer          user_data,
              GError          **error)
{
  BxSession **last = user_data;

  bx_session_free (*last);
  *last = bx_session_copy (session);

  return TRUE;
}

/* The one set of the one session in the log */
static BxSession *
get_session (Fixture             *fixture,
             const BxSet        **set,
             const char         **exercise_id)
{
  g_autoptr (GError) error = NULL;
  BxSession *session = NULL;
  const BxSessionExercise *exercise;

  bx_log_foreach_session (fixture->database, keep_session, &session, &error);
  g_assert_no_error (error);
  g_assert_nonnull (session);
  g_assert_cmpuint (session->exercises->len, ==, 1);
  exercise = g_ptr_array_index (session->exercises, 0);
  *exercise_id = exercise->exercise_id;
  *set = g_ptr_array_index (exercise->sets, 0);

  return session;
}

static char *
save_own (Fixture    *fixture,
          const char *name,
          BxMeasure   measure)
{
  g_autoptr (BxOwnExercise) exercise = bx_own_exercise_new (NULL, name, measure);
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (fixture->database, &error));
  bx_exercise_table_save (fixture->database, exercise, &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_end (fixture->database, TRUE, &error));

  return g_strdup (exercise->id);
}

static void
merge (Fixture    *fixture,
       const char *id,
       const char *into)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (fixture->database, &error));
  bx_exercise_table_merge (fixture->database, id, into, &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_end (fixture->database, TRUE, &error));
}

static void
check_rowed (Fixture *fixture)
{
  const BxSet *set;
  const char *exercise_id;
  g_autoptr (BxSession) session = get_session (fixture, &set, &exercise_id);

  g_assert_cmpstr (exercise_id, ==, "dumbbell-row");
  g_assert_true (bx_weight_equal (set->weight, bx_weight_new (40, BX_UNIT_KG)));
  g_assert_false (bx_weight_is_set (set->added));
}

/* The name of an exercise that became another one stands for that one, and is measured as
 * that one is: the weight is one, and not what was added to the body. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = save_own (fixture, "Towel Pull", BX_MEASURE_REPS);
  g_autofree char *taken = NULL;

  merge (fixture, id, "dumbbell-row");
  taken = import_set (fixture, "Towel Pull");
  g_assert_cmpstr (taken, ==, "dumbbell-row");
  check_rowed (fixture);
}

/* So does a name that the person said stands for it, where another machine made one of
 * the two. */
static void
test_merged_alias (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *id = save_own (fixture, "Towel Pull", BX_MEASURE_REPS);
  g_autoptr (BxExerciseAlias) alias = bx_exercise_alias_new ("Handtuch", id, NULL, BX_MEASURE_REPS, FALSE);
  g_autofree char *taken = NULL;
  g_autoptr (GError) error = NULL;

  merge (fixture, id, "dumbbell-row");
  g_assert_true (bx_database_begin (fixture->database, &error));
  bx_exercise_table_save_alias (fixture->database, alias, &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_end (fixture->database, TRUE, &error));

  taken = import_set (fixture, "Handtuch");
  g_assert_cmpstr (taken, ==, "dumbbell-row");
  check_rowed (fixture);
}

/* An exercise that was deleted is there again with the file that has it, in the window,
 * too, where the catalogue still knows the deleted one. */
static void
test_deleted_in_window (Fixture       *fixture,
                        gconstpointer  data)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  g_autofree char *id = save_own (fixture, "Towel Pull", BX_MEASURE_WEIGHT_REPS);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (BxLogImport) result = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (fixture->database, &error));
  bx_exercise_table_set_deleted (fixture->database, id, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (bx_database_end (fixture->database, TRUE, &error));
  own = bx_exercise_table_list (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, 1);
  bx_catalogue_set_own_exercises (catalogue, own);

  text = g_strdup_printf ("{ \"format\": \"backext\", \"version\": 1, \"exercises\": ["
                          " { \"id\": \"%s\", \"name\": \"Towel Pull\", \"measure\": \"weight-reps\" } ] }", id);
  result = import (fixture, text);
  after = bx_exercise_table_list (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_false (((const BxOwnExercise *) g_ptr_array_index (after, 0))->deleted);

  bx_catalogue_set_own_exercises (catalogue, nothing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/log-import/merged", Fixture, NULL, set_up, test_merged, tear_down);
  g_test_add ("/log-import/merged-alias", Fixture, NULL, set_up, test_merged_alias, tear_down);
  g_test_add ("/log-import/deleted-in-window", Fixture, NULL, set_up, test_deleted_in_window, tear_down);

  return g_test_run ();
}
