/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of a running session, and what its weights are made of. */

#include "config.h"

#include "bx-kit.h"
#include "bx-session-advice.h"
#include "session-fixture.h"

/* ---- plates -------------------------------------------------------------------------- */

static void
test_plates (SessionFixture *fixture,
             gconstpointer data)
{
  BxSessionExerciseItem *exercise;
  BxPlateChange *change;
  char *text;

  session_fixture_start (fixture);
  exercise = session_fixture_get_exercise (fixture, 0);
  g_assert_cmpstr (bx_session_exercise_item_get_exercise_id (exercise), ==, "deadlift");

  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 0), 100, 5);
  change = bx_session_runner_dup_plates (fixture->runner, exercise, session_fixture_get_set (fixture, 0, 0));
  g_assert_nonnull (change);
  g_assert_true (change->load->exact);
  g_assert_cmpfloat (bx_weight_get_kg (change->load->weight), ==, 100);
  bx_plate_change_free (change);

  /* What can't be loaded is said, with what can. */
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 0), 98.7, 5);
  change = bx_session_runner_dup_plates (fixture->runner, exercise, session_fixture_get_set (fixture, 0, 0));
  g_assert_false (change->load->exact);
  g_assert_cmpfloat (bx_weight_get_kg (change->load->weight), ==, 97.5);
  bx_plate_change_free (change);

  /* After a set the bar is as it was left: only the difference goes on. */
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 1), 105, 5);
  change = bx_session_runner_dup_plates (fixture->runner, exercise, session_fixture_get_set (fixture, 0, 1));
  text = bx_plate_change_format (change);
  g_assert_cmpstr (text, ==, "Put on 2.5 a side");
  g_free (text);
  bx_plate_change_free (change);

  /* Lighter than the bar, nothing is on it. */
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 1), 10, 5);
  g_assert_null (bx_session_runner_dup_plates (fixture->runner, exercise, session_fixture_get_set (fixture, 0, 1)));
}

/* Steps go through what the person has. */
static void
test_kit (SessionFixture *fixture,
          gconstpointer data)
{
  BxSetItem *item;

  g_settings_set_string (fixture->settings, "kit", "plates=2*20kg,2*10kg;bars=15kg;");
  session_fixture_start (fixture);
  item = session_fixture_get_set (fixture, 0, 0);
  session_fixture_enter (fixture, item, 35, 5);
  bx_session_runner_step_set (fixture->runner, item, BX_SET_FIELD_LOAD, 1);
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (item)->weight), ==, 55);
  bx_session_runner_step_set (fixture->runner, item, BX_SET_FIELD_LOAD, 5);
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (item)->weight), ==, 75);
  bx_session_runner_step_set (fixture->runner, item, BX_SET_FIELD_LOAD, -5);
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (item)->weight), ==, 15);
  bx_session_runner_step_set (fixture->runner, item, BX_SET_FIELD_COUNT, 2);
  g_assert_cmpint (bx_set_item_get_set (item)->reps, ==, 7);
  g_settings_reset (fixture->settings, "kit");
}

static void
test_warm_ups (SessionFixture *fixture,
               gconstpointer data)
{
  BxSessionExerciseItem *exercise;
  guint n_before;
  guint n_added;
  double last = 0;
  BxSession *session;

  session_fixture_start (fixture);
  exercise = session_fixture_get_exercise (fixture, 0);
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 0), 140, 5);
  n_before = session_fixture_count_sets (fixture, 0);
  g_assert_true (bx_session_runner_can_warm_up (fixture->runner, exercise));
  n_added = bx_session_runner_add_warm_ups (fixture->runner, exercise);
  g_assert_cmpuint (n_added, >=, 3);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, n_before + n_added);
  for (guint i = 0; i < n_added; i++)
    {
      const BxSet *set = bx_set_item_get_set (session_fixture_get_set (fixture, 0, i));

      g_assert_cmpint (set->kind, ==, BX_SET_KIND_WARM_UP);
      g_assert_cmpfloat (bx_weight_get_kg (set->weight), >, last);
      g_assert_cmpfloat (bx_weight_get_kg (set->weight), <, 140);
      last = bx_weight_get_kg (set->weight);
    }
  /* The person is at the first of them, and is not asked twice. */
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 0));
  g_assert_false (bx_session_runner_can_warm_up (fixture->runner, exercise));

  session_fixture_wait_until_written (fixture);
  session = session_fixture_read_log (fixture);
  g_assert_cmpuint (((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->sets->len, ==, n_before + n_added);
  bx_session_free (session);

  /* One step takes all of them back. */
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, n_before);
}

