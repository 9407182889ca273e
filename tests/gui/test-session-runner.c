/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running session on a real log, without a display. */

#include "config.h"

#include "bx-number.h"
#include "bx-session-rules.h"
#include "session-fixture.h"

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

static BxSetItemState
state_of (BxSetItem *item)
{
  return bx_set_item_get_state (item);
}

static const BxSet *
find_in (const BxSession *session,
         BxSetItem *item)
{
  BxSet *set = NULL;

  bx_session_find_set (session, bx_set_item_get_id (item), NULL, &set);
  return set;
}

static void
assert_weight (BxWeight weight,
               gint64 thousandths,
               BxUnit unit)
{
  g_assert_cmpint (weight.unit, ==, unit);
  g_assert_cmpint (weight.thousandths, ==, thousandths);
}

/* ---- the tests ------------------------------------------------------------------------ */

static void
test_start (SessionFixture *fixture,
            gconstpointer data)
{
  g_autoptr (BxWorkout) workout = session_fixture_make_workout ();
  g_autoptr (BxSession) on_disk = NULL;
  g_autoptr (BxSession) on_screen = NULL;
  g_autofree char *id = NULL;

  g_assert_false (bx_session_runner_is_running (fixture->runner));
  bx_session_runner_start (fixture->runner, workout);
  /* It runs only once it is on the disk. */
  g_assert_false (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpint (bx_session_runner_get_state (fixture->runner), ==, BX_SESSION_RUNNER_STATE_STARTING);
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));

  on_disk = session_fixture_read_log (fixture);
  on_screen = bx_session_runner_dup_session (fixture->runner);
  g_assert_true (bx_session_equal (on_disk, on_screen));
  g_assert_cmpuint (fixture->n_started, ==, 1);
  g_assert_cmpstr (bx_session_runner_get_title (fixture->runner), ==, "Back");
  g_assert_cmpuint (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)), ==, 3);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 0));
  g_assert_true (bx_set_item_is_current (session_fixture_get_current (fixture)));
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_current (fixture))->reps, ==, 5);
  g_assert_cmpuint (bx_session_runner_get_n_sets (fixture->runner), ==, 6);

  /* There is never a second one. */
  id = g_strdup (on_disk->id);
  bx_session_runner_start (fixture->runner, workout);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), ==, id);
}

static void
test_confirm (SessionFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSetItem) first = NULL;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  first = g_object_ref (session_fixture_get_current (fixture));

  /* Nothing was ever lifted, so the weight is the person's to say. */
  g_assert_false (bx_session_runner_confirm (fixture->runner, &error));
  g_assert_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (session_fixture_get_current (fixture) == first);
  g_clear_error (&error);

  session_fixture_enter (fixture, first, 100, 5);
  g_assert_true (bx_session_runner_confirm (fixture->runner, &error));
  g_assert_no_error (error);

  /* The answer is there in the same frame, but done it is not yet. */
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_SAVING);
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, 0);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));

  WAIT_UNTIL (fixture->n_confirmed == 1);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_DONE);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, 1);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpint (find_in (on_disk, first)->state, ==, BX_SET_STATE_DONE);
  assert_weight (find_in (on_disk, first)->weight, 100000, BX_UNIT_KG);
  g_assert_true (bx_moment_is_set (find_in (on_disk, first)->done_at));

  /* The sets to come go along with the weight, and not with the repetitions. */
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1))->weight, 100000, BX_UNIT_KG);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 2))->weight, 100000, BX_UNIT_KG);
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 1), 105, 3);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 2))->weight, 105000, BX_UNIT_KG);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 2))->reps, ==, 5);
  assert_weight (bx_set_item_get_set (first)->weight, 100000, BX_UNIT_KG);

  /* 0 is a weight. */
  session_fixture_confirm (fixture, 0, 5);
  session_fixture_confirm (fixture, 0, 5);

  /* A body needs no weight beside it. */
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 1, 0));
  g_assert_true (bx_session_runner_confirm (fixture->runner, &error));
  WAIT_UNTIL (fixture->n_confirmed == 4);
  session_fixture_confirm (fixture, -20, 6);
  g_assert_false (bx_session_runner_is_complete (fixture->runner));
  session_fixture_confirm (fixture, 24, 10);

  g_assert_true (bx_session_runner_is_complete (fixture->runner));
  g_assert_null (session_fixture_get_current (fixture));
  g_assert_nonnull (bx_session_runner_get_current_exercise (fixture->runner));
  /* Confirming nothing changes nothing. */
  g_assert_true (bx_session_runner_confirm (fixture->runner, &error));
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, 6);
  g_assert_cmpfloat_with_epsilon (bx_session_runner_get_volume_kg (fixture->runner), 500 + 240, 0.001);
}

