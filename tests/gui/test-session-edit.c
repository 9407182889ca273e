/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes of a session, and taking them back in any order. */

#include "config.h"

#include "bx-session-edit.h"

static BxSession *
make_session (void)
{
  BxSession *session = bx_session_new ("Back Workout");

  session->started = bx_moment_from_local ("2026-03-14", 18, 0);
  session->ended = bx_moment_from_local ("2026-03-14", 19, 0);
  for (guint i = 0; i < 3; i++)
    {
      BxSessionExercise *exercise = bx_session_exercise_new (i == 0 ? "deadlift" : i == 1 ? "pull-up" : "dumbbell-row");

      for (guint k = 0; k < 3; k++)
        {
          BxSet *set = bx_set_new ();

          set->state = BX_SET_STATE_DONE;
          set->reps = 5;
          set->weight = bx_weight_new (100 + 10 * i + k, BX_UNIT_KG);
          set->done_at = session->started;
          set->done_at.utc_ms += 60000 * (gint64) (1 + i * 3 + k);
          g_ptr_array_add (exercise->sets, set);
        }
      g_ptr_array_add (session->exercises, exercise);
    }

  return session;
}

static BxSessionExercise *
get_exercise (const BxSession *session,
              guint index)
{
  return g_ptr_array_index (session->exercises, index);
}

static BxSet *
get_set (const BxSession *session,
         guint exercise,
         guint index)
{
  return g_ptr_array_index (get_exercise (session, exercise)->sets, index);
}

/* Doing and undoing are one call each, and undoing leaves no trace. */
static void
check_round_trip (BxSession *session,
                  BxSessionEdit *edit)
{
  g_autoptr (BxSession) before = bx_session_copy (session);
  g_autoptr (BxSession) after = NULL;

  g_assert_true (bx_session_edit_apply (edit, session));
  g_assert_false (bx_session_equal (session, before));
  after = bx_session_copy (session);
  g_assert_true (bx_session_edit_apply (edit, session));
  g_assert_true (bx_session_equal (session, before));
  g_assert_true (bx_session_edit_apply (edit, session));
  g_assert_true (bx_session_equal (session, after));
  g_assert_true (bx_session_edit_apply (edit, session));
  g_assert_true (bx_session_equal (session, before));
  bx_session_edit_free (edit);
}

static void
test_round_trips (void)
{
  g_autoptr (BxSession) session = make_session ();
  g_autoptr (BxSession) other = make_session ();
  g_autoptr (BxSet) set = bx_set_copy (get_set (session, 1, 1));
  g_autoptr (BxSet) added = bx_set_new ();

  set->weight = bx_weight_new (62.5, BX_UNIT_LB);
  set->kind = BX_SET_KIND_WARM_UP;
  check_round_trip (session, bx_session_edit_new_change_set (set));
  check_round_trip (session, bx_session_edit_new_add_set (get_exercise (session, 2)->id, added));
  check_round_trip (session, bx_session_edit_new_remove_set (get_set (session, 0, 0)->id));
  check_round_trip (session, bx_session_edit_new_remove_set (get_set (session, 0, 2)->id));
  check_round_trip (session, bx_session_edit_new_remove_exercise (get_exercise (session, 1)->id));
  check_round_trip (session, bx_session_edit_new_add_exercise (get_exercise (other, 1)));
  check_round_trip (session, bx_session_edit_new_exercise_note (get_exercise (session, 1)->id, "The grip gave in first."));
  check_round_trip (session, bx_session_edit_new_title ("Evening"));
  check_round_trip (session, bx_session_edit_new_note ("Slept badly."));
  check_round_trip (session, bx_session_edit_new_started (bx_moment_from_local ("2025-12-31", 7, 30)));
}

/* Moving a session moves all of it. */
static void
test_moved (void)
{
  g_autoptr (BxSession) session = make_session ();
  g_autoptr (BxSessionEdit) edit = bx_session_edit_new_started (bx_moment_from_local ("2026-03-13", 18, 0));
  gint64 length = bx_moment_seconds_between (session->started, session->ended);
  gint64 to_set = bx_moment_seconds_between (session->started, get_set (session, 2, 2)->done_at);
  char day[BX_DAY_LENGTH];

  g_assert_true (bx_session_edit_apply (edit, session));
  bx_moment_get_day (session->started, day);
  g_assert_cmpstr (day, ==, "2026-03-13");
  g_assert_cmpint (bx_moment_seconds_between (session->started, session->ended), ==, length);
  g_assert_cmpint (bx_moment_seconds_between (session->started, get_set (session, 2, 2)->done_at), ==, to_set);
}

