/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-record.h"
#include "bx-session-runner.h"
#include "bx-progression-suggest.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_ADVICE (bx_session_advice_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionAdvice, bx_session_advice, BX, SESSION_ADVICE, GObject)

BxSessionAdvice    *bx_session_advice_new             (BxSessionRunner *runner,
                                                       BxStore         *store,
                                                       GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;
const BxSuggestion *bx_session_advice_get_suggestion  (BxSessionAdvice *self);
const char         *bx_session_advice_get_pinned      (BxSessionAdvice *self);
char               *bx_session_advice_dup_sentence    (BxSessionAdvice *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            bx_session_advice_can_apply       (BxSessionAdvice *self);
void                bx_session_advice_apply           (BxSessionAdvice *self);

char               *bx_session_advice_format_record   (const BxRecordFinding *finding,
                                                       BxUnit           unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
