/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Questions that are about more than one exercise or session. */

#include "config.h"

#include "fixture.h"

#include "bx-feel-table.h"
#include "bx-measurement-table.h"
#include "bx-session-table.h"
#include "bx-store-activity.h"

typedef struct
{
  Fixture fixture;
  BxDatabase *database;
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
}

static void
log_tear_down (Log           *log,
               gconstpointer  data)
{
  bx_database_close (log->database);
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

/* A session with one exercise and one set */
static BxSession *
make_session (const char *day,
              const char *exercise_id,
              double      kg,
              int         reps)
{
  BxSession *session = bx_session_new (day);

  session->started = fixture_moment (day, 18);
  session->ended = fixture_moment (day, 19);
  fixture_add_set (fixture_add_exercise (session, exercise_id), BX_SET_KIND_WORK, BX_SET_STATE_DONE, kg, reps);

  return session;
}

static void
add_session (Log        *log,
             const char *day,
             const char *exercise_id,
             double      kg,
             int         reps)
{
  g_autoptr(BxSession) session = make_session (day, exercise_id, kg, reps);

  save (log, session);
}

static char *
format_weeks (Log        *log,
              const char *first_day,
              const char *last_day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) weeks = bx_activity_list_exercise_weeks (log->database, first_day, last_day, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < weeks->len; i++)
    {
      const BxExerciseWeek *week = g_ptr_array_index (weeks, i);

      g_string_append_printf (text, "%s %s %u/%u on %u\n", week->day, week->exercise_id, week->n_hard_sets, week->n_sets, week->n_days);
    }

  return g_string_free_and_steal (text);
}

