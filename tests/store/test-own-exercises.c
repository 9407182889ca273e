/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person's own exercises: kept whole, renamed, deleted and brought back, and
 * made one with another, history and plans included. */

#include "config.h"

#include "bx-store-notes.h"
#include "bx-text.h"
#include "fixture.h"

static void
save (BxStore             *store,
      const BxOwnExercise *exercise)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_own_exercise_async (store, exercise, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_own_exercise_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (BxStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *exercises;

  bx_store_list_own_exercises_async (store, NULL, fixture_answer_cb, &answer);
  exercises = bx_store_list_own_exercises_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return exercises;
}

static void
set_deleted (BxStore    *store,
             const char *id,
             gboolean    deleted)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_set_own_exercise_deleted_async (store, id, deleted, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_set_own_exercise_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static void
merge (BxStore    *store,
       const char *id,
       const char *into)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_merge_own_exercise_async (store, id, into, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_merge_own_exercise_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static BxOwnExercise *
make (const char *name)
{
  static const char *primary[] = { "latissimus", "biceps", NULL };
  static const char *secondary[] = { "forearms", NULL };
  static const char *equipment[] = { "dumbbells", NULL };
  static const char picture[] = "\x89PNG\0 not much of one";
  BxOwnExercise *exercise = bx_own_exercise_new (NULL, name, BX_MEASURE_WEIGHT_REPS);

  exercise->measure = BX_MEASURE_BODYWEIGHT_REPS;
  exercise->primary = g_strdupv ((char **) primary);
  exercise->secondary = g_strdupv ((char **) secondary);
  exercise->equipment = g_strdupv ((char **) equipment);
  exercise->note = g_strdup ("Slowly.\nWith the blue handle.");
  exercise->picture = g_bytes_new (picture, sizeof picture);

  return exercise;
}

static void
assert_same (const BxOwnExercise *a,
             const BxOwnExercise *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->measure, ==, b->measure);
  g_assert_cmpstrv (a->primary, b->primary);
  g_assert_cmpstrv (a->secondary, b->secondary);
  g_assert_true (a->equipment == b->equipment || bx_strv_equal ((const char * const *) a->equipment, (const char * const *) b->equipment));
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_true (a->picture == b->picture || g_bytes_equal (a->picture, b->picture));
  g_assert_cmpstr (a->merged_into, ==, b->merged_into);
  g_assert_cmpint (a->deleted, ==, b->deleted);
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxOwnExercise) one = make ("Towel Row");
  g_autoptr(BxOwnExercise) plain = bx_own_exercise_new (NULL, "Plain", BX_MEASURE_WEIGHT_REPS);
  g_autoptr(GPtrArray) exercises = NULL;

  g_clear_pointer (&plain->primary, g_strfreev);
  save (store, one);
  save (store, plain);
  bx_store_close (store);
  g_clear_object (&store);

  store = fixture_open (fixture->path);
  exercises = list (store);
  g_assert_cmpuint (exercises->len, ==, 2);
  g_assert_null (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->picture);
  g_assert_null (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->primary);
  assert_same (g_ptr_array_index (exercises, 1), one);
  bx_store_close (store);
}

static void
test_renamed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxOwnExercise) one = make ("Towel Row");
  g_autoptr(GPtrArray) exercises = NULL;

  save (store, one);
  g_set_str (&one->name, "Towel Pull");
  g_clear_pointer (&one->picture, g_bytes_unref);
  save (store, one);

  exercises = list (store);
  g_assert_cmpuint (exercises->len, ==, 1);
  g_assert_cmpstr (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->name, ==, "Towel Pull");
  g_assert_null (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->picture);
  bx_store_close (store);
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxOwnExercise) one = make ("Towel Row");
  g_autoptr(GPtrArray) deleted = NULL;
  g_autoptr(GPtrArray) back = NULL;

  save (store, one);
  set_deleted (store, one->id, TRUE);
  deleted = list (store);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_true (((BxOwnExercise *) g_ptr_array_index (deleted, 0))->deleted);

  set_deleted (store, one->id, FALSE);
  back = list (store);
  assert_same (g_ptr_array_index (back, 0), one);
  bx_store_close (store);
}

static BxSlot *
make_slot (const char *exercise_id,
           const char *alternatives)
{
  BxSlot *slot = bx_slot_new (exercise_id);

  slot->alternatives = alternatives != NULL ? g_strsplit (alternatives, " ", -1) : NULL;

  return slot;
}

static void
assert_slot (const BxWorkout *workout,
             guint            index,
             const char      *exercise_id,
             const char      *alternatives)
{
  const BxSlot *slot = g_ptr_array_index (workout->slots, index);
  g_autofree char *joined = slot->alternatives != NULL ? g_strjoinv (" ", slot->alternatives) : NULL;

  g_assert_cmpstr (slot->exercise_id, ==, exercise_id);
  g_assert_cmpstr (joined, ==, alternatives);
}

