/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of sessions, over a log that is longer than what it keeps. */

#include "config.h"

#include <glib/gstdio.h>

#include "bx-demo-log.h"
#include "bx-session-list-model.h"
#include "tree.h"
#include "wait.h"

#define DEMO_YEARS 8

typedef struct
{
  char *folder;
  char *path;
  BxStore *store;
  guint n_sessions;
  BxSessionListModel *model;
  GObject *head;

  /* What the model told of */
  guint n_signals;
  guint n_removed;
  guint n_added;
} Fixture;

static void
answer_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  WAIT_UNTIL_SAYING (*answer != NULL, "an answer of the store");

  return *answer;
}

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  Fixture *fixture)
{
  fixture->n_signals++;
  fixture->n_removed += removed;
  fixture->n_added += added;
}

/* Until everything that was asked is answered. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GAsyncResult) answer = NULL;

      bx_store_list_sessions_async (fixture->store, NULL, 1, NULL, answer_cb, &answer);
      wait_for (&answer);
    }
}

static void
forget_signals (Fixture *fixture)
{
  fixture->n_signals = fixture->n_removed = fixture->n_added = 0;
}

static void
open_store (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture->store = bx_store_new (fixture->path);
  bx_store_open_async (fixture->store, NULL, answer_cb, &answer);
  bx_store_open_finish (fixture->store, wait_for (&answer), &error);
  g_assert_no_error (error);
}

static void
open_model (Fixture *fixture)
{
  fixture->model = bx_session_list_model_new (fixture->store, fixture->head);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_LOADING);
}

static void
fixture_set_up (Fixture *fixture,
                gconstpointer data)
{
  guint years = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("backext-list-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "log.db", NULL);
  if (years > 0)
    {
      BxStoreCounts counts;

      bx_demo_log_write (fixture->path, years, 3, "2026-03-14", &counts, &error);
      g_assert_no_error (error);
      fixture->n_sessions = (guint) counts.sessions;
    }
  open_store (fixture);
  fixture->head = g_object_new (G_TYPE_OBJECT, NULL);
}

static void
fixture_tear_down (Fixture *fixture,
                   gconstpointer data)
{
  settle (fixture);
  g_clear_object (&fixture->model);
  g_clear_object (&fixture->head);
  bx_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->store);
  test_tree_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
get_n (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

/* The session at a place, read if need be. */
static BxSessionItem *
get_row (Fixture *fixture,
         guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  g_assert_true (BX_IS_SESSION_ITEM (item));
  WAIT_UNTIL_SAYING (bx_session_item_get_summary (BX_SESSION_ITEM (item)) != NULL, "the summary of row %u", position);

  return BX_SESSION_ITEM (g_steal_pointer (&item));
}

static void
get_day (Fixture *fixture,
         guint position,
         char day[BX_DAY_LENGTH])
{
  g_autoptr (BxSessionItem) item = get_row (fixture, position);

  bx_moment_get_day (bx_session_item_get_summary (item)->started, day);
}

/* Asks for every row, as scrolling to the end does. */
static guint
read_all (Fixture *fixture)
{
  guint position = 1;

  settle (fixture);
  for (;;)
    {
      for (; position < get_n (fixture); position++)
        {
          g_autoptr (BxSessionItem) item = get_row (fixture, position);

          g_assert_nonnull (item);
        }
      settle (fixture);
      if (position == get_n (fixture))
        return position - 1;
    }
}

/* ---- reading ---------------------------------------------------------------------- */