static void
test_prefill (SessionFixture *fixture,
              gconstpointer data)
{
  g_autofree char *label = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_confirm (fixture, 102.5, 4);
  bx_session_runner_set_skipped (fixture->runner, session_fixture_get_current (fixture), TRUE);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 1, 0));
  {
    g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (session_fixture_get_current (fixture)));

    set->bodyweight = bx_weight_new (81.5, BX_UNIT_KG);
    bx_session_runner_change_set (fixture->runner, session_fixture_get_current (fixture), set);
  }
  /* A body weighs the same in the next set. */
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 1))->bodyweight, 81500, BX_UNIT_KG);
  session_fixture_confirm (fixture, 5, 12);
  session_fixture_confirm (fixture, 5, 4);
  session_fixture_confirm (fixture, 24, 9);
  session_fixture_finish (fixture);
  bx_session_runner_dismiss (fixture->runner);
  g_assert_false (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpuint (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)), ==, 0);

  session_fixture_start (fixture);
  /* The nth set with the nth, the last one again; what was skipped is no set. */
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0))->weight, 100000, BX_UNIT_KG);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1))->weight, 102500, BX_UNIT_KG);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 2))->weight, 102500, BX_UNIT_KG);
  /* The repetitions too, kept within a range. */
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1))->reps, ==, 4);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 0))->reps, ==, 10);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 1))->reps, ==, 6);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 2, 0))->reps, ==, 9);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 0))->added, 5000, BX_UNIT_KG);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 0))->bodyweight, 81500, BX_UNIT_KG);
  g_assert_false (bx_weight_is_set (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 0))->bodyweight));
  /* And beside it stands what it was. */
  label = bx_set_item_dup_previous_label (session_fixture_get_set (fixture, 0, 1));
  g_assert_cmpstr (label, ==, FSI "102.5\302\240kg ×\302\2404" PDI);
}

static void
test_units (SessionFixture *fixture,
            gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  before = bx_set_item_dup_label (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpstr (before, ==, FSI "100\302\240kg ×\302\2405" PDI);

  g_settings_set_string (fixture->settings, "weight-unit", "lb");
  g_assert_cmpint (bx_session_runner_get_unit (fixture->runner), ==, BX_UNIT_LB);
  after = bx_set_item_dup_label (session_fixture_get_set (fixture, 0, 0));
  g_assert_cmpstr (after, ==, FSI "220.5\302\240lb ×\302\2405" PDI);

  /* What was entered keeps its unit, on the disk too. */
  bx_session_runner_confirm (fixture->runner, NULL);
  {
    g_autoptr (BxSet) set = NULL;

    WAIT_UNTIL (fixture->n_confirmed == 2);
    set = bx_set_copy (bx_set_item_get_set (session_fixture_get_current (fixture)));
    set->weight = bx_weight_new (225, BX_UNIT_LB);
    bx_session_runner_change_set (fixture->runner, session_fixture_get_current (fixture), set);
    bx_session_runner_confirm (fixture->runner, NULL);
    WAIT_UNTIL (fixture->n_confirmed == 3);
  }
  on_disk = session_fixture_read_log (fixture);
  assert_weight (find_in (on_disk, session_fixture_get_set (fixture, 0, 0))->weight, 100000, BX_UNIT_KG);
  assert_weight (find_in (on_disk, session_fixture_get_set (fixture, 0, 1))->weight, 100000, BX_UNIT_KG);
  assert_weight (find_in (on_disk, session_fixture_get_set (fixture, 0, 2))->weight, 225000, BX_UNIT_LB);
}

static void
test_correct (SessionFixture *fixture,
              gconstpointer data)
{
  BxSetItem *first;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  first = session_fixture_get_set (fixture, 0, 0);

  bx_session_runner_go_to_set (fixture->runner, first);
  g_assert_true (session_fixture_get_current (fixture) == first);
  session_fixture_enter (fixture, first, 97.5, 6);
  /* Not on the disk, so not said to be. */
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_SAVING);
  WAIT_UNTIL (state_of (first) == BX_SET_ITEM_STATE_DONE);
  on_disk = session_fixture_read_log (fixture);
  assert_weight (find_in (on_disk, first)->weight, 97500, BX_UNIT_KG);
  g_assert_cmpint (find_in (on_disk, first)->reps, ==, 6);
  /* A correction is about that set alone. */
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1))->weight, 100000, BX_UNIT_KG);

  /* It can't lose what makes it a set. */
  session_fixture_enter (fixture, first, 97.5, BX_COUNT_NONE);
  g_assert_cmpint (bx_set_item_get_set (first)->reps, ==, 6);

  bx_session_runner_go_on (fixture->runner);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));
}

