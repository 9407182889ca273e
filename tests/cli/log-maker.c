/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "log-maker.h"

#include "bx-backup.h"
#include "bx-log.h"
#include "bx-session-table.h"

#define FIRST_MS G_GINT64_CONSTANT (1773507907250)
#define DAY_MS G_GINT64_CONSTANT (86400000)

static BxSession *
make_session (guint number)
{
  BxSession *session = bx_session_new (number % 2 == 0 ? "Back" : "=Back, \"heavy\"");
  BxSessionExercise *exercise = bx_session_exercise_new ("deadlift");

  session->started = (BxMoment) { FIRST_MS + number * DAY_MS, 3600 };
  session->note = number % 3 == 0 ? g_strdup ("two\nlines") : NULL;

  for (guint i = 0; i < 4; i++)
    {
      BxSet *set = bx_set_new ();

      set->kind = i == 0 ? BX_SET_KIND_WARM_UP : BX_SET_KIND_WORK;
      set->state = BX_SET_STATE_DONE;
      set->weight = bx_weight_new (100.25 + i, number % 2 == 0 ? BX_UNIT_KG : BX_UNIT_LB);
      set->reps = 5;
      set->done_at = (BxMoment) { session->started.utc_ms + i * 60000, 3600 };
      g_ptr_array_add (exercise->sets, set);
    }

  g_ptr_array_add (session->exercises, exercise);

  return session;
}

static void
save (BxDatabase      *database,
      const BxSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bx_database_begin (database, &error));
  g_assert_true (bx_session_table_save (database, session, &error));
  g_assert_true (bx_database_end (database, TRUE, &error));
  g_assert_no_error (error);
}

GPtrArray *
log_maker_make (const char *path,
                guint       n_sessions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = bx_log_open (path, &error);
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);

  g_assert_no_error (error);

  for (guint i = 0; i < n_sessions; i++)
    {
      BxSession *session = make_session (i);

      session->ended = (BxMoment) { session->started.utc_ms + 3000000, 3600 };
      save (database, session);
      g_ptr_array_add (sessions, session);
    }

  return sessions;
}

void
log_maker_add_running (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = bx_log_open (path, &error);
  g_autoptr (BxSession) session = make_session (1000);

  g_assert_no_error (error);
  save (database, session);
}

void
log_maker_back_up (const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  g_assert_true (bx_backup_make_daily (path, "2026-03-14", &made, &error));
  g_assert_no_error (error);
  g_assert_true (made);
}

void
log_maker_exec (const char *path,
                const char *sql)
{
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}
