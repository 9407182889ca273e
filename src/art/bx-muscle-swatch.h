/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxMuscleSwatchKind:
 * @BX_MUSCLE_SWATCH_PRIMARY: a muscle that does the main work
 * @BX_MUSCLE_SWATCH_SECONDARY: a muscle that assists
 *
 * What a sample shows.
 */
typedef enum
{
  BX_MUSCLE_SWATCH_PRIMARY,
  BX_MUSCLE_SWATCH_SECONDARY,
} BxMuscleSwatchKind;

#define BX_TYPE_MUSCLE_SWATCH (bx_muscle_swatch_get_type ())

G_DECLARE_FINAL_TYPE (BxMuscleSwatch, bx_muscle_swatch, BX, MUSCLE_SWATCH, GtkWidget)

GtkWidget *bx_muscle_swatch_new (BxMuscleSwatchKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