static void
test_skip (SessionFixture *fixture,
           gconstpointer data)
{
  BxSetItem *first;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  first = session_fixture_get_set (fixture, 0, 0);
  bx_session_runner_set_skipped (fixture->runner, first, TRUE);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_SKIPPED);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));
  g_assert_cmpuint (bx_session_runner_get_n_sets (fixture->runner), ==, 5);
  session_fixture_wait_until_written (fixture);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpint (find_in (on_disk, first)->state, ==, BX_SET_STATE_SKIPPED);

  bx_session_runner_set_skipped (fixture->runner, first, FALSE);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (session_fixture_get_current (fixture) == first);
  session_fixture_wait_until_written (fixture);

  bx_session_runner_set_skipped (fixture->runner, first, TRUE);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (session_fixture_get_current (fixture) == first);
  session_fixture_wait_until_written (fixture);
}

static void
test_add_remove (SessionFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (BxSet) removed = NULL;
  g_autofree char *exercise_id = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);

  bx_session_runner_add_set (fixture->runner, session_fixture_get_exercise (fixture, 0));
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 3))->weight, 100000, BX_UNIT_KG);
  g_assert_cmpint (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 3))->reps, ==, 5);
  g_assert_cmpuint (bx_set_item_get_number (session_fixture_get_set (fixture, 0, 3)), ==, 4);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));
  session_fixture_wait_until_written (fixture);

  /* Done stays done. */
  g_assert_false (bx_session_runner_remove_set (fixture->runner, session_fixture_get_set (fixture, 0, 0)));

  removed = bx_set_copy (bx_set_item_get_set (session_fixture_get_set (fixture, 0, 1)));
  exercise_id = g_strdup (bx_session_exercise_item_get_id (session_fixture_get_exercise (fixture, 0)));
  g_assert_true (bx_session_runner_remove_set (fixture->runner, session_fixture_get_set (fixture, 0, 1)));
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 3);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 1));
  session_fixture_wait_until_written (fixture);

  /* Back, by its toast… */
  bx_session_runner_insert_set (fixture->runner, exercise_id, 1, removed);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);
  g_assert_cmpstr (bx_set_item_get_id (session_fixture_get_set (fixture, 0, 1)), ==, removed->id);
  session_fixture_wait_until_written (fixture);
  /* …and once only */
  bx_session_runner_insert_set (fixture->runner, exercise_id, 1, removed);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);

  /* Or by the key that takes back */
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 3);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 3);
  g_assert_cmpint (state_of (session_fixture_get_set (fixture, 0, 0)), ==, BX_SET_ITEM_STATE_DONE);
  session_fixture_wait_until_written (fixture);

  /* A set more after all is done is what is done next. */
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_confirm (fixture, 0, 8);
  session_fixture_confirm (fixture, 0, 8);
  session_fixture_confirm (fixture, 20, 10);
  g_assert_null (session_fixture_get_current (fixture));
  bx_session_runner_add_set (fixture->runner, session_fixture_get_exercise (fixture, 0));
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 0, 3));
}

