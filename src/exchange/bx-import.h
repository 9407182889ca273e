/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exchange-error.h"
#include "bx-exercise-names.h"
#include "bx-exercise-alias.h"
#include "bx-feel.h"
#include "bx-import-format.h"
#include "bx-import-time.h"
#include "bx-measurement.h"
#include "bx-own-exercise.h"
#include "bx-session.h"

G_BEGIN_DECLS

/* So many different names of exercises, and sets of one session, are read; what
 * goes beyond is skipped and counted. */
#define BX_IMPORT_MAX_NAMES 10000
#define BX_IMPORT_MAX_SESSION_SETS 5000

/* So many sets are held in memory where the rows of a session don't stand
 * together. */
#define BX_IMPORT_MAX_GATHERED_SETS 2000000

/* So large may a picture of the person's own be. */
#define BX_IMPORT_MAX_PICTURE_LENGTH (4 * 1024 * 1024)

/* A JSON document may have any length. So long may each element of its lists be (a session,
 * a workout, an exercise with its picture), of which one at a time is held in memory, and
 * so deep is it nested at most. */
#define BX_IMPORT_MAX_JSON_ELEMENT (16 * 1024 * 1024)
#define BX_IMPORT_MAX_JSON_DEPTH 24

/**
 * BxImportReason:
 * @BX_IMPORT_REASON_NO_DATE: the date is missing or can't be read
 * @BX_IMPORT_REASON_NO_EXERCISE: there is no name of an exercise
 * @BX_IMPORT_REASON_NUMBER: a number can't be read or is out of range
 * @BX_IMPORT_REASON_NEGATIVE: a weight below zero where it has no meaning
 * @BX_IMPORT_REASON_NOTHING_DONE: no repetitions, no time: planned, not done
 * @BX_IMPORT_REASON_REST: a rest between sets, which is no set
 * @BX_IMPORT_REASON_DISTANCE: a distance alone, which has no place in this log
 * @BX_IMPORT_REASON_TOO_MANY: beyond the number of names, or of sets of a session
 * @BX_IMPORT_REASON_ROW: the row is not what the format says
 * @BX_IMPORT_REASON_LEFT_OUT: the row was read, and a lesser value of it left out
 *
 * Why a row was skipped; for the last one, why it is not whole.
 */
typedef enum
{
  BX_IMPORT_REASON_NO_DATE,
  BX_IMPORT_REASON_NO_EXERCISE,
  BX_IMPORT_REASON_NUMBER,
  BX_IMPORT_REASON_NEGATIVE,
  BX_IMPORT_REASON_NOTHING_DONE,
  BX_IMPORT_REASON_REST,
  BX_IMPORT_REASON_DISTANCE,
  BX_IMPORT_REASON_TOO_MANY,
  BX_IMPORT_REASON_ROW,
  BX_IMPORT_REASON_LEFT_OUT,
} BxImportReason;

#define BX_IMPORT_N_REASONS (BX_IMPORT_REASON_LEFT_OUT + 1)

/**
 * BxImportIssue:
 * @reason: why
 * @count: how many rows
 * @line: the line of the first of them, from 1; for JSON, the number of the
 *   workout
 * @column: (transfer full) (nullable): the column of the first
 * @value: (transfer full) (nullable): what stood there, shortened
 *
 * All the rows that were skipped for one reason.
 */
typedef struct
{
  BxImportReason reason;
  guint64 count;
  guint64 line;
  char *column;
  char *value;
} BxImportIssue;

/**
 * BxImportName:
 * @name: (transfer full): the exercise as the file calls it
 * @exercise_id: (transfer full) (nullable): what it was taken for, or %NULL: then its
 *   sets were left out
 * @variation: (transfer full) (nullable): the variation
 * @measure: how it is measured; without @exercise_id, how the file measures it
 * @assisted: whether its weights are what was taken off the body
 * @tie: whether there was more than one that it could have been
 * @candidates: (transfer full) (nullable): the ids of what it could have been, if there was more
 *   than one
 * @n_sets: its sets in the file
 * @line: where it stands first
 *
 * An exercise that the file names.
 */
