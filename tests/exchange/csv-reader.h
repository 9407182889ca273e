/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A reader as strict as RFC 4180: what it takes, every other one takes too. Stops
 * the test at the first deviation. */
GPtrArray *read_csv_strictly (const char *text,
                              gsize       length);

G_END_DECLS
