/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise-choice.h"

G_BEGIN_DECLS

#define BX_TYPE_VARIATION_SECTION (bx_variation_section_get_type ())

G_DECLARE_FINAL_TYPE (BxVariationSection, bx_variation_section, BX, VARIATION_SECTION, AdwBin)

GtkWidget *bx_variation_section_new      (BxExerciseChoice   *choice) G_GNUC_WARN_UNUSED_RESULT;
void       bx_variation_section_set_open (BxVariationSection *self,
                                          gboolean            open);

G_END_DECLS
