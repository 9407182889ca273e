/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import.h"

G_BEGIN_DECLS

/* Reads a file and writes down what came out, a line a session, an exercise and a
 * set, so that a test can hold it against what the format says:
 *
 *   2026-08-10T18:00:00.000+02:00 3600s "Push day"
 *     bench-press
 *       80kg x8 @8.5
 */
char           *import_text       (const char             *file,
                                   gssize                  length,
                                   const BxImportOptions  *options,
                                   BxImportReport        **report,
                                   GError                **error);

void            assert_import     (const char             *file,
                                   const BxImportOptions  *options,
                                   const char             *expected);
void            assert_issue      (BxImportReport         *report,
                                   BxImportReason          reason,
                                   guint64                 count,
                                   guint64                 line,
                                   const char             *value);
BxImportName   *find_name         (BxImportReport         *report,
                                   const char             *name);

/* Says of some exercises that are not ours what they are. */
gboolean        map_some          (const char             *name,
                                   BxExerciseMatch        *match,
                                   gpointer                user_data);

void          assert_guess  (const char             *file,
                             BxImportFormat          format,
                             const char             *dialect,
                             BxUnit                  unit,
                             gboolean                unit_in_rows,
                             gboolean                unit_needed);

G_END_DECLS
