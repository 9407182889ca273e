/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Random plans on their way through the builder's document, the log and a session: what
 * is stored is what was shown. */

#include "config.h"

#include "bx-text.h"
#include "bx-workout-document.h"
#include "session-fixture.h"

#define N_PLANS 15
#define N_EDITS 40
#define N_CONFIRMED 5

static const char *const exercises[] = {
  "deadlift", "pull-up", "dumbbell-row", "back-extension", "lat-pulldown", "floor-back-extension", "good-morning", "gone-with-the-wind",
};

static const char *const texts[] = {
  NULL, "", "slowly", "“Brace” — then 'lift'; DROP TABLE set;", "zweite\nZeile", "हल्का ↑ 100 %s %n", "\\ \t &amp; <b>",
};

static const char *
pick (const char *const *from,
      gsize              n)
{
  return from[g_test_rand_int_range (0, (int) n)];
}

static void
fill_target (BxSetTarget *target)
{
  bx_set_target_init (target);
  target->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      target->seconds = g_test_rand_int_range (1, 300);
      break;
    case 1:
      target->reps_min = target->reps_max = g_test_rand_int_range (1, 30);
      break;
    case 2:
      target->reps_min = g_test_rand_int_range (1, 15);
      target->reps_max = target->reps_min + g_test_rand_int_range (1, 10);
      break;
    default:
      break;
    }
  if (g_test_rand_bit ())
    target->weight = bx_weight_new (g_test_rand_int_range (0, 400) / 2.0, g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB);
  if (g_test_rand_bit ())
    target->rpe_tenths = g_test_rand_int_range (2, 21) * 5;
}

/* Any slot a person could make */
static void
fill_slot (BxSlot *slot)
{
  static const char *const alternatives[][3] = { { NULL }, { "good-morning" }, { "lat-pulldown", "pull-up" } };

  g_set_str (&slot->variation, g_str_equal (slot->exercise_id, "back-extension") && g_test_rand_bit () ? "arms:crossed" : NULL);
  g_strfreev (slot->alternatives);
  slot->alternatives = g_strdupv ((char **) alternatives[g_test_rand_int_range (0, G_N_ELEMENTS (alternatives))]);
  if (slot->alternatives[0] == NULL)
    g_clear_pointer (&slot->alternatives, g_strfreev);
  slot->rest_seconds = g_test_rand_int_range (BX_REST_DEFAULT, 4) * (g_test_rand_bit () ? 1 : 45);
  if (slot->rest_seconds < 0)
    slot->rest_seconds = BX_REST_DEFAULT;
  g_set_str (&slot->tempo, g_test_rand_bit () ? "3-1-X-0" : NULL);
  slot->progression.kind = (BxProgressionKind) g_test_rand_int_range (0, BX_PROGRESSION_PERCENT + 1);
  slot->progression.percent = slot->progression.kind == BX_PROGRESSION_PERCENT ? g_test_rand_int_range (30, 101) : 0;
  slot->progression.step = g_test_rand_bit () ? bx_weight_new (g_test_rand_int_range (1, 20) / 4.0, BX_UNIT_KG) : BX_WEIGHT_NONE;
  g_set_str (&slot->note, pick (texts, G_N_ELEMENTS (texts)));
  if (slot->note != NULL && *slot->note == '\0')
    g_clear_pointer (&slot->note, g_free);

  g_array_set_size (slot->targets, 0);
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      BxSetTarget target;

      fill_target (&target);
      g_array_append_val (slot->targets, target);
    }
}

static void
edit (BxWorkoutDocument *document)
{
  const BxWorkout *workout = bx_workout_document_get_workout (document);
  guint n = workout->slots->len;
  const char *ids[3] = { NULL };
  g_autoptr (BxSlot) slot = NULL;
  static const BxSchedule schedules[] = {
    { BX_SCHEDULE_KIND_NONE, 0, 0 }, { BX_SCHEDULE_KIND_WEEKDAYS, 0x49, 0 }, { BX_SCHEDULE_KIND_INTERVAL, 0, 4 },
  };

  for (guint i = 0; i < 2 && n > 0; i++)
    ids[i] = ((const BxSlot *) g_ptr_array_index (workout->slots, (guint) g_test_rand_int_range (0, (int) n)))->id;

  switch (g_test_rand_int_range (0, 14))
    {
    case 0:
    case 1:
    case 2:
      slot = bx_slot_new (pick (exercises, G_N_ELEMENTS (exercises)));
      fill_slot (slot);
      bx_workout_document_insert_slot (document, slot, (guint) g_test_rand_int_range (0, 8));
      break;
    case 3:
    case 4:
      if (n == 0)
        break;
      slot = bx_slot_copy (bx_workout_document_find_slot (document, ids[0], NULL));
      fill_slot (slot);
      bx_workout_document_change_slot (document, slot, g_test_rand_bit () ? "note" : NULL);
      break;
    case 5:
      bx_workout_document_move_slots (document, ids, (guint) g_test_rand_int_range (0, 6));
      break;
    case 6:
      g_strfreev (bx_workout_document_duplicate_slots (document, ids));
      break;
    case 7:
      bx_workout_document_join_slots (document, ids);
      break;
    case 8:
      bx_workout_document_part_slots (document, ids);
      break;
    case 9:
      if (g_test_rand_bit ())
        {
          bx_workout_document_leave_slots (document, ids);
          break;
        }
      ids[1] = NULL;
      bx_workout_document_remove_slots (document, ids);
      break;
    case 10:
      bx_workout_document_undo (document);
      break;
    case 11:
      bx_workout_document_redo (document);
      break;
    case 12:
      bx_workout_document_set_schedule (document, schedules[g_test_rand_int_range (0, G_N_ELEMENTS (schedules))]);
      break;
    default:
      bx_workout_document_set_folder (document, g_test_rand_bit () ? "Gym / “Home”" : NULL);
      bx_workout_document_set_name (document, "Plan 'é'");
      break;
    }
}

