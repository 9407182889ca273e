/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Workouts and the sessions that are made from them */

#include "config.h"

#include "bx-session.h"
#include "bx-text.h"

#include <locale.h>

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define NBSP "\302\240"

static BxSlot *
create_slot (void)
{
  BxSlot *slot = bx_slot_new ("pull-up");

  slot->variation = g_strdup ("grip=wide");
  slot->alternatives = g_strsplit ("lat-pulldown dumbbell-row", " ", -1);
  slot->rest_seconds = 120;
  slot->note = g_strdup ("Dead hang");
  bx_slot_set_targets (slot, 3, 8, 10);

  return slot;
}

static BxWorkout *
create_workout (void)
{
  BxWorkout *workout = bx_workout_new ("Back");
  BxSlot *deadlift = bx_slot_new ("deadlift");

  workout->description = g_strdup ("A back workout.");
  workout->credit = g_strdup ("Someone");
  workout->shipped = TRUE;
  bx_slot_set_targets (deadlift, 2, 5, 5);
  g_array_index (deadlift->targets, BxSetTarget, 0).kind = BX_SET_KIND_WARM_UP;
  g_array_index (deadlift->targets, BxSetTarget, 1).weight = KG (100);
  g_ptr_array_add (workout->slots, deadlift);
  g_ptr_array_add (workout->slots, create_slot ());

  return workout;
}

static BxSlot *
get_slot (const BxWorkout *workout,
          guint            position)
{
  return g_ptr_array_index (workout->slots, position);
}

static BxSessionExercise *
get_exercise (const BxSession *session,
              guint            position)
{
  return g_ptr_array_index (session->exercises, position);
}

static BxSet *
get_set (const BxSession *session,
         guint            exercise,
         guint            position)
{
  return g_ptr_array_index (get_exercise (session, exercise)->sets, position);
}

static void
test_slot_equal (void)
{
  g_autoptr (BxSlot) slot = create_slot ();
  g_autoptr (BxSlot) same = bx_slot_copy (slot);

  g_assert_true (bx_slot_equal (slot, same));
  g_assert_true (slot->targets != same->targets);
  g_assert_true (slot->alternatives != same->alternatives);

#define ASSERT_MATTERS(change)                  \
  G_STMT_START                                  \
    {                                           \
      g_autoptr (BxSlot) changed = bx_slot_copy (slot); \
                                                \
      change;                                   \
      g_assert_false (bx_slot_equal (slot, changed)); \
      g_assert_false (bx_slot_equal (changed, slot)); \
      g_assert_true (bx_slot_equal (slot, same)); \
    }                                           \
  G_STMT_END

  ASSERT_MATTERS (g_set_str (&changed->id, "x"));
  ASSERT_MATTERS (g_set_str (&changed->exercise_id, "x"));
  ASSERT_MATTERS (g_set_str (&changed->variation, NULL));
  ASSERT_MATTERS (g_set_str (&changed->alternatives[1], "x"));
  ASSERT_MATTERS (g_clear_pointer (&changed->alternatives, g_strfreev));
  ASSERT_MATTERS (changed->rest_seconds++);
  ASSERT_MATTERS (g_set_str (&changed->note, "x"));
  ASSERT_MATTERS (g_array_set_size (changed->targets, 2));
  ASSERT_MATTERS (g_array_set_size (changed->targets, 4));
  ASSERT_MATTERS (g_array_index (changed->targets, BxSetTarget, 2).reps_max++);
  ASSERT_MATTERS (g_array_index (changed->targets, BxSetTarget, 0).weight = KG (1));

#undef ASSERT_MATTERS

  /* No alternatives are no alternatives, however they are held. */
  g_clear_pointer (&slot->alternatives, g_strfreev);
  g_clear_pointer (&same->alternatives, g_strfreev);
  same->alternatives = g_new0 (char *, 1);
  g_assert_true (bx_slot_equal (slot, same));
  g_assert_true (bx_slot_equal (same, slot));
}

static void
test_workout_equal (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxWorkout) same = bx_workout_copy (workout);

  g_assert_true (bx_workout_equal (workout, same));