static void
test_swap (SessionFixture *fixture,
           gconstpointer data)
{
  g_auto (GStrv) alternatives = NULL;
  g_autoptr (BxSession) on_disk = NULL;
  const BxSessionExercise *record;

  session_fixture_start (fixture);
  alternatives = bx_session_exercise_item_dup_alternatives (session_fixture_get_exercise (fixture, 1));
  g_assert_cmpstr (alternatives[0], ==, "lat-pulldown");

  /* In its place, with its own measure */
  bx_session_runner_go_to_exercise (fixture->runner, session_fixture_get_exercise (fixture, 1));
  bx_session_runner_swap_exercise (fixture->runner, session_fixture_get_exercise (fixture, 1), "lat-pulldown");
  WAIT_UNTIL (g_strcmp0 (bx_session_exercise_item_get_exercise_id (session_fixture_get_exercise (fixture, 1)), "lat-pulldown") == 0);
  g_assert_cmpuint (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)), ==, 3);
  g_assert_cmpint (bx_set_item_get_measure (session_fixture_get_set (fixture, 1, 0)), ==, BX_MEASURE_WEIGHT_REPS);
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 1, 0));
  session_fixture_wait_until_written (fixture);

  /* And back again */
  g_strfreev (alternatives);
  alternatives = bx_session_exercise_item_dup_alternatives (session_fixture_get_exercise (fixture, 1));
  g_assert_cmpstr (alternatives[0], ==, "pull-up");
  g_assert_false (g_strv_contains ((const char *const *) alternatives, "lat-pulldown"));
  session_fixture_confirm (fixture, 50, 10);

  /* With a set done, history is right: that one stays what it was. */
  bx_session_runner_swap_exercise (fixture->runner, session_fixture_get_exercise (fixture, 1), "pull-up");
  WAIT_UNTIL (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)) == 4);
  session_fixture_wait_until_written (fixture);
  on_disk = session_fixture_read_log (fixture);
  record = g_ptr_array_index (on_disk->exercises, 1);
  g_assert_cmpstr (record->exercise_id, ==, "lat-pulldown");
  g_assert_cmpuint (record->sets->len, ==, 1);
  g_assert_cmpint (((BxSet *) record->sets->pdata[0])->state, ==, BX_SET_STATE_DONE);
  record = g_ptr_array_index (on_disk->exercises, 2);
  g_assert_cmpstr (record->exercise_id, ==, "pull-up");
  g_assert_cmpuint (record->sets->len, ==, 1);
  record = g_ptr_array_index (on_disk->exercises, 3);
  g_assert_cmpstr (record->exercise_id, ==, "dumbbell-row");
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 2, 0));

  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)), ==, 3);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 1), ==, 2);
  session_fixture_wait_until_written (fixture);

  /* The weights of its own last time */
  session_fixture_confirm (fixture, 55, 10);
  session_fixture_finish (fixture);
  bx_session_runner_dismiss (fixture->runner);
  session_fixture_start (fixture);
  bx_session_runner_swap_exercise (fixture->runner, session_fixture_get_exercise (fixture, 1), "lat-pulldown");
  WAIT_UNTIL (g_strcmp0 (bx_session_exercise_item_get_exercise_id (session_fixture_get_exercise (fixture, 1)), "lat-pulldown") == 0);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 0))->weight, 50000, BX_UNIT_KG);
  assert_weight (bx_set_item_get_set (session_fixture_get_set (fixture, 1, 1))->weight, 55000, BX_UNIT_KG);

  bx_session_runner_add_exercise (fixture->runner, "back-extension");
  WAIT_UNTIL (g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner)) == 4);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 3), ==, 3);
  session_fixture_wait_until_written (fixture);
}

static void
test_undo (SessionFixture *fixture,
           gconstpointer data)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);
  BxSetItem *first;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  g_assert_false (bx_session_runner_can_undo (fixture->runner));
  first = session_fixture_get_set (fixture, 0, 0);
  session_fixture_confirm (fixture, 100, 5);
  g_assert_true (bx_rest_clock_is_running (clock));
  g_assert_true (bx_session_runner_can_undo (fixture->runner));

  bx_session_runner_undo (fixture->runner);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  assert_weight (bx_set_item_get_set (first)->weight, 100000, BX_UNIT_KG);
  g_assert_true (session_fixture_get_current (fixture) == first);
  g_assert_false (bx_rest_clock_is_running (clock));
  session_fixture_wait_until_written (fixture);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpint (find_in (on_disk, first)->state, ==, BX_SET_STATE_PLANNED);

  /* Numbers of one set in a row are one step. */
  bx_session_runner_undo (fixture->runner);
  g_assert_false (bx_weight_is_set (bx_set_item_get_set (first)->weight));
  g_assert_false (bx_session_runner_can_undo (fixture->runner));

  /* Taken back while it is being written, it is not done in the end. */
  session_fixture_enter (fixture, first, 100, 5);
  bx_session_runner_confirm (fixture->runner, NULL);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_SAVING);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
}

