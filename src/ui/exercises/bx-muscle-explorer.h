/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_MUSCLE_EXPLORER (bx_muscle_explorer_get_type ())

G_DECLARE_FINAL_TYPE (BxMuscleExplorer, bx_muscle_explorer, BX, MUSCLE_EXPLORER, AdwNavigationPage)

AdwNavigationPage *bx_muscle_explorer_new         (const char       *muscle_id) G_GNUC_WARN_UNUSED_RESULT;
void               bx_muscle_explorer_show_muscle (BxMuscleExplorer *self,
                                                   const char       *muscle_id);

G_END_DECLS
