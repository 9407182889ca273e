/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BxMeasure:
 * @BX_MEASURE_WEIGHT_REPS: an outside weight, and repetitions
 * @BX_MEASURE_BODYWEIGHT_REPS: bodyweight, more (added) or less (assistance),
 *   and repetitions
 * @BX_MEASURE_REPS: repetitions alone
 * @BX_MEASURE_TIME: a time held, with or without added weight
 *
 * What is written down about a set of an exercise.
 */
typedef enum
{
  BX_MEASURE_WEIGHT_REPS,
  BX_MEASURE_BODYWEIGHT_REPS,
  BX_MEASURE_REPS,
  BX_MEASURE_TIME,
} BxMeasure;

const char *bx_measure_to_nick          (BxMeasure    measure);
gboolean    bx_measure_from_nick        (const char  *nick,
                                         BxMeasure   *measure);
gboolean    bx_measure_has_reps         (BxMeasure    measure);
gboolean    bx_measure_has_time         (BxMeasure    measure);
gboolean    bx_measure_has_weight       (BxMeasure    measure);
gboolean    bx_measure_has_bodyweight   (BxMeasure    measure);
gboolean    bx_measure_has_added        (BxMeasure    measure);

G_END_DECLS
