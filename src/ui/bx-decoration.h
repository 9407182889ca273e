/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *bx_decoration_new (const char *icon_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
