/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-runner.h"
#include "wait.h"

G_BEGIN_DECLS

/* A session runner on a log in a folder of its own, with a clock that stands
 * still until a test moves it */
typedef struct
{
  char *folder;
  char *path;
  BxStore *store;
  GSettings *settings;
  BxSessionRunner *runner;
  BxInstant now;
  guint n_started;
  guint n_failed;
  guint n_confirmed;
  guint n_rest_ended;
  char *discarded;
} SessionFixture;

#define session_fixture_add(name, func) \
  g_test_add (name, SessionFixture, NULL, session_fixture_set_up, func, session_fixture_tear_down)

void session_fixture_answer_cb (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *session_fixture_wait (GAsyncResult **answer);
void session_fixture_count_cb (guint *n);
void session_fixture_set_up (SessionFixture *fixture, gconstpointer data);
void session_fixture_tear_down (SessionFixture *fixture, gconstpointer data);
BxWorkout *session_fixture_make_workout (void);
void session_fixture_start (SessionFixture *fixture);
BxSessionExerciseItem *session_fixture_get_exercise (SessionFixture *fixture, guint position);
BxSetItem *session_fixture_get_set (SessionFixture *fixture, guint exercise, guint position);
guint session_fixture_count_sets (SessionFixture *fixture, guint exercise);
BxSetItem *session_fixture_get_current (SessionFixture *fixture);
void session_fixture_enter (SessionFixture *fixture, BxSetItem *item, double kg, int reps);
void session_fixture_confirm (SessionFixture *fixture, double kg, int reps);
BxSession *session_fixture_read_log (SessionFixture *fixture);
void session_fixture_wait_until_written (SessionFixture *fixture);
void session_fixture_set_deleted (SessionFixture *fixture, gboolean deleted);
void session_fixture_finish (SessionFixture *fixture);
void session_fixture_reopen (SessionFixture *fixture);
void session_fixture_restart (SessionFixture *fixture);

G_END_DECLS
