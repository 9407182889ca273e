/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

void bx_workout_share_save (GtkWidget       *widget,
                            const BxWorkout *workout);
void bx_workout_share_open (GtkWidget       *widget,
                            GFile           *file);

G_END_DECLS
