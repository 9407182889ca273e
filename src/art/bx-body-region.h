/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_BODY_REGION (bx_body_region_get_type ())

G_DECLARE_FINAL_TYPE (BxBodyRegion, bx_body_region, BX, BODY_REGION, GtkWidget)

GtkWidget  *bx_body_region_new        (const char   *muscle);
const char *bx_body_region_get_muscle (BxBodyRegion *self);

G_END_DECLS
