/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Restoring a backup and merging another log can be taken back until something is saved;
 * whatever is asked for, no session is lost. */

#include "config.h"

#include "bx-meta-table.h"
#include "fixture.h"

static BxSession *
save_named (BxStore    *store,
            const char *title)
{
  BxSession *session = bx_session_new (title);

  session->ended = fixture_moment ("2026-03-14", 19);
  fixture_save_session (store, session);

  return session;
}

/* The titles of what @store holds, in the order of the alphabet, as one text */
static char *
dup_titles (BxStore *store)
{
  g_autoptr (GPtrArray) sessions = fixture_list_sessions (store, NULL, 100);
  g_autoptr (GString) text = g_string_new (NULL);

  for (char letter = 'A'; letter <= 'Z'; letter++)
    for (guint i = 0; i < sessions->len; i++)
      {
        const BxSessionSummary *summary = g_ptr_array_index (sessions, i);

        if (summary->title[0] == letter)
          g_string_append (text, summary->title);
      }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

#define assert_titles(store, expected)                     \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *titles = dup_titles (store);          \
                                                           \
    g_assert_cmpstr (titles, ==, expected);                \
  }                                                        \
  G_STMT_END

static char *
make_other (Fixture    *fixture,
            const char *title)
{
  char *path = g_build_filename (fixture->folder, "other.db", NULL);
  g_autoptr (BxStore) other = fixture_open (path);
  g_autoptr (BxSession) session = save_named (other, title);

  bx_store_close (other);

  return path;
}

/* Returns: (transfer full) (nullable): where the log is from before */
static char *
restore (BxStore    *store,
         const char *path)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_restore_backup_async (store, path, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_restore_backup_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);

  return bx_store_dup_set_aside_path (store);
}

static char *
merge (BxStore    *store,
       const char *path)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMergeResult) result = NULL;

  bx_store_merge_async (store, path, NULL, fixture_answer_cb, &answer);
  result = bx_store_merge_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&result->before_path);
}

static gboolean
take_back (BxStore     *store,
           const char  *path,
           GError     **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  bx_store_take_back_async (store, path, NULL, fixture_answer_cb, &answer);
  return bx_store_take_back_finish (store, fixture_wait (&answer), error);
}

static char *
dup_device (Fixture *fixture)
{
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (fixture->path, NULL);
  char *device = NULL;

  g_assert_true (bx_meta_table_get (database, BX_META_DEVICE_ID, &device, NULL));

  return device;
}

static void
add_changes (BxStore       *store,
             BxStoreChange  changes,
             guint         *sum)
{
  *sum |= changes;
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (BxSession) session = save_named (store, "A");
  g_autofree char *other = make_other (fixture, "B");
  g_autofree char *device = dup_device (fixture);
  g_autofree char *same_device = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (add_changes), &changes);
  before = restore (store, other);
  assert_titles (store, "B");
  g_assert_true (bx_store_can_take_back (store, before));
  /* All of it is another: exercises, measures and notes, too. */
  g_assert_cmphex (changes, ==, BX_STORE_CHANGES_TO_TELL);

  changes = 0;
  g_assert_true (take_back (store, before, &error));
  g_assert_no_error (error);
  assert_titles (store, "A");
  g_assert_cmphex (changes, ==, BX_STORE_CHANGES_TO_TELL);
  /* The same log for those that merge it, and not only its content */
  same_device = dup_device (fixture);
  g_assert_cmpstr (same_device, ==, device);

  /* Once; and what had taken its place is kept as well. */
  after = bx_store_dup_set_aside_path (store);
  g_assert_cmpstr (after, !=, before);
  g_assert_false (bx_store_can_take_back (store, before));
  g_assert_false (bx_store_can_take_back (store, after));
  g_assert_false (take_back (store, before, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  assert_titles (store, "A");
  g_clear_pointer (&before, g_free);
  before = restore (store, after);
  assert_titles (store, "B");
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (BxSession) session = save_named (store, "A");
  g_autofree char *other = make_other (fixture, "B");
  g_autofree char *before = merge (store, other);
  g_autofree char *nothing = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  assert_titles (store, "AB");
  /* What brings nothing neither can be taken back nor is in the way. */
  nothing = merge (store, other);
  g_assert_null (nothing);
  g_assert_true (bx_store_can_take_back (store, before));

  g_assert_true (take_back (store, before, &error));
  g_assert_no_error (error);
  assert_titles (store, "A");

  /* It comes again where it is merged again. */
  again = merge (store, other);
  assert_titles (store, "AB");
  g_assert_true (bx_store_can_take_back (store, again));
}

/* Not even with the Undo of a message that still stands */
static void
test_saved_since (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (BxSession) first = save_named (store, "A");
  g_autoptr (BxSession) second = NULL;
  g_autofree char *other = make_other (fixture, "B");
  g_autofree char *before = merge (store, other);
  g_autofree char *restored = NULL;
  g_autoptr (GError) error = NULL;

  second = save_named (store, "C");
  g_assert_false (bx_store_can_take_back (store, before));
  g_assert_false (take_back (store, before, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, before));
  g_clear_error (&error);
  assert_titles (store, "ABC");

  restored = restore (store, other);
  assert_titles (store, "B");
  g_assert_false (take_back (store, before, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  fixture_save_session (store, second);
  g_assert_false (take_back (store, restored, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  assert_titles (store, "BC");
}

/* The command line, or a second program, is another process. */
static void
test_saved_elsewhere (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (BxStore) elsewhere = NULL;
  g_autoptr (BxSession) first = save_named (store, "A");
  g_autoptr (BxSession) second = NULL;
  g_autofree char *other = make_other (fixture, "B");
  g_autofree char *before = merge (store, other);
  g_autoptr (GError) error = NULL;

  elsewhere = fixture_open (fixture->path);
  second = save_named (elsewhere, "C");
  bx_store_close (elsewhere);
  g_assert_false (take_back (store, before, &error));
  g_assert_error (error, BX_STORE_ERROR, BX_STORE_ERROR_CONSTRAINT);
  assert_titles (store, "ABC");
}

/* A copy that somebody removed: the log stays, and goes on. */
static void
test_copy_gone (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (BxStore) store = fixture_open (fixture->path);
  g_autoptr (BxSession) first = save_named (store, "A");
  g_autoptr (BxSession) second = NULL;
  g_autofree char *other = make_other (fixture, "B");
  g_autofree char *before = merge (store, other);
  g_autoptr (GError) error = NULL;

  fixture_remove (before);
  g_assert_false (take_back (store, before, &error));
  g_assert_nonnull (error);
  second = save_named (store, "C");
  assert_titles (store, "ABC");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/take-back/restore", test_restore);
  fixture_add ("/store/take-back/merge", test_merge);
  fixture_add ("/store/take-back/saved-since", test_saved_since);
  fixture_add ("/store/take-back/saved-elsewhere", test_saved_elsewhere);
  fixture_add ("/store/take-back/copy-gone", test_copy_gone);

  return g_test_run ();
}