/* What was written about an exercise is no part of what was done. */
static void
test_undo_keeps_notes (SessionFixture *fixture,
                       gconstpointer data)
{
  BxSessionExerciseItem *exercise;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  exercise = session_fixture_get_exercise (fixture, 0);
  session_fixture_confirm (fixture, 100, 5);
  bx_session_runner_set_note (fixture->runner, exercise, "With a belt");
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpstr (bx_session_exercise_item_get_note (exercise), ==, "With a belt");
  g_assert_cmpint (state_of (session_fixture_get_set (fixture, 0, 0)), ==, BX_SET_ITEM_STATE_PLANNED);

  session_fixture_wait_until_written (fixture);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpstr (((BxSessionExercise *) g_ptr_array_index (on_disk->exercises, 0))->note, ==, "With a belt");

  /* One that was taken away stays so. */
  session_fixture_confirm (fixture, 100, 5);
  bx_session_runner_set_note (fixture->runner, exercise, "");
  bx_session_runner_undo (fixture->runner);
  g_assert_null (bx_session_exercise_item_get_note (exercise));
}

static void
test_failure (SessionFixture *fixture,
              gconstpointer data)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_autoptr (BxSetItem) second = NULL;
  g_autoptr (BxSession) on_disk = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_wait_until_written (fixture);
  second = g_object_ref (session_fixture_get_current (fixture));
  bx_rest_clock_stop (clock);

  /* The log refuses: someone took the session away. Meanwhile the person has
   * gone on. */
  session_fixture_set_deleted (fixture, TRUE);
  g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
  g_assert_cmpint (state_of (second), ==, BX_SET_ITEM_STATE_SAVING);
  bx_session_runner_add_set (fixture->runner, session_fixture_get_exercise (fixture, 0));
  WAIT_UNTIL (bx_set_item_get_error (second) != NULL);

  /* It is not done, it says why, and nothing of it is lost. */
  g_assert_cmpint (state_of (second), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_true (session_fixture_get_current (fixture) == second);
  g_assert_false (bx_rest_clock_is_running (clock));
  g_assert_cmpuint (fixture->n_confirmed, ==, 1);
  assert_weight (bx_set_item_get_set (second)->weight, 100000, BX_UNIT_KG);
  g_assert_cmpint (bx_set_item_get_set (second)->reps, ==, 5);

  /* What is taken back does not make it done: no step leads to where it was. */
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);
  bx_session_runner_undo (fixture->runner);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 3);
  g_assert_cmpint (state_of (second), ==, BX_SET_ITEM_STATE_PLANNED);
  session_fixture_wait_until_written (fixture);
  g_assert_cmpint (state_of (second), ==, BX_SET_ITEM_STATE_PLANNED);
  session_fixture_set_deleted (fixture, TRUE);

  /* Another try, when the log is there again */
  session_fixture_set_deleted (fixture, FALSE);
  g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
  WAIT_UNTIL (fixture->n_confirmed == 2);
  g_assert_cmpint (state_of (second), ==, BX_SET_ITEM_STATE_DONE);
  g_assert_null (bx_set_item_get_error (second));
  session_fixture_wait_until_written (fixture);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpint (find_in (on_disk, second)->state, ==, BX_SET_STATE_DONE);

  /* A correction that fails is not said to be on the disk either. */
  session_fixture_set_deleted (fixture, TRUE);
  bx_session_runner_go_to_set (fixture->runner, second);
  session_fixture_enter (fixture, second, 110, 5);
  WAIT_UNTIL (state_of (second) == BX_SET_ITEM_STATE_UNSAVED);
  g_assert_nonnull (bx_set_item_get_error (second));
  assert_weight (bx_set_item_get_set (second)->weight, 110000, BX_UNIT_KG);
  session_fixture_set_deleted (fixture, FALSE);
  bx_session_runner_retry (fixture->runner);
  WAIT_UNTIL (state_of (second) == BX_SET_ITEM_STATE_DONE);
  session_fixture_wait_until_written (fixture);
}