static void
test_weeks (Log           *log,
            gconstpointer  data)
{
  g_autoptr(BxSession) big = make_session ("2026-03-04", "deadlift", 100, 5);
  g_autoptr(BxSession) running = bx_session_new ("Running");
  g_autoptr(BxSession) deleted = make_session ("2026-03-04", "deadlift", 100, 5);
  BxSessionExercise *exercise = g_ptr_array_index (big->exercises, 0);
  g_autofree char *nothing = format_weeks (log, "2026-03-02", "2026-03-15");
  g_autofree char *from_monday = NULL;
  g_autofree char *from_sunday = NULL;
  g_autofree char *part = NULL;
  g_autoptr(GError) error = NULL;
  gboolean finished;

  g_assert_cmpstr (nothing, ==, "");

  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 60, 5)->rpe_tenths = 60;
  fixture_add_set (exercise, BX_SET_KIND_DROP, BX_SET_STATE_DONE, 60, 5)->rpe_tenths = 70;
  fixture_add_set (fixture_add_exercise (big, "pull-up"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 8);
  save (log, big);
  add_session (log, "2026-03-04", "deadlift", 100, 5);
  add_session (log, "2026-03-08", "deadlift", 100, 5);
  add_session (log, "2026-03-09", "deadlift", 100, 5);
  add_session (log, "2026-03-16", "deadlift", 100, 5);
  fixture_add_set (fixture_add_exercise (running, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  running->started = fixture_moment ("2026-03-04", 20);
  save (log, running);
  save (log, deleted);
  g_assert_true (bx_session_table_set_deleted (log->database, deleted->id, TRUE, &finished, &error));

  from_monday = format_weeks (log, "2026-03-02", "2026-03-15");
  g_assert_cmpstr (from_monday, ==,
                   "2026-03-02 deadlift 4/5 on 2\n"
                   "2026-03-02 pull-up 1/1 on 1\n"
                   "2026-03-09 deadlift 1/1 on 1\n");
  from_sunday = format_weeks (log, "2026-03-01", "2026-03-16");
  g_assert_cmpstr (from_sunday, ==,
                   "2026-03-01 deadlift 3/4 on 1\n"
                   "2026-03-01 pull-up 1/1 on 1\n"
                   "2026-03-08 deadlift 2/2 on 2\n"
                   "2026-03-15 deadlift 1/1 on 1\n");
  part = format_weeks (log, "2026-03-09", "2026-03-09");
  g_assert_cmpstr (part, ==, "2026-03-09 deadlift 1/1 on 1\n");
}

static void
test_days (Log           *log,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) nothing = bx_activity_list_days (log->database, "2025-01-01", "2026-12-31", &error);
  g_autoptr(GArray) days = NULL;
  g_autoptr(BxSession) empty = bx_session_new ("Empty");
  g_autofree char *never = bx_activity_get_first_day (log->database, NULL);
  g_autofree char *first = NULL;
  const BxActivityDay *day;

  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpstr (never, ==, "");

  add_session (log, "2026-03-04", "deadlift", 100, 5);
  add_session (log, "2026-03-04", "pull-up", 0, 5);
  add_session (log, "2026-01-01", "pull-up", 0, 5);
  add_session (log, "2025-12-31", "pull-up", 0, 5);
  empty->started = fixture_moment ("2026-03-05", 18);
  empty->ended = fixture_moment ("2026-03-05", 17);
  save (log, empty);

  first = bx_activity_get_first_day (log->database, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, "2025-12-31");

  days = bx_activity_list_days (log->database, "2026-01-01", "2026-12-31", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 3);
  day = &g_array_index (days, BxActivityDay, 0);
  g_assert_cmpstr (day->day, ==, "2026-01-01");
  day = &g_array_index (days, BxActivityDay, 1);
  g_assert_cmpstr (day->day, ==, "2026-03-04");
  g_assert_cmpuint (day->n_sessions, ==, 2);
  g_assert_cmpuint (day->n_sets, ==, 2);
  g_assert_cmpint (day->seconds, ==, 7200);
  /* A day without a set is a day, and a clock that went back gives no time. */
  day = &g_array_index (days, BxActivityDay, 2);
  g_assert_cmpuint (day->n_sets, ==, 0);
  g_assert_cmpint (day->seconds, ==, 0);
}

static void
test_records (Log           *log,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GPtrArray) plain = NULL;
  g_autoptr(BxRecordBook) book = NULL;
  g_autoptr(BxRecordBook) none = NULL;
  g_autoptr(BxSession) easier = make_session ("2026-03-05", "deadlift", 200, 5);
  g_autoptr(BxSession) once_more = make_session ("2026-03-06", "deadlift", 220, 5);
  const BxRecordEntry *entry;
  g_autoptr(BxSet) lighter = bx_set_new ();
  g_autoptr(BxSet) heavier = bx_set_new ();

  /* Written in another order than they were done */
  add_session (log, "2026-03-09", "deadlift", 110, 5);
  add_session (log, "2026-03-02", "deadlift", 100, 5);
  add_session (log, "2026-03-04", "deadlift", 90, 5);
  add_session (log, "2026-03-05", "pull-up", 0, 5);
  g_set_str (&((BxSessionExercise *) g_ptr_array_index (easier->exercises, 0))->variation, "height:blocks");
  g_set_str (&((BxSessionExercise *) g_ptr_array_index (once_more->exercises, 0))->variation, "height:blocks");
  save (log, easier);
  save (log, once_more);

  records = bx_activity_list_records (log->database, "deadlift", NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 4);
  entry = g_ptr_array_index (records, 0);
  g_assert_cmpstr (entry->variation, ==, "height:blocks");
  g_assert_cmpint (entry->finding.kinds, ==, BX_RECORD_LOAD | BX_RECORD_E1RM);
  g_assert_cmpfloat_with_epsilon (entry->finding.before[0], 200, 1e-6);
  g_assert_cmpint (entry->set->reps, ==, 5);
  entry = g_ptr_array_index (records, 1);
  g_assert_cmpint (entry->finding.kinds, ==, BX_RECORD_VOLUME);
  g_assert_null (entry->set);
  entry = g_ptr_array_index (records, 2);
  g_assert_null (entry->variation);
  g_assert_cmpint (entry->started.utc_ms, ==, fixture_moment ("2026-03-09", 18).utc_ms);
  g_assert_cmpfloat_with_epsilon (entry->finding.before[0], 100, 1e-6);

  plain = bx_activity_list_records (log->database, "deadlift", "", BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plain->len, ==, 2);

  book = bx_activity_load_record_book (log->database, "deadlift", NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &error);
  g_assert_no_error (error);
  lighter->state = heavier->state = BX_SET_STATE_DONE;
  lighter->reps = heavier->reps = 1;
  lighter->weight = bx_weight_new (110, BX_UNIT_KG);
  heavier->weight = bx_weight_new (110.5, BX_UNIT_KG);
  g_assert_cmpint (bx_record_book_find (book, lighter, NULL), ==, BX_RECORD_NONE);
  g_assert_cmpint (bx_record_book_find (book, heavier, NULL), ==, BX_RECORD_LOAD);
  none = bx_activity_load_record_book (log->database, "good-morning", NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &error);
  g_assert_no_error (error);
  g_assert_true (bx_record_book_is_empty (none));
}

