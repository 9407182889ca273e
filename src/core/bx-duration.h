/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *bx_duration_format         (gint64       seconds) G_GNUC_WARN_UNUSED_RESULT;
char     *bx_duration_format_clock   (gint64       seconds) G_GNUC_WARN_UNUSED_RESULT;
gboolean  bx_duration_parse          (const char  *text,
                                      int          maximum,
                                      int         *seconds,
                                      GError     **error);

G_END_DECLS
