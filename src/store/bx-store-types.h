/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise-alias.h"
#include "bx-own-exercise.h"
#include "bx-session.h"

G_BEGIN_DECLS

/**
 * BxSessionSummary:
 * @id: (transfer full): the session
 * @title: (transfer full): the workout's name as it was then
 * @started: when it began
 * @ended: when it was finished
 * @n_exercises: exercises with at least one set done
 * @n_sets: sets done, warm-ups left out
 * @volume_kg: repetitions × load over those sets, in kilogram
 *
 * A row of the log.
 */
typedef struct
{
  char *id;
  char *title;
  BxMoment started;
  BxMoment ended;
  guint n_exercises;
  guint n_sets;
  double volume_kg;
} BxSessionSummary;

/**
 * BxExerciseDay:
 * @session_id: (transfer full): the session
 * @day: local date, `YYYY-MM-DD`
 * @started: when the session began
 * @best: (transfer full): the best set of that session
 * @n_sets: sets done, warm-ups left out
 * @n_reps: repetitions over those sets
 * @volume_kg: repetitions × load over those sets, in kilogram
 *
 * What one session did for one exercise: a point on its chart.
 */
typedef struct
{
  char *session_id;
  char day[BX_DAY_LENGTH];
  BxMoment started;
  BxSet *best;
  guint n_sets;
  guint n_reps;
  double volume_kg;
} BxExerciseDay;

/**
 * BxStoreCounts:
 * @sessions: finished sessions
 * @sets: sets done, warm-ups left out
 * @warm_ups: warm-up sets done
 * @workouts: workouts of the person's own
 */
typedef struct
{
  guint64 sessions;
  guint64 sets;
  guint64 warm_ups;
  guint64 workouts;
} BxStoreCounts;

/**
 * BxRest:
 * @session_exercise_id: (transfer full) (nullable): the exercise the person is at
 * @deadline_utc_ms: when the rest is over, in milliseconds since the Unix
 *   epoch, or 0 while no rest runs
 * @total_seconds: how long the whole rest is, 0 while no rest runs
 *
 * Where a running session stands between two sets. It is kept so that a
 * session that was interrupted goes on where it was.
 */
typedef struct
{
  char *session_exercise_id;
  gint64 deadline_utc_ms;
  int total_seconds;
} BxRest;

/**
 * BxInsertionCounts:
 * @n_sessions: sessions that were added
 * @n_sets: sets that were added, warm-ups included
 * @n_warm_ups: warm-ups among them
 * @n_duplicates: sets that were there already, or were deleted by the person
 * @n_duplicate_sessions: sessions of which nothing was added
 * @n_unfinished: sessions that were left out because they still run
 * @n_exercises: exercises of the person's own that were added
 * @n_workouts: workouts that were added
 * @n_feels: answers how an exercise felt that were added
 * @n_notes: notes that were pinned to exercises
 * @n_measurements: measurements that were added
 * @n_aliases: names whose meaning was added
 *
 * What became of sessions that were to be added to the log.
 */
typedef struct
{
  guint64 n_sessions;
  guint64 n_sets;
  guint64 n_warm_ups;
  guint64 n_duplicates;
  guint64 n_duplicate_sessions;
  guint64 n_unfinished;
  guint64 n_exercises;
  guint64 n_workouts;
  guint64 n_feels;
  guint64 n_notes;
  guint64 n_measurements;
  guint64 n_aliases;
} BxInsertionCounts;

/**
 * BxImportRecord:
 * @id: (transfer full): UUID
 * @source: (transfer full): the name of the file
 * @format: (transfer full): what it was, as a stable word
 * @made_ms: when it was read, in milliseconds since the Unix epoch
 * @undone: whether it was taken back
 * @n_sessions: sessions that it added
 * @n_sets: sets that it added
 *
 * An import that was made.
 */
typedef struct
{
  char *id;
  char *source;
  char *format;
  gint64 made_ms;
  gboolean undone;
  guint64 n_sessions;
  guint64 n_sets;
} BxImportRecord;

/**
 * BxImportOutcome:
 * @id: (transfer full) (nullable): the import, to undo it by; `NULL` if nothing was added
 * @counts: what became of it
 *
 * What an import did.
 */
typedef struct
{
  char *id;
  BxInsertionCounts counts;
} BxImportOutcome;

#define BX_TYPE_SESSION_SUMMARY (bx_session_summary_get_type ())

GType             bx_session_summary_get_type (void) G_GNUC_CONST;
BxSessionSummary *bx_session_summary_copy     (const BxSessionSummary *self) G_GNUC_WARN_UNUSED_RESULT;
void              bx_session_summary_free     (BxSessionSummary       *self);

void              bx_exercise_day_free        (BxExerciseDay          *self);

BxRest           *bx_rest_new                 (const char             *session_exercise_id,
                                               gint64                  deadline_utc_ms,
                                               int                     total_seconds) G_GNUC_WARN_UNUSED_RESULT;
BxRest           *bx_rest_copy                (const BxRest           *self) G_GNUC_WARN_UNUSED_RESULT;
void              bx_rest_free                (BxRest                 *self);

void              bx_import_record_free       (BxImportRecord         *self);
void              bx_import_outcome_free      (BxImportOutcome        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxRest, bx_rest_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxImportRecord, bx_import_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxImportOutcome, bx_import_outcome_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSessionSummary, bx_session_summary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseDay, bx_exercise_day_free)

G_END_DECLS
