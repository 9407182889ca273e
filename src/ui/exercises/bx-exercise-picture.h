/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *bx_exercise_picture_new (const char *exercise_id,
                                    int         size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
