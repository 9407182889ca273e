/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-csv-writer.h"
#include "bx-json-writer.h"
#include "bx-log-writer.h"

G_BEGIN_DECLS

/**
 * BxLogWriterClass: (skip)
 *
 * What writes one of the formats.
 */
typedef struct
{
  void (*begin) (BxLogWriter *self);
  void (*add_exercise) (BxLogWriter *self, const BxOwnExercise *exercise);
  void (*add_alias) (BxLogWriter *self, const BxExerciseAlias *alias);
  void (*add_workout) (BxLogWriter *self, const BxWorkout *workout);
  void (*add_note) (BxLogWriter *self, const char *exercise_id, const char *note);
  void (*add_measurement) (BxLogWriter *self, const BxMeasurement *measurement);
  gboolean (*write_feel) (BxLogWriter *self, const BxFeel *feel, GCancellable *cancellable, GError **error);
  gboolean (*write_session) (BxLogWriter *self, const BxSession *session, GCancellable *cancellable, GError **error);
  gboolean (*finish) (BxLogWriter *self, GCancellable *cancellable, GError **error);
} BxLogWriterClass;

struct _BxLogWriter
{
  const BxLogWriterClass *klass;
  GOutputStream *stream; /* (owned) */
  BxUnit unit;
  BxExerciseNameFunc get_name; /* (nullable) */
  gpointer user_data;

  BxLogCsv *log;      /* (owned) (nullable) */
  BxCsvWriter *csv;   /* (owned) (nullable) */
  BxJsonWriter *json; /* (owned) (nullable) */
  gboolean begun;     /* something was written */
  int section;        /* of this program's document */
};

extern const BxLogWriterClass bx_log_writer_json;
extern const BxLogWriterClass bx_log_writer_strong;
extern const BxLogWriterClass bx_log_writer_hevy;
extern const BxLogWriterClass bx_log_writer_openweight;

char     *bx_log_writer_dup_name  (BxLogWriter             *self,
                                   const BxSessionExercise *exercise,
                                   const BxSet             *set) G_GNUC_WARN_UNUSED_RESULT;
BxWeight  bx_log_writer_get_weight (const BxSet            *set);

G_END_DECLS
