/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include "clock.h"

/* The stores of the test, of GWeakRef */
static GPtrArray *stores = NULL;

static void
weak_ref_free (GWeakRef *weak_ref)
{
  g_weak_ref_clear (weak_ref);
  g_free (weak_ref);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  test_clock_set_noon ();
  fixture->folder = g_dir_make_tmp ("backext-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "log.db", NULL);
}

void
fixture_remove (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          fixture_remove (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A store that nobody holds any more may still be at work: on what was asked of it
 * last, or on the backup of the day. Closing waits for both; what it has to tell
 * then holds it until the main loop has run. */
static void
see_off_stores (void)
{
  for (guint i = 0; stores != NULL && i < stores->len; i++)
    {
      g_autoptr(BxStore) store = g_weak_ref_get (g_ptr_array_index (stores, i));

      if (store != NULL)
        bx_store_close (store);
    }

  while (g_main_context_iteration (NULL, FALSE))
    ;

  for (guint i = 0; stores != NULL && i < stores->len; i++)
    {
      g_autoptr(BxStore) store = g_weak_ref_get (g_ptr_array_index (stores, i));

      g_assert_null (store);
    }
  g_clear_pointer (&stores, g_ptr_array_unref);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  see_off_stores ();
  fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

char *
fixture_read (const char *path,
              gsize      *length)
{
  g_autoptr(GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);

  return content;
}

char *
fixture_checksum (const char *path)
{
  gsize length;
  g_autofree char *content = fixture_read (path, &length);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The names in a folder, sorted */
GStrv
fixture_list (const char *folder)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  GStrv names;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_strv_builder_add (builder, name);
  names = g_strv_builder_end (builder);
  qsort (names, g_strv_length (names), sizeof *names, compare_cb);

  return names;
}

void
fixture_answer_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      answer)
{
  g_set_object ((GAsyncResult **) answer, result);
}

GAsyncResult *
fixture_wait (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

/* A store that the test need not close */
BxStore *
fixture_make_store (const char *path)
{
  BxStore *store = bx_store_new (path);
  GWeakRef *weak_ref = g_new0 (GWeakRef, 1);

  if (stores == NULL)
    stores = g_ptr_array_new_with_free_func ((GDestroyNotify) weak_ref_free);
  g_weak_ref_init (weak_ref, store);
  g_ptr_array_add (stores, weak_ref);

  return store;
}

BxStore *
fixture_open (const char *path)
{
  g_autoptr(BxStore) store = fixture_make_store (path);
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_open_async (store, NULL, fixture_answer_cb, &answer);
  bx_store_open_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&store);
}

void
fixture_save_workout (BxStore         *store,
                      const BxWorkout *workout)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_workout_async (store, workout, NULL, fixture_answer_cb, &answer);
  bx_store_save_workout_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

GPtrArray *
fixture_list_workouts (BxStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *workouts;

  bx_store_list_workouts_async (store, NULL, fixture_answer_cb, &answer);
  workouts = bx_store_list_workouts_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return workouts;
}

void
fixture_save_session (BxStore         *store,
                      const BxSession *session)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_session_async (store, session, NULL, fixture_answer_cb, &answer);
  bx_store_save_session_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

BxSession *
fixture_load_session (BxStore    *store,
                      const char *id)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  BxSession *session;

  bx_store_load_session_async (store, id, NULL, fixture_answer_cb, &answer);
  session = bx_store_load_session_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return session;
}

BxSession *
fixture_load_running (BxStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  BxSession *session;

  bx_store_load_running_session_async (store, NULL, fixture_answer_cb, &answer);
  session = bx_store_load_running_session_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return session;
}

void
fixture_save_set (BxStore     *store,
                  const char  *session_exercise_id,
                  const BxSet *set)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_set_async (store, session_exercise_id, set, NULL, fixture_answer_cb, &answer);
  bx_store_save_set_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

void
fixture_finish_session (BxStore    *store,
                        const char *id,
                        BxMoment    ended)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_finish_session_async (store, id, ended, NULL, fixture_answer_cb, &answer);
  bx_store_finish_session_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

GPtrArray *
fixture_list_sessions (BxStore                *store,
                       const BxSessionSummary *before,
                       guint                   limit)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *summaries;

  bx_store_list_sessions_async (store, before, limit, NULL, fixture_answer_cb, &answer);
  summaries = bx_store_list_sessions_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return summaries;
}

/* ---- records ------------------------------------------------------------------ */

static char *
random_text (GRand *rand)
{
  static const char * const texts[] = {
    "", " ", "Press", "it's", "\"quoted\"", "a;b\tc", "two\nlines", "50 % — ½ ★", "Rückenstrecker",
    "تمرين الظهر", "腰部伸展", "🏋️‍♀️", "NULL", "'); DROP TABLE session_set; --", "%s %n", "\\x00",
  };

  return g_strdup (texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
}

static char *
random_maybe_text (GRand *rand)
{
  return g_rand_boolean (rand) ? random_text (rand) : NULL;
}

static char *
random_id (GRand *rand)
{
  static const char * const ids[] = { "back-extension", "deadlift", "pull-up", "lat-pulldown", "barbell-row" };

  return g_rand_boolean (rand) ? g_uuid_string_random ()
                               : g_strdup (ids[g_rand_int_range (rand, 0, G_N_ELEMENTS (ids))]);
}

static GStrv
random_alternatives (GRand *rand)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_rand_boolean (rand))
    return NULL;
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    g_strv_builder_take (builder, random_id (rand));

  return g_strv_builder_end (builder);
}