#define ASSERT_MATTERS(change)                  \
  G_STMT_START                                  \
    {                                           \
      g_autoptr (BxWorkout) changed = bx_workout_copy (workout); \
                                                \
      change;                                   \
      g_assert_false (bx_workout_equal (workout, changed)); \
      g_assert_false (bx_workout_equal (changed, workout)); \
      g_assert_true (bx_workout_equal (workout, same)); \
    }                                           \
  G_STMT_END

  ASSERT_MATTERS (g_set_str (&changed->id, "x"));
  ASSERT_MATTERS (g_set_str (&changed->name, "x"));
  ASSERT_MATTERS (g_set_str (&changed->description, NULL));
  ASSERT_MATTERS (g_set_str (&changed->credit, "x"));
  ASSERT_MATTERS (changed->shipped = FALSE);
  ASSERT_MATTERS (g_ptr_array_remove_index (changed->slots, 1));
  ASSERT_MATTERS (g_ptr_array_add (changed->slots, create_slot ()));
  ASSERT_MATTERS (get_slot (changed, 1)->rest_seconds++);
  ASSERT_MATTERS (g_ptr_array_insert (changed->slots, 0, g_ptr_array_steal_index (changed->slots, 1)));

#undef ASSERT_MATTERS
}

static void
test_workout_duplicate (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxWorkout) original = bx_workout_copy (workout);
  g_autoptr (BxWorkout) duplicate = bx_workout_duplicate (workout, "Mine");
  g_autoptr (BxWorkout) unnamed = bx_workout_duplicate (workout, NULL);

  g_assert_cmpstr (duplicate->name, ==, "Mine");
  g_assert_cmpstr (unnamed->name, ==, "Back");
  g_assert_true (g_uuid_string_is_valid (duplicate->id));
  g_assert_cmpstr (duplicate->id, !=, workout->id);
  g_assert_false (duplicate->shipped);
  g_assert_cmpstr (duplicate->credit, ==, "Someone");
  g_assert_cmpuint (duplicate->slots->len, ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (g_uuid_string_is_valid (get_slot (duplicate, i)->id));
      g_assert_cmpstr (get_slot (duplicate, i)->id, !=, get_slot (workout, i)->id);
      g_assert_cmpstr (get_slot (duplicate, i)->exercise_id, ==, get_slot (workout, i)->exercise_id);
    }

  /* Changing one does not change the other. */
  get_slot (duplicate, 1)->rest_seconds = 5;
  g_array_index (get_slot (duplicate, 0)->targets, BxSetTarget, 0).reps_min = 99;
  g_assert_true (bx_workout_equal (workout, original));
}