/* An undo takes back its own change, not what came after it. */
static void
test_out_of_order (void)
{
  g_autoptr (BxSession) session = make_session ();
  g_autoptr (BxSession) expected = bx_session_copy (session);
  g_autoptr (BxSet) changed = bx_set_copy (get_set (session, 0, 1));
  g_autoptr (BxSessionEdit) change = NULL;
  g_autoptr (BxSessionEdit) removal = bx_session_edit_new_remove_set (get_set (session, 0, 0)->id);
  g_autoptr (BxSessionEdit) title = bx_session_edit_new_title ("Evening");

  changed->reps = 8;
  change = bx_session_edit_new_change_set (changed);

  g_assert_true (bx_session_edit_apply (removal, session));
  g_assert_true (bx_session_edit_apply (change, session));
  g_assert_true (bx_session_edit_apply (title, session));
  g_assert_true (bx_session_edit_apply (removal, session));

  get_set (expected, 0, 1)->reps = 8;
  g_set_str (&expected->title, "Evening");
  g_assert_true (bx_session_equal (session, expected));
}

/* What is not there any more is not changed, and nothing else is either. */
static void
test_gone (void)
{
  g_autoptr (BxSession) session = make_session ();
  g_autoptr (BxSession) before = NULL;
  g_autoptr (BxSet) set = bx_set_copy (get_set (session, 1, 0));
  g_autoptr (BxSessionEdit) removal = bx_session_edit_new_remove_exercise (get_exercise (session, 1)->id);
  g_autoptr (BxSessionEdit) change = bx_session_edit_new_change_set (set);
  g_autoptr (BxSessionEdit) set_removal = bx_session_edit_new_remove_set (set->id);
  g_autoptr (BxSessionEdit) addition = bx_session_edit_new_add_set (get_exercise (session, 1)->id, set);
  g_autoptr (BxSessionEdit) again = bx_session_edit_new_remove_exercise (get_exercise (session, 1)->id);

  g_assert_true (bx_session_edit_apply (removal, session));
  before = bx_session_copy (session);
  g_assert_false (bx_session_edit_apply (change, session));
  g_assert_false (bx_session_edit_apply (set_removal, session));
  g_assert_false (bx_session_edit_apply (addition, session));
  g_assert_false (bx_session_edit_apply (again, session));
  g_assert_true (bx_session_equal (session, before));
}

/* Any edits in any order, taken back the other way round, leave no trace. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (BxSession) session = make_session ();
      g_autoptr (BxSession) before = bx_session_copy (session);
      g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_edit_free);

      for (guint i = 0; i < 12 && session->exercises->len > 0; i++)
        {
          guint e = (guint) g_rand_int_range (random, 0, (int) session->exercises->len);
          BxSessionExercise *exercise = get_exercise (session, e);
          BxSet *set = exercise->sets->len > 0 ? get_set (session, e, (guint) g_rand_int_range (random, 0, (int) exercise->sets->len)) : NULL;
          BxSessionEdit *edit = NULL;
          g_autoptr (BxSet) copy = set != NULL ? bx_set_copy (set) : bx_set_new ();

          switch (g_rand_int_range (random, 0, 6))
            {
            case 0:
              copy->reps = g_rand_int_range (random, 1, 20);
              if (set != NULL)
                edit = bx_session_edit_new_change_set (copy);
              break;
            case 1:
              g_set_str (&copy->id, NULL);
              copy->id = g_uuid_string_random ();
              edit = bx_session_edit_new_add_set (exercise->id, copy);
              break;
            case 2:
              if (set != NULL)
                edit = bx_session_edit_new_remove_set (set->id);
              break;
            case 3:
              edit = bx_session_edit_new_remove_exercise (exercise->id);
              break;
            case 4:
              edit = bx_session_edit_new_title (i % 2 ? "A" : "B");
              break;
            default:
              edit = bx_session_edit_new_started (bx_moment_from_local ("2026-01-05", (int) i, 0));
            }
          if (edit == NULL)
            continue;
          g_assert_true (bx_session_edit_apply (edit, session));
          g_ptr_array_add (edits, edit);
        }

      for (guint i = edits->len; i > 0; i--)
        g_assert_true (bx_session_edit_apply (g_ptr_array_index (edits, i - 1), session));
      g_assert_true (bx_session_equal (session, before));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gui/session-edit/round-trips", test_round_trips);
  g_test_add_func ("/gui/session-edit/moved", test_moved);
  g_test_add_func ("/gui/session-edit/out-of-order", test_out_of_order);
  g_test_add_func ("/gui/session-edit/gone", test_gone);
  g_test_add_func ("/gui/session-edit/random", test_random);

  return g_test_run ();
}