static void
test_closed (SessionFixture *fixture,
             gconstpointer data)
{
  BxSetItem *first;

  session_fixture_start (fixture);
  first = session_fixture_get_set (fixture, 0, 0);
  session_fixture_enter (fixture, first, 100, 5);
  bx_store_close (fixture->store);

  g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
  WAIT_UNTIL (bx_set_item_get_error (first) != NULL);
  g_assert_cmpint (state_of (first), ==, BX_SET_ITEM_STATE_PLANNED);
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);

  /* What is about no set is said for all. */
  bx_session_runner_add_set (fixture->runner, session_fixture_get_exercise (fixture, 0));
  WAIT_UNTIL (bx_session_runner_get_error (fixture->runner) != NULL);
  g_assert_cmpuint (session_fixture_count_sets (fixture, 0), ==, 4);

  /* A session that can't be written does not begin. */
  g_clear_object (&fixture->runner);
  fixture->runner = bx_session_runner_new (fixture->store, bx_catalogue_get_default (), fixture->settings);
  g_signal_connect_swapped (fixture->runner, "failed", G_CALLBACK (session_fixture_count_cb), &fixture->n_failed);
  {
    g_autoptr (BxWorkout) workout = session_fixture_make_workout ();

    bx_session_runner_start (fixture->runner, workout);
    WAIT_UNTIL (fixture->n_failed == 1);
    g_assert_false (bx_session_runner_is_running (fixture->runner));
    g_assert_cmpint (bx_session_runner_get_state (fixture->runner), ==, BX_SESSION_RUNNER_STATE_IDLE);
  }
}

static void
test_finish (SessionFixture *fixture,
             gconstpointer data)
{
  g_autoptr (BxSession) on_disk = NULL;
  g_autofree char *id = NULL;

  session_fixture_start (fixture);
  /* Nothing done, nothing to keep */
  g_assert_false (bx_session_runner_finish (fixture->runner));
  g_assert_cmpint (bx_session_runner_get_state (fixture->runner), ==, BX_SESSION_RUNNER_STATE_RUNNING);

  session_fixture_confirm (fixture, 100, 5);
  /* What was typed a moment ago goes along. */
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 0, 2), 110, 3);
  bx_session_runner_set_note (fixture->runner, session_fixture_get_exercise (fixture, 0), "The bar was cold");
  session_fixture_finish (fixture);
  id = g_strdup (bx_session_runner_get_session_id (fixture->runner));
  on_disk = session_fixture_read_log (fixture);
  g_assert_false (bx_session_is_running (on_disk));
  g_assert_cmpstr (((BxSessionExercise *) on_disk->exercises->pdata[0])->note, ==, "The bar was cold");
  assert_weight (find_in (on_disk, session_fixture_get_set (fixture, 0, 2))->weight, 110000, BX_UNIT_KG);
  g_assert_false (bx_rest_clock_is_running (bx_session_runner_get_rest_clock (fixture->runner)));

  /* Finished too soon? */
  bx_session_runner_reopen (fixture->runner);
  WAIT_UNTIL (bx_session_runner_get_state (fixture->runner) == BX_SESSION_RUNNER_STATE_RUNNING);
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), ==, id);
  session_fixture_confirm (fixture, 100, 5);
  session_fixture_finish (fixture);

  /* Another can begin while the last is looked at. */
  session_fixture_start (fixture);
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), !=, id);
  /* Its only set is on its way to the disk. */
  session_fixture_enter (fixture, session_fixture_get_current (fixture), 100, 5);
  g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
  session_fixture_finish (fixture);
  bx_session_free (on_disk);
  on_disk = session_fixture_read_log (fixture);
  g_assert_cmpuint (bx_session_count_sets (on_disk, BX_SET_STATE_DONE), ==, 1);
}

