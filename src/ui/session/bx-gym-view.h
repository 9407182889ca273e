/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-runner.h"

G_BEGIN_DECLS

#define BX_TYPE_GYM_VIEW (bx_gym_view_get_type ())

G_DECLARE_FINAL_TYPE (BxGymView, bx_gym_view, BX, GYM_VIEW, GtkWidget)

GtkWidget *bx_gym_view_new     (BxSessionRunner *runner) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_gym_view_press   (BxGymView       *self,
                                guint            keyval,
                                GdkModifierType  state,
                                guint32          time);
void       bx_gym_view_release (BxGymView       *self,
                                guint            keyval);

G_END_DECLS
