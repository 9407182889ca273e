/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean look_is_complete  (GtkWidget  *widget);
char    *look_dup_ancestry (GtkWidget  *widget);
guint    look_for_beside   (GtkWidget  *window,
                            int         width,
                            const char *page);
guint    look_for_cut_off  (GtkWidget  *window,
                            const char *page);
void     look_wait_for_frames (GtkWidget *window);
guint    look_for_lost_focus (GtkWidget  *window,
                              const char *page);
guint    look_for_faint    (GtkWidget  *window,
                            double      minimum,
                            const char *page);

G_END_DECLS
