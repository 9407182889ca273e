/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  bx_rescue_set_aside (const char  *log_path,
                               char       **set_aside_path,
                               GError     **error);
gboolean  bx_rescue_restore   (const char  *log_path,
                               const char  *backup_path,
                               int          version,
                               char       **set_aside_path,
                               GError     **error);
gboolean  bx_rescue_go_back   (const char  *log_path,
                               const char  *before_path,
                               int          version,
                               char       **set_aside_path,
                               GError     **error);

G_END_DECLS