static BxWeight
random_weight (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return BX_WEIGHT_NONE;
    case 1:
      return (BxWeight) { 0, g_rand_boolean (rand) ? BX_UNIT_KG : BX_UNIT_LB };
    case 2:
      return (BxWeight) { BX_WEIGHT_MAX_THOUSANDTHS, BX_UNIT_LB };
    default:
      return (BxWeight) { g_rand_int_range (rand, 0, BX_WEIGHT_MAX_THOUSANDTHS),
                          g_rand_boolean (rand) ? BX_UNIT_KG : BX_UNIT_LB };
    }
}

static int
random_count (GRand *rand,
              int    maximum)
{
  return g_rand_boolean (rand) ? g_rand_int_range (rand, 0, maximum + 1) : BX_COUNT_NONE;
}

static BxMoment
random_moment (GRand *rand)
{
  /* 1996 to 2065, in quarters of an hour from UTC−12 to UTC+14 */
  return (BxMoment) {
    G_GINT64_CONSTANT (820454400000) + (gint64) (g_rand_double (rand) * 2.2e12),
    g_rand_int_range (rand, -48, 57) * 900,
  };
}

static void
random_target (GRand       *rand,
               BxSetTarget *target)
{
  target->kind = g_rand_int_range (rand, 0, BX_SET_KIND_TO_FAILURE + 1);
  target->reps_min = random_count (rand, BX_REPS_MAX);
  target->reps_max = random_count (rand, BX_REPS_MAX);
  target->seconds = random_count (rand, BX_SECONDS_MAX);
  target->weight = random_weight (rand);
  target->rpe_tenths = random_count (rand, 100);
}

BxSet *
fixture_random_set (GRand *rand)
{
  BxSet *set = bx_set_new ();

  random_target (rand, &set->target);
  set->kind = g_rand_int_range (rand, 0, BX_SET_KIND_TO_FAILURE + 1);
  set->state = g_rand_int_range (rand, 0, BX_SET_STATE_SKIPPED + 1);
  set->weight = random_weight (rand);
  set->bodyweight = random_weight (rand);
  set->added = random_weight (rand);
  set->assistance = random_weight (rand);
  set->reps = random_count (rand, BX_REPS_MAX);
  set->seconds = random_count (rand, BX_SECONDS_MAX);
  set->rpe_tenths = random_count (rand, 100);
  set->done_at = g_rand_boolean (rand) ? random_moment (rand) : BX_MOMENT_NONE;
  set->note = random_maybe_text (rand);

  return set;
}

