/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-gym-view.h"

G_BEGIN_DECLS

#define BX_TYPE_GYM_WINDOW (bx_gym_window_get_type ())

G_DECLARE_FINAL_TYPE (BxGymWindow, bx_gym_window, BX, GYM_WINDOW, AdwWindow)

GtkWindow *bx_gym_window_new (GtkWindow       *parent,
                              BxSessionRunner *runner);

G_END_DECLS
