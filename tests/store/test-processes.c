/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bx-meta-table.h"

#define N_WORKOUTS 60
#define N_RACES 10

/*
 * A child logs sets as fast as it can and says so each time it was told that one is
 * saved. It is killed at random moments, over and over, and the log must have
 * everything that was said, once.
 */

#define N_ROUNDS 100
#define MAX_DELAY_US 40000

/* ---- the child ------------------------------------------------------------------------ */

static void
say (const char *what,
     const char *id,
     int         number)
{
  char line[128];
  int length = g_snprintf (line, sizeof line, "%s %s %d\n", what, id, number);

  if (write (STDOUT_FILENO, line, (size_t) length) != length)
    _exit (1);
}

static BxSession *
begin_session (BxStore *store)
{
  BxSession *session = bx_session_new ("Back");

  fixture_add_exercise (session, "deadlift");
  fixture_add_exercise (session, "pull-up");
  fixture_save_session (store, session);
  say ("running", session->id, 0);

  return session;
}

static void
run_child (const char *path)
{
  g_autoptr(BxStore) store = fixture_open (path);
  g_autoptr(BxSession) session = fixture_load_running (store);
  g_autoptr(GRand) rand = g_rand_new ();

  if (session != NULL)
    say ("found", session->id, (int) bx_session_count_sets (session, BX_SET_STATE_DONE));
  else
    session = begin_session (store);

  for (int n = 0;; n++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, (guint) g_rand_int_range (rand, 0, 2));
      BxSet *set;

      switch (g_rand_int_range (rand, 0, 10))
        {
        case 0:
          if (exercise->sets->len > 0)
            {
              /* Correct one */
              set = g_ptr_array_index (exercise->sets, (guint) g_rand_int_range (rand, 0, (int) exercise->sets->len));
              set->reps = g_rand_int_range (rand, 0, 100);
              say ("correcting", set->id, set->reps);
              fixture_save_set (store, exercise->id, set);
              say ("set", set->id, set->reps);
            }
          break;

        case 1:
          /* Its order */
          g_ptr_array_add (session->exercises, g_ptr_array_steal_index (session->exercises, 0));
          fixture_save_session (store, session);
          break;

        case 2:
          if (n > 40)
            {
              fixture_finish_session (store, session->id, bx_moment_now ());
              say ("finished", session->id, 0);
              bx_session_free (session);
              session = begin_session (store);
              n = 0;
            }
          break;

        default:
          set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, g_rand_int_range (rand, 0, 100));
          fixture_save_set (store, exercise->id, set);
          say ("set", set->id, set->reps);
          break;
        }
    }
}

static char *
get_device (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open_for_reading (path, &error);
  char *device = NULL;

  g_assert_no_error (error);
  g_assert_true (bx_meta_table_get (database, BX_META_DEVICE_ID, &device, &error));
  g_assert_nonnull (device);

  return device;
}

/* A child that saves workouts, beside another one */
static void
run_writer (const char *path,
            const char *name)
{
  g_autoptr(BxStore) store = fixture_open (path);
  g_autofree char *device = get_device (path);
  g_autofree char *same_device = NULL;

  for (guint i = 0; i < N_WORKOUTS; i++)
    {
      g_autoptr(BxWorkout) workout = bx_workout_new (name);

      g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
      bx_slot_set_targets (g_ptr_array_index (workout->slots, 0), 3, 5, 5);
      fixture_save_workout (store, workout);
    }

  /* What the log is called does not change any more once it is open. */
  same_device = get_device (path);
  g_assert_cmpstr (same_device, ==, device);
  bx_store_close (store);
}

/* ---- the parent ----------------------------------------------------------------------- */

typedef struct
{
  GHashTable *sets;        /* id → repetitions: what was said to be saved */
  GHashTable *corrections; /* "id repetitions": what may be saved, and nobody said so */
  GHashTable *finished;    /* ids of sessions */
  char *running;           /* (nullable) */
  guint n_said;
} Said;

static void
take_line (Said       *said,
           const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 3);

  said->n_said++;
  if (g_str_equal (words[0], "correcting"))
    g_hash_table_add (said->corrections, g_strdup_printf ("%s %s", words[1], words[2]));
  else if (g_str_equal (words[0], "set"))
    {
      g_autofree char *correction = g_strdup_printf ("%s %s", words[1], words[2]);

      g_hash_table_remove (said->corrections, correction);
      g_hash_table_insert (said->sets, g_strdup (words[1]), GINT_TO_POINTER (atoi (words[2])));
    }
  else if (g_str_equal (words[0], "finished"))
    {
      g_hash_table_add (said->finished, g_strdup (words[1]));
      g_clear_pointer (&said->running, g_free);
    }
  else if (g_str_equal (words[0], "running"))
    g_set_str (&said->running, words[1]);
  else if (g_str_equal (words[0], "found"))
    {
      /* What was begun is gone on with. A beginning may have been saved without
       * being said, and so may an end. */
      if (said->running != NULL && !g_str_equal (said->running, words[1]))
        g_hash_table_add (said->finished, g_strdup (said->running));
      g_set_str (&said->running, words[1]);
    }
}

