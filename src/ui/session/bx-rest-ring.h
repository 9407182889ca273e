/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-rest-clock.h"

G_BEGIN_DECLS

#define BX_TYPE_REST_RING (bx_rest_ring_get_type ())

G_DECLARE_FINAL_TYPE (BxRestRing, bx_rest_ring, BX, REST_RING, GtkWidget)

void         bx_rest_ring_set_clock (BxRestRing  *self,
                                     BxRestClock *clock);
void         bx_rest_ring_set_size  (BxRestRing  *self,
                                     int          size);

G_END_DECLS
