/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-csv-writer.h"
#include "bx-json-writer.h"
#include "bx-log-writer.h"

G_BEGIN_DECLS

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
