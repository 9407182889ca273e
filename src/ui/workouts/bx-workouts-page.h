/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_WORKOUTS_PAGE (bx_workouts_page_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutsPage, bx_workouts_page, BX, WORKOUTS_PAGE, AdwBin)

GtkWidget *bx_workouts_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
