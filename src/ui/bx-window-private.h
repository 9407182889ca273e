/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-window.h"

G_BEGIN_DECLS

struct _BxWindow
{
  AdwApplicationWindow parent_instance;

  /* Template Widgets */
  AdwToastOverlay *toast_overlay;
  AdwBottomSheet *bottom_sheet;
  AdwNavigationView *navigation;
  AdwViewStack *places;
  AdwBin *exercises_place;
  AdwBin *workouts_place;
  AdwBin *log_place;
  AdwBin *session_bar_place;
  AdwBin *session_view_place;
  AdwBanner *store_banner;
  GtkToggleButton *search_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;

  /* Owned References */
  GSettings *settings;
};

void _bx_window_class_install_actions (BxWindowClass *klass);

void _bx_window_push_for (BxWindow          *self,
                          AdwNavigationPage *page,
                          const char        *action_name,
                          GVariant          *parameter);
void _bx_window_save_pages (BxWindow *self);

G_END_DECLS
