/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is pinned to an exercise, and how it went before. */

#include "config.h"

#include "bx-store-notes.h"
#include "bx-performance.h"
#include "fixture.h"

static void
save (BxStore    *store,
      const char *exercise_id,
      const char *note)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_pinned_note_async (store, exercise_id, note, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_pinned_note_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static char *
load (BxStore    *store,
      const char *exercise_id)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  char *note;

  bx_store_load_pinned_note_async (store, exercise_id, NULL, fixture_answer_cb, &answer);
  note = bx_store_load_pinned_note_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return note;
}

static void
changed_cb (BxStore       *store,
            BxStoreChange  changes,
            BxStoreChange *all)
{
  *all |= changes;
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  BxStoreChange changes = 0;
  g_autofree char *none = load (store, "back-extension");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *back = NULL;
  g_autofree char *other = NULL;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changes);
  g_assert_null (none);
  save (store, "back-extension", "Pad in hole 4");
  save (store, "deadlift", "Hook grip");
  g_assert_true ((changes & BX_STORE_CHANGE_NOTES) != 0);

  /* Also over the end of the program */
  bx_store_close (store);
  g_object_unref (store);
  store = fixture_open (fixture->path);
  first = load (store, "back-extension");
  g_assert_cmpstr (first, ==, "Pad in hole 4");

  save (store, "back-extension", "Pad in hole 5");
  second = load (store, "back-extension");
  g_assert_cmpstr (second, ==, "Pad in hole 5");
  other = load (store, "deadlift");
  g_assert_cmpstr (other, ==, "Hook grip");

  save (store, "back-extension", "");
  gone = load (store, "back-extension");
  g_assert_null (gone);
  save (store, "back-extension", "Pad in hole 6");
  back = load (store, "back-extension");
  g_assert_cmpstr (back, ==, "Pad in hole 6");

  bx_store_close (store);
  g_object_unref (store);
}

static GPtrArray *
load_performances (BxStore    *store,
                   const char *variation,
                   guint       limit)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *performances;

  bx_store_load_performances_async (store, "deadlift", variation, limit, NULL, fixture_answer_cb, &answer);
  performances = bx_store_load_performances_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return performances;
}

static void
test_performances (Fixture       *fixture,
                   gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) plain = NULL;
  g_autoptr(GPtrArray) two = NULL;
  const BxPerformance *performance;

  for (int day = 1; day <= 5; day++)
    {
      g_autoptr(BxSession) session = bx_session_new ("Back");
      g_autofree char *text = g_strdup_printf ("2026-03-%02d", day);
      BxSessionExercise *exercise = fixture_add_exercise (session, "deadlift");

      session->started = fixture_moment (text, 10);
      session->ended = fixture_moment (text, 11);
      exercise->tempo = g_strdup ("3-1-1-0");
      fixture_add_set (exercise, BX_SET_KIND_WARM_UP, BX_SET_STATE_DONE, 40, 5);
      fixture_add_set (exercise, BX_SET_KIND_WORK, day == 2 ? BX_SET_STATE_SKIPPED : BX_SET_STATE_DONE, 100 + day, 5);
      fixture_add_set (exercise, BX_SET_KIND_WORK, BX_SET_STATE_PLANNED, 100 + day, 5);
      if (day == 4)
        exercise->variation = g_strdup ("grip:wide");
      fixture_save_session (store, session);
    }

  /* The second day has no set that counts. */
  all = load_performances (store, NULL, 10);
  g_assert_cmpuint (all->len, ==, 4);
  performance = g_ptr_array_index (all, 0);
  g_assert_cmpstr (performance->day, ==, "2026-03-05");
  g_assert_cmpstr (performance->exercise->tempo, ==, "3-1-1-0");
  g_assert_cmpuint (performance->exercise->sets->len, ==, 3);
  g_assert_cmpint (((BxSet *) g_ptr_array_index (performance->exercise->sets, 2))->state, ==, BX_SET_STATE_PLANNED);

  plain = load_performances (store, "", 10);
  g_assert_cmpuint (plain->len, ==, 3);
  performance = g_ptr_array_index (plain, 1);
  g_assert_cmpstr (performance->day, ==, "2026-03-03");

  two = load_performances (store, NULL, 2);
  g_assert_cmpuint (two->len, ==, 2);

  bx_store_close (store);
  g_object_unref (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/notes/pinned", test_notes);
  fixture_add ("/store/notes/performances", test_performances);

  return g_test_run ();
}