static void
test_paging (Fixture *fixture,
             gconstpointer data)
{
  char before[BX_DAY_LENGTH] = "9999-99-99";

  open_model (fixture);
  settle (fixture);

  /* One page at first, after the head. */
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_READY);
  g_assert_cmpuint (get_n (fixture), ==, 1 + BX_SESSION_LIST_PAGE_SIZE);
  {
    g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);

    g_assert_true (first == fixture->head);
  }

  /* All of them in the end, each once, the newest first. */
  g_assert_cmpuint (fixture->n_sessions, >, BX_SESSION_LIST_PAGE_SIZE * (BX_SESSION_LIST_PAGES_KEPT + 2));
  g_assert_cmpuint (read_all (fixture), ==, fixture->n_sessions);
  for (guint i = 1; i < get_n (fixture); i++)
    {
      char day[BX_DAY_LENGTH];

      get_day (fixture, i, day);
      g_assert_cmpstr (day, <=, before);
      g_strlcpy (before, day, sizeof before);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), get_n (fixture)));

  /* Not more of them in memory than it may. */
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_n_kept (fixture->model), <=,
                    BX_SESSION_LIST_PAGE_SIZE * BX_SESSION_LIST_PAGES_KEPT);
}

/* What was let go of is read again, and is what it was. */
static void
test_return (Fixture *fixture,
             gconstpointer data)
{
  char first[BX_DAY_LENGTH];
  char again[BX_DAY_LENGTH];

  open_model (fixture);
  settle (fixture);
  get_day (fixture, 1, first);
  read_all (fixture);
  forget_signals (fixture);
  get_day (fixture, 1, again);
  g_assert_cmpstr (first, ==, again);
  /* Nothing moves for it. */
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

static void
test_sections (Fixture *fixture,
               gconstpointer data)
{
  GtkSectionModel *sections;
  guint n;
  guint start;
  guint end;

  open_model (fixture);
  read_all (fixture);
  sections = GTK_SECTION_MODEL (fixture->model);
  n = get_n (fixture);

  gtk_section_model_get_section (sections, 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);

  for (guint position = 1; position < n; position = end)
    {
      char first[BX_DAY_LENGTH];
      char last[BX_DAY_LENGTH];
      char next[BX_DAY_LENGTH];
      guint middle_start;
      guint middle_end;

      gtk_section_model_get_section (sections, position, &start, &end);
      g_assert_cmpuint (start, ==, position);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, n);
      gtk_section_model_get_section (sections, (start + end) / 2, &middle_start, &middle_end);
      g_assert_cmpuint (middle_start, ==, start);
      g_assert_cmpuint (middle_end, ==, end);

      /* A section is a month, whole. */
      get_day (fixture, start, first);
      get_day (fixture, end - 1, last);
      g_assert_cmpmem (first, 7, last, 7);
      if (end < n)
        {
          get_day (fixture, end, next);
          g_assert_cmpint (strncmp (next, first, 7), <, 0);
        }
    }

  gtk_section_model_get_section (sections, n, &start, &end);
  g_assert_cmpuint (start, ==, n);
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  guint start;
  guint end;

  open_model (fixture);
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_EMPTY);
  g_assert_cmpuint (get_n (fixture), ==, 1);
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture->model), 0, &start, &end);
  g_assert_cmpuint (end, ==, 1);
}

static void
test_failed (Fixture *fixture,
             gconstpointer data)
{
  bx_store_close (fixture->store);
  open_model (fixture);
  WAIT_UNTIL (bx_session_list_model_get_state (fixture->model) != BX_SESSION_LIST_LOADING);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_FAILED);
  g_assert_error (bx_session_list_model_get_error (fixture->model), BX_STORE_ERROR, BX_STORE_ERROR_CLOSED);

  /* Trying again is trying again. */
  bx_session_list_model_retry (fixture->model);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_LOADING);
  WAIT_UNTIL (bx_session_list_model_get_state (fixture->model) != BX_SESSION_LIST_LOADING);
}

/* ---- changes ------------------------------------------------------------------------ */

static void
set_deleted (Fixture *fixture,
             const char *id,
             gboolean deleted)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_set_session_deleted_async (fixture->store, id, deleted, NULL, answer_cb, &answer);
  bx_store_set_session_deleted_finish (fixture->store, wait_for (&answer), &error);
  g_assert_no_error (error);
  settle (fixture);
}

static BxSession *
load_session (Fixture *fixture,
              const char *id)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  BxSession *session;

  bx_store_load_session_async (fixture->store, id, NULL, answer_cb, &answer);
  session = bx_store_load_session_finish (fixture->store, wait_for (&answer), &error);
  g_assert_no_error (error);

  return session;
}

