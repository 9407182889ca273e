/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bx_cli_run (int        argc,
                char     **argv,
                char     **uri,
                gboolean  *handled);

G_END_DECLS
