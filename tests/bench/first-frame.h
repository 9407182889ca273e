/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether what a person came for is in the window. */
typedef gboolean (*FirstFrameReady) (GtkWindow *window);

void first_frame_watch (GtkApplication *application,
                        FirstFrameReady ready);

G_END_DECLS
