/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include "bx-history.h"
#include "bx-session-table.h"

typedef struct
{
  Fixture fixture;
  BxDatabase *database;
  GRand *rand;
} Log;

#define log_add(name, func) g_test_add (name, Log, NULL, log_set_up, func, log_tear_down)

static void
log_set_up (Log           *log,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture_set_up (&log->fixture, data);
  log->database = bx_log_open (log->fixture.path, &error);
  g_assert_no_error (error);
  log->rand = g_rand_new_with_seed (g_test_rand_int ());
}

static void
log_tear_down (Log           *log,
               gconstpointer  data)
{
  bx_database_close (log->database);
  g_rand_free (log->rand);
  fixture_tear_down (&log->fixture, data);
}

static void
save (Log             *log,
      const BxSession *session)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (bx_database_begin (log->database, &error));
  g_assert_true (bx_database_end (log->database, bx_session_table_save (log->database, session, &error), &error));
  g_assert_no_error (error);
}

static void
set_deleted (Log        *log,
             const char *id,
             gboolean    deleted)
{
  g_autoptr(GError) error = NULL;
  gboolean finished;

  g_assert_true (bx_session_table_set_deleted (log->database, id, deleted, &finished, &error));
  g_assert_no_error (error);
}

static BxSession *
new_session (const char *day,
             int         hour)
{
  BxSession *session = bx_session_new (day);

  session->started = fixture_moment (day, hour);
  session->ended = fixture_moment (day, hour + 1);

  return session;
}

static GPtrArray *
list_sessions (Log                    *log,
               const BxSessionSummary *before,
               guint                   limit)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *summaries = bx_history_list_sessions (log->database, before, limit, &error);

  g_assert_no_error (error);

  return summaries;
}

static GPtrArray *
load_days (Log        *log,
           const char *exercise_id,
           const char *variation)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *days = bx_history_load_exercise_days (log->database, exercise_id, variation, &error);

  g_assert_no_error (error);

  return days;
}

static BxSessionExercise *
load_previous (Log        *log,
               const char *exercise_id,
               const char *variation)
{
  g_autoptr(GError) error = NULL;
  BxSessionExercise *previous;

  g_assert_true (bx_history_load_previous (log->database, exercise_id, variation, &previous, &error));
  g_assert_no_error (error);

  return previous;
}

static void
test_empty (Log           *log,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) summaries = list_sessions (log, NULL, 10);
  g_autoptr(GPtrArray) days = load_days (log, "deadlift", NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) exercises = bx_history_list_exercises (log->database, &error);
  BxStoreCounts counts;
  static const BxStoreCounts none = { 0 };

  g_assert_cmpuint (summaries->len, ==, 0);
  g_assert_cmpuint (days->len, ==, 0);
  g_assert_null (load_previous (log, "deadlift", NULL));
  g_assert_cmpuint (g_strv_length (exercises), ==, 0);
  g_assert_true (bx_history_count (log->database, &counts, &error));
  g_assert_cmpmem (&counts, sizeof counts, &none, sizeof none);
}

