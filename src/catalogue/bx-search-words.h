/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv    bx_search_words_fold  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean bx_search_words_nearly_begin (const char *word,
                                       const char *typed);

G_END_DECLS
