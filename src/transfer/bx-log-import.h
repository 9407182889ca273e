/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import.h"
#include "bx-import-columns.h"
#include "bx-insertion.h"

G_BEGIN_DECLS

/**
 * BxLogImportOptions:
 * @format: what the file is, or %BX_IMPORT_FORMAT_UNKNOWN to find out
 * @unit: the unit of a file that does not tell
 * @date_order: the order of dates that could be read in two ways
 * @mapping: (nullable): the columns, for %BX_IMPORT_FORMAT_MAPPED
 * @aliases: (nullable) (element-type BxExerciseAlias): what the person says now that
 *   names stand for; it is remembered
 * @leave_unknown: whether exercises that nobody knows are left out; else they become
 *   exercises of the person's own
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 *
 * How to read a file into the log.
 */
typedef struct
{
  BxImportFormat format;
  BxUnit unit;
  BxDateOrder date_order;
  const BxImportMapping *mapping;
  GPtrArray *aliases;
  gboolean leave_unknown;
  BxImportProgressFunc progress;
  gpointer progress_data;
} BxLogImportOptions;

/**
 * BxLogImport:
 * @report: (transfer full): what became of the file
 * @counts: what became of the log
 * @id: (transfer full) (nullable): the import, to undo it by
 * @made: (element-type BxExerciseAlias) (transfer full): the names that became exercises of
 *   the person's own
 *
 * What came of reading a file into the log, or would come.
 */
typedef struct
{
  BxImportReport *report;
  BxInsertionCounts counts;
  char *id;
  GPtrArray *made;
} BxLogImport;

BxLogImport *bx_log_import_run           (BxDatabase                *database,
                                          GFile                     *file,
                                          const BxLogImportOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
BxLogImport *bx_log_import_try           (const char                *log_path,
                                          GFile                     *file,
                                          const BxLogImportOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     bx_log_import_glance        (GFile                     *file,
                                          const BxLogImportOptions  *options,
                                          BxLogImport              **result,
                                          GError                   **error);
gboolean     bx_log_import_feed          (BxInsertion               *insertion,
                                          GFile                     *file,
                                          const BxLogImportOptions  *options,
                                          BxLogImport               *result,
                                          GCancellable              *cancellable,
                                          GError                   **error);
BxImportColumns *bx_log_import_look_at_columns (GFile         *file,
                                                GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;
BxLogImport *bx_log_import_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void         bx_log_import_free          (BxLogImport               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLogImport, bx_log_import_free)

G_END_DECLS