static void
test_format_targets (void)
{
  static const struct
  {
    guint n;
    BxSetTarget targets[5];
    const char *text;
  } rows[] = {
    { 0, { { 0 } }, "–" },
    { 1, { { 0, 5, 5, -1, { 0 } } }, FSI "1" NBSP "×" NBSP "5" PDI },
    { 3, { { 0, 5, 5, -1, { 0 } }, { 0, 5, 5, -1, { 0 } }, { 0, 5, 5, -1, { 0 } } }, FSI "3" NBSP "×" NBSP "5" PDI },
    { 2, { { 0, 8, 10, -1, { 0 } }, { 0, 8, 10, -1, { 0 } } }, FSI "2" NBSP "×" NBSP "8–10" PDI },
    { 2, { { 0, -1, -1, 30, { 0 } }, { 0, -1, -1, 30, { 0 } } }, FSI "2" NBSP "×" NBSP "30" NBSP "s" PDI },
    { 2, { { 0, -1, -1, -1, { 0 } }, { 0, -1, -1, -1, { 0 } } }, "2 sets" },
    { 1, { { 0, -1, -1, -1, { 0 } } }, "1 set" },
    { 2, { { 0, 5, 5, -1, { 100000, BX_UNIT_KG } }, { 0, 5, 5, -1, { 100000, BX_UNIT_KG } } }, FSI "2" NBSP "×" NBSP "5" PDI " · 100" NBSP "kg" },
    { 3, { { 0, 5, 5, -1, { 0 } }, { 0, 3, 3, -1, { 0 } }, { 0, 1, 1, -1, { 0 } } }, "5, 3, 1" },
    { 2, { { 0, 8, 10, -1, { 0 } }, { 0, 8, 12, -1, { 0 } } }, "8–10, 8–12" },
    { 2, { { 0, 8, 10, -1, { 0 } }, { 0, 6, 10, -1, { 0 } } }, "8–10, 6–10" },
    { 2, { { 0, -1, -1, 30, { 0 } }, { 0, -1, -1, 45, { 0 } } }, "30" NBSP "s, 45" NBSP "s" },
    { 2, { { 0, 5, 5, -1, { 0 } }, { 0, -1, -1, -1, { 0 } } }, "5, –" },
    { 2, { { 0, 5, 5, -1, { 100000, BX_UNIT_KG } }, { 0, 3, 3, -1, { 100000, BX_UNIT_KG } } }, "5, 3 · 100" NBSP "kg" },
    { 2, { { 0, 5, 5, -1, { 100000, BX_UNIT_KG } }, { 0, 3, 3, -1, { 110000, BX_UNIT_KG } } }, "5 · 100" NBSP "kg, 3 · 110" NBSP "kg" },
    { 2, { { BX_SET_KIND_WARM_UP, 10, 10, -1, { 0 } }, { 0, 5, 5, -1, { 0 } } }, "1 warm-up, " FSI "1" NBSP "×" NBSP "5" PDI },
    { 3, { { BX_SET_KIND_WARM_UP, 10, 10, -1, { 0 } }, { BX_SET_KIND_WARM_UP, 5, 5, -1, { 0 } }, { 0, 5, 5, -1, { 0 } } }, "2 warm-ups, " FSI "1" NBSP "×" NBSP "5" PDI },
    { 1, { { BX_SET_KIND_WARM_UP, 10, 10, -1, { 0 } } }, "1 warm-up" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BxSlot) slot = bx_slot_new ("deadlift");
      g_autofree char *text = NULL;

      if (rows[i].n > 0)
        g_array_append_vals (slot->targets, rows[i].targets, rows[i].n);
      text = bx_slot_format_targets (slot, BX_UNIT_KG);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_estimate (void)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("Empty");
  BxSlot *slot = bx_slot_new ("deadlift");
  BxSlot *hold = bx_slot_new ("floor-back-extension");
  BxSetTarget target;

  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 0);
  g_assert_cmpuint (bx_workout_count_sets (workout), ==, 0);

  g_ptr_array_add (workout->slots, slot);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 0);

  /* A last set has no rest behind it. */
  bx_slot_set_targets (slot, 1, 5, 5);
  slot->rest_seconds = 180;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 20 + 5 * 4);

  bx_slot_set_targets (slot, 3, 4, 5);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 3 * (20 + 5 * 4) + 2 * 180);

  bx_set_target_init (&target);
  target.seconds = 30;
  g_array_append_val (hold->targets, target);
  g_ptr_array_add (workout->slots, hold);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 3 * (20 + 5 * 4) + 3 * 180 + 50);

  bx_slot_set_targets (hold, 2, BX_COUNT_NONE, BX_COUNT_NONE);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 3 * (20 + 5 * 4) + 3 * 180 + 2 * (20 + 10 * 4) + 90);

  hold->rest_seconds = 0;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 3 * (20 + 5 * 4) + 3 * 180 + 2 * (20 + 10 * 4));
  g_assert_cmpuint (bx_workout_count_sets (workout), ==, 5);

  bx_slot_set_targets (slot, 0, 5, 5);
  bx_slot_set_targets (hold, 1, 0, 0);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 20);
  g_array_index (hold->targets, BxSetTarget, 0).seconds = 0;
  g_array_index (hold->targets, BxSetTarget, 0).reps_max = 99;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 20);
}

static int
rest_cb (const char *exercise_id,
         gpointer    user_data)
{
  return g_str_equal (exercise_id, "deadlift") ? 180 : -1;
}

