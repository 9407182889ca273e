/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fixture.h"

/*
 * What a person might do with a log, by chance, done to the store and to plain
 * records side by side. Every question to the store must have the answer that the
 * records give when they are simply looked through.
 */

#define N_STEPS 400
#define N_SESSIONS 12

static const struct
{
  const char *id;
  BxMeasure measure;
} exercises[] = {
  { "barbell-row", BX_MEASURE_WEIGHT_REPS },
  { "deadlift", BX_MEASURE_WEIGHT_REPS },
  { "pull-up", BX_MEASURE_BODYWEIGHT_REPS },
  { "reverse-hyper", BX_MEASURE_REPS },
  { "superman", BX_MEASURE_TIME },
};

static const char * const variations[] = { NULL, "grip:wide", "grip:narrow" };

typedef struct
{
  BxSession *session; /* (owned) */
  gboolean deleted;
} Entry;

typedef struct
{
  BxStore *store;
  GRand *rand;
  GPtrArray *entries; /* of Entry */
} Model;

static void
entry_free (Entry *entry)
{
  bx_session_free (entry->session);
  g_free (entry);
}

static int
pick (Model *model,
      gsize  n)
{
  return g_rand_int_range (model->rand, 0, (int) n);
}

static gboolean
is_logged (const Entry *entry)
{
  return !entry->deleted && !bx_session_is_running (entry->session);
}

static BxMeasure
get_measure (const char *exercise_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      if (g_str_equal (exercises[i].id, exercise_id))
        return exercises[i].measure;
    }
  g_assert_not_reached ();
}

/* ---- what a person does ------------------------------------------------------------- */

static BxWeight
pick_weight (Model *model)
{
  return (BxWeight) { pick (model, 60) * 2500, pick (model, 4) == 0 ? BX_UNIT_LB : BX_UNIT_KG };
}

static void
perform (Model     *model,
         BxSet     *set,
         BxMeasure  measure)
{
  set->kind = pick (model, BX_SET_KIND_TO_FAILURE + 1);
  set->state = pick (model, 4) == 0 ? pick (model, BX_SET_STATE_SKIPPED + 1) : BX_SET_STATE_DONE;
  set->done_at = set->state == BX_SET_STATE_DONE ? bx_moment_now () : BX_MOMENT_NONE;
  set->weight = set->bodyweight = set->added = set->assistance = BX_WEIGHT_NONE;
  set->reps = measure == BX_MEASURE_TIME ? BX_COUNT_NONE : pick (model, 15);
  set->seconds = measure == BX_MEASURE_TIME ? pick (model, 90) : BX_COUNT_NONE;

  switch (measure)
    {
    case BX_MEASURE_WEIGHT_REPS:
      set->weight = pick_weight (model);
      break;
    case BX_MEASURE_BODYWEIGHT_REPS:
      if (pick (model, 2) == 0)
        set->bodyweight = (BxWeight) { 75000 + pick (model, 20) * 500, BX_UNIT_KG };
      switch (pick (model, 3))
        {
        case 0:
          set->added = pick_weight (model);
          break;
        case 1:
          set->assistance = pick_weight (model);
          break;
        default:
          break;
        }
      break;
    case BX_MEASURE_TIME:
      if (pick (model, 2) == 0)
        set->added = pick_weight (model);
      break;
    case BX_MEASURE_REPS:
    default:
      break;
    }
}

static BxSessionExercise *
pick_new_exercise (Model *model)
{
  guint n = (guint) pick (model, G_N_ELEMENTS (exercises));
  BxSessionExercise *exercise = bx_session_exercise_new (exercises[n].id);

  exercise->variation = g_strdup (variations[pick (model, G_N_ELEMENTS (variations))]);
  for (int i = pick (model, 5); i > 0; i--)
    {
      BxSet *set = bx_set_new ();

      perform (model, set, exercises[n].measure);
      g_ptr_array_add (exercise->sets, set);
    }

  return exercise;
}

