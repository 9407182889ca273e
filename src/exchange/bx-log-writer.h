/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exercise-alias.h"
#include "bx-feel.h"
#include "bx-log-csv.h"
#include "bx-measurement.h"
#include "bx-own-exercise.h"
#include "bx-session.h"

G_BEGIN_DECLS

/**
 * BxLogFormat:
 * @BX_LOG_FORMAT_CSV: this program's own table
 * @BX_LOG_FORMAT_JSON: this program's own document: sessions, workouts and exercises
 * @BX_LOG_FORMAT_STRONG: a table as Strong writes it
 * @BX_LOG_FORMAT_HEVY: a table as Hevy writes it
 * @BX_LOG_FORMAT_OPENWEIGHT: openweight JSON
 *
 * What a log can be written as. The last three are for other programs: they hold what
 * was done, as far as these programs have a place for it.
 */
typedef enum
{
  BX_LOG_FORMAT_CSV,
  BX_LOG_FORMAT_JSON,
  BX_LOG_FORMAT_STRONG,
  BX_LOG_FORMAT_HEVY,
  BX_LOG_FORMAT_OPENWEIGHT,
} BxLogFormat;

#define BX_LOG_N_FORMATS (BX_LOG_FORMAT_OPENWEIGHT + 1)

typedef struct _BxLogWriter BxLogWriter;

BxLogWriter *bx_log_writer_new           (BxLogFormat         format,
                                          GOutputStream      *stream,
                                          BxUnit              unit,
                                          BxExerciseNameFunc  get_name,
                                          gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void         bx_log_writer_free          (BxLogWriter        *self);
void         bx_log_writer_add_exercise  (BxLogWriter        *self,
                                          const BxOwnExercise *exercise);
void         bx_log_writer_add_alias     (BxLogWriter        *self,
                                          const BxExerciseAlias *alias);
void         bx_log_writer_add_workout   (BxLogWriter        *self,
                                          const BxWorkout    *workout);
void         bx_log_writer_add_note      (BxLogWriter        *self,
                                          const char         *exercise_id,
                                          const char         *note);
void         bx_log_writer_add_measurement (BxLogWriter      *self,
                                          const BxMeasurement *measurement);
gboolean     bx_log_writer_write_session (BxLogWriter        *self,
                                          const BxSession    *session,
                                          GCancellable       *cancellable,
                                          GError            **error);
gboolean     bx_log_writer_write_feel    (BxLogWriter        *self,
                                          const BxFeel       *feel,
                                          GCancellable       *cancellable,
                                          GError            **error);
gboolean     bx_log_writer_finish        (BxLogWriter        *self,
                                          GCancellable       *cancellable,
                                          GError            **error);

gboolean     bx_log_format_from_nick     (const char         *nick,
                                          BxLogFormat        *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLogWriter, bx_log_writer_free)

G_END_DECLS
