/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *bx_log_empty_new (const char *title,
                             const char *description,
                             const char *workout_id,
                             GtkWidget  *example) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_log_empty_new_for_exercise (const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
