/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BX_TYPE_BACKGROUND (bx_background_get_type ())

G_DECLARE_FINAL_TYPE (BxBackground, bx_background, BX, BACKGROUND, GObject)

BxBackground *bx_background_new        (GApplication *application,
                                        GSettings    *settings) G_GNUC_WARN_UNUSED_RESULT;
void          bx_background_set_wanted (BxBackground *self,
                                        gboolean      wanted);
void          bx_background_look       (BxBackground *self);
void          bx_background_begin      (BxBackground *self);
void          bx_background_end        (BxBackground *self);

G_END_DECLS