static void
begin (Model *model)
{
  Entry *entry = g_new0 (Entry, 1);
  gboolean one_runs = FALSE;

  for (guint i = 0; i < model->entries->len; i++)
    {
      const Entry *other = g_ptr_array_index (model->entries, i);

      one_runs = one_runs || (!other->deleted && bx_session_is_running (other->session));
    }

  entry->session = bx_session_new ("Back");
  /* Few days and hours, so that they meet, in several time zones */
  entry->session->started = (BxMoment) {
    G_GINT64_CONSTANT (1763712000000) + pick (model, 30) * G_GINT64_CONSTANT (14400000),
    (pick (model, 25) - 12) * 3600,
  };
  if (one_runs || pick (model, 2) == 0)
    entry->session->ended = bx_moment_now ();
  for (int i = pick (model, 5); i > 0; i--)
    g_ptr_array_add (entry->session->exercises, pick_new_exercise (model));
  g_ptr_array_add (model->entries, entry);
  fixture_save_session (model->store, entry->session);
}

static void
edit (Model *model,
      Entry *entry)
{
  GPtrArray *list = entry->session->exercises;

  switch (pick (model, 5))
    {
    case 0:
      g_ptr_array_insert (list, pick (model, list->len + 1), pick_new_exercise (model));
      break;
    case 1:
      if (list->len > 0)
        g_ptr_array_remove_index (list, (guint) pick (model, list->len));
      break;
    case 2:
      if (list->len > 0)
        g_ptr_array_add (list, g_ptr_array_steal_index (list, (guint) pick (model, list->len)));
      break;
    case 3:
      entry->session->started.utc_ms += (pick (model, 7) - 3) * G_GINT64_CONSTANT (43200000);
      break;
    default:
      if (list->len > 0)
        {
          BxSessionExercise *exercise = g_ptr_array_index (list, (guint) pick (model, list->len));

          if (exercise->sets->len > 0)
            g_ptr_array_remove_index (exercise->sets, (guint) pick (model, exercise->sets->len));
          g_set_str (&exercise->variation, variations[pick (model, G_N_ELEMENTS (variations))]);
        }
      break;
    }

  /* Saving brings it back. */
  entry->deleted = FALSE;
  fixture_save_session (model->store, entry->session);
}

static void
confirm (Model *model,
         Entry *entry)
{
  BxSessionExercise *exercise;
  BxSet *set;

  if (entry->deleted || entry->session->exercises->len == 0)
    return;

  exercise = g_ptr_array_index (entry->session->exercises, (guint) pick (model, entry->session->exercises->len));
  if (exercise->sets->len > 0 && pick (model, 3) > 0)
    set = g_ptr_array_index (exercise->sets, (guint) pick (model, exercise->sets->len));
  else
    {
      set = bx_set_new ();
      g_ptr_array_add (exercise->sets, set);
    }
  perform (model, set, get_measure (exercise->exercise_id));
  fixture_save_set (model->store, exercise->id, set);
}

static void
set_deleted (Model    *model,
             Entry    *entry,
             gboolean  deleted)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  gboolean succeeded;

  bx_store_set_session_deleted_async (model->store, entry->session->id, deleted, NULL, fixture_answer_cb, &answer);
  succeeded = bx_store_set_session_deleted_finish (model->store, fixture_wait (&answer), &error);
  if (succeeded)
    entry->deleted = deleted;
  else
    g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
}

static void
step (Model *model)
{
  Entry *entry;

  if (model->entries->len < N_SESSIONS && pick (model, 4) == 0)
    {
      begin (model);
      return;
    }
  if (model->entries->len == 0)
    return;

  entry = g_ptr_array_index (model->entries, (guint) pick (model, model->entries->len));
  switch (pick (model, 6))
    {
    case 0:
      if (!entry->deleted || !bx_session_is_running (entry->session))
        edit (model, entry);
      break;
    case 1:
      if (!entry->deleted && bx_session_is_running (entry->session))
        {
          entry->session->ended = bx_moment_now ();
          fixture_finish_session (model->store, entry->session->id, entry->session->ended);
        }
      break;
    case 2:
      set_deleted (model, entry, !entry->deleted);
      break;
    default:
      confirm (model, entry);
      break;
    }
}

/* ---- what the log must answer ---------------------------------------------------------- */

static int
compare_entries_cb (gconstpointer a,
                    gconstpointer b)
{
  const BxSession *session_a = (*(const Entry * const *) a)->session;
  const BxSession *session_b = (*(const Entry * const *) b)->session;
  char day_a[BX_DAY_LENGTH];
  char day_b[BX_DAY_LENGTH];
  int order;

  bx_moment_get_day (session_a->started, day_a);
  bx_moment_get_day (session_b->started, day_b);
  order = strcmp (day_a, day_b);
  if (order == 0)
    order = (session_a->started.utc_ms > session_b->started.utc_ms) - (session_a->started.utc_ms < session_b->started.utc_ms);
  if (order == 0)
    order = strcmp (session_a->id, session_b->id);

  return order;
}