static void
test_estimate_more (void)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("More");
  BxSlot *slot = bx_slot_new ("deadlift");
  BxSlot *row = bx_slot_new ("dumbbell-row");

  /* The tempo, and the exercise's own rest */
  g_ptr_array_add (workout->slots, slot);
  bx_slot_set_targets (slot, 2, 5, 5);
  slot->tempo = g_strdup ("3-1-X-0");
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5) + 90);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, rest_cb, NULL), ==, 2 * (20 + 5 * 5) + 180);

  /* A drop set follows at once. */
  g_array_index (slot->targets, BxSetTarget, 1).kind = BX_SET_KIND_DROP;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5));
  g_array_index (slot->targets, BxSetTarget, 1).kind = BX_SET_KIND_WORK;

  /* In turn: two rounds, one rest between them, the longer one */
  g_ptr_array_add (workout->slots, row);
  bx_slot_set_targets (row, 2, 10, 10);
  row->rest_seconds = 60;
  slot->superset = row->superset = 1;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5 + 20 + 10 * 4) + 90);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, rest_cb, NULL), ==, 2 * (20 + 5 * 5 + 20 + 10 * 4) + 180);

  /* The one with more sets goes on alone, with its own rest. */
  bx_slot_set_targets (row, 3, 10, 10);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5) + 3 * (20 + 10 * 4) + 90 + 90);
  bx_slot_set_targets (row, 4, 10, 10);
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5) + 4 * (20 + 10 * 4) + 90 + 90 + 60);

  /* Not the same number: one after the other */
  row->superset = 2;
  g_assert_cmpuint (bx_workout_estimate_seconds (workout, NULL, NULL), ==, 2 * (20 + 5 * 5) + 4 * (20 + 10 * 4) + 90 + 90 + 3 * 60);
}

static void
test_new_from_workout (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxSession) session = bx_session_new_from_workout (workout);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (session->title, ==, "Back");
  g_assert_cmpstr (session->workout_id, ==, workout->id);
  g_assert_true (bx_moment_is_set (session->started));
  g_assert_true (bx_session_is_running (session));
  g_assert_cmpuint (session->exercises->len, ==, 2);
  g_assert_true (g_hash_table_add (ids, session->id));

  for (guint i = 0; i < 2; i++)
    {
      const BxSessionExercise *exercise = get_exercise (session, i);
      const BxSlot *slot = get_slot (workout, i);

      g_assert_true (g_hash_table_add (ids, exercise->id));
      g_assert_cmpstr (exercise->slot_id, ==, slot->id);
      g_assert_cmpstr (exercise->exercise_id, ==, slot->exercise_id);
      g_assert_cmpstr (exercise->variation, ==, slot->variation);
      g_assert_cmpint (exercise->rest_seconds, ==, slot->rest_seconds);
      g_assert_cmpstr (exercise->note, ==, slot->note);
      g_assert_true (bx_strv_equal ((const char *const *) exercise->alternatives, (const char *const *) slot->alternatives));
      g_assert_cmpuint (exercise->sets->len, ==, slot->targets->len);

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          g_assert_true (g_uuid_string_is_valid (set->id));
          g_assert_true (g_hash_table_add (ids, set->id));
          g_assert_true (bx_set_target_equal (&set->target, &g_array_index (slot->targets, BxSetTarget, j)));
          g_assert_cmpint (set->kind, ==, set->target.kind);
          g_assert_cmpint (set->reps, ==, set->target.reps_min);
          g_assert_true (bx_weight_equal (set->weight, set->target.weight));
        }
    }

  g_assert_cmpuint (g_hash_table_size (ids), ==, 1 + 2 + 5);
  g_assert_cmpuint (bx_session_count_sets (session, BX_SET_STATE_PLANNED), ==, 5);
}

static void
test_session_equal (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxSession) session = bx_session_new_from_workout (workout);
  g_autoptr (BxSession) same = NULL;

  session->ended = (BxMoment) { session->started.utc_ms + 1000, 0 };
  session->note = g_strdup ("Good");
  same = bx_session_copy (session);
  g_assert_true (bx_session_equal (session, same));

