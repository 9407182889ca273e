/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bx_text_is_blank (gunichar           c);
gboolean bx_text_find     (const char *const *texts,
                           guint              n_texts,
                           const char        *text,
                           guint             *position);
gboolean bx_strv_equal    (const char *const *a,
                           const char *const *b);

G_END_DECLS