static void
test_discard (SessionFixture *fixture,
              gconstpointer data)
{
  g_autofree char *id = NULL;

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  id = g_strdup (bx_session_runner_get_session_id (fixture->runner));
  bx_session_runner_discard (fixture->runner);
  WAIT_UNTIL (fixture->discarded != NULL);
  g_assert_cmpstr (fixture->discarded, ==, id);
  g_assert_false (bx_session_runner_is_running (fixture->runner));
  g_assert_null (session_fixture_get_current (fixture));

  session_fixture_restart (fixture);
  g_assert_false (bx_session_runner_is_running (fixture->runner));

  /* Nothing of it was lost. */
  g_assert_true (bx_session_runner_take_back (fixture->runner, id));
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), ==, id);
  g_assert_cmpint (state_of (session_fixture_get_set (fixture, 0, 0)), ==, BX_SET_ITEM_STATE_DONE);

  /* Not beside another one */
  g_assert_false (bx_session_runner_take_back (fixture->runner, id));
}

static void
test_resume (SessionFixture *fixture,
             gconstpointer data)
{
  g_autoptr (BxSession) before = NULL;
  g_autoptr (BxSession) after = NULL;
  BxRestClock *clock;

  /* Without a session there is nothing to go on with. */
  session_fixture_restart (fixture);
  g_assert_false (bx_session_runner_is_running (fixture->runner));

  session_fixture_start (fixture);
  session_fixture_confirm (fixture, 100, 5);
  bx_session_runner_go_to_exercise (fixture->runner, session_fixture_get_exercise (fixture, 2));
  session_fixture_enter (fixture, session_fixture_get_set (fixture, 2, 0), 22.5, 11);
  session_fixture_wait_until_written (fixture);
  before = bx_session_runner_dup_session (fixture->runner);

  session_fixture_restart (fixture);
  g_assert_true (bx_session_runner_is_running (fixture->runner));
  after = bx_session_runner_dup_session (fixture->runner);
  g_assert_true (bx_session_equal (before, after));
  g_assert_cmpint (state_of (session_fixture_get_set (fixture, 0, 0)), ==, BX_SET_ITEM_STATE_DONE);
  g_assert_true (bx_session_runner_get_current_exercise (fixture->runner) == session_fixture_get_exercise (fixture, 2));
  g_assert_true (session_fixture_get_current (fixture) == session_fixture_get_set (fixture, 2, 0));
  g_assert_cmpuint (fixture->n_started, ==, 1);

  /* It goes on as if nothing had been. */
  session_fixture_confirm (fixture, 22.5, 11);
  clock = bx_session_runner_get_rest_clock (fixture->runner);
  g_assert_true (bx_rest_clock_is_running (clock));
}

/* Who is quicker than the disk gets the workout they asked for, and never a second
 * one. */
static void
test_in_a_hurry (SessionFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (BxWorkout) workout = session_fixture_make_workout ();
  g_autofree char *id = NULL;

  /* Asked for while a session is looked for, and there is none */
  bx_session_runner_resume (fixture->runner);
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpuint (fixture->n_started, ==, 1);
  id = g_strdup (bx_session_runner_get_session_id (fixture->runner));
  session_fixture_confirm (fixture, 100, 5);

  /* …and there is one: it is shown */
  session_fixture_reopen (fixture);
  bx_session_runner_resume (fixture->runner);
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), ==, id);
  g_assert_cmpuint (fixture->n_started, ==, 2);

  /* Asked for before anyone looked */
  session_fixture_reopen (fixture);
  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (fixture->n_failed == 1);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
  g_assert_cmpstr (bx_session_runner_get_session_id (fixture->runner), ==, id);
  g_assert_cmpint (state_of (session_fixture_get_set (fixture, 0, 0)), ==, BX_SET_ITEM_STATE_DONE);
}

/* Whoever confirms and quits before the disk has answered finds all of it again, be it
 * that one set was still on its way when the next was confirmed. */
static void
test_quit_in_a_hurry (SessionFixture *fixture,
                      gconstpointer data)
{
  session_fixture_start (fixture);
  for (guint i = 0; i < 3; i++)
    {
      session_fixture_enter (fixture, session_fixture_get_current (fixture), 100, 5);
      g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
    }
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);

  bx_session_runner_flush (fixture->runner);
  session_fixture_restart (fixture);
  g_assert_cmpuint (bx_session_runner_get_n_done (fixture->runner), ==, 3);

  /* Finished is finished, too. */
  session_fixture_enter (fixture, session_fixture_get_current (fixture), 20, 6);
  g_assert_true (bx_session_runner_confirm (fixture->runner, NULL));
  g_assert_true (bx_session_runner_finish (fixture->runner));
  bx_session_runner_flush (fixture->runner);
  session_fixture_restart (fixture);
  g_assert_cmpint (bx_session_runner_get_state (fixture->runner), ==, BX_SESSION_RUNNER_STATE_IDLE);
}

