/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_WEEK_STRIP (bx_week_strip_get_type ())

G_DECLARE_FINAL_TYPE (BxWeekStrip, bx_week_strip, BX, WEEK_STRIP, GtkWidget)

GtkWidget *bx_week_strip_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_week_strip_set_days (BxWeekStrip *self,
                                   guint        trained,
                                   int          today);

G_END_DECLS