/* The finished ones, the oldest first */
static GPtrArray *
get_log (Model *model)
{
  GPtrArray *log = g_ptr_array_new ();

  for (guint i = 0; i < model->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (model->entries, i);

      if (is_logged (entry))
        g_ptr_array_add (log, entry);
    }
  g_ptr_array_sort (log, compare_entries_cb);

  return log;
}

static gboolean
counts_for (const BxSessionExercise *exercise,
            const char              *exercise_id,
            const char              *variation)
{
  if (!g_str_equal (exercise->exercise_id, exercise_id) ||
      (variation != NULL && g_strcmp0 (exercise->variation, variation) != 0))
    return FALSE;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      if (bx_set_counts (g_ptr_array_index (exercise->sets, i)))
        return TRUE;
    }
  return FALSE;
}

static void
check_sessions (Model     *model,
                GPtrArray *log)
{
  g_autoptr(GPtrArray) summaries = fixture_list_sessions (model->store, NULL, 1000);
  g_autoptr(BxSession) running = fixture_load_running (model->store);
  guint n_running = 0;

  g_assert_cmpuint (summaries->len, ==, log->len);
  for (guint i = 0; i < log->len; i++)
    {
      const BxSession *session = ((const Entry *) g_ptr_array_index (log, log->len - 1 - i))->session;
      const BxSessionSummary *summary = g_ptr_array_index (summaries, i);
      double volume_kg = 0;
      guint n_exercises = 0;
      guint n_sets = 0;

      for (guint j = 0; j < session->exercises->len; j++)
        {
          const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, j);

          n_exercises += bx_session_exercise_count_sets (exercise, BX_SET_STATE_DONE) > 0;
          for (guint k = 0; k < exercise->sets->len; k++)
            {
              const BxSet *set = g_ptr_array_index (exercise->sets, k);

              n_sets += bx_set_counts (set);
              volume_kg += bx_set_get_volume_kg (set, get_measure (exercise->exercise_id));
            }
        }
      g_assert_cmpstr (summary->id, ==, session->id);
      g_assert_cmpuint (summary->n_exercises, ==, n_exercises);
      g_assert_cmpuint (summary->n_sets, ==, n_sets);
      g_assert_cmpfloat_with_epsilon (summary->volume_kg, volume_kg, 1e-6);
    }

  for (guint i = 0; i < model->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (model->entries, i);

      if (!entry->deleted)
        {
          g_autoptr(BxSession) loaded = fixture_load_session (model->store, entry->session->id);

          g_assert_true (bx_session_equal (loaded, entry->session));
          if (bx_session_is_running (entry->session))
            {
              n_running++;
              g_assert_true (bx_session_equal (running, entry->session));
            }
        }
    }
  g_assert_cmpuint (n_running, ==, running != NULL ? 1 : 0);
}

static void
check_previous (Model      *model,
                GPtrArray  *log,
                const char *exercise_id,
                const char *variation)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BxSessionExercise) previous = NULL;
  const BxSessionExercise *expected = NULL;
  guint n = 0;

  for (guint i = log->len; i > 0 && expected == NULL; i--)
    {
      const BxSession *session = ((const Entry *) g_ptr_array_index (log, i - 1))->session;

      for (guint j = 0; j < session->exercises->len && expected == NULL; j++)
        {
          if (counts_for (g_ptr_array_index (session->exercises, j), exercise_id, variation))
            expected = g_ptr_array_index (session->exercises, j);
        }
    }

  bx_store_load_previous_async (model->store, exercise_id, variation, NULL, fixture_answer_cb, &answer);
  previous = bx_store_load_previous_finish (model->store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
  if (expected == NULL)
    {
      g_assert_null (previous);
      return;
    }

  g_assert_cmpstr (previous->id, ==, expected->id);
  for (guint i = 0; i < expected->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (expected->sets, i);

      if (set->state == BX_SET_STATE_DONE)
        g_assert_true (bx_set_equal (g_ptr_array_index (previous->sets, n++), set));
    }
  g_assert_cmpuint (previous->sets->len, ==, n);
}

