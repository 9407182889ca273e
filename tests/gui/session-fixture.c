/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>

#include "clock.h"

/* ---- waiting ---------------------------------------------------------------------- */

void
session_fixture_answer_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

GAsyncResult *
session_fixture_wait (GAsyncResult **answer)
{
  WAIT_UNTIL_SAYING (*answer != NULL, "an answer of the store");

  return *answer;
}

void
session_fixture_count_cb (guint *n)
{
  (*n)++;
}

static void
discarded_cb (SessionFixture *fixture,
              const char *session_id,
              const char *title)
{
  g_set_str (&fixture->discarded, session_id);
}

static BxInstant
test_clock (gpointer data)
{
  return *(BxInstant *) data;
}

static void
open_runner (SessionFixture *fixture)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  fixture->store = bx_store_new (fixture->path);
  bx_store_open_async (fixture->store, NULL, session_fixture_answer_cb, &opened);
  bx_store_open_finish (fixture->store, session_fixture_wait (&opened), &error);
  g_assert_no_error (error);

  fixture->runner = bx_session_runner_new (fixture->store, bx_catalogue_get_default (), fixture->settings);
  bx_rest_clock_set_clock (bx_session_runner_get_rest_clock (fixture->runner), test_clock, &fixture->now);
  g_signal_connect_swapped (fixture->runner, "started", G_CALLBACK (session_fixture_count_cb), &fixture->n_started);
  g_signal_connect_swapped (fixture->runner, "failed", G_CALLBACK (session_fixture_count_cb), &fixture->n_failed);
  g_signal_connect_swapped (fixture->runner, "confirmed", G_CALLBACK (session_fixture_count_cb), &fixture->n_confirmed);
  g_signal_connect_swapped (fixture->runner, "rest-ended", G_CALLBACK (session_fixture_count_cb), &fixture->n_rest_ended);
  g_signal_connect_swapped (fixture->runner, "discarded", G_CALLBACK (discarded_cb), fixture);
}

static void
close_runner (SessionFixture *fixture)
{
  bx_store_close (fixture->store);
  g_clear_object (&fixture->runner);
  g_clear_object (&fixture->store);
}

