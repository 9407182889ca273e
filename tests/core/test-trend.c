/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-trend.h"

#include <math.h>

/* Points on a straight line, and one that was typed wrong */
static void
test_line (void)
{
  double days[20];
  double values[20];
  double low, middle, high;
  BxTrend trend;

  for (guint i = 0; i < 20; i++)
    {
      days[i] = 1000 + 7 * i;
      values[i] = 100 + 0.25 * 7 * i;
    }
  g_assert_true (bx_trend_estimate (days, values, 20, &trend));
  g_assert_cmpfloat_with_epsilon (trend.slope, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (trend.slope_low, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (trend.slope_high, 0.25, 1e-9);
  g_assert_cmpint (bx_trend_get_direction (&trend), ==, BX_TREND_UP);
  bx_trend_get_band (&trend, 1000, &low, &middle, &high);
  g_assert_cmpfloat_with_epsilon (middle, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (low, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (high, 100, 1e-9);

  values[7] = 1000;
  g_assert_true (bx_trend_estimate (days, values, 20, &trend));
  g_assert_cmpfloat_with_epsilon (trend.slope, 0.25, 1e-9);
  g_assert_cmpint (bx_trend_get_direction (&trend), ==, BX_TREND_UP);

  values[7] = NAN;
  g_assert_true (bx_trend_estimate (days, values, 20, &trend));
  g_assert_cmpuint (trend.n_points, ==, 19);

  for (guint i = 0; i < 20; i++)
    values[i] = -values[i];
  g_assert_true (bx_trend_estimate (days, values, 20, &trend));
  g_assert_cmpint (bx_trend_get_direction (&trend), ==, BX_TREND_DOWN);
}

/* Eight points by hand: the middle of their 28 slopes is between the 14th and the 15th;
 * without equal values S has the variance 8 · 7 · 21 / 18 = 65.33, so C is 15.84 and the
 * interval goes from the 6th to the 23rd slope, rounded outwards. */
static void
test_by_hand (void)
{
  static const double days[] = { 0, 5, 10, 20, 25, 35, 40, 50 };
  static const double values[] = { 1, 3, 2, 4, 6, 5, 9, 7 };
  double slopes[28];
  guint n = 0;
  BxTrend trend;

  for (guint i = 0; i < 8; i++)
    for (guint k = i + 1; k < 8; k++)
      {
        double slope = (values[k] - values[i]) / (days[k] - days[i]);
        guint at = n++;

        while (at > 0 && slopes[at - 1] > slope)
          {
            slopes[at] = slopes[at - 1];
            at--;
          }
        slopes[at] = slope;
      }

  g_assert_true (bx_trend_estimate (days, values, 8, &trend));
  g_assert_cmpfloat_with_epsilon (trend.slope, (slopes[13] + slopes[14]) / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (trend.slope_low, slopes[5], 1e-12);
  g_assert_cmpfloat_with_epsilon (trend.slope_high, slopes[22], 1e-12);
  g_assert_cmpint (bx_trend_get_direction (&trend), ==, BX_TREND_UP);
  g_assert_cmpfloat (trend.center_day, ==, 22.5);
}

static void
test_too_few (void)
{
  double days[40];
  double values[40];
  BxTrend trend = { .n_points = 42 };

  for (guint i = 0; i < 40; i++)
    {
      days[i] = i;
      values[i] = i;
    }
  g_assert_false (bx_trend_estimate (NULL, NULL, 0, &trend));
  g_assert_false (bx_trend_estimate (days, values, 1, &trend));
  /* Not long enough */
  g_assert_false (bx_trend_estimate (days, values, BX_TREND_MIN_DAYS, &trend));
  g_assert_cmpuint (trend.n_points, ==, 42);
  g_assert_true (bx_trend_estimate (days, values, BX_TREND_MIN_DAYS + 1, &trend));
  /* Not enough */
  for (guint i = 0; i < 40; i++)
    days[i] = 30 * i;
  g_assert_false (bx_trend_estimate (days, values, BX_TREND_MIN_POINTS - 1, &trend));
  g_assert_true (bx_trend_estimate (days, values, BX_TREND_MIN_POINTS, &trend));
  /* All on one day but one */
  for (guint i = 1; i < 40; i++)
    days[i] = 100;
  days[0] = 0;
  g_assert_true (bx_trend_estimate (days, values, 40, &trend));
  g_assert_false (bx_trend_estimate (days, values, 8, &trend));
}

/* What the interval promises: around a line without slope, it misses 0 about one time in
 * twenty; and with a real slope it says so. */
static void
test_uncertainty (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);
  guint n_missed = 0;
  guint n_seen = 0;

  for (guint round = 0; round < 400; round++)
    {
      double days[30];
      double flat[30];
      double rising[30];
      double low, middle, high;
      BxTrend trend;

      for (guint i = 0; i < 30; i++)
        {
          double noise = g_rand_double_range (rand, -1, 1) + g_rand_double_range (rand, -1, 1);

          days[i] = 3 * i + g_rand_int_range (rand, 0, 3);
          flat[i] = 100 + noise;
          rising[i] = 100 + noise + 0.05 * days[i];
        }

      g_assert_true (bx_trend_estimate (days, flat, 30, &trend));
      n_missed += bx_trend_get_direction (&trend) != BX_TREND_UNCLEAR;
      g_assert_cmpfloat (trend.slope_low, <=, trend.slope);
      g_assert_cmpfloat (trend.slope_high, >=, trend.slope);
      for (double day = 0; day <= 90; day += 10)
        {
          bx_trend_get_band (&trend, day, &low, &middle, &high);
          g_assert_cmpfloat (low, <=, middle);
          g_assert_cmpfloat (middle, <=, high);
        }

      g_assert_true (bx_trend_estimate (days, rising, 30, &trend));
      n_seen += bx_trend_get_direction (&trend) == BX_TREND_UP;
    }

  g_test_message ("missed %u, seen %u of 400", n_missed, n_seen);
  g_assert_cmpuint (n_missed, <=, 32);
  g_assert_cmpuint (n_seen, >=, 380);
}

static void
test_many (void)
{
  g_autofree double *days = g_new (double, 5000);
  g_autofree double *values = g_new (double, 5000);
  BxTrend trend;

  for (guint i = 0; i < 5000; i++)
    {
      days[i] = i * 1.5;
      values[i] = 50 + 0.01 * days[i] + (i % 7);
    }
  g_assert_true (bx_trend_estimate (days, values, 5000, &trend));
  g_assert_cmpuint (trend.n_points, ==, 5000);
  g_assert_cmpfloat_with_epsilon (trend.slope, 0.01, 0.0005);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/line", test_line);
  g_test_add_func ("/trend/by-hand", test_by_hand);
  g_test_add_func ("/trend/too-few", test_too_few);
  g_test_add_func ("/trend/uncertainty", test_uncertainty);
  g_test_add_func ("/trend/many", test_many);

  return g_test_run ();
}
