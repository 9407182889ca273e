/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-set.h"

G_BEGIN_DECLS

/* More repetitions say too little about a single one. */
#define BX_E1RM_MAX_REPS 12

/**
 * BxE1rmFormula:
 * @BX_E1RM_FORMULA_EPLEY: w (1 + r / 30)
 * @BX_E1RM_FORMULA_BRZYCKI: 36 w / (37 − r)
 * @BX_E1RM_FORMULA_WATHAN: 100 w / (48.8 + 53.8 e^(−0.075 r))
 * @BX_E1RM_FORMULA_MAYHEW: 100 w / (52.2 + 41.9 e^(−0.055 r))
 * @BX_E1RM_FORMULA_LOMBARDI: w r^0.10
 * @BX_E1RM_FORMULA_OCONNER: w (1 + 0.025 r)
 *
 * How the one-repetition maximum is estimated from load w and repetitions r.
 */
typedef enum
{
  BX_E1RM_FORMULA_EPLEY,
  BX_E1RM_FORMULA_BRZYCKI,
  BX_E1RM_FORMULA_WATHAN,
  BX_E1RM_FORMULA_MAYHEW,
  BX_E1RM_FORMULA_LOMBARDI,
  BX_E1RM_FORMULA_OCONNER,
} BxE1rmFormula;

gboolean    bx_e1rm_estimate           (BxE1rmFormula  formula,
                                        double         load,
                                        int            reps,
                                        double        *e1rm);
gboolean    bx_set_estimate_e1rm_kg    (const BxSet   *set,
                                        BxMeasure      measure,
                                        BxE1rmFormula  formula,
                                        double        *e1rm_kg);

const char *bx_e1rm_formula_get_name   (BxE1rmFormula  formula);
const char *bx_e1rm_formula_to_nick    (BxE1rmFormula  formula);
gboolean    bx_e1rm_formula_from_nick  (const char    *nick,
                                        BxE1rmFormula *formula);

G_END_DECLS
