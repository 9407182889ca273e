/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The loads of an exercise, and what the plan had asked. */

#include "config.h"

#include <math.h>

#include "fixture.h"

#include "bx-details.h"

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static BxSet *
add_asked (BxSessionExercise *exercise,
           BxSetState         state,
           double             kg,
           int                reps,
           double             asked_kg,
           int                asked_reps)
{
  BxSet *set = fixture_add_set (exercise, BX_SET_KIND_WORK, state, kg, reps);

  set->target.reps_min = set->target.reps_max = asked_reps;
  if (asked_kg >= 0)
    set->target.weight = bx_weight_new (asked_kg, BX_UNIT_KG);

  return set;
}

static BxSession *
make_session (const char *day)
{
  BxSession *session = bx_session_new (day);

  session->started = fixture_moment (day, 18);
  session->ended = fixture_moment (day, 19);

  return session;
}

static void
test_loads (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) first = make_session ("2026-03-02");
  g_autoptr(BxSession) second = make_session ("2026-03-04");
  g_autoptr(BxSession) running = bx_session_new ("Running");
  BxSessionExercise *exercise = fixture_add_exercise (first, "deadlift");
  BxSessionExercise *pull_up;
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GAsyncResult) pulled = NULL;
  g_autoptr(GPtrArray) loads = NULL;
  g_autoptr(GPtrArray) pulls = NULL;
  const BxLoadDay *load;
  BxSet *set;

  fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 60, 12);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 7);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 90, 9);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_SKIPPED, 100, 12);
  fixture_save_session (store, first);

  /* 220.462 lb are 100 kg to the gram. */
  exercise = fixture_add_exercise (second, "deadlift");
  set = fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 8);
  set->weight = bx_weight_new (220.462, BX_UNIT_LB);
  pull_up = fixture_add_exercise (second, "pull-up");
  set = fixture_add_set (pull_up, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 8);
  set->weight = BX_WEIGHT_NONE;
  set = fixture_add_set (pull_up, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 4);
  set->weight = BX_WEIGHT_NONE;
  set->added = bx_weight_new (10, BX_UNIT_KG);
  set = fixture_add_set (pull_up, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 0, 11);
  set->weight = BX_WEIGHT_NONE;
  set->assistance = bx_weight_new (20, BX_UNIT_KG);
  fixture_save_session (store, second);
  fixture_add_set (fixture_add_exercise (running, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 20);
  fixture_save_session (store, running);

  bx_store_list_loads_async (store, "deadlift", NULL, NULL, answer_cb, &answer);
  loads = bx_store_list_loads_finish (store, wait_for (&answer), NULL);
  g_assert_cmpuint (loads->len, ==, 3);
  load = g_ptr_array_index (loads, 0);
  g_assert_cmpfloat (load->load_kg, ==, 90);
  g_assert_cmpuint (load->reps, ==, 9);
  load = g_ptr_array_index (loads, 1);
  g_assert_cmpstr (load->session_id, ==, first->id);
  g_assert_cmpstr (load->day, ==, "2026-03-02");
  g_assert_cmpfloat (load->load_kg, ==, 100);
  g_assert_cmpuint (load->reps, ==, 7);
  g_assert_cmpuint (load->n_sets, ==, 2);
  load = g_ptr_array_index (loads, 2);
  g_assert_cmpstr (load->day, ==, "2026-03-04");
  g_assert_cmpfloat (load->load_kg, ==, 100);
  g_assert_cmpuint (load->reps, ==, 8);

  bx_store_list_loads_async (store, "pull-up", "", NULL, answer_cb, &pulled);
  pulls = bx_store_list_loads_finish (store, wait_for (&pulled), NULL);
  g_assert_cmpuint (pulls->len, ==, 3);
  g_assert_cmpfloat (((BxLoadDay *) g_ptr_array_index (pulls, 0))->load_kg, ==, -20);
  g_assert_cmpfloat (((BxLoadDay *) g_ptr_array_index (pulls, 1))->load_kg, ==, 0);
  g_assert_cmpfloat (((BxLoadDay *) g_ptr_array_index (pulls, 2))->load_kg, ==, 10);
  bx_store_close (store);
}