/* What counts and what does not: by the rules of the core */
static void
test_summary (Log           *log,
              gconstpointer  data)
{
  g_autoptr(BxSession) session = new_session ("2026-11-20", 18);
  g_autoptr(BxSession) running = bx_session_new ("Running");
  g_autoptr(GPtrArray) summaries = NULL;
  BxSessionExercise *exercise;
  const BxSessionSummary *summary;
  BxStoreCounts counts;
  g_autoptr(GError) error = NULL;
  BxSet *set;

  exercise = fixture_add_exercise (session, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_TO_FAILURE, BX_SET_STATE_DONE, 100, 3);
  fixture_add_set (exercise, BX_SET_KIND_DROP, BX_SET_STATE_DONE, 80, 8);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100, 5);

  /* Bodyweight + added − assistance, in mixed units */
  exercise = fixture_add_exercise (session, "pull-up");
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 10);
  set->weight = BX_WEIGHT_NONE;
  set->bodyweight = (BxWeight) { 80000, BX_UNIT_KG };
  set->added = (BxWeight) { 10000, BX_UNIT_KG };
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 10);
  set->weight = BX_WEIGHT_NONE;
  set->bodyweight = (BxWeight) { 80000, BX_UNIT_KG };
  set->assistance = (BxWeight) { 20000, BX_UNIT_KG };

  /* A hold, repetitions alone, and pounds */
  exercise = fixture_add_exercise (session, "superman");
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, BX_COUNT_NONE);
  set->weight = BX_WEIGHT_NONE;
  set->seconds = 30;
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 20);
  set->weight = BX_WEIGHT_NONE;
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 2);
  set->weight = (BxWeight) { 100000, BX_UNIT_LB };

  /* Only warmed up for, and not done at all */
  exercise = fixture_add_exercise (session, "face-pull");
  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 10, 15);
  exercise = fixture_add_exercise (session, "barbell-row");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 60, 8);
  save (log, session);

  /* A running one is not in the log. */
  fixture_add_set (fixture_add_exercise (running, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 200, 1);
  save (log, running);

  summaries = list_sessions (log, NULL, 10);
  g_assert_cmpuint (summaries->len, ==, 1);
  summary = g_ptr_array_index (summaries, 0);
  g_assert_cmpstr (summary->id, ==, session->id);
  g_assert_cmpstr (summary->title, ==, session->title);
  g_assert_true (bx_moment_equal (summary->started, session->started));
  g_assert_true (bx_moment_equal (summary->ended, session->ended));
  g_assert_cmpuint (summary->n_exercises, ==, 4);
  g_assert_cmpuint (summary->n_sets, ==, 3 + 2 + 3);
  g_assert_cmpfloat_with_epsilon (summary->volume_kg,
                                  500 + 300 + 640 + 900 + 600 + 200 * BX_KG_PER_LB, 1e-6);

  g_assert_true (bx_history_count (log->database, &counts, &error));
  g_assert_cmpuint (counts.sessions, ==, 1);
  g_assert_cmpuint (counts.sets, ==, 8);
  g_assert_cmpuint (counts.warm_ups, ==, 2);
}

static int
compare_newest_first_cb (gconstpointer a,
                         gconstpointer b)
{
  const BxSession *session_a = *(const BxSession * const *) a;
  const BxSession *session_b = *(const BxSession * const *) b;
  char day_a[BX_DAY_LENGTH];
  char day_b[BX_DAY_LENGTH];
  int order;

  bx_moment_get_day (session_a->started, day_a);
  bx_moment_get_day (session_b->started, day_b);
  order = strcmp (day_b, day_a);
  if (order == 0)
    order = (session_a->started.utc_ms < session_b->started.utc_ms) - (session_a->started.utc_ms > session_b->started.utc_ms);
  if (order == 0)
    order = strcmp (session_b->id, session_a->id);

  return order;
}

/* Pages of any size give every session once, in order, across time zones. */
static void
test_pages (Log           *log,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  static const guint limits[] = { 1, 2, 7, 100 };

  for (guint i = 0; i < 60; i++)
    {
      BxSession *session = fixture_random_session (log->rand);

      /* Few days, some of the same moment, some of the same day but elsewhere */
      session->started.utc_ms = G_GINT64_CONSTANT (1763712000000) + g_rand_int_range (log->rand, 0, 20) * G_GINT64_CONSTANT (7200000);
      save (log, session);
      g_ptr_array_add (sessions, session);
    }
  g_ptr_array_sort (sessions, compare_newest_first_cb);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr(GPtrArray) page = list_sessions (log, NULL, limits[i]);
      guint n = 0;

      while (page->len > 0)
        {
          g_autoptr(BxSessionSummary) last = NULL;

          g_assert_cmpuint (page->len, <=, limits[i]);
          for (guint j = 0; j < page->len; j++)
            {
              const BxSessionSummary *summary = g_ptr_array_index (page, j);

              g_assert_cmpuint (n, <, sessions->len);
              g_assert_cmpstr (summary->id, ==, ((const BxSession *) g_ptr_array_index (sessions, n++))->id);
            }
          last = bx_session_summary_copy (g_ptr_array_index (page, page->len - 1));
          g_clear_pointer (&page, g_ptr_array_unref);
          page = list_sessions (log, last, limits[i]);
        }
      g_assert_cmpuint (n, ==, sessions->len);
    }

  /* A page goes on from a row that is there no more. */
  {
    g_autoptr(GPtrArray) page = list_sessions (log, NULL, 10);
    g_autoptr(GPtrArray) next = NULL;
    const BxSessionSummary *last = g_ptr_array_index (page, 9);
    const BxSessionSummary *first;

    set_deleted (log, last->id, TRUE);
    next = list_sessions (log, last, 10);
    first = g_ptr_array_index (next, 0);
    g_assert_cmpstr (first->id, ==, ((const BxSession *) g_ptr_array_index (sessions, 10))->id);
  }
}