static void
test_feels (Log           *log,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BxFeel) ache = bx_feel_new ("back-extension", BX_FEEL_ACHE);
  g_autoptr(BxFeel) early = bx_feel_new ("deadlift", BX_FEEL_PUMP);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) late = NULL;

  ache->said = fixture_moment ("2026-03-04", 20);
  early->said = fixture_moment ("2026-03-02", 20);
  g_assert_true (bx_feel_table_save (log->database, ache, &error));
  g_assert_true (bx_feel_table_save (log->database, early, &error));

  all = bx_feel_table_list (log->database, 0, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((BxFeel *) g_ptr_array_index (all, 0))->id, ==, early->id);
  late = bx_feel_table_list (log->database, fixture_moment ("2026-03-03", 0).utc_ms, &error);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpint (((BxFeel *) g_ptr_array_index (late, 0))->answer, ==, BX_FEEL_ACHE);
  g_assert_no_error (error);
}

/* ---- looking for sessions ----------------------------------------------------------- */

static char *
find (Log                   *log,
      const BxSessionFilter *filter,
      guint                  page)
{
  g_autoptr(GPtrArray) previous = NULL;
  GString *text = g_string_new (NULL);

  do
    {
      g_autoptr(GError) error = NULL;
      GPtrArray *found = bx_activity_find_sessions (log->database, filter,
                                                    previous != NULL ? g_ptr_array_index (previous, previous->len - 1) : NULL,
                                                    page, &error);

      g_assert_no_error (error);
      g_clear_pointer (&previous, g_ptr_array_unref);
      previous = found;
      for (guint i = 0; i < found->len; i++)
        {
          const BxSessionSummary *summary = g_ptr_array_index (found, i);

          g_assert_cmpuint (summary->n_sets, ==, 1);
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", summary->title + 8);
        }
    }
  while (previous->len == page);

  return g_string_free_and_steal (text);
}

