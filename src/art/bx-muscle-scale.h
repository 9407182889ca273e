/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-art-stylesheet.h"

G_BEGIN_DECLS

#define BX_TYPE_MUSCLE_SCALE (bx_muscle_scale_get_type ())

G_DECLARE_FINAL_TYPE (BxMuscleScale, bx_muscle_scale, BX, MUSCLE_SCALE, GtkWidget)

GtkWidget *bx_muscle_scale_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_muscle_scale_set_words (BxMuscleScale      *self,
                                      const char * const *words);

G_END_DECLS