static void
test_previous (Log           *log,
               gconstpointer  data)
{
  g_autoptr(BxSession) older = new_session ("2026-11-10", 18);
  g_autoptr(BxSession) newer = new_session ("2026-11-17", 18);
  g_autoptr(BxSession) newest = new_session ("2026-11-19", 18);
  g_autoptr(BxSession) running = bx_session_new ("Running");
  g_autoptr(BxSessionExercise) previous = NULL;
  BxSessionExercise *exercise;
  BxSet *set;

  exercise = fixture_add_exercise (older, "deadlift");
  exercise->variation = g_strdup ("grip:snatch");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 90, 5);

  exercise = fixture_add_exercise (newer, "deadlift");
  exercise->note = g_strdup ("belt");
  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 5);
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 4);

  /* In the newest one it was not really done. */
  exercise = fixture_add_exercise (newest, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 102.5, 5);
  exercise = fixture_add_exercise (running, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 200, 5);

  /* Written in another order than they were done */
  save (log, newest);
  save (log, newer);
  save (log, running);
  save (log, older);

  previous = load_previous (log, "deadlift", NULL);
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (newer->exercises, 0))->id);
  g_assert_cmpstr (previous->note, ==, "belt");
  g_assert_cmpuint (previous->sets->len, ==, 3);
  g_assert_true (bx_set_equal (g_ptr_array_index (previous->sets, 1), set));
  g_clear_pointer (&previous, bx_session_exercise_free);

  /* An empty text is the plain one, not any. */
  previous = load_previous (log, "deadlift", "");
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (newer->exercises, 0))->id);
  g_clear_pointer (&previous, bx_session_exercise_free);

  previous = load_previous (log, "deadlift", "grip:snatch");
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (older->exercises, 0))->id);
  g_clear_pointer (&previous, bx_session_exercise_free);
  g_assert_null (load_previous (log, "deadlift", "grip:none"));
  g_assert_null (load_previous (log, "pull-up", NULL));

  set_deleted (log, newer->id, TRUE);
  previous = load_previous (log, "deadlift", NULL);
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (older->exercises, 0))->id);
  g_clear_pointer (&previous, bx_session_exercise_free);
  set_deleted (log, newer->id, FALSE);

  /* An exercise or set taken out of a session is in no answer either. */
  g_ptr_array_remove_index (((BxSessionExercise *) g_ptr_array_index (newer->exercises, 0))->sets, 3);
  save (log, newer);
  previous = load_previous (log, "deadlift", NULL);
  g_assert_cmpuint (previous->sets->len, ==, 2);
  g_clear_pointer (&previous, bx_session_exercise_free);
  g_ptr_array_set_size (newer->exercises, 0);
  save (log, newer);
  previous = load_previous (log, "deadlift", NULL);
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (older->exercises, 0))->id);
}

/* Flown eastwards over the date line: what was done later was done the day before.
 * The day on the wall counts, everywhere. */
