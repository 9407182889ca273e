/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwNavigationPage *bx_log_pages_create (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