/* Kills a child after some time, and takes what it had said until then. */
static void
run_round (Said       *said,
           const char *program,
           const char *path,
           GRand      *rand)
{
  const char *arguments[] = { program, "--child", path, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_auto(GStrv) lines = NULL;
  char buffer[4096];
  gssize length;
  guint n_lines = (guint) g_rand_int_range (rand, 0, 60);
  guint n_seen = 0;
  gboolean killed = FALSE;
  int status;
  int out;
  GPid pid;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL,
                            G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);

  /* Now and then at once, while it opens the log; else after some sets, a little
   * later than the last word. */
  if (g_rand_int_range (rand, 0, 5) == 0)
    {
      g_usleep ((gulong) g_rand_int_range (rand, 0, MAX_DELAY_US));
      kill (pid, SIGKILL);
      killed = TRUE;
    }

  while ((length = read (out, buffer, sizeof buffer)) > 0)
    {
      g_string_append_len (text, buffer, length);
      for (gssize i = 0; i < length; i++)
        n_seen += buffer[i] == '\n';
      if (!killed && n_seen >= n_lines)
        {
          g_usleep ((gulong) g_rand_int_range (rand, 0, 2000));
          kill (pid, SIGKILL);
          killed = TRUE;
        }
    }
  close (out);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  lines = g_strsplit (text->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    take_line (said, lines[i]);
}

static void
check_session (Said            *said,
               const BxSession *session,
               GHashTable      *seen)
{
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          g_assert_cmpint (set->state, ==, BX_SET_STATE_DONE);
          g_assert_true (bx_weight_equal (set->weight, (BxWeight) { 100000, BX_UNIT_KG }));
          /* None is there twice. */
          g_assert_true (g_hash_table_insert (seen, g_strdup (set->id), GINT_TO_POINTER (set->reps)));
        }
    }
}

static gboolean
check_finished (const BxSession  *session,
                gpointer          user_data,
                GError          **error)
{
  gpointer *arguments = user_data;

  check_session (arguments[0], session, arguments[1]);
  g_hash_table_remove (arguments[2], session->id);

  return TRUE;
}

static void
check_log (Said       *said,
           const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = bx_log_open_for_reading (path, &error);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto(GStrv) problems = NULL;
  gpointer arguments[] = { said, seen, missing };
  GHashTableIter iter;
  gpointer id;
  gpointer reps;

  g_assert_no_error (error);
  g_assert_true (bx_log_check (database, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);

  g_hash_table_iter_init (&iter, said->finished);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (missing, id);
  g_assert_true (bx_log_foreach_session (database, check_finished, arguments, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (missing), ==, 0);
  g_clear_pointer (&database, bx_database_close);

  {
    g_autoptr(BxStore) store = fixture_open (path);
    g_autoptr(BxSession) running = fixture_load_running (store);

    if (running != NULL)
      check_session (said, running, seen);
    bx_store_close (store);
  }

  /* Everything that was said is there, as it was said last. A round may end with a
   * correction that was saved, and not said any more. */
  g_hash_table_iter_init (&iter, said->sets);
  while (g_hash_table_iter_next (&iter, &id, &reps))
    {
      gpointer found;

      if (!g_hash_table_lookup_extended (seen, id, NULL, &found))
        g_error ("Set %s was confirmed and is lost", (const char *) id);
      if (found != reps)
        {
          g_autofree char *correction = g_strdup_printf ("%s %d", (const char *) id, GPOINTER_TO_INT (found));

          if (!g_hash_table_contains (said->corrections, correction))
            g_error ("Set %s was said to have %d repetitions, and has %d", (const char *) id, GPOINTER_TO_INT (reps), GPOINTER_TO_INT (found));
        }
    }
}

static const char *program;

static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  Said said = {
    .sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .corrections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .finished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      run_round (&said, program, fixture->path, rand);
      /* Not after each: the next child shall find what the last one left. */
      if (i % 10 == 9)
        check_log (&said, fixture->path);
    }

  g_test_message ("%u sets in %u sessions, %u answers", g_hash_table_size (said.sets),
                  g_hash_table_size (said.finished) + 1, said.n_said);
  g_assert_cmpuint (g_hash_table_size (said.sets), >, 200);
  g_hash_table_unref (said.sets);
  g_hash_table_unref (said.corrections);
  g_hash_table_unref (said.finished);
  g_free (said.running);
}

static void
race (const char *folder)
{
  static const char * const names[] = { "first", "second" };
  static const char * const expected[] = { "log.db", NULL };
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  GPid pids[G_N_ELEMENTS (names)];
  g_autoptr(BxStore) store = NULL;
  g_autoptr(GPtrArray) workouts = NULL;
  guint n_of[G_N_ELEMENTS (names)] = { 0 };
  g_auto(GStrv) files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *arguments[] = { program, "--writer", path, names[i], NULL };
      g_autoptr(GError) error = NULL;

      g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pids[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_cmpint (status, ==, 0);
    }

  /* No backup, either: there was nothing to lose when the log was brought up to date. */
  files = fixture_list (folder);
  g_assert_cmpstrv (files, expected);
  store = fixture_open (path);
  workouts = fixture_list_workouts (store);
  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        n_of[j] += g_str_equal (workout->name, names[j]);
      g_assert_cmpuint (workout->slots->len, ==, 1);
    }
  g_assert_cmpuint (n_of[0], ==, N_WORKOUTS);
  g_assert_cmpuint (n_of[1], ==, N_WORKOUTS);
  bx_store_close (store);
}

/* Both find no log at their start and make it; both write all the time. Whoever comes
 * second waits, and neither loses anything. */
static void
test_two_at_once (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < N_RACES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *folder = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      race (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--child"))
    run_child (argv[2]);
  if (argc == 4 && g_str_equal (argv[1], "--writer"))
    {
      run_writer (argv[2], argv[3]);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  fixture_add ("/processes/kill", test_kill);
  fixture_add ("/processes/two-at-once", test_two_at_once);

  return g_test_run ();
}
