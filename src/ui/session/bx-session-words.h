/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-runner.h"

G_BEGIN_DECLS

char *bx_session_words_format_place  (BxSessionRunner   *runner) G_GNUC_WARN_UNUSED_RESULT;
char *bx_session_words_format_next   (BxSessionRunner   *runner) G_GNUC_WARN_UNUSED_RESULT;
char *bx_session_words_format_plates (const BxPlateLoad *load) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