static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxOwnExercise) own = bx_own_exercise_new (NULL, "My Pull-Up", BX_MEASURE_WEIGHT_REPS);
  g_autoptr(BxWorkout) workout = bx_workout_new ("Plan");
  g_autoptr(BxSession) session = NULL;
  g_autoptr(BxSession) loaded = NULL;
  g_autoptr(GPtrArray) workouts = NULL;
  g_autoptr(GPtrArray) exercises = NULL;
  const BxWorkout *plan;
  g_autofree char *both = g_strdup_printf ("%s pull-up", own->id);
  g_autofree char *among = g_strdup_printf ("deadlift %s lat-pulldown", own->id);

  save (store, own);
  g_ptr_array_add (workout->slots, make_slot (own->id, "lat-pulldown pull-up"));
  g_ptr_array_add (workout->slots, make_slot ("deadlift", among));
  g_ptr_array_add (workout->slots, make_slot ("deadlift", both));
  g_ptr_array_add (workout->slots, make_slot ("pull-up", own->id));
  g_ptr_array_add (workout->slots, make_slot ("deadlift", "good-morning"));
  fixture_save_workout (store, workout);
  session = bx_session_new_from_workout (workout);
  session->started = fixture_moment ("2026-03-02", 10);
  fixture_save_session (store, session);
  fixture_finish_session (store, session->id, fixture_moment ("2026-03-02", 11));

  merge (store, own->id, "pull-up");

  exercises = list (store);
  g_assert_true (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->deleted);
  g_assert_cmpstr (((BxOwnExercise *) g_ptr_array_index (exercises, 0))->merged_into, ==, "pull-up");

  loaded = fixture_load_session (store, session->id);
  g_assert_cmpstr (((BxSessionExercise *) g_ptr_array_index (loaded->exercises, 0))->exercise_id, ==, "pull-up");
  g_assert_cmpstr (((BxSessionExercise *) g_ptr_array_index (loaded->exercises, 1))->exercise_id, ==, "deadlift");

  /* No list names one twice, nor what it stands in for. */
  workouts = fixture_list_workouts (store);
  plan = g_ptr_array_index (workouts, 0);
  assert_slot (plan, 0, "pull-up", "lat-pulldown");
  assert_slot (plan, 1, "deadlift", "deadlift pull-up lat-pulldown");
  assert_slot (plan, 2, "deadlift", "pull-up");
  assert_slot (plan, 3, "pull-up", NULL);
  assert_slot (plan, 4, "deadlift", "good-morning");
  bx_store_close (store);
}

static void
pin (BxStore    *store,
     const char *exercise_id,
     const char *note)
{
  g_autoptr(GAsyncResult) answer = NULL;

  bx_store_save_pinned_note_async (store, exercise_id, note, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_pinned_note_finish (store, fixture_wait (&answer), NULL));
}

static void
assert_pinned (BxStore    *store,
               const char *exercise_id,
               const char *expected)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *note = NULL;

  bx_store_load_pinned_note_async (store, exercise_id, NULL, fixture_answer_cb, &answer);
  note = bx_store_load_pinned_note_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (note, ==, expected);
}

static void
changed_cb (BxStore       *store,
            BxStoreChange  changes,
            BxStoreChange *all)
{
  *all |= changes;
}

/* The note goes with the exercise, unless the other one has its own. */
static void
test_merged_notes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(BxStore) store = fixture_open (fixture->path);
  g_autoptr(BxOwnExercise) first = bx_own_exercise_new (NULL, "My Pull-Up", BX_MEASURE_WEIGHT_REPS);
  g_autoptr(BxOwnExercise) second = bx_own_exercise_new (NULL, "My Row", BX_MEASURE_WEIGHT_REPS);
  g_autoptr(BxOwnExercise) third = bx_own_exercise_new (NULL, "My Deadlift", BX_MEASURE_WEIGHT_REPS);
  BxStoreChange changes = 0;

  save (store, first);
  save (store, second);
  save (store, third);
  pin (store, first->id, "Chin over the bar");
  pin (store, second->id, "Elbows in");
  pin (store, third->id, "Belt");
  pin (store, "dumbbell-row", "Taken away");
  pin (store, "dumbbell-row", NULL);
  pin (store, "deadlift", "Hook grip");

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changes);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  changes = 0;
  merge (store, first->id, "pull-up");
  assert_pinned (store, "pull-up", "Chin over the bar");
  g_assert_true (changes & BX_STORE_CHANGE_NOTES);
  assert_pinned (store, first->id, NULL);
  merge (store, second->id, "dumbbell-row");
  assert_pinned (store, "dumbbell-row", "Elbows in");
  assert_pinned (store, second->id, NULL);
  merge (store, third->id, "deadlift");
  assert_pinned (store, "deadlift", "Hook grip");
  assert_pinned (store, third->id, "Belt");
  bx_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/own-exercises/kept", test_kept);
  fixture_add ("/store/own-exercises/renamed", test_renamed);
  fixture_add ("/store/own-exercises/deleted", test_deleted);
  fixture_add ("/store/own-exercises/merged", test_merged);
  fixture_add ("/store/own-exercises/merged-notes", test_merged_notes);

  return g_test_run ();
}