static void
assert_found (Log        *log,
              const char *exercise_id,
              const char *text,
              const char *first_day,
              const char *last_day,
              const char *expected)
{
  g_autoptr(BxSessionFilter) filter = bx_session_filter_new ();

  g_assert_true (bx_session_filter_is_empty (filter));
  if (exercise_id != NULL)
    filter->exercise_ids = g_strsplit (exercise_id, ",", -1);
  filter->text = g_strdup (text);
  g_strlcpy (filter->first_day, first_day, BX_DAY_LENGTH);
  g_strlcpy (filter->last_day, last_day, BX_DAY_LENGTH);

  for (guint page = 1; page < 4; page++)
    {
      g_autofree char *found = find (log, filter, page);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_finding (Log           *log,
              gconstpointer  data)
{
  g_autoptr(BxSessionFilter) filter = bx_session_filter_new ();
  g_autofree char *by_id = NULL;

  for (int i = 1; i <= 6; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-03-%02d", i);
      g_autoptr(BxSession) session = make_session (day, i % 2 == 0 ? "deadlift" : "pull-up", 100, 5);
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, 0);
      BxSet *set = g_ptr_array_index (exercise->sets, 0);

      if (i == 1)
        session->note = g_strdup ("100 % ÄRGER im Rücken");
      if (i == 2)
        exercise->note = g_strdup ("Old bar \"B\"");
      if (i == 3)
        set->note = g_strdup ("grip slipped on the old BAR");
      if (i == 4)
        fixture_add_set (fixture_add_exercise (session, "good-morning"), BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 40, 10);
      save (log, session);
      if (i == 5)
        filter->session_ids = g_strsplit (session->id, ",", -1);
    }

  assert_found (log, NULL, NULL, "", "", "06 05 04 03 02 01");
  assert_found (log, "deadlift", NULL, "", "", "06 04 02");
  assert_found (log, "deadlift,pull-up", NULL, "", "", "06 05 04 03 02 01");
  assert_found (log, "good-morning", NULL, "", "", "");
  assert_found (log, NULL, NULL, "2026-03-02", "2026-03-04", "04 03 02");
  assert_found (log, "deadlift", NULL, "2026-03-03", "", "06 04");
  assert_found (log, NULL, "old bar", "", "", "03 02");
  assert_found (log, "pull-up", "old bar", "", "", "03");
  assert_found (log, NULL, "\"b\"", "", "", "02");
  assert_found (log, NULL, "ärger", "", "", "01");
  assert_found (log, NULL, "100 %", "", "", "01");
  assert_found (log, NULL, "100_", "", "", "");
  assert_found (log, NULL, "2026-03-0", "", "", "06 05 04 03 02 01");
  assert_found (log, NULL, "nothing", "", "", "");

  g_assert_false (bx_session_filter_is_empty (filter));
  by_id = find (log, filter, 10);
  g_assert_cmpstr (by_id, ==, "05");
  g_clear_pointer (&filter->session_ids, g_strfreev);
  filter->session_ids = g_new0 (char *, 1);
  g_clear_pointer (&by_id, g_free);
  by_id = find (log, filter, 10);
  g_assert_cmpstr (by_id, ==, "");
}

/* ---- speed: by what SQLite means to do, not by the clock ------------------------------ */

static int
trace_cb (guint  kind,
          void  *statements,
          void  *handle,
          void  *sql)
{
  const char *text = sqlite3_sql (handle);

  if (text != NULL && g_str_has_prefix (text, "SELECT") && !g_ptr_array_find_with_equal_func (statements, text, g_str_equal, NULL))
    g_ptr_array_add (statements, g_strdup (text));

  return 0;
}

static void
test_no_scans (Log           *log,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) weeks = NULL;
  g_autoptr(GArray) days = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GPtrArray) feels = NULL;
  g_autoptr(GPtrArray) weights = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(BxSessionFilter) filter = bx_session_filter_new ();
  g_autoptr(BxMeasurement) measurement = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, 80, "kg");
  g_autoptr(GError) error = NULL;
  gboolean added;

  filter->exercise_ids = g_strsplit ("deadlift,pull-up", ",", -1);
  filter->session_ids = g_strsplit ("a,b", ",", -1);
  filter->text = g_strdup ("bar");
  g_strlcpy (filter->first_day, "2026-01-01", BX_DAY_LENGTH);
  g_strlcpy (filter->last_day, "2026-12-31", BX_DAY_LENGTH);

  sqlite3_trace_v2 (bx_database_get_handle (log->database), SQLITE_TRACE_STMT, trace_cb, statements);
  weeks = bx_activity_list_exercise_weeks (log->database, "2026-01-01", "2026-12-31", &error);
  days = bx_activity_list_days (log->database, "2026-01-01", "2026-12-31", &error);
  records = bx_activity_list_records (log->database, "deadlift", NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &error);
  feels = bx_feel_table_list (log->database, 1, &error);
  weights = bx_measurement_table_list (log->database, BX_MEASUREMENT_BODYWEIGHT, &error);
  g_assert_true (bx_measurement_table_add_new (log->database, measurement, &added, &error));
  found = bx_activity_find_sessions (log->database, filter, NULL, 10, &error);
  g_clear_pointer (&filter->session_ids, g_strfreev);
  *filter->first_day = *filter->last_day = '\0';
  all = bx_activity_find_sessions (log->database, filter, NULL, 10, &error);
  sqlite3_trace_v2 (bx_database_get_handle (log->database), 0, NULL, NULL);
  g_assert_no_error (error);

  g_assert_cmpuint (statements->len, ==, 8);
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
          /* Only what is looked through word by word is walked: the sessions, newest
           * first, over the index of their days, and the few words that are asked for;
           * and the imports, one a file that was ever read, for a row taken back. */
          if (g_str_has_prefix (detail, "SCAN ") &&
              !g_str_has_prefix (detail, "SCAN s USING INDEX session_by_day") &&
              !g_str_equal (detail, "SCAN i") &&
              !g_str_has_prefix (detail, "SCAN json_each VIRTUAL TABLE"))
            g_error ("“%s” in the plan of: %s", detail, sql);
          g_assert_null (strstr (detail, "AUTOMATIC"));
        }
      g_assert_no_error (error);
    }
}

/* ---- the same questions, asked of the store ------------------------------------------ */