/* ---- order ------------------------------------------------------------------------------ */

static const char *
get_id (SessionFixture *fixture,
        guint position)
{
  return bx_session_exercise_item_get_exercise_id (session_fixture_get_exercise (fixture, position));
}

static void
test_move (SessionFixture *fixture,
           gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  BxSession *session;

  session_fixture_start (fixture);
  first = g_strdup (get_id (fixture, 0));
  second = g_strdup (get_id (fixture, 1));
  bx_session_runner_move_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0), 1);
  g_assert_cmpstr (get_id (fixture, 0), ==, second);
  g_assert_cmpstr (get_id (fixture, 1), ==, first);
  session_fixture_wait_until_written (fixture);
  session = session_fixture_read_log (fixture);
  g_assert_cmpstr (((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->exercise_id, ==, second);
  bx_session_free (session);

  bx_session_runner_undo (fixture->runner);
  g_assert_cmpstr (get_id (fixture, 0), ==, first);

  /* Nowhere is no place. */
  bx_session_runner_move_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0), 99);
  g_assert_cmpstr (get_id (fixture, 0), ==, first);
}

static void
test_remove (SessionFixture *fixture,
             gconstpointer data)
{
  GListModel *exercises;
  g_autofree char *second = NULL;
  guint n;

  session_fixture_start (fixture);
  exercises = bx_session_runner_get_exercises (fixture->runner);
  n = g_list_model_get_n_items (exercises);
  second = g_strdup (get_id (fixture, 1));

  g_assert_true (bx_session_runner_remove_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, n - 1);
  g_assert_cmpstr (get_id (fixture, 0), ==, second);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 0));
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, n);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 0));

  /* What is done stays done. */
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_wait_until_written (fixture);
  g_assert_true (bx_session_runner_remove_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, n);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 1);
  g_assert_true (bx_session_runner_get_current_exercise (fixture->runner) == session_fixture_get_exercise (fixture, 1));
  g_assert_false (bx_session_runner_remove_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0)));
  session_fixture_wait_until_written (fixture);
}

/* A1, B1, A2, B2: and a rest only after the round. */
static void
test_superset (SessionFixture *fixture,
               gconstpointer data)
{
  g_autoptr (BxWorkout) workout = session_fixture_make_workout ();
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);
  BxSlot *a = g_ptr_array_index (workout->slots, 0);
  BxSlot *b = g_ptr_array_index (workout->slots, 1);
  guint n_a;
  guint n_b;

  a->superset = b->superset = 1;
  a->rest_seconds = b->rest_seconds = 60;
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  n_a = session_fixture_count_sets (fixture, 0);
  n_b = session_fixture_count_sets (fixture, 1);

  for (guint round = 0; round < MIN (n_a, n_b); round++)
    for (guint which = 0; which < 2; which++)
      {
        BxSetItem *item = session_fixture_get_set (fixture, which, round);
        g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

        g_assert_true (session_fixture_get_current (fixture) == item);
        if (bx_measure_has_weight (bx_set_item_get_measure (item)))
          set->weight = bx_weight_new (40, BX_UNIT_KG);
        else
          set->bodyweight = bx_weight_new (80, BX_UNIT_KG);
        set->reps = 5;
        bx_session_runner_change_set (fixture->runner, item, set);
        g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
        if (round + 1 < MIN (n_a, n_b))
          g_assert_cmpint (bx_rest_clock_is_running (clock), ==, which == 1);
      }
  session_fixture_wait_until_written (fixture);
}

