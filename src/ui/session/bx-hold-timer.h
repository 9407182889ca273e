/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-hold-clock.h"

G_BEGIN_DECLS

#define BX_TYPE_HOLD_TIMER (bx_hold_timer_get_type ())

G_DECLARE_FINAL_TYPE (BxHoldTimer, bx_hold_timer, BX, HOLD_TIMER, GtkWidget)

gboolean   bx_hold_timer_is_running  (BxHoldTimer   *self);
gboolean   bx_hold_timer_is_getting_ready (BxHoldTimer *self);
void       bx_hold_timer_set_planned (BxHoldTimer   *self,
                                      int            seconds);
void       bx_hold_timer_start       (BxHoldTimer   *self);
void       bx_hold_timer_stop        (BxHoldTimer   *self);
void       bx_hold_timer_cancel      (BxHoldTimer   *self);

G_END_DECLS
