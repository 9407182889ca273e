/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much of what a person came for is in the window. */
typedef enum
{
  FIRST_FRAME_BLANK,
  FIRST_FRAME_WORDS, /* all but pictures that are still being drawn */
  FIRST_FRAME_FULL,
} FirstFrameContent;

typedef FirstFrameContent (*FirstFrameLook) (GtkWindow *window);

void first_frame_watch (GtkApplication *application,
                        FirstFrameLook look);

G_END_DECLS
