/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "app-fixture.h"
#include "bx-catalogue.h"
#include "bx-data-page.h"
#include "bx-log.h"
#include "bx-sync.h"
#include "bx-ui-resources.h"
#include "tree.h"

/* Two logs, each as on a machine of its own, and a folder that both reach. */

#define N_LOGS 2

typedef struct
{
  char *root;
  char *folder;
  GSettings *settings;
  BxStore *stores[N_LOGS];
  BxSessionRunner *runners[N_LOGS];
  BxSync *syncs[N_LOGS];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("backext-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->root, "shared", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  fixture->settings = g_settings_new (APP_ID);

  for (guint i = 0; i < N_LOGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("machine-%u", i);
      g_autofree char *place = g_build_filename (fixture->root, name, NULL);
      g_autofree char *path = g_build_filename (place, "log.db", NULL);
      g_autoptr (GAsyncResult) answer = NULL;

      g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
      fixture->stores[i] = bx_store_new (path);
      bx_store_open_async (fixture->stores[i], NULL, app_fixture_answer_cb, &answer);
      g_assert_true (bx_store_open_finish (fixture->stores[i], app_fixture_wait (&answer), &error));
      fixture->runners[i] = bx_session_runner_new (fixture->stores[i], bx_catalogue_get_default (), fixture->settings);
      fixture->syncs[i] = bx_sync_new (fixture->stores[i], fixture->runners[i], fixture->settings);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bx_sync_set_folder (fixture->syncs[0], NULL);
  for (guint i = 0; i < N_LOGS; i++)
    {
      g_object_unref (fixture->syncs[i]);
      g_object_unref (fixture->runners[i]);
      bx_store_close (fixture->stores[i]);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < N_LOGS; i++)
    g_object_unref (fixture->stores[i]);
  g_object_unref (fixture->settings);
  test_tree_remove (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->root);
}

static void
sync_once (Fixture *fixture,
           guint    i)
{
  bx_sync_run (fixture->syncs[i]);
  while (bx_sync_is_busy (fixture->syncs[i]))
    g_main_context_iteration (NULL, TRUE);
}

static void
save_session (Fixture    *fixture,
              guint       i,
              const char *id,
              const char *title)
{
  g_autoptr (BxSession) session = bx_session_new_at (title, (BxMoment) { G_GINT64_CONSTANT (1773000000000), 3600 });
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (id != NULL)
    g_set_str (&session->id, id);
  session->ended = session->started;
  bx_store_save_session_async (fixture->stores[i], session, NULL, app_fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_session_finish (fixture->stores[i], app_fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

/* Says when the sessions of a log were last edited; not before they were. */
static void
set_edited (Fixture *fixture,
            guint    i,
            gint64   ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = bx_log_open (bx_store_get_path (fixture->stores[i]), &error);
  g_autofree char *sql = g_strdup_printf ("UPDATE session SET modified_ms = %" G_GINT64_FORMAT, ms);

  g_assert_no_error (error);
  bx_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

static char *
list (Fixture *fixture,
      guint    i)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  GString *text = g_string_new (NULL);

  bx_store_list_sessions_async (fixture->stores[i], NULL, 100, NULL, app_fixture_answer_cb, &answer);
  sessions = bx_store_list_sessions_finish (fixture->stores[i], app_fixture_wait (&answer), NULL);
  for (guint j = 0; j < sessions->len; j++)
    g_string_append_printf (text, "%s;", ((const BxSessionSummary *) g_ptr_array_index (sessions, j))->title);

  return g_string_free_and_steal (text);
}

static GStrv
list_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_strv_builder_take (paths, g_build_filename (fixture->folder, name, NULL));

  return g_strv_builder_end (paths);
}

static guint
count_files (Fixture *fixture)
{
  g_auto (GStrv) paths = list_files (fixture);

  return g_strv_length (paths);
}

/* What one writes the other reads, and back; then both come to rest. */
static void
test_two (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (GStrv) paths = NULL;
  int files[N_LOGS];

  save_session (fixture, 0, "a", "Desk");
  save_session (fixture, 1, "b", "Gym");
  sync_once (fixture, 0);
  g_assert_cmpuint (count_files (fixture), ==, 0);

  bx_sync_set_folder (fixture->syncs[0], fixture->folder);
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < N_LOGS; i++)
      {
        while (bx_sync_is_busy (fixture->syncs[i]))
          g_main_context_iteration (NULL, TRUE);
        sync_once (fixture, i);
        g_assert_null (bx_sync_get_problem (fixture->syncs[i]));
        g_assert_cmpint (bx_sync_get_done_at (fixture->syncs[i]), >, 0);
      }
  g_assert_cmpuint (count_files (fixture), ==, N_LOGS);
  first = list (fixture, 0);
  second = list (fixture, 1);
  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "Desk;"));
  g_assert_nonnull (strstr (first, "Gym;"));

  /* Nobody writes what is written. A file that is open keeps its number, so another one
   * in its place has another. */
  paths = list_files (fixture);
  for (guint i = 0; i < N_LOGS; i++)
    {
      files[i] = g_open (paths[i], O_RDONLY | O_CLOEXEC);
      g_assert_cmpint (files[i], >=, 0);
    }
  for (guint i = 0; i < 2 * N_LOGS; i++)
    sync_once (fixture, i % N_LOGS);
  g_assert_cmpuint (count_files (fixture), ==, N_LOGS);
  for (guint i = 0; i < N_LOGS; i++)
    {
      GStatBuf before;
      GStatBuf after;

      g_assert_cmpint (fstat (files[i], &before), ==, 0);
      g_assert_cmpint (g_stat (paths[i], &after), ==, 0);
      g_assert_cmpuint (before.st_ino, ==, after.st_ino);
      g_assert_true (g_close (files[i], NULL));
    }
}

/* The same edited on both is told, and the later edit kept on both. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gint64 edited_ms = (g_get_real_time () + G_TIME_SPAN_HOUR) / 1000;
  AdwPreferencesPage *page;
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay;
  g_autofree char *shared = NULL;

  bx_sync_set_folder (fixture->syncs[0], fixture->folder);
  for (guint i = 0; i < N_LOGS; i++)
    while (bx_sync_is_busy (fixture->syncs[i]))
      g_main_context_iteration (NULL, TRUE);
  save_session (fixture, 0, "a", "Before");
  for (guint i = 0; i < 2 * N_LOGS; i++)
    sync_once (fixture, i % N_LOGS);
  g_assert_cmpuint (bx_sync_get_conflicts (fixture->syncs[1])->len, ==, 0);

  /* It is not the order of the words that tells which to keep. */
  save_session (fixture, 0, "a", "The earlier");
  save_session (fixture, 1, "a", "Later");
  set_edited (fixture, 0, edited_ms);
  set_edited (fixture, 1, edited_ms + 1);
  for (guint i = 0; i < 2 * N_LOGS; i++)
    sync_once (fixture, i % N_LOGS);
  g_assert_cmpuint (bx_sync_get_conflicts (fixture->syncs[1])->len, ==, 1);
  first = list (fixture, 0);
  second = list (fixture, 1);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, "Later;");

  page = bx_data_page_new (fixture->stores[1], fixture->runners[1], fixture->syncs[1]);
  overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (page));
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (app_fixture_find_row (GTK_WIDGET (page), "1 entry was edited on both")));
  g_assert_true (gtk_widget_get_visible (app_fixture_find_row (GTK_WIDGET (page), "Shared Folder")));

  /* Which folder it was is not forgotten at once. */
  g_signal_emit_by_name (app_fixture_find_hint (overlay, "Stop Sharing"), "clicked");
  g_assert_null (bx_sync_dup_folder (fixture->syncs[1]));
  app_fixture_undo (overlay, "The folder is no longer shared");
  shared = bx_sync_dup_folder (fixture->syncs[1]);
  g_assert_cmpstr (shared, ==, fixture->folder);
  for (guint i = 0; i < N_LOGS; i++)
    while (bx_sync_is_busy (fixture->syncs[i]))
      g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is no log is told in words, and keeps nobody from the rest. */
static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "back-extension-half.backext-log", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->root, "nowhere", NULL);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  bx_sync_set_folder (fixture->syncs[0], fixture->folder);
  for (guint i = 0; i < N_LOGS; i++)
    while (bx_sync_is_busy (fixture->syncs[i]))
      g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (bx_sync_get_problem (fixture->syncs[0]));
  g_assert_cmpuint (count_files (fixture), ==, 1 + N_LOGS);

  bx_sync_set_folder (fixture->syncs[0], nowhere);
  for (guint i = 0; i < N_LOGS; i++)
    while (bx_sync_is_busy (fixture->syncs[i]))
      g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (bx_sync_get_problem (fixture->syncs[0]), "nowhere"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bx_ui_register_resource ();

  g_test_add ("/sync/two", Fixture, NULL, set_up, test_two, tear_down);
  g_test_add ("/sync/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/sync/problem", Fixture, NULL, set_up, test_problem, tear_down);

  return g_test_run ();
}
