/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_CARD_GRID (bx_card_grid_get_type ())

G_DECLARE_FINAL_TYPE (BxCardGrid, bx_card_grid, BX, CARD_GRID, GtkWidget)

GtkWidget *bx_card_grid_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_card_grid_append (BxCardGrid *self,
                                GtkWidget  *card);

G_END_DECLS
