/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How an exercise felt: kept, taken back, and the newest answer counts. */

#include "config.h"

#include "fixture.h"

static void
save (BxStore      *store,
      const BxFeel *feel)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_feel_async (store, feel, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_feel_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static void
set_deleted (BxStore    *store,
             const char *id,
             gboolean    deleted)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_set_feel_deleted_async (store, id, deleted, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_set_feel_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static BxFeel *
load (BxStore    *store,
      const char *exercise_id)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  BxFeel *feel;

  bx_store_load_feel_async (store, exercise_id, NULL, fixture_answer_cb, &answer);
  feel = bx_store_load_feel_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return feel;
}

static gboolean
holds_back (BxStore    *store,
            const char *exercise_id)
{
  g_autoptr(BxFeel) feel = load (store, exercise_id);

  return bx_feel_holds_back (feel);
}

static BxFeel *
make (BxFeelAnswer answer,
      int          hour)
{
  BxFeel *feel = bx_feel_new ("back-extension", answer);

  feel->said = fixture_moment ("2026-03-02", hour);

  return feel;
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxFeel) feel = make (BX_FEEL_ACHE, 10);
  g_autoptr(BxFeel) loaded = NULL;

  feel->variation = g_strdup ("arms:hips");
  feel->session_id = g_strdup ("a-session");
  g_assert_null (load (store, "back-extension"));
  save (store, feel);

  /* Also over the end of the program */
  bx_store_close (store);
  g_object_unref (store);
  store = fixture_open (fixture->path);
  loaded = load (store, "back-extension");
  g_assert_cmpstr (loaded->id, ==, feel->id);
  g_assert_cmpstr (loaded->exercise_id, ==, "back-extension");
  g_assert_cmpstr (loaded->variation, ==, "arms:hips");
  g_assert_cmpstr (loaded->session_id, ==, "a-session");
  g_assert_cmpint (loaded->answer, ==, BX_FEEL_ACHE);
  g_assert_cmpint (loaded->said.utc_ms, ==, feel->said.utc_ms);
  g_assert_cmpint (loaded->said.offset_s, ==, feel->said.offset_s);
  g_assert_null (load (store, "deadlift"));

  bx_store_close (store);
  g_object_unref (store);
}

/* An ache holds back until the person says otherwise, whatever was written first. */
static void
test_newest_counts (Fixture       *fixture,
                    gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxFeel) ache = make (BX_FEEL_ACHE, 10);
  g_autoptr(BxFeel) earlier = make (BX_FEEL_PUMP, 9);
  g_autoptr(BxFeel) well = make (BX_FEEL_WELL, 12);

  g_assert_false (holds_back (store, "back-extension"));
  save (store, ache);
  g_assert_true (holds_back (store, "back-extension"));
  save (store, earlier);
  g_assert_true (holds_back (store, "back-extension"));
  g_assert_false (holds_back (store, "deadlift"));
  save (store, well);
  g_assert_false (holds_back (store, "back-extension"));

  bx_store_close (store);
  g_object_unref (store);
}

static void
note_changes_cb (BxStore *store,
                 guint    changes,
                 guint   *all)
{
  *all |= changes;
}

static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxFeel) ache = make (BX_FEEL_ACHE, 10);
  guint changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (note_changes_cb), &changes);
  save (store, ache);
  set_deleted (store, ache->id, TRUE);
  g_assert_false (holds_back (store, "back-extension"));
  set_deleted (store, ache->id, FALSE);
  g_assert_true (holds_back (store, "back-extension"));

  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (changes, ==, BX_STORE_CHANGE_FEEL);

  bx_store_close (store);
  g_object_unref (store);
}

/* What a newer version may have written is neither lost nor misread. */
static void
test_unknown_answer (Fixture       *fixture,
                     gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxFeel) ache = make (BX_FEEL_ACHE, 10);
  g_autoptr(GError) error = NULL;
  g_autoptr(BxDatabase) database = NULL;

  save (store, ache);
  bx_store_close (store);
  g_object_unref (store);

  database = bx_log_open (fixture->path, &error);
  g_assert_no_error (error);
  bx_database_exec (database,
                    "INSERT INTO feel (id, exercise_id, answer, said_ms, said_offset_s, modified_ms) "
                    "VALUES ('later', 'back-extension', 'tingle', 9999999999999, 0, 9999999999999)",
                    &error);
  g_assert_no_error (error);
  g_clear_pointer (&database, bx_database_close);

  store = fixture_open (fixture->path);
  g_assert_true (holds_back (store, "back-extension"));
  bx_store_close (store);
  g_object_unref (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/feel/kept", test_kept);
  fixture_add ("/feel/newest-counts", test_newest_counts);
  fixture_add ("/feel/taken-back", test_taken_back);
  fixture_add ("/feel/unknown-answer", test_unknown_answer);

  return g_test_run ();
}
