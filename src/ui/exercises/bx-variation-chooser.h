/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise-choice.h"

G_BEGIN_DECLS

#define BX_TYPE_VARIATION_CHOOSER (bx_variation_chooser_get_type ())

G_DECLARE_FINAL_TYPE (BxVariationChooser, bx_variation_chooser, BX, VARIATION_CHOOSER, GtkWidget)

GtkWidget               *bx_variation_chooser_new        (BxExerciseChoice   *choice,
                                                          guint               family) G_GNUC_WARN_UNUSED_RESULT;
const BxVariationOption *bx_variation_chooser_get_option (BxVariationChooser *self);

G_END_DECLS