typedef struct
{
  char *name;
  char *exercise_id;
  char *variation;
  BxMeasure measure;
  gboolean assisted;
  gboolean tie;
  GStrv candidates;
  guint64 n_sets;
  guint64 line;
} BxImportName;

/**
 * BxImportReport:
 * @format: what was read
 * @dialect: (nullable): which of its dialects, as a stable word
 * @unit: the unit of the weights that bring none of their own
 * @n_rows: rows, the first one with the names left out
 * @n_sessions: sessions handed out
 * @n_workouts: workouts handed out
 * @n_sets: sets handed out, warm-ups included
 * @n_warm_ups: warm-ups among them
 * @n_skipped: rows that were skipped for a reason in @issues
 * @n_unmatched: sets that were left out because their exercise is not known
 * @issues: (element-type BxImportIssue) (transfer full): one each reason that there was
 * @names: (element-type BxImportName) (transfer full): the exercises, in the order of
 *   the file
 * @first_day: the day of the earliest session, empty without one
 * @last_day: the day of the latest session
 * @gathered: whether the rows of a session did not stand together
 *
 * What became of a file.
 */
typedef struct
{
  BxImportFormat format;
  const char *dialect;
  BxUnit unit;
  guint64 n_rows;
  guint64 n_sessions;
  guint64 n_workouts;
  guint64 n_sets;
  guint64 n_warm_ups;
  guint64 n_skipped;
  guint64 n_unmatched;
  GPtrArray *issues;
  GPtrArray *names;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
  gboolean gathered;
} BxImportReport;

/**
 * BxImportSessionFunc:
 * @session: a session, finished unless it comes from this program's own file
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a session. Its ids are the same whenever the same file, or a later one
 * of the same program, is read, so what is there already can be left alone.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportSessionFunc) (const BxSession  *session,
                                         gpointer          user_data,
                                         GError          **error);

/**
 * BxImportTakeSessionFunc:
 * @session: (transfer full): a session, as [callback@ImportSessionFunc] gets it
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a session for good.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportTakeSessionFunc) (BxSession  *session,
                                             gpointer    user_data,
                                             GError    **error);

/**
 * BxImportWorkoutFunc:
 * @workout: a workout of the person's own
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a workout, which only this program's own document has.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportWorkoutFunc) (const BxWorkout  *workout,
                                         gpointer          user_data,
                                         GError          **error);

/**
 * BxImportExerciseFunc:
 * @exercise: an exercise of the person's own, perhaps a deleted one
 * @user_data: what was passed along
 * @error: return location for an error
 *
 * Takes an exercise, which only this program's own document has. Exercises come before
 * all that speaks of them.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportExerciseFunc) (const BxOwnExercise  *exercise,
                                          gpointer              user_data,
                                          GError              **error);

/**
 * BxImportAliasFunc:
 * @alias: what a name of another program stands for
 * @user_data: what was passed along
 * @error: return location for an error
 *
 * Takes what the person said about a name, which only this program's own document has.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportAliasFunc) (const BxExerciseAlias  *alias,
                                       gpointer                user_data,
                                       GError                **error);

/**
 * BxImportNoteFunc:
 * @exercise_id: an exercise
 * @note: what is pinned to it
 * @user_data: what was passed along
 * @error: return location for an error
 *
 * Takes a pinned note, which only this program's own document has.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportNoteFunc) (const char  *exercise_id,
                                      const char  *note,
                                      gpointer     user_data,
                                      GError     **error);

/**
 * BxImportMeasurementFunc:
 * @measurement: something that was measured of the body
 * @user_data: what was passed along
 * @error: return location for an error
 *
 * Takes a measurement, which only this program's own document has.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportMeasurementFunc) (const BxMeasurement  *measurement,
                                             gpointer              user_data,
                                             GError              **error);

/**
 * BxImportFeelFunc:
 * @feel: what the person said about an exercise
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes how an exercise felt, which only this program's own files tell.
 *
 * Returns: whether to go on; else @error is set
 */
typedef gboolean (*BxImportFeelFunc) (const BxFeel  *feel,
                                      gpointer       user_data,
                                      GError       **error);

