/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-import-columns.h"

G_BEGIN_DECLS

void bx_column_memory_recall (GSettings       *settings,
                              BxImportColumns *columns,
                              int             *chosen);
void bx_column_memory_keep   (GSettings       *settings,
                              BxImportColumns *columns,
                              const int       *chosen);

G_END_DECLS