/* What the log has of it */
static BxWorkout *
store_and_load (SessionFixture  *fixture,
                const BxWorkout *workout)
{
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_save_workout_async (fixture->store, workout, NULL, session_fixture_answer_cb, &saved);
  bx_store_save_workout_finish (fixture->store, session_fixture_wait (&saved), &error);
  g_assert_no_error (error);
  bx_store_list_workouts_async (fixture->store, NULL, session_fixture_answer_cb, &listed);
  workouts = bx_store_list_workouts_finish (fixture->store, session_fixture_wait (&listed), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < workouts->len; i++)
    if (g_str_equal (((const BxWorkout *) g_ptr_array_index (workouts, i))->id, workout->id))
      return bx_workout_copy (g_ptr_array_index (workouts, i));

  g_assert_not_reached ();
}

/* The session has each slot with all that was planned. */
static void
check_session (const BxSession *session,
               const BxWorkout *workout)
{
  g_assert_cmpuint (session->exercises->len, ==, workout->slots->len);
  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      g_assert_cmpstr (exercise->slot_id, ==, slot->id);
      g_assert_cmpstr (exercise->exercise_id, ==, slot->exercise_id);
      g_assert_cmpstr (exercise->variation, ==, slot->variation);
      g_assert_true (bx_strv_equal ((const char *const *) exercise->alternatives, (const char *const *) slot->alternatives));
      g_assert_cmpint (exercise->rest_seconds, ==, slot->rest_seconds);
      g_assert_cmpstr (exercise->tempo, ==, slot->tempo);
      g_assert_cmpuint (exercise->superset, ==, slot->superset);
      g_assert_cmpstr (exercise->note, ==, slot->note);
      g_assert_cmpuint (exercise->sets->len, ==, slot->targets->len);
      for (guint j = 0; j < slot->targets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);
          const BxSetTarget *target = &g_array_index (slot->targets, BxSetTarget, j);

          g_assert_true (bx_set_target_equal (&set->target, target));
          g_assert_cmpint (set->kind, ==, target->kind);
        }
    }
}

static gboolean
can_confirm (BxSetItem *item)
{
  BxMeasure measure = bx_set_item_get_measure (item);

  return bx_measure_has_reps (measure) && (bx_measure_has_weight (measure) || bx_measure_has_added (measure));
}

static void
test_journey (SessionFixture *fixture,
              gconstpointer   data)
{
  for (int round = 0; round < N_PLANS; round++)
    {
      g_autoptr (BxWorkout) first = bx_workout_new ("Plan");
      g_autoptr (BxWorkoutDocument) document = bx_workout_document_new (first);
      g_autoptr (BxWorkout) stored = NULL;
      g_autoptr (BxSession) planned = NULL;
      g_autoptr (BxSession) on_screen = NULL;
      g_autoptr (BxSession) on_disk = NULL;
      const BxWorkout *shown;

      for (int i = 0; i < N_EDITS; i++)
        {
          edit (document);
          /* As the editor does, each edit is stored, one over the other. */
          if (i % 8 == 0)
            {
              g_autoptr (BxWorkout) meanwhile = store_and_load (fixture, bx_workout_document_get_workout (document));

              g_assert_true (bx_workout_equal (meanwhile, bx_workout_document_get_workout (document)));
            }
        }
      shown = bx_workout_document_get_workout (document);
      stored = store_and_load (fixture, shown);
      g_assert_true (bx_workout_equal (stored, shown));
      if (shown->slots->len == 0)
        continue;

      bx_session_runner_start (fixture->runner, stored);
      WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
      planned = bx_session_runner_dup_session (fixture->runner);
      check_session (planned, shown);
      session_fixture_wait_until_written (fixture);

      for (int i = 0; i < N_CONFIRMED; i++)
        {
          BxSetItem *item = session_fixture_get_current (fixture);

          if (item == NULL || !can_confirm (item))
            break;
          session_fixture_confirm (fixture, g_test_rand_int_range (1, 200) / 2.0, g_test_rand_int_range (1, 20));
        }

      /* The program ends, and goes on with the same. */
      session_fixture_wait_until_written (fixture);
      on_screen = bx_session_runner_dup_session (fixture->runner);
      session_fixture_restart (fixture);
      WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
      on_disk = bx_session_runner_dup_session (fixture->runner);
      g_assert_true (bx_session_equal (on_screen, on_disk));
      bx_session_runner_discard (fixture->runner);
      WAIT_UNTIL (bx_session_runner_get_state (fixture->runner) == BX_SESSION_RUNNER_STATE_IDLE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  session_fixture_add ("/gui/workout-journey/random", test_journey);

  return g_test_run ();
}
