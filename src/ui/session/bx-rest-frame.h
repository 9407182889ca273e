/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-rest-clock.h"

G_BEGIN_DECLS

#define BX_TYPE_REST_FRAME (bx_rest_frame_get_type ())

G_DECLARE_FINAL_TYPE (BxRestFrame, bx_rest_frame, BX, REST_FRAME, GtkWidget)

GtkWidget *bx_rest_frame_new (BxRestClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