void
session_fixture_set_up (SessionFixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_clock_set_noon ();
  fixture->folder = g_dir_make_tmp ("backext-session-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "log.db", NULL);
  fixture->settings = g_settings_new (APP_ID);
  g_settings_set_string (fixture->settings, "weight-unit", "kg");
  g_settings_reset (fixture->settings, "default-rest");
  g_settings_reset (fixture->settings, "rest-clock");
  fixture->now = bx_instant_now ();
  open_runner (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
session_fixture_tear_down (SessionFixture *fixture,
           gconstpointer data)
{
  close_runner (fixture);
  g_clear_object (&fixture->settings);
  g_clear_pointer (&fixture->discarded, g_free);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- what the tests speak of --------------------------------------------------------- */

BxWorkout *
session_fixture_make_workout (void)
{
  static const char *alternatives[] = { "lat-pulldown", NULL };
  BxWorkout *workout = bx_workout_new ("Back");
  BxSlot *slot;

  slot = bx_slot_new ("deadlift");
  bx_slot_set_targets (slot, 3, 5, 5);
  slot->rest_seconds = 180;
  g_ptr_array_add (workout->slots, slot);

  slot = bx_slot_new ("pull-up");
  bx_slot_set_targets (slot, 2, 6, 10);
  slot->alternatives = g_strdupv ((char **) alternatives);
  slot->rest_seconds = 0;
  g_ptr_array_add (workout->slots, slot);

  slot = bx_slot_new ("dumbbell-row");
  bx_slot_set_targets (slot, 1, BX_COUNT_NONE, BX_COUNT_NONE);
  g_ptr_array_add (workout->slots, slot);

  return workout;
}

void
session_fixture_start (SessionFixture *fixture)
{
  g_autoptr (BxWorkout) workout = session_fixture_make_workout ();

  bx_session_runner_start (fixture->runner, workout);
  WAIT_UNTIL (bx_session_runner_is_running (fixture->runner));
}

BxSessionExerciseItem *
session_fixture_get_exercise (SessionFixture *fixture,
              guint position)
{
  g_autoptr (BxSessionExerciseItem) item = NULL;

  item = g_list_model_get_item (bx_session_runner_get_exercises (fixture->runner), position);
  g_assert_nonnull (item);
  return item;
}

BxSetItem *
session_fixture_get_set (SessionFixture *fixture,
         guint exercise,
         guint position)
{
  g_autoptr (BxSetItem) item = NULL;

  item = g_list_model_get_item (bx_session_exercise_item_get_sets (session_fixture_get_exercise (fixture, exercise)), position);
  g_assert_nonnull (item);
  return item;
}

guint
session_fixture_count_sets (SessionFixture *fixture,
            guint exercise)
{
  return g_list_model_get_n_items (bx_session_exercise_item_get_sets (session_fixture_get_exercise (fixture, exercise)));
}

BxSetItem *
session_fixture_get_current (SessionFixture *fixture)
{
  return bx_session_runner_get_current_set (fixture->runner);
}

void
session_fixture_enter (SessionFixture *fixture,
       BxSetItem *item,
       double kg,
       int reps)
{
  g_autoptr (BxSet) set = bx_set_copy (bx_set_item_get_set (item));

  if (bx_measure_has_weight (bx_set_item_get_measure (item)))
    set->weight = bx_weight_new (kg, BX_UNIT_KG);
  else if (kg >= 0)
    set->added = bx_weight_new (kg, BX_UNIT_KG);
  else
    set->assistance = bx_weight_new (-kg, BX_UNIT_KG);
  set->reps = reps;
  bx_session_runner_change_set (fixture->runner, item, set);
}

/* Confirms the current set and waits until it is on the disk. */
void
session_fixture_confirm (SessionFixture *fixture,
         double kg,
         int reps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSetItem) item = g_object_ref (session_fixture_get_current (fixture));

  session_fixture_enter (fixture, item, kg, reps);
  bx_session_runner_confirm (fixture->runner, &error);
  g_assert_no_error (error);
  WAIT_UNTIL (bx_set_item_get_state (item) != BX_SET_ITEM_STATE_SAVING);
  g_assert_cmpint (bx_set_item_get_state (item), ==, BX_SET_ITEM_STATE_DONE);
}

/* What another program would find in the log now */
BxSession *
session_fixture_read_log (SessionFixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  BxSession *session;

  bx_store_load_session_async (fixture->store, bx_session_runner_get_session_id (fixture->runner), NULL, session_fixture_answer_cb, &answer);
  session = bx_store_load_session_finish (fixture->store, session_fixture_wait (&answer), &error);
  g_assert_no_error (error);
  return session;
}

/* Waits until the log says what the screen says. */
void
session_fixture_wait_until_written (SessionFixture *fixture)
{
  for (;;)
    {
      g_autoptr (BxSession) on_screen = bx_session_runner_dup_session (fixture->runner);
      g_autoptr (BxSession) on_disk = session_fixture_read_log (fixture);

      if (bx_session_equal (on_screen, on_disk))
        return;
    }
}

void
session_fixture_set_deleted (SessionFixture *fixture,
             gboolean deleted)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_set_session_deleted_async (fixture->store, bx_session_runner_get_session_id (fixture->runner),
                                      deleted, NULL, session_fixture_answer_cb, &answer);
  bx_store_set_session_deleted_finish (fixture->store, session_fixture_wait (&answer), &error);
  g_assert_no_error (error);
}

void
session_fixture_finish (SessionFixture *fixture)
{
  g_assert_true (bx_session_runner_finish (fixture->runner));
  WAIT_UNTIL (bx_session_runner_get_state (fixture->runner) != BX_SESSION_RUNNER_STATE_RUNNING);
  g_assert_cmpint (bx_session_runner_get_state (fixture->runner), ==, BX_SESSION_RUNNER_STATE_FINISHED);
}

/* The program ends however it likes, and is started again. */
void
session_fixture_reopen (SessionFixture *fixture)
{
  close_runner (fixture);
  open_runner (fixture);
}

/* …and looks for a session to go on with. */
void
session_fixture_restart (SessionFixture *fixture)
{
  session_fixture_reopen (fixture);
  bx_session_runner_resume (fixture->runner);
  WAIT_UNTIL (bx_session_runner_get_state (fixture->runner) != BX_SESSION_RUNNER_STATE_STARTING);
}