static void
test_date_line (Log           *log,
                gconstpointer  data)
{
  g_autoptr(BxSession) saturday = bx_session_new ("Saturday");
  g_autoptr(BxSession) friday = bx_session_new ("Friday");
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GPtrArray) next = NULL;
  g_autoptr(GPtrArray) days = NULL;
  g_autoptr(BxSessionExercise) previous = NULL;
  g_auto(GStrv) exercises = NULL;
  g_autoptr(GError) error = NULL;

  /* Saturday morning in Auckland, then Friday evening in Honolulu */
  saturday->started = (BxMoment) { G_GINT64_CONSTANT (1763748000000), 13 * 3600 };
  saturday->ended = saturday->started;
  friday->started = (BxMoment) { G_GINT64_CONSTANT (1763784000000), -10 * 3600 };
  friday->ended = friday->started;
  fixture_add_set (fixture_add_exercise (saturday, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (fixture_add_exercise (friday, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 90, 5);
  fixture_add_set (fixture_add_exercise (friday, "pull-up"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 5);
  save (log, friday);
  save (log, saturday);

  summaries = list_sessions (log, NULL, 1);
  g_assert_cmpstr (((BxSessionSummary *) g_ptr_array_index (summaries, 0))->title, ==, "Saturday");
  next = list_sessions (log, g_ptr_array_index (summaries, 0), 1);
  g_assert_cmpstr (((BxSessionSummary *) g_ptr_array_index (next, 0))->title, ==, "Friday");

  previous = load_previous (log, "deadlift", NULL);
  g_assert_cmpstr (previous->id, ==, ((BxSessionExercise *) g_ptr_array_index (saturday->exercises, 0))->id);
  days = load_days (log, "deadlift", NULL);
  g_assert_cmpstr (((BxExerciseDay *) g_ptr_array_index (days, 0))->day, ==, "2025-11-21");
  g_assert_cmpstr (((BxExerciseDay *) g_ptr_array_index (days, 1))->day, ==, "2025-11-22");
  exercises = bx_history_list_exercises (log->database, &error);
  g_assert_cmpstr (exercises[0], ==, "deadlift");
}

static void
test_days (Log           *log,
           gconstpointer  data)
{
  g_autoptr(BxSession) first = new_session ("2026-11-10", 18);
  g_autoptr(BxSession) second = new_session ("2026-11-12", 18);
  g_autoptr(BxSession) third = new_session ("2026-11-12", 7);
  g_autoptr(BxSession) other = new_session ("2026-11-13", 7);
  g_autoptr(GPtrArray) days = NULL;
  g_autoptr(GPtrArray) of_variation = NULL;
  g_auto(GStrv) variations = NULL;
  BxSessionExercise *exercise;
  const BxExerciseDay *day;
  BxSet *best;

  exercise = fixture_add_exercise (first, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 140, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  best = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 6);
  best->note = g_strdup ("best");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 6);
  /* Twice in one session is one day. */
  exercise = fixture_add_exercise (first, "deadlift");
  exercise->variation = g_strdup ("grip:snatch");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 60, 12);

  exercise = fixture_add_exercise (second, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 110, 3);
  exercise = fixture_add_exercise (third, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 105, 3);
  exercise = fixture_add_exercise (other, "pull-up");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 10, 3);
  exercise = fixture_add_exercise (other, "deadlift");
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 10, 3);

  save (log, second);
  save (log, other);
  save (log, first);
  save (log, third);

  days = load_days (log, "deadlift", NULL);
  g_assert_cmpuint (days->len, ==, 3);
  day = g_ptr_array_index (days, 0);
  g_assert_cmpstr (day->session_id, ==, first->id);
  g_assert_cmpstr (day->day, ==, "2026-11-10");
  g_assert_true (bx_moment_equal (day->started, first->started));
  g_assert_true (bx_set_equal (day->best, best));
  g_assert_cmpuint (day->n_sets, ==, 4);
  g_assert_cmpuint (day->n_reps, ==, 29);
  g_assert_cmpfloat_with_epsilon (day->volume_kg, 500 + 600 + 600 + 720, 1e-6);
  g_assert_cmpstr (((const BxExerciseDay *) g_ptr_array_index (days, 1))->session_id, ==, third->id);
  g_assert_cmpstr (((const BxExerciseDay *) g_ptr_array_index (days, 2))->session_id, ==, second->id);

  of_variation = load_days (log, "deadlift", "grip:snatch");
  g_assert_cmpuint (of_variation->len, ==, 1);
  day = g_ptr_array_index (of_variation, 0);
  g_assert_cmpuint (day->n_sets, ==, 1);

  g_clear_pointer (&of_variation, g_ptr_array_unref);
  of_variation = load_days (log, "deadlift", "");
  g_assert_cmpuint (of_variation->len, ==, 3);
  g_assert_cmpuint (((const BxExerciseDay *) g_ptr_array_index (of_variation, 0))->n_sets + 1, ==,
                    ((const BxExerciseDay *) g_ptr_array_index (days, 0))->n_sets);

  variations = bx_history_list_variations (log->database, "deadlift", NULL);
  g_assert_cmpuint (g_strv_length (variations), ==, 2);
  g_assert_cmpstr (variations[0], ==, "");
  g_assert_cmpstr (variations[1], ==, "grip:snatch");
  g_clear_pointer (&variations, g_strfreev);

  set_deleted (log, first->id, TRUE);
  variations = bx_history_list_variations (log->database, "deadlift", NULL);
  g_assert_cmpuint (g_strv_length (variations), ==, 1);
  g_clear_pointer (&days, g_ptr_array_unref);
  days = load_days (log, "deadlift", NULL);
  g_assert_cmpuint (days->len, ==, 2);
}