static void
save_session (Fixture *fixture,
              const BxSession *session)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  bx_store_save_session_async (fixture->store, session, NULL, answer_cb, &answer);
  bx_store_save_session_finish (fixture->store, wait_for (&answer), &error);
  g_assert_no_error (error);
  settle (fixture);
}

static char *
dup_id (Fixture *fixture,
        guint position)
{
  g_autoptr (BxSessionItem) item = get_row (fixture, position);

  return g_strdup (bx_session_item_get_summary (item)->id);
}

/* Deleting a session takes away one row, bringing it back puts one there. */
static void
test_delete (Fixture *fixture,
             gconstpointer data)
{
  static const guint positions[] = { 1, 2, 57, BX_SESSION_LIST_PAGE_SIZE, BX_SESSION_LIST_PAGE_SIZE + 1, 150 };

  open_model (fixture);
  settle (fixture);
  /* Two pages, the second for having been close to it. */
  g_object_unref (get_row (fixture, BX_SESSION_LIST_PAGE_SIZE));
  settle (fixture);
  g_assert_cmpuint (get_n (fixture), ==, 1 + 2 * BX_SESSION_LIST_PAGE_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autofree char *id = dup_id (fixture, positions[i]);
      g_autofree char *next = dup_id (fixture, positions[i] + 1);
      g_autofree char *now = NULL;
      g_autofree char *back = NULL;

      settle (fixture);
      forget_signals (fixture);
      set_deleted (fixture, id, TRUE);
      g_assert_cmpuint (fixture->n_removed, ==, 1);
      g_assert_cmpuint (fixture->n_added, ==, 0);
      now = dup_id (fixture, positions[i]);
      g_assert_cmpstr (now, ==, next);

      forget_signals (fixture);
      set_deleted (fixture, id, FALSE);
      g_assert_cmpuint (fixture->n_removed, ==, 0);
      g_assert_cmpuint (fixture->n_added, ==, 1);
      back = dup_id (fixture, positions[i]);
      g_assert_cmpstr (back, ==, id);
    }
}

static void
noted_cb (BxSessionItem *item,
          GParamSpec *pspec,
          guint *n)
{
  (*n)++;
}

/* A session that is called something else is the same row. */
static void
test_rename (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (BxSessionItem) item = NULL;
  g_autoptr (BxSession) session = NULL;
  guint n_noted = 0;

  open_model (fixture);
  settle (fixture);
  item = get_row (fixture, 5);
  session = load_session (fixture, bx_session_item_get_summary (item)->id);
  g_set_str (&session->title, "Something else");
  g_signal_connect (item, "notify::summary", G_CALLBACK (noted_cb), &n_noted);
  forget_signals (fixture);
  save_session (fixture, session);

  g_assert_cmpuint (n_noted, ==, 1);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  g_assert_cmpstr (bx_session_item_get_summary (item)->title, ==, "Something else");
}

/* A session that is moved to another day is found there. */
static void
test_move (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *moved = NULL;
  g_autoptr (BxSession) session = NULL;
  guint n;

  open_model (fixture);
  settle (fixture);
  n = get_n (fixture);
  id = dup_id (fixture, 20);
  session = load_session (fixture, id);
  session->started = bx_moment_from_local ("2026-03-14", 23, 0);
  session->ended = bx_moment_from_local ("2026-03-14", 23, 50);
  save_session (fixture, session);

  moved = dup_id (fixture, 1);
  g_assert_cmpstr (moved, ==, id);
  g_assert_cmpuint (get_n (fixture), ==, n);
}

/* The first session of all makes an empty list one of a session. */
static void
test_first (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (BxSession) session = bx_session_new ("First");

  open_model (fixture);
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_EMPTY);

  session->started = bx_moment_from_local ("2026-03-14", 10, 0);
  session->ended = bx_moment_from_local ("2026-03-14", 11, 0);
  save_session (fixture, session);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_READY);
  g_assert_cmpuint (get_n (fixture), ==, 2);

  set_deleted (fixture, session->id, TRUE);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_EMPTY);
  g_assert_cmpuint (get_n (fixture), ==, 1);
}

