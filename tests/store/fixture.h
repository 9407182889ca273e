/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-log-private.h"
#include "bx-store-private.h"

G_BEGIN_DECLS

/* A folder that is there for one test, with the path of a log in it */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

#define fixture_add(name, func) \
  g_test_add (name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

void       fixture_set_up           (Fixture         *fixture,
                                     gconstpointer    data);
void       fixture_tear_down        (Fixture         *fixture,
                                     gconstpointer    data);
void       fixture_remove           (const char      *path);
char      *fixture_read             (const char      *path,
                                     gsize           *length);
char      *fixture_checksum         (const char      *path);
GStrv      fixture_list             (const char      *folder);

/* Waiting for an answer: pass fixture_answer_cb and the place of the answer. */
void       fixture_answer_cb        (GObject         *source,
                                     GAsyncResult    *result,
                                     gpointer         answer);
GAsyncResult *fixture_wait          (GAsyncResult   **answer);

BxStore   *fixture_make_store       (const char      *path);

/* Requests that are waited for. They fail the test if the request fails. */
BxStore   *fixture_open             (const char      *path);
void       fixture_save_workout     (BxStore         *store,
                                     const BxWorkout *workout);
GPtrArray *fixture_list_workouts    (BxStore         *store);
void       fixture_save_session     (BxStore         *store,
                                     const BxSession *session);
BxSession *fixture_load_session     (BxStore         *store,
                                     const char      *id);
BxSession *fixture_load_running     (BxStore         *store);
void       fixture_save_set         (BxStore         *store,
                                     const char      *session_exercise_id,
                                     const BxSet     *set);
void       fixture_finish_session   (BxStore         *store,
                                     const char      *id,
                                     BxMoment         ended);
GPtrArray *fixture_list_sessions    (BxStore         *store,
                                     const BxSessionSummary *before,
                                     guint            limit);

/* Records with everything in them that a record can have, by chance */
BxWorkout *fixture_random_workout   (GRand           *rand);
BxSession *fixture_random_session   (GRand           *rand);
BxSet     *fixture_random_set       (GRand           *rand);

/* Records with what a test needs */
BxMoment   fixture_moment           (const char      *day,
                                     int              hour);
BxSet     *fixture_add_set          (BxSessionExercise *exercise,
                                     BxSetKind        kind,
                                     BxSetState       state,
                                     double           kg,
                                     int              reps);
BxSessionExercise *fixture_add_exercise (BxSession   *session,
                                     const char      *exercise_id);

G_END_DECLS