/* Each way of measuring has its own best set. */
static void
test_best (Log           *log,
           gconstpointer  data)
{
  g_autoptr(BxSession) session = new_session ("2026-11-10", 18);
  BxSessionExercise *exercise;
  const BxExerciseDay *day;
  BxSet *best_of[4];
  static const char * const ids[] = { "barbell-row", "pull-up", "superman", "plank" };
  BxSet *set;

  /* Weight: pounds and kilograms are told apart. */
  exercise = fixture_add_exercise (session, ids[0]);
  best_of[0] = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 50, 5);
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 8);
  set->weight = (BxWeight) { 100000, BX_UNIT_LB };

  /* Bodyweight: less help is better, whatever one weighs; then repetitions. */
  exercise = fixture_add_exercise (session, ids[1]);
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 12);
  set->weight = BX_WEIGHT_NONE;
  set->bodyweight = (BxWeight) { 90000, BX_UNIT_KG };
  set->assistance = (BxWeight) { 20000, BX_UNIT_KG };
  best_of[1] = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 6);
  best_of[1]->weight = BX_WEIGHT_NONE;
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 5);
  set->weight = BX_WEIGHT_NONE;

  exercise = fixture_add_exercise (session, ids[2]);
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 12);
  set->weight = BX_WEIGHT_NONE;
  best_of[2] = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 13);
  best_of[2]->weight = BX_WEIGHT_NONE;

  /* A hold: the longer one, then the heavier one */
  exercise = fixture_add_exercise (session, ids[3]);
  for (guint i = 0; i < 3; i++)
    {
      set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, BX_COUNT_NONE);
      set->weight = BX_WEIGHT_NONE;
      set->seconds = i == 0 ? 30 : 60;
      set->added = (BxWeight) { i * 5000, BX_UNIT_KG };
    }
  best_of[3] = set;
  save (log, session);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GPtrArray) days = load_days (log, ids[i], NULL);

      g_assert_cmpuint (days->len, ==, 1);
      day = g_ptr_array_index (days, 0);
      g_assert_true (bx_set_equal (day->best, best_of[i]));
    }
}

static void
assert_exercises (Log                *log,
                  const char * const *expected)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) exercises = bx_history_list_exercises (log->database, &error);

  g_assert_no_error (error);
  g_assert_cmpstrv (exercises, expected);
}

