/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-e1rm.h"

#include <locale.h>
#include <math.h>

/* The published tables for a load of 100 */
static const struct
{
  BxE1rmFormula formula;
  double e1rm[6];
} rows[] = {
  { BX_E1RM_FORMULA_EPLEY, { 106.67, 110.00, 116.67, 126.67, 133.33, 140.00 } },
  { BX_E1RM_FORMULA_BRZYCKI, { 102.86, 105.88, 112.50, 124.14, 133.33, 144.00 } },
  { BX_E1RM_FORMULA_LOMBARDI, { 107.18, 111.61, 117.46, 123.11, 125.89, 128.21 } },
  { BX_E1RM_FORMULA_OCONNER, { 105.00, 107.50, 112.50, 120.00, 125.00, 130.00 } },
  { BX_E1RM_FORMULA_MAYHEW, { 111.44, 113.99, 119.01, 126.29, 130.93, 135.40 } },
  { BX_E1RM_FORMULA_WATHAN, { 105.15, 108.98, 116.58, 127.67, 134.75, 141.50 } },
};

static const int reps[] = { 2, 3, 5, 8, 10, 12 };

static void
test_table (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, BX_E1RM_FORMULA_OCONNER + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (reps); j++)
        {
          double e1rm = 0;

          g_test_message ("%s, %d", bx_e1rm_formula_get_name (rows[i].formula), reps[j]);
          g_assert_true (bx_e1rm_estimate (rows[i].formula, 100, reps[j], &e1rm));
          g_assert_cmpfloat_with_epsilon (e1rm, rows[i].e1rm[j], 0.00501);

          /* In proportion to the load */
          g_assert_true (bx_e1rm_estimate (rows[i].formula, 62.5, reps[j], &e1rm));
          g_assert_cmpfloat_with_epsilon (e1rm, rows[i].e1rm[j] * 0.625, 0.00501);
        }
    }
}

static void
test_properties (void)
{
  double epley = 0;
  double brzycki = 0;

  for (BxE1rmFormula formula = BX_E1RM_FORMULA_EPLEY; formula <= BX_E1RM_FORMULA_OCONNER; formula++)
    {
      double before = 0;
      double e1rm = 42;

      /* One repetition is the weight itself. */
      g_assert_true (bx_e1rm_estimate (formula, 100, 1, &before));
      g_assert_cmpfloat (before, ==, 100);

      for (int r = 2; r <= BX_E1RM_MAX_REPS; r++)
        {
          g_assert_true (bx_e1rm_estimate (formula, 100, r, &e1rm));
          g_assert_cmpfloat (e1rm, >, before);
          before = e1rm;
        }

      e1rm = 42;
      g_assert_false (bx_e1rm_estimate (formula, 100, 13, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, 100, 191, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, 100, 0, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, 100, BX_COUNT_NONE, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, 0, 5, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, -20, 5, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, NAN, 5, &e1rm));
      g_assert_false (bx_e1rm_estimate (formula, INFINITY, 5, &e1rm));
      g_assert_cmpfloat (e1rm, ==, 42);
    }

  g_assert_true (bx_e1rm_estimate (BX_E1RM_FORMULA_EPLEY, 100, 10, &epley));
  g_assert_true (bx_e1rm_estimate (BX_E1RM_FORMULA_BRZYCKI, 100, 10, &brzycki));
  g_assert_cmpfloat_with_epsilon (epley, brzycki, 1e-9);
}

static void
test_set (void)
{
  g_autoptr (BxSet) set = bx_set_new ();
  double e1rm = 42;

  set->weight = bx_weight_new (100, BX_UNIT_KG);
  set->reps = 5;
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));

  set->state = BX_SET_STATE_DONE;
  g_assert_true (bx_set_estimate_e1rm_kg (set, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));
  g_assert_cmpfloat_with_epsilon (e1rm, 116.6667, 1e-3);

  set->weight = bx_weight_new (100, BX_UNIT_LB);
  g_assert_true (bx_set_estimate_e1rm_kg (set, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));
  g_assert_cmpfloat_with_epsilon (e1rm, 116.6667 * BX_KG_PER_LB, 1e-3);

  e1rm = 42;
  set->kind = BX_SET_KIND_WARM_UP;
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));

  set->kind = BX_SET_KIND_WORK;
  set->bodyweight = bx_weight_new (80, BX_UNIT_KG);
  set->added = bx_weight_new (20, BX_UNIT_KG);
  set->seconds = 30;
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_BODYWEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_TIME, BX_E1RM_FORMULA_EPLEY, &e1rm));

  set->weight = BX_WEIGHT_NONE;
  g_assert_false (bx_set_estimate_e1rm_kg (set, BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY, &e1rm));
  g_assert_cmpfloat (e1rm, ==, 42);
}

static void
test_nicks (void)
{
  for (BxE1rmFormula formula = BX_E1RM_FORMULA_EPLEY; formula <= BX_E1RM_FORMULA_OCONNER; formula++)
    {
      BxE1rmFormula again = BX_E1RM_FORMULA_EPLEY;

      g_assert_true (bx_e1rm_formula_from_nick (bx_e1rm_formula_to_nick (formula), &again));
      g_assert_cmpint (again, ==, formula);
      g_assert_nonnull (bx_e1rm_formula_get_name (formula));
    }

  g_assert_false (bx_e1rm_formula_from_nick ("Epley", &(BxE1rmFormula) { 0 }));
  g_assert_false (bx_e1rm_formula_from_nick (NULL, &(BxE1rmFormula) { 0 }));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e1rm/table", test_table);
  g_test_add_func ("/e1rm/properties", test_properties);
  g_test_add_func ("/e1rm/set", test_set);
  g_test_add_func ("/e1rm/nicks", test_nicks);

  return g_test_run ();
}
