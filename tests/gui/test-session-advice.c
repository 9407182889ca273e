/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include "bx-session-advice.h"
#include "bx-store-notes.h"
#include "session-fixture.h"

#define NBSP "\u00a0"

/* What the log says to a running session: the rule of the workout, and what ached. */

static void
say (SessionFixture *fixture,
     BxFeelAnswer said)
{
  g_autoptr (BxFeel) feel = bx_feel_new ("deadlift", said);
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_save_feel_async (fixture->store, feel, NULL, session_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_feel_finish (fixture->store, session_fixture_wait (&answer), NULL));
}

static void
discard (SessionFixture *fixture)
{
  bx_session_runner_discard (fixture->runner);
  WAIT_UNTIL (!bx_session_runner_is_running (fixture->runner));
}

static BxWorkout *
save_workout (SessionFixture *fixture,
              BxProgressionKind kind)
{
  BxWorkout *workout = bx_workout_new ("Ruled");
  BxSlot *slot = bx_slot_new ("deadlift");
  g_autoptr (GAsyncResult) answer = NULL;

  bx_slot_set_targets (slot, 2, 5, 8);
  slot->progression.kind = kind;
  slot->progression.step = bx_weight_new (10, BX_UNIT_KG);
  slot->progression.percent = kind == BX_PROGRESSION_PERCENT ? 80 : 0;
  g_ptr_array_add (workout->slots, slot);
  bx_store_save_workout_async (fixture->store, workout, NULL, session_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_workout_finish (fixture->store, session_fixture_wait (&answer), NULL));

  return workout;
}

static void
begin (SessionFixture *fixture,
       const BxWorkout *workout)
{
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_get_state (fixture->runner) == BX_SESSION_RUNNER_STATE_RUNNING);
}

static void
train (SessionFixture *fixture,
       const BxWorkout *workout,
       int reps)
{
  begin (fixture, workout);
  session_fixture_confirm (fixture, 100, reps);
  session_fixture_confirm (fixture, 100, reps);
  session_fixture_finish (fixture);
  bx_session_runner_dismiss (fixture->runner);
}

/* The rule of the slot decides, and not what is usual for such a range. It is asked for
 * when the person comes to the exercise: a rule that was changed meanwhile counts. */
static void
test_rule (SessionFixture *fixture,
           gconstpointer data)
{
  static const struct
  {
    BxProgressionKind kind;
    BxProgressionKind followed;
    const char *sentence;
    double kg;
  } rows[] = {
    { BX_PROGRESSION_USUAL, BX_PROGRESSION_DOUBLE, "8, 8 last time: add 10" NBSP "kg.", 110 },
    { BX_PROGRESSION_LINEAR, BX_PROGRESSION_LINEAR, "8, 8 last time: add 10" NBSP "kg.", 110 },
    { BX_PROGRESSION_PERCENT, BX_PROGRESSION_PERCENT, "80 % of an estimated one-repetition maximum of 126.7" NBSP "kg.", 102.5 },
    { BX_PROGRESSION_NONE, BX_PROGRESSION_NONE, NULL, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BxWorkout) workout = save_workout (fixture, rows[i].kind);
      g_autoptr (BxSessionAdvice) advice = NULL;
      g_autofree char *sentence = NULL;
      BxSetItem *item;

      train (fixture, workout, 8);
      begin (fixture, workout);
      advice = bx_session_advice_new (fixture->runner, fixture->store, fixture->settings);
      WAIT_UNTIL (bx_session_advice_get_suggestion (advice) != NULL);
      g_assert_cmpint (bx_session_advice_get_suggestion (advice)->kind, ==, rows[i].followed);
      sentence = bx_session_advice_dup_sentence (advice);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);

      /* It is never forced: what stands there is the last time, until it is used. */
      item = session_fixture_get_set (fixture, 0, 0);
      g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (item)->weight), ==, 100);
      if (bx_session_advice_can_apply (advice))
        bx_session_advice_apply (advice);
      g_assert_cmpfloat (bx_weight_get_kg (bx_set_item_get_set (item)->weight), ==, rows[i].kg);
      discard (fixture);
    }
}

/* A rule of reps between 5 and 8: the one asks for the top of the range at once, the
 * other for a repetition more. */
static void
test_rules_differ (SessionFixture *fixture,
                   gconstpointer data)
{
  static const BxProgressionKind kinds[] = { BX_PROGRESSION_DOUBLE, BX_PROGRESSION_LINEAR };
  static const BxSuggestionReason reasons[] = { BX_SUGGESTION_MORE_REPS, BX_SUGGESTION_REPEAT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (BxWorkout) workout = save_workout (fixture, kinds[i]);
      g_autoptr (BxSessionAdvice) advice = NULL;

      train (fixture, workout, 6);
      begin (fixture, workout);
      advice = bx_session_advice_new (fixture->runner, fixture->store, fixture->settings);
      WAIT_UNTIL (bx_session_advice_get_suggestion (advice) != NULL);
      g_assert_cmpint (bx_session_advice_get_suggestion (advice)->reason, ==, reasons[i]);
      discard (fixture);
    }
}

/* After an ache the plan's repetitions stand there, and less weight than the last time,
 * until the person says to be well. */
static void
test_ache (SessionFixture *fixture,
           gconstpointer data)
{
  g_autoptr (BxWorkout) workout = save_workout (fixture, BX_PROGRESSION_USUAL);
  g_autoptr (BxSessionAdvice) advice = NULL;
  g_autofree char *sentence = NULL;
  const BxSet *set;

  train (fixture, workout, 8);
  say (fixture, BX_FEEL_ACHE);
  begin (fixture, workout);
  set = bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpint (set->reps, ==, 5);
  g_assert_cmpfloat (bx_weight_get_kg (set->weight), ==, 80);

  advice = bx_session_advice_new (fixture->runner, fixture->store, fixture->settings);
  WAIT_UNTIL (bx_session_advice_get_suggestion (advice) != NULL);
  sentence = bx_session_advice_dup_sentence (advice);
  g_assert_cmpstr (sentence, ==, "It ached the last time: best left out for a week or two. If you do it, 20\302\240% less.");
  /* That is what stands there. */
  g_assert_false (bx_session_advice_can_apply (advice));
  g_clear_object (&advice);

  discard (fixture);
  say (fixture, BX_FEEL_WELL);
  begin (fixture, workout);
  set = bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpfloat (bx_weight_get_kg (set->weight), ==, 100);
}

/* Where nothing was done before, the plan says how often, and nobody how much; and one
 * exercise that ached says nothing about another. */
static void
test_ache_first (SessionFixture *fixture,
                 gconstpointer data)
{
  const BxSet *set;

  say (fixture, BX_FEEL_ACHE);
  session_fixture_start (fixture);
  set = bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpint (set->target.reps_min, ==, 5);
  g_assert_cmpint (set->reps, ==, 5);
  g_assert_false (bx_weight_is_set (set->weight));
  set = bx_set_item_get_set (session_fixture_get_set (fixture, 1, 0));
  g_assert_cmpint (set->reps, ==, 6);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/session-advice/rule", test_rule);
  session_fixture_add ("/session-advice/rules-differ", test_rules_differ);
  session_fixture_add ("/session-advice/ache", test_ache);
  session_fixture_add ("/session-advice/ache-first", test_ache_first);

  return g_test_run ();
}
