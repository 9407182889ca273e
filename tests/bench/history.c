/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* history LOG SQL: what charts and the list of sessions ask of a log, each once, on a
 * connection of its own. Prints "name number" lines: for each query the time of it in
 * the store's thread, and that of the main thread for it. The SQL of each, with all its
 * values, goes into the file SQL, a line each after its name, so that it can be asked
 * of the same log by another program. */

#include "config.h"

#include <malloc.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bx-session-list-model.h"
#include "bx-store-activity.h"

static const char *query; /* (nullable): the one under way */
static FILE *sql_file;
static GMutex mutex;

static gint64
worked_us (clockid_t clock_id)
{
  struct timespec now;

  clock_gettime (clock_id, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
print (const char *name,
       const char *what,
       double value)
{
  printf ("%s_%s %.1f\n", name, what, value);
}

/* ---- Watching SQLite ------------------------------------------------------------------- */

/* In the store's thread */
static int
traced_cb (unsigned type,
           void *user_data,
           void *statement,
           void *details)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  char *sql;

  if (query == NULL || !g_str_has_prefix (sqlite3_sql (statement), "SELECT"))
    return 0;

  sql = sqlite3_expanded_sql (statement);
  if (sql != NULL)
    fprintf (sql_file, "%s\t%s\n", query, g_strdelimit (sql, "\n\t", ' '));
  sqlite3_free (sql);

  return 0;
}

static int
opened_cb (sqlite3 *handle,
           char **error,
           const struct sqlite3_api_routines *api)
{
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, traced_cb, NULL);

  return SQLITE_OK;
}

/* ---- Charts ------------------------------------------------------------------------------- */

static GAsyncResult *answer; /* (owned) (nullable) */

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  answer = g_object_ref (result);
}

static void
begin (const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  query = name;
}

static void
wait_for_answer (void)
{
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* All threads worked so much for it, of which the main one the second number. */
static void
end (const char *name,
     gint64 all_us,
        gint64 main_us)
{
  g_mutex_lock (&mutex);
  query = NULL;
  g_mutex_unlock (&mutex);

  all_us = worked_us (CLOCK_PROCESS_CPUTIME_ID) - all_us;
  main_us = worked_us (CLOCK_THREAD_CPUTIME_ID) - main_us;
  print (name, "query_us", (double) (all_us - main_us));
  print (name, "main_us", (double) main_us);
  g_clear_object (&answer);
}

#define MEASURE(name, Type, free_answer, ask, finish)                     \
  G_STMT_START                                                            \
  {                                                                       \
    gint64 all_us = worked_us (CLOCK_PROCESS_CPUTIME_ID);                 \
    gint64 main_us = worked_us (CLOCK_THREAD_CPUTIME_ID);                 \
    g_autoptr (GError) error = NULL;                                      \
    Type *value;                                                          \
                                                                          \
    begin (name);                                                         \
    ask;                                                                  \
    wait_for_answer ();                                                   \
    value = finish (store, answer, &error);                               \
    if (value == NULL)                                                    \
      g_error ("%s: %s", name, error->message);                           \
    end (name, all_us, main_us);                                          \
    free_answer (value);                                                  \
  }                                                                       \
  G_STMT_END

static void
measure_charts (BxStore *store,
                const char *exercise,
                const char *last)
{
  char first[BX_DAY_LENGTH];

  g_snprintf (first, sizeof first, "%04d%s", atoi (last) - 1, last + 4);

  MEASURE ("progress", GPtrArray, g_ptr_array_unref,
           bx_store_load_exercise_days_async (store, exercise, NULL, NULL, answered_cb, NULL),
           bx_store_load_exercise_days_finish);
  MEASURE ("records", GPtrArray, g_ptr_array_unref,
           bx_store_list_records_async (store, exercise, NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, NULL, answered_cb, NULL),
           bx_store_list_records_finish);
  MEASURE ("muscles", GPtrArray, g_ptr_array_unref,
           bx_store_list_exercise_weeks_async (store, first, last, NULL, answered_cb, NULL),
           bx_store_list_exercise_weeks_finish);
  MEASURE ("year", GArray, g_array_unref,
           bx_store_list_days_async (store, first, last, NULL, answered_cb, NULL),
           bx_store_list_days_finish);
}

/* ---- The list of sessions -------------------------------------------------------------------- */

static guint
get_n_rows (BxSessionListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

/* As somebody scrolls it from the newest session to the oldest, and what is in memory
 * on the way */
static void
measure_list (BxStore *store)
{
  g_autoptr (BxSessionListModel) model = bx_session_list_model_new (store, NULL);
  gint64 main_us = 0;
  guint n = 0;
  guint n_kept = 0;
  gsize begun;

  while (bx_session_list_model_get_state (model) == BX_SESSION_LIST_LOADING)
    g_main_context_iteration (NULL, TRUE);
  begun = mallinfo2 ().uordblks;

  while (get_n_rows (model) > n)
    {
      gint64 deadline;

      n = get_n_rows (model);
      g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), n - 1));
      n_kept = MAX (n_kept, bx_session_list_model_get_n_kept (model));

      /* Nothing tells of the end but that no more come. */
      deadline = g_get_monotonic_time () + G_USEC_PER_SEC;
      while (get_n_rows (model) == n && g_get_monotonic_time () < deadline)
        {
          gint64 start = worked_us (CLOCK_THREAD_CPUTIME_ID);

          if (g_main_context_iteration (NULL, FALSE))
            main_us = MAX (main_us, worked_us (CLOCK_THREAD_CPUTIME_ID) - start);
          else
            g_usleep (200);
        }
    }

  print ("list", "rows", n);
  print ("list", "kept", n_kept);
  print ("list", "longest_us", (double) main_us);
  print ("list", "grown_kb", ((double) mallinfo2 ().uordblks - (double) begun) / 1024);
}

/* ---- The program ------------------------------------------------------------------------------ */

int
main (int argc,
      char **argv)
{
  g_autoptr (BxStore) store = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GError) error = NULL;
  char last[BX_DAY_LENGTH];

  if (argc != 3 || (sql_file = fopen (argv[2], "w")) == NULL)
    return EXIT_FAILURE;

  sqlite3_auto_extension ((void (*) (void)) opened_cb);
  store = bx_store_new (argv[1]);
  bx_store_open_async (store, NULL, answered_cb, NULL);
  wait_for_answer ();
  if (!bx_store_open_finish (store, answer, &error))
    g_error ("%s", error->message);
  g_clear_object (&answer);

  bx_store_list_sessions_async (store, NULL, 1, NULL, answered_cb, NULL);
  wait_for_answer ();
  newest = bx_store_list_sessions_finish (store, answer, &error);
  if (newest == NULL || newest->len == 0)
    g_error ("There is no session in %s", argv[1]);
  g_clear_object (&answer);
  bx_moment_get_day (((BxSessionSummary *) g_ptr_array_index (newest, 0))->started, last);

  measure_charts (store, "deadlift", last);
  measure_list (store);
  bx_store_close (store);
  fclose (sql_file);

  return EXIT_SUCCESS;
}