static BxSessionExercise *
random_session_exercise (GRand *rand)
{
  g_autofree char *exercise_id = random_id (rand);
  BxSessionExercise *exercise = bx_session_exercise_new (exercise_id);

  exercise->variation = random_maybe_text (rand);
  exercise->slot_id = g_rand_boolean (rand) ? random_id (rand) : NULL;
  exercise->alternatives = random_alternatives (rand);
  exercise->rest_seconds = g_rand_boolean (rand) ? BX_REST_DEFAULT : g_rand_int_range (rand, 0, BX_REST_MAX_SECONDS + 1);
  exercise->tempo = g_rand_boolean (rand) ? random_id (rand) : NULL;
  exercise->superset = (guint) g_rand_int_range (rand, 0, 3);
  exercise->note = random_maybe_text (rand);
  for (int i = g_rand_int_range (rand, 0, 7); i > 0; i--)
    g_ptr_array_add (exercise->sets, fixture_random_set (rand));

  return exercise;
}

/* A finished one */
BxSession *
fixture_random_session (GRand *rand)
{
  g_autofree char *title = random_text (rand);
  BxSession *session = bx_session_new (title);

  session->workout_id = g_rand_boolean (rand) ? random_id (rand) : NULL;
  session->started = random_moment (rand);
  session->ended = random_moment (rand);
  session->note = random_maybe_text (rand);
  for (int i = g_rand_int_range (rand, 0, 7); i > 0; i--)
    g_ptr_array_add (session->exercises, random_session_exercise (rand));

  return session;
}

BxWorkout *
fixture_random_workout (GRand *rand)
{
  g_autofree char *name = random_text (rand);
  BxWorkout *workout = bx_workout_new (name);

  workout->description = random_maybe_text (rand);
  workout->credit = random_maybe_text (rand);
  workout->folder = g_rand_boolean (rand) ? random_id (rand) : NULL;
  workout->original_id = g_rand_boolean (rand) ? random_id (rand) : NULL;
  if (g_rand_boolean (rand))
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_WEEKDAYS, (guint) g_rand_int_range (rand, 1, 128), 0 };
  else if (g_rand_boolean (rand))
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, (guint) g_rand_int_range (rand, 1, BX_SCHEDULE_MAX_DAYS + 1) };
  for (int i = g_rand_int_range (rand, 0, 7); i > 0; i--)
    {
      g_autofree char *exercise_id = random_id (rand);
      BxSlot *slot = bx_slot_new (exercise_id);

      slot->variation = random_maybe_text (rand);
      slot->alternatives = random_alternatives (rand);
      slot->rest_seconds = g_rand_boolean (rand) ? BX_REST_DEFAULT : g_rand_int_range (rand, 0, BX_REST_MAX_SECONDS + 1);
      slot->tempo = g_rand_boolean (rand) ? random_id (rand) : NULL;
      slot->superset = (guint) g_rand_int_range (rand, 0, 3);
      slot->progression.kind = (BxProgressionKind) g_rand_int_range (rand, 0, BX_PROGRESSION_PERCENT + 1);
      slot->progression.step = random_weight (rand);
      slot->progression.percent = g_rand_int_range (rand, 0, 101);
      slot->note = random_maybe_text (rand);
      for (int j = g_rand_int_range (rand, 0, 6); j > 0; j--)
        {
          BxSetTarget target;

          random_target (rand, &target);
          g_array_append_val (slot->targets, target);
        }
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

/* In a zone one hour ahead of UTC */
BxMoment
fixture_moment (const char *day,
                int         hour)
{
  g_autoptr(GDateTime) date = bx_day_to_date_time (day);

  g_assert_nonnull (date);

  return (BxMoment) { (g_date_time_to_unix (date) + (hour - 1) * 3600) * 1000, 3600 };
}

BxSessionExercise *
fixture_add_exercise (BxSession  *session,
                      const char *exercise_id)
{
  BxSessionExercise *exercise = bx_session_exercise_new (exercise_id);

  g_ptr_array_add (session->exercises, exercise);

  return exercise;
}

BxSet *
fixture_add_set (BxSessionExercise *exercise,
                 BxSetKind          kind,
                 BxSetState         state,
                 double             kg,
                 int                reps)
{
  BxSet *set = bx_set_new ();

  set->kind = kind;
  set->state = state;
  set->weight = bx_weight_new (kg, BX_UNIT_KG);
  set->reps = reps;
  if (state == BX_SET_STATE_DONE)
    set->done_at = bx_moment_now ();
  g_ptr_array_add (exercise->sets, set);

  return set;
}
