/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bx_measures_choose_import (GtkWidget  *parent,
                                const char *kind,
                                const char *unit);
void bx_measures_choose_export (GtkWidget  *parent,
                                GPtrArray  *measurements);

G_END_DECLS