static void
test_plans (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) planned = make_session ("2026-03-02");
  g_autoptr(BxSession) open = make_session ("2026-03-04");
  g_autoptr(BxSession) free = make_session ("2026-03-06");
  g_autoptr(BxSession) hold = make_session ("2026-03-08");
  BxSessionExercise *exercise = fixture_add_exercise (planned, "deadlift");
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GAsyncResult) held = NULL;
  g_autoptr(GPtrArray) plans = NULL;
  g_autoptr(GPtrArray) holds = NULL;
  const BxPlanDay *plan;
  BxSet *set;

  add_asked (exercise, BX_SET_STATE_DONE, 100, 5, 100, 5);
  add_asked (exercise, BX_SET_STATE_DONE, 95, 6, 100, 5);   /* lighter */
  add_asked (exercise, BX_SET_STATE_DONE, 105, 4, 102.5, 5); /* fewer */
  add_asked (exercise, BX_SET_STATE_SKIPPED, 100, 5, 100, 5);
  add_asked (exercise, BX_SET_STATE_PLANNED, 100, 5, 100, 8);
  set = add_asked (exercise, BX_SET_STATE_DONE, 60, 5, 60, 5);
  set->kind = set->target.kind = BX_SET_KIND_WARM_UP;
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5); /* not asked for */
  fixture_save_session (store, planned);

  /* A weight that is left open is none, and makes no volume. */
  exercise = fixture_add_exercise (open, "deadlift");
  add_asked (exercise, BX_SET_STATE_DONE, 80, 5, -1, 5);
  add_asked (exercise, BX_SET_STATE_DONE, 80, 5, 80, 5);
  fixture_save_session (store, open);

  fixture_add_set (fixture_add_exercise (free, "deadlift"), BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100, 5);
  fixture_save_session (store, free);

  set = bx_set_new ();
  set->state = BX_SET_STATE_DONE;
  set->done_at = bx_moment_now ();
  set->target.seconds = 30;
  set->seconds = 29;
  g_ptr_array_add (fixture_add_exercise (hold, "plank")->sets, set);
  fixture_save_session (store, hold);

  bx_store_list_plans_async (store, "deadlift", NULL, NULL, answer_cb, &answer);
  plans = bx_store_list_plans_finish (store, wait_for (&answer), NULL);
  g_assert_cmpuint (plans->len, ==, 2);
  plan = g_ptr_array_index (plans, 0);
  g_assert_cmpstr (plan->session_id, ==, planned->id);
  g_assert_cmpuint (plan->n_planned, ==, 5);
  g_assert_cmpuint (plan->n_done, ==, 3);
  g_assert_cmpuint (plan->n_met, ==, 1);
  g_assert_cmpfloat (plan->load_kg, ==, 102.5);
  g_assert_cmpuint (plan->reps, ==, 28);
  g_assert_cmpuint (plan->reps_of_set, ==, 8);
  g_assert_cmpfloat (plan->volume_kg, ==, 100 * 5 * 3 + 102.5 * 5 + 100 * 8);
  plan = g_ptr_array_index (plans, 1);
  g_assert_cmpuint (plan->n_met, ==, 2);
  g_assert_cmpfloat (plan->load_kg, ==, 80);
  g_assert_true (isnan (plan->volume_kg));

  bx_store_list_plans_async (store, "plank", NULL, NULL, answer_cb, &held);
  holds = bx_store_list_plans_finish (store, wait_for (&held), NULL);
  g_assert_cmpuint (holds->len, ==, 1);
  plan = g_ptr_array_index (holds, 0);
  g_assert_cmpuint (plan->seconds, ==, 30);
  g_assert_cmpuint (plan->n_done, ==, 1);
  g_assert_cmpuint (plan->n_met, ==, 0);
  g_assert_true (isnan (plan->load_kg));
  bx_store_close (store);
}

