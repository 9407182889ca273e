/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper.h"
#include "bx-workout.h"

G_BEGIN_DECLS

BxPaper *bx_workout_sheet_new    (const BxWorkout *workout,
                                  const char      *athlete,
                                  BxUnit           unit,
                                  PangoContext    *context,
                                  double           width,
                                  double           height) G_GNUC_WARN_UNUSED_RESULT;
void     bx_workout_sheet_print  (GtkWidget       *widget,
                                  const BxWorkout *workout);
GBytes  *bx_workout_sheet_render (const BxWorkout *workout,
                                  const char      *paper_name,
                                  int             *n_pages,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
