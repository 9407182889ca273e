/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_SCHEDULE_DIALOG (bx_schedule_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxScheduleDialog, bx_schedule_dialog, BX, SCHEDULE_DIALOG, AdwDialog)

AdwDialog  *bx_schedule_dialog_new          (const BxWorkout  *workout) G_GNUC_WARN_UNUSED_RESULT;
BxSchedule  bx_schedule_dialog_get_schedule (BxScheduleDialog *self);

G_END_DECLS