/* ---- what the log has to say ------------------------------------------------------------ */

static void
record_cb (guint *n_records)
{
  (*n_records)++;
}

static void
test_advice (SessionFixture *fixture,
             gconstpointer data)
{
  g_autoptr (BxSessionAdvice) advice = NULL;
  g_autofree char *sentence = NULL;
  guint n_records = 0;
  guint64 step;

  /* The last time: all sets as they were asked for. */
  session_fixture_start (fixture);
  for (guint i = 0; i < 3; i++)
    session_fixture_confirm (fixture, 100, 5);
  session_fixture_finish (fixture);
  bx_session_runner_dismiss (fixture->runner);

  session_fixture_start (fixture);
  advice = bx_session_advice_new (fixture->runner, fixture->store, fixture->settings);
  g_signal_connect_swapped (advice, "record", G_CALLBACK (record_cb), &n_records);
  WAIT_UNTIL (bx_session_advice_get_suggestion (advice) != NULL);
  sentence = bx_session_advice_dup_sentence (advice);
  g_assert_nonnull (sentence);
  g_assert_nonnull (strstr (sentence, "2.5"));

  /* Nothing is forced: it is as the last time, until somebody wants it. */
  g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0))->weight), ==, 100);
  g_assert_true (bx_session_advice_can_apply (advice));
  step = bx_session_runner_get_undo_step (fixture->runner);
  bx_session_advice_apply (advice);
  /* All of it in one step */
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (bx_session_runner_get_undo_step (fixture->runner), ==, step);
  WAIT_UNTIL (bx_session_advice_can_apply (advice));
  bx_session_advice_apply (advice);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (session_fixture_get_set (fixture, 0, i))->weight), ==, 102.5);
  g_assert_false (bx_session_advice_can_apply (advice));

  /* The first is a record, the second as heavy is none. */
  session_fixture_confirm (fixture, 102.5, 5);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpuint (n_records, ==, 1);
  session_fixture_confirm (fixture, 102.5, 5);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpuint (n_records, ==, 1);

  /* Taken back and done again, it is one again. */
  bx_session_runner_undo (fixture->runner);
  bx_session_runner_undo (fixture->runner);
  session_fixture_wait_until_written (fixture);
  session_fixture_confirm (fixture, 102.5, 5);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpuint (n_records, ==, 2);
}

static void
say_ached (SessionFixture *fixture,
           const char *exercise_id)
{
  g_autoptr (BxFeel) feel = bx_feel_new (exercise_id, BX_FEEL_ACHE);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *answer = NULL;

  bx_store_save_feel_async (fixture->store, feel, NULL, session_fixture_answer_cb, &answer);
  result = session_fixture_wait (&answer);
  g_assert_true (bx_store_save_feel_finish (fixture->store, result, NULL));
}

/* After an ache less is proposed, however the exercise comes into the session. */
static void
test_bring_in_after_ache (SessionFixture *fixture,
                          gconstpointer data)
{
  const BxSet *set;
  guint n;

  session_fixture_start (fixture);
  bx_session_runner_add_exercise (fixture->runner, "good-morning");
  WAIT_UNTIL (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)) == 4);
  bx_session_runner_go_to_exercise (fixture->runner, session_fixture_get_exercise (fixture, 3));
  session_fixture_confirm (fixture, 40, 10);
  session_fixture_finish (fixture);
  bx_session_runner_dismiss (fixture->runner);

  session_fixture_start (fixture);
  n = g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner));
  bx_session_runner_add_exercise (fixture->runner, "good-morning");
  WAIT_UNTIL (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)) == n + 1);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, n, 0))->weight.thousandths, ==, 40000);

  say_ached (fixture, "good-morning");
  bx_session_runner_add_exercise (fixture->runner, "good-morning");
  WAIT_UNTIL (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)) == n + 2);
  set = bx_set_item_get_set (session_fixture_get_set (fixture, n + 1, 0));
  g_assert_cmpint (set->weight.thousandths, <=, 35000);
  g_assert_cmpint (set->weight.thousandths, >, 0);

  bx_session_runner_swap_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0), "good-morning");
  WAIT_UNTIL (g_strcmp0 (bx_session_exercise_item_get_exercise_id (session_fixture_get_exercise (fixture, 0)), "good-morning") == 0);
  set = bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpint (set->weight.thousandths, <=, 35000);
  g_assert_cmpint (set->weight.thousandths, >, 0);
}

