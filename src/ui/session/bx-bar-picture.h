/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-plates.h"

G_BEGIN_DECLS

#define BX_TYPE_BAR_PICTURE (bx_bar_picture_get_type ())

G_DECLARE_FINAL_TYPE (BxBarPicture, bx_bar_picture, BX, BAR_PICTURE, GtkWidget)

GtkWidget         *bx_bar_picture_new      (void) G_GNUC_WARN_UNUSED_RESULT;
const BxPlateLoad *bx_bar_picture_get_load (BxBarPicture      *self);
void               bx_bar_picture_set_load (BxBarPicture      *self,
                                            const BxPlateLoad *load);

G_END_DECLS