static void
check_days (Model      *model,
            GPtrArray  *log,
            const char *exercise_id,
            const char *variation)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) days = NULL;
  guint n = 0;

  bx_store_load_exercise_days_async (model->store, exercise_id, variation, NULL, fixture_answer_cb, &answer);
  days = bx_store_load_exercise_days_finish (model->store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < log->len; i++)
    {
      const BxSession *session = ((const Entry *) g_ptr_array_index (log, i))->session;
      BxExerciseDay expected = { 0 };
      const BxExerciseDay *day;
      const BxSet *best = NULL;

      for (guint j = 0; j < session->exercises->len; j++)
        {
          const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, j);

          if (!counts_for (exercise, exercise_id, variation))
            continue;
          for (guint k = 0; k < exercise->sets->len; k++)
            {
              const BxSet *set = g_ptr_array_index (exercise->sets, k);

              if (!bx_set_counts (set))
                continue;
              expected.n_sets++;
              expected.n_reps += (guint) MAX (set->reps, 0);
              expected.volume_kg += bx_set_get_volume_kg (set, get_measure (exercise_id));
              if (best == NULL || bx_set_compare (set, best, get_measure (exercise_id)) > 0)
                best = set;
            }
        }
      if (best == NULL)
        continue;

      g_assert_cmpuint (n, <, days->len);
      day = g_ptr_array_index (days, n++);
      bx_moment_get_day (session->started, expected.day);
      g_assert_cmpstr (day->session_id, ==, session->id);
      g_assert_cmpstr (day->day, ==, expected.day);
      g_assert_true (bx_set_equal (day->best, best));
      g_assert_cmpuint (day->n_sets, ==, expected.n_sets);
      g_assert_cmpuint (day->n_reps, ==, expected.n_reps);
      g_assert_cmpfloat_with_epsilon (day->volume_kg, expected.volume_kg, 1e-6);
    }
  g_assert_cmpuint (days->len, ==, n);
}

static void
check_trained (Model     *model,
               GPtrArray *log)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) trained = NULL;
  char last_day[BX_DAY_LENGTH] = "9999-99-99";
  guint n_expected = 0;

  bx_store_list_trained_exercises_async (model->store, NULL, fixture_answer_cb, &answer);
  trained = bx_store_list_trained_exercises_finish (model->store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < log->len; j++)
        {
          const BxSession *session = ((const Entry *) g_ptr_array_index (log, j))->session;

          for (guint k = 0; k < session->exercises->len; k++)
            found = found || counts_for (g_ptr_array_index (session->exercises, k), exercises[i].id, NULL);
        }
      g_assert_cmpint (found, ==, g_strv_contains ((const char * const *) trained, exercises[i].id));
      n_expected += found;
    }
  g_assert_cmpuint (g_strv_length (trained), ==, n_expected);

  /* The one of the newest day first */
  for (guint i = 0; trained[i] != NULL; i++)
    {
      for (guint j = log->len; j > 0; j--)
        {
          const BxSession *session = ((const Entry *) g_ptr_array_index (log, j - 1))->session;
          gboolean found = FALSE;

          for (guint k = 0; k < session->exercises->len; k++)
            found = found || counts_for (g_ptr_array_index (session->exercises, k), trained[i], NULL);
          if (found)
            {
              char day[BX_DAY_LENGTH];

              bx_moment_get_day (session->started, day);
              g_assert_cmpstr (day, <=, last_day);
              g_strlcpy (last_day, day, sizeof last_day);
              break;
            }
        }
    }
}

static void
check (Model *model)
{
  g_autoptr(GPtrArray) log = get_log (model);

  check_sessions (model, log);
  check_trained (model, log);
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (variations); j++)
        {
          check_previous (model, log, exercises[i].id, variations[j]);
          check_days (model, log, exercises[i].id, variations[j]);
        }
    }
}

static void
test_by_chance (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  Model model = { store, rand, entries };

  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&model);
      if (i % 8 == 7)
        check (&model);
    }

  /* And the same after a restart */
  bx_store_close (store);
  g_clear_object (&store);
  store = fixture_open (fixture->path);
  model.store = store;
  check (&model);
  bx_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/model/by-chance", test_by_chance);

  return g_test_run ();
}