/* The plan of each session as it was then, exercise by exercise, and what was done */
static void
test_workout_plans (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxSession) first = make_session ("2026-03-02");
  g_autoptr(BxSession) second = make_session ("2026-03-04");
  g_autoptr(BxSession) other = make_session ("2026-03-03");
  g_autoptr(BxSession) running = bx_session_new ("Running");
  BxSessionExercise *exercise = fixture_add_exercise (first, "deadlift");
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  const BxPlanSession *session;
  const BxPlanExercise *plan;
  BxPlanExercise sum;
  BxSet *set;

  first->workout_id = g_strdup ("back");
  set = add_asked (exercise, BX_SET_STATE_DONE, 60, 5, 60, 5);
  set->kind = set->target.kind = BX_SET_KIND_WARM_UP;
  add_asked (exercise, BX_SET_STATE_DONE, 100, 5, 100, 5);
  add_asked (exercise, BX_SET_STATE_DONE, 102.5, 4, 100, 5);
  add_asked (exercise, BX_SET_STATE_SKIPPED, 100, 5, 100, 5);
  fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_DONE, 80, 10);
  exercise = fixture_add_exercise (first, "pull-up");
  set = add_asked (exercise, BX_SET_STATE_DONE, 0, 9, -1, 8);
  set->weight = BX_WEIGHT_NONE;
  fixture_save_session (store, first);

  other->workout_id = g_strdup ("legs");
  add_asked (fixture_add_exercise (other, "deadlift"), BX_SET_STATE_DONE, 100, 5, 100, 5);
  fixture_save_session (store, other);
  second->workout_id = g_strdup ("back");
  add_asked (fixture_add_exercise (second, "deadlift"), BX_SET_STATE_PLANNED, 110, 3, 110, 3);
  fixture_save_session (store, second);
  running->workout_id = g_strdup ("back");
  add_asked (fixture_add_exercise (running, "deadlift"), BX_SET_STATE_DONE, 100, 5, 100, 5);
  fixture_save_session (store, running);

  bx_store_list_workout_plans_async (store, "back", NULL, answer_cb, &answer);
  sessions = bx_store_list_workout_plans_finish (store, wait_for (&answer), NULL);
  g_assert_cmpuint (sessions->len, ==, 2);

  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpstr (session->session_id, ==, first->id);
  g_assert_cmpstr (session->title, ==, first->title);
  g_assert_cmpstr (session->day, ==, "2026-03-02");
  g_assert_cmpuint (session->exercises->len, ==, 2);
  plan = g_ptr_array_index (session->exercises, 0);
  g_assert_cmpstr (plan->exercise_id, ==, "deadlift");
  g_assert_cmpuint (plan->n_planned, ==, 3);
  g_assert_cmpuint (plan->n_done, ==, 2);
  g_assert_cmpuint (plan->n_met, ==, 1);
  g_assert_cmpuint (plan->n_extra, ==, 1);
  g_assert_cmpuint (plan->planned_reps, ==, 15);
  g_assert_cmpuint (plan->done_reps, ==, 5 + 4 + 10);
  g_assert_cmpfloat (plan->planned_load_kg, ==, 100);
  g_assert_cmpfloat (plan->done_load_kg, ==, 102.5);
  g_assert_cmpfloat (plan->planned_volume_kg, ==, 1500);
  g_assert_cmpfloat (plan->done_volume_kg, ==, 500 + 410 + 800);
  plan = g_ptr_array_index (session->exercises, 1);
  g_assert_cmpuint (plan->n_met, ==, 1);
  g_assert_true (isnan (plan->planned_volume_kg));
  g_assert_true (isnan (plan->planned_load_kg));

  /* Volume is compared where it was planned. */
  bx_plan_session_sum_up (session, &sum);
  g_assert_cmpuint (sum.n_planned, ==, 4);
  g_assert_cmpuint (sum.n_done, ==, 3);
  g_assert_cmpuint (sum.planned_reps, ==, 23);
  g_assert_cmpfloat (sum.planned_volume_kg, ==, 1500);
  g_assert_cmpfloat (sum.done_volume_kg, ==, 1710);

  session = g_ptr_array_index (sessions, 1);
  plan = g_ptr_array_index (session->exercises, 0);
  g_assert_cmpuint (plan->n_planned, ==, 1);
  g_assert_cmpuint (plan->n_done, ==, 0);
  g_assert_cmpfloat (plan->planned_volume_kg, ==, 330);
  g_assert_cmpfloat (plan->done_volume_kg, ==, 0);
  bx_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/details/loads", Fixture, NULL, fixture_set_up, test_loads, fixture_tear_down);
  g_test_add ("/details/plans", Fixture, NULL, fixture_set_up, test_plans, fixture_tear_down);
  g_test_add ("/details/workout-plans", Fixture, NULL, fixture_set_up, test_workout_plans, fixture_tear_down);

  return g_test_run ();
}