/* More sessions than a page holds, put in between by an import. */
static void
test_import (Fixture *fixture,
             gconstpointer data)
{
  guint n_before = fixture->n_sessions;

  open_model (fixture);
  settle (fixture);
  g_object_unref (get_row (fixture, BX_SESSION_LIST_PAGE_SIZE));
  settle (fixture);

  for (guint i = 0; i < 2 * BX_SESSION_LIST_PAGE_SIZE; i++)
    {
      g_autoptr (BxSession) session = bx_session_new ("Imported");
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GError) error = NULL;

      session->started = bx_moment_from_local ("2026-03-01", (int) i / 60, (int) i % 60);
      session->ended = session->started;
      session->ended.utc_ms += 1000;
      bx_store_save_session_async (fixture->store, session, NULL, answer_cb, &answer);
      bx_store_save_session_finish (fixture->store, wait_for (&answer), &error);
      g_assert_no_error (error);
    }
  settle (fixture);
  g_assert_cmpuint (read_all (fixture), ==, n_before + 2 * BX_SESSION_LIST_PAGE_SIZE);
}

static void
test_leaks (Fixture *fixture,
            gconstpointer data)
{
  open_model (fixture);
  read_all (fixture);
  settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->model));
}

static const BxSessionSummary *
get_summary (Fixture *fixture,
             guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  return bx_session_item_get_summary (BX_SESSION_ITEM (item));
}

/* What is listed is what the filter lets through, and everything again without it. */
static void
test_filter (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (BxSessionFilter) filter = bx_session_filter_new ();
  guint n_all;
  guint n_before;

  open_model (fixture);
  settle (fixture);
  read_all (fixture);
  settle (fixture);
  n_all = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));

  filter->text = g_strdup ("home day");
  bx_session_list_model_set_filter (fixture->model, filter);
  settle (fixture);
  read_all (fixture);
  settle (fixture);
  n_before = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
  g_assert_cmpuint (n_before, >, 1);
  g_assert_cmpuint (n_before, <, n_all);
  for (guint i = 1; i < n_before; i++)
    if (get_summary (fixture, i) != NULL)
      g_assert_cmpstr (get_summary (fixture, i)->title, ==, "Home Day");

  g_strlcpy (filter->last_day, "2025-12-31", sizeof filter->last_day);
  bx_session_list_model_set_filter (fixture->model, filter);
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_READY);
  g_assert_cmpint (bx_moment_seconds_between (get_summary (fixture, 1)->started, bx_moment_from_local ("2026-01-01", 12, 0)), >, 0);

  g_set_str (&filter->text, "there is no such word");
  bx_session_list_model_set_filter (fixture->model, filter);
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_EMPTY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 1);

  bx_session_list_model_set_filter (fixture->model, NULL);
  settle (fixture);
  read_all (fixture);
  settle (fixture);
  g_assert_cmpuint (bx_session_list_model_get_state (fixture->model), ==, BX_SESSION_LIST_READY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, n_all);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, years) \
  g_test_add ("/gui/session-list-model/" path, Fixture, GUINT_TO_POINTER (years), fixture_set_up, func, fixture_tear_down)
  ADD ("paging", test_paging, DEMO_YEARS);
  ADD ("return", test_return, DEMO_YEARS);
  ADD ("sections", test_sections, DEMO_YEARS);
  ADD ("empty", test_empty, 0);
  ADD ("failed", test_failed, 1);
  ADD ("delete", test_delete, 2);
  ADD ("rename", test_rename, 1);
  ADD ("move", test_move, 1);
  ADD ("first", test_first, 0);
  ADD ("import", test_import, 2);
  ADD ("filter", test_filter, 2);
  ADD ("leaks", test_leaks, 2);
#undef ADD

  return g_test_run ();
}
