/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-measurement.h"

#include <math.h>

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

static void
test_values (void)
{
  g_autoptr(BxMeasurement) weight = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, 81.35, "kg");
  g_autoptr(BxMeasurement) waist = bx_measurement_new ("waist", 33.5, "in");
  g_autoptr(BxMeasurement) own = bx_measurement_new ("Sit and reach", 0, "");
  g_autoptr(BxMeasurement) copy = bx_measurement_copy (waist);

  g_assert_cmpint (weight->thousandths, ==, 81350);
  g_assert_cmpfloat_with_epsilon (bx_measurement_get_value (weight, "kg"), 81.35, 1e-9);
  g_assert_cmpfloat_with_epsilon (bx_measurement_get_value (weight, "lb"), 179.3461, 1e-4);
  g_assert_cmpfloat_with_epsilon (bx_measurement_get_value (waist, "cm"), 85.09, 1e-9);
  g_assert_true (isnan (bx_measurement_get_value (waist, "kg")));
  g_assert_cmpfloat (bx_measurement_get_value (own, ""), ==, 0);

  g_assert_true (bx_measurement_equal (copy, waist));
  copy->thousandths++;
  g_assert_false (bx_measurement_equal (copy, waist));
}

static void
test_kinds (void)
{
  const char * const *kinds = bx_measurement_get_kinds ();

  g_assert_cmpstr (kinds[0], ==, BX_MEASUREMENT_BODYWEIGHT);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      const char *metric = bx_measurement_kind_get_unit (kinds[i], BX_UNIT_KG);
      const char *imperial = bx_measurement_kind_get_unit (kinds[i], BX_UNIT_LB);

      g_assert_cmpstr (bx_measurement_kind_get_name (kinds[i]), !=, kinds[i]);
      g_assert_true (bx_measurement_can_convert (metric, imperial));
    }
  g_assert_cmpstr (bx_measurement_kind_get_name ("Sit and reach"), ==, "Sit and reach");
  g_assert_cmpstr (bx_measurement_kind_get_unit ("Sit and reach", BX_UNIT_KG), ==, "");
  g_assert_false (bx_measurement_can_convert ("kg", "cm"));
}

/* Measured on day 100 and on day 120, and once more on day 400 */
static const struct
{
  int day;
  double kg; /* 0: not known */
} weights[] = {
  { 0, 0 },
  { 9, 0 },
  { 10, 80 },
  { 100, 80 },
  { 110, 81 },
  { 120, 82 },
  { 121, 82 },
  { 210, 82 },
  { 250, 0 },
  { 310, 70 },
  { 400, 70 },
  { 490, 70 },
  { 491, 0 },
};

static void
test_bodyweight (void)
{
  static const struct { int day; double value; const char *unit; } taken[] = {
    { 100, 80, "kg" }, { 110, 33, "cm" }, { 120, 180.779055, "lb" }, { 130, 0, "kg" }, { 400, 70, "kg" },
  };
  g_autoptr(GPtrArray) measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
  double kg = -1;

  g_assert_false (bx_bodyweight_find (measurements, 100 * DAY_MS, &kg));
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      BxMeasurement *measurement = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, taken[i].value, taken[i].unit);

      measurement->taken = (BxMoment) { taken[i].day * DAY_MS, 0 };
      g_ptr_array_add (measurements, measurement);
    }

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_test_message ("day %d", weights[i].day);
      kg = -1;
      g_assert_cmpint (bx_bodyweight_find (measurements, weights[i].day * DAY_MS, &kg), ==, weights[i].kg > 0);
      g_assert_cmpfloat_with_epsilon (kg, weights[i].kg > 0 ? weights[i].kg : -1, 1e-3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measurement/values", test_values);
  g_test_add_func ("/measurement/kinds", test_kinds);
  g_test_add_func ("/measurement/bodyweight", test_bodyweight);

  return g_test_run ();
}