/**
 * BxImportMapFunc:
 * @name: an exercise as the file calls it
 * @match: (inout): to be filled; its texts have to live as long as the import
 * @user_data: what was given with the function
 *
 * Tells what a person said that a name stands for. It is asked once a name, and
 * before anything else.
 *
 * Returns: whether they said anything
 */
typedef gboolean (*BxImportMapFunc) (const char      *name,
                                     BxExerciseMatch *match,
                                     gpointer         user_data);

/**
 * BxImportProgressFunc:
 * @n_read: bytes read
 * @user_data: what was given with the function
 *
 * Tells how far it is. Called now and then, in the thread that reads.
 */
typedef void (*BxImportProgressFunc) (guint64  n_read,
                                      gpointer user_data);

/**
 * BxImportMapping:
 * @date: name of the column with the date, or date and time; must be there
 * @exercise: the name of the exercise; must be there
 * @title: (nullable): the name of the workout
 * @weight: (nullable): the weight
 * @unit: (nullable): the unit of the weight
 * @reps: (nullable): repetitions
 * @seconds: (nullable): the time, in seconds or with colons
 * @kind: (nullable): what kind of set: a word such as warmup, drop, failure
 * @rpe: (nullable): rating of perceived exertion
 * @note: (nullable): the person's words
 *
 * Which columns of a table hold what. Case does not matter.
 */
typedef struct
{
  const char *date;
  const char *exercise;
  const char *title;
  const char *weight;
  const char *unit;
  const char *reps;
  const char *seconds;
  const char *kind;
  const char *rpe;
  const char *note;
} BxImportMapping;

/**
 * BxImportOptions:
 * @format: what the file is, or %BX_IMPORT_FORMAT_UNKNOWN to find out
 * @unit: the unit of a file that does not tell; one that does is believed
 * @date_order: the order of dates that could be read in two ways; a file that
 *   tells it in any of its rows is believed
 * @mapping: (nullable): the columns, for %BX_IMPORT_FORMAT_MAPPED
 * @names: (nullable): knows the exercises; without it, those of the catalogue
 * @map: (nullable): what a person said about names
 * @map_data: for @map
 * @session: (nullable): takes the sessions; without it, the file is only looked
 *   at
 * @take_session: (nullable): takes them for good, in place of @session
 * @session_data: for @session or @take_session
 * @exercise: (nullable): takes the exercises of the person's own
 * @exercise_data: for @exercise
 * @alias: (nullable): takes what the person said about names
 * @alias_data: for @alias
 * @workout: (nullable): takes the workouts
 * @workout_data: for @workout
 * @note: (nullable): takes the notes that are pinned to exercises
 * @note_data: for @note
 * @measurement: (nullable): takes what was measured of the body
 * @measurement_data: for @measurement
 * @feel: (nullable): takes how exercises felt
 * @feel_data: for @feel
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 *
 * How to read a file.
 */
typedef struct
{
  BxImportFormat format;
  BxUnit unit;
  BxDateOrder date_order;
  const BxImportMapping *mapping;
  BxExerciseNames *names;
  BxImportMapFunc map;
  gpointer map_data;
  BxImportSessionFunc session;
  BxImportTakeSessionFunc take_session;
  gpointer session_data;
  BxImportExerciseFunc exercise;
  gpointer exercise_data;
  BxImportAliasFunc alias;
  gpointer alias_data;
  BxImportWorkoutFunc workout;
  gpointer workout_data;
  BxImportNoteFunc note;
  gpointer note_data;
  BxImportMeasurementFunc measurement;
  gpointer measurement_data;
  BxImportFeelFunc feel;
  gpointer feel_data;
  BxImportProgressFunc progress;
  gpointer progress_data;
} BxImportOptions;

BxImportReport *bx_import_run             (GInputStream           *stream,
                                           const BxImportOptions  *options,
                                           GCancellable           *cancellable,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void            bx_import_report_free     (BxImportReport         *self);
const char     *bx_import_reason_to_nick  (BxImportReason          reason);
const char     *bx_import_reason_get_text (BxImportReason          reason);

char           *bx_import_dup_exercise_id (const char             *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxImportReport, bx_import_report_free)

G_END_DECLS
