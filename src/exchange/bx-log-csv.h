/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-feel.h"
#include "bx-session.h"

G_BEGIN_DECLS

/**
 * BxExerciseNameFunc:
 * @exercise_id: the id of an exercise
 * @user_data: what was given with the function
 *
 * Returns: (transfer none) (nullable): what the exercise is called, or %NULL if
 *   it is not known
 */
typedef const char *(*BxExerciseNameFunc) (const char *exercise_id,
                                           gpointer    user_data);

typedef struct _BxLogCsv BxLogCsv;

BxLogCsv           *bx_log_csv_new           (GOutputStream      *stream,
                                              BxExerciseNameFunc  get_name,
                                              gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void                bx_log_csv_free          (BxLogCsv           *self);
gboolean            bx_log_csv_write_session (BxLogCsv           *self,
                                              const BxSession    *session,
                                              GCancellable       *cancellable,
                                              GError            **error);
gboolean            bx_log_csv_write_feel    (BxLogCsv           *self,
                                              const BxFeel       *feel,
                                              GCancellable       *cancellable,
                                              GError            **error);
gboolean            bx_log_csv_finish        (BxLogCsv           *self,
                                              GCancellable       *cancellable,
                                              GError            **error);
const char *const  *bx_log_csv_get_columns   (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLogCsv, bx_log_csv_free)

G_END_DECLS