static char *
describe_order (SessionFixture *fixture)
{
  GListModel *exercises = bx_session_runner_get_exercises (fixture->runner);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (exercises, i);
      g_autofree char *order = bx_session_runner_dup_order (fixture->runner, item, NULL, NULL);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", order != NULL ? order : "–",
                              bx_session_exercise_item_get_exercise_id (item));
    }

  return g_string_free (text, FALSE);
}

static void
assert_order (SessionFixture *fixture,
              const char *expected)
{
  g_autofree char *order = describe_order (fixture);

  g_assert_cmpstr (order, ==, expected);
}

/* Supersets are labelled, and moving in and out of them is taken back in one step. */
static void
test_order (SessionFixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *id;
    guint superset;
  } slots[] = { { "deadlift", 1 }, { "pull-up", 1 }, { "dumbbell-row", 0 }, { "back-extension", 2 }, { "reverse-dumbbell-fly", 2 } };
  g_autoptr (BxWorkout) workout = bx_workout_new ("Turns");

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      BxSlot *slot = bx_slot_new (slots[i].id);

      slot->superset = slots[i].superset;
      bx_slot_set_targets (slot, 2, 8, 8);
      g_ptr_array_add (workout->slots, slot);
    }
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  assert_order (fixture, "A1 deadlift, A2 pull-up, – dumbbell-row, B1 back-extension, B2 reverse-dumbbell-fly");

  /* Into a superset: a part of it */
  bx_session_runner_move_exercise (fixture->runner, session_fixture_get_exercise (fixture, 2), 1);
  assert_order (fixture, "A1 deadlift, A2 dumbbell-row, A3 pull-up, B1 back-extension, B2 reverse-dumbbell-fly");
  session_fixture_wait_until_written (fixture);
  bx_session_runner_undo (fixture->runner);
  assert_order (fixture, "A1 deadlift, A2 pull-up, – dumbbell-row, B1 back-extension, B2 reverse-dumbbell-fly");

  /* Out of it: no longer, and one that is left is none */
  bx_session_runner_move_exercise (fixture->runner, session_fixture_get_exercise (fixture, 0), 2);
  assert_order (fixture, "– pull-up, – dumbbell-row, – deadlift, A1 back-extension, A2 reverse-dumbbell-fly");
  session_fixture_wait_until_written (fixture);
  session_fixture_restart (fixture);
  assert_order (fixture, "– pull-up, – dumbbell-row, – deadlift, A1 back-extension, A2 reverse-dumbbell-fly");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  session_fixture_add ("/session-arrange/bring-in-after-ache", test_bring_in_after_ache);
  session_fixture_add ("/session-arrange/plates", test_plates);
  session_fixture_add ("/session-arrange/order", test_order);
  session_fixture_add ("/session-arrange/kit", test_kit);
  session_fixture_add ("/session-arrange/warm-ups", test_warm_ups);
  session_fixture_add ("/session-arrange/move", test_move);
  session_fixture_add ("/session-arrange/remove", test_remove);
  session_fixture_add ("/session-arrange/superset", test_superset);
  session_fixture_add ("/session-arrange/advice", test_advice);

  return g_test_run ();
}
