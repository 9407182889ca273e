/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_PLAN_PAGE (bx_workout_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutPlanPage, bx_workout_plan_page, BX, WORKOUT_PLAN_PAGE, AdwNavigationPage)

AdwNavigationPage *bx_workout_plan_page_new (const char *workout_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