#define ASSERT_MATTERS(change)                  \
  G_STMT_START                                  \
    {                                           \
      g_autoptr (BxSession) changed = bx_session_copy (session); \
                                                \
      change;                                   \
      g_assert_false (bx_session_equal (session, changed)); \
      g_assert_false (bx_session_equal (changed, session)); \
      g_assert_true (bx_session_equal (session, same)); \
    }                                           \
  G_STMT_END

  ASSERT_MATTERS (g_set_str (&changed->id, "x"));
  ASSERT_MATTERS (g_set_str (&changed->workout_id, NULL));
  ASSERT_MATTERS (g_set_str (&changed->title, "x"));
  ASSERT_MATTERS (changed->started.utc_ms++);
  ASSERT_MATTERS (changed->started.offset_s += 60);
  ASSERT_MATTERS (changed->ended.utc_ms++);
  ASSERT_MATTERS (changed->ended = BX_MOMENT_NONE);
  ASSERT_MATTERS (g_set_str (&changed->note, "x"));
  ASSERT_MATTERS (g_ptr_array_remove_index (changed->exercises, 0));
  ASSERT_MATTERS (g_ptr_array_insert (changed->exercises, 0, g_ptr_array_steal_index (changed->exercises, 1)));
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 0)->id, "x"));
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 0)->exercise_id, "x"));
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 0)->variation, "x"));
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 0)->slot_id, NULL));
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 1)->alternatives[0], "x"));
  ASSERT_MATTERS (get_exercise (changed, 0)->rest_seconds++);
  ASSERT_MATTERS (g_set_str (&get_exercise (changed, 0)->note, "x"));
  ASSERT_MATTERS (g_ptr_array_remove_index (get_exercise (changed, 1)->sets, 2));
  ASSERT_MATTERS (g_ptr_array_add (get_exercise (changed, 1)->sets, bx_set_new ()));
  ASSERT_MATTERS (get_set (changed, 1, 2)->reps++);

#undef ASSERT_MATTERS
}

static void
test_find (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxSession) session = bx_session_new_from_workout (workout);
  BxSessionExercise *exercise = NULL;
  BxSet *set = NULL;

  g_assert_true (bx_session_find_set (session, get_set (session, 1, 2)->id, &exercise, &set));
  g_assert_true (exercise == get_exercise (session, 1));
  g_assert_true (set == get_set (session, 1, 2));
  g_assert_true (bx_session_find_set (session, set->id, NULL, NULL));
  g_assert_false (bx_session_find_set (session, "no such set", &exercise, &set));
  g_assert_true (set == get_set (session, 1, 2));

  get_set (session, 1, 0)->state = BX_SET_STATE_DONE;
  get_set (session, 0, 0)->state = BX_SET_STATE_SKIPPED;
  get_set (session, 0, 1)->state = BX_SET_STATE_DONE;

  g_assert_cmpuint (bx_session_count_sets (session, BX_SET_STATE_DONE), ==, 2);
  g_assert_cmpuint (bx_session_count_sets (session, BX_SET_STATE_SKIPPED), ==, 1);
  g_assert_cmpuint (bx_session_exercise_count_sets (exercise, BX_SET_STATE_PLANNED), ==, 2);

  g_assert_true (bx_session_is_running (session));
  session->ended = bx_moment_now ();
  g_assert_false (bx_session_is_running (session));
}

static void
test_free_nothing (void)
{
  bx_slot_free (NULL);
  bx_workout_free (NULL);
  bx_session_exercise_free (NULL);
  bx_session_free (NULL);
}

static void
test_boxed (void)
{
  g_autoptr (BxWorkout) workout = create_workout ();
  g_autoptr (BxSession) session = bx_session_new_from_workout (workout);
  g_autoptr (BxWorkout) workout_copy = g_boxed_copy (BX_TYPE_WORKOUT, workout);
  g_autoptr (BxSession) session_copy = g_boxed_copy (BX_TYPE_SESSION, session);
  g_autoptr (BxSlot) slot_copy = g_boxed_copy (BX_TYPE_SLOT, get_slot (workout, 1));
  g_autoptr (BxSessionExercise) exercise_copy = g_boxed_copy (BX_TYPE_SESSION_EXERCISE, get_exercise (session, 1));

  g_assert_true (bx_workout_equal (workout, workout_copy));
  g_assert_true (bx_session_equal (session, session_copy));
  g_assert_true (bx_slot_equal (get_slot (workout, 1), slot_copy));
  g_assert_true (bx_session_exercise_equal (get_exercise (session, 1), exercise_copy));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot/equal", test_slot_equal);
  g_test_add_func ("/slot/format-targets", test_format_targets);
  g_test_add_func ("/workout/equal", test_workout_equal);
  g_test_add_func ("/workout/duplicate", test_workout_duplicate);
  g_test_add_func ("/workout/estimate", test_estimate);
  g_test_add_func ("/workout/estimate-more", test_estimate_more);
  g_test_add_func ("/session/new-from-workout", test_new_from_workout);
  g_test_add_func ("/session/equal", test_session_equal);
  g_test_add_func ("/session/find", test_find);
  g_test_add_func ("/session/free-nothing", test_free_nothing);
  g_test_add_func ("/session/boxed", test_boxed);

  return g_test_run ();
}
