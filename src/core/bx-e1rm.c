/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-e1rm.h"

#include <math.h>

static const struct
{
  const char *nick;
  const char *name; /* A proper name: it is not translated. */
} formulas[] = {
  [BX_E1RM_FORMULA_EPLEY] = { "epley", "Epley" },
  [BX_E1RM_FORMULA_BRZYCKI] = { "brzycki", "Brzycki" },
  [BX_E1RM_FORMULA_WATHAN] = { "wathan", "Wathan" },
  [BX_E1RM_FORMULA_MAYHEW] = { "mayhew", "Mayhew" },
  [BX_E1RM_FORMULA_LOMBARDI] = { "lombardi", "Lombardi" },
  [BX_E1RM_FORMULA_OCONNER] = { "oconner", "O’Conner" },
};

/**
 * bx_e1rm_estimate:
 * @formula: how to estimate
 * @load: what was lifted, in any unit
 * @reps: how often
 * @e1rm: (out): the estimate, in the unit of @load
 *
 * Estimates the weight that could be lifted once.
 *
 * One repetition is no estimate but the weight itself, whatever the formula says
 * (Epley's would add 3.3 %). Above %BX_E1RM_MAX_REPS the formulas part ways and
 * endurance is measured rather than strength, so there is none; nor is there one
 * without a load.
 *
 * Sources: Epley 1985; Brzycki 1993 (J Phys Educ Recreat Dance 64:88–90); Wathan
 * 1994; Mayhew and others 1992; Lombardi 1989; O'Conner and others 1989. Epley
 * and Brzycki agree at ten repetitions.
 *
 * Returns: whether there is an estimate; else @e1rm is not touched
 */
gboolean
bx_e1rm_estimate (BxE1rmFormula  formula,
                  double         load,
                  int            reps,
                  double        *e1rm)
{
  g_return_val_if_fail ((guint) formula < G_N_ELEMENTS (formulas), FALSE);
  g_return_val_if_fail (e1rm != NULL, FALSE);

  if (!isfinite (load) || load <= 0 || reps < 1 || reps > BX_E1RM_MAX_REPS)
    return FALSE;

  if (reps == 1)
    {
      *e1rm = load;
      return TRUE;
    }

  switch (formula)
    {
    case BX_E1RM_FORMULA_BRZYCKI:
      *e1rm = 36 * load / (37 - reps);
      break;
    case BX_E1RM_FORMULA_WATHAN:
      *e1rm = 100 * load / (48.8 + 53.8 * exp (-0.075 * reps));
      break;
    case BX_E1RM_FORMULA_MAYHEW:
      *e1rm = 100 * load / (52.2 + 41.9 * exp (-0.055 * reps));
      break;
    case BX_E1RM_FORMULA_LOMBARDI:
      *e1rm = load * pow (reps, 0.10);
      break;
    case BX_E1RM_FORMULA_OCONNER:
      *e1rm = load * (1 + 0.025 * reps);
      break;
    case BX_E1RM_FORMULA_EPLEY:
    default:
      *e1rm = load * (1 + reps / 30.0);
      break;
    }

  return TRUE;
}

/**
 * bx_set_estimate_e1rm_kg:
 * @set: a set
 * @measure: what is written down about the exercise
 * @formula: how to estimate
 * @e1rm_kg: (out): the estimate, in kilogram
 *
 * Estimates the one-repetition maximum from a set that counts (see
 * [method@Set.counts]) and has an outside weight. A bodyweight movement has none:
 * how much of the body is lifted differs from one exercise to the next, and
 * assistance has no known share either.
 *
 * Returns: whether there is an estimate; else @e1rm_kg is not touched
 */
gboolean
bx_set_estimate_e1rm_kg (const BxSet   *set,
                         BxMeasure      measure,
                         BxE1rmFormula  formula,
                         double        *e1rm_kg)
{
  g_return_val_if_fail (set != NULL, FALSE);
  g_return_val_if_fail (e1rm_kg != NULL, FALSE);

  if (measure != BX_MEASURE_WEIGHT_REPS || !bx_set_counts (set))
    return FALSE;

  return bx_e1rm_estimate (formula, bx_weight_get_kg (set->weight), set->reps, e1rm_kg);
}

/**
 * bx_e1rm_formula_get_name:
 * @formula: a formula
 *
 * Returns: (transfer none): the name of who made it
 */
const char *
bx_e1rm_formula_get_name (BxE1rmFormula formula)
{
  g_return_val_if_fail ((guint) formula < G_N_ELEMENTS (formulas), NULL);

  return formulas[formula].name;
}

/**
 * bx_e1rm_formula_to_nick:
 * @formula: a formula
 *
 * Returns: (transfer none): the stable text that stands for @formula in files
 */
const char *
bx_e1rm_formula_to_nick (BxE1rmFormula formula)
{
  g_return_val_if_fail ((guint) formula < G_N_ELEMENTS (formulas), NULL);

  return formulas[formula].nick;
}

/**
 * bx_e1rm_formula_from_nick:
 * @nick: (nullable): a text from a file
 * @formula: (out): the formula that it stands for
 *
 * Returns: whether there is one; else @formula is not touched
 */
gboolean
bx_e1rm_formula_from_nick (const char    *nick,
                           BxE1rmFormula *formula)
{
  g_return_val_if_fail (formula != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      if (g_strcmp0 (nick, formulas[i].nick) == 0)
        {
          *formula = (BxE1rmFormula) i;
          return TRUE;
        }
    }

  return FALSE;
}
