/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-set-item.h"

G_BEGIN_DECLS

#define BX_TYPE_SET_BUTTON (bx_set_button_get_type ())

G_DECLARE_FINAL_TYPE (BxSetButton, bx_set_button, BX, SET_BUTTON, GtkButton)

GtkWidget *bx_set_button_new      (BxSetItem *item) G_GNUC_WARN_UNUSED_RESULT;
BxSetItem *bx_set_button_get_item (BxSetButton *self);

G_END_DECLS
