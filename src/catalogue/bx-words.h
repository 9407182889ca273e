/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bx_words_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bx_words_list       (GPtrArray  *words) G_GNUC_WARN_UNUSED_RESULT;
char *bx_words_choice     (GPtrArray  *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
