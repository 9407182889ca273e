/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sessions at random, through the runner and the store: what is stored is what was shown,
 * whatever was done and taken back, and however the program ended. */

#include "config.h"

#include "session-fixture.h"

#define N_SESSIONS 12
#define N_STEPS 60

static const char *const exercises[] = { "deadlift", "pull-up", "dumbbell-row", "lat-pulldown", "back-extension", "kettlebell-swing" };

static BxWorkout *
make_workout (GRand *rand)
{
  BxWorkout *workout = bx_workout_new ("Random");
  int n_slots = g_rand_int_range (rand, 1, 5);

  for (int i = 0; i < n_slots; i++)
    {
      BxSlot *slot = bx_slot_new (exercises[g_rand_int_range (rand, 0, G_N_ELEMENTS (exercises))]);
      int bottom = g_rand_int_range (rand, 1, 12);

      bx_slot_set_targets (slot, (guint) g_rand_int_range (rand, 1, 5), bottom, bottom + g_rand_int_range (rand, 0, 5));
      slot->superset = (guint) g_rand_int_range (rand, 0, 3);
      slot->rest_seconds = g_rand_boolean (rand) ? BX_REST_DEFAULT : g_rand_int_range (rand, 0, 200);
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

static BxSessionExerciseItem *
pick_exercise (SessionFixture *fixture,
               GRand *rand)
{
  guint n = g_list_model_get_n_items (bx_session_runner_get_exercises (fixture->runner));

  return n > 0 ? session_fixture_get_exercise (fixture, (guint) g_rand_int_range (rand, 0, (int) n)) : NULL;
}

static BxSetItem *
pick_set (SessionFixture *fixture,
          GRand *rand)
{
  BxSessionExerciseItem *exercise = pick_exercise (fixture, rand);
  GListModel *sets = exercise != NULL ? bx_session_exercise_item_get_sets (exercise) : NULL;
  guint n = sets != NULL ? g_list_model_get_n_items (sets) : 0;
  g_autoptr (BxSetItem) item = n > 0 ? g_list_model_get_item (sets, (guint) g_rand_int_range (rand, 0, (int) n)) : NULL;

  return item;
}

static void
fill (SessionFixture *fixture,
      GRand *rand,
      BxSetItem *item)
{
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));
  BxMeasure measure = bx_set_item_get_measure (item);
  BxWeight weight = { g_rand_int_range (rand, 0, 400) * 500, g_rand_boolean (rand) ? BX_UNIT_KG : BX_UNIT_LB };

  if (bx_measure_has_weight (measure))
    set->weight = weight;
  else if (g_rand_boolean (rand))
    set->assistance = weight;
  else
    set->added = weight;
  if (bx_measure_has_bodyweight (measure))
    set->bodyweight = (BxWeight) { g_rand_int_range (rand, 500, 1200) * 100, BX_UNIT_KG };
  set->reps = g_rand_int_range (rand, 0, 20);
  set->rpe_tenths = g_rand_boolean (rand) ? BX_COUNT_NONE : g_rand_int_range (rand, 12, 21) * 5;
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_set_str (&set->note, "a note");
  bx_session_runner_change_set (fixture->runner, item, set);
}

static void
step (SessionFixture *fixture,
      GRand *rand)
{
  BxSessionExerciseItem *exercise = pick_exercise (fixture, rand);
  BxSetItem *item = pick_set (fixture, rand);
  BxSetItem *current = session_fixture_get_current (fixture);

  switch (g_rand_int_range (rand, 0, 20))
    {
    case 0:
      if (item != NULL)
        bx_session_runner_set_skipped (fixture->runner, item, g_rand_boolean (rand));
      break;
    case 1:
      if (exercise != NULL)
        bx_session_runner_add_set (fixture->runner, exercise);
      break;
    case 2:
      if (item != NULL)
        bx_session_runner_remove_set (fixture->runner, item);
      break;
    case 3:
      if (exercise != NULL)
        bx_session_runner_swap_exercise (fixture->runner, exercise, exercises[g_rand_int_range (rand, 0, G_N_ELEMENTS (exercises))]);
      break;
    case 4:
      bx_session_runner_add_exercise (fixture->runner, exercises[g_rand_int_range (rand, 0, G_N_ELEMENTS (exercises))]);
      break;
    case 5:
      if (exercise != NULL)
        bx_session_runner_remove_exercise (fixture->runner, exercise);
      break;
    case 6:
    case 7:
      if (exercise != NULL)
        bx_session_runner_move_exercise (fixture->runner, exercise, (guint) g_rand_int_range (rand, 0, 5));
      break;
    case 8:
      if (exercise != NULL)
        bx_session_runner_set_note (fixture->runner, exercise, g_rand_boolean (rand) ? "words" : "");
      break;
    case 9:
      if (exercise != NULL)
        bx_session_runner_add_warm_ups (fixture->runner, exercise);
      break;
    case 10:
      bx_session_runner_rate (fixture->runner, g_rand_int_range (rand, 0, 100));
      break;
    case 11:
    case 12:
      for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
        bx_session_runner_undo (fixture->runner);
      break;
    case 13:
      if (item != NULL)
        bx_session_runner_go_to_set (fixture->runner, item);
      break;
    case 14:
      if (item != NULL)
        fill (fixture, rand, item);
      break;
    case 15:
      bx_session_runner_add_rest (fixture->runner, g_rand_int_range (rand, -40, 40));
      break;
    default:
      if (current != NULL)
        {
          fill (fixture, rand, current);
          bx_session_runner_confirm (fixture->runner, NULL);
        }
      break;
    }

  fixture->now.boot_ms += 1000;
  fixture->now.wall_ms += 1000;
}

