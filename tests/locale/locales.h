/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean test_locale_exists (const char *name);
gboolean test_locale_set    (const char *name);
void     test_locale_reset  (void);

G_END_DECLS