static void
test_exercises (Log           *log,
                gconstpointer  data)
{
  static const char * const all[] = { "pull-up", "deadlift", "face-pull", NULL };
  static const char * const rest[] = { "deadlift", "face-pull", NULL };
  g_autoptr(BxSession) older = new_session ("2026-11-10", 18);
  g_autoptr(BxSession) newer = new_session ("2026-11-17", 18);

  fixture_add_set (fixture_add_exercise (older, "face-pull"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 10, 15);
  fixture_add_set (fixture_add_exercise (older, "pull-up"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 10, 5);
  fixture_add_set (fixture_add_exercise (older, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (fixture_add_exercise (older, "barbell-row"), BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 60, 8);
  fixture_add_set (fixture_add_exercise (older, "superman"), BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 0, 8);
  fixture_add_set (fixture_add_exercise (newer, "pull-up"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 10, 5);
  save (log, newer);
  save (log, older);

  assert_exercises (log, all);
  g_ptr_array_remove_index (older->exercises, 1);
  save (log, older);
  set_deleted (log, newer->id, TRUE);
  assert_exercises (log, rest);
}

typedef struct
{
  GPtrArray *expected;
  guint n;
  guint stop_after;
} Walk;

static gboolean
visit_session (const BxSession  *session,
               gpointer          user_data,
               GError          **error)
{
  Walk *walk = user_data;

  g_assert_true (bx_session_equal (session, g_ptr_array_index (walk->expected, walk->expected->len - 1 - walk->n)));
  if (++walk->n == walk->stop_after)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Enough.");
      return FALSE;
    }

  return TRUE;
}

static void
test_foreach (Log           *log,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autoptr(BxSession) running = bx_session_new ("Running");
  g_autoptr(BxSession) deleted = fixture_random_session (log->rand);
  g_autoptr(GError) error = NULL;
  Walk walk = { sessions, 0, 0 };

  save (log, running);
  save (log, deleted);
  set_deleted (log, deleted->id, TRUE);
  for (guint i = 0; i < 30; i++)
    {
      BxSession *session = fixture_random_session (log->rand);

      save (log, session);
      g_ptr_array_add (sessions, session);
    }
  g_ptr_array_sort (sessions, compare_newest_first_cb);

  g_assert_true (bx_log_foreach_session (log->database, visit_session, &walk, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (walk.n, ==, 30);

  walk = (Walk) { sessions, 0, 7 };
  g_assert_false (bx_log_foreach_session (log->database, visit_session, &walk, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (walk.n, ==, 7);
  g_clear_error (&error);

  /* The database can be used on afterwards. */
  save (log, deleted);
}

/* ---- speed: by what SQLite means to do, not by the clock --------------------------- */

static int
trace_cb (guint  kind,
          void  *statements,
          void  *handle,
          void  *sql)
{
  const char *text = sqlite3_sql (handle);

  if (text != NULL && g_str_has_prefix (text, "SELECT") && !g_ptr_array_find_with_equal_func (statements, text, g_str_equal, NULL))
    g_ptr_array_add (statements, g_strdup (text));
  else if (text != NULL && g_str_has_prefix (text, "WITH"))
    g_ptr_array_add (statements, g_strdup (text));

  return 0;
}

static void
test_no_scans (Log           *log,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(BxSession) session = new_session ("2026-11-10", 18);
  g_autoptr(BxSession) running = bx_session_new ("Running");
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(BxSessionExercise) previous = NULL;
  g_autoptr(GPtrArray) first_page = NULL;
  g_autoptr(GPtrArray) second_page = NULL;
  g_autoptr(GPtrArray) days = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) exercises = NULL;

  fixture_add_set (fixture_add_exercise (session, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (fixture_add_exercise (running, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  save (log, session);
  sqlite3_trace_v2 (bx_database_get_handle (log->database), SQLITE_TRACE_STMT, trace_cb, statements);
  save (log, session);
  save (log, running);
  g_assert_true (bx_session_table_load_running (log->database, &loaded, &error));
  first_page = list_sessions (log, NULL, 10);
  second_page = list_sessions (log, g_ptr_array_index (first_page, 0), 10);
  previous = load_previous (log, "deadlift", NULL);
  days = load_days (log, "deadlift", NULL);
  exercises = bx_history_list_exercises (log->database, &error);
  sqlite3_trace_v2 (bx_database_get_handle (log->database), 0, NULL, NULL);

  g_assert_cmpuint (statements->len, >=, 10);
  for (guint i = 0; i < statements->len; i++)
    {
      const char *sql = g_ptr_array_index (statements, i);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      g_autoptr(BxStatement) statement = bx_database_prepare (log->database, explain, &error);

      g_assert_no_error (error);
      while (bx_statement_step (statement, &error) == BX_STATEMENT_STEP_ROW)
        {
          const char *detail = bx_statement_get_text (statement, 3);

          g_test_message ("%s", detail);
          /* Rows are found over an index. Only the sessions themselves are walked,
           * over the index of their days, as is that of the one that runs. */
          if (g_str_has_prefix (detail, "SCAN ") &&
              !g_str_has_suffix (detail, " USING INDEX session_running") &&
              !g_str_has_prefix (detail, "SCAN s USING INDEX session_by_day") &&
              !g_str_has_prefix (detail, "SCAN s USING COVERING INDEX session_by_day") &&
              !g_str_has_prefix (detail, "SCAN session USING INDEX session_by_day") &&
              !g_str_has_prefix (detail, "SCAN known") &&
              !g_str_has_prefix (detail, "SCAN dated") &&
              !g_str_has_prefix (detail, "SCAN CONSTANT ROW"))
            g_error ("“%s” in the plan of: %s", detail, sql);
          g_assert_null (strstr (detail, "AUTOMATIC"));
        }
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  log_add ("/history/empty", test_empty);
  log_add ("/history/summary", test_summary);
  log_add ("/history/pages", test_pages);
  log_add ("/history/previous", test_previous);
  log_add ("/history/date-line", test_date_line);
  log_add ("/history/days", test_days);
  log_add ("/history/best", test_best);
  log_add ("/history/exercises", test_exercises);
  log_add ("/history/foreach", test_foreach);
  log_add ("/history/no-scans", test_no_scans);

  return g_test_run ();
}
