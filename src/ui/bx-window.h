/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-application.h"

G_BEGIN_DECLS

#define BX_TYPE_WINDOW (bx_window_get_type ())

G_DECLARE_FINAL_TYPE (BxWindow, bx_window, BX, WINDOW, AdwApplicationWindow)

BxWindow *bx_window_new             (BxApplication     *application);
void      bx_window_add_toast       (BxWindow          *self,
                                     AdwToast          *toast);
void      bx_window_push            (BxWindow          *self,
                                     AdwNavigationPage *page);
void      bx_window_show_place      (BxWindow          *self,
                                     const char        *place);
void      bx_window_set_session_open (BxWindow         *self,
                                      gboolean          open);
void      bx_window_restore_pages   (BxWindow          *self);
void      bx_window_set_store_error (BxWindow          *self,
                                     const GError      *error);

G_END_DECLS
