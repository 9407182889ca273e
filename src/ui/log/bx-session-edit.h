/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session.h"

G_BEGIN_DECLS

typedef struct _BxSessionEdit BxSessionEdit;

BxSessionEdit *bx_session_edit_new_change_set      (const BxSet   *set) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_add_set         (const char    *session_exercise_id,
                                                    const BxSet   *set) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_remove_set      (const char    *set_id) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_remove_exercise (const char    *session_exercise_id) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_add_exercise  (const BxSessionExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_exercise_note (const char *session_exercise_id,
                                                  const char *note) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_title           (const char    *title) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_note            (const char    *note) G_GNUC_WARN_UNUSED_RESULT;
BxSessionEdit *bx_session_edit_new_started         (BxMoment       started) G_GNUC_WARN_UNUSED_RESULT;
void           bx_session_edit_free                (BxSessionEdit *self);
gboolean       bx_session_edit_apply               (BxSessionEdit *self,
                                                    BxSession     *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSessionEdit, bx_session_edit_free)

G_END_DECLS