static void
test_end (void)
{
  g_autoptr (BxSession) session = bx_session_new ("Back");
  g_autoptr (BxSet) set = bx_set_new ();
  BxSessionExercise *exercise = bx_session_exercise_new ("deadlift");
  BxMoment now = { session->started.utc_ms + 3600000, 0 };

  g_ptr_array_add (session->exercises, exercise);
  g_assert_cmpint (bx_session_get_end (session, now).utc_ms, ==, now.utc_ms);

  set->state = BX_SET_STATE_DONE;
  set->done_at = (BxMoment) { now.utc_ms - 600000, 0 };
  g_ptr_array_add (exercise->sets, bx_set_copy (set));
  g_assert_cmpint (bx_session_get_end (session, now).utc_ms, ==, now.utc_ms);

  /* Forgotten overnight, it ended with its last set. */
  now.utc_ms += 36000000;
  g_assert_cmpint (bx_session_get_end (session, now).utc_ms, ==, set->done_at.utc_ms);
}

static void
test_warm_ups (void)
{
  g_autoptr (BxSessionExercise) today = bx_session_exercise_new ("deadlift");
  g_autoptr (BxSessionExercise) last = bx_session_exercise_new ("deadlift");
  static const struct
  {
    BxSetKind kind;
    BxSetState state;
    double kg;
  } done[] = {
    { BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 40 },
    { BX_SET_KIND_WORK, BX_SET_STATE_DONE, 100 },
    { BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 500 },
    { BX_SET_KIND_TO_FAILURE, BX_SET_STATE_DONE, 90 },
  };
  static const BxSetKind kinds[] = { BX_SET_KIND_WARM_UP, BX_SET_KIND_WARM_UP, BX_SET_KIND_WORK, BX_SET_KIND_WORK, BX_SET_KIND_WORK };
  static const double expected[] = { 40, 40, 100, 90, 90 };

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      BxSet *set = bx_set_new ();

      set->kind = done[i].kind;
      set->state = done[i].state;
      set->weight = bx_weight_new (done[i].kg, BX_UNIT_KG);
      set->reps = 5;
      g_ptr_array_add (last->sets, set);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      BxSet *set = bx_set_new ();

      set->kind = kinds[i];
      g_ptr_array_add (today->sets, set);
    }

  bx_session_propose_sets (today, BX_MEASURE_WEIGHT_REPS, last, BX_WEIGHT_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpfloat (bx_weight_get_kg (((BxSet *) today->sets->pdata[i])->weight), ==, expected[i]);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/session-runner/start", test_start);
  session_fixture_add ("/session-runner/confirm", test_confirm);
  session_fixture_add ("/session-runner/prefill", test_prefill);
  session_fixture_add ("/session-runner/units", test_units);
  session_fixture_add ("/session-runner/correct", test_correct);
  session_fixture_add ("/session-runner/skip", test_skip);
  session_fixture_add ("/session-runner/add-remove", test_add_remove);
  session_fixture_add ("/session-runner/swap", test_swap);
  session_fixture_add ("/session-runner/undo", test_undo);
  session_fixture_add ("/session-runner/undo-keeps-notes", test_undo_keeps_notes);
  session_fixture_add ("/session-runner/failure", test_failure);
  session_fixture_add ("/session-runner/closed", test_closed);
  session_fixture_add ("/session-runner/finish", test_finish);
  session_fixture_add ("/session-runner/discard", test_discard);
  session_fixture_add ("/session-runner/resume", test_resume);
  session_fixture_add ("/session-runner/in-a-hurry", test_in_a_hurry);
  session_fixture_add ("/session-runner/quit-in-a-hurry", test_quit_in_a_hurry);
  g_test_add_func ("/session-runner/end", test_end);
  g_test_add_func ("/session-runner/warm-ups", test_warm_ups);

  return g_test_run ();
}
