/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-plates.h"

G_BEGIN_DECLS

/* Private to the reckoning with plates. All sums are in parts of
 * bx_weight_get_parts(). */

GArray   *bx_plates_find       (gint64           needed,
                                guint            n_sides,
                                const BxPlate   *stock,
                                gsize            n_stock,
                                BxPlateRounding  rounding,
                                gint64          *loaded) G_GNUC_WARN_UNUSED_RESULT;
gboolean  bx_plates_is_better  (gint64           a,
                                gint64           b,
                                gint64           target,
                                BxPlateRounding  rounding);
char     *bx_plates_format     (const GArray    *plates,
                                BxUnit           unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