/* What is asked with may be gone before the answer is there. */
static void
test_store (Fixture       *fixture,
            gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxSession) first = make_session ("2026-03-02", "deadlift", 100, 5);
  g_autoptr(BxSession) second = make_session ("2026-03-04", "deadlift", 110, 5);
  BxSessionFilter *filter = bx_session_filter_new ();
  char *exercise_id = g_strdup ("deadlift");
  char *plain = g_strdup ("");
  GAsyncResult *answers[6] = { NULL };
  g_autoptr(GAsyncResult) rest = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *first_day = NULL;
  g_autoptr(GPtrArray) weeks = NULL;
  g_autoptr(GArray) days = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(BxRecordBook) book = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) found_after = NULL;
  g_autoptr(BxSet) heavier = bx_set_new ();

  fixture_save_session (store, first);
  fixture_save_session (store, second);
  filter->exercise_ids = g_strsplit (exercise_id, ",", -1);
  filter->text = g_strdup ("2026-03");

  bx_store_get_first_day_async (store, NULL, fixture_answer_cb, &answers[0]);
  bx_store_list_exercise_weeks_async (store, "2026-03-02", "2026-03-15", NULL, fixture_answer_cb, &answers[1]);
  bx_store_list_days_async (store, "2026-03-03", "2026-03-15", NULL, fixture_answer_cb, &answers[2]);
  bx_store_list_records_async (store, exercise_id, plain, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY,
                               NULL, fixture_answer_cb, &answers[3]);
  bx_store_load_record_book_async (store, exercise_id, NULL, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY,
                                   NULL, fixture_answer_cb, &answers[4]);
  bx_store_find_sessions_async (store, filter, NULL, 1, NULL, fixture_answer_cb, &answers[5]);
  memset (exercise_id, 'x', strlen (exercise_id));
  g_free (exercise_id);
  g_free (plain);
  memset (filter->text, 'x', strlen (filter->text));
  bx_session_filter_free (filter);

  first_day = bx_store_get_first_day_finish (store, fixture_wait (&answers[0]), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first_day, ==, "2026-03-02");

  weeks = bx_store_list_exercise_weeks_finish (store, fixture_wait (&answers[1]), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (weeks->len, ==, 1);
  g_assert_cmpuint (((BxExerciseWeek *) g_ptr_array_index (weeks, 0))->n_days, ==, 2);

  days = bx_store_list_days_finish (store, fixture_wait (&answers[2]), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpstr (g_array_index (days, BxActivityDay, 0).day, ==, "2026-03-04");

  records = bx_store_list_records_finish (store, fixture_wait (&answers[3]), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, >, 0);
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpstr (((BxRecordEntry *) g_ptr_array_index (records, i))->session_id, ==, second->id);

  book = bx_store_load_record_book_finish (store, fixture_wait (&answers[4]), &error);
  g_assert_no_error (error);
  heavier->state = BX_SET_STATE_DONE;
  heavier->reps = 1;
  heavier->weight = bx_weight_new (110, BX_UNIT_KG);
  g_assert_cmpint (bx_record_book_find (book, heavier, NULL), ==, BX_RECORD_NONE);
  heavier->weight = bx_weight_new (110.5, BX_UNIT_KG);
  g_assert_cmpint (bx_record_book_find (book, heavier, NULL), ==, BX_RECORD_LOAD);

  /* The newest first, and what comes after a row that is gone by then */
  found = bx_store_find_sessions_finish (store, fixture_wait (&answers[5]), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((BxSessionSummary *) g_ptr_array_index (found, 0))->id, ==, second->id);
  filter = bx_session_filter_new ();
  bx_store_find_sessions_async (store, filter, g_ptr_array_index (found, 0), 10, NULL, fixture_answer_cb, &rest);
  bx_session_filter_free (filter);
  g_ptr_array_set_size (found, 0);
  found_after = bx_store_find_sessions_finish (store, fixture_wait (&rest), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found_after->len, ==, 1);
  g_assert_cmpstr (((BxSessionSummary *) g_ptr_array_index (found_after, 0))->id, ==, first->id);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    g_object_unref (answers[i]);
  bx_store_close (store);
  g_object_unref (store);
}

/* A question asked of a log that was closed is answered, with an error. */
static void
test_closed_store (Fixture       *fixture,
                   gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(GAsyncResult) first_day = NULL;
  g_autoptr(GAsyncResult) days = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) days_error = NULL;

  bx_store_close (store);
  bx_store_get_first_day_async (store, NULL, fixture_answer_cb, &first_day);
  bx_store_list_days_async (store, "2026-03-02", "2026-03-15", NULL, fixture_answer_cb, &days);
  g_assert_null (bx_store_get_first_day_finish (store, fixture_wait (&first_day), &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  g_assert_null (bx_store_list_days_finish (store, fixture_wait (&days), &days_error));
  g_assert_error (days_error, BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);
  g_object_unref (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  log_add ("/activity/weeks", test_weeks);
  log_add ("/activity/days", test_days);
  log_add ("/activity/records", test_records);
  log_add ("/activity/feels", test_feels);
  log_add ("/activity/finding", test_finding);
  log_add ("/activity/no-scans", test_no_scans);
  fixture_add ("/activity/store", test_store);
  fixture_add ("/activity/closed-store", test_closed_store);

  return g_test_run ();
}
