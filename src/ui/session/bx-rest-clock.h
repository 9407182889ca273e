/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "bx-deadline.h"

G_BEGIN_DECLS

/**
 * BxInstantFunc:
 * @user_data: data of the caller
 *
 * Reads the clocks.
 *
 * Returns: this instant
 */
typedef BxInstant (*BxInstantFunc) (gpointer user_data);

#define BX_TYPE_REST_CLOCK (bx_rest_clock_get_type ())

G_DECLARE_FINAL_TYPE (BxRestClock, bx_rest_clock, BX, REST_CLOCK, GObject)

BxRestClock *bx_rest_clock_new                   (void);
void         bx_rest_clock_set_clock             (BxRestClock   *self,
                                                  BxInstantFunc  clock,
                                                  gpointer       user_data);
BxInstant    bx_rest_clock_get_now               (BxRestClock   *self);
BxDeadline   bx_rest_clock_get_deadline          (BxRestClock   *self);
void         bx_rest_clock_set_deadline          (BxRestClock   *self,
                                                  BxDeadline     deadline);
void         bx_rest_clock_start                 (BxRestClock   *self,
                                                  int            seconds);
void         bx_rest_clock_add                   (BxRestClock   *self,
                                                  int            seconds);
void         bx_rest_clock_stop                  (BxRestClock   *self);
void         bx_rest_clock_check                 (BxRestClock   *self);
gboolean     bx_rest_clock_is_running            (BxRestClock   *self);
gboolean     bx_rest_clock_is_over               (BxRestClock   *self);
int          bx_rest_clock_get_remaining_seconds (BxRestClock   *self);
double       bx_rest_clock_get_remaining_share   (BxRestClock   *self);
guint        bx_rest_clock_get_next_change_ms    (BxRestClock   *self);

G_END_DECLS