/* Everything that was taken back one by one ends where it began. */
static void
undo_all (SessionFixture *fixture)
{
  while (bx_session_runner_can_undo (fixture->runner))
    bx_session_runner_undo (fixture->runner);
}

/* What is on the screen once it is on the disk; what was asked for may come in while it is
 * looked at. */
static BxSession *
wait_and_copy (SessionFixture *fixture)
{
  for (;;)
    {
      g_autoptr (BxSession) on_disk = session_fixture_read_log (fixture);
      g_autoptr (BxSession) on_screen = bx_session_runner_dup_session (fixture->runner);

      if (bx_session_equal (on_screen, on_disk))
        return g_steal_pointer (&on_screen);
    }
}

static void
check_ids (const BxSession *session)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      g_assert_true (g_hash_table_add (ids, exercise->id));
      for (guint j = 0; j < exercise->sets->len; j++)
        g_assert_true (g_hash_table_add (ids, ((const BxSet *) g_ptr_array_index (exercise->sets, j))->id));
    }
}

static void
test_random (SessionFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int n = 0; n < N_SESSIONS; n++)
    {
      g_autoptr (BxWorkout) workout = make_workout (rand);
      g_autoptr (BxSession) shown = NULL;
      g_autoptr (BxSession) found = NULL;
      g_autofree char *id = NULL;

      bx_session_runner_start (fixture->runner, workout);
      WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
      id = g_strdup (bx_session_runner_get_session_id (fixture->runner));

      for (int i = 0; i < N_STEPS; i++)
        {
          step (fixture, rand);
          /* What was asked of the store may come in at any moment. */
          if (g_rand_boolean (rand))
            while (g_main_context_iteration (NULL, FALSE))
              ;
          if (g_rand_int_range (rand, 0, 15) == 0)
            {
              g_autoptr (BxSession) before = NULL;
              g_autoptr (BxSession) after = NULL;

              before = wait_and_copy (fixture);
              session_fixture_restart (fixture);
              after = bx_session_runner_dup_session (fixture->runner);
              g_assert_true (bx_session_equal (before, after));
              check_ids (after);
            }
          g_assert_null (bx_session_runner_get_error (fixture->runner));
        }

      if (n % 3 == 0)
        undo_all (fixture);
      shown = wait_and_copy (fixture);
      check_ids (shown);

      if (bx_session_count_sets (shown, BX_SET_STATE_DONE) > 0)
        {
          session_fixture_finish (fixture);
          found = session_fixture_read_log (fixture);
          g_assert_cmpstr (found->id, ==, id);
          g_assert_true (bx_moment_is_set (found->ended));
          g_assert_cmpuint (bx_session_count_sets (found, BX_SET_STATE_DONE), ==, bx_session_count_sets (shown, BX_SET_STATE_DONE));
          for (guint i = 0; i < shown->exercises->len; i++)
            {
              const BxSessionExercise *exercise = g_ptr_array_index (shown->exercises, i);

              for (guint j = 0; j < exercise->sets->len; j++)
                {
                  const BxSet *set = g_ptr_array_index (exercise->sets, j);
                  BxSet *stored;

                  if (set->state != BX_SET_STATE_DONE)
                    continue;
                  g_assert_true (bx_session_find_set (found, set->id, NULL, &stored));
                  g_assert_true (bx_set_equal (set, stored));
                }
            }
          bx_session_runner_dismiss (fixture->runner);
        }
      else
        {
          bx_session_runner_discard (fixture->runner);
          WAIT_UNTIL (!bx_session_runner_is_running (fixture->runner));
        }
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/session-property/random", test_random);

  return g_test_run ();
}
